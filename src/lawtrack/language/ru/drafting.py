"""Russian directives: «в пункте 1 статьи 5 слова «…» заменить словами «…»»."""

from __future__ import annotations

from lawtrack.language.facets.drafting import Drafting, Quoted

DRAFTING = Drafting(
    quoted={
        "word": Quoted("слово", "словом", "слова", "словом"),
        "words": Quoted("слова", "словами", "слов", "словами"),
        "digit": Quoted("цифру", "цифрой", "цифры", "цифрой"),
        "digits": Quoted("цифры", "цифрами", "цифр", "цифрами"),
        "mark": Quoted("знак препинания", "знаком препинания", "знака препинания", "знаком препинания"),
    },
    phrases={
        "in": "{in} {where} {change}",
        "everywhere_in": "по всему тексту {where} {change}",
        "everywhere": "по всему тексту {change}",
        "throughout": "по всему тексту:",
        "substitute": "{old_named} {old} {times} заменить {new_by} {new} {forms}",
        "likewise": "{old_named} {old} заменить соответственно {new_by} {new} {forms}",
        "strike": "{old_named} {old} {times} {forms} исключить",
        "beside": "после {old_after} {old} дополнить {new_by} {new}",
        "before": "перед {old_before} {old} дополнить {new_by} {new}",
        "prepend": "{where} в начале дополнить {new_by} {new}",
        "append": "{where} дополнить {new_by} {new}",
        "insert_after": "{where} после {old_after} {old} дополнить {new_by} {new}",
        "insert_before": "{where} перед {old_before} {old} дополнить {new_by} {new}",
        "add": "дополнить {added} следующего содержания:",
        "add_into": "{where} дополнить {added} следующего содержания:",
        "restate": "{where} изложить в следующей редакции:",
        "delete": "{where} исключить",
        "renumber": "{where} считать {to}",
        "renumber_likewise": "{where} считать соответственно {to}",
        "annex": "{where} изложить в новой редакции {annex}",
        "annex_add": "дополнить {where} {annex}",
        "suspend": "Приостановить до {date} действие {where} {act}",
        "suspend_instead": (
            "Приостановить до {date} действие {where} {act}, установив, что в период приостановления "
            "{this} действует в следующей редакции:"
        ),
        "one_language": ("{in} {where} внесено изменение на {other} языке, текст на {own} языке не меняется"),
    },
    forms="в соответствующих падежах",
    times={2: "в двух местах", 3: "в трех местах"},
    cases={
        "in": "prepositional",
        "one_language": "prepositional",
        "everywhere_in": "genitive",
        "suspend": "genitive",
        "suspend_instead": "genitive",
        "annex_add": "instrumental",
        "to": "instrumental",
    },
    sentence_after_noun=True,
    tongues={"ru": "русском", "kk": "казахском"},
    this={"m": "данный", "f": "данная", "n": "данное"},
    prefixes={"": "в", "втор": "во"},
)
