"""Themes: Textual's own, with two more colours that a colour-blind reader can tell apart.

Blue and vermilion keep their distance under protan, deutan and tritan vision, which green and red do not.
Every change carries a sign and a mark as well, so no colour is ever needed.
"""

from __future__ import annotations

from textual.theme import Theme

from lawtrack.i18n import _

DARK = Theme(
    name="lawtrack-dark",
    primary="#56B4E9",
    secondary="#9AA5B1",
    accent="#E69F00",
    foreground="#E6E6E6",
    background="#14181D",
    surface="#1A2027",
    panel="#232B34",
    warning="#E69F00",
    error="#D55E00",
    success="#009E73",
    dark=True,
    variables={"diff-inserted": "#56B4E9", "diff-deleted": "#E8794A", "footer-key-foreground": "#E69F00"},
)

LIGHT = Theme(
    name="lawtrack-light",
    primary="#0072B2",
    secondary="#5B6670",
    accent="#A65E00",
    foreground="#1A1A1A",
    background="#FAFAF7",
    surface="#F1F0EA",
    panel="#E4E2D8",
    warning="#A65E00",
    error="#B34700",
    success="#00684B",
    dark=False,
    variables={"diff-inserted": "#0072B2", "diff-deleted": "#B34700", "footer-key-foreground": "#A65E00"},
)

THEMES = (DARK, LIGHT)


def theme_said(theme: Theme) -> str:
    """What a reader calls it."""
    return _("dark") if theme.dark else _("light")
