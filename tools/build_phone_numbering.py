"""
Write the SQL function that knows the numbering plans of the world, from phonenumbers.

    pip install phonenumbers==9.0.43
    python tools/build_phone_numbering.py           write the files
    python tools/build_phone_numbering.py --check   exit 1 if a file on disk differs

phonenumbers (Apache-2.0) carries the metadata of Google's libphonenumber: for each
region its calling code, how it dials abroad, its trunk prefix, and patterns of the
numbers of each kind. A released function is frozen: for newer data, add a template of
the next version.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from build_dictionaries import literal
from phonenumbers import (
    COUNTRY_CODES_FOR_NON_GEO_REGIONS,
    SUPPORTED_REGIONS,
    PhoneMetadata,
)

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "tools" / "templates" / "phone_numbering_v1.sql"
TARGET = ROOT / "sql" / "normalisers" / "phone_numbering_v1.sql"
REGIONS = ROOT / "pgdedup" / "model" / "phone_regions.py"
KINDS = (
    "fixed_line",
    "mobile",
    "toll_free",
    "premium_rate",
    "shared_cost",
    "personal_number",
    "voip",
    "pager",
    "uan",
    "voicemail",
)


def pattern(plans: Iterable[PhoneMetadata]) -> str:
    """Return one regular expression of the valid national numbers of some regions."""
    found = {
        getattr(getattr(plan, kind), "national_number_pattern", None): None
        for plan in plans
        for kind in KINDS
    }
    return "|".join(each for each in found if each)


def plan(regions: Sequence[PhoneMetadata]) -> str:
    """Return the SQL array of a region, or of several of which the first is leading."""
    leading = regions[0]
    parts = [
        str(leading.country_code),
        leading.international_prefix or "",
        leading.national_prefix_for_parsing or "",
        leading.national_prefix_transform_rule or "",
        pattern(regions),
    ]
    lines = f",\n{' ' * 12}".join(literal(part, 12) for part in parts)
    return f"ARRAY[\n{' ' * 12}{lines}\n        ]"


def numbering() -> str:
    """Return the text of the SQL file."""
    plans = {r: [PhoneMetadata.metadata_for_region(r)] for r in SUPPORTED_REGIONS}
    by_code = defaultdict(list)
    for region in sorted(plans):
        by_code[plans[region][0].country_code].append(region)
    for code in COUNTRY_CODES_FOR_NON_GEO_REGIONS:
        plans[f"+{code}"] = [PhoneMetadata.metadata_for_nongeo_region(code)]
    codes = []
    for code, names in by_code.items():
        if len(names) > 1:
            shared = [plans[name][0] for name in names]
            shared.sort(key=lambda each: not each.main_country_for_code)
            plans[f"+{code}"] = shared
        else:
            codes.append(f"        WHEN '+{code}' THEN '{names[0]}'")
    cases = [
        f"        WHEN '{name}' THEN {plan(plans[name])}" for name in sorted(plans)
    ]
    text = TEMPLATE.read_text(encoding="utf-8")
    holes = {
        "source": f"phonenumbers {version('phonenumbers')}",
        "plans": "\n".join(cases),
        "codes": "\n".join(sorted(codes)),
    }
    for hole, filling in holes.items():
        text = text.replace(f"@{hole}@", filling)
    return text


def regions() -> str:
    """Return the text of the Python file."""
    names = "\n".join(f'        "{name}",' for name in sorted(SUPPORTED_REGIONS))
    return (
        '"""Regions with a numbering plan; made by tools/build_phone_numbering.py."""\n'
        "\n"
        "#: ISO 3166 codes that ``region`` of a phone field may name.\n"
        f"PHONE_REGIONS = frozenset(\n    {{\n{names}\n    }}\n)\n"
    )


def main() -> int:
    """Write the files, or compare them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    different = 0
    for path, text in ((TARGET, numbering()), (REGIONS, regions())):
        if not options.check:
            path.write_text(text, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != text:
            print(f"{path} differs", file=sys.stderr)
            different = 1
    return different


if __name__ == "__main__":
    sys.exit(main())
