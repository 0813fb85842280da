"""Errors in bills as people make them, in one language or in one of two, each with what contradicts it.

Every error is made in the lines of the bill and knows nothing of how bills are checked.
"""

from __future__ import annotations

import random
import re

from lawtrack.model.document import Lang
from lawtrack.model.rendering import plain_text
from tests.hunt import slips
from tests.hunt.breaking import (
    ACT,
    BILL,
    ELEMENTS,
    NOBODY,
    NOT_APPLIED,
    OTHER,
    VALUES,
    Bill,
    Breaking,
    BrokenBill,
    broken_line,
    held_lines,
    new_lines,
    slipped,
)
from tests.hunt.places import Quoted, instruction_of, quoted


def broken_bill(bill: Bill, rng: random.Random, *, text: bool = False) -> BrokenBill:
    """The bill with an error of a kind drawn at random, of those that it allows; ``text`` for an act in two languages."""
    kinds = IN_TEXT if text else IN_BOTH if len(bill.lines) > 1 else IN_ONE
    for _attempt in range(400):
        lang = rng.choice(list(bill.lines))
        made = rng.choice(kinds)(bill, lang, rng)
        if made is not None and made.bill.lines != bill.lines:
            return made
    raise AssertionError(f"a bill that nothing can be wrong with: {bill.name}")


def _address(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """Another number in the address of an instruction."""
    found = []
    for n, (text, held) in enumerate(zip(bill.lines[lang], quoted(bill.lines[lang]), strict=True)):
        if held is Quoted.WHOLE or re.match(r"Статья|\d+-бап", text):
            continue
        found += [(n, m) for m in _ADDRESS[lang].finditer(text) if not _in_marks(text, m.start(1))]
    if not found:
        return None
    n, match = rng.choice(found)
    text = bill.lines[lang][n]
    number = match[1]
    new = slips.slipped(number, rng) if number.isdigit() else number.partition("-")[0]
    put = f"{text[: match.start(1)]}{new}{text[match.end(1) :]}"
    witness = OTHER if len(bill.lines) > 1 else _contradicts(bill, lang, n, put, match[0], new)
    return broken_line("address", witness, bill, lang, n, put, ELEMENTS | VALUES | NOT_APPLIED | {"label"})


_ADDRESS = {
    Lang.RU: re.compile(r"\b(?:стать\w+|(?:под)?пункт\w*) (\d+(?:-\d+)*)(?![\d-])"),
    Lang.KK: re.compile(r"(?<![\w-])(\d+(?:-\d+)*)(?:-(?:бап|бабы|тарма)\w*|\) тармақша)"),
}


def _in_marks(text: str, at: int) -> bool:
    return len(re.findall('[«»"“”„]', text[:at])) % 2 == 1


def _contradicts(bill: Bill, lang: Lang, n: int, directive: str, place: str, new: str) -> str:
    """What contradicts another number in a bill of one language: the article is not there, or has not the words sought."""
    if not re.search(r"стать|бап|баб", place):
        return NOBODY
    articles = {
        str(node.number): plain_text(node)
        for node in bill.acts[lang].root.walk()
        if node.kind.value == "article"
    }
    adds = re.search(r"дополнить (?:\w+ )?стать|-бап\w*\s+толықтыр", directive)
    if adds:
        return NOBODY if new not in articles else ACT
    if articles and new not in articles:
        return ACT
    first = re.search(r"(?:слов\w*|цифр\w*) [«\"]([^»\"]+)[»\"]|[«\"]([^»\"]+)[»\"] деген", directive)
    sought = (first[1] or first[2]) if first else ""
    return ACT if sought and articles and sought not in articles[new] else NOBODY


def _words_sought(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """The words that an instruction seeks are not as the act has them: a slip, or an older edition."""
    found = [
        (n, m)
        for n, (text, held) in enumerate(zip(bill.lines[lang], quoted(bill.lines[lang]), strict=True))
        if held is Quoted.WORDS
        for m in [_SOUGHT[lang].search(text)]
        if m and len(m[1]) > 4
    ]
    if not found or lang not in bill.acts:
        return None
    n, match = rng.choice(found)
    slip = rng.choice((slips.letter, slips.lost_word, slips.other_word, slips.number, slips.letter))
    made = slip(match[1], rng, lang)
    act = plain_text(bill.acts[lang].root)
    if not made or made == match[1] or made.strip() in act or not made.strip():
        return None
    text = bill.lines[lang][n]
    put = f"{text[: match.start(1)]}{made}{text[match.end(1) :]}"
    return broken_line("words sought", ACT, bill, lang, n, put, NOT_APPLIED)


_SOUGHT = {
    Lang.RU: re.compile(r"(?<!дополнить )(?:слов\w*|цифр\w*) «([^«»]+)»"),
    Lang.KK: re.compile(r"[«\"]([^«»\"]+)[»\"] деген(?! \w+ (?:толықтыр|ауыстыр))"),
}


def _words_swapped(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """The words sought and the words put have changed their places."""
    found = []
    for n, text in enumerate(bill.lines[lang]):
        m = _REPLACED[lang].search(text)
        if m and not text.startswith(("«", '"')) and m[1] != m[2]:
            found.append((n, m))
    if not found or lang not in bill.acts:
        return None
    n, match = rng.choice(found)
    if match[2] in plain_text(bill.acts[lang].root):
        return None
    text = bill.lines[lang][n]
    put = f"{text[: match.start(1)]}{match[2]}{text[match.end(1) : match.start(2)]}{match[1]}{text[match.end(2) :]}"
    return broken_line("words swapped", ACT, bill, lang, n, put, NOT_APPLIED)


_REPLACED = {
    Lang.RU: re.compile(r"«([^«»]+)» заменить \w+ «([^«»]+)»"),
    Lang.KK: re.compile(r"[«\"]([^«»\"]+)[»\"] деген \w+ [«\"]([^«»\"]+)[»\"] деген"),
}


def _doubled(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """An instruction stands twice under its own numbers."""
    block = instruction_of(bill.lines[lang], rng)
    if block is None:
        return None
    start, end = block
    lines = list(bill.lines[lang])
    again = lines[start:end]
    if again[-1].endswith("."):
        again[-1] = f"{again[-1][:-1]};"
    put = bill.put(lang, [*lines[:start], *again, *lines[start:]])
    witness = OTHER if len(bill.lines) > 1 else BILL
    said = ELEMENTS | NOT_APPLIED | {"numbering", "twice"}
    return BrokenBill("instruction twice", witness, put, lang, start, said, lines[start][:300])


def _left_out(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """An instruction is left out in one language."""
    block = instruction_of(bill.lines[lang], rng)
    if block is None:
        return None
    start, end = block
    lines = bill.lines[lang]
    put = bill.put(lang, [*lines[:start], *lines[end:]])
    return BrokenBill("instruction left out", OTHER, put, lang, start, ELEMENTS, lines[start][:300])


def _line_left_out(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """A numbered line of a new wording is left out in one language."""
    lines, held = bill.lines[lang], held_lines(bill.lines[lang])
    places = [
        n for n in range(1, len(lines) - 1)
        if held[n] is Quoted.WHOLE and held[n - 1] is Quoted.WHOLE and held[n + 1] is Quoted.WHOLE
        and not lines[n].startswith(("«", '"')) and not lines[n].rstrip(".;").endswith(("»", '"'))
    ]  # fmt: skip
    if not places:
        return None
    n = rng.choice(places)
    put = bill.put(lang, [*lines[:n], *lines[n + 1 :]])
    return BrokenBill("line left out", OTHER, put, lang, n, ELEMENTS, lines[n][:300])


def _lines_swapped(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """The words of two neighbouring lines of a new wording have changed their places, their numbers have not."""
    lines, held = bill.lines[lang], held_lines(bill.lines[lang])
    inner = re.compile(r"(\d+(?:-\d+)*[.)] )?([^«»\"]{15,}?)([.;]?)\Z")
    places = []
    for n in range(len(lines) - 1):
        if held[n] is Quoted.WHOLE and held[n + 1] is Quoted.WHOLE:
            one, two = inner.match(lines[n]), inner.match(lines[n + 1])
            if one and two and bool(one[1]) is bool(two[1]) and one[2] != two[2]:
                places.append((n, one, two))
    if not places:
        return None
    n, one, two = rng.choice(places)
    new = [f"{one[1] or ''}{two[2]}{one[3]}", f"{two[1] or ''}{one[2]}{two[3]}"]
    put = bill.put(lang, [*lines[:n], *new, *lines[n + 2 :]])
    numbers = [sorted(re.findall(r"\d+", text[2])) for text in (one, two)]
    witness = OTHER if len(bill.lines) > 1 and numbers[0] != numbers[1] else NOBODY
    return BrokenBill("lines swapped", witness, put, lang, n, VALUES | {"order"}, f"{lines[n][:200]} ↔ {lines[n + 1][:200]}")  # fmt: skip


def _label(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """The first line of a new wording has another number than the instruction says."""
    lines, held = bill.lines[lang], quoted(bill.lines[lang])
    places = [
        (n, m)
        for n in range(1, len(lines))
        if held[n] is Quoted.WHOLE and held[n - 1] is not Quoted.WHOLE
        for m in [re.match(r"[«\"](?:Статья )?(\d+(?:-\d+)*)(?=[.)]|-бап)", lines[n])]
        if m
    ]
    if not places:
        return None
    n, match = rng.choice(places)
    new = slips.slipped(match[1], rng) if match[1].isdigit() else match[1].partition("-")[0]
    put = f"{lines[n][: match.start(1)]}{new}{lines[n][match.end(1) :]}"
    said = ELEMENTS | NOT_APPLIED | VALUES | {"label"}
    return broken_line("number of the quotation", BILL, bill, lang, n, put, said)


def _item(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """An item of the bill has the number of the one before it, or leaves one out."""
    lines, held = bill.lines[lang], quoted(bill.lines[lang])
    items = [
        (n, m) for n, t in enumerate(lines) if held[n] is not Quoted.WHOLE and (m := re.match(r"(\d+)\) ", t))
    ]
    if len(items) < 3:
        return None
    n, match = rng.choice(items[1:])
    new = str(int(match[1]) + rng.choice((-1, 1)))
    put = f"{new}{lines[n][match.end(1) :]}"
    return broken_line(
        "number of the item", BILL, bill, lang, n, put, frozenset({"place", "numbering"}) | ELEMENTS
    )


def _act_named(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """The amended act is named with another date."""
    lines, held = bill.lines[lang], quoted(bill.lines[lang])
    places = [
        n for n, text in enumerate(lines)
        if held[n] is not Quoted.WHOLE and len(text) > 40 and re.search(_OPENS[lang], text) and slips.dated(text, lang)
    ]  # fmt: skip
    if not places:
        return None
    n = rng.choice(places)
    put = slips.date(lines[n], rng, lang)
    witness = OTHER if len(bill.lines) > 1 else ACT
    return broken_line(
        "date of the act", witness, bill, lang, n, put or lines[n], VALUES | NOT_APPLIED | ELEMENTS
    )


_OPENS = {
    Lang.RU: r"(?i)\bв\b .*(?:закон|кодекс|указ)\w* республики",
    Lang.KK: r"Республикасының [\w ]*(?:Заңына|[Кк]одексіне|Жарлығына)",
}


def _commencement(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """The entry into force is counted otherwise."""
    lines = bill.lines[lang]
    places = [
        n for n, text in enumerate(lines) if re.search("вводится в действие|қолданысқа енгізіледі", text)
    ]
    if not places:
        return None
    n = places[-1]
    put = rng.choice((slips.number, slips.date, slips.unit))(lines[n], rng, lang)
    witness = OTHER if len(bill.lines) > 1 else NOBODY
    return broken_line("entry into force", witness, bill, lang, n, put, VALUES) if put else None


def _reference_to_nothing(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """A new wording refers to an article, paragraph or point that the act does not have."""
    if lang not in bill.acts:
        return None
    act = bill.acts[lang].root
    articles = [node for node in act.walk() if node.kind.value == "article" and str(node.number).isdigit()]
    if len(articles) < 3 or str(articles[0].number) != "1":
        return None
    places = [n for n in new_lines(bill, lang) if re.search(r"\w[.;](?:[»\"])?[.;]?\Z", bill.lines[lang][n])]
    if not places:
        return None
    n = rng.choice(places)
    last = int(str(articles[-1].number))
    article = rng.choice(articles)
    paragraphs = [int(str(c.number)) for c in article.children if c.number and str(c.number).isdigit()]
    beyond = rng.choice((last + rng.randint(2, 40), 0)) if paragraphs else last + rng.randint(2, 40)
    if beyond:
        words = {Lang.RU: f"статьей {beyond} настоящего Закона", Lang.KK: f"осы Заңның {beyond}-бабына"}
    else:
        number = max(paragraphs) + rng.randint(2, 9)
        words = {
            Lang.RU: f"пунктом {number} статьи {article.number} настоящего Закона",
            Lang.KK: f"осы Заңның {article.number}-бабының {number}-тармағына",
        }
        if not any(c.kind.value == "paragraph" for c in article.children):
            return None
    text = bill.lines[lang][n]
    at = re.search(r"[.;](?:[»\"])?[.;]?\Z", text)
    if at is None:
        return None
    said = {Lang.RU: f" в соответствии с {words[Lang.RU]}", Lang.KK: f" {words[Lang.KK]} сәйкес"}[lang]
    put = f"{text[: at.start()]}{said}{text[at.start() :]}"
    kinds = frozenset({"nowhere", "reference"}) | (VALUES if len(bill.lines) > 1 else frozenset())
    return broken_line("reference to nothing", ACT, bill, lang, n, put, kinds)


def _taken(bill: Bill, lang: Lang, rng: random.Random) -> BrokenBill | None:
    """A new element gets a number that the act has already."""
    lines, held = bill.lines[lang], quoted(bill.lines[lang])
    pattern = {Lang.RU: r"дополнить (?:пункт|подпункт|стать)\w+ (\d+-\d+)", Lang.KK: r"мазмұндағы (\d+-\d+)"}[
        lang
    ]
    places = [
        (n, m)
        for n, t in enumerate(lines[:-1])
        if held[n] is not Quoted.WHOLE and (m := re.search(pattern, t))
    ]
    if not places or lang not in bill.acts:
        return None
    n, match = rng.choice(places)
    new = match[1].partition("-")[0]
    made = [*lines]
    made[n] = f"{lines[n][: match.start(1)]}{new}{lines[n][match.end(1) :]}"
    made[n + 1] = lines[n + 1].replace(match[1], new, 1)
    said = NOT_APPLIED | ELEMENTS
    return BrokenBill("number taken", ACT, bill.put(lang, made), lang, n, said, made[n][:300])


IN_ONE: tuple[Breaking, ...] = (
    _address, _address, _words_sought, _words_sought, _words_sought, _words_swapped, _doubled, _label, _label, _item, _act_named, _commencement,
    _reference_to_nothing, _reference_to_nothing, _taken, slipped("new wording", slips.other_word, NOBODY, frozenset()),
    slipped("new wording", slips.letter, NOBODY, frozenset()),
)  # fmt: skip
IN_BOTH: tuple[Breaking, ...] = (
    _address, _address, _words_sought, _doubled, _left_out, _line_left_out, _line_left_out, _lines_swapped, _label, _item, _act_named,
    _commencement, _reference_to_nothing, _taken,
    slipped("number", slips.number, OTHER, VALUES), slipped("number", slips.number, OTHER, VALUES), slipped("date", slips.date, OTHER, VALUES),
    slipped("unit", slips.unit, OTHER, VALUES), slipped("unit", slips.unit, OTHER, VALUES),
    slipped("reference", slips.cited, OTHER, VALUES | {"nowhere"}), slipped("negation", slips.negation, OTHER, frozenset({"denial"})),
    slipped("number of a line", slips.label, OTHER, VALUES | ELEMENTS | {"label"}),
    slipped("new wording", slips.other_word, NOBODY, frozenset()),
)  # fmt: skip
_OF_TEXTS = ("number", "date", "unit", "reference", "negation", "number of a line", "new wording")
IN_TEXT: tuple[Breaking, ...] = (
    *(one for one in IN_BOTH if one.__name__ in _OF_TEXTS),
    _line_left_out,
    _line_left_out,
    _lines_swapped,
)
