"""When a unit is restated and when only its words change: preferences of a house, as data."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class DraftingRules:
    """What a drafter prefers where several ways of ordering a change are lawful.

    Attributes:
        words: True where words may be replaced; False where an element that changes is restated (art. 26: bylaws).
        most: Orders for words of one line at most; with more of them it is restated.
        share: How much of both wordings of a line its orders may quote before it is restated.
        gap: Words between two changes of a line at most that are taken into one order.
        context: Words around a change at most that are quoted so that it is found.
        frame: The length of an order without what it quotes: a unit whose orders are longer together than its new
            wording is restated.
        mixed: From so many orders on this holds for units too in which others are added or deleted.
        everywhere: The same words in so many places at least are changed «по всему тексту».
    """

    words: bool = True
    most: int = 3
    share: float = 0.5
    gap: int = 1
    context: int = 8
    frame: int = 60
    mixed: int = 4
    everywhere: int = 4

    def without_restating(self) -> DraftingRules:
        """The rules for a line that cannot be restated: whatever changes in it, words are replaced."""
        return replace(self, words=True, most=4 * self.most, share=1.0)
