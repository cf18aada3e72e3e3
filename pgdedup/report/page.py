"""A report as one HTML page: plots are SVG inside it, nothing is fetched."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from pgdedup.errors import PgdedupError
from pgdedup.report.reading import Count, Report, TableReport
from pgdedup.report.texts import number, percent, texts

if TYPE_CHECKING:
    from pygal.graph.graph import Graph

FONTS = (
    '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", '
    '"Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, "Segoe UI", Roboto, '
    '"Helvetica Neue", Arial, sans-serif'
)
# Dark on light; told apart by those who do not tell red from green.
BLUE, ORANGE, TEAL, GREY, RED = "#2f6db3", "#e08a1e", "#2a9d8f", "#a9b4c0", "#c8553d"
PALE = "#e3e8ee"

_STYLE = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: #f5f7fa; color: #1f2933; font: 15px/1.55 {FONTS}; }}
main {{ max-width: 1120px; margin: 0 auto; padding: 32px 24px 64px; }}
h1 {{ font-size: 26px; margin: 0 0 4px; }}
h2 {{ font-size: 21px; margin: 40px 0 2px; }}
h3 {{ font-size: 16px; margin: 0; }}
.sub, .note {{ color: #5f6c7b; font-size: 13px; margin: 0 0 8px; }}
.note {{ color: #9a5b00; }}
.tiles {{ display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px;
  margin: 16px 0; }}
.tile, .card {{ background: #fff; border: 1px solid #e3e8ee; border-radius: 10px;
  padding: 16px 18px; }}
.tile b {{ display: block; font-size: 28px; line-height: 1.2; }}
.tile span {{ color: #5f6c7b; font-size: 13px; }}
.cards {{ display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }}
.wide {{ grid-column: 1 / -1; }}
.card svg {{ display: block; width: 100%; height: auto; }}
table {{ border-collapse: collapse; width: 100%; font-size: 13.5px; margin-top: 8px; }}
th, td {{ text-align: left; padding: 5px 8px; border-bottom: 1px solid #edf0f4; }}
th {{ color: #5f6c7b; font-weight: 600; }}
td.n, th.n {{ text-align: right; font-variant-numeric: tabular-nums; }}
.key {{ display: flex; flex-wrap: wrap; gap: 4px 16px; font-size: 13px;
  color: #3c4858; margin: 2px 0 6px; }}
.key i {{ display: inline-block; width: 11px; height: 11px; border-radius: 3px;
  margin-right: 6px; }}
@media (max-width: 800px) {{ .tiles, .cards {{ grid-template-columns: 1fr; }} }}
@media print {{ body {{ background: #fff; }} .card {{ break-inside: avoid; }} }}
"""

Series = Sequence[tuple[str, str, Sequence[float | None]]]


def as_html(report: Report) -> str:
    """The report as one page that needs nothing beside it.

    Raises:
        PgdedupError: pygal is not installed.
    """
    say = texts(report.language)
    title = say["title"].format(database=report.database)
    parts = [_table(table, report, say) for table in report.tables]
    if not parts:
        parts = [f"<p>{escape(say['none'])}</p>"]
    language = {"en": "en", "zh": "zh-CN"}[report.language]
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{escape(title)}</h1>\n{''.join(parts)}</main>\n"
        "</body>\n</html>\n"
    )


def _table(table: TableReport, report: Report, say: Mapping[str, str]) -> str:
    name = table.label
    if table.label != table.table:
        name += f" · {table.table}"
    made = say["made"].format(at=report.made_at, installed=table.installed_at)
    head = [f'<h2>{escape(name)}</h2>\n<p class="sub">{escape(made)}</p>\n']
    head += [f'<p class="note">{escape(say["note_" + n])}</p>\n' for n in table.notes]
    undone = say["undone"].format(count=table.undone)
    tiles = [
        (f"{table.pairs:,}", say["pairs"]),
        (f"{table.waiting:,}", say["waiting"]),
        (f"{table.pairs - table.waiting:,}", say["decided"]),
        (f"{table.merges:,}", f"{say['merges']} · {undone}"),
    ]
    head.append('<div class="tiles">\n')
    head += [
        f'<div class="tile"><b>{escape(n)}</b><span>{escape(what)}</span></div>\n'
        for n, what in tiles
    ]
    head.append("</div>\n")
    if not table.pairs:
        head.append(f'<p class="note">{escape(say["nothing"])}</p>\n')
    cards = [*_pair_cards(table, say), *_field_cards(table, say)]
    return f'{"".join(head)}<div class="cards">\n{"".join(cards)}</div>\n'


def _pair_cards(table: TableReport, say: Mapping[str, str]) -> list[str]:
    if not table.pairs:
        return []
    rules = table.rules
    cards = [
        _card(
            say["rules"],
            say["rules_sub"],
            _bars(
                [r.rule for r in rules],
                [
                    (say["confirmed"], TEAL, [r.confirmed for r in rules]),
                    (say["rejected"], RED, [r.rejected for r in rules]),
                    (say["accepted"], GREY, [r.accepted for r in rules]),
                    (say["waiting"], ORANGE, [r.waiting for r in rules]),
                ],
                wide=True,
            )
            + _grid(
                [
                    *(say[k] for k in ("rule", "action", "pairs", "confirmed")),
                    *(say[k] for k in ("rejected", "accepted", "waiting", "precision")),
                    *(say[k] for k in ("refused", "per_day")),
                    *(say[k] for k in ("milliseconds", "candidates")),
                ],
                [
                    [
                        *(r.rule, r.action, r.pairs, r.confirmed, r.rejected),
                        *(r.accepted, r.waiting, percent(r.precision), r.refused),
                        *map(number, (r.per_day, r.milliseconds, r.candidates)),
                    ]
                    for r in rules
                ],
            ),
            wide=True,
        )
    ]
    seen = [month for month in table.months if month.pairs]
    cards.append(
        _card(
            say["months"],
            say["months_sub"],
            _columns(
                [f"{m.month:%Y-%m}" for m in seen],
                [
                    (say["resolved"], TEAL, [m.pairs - m.waiting for m in seen]),
                    (say["waiting"], ORANGE, [m.waiting for m in seen]),
                ],
            ),
        )
    )
    for key, counts in (
        ("owners", table.owners),
        ("sources", table.sources),
        ("users", table.users),
    ):
        if counts:
            cards.append(_card(say[key], say[f"{key}_sub"], _counts(counts, say)))
    return [*cards, *_before(table, say)]


def _counts(counts: Sequence[Count], say: Mapping[str, str]) -> str:
    return _bars(
        [each.name for each in counts],
        [
            (say["resolved"], TEAL, [c.pairs - c.waiting for c in counts]),
            (say["waiting"], ORANGE, [c.waiting for c in counts]),
        ],
    )


def _before(table: TableReport, say: Mapping[str, str]) -> list[str]:
    months = [month for month in table.months if month.new_rows]
    if not months:
        return []
    before, after = (table.duplicate_share(guarded=g) for g in (False, True))
    shares = [100 * (m.duplicates or 0) / (m.new_rows or 1) for m in months]
    text = say["before_text"].format(before=percent(before), after=percent(after))
    plot = _columns(
        [f"{m.month:%Y-%m}" for m in months],
        [
            (
                say["without"],
                GREY,
                [None if m.guarded else s for m, s in zip(months, shares, strict=True)],
            ),
            (
                say["with"],
                BLUE,
                [s if m.guarded else None for m, s in zip(months, shares, strict=True)],
            ),
        ],
        unit="%",
        wide=True,
    )
    body = f'<p class="sub">{escape(text)}</p>{plot}'
    return [_card(say["before"], say["before_sub"], body, wide=True)]


def _field_cards(table: TableReport, say: Mapping[str, str]) -> list[str]:
    fields = [field for field in table.fields if field.rows]
    if not fields:
        return []

    def share(count: int, rows: int) -> float:
        return round(100 * count / rows, 2)

    odd = [field.nonstandard or 0 for field in fields]
    plot = _bars(
        [field.label for field in fields],
        [
            (
                say["good"],
                TEAL,
                [
                    share(f.filled - f.invalid - n, f.rows)
                    for f, n in zip(fields, odd, strict=True)
                ],
            ),
            (
                say["nonstandard"],
                ORANGE,
                [share(n, f.rows) for f, n in zip(fields, odd, strict=True)],
            ),
            (say["invalid"], RED, [share(f.invalid, f.rows) for f in fields]),
            (
                say["empty"],
                "#e3e8ee",
                [share(f.rows - f.filled, f.rows) for f in fields],
            ),
        ],
        unit="%",
        top=100,
        wide=True,
    )
    return [_card(say["fields"], say["fields_sub"], plot, wide=True)]


def _card(title: str, subtitle: str, body: str, *, wide: bool = False) -> str:
    return (
        f'<section class="card{" wide" if wide else ""}">\n<h3>{escape(title)}</h3>\n'
        f'<p class="sub">{escape(subtitle)}</p>\n{body}</section>\n'
    )


def _grid(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A table; numbers stand to the right."""

    def cell(tag: str, value: object, column: int) -> str:
        number = column > 1
        text = f"{value:,}" if isinstance(value, int) else str(value)
        mark = ' class="n"' if number else ""
        return f"<{tag}{mark}>{escape(text)}</{tag}>"

    lines = ["".join(cell("th", name, at) for at, name in enumerate(head))]
    lines += ["".join(cell("td", v, at) for at, v in enumerate(row)) for row in rows]
    return "<table>" + "".join(f"<tr>{line}</tr>\n" for line in lines) + "</table>"


# ------------------------------------------------------------------------------ plots

_LETTER = 7.0


def _width(text: str) -> float:
    """Width of a text in letters: a Chinese character is nearly as wide as two."""
    return sum(1.75 if ord(c) > 0x2E80 else 1 for c in text)


def _short(text: str, letters: float = 26) -> str:
    """A label that fits; the whole of it stays in the tables."""
    if _width(text) <= letters:
        return text
    kept = ""
    for character in text:
        if _width(kept + character) > letters - 1:
            break
        kept += character
    return kept + "…"


def _bars(
    labels: Sequence[str],
    series: Series,
    *,
    unit: str = "",
    top: float | None = None,
    wide: bool = False,
) -> str:
    """Horizontal stacked bars, the first label on top."""
    # pygal draws from below.
    shown = [_short(label) for label in reversed(labels)]
    # It makes room for as many letters; Chinese ones need more.
    wider = max((_width(each) - len(each) for each in shown), default=0)
    chart = _chart(
        "HorizontalStackedBar",
        series,
        width=1040 if wide else 500,
        height=44 + 30 * len(labels),
        unit=unit,
        margin_left=int(8 + _LETTER * wider),
        range=None if top is None else (0, top),
        show_x_guides=False,
        show_y_guides=True,
    )
    chart.x_labels = shown
    for name, _, values in series:
        chart.add(name, list(reversed(values)))
    return _legend(series) + _svg(chart)


def _columns(
    labels: Sequence[str], series: Series, *, unit: str = "", wide: bool = False
) -> str:
    """Vertical stacked bars in the order of time."""
    chart = _chart(
        "StackedBar", series, width=1040 if wide else 500, height=260, unit=unit
    )
    step = -(-len(labels) // (14 if wide else 6))
    chart.x_labels = list(labels)
    chart.x_labels_major = list(labels)[:: max(1, step)]
    chart.show_minor_x_labels = False
    for name, _, values in series:
        chart.add(name, list(values))
    return _legend(series) + _svg(chart)


def _chart(kind: str, series: Series, *, unit: str, **options: Any) -> "Graph[Any]":
    try:
        import pygal
        from pygal.style import Style
    except ImportError as error:
        raise PgdedupError(
            'a page with plots needs pygal: pip install "pgdedup[report]"'
        ) from error
    style = Style(
        background="transparent",
        plot_background="transparent",
        foreground="#3c4858",
        foreground_strong="#1f2933",
        foreground_subtle="#d8dee6",
        opacity="1",
        opacity_hover="0.85",
        guide_stroke_color="#e3e8ee",
        guide_stroke_dasharray="0",
        major_guide_stroke_color="#e3e8ee",
        major_guide_stroke_dasharray="0",
        font_family=FONTS.replace('"', "'"),
        label_font_size=12,
        major_label_font_size=12,
        tooltip_font_size=12,
        colors=tuple(color for _, color, _ in series),
    )
    settings: dict[str, Any] = {
        "js": [],
        "style": style,
        "show_legend": False,
        "print_values": False,
        "truncate_label": -1,
        "margin": 6,
        "margin_right": 16,
        "spacing": 8,
        "min_scale": 3,
        "max_scale": 6,
        "value_formatter": lambda value: _number(value, unit),
        "disable_xml_declaration": True,
    }
    return getattr(pygal, kind)(**settings | options)


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    whole = abs(value - round(value)) < 0.005
    return (f"{round(value):,}" if whole else f"{value:,.1f}") + unit


def _svg(chart: "Graph[Any]") -> str:
    """The plot without its script, which only a page with pygal's own would use."""
    text: str = chart.render(is_unicode=True)
    text = re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)
    return re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)


def _legend(series: Series) -> str:
    """Names and colours, above the plot; a series without values is left out."""
    entries = "".join(
        f'<span><i style="background:{color}"></i>{escape(name)}</span>'
        for name, color, values in series
        if any(values)
    )
    return f'<div class="key">{entries}</div>\n'
