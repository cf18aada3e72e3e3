"""Where the parts of a rule file stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute

from pgdedup.errors import Mark

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Marks:
    """Where the parts of a rule file stand.

    Two rule sets that say the same are equal wherever they stand, so marks take
    no part in comparisons.
    """

    file: str = attribute(default="", compare=False)
    keys: Mapping[Path, Mark] = attribute(default_factory=dict, compare=False)
    values: Mapping[Path, Mark] = attribute(default_factory=dict, compare=False)

    def at(self, path: Path, *, key: bool = False) -> Mark:
        """The place of a value, or of its key; else that of the nearest parent.

        A mapping or list is pointed at by its key, which tells more than its
        first line.
        """
        for end in range(len(path), 0, -1):
            part = path[:end]
            found = (self.keys if key else self.values).get(part)
            found = found or self.values.get(part) or self.keys.get(part)
            if found is not None:
                return found
        return Mark(self.file, 1, 1)
