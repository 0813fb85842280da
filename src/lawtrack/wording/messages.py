"""What an engine says, in the reader's language: its addresses as citations, its days as the reader writes them."""

from __future__ import annotations

import datetime as dt

from lawtrack.drafting.explain import explain
from lawtrack.i18n import _, language, ngettext
from lawtrack.language.figures import day_text
from lawtrack.model.address import Address
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Instruction
from lawtrack.model.message import Message, Value
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import OWN, Naming, named_by, naming


def said(words: Message | str, named: Naming | Scheme = OWN) -> str:
    """A sentence of an engine in the interface's language.

    Args:
        words: The sentence.
        named: What provisions are called in the act of addresses that do not say it themselves.
    """
    if isinstance(words, str):
        return words
    template = ngettext(words.template, words.plural, words.n) if words.plural else _(words.template)
    return template.format(**{name: _shown(value, naming(named)) for name, value in words.values})


def _shown(value: Value, named: Naming) -> str | int:
    if isinstance(value, Message):
        return said(value, named)
    if isinstance(value, dt.date):
        return day_text(value)
    if not isinstance(value, Address):
        return value
    if not value.eid:
        return _("the act")
    if value.scheme is not None:
        named = named_by(value.scheme, value.text) if value.text is not None else Naming(value.scheme)
    return address(value.eid, named)


def explained(instruction: Instruction, scheme: Scheme | None = None) -> str:
    """How an instruction was read, in one line of the interface's language.

    Args:
        instruction: The instruction.
        scheme: What «1.» and «1)» are called in the amended act; the act it names decides where None.
    """
    used = scheme or (instruction.act.scheme if instruction.act else None) or Scheme.CIVIL
    return "; ".join(said(part, used) for part in explain(instruction, Lang(language()), scheme))
