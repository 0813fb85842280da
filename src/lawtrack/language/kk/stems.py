"""Parts of Kazakh patterns that several facets share, each list once."""

from __future__ import annotations

ENDING = r"[а-яәғқңөұүһіi]*"
"""What follows a stem; a Latin «i» may be typed in it."""
_ACT = r"(?:қаулы|бұйры[қғ]|шешім|[Жж]арлы[қғ]|өкім)[а-яәғқңөұүһі]*"
ANNEX_TO = (
    r"(?:(?P<annex>\d+(?:-\d+)*)\s*-\s*)?қосымша[а-яәғқңөұүһі]*\s+(?:сәйкес(?:\s+бекітілген)?|бекітілген)"
)
"""The annex to the act by which it approves a document; once in a pattern."""
APPROVED_BY = rf"(?:көрсетілген|аталған)\s+{_ACT}\s+(?:бекітілген|{ANNEX_TO})"
_UNCHANGED = r"\s+тіл[а-яәғқңөұүһі]*\s+мәтін\w*\s+өзгермейді"
RUSSIAN_UNCHANGED = rf"орыс{_UNCHANGED}"
"""What is ordered beside these words is ordered of the Kazakh text."""
ONE_LANGUAGE = rf"(?:орыс|қазақ|мемлекеттік){_UNCHANGED}"
"""What a law says of the text in one language."""
ACT_ITSELF = r"(?:бұйрықтың|қаулының|шешімнің|өкімнің|Жарлықтың|Заңның|Кодекстің)"
"""The amended act as the owner of its elements, where only its form is named."""
OWNERS = (
    r"Заңының|[Кк]одексінің|Жарлығының|қаулысының|бұйрығының|шешімінің|"
    r"(?:Заңы|[Кк]одексі|Жарлығы|қаулысы|бұйрығы|шешімі)(?=\s+\d+(?:-\d+)*\s*-\s*(?:ба[пб]|тарма|тарау|бөлі|қосымша))"
)
"""Acts as the owners of their elements, also without an ending before a number («Заңы 23-бабының»)."""
RULES = "қағида|ереже|нұсқаулы"
"""Documents with provisions of their own, which may have annexes."""
DOCUMENTS = rf"{RULES}|әдістеме|стандарт|регламент|тәртіп|тәртіб|талап|жарғы|бағдарлама|жоспар|тізбе"
"""What acts approve."""
