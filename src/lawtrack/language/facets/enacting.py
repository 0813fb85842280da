"""The facet of enacting: the words around the orders of an amending act, and how it names the acts that it changes.

What a house may choose (marks, numbers of items, the final article) is a profile (``profiles.house``); here is grammar.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lawtrack.model.document import WorkKind

CASES_OF_ACTS = ("target", "owner", "object", "listed", "annexed")
"""What an act is to the words around it: changed («в Закон …», «Заңына»), the owner of an element or of its own repeal
(«статьи 5 Закона …», «Заңының күші жойылды»), what is repealed («признать утратившим силу Закон …»), the same in a list,
what an annex belongs to («к приказу …», «бұйрығына»)."""

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Counted:
    """A word for one and for several."""

    one: str
    many: str

    def of(self, count: int) -> str:
        """The form for a number."""
        return self.one if count == 1 else self.many


@dataclass(frozen=True, slots=True)
class Changes:
    """«изменений и дополнений»: changes stand before additions (art. 26 of the Law «On Legal Acts»).

    Attributes:
        change: What changes are called.
        addition: What additions are called.
        joint: What joins the two, by the number of the first.
    """

    change: Counted
    addition: Counted
    joint: Counted


@dataclass(frozen=True, slots=True)
class CitedAct:
    """How an act of one kind is named.

    Attributes:
        forms: Its form by ``CASES_OF_ACTS``.
        whole: The name in an opening, of ``{form}``, ``{maker}``, ``{date}``, ``{number}``, ``{title}``,
            ``{registered}``.
        short: The name in a title (art. 26: date and number for bylaws), of the same.
    """

    forms: Mapping[str, str]
    whole: str
    short: str


@dataclass(frozen=True, slots=True)
class OwnForm:
    """What an amending act of one kind calls itself.

    Attributes:
        itself: In the nominative, at the beginning of a sentence: «Настоящий Закон».
        of_itself: As the owner of its own element: «настоящего Закона», «Осы Заңның».
        to_itself: As what an annex belongs to: «настоящему Закону», «осы Заңға».
        pointing: As what approved a document, in the act that is changed: «указанным приказом».
        to_pointed: As what an annex belongs to, in the act that is changed: «указанному приказу».
    """

    itself: str
    of_itself: str
    to_itself: str
    pointing: str
    to_pointed: str


@dataclass(frozen=True, slots=True)
class Apart:
    """The one element that takes effect on another day, in the sentence for the whole act.

    Attributes:
        case: The case of the element.
        itself: The act in that sentence, of ``{itself}``, ``{said}`` and ``{element}``.
        whole: The sentence, of ``{whole}``, ``{said}`` and ``{element}``.
        relative: The word by which ``{said}`` speaks of the element, by its gender.
        turned: Substitutions that make ``{said}`` of a sentence of its own.
        declined: Substitutions that bring the element into its case where ``CASES`` has none for it.
    """

    case: str
    itself: str
    whole: str
    relative: Mapping[str, str]
    turned: tuple[tuple[str, str], ...] = ()
    declined: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Enacting:
    """The words around orders.

    Attributes:
        cited: How an act of each kind is named.
        self_named: A pattern of titles that say what they are («Уголовный кодекс …»).
        self_cited: The name of such an act, of ``{title}`` and ``{date}``.
        declined: Substitutions that bring such a title into each of ``CASES_OF_ACTS``, in order.
        quoted_title: How a title is printed in a name, of ``{title}``.
        number: How the number of an act is printed, of ``{number}``.
        registered: How the registration of a bylaw is printed, of ``{number}``.
        registered_of: The same of the forms with which it agrees otherwise («постановление …, зарегистрировано»).
        in_title: Changes in a title.
        in_opening: Changes in an opening.
        following: «следующее», «следующие», by the number of all changes.
        title: The title, of ``{changes}`` and ``{act}``.
        title_and_repeal: The same with repeals, of ``{repeal}`` too.
        title_repeal: The title of an act that only repeals, of ``{repeal}``.
        repeal: What is repealed in a title, for one act and several, of ``{act}``.
        several: Laws that are changed, in a title, of ``{subject}``.
        several_bylaws: Bylaws that are changed, in a title.
        several_repealed: Several acts that are repealed, in a title, laws; ``several_bylaws_repealed`` bylaws.
        several_bylaws_repealed: Bylaws that are repealed, in a title.
        opening: The opening for one act, of ``{act}``, ``{following}`` and ``{changes}``.
        opening_several: The opening for several laws, of ``{changes}``.
        list_approved: The order that approves a list of changed bylaws, of ``{changes}``.
        list_title: The title of that list.
        block: The opening of the point of one of several acts, of ``{act}``.
        scope: A line that opens orders for one element, of ``{in}`` and ``{where}``.
        scoped: Substitutions that bring an address in the prepositional case into that of ``scope``.
        article: The label of an article of the amending act, of ``{n}``.
        point: The label of its point, of ``{n}``; ``item`` that of an item.
        item: The label of an item, of ``{n}``.
        own: What the act calls itself.
        document: An approved document whose elements are changed, of ``{document}`` and ``{act}``.
        located: Substitutions that bring the name of a document into the case of ``document``, the first that fits.
        annex_of: An annex of the changed act that is named by its number, of ``{annex}`` and ``{act}``.
        to_annex: What points to the annex of the amending act, of ``{n}`` and ``{act}``; ``to_sole_annex`` to a single one.
        to_sole_annex: The same for a single annex, which has no number (art. 28).
        annex_caption: The caption of an annex, of ``{annex}``, ``{form}``, ``{maker}``, ``{date}`` and ``{number}``, its
            lines parted by line feeds.
        blank_date: A date that is not yet there.
        blank_number: A number that is not yet there.
        since: A day from which something holds, of ``{day}``, ``{month}`` and ``{year}``, the month one of
            ``months_since``; ``until`` a day up to which, of ``months_until``.
        months_since: The months as ``since`` prints them.
        until: A day up to which something holds.
        months_until: The months as ``until`` prints them.
        few: Numbers of days and months in words, as the final article has them.
        repeals: The order that repeals one act, of ``{act}``; ``repeals_list`` opens a list of several.
        repeals_list: The order that opens a list of acts that are repealed.
        apart: What takes effect on another day, in the sentence for the whole act.
        suspended: What is suspended in a title, of ``{act}``, for one act and several.
        title_suspend: The title of an act that only suspends, of ``{suspended}``.
        asked: What a mark of a gap asks for, by the name of what is missing.
        translation: The line above a text that is only a translation; empty where the language has legal force.
    """

    cited: Mapping[WorkKind, CitedAct]
    self_named: str
    self_cited: str
    declined: Mapping[str, tuple[tuple[str, str], ...]]
    quoted_title: str
    number: str
    registered: str
    in_title: Changes
    in_opening: Changes
    following: Counted
    title: str
    title_and_repeal: str
    title_repeal: str
    repeal: Counted
    several: str
    several_bylaws: str
    several_repealed: str
    several_bylaws_repealed: str
    opening: str
    opening_several: str
    list_approved: str
    list_title: str
    block: str
    scope: str
    scoped: tuple[tuple[str, str], ...]
    article: str
    point: str
    item: str
    own: Mapping[WorkKind, OwnForm]
    document: str
    located: tuple[tuple[str, str], ...]
    annex_of: str
    to_annex: str
    to_sole_annex: str
    annex_caption: str
    blank_date: str
    blank_number: str
    since: str
    months_since: tuple[str, ...]
    until: str
    months_until: tuple[str, ...]
    few: Mapping[int, str]
    repeals: str
    repeals_list: str
    apart: Apart
    suspended: Counted
    title_suspend: str
    asked: Mapping[str, str] = field(default_factory=lambda: _NONE)
    translation: str = ""
    registered_of: Mapping[WorkKind, str] = field(default_factory=lambda: MappingProxyType({}))

    def below(self, where: str) -> str:
        """An address in the case in which a line names it for the orders below."""
        return _put(where, self.scoped)

    def case_of(self, title: str, case: str) -> str:
        """A title that says what it is in one of ``CASES_OF_ACTS``."""
        return _put(title, self.declined[case])

    def document_located(self, name: str) -> str | None:
        """The name of a document in the case of ``document``; None where its declension is not known."""
        for pattern, new in self.located:
            if re.search(pattern, name):
                return re.sub(pattern, new, name)
        return None


def _put(text: str, substitutions: tuple[tuple[str, str], ...]) -> str:
    for pattern, new in substitutions:
        text = re.sub(pattern, new, text)
    return text
