"""What the columns of a table stand for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pgdedup.catalog import CAST_TYPES, DATE_TYPES
from pgdedup.profile import Column, Profile
from pgdedup.proposal.patterns import Meaning, patterns, snake
from pgdedup.proposal.texts import text

#: Below it a value pattern speaks against the name of a column.
_CONFIRMED = 0.3
_TIMES = frozenset({"timestamp with time zone", "timestamp without time zone", "date"})


@dataclass
class FoundField:
    """A field of the proposal: its columns, why, and what is not certain."""

    role: str
    type: str
    columns: list[Column]
    reasons: list[str]
    unsure: list[str] = field(default_factory=list)


@dataclass
class Understanding:
    """A table with meanings: fields by name, other roles by role."""

    kind: str
    fields: dict[str, FoundField]
    roles: dict[str, Column]
    chinese: float


def understand(profile: Profile, language: str | None) -> tuple[Understanding, str]:
    """Give the columns meanings.

    Args:
        profile: the table.
        language: of the reasons; None: that of most of the data.

    Returns:
        The meanings, and the language.
    """
    written = [c for c in profile.columns if c.share("han") or c.share("person_latin")]
    chinese = sum(c.share("han") >= _CONFIRMED for c in written)
    chosen = language or ("zh" if 2 * chinese >= max(1, len(written)) else "en")
    reader = _Reader(profile, chosen)
    reader.read()
    name = reader.fields.get("name") or reader.fields.get("company")
    return (
        Understanding(
            reader.kind,
            reader.fields,
            reader.roles,
            name.columns[0].share("han") if name else 0.0,
        ),
        chosen,
    )


class _Reader:
    """Reads a profile once: roles first, since owner_name is nobody's name."""

    def __init__(self, profile: Profile, language: str) -> None:
        self.profile = profile
        self.language = language
        self.fields: dict[str, FoundField] = {}
        self.roles: dict[str, Column] = {}
        self.kind = "item"

    def read(self) -> None:
        """Find roles, then fields, then what kind of thing a row is."""
        for role, meaning in patterns().roles.items():
            column = next(self._of_role(role, meaning), None)
            if column is not None:
                self.roles[role] = column
        taken = {c.source for c in self.roles.values()} | set(self.profile.key)
        free = [
            c
            for c in self.profile.columns
            if c.source not in taken and not c.references and c.base not in _BOOLEANS
        ]
        for column in free:
            for role, meaning in patterns().fields.items():
                if self._fits(column, role, meaning):
                    break
        self._decide_kind()
        for found in self.fields.values():
            self._doubt(found)

    def _of_role(self, role: str, meaning: Meaning) -> Iterator[Column]:
        for column in self.profile.columns:
            if column.inside or not meaning.named(column.name, column.comment):
                continue
            if role == "created" and column.base not in _TIMES:
                continue
            if role == "parent" and not self._parent(column):
                continue
            if role == "tenant" and column.distinct > max(
                50, self.profile.sampled / 20
            ):
                continue
            if role == "owner" and column.base in _TIMES:
                continue
            if role != "follow_up":
                yield column

    def _parent(self, column: Column) -> bool:
        """Whether a column can hold keys of this table."""
        keys = [c for c in self.profile.columns if c.source in self.profile.key]
        return (
            len(self.profile.key) == 1
            and [c.base for c in keys] == [column.base]
            and column.references in (None, "=")
        )

    def _fits(self, column: Column, role: str, meaning: Meaning) -> bool:
        """Take a column as a field of a role, if it is one."""
        allowed = CAST_TYPES | (DATE_TYPES if meaning.type == "date" else set())
        if column.base not in allowed:
            return False
        share = column.share(meaning.values) if meaning.values else 1.0
        named = meaning.named(column.name, column.comment)
        if role != "born" and column.share("date") >= 0.5:
            return False  # digits of dates look like much
        strong = meaning.strong is not None and share >= meaning.strong
        if not named and not (strong and column.filled >= 10):
            return False
        if (
            named
            and meaning.type in ("uscc", "resident_id", "email", "url")
            and (column.filled >= 10 and share < 0.05)
        ):
            return False  # a number of another kind: some other role may fit
        why = [text(self.language, "by_name" if named else "by_values")]
        if column.filled and meaning.values and role != "name":
            why.append(text(self.language, "looks", share=share))
        kind, unsure = meaning.type, []
        if role == "phone" and column.filled and share < _CONFIRMED:
            if column.share("phone") < _CONFIRMED and not named:
                return False
            kind = "code"
            unsure.append(text(self.language, "any_phone"))
        elif (role == "region" and share < 0.5) or (
            role == "address" and column.share("han") < _CONFIRMED
        ):
            kind = "text"
        elif role == "born" and column.filled and share < _CONFIRMED:
            kind = "code"
        elif (
            column.filled
            and meaning.values
            and share < _CONFIRMED
            and role not in ("name", "company", "contact", "given", "surname")
        ):
            unsure.append(text(self.language, "few_look", share=share))
        if not column.filled:
            unsure.append(text(self.language, "empty"))
        self._add(role, kind, column, why, unsure)
        return True

    def _add(
        self, role: str, kind: str, column: Column, why: list[str], unsure: list[str]
    ) -> None:
        known = self.fields.get(role)
        if role == "account":
            # Each number is one of its own: a member is no student.
            role = "code_" + (snake(column.name).strip("_") or str(len(self.fields)))
            known = None
        if known is None:
            self.fields[role] = FoundField(role, kind, [column], why, unsure)
        elif role in ("phone", "email", "credit", "identity", "website"):
            known.columns.append(column)
        elif known.columns[0].filled < column.filled and role in _ONE:
            self.fields[role] = FoundField(role, kind, [column], why, unsure)

    def _decide_kind(self) -> None:
        """Whose names they are; the main name becomes the field ``name``."""
        fields, language = self.fields, self.language
        generic = fields.get("name")
        if generic is not None:
            self.kind, why = self._kind_of(generic.columns[0])
            generic.type = {"company": "company_name", "person": "person_name"}.get(
                self.kind, "text"
            )
            generic.reasons = [
                text(
                    language,
                    "generic",
                    kind=text(language, self.kind),
                    why=text(language, why),
                )
            ]
            if why != "by_values":
                generic.unsure.append(generic.reasons.pop())
                generic.reasons.append(text(language, "by_name"))
        elif "given" in fields or "surname" in fields:
            self.kind = "person"
        elif "company" in fields and self._said() != "person":
            self.kind = "company"
            fields["name"] = fields.pop("company")
        elif "contact" in fields:
            self.kind = "person"
            fields["name"] = fields.pop("contact")
        elif "company" in fields:
            self.kind = "company"
            fields["name"] = fields.pop("company")

    def _kind_of(self, column: Column) -> tuple[str, str]:
        """Kind of a generic name, and by what."""
        if column.share("company") >= 0.2:
            return "company", "by_values"
        if column.share("person_han") >= 0.7:
            return "person", "by_values"
        said = self._said()
        return (said, "by_table") if said else ("item", "by_default")

    def _said(self) -> str | None:
        """Kind that the name or comment of the table tells."""
        called = f"{snake(self.profile.name)} {self.profile.comment}".lower()
        return next(
            (
                kind
                for kind, words in patterns().kinds.items()
                if any(word in called for word in words)
            ),
            None,
        )

    def _doubt(self, found: FoundField) -> None:
        """Figures, and what makes values weak."""
        rows = max(1, self.profile.sampled)
        columns = found.columns
        found.reasons.append(
            text(
                self.language,
                "figures",
                filled=max(c.filled for c in columns) / rows,
                distinct=sum(c.distinct for c in columns),
            )
        )
        if len(columns) > 1:
            found.reasons.append(text(self.language, "several"))
        top = max(c.top for c in columns)
        if found.role in _TELLING and top > max(10, rows / 200):
            found.unsure.append(text(self.language, "top", top=top))


_BOOLEANS = frozenset({"boolean"})
_ONE = frozenset({"name", "company", "contact", "address", "region", "born"})
#: Fields of which one value in many rows is suspicious.
_TELLING = frozenset({"phone", "email", "credit", "identity", "name"})


def labels(columns: Iterable[Column]) -> str:
    """How messages call a field: the comment of its first column, if it is short."""
    for column in columns:
        words = column.comment
        for mark in "，,;；:：(（。.\n":
            words = words.split(mark)[0]
        if 0 < len(words.strip()) <= 30:
            return words.strip()
    return next(iter(columns)).name
