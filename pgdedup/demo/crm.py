"""The CRM of the demo: real company names, everything else made up.

Nothing is random: the same rows come out on every machine, derived from the position
of a company in its list. Phone numbers lie in a range that no carrier gives out (154),
credit codes under a division of China that does not exist (000000), e-mail addresses
under example.com (RFC 2606).
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import psycopg
from psycopg import sql

DATA: Traversable = files("pgdedup.demo") / "data"

TABLES = (
    "crm.customers",
    "crm.contacts",
    "crm.opportunities",
    "crm.orders",
    "crm.follow_ups",
    "crm.tags",
    "crm.customer_tags",
)
COLUMNS = (
    "name",
    "credit_code",
    "contact",
    "phone1",
    "phone2",
    "phone3",
    "email",
    "region",
    "address",
    "owner",
    "source",
    "created_at",
    "last_follow_up",
)

OWNERS = ("李雷", "韩梅梅", "林涛", "魏华")

#: One company that three colleagues have entered by hand, each with a history.
TRIPLE = (
    ("青岛啤酒股份有限公司", "李雷", 14),
    ("青岛啤酒(股份)有限公司", "韩梅梅", 13),
    ("青島啤酒有限公司", "林涛", 13),
)

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "伟芳娜敏静磊强洋艳勇军杰涛明超霞平刚婷玉"
# fmt: off
_REGIONS = (
    "北京", "上海", "天津", "重庆", "深圳", "广州", "杭州", "南京", "苏州", "武汉",
    "成都", "西安", "青岛", "大连", "宁波", "厦门", "河北", "山西", "内蒙古", "辽宁",
    "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
    "湖南", "广东", "广西", "海南", "四川", "贵州", "云南", "西藏", "陕西", "甘肃",
    "青海", "宁夏", "新疆", "香港", "澳门",
)
# fmt: on
_TAGS = ("重点客户", "老客户", "潜在客户", "展会", "转介绍", "需回访")
_CHANNELS = ("电话", "微信", "拜访", "邮件")
_NOTES = ("询价，要求报送资料", "约好下周面谈", "已发合同草稿", "确认交货期")
_EPOCH = datetime(2024, 1, 2, 9, tzinfo=UTC)

# GB 32100-2015: 31 characters, weights are the powers of 3 modulo 31.
_CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"

CHECKSUM = (
    "SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text COLLATE \"C\"), ''))"
    " FROM {} AS t"
)

Row = tuple[object, ...]


@cache
def companies() -> tuple[tuple[str, str], ...]:
    """(list, name) of every company, as checked in."""
    text = (DATA / "companies.csv").read_text(encoding="utf-8")
    rows = csv.reader(text.splitlines())
    next(rows)
    return tuple((source, name) for source, name in rows)


def credit_code(number: int) -> str:
    """A well-formed credit code (统一社会信用代码) that belongs to nobody.

    Args:
        number: below 31**5; different numbers give different codes.
    """
    body = ""
    for _ in range(9):
        number, digit = divmod(number, len(_CODE_CHARACTERS))
        body = _CODE_CHARACTERS[digit] + body
    code = f"91000000{body}"
    total = sum(
        _CODE_CHARACTERS.index(character) * pow(3, place, 31)
        for place, character in enumerate(code)
    )
    return code + _CODE_CHARACTERS[-total % 31]


def mobile(number: int) -> str:
    """A mobile number of the range 154, which nobody can have."""
    return f"154{number:08d}"


def person(number: int) -> str:
    """A made-up contact."""
    number = number * 7919 + 13
    return (
        _SURNAMES[number % 20] + _GIVEN[number // 20 % 20] + _GIVEN[number // 400 % 20]
    )


def region(name: str) -> str | None:
    """The first place that a company's name holds."""
    found = [(name.index(place), place) for place in _REGIONS if place in name]
    return min(found)[1] if found else None


def customer(number: int, name: str, source: str) -> Row:
    """One customer, in the order of `COLUMNS`.

    Only listed companies come with a credit code, as in a register; the
    counterparties were typed by people who had none at hand.
    """
    phone = mobile(number)
    # People write numbers as they like.
    written = (
        phone,
        f"{phone[:3]}-{phone[3:7]}-{phone[7:]}",
        f"+86 {phone}",
        f"{phone}(微信同号)",
    )[number % 4]
    phones: list[str | None] = [written, None, None]
    if number % 3 == 1:
        phones[1] = mobile(number + 10_000_000)
    if number % 5 == 2:
        phones[2] = mobile(number + 20_000_000)
    place = region(name)
    created = _EPOCH + timedelta(hours=number % 9000)
    return (
        name,
        credit_code(number) if source == "listed" else None,
        person(number),
        *phones,
        f"c{number}@example.com" if number % 2 else None,
        place,
        f"{place or '开发区'}示范路{number % 300 + 1}号",
        OWNERS[number % len(OWNERS)],
        source,
        created,
        created + timedelta(days=number % 40),
    )


def customers() -> list[Row]:
    """What is in the CRM before it has rules: the listed and the counterparties.

    The rows of `TRIPLE` come first, with the keys 1 to 3.
    """
    rows = []
    shared = mobile(90_000_000)
    for number, (name, owner, _) in enumerate(TRIPLE):
        row = dict(zip(COLUMNS, customer(number, name, "typed"), strict=True))
        row |= {"owner": owner, "phone1": shared, "phone2": None, "phone3": None}
        if number:
            row[f"phone{number + 1}"] = mobile(90_000_000 + number)
        rows.append(tuple(row.values()))
    known = {name for name, _, _ in TRIPLE}
    rows += [
        customer(number, name, source)
        for number, (source, name) in enumerate(companies(), 10)
        if source != "taiwan" and name not in known
    ]
    return rows


def taiwan() -> list[Row]:
    """A list that arrives later, in traditional characters."""
    return [
        customer(number, name, source)
        for number, (source, name) in enumerate(companies(), 10)
        if source == "taiwan"
    ]


def load(conn: psycopg.Connection) -> dict[str, int]:
    """Create the schema crm and fill it.

    Args:
        conn: an autocommit connection to a database without a schema crm.

    Returns:
        The number of rows of each table.
    """
    rows = customers()
    children = list(_histories(len(rows)))
    with conn.transaction():
        conn.execute((DATA / "crm.sql").read_text(encoding="utf-8").encode())
        copy(conn, "crm.customers", COLUMNS, rows)
        copy(conn, "crm.tags", ("name",), [(tag,) for tag in _TAGS])
        for table, columns, lines in children:
            copy(conn, table, columns, lines)
    counts = {}
    for table in TABLES:
        conn.execute(sql.SQL("ANALYZE {}").format(_identifier(table)))
        counts[table] = count(conn, table)
    return counts


def _histories(
    customers: int,
) -> Iterator[tuple[str, Sequence[str], list[Row]]]:
    """Contacts, opportunities, orders, follow-ups and tags of the first customers."""
    keys = range(1, customers + 1)
    yield (
        "crm.contacts",
        ("customer_id", "name", "title", "phone"),
        [(key, person(key + 5000), "经理", mobile(key + 30_000_000)) for key in keys],
    )
    dealt = [key for key in keys if key <= 3 or key % 3 == 0]
    yield (
        "crm.opportunities",
        ("customer_id", "contact_id", "title", "stage", "amount"),
        [(key, key, f"年度采购 {key}", "报价", 1000 + key * 7) for key in dealt],
    )
    yield (
        "crm.orders",
        ("order_no", "customer_id", "opportunity_id", "amount", "ordered_on"),
        [
            (
                f"SO{key:06d}",
                key,
                place,
                500 + key * 3,
                _EPOCH + timedelta(days=key % 99),
            )
            for place, key in enumerate(dealt, 1)
        ],
    )
    talks = {key: talks for key, (_, _, talks) in enumerate(TRIPLE, 1)}
    yield (
        "crm.follow_ups",
        ("customer_id", "made_by", "channel", "note", "created_at"),
        [
            (
                key,
                OWNERS[key % 4],
                _CHANNELS[talk % 4],
                _NOTES[(key + talk) % 4],
                _EPOCH + timedelta(days=talk, minutes=key),
            )
            for key in keys
            for talk in range(talks.get(key, key % 3))
        ],
    )
    yield (
        "crm.customer_tags",
        ("customer_id", "tag_id"),
        [(key, tag) for key in dealt for tag in sorted({1 + key % 2, 3 + key % 4})],
    )


def copy(
    conn: psycopg.Connection, table: str, columns: Iterable[str], rows: Iterable[Row]
) -> int:
    """COPY rows into a table and return how many the server took."""
    with conn.cursor() as cursor:
        with cursor.copy(copy_statement(table, columns).encode()) as stream:
            for row in rows:
                stream.write_row(row)
        return cursor.rowcount


def copy_statement(table: str, columns: Iterable[str]) -> str:
    """The statement that `copy` sends."""
    return f"COPY {table} ({', '.join(columns)}) FROM STDIN"


def count(conn: psycopg.Connection, table: str) -> int:
    """Number of rows of a table."""
    query = sql.SQL("SELECT count(*) FROM {}").format(_identifier(table))
    row = conn.execute(query).fetchone()
    assert row is not None
    return int(row[0])


def checksums(conn: psycopg.Connection) -> dict[str, str]:
    """md5 over all rows of each table, whatever their order on disk."""
    found = {}
    for table in TABLES:
        row = conn.execute(sql.SQL(CHECKSUM).format(_identifier(table))).fetchone()
        assert row is not None
        found[table] = str(row[0])
    return found


def _identifier(table: str) -> sql.Identifier:
    return sql.Identifier(*table.split("."))
