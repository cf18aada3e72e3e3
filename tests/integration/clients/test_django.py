"""What Django shows of a refused write, and what inspectdb makes of our columns."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import django
import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import (
    IntegrityError,
    ProgrammingError,
    connection,
    connections,
    models,
    transaction,
)

import pgdedup
from pgdedup.embedded import LocalServer

settings.configure(
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "OPTIONS": {"options": "-c search_path=crm,public"},
        }
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
)
django.setup()

CREDIT_CODE = "91350100M000100Y43"
ASKED = {"name": "苏州某某贸易有限公司", "contact": "王伟", "phone3": "138 0013 8000"}

Accepted = Callable[[], list[tuple[Any, ...]]]
Count = Callable[[], int]


class Customer(models.Model):
    """The application's own model: it does not know our columns."""

    name = models.TextField()
    contact = models.TextField(null=True)
    credit_code = models.TextField(null=True)
    phone1 = models.TextField(null=True)
    phone2 = models.TextField(null=True)
    phone3 = models.TextField(null=True)
    note = models.TextField(null=True)
    owner = models.TextField(null=True)

    class Meta:
        app_label = "crm"
        managed = False
        db_table = "customers"


@pytest.fixture(autouse=True)
def database(
    guarded: psycopg.Connection[Any], server: LocalServer, dbname: str
) -> Iterator[None]:
    """Point Django at this test's database, as the role of the application."""
    connection.settings_dict.update(
        NAME=dbname, HOST=server.host, PORT=str(server.port), USER="app"
    )
    yield
    connections.close_all()


def refusal(error: BaseException) -> pgdedup.Blocked:
    found = pgdedup.blocked(error)
    assert found is not None
    return found


def confirm(token: str | None, reason: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pgdedup.confirm(%s, %s)", [token, reason])


def test_block_on_insert_and_update(count: Count) -> None:
    with pytest.raises(IntegrityError) as caught:
        Customer.objects.create(name="金陵", credit_code=CREDIT_CODE)
    assert isinstance(caught.value.__cause__, psycopg.errors.UniqueViolation)
    found = refusal(caught.value)
    assert (found.verdict, found.constraint) == ("block", "same_credit_code")
    assert found.message.startswith("客户重复：信用代码与已有客户相同")
    assert found.hint is not None
    assert found.matches[0]["record"] == {
        "name": "南京金陵餐饮有限公司",
        "owner": "张伟",
    }
    # Whoever prints the exception prints DETAIL with it: it holds keys and `show`.
    assert '"pgdedup": 1' in str(caught.value)
    customer = Customer.objects.create(name="新客户")
    customer.credit_code = CREDIT_CODE
    with pytest.raises(IntegrityError) as caught:
        customer.save()
    assert refusal(caught.value).key == str(customer.pk)
    with pytest.raises(IntegrityError) as caught:
        Customer.objects.filter(pk=customer.pk).update(credit_code=CREDIT_CODE)
    assert refusal(caught.value).key == str(customer.pk)
    assert count() == 2


def test_ask_then_confirm(accepted: Accepted) -> None:
    with pytest.raises(IntegrityError) as caught:
        Customer.objects.create(**ASKED)
    found = refusal(caught.value)
    assert found.verdict == "ask"
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL pgdedup.actor = 'u42'")
        confirm(found.token, "分公司")
        Customer.objects.create(**ASKED)
    assert accepted() == [("u42", "分公司")]


def test_without_a_transaction_the_confirmation_is_gone() -> None:
    """Autocommit, Django's default: the token ends with its own statement."""
    with pytest.raises(IntegrityError) as caught:
        Customer.objects.create(**ASKED)
    confirm(refusal(caught.value).token, "分公司")
    with pytest.raises(IntegrityError) as again:
        Customer.objects.create(**ASKED)
    assert refusal(again.value).verdict == "ask"


def test_savepoint_of_atomic(count: Count) -> None:
    with transaction.atomic():
        Customer.objects.create(name="甲")
        with pytest.raises(IntegrityError) as caught, transaction.atomic():
            Customer.objects.create(**ASKED)
        confirm(refusal(caught.value).token, "同一电话")
        Customer.objects.create(**ASKED)
    assert count() == 3


def test_without_a_savepoint_the_transaction_is_broken(count: Count) -> None:
    with transaction.atomic():
        with pytest.raises(IntegrityError):
            Customer.objects.create(**ASKED)
        with pytest.raises(transaction.TransactionManagementError) as caught:
            Customer.objects.count()
        # Django says this instead; the refusal is its cause.
        assert refusal(caught.value).constraint == "contact_phone"
        transaction.set_rollback(True)
    assert count() == 1


def test_bulk_create(count: Count) -> None:
    rows = [Customer(name=name) for name in "甲乙丙丁"]
    rows[2].credit_code = CREDIT_CODE
    for options in ({}, {"batch_size": 2}, {"ignore_conflicts": True}):
        with pytest.raises(IntegrityError) as caught:
            Customer.objects.bulk_create(rows, **options)
        assert refusal(caught.value).rules == ("same_credit_code",)
        assert count() == 1


def test_bulk_update(count: Count) -> None:
    customer = Customer.objects.create(name="新客户")
    customer.credit_code = CREDIT_CODE
    with pytest.raises(IntegrityError) as caught:
        Customer.objects.bulk_update([customer], ["credit_code"])
    assert refusal(caught.value).rules == ("same_credit_code",)


def test_get_or_create_reports_the_refusal() -> None:
    """It looks for the row that stopped it, finds none, and raises the refusal."""
    with pytest.raises(IntegrityError) as caught:
        Customer.objects.get_or_create(
            name="金陵", defaults={"credit_code": CREDIT_CODE}
        )
    assert refusal(caught.value).verdict == "block"


def test_save_of_a_whole_row() -> None:
    """save() writes every column of the model, and none of ours."""
    customer = Customer.objects.get(pk=1)
    customer.note = "the quick brown fox"
    customer.save()
    customer.refresh_from_db()
    assert customer.note == "the quick brown fox"


def test_select_star_with_raw(generated_columns: list[str]) -> None:
    (row,) = Customer.objects.raw("SELECT * FROM customers")
    assert row.name == "南京金陵餐饮有限公司"
    assert all(hasattr(row, name) for name in generated_columns)


def inspected(app_label: str, *, pruned: bool) -> type[models.Model]:
    """The model that inspectdb prints, with or without our columns."""
    printed = io.StringIO()
    call_command("inspectdb", "customers", stdout=printed)
    lines = printed.getvalue().splitlines()
    source = "\n".join(
        line for line in lines if not (pruned and "pgdedup_k_" in line)
    ).replace("class Meta:", f"class Meta:\n        app_label = '{app_label}'")
    namespace: dict[str, Any] = {"__name__": f"{app_label}.models"}
    exec(source, namespace)
    return namespace["Customers"]


def test_inspectdb_without_our_columns(generated_columns: list[str]) -> None:
    """The docs say to delete their lines; then whole rows are saved."""
    model = inspected("pruned", pruned=True)
    names = {field.name for field in model._meta.get_fields()}
    assert names == {field.name for field in Customer._meta.get_fields()}
    row = model.objects.create(name="甲", phone1="13900000001")
    row.phone2 = "13900000002"
    row.save()
    assert model.objects.get(pk=row.pk).phone2 == "13900000002"


def test_inspectdb_as_printed(generated_columns: list[str]) -> None:
    """With their lines every save fails: nobody may write a generated column."""
    model = inspected("printed", pruned=False)
    names = [field.name for field in model._meta.get_fields()]
    assert names[-len(generated_columns) :] == generated_columns
    row = model(name="甲")
    with pytest.raises(ProgrammingError, match="cannot insert a non-DEFAULT value"):
        row.save()


def test_an_error_of_another_constraint_is_not_ours() -> None:
    with pytest.raises(IntegrityError) as caught:
        Customer.objects.create(id=1, name="甲")
    assert pgdedup.blocked(caught.value) is None
