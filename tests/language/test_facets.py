"""The list of what a language gives is whole: every language has it, and ``docs/adding-a-language.md`` names it."""

from __future__ import annotations

import dataclasses
import re
from importlib import import_module
from pathlib import Path

import pytest

from lawtrack.language import Language, languages
from lawtrack.language.facets.acts import ActForm
from lawtrack.language.facets.clauses import Classification, Part, Places, Rule, Token
from lawtrack.language.facets.drafting import Quoted
from lawtrack.language.facets.enacting import Apart, Changes, CitedAct, Counted, OwnForm
from lawtrack.language.facets.numerals import Joined
from lawtrack.language.facets.orders import Noun as Called
from lawtrack.language.facets.orders import Verb
from lawtrack.language.facets.sentences import Limit
from lawtrack.language.facets.tables import VersionWords
from lawtrack.language.facets.units import Noun
from tests.language import toy

PAGE = (Path(__file__).parents[2] / "docs" / "adding-a-language.md").read_text(encoding="utf-8")


def facets() -> dict[str, type]:
    """The facets of the Protocol by their names; the class of ``dates`` stands in the module ``dates``."""
    found = {}
    for name, value in vars(Language).items():
        if isinstance(value, property) and value.fget is not None and name != "lang":
            module = import_module(f"lawtrack.language.facets.{name}")
            found[name] = getattr(module, value.fget.__annotations__["return"].removesuffix(" | None"))
    return found


def section(name: str) -> str:
    """What the page says of a facet."""
    return re.split(r"\n\*\*`|\n## ", PAGE.split(f"**`{name}`**")[1])[0]


@pytest.mark.parametrize("language", [*languages(), toy], ids=["ru", "kk", "en", "toy"])
def test_every_language_gives_every_facet(language: Language) -> None:
    assert facets()
    for name, kind in facets().items():
        value = getattr(language, name)
        assert isinstance(value, kind)


@pytest.mark.parametrize("name", sorted(facets()))
def test_the_page_names_every_field(name: str) -> None:
    missing = [
        field.name for field in dataclasses.fields(facets()[name]) if f"`{field.name}`" not in section(name)
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (ActForm, "acts"),
        (Changes, "enacting"),
        (CitedAct, "enacting"),
        (Counted, "enacting"),
        (OwnForm, "enacting"),
        (Apart, "enacting"),
        (Called, "orders"),
        (Joined, "numerals"),
        (Limit, "sentences"),
        (Noun, "units"),
        (Classification, "clauses"),
        (Part, "clauses"),
        (Places, "clauses"),
        (Quoted, "drafting"),
        (Rule, "clauses"),
        (Token, "clauses"),
        (Verb, "orders"),
        (VersionWords, "tables"),
    ],
)
def test_the_page_names_the_fields_of_their_parts(kind: type, name: str) -> None:
    assert [field.name for field in dataclasses.fields(kind) if f"`{field.name}`" not in section(name)] == []


@pytest.mark.parametrize("name", sorted(facets()))
def test_the_toy_gives_every_field_something(name: str) -> None:
    """So a field that an engine asks for has a word that a test can read."""
    value = getattr(toy, name)
    assert [f.name for f in dataclasses.fields(value) if getattr(value, f.name) in ("", (), {}, None)] == []
