"""Russian directives: «в пункте 1 статьи 5 слова «…» заменить словами «…»»."""

from __future__ import annotations

from lawtrack.language.facets.drafting import Drafting, Quoted

DRAFTING = Drafting(
    quoted={
        "word": Quoted("слово", "словом", "слова", "словом"),
        "words": Quoted("слова", "словами", "слов", "словами"),
        "digits": Quoted("цифры", "цифрами", "цифр", "цифрами"),
    },
    marks=("«", "»"),
    other_marks=("«", "»"),
    phrases={
        "in": "{in} {where} {change}",
        "everywhere_in": "по всему тексту {where} {change}",
        "everywhere": "по всему тексту {change}",
        "substitute": "{old_named} {old} заменить {new_by} {new}",
        "strike": "{old_named} {old} исключить",
        "append": "{where} дополнить {new_by} {new}",
        "insert_after": "{where} после {old_after} {old} дополнить {new_by} {new}",
        "insert_before": "{where} перед {old_before} {old} дополнить {new_by} {new}",
        "add": "дополнить {added} следующего содержания:\n{new}",
        "add_into": "{where} дополнить {added} следующего содержания:\n{new}",
        "restate": "{where} изложить в следующей редакции:\n{new}",
        "delete": "{where} исключить",
        "renumber": "{where} считать {to}",
        "annex": "{where} изложить в редакции согласно приложению к настоящему Закону",
        "repeal": "признать утратившим силу {act}",
    },
    cases={"in": "prepositional", "everywhere_in": "genitive", "to": "instrumental"},
    sentence_after_noun=True,
    prefixes={"": "в", "втор": "во"},
)
