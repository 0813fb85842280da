"""Stylesheet: rules that are parsed once for each set of colours.

Textual parses every rule of every widget again when a screen is opened for the first time, and twice: a tenth of a second
each. Nothing in them depends on more than their text and the colours, so they are kept, for every application of the
process.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation

_Colours = tuple[tuple[str, str], ...]
_KEPT = 1024
"""Sources with their colours: those of all widgets, in a handful of themes."""
_THEMES = 8


class KeptStylesheet(Stylesheet):
    """A stylesheet that parses a source once for each set of colours."""

    def read_ahead(self, file: Path) -> None:
        """Parse the rules of a file, so that they are at hand when a screen asks for them; in any thread.

        Raises:
            StylesheetError: They are invalid.
        """
        self._parse_rules(file.read_text(encoding="utf-8"), (str(file), ""))

    def reparse(self) -> None:
        """Put the rules together anew; what fails leaves those that were.

        Raises:
            StylesheetError: A source cannot be read.
            StylesheetParseError: A source is invalid.
        """
        self.parse()

    def _parse_rules(
        self,
        css: str,
        read_from: CSSLocation,
        is_default_rules: bool = False,
        tie_breaker: int = 0,
        scope: str = "",
    ) -> list[RuleSet]:
        colours = tuple(self._variables.items())
        return _parsed(colours, css, read_from, is_default_rules, tie_breaker, scope)


@lru_cache(_KEPT)
def _parsed(
    colours: _Colours, css: str, read_from: CSSLocation, defaults: bool, tie_breaker: int, scope: str
) -> list[RuleSet]:
    return _with(colours)._parse_rules(css, read_from, defaults, tie_breaker, scope)


@lru_cache(_THEMES)
def _with(colours: _Colours) -> Stylesheet:
    """A stylesheet that reads sources in these colours, which it takes apart once."""
    return Stylesheet(variables=dict(colours))
