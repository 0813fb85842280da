"""Questions on the command line that are answered with yes or no, in the interface's language.

The letters offered are those of the interface's language, as are the words; y and n are taken everywhere, and each letter
also where the keyboard was left in another layout. What may be read as yes and as no (the key y types «н» in the Russian
layout, which is «нет») is asked again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from lawtrack.i18n import _, language
from lawtrack.language import language_of, languages
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.language import Language


def agreed(question: str) -> bool:
    """Ask on stderr until there is an answer; Enter alone is no.

    Args:
        question: The question, in the interface's language.

    Raises:
        click.Abort: The input ended, or was broken off.
    """
    names = language_of(Lang(language())).names
    yes, no = names.yes[0], names.no[0]

    def answer(typed: str) -> bool:
        meant = meaning(typed)
        if meant is None:
            raise click.UsageError(_("Answer «{yes}» or «{no}».").format(yes=yes, no=no))
        return meant

    asked = f"{question} [{yes[0]}/{no[0].upper()}]"
    given: bool = click.prompt(asked, default="", show_default=False, value_proc=answer, err=True)
    return given


def meaning(typed: str) -> bool | None:
    """Whether an answer is yes or no; None where it is neither, or may be both."""
    word = typed.strip().casefold()
    if not word:
        return False
    own = language_of(Lang(language())), language_of(Lang.EN)
    told = _means(word, *own)
    if not told:
        told = _means(word, *languages()).union(*(_means(other, *own) for other in _on_other_keys(word)))
    return told.pop() if len(told) == 1 else None


def _means(word: str, *known: Language) -> set[bool]:
    found = set()
    for one in known:
        found |= {
            meant for meant, words in ((True, one.names.yes), (False, one.names.no)) if _is_one(word, words)
        }
    return found


def _is_one(word: str, words: tuple[str, ...]) -> bool:
    return any(word in (one, one[0]) for one in words)


def _on_other_keys(word: str) -> Iterator[str]:
    """What the same keys type in the other layouts, to and from Latin letters."""
    for one in languages():
        keys = one.letters.keyboard
        back = {typed: key for key, typed in keys.items()}
        for table in (keys, back):
            yield "".join(table.get(letter, letter) for letter in word)
