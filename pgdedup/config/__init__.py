"""Reading of rule files: YAML in, ``RuleSet`` or a list of all problems out.

Three readings, each tolerant of what the one before complained about, so that a
writer sees everything that is wrong at once:

1. the YAML itself, down to plain Python values and the place of each (``reading``);
2. every setting alone, against the models of ``model`` (``settings``);
3. what depends on two settings, such as a rule on an unknown field (``meaning``).
"""

from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import IO

from pgdedup.config.findings import Findings, dotted, nearest
from pgdedup.config.meaning import check_meaning
from pgdedup.config.reading import NOTHING, read_yaml
from pgdedup.config.settings import check_settings
from pgdedup.errors import ConfigError
from pgdedup.model import RuleSet

__all__ = ["dotted", "load_rules", "load_rules_text", "nearest"]


def load_rules(source: str | FilePath | IO[str] | IO[bytes]) -> RuleSet:
    """Read a rule file.

    Args:
        source: path of the file, or an open file.

    Raises:
        ConfigError: the file is not valid; holds every problem found.
        OSError: the file cannot be read.
    """
    if isinstance(source, (str, FilePath)):
        return load_rules_text(FilePath(source).read_bytes(), str(source))
    return load_rules_text(source.read(), str(getattr(source, "name", "dedup.yaml")))


def load_rules_text(text: str | bytes, filename: str = "dedup.yaml") -> RuleSet:
    """Read rules from a text; ``filename`` is what messages call it.

    Raises:
        ConfigError: the text is not valid; holds every problem found.
    """
    findings = Findings(filename)
    tree = read_yaml(text, findings)
    if tree is not NOTHING:
        check_settings(tree, findings)
    if isinstance(tree, Mapping):
        check_meaning(tree, findings)
    if findings.problems:
        ordered = sorted(findings.problems, key=lambda each: each.mark)
        raise ConfigError(dict.fromkeys(ordered))
    return RuleSet.model_validate(tree).with_marks(findings.marks)
