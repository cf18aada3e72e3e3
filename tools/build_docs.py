"""Writes the parts of the documentation that are generated from the code.

    python tools/build_docs.py            rewrites them in place
    python tools/build_docs.py --check    exit 1 when one of them is out of date

A part stands between ``<!-- generated: name -->`` and ``<!-- /generated -->``.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from pgdedup import support
from pgdedup.cli import app
from pgdedup.library import TYPES, ComparisonKind
from pgdedup.model import FieldType, json_schema

ROOT = Path(__file__).parents[1]
_PART = re.compile(
    r"(<!-- generated: (?P<name>[a-z:A-Z_-]+) -->\n).*?(<!-- /generated -->)", re.DOTALL
)


def settings(name: str) -> str:
    """Table of the settings of one object of the rule language."""
    schema = json_schema()
    node = schema if name == "RuleSet" else schema["$defs"][name]
    node = next((part for part in node.get("anyOf", ()) if "properties" in part), node)
    rows = ["| setting | value | default | meaning |", "|---|---|---|---|"]
    for setting, spec in node["properties"].items():
        default = "required" if setting in node.get("required", ()) else ""
        if spec.get("default") not in (None, {}, [], ()):
            default = f"`{_plain(spec['default'])}`"
        rows.append(
            f"| `{setting}` | {_values(spec, schema['$defs'])} | {default} "
            f"| {spec.get('description', '').rstrip('.')} |"
        )
    return "\n".join(rows)


def _plain(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value


def _values(spec: dict[str, Any], defs: dict[str, Any]) -> str:
    """What may stand there, in a few words."""
    if "$ref" in spec:
        name = spec["$ref"].rpartition("/")[2]
        return _values(defs[name], defs) if "enum" in defs[name] else f"a {name}"
    if "anyOf" in spec:
        parts = [each for each in spec["anyOf"] if each.get("type") != "null"]
        return " or ".join(dict.fromkeys(_values(part, defs) for part in parts))
    if "enum" in spec:
        return ", ".join(f"`{word}`" for word in spec["enum"])
    if "const" in spec:
        return f"`{spec['const']}`"
    kind = spec.get("type")
    if kind == "array":
        return f"list of {_values(spec.get('items', {}), defs)}"
    if kind == "object":
        inner = spec.get("additionalProperties")
        if isinstance(inner, dict):
            return f"name: {_values(inner, defs)}"
        return "mapping"
    if isinstance(kind, list):
        return " or ".join(_KINDS[each] for each in kind)
    return _KINDS.get(str(kind), spec.get("title", "").lower() or "see below")


_KINDS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "`true`, `false`",
}


def types() -> str:
    """Types of a field with the comparisons they take."""
    kinds = [kind.value for kind in ComparisonKind]
    rows = [
        f"| type | {' | '.join(f'`{kind}`' for kind in kinds)} |",
        f"|---|{':-:|' * len(kinds)}",
    ]
    for field in FieldType:
        info = TYPES[field]
        cells = [
            "●" if kind in info.supported else "○" if kind in info.comparisons else ""
            for kind in ComparisonKind
        ]
        rows.append(f"| `{field}` | {' | '.join(cells)} |")
    return "\n".join(rows)


def not_yet() -> str:
    """What the language has and this version does not compile."""
    return "\n".join(f"* {line}" for line in _not_yet())


def _not_yet() -> Iterator[str]:
    missing = [f"`{kind}`" for kind in FieldType if not TYPES[kind].supported]
    if missing:
        yield f"field types {', '.join(missing)}"
    yield "`merge.fields`: fields whose columns are values inside JSON"
    vetoes = ", ".join(f"`{each}`" for each in sorted(support.VETOES))
    yield f"`unless` and `distinct_if` with comparisons other than {vetoes}"
    columns = " and ".join(f"`{each}`" for each in sorted(support.ONE_COLUMN))
    yield f"fields of type {columns} with several columns"


def commands() -> str:
    """Every command with its arguments and options."""
    group: Any = get_command(app)
    parts = []
    for name, command in group.commands.items():
        if getattr(command, "hidden", False):
            continue
        arguments = [p for p in command.params if p.param_type_name == "argument"]
        usage = " ".join(map(_argument, arguments))
        parts.append(f"### {name}\n")
        for paragraph in (command.help or "").split("\n\n"):
            text = _sentences(paragraph)
            # An example in the help of a command.
            parts.append(f"`{text}`\n" if text.startswith("pgdedup ") else f"{text}\n")
        line = f"pgdedup {name} [OPTIONS] {usage}".rstrip()
        parts.append(f"```text\n{line}\n```\n")
        rows = [
            f"| {', '.join(f'`{opt}`' for opt in (*p.opts, *p.secondary_opts))} "
            f"| {_default(p)} | {_sentences(p.help)} |"
            for p in command.params
            if p.param_type_name == "option" and p.name != "help"
        ]
        if rows:
            parts.append(
                "| option | default | meaning |\n|---|---|---|\n"
                + "\n".join(rows)
                + "\n"
            )
    return "\n".join(parts).rstrip()


def _argument(parameter: Any) -> str:
    word = parameter.name.upper() + ("..." if parameter.nargs == -1 else "")
    return word if parameter.required else f"[{word}]"


def _default(parameter: Any) -> str:
    if parameter.envvar:
        return f"`{parameter.envvar}`"
    if parameter.default in (None, False, ()) or callable(parameter.default):
        return ""
    return f"`{parameter.default}`"


def _sentences(text: str | None) -> str:
    return " ".join((text or "").replace("\b", "").split()).replace("|", "\\|")


PARTS: dict[str, Callable[[], str]] = {
    "types": types,
    "not-yet": not_yet,
    "commands": commands,
} | {
    f"settings:{name}": (lambda name=name: settings(name))
    for name in ("RuleSet", "Table", "Field", "Rule", "Merge", "Reference")
}


def rebuild(text: str) -> str:
    """The text with its generated parts made anew."""
    return _PART.sub(lambda m: f"{m[1]}\n{PARTS[m['name']]()}\n\n{m[3]}", text)


def main() -> int:
    """Rewrite, or check, every page."""
    stale = []
    for path in sorted((ROOT / "docs").rglob("*.md")):
        before = path.read_text(encoding="utf-8")
        after = rebuild(before)
        if after == before:
            continue
        stale.append(str(path.relative_to(ROOT)))
        if "--check" not in sys.argv[1:]:
            path.write_text(after, encoding="utf-8")
    print("\n".join(stale) or "up to date")
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
