"""Tables over whole acts: bands, order, names, the draft's own provisions, several languages, disagreements."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from lawtrack.errors import InputError, SettingsError
from lawtrack.model.document import Expression, Lang, WorkKind
from lawtrack.profiles.forms import RowRules, form_names, form_path, load_form
from lawtrack.services.bills.bills import Bills
from lawtrack.services.demo import load_sample
from lawtrack.services.from_file.amending_acts import read_amending
from lawtrack.services.from_file.applying import apply_files
from lawtrack.services.from_file.forms import copy_form, form_entries
from lawtrack.services.from_file.tables import ActTable, draw, table_of, table_of_acts, table_of_texts
from lawtrack.services.workspace import Workspace, open_workspace
from lawtrack.tables.languages import in_languages, rows_without_text
from lawtrack.tables.table import Band, ComparativeTable
from lawtrack.wording.act_titles import act_name, legal_force, nominative, subject_of
from tests.services.acts import article, courtyards, kazakh

ROOT = Path(__file__).parents[2]
ACT = (
    "О дворах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 1-VI\n\nСтатья 1. Двор\n\n"
    "      1. Двор открыт для жителей. Жители чистят двор.\n\n      2. Права жителей:\n\n      1) гулять;\n\n      2) сидеть.\n\n"
    "Статья 2. Жители\n\n      Жители сажают деревья.\n"
)
LAW = (
    "О внесении изменений в Закон Республики Казахстан «О дворах»\n\nСтатья 1. Внести в Закон Республики Казахстан "
    "от 2 мая 2020 года «О дворах» следующие изменения:\n\n{items}\n\n"
    "Статья 2. Настоящий {form} вводится в действие с 1 января 2027 года.\n"
)


def bands(table: ComparativeTable) -> list[str]:
    return [item.text for item in table.items if isinstance(item, Band)]


def changed(base: Expression) -> Expression:
    title, first, *rest = base.root.children
    return replace(
        base,
        root=base.root.with_(
            children=(title, first.with_(text=first.text.replace("жителей", "людей")), *rest)
        ),
    )


def act_table(kind: WorkKind, title: str, date: dt.date, name: str = "") -> ActTable:
    base = courtyards(kind=kind, titles={Lang.RU: title}, date=date, number="")
    return ActTable(name or act_name(base, Lang.RU), base, changed(base))


def applied(tmp_path: Path, items: str, form: str = "Закон") -> ComparativeTable:
    base, law = tmp_path / "act.txt", tmp_path / "law.txt"
    base.write_text(ACT, encoding="utf-8")
    law.write_text(LAW.format(items=items, form=form), encoding="utf-8")
    return table_of(apply_files(base, law))


def test_a_band_names_the_act_in_the_nominative_with_its_edition() -> None:
    base = courtyards(dt.date(2022, 1, 1))
    (band,) = bands(table_of_texts(base, changed(base)))
    assert (
        band == "Закон Республики Казахстан от 6 мая 2020 года № 321-VI «О дворах» (редакция на 01.01.2022)"
    )
    form = replace(load_form("A"), rules=RowRules(edition=False))
    assert bands(table_of_texts(base, changed(base), form))[0].endswith("«О дворах»")


ORDER = {
    Lang.RU: (
        "приказ Министра садов Республики Казахстан от 14 марта 2024 года № 52",
        "Об утверждении Правил ухода за «школьными» садами",
        "Внести в {named} следующие изменения:\n\nв пункте 2 слово «Сад» заменить словом «Двор».",
        "{head} {title}",
    ),
    Lang.KK: (
        "Қазақстан Республикасы Бақтар министрінің 2024 жылғы 14 наурыздағы № 52 бұйрығы",
        "«Мектеп» бақтарын күту қағидаларын бекіту туралы",
        "{named}на мынадай өзгерістер енгізілсін:\n\n2-тармақтағы «Сад» деген сөз «Двор» деген сөзбен ауыстырылсын.",
        "{title} {head}",
    ),
}


@pytest.mark.parametrize("lang", ORDER)
@pytest.mark.parametrize("title", ["«{}»", "«{}", "{}»", "", '"{}"', "«{}»»"], ids=["right", "open", "closed", "none", "straight", "twice"])  # fmt: skip
@pytest.mark.parametrize("inner", [True, False], ids=["nested", "plain"])
def test_a_band_names_the_body_however_the_title_is_quoted(
    lang: Lang, title: str, inner: bool, tmp_path: Path
) -> None:
    head, name, law, order = ORDER[lang]
    plain = name.replace("«", "").replace("»", "")
    act, amending = tmp_path / "act.txt", tmp_path / "law.txt"
    act.write_text(f"{plain}\n\n{head[0].upper()}{head[1:]}\n\n1. Первый.\n\n2. Сад.\n", encoding="utf-8")
    named = order.format(head=head, title=title.format(name if inner else plain)).strip()
    amending.write_text(f"1. {law.format(named=named)}\n", encoding="utf-8")
    made = apply_files(act, amending, lang=lang)
    (band,) = bands(table_of(made))
    assert head[1:] in band
    assert plain[1:] in band.replace("«", "").replace("»", "").replace('"', "")
    assert band.count("«") == band.count("»")


def test_names_in_kazakh_and_english() -> None:
    assert act_name(kazakh(), Lang.KK) == (
        "«Аулалар туралы» 2020 жылғы 6 мамырдағы № 321-VI Қазақстан Республикасының Заңы"
    )
    assert act_name(courtyards(), Lang.EN) == (
        "Law of the Republic of Kazakhstan of 6 May 2020 № 321-VI «О дворах»"
    )
    code = courtyards(kind=WorkKind.CODE, titles={Lang.RU: "Трудовой кодекс Республики Казахстан"})
    assert act_name(code, Lang.RU) == "Трудовой кодекс Республики Казахстан от 6 мая 2020 года"


@pytest.mark.parametrize(
    ("reference", "lang", "name"),
    [
        ("Конституцию Республики Казахстан", Lang.RU, "Конституция Республики Казахстан"),
        ("в Уголовный кодекс от 3 июля 2014 года", Lang.RU, "Уголовный кодекс от 3 июля 2014 года"),
        ("Инструкцию по учету", Lang.RU, "Инструкция по учету"),
        ("«Аулалар туралы» Қазақстан Республикасының Заңына", Lang.KK, "«Аулалар туралы» Қазақстан Республикасының Заңы"),
        ("Қазақстан Республикасының Қылмыстық кодексіне", Lang.KK, "Қазақстан Республикасының Қылмыстық кодексі"),
        ("Қазақстан Республикасының Конституциясына", Lang.KK, "Қазақстан Республикасының Конституциясы"),
        ("Министрдің 2020 жылғы бұйрығына", Lang.KK, "Министрдің 2020 жылғы бұйрығы"),
    ],
)  # fmt: skip
def test_what_an_amending_act_names_is_put_into_the_nominative(reference: str, lang: Lang, name: str) -> None:
    assert nominative(reference, lang) == name


def test_bands_stand_in_order_of_legal_force_and_date() -> None:
    acts = [
        act_table(WorkKind.ORDER, "О скамейках", dt.date(2010, 1, 1)),
        act_table(WorkKind.LAW, "О садах", dt.date(2021, 1, 1)),
        act_table(WorkKind.LAW, "О дворах", dt.date(2020, 1, 1)),
        act_table(WorkKind.CODE, "Трудовой кодекс Республики Казахстан", dt.date(2015, 1, 1)),
        ActTable("Конституцию Республики Казахстан", None, None),
    ]
    table = table_of_acts(acts, "к проекту", "A", Lang.RU)
    assert [band.split(" (")[0].split("«")[-1].strip("»") for band in bands(table)] == [
        "Конституция Республики Казахстан",
        "Трудовой кодекс Республики Казахстан от 1 января 2015 года",
        "О дворах",
        "О садах",
        "О скамейках",
    ]
    assert [row.number for row in table.rows] == [1, 2, 3, 4]
    within = replace(load_form("A"), rules=RowRules(numbering="act", order=False, bands=False))
    table = table_of_acts(acts, "к проекту", within, Lang.RU)
    assert bands(table) == []
    assert [row.number for row in table.rows] == [1, 1, 1, 1]


def test_an_act_that_is_not_at_hand_has_a_band_and_makes_a_draft() -> None:
    table = table_of_acts([ActTable("Конституцию Республики Казахстан", None, None)], "", "A", Lang.RU)
    assert bands(table) == ["Конституция Республики Казахстан (текст акта не загружен)"]
    assert table.draft


def test_legal_force_from_the_name_alone() -> None:
    names = [
        "Конституция",
        "Закон «О кодексах»",
        "Указ Президента",
        "қаулысы",
        "бұйрығы",
        "решение",
        "Письмо",
    ]
    ranks = [legal_force(WorkKind.OTHER, name) for name in names]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(ranks)


@pytest.mark.parametrize(
    ("form", "ru", "kk"),
    [
        ("Закон", "к проекту Закона Республики Казахстан", "Қазақстан Республикасы Заңының жобасына"),
        ("Указ", "к проекту Указа Президента Республики Казахстан", "Қазақстан Республикасы Президенті Жарлығының жобасына"),
        ("постановление", "к проекту постановления", "қаулысының жобасына"),
        ("приказ", "к проекту приказа", "бұйрығының жобасына"),
        ("решение", "к проекту решения", "шешімінің жобасына"),
    ],
)  # fmt: skip
def test_the_title_is_declined(form: str, ru: str, kk: str, tmp_path: Path) -> None:
    law = tmp_path / "law.txt"
    law.write_text(LAW.format(items="пункт 1 статьи 1 исключить.", form=form), encoding="utf-8")
    amending = read_amending(law, Lang.RU)
    assert subject_of(amending, Lang.RU).startswith(f"{ru} «О внесении")
    assert subject_of(amending, Lang.KK).endswith(kk)


def test_throughout_the_text_is_one_row(tmp_path: Path) -> None:
    items = (
        "по всему тексту слово «жители» заменить словом «люди»;\n\nподпункт 2) пункта 2 статьи 1 исключить."
    )
    table = applied(tmp_path, items)
    assert [row.element for row in table.rows] == ["по всему тексту", "подпункт 2) пункта 2 статьи 1"]
    assert table.rows[0].current[-2].text == "статья 2"
    assert "жители" in table.rows[0].current[-1].text.casefold()
    assert "люди" in table.rows[0].proposed[-1].text.casefold()


def test_the_drafts_own_provisions_where_the_form_has_them(tmp_path: Path) -> None:
    base, law = tmp_path / "act.txt", tmp_path / "law.txt"
    base.write_text(ACT, encoding="utf-8")
    law.write_text(LAW.format(items="пункт 1 статьи 1 исключить.", form="Закон"), encoding="utf-8")
    application = apply_files(base, law)
    assert [row.element for row in table_of(application, "A").rows] == ["пункт 1 статьи 1"]
    form = load_form("A")
    table = table_of(application, replace(form, rules=replace(form.rules, final_articles=True)))
    assert bands(table)[-1] == "Положения самого проекта"
    assert table.rows[-1].element == "статья 2 проекта"
    assert "вводится в действие" in table.rows[-1].proposed[0].text


def test_the_sheet_speaks_the_language_of_the_table(tmp_path: Path) -> None:
    table = applied(tmp_path, "в статье 9 слово «снег» исключить.")
    (item,) = table.unsettled
    assert table.draft
    assert "art_" not in f"{item.text} {item.reason} {item.candidates}"


def test_rows_of_two_languages_stand_side_by_side() -> None:
    form = load_form("reading")
    ru, kk = courtyards(), kazakh()
    new_ru = changed(ru)
    title, *articles = kk.root.children
    second = articles[1].with_(text="Ғылым қаражаты кеңеспен бөлінеді.")
    new_kk = replace(kk, root=kk.root.with_(children=(title, articles[0], second)))
    main = table_of_texts(ru, new_ru, form)
    other = table_of_texts(kk, new_kk, form, Lang.RU)
    table = in_languages(main, {"kk": other}, form)
    assert [row.element for row in table.rows] == ["статья 1", "статья 2"]
    first, last = (dict(row.others) for row in table.rows)
    assert "людей" in first["proposed_ru"][1].text
    assert first["proposed_kk"][0].text == "мәтін жоқ"
    assert last["proposed_ru"][0].text == "текста нет"
    assert "кеңеспен" in last["proposed_kk"][1].text
    assert first["proposed_en"] == ()
    assert table.draft
    assert rows_without_text(table, form) == 2


def test_that_a_text_does_not_change_is_said_where_a_person_said_it() -> None:
    form = load_form("reading")
    ru = courtyards()
    main = table_of_texts(ru, changed(ru), form)
    other = table_of_texts(kazakh(), kazakh(), form, Lang.RU)
    table = in_languages(main, {"kk": other}, form, lambda row: row.eid == "art_1")
    (row,) = table.rows
    assert dict(row.others)["proposed_kk"][0].text == "Қазақ тіліндегі мәтін өзгермейді."
    assert not table.draft
    assert rows_without_text(table, form) == 0


def test_a_form_of_the_users_own(tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    path = copy_form("A", folder, "ours")
    text = path.read_text(encoding="utf-8").replace('unit = "point"', 'unit = "article"')
    path.write_text(text, encoding="utf-8")
    form = load_form("ours", folder)
    assert (form.name, form.rules.unit) == ("ours", "article")
    assert "ours" in form_names(folder)
    assert [e.own for e in form_entries(folder) if e.name == "ours"] == [True]
    with pytest.raises(InputError, match="ours"):
        copy_form("B", folder, "ours")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('unit = "point"', 'unit = "word"', "rows.unit"),
        ("fold = true", "fold = 3", "rows.fold"),
        ("fold = true", "folding = true", "rows.folding"),
        ('key = "element"', 'key = "elements"', "elements"),
        ("width = 4", "width = 0", "width"),
        ("absent = {", "absence = {", "absent"),
        ("verified = false", "verified = maybe", "TOML"),
    ],
)
def test_a_wrong_form_is_told_by_file_and_key(old: str, new: str, said: str, tmp_path: Path) -> None:
    path = copy_form("A", tmp_path, "ours")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(SettingsError, match=said) as caught:
        load_form("ours", tmp_path)
    assert "ours.toml" in str(caught.value)
    assert next(e for e in form_entries(tmp_path) if e.name == "ours").problem


@pytest.mark.parametrize("name", form_names())
def test_every_form_is_whole_in_three_languages(name: str) -> None:
    form = load_form(name)
    assert form.title
    for lang in ("ru", "kk", "en"):
        assert form.basis[lang]
        assert form.heading[lang]
        assert all(column.heading[lang] for column in form.columns)
        for mark in ("absent", "deleted", "draft", "no_text", "unsettled", "everywhere", "new"):
            assert form.mark(mark, lang)


def test_an_unverified_form_says_so_in_no_document() -> None:
    base = courtyards()
    form = load_form("A")
    assert not form.verified
    text = draw(table_of_texts(base, changed(base), form), form, "html").decode()
    assert not [words for words in form.basis.values() if words in text]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    import shutil

    folder = tmp_path_factory.mktemp("sample")
    for name in ("acts", "amendments"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "lawtrack.toml", folder)
    workspace = open_workspace(folder)
    load_sample(workspace)
    return workspace


def test_a_table_of_disagreements(sample: Workspace, tmp_path: Path) -> None:
    bills, out = Bills(sample), tmp_path / "table.docx"
    bills.table("zelenyj-bjudzhet", "docx", form="disagreements", lang=Lang.RU, output=out)
    document = docx.Document(io.BytesIO(out.read_bytes()))
    heading = [p.text for p in document.paragraphs]
    assert heading[0] == "ЧЕРНОВИК"  # instructions of the sample are not settled
    assert "ТАБЛИЦА РАЗНОГЛАСИЙ" in heading
    rows = [[c.text for c in r.cells] for r in document.tables[0].rows[1:]]
    found = next(r for r in rows if r[1].startswith("пункт 2 статьи 8"))
    assert "к версии 1" in found[1]  # the remark is of the version before
    assert found[2].startswith("2. За каждое снесенное дерево высаживаются не менее пяти деревьев")
    assert found[3].startswith("НПП «Атамекен»\nСохранить норму о трех деревьях")
    assert found[4].startswith("Не принято.\nПо данным паспортов")
    assert any(r[4] == "(ответа нет)" for r in rows)
    assert not any(r[4].startswith("Принято.") for r in rows)


def test_a_bill_in_the_reading_form(sample: Workspace) -> None:
    text = Bills(sample).table("zelenyj-bjudzhet", "plain", form="reading", lang=Lang.RU).text
    assert "На казахском языке:" in text
    assert "жасыл бюджет" in text
    assert "зеленый бюджет" in text


def test_an_article_of_one_language_only_is_explained() -> None:
    form = load_form("reading")
    ru = courtyards()
    new = replace(
        ru, root=ru.root.with_(children=(*ru.root.children, article("3", "Снег", "Снег убирают зимой.")))
    )
    kk = kazakh()
    main, other = table_of_texts(ru, new, form), table_of_texts(kk, kk, form, Lang.RU)
    silent = in_languages(main, {"kk": other}, form)
    assert dict(silent.rows[0].others)["proposed_kk"][0].text == "мәтін жоқ"
    table = in_languages(main, {"kk": other}, form, lambda row: row.eid == "art_3")
    assert dict(table.rows[0].others)["proposed_kk"][0].text == "Қазақ тіліндегі мәтін өзгермейді."


def test_looks_and_colours_of_a_form(tmp_path: Path) -> None:
    text = form_path("A").read_text(encoding="utf-8")
    looks = (
        '[strike]\ndeleted = true\n\n[underline]\ninserted = true\n\n[colour]\ndeleted = "#c00000"\n\n[marks]'
    )
    own = tmp_path / "ours.toml"
    own.write_text(text.replace('name = "A"', 'name = "ours"').replace("[marks]", looks, 1), encoding="utf-8")
    base, law = tmp_path / "act.txt", tmp_path / "law.txt"
    base.write_text(ACT, encoding="utf-8")
    law.write_text(LAW.format(items="пункт 1 статьи 1 исключить.", form="Закон"), encoding="utf-8")
    form = load_form("ours", tmp_path)
    table = table_of(apply_files(base, law), form)
    with zipfile.ZipFile(io.BytesIO(draw(table, form, "docx"))) as package:
        document = package.read("word/document.xml").decode()
    assert '<w:b/><w:bCs/><w:strike/><w:color w:val="C00000"/>' in document
    assert "del { color: #C00000 }" in draw(table, form, "html").decode()
    own.write_text(own.read_text(encoding="utf-8").replace("#c00000", "red"), encoding="utf-8")
    with pytest.raises(SettingsError, match="colour"):
        load_form("ours", tmp_path)


def test_a_language_that_a_form_does_not_give_has_its_first_one() -> None:
    form = load_form("A")
    assert form.heading["xx"] == form.heading["ru"]
    assert [column.heading["xx"] for column in form.columns] == [c.heading["ru"] for c in form.columns]
