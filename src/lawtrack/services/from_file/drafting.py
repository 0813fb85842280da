"""Use case: from two texts of an act, file to file, the amending act that turns one into the other, proved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lawtrack.amending.annexes import documents_and_annexes, is_approved, title_of
from lawtrack.authoring.rules import DraftingRules
from lawtrack.authoring.writing import Draft, Writer
from lawtrack.drafting.law import ActOrders, AmendedAct, LawText, Requisites, law_text
from lawtrack.drafting.orders import LEGISLATIVE
from lawtrack.errors import InputError
from lawtrack.formats.registry import is_word, read_bytes, word_bytes
from lawtrack.i18n import _
from lawtrack.language import language_of
from lawtrack.model.document import AUTHENTIC, Expression, Lang, Scheme, WorkKind
from lawtrack.model.index import index_of
from lawtrack.model.kinds import Kind
from lawtrack.profiles.house import House, house
from lawtrack.reading.act_kinds import kind_named
from lawtrack.reading.instructions.acts import reference
from lawtrack.reading.language import detect_language
from lawtrack.reading.requisites import enacting_body, maker_of
from lawtrack.services.from_file.acts import ReadAct, read_act, read_act_bytes
from lawtrack.services.from_file.left_out import Unread, unread_differences

_RUN, _FEW, _LEAST = 4, 40, 0.1
"""Words of a run; of so many runs of an act, or of its lines, this share at least stays where it is edited."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What of a row of a comparative table was not taken.

    Attributes:
        row: Its number.
        element: Its element as it stands.
        words: The words.
        why: Why they were not taken.
        taken: True where the row is taken all the same: its wording in force is another than the act's.
    """

    row: int
    element: str
    words: str
    why: str
    taken: bool = False


@dataclass(frozen=True, slots=True)
class DraftedLaw:
    """An amending act written from two files.

    Attributes:
        base: The act in force.
        edited: The edited act.
        draft: The law in the language of the act, with its proof.
        law: The law in the language asked for; in another one than the act's it is a skeleton.
        lang: That language.
        accepted: Tracked changes of the edited file that were accepted.
        unread: What was left out of the files and is not the same in both.
        unplaced: Rows of a comparative table that could not be placed.
    """

    base: Expression
    edited: Expression
    draft: Draft
    law: LawText
    lang: Lang
    accepted: int = 0
    unread: tuple[Unread, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()

    @property
    def ready(self) -> bool:
        """True where everything is said, proved and filled in."""
        return self.draft.ready and self.law.ready and not self.unread and not self.unplaced


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person says of the amending act that is to be written.

    Attributes:
        lang: Its language; that of the texts where None.
        requisites: The act as it is cited («Закон Республики Казахстан», «Приказ …»): they tell its form; a law for laws,
            an order for orders where empty.
        title: Its title; made of what it changes where empty.
        act: The amended act as the law names it («Закон … от … «О …»»); by its own requisites where empty.
    """

    lang: Lang | None = None
    requisites: str = ""
    title: str = ""
    act: str = ""


def draft_files(
    old: Path, new: Path, wanted: Wanted | None = None, scheme: Scheme | None = None
) -> DraftedLaw:
    """Write the amending act that turns the act in one file into that in another.

    Args:
        old: The act in force.
        new: The edited act; tracked changes of a Word file are accepted.
        wanted: The amending act.
        scheme: What «1.» and «1)» are called in the act.

    Raises:
        InputError: A file cannot be read, the two are in different languages, or say the same.
        DraftingError: Amending acts are not written in this language.
    """
    one = read_act(old, None, scheme)
    two, accepted = _edited(new, scheme or one.expression.work.scheme)
    base, edited = one.expression, two.expression
    if base.lang is not edited.lang:
        raise InputError(
            _("{old} is in «{one}», {new} in «{two}».").format(
                old=old.name, one=base.lang, new=new.name, two=edited.lang
            ),
            hint=_("Give both texts in the same language."),
        )
    unread = unread_differences(old.name, one.report.left_out, new.name, two.report.left_out)
    made = draft_law(base, edited, wanted)
    return replace(made, accepted=accepted, unread=unread)


def draft_law(
    base: Expression, edited: Expression, wanted: Wanted | None = None, style: House | None = None
) -> DraftedLaw:
    """``draft_files`` for texts that are at hand; ``style`` is the house's own.

    Raises:
        InputError: The texts say the same, or nothing of the one stands in the other.
        DraftingError: Amending acts are not written in this language.
    """
    _refuse_another_act(base, edited)
    asked, amended = wanted or Wanted(), amended_act(base)
    lang = asked.lang or base.lang
    changed = base.work.kind
    if asked.act:
        amended = _said_to_be(amended, asked.act, base.lang)
        changed = amended.kind
    kind = kind_named(asked.requisites) or (WorkKind.LAW if changed in LEGISLATIVE else changed)
    said = Requisites(kind=kind, titles=_by_language(asked.title, lang))
    used = style or house()
    rules = DraftingRules(words=not used.style(said.kind.value, said.group).restates)
    draft = Writer(base, edited, amended, rules, said, used).draft()
    if not draft.orders and not draft.unsaid:
        raise InputError(
            _("The two texts say the same: there is nothing to amend."),
            hint=_("Give the act in force first, then the edited one."),
        )
    law = draft.law
    if lang is not base.lang:
        law = law_text([ActOrders(amended, tuple(o.instruction for o in draft.orders))], lang, said, used)
    return DraftedLaw(base, edited, draft, law, lang)


def is_comparative_table(path: Path) -> bool:
    """True for a Word file with a comparative table, which is no edited act.

    Raises:
        InputError: The file cannot be read.
    """
    data = read_bytes(path)
    if not is_word(data):
        return False
    from lawtrack.formats.typed_table import read_typed_file
    from lawtrack.tables.typed_layout import laid_out

    file = read_typed_file(data, path.name)
    return any(laid_out(file, lang).found for lang in AUTHENTIC)


def amended_act(base: Expression) -> AmendedAct:
    """An act as a law that changes it names it: with its maker where it is a bylaw, and the documents that it approves."""
    work, lang, index = base.work, base.lang, index_of(base.root)
    maker = "" if work.kind in LEGISLATIVE else maker_of(base.root, work.kind, lang)
    titles = {
        place.eid: {lang: " ".join(title.text.split())}
        for place in index
        if place.provision.kind is Kind.ATTACHMENT
        and is_approved(place)
        and (title := title_of(place.provision)) is not None
        and title.text
    }
    made = AmendedAct.of_expression(base, {lang: maker} if maker else {})
    annexes = documents_and_annexes(index).values()
    sole = {f"{document.eid}__att_1" for document, number, itself in annexes if not itself and number is None}
    body = enacting_body(base.root, maker, work.kind, lang) if maker else ""
    return replace(made, documents=titles, unnumbered=frozenset(sole), enacting={lang: body} if body else {})


def _edited(path: Path, scheme: Scheme) -> tuple[ReadAct, int]:
    """The edited act, its tracked changes accepted, and how many there were."""
    data = word_bytes(read_bytes(path), path.name)
    count = 0
    if is_word(data):
        from lawtrack.formats.tracked.accepting import accepted

        data, count = accepted(data, path.name)
    return read_act_bytes(data, path.name, None, scheme), count


def _refuse_another_act(base: Expression, edited: Expression) -> None:
    """An edited text has most of the act: one with hardly any of it is another act, or a new edition of it all (art. 26.9).

    Raises:
        InputError: It has hardly any of it.
    """
    one, two = (
        {" ".join(node.text.split()) for node in text.root.walk() if node.text} for text in (base, edited)
    )
    if len(one & two) >= _LEAST * len(one):
        return
    mine, theirs = _runs(one), _runs(two)  # of a term that stands in every line, every line is another one
    kept = len(mine & theirs)
    if len(mine) >= _FEW and kept < _LEAST * len(mine):
        raise InputError(
            _(
                "Hardly anything of the act in force stands in the edited text: it is another act, or a new edition."
            ),
            hint=_(
                "Give the act in force first, then the same act as it was edited, or a comparative table."
            ),
        )


def _runs(lines: Iterable[str]) -> set[tuple[str, ...]]:
    """All runs of a few words in lines."""
    return {
        tuple(words[n : n + _RUN])
        for line in lines
        for words in [line.split()]
        for n in range(len(words) - _RUN + 1)
    }


def _said_to_be(amended: AmendedAct, act: str, base: Lang) -> AmendedAct:
    """The act as a person names it, in the case in which a law that changes it does: «… Заңы» is «… Заңына» there.

    Raises:
        InputError: The words do not say what it is.
    """
    kind = kind_named(act)
    if kind is None:
        raise InputError(
            _("«{act}» does not say what the act is: a law, a code, an order.").format(act=act),
            hint=_("Name it as laws do, with its form, date and title."),
        )
    ((lang, words),) = _by_language(act.strip(), base).items()
    named = language_of(lang).enacting.case_of(words, "target")
    made = AmendedAct.of_reference(reference(named), lang, kind)
    return replace(
        amended,
        kind=kind,
        date=made.date or amended.date,
        number=made.number or amended.number,
        titles={**amended.titles, **made.titles},
        named={**amended.named, lang: named},
    )


def _by_language(title: str, lang: Lang) -> Mapping[Lang, str]:
    return {detect_language(title) or lang: title} if title else {}
