"""Kazakh units.

A noun of an address takes possessive, genitive, locative, -дағы/-дегі, dative, accusative, instrumental and plural
endings («бап, баптың, бабы, бабының, бапта, баптағы, бабында, бабындағы, баппен, баптар, баптарын …»). The stem is what
tells the level when it is read; in print the vowels and consonants of the endings follow the word.
"""

from __future__ import annotations

from lawtrack.language.facets.units import Noun, Units
from lawtrack.language.kk.stems import ENDING
from lawtrack.model.kinds import Kind


def _noun(alone: str, inside: str, owners: str, read: str = "") -> Noun:
    """A noun: bare, locative and instrumental alone, the same with the possessive, and the two genitives."""
    owner, inside_owner = owners.split(", ")
    pattern = f"(?:{read}){ENDING}" if read else ""
    return Noun(_cases(alone), _cases(inside), owner, inside_owner, pattern)


def _cases(forms: str) -> tuple[str, ...]:
    """Genitive and accusative of the element named do not occur in directives: the bare form stands for them."""
    bare, locative, instrumental = forms.split(", ")
    return bare, bare, locative, bare, instrumental


_PART = (
    "бөлік, бөліктегі, бөлікпен",
    "бөлігі, бөлігіндегі, бөлігімен",
    "бөліктің, бөлігінің",
)
_HEADING = (
    "тақырып, тақырыптағы, тақырыппен",
    "тақырыбы, тақырыбындағы, тақырыбымен",
    "тақырыптың, тақырыбының",
)
_ROW = ("жол, жолдағы, жолмен", "жолы, жолындағы, жолымен", "жолдың, жолының")

UNITS = Units(
    nouns={
        Kind.ARTICLE: _noun("бап, баптағы, баппен", "бабы, бабындағы, бабымен", "баптың, бабының", "ба[пб]"),
        Kind.POINT: _noun(
            "тармақша, тармақшадағы, тармақшамен",
            "тармақшасы, тармақшасындағы, тармақшасымен",
            "тармақшаның, тармақшасының",
            "тармақша",
        ),
        Kind.PARAGRAPH: _noun(
            "тармақ, тармақтағы, тармақпен",
            "тармағы, тармағындағы, тармағымен",
            "тармақтың, тармағының",
            "тарма[қғ]",
        ),
        Kind.SUBPARAGRAPH: _noun(*_PART, "бөл[іi][кг]"),
        Kind.ALINEA: _noun(
            "абзац, абзацтағы, абзацпен",
            "абзацы, абзацындағы, абзацымен",
            "абзацтың, абзацының",
            r"абзац|азат\s*жол",
        ),
        Kind.CHAPTER: _noun(
            "тарау, тараудағы, тараумен", "тарауы, тарауындағы, тарауымен", "тараудың, тарауының", "тарау"
        ),
        Kind.SECTION: _noun(
            "параграф, параграфтағы, параграфпен",
            "параграфы, параграфындағы, параграфымен",
            "параграфтың, параграфының",
            "параграф",
        ),
        Kind.SUBTITLE: _noun(
            "кіші бөлім, кіші бөлімдегі, кіші бөліммен",
            "кіші бөлімі, кіші бөліміндегі, кіші бөлімімен",
            "кіші бөлімнің, кіші бөлімінің",
            r"кіші\s+бөлім",
        ),
        Kind.TITLE: _noun(
            "бөлім, бөлімдегі, бөліммен", "бөлімі, бөліміндегі, бөлімімен", "бөлімнің, бөлімінің", "бөлім"
        ),
        Kind.HEADING: _noun(*_HEADING, "тақырыб|тақырып|атау"),
        Kind.PREAMBLE: _noun(
            "кіріспе, кіріспедегі, кіріспемен",
            "кіріспесі, кіріспесіндегі, кіріспесімен",
            "кіріспенің, кіріспесінің",
            "кіріспе|преамбула",
        ),
        Kind.TOC: _noun(
            "мазмұн, мазмұндағы, мазмұнмен",
            "мазмұны, мазмұнындағы, мазмұнымен",
            "мазмұнның, мазмұнының",
            r"мазмұнын(?:д|ан)|мазмұны\b",  # «мазмұнындағы»; «мазмұндағы» is said of the text of an order
        ),
        Kind.PREFACE: _noun(
            "деректемелер, деректемелердегі, деректемелермен",
            "деректемелері, деректемелеріндегі, деректемелерімен",
            "деректемелердің, деректемелерінің",
            r"жоғар(?:ғы|ы)\s+оң\s+жақ\s+бұрыш",  # what laws address is the place where they are printed
        ),
        Kind.ATTACHMENT: _noun(
            "қосымша, қосымшадағы, қосымшамен",
            "қосымшасы, қосымшасындағы, қосымшасымен",
            "қосымшаның, қосымшасының",
            "қосымша",
        ),
        Kind.NOTE: _noun(
            "ескертпе, ескертпедегі, ескертпемен",
            "ескертпесі, ескертпесіндегі, ескертпесімен",
            "ескертпенің, ескертпесінің",
            "ескерт(?:пе|у)",
        ),
        Kind.ROW: _noun(*_ROW, "жол"),
        Kind.CELL: _noun(
            "баған, бағандағы, бағанмен", "бағаны, бағанындағы, бағанымен", "бағанның, бағанының"
        ),
        Kind.PART: _noun(*_PART),
        Kind.TABLE: _noun(
            "кесте, кестедегі, кестемен", "кестесі, кестесіндегі, кестесімен", "кестенің, кестесінің"
        ),
        Kind.LONG_TITLE: _noun(*_HEADING),
        Kind.CONCLUSIONS: _noun(
            "қолтаңба, қолтаңбадағы, қолтаңбамен",
            "қолтаңбасы, қолтаңбасындағы, қолтаңбасымен",
            "қолтаңбаның, қолтаңбасының",
        ),
        Kind.LINE: _noun(*_ROW),
        Kind.QUOTED: _noun(
            "дәйексөз, дәйексөздегі, дәйексөзбен",
            "дәйексөзі, дәйексөзіндегі, дәйексөзімен",
            "дәйексөздің, дәйексөзінің",
        ),
    },
    sentence=_noun(
        "сөйлем, сөйлемдегі, сөйлеммен",
        "сөйлемі, сөйлеміндегі, сөйлемімен",
        "сөйлемнің, сөйлемінің",
        "сөйлем",
    ),
    abbreviations={
        Kind.ARTICLE: "б",
        Kind.POINT: "тш|тармш",
        Kind.PARAGRAPH: "тарм|т",
        Kind.ALINEA: "абз",
        Kind.SECTION: "§|пар",
        Kind.ATTACHMENT: "қос",
        Kind.NOTE: "еск",
    },
    shortened={
        Kind.ARTICLE: "б",
        Kind.POINT: "тш|тармш",
        Kind.PARAGRAPH: r"тт|т(?:\.\s?т)?|тарм",
        Kind.ALINEA: "абз",
        Kind.SECTION: "§",
        Kind.ATTACHMENT: "қос",
    },
    ambiguous={"тар": (Kind.CHAPTER, Kind.PARAGRAPH), "бөл": (Kind.SUBPARAGRAPH, Kind.TITLE)},
)
