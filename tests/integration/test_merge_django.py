"""A schema that nobody here wrote: Django's users, groups, permissions, admin log."""

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg import errors

from pgdedup import testing
from pgdedup.embedded import LocalServer
from pgdedup.merge import merge, unmerge
from pgdedup.testing import OWNER
from tests import guarded
from tests.merging import fetch, picture, rows

pytest.importorskip("django")

Db = psycopg.Connection[Any]

#: In a process of its own: Django can be configured only once.
MIGRATE = """
import sys
import django
from django.conf import settings
from django.core.management import call_command
host, port, name, user = sys.argv[1:]
settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "HOST": host,
                           "PORT": port, "NAME": name, "USER": user}},
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth",
                    "django.contrib.admin", "django.contrib.sessions"],
    MIDDLEWARE=[], USE_TZ=True, SECRET_KEY="x",
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()
call_command("migrate", verbosity=0)
from django.contrib.auth.models import Group, Permission, User
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.contenttypes.models import ContentType
people = [User.objects.create_user(f"u{n}", f"u{n}@example.org", "p") for n in range(6)]
groups = [Group.objects.create(name=f"g{n}") for n in range(4)]
for number, person in enumerate(people):
    person.groups.set(groups[number % 2 : number % 2 + 2])
    person.user_permissions.set(Permission.objects.order_by("id")[number : number + 2])
    for entry in range(5):
        LogEntry.objects.create(user=person, action_flag=ADDITION, object_repr="x",
                                content_type=ContentType.objects.first())
for number, group in enumerate(groups):
    some = Permission.objects.order_by("id")[number * 3 : number * 3 + 4]
    group.permissions.set(some)
"""


@pytest.fixture(scope="module")
def template(server: LocalServer, template_dbname: str) -> Iterator[str]:
    """The tables as Django's own migrations make them, and some rows."""
    name = "django_template"
    testing.create_database(server, name, template=template_dbname)
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    subprocess.run(
        [sys.executable, "-c", MIGRATE, server.host, str(server.port), name, OWNER],
        check=True,
        env=clean,
        timeout=100,
    )
    yield name
    testing.drop_database(server, name)


@pytest.fixture
def dbname(server: LocalServer, template: str) -> Iterator[str]:
    yield from guarded.copy(server, template)


@pytest.mark.parametrize("table", ["auth_user", "auth_group", "auth_permission"])
def test_merges_and_unmerges_without_configuration(db: Db, table: str) -> None:
    before = picture(db)
    keys = [str(key) for (key,) in rows(db, f"SELECT id FROM {table} ORDER BY id")]
    # Two users of one group cannot both keep their membership row.
    with pytest.raises(errors.UniqueViolation, match=r"auth_\w+ cannot be moved"):
        merge(db, table, keys[0], keys[1:4])
    assert picture(db) == before
    children = {
        name
        for (name,) in rows(
            db,
            "SELECT pgdedup.relation_label(child)"
            " FROM pgdedup.list_references(%s::regclass)",
            table,
        )
    }
    for policy in ("keep_survivors", "keep_losers", "merge_child"):
        choices = {"references": dict.fromkeys(children, policy)}
        merge_id = merge(db, table, keys[0], keys[1:4], choices=choices)
        count = fetch(db, f"SELECT count(*) FROM {table}")
        assert count == len(keys) - 3
        result = unmerge(db, merge_id)
        assert (result.kept, result.rewritten) == ((), ())
        assert picture(db) == before
