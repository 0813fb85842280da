"""Directives in Kazakh: «5-баптың 1-тармағындағы "…" деген сөз "…" деген сөздермен ауыстырылсын»."""

from __future__ import annotations

from lawtrack.drafting.citations import citation_text
from lawtrack.drafting.quoting import Quoted, address, called, holder, quotation, sought
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction, Position

# nominative, instrumental, ablative, genitive
_NAMES = {
    Quoted.WORD: ("сөз", "сөзбен", "сөзден", "сөздің"),
    Quoted.WORDS: ("сөздер", "сөздермен", "сөздерден", "сөздердің"),
    Quoted.DIGITS: ("цифрлар", "цифрлармен", "цифрлардан", "цифрлардың"),
}


def directive(i: Instruction, scheme: Scheme) -> str:
    """The directive; raises ``DraftingError`` where the instruction lacks what its action needs."""
    match i.action:
        case Action.SUBSTITUTE_WORDS | Action.DELETE_WORDS:
            return f"{citation_text(address(i), Lang.KK, scheme, 'prepositional')} {_change(i)}"
        case Action.EVERYWHERE:
            if i.target:
                return f"{citation_text(i.target, Lang.KK, scheme, 'prepositional')} бүкіл мәтін бойынша {_change(i)}"
            return f"бүкіл мәтін бойынша {_change(i)}"
        case Action.INSERT_WORDS:
            return _insert(i, scheme)
        case Action.INSERT_PROVISION:
            return _provision(i, scheme)
        case Action.REPLACE_PROVISION | Action.REPLACE_HEADING:
            return f"{_nominative(address(i), scheme)} мынадай редакцияда жазылсын:\n{_quote(quotation(i))}"
        case Action.DELETE_PROVISION:
            return f"{_nominative(address(i), scheme)} алып тасталсын"
        case Action.RENUMBER:
            to = Citation((i.renumbered or address(i)).steps[-1:])
            return f"{_nominative(address(i), scheme)} {_nominative(to, scheme)} деп есептелсін"
        case Action.ANNEX:
            return f"{_nominative(address(i), scheme)} осы Заңға қосымшаға сәйкес жаңа редакцияда жазылсын"
        case Action.REPEAL_ACT:
            return f"{i.act.text if i.act else i.text} күші жойылды деп танылсын"
        case _:
            return i.text


def _insert(i: Instruction, scheme: Scheme) -> str:
    new, where = quotation(i), _nominative(address(i), scheme)
    put = f"{_quote(new)} деген {_NAMES[called(new)][1]} толықтырылсын"
    if i.old is None:
        return f"{where} {put}"
    case, place = (3, " алдынан") if i.pos is Position.BEFORE else (2, " кейін")
    return f"{where} {_quote(i.old)} деген {_NAMES[called(i.old)][case]}{place} {put}"


def _provision(i: Instruction, scheme: Scheme) -> str:
    target, text = address(i), quotation(i)
    outer = Citation(target.steps) if i.sentence is not None else holder(target)
    new = Citation((), i.sentence) if i.sentence is not None else Citation((target.last,))
    into = f"{_nominative(outer, scheme)} " if outer else ""
    added = citation_text(new, Lang.KK, scheme, "instrumental")
    return f"{into}мынадай мазмұндағы {added} толықтырылсын:\n{_quote(text)}"


def _change(i: Instruction) -> str:
    old = sought(i)
    if i.new is None:
        return f"{_quote(old)} деген {_NAMES[called(old)][0]} алып тасталсын"
    return f"{_quote(old)} деген {_NAMES[called(old)][0]} {_quote(i.new)} деген {_NAMES[called(i.new)][1]} ауыстырылсын"


def _nominative(citation: Citation, scheme: Scheme) -> str:
    return citation_text(citation, Lang.KK, scheme)


def _quote(text: str) -> str:
    """Kazakh laws use straight quotes; text that has such itself is put in guillemets."""
    return f"«{text}»" if '"' in text else f'"{text}"'
