"""Which name the levels of an act take, by label scheme; the names themselves stand in ``language``.

Names of levels depend on the act (``kz_rules`` 1.3): «1.» is пункт in an ordinary law and часть in the codes of
procedure; «1)» is подпункт, in the Criminal Code пункт.
"""

from __future__ import annotations

from lawtrack.model.document import Scheme
from lawtrack.model.kinds import Kind


def named_kind(kind: Kind, scheme: Scheme) -> Kind:
    """The kind whose *name* the scheme gives to a level: a numbered часть is a PARAGRAPH named like a SUBPARAGRAPH."""
    if kind is Kind.PARAGRAPH and scheme in (Scheme.KOAP, Scheme.UK):
        return Kind.SUBPARAGRAPH
    if kind is Kind.POINT and scheme is Scheme.UK:
        return Kind.PARAGRAPH
    if kind in (Kind.INTRO, Kind.WRAP_UP):
        return Kind.ALINEA
    return kind
