"""Kazakh orders."""

from __future__ import annotations

from lawtrack.language.facets.orders import Noun, Order, Orders, Verb
from lawtrack.language.kk.stems import ENDING, ONE_LANGUAGE

_MUST = "(?:тиіс|қажет|керек)"


def _noun(stem: str) -> Noun:
    """A noun by its stem: what is put ends in «-мен», «-бен», «-пен»."""
    return Noun(
        rf"{stem}(?!йлем){ENDING}", rf"{stem}(?!йлем){ENDING}(?:мен|бен|пен)(?![а-яәғқңөұүһіi])"
    )  # «сөйлем» is a sentence, no word


ORDERS = Orders(
    verbs=(
        Verb(Order.SUBSTITUTE, (r"ауыстырыл(?:сын|ып|ды)",), told=(rf"ауыстырыл(?:ады|уы?\s+{_MUST})",)),
        Verb(
            Order.DELETE,
            (r"ал(?:ып|ынып)\s*таста(?:л|лын)(?:сын|ып|ды)",),
            told=(rf"ал(?:ып|ынып)\s+таста(?:л|лын)(?:ады|уы?\s+{_MUST})",),
        ),
        Verb(
            Order.INSERT,
            (
                r"толықтырыл(?:сын|ып|ды)",
                # marks of punctuation are put; «қол қойылсын» is no order of amending law
                r"қойыл(?:(?<=белгі\sқойыл)|(?<=белгісі\sқойыл)|(?<=сызықша\sқойыл))(?:сын|ып)",
            ),
            told=(rf"толықтырыл(?:ады|уы?\s+{_MUST})",),
        ),
        Verb(
            Order.RESTATE,
            (r"жазыл(?:сын|ып)", r"(?:баянда|мазмұнда)л(?:сын|ып)"),
            told=(rf"(?:жазыл|баяндал|мазмұндал)(?:ады|уы?\s+{_MUST})",),
        ),
        Verb(
            Order.RENUMBER,
            tuple(rf"{word}\s+(?:есептел(?:сін|іп)|санал(?:сын|ып))" for word in ("деп", "болып")),
            told=(r"(?:деп|болып)\s+(?:есептеледі|саналады)",),
        ),
        Verb(
            Order.REPEAL,
            (
                r"күш[іi]н?\s+(?:жойылды|жойған|жойылған)\s+деп\s+(?:танылсын|есептелсін)",
                r"күші\s+(?:жойылған\s+деп|жойылсын)",
            ),
            told=(r"күш[іi]н?\s+(?:жойылды|жойған|жойылған)\s+деп\s+танылады",),
        ),
    ),
    nouns=(
        # a sentence that is quoted to be left out; one that is put is a unit («сөйлеммен толықтырылсын»)
        Noun(r"сөйлем(?:дер)?(?![а-яәғқңөұүһіi])", r"(?!)"),
        *map(
            _noun,
            (
                r"сөз\s+тіркес",
                "тіркес",
                r"(?:рим|араб)\s+циф[рл]",
                "қысқарту",
                r"сөз",
                r"циф[рл]",
                r"сан(?!дық)",
                r"белгі",
                r"тыныс\s+белгі",
                r"әріп",
                r"аббревиатура",
                r"абревиатура",
                r"символ",
                r"дата",
                r"күн",
            ),
        ),
    ),
    told=r"(?:{verbs})",
    one_language=ONE_LANGUAGE,
)
