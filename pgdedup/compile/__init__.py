"""From rules and table descriptions to SQL statements: pure and deterministic.

``compile_rules`` has no connection. What it returns is the complete set of objects
that the rules need, each with its own CREATE and DROP; ``plan`` decides which of
them must run.
"""

from pgdedup.catalog import Catalog, check_catalog
from pgdedup.compile.layout import TableLayout
from pgdedup.compile.statement import Statement
from pgdedup.compile.table import TableCompiler
from pgdedup.errors import ConfigError
from pgdedup.model import RuleSet
from pgdedup.support import require_supported

__all__ = ["Statement", "compile_config", "compile_rules"]


def compile_rules(rules: RuleSet, tables: Catalog) -> list[Statement]:
    """Compile a rule file.

    Args:
        rules: the rules.
        tables: description of the tables they name.

    Returns:
        All objects in the order in which they are created, table by table.

    Raises:
        ConfigError: the rules do not fit the tables.
        NotYetSupported: some rule needs SQL that this version does not have.
    """
    return [
        statement
        for compiler in _compilers(rules, tables)
        for statement in compiler.statements()
    ]


def compile_config(rules: RuleSet, tables: Catalog) -> dict[str, dict[str, object]]:
    """The compiled rules of each table as data, as the registry stores them.

    Raises:
        ConfigError, NotYetSupported: as ``compile_rules``.
    """
    return {
        compiler.layout.table.name: compiler.config()
        for compiler in _compilers(rules, tables)
        if compiler.layout.rules
    }


def _compilers(rules: RuleSet, tables: Catalog) -> list[TableCompiler]:
    require_supported(rules)
    problems = check_catalog(rules, tables)
    if problems:
        raise ConfigError(problems)
    return [
        TableCompiler(TableLayout(table, tables), rules.language)
        for table in rules.tables.values()
    ]
