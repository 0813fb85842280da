"""The facet of amended acts: how an amending act names the acts that it changes or repeals."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AmendedActs:
    """Patterns.

    In ``within`` stand the words of orders: ``{quotation}``, ``{mark}``, ``{nouns}`` … as in clauses.

    Attributes:
        within: An order that names its act itself («часть третью статьи 49 Закона … изложить»): the act, with its date
            or title, in the group ``act``, or in ``whole`` where its place stands behind it; or the document and the act that approves it, in ``document`` and
            ``approving`` («пункт 3 Правил, утвержденных приказом …, исключить»). Empty where none is known.
        changes_end: What such a line says at its end, before an order that goes along («изменение, изложив»).
        into: What stands before the unit of such a line, where only the unit's block is opened («внести в статью 12»).
        opens: A line that opens the block of an act, from its beginning; its requisites in the group ``act``.
        not_opens: What such a line says that is about a document the act approves.
        tail: What stands behind the requisites («следующие изменения:»).
        omnibus: A line, from its beginning, that opens the blocks of several acts.
        listed: An act of such a list, from the beginning of its line, that is told by its title, date and number alone.
        forms: The form of all acts of the list in its head, in the group ``forms``.
        several: Words with which a title names acts in general («некоторые законодательные акты»).
        publications: The first words of the list of publications in brackets.
        document: A line, from its beginning, after which elements of a document that the act approves follow; the
            document in the group ``document`` (or ``plain``).
        approved: A line, from its beginning, that opens the block of a document and names the act that approves it: the
            groups ``document`` and ``act``.
        annexed: An order that approves changes which stand in the annex, the amended act or document in the group
            ``act`` as a line that opens its block names it («в Правила …, утвержденные …»).
        annexed_title: How the title of such an annex begins.
        brings: A line, from its beginning, that says that an act is changed: it is no norm of the amending act itself.
        pointed: How an order of a paragraph of its own points to the act amended before it, its form in the group
            ``form`` («указанного решения»).
        repealed_unit: An element that is repealed, and its act: the groups ``address`` and ``act``.
        repealed_list: A line that opens a list of acts whose repeal is ordered behind the last («Мыналардың: …»).
    """

    opens: str
    tail: str
    omnibus: str
    publications: str
    document: str
    repealed_unit: str
    within: str = ""
    into: str = ""
    pointed: str = ""
    repealed_list: str = r"(?!)"
    changes_end: str = ""
    not_opens: str = ""
    approved: str = ""
    several: str = ""
    listed: str = ""
    forms: str = ""
    annexed: str = ""
    annexed_title: str = ""
    brings: str = ""
