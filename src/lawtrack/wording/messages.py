"""What an engine says, in the reader's language: addresses in words, not as eIds."""

from __future__ import annotations

from lawtrack.drafting.explain import explain
from lawtrack.i18n import _, language, ngettext
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Instruction
from lawtrack.model.message import Message
from lawtrack.wording.addresses import address


def said(words: Message | str) -> str:
    """A sentence of an engine in the interface's language; an eId among its values is printed as a citation."""
    if isinstance(words, str):
        return words
    template = ngettext(words.template, words.plural, words.n) if words.plural else _(words.template)
    return template.format(**{name: _readable(value) for name, value in words.values})


def _readable(value: str | int) -> str | int:
    looks_like_eid = isinstance(value, str) and "_" in value and value.isascii() and " " not in value
    return address(value) if looks_like_eid and isinstance(value, str) else value


def explained(instruction: Instruction, scheme: Scheme | None = None) -> str:
    """How an instruction was read, in one line of the interface's language.

    Args:
        instruction: The instruction.
        scheme: What «1.» and «1)» are called in the amended act; the act it names decides where None.
    """
    return "; ".join(said(part) for part in explain(instruction, Lang(language()), scheme))
