"""Parts of Kazakh patterns that several facets share, each list once."""

from __future__ import annotations

ENDING = r"[а-яәғқңөұүһіi]*"
"""What follows a stem; a Latin «i» may be typed in it."""
APPROVED_BY = r"(?:көрсетілген|аталған)\s+(?:қаулымен|бұйрықпен|шешіммен|Жарлықпен)\s+бекітілген"
ONE_LANGUAGE = r"(?:орыс|қазақ|мемлекеттік)\s+тіл[а-яәғқңөұүһі]*\s+мәтін\w*\s+өзгермейді"
"""What a law says of the text in the other language."""
OWNERS = r"Заңының|[Кк]одексінің|Жарлығының|қаулысының|бұйрығының|шешімінің"
"""Acts as the owners of their elements."""
