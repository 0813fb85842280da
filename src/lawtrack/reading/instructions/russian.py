"""Russian amending language: the clauses of a directive, scopes (``kz_rules`` 7.1).

A sentence is read from verb to verb: before a verb stands the unit and often the words («в статье 3 слово «а»»), after
it what is put («словом «б»»). Both orders of words occur («исключить слова …», «изложить пункт 3 в …»).
"""

from __future__ import annotations

import re
from dataclasses import replace

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Position
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations import read_addresses
from lawtrack.reading.citations.chains import Chain, Level, Reading, joined
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.instructions.phrases import (
    Clause,
    Q,
    added,
    inherited,
    quotations,
    restated,
    scope_of,
    throughout,
)
from lawtrack.reading.instructions.quotes import MARK

_I = re.IGNORECASE | re.DOTALL
_WHAT = (
    r"(?:слов(?:о|а|осочетани[ея])?|цифр(?:у|ы|а)?|числ[оа]|чисел|букв[уы]?|знак(?:и|а|ов)?(?:\s+препинания)?|обозначени[еяй]|"
    r"аббревиатур[уы]?|фраз[уы]?|символ(?:ы|а|ов)?|дат[уы]?|выражени[еяй]|сумм[уы]?)"
)
_WITH = (
    r"(?:слов(?:ом|ами|осочетани\w+)|цифр(?:ой|ами)|числ(?:ом|ами)|букв(?:ой|ами)|знак(?:ом|ами)(?:\s+препинания)?|"
    r"обозначени\w+|аббревиатур\w+|фраз(?:ой|ами)|символ(?:ом|ами)|дат(?:ой|ами)|выражени\w+|сумм(?:ой|ами))"
)
_ANCHORED = rf"(?:{_WITH}|{_WHAT})"  # «после слов», «перед словами»
_JOINED = r"\s*(?:,?\s*(?:а\s+также|и|или)\s|,)\s*"
_OLDS = rf"{Q}(?:{_JOINED}(?:{_WHAT}\s+)?{Q})*"
_NEWS = rf"{Q}(?:{_JOINED}(?:{_WITH}\s+)?{Q})*"
_LIKEWISE = r"(?:соответственно\s+)?"
_VERB = re.compile(
    r"\b(?:(?P<substitute>замен(?:ить|ив|ены))|(?P<delete>исключи(?:ть|в)|удалить)|(?P<add>дополни(?:ть|в))|"
    r"(?P<restate>излож(?:ить|ив))|(?P<renumber>считать)|(?P<repeal>призна(?:ть|в)\s+утратившим[и]?\s+силу))\b",
    _I,
)
_ORDERS = re.compile(
    r"\b(?:заменить|исключить|удалить|дополнить|изложить|считать|признать\s+утратившим)", re.IGNORECASE
)
_WORDS_BEFORE = re.compile(
    rf"(?P<unit>.*?)\b{_WHAT}\s*:?\s*(?P<old>{_OLDS})\s*,?\s*(?P<more>[^{MARK}]*)\Z", _I
)
_ANCHOR_BEFORE = re.compile(
    rf"(?P<unit>.*?)\b(?P<where>после|перед)\s+{_ANCHORED}\s+(?P<old>{_OLDS})\s*,?\s*(?P<more>[^{MARK}]*)\Z",
    _I,
)
_OBJECT = rf"\s*(?P<object>[^{MARK}]*?)\s*"
_PUT_INSTEAD = re.compile(
    rf"\s*{_LIKEWISE}(?:на\s+)?(?:{_WITH}|{_WHAT})?\s*:?\s*{_LIKEWISE}(?P<new>{_NEWS})(?:\s+соответственно\b)?",
    _I,
)
_WORDS_AFTER = re.compile(rf"{_OBJECT}\b{_WHAT}\s+(?P<old>{_OLDS})", _I)
_ADD_WORDS = re.compile(
    rf"{_OBJECT}\b{_LIKEWISE}{_WITH}\s*:?\s*{_LIKEWISE}(?P<new>{_NEWS})(?:\s*,?\s*(?P<where>после|перед)\s+{_ANCHORED}\s+(?P<old>{_OLDS}))?",
    _I,
)
_ADD_AT_ANCHOR = re.compile(
    rf"{_OBJECT}\b(?P<where>после|перед)\s+{_ANCHORED}\s+(?P<old>{_OLDS})\s*,?\s*{_LIKEWISE}{_WITH}\s*:?\s*(?P<new>{_NEWS})",
    _I,
)
_ADD_UNITS = re.compile(
    rf"\s*(?P<units>[^{MARK}:;]*?)\s*(?:следующего\s+содержания|(?:в\s+)?следующей\s+редакции)?"
    rf"(?P<annex>,?\s*(?:в\s+редакции\s+)?согласно\s+приложени[^{MARK}:;]*)?\s*(?::|(?=[;.]?\s*\Z)|(?={MARK}))\s*(?P<q>{_NEWS})?",
    _I,
)
_RESTATE = re.compile(
    rf"\s*(?P<object>[^{MARK}:;]*?)\s*(?P<edition>(?P<v>\bв\s+)?(?:(?:следующей|новой|нижеследующей|иной)\s+)?редакции)?"
    rf"(?P<annex>,?\s*согласно\s+приложени[^{MARK}:;]*)?\s*(?::|(?=[;.,]|\s*\Z)|(?={MARK}))\s*(?P<q>{Q})?",
    _I,
)
_RENUMBER = re.compile(
    rf"\s*{_LIKEWISE}(?P<to>[^{MARK}:;]*?)(?=\s*(?:[;.]|\Z|(?:,|\s+и)\s*(?:а\s+)?(?:\w+\s.*)?\b(?:исключить|заменить|изложить|дополнить)))",
    _I,
)
_FURTHER_PAIR = re.compile(
    rf"\s*{_WHAT}\s+(?P<old>{_OLDS})\s*(?:–|—|-)?\s*{_LIKEWISE}(?:на\s+)?{_WITH}\s+(?P<new>{_NEWS})", _I
)
_FURTHER_ANCHOR = re.compile(
    rf"\s*(?P<where>после|перед)\s+{_ANCHORED}\s+(?P<old>{_OLDS})\s*,?\s*(?:–|—|-)?\s*{_LIKEWISE}{_WITH}\s*:?\s*(?P<new>{_NEWS})",
    _I,
)
_BETWEEN = re.compile(r"\s*(?P<stop>[;.])?\s*(?:,\s*)?(?:(?:а\s+также|а|и)\s+)?", re.IGNORECASE)
_NEW_UNIT = re.compile(
    r"(?:(?:нов|перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|\w*десят|\w*надцат|\w*сот)(?:ым|им|ой|ей|ыми|ими)\s*(?:,|и\s|\s)\s*)*"
    r"(?<!\w)(?:(?:под)?(?:пункт|раздел)(?:ом|ами)|стать(?:ей|ями)|част(?:ью|ями)|глав(?:ой|ами)|параграф(?:ом|ами)|абзац(?:ем|ами)|"
    r"предложени(?:ем|ями)|примечани(?:ем|ями)|приложени(?:ем|ями)|строк(?:ой|ами)|заголовк(?:ом|ами)|преамбулой|позици(?:ей|ями))\b",
    re.IGNORECASE,
)
_EVERYWHERE = re.compile(
    r"(?P<heading>\bзаголовк[еи]\s*(?:,|и)\s*)?\b(?:(?:далее\s+)?по\s+всему\s+тексту|далее\s+по\s+тексту|по\s+тексту|"
    r"(?:в\s+)?тексте)\b(?:\s+(?:(?:указанн|настоящ|данн)\w+\s+)?(?:закона|кодекса|правил|приказа|постановления|указа|решения|инструкции|положения)\b)?"
    r"\s*,?\s*",
    re.IGNORECASE,
)
_ONE_LANGUAGE = re.compile(
    r"текст\s+на\s+(?:русском|казахском|государственном)\s+языке\s+не\s+(?:меня|измен)", re.IGNORECASE
)
_THIS = r"(?:(?:указанн|настоящ|данн|вышеуказанн|названн)\w+\s+)"
_DOCUMENT = r"(?:Правил|Положени|Инструкци|Методик|Регламент|Стандарт|Перечн|Порядк|Требовани|Устав|Концепци|Программ|План|Типов|Квалификационн)\w*"
_OF_THE_ACT = re.compile(
    rf"\s+(?:к|в)\s+{_THIS}(?!правил|положени|инструкци|методик|регламент|стандарт|перечн|порядк|требовани|устав)\w+|"
    rf"\s+к\s+{_THIS}?(?:закону|кодексу|указу|постановлению|приказу|решению|распоряжению)\b[^:,;]*|"
    rf"\s+{_THIS}(?:закон|кодекс|приказ|постановлен|решен|указ|распоряжен)\w*",
    re.IGNORECASE,
)
_OF_A_DOCUMENT = re.compile(
    rf"\s+(?:к\s+)?{_THIS}?{_DOCUMENT}(?:\s+[^:;]*)?\Z|\s+(?:к\s+)?{_THIS}(?:правил|положени|инструкци|методик|регламент|стандарт|перечн|порядк|требовани|устав)\w*(?:\s+[^:;]*)?\Z"
)
"""«пункта 5 Правил …», «приложение 2 к указанным Правилам»: an element of what the act approves, or its annex."""

_WHOLE_DOCUMENT = re.compile(
    rf"(?P<document>[А-ЯЁ][^{MARK}]*?),?\s+утвержд[её]нн\w+\s+(?:приложени\w+\s+[\d-]*\s*к\s+)?(?:указанн|настоящ|данн|вышеуказанн|названн)\w+\s+\w+\s*,?\s*\Z",
    re.DOTALL,
)
"""«Правила проверки, утвержденные указанным приказом, изложить …»."""
_LEAD = re.compile(r"^(?:(?:в|во|из|к)\s+)?|[\s,:]+\Z", re.IGNORECASE)
_ROW_NUMBER = re.compile(r"(?:строк\w+\s*,?\s*)?(?:с\s+)?порядков\w+\s+номер\w*\s*(?:№\s*)?", re.IGNORECASE)
_NOISE = re.compile(
    r"\b(?:нов(?!ост)\w+|указанн\w+|соответственно|следующ\w+|содержани\w+\b(?!\s*:)|редакци\w+|слов\w*|текст\w*|"
    r"таблиц\w+(?!\s*\d)|настоящ\w+|изменени\w+|дополнени\w+)\b",
    re.IGNORECASE,
)


def has_verb(text: str) -> bool:
    """True where the line orders something."""
    return bool(_ORDERS.search(text)) or bool(_ONE_LANGUAGE.search(text))


def scope_line(text: str, scheme: Scheme) -> ScopeLine | None:
    """The scope that a line ending with a colon names; None where it names none."""
    body = text.rstrip(": ").strip()
    found = _EVERYWHERE.search(body)
    everywhere = found is not None and not found["heading"]
    if everywhere:
        body = re.sub(r"^\s*в\s*\Z", "", _EVERYWHERE.sub(" ", body)).strip()
    return scope_of(body, everywhere, _addresses, scheme)


def drafts(text: str, scheme: Scheme) -> list[Draft] | None:
    """The clauses of a directive; None where any part of it is not understood.

    Args:
        text: The directive without label, its quotations taken out.
        scheme: What «1.» and «1)» are called in the amended act.
    """
    body = text.strip()
    if _ONE_LANGUAGE.search(body) and not _ORDERS.search(body):
        reading = _addresses(re.split(r"внес", body, maxsplit=1)[0], scheme)
        return [Draft(Action.OWN_PROVISION, reading.chains if reading else (), one_language=True)]
    result: list[Draft] = []
    before: tuple[Chain, ...] = ()
    at = 0
    while at < len(body):
        clause = _clause(body, at, scheme) or _further_pair(body, at, result)
        if clause is None or not clause.drafts:
            return None
        made = [inherited(draft, before) for draft in clause.drafts]
        result += made
        between = _BETWEEN.match(body, clause.end)
        at = between.end() if between else clause.end
        before = () if between and between["stop"] else made[-1].chains
    return result or None


def _clause(body: str, at: int, scheme: Scheme) -> Clause | None:
    """The clause that begins at ``at``."""
    verb = _VERB.search(body, at)
    if verb is None:
        return None
    head = re.sub(r"[\s,]*(?:соответственно)?[\s,]*\Z", "", body[at : verb.start()])
    everywhere = _EVERYWHERE.search(head)
    heading = bool(everywhere and everywhere["heading"])
    if everywhere:
        head = re.sub(r"^\s*в\s+(?=\Z|в\s)", "", _EVERYWHERE.sub(" ", head)).strip()
    read = _READERS[verb.lastgroup or ""]
    clause = read(head, body, verb.end(), scheme)
    if clause is None or everywhere is None:
        return clause
    return Clause(throughout(clause.drafts, heading=heading), clause.end)


def _further_pair(body: str, at: int, made: list[Draft]) -> Clause | None:
    """«слово «а» заменить словом «б», слово «в» – словом «г»»: the verb is not repeated."""
    anchor = _FURTHER_ANCHOR.match(body, at)
    if anchor is not None and made and made[-1].action is Action.INSERT_WORDS and made[-1].olds:
        olds, news = quotations(anchor["old"]), quotations(anchor["new"])
        return Clause((replace(made[-1], olds=olds, news=news, pos=_side(anchor["where"])),), anchor.end())
    match = _FURTHER_PAIR.match(body, at)
    if match is None or not made or made[-1].action not in (Action.SUBSTITUTE_WORDS, Action.EVERYWHERE):
        return None
    pair = replace(made[-1], olds=quotations(match["old"]), news=quotations(match["new"]))
    return Clause((pair,), match.end())


def _substitute(head: str, body: str, end: int, scheme: Scheme) -> Clause | None:
    sought, at = _WORDS_BEFORE.fullmatch(head), end
    if sought is None:
        sought = _WORDS_AFTER.match(body, end)
        if sought is None or MARK in head:
            return None
        at = sought.end()
        chains = _chains(f"{head} {sought['object']}", scheme)
    else:
        chains = _chains(f"{sought['unit']} {sought['more']}", scheme)
    put = _PUT_INSTEAD.match(body, at)
    if put is None or chains is None:
        return None
    olds, news = quotations(sought["old"]), quotations(put["new"])
    return Clause((Draft(Action.SUBSTITUTE_WORDS, chains, olds=olds, news=news),), put.end())


def _delete(head: str, body: str, end: int, scheme: Scheme) -> Clause | None:
    sought = _WORDS_BEFORE.fullmatch(head)
    if sought is not None:
        chains = _chains(f"{sought['unit']} {sought['more']}", scheme)
    elif MARK in head:
        return None
    else:
        sought = _WORDS_AFTER.match(body, end)
        if sought is None:
            return _delete_units(head, body, end, scheme)
        chains = _chains(f"{head} {sought['object']}", scheme)
        end = sought.end()
    if chains is None:
        return None
    return Clause((Draft(Action.DELETE_WORDS, chains, olds=quotations(sought["old"])),), end)


def _delete_units(head: str, body: str, end: int, scheme: Scheme) -> Clause | None:
    """«пункт 3 исключить», «в статье 5 исключить пункт 3»."""
    rest = re.match(rf"[^{MARK};.]*", body[end:])
    after = rest[0] if rest else ""
    if after.strip(" ,:") and not re.match(r"\s*,", after):
        inner = _chains(after, scheme)
        outer = _chains(head, scheme)
        if not inner or outer is None:
            return None
        chains = tuple(joined(o, i) for o in outer or (Chain(),) for i in inner)
        return Clause((Draft(Action.DELETE_PROVISION, chains),), end + len(after))
    found = _chains(head, scheme)
    return Clause((Draft(Action.DELETE_PROVISION, found),), end) if found else None


def _repeal(head: str, body: str, end: int, scheme: Scheme) -> Clause | None:
    return _delete_units(head, body, end, scheme) if MARK not in head else None


def _add(head: str, body: str, end: int, scheme: Scheme) -> Clause | None:
    anchored = _ANCHOR_BEFORE.fullmatch(head)
    if anchored is not None:
        chains = _chains(f"{anchored['unit']} {anchored['more']}", scheme)
        put = _PUT_INSTEAD.match(body, end)
        if put is None or chains is None:
            return None
        draft = Draft(
            Action.INSERT_WORDS,
            chains,
            olds=quotations(anchored["old"]),
            news=quotations(put["new"]),
            pos=_side(anchored["where"]),
        )
        return Clause((draft,), put.end())
    if MARK in head:
        return None
    match = _ADD_AT_ANCHOR.match(body, end) or _ADD_WORDS.match(body, end)
    if match is not None:
        chains = _chains(f"{head} {match['object']}", scheme)
        if chains is not None:
            pos = _side(match["where"]) if match["where"] else Position.END
            olds, news = quotations(match["old"]), quotations(match["new"])
            return Clause((Draft(Action.INSERT_WORDS, chains, olds=olds, news=news, pos=pos),), match.end())
    return _add_units(head, body, end, scheme)


def _add_units(head: str, body: str, end: int, scheme: Scheme) -> Clause | None:
    match = _ADD_UNITS.match(body, end)
    if match is None:
        return None
    owner, units = head, match["units"]
    new = _NEW_UNIT.search(units)
    if new is not None and units[: new.start()].strip(" ,"):
        # «дополнить статью 5 пунктом 3»: the unit that takes the new one stands after the verb
        owner, units = f"{head} {units[: new.start()]}", units[new.start() :]
    chains = _chains(owner, scheme)
    if chains is None:
        return None
    made = added(chains, _addresses(units, scheme), match["q"], annex=match["annex"] or "")
    return Clause(made, match.end()) if made else None


def _restate(head: str, body: str, end: int, scheme: Scheme) -> Clause | None:
    match = _RESTATE.match(body, end)
    if match is None or MARK in head or not (match["edition"] or match["annex"]):
        return None
    whole = f"{head} {match['object']}".strip()
    document = _WHOLE_DOCUMENT.match(whole)
    chains = () if document else _chains(whole, scheme)
    if not chains and document is None:
        return None
    note = "without-v" if match["edition"] and not match["v"] else ""
    named = " ".join(document["document"].split()) if document else ""
    made = restated(chains or (), match["q"], annex=match["annex"] or "", note=note, document=named)
    return Clause(made, match.end())


def _renumber(head: str, body: str, end: int, scheme: Scheme) -> Clause | None:
    match = _RENUMBER.match(body, end)
    chains = _chains(head, scheme)
    to = _addresses(match["to"], scheme) if match else None
    if match is None or not chains or to is None or not to.chains:
        return None
    return Clause((Draft(Action.RENUMBER, chains, renumbered=to.chains),), match.end())


_READERS = {
    "substitute": _substitute,
    "delete": _delete,
    "add": _add,
    "restate": _restate,
    "renumber": _renumber,
    "repeal": _repeal,
}


def _side(word: str) -> Position:
    return Position.AFTER if word.lower() == "после" else Position.BEFORE


def _chains(text: str, scheme: Scheme) -> tuple[Chain, ...] | None:
    """The addresses in a stretch of a clause: none is fine, words that are no address are not."""
    body = text.strip().strip(",:").strip()
    if not _NOISE.sub(" ", _LEAD.sub("", body)).strip() and MARK not in body:
        return ()
    reading = _addresses(body, scheme)
    return None if reading is None else reading.chains


def _addresses(text: str, scheme: Scheme) -> Reading | None:
    if MARK in text:
        return None
    plain = _ROW_NUMBER.sub("строку ", f" {text.strip()}")
    document = _OF_A_DOCUMENT.search(plain)
    if document is not None and plain[: document.start()].strip():
        plain = plain[: document.start()]
    else:
        document = None
    body = _NOISE.sub(" ", _LEAD.sub("", _OF_THE_ACT.sub("", plain).strip())).strip()
    reading = read_addresses(body, Lang.RU, scheme)
    if reading.rest.strip(" ,:;.–-") or not reading.chains:
        return None
    return Reading(tuple(_in_document(chain) for chain in reading.chains)) if document else reading


def _in_document(chain: Chain) -> Chain:
    return Chain((Level(Kind.ATTACHMENT, (Number("1"),)), *chain.levels), chain.sentences)
