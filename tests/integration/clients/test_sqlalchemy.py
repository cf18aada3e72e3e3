"""What SQLAlchemy shows of a refused write, and how it reads a guarded table."""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

import pgdedup
from pgdedup.embedded import LocalServer

CREDIT_CODE = "91350100M000100Y43"
ASKED = {"name": "苏州某某贸易有限公司", "contact": "王伟", "phone3": "138 0013 8000"}
CONFIRM = sa.text("SELECT pgdedup.confirm(:token, :reason)")

Guarded = psycopg.Connection[Any]


class Base(DeclarativeBase):
    pass


class Customer(Base):
    """The application's own model: it does not know our columns."""

    __tablename__ = "customers"
    __table_args__: ClassVar[dict[str, str]] = {"schema": "crm"}

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    contact: Mapped[str | None]
    credit_code: Mapped[str | None]
    phone1: Mapped[str | None]
    phone3: Mapped[str | None]
    owner: Mapped[str | None]


@pytest.fixture
def engine(guarded: Guarded, server: LocalServer, dbname: str) -> Iterator[sa.Engine]:
    url = server.url(dbname, user="app", driver="postgresql+psycopg")
    created = sa.create_engine(url)
    yield created
    created.dispose()


def save(engine: sa.Engine, *rows: Customer) -> None:
    with Session(engine) as session, session.begin():
        session.add_all(rows)


def refusal(error: BaseException) -> pgdedup.Blocked:
    found = pgdedup.blocked(error)
    assert found is not None
    return found


def test_core_insert_and_update(engine: sa.Engine, count: Callable[[], int]) -> None:
    table = Customer.__table__
    assert isinstance(table, sa.Table)
    with pytest.raises(sa.exc.IntegrityError) as caught, engine.begin() as conn:
        conn.execute(table.insert(), {"name": "金陵", "credit_code": CREDIT_CODE})
    assert isinstance(caught.value.orig, psycopg.errors.UniqueViolation)
    found = refusal(caught.value)
    assert (found.verdict, found.constraint) == ("block", "same_credit_code")
    assert "信用代码与已有客户相同" in found.message
    assert found.hint is not None
    assert found.matches[0]["key"] == "1"
    # Whoever prints the exception prints DETAIL with it: it holds keys and `show`.
    assert '"pgdedup": 1' in str(caught.value)
    with engine.begin() as conn:
        key = conn.execute(
            table.insert().values(name="新客户").returning(table.c.id)
        ).scalar_one()
    with pytest.raises(sa.exc.IntegrityError) as caught, engine.begin() as conn:
        conn.execute(
            table.update().where(table.c.id == key).values(credit_code=CREDIT_CODE)
        )
    assert refusal(caught.value).key == str(key)
    assert count() == 2


def test_ask_then_confirm(
    engine: sa.Engine, accepted: Callable[[], list[tuple[Any, ...]]]
) -> None:
    with pytest.raises(sa.exc.IntegrityError) as caught:
        save(engine, Customer(**ASKED))
    found = refusal(caught.value)
    assert found.verdict == "ask"
    with Session(engine) as session, session.begin():
        session.execute(
            sa.text("SELECT set_config('pgdedup.actor', :who, true)"), {"who": "u42"}
        )
        session.execute(CONFIRM, {"token": found.token, "reason": "分公司"})
        session.add(Customer(**ASKED))
    assert accepted() == [("u42", "分公司")]


def test_autoflush(engine: sa.Engine, count: Callable[[], int]) -> None:
    """The refusal comes from the query that flushed, not from commit."""
    with Session(engine) as session:
        session.add(Customer(name="金陵", credit_code=CREDIT_CODE))
        with pytest.raises(sa.exc.IntegrityError) as caught:
            session.scalars(sa.select(Customer).where(Customer.name == "甲")).all()
        assert refusal(caught.value).verdict == "block"
        with pytest.raises(sa.exc.PendingRollbackError) as pending:
            session.scalars(sa.select(Customer)).all()
        session.rollback()
        assert session.scalars(sa.select(Customer.id)).all() == [1]
        assert "rolled back" in str(pending.value)
    assert count() == 1


def test_savepoint(engine: sa.Engine, count: Callable[[], int]) -> None:
    with Session(engine) as session, session.begin():
        session.add(Customer(name="甲"))
        session.flush()
        with pytest.raises(sa.exc.IntegrityError) as caught, session.begin_nested():
            session.add(Customer(**ASKED))
        token = refusal(caught.value).token
        session.execute(CONFIRM, {"token": token, "reason": "同一电话"})
        session.add(Customer(**ASKED))
    assert count() == 3


def test_executemany_and_insertmanyvalues(
    engine: sa.Engine, count: Callable[[], int]
) -> None:
    rows = [{"name": name, "credit_code": None} for name in "甲乙丙丁"]
    rows[2]["credit_code"] = CREDIT_CODE
    table = Customer.__table__
    assert isinstance(table, sa.Table)
    for statement in (table.insert(), table.insert().returning(table.c.id)):
        with pytest.raises(sa.exc.IntegrityError) as caught, engine.begin() as conn:
            conn.execute(statement, rows)
        assert refusal(caught.value).rules == ("same_credit_code",)
    with pytest.raises(sa.exc.IntegrityError) as caught:
        save(engine, *(Customer(**row) for row in rows))
    assert refusal(caught.value).rules == ("same_credit_code",)
    assert count() == 1


def test_reflection(engine: sa.Engine, generated_columns: list[str]) -> None:
    """Columns and indexes are read without a warning (warnings are errors here)."""
    table = sa.Table("customers", sa.MetaData(), schema="crm", autoload_with=engine)
    ours = [column for column in table.c if column.name.startswith("pgdedup_")]
    assert [column.name for column in ours] == generated_columns
    for column in ours:
        assert isinstance(column.computed, sa.Computed)
        assert column.computed.persisted is True
    indexes = {
        str(index["name"]): index
        for index in sa.inspect(engine).get_indexes("customers", schema="crm")
    }
    assert len(indexes) == 4
    assert all(name.startswith("pgdedup_ix_") for name in indexes)
    assert any("expressions" in index for index in indexes.values())


def test_a_reflected_model_saves_whole_rows(
    engine: sa.Engine, generated_columns: list[str]
) -> None:
    base = automap_base()
    base.prepare(engine, schema="crm")
    model = base.classes.customers
    with Session(engine) as session, session.begin():
        row = model(name="北京海淀科技有限公司", phone1="13900000001")
        session.add(row)
        session.flush()
        assert row.id is not None
        # Filled by the database and read back.
        assert [getattr(row, name) for name in generated_columns].count(None) < len(
            generated_columns
        )
    with Session(engine) as session, session.begin():
        (row,) = session.scalars(sa.select(model).where(model.name.like("北京%")))
        row.name = "北京海淀软件有限公司"
        row.phone2 = "13900000002"
    with engine.connect() as conn:
        stored = conn.execute(
            sa.text("SELECT phone2 FROM crm.customers WHERE name LIKE '北京%'")
        ).scalar_one()
    assert stored == "13900000002"


def test_a_model_that_knows_nothing_of_our_columns(engine: sa.Engine) -> None:
    with Session(engine) as session, session.begin():
        row = Customer(name="甲", phone1="13900000003")
        session.add(row)
        session.flush()
        key = row.id
    with Session(engine) as session, session.begin():
        found = session.get_one(Customer, key)
        for name in ("name", "contact", "credit_code", "phone1", "phone3", "owner"):
            setattr(found, name, f"{name} x")
        # merge() copies every attribute, as a form handler does.
        session.merge(Customer(id=key, name="乙"))
    with engine.connect() as conn:
        names = conn.execute(sa.text("SELECT name FROM crm.customers ORDER BY id"))
        assert names.scalars().all()[-1] == "乙"


def test_an_error_of_another_constraint_is_not_ours(engine: sa.Engine) -> None:
    with pytest.raises(sa.exc.IntegrityError) as caught:
        save(engine, Customer(id=1, name="甲"))
    assert pgdedup.blocked(caught.value) is None
