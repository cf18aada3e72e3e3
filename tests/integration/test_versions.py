"""New versions of normalisers and dictionaries: built beside the old, then swapped."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import psycopg
import pytest

from pgdedup.compile.comparison import keyed
from pgdedup.config import load_rules_text
from pgdedup.embedded import LocalServer
from pgdedup.install import apply
from pgdedup.library import TYPES, FieldType
from pgdedup.model import Storage
from pgdedup.plan import Step, plan
from tests import guarded
from tests.guarded import Connection, insert, one, rows

Connect = Callable[..., Connection]
TABLES = """
CREATE SCHEMA crm;
CREATE TABLE crm.parts (id integer PRIMARY KEY, code text, name text, note text);
GRANT USAGE ON SCHEMA crm TO app;
GRANT SELECT, INSERT, UPDATE ON crm.parts TO app;
"""
RULES = """
version: 1
tables:
  crm.parts:
    fields: {code: code, name: company_name}
    rules:
      same_code: {match: {code: same}, action: block}
      same_sound: {match: {name: sounds_like}, action: block}
"""
#: What the next version of pgdedup would bring: codes whose O is a zero, and a
#: dictionary in which 茗 sounds like 金.
NEXT = """
CREATE FUNCTION pgdedup.code_v2(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN pg_catalog.replace(pgdedup.code_v1(code_v2.value), 'O', '0');
GRANT EXECUTE ON FUNCTION pgdedup.code_v2(text) TO PUBLIC;
CREATE FUNCTION pgdedup.sound_key_v2(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN pgdedup.sound_key_v1(pg_catalog.replace(sound_key_v2.value, '茗', '金'));
GRANT EXECUTE ON FUNCTION pgdedup.sound_key_v2(text) TO PUBLIC;
"""


@pytest.fixture(scope="module", params=list(Storage))
def storage(request: pytest.FixtureRequest) -> Storage:
    found = request.param
    assert isinstance(found, Storage)
    return found


@pytest.fixture(scope="module")
def template(
    server: LocalServer, template_dbname: str, storage: Storage
) -> Iterator[str]:
    kept = RULES.replace("    fields", f"    storage: {storage}\n    fields")
    yield from guarded.template(server, template_dbname, TABLES, kept)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.fixture
def rules(storage: Storage) -> Any:
    return guarded.stored_as(load_rules_text(RULES), storage)


@pytest.fixture
def following(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let the library know the next versions."""
    keys_of = keyed.keys_of

    def keys(*arguments: Any) -> keyed.Keys | None:
        found = keys_of(*arguments)
        if found is not None and found.keys == "sound_key_v1":
            return replace(found, keys="sound_key_v2")
        return found

    def follow() -> None:
        info = replace(TYPES[FieldType.CODE], normaliser="code_v2")
        monkeypatch.setitem(TYPES, FieldType.CODE, info)
        monkeypatch.setattr(keyed, "keys_of", keys)

    return follow


def existing(db: Connection) -> set[str]:
    """Our columns and indexes, as they really are."""
    return set(
        rows(
            db,
            "SELECT attname FROM pg_attribute WHERE attrelid = 'crm.parts'::regclass"
            " AND attname LIKE 'pgdedup%%' AND NOT attisdropped UNION ALL"
            " SELECT i.indexrelid::regclass::text FROM pg_index AS i WHERE indisvalid"
            " AND i.indrelid = 'crm.parts'::regclass AND NOT i.indisprimary",
        )
    )


def outdated(db: Connection) -> list[str]:
    return rows(
        db,
        "SELECT problem FROM pgdedup.health_check() WHERE check_name = 'old_version'",
    )


def test_there_and_back_without_a_gap(
    db: Connection,
    connect: Connect,
    rules: Any,
    following: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rival, app = connect(), connect("app")
    rival.execute("SET lock_timeout = '50ms'")
    insert(db, "crm.parts", id=1, code="A-17", name="金陵餐饮")
    before = existing(db)
    state = rows(db, "SELECT name, create_sql FROM pgdedup.objects ORDER BY 1")
    assert outdated(db) == []
    db.execute(NEXT.encode())
    assert any("code_v1, and there is code_v2 by now" in each for each in outdated(db))
    assert any("sound_key_v1, and there is sound_key_v2" in e for e in outdated(db))
    assert plan(db, rules).empty
    seen: list[tuple[Step, set[str]]] = []

    def watch(step: Step) -> None:
        for record in ((2, "a17", None), (3, None, "今陵餐饮")):
            with pytest.raises(
                (psycopg.errors.UniqueViolation, psycopg.errors.LockNotAvailable)
            ):
                rival.execute("INSERT INTO crm.parts VALUES (%s, %s, %s)", record)
        seen.append((step, existing(rival)))

    with monkeypatch.context():
        following()
        found = plan(db, rules)
        apply(db, found, progress=watch)
        assert plan(db, rules).empty
        after = existing(db)
        assert len(after) == len(before)
        kept = {name for name in before if name.startswith("pgdedup_k_parts_name_")}
        assert after & before == kept
        # The old ones stayed until the new ones were whole; then all changed at once.
        swap = next(at for at, (step, _) in enumerate(seen) if step.action == "drop")
        assert all(before <= there for _, there in seen[: swap + 1])
        assert seen[swap][1] == before | after
        made = [s for s, _ in seen if s.action == "create" and s.kind == "index"]
        assert all(step.concurrently for step in made)
        assert outdated(db) == []
        insert(app, "crm.parts", id=4, code="B-0", name="茗山")
        for record in ((5, "b o", None), (6, None, "今山")):
            with pytest.raises(psycopg.errors.UniqueViolation):
                app.execute("INSERT INTO crm.parts VALUES (%s, %s, %s)", record)
    monkeypatch.undo()
    seen.clear()
    apply(db, plan(db, rules), progress=watch)
    assert existing(db) == before
    assert rows(db, "SELECT name, create_sql FROM pgdedup.objects ORDER BY 1") == state
    insert(app, "crm.parts", id=5, code="b o", name="今山")


def test_what_becomes_of_decisions(
    db: Connection, connect: Connect, rules: Any, following: Callable[[], None]
) -> None:
    """They hold where the evidence is as it was; others are open again, refuse nothing.

    So are the duplicates that the new version is the first to see.
    """
    app = connect("app")
    db.execute("ALTER TABLE crm.parts DISABLE TRIGGER USER")
    records = ("A1", "a-1", "AO", "a-o", "BO", "b0")
    for key, code in enumerate(records, 1):
        insert(db, "crm.parts", id=key, code=code, name=None)
    db.execute("ALTER TABLE crm.parts ENABLE TRIGGER USER")
    for left, right in (("1", "2"), ("3", "4")):
        db.execute(
            "SELECT pgdedup.decide_pair('crm.parts', %s, %s, 'distinct', 'two parts')",
            [left, right],
        )
    db.execute(NEXT.encode())
    following()
    apply(db, plan(db, rules))
    assert rows(db, "SELECT key_l, key_r, state FROM pgdedup.pairs ORDER BY key_l") == [
        ("1", "2", "distinct"),
        ("3", "4", "open"),
        ("5", "6", "open"),
    ]
    for key, code in enumerate(records, 1):
        app.execute("UPDATE crm.parts SET code = %s WHERE id = %s", [f"{code} ", key])
        app.execute("UPDATE crm.parts SET code = NULL WHERE id = %s", [key])
        app.execute("UPDATE crm.parts SET code = %s WHERE id = %s", [code, key])
    with pytest.raises(psycopg.errors.UniqueViolation):
        insert(app, "crm.parts", id=9, code="a0")
    assert one(db, "SELECT count(*) FROM pgdedup.tables WHERE unrecorded <> '{}'") == 0
