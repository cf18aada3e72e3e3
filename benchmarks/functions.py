"""
What one call of each normaliser and key function costs, beside the work in Python.

    python -m benchmarks.functions [--rows 20000] [--rounds 5]

A temporary table holds the values. The time of
a call is that of ``SELECT count(f(value))`` less that of counting their lengths, over
the number of rows, the best of some rounds. Python's time is that of a plain loop in
one process, on the same values, also the best: unicodedata, re and pypinyin where they
are what one would use, and simpler than the SQL, which knows more cases. Company names
come from ../shared/data where it is present.
"""

import argparse
import csv
import re
import time
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import phonenumbers
import psycopg
from psycopg import sql
from pypinyin import lazy_pinyin
from rapidfuzz import fuzz
from rich.console import Console
from rich.table import Table

from pgdedup import testing

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = [2**i % 11 for i in range(17, 0, -1)]

# --- the same work in Python ------------------------------------------------------

_NOT_WORD = re.compile(r"[\W_]+")
_BESIDE_HAN = re.compile(r"(?<=[\u2e80-\u9fff]) | (?=[\u2e80-\u9fff])")
_REMARK = re.compile(r"\((?:[^()]*(?:同号|停用|注销|作废)[^()]*|集团|有限合伙)\)")
_CHINESE_FORM = re.compile(r"(?:股份|有限|责任)*公司$|集团$")
_LATIN_FORM = re.compile(r"(?: (?:co|company|ltd|limited|inc|corp|llc|gmbh|plc))+$")
_MOBILE = re.compile(r"1[3-9][0-9]{9}$")
_FIXED = re.compile(r"(?:10|2[0-9]|[3-9][0-9]{2})[2-9][0-9]{6,7}$")
_SEPARATOR = re.compile(r"[,;/、|\s]+(?=[+0(1])")
_EXTENSION = re.compile(r"(?:转|分机|ext|x|#|-)[:. ]*([0-9]{1,6})$")
_EMAIL = re.compile(r"[a-z0-9!#$%&'*+=?^_`{|}~.-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$")
_USCC = re.compile(r"[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-Y]{10}$")
_RESIDENT = re.compile(r"[1-9][0-9]{16}[0-9X]$")


def py_text(value: str) -> str:
    """Fold text with unicodedata; traditional characters stay."""
    folded = unicodedata.normalize("NFKD", value).casefold()
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    words = _NOT_WORD.sub(" ", folded).strip()
    return unicodedata.normalize("NFKC", _BESIDE_HAN.sub("", words))


def py_code(value: str) -> str:
    """Keep letters and digits, in upper case."""
    return _NOT_WORD.sub("", unicodedata.normalize("NFKC", value)).upper()


def py_company(value: str) -> str:
    """Strip remarks and legal forms."""
    name = py_text(_REMARK.sub(" ", unicodedata.normalize("NFKC", value)))
    return _LATIN_FORM.sub("", _CHINESE_FORM.sub("", name)) or name


def py_number(value: str) -> str:
    """Plain decimal notation, of one spelling only."""
    return str(Decimal(value.lstrip("¥").replace(",", "")).normalize())


def py_phone(value: str) -> list[str]:
    """Read the phone numbers of one cell."""
    found = set()
    for part in _SEPARATOR.split(unicodedata.normalize("NFKC", value).lower()):
        for number in (part, _EXTENSION.sub("", part)):
            digits = re.sub(r"[^0-9]", "", number)
            digits = re.sub(r"^(?:0086|86(?=[0-9]{10}))?0?", "", digits)
            if _MOBILE.match(digits) or _FIXED.match(digits):
                extension = _EXTENSION.search(part) if number != part else None
                found.add(f"+86{digits}" + (f"x{extension[1]}" if extension else ""))
                break
    return sorted(found)


def py_phone_abroad(value: str) -> str | None:
    """Read one number by libphonenumber."""
    number = phonenumbers.parse(value, "GB")
    if not phonenumbers.is_valid_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def py_grams(value: str) -> float:
    """Compare by rapidfuzz, which counts characters and not pairs of them."""
    return fuzz.ratio(value, "南京金陵餐饮有限公司")


def py_email(value: str) -> str | None:
    """Check the shape of an address."""
    address = value.strip().lower()
    return address if _EMAIL.match(address) else None


def py_uscc(value: str) -> str | None:
    """Check a credit code."""
    code = py_code(value)
    if not _USCC.match(code):
        return None
    total = sum(ALPHABET.find(c) * 3**i for i, c in enumerate(code[:17]))
    return code if code[17] == ALPHABET[-total % 31] else None


def py_resident(value: str) -> str | None:
    """Check a resident identity number."""
    number = py_code(value)
    if not _RESIDENT.match(number):
        return None
    total = sum(int(c) * w for c, w in zip(number, WEIGHTS, strict=False))
    return number if number[17] == "10X98765432"[total % 11] else None


def py_pinyin(value: str) -> str:
    """Read by phrases."""
    return " ".join(lazy_pinyin(value))


def py_sound(value: str) -> str:
    """Read character by character."""
    return "".join(lazy_pinyin(list(value)))


def py_trigrams(value: str) -> list[str]:
    """Return the prefix of the trigrams of pg_trgm."""
    padded = [f"  {word} " for word in value.split()]
    grams = sorted({w[i : i + 3] for w in padded for i in range(len(w) - 2)})
    return grams[int(0.6 * len(grams)) :]


def py_distinct(value: list[str]) -> list[str]:
    """Return sorted distinct values."""
    return sorted(set(value))


# --- values -----------------------------------------------------------------------


def company_names() -> list[str]:
    """Return real names of listed companies, or some made of parts."""
    path = DATA / "cn_listed_short" / "records.csv"
    if path.exists():
        with path.open(encoding="utf-8") as file:
            return [r["name"] for r in csv.DictReader(file) if len(r["name"]) >= 10]
    print(f"{path} is absent: made-up company names instead")
    random = Random(1)
    return [
        random.choice(["南京", "上海", "重庆", "深圳市"])
        + "".join(random.choices("金陵长乐华信达明泰和兴远大", k=3))
        + random.choice(["科技", "贸易", "实业"])
        + random.choice(["有限公司", "股份有限公司", "集团有限公司"])
        for _ in range(4000)
    ]


def samples() -> dict[str, list[Any]]:
    """Return the values of each kind."""
    random = Random(2)

    def digits(count: int) -> str:
        return "".join(random.choices("0123456789", k=count))

    def resident() -> str:
        date = f"{random.randint(1950, 2009)}{random.randint(10, 12)}0{digits(0)}1"
        body = f"110105{date}{digits(3)}"
        total = sum(int(c) * w for c, w in zip(body, WEIGHTS, strict=True))
        return body + "10X98765432"[total % 11]

    def credit_code() -> str:
        body = f"91{digits(6)}MA5" + "".join(random.choices(ALPHABET, k=6))
        total = sum(ALPHABET.index(c) * 3**i for i, c in enumerate(body))
        return body + ALPHABET[-total % 31]

    phones = [
        lambda: f"025-8{digits(7)}",
        lambda: f"(010)6{digits(7)}",
        lambda: f"0571-8{digits(7)}-{digits(3)}",
        lambda: f"021-5{digits(7)}转{digits(3)}",
        lambda: f"+86 13{digits(9)}",
        lambda: f"13{digits(9)},15{digits(9)}",
        lambda: f"13{digits(9)} 0755-2{digits(7)}",
    ]
    first = ["James", "Mary", "Wei", "Anna", "Peter", "José", "Olga", "Robert"]
    last = ["Smith", "Schmidt", "Zhang", "O'Brien", "Müller", "Thompson", "Katz"]
    names = company_names()
    return {
        "company": names,
        "company (x)": [f"{n[:2]}（{n[2:4]}）{n[4:]}" for n in names],
        "Latin company": [
            f"{random.choice(last)} {random.choice(last)} Trading Co., Ltd."
            for _ in range(4000)
        ],
        "Chinese person": [n[2:5] for n in names],
        "Latin person": [f"{a} {b}" for a in first for b in last],
        "code": [f"AB-{digits(4)}/{digits(4)}" for _ in range(4000)],
        "mobile": [f"13{digits(9)}" for _ in range(4000)],
        "phone": [random.choice(phones)() for _ in range(4000)],
        "phone abroad": [
            random.choice([f"020 7946 0{digits(3)}", f"+44 (0)161 496 0{digits(3)}"])
            for _ in range(4000)
        ],
        "within": [f"{random.randint(1, 9999)}.5" for _ in range(4000)],
        "e-mail": [f"Zhang.{digits(4)}@example.com" for _ in range(4000)],
        "credit code": [credit_code() for _ in range(4000)],
        "resident id": [resident() for _ in range(4000)],
        "number": [f"¥{random.randint(1000, 9999999):,}.50" for _ in range(4000)],
        "date": [f"{random.randint(1950, 2030)}/1/{n % 28 + 1}" for n in range(4000)],
        "url": [f"https://www.example{n}.com/cn/?utm_source=x" for n in range(4000)],
        "region": ["江苏省/南京市/鼓楼区", "广东省深圳市宝安区", "泉州市", "四川-成都"],
        "address": [
            f"江苏省南京市玄武区中山路{n}号金陵大厦B座十二层{n}室" for n in range(4000)
        ],
        "three phones": [[f"+8613{digits(9)}" for _ in range(3)] for _ in range(4000)],
    }


#: Function, kind of value, the same work in Python, further SQL arguments.
CASES: list[tuple[str, str, Callable[[Any], object], str]] = [
    ("text_v1", "company", py_text, ""),
    ("text_v1", "Latin person", py_text, ""),
    ("code_v1", "code", py_code, ""),
    ("company_name_v1", "company", py_company, ""),
    ("company_name_v1", "company (x)", py_company, ""),
    ("company_name_v1", "Latin company", py_company, ""),
    ("person_name_v1", "Chinese person", py_text, ""),
    ("person_name_v1", "Latin person", py_text, ""),
    ("phone_v1", "mobile", py_phone, ""),
    ("phone_v1", "phone", py_phone, ""),
    ("phone_of_v1", "phone abroad", py_phone_abroad, ", 'GB'"),
    ("email_v1", "e-mail", py_email, ""),
    ("uscc_v1", "credit code", py_uscc, ""),
    ("org_code_v1", "credit code", lambda _: None, ""),
    ("resident_id_v1", "resident id", py_resident, ""),
    ("number_v1", "number", py_number, ""),
    ("date_v1", "date", lambda _: None, ""),
    ("url_v1", "url", lambda _: None, ""),
    ("region_v1", "region", lambda _: None, ""),
    ("address_v1", "address", lambda _: None, ""),
    ("company_core_v1", "company", lambda _: None, ""),
    ("typo_keys_v1", "Chinese person", lambda _: None, ", 1"),
    ("typo_score_v2", "company", lambda _: None, ", '南京金陵餐饮有限公司', 1"),
    ("gram_keys_v2", "company", lambda _: None, ", 0.5"),
    ("gram_score_v2", "company", py_grams, ", '南京金陵餐饮有限公司', 0.5"),
    ("gram_sketch", "company", lambda _: None, ""),
    ("short_keys_v1", "company", lambda _: None, ", true, 0.56"),
    ("short_score_v2", "company", lambda _: None, ", '南京金陵餐饮有限公司', 0.58"),
    ("person_short_keys_v1", "Latin person", lambda _: None, ", 0.58"),
    ("person_short_score_v1", "Latin person", lambda _: None, ", 'j smith', 0.58"),
    ("names_elsewhere_v1", "company", lambda _: None, ", '南京金陵餐饮有限公司'"),
    ("fuzzy_key_v1", "company", lambda _: None, ""),
    ("within_keys_v1", "within", lambda _: None, "::numeric, 2.5"),
    ("distinct_values_v1", "three phones", py_distinct, ""),
    ("homophone_key_v1", "company", py_sound, ""),
    ("sound_key_v1", "company", py_sound, ""),
    ("sound_key_v1", "Latin person", lambda _: None, ""),
    ("metaphone_keys_v1", "Latin person", lambda _: None, ""),
    ("daitch_mokotoff_keys_v1", "Latin person", lambda _: None, ""),
    ("trigram_prefix_v1", "Latin person", py_trigrams, ", 0.6::real"),
    ("pinyin", "company", py_pinyin, ""),
]


def in_python(
    work: Callable[[Any], object], values: Sequence[Any], rounds: int
) -> float:
    """Return microseconds of one call."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for value in values:
            work(value)
        best = min(best, time.perf_counter() - start)
    return best / len(values) * 1e6


class Server:
    """Times expressions over a column of values."""

    def __init__(self, dsn: str, rows: int, rounds: int) -> None:
        self._connection = psycopg.connect(dsn, autocommit=True)
        self._connection.execute("SET jit = off")
        self._connection.execute("SET max_parallel_workers_per_gather = 0")
        self._rows = rows
        self._rounds = rounds
        self.version = self._connection.info.server_version // 10000

    def call(self, function: str, arguments: str, values: Sequence[Any]) -> float:
        """Return microseconds of one call."""
        column = "text[]" if isinstance(values[0], list) else "text"
        self._connection.execute("DROP TABLE IF EXISTS pg_temp.sample")
        self._connection.execute(f"CREATE TEMP TABLE sample (value {column})".encode())
        with self._connection.cursor().copy("COPY sample FROM STDIN") as copy:
            for at in range(self._rows):
                copy.write_row((values[at % len(values)],))
        name = sql.SQL("pgdedup.{}").format(sql.Identifier(function))
        call = sql.SQL("{}(value{})").format(name, sql.SQL(arguments))  # type: ignore[arg-type]
        took = self._best(call) - self._best(sql.SQL("length(value::text)"))
        return took / self._rows * 1e6

    def _best(self, expression: sql.Composable) -> float:
        query = sql.SQL("SELECT count({}) FROM sample").format(expression)
        best = float("inf")
        for _ in range(self._rounds):
            start = time.perf_counter()
            self._connection.execute(query)
            best = min(best, time.perf_counter() - start)
        return best


def main() -> None:
    """Start a server and time its functions."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument(
        "--dsn", help="a database with the functions, not one of our own"
    )
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with ExitStack() as stack:
        dsn = options.dsn
        if dsn is None:
            own = stack.enter_context(testing.start_server())
            testing.prepare_roles(own)
            dsn = own.dsn()
            testing.install_core(dsn)
        run(Server(dsn, options.rows, options.rounds), options.rounds)


def run(server: "Server", rounds: int) -> None:
    """Time every case and print the table."""
    table = Table(title=f"PostgreSQL {server.version}: microseconds per call")
    table.add_column("function")
    table.add_column("values")
    for heading in ("SQL", "Python", "SQL : Python"):
        table.add_column(heading, justify="right")
    values = samples()
    for function, kind, work, arguments in CASES:
        took = server.call(function, arguments, values[kind])
        python = in_python(work, values[kind], max(1, rounds // 2))
        compared = work(values[kind][0]) is not None
        table.add_row(
            function,
            kind,
            f"{took:.1f}",
            f"{python:.1f}" if compared else "",
            f"{took / python:.2f}" if compared else "",
        )
    Console(width=88).print(table)


if __name__ == "__main__":
    main()
