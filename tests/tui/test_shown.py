"""What is shown is text: no string reaches a widget that would read it as markup, no control reaches a terminal."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lawtrack.tui.shown import plain, written
from lawtrack.tui.wrapping import ONE_CELL, Paragraph

SOURCES = Path(__file__).parents[2] / "src" / "lawtrack" / "tui"
ONLY_IN_WORDS = {"Static", "Label", "Markdown", "Log", "RichLog", "Digits", "Link", "Collapsible"}
"""Widgets that read strings as markup (or show whole documents): ``widgets/words.py`` wraps those we use."""
TAKES_WORDS = {"RadioButton": 0, "Checkbox": 0, "Button": 0, "Option": 0, "Tree": 0, "add": 0, "add_leaf": 0}
"""What else reads a string as markup, and which argument it is."""
TITLES = ("border_title", "border_subtitle", "tooltip")


@given(st.text(st.characters(codec=None)))
def test_what_is_shown_holds_no_control_but_line_feeds(text: str) -> None:
    shown = plain(text)
    for sign in shown.replace("\n", ""):
        assert unicodedata.category(sign) not in ("Cc", "Cs", "Zl", "Zp"), repr(sign)
        assert unicodedata.bidirectional(sign) not in (
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        )
    shown.encode()


@pytest.mark.parametrize(
    "text", ["Статья 1. Двор – «открыт» № 5", "5¹ 10⁶ ≥ ± ә ғ қ ң ө ұ ү һ і", "a\u00a0b\u00adc\n"]
)
def test_words_of_a_law_are_shown_as_they_are(text: str) -> None:
    assert plain(text) == text


def test_a_control_is_seen() -> None:
    assert plain("a\x1b]0;b\x07\x9b\u202e") == "a␛]0;b␇��"


def test_markup_is_text() -> None:
    assert written("[/x] [bold]").plain == "[/x] [bold]"
    assert written("[/x] [bold]").spans == []


def test_paragraphs_of_a_pane_pass_the_door() -> None:
    made = Paragraph((("a\x1b", ""),), right=(("\x9bb", "label"),))
    assert made.spans == (("a␛", ""),)
    assert made.right == (("�b", "label"),)


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCES.rglob("*.py")):
        yield path.relative_to(SOURCES).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def test_static_and_label_are_made_in_one_module_only() -> None:
    found = [
        (name, alias.name)
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual")
        for alias in node.names
        if alias.name in ONLY_IN_WORDS and name != "widgets/words.py"
    ]
    assert found == []


def test_markup_is_never_switched_on() -> None:
    found = [
        (name, node.lineno)
        for name, tree in trees()
        for node in ast.walk(tree)
        if (isinstance(node, ast.keyword) and node.arg == "markup" and not is_false(node.value))
        or (isinstance(node, ast.Attribute) and node.attr in ("from_markup", "from_ansi", "render_str"))
    ]
    assert found == []


def test_every_title_and_label_is_written_or_a_string_of_the_catalogues() -> None:
    found = []
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and any(
                isinstance(target, ast.Attribute) and target.attr in TITLES for target in node.targets
            ):
                given = [node.value]
            elif isinstance(node, ast.Call) and called(node) in TAKES_WORDS and node.args:
                given = [node.args[TAKES_WORDS[called(node)]]]
            else:
                continue
            found += [(name, node.lineno) for value in given if not harmless(value, tree)]
    assert found == []


def test_what_one_selects_from_is_written() -> None:
    found = [
        (name, node.lineno)
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) == "Select" and not written_prompts(node.args[0], tree)
    ]
    assert found == []


def written_prompts(options: ast.expr, tree: ast.Module) -> bool:
    return (
        isinstance(options, ast.ListComp)
        and isinstance(options.elt, ast.Tuple)
        and harmless(options.elt.elts[0], tree)
    )


def test_words_take_strings_through_the_door() -> None:
    """``update`` and ``content`` of a Static are reached by no screen: ``Words.say`` is."""
    found = [
        (name, node.lineno)
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "update" and name != "widgets/words.py"
    ]
    assert found == []


def called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Subscript):
        return called(ast.Call(node.func.value, [], []))
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def harmless(node: ast.expr, tree: ast.Module) -> bool:
    """True for ``written(…)``, for ``_("…")``, and for a name that is bound to ``written(…)`` in its module."""
    if isinstance(node, ast.Call) and called(node) == "written":
        return True
    if isinstance(node, ast.Call) and called(node) == "_":
        return isinstance(node.args[0], ast.Constant)
    if isinstance(node, ast.Name):
        return any(
            isinstance(target, ast.Tuple | ast.Name) and bound(target, value, node.id)
            for each in ast.walk(tree)
            if isinstance(each, ast.Assign)
            for target, value in [(each.targets[0], each.value)]
        )
    return False


def bound(target: ast.expr, value: ast.expr, name: str) -> bool:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return any(bound(t, v, name) for t, v in zip(target.elts, value.elts, strict=True))
    return (
        isinstance(target, ast.Name)
        and target.id == name
        and isinstance(value, ast.Call)
        and called(value) == "written"
    )


def test_signs_that_are_said_to_take_one_cell_do() -> None:
    signs = [chr(code) for code in range(0x10000) if re.match(f"[{ONE_CELL}]", chr(code))]
    assert {"а", "ә", "№", "–", "…", "«"} <= set(signs)
    assert [sign for sign in signs if cell_len(sign) != 1] == []
    assert "\N{SOFT HYPHEN}" not in signs
