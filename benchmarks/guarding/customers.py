"""Customers that do not exist, and duplicates of them as people type them."""

import random
from typing import NamedTuple

#: GB 2312 level 1: the most common characters, in an order that its codec knows.
CHARACTERS = [
    bytes([0xB0 + row, 0xA1 + cell]).decode("gb2312")
    for row in range(39)
    for cell in range(94)
]
TRADES = ["科技", "贸易", "餐饮管理", "机械设备", "电子商务", "建筑工程", "咨询服务"]
COLUMNS = (
    "name",
    "contact",
    "credit_code",
    "phone1",
    "phone2",
    "email",
    "region",
    "address",
    "owner",
)
#: Of a table that holds such rows; ``{name}`` is its name, qualified.
TABLE = """
CREATE TABLE {name} (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL, contact text, credit_code text, phone1 text, phone2 text,
    phone3 text, email text, region text, address text, owner text, note text
);
"""
Row = tuple[str | None, ...]
_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_CITIES = ("南京市", "苏州市", "无锡市", "杭州市", "上海市", "广州市", "成都市")


def credit_code(serial: int) -> str:
    """A code with a valid check character (GB 32100)."""
    body = f"91320100{serial:09d}"
    total = sum(
        _CODE.index(char) * weight for char, weight in zip(body, _WEIGHTS, strict=True)
    )
    return body + _CODE[-total % 31]


def row(rng: random.Random, serial: int) -> Row:
    """A plausible customer, in the order of COLUMNS; no two are duplicates."""
    brand = "".join(rng.choices(CHARACTERS, k=rng.randint(3, 4)))
    return (
        f"{brand}{rng.choice(TRADES)}有限公司",
        "".join(rng.choices(CHARACTERS, k=rng.randint(2, 3))),
        credit_code(serial) if serial % 2 else None,
        f"1{3900000000 + serial}",
        f"025-{80000000 + serial}" if serial % 3 == 0 else None,
        f"u{serial}@example.com",
        rng.choice(_CITIES),
        f"{rng.choice(CHARACTERS)}{rng.choice(CHARACTERS)}路{rng.randint(1, 999)}号",
        f"sales{serial % 200}",
    )


class Entity(NamedTuple):
    """What may be written of one customer, in spellings that mean the same."""

    phone: str
    code: str
    name: str
    homophone: str
    one_edit: str


def entity(number: int) -> Entity:
    """The customer of this number, the same in every process.

    Six characters: of four, fifty in a million would sound like another.
    """
    rng = random.Random(number)
    rest = "".join(rng.choices(CHARACTERS, k=6))
    # 金 and 今 sound alike; 鑫 is one wrong character.
    return Entity(
        phone=f"1{3700000000 + number}",
        code=credit_code(500_000_000 + number),
        name=f"金{rest}有限公司",
        homophone=f"今{rest}",
        one_edit=f"金{rest[:2]}鑫{rest[3:]}",
    )
