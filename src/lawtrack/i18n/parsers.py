"""What parsers of JSON, TOML and XML say of a broken file, in the interface's language; they speak English alone."""

from __future__ import annotations

import re

from lawtrack.i18n import N_, _, language

_SAID = (
    # JSON
    (r"Expecting value", N_("a value is missing")),
    (r"Expecting ('.')(?: delimiter)?", N_("{sign} is missing")),
    (r"Expecting property name enclosed in double quotes", N_("a name in double quotes is missing")),
    (r"Illegal trailing comma before end of .*", N_("a comma stands before the closing bracket")),
    (r"Extra data", N_("something stands after the end")),
    (r"Invalid control character at|Illegal character.*", N_("a control character stands in a text")),
    (r"Unterminated string.*|Expected [\"'].*", N_("a text in quotes is never closed")),
    (
        r"Invalid \\.*|Unescaped '\\' in a string|Invalid hex value|Escaped character is not .*",
        N_("a backslash stands before a wrong sign"),
    ),
    # TOML
    (r"Expected '=' after a key in a key/value pair", N_("«=» is missing behind a name")),
    (
        r"Expected newline or end of document after a statement",
        N_("something stands behind a value in its line"),
    ),
    (r"Invalid initial character for a key part|Invalid statement", N_("a name begins with a wrong sign")),
    (r"Invalid value|Invalid date or datetime", N_("a value is wrong, or its quotes are missing")),
    (r"Cannot overwrite a value|Cannot declare .* twice", N_("a name stands twice")),
    (r"Cannot (?:mutate|redefine) .*", N_("a name is a table in one place and a value in another")),
    (r"Unclosed .*|Expected '\]+' at the end of .*", N_("a bracket is never closed")),
    # XML
    (r"Opening and ending tag mismatch: .*|mismatched tag.*", N_("an element is closed by another one")),
    (
        r"Premature end of data in tag .*|Couldn't find end of Start Tag .*|EndTag: '</' not found.*"
        r"|no element found.*|unclosed token.*|unclosed CDATA section.*",
        N_("an element is never closed"),
    ),
    (
        r"Start tag expected, '<' not found.*|Document is empty.*|syntax error.*",
        N_("it does not begin with an element"),
    ),
    (
        r"Extra content at the end of the document.*|junk after document element.*",
        N_("something stands after the end"),
    ),
    (
        r"xmlParseEntityRef: no name.*|EntityRef: expecting ';'.*|StartTag: invalid element name.*"
        r"|not well-formed.*",
        N_("a sign such as «&» or «<» stands by itself"),
    ),
    (r"Entity '.*' not defined.*|undefined entity.*", N_("an entity is not known")),
    (r"Attribute .* redefined.*|duplicate attribute.*", N_("an attribute stands twice")),
    (
        r"Specification mandates value for attribute .*|AttValue: .*|attributes construct error.*",
        N_("the value of an attribute is missing or has no quotes"),
    ),
    (
        r"PCDATA invalid Char value.*|.*out of allowed range.*|reference to invalid character number.*",
        N_("it has a character that XML does not allow"),
    ),
    (r"Namespace prefix .* is not defined.*|unbound prefix.*", N_("a prefix is not declared")),
)
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def said_of_broken(words: str) -> str:
    """What a parser says of a broken file; what is not known here stands in its own words, in quotation marks."""
    if language() == "en":
        return words
    place = _PLACE.search(words)
    bare = words[: place.start()] if place is not None else words
    found = next(((hit, ours) for pattern, ours in _SAID if (hit := re.fullmatch(pattern, bare))), None)
    if found is None:
        return _("its structure is broken («{words}»)").format(words=words)
    hit, ours = found
    said = _(ours).format(sign=hit[1]) if hit.re.groups else _(ours)
    if place is None or not place[1]:
        return said
    return _("{why} (line {line}, column {column})").format(why=said, line=place[1], column=place[2])
