"""Changes that stand in an annex: read as the orders they are, each of its own act; told where they are not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from lawtrack.cli.commands.file.apply import command
from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action
from lawtrack.reading.instructions import AmendingText, read_instructions
from lawtrack.reading.lines import SourceLine

RU = """О внесении изменений и дополнений в некоторые решения
Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:
1. {order}
2. Настоящее постановление вводится в действие со дня его первого официального опубликования.
Премьер-Министр
Республики Казахстан О. Оспанов
{caption}
{title}
1. Внести в постановление Правительства Республики Казахстан от 5 мая 2015 года № 300 «О реестре» следующие изменения:
в пункте 2 слова «три дня» заменить словами «пять дней»;
в Правилах ведения реестра, утвержденных указанным постановлением:
пункт 5 изложить в следующей редакции:
«5. Реестр ведет уполномоченный орган.»;
2. В постановлении Правительства Республики Казахстан от 6 июня 2016 года № 310 «О сборе»:
пункт 3 исключить.
"""
KK = """Кейбір шешімдерге өзгерістер мен толықтырулар енгізу туралы
Қазақстан Республикасының Үкіметі ҚАУЛЫ ЕТЕДІ:
1. {order}
2. Осы қаулы алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.
Қазақстан Республикасының
Премьер-Министрі О. Оспанов
{caption}
{title}
1. «Тізілім туралы» Қазақстан Республикасы Үкіметінің 2015 жылғы 5 мамырдағы № 300 қаулысына мынадай өзгерістер енгізілсін:
2-тармақтағы «үш күн» деген сөздер «бес күн» деген сөздермен ауыстырылсын;
көрсетілген қаулымен бекітілген Тізілімді жүргізу қағидаларында:
5-тармақ мынадай редакцияда жазылсын:
«5. Тізілімді уәкілетті орган жүргізеді.»;
2. «Алым туралы» Қазақстан Республикасы Үкіметінің 2016 жылғы 6 маусымдағы № 310 қаулысында:
3-тармақ алып тасталсын.
"""
APPROVED_RU = "Утверждены\nпостановлением Правительства\nРеспублики Казахстан\nот 1 июня 2026 года № 400"
ANNEX_RU = "Приложение\nк постановлению Правительства\nРеспублики Казахстан\nот 1 июня 2026 года № 400"
APPROVED_KK = "Қазақстан Республикасы\nҮкіметінің\n2026 жылғы 1 маусымдағы\n№ 400 қаулысымен\nбекітілген"
ANNEX_KK = "Қазақстан Республикасы\nҮкіметінің\n2026 жылғы 1 маусымдағы\n№ 400 қаулысына\nқосымша"

ORDERS_RU = [
    ("Утвердить прилагаемые изменения и дополнения, которые вносятся в некоторые решения Правительства.",
     "Изменения и дополнения, которые вносятся в некоторые решения Правительства"),
    ("Утвердить прилагаемые изменения, вносимые в некоторые решения Правительства Республики Казахстан.",
     "Изменения,\nвносимые в некоторые решения\nПравительства Республики Казахстан"),
    ("Утвердить прилагаемый перечень некоторых решений Правительства, в которые вносятся изменения и дополнения.",
     "ПЕРЕЧЕНЬ\nнекоторых решений Правительства,\nв которые вносятся изменения и дополнения"),
    ("Утвердить перечень некоторых приказов Министра, в которые вносятся дополнения, согласно приложению к настоящему приказу.",
     "Перечень некоторых приказов Министра, в которые вносятся дополнения"),
    ("Внести изменения и дополнения в некоторые решения Правительства согласно приложению к настоящему постановлению.",
     "Изменения и дополнения в некоторые решения Правительства"),
    ("Внести в следующие решения Правительства изменения согласно приложению к настоящему постановлению.",
     "ИЗМЕНЕНИЯ, ВНОСИМЫЕ В НЕКОТОРЫЕ РЕШЕНИЯ ПРАВИТЕЛЬСТВА"),
]  # fmt: skip
ORDERS_KK = [
    ("Қоса беріліп отырған Қазақстан Республикасы Үкіметінің кейбір шешімдеріне енгізілетін өзгерістер мен толықтырулар бекітілсін.",
     "Қазақстан Республикасы Үкіметінің кейбір шешімдеріне енгізілетін өзгерістер мен толықтырулар"),
    ("Бекітілсін қоса беріліп отырған Үкіметтің кейбір шешімдеріне енгізілетін толықтырулар.",
     "ҮКІМЕТТІҢ КЕЙБІР ШЕШІМДЕРІНЕ\nЕНГІЗІЛЕТІН\nТОЛЫҚТЫРУЛАР"),
    ("Қоса беріліп отырған Үкіметтің өзгерістер енгізілетін кейбір шешімдерінің тізбесі бекітілсін.",
     "Үкіметтің өзгерістер енгізілетін кейбір шешімдерінің тізбесі"),
    ("Осы қаулыға қосымшаға сәйкес Үкіметтің кейбір шешімдеріне өзгерістер мен толықтырулар енгізілсін.",
     "Үкіметтің кейбір шешімдеріне енгізілетін өзгерістер мен толықтырулар"),
    ("Үкіметтің кейбір шешімдеріне осы қаулыға 1-қосымшаға сәйкес өзгерістер енгізілсін.",
     "Үкіметтің кейбір шешімдеріне енгізілетін өзгерістер"),
]  # fmt: skip


def read(text: str, lang: Lang) -> AmendingText:
    lines = [SourceLine(n, line) for n, line in enumerate(text.splitlines(), 1) if line]
    return read_instructions(lines, lang)


def shown(read_act: AmendingText) -> list[str]:
    """What is ordered, of which act: its number, and the document that it approves."""
    return [
        f"{i.action} {i.target_eid or ''} {i.act.number if i.act else ''} {'document' if i.act and i.act.document else ''}".rstrip()
        for i in read_act.instructions
        if not i.own and i.action is not Action.COMMENCEMENT
    ]


WHOLE = [
    "substitute_words para_2 300",
    "replace_provision att_1__para_5 300 document",
    "delete_provision para_3 310",
]


@pytest.mark.parametrize("caption", [APPROVED_RU, ANNEX_RU])
@pytest.mark.parametrize(("order", "title"), ORDERS_RU)
def test_changes_in_a_russian_annex_are_read_each_of_its_act(order: str, title: str, caption: str) -> None:
    assert shown(read(RU.format(order=order, caption=caption, title=title), Lang.RU)) == WHOLE


@pytest.mark.parametrize("caption", [APPROVED_KK, ANNEX_KK])
@pytest.mark.parametrize(("order", "title"), ORDERS_KK)
def test_changes_in_a_kazakh_annex_are_read_each_of_its_act(order: str, title: str, caption: str) -> None:
    assert shown(read(KK.format(order=order, caption=caption, title=title), Lang.KK)) == WHOLE


@pytest.mark.parametrize("order", [order for order, _ in ORDERS_RU])
def test_a_russian_act_without_the_annex_of_its_changes_is_not_understood(order: str) -> None:
    act = RU[: RU.index("{caption}")].format(order=order)
    assert shown(read(act, Lang.RU)) == ["not_understood"]


@pytest.mark.parametrize("order", [order for order, _ in ORDERS_KK])
def test_a_kazakh_act_without_the_annex_of_its_changes_is_not_understood(order: str) -> None:
    act = KK[: KK.index("{caption}")].format(order=order)
    assert shown(read(act, Lang.KK)) == ["not_understood"]


TWO = """О внесении изменений в некоторые приказы
ПРИКАЗЫВАЮ:
1. Внести в приказ Министра финансов от 5 мая 2015 года № 300 «О реестре» изменения согласно приложению 1 к настоящему приказу.
2. Утвердить прилагаемые изменения, которые вносятся в Правила сбора, утвержденные приказом Министра финансов от 6 июня 2016 года № 310.
3. Настоящий приказ вводится в действие со дня его первого официального опубликования.
Министр А. Аманов
Приложение 1
к приказу Министра финансов
от 1 июня 2026 года № 400
Изменения, вносимые в приказ Министра финансов
1. В пункте 2 слова «три дня» заменить словами «пять дней».
2. Приложение 3 к указанному приказу изложить в новой редакции согласно приложению 1 к настоящим изменениям.
Приложение 1
к изменениям, вносимым
в приказ Министра финансов
Форма заявки
Прошу внести в реестр.
{caption}{title}
1. Пункт 3 исключить.
"""


def test_each_order_has_its_own_annex_of_changes_and_such_an_annex_annexes_of_its_own() -> None:
    text = TWO.format(
        caption="Приложение 2\nк приказу Министра финансов\nот 1 июня 2026 года № 400\n",
        title="Изменения, которые вносятся в Правила сбора",
    )
    found = read(text, Lang.RU)
    assert shown(found) == [
        "substitute_words para_2 300",
        "annex att_3 300",
        "delete_provision att_1__para_3 310 document",
    ]
    assert [
        bool(i.new and "Прошу внести в реестр." in i.new)
        for i in found.instructions
        if i.action is Action.ANNEX
    ] == [True]


def test_where_an_annex_of_changes_is_missing_none_is_given_to_another_act() -> None:
    found = read(TWO.format(caption="", title="Иные изменения"), Lang.RU)
    assert set(shown(found)) == {"not_understood"}


def test_every_line_of_an_act_with_annexed_changes_has_a_segment() -> None:
    order, title = ORDERS_RU[0]
    text = RU.format(order=order, caption=ANNEX_RU, title=title)
    numbers = [segment.line for segment in read(text, Lang.RU).segments]
    assert numbers == list(range(1, len(text.splitlines()) + 1))


RULES = [
    ("ru", "Приказ Министра финансов Республики Казахстан от 5 мая 2015 года № 300\nОб утверждении Правил ведения реестра\n"
     "1. Утвердить прилагаемые Правила ведения реестра.\n5. Пятый пункт приказа.\nУтверждены\nприказом Министра финансов\n"
     "Республики Казахстан\nот 5 мая 2015 года № 300\nПравила ведения реестра\n1. Первое.\n5. Пятое.\n",
     "О внесении изменений в приказ\nПРИКАЗЫВАЮ:\n1. Утвердить прилагаемые изменения, которые вносятся в Правила ведения реестра, "
     "утвержденные приказом Министра финансов Республики Казахстан от 5 мая 2015 года № 300.\n"
     "2. Настоящий приказ вводится в действие с 1 июля 2026 года.\nМинистр А. Аманов\nПриложение\nк приказу Министра финансов\n"
     "Республики Казахстан\nот 1 июня 2026 года № 400\nИзменения, которые вносятся в Правила ведения реестра\n1. Пункт 5 исключить.\n",
     "Пятое.", "Пятый пункт приказа."),
    ("kk", "«Тізілімді жүргізу қағидаларын бекіту туралы» Қазақстан Республикасы Қаржы министрінің 2015 жылғы 5 мамырдағы № 300 бұйрығы\n"
     "1. Қоса беріліп отырған Тізілімді жүргізу қағидалары бекітілсін.\n5. Бұйрықтың бесінші тармағы.\n"
     "Бекітілген\nҚазақстан Республикасы\nҚаржы министрінің\n2015 жылғы 5 мамырдағы\n№ 300 бұйрығымен\nТізілімді жүргізу қағидалары\n"
     "1. Бірінші.\n5. Бесінші.\n",
     "Бұйрыққа өзгерістер енгізу туралы\nБҰЙЫРАМЫН:\n1. «Тізілімді жүргізу қағидаларын бекіту туралы» Қазақстан Республикасы Қаржы "
     "министрінің 2015 жылғы 5 мамырдағы № 300 бұйрығымен бекітілген Тізілімді жүргізу қағидаларына мынадай өзгеріс енгізілсін:\n"
     "5-тармақ алып тасталсын.\n2. Осы бұйрық 2026 жылғы 1 шілдеден бастап қолданысқа енгізіледі.\n",
     "Бесінші.", "Бұйрықтың бесінші тармағы."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "base", "law", "gone", "kept"), RULES)
def test_a_change_of_approved_rules_leaves_the_order_itself_alone(
    lang: str, base: str, law: str, gone: str, kept: str, tmp_path: Path
) -> None:
    base_file, law_file, out = tmp_path / "base.txt", tmp_path / "law.txt", tmp_path / "out.txt"
    base_file.write_text(base, "utf-8")
    law_file.write_text(law, "utf-8")
    arguments = [str(base_file), str(law_file), "-o", str(out), "--lang", lang]
    done = CliRunner().invoke(command, arguments, standalone_mode=False)
    text = out.read_text("utf-8") if out.exists() else done.output
    assert (gone in text, kept in text) == (False, True), done.output
