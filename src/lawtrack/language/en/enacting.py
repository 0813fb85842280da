"""The words around the orders of an amending act in English: a translation for readers, never law (``kz_rules`` 7.3)."""

from __future__ import annotations

from lawtrack.language.en.dates import DATES
from lawtrack.language.facets.enacting import (
    CASES_OF_ACTS,
    Apart,
    Changes,
    CitedAct,
    Counted,
    Enacting,
    OwnForm,
)
from lawtrack.model.document import WorkKind

_COUNTRY = "of the Republic of Kazakhstan"
_WHOLE = "{form} {maker} {date} {number} {title} {registered}"


def _law(form: str) -> CitedAct:
    named = f"the {form} {_COUNTRY}"
    return CitedAct(dict.fromkeys(CASES_OF_ACTS, named), "{form} {date} {title}", "{form} {title}")


def _bylaw(form: str) -> CitedAct:
    named = f"the {form}"
    return CitedAct(dict.fromkeys(CASES_OF_ACTS, named), _WHOLE, _WHOLE)


def _own(form: str) -> OwnForm:
    return OwnForm(f"This {form}", f"of this {form}", f"this {form}", f"the said {form}", f"the said {form}")


ENACTING = Enacting(
    cited={
        WorkKind.CONSTITUTIONAL_LAW: _law("Constitutional Law"),
        WorkKind.CODE: _law("Code"),
        WorkKind.LAW: _law("Law"),
        WorkKind.DECREE: _bylaw("Decree"),
        WorkKind.RESOLUTION: _bylaw("Resolution"),
        WorkKind.ORDER: _bylaw("Order"),
        WorkKind.DECISION: _bylaw("Decision"),
    },
    self_named=r"\b(?:Code|Constitution)\b",
    self_cited="the {title} {date}",
    declined=dict.fromkeys(CASES_OF_ACTS, ()),
    quoted_title="«{title}»",
    number="No. {number}",
    registered="(registered in the Register of State Registration of Normative Legal Acts under No. {number})",
    in_title=Changes(
        Counted("a change", "changes"), Counted("an addition", "additions"), Counted("and", "and")
    ),
    in_opening=Changes(Counted("change", "changes"), Counted("addition", "additions"), Counted("and", "and")),
    following=Counted("the following", "the following"),
    title="On making {changes} to {act}",
    title_and_repeal="On making {changes} to {act} and on {repeal}",
    title_repeal="On {repeal}",
    repeal=Counted("the repeal of {act}", "the repeal of {act}"),
    several="certain legislative acts of the Republic of Kazakhstan on {subject}",
    several_bylaws="certain normative legal acts",
    several_repealed="certain legislative acts of the Republic of Kazakhstan",
    several_bylaws_repealed="certain normative legal acts",
    opening="To make {following} {changes} to {act}:",
    opening_several="To make {changes} to the following legislative acts of the Republic of Kazakhstan:",
    list_approved="To approve the annexed list of certain normative legal acts to which {changes} are made.",
    list_title="List of certain normative legal acts to which {changes} are made",
    block="In {act}:",
    scope="{in} {where}:",
    scoped=(),
    article="Article {n}.",
    point="{n}.",
    item="{n})",
    own={
        WorkKind.CONSTITUTIONAL_LAW: _own("Constitutional Law"),
        WorkKind.LAW: _own("Law"),
        WorkKind.CODE: _own("Code"),
        WorkKind.DECREE: _own("Decree"),
        WorkKind.RESOLUTION: _own("Resolution"),
        WorkKind.ORDER: _own("Order"),
        WorkKind.DECISION: _own("Decision"),
    },
    document="in the {document} approved by {act}:",
    located=(),
    annex_of="{annex} to {act}",
    to_annex="according to Annex {n} to {act}",
    to_sole_annex="according to the Annex to {act}",
    annex_caption="{annex}\nto {form} {maker}\n{date} {number}",
    blank_date="of __________ 20__",
    blank_number="No. ___",
    since="{day} {month} {year}",
    months_since=DATES.months_of_act,
    until="{day} {month} {year}",
    months_until=DATES.months_of_act,
    few={
        1: "one",
        2: "two",
        3: "three",
        6: "six",
        10: "ten",
        20: "twenty",
        21: "twenty-one",
        30: "thirty",
        60: "sixty",
        90: "ninety",
    },
    repeals="To repeal {act}.",
    repeals_list="To repeal:",
    apart=Apart(
        case="nominative",
        itself="{itself}",
        whole="{whole}, except {element}, which {said}",
        relative={"": ""},
    ),
    suspended=Counted(
        "the suspension of certain provisions of {act}",
        "the suspension of certain provisions of certain legislative acts of the Republic of Kazakhstan",
    ),
    title_suspend="On {suspended}",
    asked={
        "new_text": "text in English",
        "old_words": "words in English",
        "order": "order in English",
        "act": "name of the act",
        "maker": "adopted by",
        "date": "date",
        "number": "number",
        "subject": "subject",
        "signatory": "office, name",
        "caption": "caption of the annex",
    },
    translation="UNOFFICIAL TRANSLATION",
)
