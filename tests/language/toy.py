"""A toy language, which gives every facet: «Talo 1. Puki» is an article, «Ranko» a law, «Zuto» an annex.

The facets of amending acts stand in ``toy_law``. It shows what a further language has to give; ``docs/adding-a-language.md`` goes through the same list.
"""

from __future__ import annotations

from lawtrack.language.facets.acts import ActForm, Acts
from lawtrack.language.facets.dates import Dates
from lawtrack.language.facets.documents import Called, Documents
from lawtrack.language.facets.front import Front
from lawtrack.language.facets.headings import Headings
from lawtrack.language.facets.letters import Letters
from lawtrack.language.facets.names import Names
from lawtrack.language.facets.notes import Notes
from lawtrack.language.facets.numerals import Joined, Numerals
from lawtrack.language.facets.remarks import Remarks
from lawtrack.language.facets.tables import Tables, VersionWords
from lawtrack.model.document import Lang, Scheme, WorkKind
from lawtrack.model.kinds import Kind
from tests.language.toy_law import (
    addresses,
    amended_acts,
    checks,
    clauses,
    commencement,
    declension,
    directives,
    drafting,
    enacting,
    inflection,
    naming,
    orders,
    ordinals,
    references,
    sentences,
    suspension,
    tombstones,
    units,
)

__all__ = [
    "acts",
    "addresses",
    "amended_acts",
    "checks",
    "clauses",
    "commencement",
    "dates",
    "declension",
    "directives",
    "documents",
    "drafting",
    "enacting",
    "front",
    "headings",
    "inflection",
    "lang",
    "letters",
    "names",
    "naming",
    "notes",
    "numerals",
    "orders",
    "ordinals",
    "references",
    "remarks",
    "sentences",
    "suspension",
    "tables",
    "tombstones",
    "units",
]

lang = Lang.EN

_MONTHS = ("una", "doa", "tria", "kva", "pena", "sesa", "hepa", "okta", "nova", "deka", "unka", "duka")

letters = Letters(
    script=("A", "\u024f"),
    alphabet="a-zé",
    lettered="a-z",
    counting={c: c for c in "abdefgik"},
    own="é",
    ascii={"é": "e"},
    same={"ö": "o"},
    typed={"q": "é"},
    homoglyphs=("а", "a"),
    keyboard={"q": "é"},
    roman={"ı": "I"},
)
names = Names(own="tolki", named="tolkik", citation="lemo 2 ul talo 5", yes=("jes",), no=("ne",))
dates = Dates(
    months=_MONTHS,
    forms=(r"(?P<m>{months})\s+(?P<d>\d{1,2})\s+jer\s+(?P<y>\d{4})",),
    in_text=(r"(?P<m>{months})\s+(?P<d>\d{1,2})(?:\s+jer\s+(?P<y>\d{4}))?",),
    of_act="ul {month} {day} jer {year}",
    figures="{year:04}/{month:02}/{day:02}",
    months_of_act=_MONTHS,
    spelt={"trija": "tria"},
)
headings = Headings(
    before={"gano": Kind.CHAPTER, "talo": Kind.ARTICLE},
    after={"osk": Kind.TITLE},
    ordinals=("prima", "seka"),
    first_after="gano ",
    unnumbered="OSK GENERA",
    article="talo",
)
notes = Notes(
    footnote="Sivel",
    footnote_more=r"\*\s*Sivel",
    footnote_of={Kind.ARTICLE: r"Sivel\.?\s+Talo", Kind.PARAGRAPH: r"Sivel\.?\s+Lemo"},
    publisher="Bankos sivel",
    publisher_more="valid ek",
    publisher_signed=("Bankos",),
    note="Muis",
    refers="Vid",
    removed="forita",
    contents="TALAR",
    changed_by=r"forita ta ranko",
    enforced=r"\(valid ek",
    repeals="ni valid",
)
front = Front(
    requisites=r"Ranko\s.*jer\s+\d{4}.*",
    bare_form="proi ranko|ranko ta vell",
    caption=r"broughtof\s+\w+",
    amending_title=r"(?!)",
    amending_title_end=r"(?!)",
    bare_date=r"\w+\s+\d{1,2}\s+jer\s+\d{4}",
    translation="Ni oficial",
    adopted="Votita",
    number_before="TV",
    number_after="RTV",
    registered="Skribita",
    registered_after="skribita",
    registered_line="Skribita",
    data_bank="BANK",
    annex=r"Zuto(?:\s+(\d+))?(?=\s|$)",
    annex_end=r"(?:(\d+)-)?zuto",
    caption_end=r"(?:\d+-)?zuto|aprovita",
    caption_owner=r"al\s+\w+",
    caption_above=r"de\s+\w+",
    caption_more="lo |ranko",
    approved="Aprovita",
    form=("formo",),
    signature="Vellor",
    amends=r"lase\s+muti",
    last_article=r"Talo\s+\d+\.\s+Tia",
)
acts = Acts(
    forms={
        WorkKind.LAW: ActForm(
            name="Ranko ta Vell",
            of_draft="rankos ta Vell",
            printed=r"\branko",
            cited=r"\branko",
            itself="[Tt]ia ranko",
            headed="Ranko",
        ),
        WorkKind.ORDER: ActForm(
            name="Ordo", of_draft="ordos", printed=r"\bordo", cited=r"\bordo", enacts="MI ORDA"
        ),
    },
    named="{form} {number} {date} {title}",
    named_itself="{date} {title}",
    self_named=r"\bkodo",
    subject="lo proi {form} «{title}»",
    nominative=((r"^lo\s+", ""),),
    this="tia",
    code="kodo",
    code_title=r"\bkodo\Z",
    amending_title="ta mutos",
    schemes={Scheme.KOAP: "kodo ta punos"},
    countries={Scheme.RUSSIA: "ranko ta rus"},
    forms_abroad={Scheme.RUSSIA: {WorkKind.LAW: "Ranko ta Rus"}},
    home="ta vell",
    parts_named=r"parto\s+\d+\s+ta\s+tia",
    points_named=r"lemo\s+\d+\s+ta\s+tia",
    constitution="Fundo ta Vell",
    constitution_title="fundo ta vell",
    constitution_opens="mi fundi vell",
    ministries={"moh": "sano"},
    bodies={"government": "guver"},
    issuers={WorkKind.LAW: "Parlo ta Vell"},
)
documents = Documents(
    own_annexes="reglar",
    annex=r"zuto\s+(\d+)\s+lo\s+reglar",
    in_address={"reglar": Called("rules", "Reglaros", "lo Reglar")},
    first=True,
)
numerals = Numerals(
    money="kuros",
    joints="e|au",
    decimal="·",
    cardinals={1: "un|una", 2: "dos", 3: "tris", 100: "sento"},
    bare={1: "un", 2: "dos", 3: "tris", 100: "sent"},
    hyphened=True,
    number_first=True,
    ended={"one_of": "{}-un".format},
    compounds=Joined({2: "do", 3: "tri"}, r"jera\w*"),
    prefixes=Joined({3: "tri"}, "[a-z]{4,}"),
    says={3: "kvartalo"},
    other_meaning="tris",
    measures={"month": "monaton", "year": r"jeron\w*"},
    measuring={"year": r"jera\w*"},
)
remarks = Remarks(
    headings={
        "number": r"\A\s*numero",
        "provision": "elemo",
        "act": "leko",
        "quote": "cito",
        "text": "rimarko",
        "wording": "teksto",
        "proposal": "propono",
        "reason": "kialo",
        "author": "kiu",
        "kind": "speco",
        "date": "dato",
        "lang": "lingvo",
    },
    wording=r"jene:\s*\Z",
    closing="saluto",
    apart="cefleko",
    whole="entute",
    rest="Resto",
    tracked="Marko.",
    reply="[{author}, {day}] {text}",
)
tables = Tables(
    headings={
        "number": "nombro",
        "element": "elemo",
        "current": "valida",
        "proposed": "propona",
        "justification": "kialo",
        "bill": "proi",
    },
    absent="mankas",
    deleted="forigi",
    tongues={"en": "toja"},
    beside="nova",
    agreement=(frozenset({"talo"}),),
    versions=VersionWords(
        title="VERSIOS KOMPARITA",
        subject="«{title}», versios {old} e {new}",
        version="Versio {number}",
        summary="Aldita: {added}, forita: {removed}, mutita: {changed}; en akti: {elements}",
        instructions="Teksto ta proi",
        absent="Mankas.",
        absent_unit="{label} mankas;",
    ),
)
