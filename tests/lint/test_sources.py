"""Rules of our own sources that no linter knows."""

from pathlib import Path

from pgdedup.sql import data_dir, install_order

SQL = data_dir("sql")


def test_install_order_names_every_sql_file_exactly_once() -> None:
    order = install_order()
    files = {
        path.relative_to(SQL).as_posix()
        for path in SQL.rglob("*.sql")
        if path.relative_to(SQL).parts[0] != "templates"
    }
    assert sorted(order) == sorted(files)


def test_a_file_is_named_after_its_object() -> None:
    for path in (SQL / "functions").glob("*.sql"):
        assert f"pgdedup.{path.stem}(" in path.read_text(encoding="utf-8"), path.name


def test_every_sql_file_says_why_it_is_there() -> None:
    for path in SQL.rglob("*.sql"):
        assert path.read_text(encoding="utf-8").startswith("-- "), path.name


def test_functions_are_never_replaced_in_place() -> None:
    """Keys depend on them: a change is a new version (templates may be replaced)."""
    for name in install_order():
        text = (SQL / name).read_text(encoding="utf-8")
        assert "\nCREATE OR REPLACE" not in text, name


#: What a module may import: only what stands before it.
LAYERS = (
    "errors",
    "names",
    "sql",
    "model",
    "library",
    "config",
    "rule_templates",
    "support",
    "children",
    "referrers",
    "catalog",
    "profile",
    "proposal",
    "compile",
    "registry",
    "estimate",
    "migrate",
    "plan",
    "draft",
    "freeze",
    "around",
    "install",
    "alembic_ops",
    "alembic_autogenerate",
    "alembic_plugin",
    "snapshot",
    "refusal",
    "find",
    "sessions",
    "scan",
    "simulate",
    "review",
    "importing",
    "merge",
    "automerge",
    "report",
    "embedded",
    "trial",
    "testing",
    "demo",
    "cli",
)


def test_dependencies_have_one_direction() -> None:
    package = Path(__file__).parents[2] / "pgdedup"
    found = {path.stem for path in package.glob("*.py")} | {
        path.name for path in package.iterdir() if (path / "__init__.py").exists()
    }
    assert found - {"__init__"} == set(LAYERS)
    order = {name: place for place, name in enumerate(LAYERS)}
    for path in package.rglob("*.py"):
        own = path.relative_to(package).parts[0].removesuffix(".py")
        if own == "__init__":
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            words = line.split()
            if words[:1] not in (["from"], ["import"]) or len(words) < 2:
                continue
            parts = words[1].split(".")
            if parts[0] != "pgdedup":
                continue
            names = parts[1:2] or [w.strip(",") for w in words[3:] if w != "as"]
            for name in names:
                if name in order and name != own:
                    assert order[name] <= order[own], f"{path.name}: {line}"


def test_runtime_modules_do_not_know_the_compiler() -> None:
    package = Path(__file__).parents[2] / "pgdedup"
    for name in ("find", "scan", "simulate", "merge", "automerge", "refusal"):
        for path in [*package.glob(f"{name}.py"), *package.glob(f"{name}/*.py")]:
            text = path.read_text(encoding="utf-8")
            assert "pgdedup.compile" not in text
            assert "pgdedup.plan" not in text
