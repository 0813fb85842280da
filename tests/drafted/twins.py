"""The same orders in the other language, their words made up: the addresses, the numbers and what is done are the same."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Instruction
from lawtrack.model.kinds import Kind
from lawtrack.reading.structure import read_fragment

OTHER = {Lang.RU: Lang.KK, Lang.KK: Lang.RU}
WORDS = {
    Lang.RU: (
        "порядок",
        "учёт",
        "надзор",
        "ведомство",
        "заявка",
        "реестр",
        "проверка",
        "мера",
        "орган",
        "срок",
    ),
    Lang.KK: (
        "тәртіп",
        "есеп",
        "қадағалау",
        "ведомство",
        "өтінім",
        "тізілім",
        "тексеру",
        "шара",
        "орган",
        "мерзім",
    ),
}
_NOUNS = {"Статья": "бап", "Глава": "тарау", "Параграф": "параграф"}
_RU_LABEL = re.compile(rf"({'|'.join(_NOUNS)}) (\d+(?:-\d+)*)\.?")
_KK_LABEL = re.compile(rf"(\d+(?:-\d+)*)-({'|'.join(_NOUNS.values())})\.?")
_NUMBER = re.compile(r"\d+(?:-\d+)*[.)](?= )")
_WORD = re.compile(r"[^\W\d_]+")
_PUTS_UNITS = ("new", "fragment")


def twin(instruction: Instruction, lang: Lang) -> Instruction:
    """The instruction with made-up words of another language."""
    known = {f.name for f in fields(instruction)}
    values: dict[str, Any] = {"lang": lang, "text": ""}
    for name in ("old", "new"):
        words = getattr(instruction, name)
        if name in known and words is not None:
            values[name] = "\n".join(_line(line, lang) for line in words.split("\n"))
    if instruction.fragment and instruction.target is not None:
        kind = instruction.target.last.kind
        lines = values["new"].split("\n")
        values["fragment"] = read_fragment(lines, lang, None, Kind.LINE if instruction.toc else kind)
    return replace(instruction, **values)


def _line(line: str, lang: Lang) -> str:
    label = ""
    pattern = _RU_LABEL if lang is Lang.KK else _KK_LABEL
    match = pattern.match(line)
    if match is not None:
        nouns = _NOUNS if lang is Lang.KK else {kk: ru for ru, kk in _NOUNS.items()}
        number, noun = (match[2], match[1]) if lang is Lang.KK else (match[1], match[2])
        label = f"{number}-{nouns[noun]}." if lang is Lang.KK else f"{nouns[noun]} {number}."
    else:
        match = _NUMBER.match(line)
        label = match[0] if match else ""
    return label + _WORD.sub(lambda word: _word(word[0], lang), line[match.end() if match else 0 :])


def _word(word: str, lang: Lang) -> str:
    known = WORDS[lang]
    made = known[sum(map(ord, word)) % len(known)]
    return made.capitalize() if word[0].isupper() else made
