"""Tokens to units: articles, paragraphs, points, parts and абзацы, in one pass with one look ahead.

The look ahead answers the only question that needs it: does an unnumbered line after point n belong to point n, or
to the unit around it? It belongs to the point where the numbering of the points goes on after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.provision import Provision
from lawtrack.reading.numbers import number
from lawtrack.reading.structure import patterns as p
from lawtrack.reading.structure.front import NUMBERED
from lawtrack.reading.structure.parts import Part, Unit, continues_a_list, last_text
from lawtrack.reading.structure.tables import table_of
from lawtrack.reading.structure.tokens import Look, Token

_RANK = {Kind.PART: 0, Kind.TITLE: 1, Kind.SUBTITLE: 2, Kind.CHAPTER: 3, Kind.SECTION: 4, Kind.ARTICLE: 5}
_CLOSERS = (Look.HEADING, Look.PARAGRAPH, Look.NOTE, Look.ANNEX)


class Builder:
    """Builds the units of one component (the act, or one annex).

    Args:
        root: The unit that holds everything.
        tokens: All tokens of the component, for looking ahead.
    """

    def __init__(self, root: Unit, tokens: Sequence[Token]) -> None:
        self.root = root
        self._containers: list[Unit] = [root]
        self._article: Unit | None = None
        self._paragraph: Unit | None = None
        self._points: list[Unit] = []
        self._note: Unit | None = None
        self._tokens = tokens
        self._next_point = _next_points(tokens)
        self.last: Unit = root

    # where the reading stands

    @property
    def _owner(self) -> Unit:
        """The unit that numbered points and parts go into."""
        return self._paragraph or self._note or self._article or self._containers[-1]

    def add(self, i: int) -> None:
        """Read token ``i`` of the component."""
        token = self._tokens[i]
        if token.look is Look.HEADING:
            self._heading(token)
        elif token.look is Look.PARAGRAPH:
            self._numbered_paragraph(token)
        elif token.look in (Look.POINT, Look.LETTER):
            self._point(token)
        elif token.look is Look.NOTE:
            self._open_note(token)
        elif token.look is Look.TABLE:
            self._table(token)
        else:
            self._plain(token, i)

    def quoted(self, token: Token) -> None:
        """Read a line of a quotation in an amending act: kept word for word, never structure."""
        owner = self._points[-1] if self._points else self._owner
        owner.part.add(Provision(Kind.QUOTED, text=token.line.text))

    # numbered units

    def _heading(self, token: Token) -> None:
        assert token.kind is not None  # noqa: S101 -- headings always have a kind
        unit = Unit(token.kind, token.number, token.label, token.text, token.line.number)
        if p.REMOVED.match(token.text):
            unit.removed = True
            unit.heading = ""
            unit.new_part(token.text, token.line.number)
        elif token.kind is Kind.ARTICLE and _is_norm(token.text):
            unit.heading = ""
            unit.new_part(token.text, token.line.number)
        self._close_article()
        if token.kind is Kind.ARTICLE:
            self._containers[-1].children.append(unit)
            self._article = unit
        else:
            while len(self._containers) > 1 and _RANK[self._containers[-1].kind] >= _RANK[token.kind]:
                self._containers.pop()
            self._containers[-1].children.append(unit)
            self._containers.append(unit)
        self.last = unit

    def _close_article(self) -> None:
        self._article = self._paragraph = self._note = None
        self._points = []

    def _numbered_paragraph(self, token: Token) -> None:
        if self._note is not None and not self._in_note(token):
            self._note = None
        holder = self._note or self._article or self._containers[-1]
        unit = Unit(Kind.PARAGRAPH, token.number, token.label, line=token.line.number)
        holder.children.append(unit)
        self._paragraph, self._points = unit, []
        self._content(unit, token)

    def _in_note(self, token: Token) -> bool:
        """A note may have numbered paragraphs: where it has no words of its own, or the article's numbers do not go on."""
        inside = (
            [u.number for u in self._note.children if isinstance(u, Unit) and u.number] if self._note else []
        )
        if inside:
            return token.number is not None and token.number > inside[-1]
        holder = self._article or self._containers[-1]
        numbers = [
            u.number for u in holder.children if isinstance(u, Unit) and u.kind is Kind.PARAGRAPH and u.number
        ]
        if self._note is None or self._note.is_empty:
            return True
        return bool(numbers) and token.number is not None and token.number <= numbers[-1]

    def _content(self, unit: Unit, token: Token) -> None:
        if token.text:
            unit.new_part(token.text, token.line.number)
        self.last = unit

    def _point(self, token: Token) -> None:
        unit = Unit(Kind.POINT, token.number, token.label, line=token.line.number)
        if token.look is Look.LETTER:
            self._letter(unit)
        else:
            self._points = []
            self._owner.part.add(unit)
        self._points.append(unit)
        self._content(unit, token)

    def _letter(self, unit: Unit) -> None:
        """«а)» stands inside the numbered point before it, or in the part where there is none."""
        while self._points and self._points[-1].label[:1].isalpha():
            self._points.pop()
        holder = self._points[-1] if self._points else self._owner
        holder.part.add(unit)

    def _open_note(self, token: Token) -> None:
        holder = self._article or self._containers[-1]
        unit = Unit(Kind.NOTE, None, token.label, line=token.line.number, apart=not token.text)
        holder.children.append(unit)
        self._paragraph, self._points, self._note = None, [], unit
        first = p.PARAGRAPH.match(token.text)
        if first:  # «Примечания. 1. …»
            self.last = unit
            self._numbered_paragraph(
                Token(Look.PARAGRAPH, token.line, first["text"], first["label"], number(first["number"]))
            )
            return
        self._content(unit, token)

    def _table(self, token: Token) -> None:
        if token.line.table is None:
            return
        holder = self._paragraph or self._note or self._article or self._containers[-1]
        holder.children.append(table_of(token.line.table))
        self._points = []

    # unnumbered lines

    def _plain(self, token: Token, i: int) -> None:
        text, line = token.line.text, token.line.number
        if self._heads_on(token, i):
            self.last.heading = f"{self.last.heading} {text}".strip()
            return
        if self._points:
            self._after_points(token, i)
            return
        owner = self._owner
        if owner.is_empty or not isinstance(owner.children[-1], Part):
            owner.new_part(text, line)
            self.last = owner
            return
        part = owner.part
        if part.is_empty:
            part.intro, part.line = text, line
        elif continues_a_list(part.last_text) or token.lower:
            part.add(Provision(Kind.ALINEA, text=text))
        else:
            owner.new_part(text, line)
        self.last = owner

    def _heads_on(self, token: Token, i: int) -> bool:
        """True where the line is the heading, or its second line, of the unit opened just before it."""
        unit = self.last
        if unit.kind not in (*CONTAINERS, Kind.ARTICLE) or not unit.is_empty or unit.removed:
            return False
        if not unit.label:
            return False
        if unit.heading and self._goes_on(unit.heading, token, i):
            return True
        if unit.kind is Kind.ARTICLE:
            return not unit.heading and (token.line.bold or self._looks_like_heading(token, i))
        return (not unit.heading and len(token.text) < 300) or (
            bool(unit.heading)
            and (token.line.bold or token.line.heading is not None or token.line.text.isupper())
        )

    def _goes_on(self, heading: str, token: Token, i: int) -> bool:
        """The rest of a heading that is printed on two lines: no sign ends either line, and text follows."""
        text = token.line.text.rstrip()
        if heading.rstrip()[-1:] in _SIGNS or text[-1:] in _SIGNS or len(text) > _REST_OF_HEADING:
            return False
        if NUMBERED.match(text) or not any(sign.isalpha() for sign in text):
            return False
        return i + 1 < len(self._tokens) if token.lower else self._looks_like_heading(token, i)

    def _looks_like_heading(self, token: Token, i: int) -> bool:
        """Below a bare «Статья 5»: a line without a full stop, followed by the article's own text."""
        text = token.line.text
        following = self._tokens[i + 1] if i + 1 < len(self._tokens) else None
        if following is None or len(text) > 300 or text[-1] in ".;:,–-" or token.lower:
            return False
        return following.look is Look.PARAGRAPH or (following.look is Look.PLAIN and not following.lower)

    def _after_points(self, token: Token, i: int) -> None:
        point, text, line = self._points[-1], token.line.text, token.line.number
        if self._numbering_goes_on(i) or self._is_in_point_list(point, token):
            self._into_point(point, token)
            return
        part = self._owner.part
        previous = last_text(point) or point.label
        if token.lower or continues_a_list(previous):
            part.closing.append(text)
        else:
            self._owner.new_part(text, line)
        self._points = []
        self.last = self._owner

    def _is_in_point_list(self, point: Unit, token: Token) -> bool:
        """True where the point has a lead-in of its own whose абзацы still run."""
        last = point.children[-1] if point.children else None
        if not isinstance(last, Part) or not last.intro.rstrip().endswith(":"):
            return False
        return not last.items or continues_a_list(last.last_text)

    def _into_point(self, point: Unit, token: Token) -> None:
        text, line = token.line.text, token.line.number
        last = point.children[-1] if point.children else None
        if isinstance(last, Part) and (continues_a_list(last.last_text) or token.lower) and last.intro:
            last.add(Provision(Kind.ALINEA, text=text))
        else:
            point.new_part(text, line)

    def _numbering_goes_on(self, i: int) -> bool:
        following = self._next_point[i]
        current = next((u for u in reversed(self._points) if not u.label[:1].isalpha()), self._points[-1])
        if following is None or following.number is None or current.number is None:
            return False
        return following.number > current.number


_SIGNS = (".", ";", ":", "!", "?")
_REST_OF_HEADING = 150
"""The second line of a heading is shorter than so many characters."""


def _is_norm(text: str) -> bool:
    """True for «Статья 2. Настоящий Закон вводится в действие …»: a norm, no heading; headings take no full stop."""
    return len(text) > 40 and text.rstrip().endswith((".", ":", ";"))


def _next_points(tokens: Sequence[Token]) -> list[Token | None]:
    """For every token the next «n)» of the same unit, or None where the unit ends first."""
    result: list[Token | None] = [None] * len(tokens)
    following: Token | None = None
    for i in range(len(tokens) - 1, -1, -1):
        result[i] = following
        if tokens[i].look is Look.POINT:
            following = tokens[i]
        elif tokens[i].look in _CLOSERS:
            following = None
    return result
