"""English addresses: from the small to the large, «subparagraph 2) of paragraph 1 of article 5»."""

from __future__ import annotations

from lawtrack.language.facets.addresses import Addresses

ADDRESSES = Addresses(
    outward=True,
    joint=" of ",
    conjunction=" and ",
    numbered="{name} {number}",
    pointed="{name} {number})",
    counted="",
    sentence="{name} {number}",
    last="{name} (last)",
    last_sentence="the last {name}",
    digits=(
        r"(?<![\w.])(?:No\.?\s*)?(?P<n>\d+(?:-\d+)*(?:\.\d+)*)(?P<closed>\)?)(?!\w)|(?<![\w(])(?P<letter>[a-z])\)(?!\w)"
    ),
    between=r"[\s,;]*(?:(?:of|the|to|in|and)[\s,;]*)*\Z",
    dash=r"\s*(?:–|-|—|to)\s*\Z",
    listing=r"(?:,|;|\band\b|\bor\b)",
    genitive=r"(?!)",
    of_bill="{element} of the bill",
    of_draft="{element} of the draft",
    drafted=r"(?:of\s+)?(?:the\s+|this\s+)?(?:bill|draft(?:\s+(?:law|code|decree|resolution|order|decision))?)\b",
    examples=("article 5(1)(2)",),
)
