"""Russian orders."""

from __future__ import annotations

from lawtrack.language.facets.orders import Noun, Order, Orders, Verb

ORDERS = Orders(
    verbs=(
        Verb(Order.SUBSTITUTE, ("заменить",), along=("заменив", "заменены")),
        Verb(Order.DELETE, ("исключить", "удалить"), along=("исключив",)),
        Verb(Order.INSERT, ("дополнить",), along=("дополнив",)),
        Verb(Order.RESTATE, ("изложить",), along=("изложив",)),
        Verb(Order.RENUMBER, ("считать",)),
        Verb(Order.REPEAL, (r"признать\s+утративш\w+\s+силу",), along=(r"признав\s+утративш\w+\s+силу",)),
    ),
    nouns=(
        Noun(r"словосочетани[ея]", r"словосочетани\w+"),
        Noun(r"слов(?:о|а)?", r"слов(?:ом|ами)"),
        Noun(r"цифр(?:у|ы|а)?", r"цифр(?:ой|ами)"),
        Noun(r"числ[оа]|чисел", r"числ(?:ом|ами)"),
        Noun(r"букв[уы]?", r"букв(?:ой|ами)"),
        Noun(r"знак(?:и|а|ов)?(?:\s+препинания)?", r"знак(?:ом|ами)(?:\s+препинания)?"),
        Noun(r"обозначени[еяй]", r"обозначени\w+"),
        Noun(r"аббревиатур[уы]?", r"аббревиатур\w+"),
        Noun(r"фраз[уы]?", r"фраз(?:ой|ами)"),
        Noun(r"символ(?:ы|а|ов)?", r"символ(?:ом|ами)"),
        Noun(r"дат[уы]?", r"дат(?:ой|ами)"),
        Noun(r"выражени[еяй]", r"выражени\w+"),
        Noun(r"сумм[уы]?", r"сумм(?:ой|ами)"),
    ),
    told=r"\b(?:{verbs})",
    one_language=r"текст\s+на\s+(?:русском|казахском|государственном)\s+языке\s+не\s+(?:меня|измен)",
)
