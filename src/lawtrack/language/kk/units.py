"""Kazakh units.

A noun of an address takes possessive, genitive, locative, -дағы/-дегі, dative, accusative, instrumental and plural
endings («бап, баптың, бабы, бабының, бапта, баптағы, бабында, бабындағы, баппен, баптар, баптарын …»). The stem is what
tells the level when it is read; in print the vowels and consonants of the endings follow the word.
"""

from __future__ import annotations

from lawtrack.language.facets.units import Noun, Units
from lawtrack.language.kk.stems import ENDING
from lawtrack.model.kinds import Kind


def _noun(alone: str, inside: str, owners: str, read: str = "", several: str = "") -> Noun:
    """A noun: bare, locative and instrumental alone, the same with the possessive, and the two genitives.

    ``several`` is its plural; the endings of a plural follow its last vowel alone.
    """
    owner, inside_owner = owners.split(", ")
    pattern = f"(?:{read}){ENDING}" if read else ""
    plural, plural_inside = _plural(several) if several else ((), ())
    return Noun(
        _cases(alone, owner),
        _cases(inside, inside_owner),
        owner,
        inside_owner,
        pattern,
        several=plural,
        several_inside=plural_inside,
    )


def _cases(forms: str, owner: str) -> tuple[str, ...]:
    """The accusative of the element named does not occur in directives: the bare form stands for it."""
    bare, locative, instrumental = forms.split(", ")
    return bare, owner, locative, bare, instrumental


def _plural(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """«баптар, баптардың, баптардағы, баптармен», and «баптары, баптарының, баптарындағы, баптарымен»."""
    own, of, there = ("ы", "дың", "дағы") if word.endswith("ар") else ("і", "дің", "дегі")
    having = f"{word}{own}"
    alone = _cases(f"{word}, {word}{there}, {word}мен", f"{word}{of}")
    return alone, _cases(f"{having}, {having}н{there}, {having}мен", f"{having}н{of}")


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
        Kind.ARTICLE: _noun(
            "бап, баптағы, баппен", "бабы, бабындағы, бабымен", "баптың, бабының", "ба[пб]", several="баптар"
        ),
        Kind.POINT: _noun(
            "тармақша, тармақшадағы, тармақшамен",
            "тармақшасы, тармақшасындағы, тармақшасымен",
            "тармақшаның, тармақшасының",
            "тармақша",
            several="тармақшалар",
        ),
        Kind.PARAGRAPH: _noun(
            "тармақ, тармақтағы, тармақпен",
            "тармағы, тармағындағы, тармағымен",
            "тармақтың, тармағының",
            "тарма[қғ]",
            several="тармақтар",
        ),
        Kind.SUBPARAGRAPH: _noun(*_PART, "бөл[іi][кг]", several="бөліктер"),
        Kind.ALINEA: _noun(
            "абзац, абзацтағы, абзацпен",
            "абзацы, абзацындағы, абзацымен",
            "абзацтың, абзацының",
            r"абзац|азат\s*жол",
            several="абзацтар",
        ),
        Kind.CHAPTER: _noun(
            "тарау, тараудағы, тараумен",
            "тарауы, тарауындағы, тарауымен",
            "тараудың, тарауының",
            "тарау",
            several="тараулар",
        ),
        Kind.SECTION: _noun(
            "параграф, параграфтағы, параграфпен",
            "параграфы, параграфындағы, параграфымен",
            "параграфтың, параграфының",
            "параграф",
            several="параграфтар",
        ),
        Kind.SUBTITLE: _noun(
            "кіші бөлім, кіші бөлімдегі, кіші бөліммен",
            "кіші бөлімі, кіші бөліміндегі, кіші бөлімімен",
            "кіші бөлімнің, кіші бөлімінің",
            r"кіші\s+бөлім",
            several="кіші бөлімдер",
        ),
        Kind.TITLE: _noun(
            "бөлім, бөлімдегі, бөліммен",
            "бөлімі, бөліміндегі, бөлімімен",
            "бөлімнің, бөлімінің",
            "бөлім",
            several="бөлімдер",
        ),
        Kind.HEADING: _noun(*_HEADING, "тақырыб|тақырып|атау"),
        Kind.PREAMBLE: _noun(
            "кіріспе, кіріспедегі, кіріспемен",
            "кіріспесі, кіріспесіндегі, кіріспесімен",
            "кіріспенің, кіріспесінің",
            "кіріспе|преамбула",
        ),
        Kind.TOC: _noun(
            "мазмұны, мазмұнындағы, мазмұнымен",  # laws say it with the possessive
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
            several="қосымшалар",
        ),
        Kind.NOTE: _noun(
            "ескертпе, ескертпедегі, ескертпемен",
            "ескертпесі, ескертпесіндегі, ескертпесімен",
            "ескертпенің, ескертпесінің",
            "ескерт(?:пе|у)",
        ),
        Kind.ROW: _noun(*_ROW, "жол", several="жолдар"),
        Kind.CELL: _noun(
            "баған, бағандағы, бағанмен",
            "бағаны, бағанындағы, бағанымен",
            "бағанның, бағанының",
            several="бағандар",
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
        several="сөйлемдер",
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
