"""Citations typed or written in Russian, Kazakh or English, or as an eId, to the same value."""

from __future__ import annotations

from types import ModuleType

from lawtrack.errors import CitationError
from lawtrack.i18n import _
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.reading.citations import en, kk, ru
from lawtrack.reading.citations.chains import citations

__all__ = ["read_citation", "read_citations"]

_READERS: dict[Lang, ModuleType] = {Lang.RU: ru, Lang.KK: kk, Lang.EN: en}


def read_citation(text: str, lang: Lang | None = None, scheme: Scheme = Scheme.CIVIL) -> Citation:
    """The one provision that ``text`` names.

    Args:
        text: «подпункт 2) пункта 1 статьи 5», «5-баптың 1-тармағының 2) тармақшасы», ``article 5(1)(2)``, or an eId.
        lang: The language; all are tried where None.
        scheme: What «1.» and «1)» are called in the act.

    Raises:
        CitationError: It cannot be understood, or names several provisions.
    """
    found = read_citations(text, lang, scheme)
    if len(found) > 1:
        names = ", ".join(c.eid for c in found[:5])
        raise CitationError(
            _("«{text}» names {count} provisions ({names}).").format(
                text=text, count=len(found), names=names
            ),
            hint=_("Name one of them."),
        )
    return found[0]


def read_citations(text: str, lang: Lang | None = None, scheme: Scheme = Scheme.CIVIL) -> list[Citation]:
    """Every provision that ``text`` names, in its order.

    Raises:
        CitationError: It cannot be understood.
    """
    plain = text.strip()
    try:
        return [Citation.parse_eid(plain)]
    except CitationError:
        pass
    for candidate in [lang] if lang else [Lang.RU, Lang.KK, Lang.EN]:
        reading = _READERS[candidate].read_addresses(plain, scheme)
        if reading.chains and not reading.rest:
            found = [c for chain in reading.chains for c in citations(chain) if c.steps]
            if found:
                return found
    raise CitationError(
        _("«{text}» is not understood as a citation.").format(text=text),
        hint=_(
            "Write for example «подпункт 2) пункта 1 статьи 5», «5-баптың 1-тармағы», article 5(1)(2) or art_5__para_1."
        ),
    )
