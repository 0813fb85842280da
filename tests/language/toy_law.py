"""The facets of the toy language by which its amending acts are read, written and applied.

«en lemo 1 ul talo 1 vorton «a» cambu vortom «b»»: words are substituted in paragraph 1 of article 1. Nouns have an
accusative («talon»), and an instrumental («talom»), which is what a new unit stands in.
"""

from __future__ import annotations

from lawtrack.language.facets.addresses import Addresses
from lawtrack.language.facets.amended_acts import AmendedActs
from lawtrack.language.facets.checks import Checks
from lawtrack.language.facets.clauses import Classification, Clauses, Makes, Part, Places, Rule, Token
from lawtrack.language.facets.commencement import Commencement
from lawtrack.language.facets.declension import Declension
from lawtrack.language.facets.directives import Directives
from lawtrack.language.facets.drafting import Drafting, Quoted
from lawtrack.language.facets.enacting import (
    CASES_OF_ACTS,
    Apart,
    Changes,
    CitedAct,
    Counted,
    Enacting,
    OwnForm,
)
from lawtrack.language.facets.inflection import Inflection
from lawtrack.language.facets.naming import Naming
from lawtrack.language.facets.orders import Noun as Called
from lawtrack.language.facets.orders import Order, Orders, Verb
from lawtrack.language.facets.ordinals import Ordinals
from lawtrack.language.facets.references import References
from lawtrack.language.facets.sentences import Limit, Sentences
from lawtrack.language.facets.suspension import Suspension
from lawtrack.language.facets.tombstones import Tombstones
from lawtrack.language.facets.units import Noun, Units
from lawtrack.model.document import Lang, WorkKind
from lawtrack.model.gaps import Missing
from lawtrack.model.kinds import Kind

_EVERY: frozenset[Kind] = frozenset()


def _noun(word: str, *, law: bool = True) -> Noun:
    forms = (word, word, word, f"{word}n", f"{word}m")
    several = tuple(f"{form}s" for form in forms)
    return Noun(
        forms,
        forms,
        word,
        word,
        f"{word}[nm]?" if law else "",
        several=several,
        several_inside=several,
    )


units = Units(
    nouns={
        Kind.ARTICLE: _noun("talo"),
        Kind.PARAGRAPH: _noun("lemo"),
        Kind.POINT: _noun("punto"),
        Kind.SUBPARAGRAPH: _noun("parto"),
        Kind.ALINEA: _noun("alino"),
        Kind.CHAPTER: _noun("gano"),
        Kind.SECTION: _noun("seko"),
        Kind.SUBTITLE: _noun("subosko"),
        Kind.TITLE: _noun("osko"),
        Kind.HEADING: _noun("titolo"),
        Kind.PREAMBLE: _noun("premo"),
        Kind.TOC: _noun("talaro"),
        Kind.PREFACE: _noun("frono"),
        Kind.ATTACHMENT: _noun("zuto"),
        Kind.NOTE: _noun("muiso"),
        Kind.ROW: _noun("rivo"),
        Kind.CELL: _noun("celo"),
        Kind.PART: _noun("parto", law=False),
        Kind.TABLE: _noun("tabelo", law=False),
        Kind.LONG_TITLE: _noun("titolo", law=False),
        Kind.CONCLUSIONS: _noun("signo", law=False),
        Kind.LINE: _noun("rivo", law=False),
        Kind.QUOTED: _noun("citato", law=False),
    },
    sentence=_noun("frazo"),
    abbreviations={Kind.ARTICLE: "tal", Kind.PARAGRAPH: "lem", Kind.POINT: "pun"},
    shortened={Kind.ARTICLE: "tal"},
    ambiguous={"par": (Kind.SUBPARAGRAPH, Kind.PARAGRAPH)},
)
ordinals = Ordinals(
    stems={1: "prim", 2: "sek", 3: "ter", 10: "dek"},
    before={10: "dek"},
    endings={"": ("a", "a", "a", "an", "am")},
    last={"": ("fina", "fina", "fina", "finan", "finam")},
    read_last="fina[nm]?",
    every=("a", "an", "am", "ia", "ian", "iam"),
    special={"ter": {"": ("ia", "ia", "ia", "ian", "iam")}},
    spellings={"ter": "ter|terr"},
)
addresses = Addresses(
    outward=True,
    joint=" ul ",
    conjunction=" e ",
    numbered="{name} {number}",
    pointed="{name} {number})",
    counted="{name} {ordinal}",
    sentence="{ordinal} {name}",
    last="{name} {ordinal}",
    last_sentence="{ordinal} {name}",
    digits=r"(?<![\w.])(?P<n>\d+(?:-\d+)*)(?P<closed>\)?)(?!\w)",
    between=r"[\s,;]*(?:(?:ul|en|e|ga)[\s,;]*)*\Z",
    dash=r"\s*(?:-|–|ga)\s*\Z",
    listing=r"(?:,|;|\be\b|\bau\b)",
    genitive=r"o\Z",
    genitive_plural=r"os\Z",
    plural=r"os\Z",
    either=r"on\Z",
    lettered="{name} '{number}'",
    quoted_letter=r"(?<!\w)punto\s+'[a-z]'",
    since="de",
    until="gis",
    belongs="al",
    of_bill="{element} ul skiso",
    of_draft="{element} ul projo",
    drafted=r"(?:ul\s+)?(?:skiso|projo)",
    examples=("punto 2) ul lemo 1 ul talo 5", "pun. 2) lem. 1 tal. 5"),
)
naming = Naming(
    forms=("ranko[nm]?", "ordo[nm]?"),
    country=r"\bta\s+vell\b",
    fillers="ul|jer|en",
    adopted=r"aprovita\s.*",
    endings="[nm]?",
)
inflection = Inflection(
    endings="(?:on|om|o)?", dropped=("on", "om", "o"), shortest=2, fleeting="e", voiced={"k": "g"}
)
declension = Declension(
    dictionary="toja",
    derived=(("o", "ika"),),
    governed={"por": ("al",)},
    classes={"vowel": "aeiou", "other": "bdgklmnprstvz"},
    back="aou",
    front="ei",
    foreign="qwx",
    plural={"vowel": ("ns", "ns"), "other": ("ans", "ens")},
    possession={"vowel": ("va", "ve"), "other": ("a", "e")},
    cases={"al": {"vowel": ("la", "le"), "other": ("ala", "ele")}},
    possessed={"al": ("na", "ne")},
    place=("ko", "ke"),
    owned=("va", "ve"),
    not_owned=("sva",),
    native="[a-p]*",
)
references = References(
    act=r"de\s+Ranko\s+{quotation}",
    named=r"Ranko\s+{quotation}",
    document="Zuto",
    other="Kontrato",
    pointing=r"dira\w*",
    publications="Gazeto",
    bylaw=r"ministro\s+diktas",
    defined=r"(?P<term>\w+)\s+=\s+",
    short=r"\(sekve\s+(?P<term>[^()]+)\)",
    definitions="vortoj",
)
sentences = Sentences(
    capitals="A-ZÉ",
    short=("tal", "lem"),
    denies=r"\bne\b",
    may_deny=r"\bsen\b|\bne\b",
    twins={"except": "krom"},
    limits={"less": Limit(r"\bne\s+sub\b", r"\bsub\b")},
    may_limit=r"\bgis\b",
    unless=r"\bsenne\b",
    joins=r"\bkaj\b",
)
tombstones = Tombstones(
    by={WorkKind.LAW: "rankom {date} {number}"},
    abroad={WorkKind.LAW: "alia rankom {date} {number}"},
    date="ul {day}",
    declined={"Ranko ": "rankom "},
    excluded=((frozenset({Kind.ARTICLE}), "forita tota"), (_EVERY, "forita")),
    repealed=((_EVERY, "ni valid"),),
    tombstone="{verb} {by}",
    suspended="Ni valid {until} {by}",
    until="ga {day}",
    meanwhile="; nun valid: «{wording}»",
)
orders = Orders(
    verbs=(
        Verb(Order.SUBSTITUTE, ("cambu",), along=("cambante",)),
        Verb(Order.DELETE, ("forigu",)),
        Verb(Order.INSERT, ("aldu",)),
        Verb(Order.RESTATE, ("novu",)),
        Verb(Order.RENUMBER, ("numeru",)),
        Verb(Order.REPEAL, (r"ni\s+validu",)),
    ),
    nouns=(Called("vortosn?|vorton?", "vortosm|vortom"),),
    told=r"\b(?:{verbs})",
    one_language=r"teksto\s+tolkik\s+ni\s+mutas",
)
clauses = Clauses(
    addressed_in=Lang.EN,
    glued=r"\bsubstitu(?=vortom)",
    classification=Classification(
        levels=("groupo", "classo"),
        coded=r"(?:{level})\s+\d+",
        lead=r"che\s+",
        whole="ordo",
        section=r"parto\s+{quotation}",
    ),
    forms=r"\ben\s+cuji\s+formi\b",
    times=((r"\bdufoye\b", 2),),
    signs=((r"\bkomon\b", "vorton «,»"),),
    tokens=(
        Token("quotation", "{quotation}"),
        Token("address", r"\d[^\s,;:{mark}]*"),
        *(Token(order.value, rf"\b(?:{{{order.value}}})\b") for order in Order),
        Token("respective", r"\brespo\b", read=False),
        Token("after", r"\bpost\b"),
        Token("before", r"\bante\b"),
        Token("put", r"\b(?:{nouns_put})(?=\s+{mark})"),
        Token("noun", r"\b(?:{nouns})(?=\s+{mark})"),
        Token("edition", r"\btia\s+formo\b"),
        Token("throughout", "{throughout}"),
        Token("unit", "{unit}"),
        Token("stop", r";|\.(?=\s|\Z)"),
        Token("and", r",|(?<=\s)(?:e|au)(?=\s)"),
        Token("colon", ":", read=False),
        Token("address", r"[^\s,;:{mark}]+"),
    ),
    parts={
        "place?": Part("place", "[address and throughout]*"),
        "place": Part("place", "[address and throughout]+"),
        "noun": Part("", "noun"),
        "put": Part("", "put"),
        "old": Part("old", "quotation"),
        "new": Part("new", "quotation"),
        "side": Part("side", "[after before]"),
        "units": Part("units", "unit [address and unit]*"),
        "to": Part("to", "[address and unit]+"),
        "edition": Part("edition", "edition"),
        "text": Part("quote", "(quotation (and+ quotation)*|(?=stop? $))"),
        **{order.value: Part("", order.value) for order in Order},
    },
    rules=(
        Rule(
            Makes.SUBSTITUTE,
            "place? noun old substitute put new",
            "en lemo 1 ul talo 2 vorton «a» cambu vortom «b»",
        ),
        Rule(Makes.DELETE_WORDS, "place? noun old delete", "en talo 2 vorton «a» forigu"),
        Rule(
            Makes.INSERT_WORDS,
            "place? side noun old insert put new",
            "talon 2 post vorton «a» aldu vortom «b»",
        ),
        Rule(
            Makes.ADD_UNITS,
            "place? insert units edition text",
            "talon 2 aldu lemom 3 tia formo: «3. A.»",
        ),
        Rule(Makes.RESTATE, "place restate edition text", "lemon 1 ul talo 2 novu tia formo: «1. A.»"),
        Rule(Makes.EXCLUDE, "place delete", "lemon 3 ul talo 2 forigu"),
        Rule(Makes.EXCLUDE, "place repeal", "lemon 3 ul talo 2 ni validu"),
        Rule(Makes.RENUMBER, "place renumber to", "lemon 2 numeru lemom 3"),
    ),
    throughout=r"(?P<heading>\ben\s+titolo\s+e\s+)?\btra\s+tota\s+teksto\b",
    unit=r"\b(?:talo|lemo|punto|parto|alino|gano|zuto)m\b",
    document=r"(?P<document>Reglar[^{mark}]*?)\s+aprovita\s+ta\s+tia\s+ranko\s*\Z",
    places=Places(
        lead=r"(?:en|ek)\s+",
        noise=r"\b(?:nova|respo)\b",
        row=r"rivo\s+numero\s+",
        row_noun="rivo ",
        of_the_act=r"\s+ul\s+tia\s+ranko",
        of_a_document=r"\s+ul\s+reglaros\b.*\Z",
    ),
    edition_lead="tia",
    slip=("tia", "tia formo"),
    names_own="mutas",
)
directives = Directives(
    list_caption=r"listaro\s",
    article=r"Talo\s+(\d+)\s*\.",
    label=r"(?:(?:Talo\s+)?\d+(?:-\d+)*[.)]\s*)+",
    no_label=r"e\s",
    puts=r"tia\s+formo",
    puts_at_end=r"tia\s+formo\s*[.;]?\s*\Z",
    puts_words=r"vortom\s",
    changes_words=r"\b(?:{substitute}|{delete}|{insert})\b",
    closes="{forms}|vort",
    begins="talo|lemo|punto|en\\s|{verbs}",
    done=r"{verbs}|tia\s+formo",
    final=r"Talo\s+\d+\s*\.\s*Tia|Vellor[^.;:]{0,80}\Z",
    enacting=r"(?-i:MI\s+ORDA\s*:?\s*\Z)",
    to_annex=r"ver\s+zuto",
    row_alone="rivon",
    goes_on=r"ul\s",
    unfinished=r"(?<!\w)(?:en|ul)",
    before_number=r"\d\)?\s+et",
    own_annex=r"\s+lo\s+tia",
    to_the_act=r"zuto\s+\d+\s+lo\s+ranko",
)
amended_acts = AmendedActs(
    within=r"\s+ul\s+(?P<act>(?-i:Ranko)\s.*?\d{4})",
    into=r"muti\s+(?=en\s)",
    changes_end=r"\s*mutos\s*\Z",
    opens=r"(?-i:(?:Muti\s+)?[Ee]n\s+(?P<act>Rank\w+\b.*))",
    not_opens=r"aprovita\s+ta\s+tia",
    tail=r"\s*(?:tias\s+mutos)?\s*:?\s*\Z",
    omnibus=r"muti\s+en\s+tias\s+rankos:\Z",
    several=r"\bunos\b",
    listed=r"«[^»]*»\s+de\s+\d",
    forms=r"en\s+tias\s+(?P<forms>rankos)",
    publications="Buleto",
    document=r"(?-i:[Ee]n\s+(?P<document>Reglar\w*[^:]*)\s+aprovita\s+ta\s+tia|[Ee]n\s+(?P<plain>Reglaros)\s*:?\s*\Z)",
    approved=r"(?-i:(?:Muti\s+)?[Ee]n\s+(?P<document>Reglar\w*[^:]*?)\s+aprovita\s+per\s+(?P<act>rank\w+\s.*))",
    annexed=r"aprovi\s+tias\s+mutos\s+(?P<act>en\s.*)",
    annexed_title=r"mutos\s+en\s",
    brings=r"muti\s.*\bmutos\b",
    pointed=r"tiu\s+(?P<form>ranko)",
    repealed_unit=r"(?P<address>(?:talo|lemo)n\s.+?)\s+ul\s+(?P<act>ranko\s.*)\Z",
)
commencement = Commencement(
    told_by=r"tia\s+ranko|validos",
    starts=r"validos\s+ek",
    itself=r"tia\s",
    opens=r"tia\s+ranko\s+validos:\s*\Z",
    label=r"Talo\s+\d+\.?",
    next=r"(?<=\.)\s+(?=(?:Talo|Lemo|Punto)\s)",
    division=r"(?P<body>.*?)(?:,\s*sen\s+(?P<excepted>.*))?\Z",
    scoped=r"(?P<what>(?:talo|lemo|punto)\s.*?)\s+validos\s+(?P<when>.*)\Z",
    clause=r"(?P<what>.+?)\s+validos\s+(?P<when>.+?)(?=;|\Z)",
    waits=r"post\s",
    effect="validos",
    besides=r"\bsen\s|\bse\s",
    attached="listos",
    enters=r"enos\s+ek\s[^,;.]*?\s+kaj\s+(?=validos)",
    counted=r"post\s+la\s+publi",
    numbers={"dek": 10, "dudek": 20},
    term=r"post\s+(?P<n>{numbers}|\d+)\s+(?:(?P<days>tagos)|(?P<months>mesos))",
    published="publi",
    signed="signi",
    registered="skribi",
    relations=r"lo\s+relatos\s+ek\s(?P<date>.*)",
    until=r"validos\s+ga\s(?P<date>.*)",
)
checks = Checks(
    change=r"\bcambo\b",
    changes=r"\bcambos\b",
    addition=r"\baldo\b",
    additions=r"\baldos\b",
    force_of_law=r"forta\s+ranko",
    force_of_constitutional_law=r"forta\s+bazranko",
    vague=r"\bantaa\s+(?:talo|lemo)n?\b",
    offences="kulpa",
    sanctions=r"\bpunu\b",
    duties=r"\bdevu\b",
    budget="buxet",
    defining=r"\bvortoj\s+tiaj\b",
    defines=r"\s+–\s+",
    short_for=r"\(pli: (?P<short>[^()]+)\)",
    alphabet="abcdefghijklmnopqrstuvwxyzé",
)
suspension = Suspension(
    verb=r"\bhaltu\b",
    division=r"\s*haltu\s+(?P<body>.*?)(?:,\s*nun\s+(?P<interim>.*))?\Z",
    date=r"\bga\s+(?P<date>\w+\s+\d{1,2}\s+jer\s+\d{4})",
    noise=r"\bvalo\b",
    heads="tiasn",
    listed=r"(?P<body>.*?)(?:,\s*nun\s+(?P<interim>.*))?\Z",
    named=r"(?P<address>.*?)(?:\s+ul\s+(?P<own>tia\s+)?(?P<act>ranko\b.*))?\Z",
)
drafting = Drafting(
    quoted={
        "word": Quoted("vorton", "vortom", "vorton", "vorton"),
        "words": Quoted("vortosn", "vortosm", "vortosn", "vortosn"),
        "digit": Quoted("ciferon", "ciferom", "ciferon", "ciferon"),
        "digits": Quoted("vorton", "vortom", "vorton", "vorton"),
        "mark": Quoted("signon", "signom", "signon", "signon"),
    },
    phrases={
        "in": "{in}{where} {change}",
        "everywhere_in": "tra tota teksto ul {where} {change}",
        "everywhere": "tra tota teksto {change}",
        "throughout": "tra tota teksto:",
        "substitute": "{old_named} {old} {times} {forms} cambu {new_by} {new}",
        "likewise": "{old_named} {old} {forms} respektive cambu {new_by} {new}",
        "strike": "{old_named} {old} {times} {forms} forigu",
        "beside": "post {old_after} {old} aldu {new_by} {new}",
        "before": "ante {old_before} {old} aldu {new_by} {new}",
        "prepend": "{where} komence aldu {new_by} {new}",
        "append": "{where} aldu {new_by} {new}",
        "insert_after": "{where} post {old_after} {old} aldu {new_by} {new}",
        "insert_before": "{where} ante {old_before} {old} aldu {new_by} {new}",
        "add": "aldu {added} tia formo:",
        "add_into": "{where} aldu {added} tia formo:",
        "restate": "{where} novu tia formo:",
        "delete": "{where} forigu",
        "renumber": "{where} numeru {to}",
        "renumber_likewise": "{where} respektive numeru {to}",
        "annex": "{where} novu {annex}",
        "annex_add": "aldu {where} {annex}",
        "suspend": "haltu {where} ul {act} gis {date}",
        "suspend_instead": "haltu {where} ul {act} gis {date}, nun {this} valu:",
        "one_language": "{where} nova en {other}, {own} restas",
    },
    forms="ciuforme",
    times={2: "dufoje"},
    cases={"in": "prepositional", "everywhere_in": "genitive", "to": "instrumental"},
    sentence_after_noun=True,
    this={"": "this"},
    tongues={"ru": "Russian", "kk": "Kazakh"},
    prefixes={"": "en ", "en": "en "},
)
_CHANGES = Changes(Counted("cambo", "cambos"), Counted("aldo", "aldos"), Counted("e", "e"))
enacting = Enacting(
    cited={
        WorkKind.LAW: CitedAct(
            {"target": "Rankon", "owner": "Ranko", "object": "Rankon", "listed": "Ranko", "annexed": "Ranko"},
            "{form} {date} {title}",
            "{form} {title}",
        )
    },
    self_named="Kodo",
    self_cited="{title} {date}",
    declined=dict.fromkeys(CASES_OF_ACTS, (("Kodo", "Kodon"),)),
    quoted_title="«{title}»",
    number="N {number}",
    registered="(registrita N {number})",
    registered_of={WorkKind.DECISION: "(registritan N {number})"},
    in_title=_CHANGES,
    in_opening=_CHANGES,
    following=Counted("tia", "tias"),
    title="Pri {changes} ul {act}",
    title_and_repeal="Pri {changes} ul {act} e {repeal}",
    title_repeal="Pri {repeal}",
    repeal=Counted("forigo ul {act}", "forigo ul {act}"),
    several="iuj rankos pri {subject}",
    several_bylaws="iuj ordos",
    several_repealed="iuj rankos",
    several_bylaws_repealed="iuj ordos",
    opening="En {act} metu {following} {changes}:",
    opening_several="Metu {changes} en rankosn:",
    list_approved="Aprobu liston ul ordos kun {changes}.",
    list_title="Listo ul ordos kun {changes}",
    block="En {act}:",
    scope="{in}{where}:",
    scoped=(("n$", ""),),
    article="Talo {n}.",
    point="{n}.",
    item="{n})",
    own={WorkKind.LAW: OwnForm("Tia Ranko", "ul tia Ranko", "tia Ranko", "dita Ranko", "dita Ranko")},
    document="en {document} {act}:",
    located=(("^Rego", "Regon"),),
    annex_of="{annex} ul {act}",
    to_annex="ver zuto {n} ul {act}",
    to_sole_annex="ver zuto ul {act}",
    annex_caption="{annex}\nul {form} {maker}\n{date} {number}",
    blank_date="ga ___",
    blank_number="N ___",
    since="{day} {month} {year}",
    months_since=("januo",) * 12,
    until="{day} {month} {year}",
    months_until=("januon",) * 12,
    few={10: "dek"},
    repeals="{act} ni validu.",
    repeals_list="Ni validu:",
    apart=Apart(
        "genitive",
        "{itself}",
        "{whole}, sen {element}, {said}",
        {"": "ki"},
        ((r"t$", "tt"),),
        ((r"o$", "on"),),
    ),
    suspended=Counted("halto ul {act}", "halto ul rankos"),
    title_suspend="Pri {suspended}",
    asked={name.value: name.value for name in Missing},
    translation="TRADUKO",
)
