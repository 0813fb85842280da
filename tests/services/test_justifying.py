"""A reason that somebody gives is printed in the row it is for, however the place was typed; else it is refused."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner

from lawtrack import i18n
from lawtrack.cli.main import cli
from lawtrack.errors import CitationError, SeveralMeantError, WorkflowError
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import index_of
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.carried.placing import Carrying
from lawtrack.services.bills.tabled.tables import act_rows
from lawtrack.services.checking.bill import check_bill
from lawtrack.services.checking.findings import FindingKind
from lawtrack.services.library.library import Library
from lawtrack.services.reviews.intake.bulk import Intakes
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, init_workspace, open_workspace
from lawtrack.tui.presenters.reviewing import place_of, recommendation_detail
from lawtrack.wording.addresses import find_place

ACT = """О садах

Закон Республики Казахстан от 5 января 2020 года № 300-VI

Статья 1. Сады

      1. Сад открыт для всех жителей.

      2. В саду запрещается:

      1) жечь костры;

      2) рвать цветы.

      Запрет не касается работников.

Статья 2. Деревья

      Деревья сажают весной.

      Деревья поливают летом.

Статья 3. Скамьи

      Скамьи красят каждый год.

Статья 4. Ворота

      Ворота запирают на ночь.
"""
LAW = """О внесении изменений в Закон Республики Казахстан «О садах»

Статья 1. Внести в Закон Республики Казахстан от 5 января 2020 года № 300-VI «О садах» следующие изменения:

1) в статье 1:

в пункте 1 слово «жителей» заменить словом «граждан»;

в подпункте 2) пункта 2 слово «цветы» заменить словами «цветы и листья»;

часть вторую пункта 2 исключить;

2) в статье 2:

заголовок изложить в следующей редакции:

«Статья 2. Деревья и кусты»;

в части второй слово «летом» заменить словами «летом и осенью»;

3) по всему тексту слово «красят» заменить словом «моют».
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    for name, text in (("act.txt", ACT), ("law.txt", LAW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    init_workspace(tmp_path / "office").close()
    opened = open_workspace(tmp_path / "office")
    Library(opened).import_file(tmp_path / "act.txt", edition=dt.date(2020, 1, 5))
    bills = Bills(opened)
    bills.new("gardens", {Lang.RU: "О садах"})
    bills.add("gardens", tmp_path / "law.txt")
    return opened


def reasons(office: Workspace) -> dict[str, str]:
    """The last column of the table, by the printed elements."""
    applied = Bills(office).apply("gardens", Lang.RU)
    assert applied.unsettled == 0
    (act,) = applied.acts
    return {row.element: row.justification for row in act_rows(applied, act, "A")}


@pytest.mark.parametrize(
    ("typed", "element"),
    [
        ("пункт 1 статьи 1", "пункт 1 статьи 1"),
        ("подпункт 2) пункта 2 статьи 1", "подпункт 2) части первой пункта 2 статьи 1"),
        ("подпункт 2) части первой пункта 2 статьи 1", "подпункт 2) части первой пункта 2 статьи 1"),
        ("пп. 2) п. 2 ст. 1", "подпункт 2) части первой пункта 2 статьи 1"),
        ("1-баптың 2-тармағының 2) тармақшасы", "подпункт 2) части первой пункта 2 статьи 1"),
        ("article 1(2)(2)", "подпункт 2) части первой пункта 2 статьи 1"),
        ("art_1__para_2__point_2", "подпункт 2) части первой пункта 2 статьи 1"),
        ("часть вторая пункта 2 статьи 1", "часть вторая пункта 2 статьи 1"),
        ("заголовок статьи 2", "заголовок статьи 2"),
        ("часть вторая статьи 2", "часть вторая статьи 2"),
    ],
)
def test_a_reason_stands_in_its_row(office: Workspace, typed: str, element: str) -> None:
    before = reasons(office)
    rows = [name for name in before if _alike(name, element)]
    _bill, reached = Bills(office).justify("gardens", [typed], "Так лучше.")
    after = reasons(office)
    printed = [name for name, reason in after.items() if reason == "Так лучше."]
    assert reached == len(printed)
    assert printed, (typed, list(before))
    assert rows in ([], printed)


def _alike(name: str, element: str) -> bool:
    return name.casefold() == element.casefold()


def test_one_reason_for_several_rows_and_for_all_that_lies_in_an_article(office: Workspace) -> None:
    bills = Bills(office)
    _bill, reached = bills.justify("gardens", ["статья 1", "часть вторая статьи 2"], "Порядок.")
    printed = [name for name, reason in reasons(office).items() if reason == "Порядок."]
    assert reached == len(printed) == 3
    bills.justify("gardens", ["пункт 1 статьи 1"], "Другое.")
    assert sorted(filter(None, reasons(office).values()))[0] == "Другое."


def test_the_row_of_words_that_change_throughout_the_text(office: Workspace, tmp_path: Path) -> None:
    law = LAW.partition("1) в статье 1:")[0] + "1) по всему тексту слово «Деревья» заменить словом «Кусты».\n"
    (tmp_path / "more.txt").write_text(law, encoding="utf-8")
    bills = Bills(office)
    bills.add("gardens", tmp_path / "more.txt")
    (name,) = reasons(office)
    assert name.casefold() == "по всему тексту"
    told = [f.remedy for f in check_bill(office, "gardens").findings if f.kind is FindingKind.JUSTIFICATION]
    assert [dict(one.values)["element"] for one in told if one] == [name], "what is advised can be typed"
    bills.justify("gardens", [name.upper()], "Везде.")
    assert reasons(office)[name] == "Везде."


@pytest.mark.parametrize("typed", ["статья 3-9", "пункт 8 статьи 1", "подпункт 7) пункта 2 статьи 1"])
def test_what_is_not_there_is_refused_with_what_is_near(office: Workspace, typed: str) -> None:
    with pytest.raises(CitationError) as caught:
        Bills(office).justify("gardens", [typed], "Так.")
    assert caught.value.hint
    assert not Bills(office).get("gardens").justifications


def test_what_does_not_change_is_refused_with_the_rows_near(office: Workspace) -> None:
    with pytest.raises(WorkflowError) as caught:
        Bills(office).justify("gardens", ["пункт 1 статьи 1", "статья 4"], "Так.")
    assert "пункт 1 статьи 1" in caught.value.hint
    assert not Bills(office).get("gardens").justifications  # all or nothing


def test_a_reason_is_changed_and_taken_back(office: Workspace) -> None:
    bills = Bills(office)
    bills.justify("gardens", ["пункт 1 статьи 1"], "Раз.")
    bills.justify("gardens", ["art_1__para_1"], "Два.")
    assert [r.text for r in bills.get("gardens").justifications.values()] == ["Два."]
    with pytest.raises(WorkflowError, match="статьи 3"):
        bills.unjustify("gardens", ["часть первая статьи 3"])
    with pytest.raises(WorkflowError):
        bills.justify("gardens", ["пункт 1 статьи 1"], "  ")
    bills.unjustify("gardens", ["п. 1 ст. 1"])
    assert not bills.get("gardens").justifications
    assert not any(reasons(office).values())


def test_a_reason_whose_row_is_gone_is_shown(office: Workspace, tmp_path: Path) -> None:
    bills = Bills(office)
    bills.justify("gardens", ["пункт 1 статьи 1"], "Раз.")
    (tmp_path / "law.txt").write_text(
        LAW.replace("в пункте 1 слово «жителей» заменить словом «граждан»;\n\n", "")
    )
    bills.add("gardens", tmp_path / "law.txt")
    told = [finding.what for finding in check_bill(office, "gardens").findings]
    assert any("Раз." in what for what in told)
    bills.unjustify("gardens", ["пункт 1 статьи 1"])
    assert not bills.get("gardens").justifications


CODED = {
    Lang.RU: (
        "Кодекс Республики Казахстан\n\nОб административных правонарушениях\n\nСтатья 5. Сады\n\n1. Сад открыт.\n\n2. Сад закрыт.\n",
        "О внесении изменений в Кодекс Республики Казахстан «Об административных правонарушениях»\n\nСтатья 1. Внести в Кодекс "
        "Республики Казахстан от 5 июля 2014 года «Об административных правонарушениях» следующее изменение:\n\nстатью 5 изложить "
        "в следующей редакции:\n\n«Статья 5. Сады\n\nСад растет.\n\n1. Сад открыт.\n\n2. Сад закрыт.».\n",
        "часть первая статьи 5",
    ),
    Lang.KK: (
        "Қазақстан Республикасының Кодексі\n\nӘкімшілік құқық бұзушылық туралы\n\n5-бап. Бақтар\n\n1. Бақ ашық.\n\n2. Бақ жабық.\n",
        "«Әкімшілік құқық бұзушылық туралы» Қазақстан Республикасының Кодексіне өзгеріс енгізу туралы\n\n1-бап. «Әкімшілік құқық "
        "бұзушылық туралы» 2014 жылғы 5 шілдедегі Қазақстан Республикасының Кодексіне мынадай өзгеріс енгізілсін:\n\n5-бап мынадай "
        "редакцияда жазылсын:\n\n«5-бап. Бақтар\n\nБақ өседі.\n\n1. Бақ ашық.\n\n2. Бақ жабық.».\n",
        "5-баптың бірінші бөлігі",
    ),
}


@pytest.mark.parametrize("lang", CODED)
def test_an_address_that_means_two_elements_of_the_proposed_text_is_refused_with_both(
    lang: Lang, tmp_path: Path
) -> None:
    act, law, typed = CODED[lang]
    workspace = init_workspace(tmp_path / "ws")
    (tmp_path / "act.txt").write_text(act, encoding="utf-8")
    (tmp_path / "law.txt").write_text(law, encoding="utf-8")
    uri = "/akn/kz/act/2014-07-05/235-V"
    Library(workspace).import_file(tmp_path / "act.txt", work=uri, lang=lang, edition=dt.date(2014, 7, 5), scheme=Scheme.KOAP)  # fmt: skip
    bills = Bills(workspace)
    bills.new("code", {lang: "О кодексе"})
    bills.add("code", tmp_path / "law.txt", lang)
    (applied,) = bills.apply("code", lang).acts_at_hand
    before, after = applied.before, applied.index
    assert find_place(index_of(before.root), typed, Scheme.KOAP).eid == "art_5__para_1", "one in force"
    for refused in (
        lambda: bills.justify("code", [typed], "Потому что.", lang=lang),
        lambda: Reviews(workspace).recommend("code", "Уточнить.", citation=typed, author="житель", lang=lang),
    ):
        with pytest.raises(SeveralMeantError) as error:
            refused()
        assert "art_5__para_1" in error.value.hint
        assert "art_5__subpara_1" in error.value.hint
    assert {"art_5__para_1", "art_5__subpara_1"} <= set(after.places)


def test_a_remark_on_what_stands_in_two_amended_acts_asks_for_the_act(
    office: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "parks.txt").write_text(
        ACT.replace("О садах", "О парках").replace("300-VI", "301-VI"), encoding="utf-8"
    )
    parks = Library(office).import_file(tmp_path / "parks.txt", edition=dt.date(2020, 1, 5)).expression.work
    second = LAW.partition("\n\n")[2].replace("О садах", "О парках").replace("300-VI", "301-VI")
    (tmp_path / "both.txt").write_text(
        LAW + "\n" + second.replace("Статья 1", "Статья 2", 1), encoding="utf-8"
    )
    bills, reviews = Bills(office), Reviews(office)
    bills.new("both", {Lang.RU: "О садах и парках"})
    bills.add("both", tmp_path / "both.txt")
    assert len(bills.apply("both").acts_at_hand) == 2
    with pytest.raises(WorkflowError, match="stands in several acts") as error:
        reviews.recommend("both", "Уточнить.", citation="статья 1", author="житель")
    assert parks.slug.casefold() in error.value.hint
    with pytest.raises(WorkflowError, match="amends no act"):
        reviews.recommend("both", "Уточнить.", citation="статья 1", author="житель", act="labour-code")
    done = reviews.recommend(
        "both", "Уточнить.", citation="статья 1", author="житель", act=parks.slug.casefold()
    )
    assert done.recommendation.quote.startswith("Статья 1.")
    assert (done.recommendation.act, done.act) == (
        parks.uri,
        parks.slug.casefold(),
    )  # the name by which it stays the same
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "1. По статье 1: уточнить.\n2. По статье 2 законопроекта: исключить.\n", encoding="utf-8"
    )
    proposal = Intakes(office).propose("both", letter, author="Минфин")
    first, second_remark = (one.found for one in proposal.placed)
    assert first.why == "whether the bill or the act is meant is not said"  # three of them have an article 1
    assert {parks.slug.casefold(), "статье 1 законопроекта"} < set(first.candidates)
    assert (second_remark.anchor.eid, second_remark.cited) == ("art_2", "")


def test_a_remark_names_the_act_that_has_its_provision_for_another_may_have_it_tomorrow(
    office: Workspace, tmp_path: Path
) -> None:
    """The bill amends two acts; the text of the second is not at hand, and it has an article 1 too."""
    second = LAW.partition("\n\n")[2].replace("О садах", "О парках").replace("300-VI", "301-VI")
    (tmp_path / "both.txt").write_text(
        second + "\n" + LAW.partition("\n\n")[2].replace("Статья 1", "Статья 2", 1), encoding="utf-8"
    )
    bills, reviews = Bills(office), Reviews(office)
    bills.new("both", {Lang.RU: "О садах и парках"})
    bills.add("both", tmp_path / "both.txt")
    (garden,) = (one.work for one in bills.apply("both").acts_at_hand)
    done = reviews.recommend("both", "Уточнить.", citation="статья 1", author="житель")
    assert (done.recommendation.act, done.act) == (garden.uri, garden.slug)
    (tmp_path / "parks.txt").write_text(
        ACT.replace("О садах", "О парках").replace("300-VI", "301-VI"), encoding="utf-8"
    )
    Library(office).import_file(tmp_path / "parks.txt", edition=dt.date(2020, 1, 5))
    bills.version("both")
    bills.add("both", tmp_path / "both.txt")
    bill = bills.get("both")
    spot = Carrying(office, bill).of(bill.recommendations[0]).spot
    assert spot is not None
    assert spot.act == garden.uri


@pytest.mark.parametrize(
    ("lang", "words"), [(Lang.RU, "часть первая статьи 5"), (Lang.KK, "5-баптың бірінші бөлігі")]
)
def test_a_recommendation_on_a_code_is_shown_as_codes_are_cited(
    lang: Lang, words: str, tmp_path: Path
) -> None:
    act, law, _typed = CODED[lang]
    workspace = init_workspace(tmp_path / "ws")
    (tmp_path / "act.txt").write_text(act, encoding="utf-8")
    (tmp_path / "law.txt").write_text(law, encoding="utf-8")
    uri = "/akn/kz/act/2014-07-05/235-V"
    Library(workspace).import_file(tmp_path / "act.txt", work=uri, lang=lang, edition=dt.date(2014, 7, 5), scheme=Scheme.KOAP)  # fmt: skip
    bills, reviews = Bills(workspace), Reviews(workspace)
    bills.new("code", {lang: "О кодексе"})
    bills.add("code", tmp_path / "law.txt", lang)
    reviews.recommend("code", "Уточнить.", citation="art_5__para_1", author="житель", lang=lang)
    reviews.recommend("code", "Уточнить.", citation="art_5__para_2", act=uri, author="житель", lang=lang)
    reviews.respond("code/1", "accepted", change="art_5__para_1")
    i18n.use(lang.value)
    try:
        first, second = reviews.recommendations("code")
        listed = CliRunner().invoke(cli, ["--workspace", str(workspace.folder), "recommend", "code", "--list"], env={"LAWTRACK_LANG": lang.value})  # fmt: skip
        assert place_of(first) == words
        assert place_of(second) == words.replace("первая", "вторая").replace("бірінші", "екінші")
        assert recommendation_detail(first).endswith(words)
        assert reviews.rows(["code"])[1][0].named.scheme is Scheme.KOAP
        assert words in listed.output
    finally:
        i18n.use("en")
