"""Which elements a row of a typed table is for: by its address in any of the forms in which people write one.

«пункт 1 статьи 5», «Статья 5, пункт 1», «п. 1 ст. 5 (новый)», «Статья 5. Права, пункт 1»; «пункт 1» alone under a band
«Статья 5» or above a wording that begins with the article's heading; several elements. Words are never guessed at: what
is not understood names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawtrack.errors import CitationError
from lawtrack.language.patterns import LazyPattern, article_words, worded
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.eids import HEADING, inside, overlap
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations import read_citations
from lawtrack.tables.table import Row
from lawtrack.tables.typed_column import plain
from lawtrack.tables.typed_layout import LaidRow
from lawtrack.wording.documents import citations_in_documents

_REMARK = re.compile(r"\s*\([^()]*[^()\d][^()]*\)\s*\Z")
"""What is said beside an address: «(новый)», «(жаңа)»."""
_BESIDE = LazyPattern(
    lambda: rf"(?:{worded(lambda one: one.tables.beside)})\s*[:–—-]?\s+(?=\S)", re.IGNORECASE
)
_BESIDE_AFTER = LazyPattern(
    lambda: rf"[\s,;:–—-]+(?:{worded(lambda one: one.tables.beside)})\Z", re.IGNORECASE
)
_ARTICLE = LazyPattern(
    lambda: (
        rf"\s*(?:(?:{article_words()[0]})\s+(?P<before>\d+(?:-\d+)*)|(?P<after>\d+(?:-\d+)*)\s*-\s*(?:{article_words()[1]}))"
        r"(?![\w-])\s*\.?\s*"
    ),
    re.IGNORECASE,
)
_WHOLE = frozenset({Kind.ARTICLE, Kind.ATTACHMENT, Kind.LONG_TITLE, Kind.PREAMBLE, Kind.TOC})


def bare_address(element: str) -> str:
    """The address in a cell without what is said beside it, for comparing."""
    bare, before = plain(element).strip(" .,;:"), ""
    while bare != before:
        before = bare
        bare = _REMARK.sub("", bare).strip(" .,;:")
        bare = _BESIDE_AFTER.sub("", bare)
        found = _BESIDE.match(bare)
        bare = bare[found.end() :] if found else bare
    return bare.casefold()


def shows(row: Row, eid: str) -> bool:
    """True where a row of the true table is for an element, or for something that is all that changes in its unit.

    «Часть первая статьи 2» is the row of an article whose first part alone is amended.
    """
    if not row.eid:
        return False
    if inside(row.eid, eid):
        return True
    touched = [e for change in row.changes for e in (change.old_eid, change.new_eid) if e]
    return inside(eid, row.eid) and bool(touched) and all(overlap(e, eid) for e in touched)


class PlaceReader:
    """Reads the addresses of the rows of one act.

    Args:
        texts: The texts of the act in which the elements are, the one looked in first coming first.
        lang: Language of the addresses.
        scheme: What «1.» and «1)» are called in the act.
    """

    def __init__(self, texts: Sequence[TreeIndex], lang: Lang, scheme: Scheme) -> None:
        self._texts, self._lang, self._scheme = texts, lang, scheme

    def named(self, row: LaidRow) -> tuple[str, ...]:
        """The eIds of the elements that a row names, as its act has them; none where it names none.

        A row without an address is for the articles whose headings its wordings begin with.
        """
        if not bare_address(row.element):
            return tuple(self._eids(self._headed(row)))
        found = self._read(row.element)
        if any(self._is_open(citation) for citation in found):
            around = self._around(row)
            found = [self._in(citation, around) for citation in found]
        return tuple(self._eids(found))

    def _eids(self, found: Sequence[Citation]) -> Iterator[str]:
        seen: set[str] = set()
        for citation in found:
            eid = self.eid(citation)
            if eid not in seen:
                seen.add(eid)
                yield eid

    def eid(self, citation: Citation) -> str:
        """The eId of what a citation names; as it is written where no text has it."""
        for text in self._texts:
            place = text.find(citation)
            if place is not None and place.path:
                heading = citation.steps[-1].kind is Kind.HEADING
                return f"{place.eid}{HEADING}" if heading else place.eid
        return citation.eid

    def _read(self, element: str) -> list[Citation]:
        bare = bare_address(element)
        for text in self._texts:
            in_documents = citations_in_documents(text, bare, self._understood)
            if in_documents:
                return in_documents
        return self._understood(bare) or self._without_heading(bare)

    def _understood(self, typed: str) -> list[Citation]:
        for lang in (self._lang, None):
            try:
                return read_citations(typed, lang, self._scheme)
            except CitationError:
                continue
        return []

    def _without_heading(self, bare: str) -> list[Citation]:
        """«статья 5. права, пункт 1» without the heading of the article."""
        found = _ARTICLE.match(bare)
        if found is None:
            return []
        number = found["before"] or found["after"]
        rest = bare[found.end() :]
        for text in self._texts:
            unit = text.get(f"art_{number}")
            heading = plain(unit.heading).casefold().rstrip(" .") if unit is not None else ""
            if heading and rest.startswith(heading):
                rest = rest[len(heading) :]
                break
        article = Step(Kind.ARTICLE, Number(number))
        within = rest.strip(" .,;:–—-")
        if not within:
            return [Citation((article,))]
        inner = self._understood(bare_address(within))
        if any(citation.steps[0].kind in _WHOLE for citation in inner):
            return []
        return [Citation((article, *citation.steps), citation.sentence) for citation in inner]

    def _is_open(self, citation: Citation) -> bool:
        """True for an address that does not say in which article: no text has it as it stands."""
        first = citation.steps[0].kind
        found = [text.find(citation) for text in self._texts]
        return first not in _WHOLE and not any(place is not None and place.path for place in found)

    def _around(self, row: LaidRow) -> Citation | None:
        """The article that a row lies in by what stands around its address."""
        for band in reversed(row.bands):
            named = self._heading(band) or next(iter(self._read(band)), None)
            if named is None:
                break  # a band of another kind: an act, a chapter
            if named.steps[-1].kind is Kind.ARTICLE:
                return named
        headed = self._headed(row)
        return headed[0] if len(headed) == 1 else None

    def _headed(self, row: LaidRow) -> list[Citation]:
        """The articles whose headings stand in the wordings of a row."""
        found: dict[str, Citation] = {}
        for line in (*row.proposed, *row.current):
            named = self._heading(line)
            if named is not None:
                found.setdefault(named.eid, named)
        return list(found.values())

    def _heading(self, line: str) -> Citation | None:
        """The article whose label a line begins with: «Статья 5 настоящего Закона …» is a sentence."""
        found = _ARTICLE.match(line)
        if found is None or ("." not in found[0] and line[found.end() :].strip()):
            return None
        return Citation((Step(Kind.ARTICLE, Number(found["before"] or found["after"])),))

    @staticmethod
    def _in(citation: Citation, around: Citation | None) -> Citation:
        if around is None or citation.steps[0].kind in _WHOLE:
            return citation
        return Citation((*around.steps, *citation.steps), citation.sentence)
