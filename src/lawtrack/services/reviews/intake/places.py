"""Where a proposed remark would stand: found by what was typed, else by what its text cites; never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lawtrack.amending.addressee import mentions
from lawtrack.errors import CitationError, LawtrackError
from lawtrack.i18n import _
from lawtrack.intake.letters import main_of, provision_of, speaks_of_whole
from lawtrack.intake.proposed import Proposed
from lawtrack.language import language_of
from lawtrack.model.address import Whose
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Work
from lawtrack.model.kinds import Kind
from lawtrack.reading.citations.running import Cited, cited_in
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.applied import MissingAct
from lawtrack.services.bills.applying import act_naming, apply_bill
from lawtrack.services.reviews.anchoring import Anchored, anchor
from lawtrack.services.workspace import Workspace
from lawtrack.wording.addresses import address, of_the_draft
from lawtrack.wording.naming import OWN, Naming

NOWHERE = Anchored()
UNSETTLED = "?"
"""What stands before a provision in a working file until a person has said which element is meant."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a remark would stand.

    Attributes:
        anchor: The element and its words; that of the whole bill where it stands on none.
        act: The amended act (short name), where the bill amends several.
        cited: The provision as its author wrote it, where no element was found: the remark would be an orphan.
        why: Why none was found, in a sentence.
        candidates: What may be meant, as a person can type it.
        acts: The acts (short names) that have such an element, where only the act is not said: one word places it.
        several: True where it may stand in one act or another, and nobody said in which.
        named: What provisions are called in the act of the element.
    """

    anchor: Anchored = NOWHERE
    act: str = ""
    cited: str = ""
    why: str = ""
    candidates: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    several: bool = False
    named: Naming = OWN

    def element(self, lang: Lang | None = None) -> str:
        """The element in words of a language (the interface's); empty for the whole bill."""
        return address(self.anchor.eid, self.named, lang, self.anchor.of)


class PlaceFinder:
    """Finds elements of a bill and of its acts; each address is looked up once.

    Args:
        workspace: The workspace.
        bill: The bill as those read it who made the remarks.
        act: The act of addresses that name none; empty where nobody said it.
    """

    def __init__(self, workspace: Workspace, bill: Bill, act: str = "") -> None:
        self._workspace, self._bill, self._act = workspace, bill, act
        self._known: dict[tuple[str, str, Lang], Anchored | LawtrackError] = {}
        self._chosen: dict[tuple[object, ...], Found] = {}
        self._names: dict[tuple[str, Lang], Naming] = {}
        acts = apply_bill(workspace, bill).acts if bill.version.texts else ()
        self.works: tuple[Work, ...] = tuple(one.work for one in acts if one.work is not None)
        self._missing = tuple(one for one in acts if isinstance(one, MissingAct))
        self._several = len(acts) > 1

    def act_named(self, words: str, lang: Lang) -> str:
        """The short name of the amended act that some words name; empty where they name none, or several."""
        plain = " ".join(words.split())
        if not plain:
            return ""
        exact = [one.slug for one in self.works if plain in (one.slug, one.uri, *one.titles.values())]
        named = exact or [one.slug for one in self.works if _names(plain, one, lang)]
        return named[0] if len(named) == 1 else ""

    def find(self, remark: Proposed, lang: Lang) -> Found:
        """Where a remark would stand.

        Args:
            remark: The remark.
            lang: Its language.
        """
        act = self.act_named(remark.act, lang) or self._act
        if remark.eid:
            return self._typed(remark.eid, act or remark.act, lang)
        key = (remark.provision, remark.cited, act, lang)
        if key not in self._chosen:
            self._chosen[key] = self._find(remark, act, lang)
        return self._chosen[key]

    def _find(self, remark: Proposed, act: str, lang: Lang) -> Found:
        if remark.provision.startswith(UNSETTLED):
            words = remark.provision.removeprefix(UNSETTLED).strip()
            return Found(cited=words, why=_("which element is meant is not settled"))
        if speaks_of_whole(remark.provision):
            return Found()
        proposed = main_of(remark.cited)
        if remark.provision and (proposed is None or remark.provision != provision_of(proposed, lang)):
            found = self._typed(remark.provision, act, lang)
            if not found.cited:
                return found
            within = main_of(tuple(cited_in(remark.provision, lang)))
            again = self._cited(within, act, lang) if within is not None else found
            return found if again.cited else again
        tried = [self._cited(one, act, lang) for one in self._in_question(remark.cited, lang)]
        placed = next((one for one in tried if not one.cited), None)
        return placed or (tried[0] if tried else self._of_other_acts(remark.cited, lang))

    def _in_question(self, cited: Sequence[Cited], lang: Lang) -> list[Cited]:
        """The addresses that may be of the bill or of an act it amends, those that say it is of the bill first."""
        mine = [one for one in cited if one.drafted or not self._is_other(one, lang)]
        return sorted(mine, key=lambda one: not one.drafted)

    def _of_other_acts(self, cited: Sequence[Cited], lang: Lang) -> Found:
        if not cited:
            return Found()
        first = cited[0]
        naming = _naming(first.beside, lang).strip()
        order = (first.text, naming) if language_of(lang).addresses.outward else (naming, first.text)
        if any(mentions(naming, one.reference.title or one.reference.text, lang) for one in self._missing):
            why = _("the bill amends this act, but its text is not in the library")
        else:
            why = _("the acts that it cites are not amended by the bill")
        return Found(cited=" ".join(part for part in order if part), why=why)

    def _is_other(self, cited: Cited, lang: Lang) -> bool:
        """True where the words beside an address name an act that the bill does not amend."""
        if not _act_beside(lang).search(cited.beside):
            return False
        return not self.act_named(_naming(cited.beside, lang), lang) and not self._bare(cited.beside, lang)

    def _bare(self, beside: str, lang: Lang) -> bool:
        """True for «статьи 5 Закона» without its name, where the bill amends one act."""
        return (
            len(self.works) == 1
            and not re.search(r"[«\"“]", _naming(beside, lang))
            and not _is_named(beside, lang)
        )

    def _cited(self, cited: Cited, act: str, lang: Lang) -> Found:
        words = provision_of(cited, lang)
        if len(cited.citations) > 1:
            which = self._naming(self.act_named(_naming(cited.beside, lang), lang) or act, lang)
            names = tuple(address(one.eid, which, lang) for one in cited.citations)
            return Found(cited=words, why=_("it names several provisions"), candidates=names)
        if cited.drafted:
            return self._typed(words, "", lang)
        named = self.act_named(_naming(cited.beside, lang), lang)
        if named or act:
            return self._of_act(cited, named or act, lang)
        of_acts = self._typed(words, "", lang)
        own = language_of(lang).addresses.of_bill.format(element=words)
        of_bill = self._typed(own, "", lang)
        in_acts = not of_acts.cited or of_acts.several
        if of_bill.cited or not in_acts:
            return self._of_act(cited, "", lang) if of_bill.cited else of_bill
        why = _("whether the bill or the act is meant is not said")
        return Found(cited=words, why=why, candidates=(*(of_acts.candidates or (words,)), own))

    def _of_act(self, cited: Cited, act: str, lang: Lang) -> Found:
        """The element of an act; «пункт 4» of an order whose Rules have a пункт 4 too may be of either."""
        words = provision_of(cited, lang)
        found = self._typed(words, act, lang)
        if found.cited or cited.in_document or not found.anchor.eid:
            return found
        inner = f"__{found.anchor.eid}"
        texts = apply_bill(self._workspace, self._bill).texts(found.act or act)
        places = (place for one in texts for place in one.index.places)
        others = {eid for eid in places if eid.endswith(inner) and _is_attachment(eid.removesuffix(inner))}
        if not others:
            return found
        why = _("whether the act itself or a document that it approves is meant is not said")
        names = tuple(address(eid, found.named, lang) for eid in (found.anchor.eid, *sorted(others)))
        return Found(cited=words, why=why, candidates=names)

    def _typed(self, typed: str, act: str, lang: Lang) -> Found:
        """The element that was typed; of which act it is must be told where the bill amends several."""
        if act or of_the_draft(typed) is not None or not self._several:
            return self._in_one(typed, act, lang)
        unread = {one.work.slug for one in self._missing if one.work is not None}
        tried = {
            one.slug: self._in_one(typed, one.slug, lang) for one in self.works if one.slug not in unread
        }
        placed = {slug: one for slug, one in tried.items() if not one.cited}
        if len(placed) == 1 and not self._missing:
            return next(iter(placed.values()))
        if tried and not placed and not self._missing:
            return next(iter(tried.values()))
        why = _("of which of the acts it is, is not said")
        names = (*placed, *(one.work.slug if one.work is not None else one.name for one in self._missing))
        return Found(cited=typed, why=why, candidates=names, acts=tuple(placed), several=True)

    def _in_one(self, typed: str, act: str, lang: Lang) -> Found:
        try:
            anchored = self._anchored(typed, act, lang)
        except CitationError as error:
            return Found(cited=typed, why=error.message, candidates=(error.hint,) if error.hint else ())
        except LawtrackError as error:
            return Found(cited=typed, why=error.message)
        several = self._several and anchored.eid and anchored.of.value == "act"
        named = self._naming(act, lang) if anchored.eid and anchored.of is Whose.ACT else OWN
        return Found(anchored, act if several else "", named=named)

    def _naming(self, act: str, lang: Lang) -> Naming:
        if (act, lang) not in self._names:
            self._names[act, lang] = act_naming(self._workspace, self._bill, act, lang)
        return self._names[act, lang]

    def _anchored(self, typed: str, act: str, lang: Lang) -> Anchored:
        key = (typed, act, lang)
        if key not in self._known:
            try:
                self._known[key] = anchor(self._workspace, self._bill, typed, act, lang, asking=False)
            except LawtrackError as error:
                self._known[key] = error
        known = self._known[key]
        if isinstance(known, LawtrackError):
            raise known
        return known


def _is_attachment(eid: str) -> bool:
    """True for the eId of an annex or an approved document as a whole."""
    steps = Citation.parse_eid(eid).steps
    return len(steps) == 1 and steps[0].kind is Kind.ATTACHMENT


def _names(words: str, work: Work, lang: Lang) -> bool:
    """True where words name an act, in whatever case of its words."""
    titles = [title for code, title in work.titles.items() if title]
    further = [value for kind, value in work.aliases if kind == "name"]
    return any(mentions(words, title.strip('«»"“” '), lang) for title in (*titles, *further))


@cache
def _act_beside(lang: Lang) -> re.Pattern[str]:
    """The form of an act at once beside an address: behind it, or before it."""
    own = language_of(lang)
    forms = "|".join(own.naming.forms)
    every = rf"(?:{forms}|{own.remarks.apart})"
    between = r"(?:\W*[^\W\d]+){0,2}?\W*" if own.addresses.outward else ""
    form = rf"\A\W*{between}(?<!\w){every}(?!\w)" if own.addresses.outward else rf"(?<!\w){every}(?!\w)\W*\Z"
    return re.compile(form, re.IGNORECASE)


def _naming(beside: str, lang: Lang) -> str:
    """The words beside an address in which an act is named: up to the end of its name."""
    if not language_of(lang).addresses.outward:
        return re.split(r"[.;](?=\s)", beside)[-1]
    order = _ordered(lang).search(beside)
    if order is not None and not re.search(r"[«\"“]", beside[: order.start()]):
        beside = beside[: order.start()]  # «статьи 1 Закона слова «…» заменить»: the words quoted are no name
    named = re.match(r"[^«\"“.;]*[«\"“][^»\"”]*[»\"”]", beside)
    return named[0] if named else re.split(r"[,.;:(](?=\s|\Z)", beside)[0]


@cache
def _ordered(lang: Lang) -> re.Pattern[str]:
    """Where words of an order begin, behind which its quotations stand: what quoted words are called, and its verbs."""
    own = language_of(lang).orders
    words = [form for noun in own.nouns for form in (noun.sought, noun.put)]
    words += [form for verb in own.verbs for form in (*verb.forms, *verb.along, *verb.told)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _is_named(beside: str, lang: Lang) -> bool:
    """True where an act is named without quotation marks: «Земельного кодекса», «Кодекса об административных …»."""
    own = language_of(lang)
    words = _naming(beside, lang)
    form = _act_beside(lang).search(words)
    if form is None:
        return False
    if re.search(rf"(?<!\w)(?:{own.remarks.apart})(?!\w)", words, re.IGNORECASE):
        return True
    named = re.sub(
        own.naming.country,
        " ",
        words[: form.end()] if not own.addresses.outward else words,
        flags=re.IGNORECASE,
    )
    code = re.search(own.acts.code, named, re.IGNORECASE)
    return code is not None and len(re.findall(r"\w+", named)) > 1
