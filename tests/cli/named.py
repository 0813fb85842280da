"""A workspace with an act of each label scheme, and a bill on each: what one provision is called there."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from lawtrack.model.document import Lang, Scheme
from lawtrack.services.bills.returned.cell_edits import cell, edit_cell
from lawtrack.services.workspace import init_workspace, open_workspace
from tests.cli.office import Office
from tests.cli.outputs import word
from tests.services.test_deputies import table

_KZ = "Закон Республики Казахстан от 2 мая 2020 года № 1-VI"


@dataclass(frozen=True)
class Sample:
    """An act and a bill on it.

    Attributes:
        name: The short name of the act and of the bill.
        act: The act.
        law: The bill; ``NEW`` in it is a word that the second version has otherwise.
        eid: A provision that the bill changes.
        said: What it is called, by language.
        edited: Another provision, worded anew in the table.
        edited_said: What that is called in Russian.
        uri: The act.
        scheme: Its scheme.
        kind: The kind of the bill.
    """

    name: str
    act: str
    law: str
    eid: str
    said: dict[str, str]
    edited: str
    edited_said: str
    uri: str
    scheme: Scheme
    kind: str = "law"


SAMPLES = (
    Sample(
        "yards",
        f"О дворах\n\n{_KZ}\n\nСтатья 1. Двор\n\n1. Двор открыт для жителей.\n\n2. Уборка двора проводится:\n\n"
        "1) весной;\n\n2) осенью.\n\nСтатья 2. Срок\n\nОтвет дается за пять дней.\n\n"
        "Статья 3. Споры\n\nСпоры по статье 2 настоящего Закона и по подпункту 1) пункта 2 статьи 1 настоящего Закона "
        "разрешает суд.\n",
        "О внесении изменений в Закон Республики Казахстан «О дворах»\n\nСтатья 1. Внести в Закон Республики Казахстан "
        "от 2 мая 2020 года «О дворах» следующие изменения:\n\n1) в подпункте 1) пункта 2 статьи 1 слово «весной» "
        "заменить словом «NEW»;\n\n2) в статье 2 слово «двадцать» заменить словом «десять».\n\nСтатья 2. Настоящий Закон "
        "вводится в действие с 1 января 2027 года.\n",
        "art_1__para_2__subpara_1__point_1",
        {
            "ru": "подпункт 1) пункта 2 статьи 1",
            "kk": "1-баптың 2-тармағының 1) тармақшасы",
            "en": "subparagraph 1) of paragraph 2 of article 1",
        },
        "art_1__para_1",
        "пункт 1 статьи 1",
        "/akn/kz/act/2020-05-02/1-VI",
        Scheme.CIVIL,
    ),
    Sample(
        "gardens",
        "Об утверждении Правил ухода за садами\n\nПриказ Министра экологии Республики Казахстан от 16 июня 2023 года № 50\n\n"
        "ПРИКАЗЫВАЮ:\n\n1. Утвердить прилагаемые Правила ухода за садами.\n\n2. Контроль возложить на вице-министра.\n\n"
        "3. Настоящий приказ вводится в действие со дня подписания.\n\n"
        "Утверждены приказом Министра экологии Республики Казахстан от 16 июня 2023 года № 50\n\nПравила ухода за садами\n\n"
        "1. Правила определяют порядок ухода за садами.\n\n2. Уход включает:\n\n1) полив;\n\n2) обрезку.\n\n"
        "3. Полив ведет садовник.\n\n4. Обрезка ведется весной.\n\n5. Споры по пункту 4 настоящих Правил решает инспекция.\n",
        "О внесении изменений в приказ Министра экологии Республики Казахстан от 16 июня 2023 года № 50 «Об утверждении "
        "Правил ухода за садами»\n\nПРИКАЗЫВАЮ:\n\n1. Внести в приказ Министра экологии Республики Казахстан от 16 июня "
        "2023 года № 50 «Об утверждении Правил ухода за садами» следующие изменения:\n\nв Правилах ухода за садами, "
        "утвержденных указанным приказом:\n\nв пункте 4 слово «весной» заменить словом «NEW»;\n\nв пункте 3 слово "
        "«лесник» заменить словом «сторож».\n\n2. Настоящий приказ вводится в действие со дня подписания.\n",
        "att_1__para_4",
        {"ru": "пункт 4 Правил", "kk": "Қағидалардың 4-тармағы", "en": "paragraph 4 of the Rules"},
        "att_1__para_5",
        "пункт 5 Правил",
        "/akn/kz/act/2023-06-16/50",
        Scheme.BYLAW,
        "bylaw",
    ),
    Sample(
        "offences",
        "Кодекс Республики Казахстан об административных правонарушениях\n\nКодекс Республики Казахстан от 5 июля 2014 "
        "года № 235-V\n\nСтатья 5. Действие кодекса\n\n1. Кодекс действует на территории Республики.\n\n2. Кодекс "
        "не действует в случаях:\n\n1) войны;\n\n2) блокады.\n\nСтатья 6. Суд\n\nДела по части первой статьи 5 "
        "настоящего Кодекса рассматривает суд.\n",
        "О внесении изменений в Кодекс Республики Казахстан об административных правонарушениях\n\nСтатья 1. Внести в "
        "Кодекс Республики Казахстан об административных правонарушениях от 5 июля 2014 года следующие изменения:\n\n"
        "1) в части первой статьи 5 слово «территории» заменить словом «NEW»;\n\n2) в статье 6 слово «прокурор» "
        "заменить словом «судья».\n\nСтатья 2. Настоящий Закон вводится в действие с 1 января 2027 года.\n",
        "art_5__para_1",
        {"ru": "часть первая статьи 5", "kk": "5-баптың бірінші бөлігі", "en": "part 1 of article 5"},
        "art_5__para_2__subpara_1__point_2",
        "подпункт 2) части второй статьи 5",
        "/akn/kz/act/2014-07-05/235-V",
        Scheme.KOAP,
    ),
    Sample(
        "tea",
        "ФЕДЕРАЛЬНЫЙ ЗАКОН\n\nО чайных хозяйствах\n\nСтатья 3. Требования\n\n1. Хозяйство включается в реестр.\n\n"
        "2. Заявление рассматривается в течение десяти дней.\n\n3. Основаниями для отказа являются:\n\n"
        "1) недостоверность;\n\n2) истечение срока.\n\nСтатья 4. Сорта\n\nСорта по пункту 1 части 3 статьи 3 настоящего "
        "Федерального закона не включаются.\n",
        "ФЕДЕРАЛЬНЫЙ ЗАКОН\n\nО внесении изменений в Федеральный закон «О чайных хозяйствах»\n\nСтатья 1\n\nВнести в "
        "Федеральный закон от 11 июля 2016 года N 250-ФЗ «О чайных хозяйствах» следующие изменения:\n\n1) в пункте 1 "
        "части 3 статьи 3 слово «недостоверность» заменить словом «NEW»;\n\n2) в статье 4 слово «чаи» заменить словом "
        "«виды».\n\nСтатья 2\n\nНастоящий Федеральный закон вступает в силу со дня его официального опубликования.\n",
        "art_3__para_3__subpara_1__point_1",
        {"ru": "пункт 1 части 3 статьи 3", "kk": "3-баптың 3-бөлігінің 1-тармағы", "en": "paragraph 1 of part 3 of article 3"},
        "art_3__para_2",
        "часть 2 статьи 3",
        "/akn/ru/act/2016-07-11/250-fz",
        Scheme.RUSSIA,
    ),
    Sample(
        "parks",
        "ЗАКОН РЕСПУБЛИКИ УЗБЕКИСТАН\n\nО городских парках\n\nСтатья 7. Режим\n\nПарк открыт ежедневно.\n\nВ парке "
        "запрещается:\n\n1) разводить костры;\n\n2) рубить деревья.\n\nСтатья 8. Содержание\n\nПарк содержится за счет "
        "города.\n\nРаботы ведутся с учетом пункта 2 части второй статьи 7 настоящего Закона.\n",
        "О внесении изменений в Закон Республики Узбекистан «О городских парках»\n\nСтатья 1. Внести в Закон Республики "
        "Узбекистан от 12 мая 2010 года № ЗРУ-250 «О городских парках» следующие изменения:\n\n1) в пункте 2 части второй "
        "статьи 7 слово «рубить» заменить словом «NEW»;\n\n2) в части первой статьи 8 слово «село» заменить словом "
        "«район».\n\nСтатья 2. Настоящий Закон вступает в силу со дня его официального опубликования.\n",
        "art_7__subpara_2__point_2",
        {"ru": "пункт 2 части второй статьи 7", "kk": "7-баптың екінші бөлігінің 2-тармағы", "en": "paragraph 2 of part 2 of article 7"},
        "art_8__subpara_2",
        "часть вторая статьи 8",
        "/akn/uz/act/2010-05-12/250",
        Scheme.UZBEKISTAN,
    ),
)  # fmt: skip


AMENDMENTS = (
    ("1", "статья 1 законопроекта", "…", "Исключить", "Ким Д.Д.", "Принято"),
    ("2", "статья 9 законопроекта", "…", "Исключить", "Ким Д.Д.", ""),
)


def named_office(folder: Path) -> Office:
    """The workspace: every act, its bill in two versions, with remarks, edits of the table, amendments of deputies."""
    init_workspace(folder / "ws").close()
    office = Office(folder)
    for one in SAMPLES:
        act, law, later = (folder / f"{one.name}-{name}.txt" for name in ("act", "law", "later"))
        act.write_text(one.act, encoding="utf-8")
        law.write_text(one.law.replace("NEW", "зимой"), encoding="utf-8")
        later.write_text(one.law.replace("NEW", "летом"), encoding="utf-8")
        (folder / f"{one.name}-act.docx").write_bytes(word(one.act))
        (folder / f"{one.name}-new.docx").write_bytes(word(_changed(one)))
        (folder / f"{one.name}-letter.txt").write_text(
            f"1. {one.said['ru'][0].upper()}{one.said['ru'][1:]}: уточнить.\n\n2. Статью 99 уточнить.\n",
            encoding="utf-8",
        )
        table(folder / f"{one.name}-deputies.docx", AMENDMENTS)
        office.ok(
            "import",
            str(act),
            "--lang",
            "ru",
            "--work",
            one.uri,
            "--edition",
            "2020-01-01",
            "--scheme",
            one.scheme.value,
        )
        office.ok("acts", "set", one.uri, "--short", one.name)
        office.ok("bill", "new", one.name, "--title", one.act.split("\n")[0], "--kind", one.kind)
        office.ok("bill", "add", one.name, str(law), "--lang", "ru")
        office.ok("bill", "link", one.name, "1", one.uri)
        office.ok("recommend", one.name, one.eid, "--text", "Уточнить.", "--by", "житель")
        office.ok("bill", "version", one.name)
        office.ok("bill", "add", one.name, str(later), "--lang", "ru")
        office.ok(
            "recommend",
            one.name,
            one.eid,
            "--text",
            "Уточнить снова.",
            "--by",
            "жилец",
            "--wording",
            "осенью",
        )
        office.ok("respond", f"{one.name}/1", "--decision", "accepted", "--change", one.eid)
        office.ok("bill", "justify", one.name, one.eid, "--text", "Так лучше.")
        _edit(office, one)
    return office


def _changed(one: Sample) -> str:
    """The act as somebody edited it: the same provision in other words."""
    old, new = {
        "yards": ("весной", "зимой"),
        "gardens": ("ведется весной", "ведется зимой"),
        "offences": ("территории", "земле"),
        "tea": ("недостоверность", "ошибка"),
        "parks": ("рубить", "ломать"),
    }[one.name]
    return one.act.replace(old, new)


def _edit(office: Office, one: Sample) -> None:
    workspace = open_workspace(office.folder / "ws")
    seen = cell(workspace, one.name, one.edited, one.uri, Lang.RU)
    first, *rest = seen.text.split("\n")
    words = "\n".join([first.rstrip(".;:") + " всегда" + first[len(first.rstrip(".;:")) :], *rest])
    edit_cell(workspace, dataclasses.replace(seen), words)
    workspace.close()
