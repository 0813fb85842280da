"""Words that checks look for, in translations into English: amending acts are not written in it, nor checked."""

from __future__ import annotations

from lawtrack.language.facets.checks import Checks

CHECKS = Checks(
    change=r"\b(?:an\s+)?amendment\b",
    changes=r"\bamendments\b",
    addition=r"\b(?:an\s+)?addition\b",
    additions=r"\badditions\b",
    force_of_law=r"having\s+the\s+force\s+of\s+(?:a\s+)?law",
    force_of_constitutional_law=r"having\s+the\s+force\s+of\s+(?:a\s+)?constitutional\s+law",
    vague=r"\b(?:preceding|previous|following|above|above-mentioned)\s+(?:article|paragraph|subparagraph|part|indent)s?\b",
    offences=r"code\s+[^«»\"]*\badministrative\s+(?:offen[cs]es|infractions)|criminal\s+code",
    sanctions=r"\bshall\s+entail\b|\bshall\s+be\s+punish\w+",
    duties=r"\bshall\s+be\s+obliged\b|\bmust\b",
    budget=r"\bon\s+the\s+republican\s+budget\b",
    defining=r"\b(?:basic|following)\s+(?:concepts|definitions|terms)\b",
    defines=r"(?:\s*\([^()]*\))?\s+[–—-]\s+",
    short_for=r"\(\s*hereinafter\s*[–—:-]?\s*(?:referred\s+to\s+as\s+)?(?P<short>[^()]+?)\s*\)",
)
