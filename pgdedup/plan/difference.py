"""From what is registered to what is wanted: pure, and the heart of every plan."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from pgdedup.compile import Statement
from pgdedup.plan.steps import State, Step
from pgdedup.registry import Registered, forget, move


def compare(
    statements: Sequence[Statement],
    registry: Sequence[Registered],
    existing: Collection[str],
    broken: Collection[str] = (),
) -> tuple[list[Step], dict[str, State]]:
    """Steps that turn what is registered into what is wanted. Pure.

    An object whose signature is unchanged is replaced in place; otherwise it and
    everything bound to it is dropped and created again. Names that exist without
    being registered (an apply was interrupted) are dropped first, and so are
    ``broken`` objects: indexes whose build failed.

    New columns and indexes come first: nothing uses them yet, so that the indexes can
    be built concurrently while the old rules are whole. All the rest changes at once,
    in one transaction.
    """
    wanted = {statement.name: statement for statement in statements}
    known = {entry.name: entry for entry in registry}
    states: dict[str, State] = {}
    doomed: set[str] = set()
    # Tables where something goes that a function may still be bound to.
    shrinking: set[str] = set()
    for entry in registry:
        if entry.name not in wanted:
            states[entry.name] = State.ORPHANED
            doomed.add(entry.name)
            shrinking.add(entry.table_name)
    for name, statement in wanted.items():
        present = known.get(name)
        if present is None or name not in existing:
            states[name] = State.MISSING
            if name in existing or name in broken or present is not None:
                doomed.add(name)
        elif present.content_hash == statement.content_hash:
            states[name] = State.INSTALLED
        else:
            states[name] = State.OUTDATED
            if present.signature != statement.signature or (
                (statement.needs or present.needs) and statement.table in shrinking
            ):
                doomed.add(name)
    # Statements stand in creation order, so one pass finds all dependents.
    for statement in statements:
        if states[statement.name] is not State.MISSING and doomed & set(
            statement.needs
        ):
            doomed.add(statement.name)
    unused = {
        statement.name
        for statement in statements
        if states[statement.name] is State.MISSING
        and not doomed & set(statement.needs)
        and (
            statement.kind == "index"
            or (statement.kind == "column" and statement.name not in doomed)
        )
    }
    early: list[Step] = []
    late: list[Step] = []

    def add(step: Step) -> None:
        (early if step.name in unused else late).append(step)

    for entry in reversed(registry):
        if entry.name in doomed:
            add(
                Step(
                    "drop",
                    entry.kind,
                    entry.name,
                    entry.table_name,
                    entry.drop_sql,
                    forget(entry.name),
                    "" if entry.kind == "function" else "ACCESS EXCLUSIVE",
                )
            )
    for statement in reversed(statements):
        if statement.name in doomed and statement.name not in known:
            add(
                Step(
                    "drop",
                    statement.kind,
                    statement.name,
                    statement.table,
                    statement.drop,
                    lock=statement.lock,
                )
            )
    for position, statement in numbered(statements):
        state = states[statement.name]
        if state is State.INSTALLED and statement.name not in doomed:
            if known[statement.name].position != position:
                add(_move(statement, position))
            continue
        add(
            Step(
                "replace"
                if state is State.OUTDATED and statement.name not in doomed
                else "create",
                statement.kind,
                statement.name,
                statement.table,
                statement.create,
                Registered.of(statement, position).remember(),
                statement.lock,
                statement.concurrently if statement.name in unused else None,
            )
        )
    return [*_join_columns(early), *_join_columns(late)], states


def _join_columns(steps: Iterable[Step]) -> Iterator[Step]:
    """One ALTER TABLE for neighbouring new columns: each rewrites the table."""
    pending: Step | None = None
    for step in steps:
        joins = step.kind == "column" and step.action == "create"
        if joins and pending is not None and pending.table == step.table:
            clause = step.sql.split("\n", 1)[1]
            pending = replace(
                pending,
                name=f"{pending.name}, {step.name}",
                sql=f"{pending.sql.rstrip().rstrip(';')},\n{clause}",
                registry=pending.registry + step.registry,
            )
            continue
        if pending is not None:
            yield pending
        pending = step if joins else None
        if not joins:
            yield step
    if pending is not None:
        yield pending


def numbered(statements: Iterable[Statement]) -> Iterator[tuple[int, Statement]]:
    """Positions within each table, so that tables do not move one another."""
    numbers: dict[str, count[int]] = {}
    for statement in statements:
        yield next(numbers.setdefault(statement.table, count())), statement


def _move(statement: Statement, position: int) -> Step:
    """Keep an untouched object's place true: drop goes through them backwards."""
    return Step(
        "register",
        "position",
        statement.name,
        statement.table,
        move(statement.name, position),
    )


def renames(
    statements: Iterable[Statement],
    states: Mapping[str, State],
    known: Iterable[Registered],
    mine: Iterable[Registered],
) -> Iterator[Step]:
    """Objects that need nothing but their columns' new names in the registry."""
    renamed = {new.name for old, new in zip(known, mine, strict=True) if old is not new}
    for position, each in numbered(statements):
        if each.name in renamed and states[each.name] is State.INSTALLED:
            row = Registered.of(each, position).remember()
            yield Step("register", each.kind, each.name, each.table, row)
