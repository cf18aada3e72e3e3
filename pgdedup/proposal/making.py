"""Makes the text of a rule file of what a table means."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import psycopg
from psycopg.sql import SQL, Identifier

from pgdedup.config import load_rules_text
from pgdedup.model import RuleSet, TableName
from pgdedup.profile import Column, Profile, ProfileError, profile, reading, sampled
from pgdedup.proposal.meaning import FoundField, Understanding, labels, understand
from pgdedup.proposal.measuring import ENOUGH, Suggestion, suggest
from pgdedup.proposal.patterns import RulePattern, patterns
from pgdedup.proposal.texts import text
from pgdedup.sql import join, to_text

#: Names that thresholds are measured on: 4.5 million pairs, a second or two.
NAMES = 3000
#: An identifier of which more than this share repeats cannot refuse writes yet.
CLEAN = {"block": 0.0, "ask": 0.01}


@dataclass(frozen=True)
class Proposal:
    """A rule file with reasons, what is unsure, and what the table looked like."""

    table: str
    text: str
    rules: RuleSet
    unsure: tuple[str, ...]
    profile: Profile
    understanding: Understanding

    @property
    def created(self) -> str | None:
        """The column that says when a row came in, if there is one."""
        column = self.understanding.roles.get("created")
        return column.name if column else None


def propose(
    conn: psycopg.Connection,
    table: TableName,
    *,
    language: str | None = None,
    sample: int = 5_000,
    statement_timeout: str = "30s",
) -> Proposal:
    """Look at a live table and propose rules for it.

    Args:
        conn: a connection outside a transaction; it is only read from.
        table: the table.
        language: ``en`` or ``zh``; by default that of most of the data.
        sample: look at about so many rows.
        statement_timeout: no statement runs longer.

    Raises:
        ProfileError: no such table; no right or time to read it; nothing in it that
            rules could compare.

    Locks: ACCESS SHARE on the table.
    """
    looked = profile(
        conn,
        table,
        patterns().values,
        sample=sample,
        statement_timeout=statement_timeout,
    )
    meaning, chosen = understand(looked, language)
    suggestion = None
    if any(r.measured and _applies(r, meaning) for r in patterns().rules):
        suggestion = _measure(conn, looked, meaning, statement_timeout)
    maker = _Maker(looked, meaning, suggestion, chosen)
    body = list(maker.lines())
    written = _assemble(maker, body)
    return Proposal(
        maker.table,
        written,
        load_rules_text(written, "proposal"),
        tuple(maker.unsure),
        looked,
        meaning,
    )


def _measure(
    conn: psycopg.Connection, looked: Profile, meaning: Understanding, timeout: str
) -> Suggestion | None:
    """Measure names beside what tells that two rows are the same."""
    telling = [
        column
        for role in ("credit", "identity", "email", "phone")
        if role in meaning.fields
        for column in meaning.fields[role].columns
    ]
    columns = [meaning.fields["name"].columns[0], *telling]
    query = SQL("SELECT {} FROM {} LIMIT {}").format(
        join(", ", (c.expression for c in columns)),
        sampled(looked.relation, looked.rows, NAMES),
        NAMES,
    )
    with reading(conn, statement_timeout=timeout):
        rows = conn.execute(query).fetchall()
    kept = [row for row in rows if row[0] and row[0].strip()]
    return suggest(
        [_bare(row[0]) for row in kept],
        [
            frozenset(
                sign
                for value in row[1:]
                if value and len(sign := re.sub(r"[\s()-]", "", value).lower()) > 6
            )
            for row in kept
        ],
        looked.rows,
    )


_FORM = re.compile(
    r"(股份|责任|有限|集团|总)?公司|[\W_]+|\b(ltd|inc|llc|gmbh|corp|co|plc|limited)\b"
)


def _bare(name: str) -> str:
    """A name about as the normaliser of company names leaves it."""
    return " ".join(_FORM.sub(" ", name.lower()).split())


def _applies(rule: RulePattern, meaning: Understanding) -> bool:
    return (
        all(role in meaning.fields for role in rule.match)
        and (not rule.kinds or meaning.kind in rule.kinds)
        and meaning.chinese >= rule.han
    )


@dataclass(frozen=True)
class _Line:
    """A line of the file, and why it is there."""

    depth: int
    text: str
    why: Sequence[str]


class _Maker:
    """Writes the lines of one proposal."""

    def __init__(
        self,
        looked: Profile,
        meaning: Understanding,
        suggestion: Suggestion | None,
        language: str,
    ) -> None:
        self.looked, self.meaning = looked, meaning
        self.suggestion, self.language = suggestion, language
        self.unsure: list[str] = []
        self.table = ".".join(map(_name, (looked.schema, looked.name)))

    def say(self, key: str, /, **values: object) -> str:
        """A reason in the language of the file."""
        return text(self.language, key, **values)

    def doubt(self, where: str, reason: str) -> str:
        """Note what is not certain; the reason as its line shows it."""
        self.unsure.append(f"{where}: {reason}")
        return self.say("unsure") + reason

    def lines(self) -> Iterator[_Line]:
        """The whole file, without its head."""
        fields = {
            name: found
            for name, found in self.meaning.fields.items()
            if self._useful(name)
        }
        rules = [r for r in patterns().rules if _applies(r, self.meaning)]
        rules = [r for r in rules if set(r.match) <= set(fields)]
        codes = [name for name in fields if name.startswith("code_")]
        if not rules and not codes:
            raise ProfileError(self.say("no_rules"))
        yield _Line(0, "version: 1", [self.say("version")])
        tongue = {
            "en": {"en": "English", "zh": "Chinese"},
            "zh": {"en": "英文", "zh": "中文"},
        }
        yield _Line(
            0,
            f"language: {self.language}",
            [self.say("language", language=tongue[self.language][self.language])],
        )
        yield _Line(0, "tables:", [])
        yield _Line(1, f"{_key(self.table)}:", [self.say("table")])
        yield from self._settings(fields)
        yield _Line(2, "fields:", [self.say("fields")])
        for name, found in fields.items():
            yield self._field(name, found)
        yield _Line(2, "rules:", [self.say("rules")])
        for rule in rules:
            yield from self._rule(rule)
        for name in codes:
            yield from self._code_rule(name, fields[name])

    def _useful(self, name: str) -> bool:
        """Whether some rule reads the field."""
        return name.startswith("code_") or any(
            name in rule.match and _applies(rule, self.meaning)
            for rule in patterns().rules
        )

    def _settings(self, fields: Mapping[str, FoundField]) -> Iterator[_Line]:
        roles = self.meaning.roles
        label = labels_of_table(self.looked.comment)
        if label:
            yield _Line(2, f"label: {_value(label)}", [self.say("label")])
        if "tenant" in roles:
            column = roles["tenant"]
            why = self.say("scope", column=column.name, distinct=column.distinct)
            yield _Line(2, f"scope: [{_flow(column.name)}]", [why])
        if "deleted" in roles:
            yield self._live(roles["deleted"])
        vetoes = [name for name in ("credit", "identity") if name in fields]
        if vetoes:
            entries = ", ".join(f"{name}: different" for name in vetoes)
            yield _Line(2, f"distinct_if: {{{entries}}}", [self.say("distinct_if")])
        if "parent" in roles:
            column = roles["parent"]
            why = self.say("related_by", column=column.name)
            yield _Line(2, f"related_by: {_value(column.name)}", [why])
        yield from self._show(fields)

    def _live(self, column: Column) -> _Line:
        quoted = to_text(Identifier(column.name))
        if column.base.startswith(("timestamp", "date")):
            condition = f"{quoted} IS NULL"
        elif column.base == "boolean":
            condition = f"{quoted} IS NOT TRUE"
        else:
            # 0 and '0' mean "not deleted" nearly everywhere; 1, 2, D do not.
            condition = f"coalesce({quoted}::text, '0') = '0'"
            why = self.say("live_flag", column=column.name)
            reasons = [self.say("live", column=column.name), self.doubt("live", why)]
            return _Line(2, f"live: {_value(condition)}", reasons)
        return _Line(
            2, f"live: {_value(condition)}", [self.say("live", column=column.name)]
        )

    def _show(self, fields: Mapping[str, FoundField]) -> Iterator[_Line]:
        shown, why = [], [self.say("show")]
        for role in ("name", "given", "surname", "company"):
            if role in fields and not fields[role].columns[0].inside:
                shown.append(_flow(fields[role].columns[0].name))
        owner = self.meaning.roles.get("owner")
        if owner is not None:
            shown.append(_flow(owner.name))
        latest = self._latest()
        if latest is not None:
            entry, reason = latest
            shown.append(entry)
            why.append(reason)
        if shown:
            yield _Line(2, f"show: [{', '.join(shown)}]", why)
        if self.meaning.kind == "person":
            yield _Line(2, "reveal: masked", [self.say("reveal")])
        if owner is not None:
            reasons = [self.say("owner", column=owner.name)]
            if owner.references:
                reason = self.say(
                    "owner_id", column=owner.name, references=owner.references
                )
                reasons.append(self.doubt("owner", reason))
            yield _Line(2, f"owner: {_value(owner.name)}", reasons)

    def _latest(self) -> tuple[str, str] | None:
        """The newest time of a child table of follow-ups."""
        meaning = patterns().roles
        for child in self.looked.children:
            bare = child.table.rpartition(".")[2].strip('"')
            if not meaning["follow_up"].named(bare, child.comment) or not child.times:
                continue
            column = next(
                (t for t in child.times if meaning["created"].named(t, "")),
                child.times[0],
            )
            label = "最近跟进" if self.language == "zh" else "last follow-up"
            place = _flow(f"{child.table}.{_name(column)}")
            reason = self.say("latest", column=column, table=child.table)
            return f"{{{label}: {{latest: {place}}}}}", reason
        return None

    def _field(self, name: str, found: FoundField) -> _Line:
        columns = ", ".join(_flow(_source(c)) for c in found.columns)
        label = _flow(labels(found.columns))
        return _Line(
            3,
            f"{_key(name)}: "
            f"{{type: {found.type}, columns: [{columns}], label: {label}}}",
            [
                "; ".join(found.reasons)
                if self.language == "en"
                else "；".join(found.reasons),
                *(self.doubt(name, each) for each in found.unsure),
            ],
        )

    def _rule(self, rule: RulePattern) -> Iterator[_Line]:
        action, why = rule.action, [rule.reasons[self.language]]
        match: dict[str, Any] = dict(rule.match)
        if rule.clean is not None:
            action = self._clean(
                rule.name, self.meaning.fields[rule.clean], action, why
            )
        if rule.measured:
            action = self._measured(match, action, why)
        yield _Line(3, f"{rule.name}:", why)
        yield _Line(4, f"match: {_mapping(match)}", [])
        yield _Line(4, f"action: {action}", [])

    def _clean(self, rule: str, found: FoundField, action: str, why: list[str]) -> str:
        """A rule refuses writes only where the values are known to be clean."""
        # A pair is in a sample only if both of its rows are.
        part = self.looked.sampled / max(1, self.looked.rows)
        share = max(column.repeated for column in found.columns) / max(part, 0.001)
        if share > CLEAN[action]:
            why.append(self.say("not_clean", share=min(1.0, share), action=action))
            return "flag"
        if part < 0.5 and not all(column.unique for column in found.columns):
            why.append(self.doubt(rule, self.say("clean_sample", action=action)))
            return "flag"
        return action

    def _measured(self, match: dict[str, Any], action: str, why: list[str]) -> str:
        """Put the measured level into a rule; the action that goes with it."""
        suggestion = self.suggestion
        if suggestion is None:
            why.append(self.doubt("similar_name", self.say("not_measured")))
            return action
        chosen = suggestion.chosen
        match["name"] = {"similar": chosen.level.value}
        if suggestion.level is None:
            reason = self.say("too_many", others=chosen.others)
            why.append(self.doubt("similar_name", reason))
            return "shadow"
        why.append(
            self.say(
                "measured",
                level=chosen.level.value,
                names=suggestion.names,
                others=chosen.others,
            )
        )
        if chosen.known >= ENOUGH:
            why.append(
                self.say("measured_known", found=chosen.found, known=chosen.known)
            )
        else:
            reason = self.say("few_known", known=chosen.known)
            why.append(self.doubt("similar_name", reason))
        return action

    def _code_rule(self, name: str, found: FoundField) -> Iterator[_Line]:
        reason = {
            "en": "{label}: a number that belongs to one",
            "zh": "{label}：一个编号只属于一个",
        }[self.language].format(label=labels(found.columns))
        yield _Line(3, f"{_key('same_' + name.removeprefix('code_'))}:", [reason])
        yield _Line(4, f"match: {_mapping({name: 'same'})}", [])
        yield _Line(4, "action: flag", [])


def _assemble(maker: _Maker, lines: Sequence[_Line]) -> str:
    """The text of the file: above each line its reasons, within 88 columns."""
    head = [
        maker.say(
            "head",
            table=maker.table,
            rows=maker.looked.rows,
            sampled=maker.looked.sampled,
        ),
        maker.say("head2"),
    ]
    if maker.unsure:
        head.append(maker.say("unsure_head", count=len(maker.unsure)))
    written = [comment for each in head for comment in _comment(0, each)]
    for line in lines:
        for reason in line.why:
            written += _comment(line.depth, reason)
        written.append("  " * line.depth + line.text)
    return "\n".join(written) + "\n"


def _comment(depth: int, reason: str) -> list[str]:
    indent = "  " * depth + "# "
    # A Chinese character is as wide as two letters, and lines break anywhere in it.
    wide = sum(ord(c) > 0x2E80 for c in reason) > len(reason) / 3
    room = (44 if wide else 88) - len(indent)
    return [indent + part for part in wrap(reason, max(20, room))]


def labels_of_table(comment: str) -> str:
    """The comment of a table as the name of one of its rows, if it is short."""
    words = re.split(r"[，,;；:：(（。.\n]", comment)[0].strip()
    words = words.removesuffix("信息表").removesuffix("表")
    return words if 0 < len(words) <= 20 else ""


_PLAIN_NAME = re.compile(r"[A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_$\u0080-\U0010ffff]*")


def _name(name: str) -> str:
    """A name as a rule file writes it in dotted names."""
    if _PLAIN_NAME.fullmatch(name):
        return name
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def _source(column: Column) -> str:
    """A column as ``columns`` writes it."""
    if column.inside:
        return column.source
    return column.name if "->" not in column.name else _name(column.name)


_PLAIN_YAML = re.compile(r"[A-Za-z\u4e00-\u9fff][\w.\u4e00-\u9fff-]*")
_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})


def _flow(value: str) -> str:
    """A text as YAML writes it inside brackets."""
    if _PLAIN_YAML.fullmatch(value) and value.lower() not in _WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)


def _value(value: str) -> str:
    return _flow(value)


def _key(value: str) -> str:
    return _flow(value)


def _mapping(match: Mapping[str, Any]) -> str:
    """A mapping as YAML writes it on one line."""
    parts = (
        f"{_key(key)}: {_mapping(value) if isinstance(value, Mapping) else value}"
        for key, value in match.items()
    )
    return "{" + ", ".join(parts) + "}"
