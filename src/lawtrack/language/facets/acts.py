"""The facet of acts: what kinds of act are called, as they are read and as they are printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lawtrack.model.document import Scheme, WorkKind

_NO_COUNTRIES: Mapping[Scheme, str] = MappingProxyType({})
_NO_FORMS: Mapping[Scheme, Mapping[WorkKind, str]] = MappingProxyType({})
_NONE: Mapping[WorkKind, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ActForm:
    """One kind of act (art. 7 of the Law «On Legal Acts»); patterns are empty where the language does not tell by them.

    Attributes:
        name: The form in the nominative, with its maker where that is part of it: «Закон Республики Казахстан».
        of_draft: The form as ``Acts.subject`` wants it: «Закона Республики Казахстан».
        printed: A pattern of the word in the requisites of an act of this kind, whatever the case of letters.
        cited: A pattern of the word in a reference to such an act in any case form: its legal force is known by it.
        itself: A pattern of what its text calls itself: «настоящий Закон».
        headed: A pattern of the form in the requisites of an act whose text does not name itself.
        enacts: A pattern of the words with which it enacts, in the letters as printed: «ПРИКАЗЫВАЮ».
    """

    name: str = ""
    of_draft: str = ""
    printed: str = ""
    cited: str = ""
    itself: str = ""
    headed: str = ""
    enacts: str = ""


_UNNAMED = ActForm()


@dataclass(frozen=True, slots=True)
class Acts:
    """How acts are called.

    Attributes:
        forms: What each kind is called.
        named: The name of an act in a band, of ``{form}``, ``{date}``, ``{number}`` and ``{title}``.
        named_itself: The same where the title says what it is, of ``{title}`` and ``{date}``.
        self_named: A pattern of titles that say what they are: «Трудовой кодекс …».
        subject: What a table belongs to, of ``{form}`` and ``{title}``.
        nominative: Substitutions that bring a reference into the nominative: pattern and replacement, in order.
        this: A pattern of the word with which an act speaks of itself: «настоящий».
        code: A pattern of the word for a code anywhere in a title.
        code_title: A pattern of titles that only codes have.
        amending_title: A pattern of titles of amending acts.
        schemes: Patterns by which a code of another division is known (``kz_rules`` 1.3), in its title or its opening.
        countries: Patterns by which an act of another country is known, by its scheme, in its naming or its requisites;
            the first that is found counts.
        forms_abroad: What kinds of act of another country are called in the nominative, by its scheme.
        home: A pattern of what only an act of this country says of itself.
        parts_named: A pattern of references to «часть 2 настоящей статьи»: the act calls «1.» so.
        points_named: A pattern of references to «пункт 2 настоящей статьи», or «подпункт 3».
        constitution: The title of the Constitution, which its text as published does not repeat.
        constitution_title: A pattern of a title that is the Constitution's own.
        constitution_opens: A pattern of words with which its text begins.
        ministries: Patterns of the ministries in the requisites of orders, by their short names in addresses.
        bodies: The same of other makers of bylaws.
        issuers: Who makes acts of a kind, as metadata name it.
    """

    forms: Mapping[WorkKind, ActForm]
    named: str
    named_itself: str
    self_named: str
    subject: str
    this: str
    code: str
    code_title: str
    amending_title: str
    schemes: Mapping[Scheme, str]
    constitution: str
    constitution_title: str
    constitution_opens: str
    ministries: Mapping[str, str]
    bodies: Mapping[str, str]
    nominative: tuple[tuple[str, str], ...] = ()
    issuers: Mapping[WorkKind, str] = field(default_factory=lambda: _NONE)
    countries: Mapping[Scheme, str] = field(default_factory=lambda: _NO_COUNTRIES)
    forms_abroad: Mapping[Scheme, Mapping[WorkKind, str]] = field(default_factory=lambda: _NO_FORMS)
    home: str = ""
    parts_named: str = ""
    points_named: str = ""

    def form(self, kind: WorkKind) -> ActForm:
        """What a kind is called; without any words where the language has none for it."""
        return self.forms.get(kind, _UNNAMED)
