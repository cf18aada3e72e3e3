"""The command line.

Commands are thin: they read options, call one function of the library, and print
what it returns. Exit codes: 0 ok; 1 something was found (problems, changes,
duplicates, trouble); 2 usage; 3 failed.

A module holds the commands of one job and registers them when it is imported; the
order of the imports is the order of the help.
"""

from pgdedup.cli.application import Exit, app

# isort: off
from pgdedup.cli import (
    beginning,
    rules,
    records,
    scanning,
    simulating,
    reviewing,
    importing,
    merging,
    reporting,
    tour,
)

# isort: on

__all__ = [
    "Exit",
    "app",
    "beginning",
    "importing",
    "merging",
    "records",
    "reporting",
    "reviewing",
    "rules",
    "scanning",
    "simulating",
    "tour",
]
