"""What a person reads has no identifier of a machine in it, and one provision is called alike by every command."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from enum import StrEnum
from html import unescape
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import click
import pytest

import lawtrack
from lawtrack import i18n
from lawtrack.cli.main import cli
from lawtrack.errors import LawtrackError
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import EID_NAMES
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import Naming
from tests.cli.named import SAMPLES, Sample, named_office
from tests.cli.office import Office
from tests.tui.test_errands import leaves

LEFT_OUT = {
    "init": "it makes another workspace and says where",
    "restore": "it makes another workspace and says where",
    "demo": "it makes another workspace and says where",
    "tui": "the terminal interface; its presenters are asked below",
    "serve": "the terminal interface",
}

RUNS = """
read {n}-act.txt
read {n}-act.txt --format text
instructions {n}-law.txt
apply {n}-act.txt {n}-law.txt
compare {n}-act.docx {n}-new.docx
compare {n}-act.docx {n}-new.docx --format plain
compare {n}-act.docx {n}-new.docx --format docx -o OUT.docx
table {n}-act.txt {n}-law.txt --act 1
table {n}-act.txt {n}-law.txt --act 1 --format xlsx -o OUT.xlsx
table {n}-act.txt {n}-law.txt --act 1 --format docx -o typed.docx
check-table typed.docx {n}-act.txt {n}-law.txt --act 1
draft {n}-act.docx {n}-new.docx
correlate {n}-act.docx {n}-new.docx --words
parity {n}-act.txt {n}-later.txt
read {n}-act.txt --format akn -o {n}.xml
validate {n}.xml
forms list
forms copy A --as own-{n}
acts
show {n}
show {n} {eid} --notes
show {n} {eid} --history
search ведется
search садовник
references {n}
references {n} --to {eid}
terms двор {n}-act.txt
bill list
bill show {n}
bill show {n} --log
bill apply {n}
bill settle {n} 2 --choose 1
bill settle {n} 2 --leave-out --reason Нет.
bill decisions {n}
bill chain {n}
bill clashes
bill rebase {n}
bill ripple {n}
bill draft {n}
bill table {n}
bill table {n} --format html -o OUT.html
bill table {n} --format docx -o {n}-own.docx
bill import-table {n} {n}-own.docx --dry-run
bill version compare {n} 1 2
bill version compare {n} 1 2 --format docx -o OUT.docx
bill deputies import {n} {n}-deputies.docx
bill deputies list {n}
bill deputies place {n} d1 статья_1
bill deputies decide {n} d1 accepted
bill deputies next {n} --dry-run
bill deputies remove {n} d1
bill package {n} -o OUT --draft
bill part {n} somebody --as drafting
bill stage {n} concept
bill impact {n} --term Год. --budget Нет. --forecast Рост.
bill justify {n} {eid} --text Так.
bill justify {n} {eid} --withdraw
check {n}
check {n} --list
check --text {n}-law.txt {n}-act.txt
expert add office-{n} --kind state-body --title Офис
expert change office-{n} --note Есть.
expert list
expert show office-{n}
expert suspend office-{n} --from 2026-01-01 --until 2026-02-01
review send {n} --to office-{n} --channel approval --on 2026-11-02
review list {n}
review deliver {n}/r1 --on 2026-11-03
review extend {n}/r1 --days 2 --reason Срочно.
review receive {n}/r1 --no-remarks
review close {n}/r1
review reopen {n}/r1 --reason Снова.
review withdraw {n}/r1 --what conclusion --reason Ошибка.
review recuse {n}/r1 --reason Отвод.
review cancel {n}/r1 --reason Нет.
review asked {n}
review carry {n}
review carry {n} 1 --confirm
review channels
review rules
review term opinion-bill --from 2026-01-12
review coverage {n}
review group {n} 1 2
review like {n}
review remind -o OUT
recommend {n} --list
recommend {n} --from {n}-letter.txt
recommend {n} --from {n}-letter.txt -o {n}-working.txt
recommend {n} {wrong} --text Уточнить. --by житель
recommend {n} {eid} --text Еще. --by житель
respond {n}/2 --decision rejected --reason Нет.
due
due --rules
report certificate {n} -o OUT.docx
report disagreements {n} -o OUT.docx
report discussion {n} -o OUT.docx
report letters {n} -o OUT
report responses {n} -o OUT.docx
report stability -o OUT.docx
report status {n} -o OUT.docx
report workload -o OUT.docx
people
people add helper-{n} --role drafter
people remove helper-{n}
bill add {n} {n}-later.txt
bill version {n}
bill link {n} 1 --undo
bill rename {n} {n}-new
bill rename {n}-new {n}
log {n}
log
log --verify
acts set {n} --number 77-{n}
acts merge {n} nothing
acts remove {n}
import {n}-act.txt
bill new {n}-own --title Свой
bill remove {n}-own
load
dump
backup -o OUT.zip
"""
"""Every command, with what it is given; words of one argument are joined by «_»."""

EID = re.compile(rf"\b(?:{'|'.join(sorted(set(EID_NAMES.values())))})_\d|\w__\w|bill#")
_UUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-|\b[0-9a-f]{32}\b")
_SNAKE = re.compile(r"(?<![\w./])[a-z]+(?:_[a-z]+)+(?![\w./])")
LISTS_OF_NAMES = ("check {n} --list", "review channels", "review rules", "forms list")
_COMMANDS = re.compile(
    r"«?lawtrack [^\n]*|https?://\S+|\S+\.(?:txt|docx|xml|jsonl|xlsx|html|toml|md)\b(?:, \[\[\w+\]\])?|/akn/\S*"
)


def codes() -> frozenset[str]:
    """The values of all enumerations of the product."""
    for module in walk_packages(lawtrack.__path__, "lawtrack."):
        if "__main__" not in module.name and "migrations" not in module.name:
            import_module(module.name)
    waiting, found = [StrEnum], set()
    while waiting:
        for one in waiting.pop().__subclasses__():
            waiting.append(one)
            if one.__module__.startswith("lawtrack"):
                found |= {member.value for member in one}
    return frozenset(code for code in found if code.isascii() and len(code) > 2)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """What every command says, in Russian: by the sample, by the command."""
    folder = tmp_path_factory.mktemp("named")
    found: dict[str, dict[str, str]] = {one.name: {} for one in SAMPLES}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        i18n.use("en")
        office = named_office(folder)
        i18n.use("ru")
        try:
            for line in RUNS.split("\n")[1:-1]:
                for one in SAMPLES:
                    found[one.name][line] = _run(office, one, line)
        finally:
            i18n.use("en")
    return found


def _run(office: Office, one: Sample, line: str) -> str:
    wrong = "статья_77" if one.name != "gardens" else "пункт_77"
    out = office.folder / "out"
    words = line.format(n=one.name, eid=one.said["ru"].replace(" ", "_"), wrong=wrong).split()
    args = [word.replace("_", " ") for word in words]
    args = [str(out / word) if word.startswith("OUT") else word for word in args]
    args = [str(office.folder / w) if re.fullmatch(r"[\w-]+\.(txt|docx|xml)", w) else w for w in args]
    out.mkdir(exist_ok=True)
    result = office.run(*args)
    error = result.exception
    said = result.output
    if isinstance(error, LawtrackError):
        said += f"\n{error.message}\n{error.hint}"
    elif isinstance(error, click.ClickException):
        raise AssertionError((line, error.format_message()))
    else:
        assert error is None, (line, error)
    for path in sorted(out.rglob("*"), reverse=True):
        if path.is_file():
            said += "\n" + _read(path)
            path.unlink()
        elif path.is_dir():
            path.rmdir()
    return said


def _read(path: Path) -> str:
    """The words of a file that was written."""
    data = path.read_bytes()
    if path.suffix == ".zip":
        return ""
    if data[:2] == b"PK":
        parts = zipfile.ZipFile(io.BytesIO(data))
        named = [
            name
            for name in parts.namelist()
            if re.match(r"word/(document|comments|foot|head)|xl/(sharedS|worksheets)|ppt/", name)
        ]
        data = b"\n".join(parts.read(name) for name in named)
    text = data.decode("utf-8")
    if path.suffix in (".docx", ".xlsx", ".html"):
        text = re.sub(r"<style.*?</style>", "", text, flags=re.DOTALL)
        text = unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(?:w:p|p|td|tr|si|c)>", "\n", text)))
    return text


def test_every_command_is_run() -> None:
    there = {" ".join(path) for path, _command in leaves(cli)}
    run = {line.strip() for line in RUNS.split("\n") if line.strip()}
    missing = {
        name for name in there - LEFT_OUT.keys() if not any(f"{line} ".startswith(f"{name} ") for line in run)
    }
    assert missing <= {"bill version begin"}, missing


@pytest.mark.parametrize("one", SAMPLES, ids=lambda one: one.name)
def test_nothing_of_a_machine_is_shown(one: Sample, told: dict[str, dict[str, str]]) -> None:
    known = codes()
    found: list[tuple[str, str]] = []
    for line, said in told[one.name].items():
        if line.startswith(LISTS_OF_NAMES):  # what is typed for each stands first
            said = "\n".join(one.partition(" ")[2] for one in said.split("\n") if "Профили:" not in one)
        plain = _COMMANDS.sub(" ", said)
        for match in (*EID.finditer(said), *_UUID.finditer(plain), *_SNAKE.finditer(plain)):
            found.append((line, said_around(said if match.re is EID else plain, match.start())))
        for word in re.finditer(r"(?<![\w/.«-])[a-z][a-z-]+(?![\w/.»-])", plain):
            if word[0] in known:
                found.append((line, said_around(plain, word.start())))
    assert found == []


def said_around(text: str, at: int) -> str:
    return text[max(0, at - 40) : at + 40]


def names_by_schemes(eid: str) -> Iterator[str]:
    """How other schemes, and those who do not look into the act, call a provision."""
    for scheme in Scheme:
        yield address(eid, Naming(scheme), Lang.RU)


@pytest.mark.parametrize("one", SAMPLES, ids=lambda one: one.name)
def test_one_provision_is_called_alike_everywhere(one: Sample, told: dict[str, dict[str, str]]) -> None:
    naming = 0
    for eid, right in ((one.eid, one.said["ru"]), (one.edited, one.edited_said)):
        others = {name for name in names_by_schemes(eid) if name != right}
        for line, said in told[one.name].items():
            naming += right in said
            plain = said.replace(right, " ")
            wrong = [name for name in others if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", plain)]
            assert not wrong, (line, wrong, [said_around(plain, plain.index(name)) for name in wrong])
    assert naming > 40, naming
