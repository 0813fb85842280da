"""Kazakh directives: «5-баптың 1-тармағындағы «…» деген сөз «…» деген сөздермен ауыстырылсын»."""

from __future__ import annotations

from lawtrack.language.facets.drafting import Drafting, Quoted

DRAFTING = Drafting(
    quoted={
        "word": Quoted("сөз", "сөзбен", "сөзден", "сөздің"),
        "words": Quoted("сөздер", "сөздермен", "сөздерден", "сөздердің"),
        "digit": Quoted("цифр", "цифрмен", "цифрдан", "цифрдың"),
        "digits": Quoted("цифрлар", "цифрлармен", "цифрлардан", "цифрлардың"),
        "mark": Quoted("тыныс белгісі", "тыныс белгісімен", "тыныс белгісінен", "тыныс белгісінің"),
    },
    phrases={
        "in": "{where} {change}",
        "everywhere_in": "{where} бүкіл мәтіні бойынша {change}",
        "everywhere": "бүкіл мәтін бойынша {change}",
        "throughout": "бүкіл мәтін бойынша:",
        "substitute": "{times} {forms} {old} деген {old_named} {new} деген {new_by} ауыстырылсын",
        "likewise": "{forms} {old} деген {old_named} тиісінше {new} деген {new_by} ауыстырылсын",
        "strike": "{times} {forms} {old} деген {old_named} алып тасталсын",
        "beside": "{old} деген {old_after} кейін {new} деген {new_by} толықтырылсын",
        "before": "{old} деген {old_before} алдынан {new} деген {new_by} толықтырылсын",
        "prepend": "{where} басы {new} деген {new_by} толықтырылсын",
        "append": "{where} {new} деген {new_by} толықтырылсын",
        "insert_after": "{where} {old} деген {old_after} кейін {new} деген {new_by} толықтырылсын",
        "insert_before": "{where} {old} деген {old_before} алдынан {new} деген {new_by} толықтырылсын",
        "add": "мынадай мазмұндағы {added} толықтырылсын:",
        "add_into": "{where} мынадай мазмұндағы {added} толықтырылсын:",
        "restate": "{where} мынадай редакцияда жазылсын:",
        "delete": "{where} алып тасталсын",
        "renumber": "{where} {to} деп есептелсін",
        "renumber_likewise": "{where} тиісінше {to} деп есептелсін",
        "annex": "{where} {annex} жаңа редакцияда жазылсын",
        "annex_add": "{annex} {where} толықтырылсын",
        "suspend": "{act} {where} қолданысы {date} дейін тоқтатыла тұрсын",
        "suspend_instead": (
            "{act} {where} қолданысы {date} дейін тоқтатыла тұрсын, тоқтатыла тұру кезеңінде {this} мынадай "
            "редакцияда қолданылады деп белгіленсін:"
        ),
        "one_language": "{where} {other} тіліндегі мәтінге өзгеріс енгізілді, {own} тіліндегі мәтін өзгермейді",
    },
    forms="тиісті септіктердегі",
    times={2: "екі жердегі", 3: "үш жердегі"},
    cases={
        "in": "prepositional",
        "one_language": "prepositional",
        "everywhere_in": "genitive",
        "prepend": "genitive",
        "suspend": "genitive",
        "suspend_instead": "genitive",
        "annex_add": "instrumental",
    },
    this={"": "осы"},
    tongues={"ru": "орыс", "kk": "қазақ"},
)
