"""Files that stay XML or JSON, and say something that nobody expects: damage that no parser refuses."""

from __future__ import annotations

import copy
import json
import random
from typing import Any

from lxml import etree

_VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        -1,
        0,
        3.5,
        10**14,
        "",
        " ",
        [],
        {},
        [[]],
        {"a": 1},
        "x" * 3000,
        "../../secret.txt",
        "/etc/passwd",
    ),
    *(
        "²",
        "9" * 400,
        "art_1__para_1",
        "art_99",
        "9999-12-31",
        "0001-01-01",
        "2026-13-45",
        "\x1b[2J",
        "\u202e",
        "[/x]",
    ),
    *({"days": 10**12}, {"working_days": -1_000_000}, {"days": 0}, {"days": "5"}, "con", "ru", "bill", "{0}"),
)
_ATTRIBUTES = (
    *(
        "",
        "0",
        "-1",
        "²",
        "999999999",
        "2147483648",
        "9" * 5000,
        "1e5",
        "true",
        "x",
        "lowerRoman",
        "russianLower",
        "none",
    ),
    *(
        "bullet",
        "#art_1",
        "2020-02-31",
        "/akn/kz/act/2020/1",
        "heading ²",
        "D800",
        "-5",
        "110000",
        "F0B7",
        "con",
        "\u202e",
    ),
)


def spoilt_xml(data: bytes, rng: random.Random, most: int = 4) -> bytes:
    """An XML file with elements moved, doubled, emptied, nested, and with attributes of other values."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    for _each in range(rng.randint(1, most)):
        elements = [e for e in root.iter() if isinstance(e.tag, str)]
        _spoil_element(rng.choice(elements), elements, rng)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _spoil_element(one: etree._Element, elements: list[etree._Element], rng: random.Random) -> None:
    parent, fate = one.getparent(), rng.randrange(8)
    if fate == 0 and one.attrib:
        one.set(rng.choice(list(one.attrib)), rng.choice(_ATTRIBUTES))
    elif fate == 1 and one.attrib:
        del one.attrib[rng.choice(list(one.attrib))]
    elif fate == 2 and parent is not None:
        parent.remove(one)
    elif fate == 3 and parent is not None:
        for _each in range(rng.choice((1, 2, 30))):
            parent.append(copy.deepcopy(one))
    elif fate == 4:
        one.text = rng.choice(("", "Статья 1. Двор", "²", "9" * 300, "\u202e", "а" * 2000, "1) "))
    elif fate == 5:
        one.tag = rng.choice(elements).tag
    elif fate == 6:
        inner = one
        for _each in range(rng.choice((3, 60, 180))):
            inner = etree.SubElement(inner, one.tag)
    else:
        other = rng.choice(elements)
        if other not in one.iter() and one not in other.iter():
            other.append(one)


def spoilt_json(data: bytes, rng: random.Random, most: int = 3) -> bytes:
    """JSON, or JSON lines, with values of other kinds, keys too many and too few."""
    lines = data.decode().splitlines()
    for _each in range(rng.randint(1, most)):
        n = rng.randrange(len(lines))
        value = json.loads(lines[n])
        _spoil_value(value, rng)
        lines[n] = json.dumps(value, ensure_ascii=rng.random() < 0.5)
        if rng.random() < 0.15:
            lines.insert(n, lines[n])
    return "\n".join(lines).encode(errors="replace") + b"\n"


def _spoil_value(value: Any, rng: random.Random) -> None:
    if isinstance(value, list):
        if value and rng.random() < 0.5:
            _spoil_value(value[rng.randrange(len(value))], rng)
        else:
            value.append(rng.choice(_VALUES))
        return
    if not isinstance(value, dict) or not value:
        return
    key = rng.choice(list(value))
    fate = rng.random()
    if fate < 0.25 and isinstance(value[key], list | dict):
        _spoil_value(value[key], rng)
    elif fate < 0.75:
        value[key] = rng.choice(_VALUES)
    elif fate < 0.9:
        del value[key]
    else:
        value[rng.choice(("x", "", "uid", "at", "by", "digest", "number"))] = rng.choice(_VALUES)
