"""Elements and changes by kind, in words: what was read, what a comparison found."""

from __future__ import annotations

from collections.abc import Mapping

from lawtrack.i18n import _, language
from lawtrack.language import language_of
from lawtrack.model.change import ChangeKind
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.labels import named_kind


def counted_units(counts: Mapping[str, int], scheme: Scheme) -> str:
    """How many elements of each name an act has: «статья: 3, пункт: 7», in the interface's language.

    Args:
        counts: How many of each kind.
        scheme: What the levels are called in the act; kinds of one name are counted together.
    """
    nouns = language_of(Lang(language())).units.nouns
    named: dict[str, int] = {}
    for kind, count in counts.items():
        called = named_kind(Kind(kind), scheme)
        name = nouns[called].alone[0] if called in nouns else kind
        named[name] = named.get(name, 0) + count
    return ", ".join(f"{name}: {count}" for name, count in named.items())


def change_words(kind: ChangeKind) -> str:
    """What a comparison says of a unit, in a word or two of the interface's language."""
    return {
        ChangeKind.MODIFIED: _("words changed"),
        ChangeKind.INSERTED: _("added"),
        ChangeKind.DELETED: _("gone"),
        ChangeKind.REWRITTEN: _("worded anew"),
        ChangeKind.MOVED: _("moved"),
        ChangeKind.RENUMBERED: _("renumbered"),
        ChangeKind.SPLIT: _("divided"),
        ChangeKind.MERGED: _("joined"),
    }[kind]
