"""Kazakh directives: «5-баптың 1-тармағындағы "…" деген сөз "…" деген сөздермен ауыстырылсын»."""

from __future__ import annotations

from lawtrack.language.facets.drafting import Drafting, Quoted

DRAFTING = Drafting(
    quoted={
        "word": Quoted("сөз", "сөзбен", "сөзден", "сөздің"),
        "words": Quoted("сөздер", "сөздермен", "сөздерден", "сөздердің"),
        "digits": Quoted("цифрлар", "цифрлармен", "цифрлардан", "цифрлардың"),
    },
    marks=('"', '"'),
    other_marks=("«", "»"),
    phrases={
        "in": "{where} {change}",
        "everywhere_in": "{where} бүкіл мәтін бойынша {change}",
        "everywhere": "бүкіл мәтін бойынша {change}",
        "substitute": "{old} деген {old_named} {new} деген {new_by} ауыстырылсын",
        "strike": "{old} деген {old_named} алып тасталсын",
        "append": "{where} {new} деген {new_by} толықтырылсын",
        "insert_after": "{where} {old} деген {old_after} кейін {new} деген {new_by} толықтырылсын",
        "insert_before": "{where} {old} деген {old_before} алдынан {new} деген {new_by} толықтырылсын",
        "add": "мынадай мазмұндағы {added} толықтырылсын:\n{new}",
        "add_into": "{where} мынадай мазмұндағы {added} толықтырылсын:\n{new}",
        "restate": "{where} мынадай редакцияда жазылсын:\n{new}",
        "delete": "{where} алып тасталсын",
        "renumber": "{where} {to} деп есептелсін",
        "annex": "{where} осы Заңға қосымшаға сәйкес жаңа редакцияда жазылсын",
        "repeal": "{act} күші жойылды деп танылсын",
    },
    cases={"in": "prepositional", "everywhere_in": "prepositional"},
)
