"""SQL conditions as a rule file writes them (``live``).

The text goes into generated SQL as it stands, between parentheses. PostgreSQL parses
it there; what this module keeps out is text that would end the place it was put in:
a closing parenthesis too many, a statement's end, a comment that swallows what
follows, a quote left open.
"""

import re

from pgdedup.model.identifiers import quoted

#: Lexical rules: PostgreSQL documentation 4.1, "Lexical Structure". A backslash
#: escapes in E'' alone: apply and the scripts run with standard_conforming_strings.
_TOKEN = re.compile(
    r"""
      (?P<escaped>  (?<![\w$])[eE]'(?:[^'\\]|\\.|'')*'
                    (?:\s*[\n\r]\s*'(?:[^'\\]|\\.|'')*')* )
    | (?P<unclosed> (?<![\w$])[eE]' )
    | (?P<string>   '(?:[^']|'')*' )
    | (?P<name>     "(?:[^"]|"")*" )
    | (?P<dollar>   (?<![\w$])\$(?P<tag>[^\W\d]\w*|)\$.*?\$(?P=tag)\$ )
    | (?P<comment>  --|/\* )
    | (?P<open>     [(\[] )
    | (?P<close>    [)\]] )
    | (?P<end>      ; )
    | (?P<slash>    \\ )
    | (?P<quote>    ['"] | (?<![\w$])\$(?:[^\W\d]\w*|)\$ )
    | (?P<word>     (?<![\w$])[^\W\d][\w$]* )
    """,
    re.VERBOSE | re.DOTALL,
)
_CLOSING = {"(": ")", "[": "]"}


def check_condition(text: str) -> str:
    """``text`` as it came, when it is one closed SQL expression by its signs.

    Raises:
        ValueError: it is not; says where and why.
    """
    opened: list[tuple[str, int]] = []
    for token in _TOKEN.finditer(text):
        kind, sign, position = token.lastgroup, token.group(), token.start()
        if kind == "tag":
            kind = "dollar"
        if kind == "comment":
            raise _fault(text, position, "a comment; write it as a comment of YAML")
        if kind == "end":
            raise _fault(text, position, "a semicolon; write one condition")
        if kind == "slash":
            raise _fault(text, position, "a backslash, which SQL has no use for")
        if kind in ("quote", "unclosed"):
            raise _fault(text, position, "a quote that is not closed")
        if kind == "open":
            opened.append((sign, position))
        elif kind == "close" and (not opened or _CLOSING[opened.pop()[0]] != sign):
            raise _fault(text, position, f"a {sign} without its opening sign")
    if opened:
        sign, position = opened[-1]
        raise _fault(text, position, f"a {sign} that is not closed")
    if "$pgdedup$" in text:
        raise ValueError("the text $pgdedup$ is kept for pgdedup itself")
    return text


def read_names(text: str) -> frozenset[str]:
    """All names and words of a condition, as SQL reads them: some name columns."""
    found = set()
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "name":
            found.add(token.group()[1:-1].replace('""', '"'))
        elif token.lastgroup == "word":
            # Only ASCII is folded for certain; a word may be taken for two.
            found.update({token.group(), _fold(token.group())})
    return frozenset(found)


def _fold(word: str) -> str:
    return word.translate({code: code + 32 for code in range(ord("A"), ord("Z") + 1)})


def _fault(text: str, position: int, what: str) -> ValueError:
    """An error that points at a sign of the text."""
    rest = text[position : position + 20]
    return ValueError(
        f"character {position + 1} of the condition, {quoted(rest)}, is {what}"
    )
