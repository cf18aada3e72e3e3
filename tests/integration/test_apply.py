"""Plan, apply, drop: what runs, what stays untouched, and what interruptions leave."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any

import psycopg
import pytest

from pgdedup import catalog, names
from pgdedup.embedded import LocalServer
from pgdedup.install import ApplyError, apply, drop
from pgdedup.plan import Plan, PlanError, State, Step, plan
from pgdedup.snapshot import snapshot
from tests import crm
from tests import guarded as guarded_tables

Connection = psycopg.Connection[Any]
Connect = Callable[..., Connection]

SCHEMAS = ["pgdedup", "crm", "public"]
PHONE = "('x', '王五', '138 0013 8000')"
INSERT = "INSERT INTO crm.customers (name, contact, phone1) VALUES "


@pytest.fixture
def tables(db: Connection) -> Connection:
    db.execute((crm.CUSTOMERS + crm.CHINESE_CUSTOMERS).encode())
    return db


@pytest.fixture(scope="module")
def applied(server: LocalServer, template_dbname: str) -> Iterator[str]:
    """The name of a database with the tables and the rules."""
    tables = crm.CUSTOMERS + crm.CHINESE_CUSTOMERS
    yield from guarded_tables.template(server, template_dbname, tables, crm.text())


@pytest.fixture
def dbname(request: pytest.FixtureRequest, server: LocalServer) -> Iterator[str]:
    """A copy of that, or of the empty one, as the test needs it."""
    source = "applied" if "guarded" in request.fixturenames else "template_dbname"
    yield from guarded_tables.copy(server, request.getfixturevalue(source))


@pytest.fixture
def guarded(db: Connection) -> Connection:
    """A session on tables with rules."""
    return db


@dataclass(frozen=True)
class Versions:
    """Which row of pg_proc, pg_class ... stands for each generated object.

    xmin and oid together change whenever an object is replaced or made again.
    """

    functions: dict[str, tuple[int, str]]
    relations: dict[str, tuple[int, str]]
    columns: dict[str, tuple[int, str]]
    triggers: dict[str, tuple[int, str]]
    registry: dict[str, tuple[int, str]]

    @classmethod
    def of(cls, conn: Connection) -> "Versions":
        def read(query: str) -> dict[str, tuple[int, str]]:
            rows = conn.execute(query.encode()).fetchall()
            return {name: (oid, xmin) for name, oid, xmin in rows}

        return cls(
            read(
                "SELECT proname, oid::bigint, xmin::text FROM pg_proc"
                " WHERE proname ~ '^pgdedup_fn_|_find_duplicates$'"
            ),
            # reltuples and the like change under VACUUM only; autovacuum is off.
            read(
                "SELECT relname, relfilenode::bigint, '' FROM pg_class"
                " WHERE relname ~ '^pgdedup_ix_|^customers'"
            ),
            read(
                "SELECT attname, attnum::bigint, '' FROM pg_attribute"
                " WHERE attrelid = 'crm.customers'::regclass"
                " AND attname ~ '^pgdedup_k_'"
            ),
            read(
                "SELECT tgname, oid::bigint, xmin::text FROM pg_trigger"
                " WHERE tgname ~ '^pgdedup_trg_'"
            ),
            read("SELECT name, 0::bigint, xmin::text FROM pgdedup.objects"),
        )

    def changed(self, after: "Versions") -> dict[str, set[str]]:
        """Names that were made, replaced or dropped, by kind; only kinds that have."""
        found = {}
        for kind in self.__dataclass_fields__:
            mine, other = getattr(self, kind), getattr(after, kind)
            names_ = {n for n in {*mine, *other} if mine.get(n) != other.get(n)}
            if names_:
                found[kind] = names_
        return found


def function(role: str, *rule: str) -> str:
    """Name of a function of crm.customers."""
    identity = ("rule", *rule, role) if rule else ("table", role)
    return names.generated("fn", ("customers", *rule, role), "crm.customers", *identity)


def functions(*roles: str, rule: str | None = None) -> set[str]:
    return {function(role, *([rule] if rule else [])) for role in roles}


#: Table-level functions that name the rules or their actions.
LISTS = functions(
    "check",
    "seek",
    "found",
    "lookup",
    "alias_lookup",
    "candidates",
    "look",
    "config",
    "explain",
)
#: What calls `lookup`: rebuilt where that is dropped, or its parameters change.
HITS = functions("hits", "further")
#: What a rule consists of.
RULE = ("match", "locks", "keys", "verify", "relate", "values")
#: The guard lists what each rule reads.
GUARD = functions("guard")


def change(conn: Connection, edit: crm.Edit) -> dict[str, set[str]]:
    """Apply edited rules, prove that nothing remains to do, return what changed."""
    before = Versions.of(conn)
    rules = crm.rules(edit=edit)
    apply(conn, plan(conn, rules))
    after = Versions.of(conn)
    again = plan(conn, rules)
    assert again.empty, [step.name for step in again.steps]
    return before.changed(after)


def unchanged(_: dict[str, Any]) -> None:
    """The sample rules as they stand."""


def rule_of(table: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = table["rules"][name]
    return found


# -------------------------------------------------------------------- nothing to change


def test_applying_twice_changes_nothing(guarded: Connection) -> None:
    before, versions = snapshot(guarded, SCHEMAS), Versions.of(guarded)
    assert len(versions.functions) > 15
    assert versions.relations
    assert versions.columns
    assert len(versions.triggers) == 4
    again = plan(guarded, crm.rules())
    assert again.empty
    assert set(again.states.values()) == {State.INSTALLED}
    apply(guarded, again)
    assert snapshot(guarded, SCHEMAS) == before
    assert versions.changed(Versions.of(guarded)) == {}


def test_two_files_for_two_tables_leave_each_other_alone(guarded: Connection) -> None:
    before = Versions.of(guarded)
    apply(guarded, plan(guarded, crm.rules(crm.CHINESE_RULES)))
    assert not any(
        name in before_kind
        for kind, changed in before.changed(Versions.of(guarded)).items()
        for before_kind in [getattr(before, kind)]
        for name in changed
    )
    assert plan(guarded, crm.rules()).empty
    both = {**crm.RULES, "tables": crm.RULES["tables"] | crm.CHINESE_RULES["tables"]}
    assert plan(guarded, crm.rules(both)).empty


# ------------------------------------------------------------------------ editing rules


def test_a_threshold(guarded: Connection) -> None:
    changed = change(
        guarded,
        lambda t: rule_of(t, "note_similar").update(
            match={"note": {"similar": "loose"}}
        ),
    )
    # check and find pin the lowest threshold of the index operator.
    assert changed["functions"] <= LISTS | functions(
        *RULE, "alias_match", rule="note_similar"
    )
    assert functions("match", "locks", rule="note_similar") <= changed["functions"]
    assert set(changed) == {"functions", "registry"}
    assert changed["registry"] == changed["functions"]


def test_an_action(guarded: Connection) -> None:
    guarded.execute(f"{INSERT} {PHONE}".encode())  # same_phone only flags
    changed = change(guarded, lambda t: rule_of(t, "same_phone").update(action="block"))
    assert changed["functions"] <= LISTS
    assert functions("check", "config") <= changed["functions"]
    assert set(changed) == {"functions", "registry"}
    with pytest.raises(psycopg.errors.UniqueViolation, match="same_phone"):
        guarded.execute(f"{INSERT} {PHONE}".encode())


def test_a_new_rule_over_fields_in_use(guarded: Connection) -> None:
    rule = {"match": {"name": "same", "contact": "same"}, "action": "block"}
    changed = change(guarded, lambda t: t["rules"].update(same_name=rule))
    rebuilt = (
        LISTS | GUARD | functions(*RULE, "alias_match", "alias_keys", rule="same_name")
    )
    assert changed["functions"] - HITS == rebuilt
    assert {name.split("_")[2] for name in changed["relations"]} == {"customers"}
    assert all(name.startswith("pgdedup_ix_") for name in changed["relations"])
    assert len(changed["relations"]) == 1
    assert set(changed) == {"functions", "registry", "relations"}
    with pytest.raises(psycopg.errors.UniqueViolation, match="same_name"):
        guarded.execute(f"{INSERT} ('北京华为技术（集团）', ' 张三 ', NULL)".encode())


def test_a_removed_rule(guarded: Connection) -> None:
    changed = change(guarded, lambda t: t["rules"].pop("contact_phone"))
    gone = functions(*RULE, rule="contact_phone")
    others = {
        name
        for rule in ("same_credit_code", "same_phone", "homophone_name", "note_similar")
        for name in functions(*RULE, rule=rule)
    }
    assert gone <= changed["functions"]
    assert "columns" in changed  # nobody reads `contact` any more
    assert len(changed["columns"]) == 1
    # The signatures of the others, whose parameters are numbered, may move.
    assert changed["functions"] - others >= LISTS
    guarded.execute(f"{INSERT} ('y', '张三', '13800138000')".encode())


def test_a_removed_rule_whose_fields_others_use(guarded: Connection) -> None:
    changed = change(guarded, lambda t: t["rules"].pop("same_phone"))
    rebuilt = LISTS | GUARD | functions(*RULE, rule="same_phone")
    assert changed["functions"] - HITS == rebuilt
    assert set(changed) == {"functions", "registry"}


def test_a_renamed_rule(guarded: Connection) -> None:
    def rename(table: dict[str, Any]) -> None:
        table["rules"] = {
            "phone_again" if name == "same_phone" else name: rule
            for name, rule in table["rules"].items()
        }

    changed = change(guarded, rename)
    assert changed["functions"] - HITS == (
        LISTS - functions("candidates")
        | functions(*RULE, rule="same_phone")
        | functions(*RULE, rule="phone_again")
    )
    assert set(changed) == {"functions", "registry"}


def test_rules_in_another_order(guarded: Connection) -> None:
    def reverse(table: dict[str, Any]) -> None:
        table["rules"] = dict(reversed(table["rules"].items()))

    changed = change(guarded, reverse)
    assert changed["functions"] - HITS == LISTS | GUARD
    drop(guarded)


def test_the_last_rule_of_a_table_goes(guarded: Connection) -> None:
    merge = {"survivor": "most_complete"}
    change(guarded, lambda t: t.update(rules={}, distinct_if={}, merge=merge))
    # What the file says of merging stays installed; the table is as it was.
    assert guarded.execute("SELECT name FROM pgdedup.objects").fetchall() == [
        (name,) for name in functions("config")
    ]
    assert Versions.of(guarded).columns == {}
    drop(guarded)
    assert guarded.execute("SELECT name FROM pgdedup.tables").fetchall() == []
    assert guarded.execute("SELECT name FROM pgdedup.objects").fetchall() == []


# ----------------------------------------------------------------------- editing fields


def keys(conn: Connection, field: str) -> list[Any]:
    (column,) = conn.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = 'crm.customers'::regclass"
        " AND NOT attisdropped AND attname LIKE %s",
        (f"pgdedup_k_customers_{field}_%",),
    ).fetchone() or ("",)
    rows = conn.execute(
        f'SELECT "{column}" FROM crm.customers ORDER BY id'.encode()
    ).fetchall()
    return [row[0] for row in rows]


def test_the_type_of_a_field(guarded: Connection) -> None:
    assert keys(guarded, "student") == [None, "S1", None]
    changed = change(guarded, lambda t: t["fields"]["student"].update(type="text"))
    assert keys(guarded, "student") == [None, "s 1", None]
    assert len(changed["columns"]) == 2  # the new one beside the old one
    # Bound to the column: the rules with the veto, not the others.
    assert functions("match", rule="homophone_name") <= changed["functions"]
    assert not functions("match", "locks", rule="same_phone") & changed["functions"]


def test_the_columns_of_a_field(guarded: Connection) -> None:
    assert keys(guarded, "phone")[1] == ["+861062345678"]
    changed = change(
        guarded, lambda t: t["fields"]["phone"].update(columns=["phone1", "phone2"])
    )
    assert keys(guarded, "phone") == [["+8613800138000"], None, None]
    assert len(changed["columns"]) == 2
    assert not functions("match", rule="same_credit_code") & changed["functions"]
    changed = change(guarded, unchanged)
    assert keys(guarded, "phone")[1] == ["+861062345678"]
    # The guard works over the new column.
    with pytest.raises(psycopg.errors.UniqueViolation, match="contact_phone"):
        guarded.execute(f"{INSERT} ('z', '李四', '010-62345678')".encode())


def test_a_field_of_one_column_becomes_one_of_several(guarded: Connection) -> None:
    """Another SQL type under the same name: text, then text[]."""

    def several(table: dict[str, Any]) -> None:
        table["fields"]["contact"] = {
            "type": "person_name",
            "columns": ["contact", "owner"],
        }

    change(guarded, several)
    assert keys(guarded, "contact")[0] == ["张三"]
    change(guarded, unchanged)
    assert keys(guarded, "contact")[0] == "张三"


def test_live_comes_changes_and_goes(guarded: Connection) -> None:
    change(guarded, lambda t: t.pop("live"))
    guarded.execute(b"UPDATE crm.customers SET deleted_at = now() WHERE id = 1")
    with pytest.raises(psycopg.errors.UniqueViolation, match="contact_phone"):
        guarded.execute(f"{INSERT} ('z', '张三', '13800138000')".encode())
    change(guarded, lambda t: t.update(live="deleted_at IS NOT NULL"))
    change(guarded, unchanged)
    guarded.execute(f"{INSERT} ('z', '张三', '13800138000')".encode())


def test_scope_comes_and_goes(guarded: Connection) -> None:
    change(guarded, lambda t: t.pop("scope"))
    with pytest.raises(psycopg.errors.UniqueViolation, match="contact_phone"):
        guarded.execute(
            "INSERT INTO crm.customers (tenant_id, name, contact, phone1)"
            " VALUES (2, 'z', '张三', '13800138000')"
        )
    change(guarded, unchanged)


EDITS: list[crm.Edit] = [
    lambda t: t["rules"].update(
        email={"match": {"email": "same"}, "action": "flag"},
        name_email={"match": {"email": "same", "name": "same"}, "action": "ask"},
    ),
    lambda t: t.update(check="at_commit"),
    lambda t: t["rules"].pop("note_similar"),
    lambda t: t.update(distinct_if={}),
    lambda t: t.update(scope=["tenant_id", "owner"]),
    lambda t: t["fields"]["name"].update(type="text"),
    lambda t: t["rules"]["homophone_name"].update(match={"name": "same"}),
    lambda t: t["rules"].update(
        sound_note={"match": {"note": "sounds_like"}, "action": "shadow"}
    ),
]


def test_any_edit_after_any_other_and_then_drop(
    tables: Connection, pg_dump: Callable[..., str]
) -> None:
    """Objects keep a true order through all of it: drop goes backwards."""
    before = dump(pg_dump)
    for stride in (1, 3):
        for number in range(len(EDITS)):
            change(tables, EDITS[number * stride % len(EDITS)])
        drop(tables)
    assert dump(pg_dump) == before


# ----------------------------------------------------------------------------- dropping


def dump(pg_dump: Callable[..., str], *arguments: str) -> str:
    """The users' schemas, without the random key of newer minor versions."""
    text = pg_dump("--schema=crm", "--schema=销售 CRM", *arguments)
    return "\n".join(line for line in text.splitlines() if "restrict" not in line)


@pytest.mark.parametrize("core", [False, True])
def test_drop_leaves_the_tables_as_they_were(
    core: bool, tables: Connection, pg_dump: Callable[..., str]
) -> None:
    before = dump(pg_dump, "--schema-only"), dump(pg_dump, "--data-only")
    both = {**crm.RULES, "tables": crm.RULES["tables"] | crm.CHINESE_RULES["tables"]}
    apply(tables, plan(tables, crm.rules(both)))
    assert dump(pg_dump, "--schema-only") != before[0]
    dropped = drop(tables, core=core)
    assert len(dropped) > 30
    assert (dump(pg_dump, "--schema-only"), dump(pg_dump, "--data-only")) == before
    assert drop(tables) == []
    there = tables.execute("SELECT to_regnamespace('pgdedup') IS NOT NULL").fetchone()
    assert there == (not core,)
    left = "SELECT proname FROM pg_proc WHERE proname ~ '^pgdedup_fn|_find_duplicates$'"
    assert tables.execute(left.encode()).fetchall() == []
    apply(tables, plan(tables, crm.rules(both)))


def test_drop_of_one_table_leaves_the_other(guarded: Connection) -> None:
    apply(guarded, plan(guarded, crm.rules(crm.CHINESE_RULES)))
    (chinese,) = crm.CHINESE_RULES["tables"]
    drop(guarded, [chinese])
    assert plan(guarded, crm.rules()).empty
    assert not plan(guarded, crm.rules(crm.CHINESE_RULES)).empty
    with pytest.raises(ApplyError, match="no rules are installed on nowhere"):
        drop(guarded, ["crm.customers", "nowhere"])
    assert plan(guarded, crm.rules()).empty


def test_the_core_stays_while_other_tables_have_rules(guarded: Connection) -> None:
    apply(guarded, plan(guarded, crm.rules(crm.CHINESE_RULES)))
    with pytest.raises(psycopg.Error, match=r"still rules on"):
        drop(guarded, ["crm.customers"], core=True)
    assert plan(guarded, crm.rules()).empty


# -------------------------------------------------------------- others at the same time


def test_a_second_apply_refuses_while_the_first_runs(
    tables: Connection, connect: Connect
) -> None:
    running, go_on = Event(), Event()

    def pause(_: Step) -> None:
        running.set()
        assert go_on.wait(30)

    first = Thread(
        target=apply,
        args=(connect(), plan(tables, crm.rules())),
        kwargs={"progress": pause},
    )
    first.start()
    try:
        assert running.wait(30)
        with pytest.raises(ApplyError, match="another apply or drop is running"):
            apply(tables, plan(tables, crm.rules()), lock_timeout="300ms")
        with pytest.raises(ApplyError, match="another apply or drop is running"):
            drop(tables, lock_timeout="300ms")
    finally:
        go_on.set()
        first.join()
    assert plan(tables, crm.rules()).empty


def test_a_second_apply_that_waits_finds_its_plan_stale(
    tables: Connection, connect: Connect
) -> None:
    """Both planned the same; the one that waited must not run it again."""
    plans = [plan(tables, crm.rules()) for _ in range(2)]
    failures: list[Exception] = []

    def run(conn: Connection, mine: Plan) -> None:
        try:
            apply(conn, mine, lock_timeout="60s")
        except ApplyError as error:
            failures.append(error)

    threads = [Thread(target=run, args=(connect(), each)) for each in plans]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ["changed the rules since this plan" in str(each) for each in failures] == [
        True
    ]
    assert plan(tables, crm.rules()).empty


def test_a_stale_plan_is_refused(guarded: Connection) -> None:
    edit: crm.Edit = lambda t: t["rules"].pop("same_phone")  # noqa: E731
    stale = plan(guarded, crm.rules(edit=edit))
    apply(
        guarded,
        plan(
            guarded,
            crm.rules(edit=lambda t: rule_of(t, "same_phone").update(action="ask")),
        ),
    )
    before = snapshot(guarded, SCHEMAS)
    with pytest.raises(ApplyError, match="changed the rules since this plan"):
        apply(guarded, stale)
    assert snapshot(guarded, SCHEMAS) == before
    apply(guarded, plan(guarded, crm.rules(edit=edit)))


def test_a_plan_from_before_the_core_is_stale(
    new_database: Callable[..., str], connect: Connect
) -> None:
    conn = connect(dbname=new_database())
    conn.execute((crm.CUSTOMERS + crm.CHINESE_CUSTOMERS).encode())
    early = plan(conn, crm.rules())
    apply(conn, plan(conn, crm.rules()))
    drop(conn)  # the core stays, the registry is as empty as it was
    with pytest.raises(ApplyError, match="changed the rules since this plan"):
        apply(conn, early)
    apply(conn, plan(conn, crm.rules()))


def test_a_reader_in_the_way_makes_apply_give_up_in_time(
    tables: Connection, connect: Connect
) -> None:
    reader = connect(autocommit=False)
    reader.execute("SELECT FROM crm.customers")
    before = snapshot(tables, SCHEMAS)
    settings = tables.execute("SELECT current_setting('search_path')").fetchone()
    found = plan(tables, crm.rules())
    with pytest.raises(ApplyError, match="no lock on the table within 300ms"):
        apply(tables, found, lock_timeout="300ms")
    assert snapshot(tables, SCHEMAS) == before
    assert tables.execute("SHOW lock_timeout").fetchone() == ("0",)
    assert (
        tables.execute("SELECT current_setting('search_path')").fetchone() == settings
    )
    reader.rollback()
    apply(tables, found, lock_timeout="300ms")
    assert plan(tables, crm.rules()).empty


def test_a_reader_in_the_way_of_drop(guarded: Connection, connect: Connect) -> None:
    reader = connect(autocommit=False)
    reader.execute("SELECT FROM crm.customers")
    before = snapshot(guarded, SCHEMAS)
    with pytest.raises(ApplyError, match="no lock on the table within 300ms"):
        drop(guarded, lock_timeout="300ms")
    assert snapshot(guarded, SCHEMAS) == before
    reader.rollback()
    drop(guarded)


# ------------------------------------------------------------------------ interruptions


def indexes(conn: Connection) -> dict[str, bool]:
    return dict(
        conn.execute(
            "SELECT indexrelid::regclass::text, indisvalid FROM pg_index"
            " WHERE indrelid = 'crm.customers'::regclass"
        ).fetchall()
    )


def test_an_index_left_invalid_is_built_again(
    tables: Connection, connect: Connect
) -> None:
    """An old snapshot elsewhere holds up CREATE INDEX CONCURRENTLY at its end."""
    rules = crm.rules()
    found = plan(tables, rules)
    old = connect(autocommit=False)
    old.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    old.execute("SELECT 1 FROM pg_class LIMIT 1")  # no lock on our table
    with pytest.raises(ApplyError, match="run apply again"):
        apply(tables, found, index_timeout="500ms")
    invalid = [name for name, valid in indexes(tables).items() if not valid]
    assert len(invalid) == 1
    # Writers are not disturbed, and nothing half done guards them.
    tables.execute(f"{INSERT} {PHONE}".encode())
    with pytest.raises(ApplyError):
        apply(tables, plan(tables, rules), index_timeout="300ms")
    old.rollback()
    again = plan(tables, rules)
    assert [s.action for s in again.steps if s.name in invalid[0]] == ["drop", "create"]
    apply(tables, again)
    assert set(indexes(tables).values()) == {True}
    assert plan(tables, rules).empty


def test_an_index_that_became_invalid_later(
    guarded: Connection, superuser: Connection
) -> None:
    (name, *_) = [n for n in indexes(guarded) if "pgdedup_ix" in n]
    superuser.execute(
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = %s::regclass", [name]
    )
    found = plan(guarded, crm.rules())
    steps = [step for step in found.steps if step.action != "register"]
    assert [(s.action, s.kind) for s in steps] == [
        ("drop", "index"),
        ("create", "index"),
    ]
    assert steps[-1].concurrently is not None
    apply(guarded, found)
    assert set(indexes(guarded).values()) == {True}
    assert plan(guarded, crm.rules()).empty


def test_what_somebody_dropped_comes_back(guarded: Connection) -> None:
    before = snapshot(guarded, SCHEMAS)
    (index, *_) = [n for n in indexes(guarded) if "pgdedup_ix" in n]
    (trigger, *_) = Versions.of(guarded).triggers
    for damage in (
        f"DROP INDEX {index}",
        f"DROP TRIGGER {trigger} ON crm.customers",
        f"DROP FUNCTION pgdedup.{function('config')}",
    ):
        guarded.execute(damage.encode())
        assert State.MISSING in plan(guarded, crm.rules()).states.values()
        apply(guarded, plan(guarded, crm.rules()))
        assert snapshot(guarded, SCHEMAS) == before, damage
    assert plan(guarded, crm.rules()).empty


def few_rules(table: dict[str, Any]) -> None:
    """Every kind of step, and few of each."""
    for name in ("contact", "credit", "email", "student"):
        del table["fields"][name]
    del table["distinct_if"]
    table["rules"] = {
        "same_phone": {"match": {"phone": "same"}, "action": "block"},
        "homophone_name": {"match": {"name": "sounds_like"}, "action": "flag"},
    }


def test_killed_before_any_step_apply_completes(
    tables: Connection, connect: Connect
) -> None:
    """The session ends before a step of each kind; what follows finds its way."""
    rules = crm.rules(edit=few_rules)
    killer = connect("postgres")
    found = plan(tables, rules)
    places = crm.places_to_die(found)
    assert len(places) > 6
    apply(tables, found)
    wanted = snapshot(tables, SCHEMAS)
    drop(tables)
    for stop in places:
        victim = connect()
        count = itertools.count()

        def kill(
            _: Step,
            victim: Connection = victim,
            stop: int = stop,
            count: Iterator[int] = count,
        ) -> None:
            if next(count) == stop:
                killer.execute(
                    "SELECT pg_terminate_backend(%s, 10000)", [victim.info.backend_pid]
                )

        with pytest.raises(psycopg.OperationalError):
            apply(victim, plan(victim, rules), progress=kill)
        tables.execute(f"{INSERT} ('writers go on', NULL, NULL)".encode())
        apply(tables, plan(tables, rules))
        assert plan(tables, rules).empty, f"killed before step {stop}"
        assert snapshot(tables, SCHEMAS) == wanted, f"killed before step {stop}"
        drop(tables)


def test_a_failing_step_takes_its_transaction_back(
    new_database: Callable[..., str], connect: Connect
) -> None:
    conn = connect(dbname=new_database())
    conn.execute(crm.CUSTOMERS.encode())
    before = snapshot(conn, SCHEMAS)
    # A condition is SQL of the user's: nobody can check it but the server.
    wrong = crm.rules(edit=lambda t: t.update(live="deleted_at > now()"))
    with pytest.raises(ApplyError, match="not immutable"):
        apply(conn, plan(conn, wrong))
    assert snapshot(conn, SCHEMAS) == before
    apply(conn, plan(conn, crm.rules()))


def test_a_function_of_the_users_is_not_dropped(tables: Connection) -> None:
    """The finder alone has a name that somebody else could have taken."""
    found = plan(tables, crm.rules())
    (finder,) = [s.sql for s in found.steps if "_find_duplicates" in s.name]
    header = finder[finder.index("CREATE") : finder.index("RETURNS")]
    header = header.replace("OR REPLACE", "")
    tables.execute(f"{header} RETURNS integer LANGUAGE sql RETURN 7".encode())
    before = snapshot(tables, SCHEMAS)
    with pytest.raises(PlanError, match="customers_find_duplicates"):
        plan(tables, crm.rules())
    assert snapshot(tables, SCHEMAS) == before


def test_concurrent_indexes_need_autocommit(
    tables: Connection, connect: Connect
) -> None:
    with pytest.raises(ApplyError, match="autocommit"):
        apply(connect(autocommit=False), plan(tables, crm.rules()))


# ------------------------------------------------------------------------------- no gap


def test_writers_are_guarded_between_all_steps(
    guarded: Connection, connect: Connect
) -> None:
    """While indexes of an edited file are built, the old rules work as before."""
    writer = connect()

    def write(step: Step) -> None:
        if step.concurrently:
            seen.append(step.name)
            with pytest.raises(psycopg.errors.UniqueViolation, match="contact_phone"):
                writer.execute(f"{INSERT} ('z', '张三', '13800138000')".encode())

    seen: list[str] = []
    edit: crm.Edit = lambda t: t["rules"].update(  # noqa: E731
        email={"match": {"email": "same"}, "action": "flag"},
        name={"match": {"name": "same", "email": "same"}, "action": "block"},
    )
    found = plan(guarded, crm.rules(edit=edit))
    assert any(step.concurrently for step in found.steps)
    apply(guarded, found, progress=write)
    assert seen


def test_the_catalog_knows_what_the_tests_think(tables: Connection) -> None:
    found = catalog.read_catalog(tables, crm.rules(crm.CHINESE_RULES))
    (info,) = found.tables.values()
    assert info.key == ("分公司", "编号")


def test_a_threshold_is_pinned_in_sessions_without_the_library(
    guarded: Connection, connect: Connect
) -> None:
    """pg_trgm is loaded when it is first called: neither now nor in a restore."""

    def stricter(table: dict[str, Any]) -> None:
        rule_of(table, "note_similar")["match"]["note"] = {"similar": "strict"}

    fresh = connect()
    apply(fresh, plan(fresh, crm.rules(edit=stricter)))
    writer = connect()
    writer.execute("SET pg_trgm.similarity_threshold = 1")
    with writer.transaction():
        for text in ("the quick brown fox jumps", "the quick brown fox jumped"):
            writer.execute(
                "INSERT INTO crm.customers (name, note) VALUES (%s, %s)",
                [f"company {text}", text],
            )
        setting = writer.execute("SHOW pg_trgm.similarity_threshold").fetchone()
    assert setting == ("1",)
    found = writer.execute("SELECT matches ? 'note_similar' FROM pgdedup.pairs")
    assert found.fetchone() == (True,)
