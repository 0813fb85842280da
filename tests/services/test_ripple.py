"""What else must change, in all acts of the library, and what a person decides on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result

from lawtrack.checking.references.extracting import references_in
from lawtrack.checking.references.found import Reference
from lawtrack.errors import CitationError, InputError, WorkflowError
from lawtrack.model.document import Lang, Scheme
from lawtrack.services.bills.bills import Bills
from lawtrack.services.checking.bill import check_bill
from lawtrack.services.checking.rippling.deciding import decide
from lawtrack.services.checking.rippling.listing import RippleRow, find_ripple
from lawtrack.services.checking.rippling.text import consequences_text
from lawtrack.services.library.library import Library
from lawtrack.services.library.references import index as indexing
from lawtrack.services.library.references.index import ReferenceIndex
from lawtrack.services.workspace import Workspace, init_workspace, open_workspace
from tests.cli.office import Office

YARDS = {
    "ru": "О дворах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 1-VI\n\nСтатья 1. Двор\n\n1. Двор открыт для жителей.\n\n"
    "2. Уборка двора проводится:\n\n1) весной;\n\n2) летом;\n\n3) осенью.\n\nСтатья 2. Срок\n\n1. По подпунктам 1), 2) и 3) пункта 2 статьи 1 настоящего Закона.\n\n"
    "2. Порядок утверждается уполномоченным органом.\n",
    "kk": "Аулалар туралы\n\nҚазақстан Республикасының 2020 жылғы 2 мамырдағы № 1-VI Заңы\n\n1-бап. Аула\n\n1. Аула тұрғындар үшін ашық.\n\n"
    "2. Ауланы тазалау:\n\n1) көктемде;\n\n2) жазда;\n\n3) күзде жүргізіледі.\n\n2-бап. Мерзім\n\n1. Осы Заңның 1-бабы 2-тармағының 1), 2) және 3) тармақшаларына сәйкес.\n\n"
    "2. Тәртібін уәкілетті орган бекітеді.\n",
}
TREES = (
    "О деревьях\n\nЗакон Республики Казахстан от 3 мая 2020 года № 2-VI\n\nСтатья 1. Дерево\n\n"
    "1. Дерево сажают по подпункту 3) пункта 2 статьи 1 Закона Республики Казахстан «О дворах».\n\n"
    "2. Дерево поливают по подпункту 2) пункта 2 статьи 1 Закона Республики Казахстан «О дворах».\n"
)
LAW = (
    "О внесении изменений в Закон Республики Казахстан «О дворах»\n\nСтатья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О дворах» следующие изменения:\n\n"
    "1) подпункт 2) пункта 2 статьи 1 исключить;\n\n2) в пункте 2 статьи 2 слово «Порядок» заменить словом «Правила».\n"
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.setenv("LAWTRACK_LANG", "en")
    monkeypatch.setenv("LAWTRACK_USER", "anna")
    files = {"yards-ru.txt": YARDS["ru"], "yards-kk.txt": YARDS["kk"], "trees.txt": TREES, "law.txt": LAW}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    workspace = init_workspace(tmp_path / "ws")
    workspace.close()
    made = Office(tmp_path)
    for name in ("yards-ru.txt", "yards-kk.txt", "trees.txt"):
        made.ok("import", str(tmp_path / name), "--edition", "2021-01-01")
    made.ok("bill", "new", "clean", "--title", "О внесении изменений")
    made.ok("bill", "add", "clean", str(tmp_path / "law.txt"), "--lang", "ru")
    return made


@pytest.fixture
def workspace(office: Office) -> Workspace:
    return open_workspace(office.folder / "ws")


def told(rows: tuple[RippleRow, ...]) -> list[tuple[str, str, str]]:
    return [
        (row.place.kind.value, f"{row.place.work.slug} {row.place.lang} {row.place.eid}", row.text)
        for row in rows
    ]


def test_every_act_and_language_is_looked_at(workspace: Workspace) -> None:
    assert told(find_ripple(workspace, "clean").rows) == [
        ("deleted", "1-vi ru art_2__para_1", "в пункте 1 статьи 2 слова «подпунктам 1), 2) и 3)» заменить словами «подпунктам 1) и 3)»"),
        ("deleted", "2-vi ru art_1__para_2", ""),
        ("bylaw", "1-vi ru art_2__para_2", ""),
        ("deleted", "1-vi kk art_2__para_1", "2-баптың 1-тармағындағы «1), 2) және 3) тармақшаларына» деген сөздер «1) және 3) тармақшаларына» деген сөздермен ауыстырылсын"),
    ]  # fmt: skip


def test_what_is_decided_is_kept_undone_and_written(workspace: Workspace, office: Office) -> None:
    found = decide(workspace, "clean", take=[1], leave=[2, 3], reason="Так и надо.")
    assert [row.state for row in found.rows] == ["taken", "left", "left", "open"]
    again = find_ripple(open_workspace(office.folder / "ws"), "clean")
    assert [(row.state, row.decided.by if row.decided else "") for row in again.rows] == [
        ("taken", "anna"),
        ("left", "anna"),
        ("left", "anna"),
        ("open", ""),
    ]
    text = consequences_text(again)
    assert "в пункте 1 статьи 2 слова «подпунктам 1), 2) и 3)» заменить словами «подпунктам 1) и 3)»" in text
    assert text.startswith("О внесении изменения в Закон Республики Казахстан «О дворах»")
    undone = decide(workspace, "clean", undo=[1, 2])
    assert [row.state for row in undone.rows] == ["open", "open", "left", "open"]
    assert undone.open == 3
    with pytest.raises(WorkflowError):
        consequences_text(undone)


def test_the_text_of_what_was_taken_is_read_and_applied(workspace: Workspace, office: Office) -> None:
    text = consequences_text(decide(workspace, "clean", take=[1]))
    (office.folder / "more.txt").write_text(text, encoding="utf-8")
    Bills(workspace).new("more", {Lang.RU: "Ещё"})
    Bills(workspace).add("more", office.folder / "more.txt", Lang.RU)
    made = Bills(workspace).apply("more", Lang.RU)
    assert not made.unsettled
    assert "По подпунктам 1) и 3) пункта 2" in str(made.acts_at_hand[0].after.root)


def test_a_place_that_the_bill_settles_itself_is_no_more_open_and_its_decision_stays(
    workspace: Workspace, office: Office
) -> None:
    decide(workspace, "clean", take=[1])
    more = LAW.replace("2) в пункте 2", "1-1) в пункте 1 статьи 2 слова «подпунктам 1), 2) и 3)» заменить словами «подпунктам 1) и 3)»;\n\n2) в пункте 2")  # fmt: skip
    (office.folder / "law.txt").write_text(more, encoding="utf-8")
    office.ok("bill", "add", "clean", str(office.folder / "law.txt"), "--lang", "ru")
    found = find_ripple(workspace, "clean")
    assert "1-vi ru art_2__para_1" not in [where for _kind, where, _text in told(found.rows)]
    assert [one.taken for one in found.gone] == [True]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"leave": [2]}, "with a reason only"),
        ({"take": [2]}, "has no order to take"),
        ({"take": [9]}, "There is no place 9"),
        ({"undo": [1]}, "Nothing was decided"),
        ({"take": [2], "leave": [2], "reason": "Так."}, "decided on twice"),
    ],
)
def test_a_decision_that_cannot_be_made_is_refused_and_nothing_is_recorded(
    workspace: Workspace, said: dict[str, list[int]], message: str
) -> None:
    before = Bills(workspace).get("clean").revision
    with pytest.raises(WorkflowError, match=message):
        decide(workspace, "clean", **said)  # type: ignore[arg-type]
    assert Bills(workspace).get("clean").revision == before


def output(result: Result) -> str:
    assert result.exception is None, result.exception
    return result.stdout


def test_the_command_lists_decides_and_writes(office: Office) -> None:
    listed = office.run("bill", "ripple", "clean", "--json")
    value = json.loads(output(listed))
    assert (listed.return_value, value["open"], [p["n"] for p in value["places"]]) == (3, 4, [1, 2, 3, 4])
    assert value["places"][1]["draft"] is None
    assert value["places"][1]["why"]
    assert office.run("bill", "ripple", "clean", "--take", "1", "--take", "4").return_value == 3
    assert (
        office.run("bill", "ripple", "clean", "--leave", "2", "--leave", "3", "--reason", "Так.").return_value
        == 0
    )
    out = office.folder / "more.txt"
    assert output(office.run("bill", "ripple", "clean", "--draft", "--lang", "kk", "-o", str(out))) == ""
    assert "«1) және 3) тармақшаларына»" in out.read_text(encoding="utf-8")
    assert "  1 + 1-vi (ru)" in output(office.run("bill", "ripple", "clean"))


def test_the_index_reads_an_article_once(
    workspace: Workspace, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ReferenceIndex(workspace).make()
    read: list[str] = []

    def seen(text: str, lang: Lang, scheme: Scheme, eid: str) -> Iterator[Reference]:
        read.append(text)
        return references_in(text, lang, scheme, eid)

    monkeypatch.setattr(indexing, "references_in", seen)
    ReferenceIndex(workspace).make()
    assert read == []
    (office.folder / "yards-ru.txt").write_text(
        YARDS["ru"].replace("1. По подпунктам", "1. Согласно подпунктам"), encoding="utf-8"
    )
    office.ok("import", str(office.folder / "yards-ru.txt"), "--edition", "2022-01-01")
    index = ReferenceIndex(workspace)
    index.make()
    assert read
    assert all("жителей" not in text for text in read)  # article 1 is as it was
    found = index.to(Library(workspace).work("1-vi"), "art_1__para_2__point_3", Lang.RU)
    assert [(one.work.slug, one.eid, one.target) for one in found] == [
        ("1-vi", "art_2__para_1", "art_1__para_2__point_3"),
        ("2-vi", "art_1__para_1", "art_1__para_2__point_3"),
    ]


def test_a_name_means_an_act_as_soon_as_the_library_has_it(workspace: Workspace, office: Office) -> None:
    assert ReferenceIndex(workspace).meaning("Закона Республики Казахстан «О дворах»", Lang.RU)
    office.ok("acts", "set", "1-vi", "--title-ru", "О садах")
    assert not ReferenceIndex(workspace).meaning("Закона Республики Казахстан «О дворах»", Lang.RU)


def test_who_refers_to_a_provision_is_listed(office: Office) -> None:
    result = office.run("references", "1-vi", "--to", "подпункт 2) пункта 2 статьи 1", "--json")
    assert [(one["short"], one["lang"], one["eid"]) for one in json.loads(output(result))] == [
        ("1-vi", "kk", "art_2__para_1"),
        ("1-vi", "ru", "art_2__para_1"),
        ("2-vi", "ru", "art_1__para_2"),
    ]


def test_a_provision_that_is_not_there_is_told_with_the_nearest(office: Office) -> None:
    result = office.run("references", "1-vi", "--to", "статья 99")
    assert isinstance(result.exception, CitationError)
    assert "статья 99" in str(result.exception)
    assert "article 1" in result.exception.hint
    unread = office.run("references", "1-vi", "--to", "где-то в законе")
    assert isinstance(unread.exception, CitationError)


def test_what_refers_to_a_provision_that_is_not_there_is_listed_and_told(
    office: Office, tmp_path: Path
) -> None:
    act = tmp_path / "wells.txt"
    act.write_text(
        "О колодцах\n\nЗакон Республики Казахстан от 3 мая 2020 года № 7-VI\n\nСтатья 1. Колодец\n\n"
        "Вода чистая, если иное не установлено статьей 9 настоящего Закона.\n\nСтатья 2. Срок\n\nСрок равен году.\n",
        encoding="utf-8",
    )
    office.ok("import", str(act), "--edition", "2025-01-01")
    result = office.run("references", "7-vi", "--to", "статья 9")
    assert result.exception is None
    assert result.return_value == 3
    assert "статьей 9" in result.output
    assert "There is no «статья 9»" in result.output


def test_a_text_in_a_language_that_an_act_has_not_is_told(office: Office) -> None:
    for words in (("references", "2-vi"), ("terms", "двор", "2-vi")):
        result = office.run(*words, "--lang", "en")
        assert isinstance(result.exception, InputError), words


def test_terms_are_found_in_the_whole_library(office: Office) -> None:
    found = {one["short"]: one["forms"] for one in json.loads(output(office.run("terms", "двор", "--json")))}
    assert found["1-vi"] == {"дворах": 1, "двор": 2, "двора": 1}
    assert found["2-vi"] == {"дворах": 2}


def test_what_nobody_decided_on_is_a_finding_of_the_check(workspace: Workspace) -> None:
    def told() -> list[tuple[str, str, str]]:
        found = check_bill(workspace, "clean", only=["consequence"]).findings
        return [(one.act, one.eid, one.what) for one in found]

    said = "1 place of «О деревьях» goes with what the bill changes, and nobody decided on it: paragraph 2 of article 1."
    assert told() == [("2-vi", "art_1__para_2", said)]
    decide(workspace, "clean", leave=[2], reason="Так и надо.")
    assert told() == []
