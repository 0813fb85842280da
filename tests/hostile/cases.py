"""The cases: a command line and the spoilt files that it gets, made from a seed and a number."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.hostile import samples
from tests.hostile.spoiling import TOKENS, spoilt, spoilt_bytes, spoilt_zip
from tests.hostile.spoiling_trees import spoilt_json, spoilt_xml

NAMES = (
    *(
        "con",
        "nul",
        "com1",
        "../x",
        "..",
        "/",
        "//",
        "",
        " ",
        "a" * 300,
        "x.",
        "x ",
        "-x",
        "dv",
        "Двор",
        "a\nb",
        "\x1b[2J",
    ),
    *(
        "/akn/kz/act/2020-05-06/321-VI",
        "//",
        "/akn",
        "9" * 5000,
        "²",
        "321-vi",
        "\udcff",
        "{0}",
        "[/x]",
        "%s",
    ),
)
"""What people (and scripts) type where a name, a number or a citation is expected."""


@dataclass(frozen=True)
class Case:
    """One run.

    Attributes:
        name: Seed, number and the kind of input.
        argv: The arguments; ``{in}`` stands for the folder of inputs, ``{out}`` for that of outputs.
        files: The inputs by name.
        office: Spoilt files of a workspace by their path in it; None where the command needs no workspace.
    """

    name: str
    argv: tuple[str, ...]
    files: dict[str, bytes] = field(default_factory=dict)
    office: dict[str, bytes] | None = None


def case_of(seed: int, n: int) -> Case:
    """Case number ``n``."""
    rng = random.Random(f"{seed}-{n}")  # noqa: S311 -- chance, not secrecy
    make = rng.choice(_MAKERS)
    made = make(rng)
    return Case(f"{seed}-{n} {make.__name__[1:]}", made.argv, made.files, made.office)


def _source(rng: random.Random, text: str = samples.ACT) -> tuple[str, bytes]:
    """A spoilt file with the words of an act or a law, of any format."""
    kind = rng.choice(("txt", "md", "html", "docx", "docx", "xml", "json", "cp1251", "utf16"))
    if kind == "docx":
        return rng.choice(("a.docx", "a.docx", "a.docm", "a.txt")), spoilt_zip(samples.docx(text), rng)
    if kind == "xml":
        return "a.xml", _spoilt_akn(rng)
    if kind in ("cp1251", "utf16"):
        return "a.txt", spoilt_bytes(text.encode("cp1251" if kind == "cp1251" else "utf-16"), rng)
    made = {"md": samples.markdown, "html": samples.html, "json": samples.record}.get(kind)
    data = (made() if made and (text == samples.ACT or kind == "json") else text).encode()
    if kind == "json" and rng.random() < 0.6:
        return "a.json", spoilt_json(data, rng)
    return f"a.{kind}", spoilt(data, rng)


def _spoilt_akn(rng: random.Random) -> bytes:
    return spoilt_xml(samples.akn(), rng) if rng.random() < 0.7 else spoilt(samples.akn(), rng)


def _read(rng: random.Random) -> Case:
    name, data = _source(rng)
    how = rng.choice(
        (
            ["--json"],
            [],
            ["--format", "json"],
            ["--format", "akn"],
            ["--format", "text"],
            ["-o", "{out}/o.xml"],
        )
    )
    return Case("", ("read", f"{{in}}/{name}", *how), {name: data})


def _instructions(rng: random.Random) -> Case:
    name, data = _source(rng, samples.LAW)
    return Case(
        "", ("instructions", f"{{in}}/{name}", *rng.choice(([], ["--json"], ["--lang", "ru"]))), {name: data}
    )


def _apply(rng: random.Random) -> Case:
    base, law = ("act.txt", samples.ACT.encode()), ("law.txt", samples.LAW.encode())
    if rng.random() < 0.4:
        base = _source(rng)
    else:
        law = (rng.choice(("law.txt", "law.md")), spoilt(samples.LAW.encode(), rng))
    if base[0] == law[0]:
        law = ("law2.txt", law[1])
    how = list(
        rng.choice(
            (
                [],
                ["--format", "akn"],
                ["--format", "docx", "-o", "{out}/o.docx"],
                ["--outcomes", "{out}/o.json"],
            )
        )
    )
    how += rng.choice(
        ([], ["--at", "2026-01-01"], ["--published", "2026-01-01"], ["--at", rng.choice(("9999-12-31", "x"))])
    )
    return Case("", ("apply", f"{{in}}/{base[0]}", f"{{in}}/{law[0]}", *how), dict([base, law]))


def _decisions(rng: random.Random) -> Case:
    good = samples.decisions()
    decided = spoilt_json(good, rng) if rng.random() < 0.7 else spoilt(good, rng)
    files = {"act.txt": samples.ACT.encode(), "law.txt": samples.LAW.encode(), "d.jsonl": decided}
    return Case("", ("apply", "{in}/act.txt", "{in}/law.txt", "--decisions", "{in}/d.jsonl"), files)


def _compare(rng: random.Random) -> Case:
    name, data = _source(rng)
    name = f"b{name[1:]}"
    pair = ["{in}/act.txt", f"{{in}}/{name}"]
    rng.shuffle(pair)
    return Case("", ("compare", *pair, *_format(rng)), {"act.txt": samples.ACT.encode(), name: data})


def _table(rng: random.Random) -> Case:
    files = {"act.txt": samples.ACT.encode(), "law.txt": spoilt(samples.LAW.encode(), rng)}
    return Case("", ("table", "{in}/act.txt", "{in}/law.txt", *_format(rng)), files)


def _own_form(rng: random.Random) -> Case:
    files = {
        "act.txt": samples.ACT.encode(),
        "law.txt": samples.LAW.encode(),
        "f.toml": spoilt(samples.form().encode(), rng),
    }
    return Case("", ("table", "{in}/act.txt", "{in}/law.txt", "--form", "{in}/f.toml", *_format(rng)), files)


def _format(rng: random.Random) -> tuple[str, ...]:
    kind = rng.choice(("plain", "docx", "html", "xlsx", "json", "redline"))
    return (
        "--format",
        kind,
        *(("-o", "{out}/o") if kind in ("docx", "xlsx", "redline") or rng.random() < 0.3 else ()),
    )


def _check_table(rng: random.Random) -> Case:
    table = spoilt_zip(samples.table_docx(), rng) if rng.random() < 0.8 else spoilt(samples.ACT.encode(), rng)
    files = {"t.docx": table, "act.txt": samples.ACT.encode(), "law.txt": samples.LAW.encode()}
    return Case(
        "",
        ("check-table", "{in}/t.docx", "{in}/act.txt", "{in}/law.txt", *rng.choice(([], ["--json"]))),
        files,
    )


def _parity(rng: random.Random) -> Case:
    files = {"ru.txt": spoilt(samples.ACT.encode(), rng), "kk.txt": spoilt(samples.KAZAKH.encode(), rng)}
    return Case("", ("parity", "{in}/ru.txt", "{in}/kk.txt"), files)


def _check_text(rng: random.Random) -> Case:
    files = {"act.txt": samples.ACT.encode(), "ru.txt": spoilt(samples.LAW.encode(), rng)}
    words = (
        "check",
        "--text",
        "{in}/ru.txt",
        *rng.choice(([], ["{in}/act.txt"])),
        *rng.choice(([], ["--json"])),
    )
    return Case("", words, files)


def _validate(rng: random.Random) -> Case:
    return Case("", ("validate", "{in}/a.xml"), {"a.xml": _spoilt_akn(rng)})


def _import(rng: random.Random) -> Case:
    name, data = _source(rng)
    how = list(
        rng.choice(
            ([], ["--edition", "2020-06-01"], ["--edition", "2020-06-01", "--work", rng.choice(NAMES)])
        )
    )
    return Case("", ("import", f"{{in}}/{name}", *how), {name: data}, {})


_OFFICE: tuple[tuple[str, Callable[[], bytes]], ...] = (
    ("amendments/dv/workflow.jsonl", samples.WORKFLOW.encode),
    ("amendments/new/workflow.jsonl", samples.WORKFLOW.replace('"dv"', '"new"').encode),
    ("acts/321-vi/ru@2020-06-01.xml", samples.akn),
    ("acts/other/ru@2021-06-01.xml", samples.akn),
    ("acts/register.json", samples.REGISTER.encode),
    ("lawtrack.toml", samples.SETTINGS.encode),
    ("calendar.toml", samples.CALENDAR.encode),
    ("forms/mine.toml", lambda: samples.form().encode()),
    ("amendments/dv/ru@v1.txt", samples.LAW.encode),
    (".lawtrack/store.sqlite", lambda: b"SQLite format 3\x00" + bytes(200)),
)
_AFTER: tuple[tuple[str, ...], ...] = (
    ("load",), ("load",), ("load",), ("dump",), ("acts",), ("show", "321-vi"), ("show", "321-vi", "статья 1"),
    ("search", "двор"), ("bill", "list"), ("bill", "show", "dv"), ("bill", "apply", "dv"), ("bill", "table", "dv"),
    ("bill", "table", "dv", "--format", "xlsx", "-o", "{out}/o.xlsx", "--form", "mine"), ("check", "dv"), ("due",),
    ("forms", "list"), ("review", "list", "dv"), ("expert", "list"), ("bill", "table", "dv", "--form", "mine"),
)  # fmt: skip


def _office(rng: random.Random) -> Case:
    path, sample = rng.choice(_OFFICE)
    data = sample()
    if path.endswith((".json", ".jsonl")) and rng.random() < 0.7:
        data = spoilt_json(data, rng)
    elif path.endswith(".xml"):
        data = _spoilt_akn(rng)
    else:
        data = spoilt(data, rng)
    return Case("", rng.choice(_AFTER), {}, {path: data})


def _typed(rng: random.Random) -> Case:
    """Anything typed where names, numbers, dates and citations are expected."""
    name, other = rng.choice(NAMES), rng.choice((*NAMES, *(t.decode(errors="replace") for t in TOKENS)))
    argv = rng.choice((
        ("show", name), ("show", "321-vi", other), ("search", other), ("bill", "new", name, "--title", other),
        ("bill", "show", name), ("bill", "settle", "dv", other, "--choose", name), ("bill", "table", "dv", "--form", name),
        ("bill", "compare", "dv", other, name), ("review", "send", "dv", "--to", name), ("recommend", "dv", other, "--text", name),
        ("respond", name, "--decision", "accepted", "--reason", other), ("due", "--on", other), ("expert", "add", name, other),
        ("acts", "--json"), ("import", "{in}/act.txt", "--work", name, "--edition", other), ("forms", "copy", "A", "--as", name),
        ("read", "{in}/act.txt", "-o", "{out}/" + name.replace("/", "_")), ("table", "{in}/act.txt", "{in}/act.txt", "--form", other), ("show", "321-vi", "--at", other),
    ))  # fmt: skip
    # the system passes no NUL in an argument, and no half letters but those it made itself of strange bytes
    clean = tuple(a.replace("\x00", "") for a in argv)
    return Case("", clean, {"act.txt": samples.ACT.encode()}, {})


def _import_table(rng: random.Random) -> Case:
    files = {"t.docx": spoilt_zip(samples.table_docx(), rng)}
    return Case(
        "", ("bill", "import-table", "dv", "{in}/t.docx", *rng.choice(([], ["--dry-run"]))), files, {}
    )


def _bill_add(rng: random.Random) -> Case:
    name, data = _source(rng, samples.LAW)
    return Case(
        "", ("bill", "add", "dv", f"{{in}}/{name}", *rng.choice(([], ["--lang", "ru"]))), {name: data}, {}
    )


_MAKERS: tuple[Callable[[random.Random], Case], ...] = (
    *(
        _read,
        _read,
        _read,
        _instructions,
        _instructions,
        _apply,
        _apply,
        _decisions,
        _compare,
        _compare,
        _table,
    ),
    *(
        _own_form,
        _check_table,
        _check_text,
        _parity,
        _validate,
        _import,
        _office,
        _office,
        _office,
        _typed,
        _import_table,
        _bill_add,
    ),
)
