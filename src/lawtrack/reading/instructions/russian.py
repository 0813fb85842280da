"""Russian amending language: clauses of directives, scopes, the naming of acts (``kz_rules`` 7.1)."""

from __future__ import annotations

import re

from lawtrack.model.document import Scheme
from lawtrack.model.instruction import Action, Position
from lawtrack.model.kinds import Kind
from lawtrack.reading.citations.chains import Chain, Reading
from lawtrack.reading.citations.ru import read_addresses
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.instructions.quotes import MARK

_Q = rf"{MARK}\d+{MARK}"
_LIST = rf"{_Q}(?:\s*(?:,|и|или|, и)\s*(?:слов[оа]м?и?\s+|цифр[уыа]?\s+)?{_Q})*"
_WHAT = r"(?:слов(?:о|а|осочетани[ея])|цифр(?:у|ы|а)|числ[оа]|букв[уы]|знак[и]?|обозначени[ея]|аббревиатур[уы]|предложени[ея]|фраз[уы])"
_WITH = r"(?:слов(?:ом|ами|осочетани\w+)|цифр(?:ой|ами)|числ(?:ом|ами)|букв(?:ой|ами)|знак(?:ом|ами)|обозначени\w+|аббревиатур\w+|предложени\w+)"
_SUBSTITUTE = re.compile(
    rf"(?P<c>.*?)(?P<what>{_WHAT})\s+(?P<old>{_LIST})\s*,?\s*(?:соответственно\s+)?замени(?:ть|в)\s+(?:соответственно\s+)?(?:на\s+)?{_WITH}?\s*(?:соответственно\s+)?(?P<new>{_LIST})",
    re.IGNORECASE | re.DOTALL,
)
_DELETE_WORDS = re.compile(
    rf"(?P<c>.*?)(?P<what>{_WHAT})\s+(?P<old>{_LIST})\s*,?\s*(?:исключить|исключив|удалить)",
    re.IGNORECASE | re.DOTALL,
)
_INSERT_WORDS = re.compile(
    rf"(?P<c>.*?)\b(?P<where>после|перед)\s+(?P<what>слов[аоу]?м?|цифр[ыу]?|числа|знака)\s+(?P<old>{_LIST})\s*,?\s*дополнить\s+(?:соответственно\s+)?{_WITH}\s+(?P<new>{_LIST})",
    re.IGNORECASE | re.DOTALL,
)
_INSERT_AFTER_FIRST = re.compile(
    rf"(?P<c>.*?)\bдополнить\s+(?:\b(?P<where>после|перед)\s+слов[аоу]?м?\s+(?P<old>{_Q})\s+)?{_WITH}\s+(?P<new>{_LIST})(?:\s+(?P<where2>после|перед)\s+слов[аоу]?м?\s+(?P<old2>{_Q}))?",
    re.IGNORECASE | re.DOTALL,
)
_ADD = re.compile(
    r"(?P<c>.*?)\bдополнить\s+(?P<units>(?:(?:нов\w+|подраздел|раздел|глав|параграф|стать|пункт|подпункт|част|абзац|предложени|примечани|приложени|строк|"
    r"заголовк|преамбул|перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят)\w*).*?)"
    r"(?:\s+следующего\s+содержания|\s+в\s+следующей\s+редакции|\s+согласно\s+приложени\w+.*)?\s*:?\s*(?P<q>"
    + _LIST
    + r")?\s*[;.]?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_RESTATE = re.compile(
    rf"(?P<c>.*?)\s*,?\s*изложи(?:ть|в)\s+(?:в\s+)?(?:следующей|новой|нижеследующей)\s+редакции(?P<annex>,?\s+согласно\s+приложени\w+.*?)?\s*:?\s*(?P<q>{_Q})?\s*[;.]?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_RESTATE_ANNEX = re.compile(
    r"(?P<c>.*?)\s*изложить\s+.*?согласно\s+приложени\w+.*", re.IGNORECASE | re.DOTALL
)
_DELETE = re.compile(
    r"(?P<c>.*?)\s*,?\s*(?:исключить|признать\s+утратившим[и]?\s+силу)\s*[;.]?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_RENUMBER = re.compile(
    r"(?P<c>.*?)\s*считать\s+(?:соответственно\s+)?(?P<to>.*?)\s*[;.]?\s*\Z", re.IGNORECASE | re.DOTALL
)
_EVERYWHERE = re.compile(
    r"(?:,?\s*(?:далее\s+)?(?:по\s+всему|в)\s+тексту?(?:е)?(?:\s+(?:закона|кодекса|правил|приказа|постановления|указа|решения|инструкции|положения))?|"
    r"далее\s+по\s+тексту)\s*,?\s*",
    re.IGNORECASE,
)
_ONE_LANGUAGE = re.compile(
    r"текст\s+на\s+(?:русском|казахском|государственном)\s+языке\s+не\s+(?:меня|измен)", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:заменить|исключить|удалить|дополнить|изложить|считать|признать\s+утратившим)", re.IGNORECASE
)
_CLAUSE = re.compile(
    rf"(?<=[^\s,])\s*(?:,\s*(?:а\s+)?|;\s*|\s+и\s+)(?=(?:(?:в|во|после|перед|по всему тексту)\s|{_WHAT}\s+{MARK}|дополнить|исключить|изложить|"
    r"(?:под)?пункт|част|абзац|стать|заголов|глав|раздел|предложени|перв|втор|трет|четв)[^;]*?\b(?:заменить|исключить|дополнить|изложить|считать))",
    re.IGNORECASE | re.DOTALL,
)
_OF_THE_ACT = re.compile(
    r"\s+к\s+(?:указанн|настоящ|данн|вышеуказанн|названн)\w+\s+\w+|\s+(?:указанн|настоящ|данн)\w+\s+(?:закон|кодекс|приказ|постановлен|решен|правил|указ)\w*",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:в|во)\s+|[\s,:]+\Z", re.IGNORECASE)
_NOISE = re.compile(
    r"\b(?:нов\w+|указанн\w+|соответственно|следующ\w+|содержани\w+|редакци\w+|слов\w*|текст\w*|таблиц\w+|настоящ\w+)\b",
    re.IGNORECASE,
)


def has_verb(text: str) -> bool:
    """True where the line orders something."""
    return bool(_VERB.search(text)) or bool(_ONE_LANGUAGE.search(text))


def scope_line(text: str, scheme: Scheme) -> ScopeLine | None:
    """The scope that a line ending with a colon names; None where it names none."""
    body = text.rstrip(": ").strip()
    everywhere = bool(_EVERYWHERE.fullmatch(f" {body} ") or _EVERYWHERE.match(f" {body}"))
    body = _EVERYWHERE.sub(" ", f" {body} ").strip()
    if not body:
        return ScopeLine(everywhere=True)
    reading = _addresses(body, scheme)
    if reading is None:
        return None
    toc = any(lv.kind is Kind.TOC for c in reading.chains for lv in c.levels)
    return ScopeLine(reading.chains, everywhere, toc)


def drafts(text: str, scheme: Scheme) -> list[Draft] | None:
    """The clauses of a directive; None where any part of it is not understood.

    Args:
        text: The directive without label, its quotations taken out.
        scheme: What «1.» and «1)» are called in the amended act.
    """
    if _ONE_LANGUAGE.search(text) and not _VERB.search(text):
        reading = _addresses(re.split(r"внес", text, maxsplit=1)[0], scheme)
        chains = reading.chains if reading else ()
        return [Draft(Action.OWN_PROVISION, chains, one_language=True)]
    result: list[Draft] = []
    for clause in _clauses(text):
        draft = _clause(clause, scheme)
        if draft is None:
            return None
        result.append(draft)
    return result or None


def _clauses(text: str) -> list[str]:
    """Split a sentence where a new clause with its own verb begins."""
    body = text.strip().rstrip(";.").strip()
    pieces: list[str] = []
    at = 0
    for match in _CLAUSE.finditer(body):
        if _VERB.search(body[at : match.start()]):
            pieces.append(body[at : match.start()])
            at = match.end()
    pieces.append(body[at:])
    return [piece.strip() for piece in pieces if piece.strip()]


def _clause(text: str, scheme: Scheme) -> Draft | None:
    everywhere = bool(_EVERYWHERE.search(f" {text}")) and not re.search(
        r"в\s+тексте\s+(?:пункт|стать|част)", text
    )
    body = _EVERYWHERE.sub(" ", f" {text}").strip() if everywhere else text
    for read in (
        _substitute,
        _delete_words,
        _insert_words,
        _append_words,
        _add,
        _restate,
        _renumber,
        _delete,
    ):
        draft = read(body, scheme)
        if draft is not None:
            return _everywhere(draft) if everywhere else draft
    return None


def _everywhere(draft: Draft) -> Draft | None:
    if draft.action not in (Action.SUBSTITUTE_WORDS, Action.DELETE_WORDS):
        return None
    return Draft(
        Action.EVERYWHERE,
        draft.chains,
        olds=draft.olds,
        news=draft.news,
        everywhere=True,
        plural=draft.plural,
    )


def _quotes(text: str | None) -> tuple[str, ...]:
    return tuple(re.findall(_Q, text or ""))


def _substitute(text: str, scheme: Scheme) -> Draft | None:
    match = _SUBSTITUTE.fullmatch(text)
    if match is None:
        return None
    chains = _chains(match["c"], scheme)
    if chains is None:
        return None
    return Draft(
        Action.SUBSTITUTE_WORDS,
        chains,
        olds=_quotes(match["old"]),
        news=_quotes(match["new"]),
        plural=_plural(match["what"]),
    )


def _delete_words(text: str, scheme: Scheme) -> Draft | None:
    match = _DELETE_WORDS.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    if match is None or chains is None:
        return None
    return Draft(Action.DELETE_WORDS, chains, olds=_quotes(match["old"]), plural=_plural(match["what"]))


def _insert_words(text: str, scheme: Scheme) -> Draft | None:
    match = _INSERT_WORDS.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    if match is None or chains is None:
        return None
    where = Position.AFTER if match["where"].lower() == "после" else Position.BEFORE
    return Draft(
        Action.INSERT_WORDS, chains, olds=_quotes(match["old"]), news=_quotes(match["new"]), pos=where
    )


def _append_words(text: str, scheme: Scheme) -> Draft | None:
    match = _INSERT_AFTER_FIRST.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    if match is None or chains is None:
        return None
    where = match["where"] or match["where2"]
    anchor = _quotes(match["old"] or match["old2"])
    pos = Position.END if where is None else Position.AFTER if where.lower() == "после" else Position.BEFORE
    return Draft(Action.INSERT_WORDS, chains, olds=anchor, news=_quotes(match["new"]), pos=pos)


def _add(text: str, scheme: Scheme) -> Draft | None:
    match = _ADD.fullmatch(text)
    if match is None:
        return None
    chains = _chains(match["c"], scheme)
    units = _addresses(match["units"], scheme)
    if chains is None or units is None or not units.chains:
        return None
    annex = any(lv.kind is Kind.ATTACHMENT for c in units.chains for lv in c.levels)
    return Draft(
        Action.ANNEX if annex else Action.INSERT_PROVISION,
        chains,
        units.chains,
        news=_quotes(match["q"]),
        blocks=True,
        annex="согласно" in text.lower(),
    )


def _restate(text: str, scheme: Scheme) -> Draft | None:
    match = _RESTATE.fullmatch(text) or _RESTATE_ANNEX.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    if match is None or not chains:
        return None
    innermost = {c.levels[-1].kind for c in chains if c.levels}
    action = Action.REPLACE_PROVISION
    if innermost == {Kind.HEADING}:
        action = Action.REPLACE_HEADING
    elif Kind.ATTACHMENT in innermost:
        action = Action.ANNEX
    quoted = _quotes(match["q"]) if "q" in match.groupdict() else ()
    note = "" if re.search(r"изложить\s+в\s", text, re.IGNORECASE) else "without-v"
    return Draft(action, chains, news=quoted, blocks=True, annex="согласно" in text.lower(), note=note)


def _renumber(text: str, scheme: Scheme) -> Draft | None:
    match = _RENUMBER.fullmatch(text)
    if match is None:
        return None
    chains, to = _chains(match["c"], scheme), _addresses(match["to"], scheme)
    if not chains or to is None or not to.chains:
        return None
    return Draft(Action.RENUMBER, chains, renumbered=to.chains)


def _delete(text: str, scheme: Scheme) -> Draft | None:
    match = _DELETE.fullmatch(text)
    chains = _chains(match["c"], scheme) if match else None
    return Draft(Action.DELETE_PROVISION, chains) if chains else None


def _plural(word: str) -> bool:
    return word.lower() not in ("слово", "цифру", "цифра", "число")


def _chains(text: str, scheme: Scheme) -> tuple[Chain, ...] | None:
    """The addresses before a verb: none is fine, words that are no address are not."""
    body = text.strip().strip(",:").strip()
    if not body:
        return ()
    reading = _addresses(body, scheme)
    return None if reading is None else reading.chains


def _addresses(text: str, scheme: Scheme) -> Reading | None:
    if MARK in text:
        return None
    body = _NOISE.sub(" ", _LEAD.sub("", _OF_THE_ACT.sub("", f" {text.strip()}").strip())).strip()
    reading = read_addresses(body, scheme)
    if reading.rest.strip(" ,:;.–-") or not reading.chains:
        return None
    return reading
