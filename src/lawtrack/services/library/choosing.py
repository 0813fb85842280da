"""Which Work, and which of its texts, a person means; never a guess between two."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import InputError
from lawtrack.i18n import _, language
from lawtrack.language.figures import day_text
from lawtrack.language.spelling import with_one_letter
from lawtrack.model.document import Lang

if TYPE_CHECKING:
    from lawtrack.store.shelf import ShelfItem, StoredText

_NEAREST = 5
_LANGUAGES = tuple(Lang)


def choose(items: Sequence[ShelfItem], name: str) -> ShelfItem:
    """The Work that ``name`` means: URI, short name, alias, number («№ 400-VI»), or words of its title.

    Raises:
        InputError: None or several; the hint lists the nearest.
    """
    wanted = _plain(name)
    uri = name.strip().rstrip("/")
    for item in items:
        if uri in (item.work.uri, *(t.uri for t in item.texts)):
            return item
    exact = [item for item in items if wanted in map(_plain, _names(item))]
    if not exact and wanted:
        exact = [item for item in items if any(wanted in _plain(t) for t in item.work.titles.values())]
    if len(exact) == 1:
        return exact[0]
    if exact:
        raise InputError(
            _("«{name}» names {count} acts.").format(name=name, count=len(exact)),
            hint=_("Which one? {names}").format(names=_listed(exact[:_NEAREST])),
        )
    if not items:
        raise InputError(
            _("There is no act «{name}»: the workspace is empty.").format(name=name),
            remedy=remedies.import_acts(),
        )
    near = sorted(items, key=lambda item: -_nearness(wanted, item))[:_NEAREST]
    raise InputError(
        _("There is no act «{name}».").format(name=name),
        hint=_("The nearest: {names}").format(names=_listed(near)),
    )


def choose_text(item: ShelfItem, lang: Lang | None, at: dt.date | None) -> StoredText:
    """The text of a Work in a language on a day.

    Raises:
        InputError: There is none; the hint says what there is.
    """
    title = item.work.title(lang or Lang(language()))
    if not item.texts:
        raise InputError(
            _("The text of «{title}» is not at hand: only its requisites are known.").format(title=title),
            remedy=remedies.import_work(item.work.uri),
        )
    chosen = lang or next(code for code in _LANGUAGES if any(t.lang == code.value for t in item.texts))
    texts = [text for text in item.texts if text.lang == chosen.value]
    if not texts:
        have = ", ".join(dict.fromkeys(text.lang for text in item.texts))
        raise InputError(
            _("There is no text of «{title}» in {lang}.").format(title=title, lang=chosen.value),
            hint=_("At hand: {languages}.").format(languages=have),
        )
    if at is not None:
        texts = [text for text in texts if text.edition is not None and text.edition <= at]
        if not texts:
            days = ", ".join(day_text(t.edition) for t in item.texts if t.edition and t.lang == chosen.value)
            raise InputError(
                _("There is no edition of «{title}» in force on {day}.").format(
                    title=title, day=day_text(at)
                ),
                hint=_("At hand: {languages}.").format(languages=days),
            )
    return max(texts, key=lambda text: (text.edition or dt.date.min, text.version))


def _names(item: ShelfItem) -> Iterator[str]:
    yield from (value for _name, value in item.work.aliases)
    yield item.work.number
    yield from item.work.titles.values()
    for place in item.dossiers:
        yield from place.named.values()


def _plain(name: str) -> str:
    words = with_one_letter(re.sub(r"[«»\"„“”]", "", name).casefold())
    return " ".join(words.removeprefix("№").split())


def _nearness(wanted: str, item: ShelfItem) -> float:
    names = [_plain(n) for n in _names(item) if n]
    return max((SequenceMatcher(None, wanted, name[:80]).ratio() for name in names), default=0.0)


def _listed(items: Sequence[ShelfItem]) -> str:
    return "; ".join(f"{item.work.slug} ({_short(item.work.title(Lang(language())))})" for item in items)


def _short(title: str) -> str:
    return title if len(title) <= 60 else title[:59].rstrip() + "…"
