"""Parts of Kazakh patterns that several facets share, each list once."""

from __future__ import annotations

ENDING = r"[а-яәғқңөұүһіi]*"
"""What follows a stem; a Latin «i» may be typed in it."""
APPROVED_BY = r"(?:көрсетілген|аталған)\s+(?:қаулымен|бұйрықпен|шешіммен|Жарлықпен)\s+бекітілген"
_UNCHANGED = r"\s+тіл[а-яәғқңөұүһі]*\s+мәтін\w*\s+өзгермейді"
RUSSIAN_UNCHANGED = rf"орыс{_UNCHANGED}"
"""What is ordered beside these words is ordered of the Kazakh text."""
ONE_LANGUAGE = rf"(?:орыс|қазақ|мемлекеттік){_UNCHANGED}"
"""What a law says of the text in one language."""
DOCUMENTS = "қағидалар|ереже|нұсқаулық|әдістеме|регламент|стандарт|тізбе|талаптар|жарғы|тәртіп"
"""What acts approve."""
CASES = "(?:ы|і|сы|сі)?н?(?:ның|нің|дың|дің|тың|тің|ын|ін|ына|іне|сына|сіне|ға|ге|қа|ке|на|не|да|де|та|те|нда|нде)"
"""The endings of an owner, and of what something is changed in or belongs to."""
ACT_ITSELF = r"(?:бұйрықтың|қаулының|шешімнің|өкімнің|Жарлықтың|Заңның|Кодекстің)"
OWNERS = r"Заңының|[Кк]одексінің|Жарлығының|қаулысының|бұйрығының|шешімінің"
"""Acts as the owners of their elements."""
