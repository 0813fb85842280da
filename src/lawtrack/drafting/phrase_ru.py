"""Directives in Russian: «в пункте 1 статьи 5 слова «…» заменить словами «…»»."""

from __future__ import annotations

from lawtrack.drafting.citations import citation_text
from lawtrack.drafting.quoting import Quoted, address, called, holder, quotation, sought
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction, Position

# accusative (= nominative), genitive, instrumental
_NAMES = {
    Quoted.WORD: ("слово", "слова", "словом"),
    Quoted.WORDS: ("слова", "слов", "словами"),
    Quoted.DIGITS: ("цифры", "цифр", "цифрами"),
}


def directive(i: Instruction, scheme: Scheme) -> str:
    """The directive; raises ``DraftingError`` where the instruction lacks what its action needs."""
    match i.action:
        case Action.SUBSTITUTE_WORDS | Action.DELETE_WORDS:
            return f"{_in(address(i), scheme)} {_change(i)}"
        case Action.EVERYWHERE:
            where = f" {citation_text(i.target, Lang.RU, scheme, 'genitive')}" if i.target else ""
            return f"по всему тексту{where} {_change(i)}"
        case Action.INSERT_WORDS:
            return _insert(i, scheme)
        case Action.INSERT_PROVISION:
            return _provision(i, scheme)
        case Action.REPLACE_PROVISION | Action.REPLACE_HEADING:
            return f"{_accusative(address(i), scheme)} изложить в следующей редакции:\n«{quotation(i)}»"
        case Action.DELETE_PROVISION:
            return f"{_accusative(address(i), scheme)} исключить"
        case Action.RENUMBER:
            to = Citation((i.renumbered or address(i)).steps[-1:])
            return f"{_accusative(address(i), scheme)} считать {citation_text(to, Lang.RU, scheme, 'instrumental')}"
        case Action.ANNEX:
            return f"{_accusative(address(i), scheme)} изложить в редакции согласно приложению к настоящему Закону"
        case Action.REPEAL_ACT:
            return f"признать утратившим силу {i.act.text if i.act else i.text}"
        case _:
            return i.text


def _insert(i: Instruction, scheme: Scheme) -> str:
    new, where = quotation(i), _accusative(address(i), scheme)
    put = f"дополнить {_NAMES[called(new)][2]} «{new}»"
    if i.old is None:
        return f"{where} {put}"
    preposition, case = ("перед", 2) if i.pos is Position.BEFORE else ("после", 1)
    return f"{where} {preposition} {_NAMES[called(i.old)][case]} «{i.old}» {put}"


def _provision(i: Instruction, scheme: Scheme) -> str:
    target, text = address(i), quotation(i)
    if i.sentence is not None:
        unit = _accusative(Citation(target.steps), scheme)
        added = citation_text(Citation((), i.sentence), Lang.RU, scheme, "instrumental")
        return f"{unit} дополнить {_after_noun(added)} следующего содержания:\n«{text}»"
    outer = holder(target)
    into = f"{_accusative(outer, scheme)} " if outer else ""
    added = citation_text(Citation((target.last,)), Lang.RU, scheme, "instrumental")
    return f"{into}дополнить {added} следующего содержания:\n«{text}»"


def _after_noun(sentence: str) -> str:
    """«вторым предложением» → «предложением вторым», as laws order the words when they add one."""
    ordinal, noun = sentence.rsplit(" ", 1)
    return f"{noun} {ordinal}"


def _change(i: Instruction) -> str:
    old = sought(i)
    if i.new is None:
        return f"{_NAMES[called(old)][0]} «{old}» исключить"
    return f"{_NAMES[called(old)][0]} «{old}» заменить {_NAMES[called(i.new)][2]} «{i.new}»"


def _accusative(citation: Citation, scheme: Scheme) -> str:
    return citation_text(citation, Lang.RU, scheme, "accusative")


def _in(citation: Citation, scheme: Scheme) -> str:
    words = citation_text(citation, Lang.RU, scheme, "prepositional")
    return f"{'во' if words.startswith('втор') else 'в'} {words}"
