"""What goes wrong is said in the reader's language, by the kind of error the tree names, and names no command line."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lawtrack import errors
from lawtrack.cli.table import COMMANDS
from lawtrack.errors import LawtrackError

SOURCES = Path(__file__).parents[2] / "src" / "lawtrack"
TRANSLATED = {"_", "ngettext"}
KINDS = {
    name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)
}
CLICK = {"UsageError", "BadParameter", "ClickException", "fail"}
SPEAKS_NO_COMMAND_LINE = (
    "amending",
    "comparing",
    "drafting",
    "formats",
    "language",
    "model",
    "parity",
    "profiles",
    "reading",
    "reviewing",
    "services",
    "store",
    "tables",
    "wording",
)
COMMAND_LINE = re.compile(rf"\blawtrack ({'|'.join(COMMANDS)})\b|(^|[\s(«,;:])--[a-z]|(^|[\s(«])-o\b")
FILE_PROPERTY = re.compile(r"lawtrack bill (\(\?P<bill>|\{)")
"""What a table says it was made from: read back by the import of tables, never shown."""
CALLS_A_PROGRAM = "formats/libreoffice.py"
"""Its options are those of LibreOffice."""


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def spoken(node: ast.expr) -> Iterator[ast.expr]:
    """The letters in an expression that no function of translation was given; values put into them are left out."""
    if isinstance(node, ast.Call):
        if name_of(node) in TRANSLATED:
            return
        if name_of(node) == "format" and isinstance(node.func, ast.Attribute):
            yield from spoken(node.func.value)
        return
    if isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.Constant) and re.search(r"[^\W\d_]", str(part.value)):
                yield part
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str) and re.search(r"[^\W\d_]", node.value):
            yield node
    elif isinstance(node, (ast.BinOp, ast.BoolOp, ast.IfExp)):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr) and child is not getattr(node, "test", None):
                yield from spoken(child)


def untranslated(nodes: list[ast.AST]) -> Iterator[ast.expr]:
    for node in nodes:
        if isinstance(node, ast.Call) and name_of(node) in KINDS | CLICK:
            named = [k.value for k in node.keywords if k.arg in ("message", "hint")]
            for argument in (*node.args[:1], *named):
                yield from spoken(argument)


def in_f_strings(nodes: list[ast.AST]) -> Iterator[ast.Call]:
    """What is translated inside of an f-string."""
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            for call in ast.walk(node):
                if (
                    isinstance(call, ast.Call)
                    and name_of(call) in TRANSLATED
                    and isinstance(call.args[0], ast.Constant)
                ):
                    yield call


def strings(nodes: list[ast.AST]) -> Iterator[tuple[int, str]]:
    """The strings of a module, docstrings apart; of an f-string its letters, with ``{}`` for what is put in."""
    prose = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    pieces = {id(p) for n in nodes if isinstance(n, ast.JoinedStr) for p in n.values}
    for node in nodes:
        if id(node) in prose | pieces:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value
        elif isinstance(node, ast.JoinedStr):
            yield (
                node.lineno,
                "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values),
            )


@dataclass
class Seen:
    """What the sources were looked through for, each with its place."""

    files: int = 0
    untranslated: list[str] = field(default_factory=list)
    in_f_strings: list[str] = field(default_factory=list)
    command_lines: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@cache
def seen() -> Seen:
    """Every module of the package, parsed and walked through once for all that is asked of it."""
    found = Seen()
    assert all((SOURCES / folder).is_dir() for folder in SPEAKS_NO_COMMAND_LINE)
    for place in sorted(SOURCES.rglob("*.py")):
        path = place.relative_to(SOURCES)
        nodes = list(ast.walk(ast.parse(place.read_text(encoding="utf-8"))))
        found.files += 1
        found.untranslated += [f"{path}:{node.lineno}: {ast.unparse(node)}" for node in untranslated(nodes)]
        found.in_f_strings += [f"{path}:{node.lineno}" for node in in_f_strings(nodes)]
        if path.parts[0] in SPEAKS_NO_COMMAND_LINE and str(path) != CALLS_A_PROGRAM:
            found.command_lines += [
                f"{path}:{line}: {text}"
                for line, text in strings(nodes)
                if COMMAND_LINE.search(text) and not FILE_PROPERTY.search(text)
            ]
        if path.name != "errors.py":
            found.errors += [
                f"{path}: {node.name} belongs into errors.py"
                for node in nodes
                if isinstance(node, ast.ClassDef) and {getattr(base, "id", "") for base in node.bases} & KINDS
            ]
    return found


def walked(code: str) -> list[ast.AST]:
    return list(ast.walk(ast.parse(code)))


def test_every_error_speaks_the_readers_language() -> None:
    assert seen().files > 500
    assert seen().untranslated == []


def test_the_search_for_untranslated_errors_finds_them() -> None:
    said = (
        'raise InputError(_("no {x}").format(x="abc"), hint="mend it" if x else "")\nself.fail(f"no {x}", 1)'
    )
    assert [ast.unparse(node) for node in untranslated(walked(said))] == ["'mend it'", "'no '"]


def test_no_translated_string_stands_in_an_f_string() -> None:
    """There the collector of the catalogues does not see it."""
    assert seen().in_f_strings == []


def test_the_look_at_f_strings_finds_them() -> None:
    assert len(list(in_f_strings(walked("x = f'{_(\"a\")} {_(b)} {c}'")))) == 1


def test_services_and_engines_speak_no_command_line() -> None:
    assert seen().command_lines == []


def test_a_command_line_is_known_when_it_is_seen() -> None:
    for text in (
        "Bring it in: lawtrack import FILE",
        "give --published.",
        "--lang ru",
        "Choose one with -o.",
    ):
        assert COMMAND_LINE.search(text), text
    for text in ("lawtrack reads no such file", "a dash -- or two", "co-operate"):
        assert not COMMAND_LINE.search(text), text


def test_the_tree_of_errors_is_as_it_is_drawn() -> None:
    drawn: dict[str, str] = {}
    line_of = re.compile(r"^    (?P<branches>[│├└─ ]*)(?P<name>\w+Error)  ", re.MULTILINE)
    above: list[str] = []
    for match in line_of.finditer(errors.__doc__ or ""):
        depth = len(match["branches"]) // 4
        above[depth:] = [match["name"]]
        drawn[match["name"]] = above[depth - 1] if depth else "Exception"
    real = {name: getattr(errors, name).__mro__[1].__name__ for name in KINDS}
    assert drawn == real


def test_no_error_of_lawtrack_is_made_elsewhere() -> None:
    assert seen().errors == []
    assert LawtrackError("a", hint="b").remedy is None
