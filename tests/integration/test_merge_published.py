"""
Schemas as others have published them: merged and taken back without configuration.

`python tools/fetch_schemas.py` fetches them (CI does); without it these tests are
skipped. See also test_merge_django.py, whose tables an installed package makes.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import errors

from pgdedup.embedded import LocalServer
from pgdedup.merge import merge, preview, unmerge
from pgdedup.testing import OWNER
from tests.merging import fetch, picture, rows

Db = psycopg.Connection[Any]
SCHEMAS = Path(__file__).parents[2] / ".schemas"
POLICIES = ("keep_survivors", "keep_losers", "merge_child")


def published(name: str) -> Path:
    """Where a schema is; skips the test if it was not fetched."""
    folder = SCHEMAS / name
    if not folder.exists():
        pytest.skip(f"{name} is not there: python tools/fetch_schemas.py fetches it")
    return folder


#: Django can be configured only once in a process. The models are of 2013, when
#: on_delete was not asked for; the rows are those of the package.
CHINOOK = """
import functools, itertools, sys
from pathlib import Path
import django
from django.conf import settings
from django.core import serializers
from django.db import models, transaction
folder, host, port, name, user = sys.argv[1:]
sys.path.insert(0, str(Path(folder).parent))
settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "HOST": host,
                           "PORT": port, "NAME": name, "USER": user}},
    INSTALLED_APPS=["chinook"], USE_TZ=False,
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
)
plain = models.ForeignKey.__init__
def with_default(self, to, on_delete=models.CASCADE, *args, **kwargs):
    plain(self, to, on_delete, *args, **kwargs)
models.ForeignKey.__init__ = with_default
django.setup()
from django.core.management import call_command
call_command("migrate", run_syncdb=True, verbosity=0)
text = (Path(folder) / "fixtures" / "initial_data.json").read_text()
found = [each.object for each in serializers.deserialize("json", text)
         if each.object._meta.model_name != "playlisttrack"]
# Django's foreign keys are deferred: the order does not matter.
with transaction.atomic():
    for model, some in itertools.groupby(found, key=type):
        model.objects.bulk_create(list(some), batch_size=2000)
"""


@pytest.fixture
def chinook(db: Db, server: LocalServer, dbname: str) -> Db:
    """The music shop, with all its customers, employees and invoices."""
    pytest.importorskip("django")
    folder = published("chinook")
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    arguments = [str(folder), server.host, str(server.port), dbname, OWNER]
    subprocess.run(
        [sys.executable, "-c", CHINOOK, *arguments], check=True, env=clean, timeout=100
    )
    return db


@pytest.mark.parametrize("table", ["customer", "employee", "artist"])
def test_chinook(chinook: Db, table: str) -> None:
    target = f"chinook_{table}"
    before = picture(chinook)
    keys = [
        str(key)
        for (key,) in rows(chinook, f"SELECT id FROM {target} ORDER BY id LIMIT 4")
    ]
    moved = preview(chinook, target, keys[0], keys[1:]).rows
    assert moved > 0
    for _ in range(2):
        merge_id = merge(chinook, target, keys[0], keys[1:])
        after = picture(chinook)
        for name, lines in before.items():
            gone = 3 if name == target else 0
            assert len(after[name]) == len(lines) - gone
        result = unmerge(chinook, merge_id)
        assert (result.kept, result.rewritten) == ((), ())
        assert sum(each.rows for each in result.moved_back) == moved
        assert picture(chinook) == before


#: Two customers of one company and a third, as LedgerSMB would have written them.
ENTITIES = """
INSERT INTO account_heading (id, accno, description) VALUES (1, '1', 'assets');
INSERT INTO account (id, accno, description, category, heading)
VALUES (1, '1200', 'AR', 'A', 1);
INSERT INTO entity (id, name, entity_class, control_code, country_id)
SELECT n, name, 2, 'C-' || n, 232
FROM (VALUES (101, 'Huawei'), (102, 'Huawei Ltd'), (103, 'ZTE')) AS v (n, name);
INSERT INTO company (entity_id, legal_name)
VALUES (101, 'Huawei'), (102, 'Huawei'), (102, 'Huawei Ltd'), (103, 'ZTE');
INSERT INTO location (id, line_one, city, country_id)
VALUES (1, 'Main Road 1', 'Shenzhen', 232), (2, 'Side Road 2', 'Shenzhen', 232);
INSERT INTO entity_to_location (location_id, location_class, entity_id)
VALUES (1, 1, 101), (1, 1, 102), (2, 1, 102), (2, 2, 103);
INSERT INTO entity_to_contact (entity_id, contact_class_id, contact)
VALUES (101, 1, '13800138000'), (102, 1, '13800138000'), (102, 2, '13900139000');
INSERT INTO entity_bank_account (id, entity_id, bic, iban)
VALUES (1, 101, 'B1', 'I1'), (2, 102, 'B1', 'I1'), (3, 103, 'B2', 'I2');
INSERT INTO entity_credit_account
    (id, entity_id, entity_class, meta_number, ar_ap_account_id, bank_account)
VALUES (1, 101, 2, 'M1', 1, 1), (2, 102, 2, 'M2', 1, 2), (3, 103, 2, 'M3', 1, 3);
INSERT INTO entity_note (note_class, note, ref_key, entity_id)
VALUES (1, 'first call', 101, 101), (1, 'offer', 102, 102), (1, 'other', 103, 102);
INSERT INTO eca_to_contact (credit_id, contact_class_id, contact)
VALUES (1, 1, 'a@example.org'), (2, 1, 'a@example.org');
"""


@pytest.fixture
def ledgersmb(db: Db, psql: Callable[..., Any]) -> Db:
    """The tables of the ERP, as its package has them, and a few customers."""
    schema = published("ledgersmb") / "Pg-database.sql"
    psql(schema.read_text(encoding="utf-8"), OWNER)
    db.execute(ENTITIES.encode())
    return db


def key(number: int) -> str:
    """Keys of entities are composite; foreign keys refer to another column."""
    return json.dumps({"control_code": f"C-{number}", "entity_class": 2})


def test_ledgersmb(ledgersmb: Db) -> None:
    """33 foreign keys to a column that is not the key, inheritance, composite keys."""
    before = picture(ledgersmb)
    query = "SELECT count(*) FROM pgdedup.list_references('entity') WHERE supported"
    assert fetch(ledgersmb, query) > 30
    with pytest.raises(errors.UniqueViolation, match="cannot be moved"):
        merge(ledgersmb, "entity", key(101), [key(102)])
    assert picture(ledgersmb) == before
    conflicts = ("company", "entity_to_location", "entity_to_contact")
    for policy in POLICIES:
        choices: dict[str, Any] = {
            "references": {f"public.{name}": policy for name in conflicts}
            | {"public.entity_bank_account": "merge_child"}
        }
        for _ in range(2):
            merge_id = merge(ledgersmb, "entity", key(101), [key(102)], choices=choices)
            assert rows(
                ledgersmb, "SELECT entity_id, count(*) FROM entity_note GROUP BY 1"
            ) == [(101, 3)]
            # The two bank accounts were one, and so the credit accounts share it.
            assert rows(
                ledgersmb,
                "SELECT id, entity_id, bank_account FROM entity_credit_account"
                " WHERE id < 3 ORDER BY id",
            ) == [(1, 101, 1), (2, 101, 1)]
            result = unmerge(ledgersmb, merge_id)
            assert (result.kept, result.rewritten) == ((), ())
            assert picture(ledgersmb) == before


def test_ledgersmb_chains(ledgersmb: Db) -> None:
    """Customers in a chain, and the accounts below them, taken back in their order."""
    before = picture(ledgersmb)
    names = rows(
        ledgersmb,
        "SELECT pgdedup.relation_label(child) FROM pgdedup.list_references('entity')",
    )
    policies = {"references": {name: "merge_child" for (name,) in names}}
    # Two credit accounts with one e-mail address.
    accounts = [
        json.dumps({"entity_id": entity, "meta_number": f"M{n}", "entity_class": 2})
        for n, entity in ((1, 101), (2, 102))
    ]
    done = [
        merge(
            ledgersmb,
            "entity_credit_account",
            accounts[0],
            [accounts[1]],
            choices={"references": {"public.eca_to_contact": "merge_child"}},
        ),
        merge(ledgersmb, "entity", key(103), [key(102)], choices=policies),
        merge(ledgersmb, "entity", key(101), [key(103)], choices=policies),
    ]
    assert fetch(ledgersmb, "SELECT pgdedup.resolve_key('entity', %s)", key(102)) == (
        fetch(ledgersmb, "SELECT pgdedup.resolve_key('entity', %s)", key(101))
    )
    with pytest.raises(errors.ObjectNotInPrerequisiteState, match=f"merge {done[2]}"):
        unmerge(ledgersmb, done[1])
    for merge_id in reversed(done):
        result = unmerge(ledgersmb, merge_id)
        assert (result.kept, result.rewritten) == ((), ())
    assert picture(ledgersmb) == before
