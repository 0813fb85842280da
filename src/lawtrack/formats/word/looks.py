"""How the words of a run look, by its own properties or by the styles it is in (ECMA-376 part 1, 17.3.2 and 17.7)."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from lawtrack.incoming import number_in

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RED = frozenset({"FF0000", "C00000", "EE0000", "RED"})
_HIGHEST = 3168
"""Half points by which Word raises letters at the most."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the words of a run look like.

    Attributes:
        red: They are red.
        bold: They are bold.
        high: They stand above the line, small or not: «5¹» is not «51».
        hidden: They are not shown.
        struck: They are struck out.
        font: The font that is named for them.
    """

    red: bool
    bold: bool
    high: bool
    hidden: bool
    struck: bool
    font: str


class Looks:
    """The styles of a file, asked for what a run looks like.

    Args:
        styles: The root of the part with the styles.
    """

    def __init__(self, styles: etree._Element) -> None:
        self._properties: dict[str, etree._Element | None] = {}
        self._based_on: dict[str, str] = {}
        for style in styles.iter(f"{W}style"):
            name = style.get(f"{W}styleId") or ""
            self._properties[name] = style.find(f"{W}rPr")
            above = style.find(f"{W}basedOn")
            self._based_on[name] = (above.get(f"{W}val") or "") if above is not None else ""

    def of(self, run: etree._Element, *, bold_style: bool, paragraph_style: str) -> Look:
        """What a run looks like.

        Args:
            run: The run.
            bold_style: The style of its paragraph is bold.
            paragraph_style: The style of its paragraph.
        """
        own = run.find(f"{W}rPr")
        style = own.find(f"{W}rStyle") if own is not None else None
        places = [own, *self._styles(style.get(f"{W}val") or "" if style is not None else "")]
        places += self._styles(paragraph_style)
        bold = own.find(f"{W}b") if own is not None else None
        colour = own.find(f"{W}color") if own is not None else None
        fonts = _first(places, "rFonts")
        return Look(
            red=colour is not None and (colour.get(f"{W}val") or "").upper() in _RED,
            bold=bold_style if bold is None else is_on(bold),
            high=is_high(_first(places, "vertAlign"), _first(places, "position")),
            hidden=is_on(_first(places, "vanish")),
            struck=is_on(_first(places, "strike")) or is_on(_first(places, "dstrike")),
            font=(fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "") if fonts is not None else "",
        )

    def _styles(self, name: str) -> list[etree._Element | None]:
        found: list[etree._Element | None] = []
        seen: set[str] = set()
        while name and name in self._properties and name not in seen:
            seen.add(name)
            found.append(self._properties[name])
            name = self._based_on[name]
        return found


def _first(places: list[etree._Element | None], name: str) -> etree._Element | None:
    for place in places:
        if place is not None and (found := place.find(f"{W}{name}")) is not None:
            return found
    return None


def is_on(toggle: etree._Element | None) -> bool:
    """True where a property that is on or off is on."""
    return toggle is not None and (toggle.get(f"{W}val") or "1") not in ("0", "false", "off")


def is_high(align: etree._Element | None, position: etree._Element | None) -> bool:
    """True for letters in superscript (``vertAlign``), or raised by some points (``position``)."""
    if align is not None and align.get(f"{W}val") == "superscript":
        return True
    return position is not None and bool(number_in((position.get(f"{W}val") or "").strip(), _HIGHEST))
