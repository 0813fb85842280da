"""Directives in English, for readers: amending acts are made in Kazakh and Russian alone (``kz_rules`` 7.3)."""

from __future__ import annotations

from lawtrack.language.facets.drafting import Drafting, Quoted

_WORD, _WORDS = "the word", "the words"

DRAFTING = Drafting(
    quoted={
        "word": Quoted(_WORD, _WORD, _WORD, _WORD),
        "words": Quoted(_WORDS, _WORDS, _WORDS, _WORDS),
        "digit": Quoted("the figure", "the figure", "the figure", "the figure"),
        "digits": Quoted("the figures", "the figures", "the figures", "the figures"),
        "mark": Quoted(*("the punctuation mark",) * 4),
    },
    phrases={
        "in": "{in} {where} {change}",
        "everywhere_in": "throughout the text of {where} {change}",
        "everywhere": "throughout the text {change}",
        "throughout": "throughout the text:",
        "substitute": "{old_named} {old} {times} {forms} shall be replaced with {new_by} {new}",
        "likewise": "{old_named} {old} {forms} shall be replaced with {new_by} {new} respectively",
        "strike": "{old_named} {old} {times} {forms} shall be deleted",
        "beside": "{old_after} {old} shall be followed by {new_by} {new}",
        "before": "{old_before} {old} shall be preceded by {new_by} {new}",
        "prepend": "{where} shall begin with {new_by} {new}",
        "append": "{where} shall be supplemented with {new_by} {new}",
        "insert_after": "{where} after {old_after} {old} shall be supplemented with {new_by} {new}",
        "insert_before": "{where} before {old_before} {old} shall be supplemented with {new_by} {new}",
        "add": "{added} shall be added as follows:",
        "add_into": "{where} shall be supplemented with {added} as follows:",
        "restate": "{where} shall be reworded as follows:",
        "delete": "{where} shall be deleted",
        "renumber": "{where} shall be considered {to}",
        "renumber_likewise": "{where} shall be considered {to} respectively",
        "annex": "{where} shall be reworded {annex}",
        "annex_add": "{where} shall be added {annex}",
        "suspend": "To suspend until {date} {where} of {act}",
        "suspend_instead": "To suspend until {date} {where} of {act}; meanwhile it reads:",
        "one_language": "{in} {where} the {other} text is changed; the {own} text does not change",
    },
    forms="in all their forms",
    times={2: "in two places", 3: "in three places"},
    tongues={"ru": "Russian", "kk": "Kazakh", "en": "English"},
    prefixes={"": "in"},
)
