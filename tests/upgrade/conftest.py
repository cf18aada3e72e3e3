"""The sources with a frozen 0.1.0, made once for all tests of releases."""

import pytest

from pgdedup import testing
from pgdedup.embedded import LocalServer
from tests.upgrade.releases import Tree


@pytest.fixture(scope="session")
def released(server: LocalServer, tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """Not to be changed: copy it. Its checks roll back what they do."""
    testing.create_database(server, "scratch")
    tree = Tree(tmp_path_factory.mktemp("released") / "own", server, "scratch")
    assert tree.freeze().startswith("frozen: ")
    return tree
