"""The programme of the demo: a scene is one function, and one line here.

A scene explains (``stage.say``), sends (``stage.query``, ``insert``, ``refused``),
checks (``stage.expect``) and returns its outcome in one sentence. Its texts, among
them ``<name>.title``, stand in `pgdedup.demo.texts`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from pgdedup.demo.scenes import bulk, entry, lookup, merge, race, rules
from pgdedup.demo.stage import Stage


@dataclass(frozen=True)
class Scene:
    """One scene; ``name`` is the first part of the keys of its texts."""

    name: str
    play: Callable[[Stage], str]


SCENES = (
    Scene("rules", rules.install),
    Scene("existing", rules.existing),
    Scene("block", entry.block),
    Scene("homophone", entry.homophone),
    Scene("column", entry.other_column),
    Scene("lookup", lookup.look_up),
    Scene("ask", entry.ask),
    Scene("race", race.race),
    Scene("bulk", bulk.copy_list),
    Scene("merge", merge.merge_and_undo),
)
