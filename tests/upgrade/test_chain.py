"""Up, down, up: the same catalog as a fresh installation, and nothing left between."""

from collections.abc import Callable
from io import StringIO

import psycopg
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from pgdedup import migrate
from pgdedup.embedded import LocalServer
from pgdedup.snapshot import snapshot
from pgdedup.sql import data_dir
from pgdedup.testing import OWNER


def test_up_down_up(new_database: Callable[..., str], server: LocalServer) -> None:
    name = new_database()
    url = server.url(name, user=OWNER, driver="postgresql+psycopg")
    engine = create_engine(url, poolclass=NullPool)

    def walk(move: Callable[[Config, str], None], revision: str) -> str:
        with engine.begin() as connection:
            config = Config(data_dir("migrations") / "alembic.ini", stdout=StringIO())
            config.attributes["connection"] = connection
            move(config, revision)
        with psycopg.connect(server.dsn(name, user=OWNER)) as connection:
            return snapshot(connection)

    up = walk(command.upgrade, "head")
    down = walk(command.downgrade, "base")
    assert walk(command.upgrade, "head") == up
    with psycopg.connect(server.dsn(name, user=OWNER)) as connection:
        assert migrate.installed_version(connection) == migrate.HEAD
    steps = [walk(command.downgrade, "-1") for _ in range(int(migrate.HEAD))]
    assert steps[-1] == down
    assert len({up, *steps}) == len(steps) + 1
    assert "schema pgdedup:" in up
    assert [line.split(":")[0] for line in down.splitlines()] == ["extension plpgsql"]
    with psycopg.connect(server.dsn(name, user=OWNER)) as connection:
        connection.execute(migrate.core_script().encode())
        assert snapshot(connection) == up
        connection.execute(migrate.drop_script().encode())
        assert snapshot(connection) == down
