"""First reading: from YAML to plain values, with the place of each."""

import io
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from pgdedup.config.findings import Findings
from pgdedup.errors import Mark
from pgdedup.model import Path

#: More values than this are an attack by aliases, not a rule file.
MAX_VALUES = 200_000
#: Deeper than the language goes, far from Python's recursion limit.
MAX_DEPTH = 30


class Nothing:
    """What is left of a file that could not be read at all."""


NOTHING = Nothing()


class _TooMuchError(Exception):
    """The file is larger or deeper than rules can be."""


_TAG = "tag:yaml.org,2002:"
#: Scalars whose value the language has a use for; the rest stays text.
_READ_TAGS = {f"{_TAG}{name}" for name in ("int", "float", "bool", "null")}
_TEXT_TAGS = {f"{_TAG}{name}" for name in ("str", "timestamp", "binary")}
_MERGE = f"{_TAG}merge"

#: What ruamel's messages mean to somebody who has not read its source.
_PLAIN_WORDS = {
    "'\\t' that cannot start": (
        "a tab stands where YAML wants spaces; indent with spaces"
    ),
    "expected a single document": "a second document begins; a rule file holds one",
    "mapping values are not allowed": (
        "a colon stands where none is allowed; check the indentation, and put text "
        "with a colon in quotes"
    ),
    "could not find expected ':'": "a colon is missing after a key",
    "while scanning a quoted scalar found unexpected end": "a quote is not closed",
    "but found '<stream end>'": "a bracket or brace is not closed",
    "undefined alias": "an alias (*name) stands before its anchor (&name)",
}


def read_yaml(source: str | bytes, findings: Findings) -> Any:
    """The plain values of a YAML text: str, int, float, bool, None, dict, list.

    Notes the place of every part and every problem in ``findings``.

    Returns:
        The values, or ``NOTHING`` when the text is no YAML at all.
    """
    return _Reader(findings).read(source)


@dataclass
class _Reader:
    """One reading; works on YAML nodes, which know the place of every key.

    ruamel's own constructors stop at the first duplicate key, and build whatever a
    tag asks for.
    """

    findings: Findings
    count: int = 0

    def read(self, source: str | bytes) -> Any:
        """The plain values of a YAML text, or ``NOTHING``."""
        text = self._decode(source) if isinstance(source, bytes) else source
        if text is None:
            return NOTHING
        text = text.removeprefix("\ufeff")
        yaml = YAML(typ="safe", pure=True)
        try:
            root = yaml.compose(io.StringIO(text))
        except ReaderError as error:
            self._unreadable(text, error)
        except MarkedYAMLError as error:
            self._malformed(error)
        except RecursionError:
            self.findings.add((), "is nested too deeply")
        except Exception:
            # Odd texts make ruamel trip over its own feet (IndexError, ValueError
            # ...); whatever it raises, it could not read a text written by a user.
            self.findings.add((), "is not YAML that can be read")
        else:
            if root is None:
                self.findings.add((), "is empty; a rule file begins with version: 1")
                return NOTHING
            try:
                return self._value(root, (), yaml)
            except _TooMuchError as error:
                self.findings.add((), str(error))
        return NOTHING

    def _decode(self, source: bytes) -> str | None:
        try:
            return source.decode("utf-8")
        except UnicodeDecodeError as error:
            before = source[: error.start].decode("utf-8")
            self.findings.add(
                (),
                f"is not UTF-8: byte 0x{source[error.start]:02x} "
                "(save the file as UTF-8)",
                mark=self._end_of(before),
            )
            return None

    def _end_of(self, text: str) -> Mark:
        """The place behind the last character of ``text``."""
        line = text.count("\n") + 1
        return Mark(self.findings.file, line, len(text) - (text.rfind("\n") + 1) + 1)

    def _unreadable(self, text: str, error: ReaderError) -> None:
        code = error.character
        number = ord(code) if isinstance(code, str) else int(code)
        self.findings.add(
            (),
            f"holds the character U+{number:04X}, which YAML does not allow",
            mark=self._end_of(text[: text.find(chr(number))]),
        )

    def _malformed(self, error: MarkedYAMLError) -> None:
        place = error.problem_mark or error.context_mark
        what = error.problem or error.context or "cannot be read"
        message = f"is not valid YAML: {what}"
        if error.problem and error.context:
            message += f" ({error.context})"
        said = f"{error.context or ''} {error.problem or ''}"
        for part, plain in _PLAIN_WORDS.items():
            if part in said:
                message = plain
                break
        mark = Mark(self.findings.file, 1, 1) if place is None else self._place(place)
        self.findings.add((), message, mark=mark)

    def _place(self, mark: Any) -> Mark:
        return Mark(self.findings.file, mark.line + 1, mark.column + 1)

    def _one_more(self) -> None:
        """Count a value: aliases of aliases can stand for billions of them."""
        self.count += 1
        if self.count > MAX_VALUES:
            raise _TooMuchError(f"holds more than {MAX_VALUES} values")

    def _value(self, node: Node, path: Path, yaml: YAML) -> Any:
        """The plain value of a node; notes the places of its parts."""
        self._one_more()
        if len(path) > MAX_DEPTH:
            raise _TooMuchError("is nested too deeply")
        place = self._place(node.start_mark)
        if isinstance(node, ScalarNode):
            # `label:` with nothing behind it: the key shows more than the void.
            nothing = node.value == "" and node.style is None
            if nothing:
                place = self.findings.keys.get(path, place)
            self.findings.values[path] = place
            return self._scalar(node, path, yaml)
        self.findings.values[path] = self.findings.keys.get(path, place)
        if isinstance(node, SequenceNode):
            return [
                self._value(item, (*path, index), yaml)
                for index, item in enumerate(node.value)
            ]
        assert isinstance(node, MappingNode)
        return self._mapping(node, path, yaml)

    def _scalar(self, node: ScalarNode, path: Path, yaml: YAML) -> Any:
        tag = str(node.tag)
        if tag in _READ_TAGS:
            try:
                return yaml.constructor.construct_object(node)
            except Exception:  # as above: `!!int ""` is an IndexError
                self.findings.add(path, f"is no {tag.removeprefix(_TAG)}")
                return node.value
        if tag not in _TEXT_TAGS and tag != f"{_TAG}value":
            shown = tag.replace(_TAG, "!!")
            self.findings.add(path, f"the tag {shown} has no meaning here")
        text = str(node.value)
        if "\0" in text or any("\ud800" <= each <= "\udfff" for each in text):
            self.findings.add(path, "holds a character that no database can store")
            return text.encode("utf-8", "replace").decode().replace("\0", "?")
        return text

    def _mapping(self, node: MappingNode, path: Path, yaml: YAML) -> dict[str, Any]:
        result: dict[str, Any] = {}
        merged: list[tuple[Node, Node]] = []
        for key_node, value_node in node.value:
            if str(key_node.tag) == _MERGE and str(key_node.value) == "<<":
                merged += self._merged(value_node, path, 0)
                continue
            key = self._key(key_node, path, yaml)
            if key is None:
                continue
            here = (*path, key)
            if key in result:
                first = self.findings.marks.at(here, key=True)
                self.findings.add(
                    here,
                    f"stands twice; the first is in line {first.line}",
                    mark=self._place(key_node.start_mark),
                )
                continue
            self.findings.keys[here] = self._place(key_node.start_mark)
            result[key] = self._value(value_node, here, yaml)
        for key_node, value_node in merged:
            key = self._key(key_node, path, yaml)
            if key is not None and key not in result:
                here = (*path, key)
                self.findings.keys[here] = self._place(key_node.start_mark)
                result[key] = self._value(value_node, here, yaml)
        return result

    def _merged(self, node: Node, path: Path, depth: int) -> list[tuple[Node, Node]]:
        """The entries that ``<<: *alias`` brings in, the first wins."""
        if depth > MAX_DEPTH:
            raise _TooMuchError("is nested too deeply")
        self._one_more()
        entries: list[tuple[Node, Node]] = []
        if isinstance(node, MappingNode):
            for key_node, value_node in node.value:
                self._one_more()
                if str(key_node.tag) == _MERGE and str(key_node.value) == "<<":
                    entries += self._merged(value_node, path, depth + 1)
                else:
                    entries.append((key_node, value_node))
        elif isinstance(node, SequenceNode):
            for item in node.value:
                entries += self._merged(item, path, depth + 1)
        else:
            self.findings.add(
                path,
                "<< takes an alias of a mapping",
                mark=self._place(node.start_mark),
            )
        return entries

    def _key(self, node: Node, path: Path, yaml: YAML) -> str | None:
        """The text of a key; keys that are no text are problems."""
        if isinstance(node, ScalarNode):
            if str(node.tag) in _READ_TAGS:
                mark = self._place(node.start_mark)
                shown = node.value or "null"
                self.findings.add(
                    path, f"the key {shown} must be text; put it in quotes", mark=mark
                )
                return None
            found = len(self.findings.problems)
            text = self._scalar(node, path, yaml)
            if len(self.findings.problems) == found:
                return str(text)
            return None
        mark = self._place(node.start_mark)
        self.findings.add(path, "a key must be text", mark=mark)
        return None
