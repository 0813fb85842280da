"""Kazakh names of documents."""

from __future__ import annotations

from lawtrack.language.facets.documents import Called, Documents
from lawtrack.language.kk.stems import DOCUMENTS as APPROVED
from lawtrack.language.kk.stems import RULES

DOCUMENTS = Documents(
    in_address={
        "қағидалары": Called("rules", "Қағидалардың", "Қағидаларға"),
        "қағидасы": Called("rules", "Қағиданың", "Қағидаға"),
        "ережесі": Called("regulation", "Ереженің", "Ережеге"),
        "ережелері": Called("rules", "Ережелердің", "Ережелерге"),
        "нұсқаулығы": Called("instruction", "Нұсқаулықтың", "Нұсқаулыққа"),
        "нұсқаулықтары": Called("instruction", "Нұсқаулықтардың", "Нұсқаулықтарға"),
        "әдістемесі": Called("methodology", "Әдістеменің", "Әдістемеге"),
        "регламенті": Called("rules of procedure", "Регламенттің", "Регламентке"),
        "стандарты": Called("standard", "Стандарттың", "Стандартқа"),
        "тізбесі": Called("list", "Тізбенің", "Тізбеге"),
        "тәртібі": Called("procedure", "Тәртіптің", "Тәртіпке"),
        "талаптары": Called("requirements", "Талаптардың", "Талаптарға"),
        "жарғысы": Called("charter", "Жарғының", "Жарғыға"),
        "бағдарламасы": Called("programme", "Бағдарламаның", "Бағдарламаға"),
        "жоспары": Called("plan", "Жоспардың", "Жоспарға"),
    },
    own_annexes=f"{RULES}|шарт",
    annex=rf"(?:{APPROVED})\w*\s*(?:(\d+(?:-\d+)*)\s*-\s*)?қосымша",
    first=True,
)
