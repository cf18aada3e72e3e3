"""
Random Unicode through every normaliser and key function, on several servers.

    python -m benchmarks.fuzz [--strings 1000000] [--version 18 --version 15]

Looked for: an error; a key that is empty, or
too long for an index; an answer that is not the same on all servers. The strings come
from a fixed seed: any of Unicode, the blocks that names are written in, what each type
of field looks like, and a list of nasty ones; one in five is made of pieces of others.
Exit code 1 if something is found.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import islice, repeat
from random import Random
from unicodedata import category

import psycopg
from psycopg import sql
from rich.console import Console
from rich.progress import track
from rich.table import Table

from pgdedup import testing

#: How a function is called with a string v and its neighbour w. `key`: its values
#: stand in an index, so they are neither empty nor long.
KEY, FORM, VALUE = "key", "form", "value"
CALLS: dict[str, tuple[str, str]] = {
    "address_v1": (KEY, "(v)"),
    "branch_v1": (FORM, "(v)"),
    "chinese_number_v1": (FORM, "(v)"),
    "clipped_v1": (VALUE, "(pgdedup.words_v1(v), w)"),
    "code_v1": (KEY, "(v)"),
    "company_core_v1": (KEY, "(v)"),
    "company_name_v1": (KEY, "(v)"),
    "company_names_v1": (KEY, "(v)"),
    "company_region_v1": (FORM, "(v)"),
    "daitch_mokotoff_keys_v1": (KEY, "(pgdedup.text_v1(v))"),
    "daitch_mokotoff_v1": (KEY, "(left(pgdedup.text_v1(v), 60))"),
    "date_text_v1": (KEY, "(pgdedup.date_v1(v)::date)"),
    "date_v1": (KEY, "(v)"),
    "date_value_v1": (VALUE, "(pgdedup.date_v1(v))"),
    "deletions_v1": (VALUE, "(left(v, 60), 2)"),
    "distinct_values_v1": (VALUE, "(ARRAY[v, w, v])"),
    "double_metaphone_alt_v1": (VALUE, "(v)"),
    "double_metaphone_v1": (VALUE, "(v)"),
    "edits_v1": (VALUE, "(v, w, 2)"),
    "email_v1": (KEY, "(v)"),
    "folded_v1": (VALUE, "(v)"),
    "fuzzy_key_v1": (KEY, "(v)"),
    "gram_keys_v1": (KEY, "(pgdedup.text_v1(v), 0.5)"),
    "gram_keys_v2": (KEY, "(pgdedup.text_v1(v), 0.5)"),
    "gram_score_v1": (VALUE, "(pgdedup.text_v1(v), pgdedup.text_v1(w), 0.3)"),
    "gram_score_v2": (VALUE, "(pgdedup.text_v1(v), pgdedup.text_v1(w), 0.5)"),
    "grams_possible_v1": (
        VALUE,
        "(pgdedup.text_v1(v), pgdedup.text_v1(w), 0.5)",
    ),
    "grams_v1": (VALUE, "(pgdedup.text_v1(v))"),
    "head_names_v1": (VALUE, "(v)"),
    "homophone_key_v1": (KEY, "(v)"),
    "keys_beside_v1": (VALUE, "(ARRAY[v, w], v)"),
    "keys_beside_v2": (VALUE, "(ARRAY[v, w], v)"),
    "keys_of_each_v1": (
        VALUE,
        "(ARRAY[left(pgdedup.text_v1(v), 60)], 'typo_keys_v1', 1, true, false)",
    ),
    "keys_of_each_v2": (
        VALUE,
        "(ARRAY[left(pgdedup.text_v1(v), 60)], 'typo_keys_v1', 1, true, false)",
    ),
    "levenshtein_v1": (VALUE, "(left(v, 255), left(w, 255), 2)"),
    "mailbox_v1": (KEY, "(pgdedup.email_v1(v))"),
    "metaphone_keys_v1": (KEY, "(pgdedup.text_v1(v))"),
    "names_elsewhere_v1": (
        VALUE,
        "(pgdedup.company_name_v1(v), pgdedup.company_name_v1(w))",
    ),
    "number_v1": (KEY, "(v)"),
    "number_value_v1": (VALUE, "(pgdedup.number_v1(v))"),
    "org_code_v1": (KEY, "(v)"),
    "person_name_v1": (KEY, "(v)"),
    "person_parts_v1": (VALUE, "(pgdedup.person_name_v1(v))"),
    "person_short_keys_v1": (KEY, "(pgdedup.person_name_v1(v), 0.4)"),
    "person_short_score_v1": (
        VALUE,
        "(pgdedup.person_name_v1(v), pgdedup.person_name_v1(w), 0.1)",
    ),
    "phone_national_v1": (VALUE, "(v, pgdedup.phone_numbering_v1('DE'))"),
    "phone_number_v1": (KEY, "(v, 'US')"),
    "phone_numbering_v1": (VALUE, "(left(v, 2))"),
    "phone_of_v1": (KEY, "(v, (ARRAY['US', 'GB', 'DE', 'JP', 'HK'])[1 + id % 5])"),
    "phone_v1": (KEY, "(v)"),
    "punycode_v1": (VALUE, "(v)"),
    "region_city_v1": (KEY, "(pgdedup.region_v1(v))"),
    "region_prefix_v1": (VALUE, "(pgdedup.text_v1(v))"),
    "region_v1": (KEY, "(v)"),
    "regions_differ_v1": (VALUE, "(pgdedup.region_v1(v), pgdedup.region_v1(w))"),
    "regions_elsewhere_v1": (VALUE, "(pgdedup.region_v1(v), pgdedup.region_v1(w))"),
    "resident_id_v1": (KEY, "(v)"),
    "short_align_v1": (VALUE, "(pgdedup.text_v1(left(v, 20)), pgdedup.text_v1(w))"),
    "short_brand_v1": (VALUE, "(pgdedup.company_name_v1(v))"),
    "short_directed_v1": (
        VALUE,
        "(pgdedup.short_parts_v1(pgdedup.company_name_v1(v)),"
        " pgdedup.short_parts_v1(pgdedup.company_name_v1(w)))",
    ),
    "short_head_v1": (VALUE, "(pgdedup.short_brand_v1(pgdedup.company_name_v1(v)))"),
    "short_keys_v1": (KEY, "(pgdedup.company_name_v1(v), id % 2 = 0, id % 2 * 0.56)"),
    "short_parts_v1": (VALUE, "(pgdedup.company_name_v1(v))"),
    "short_possible_v1": (
        VALUE,
        "(pgdedup.short_parts_v1(pgdedup.company_name_v1(v)),"
        " pgdedup.short_parts_v1(pgdedup.company_name_v1(w)))",
    ),
    "short_province_v1": (VALUE, "(left(v, 1))"),
    "short_related_v1": (
        VALUE,
        "(pgdedup.short_parts_v1(pgdedup.company_name_v1(v)),"
        " pgdedup.short_parts_v1(pgdedup.company_name_v1(w)), 0.6)",
    ),
    "short_score_v1": (
        VALUE,
        "(pgdedup.company_name_v1(v), pgdedup.company_name_v1(w), 0.4)",
    ),
    "short_score_v2": (
        VALUE,
        "(pgdedup.company_name_v1(v), pgdedup.company_name_v1(w), 0.4)",
    ),
    "short_texts_v1": (
        VALUE,
        "(pgdedup.short_parts_v1(pgdedup.company_name_v1(v)))",
    ),
    "short_words_v1": (VALUE, "(pgdedup.company_name_v1(v))"),
    "simplified_v1": (VALUE, "(v)"),
    "sound_key_v1": (KEY, "(v)"),
    "sql_value_v1": (KEY, "(v)"),
    "text_v1": (KEY, "(v)"),
    "trigram_prefix_v1": (KEY, "(pgdedup.text_v1(v), 0.6::real)"),
    "trigrams_v1": (VALUE, "(pgdedup.text_v1(v))"),
    "typo_keys_v1": (KEY, "(pgdedup.text_v1(v), 2)"),
    "typo_score_v1": (VALUE, "(pgdedup.text_v1(v), pgdedup.text_v1(w), 2)"),
    "typo_score_v2": (VALUE, "(pgdedup.text_v1(v), pgdedup.text_v1(w), 2)"),
    "url_v1": (KEY, "(v)"),
    "uscc_v1": (KEY, "(v)"),
    "within_keys_v1": (KEY, "(pgdedup.number_value_v1(pgdedup.number_v1(v)), 2.5)"),
    "without_value_v1": (VALUE, "(v, ARRAY[w])"),
    "without_values_v1": (VALUE, "(ARRAY[v, w], ARRAY[w])"),
    "words_v1": (VALUE, "(v)"),
    "pinyin": (FORM, "(v)"),
}
#: The oldest and the newest, which differ in Unicode and in locale providers.
VERSIONS = ("18", "15")
#: Bytes that an entry of a btree or GIN index may have on any page size in use.
LONGEST = 2_000

NASTY = [
    *("", " ", "\x01", "\u200b", "\ufffd", "'", "\\", "\\1", "%s", "$$", '"', "{}"),
    *("NULL", "null", "\u202eabc", "e\u0301", "\u0301", "ﬁ", "ß", "İ", "ı", "ſ", "K"),
    *("ﷺ", "𠮷野家", "👨‍👩‍👧‍👦", "\U0010ffff", "〇", "㈱", "①②③", "½", "Ⅷ", "㎏", "％"),
    *("(" * 300, ")(" * 200, "[" * 300, "*" * 300, ".*", "(?:", "[[:alpha:]]", "^$"),
    *("长" * 3_000, "長" * 3_000, "a " * 2_000, "1" * 3_000, "x@" * 900, "1 " * 900),
    *("1e400", "-0", "٣٤٥", "1,2,3", "0x1F", "99999-99-99", "0000-00-00", "infinity"),
]
POOLS = [
    [chr(c) for c in range(1, 0x250)],
    [chr(c) for c in range(0x2000, 0x3100)] + [chr(c) for c in range(0xFE00, 0xFFFE)],
    [chr(c) for c in range(0x4E00, 0x9FFF, 7)],
    [chr(c) for c in range(0x20000, 0x30000, 97)],
    [chr(c) for c in range(0x300, 0x600)],
    list("0123456789+-#x()转,; /.@"),
    list("有限责任公司集团股份（）()停用【】 分支coltd.&"),
    list("0123456789Xx"),
    list("0123456789ABCDEFGHJKLMNPQRTUWXY"),
    list("0123456789.,+-e万亿元¥ "),
    list("0123456789-/.年月日T: "),
    list("ahtpw:/.?&=#@_中-"),
    list("江苏省南京市上海沪粤/- 鼓楼区朝阳县"),
    list("上海市中山路一二十百〇零号楼层室#f()（）街道1 "),
    list("ab@.-_ <>;公司中国"),
    list("零一二三四乾長銀行重"),
    list("王李欧阳小老总经理明伟 "),
    list("jr iii, smith.phdmd'-j"),
]


def strings(seed: int) -> Iterator[str]:
    """Yield texts that PostgreSQL can hold, without end."""
    random = Random(seed)
    yield from NASTY
    earlier = list(NASTY)
    while True:
        length = random.choice([1, 2, 3, 5, 8, 13, 20, 40])
        kind = random.random()
        if kind < 0.2:
            # PostgreSQL 15 knows Unicode 14, as Python 3.11 does: later characters have
            # other normal forms in later versions.
            points = map(chr, random.choices(range(1, 0x110000), k=length))
            text = "".join(c for c in points if category(c) not in ("Cs", "Cn"))
        elif kind < 0.8:
            text = "".join(random.choices(random.choice(POOLS), k=length))
        else:
            pieces = random.choices(earlier, k=3)
            text = "".join(p[: random.randrange(1, 12)] for p in pieces)
        if len(earlier) < 5_000:
            earlier.append(text)
        else:
            earlier[random.randrange(5_000)] = text
        yield text


class Server:
    """One database, and what it answers."""

    def __init__(self, dsn: str) -> None:
        self._connection = psycopg.connect(dsn, autocommit=True)
        self._connection.execute("SET jit = off")
        self.version = self._connection.info.server_version // 10000
        self._connection.execute(
            "CREATE TEMP TABLE sample (id int PRIMARY KEY, v text, w text)"
        )

    def unlisted(self) -> list[str]:
        """Return the functions that are not in CALLS."""
        rows = self._connection.execute(
            "SELECT DISTINCT proname FROM pg_proc"
            " WHERE pronamespace = 'pgdedup'::regnamespace"
            " AND proname ~ '_v[0-9]+$' AND NOT proname = ANY (%s)",
            (list(CALLS),),
        )
        return [name for (name,) in rows]

    def load(self, values: list[str]) -> None:
        """Fill the table."""
        self._connection.execute("TRUNCATE sample")
        with self._connection.cursor().copy("COPY sample FROM STDIN") as copy:
            for at, value in enumerate(values):
                copy.write_row((at, value, values[at - 1]))

    def answer(self, name: str) -> tuple[str, list[str]]:
        """Return a digest of all answers, and what is wrong with some of them."""
        kind, arguments = CALLS[name]
        call = sql.SQL("pgdedup.{}{}").format(
            sql.Identifier(name),
            sql.SQL(arguments),  # type: ignore[arg-type]
        )
        query = sql.SQL(
            "SELECT pg_catalog.md5(string_agg(coalesce(r.o::text, 'NULL'), E'\\x02'"
            " ORDER BY s.id)), array_agg(s.v) FILTER (WHERE {})"
            " FROM sample AS s CROSS JOIN LATERAL (SELECT {} AS o OFFSET 0) AS r"
        ).format(self._wrong(name, kind), call)
        try:
            row = self._connection.execute(query).fetchone()
        except psycopg.Error as error:
            return "error", [f"{error.diag.message_primary}: {self._culprit(call)!r}"]
        assert row is not None
        return str(row[0]), [f"bad key of {value!r}" for value in (row[1] or [])[:3]]

    def _wrong(self, name: str, kind: str) -> sql.SQL:
        """Return a condition on the answer r.o."""
        if kind == VALUE:
            return sql.SQL("false")
        longest = f" OR octet_length(k) > {LONGEST}" if kind == KEY else ""
        wrong = f"k = ''{longest}"
        many = self._connection.execute(
            "SELECT prorettype = 'text[]'::regtype FROM pg_proc"
            " WHERE pronamespace = 'pgdedup'::regnamespace AND proname = %s",
            (name,),
        ).fetchone()
        if many == (True,):
            wrong = (
                f"r.o = '{{}}' OR EXISTS (SELECT FROM unnest(r.o) AS k WHERE {wrong})"
            )
            return sql.SQL(wrong)  # type: ignore[arg-type]
        return sql.SQL(wrong.replace("k", "r.o"))  # type: ignore[arg-type]

    def _culprit(self, call: sql.Composable) -> str | None:
        """Return a value that makes the call fail."""
        query = sql.SQL("SELECT {} FROM sample AS s WHERE id BETWEEN %s AND %s")
        low, high = 0, 10**9
        last = self._connection.execute("SELECT max(id) FROM sample").fetchone()
        assert last is not None
        high = int(last[0])
        while low < high:
            middle = (low + high) // 2
            try:
                self._connection.execute(query.format(call), (low, middle))
                low = middle + 1
            except psycopg.Error:
                high = middle
        row = self._connection.execute(
            "SELECT v FROM sample WHERE id = %s", (low,)
        ).fetchone()
        return None if row is None else str(row[0])


def main() -> int:
    """Start the servers and ask them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--version", action="append", help="default: 18, and 15")
    parser.add_argument("--strings", type=int, default=1_000_000)
    parser.add_argument("--batch", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with ExitStack() as stack:
        return run(
            [start(each, stack) for each in options.version or VERSIONS], options
        )


def start(version: str, stack: ExitStack) -> Server:
    """Start a server of a version, with the functions in its first database."""
    server = stack.enter_context(testing.start_server(version))
    testing.prepare_roles(server)
    testing.install_core(server.dsn())
    return Server(server.dsn())


def run(servers: list[Server], options: argparse.Namespace) -> int:
    """Ask all servers the same, and print what was found."""
    for server in servers:
        if unlisted := server.unlisted():
            print(f"no call is known for {', '.join(unlisted)}", file=sys.stderr)
            return 2
    source = strings(options.seed)
    found: dict[str, list[str]] = {}
    spent = dict.fromkeys(CALLS, 0.0)
    with ThreadPoolExecutor(len(servers)) as pool:
        for _ in track(range(0, options.strings, options.batch), "strings"):
            values = list(islice(source, options.batch))
            for server in servers:
                server.load(values)
            for name in CALLS:
                start = time.perf_counter()
                answers = list(pool.map(Server.answer, servers, repeat(name)))
                spent[name] += time.perf_counter() - start
                for server, (_, wrong) in zip(servers, answers, strict=True):
                    found.setdefault(name, []).extend(
                        f"PostgreSQL {server.version}: {each}" for each in wrong
                    )
                if len({digest for digest, _ in answers}) > 1:
                    found.setdefault(name, []).append("servers differ")
    versions = ", ".join(str(server.version) for server in servers)
    table = Table(title=f"{options.strings:,} strings, PostgreSQL {versions}")
    for heading in ("function", "microseconds, slowest server", "found"):
        table.add_column(heading)
    for name in CALLS:
        wrong = found.get(name, [])
        each = spent[name] / options.strings * 1e6
        table.add_row(name, f"{each:.0f}", "\n".join(wrong[:3]) or "nothing")
    Console(width=120).print(table)
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
