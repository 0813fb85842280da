"""Every check fires on a bill made to fail it and is silent on the one that does not, in Russian and in Kazakh."""

from __future__ import annotations

import pytest

from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.material import Material
from lawtrack.checking.bill.registry import CHECKS, ask
from lawtrack.model.document import Lang
from lawtrack.profiles.checks import check_rules
from lawtrack.wording.messages import said
from tests.checking.bills import BILL, KK, MANY, RU, Case, material

CODE = {
    RU: BILL[RU].replace("в Закон Республики Казахстан «О зерне»", "в Кодекс Республики Казахстан об административных правонарушениях").replace("Закон Республики Казахстан от 19 января 2001 года «О зерне»", "Кодекс Республики Казахстан об административных правонарушениях от 5 июля 2014 года"),
    KK: BILL[KK].replace("«Астық туралы» Қазақстан Республикасының Заңына", "Қазақстан Республикасының Әкімшілік құқық бұзушылық туралы кодексіне", 1).replace("«Астық туралы» 2001 жылғы 19 қаңтардағы Қазақстан Республикасының Заңына", "2014 жылғы 5 шілдедегі Қазақстан Республикасының Әкімшілік құқық бұзушылық туралы кодексіне"),
}  # fmt: skip
SIXTY = {
    RU: ("по истечении десяти календарных дней", "по истечении шестидесяти календарных дней"),
    KK: ("күнтізбелік он күн", "күнтізбелік алпыс күн"),
}
ORDER = {RU: ("ПРИКАЗЫВАЮ:", "Министр сельского хозяйства"), KK: ("БҰЙЫРАМЫН:", "Ауыл шаруашылығы министрі")}

CASES = (
    # level: an order amends a law; a law amends a code
    Case("level", RU, "Статья 2. Настоящий Закон вводится", "Статья 2. Настоящий приказ вводится"),
    Case("level", KK, "2-бап. Осы Заң алғашқы", "2-бап. Осы бұйрық алғашқы"),
    Case("level", RU, "Статья 2. Настоящий Закон вводится", "Статья 2. Настоящее постановление вводится"),
    Case("level", KK, "2-бап. Осы Заң алғашқы", "2-бап. Осы қаулы алғашқы"),
    Case("level", RU, "Закон Республики Казахстан от 8 июля", "Конституционный закон Республики Казахстан от 8 июля", MANY[RU]),
    Case("level", KK, "«Нан туралы» 2005 жылғы 8 шілдедегі Қазақстан Республикасының Заңына", "«Нан туралы» 2005 жылғы 8 шілдедегі Қазақстан Республикасының Конституциялық заңына", MANY[KK]),
    Case("level_code", RU, "В Закон Республики Казахстан от 19 января 2001 года «О зерне»", "В Земельный кодекс Республики Казахстан от 20 июня 2003 года", MANY[RU]),
    Case("level_code", KK, "«Астық туралы» 2001 жылғы 19 қаңтардағы Қазақстан Республикасының Заңына", "2003 жылғы 20 маусымдағы Қазақстан Республикасының Жер кодексіне", MANY[KK]),
    # order: by date, by legal force
    Case("order_of_acts", RU, "от 15 мая 2010 года", "от 15 мая 1999 года", MANY[RU]),
    Case("order_of_acts", KK, "2010 жылғы 15 мамырдағы", "1999 жылғы 15 мамырдағы", MANY[KK]),
    Case("order_of_acts", RU, "В Закон Республики Казахстан от 15 мая 2010 года «О муке»", "В Земельный кодекс Республики Казахстан от 20 июня 2003 года", MANY[RU]),
    Case("order_of_acts", KK, "«Ұн туралы» 2010 жылғы 15 мамырдағы Қазақстан Республикасының Заңына", "2003 жылғы 20 маусымдағы Қазақстан Республикасының Жер кодексіне", MANY[KK]),
    Case("one_place", RU, "от 15 мая 2010 года «О муке»", "от 19 января 2001 года «О зерне»", MANY[RU]),
    Case("one_place", KK, "«Ұн туралы» 2010 жылғы 15 мамырдағы", "«Астық туралы» 2001 жылғы 19 қаңтардағы", MANY[KK]),
    Case("one_place", RU, "3. В Закон Республики Казахстан от 15 мая 2010 года «О муке»", "3. В Закон Республики Казахстан от 8 июля 2005 года «О хлебе»", MANY[RU]),
    Case("one_place", KK, "«Ұн туралы» 2010 жылғы 15 мамырдағы", "«Нан туралы» 2005 жылғы 8 шілдедегі", MANY[KK]),
    # title
    Case("title", RU, "О внесении изменений и дополнений", "О внесении изменений"),
    Case("title", KK, "Заңына өзгерістер мен толықтырулар енгізу туралы", "Заңына өзгерістер енгізу туралы"),
    Case("title", RU, "О внесении изменений и дополнений", "О внесении дополнений"),
    Case("title", KK, "Заңына өзгерістер мен толықтырулар енгізу туралы", "Заңына толықтырулар енгізу туралы"),
    Case("title", RU, "О внесении изменений и дополнений", "О внесении дополнений и изменений"),
    Case("title", KK, "Заңына өзгерістер мен толықтырулар енгізу туралы", "Заңына толықтырулар мен өзгерістер енгізу туралы"),
    Case("title", RU, "О внесении изменений в", "О внесении изменений и дополнений в", MANY[RU]),
    Case("title", KK, "өзгерістер енгізу туралы", "өзгерістер мен толықтырулар енгізу туралы", MANY[KK]),
    Case("title_number", RU, "О внесении изменений и дополнений", "О внесении изменения и дополнений"),
    Case("title_number", KK, "Заңына өзгерістер мен толықтырулар енгізу туралы", "Заңына өзгеріс пен толықтырулар енгізу туралы"),
    Case("title_number", RU, "2) в пункте 3 статьи 3 слово «осенью» заменить словом «зимой»;\n", ""),
    Case("title_number", KK, "2) 3-баптың 3-тармағындағы «күзде» деген сөз «қыста» деген сөзбен ауыстырылсын;\n", ""),
    # form
    Case("preamble", RU, "\n\nСтатья 1. Внести", "\n\nНастоящий Закон направлен на развитие зернового рынка и защиту прав граждан.\n\nСтатья 1. Внести"),
    Case("preamble", KK, "\n\n1-бап. «Астық", "\n\nОсы Заң астық нарығын дамытуға және азаматтардың құқықтарын қорғауға бағытталған.\n\n1-бап. «Астық"),
    Case("heading", RU, "«Статья 6-1. Отчет", "«Статья 6-1."),
    Case("heading", KK, "«6-1-бап. Есептілік", "«6-1-бап."),
    Case("dash", RU, "Отчет составляется раз в год", "- отчет составляется раз в год"),
    Case("dash", KK, "Есептілік жылына бір рет жасалады", "– есептілік жылына бір рет жасалады"),
    Case("adjective", RU, "Отчет составляется раз в год", "Отчет составляется по предыдущей статье"),
    Case("adjective", RU, "Отчет составляется раз в год", "Отчет составляется согласно следующей статье"),
    Case("adjective", KK, "Есептілік жылына бір рет жасалады", "Есептілік жоғарыда көрсетілген бап бойынша жасалады"),
    Case("unfilled", RU, "Закон Республики Казахстан от 19 января 2001 года «О зерне»", "Закон Республики Казахстан ⟦дата⟧ «О зерне»"),
    Case("unfilled", KK, "2001 жылғы 19 қаңтардағы Қазақстан Республикасының Заңына", "⟦күні⟧ Қазақстан Республикасының Заңына"),
    Case("unfilled", RU, "О внесении изменений и дополнений в Закон", "О внесении изменений и дополнений в ⟦наименование акта⟧ Закон"),
    Case("unfilled", KK, "Заңына өзгерістер", "⟦актінің атауы⟧ Заңына өзгерістер"),
    # numbers
    Case("numbering", RU, "\n2) в пункте 3 статьи 3", "\n3) в пункте 3 статьи 3"),
    Case("numbering", KK, "\n2) 3-баптың", "\n3) 3-баптың"),
    Case("renumbered", RU, "слово «осенью» заменить словом «зимой»", "слово «осенью» исключить;\n\n2-1) пункт 3 статьи 3 считать пунктом 5"),
    Case("renumbered", KK, "«қыста» деген сөзбен ауыстырылсын;", "«қыста» деген сөзбен ауыстырылсын;\n\n2-1) 3-баптың 3-тармағы 5-тармақ деп саналсын;"),
    Case("number_reused", RU, "дополнить статьей 6-1 следующего содержания:\n\n«Статья 6-1. Отчет", "дополнить статьей 5 следующего содержания:\n\n«Статья 5. Отчет"),
    Case("number_reused", KK, "мазмұндағы 6-1-баппен толықтырылсын:\n\n«6-1-бап. Есептілік", "мазмұндағы 5-баппен толықтырылсын:\n\n«5-бап. Есептілік"),
    Case("number_reused", RU, "слово «осенью» заменить словом «зимой»;\n\n3) статью 3 дополнить пунктом 4 следующего содержания:\n\n«4.", "слово «осенью» исключить;\n\n2-1) пункт 2 статьи 3 исключить;\n\n3) статью 3 дополнить пунктом 2 следующего содержания:\n\n«2."),
    Case("number_reused", KK, "«қыста» деген сөзбен ауыстырылсын;\n\n3) 3-бап мынадай мазмұндағы 4-тармақпен толықтырылсын:\n\n«4.", "«қыста» деген сөзбен ауыстырылсын;\n\n2-1) 3-баптың 2-тармағы алып тасталсын;\n\n3) 3-бап мынадай мазмұндағы 2-тармақпен толықтырылсын:\n\n«2."),
    Case("new_number", RU, "дополнить пунктом 4 следующего содержания:\n\n«4.", "дополнить пунктом 6 следующего содержания:\n\n«6."),
    Case("new_number", KK, "мазмұндағы 4-тармақпен толықтырылсын:\n\n«4.", "мазмұндағы 6-тармақпен толықтырылсын:\n\n«6."),
    Case("new_number", RU, "дополнить статьей 6-1 следующего содержания:\n\n«Статья 6-1.", "дополнить статьей 6-3 следующего содержания:\n\n«Статья 6-3."),
    Case("new_number", KK, "мазмұндағы 6-1-баппен толықтырылсын:\n\n«6-1-бап.", "мазмұндағы 6-3-баппен толықтырылсын:\n\n«6-3-бап."),
    # taking effect
    Case("commencement", RU, "Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.\n", ""),
    Case("commencement", KK, "2-бап. Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.\n", ""),
    Case("liability", RU, "Отчет составляется раз в год", "Непредставление отчета –\n\nвлечет штраф в размере ста месячных расчетных показателей", CODE[RU]),
    Case("liability", KK, "Есептілік жылына бір рет жасалады", "Есептілікті ұсынбау –\n\nжүз айлық есептік көрсеткіш мөлшерінде айыппұл салуға әкеп соғады", CODE[KK]),
    Case("duties", RU, "Отчет составляется раз в год", "Хранитель обязан составлять отчет раз в год"),
    Case("duties", RU, "Отчет составляется раз в год", "Хранитель должен составлять отчет раз в год"),
    Case("duties", KK, "Есептілік жылына бір рет жасалады", "Сақтаушы жылына бір рет есептілік жасауға міндетті"),
    # terms
    Case("term_twice", RU, "1) в статье 2 слово «хранится» заменить словом «лежит»", "1) статью 1 дополнить подпунктом 4) следующего содержания:\n\n«4) элеватор – дом для зерна.»"),
    Case("term_twice", KK, "1) 2-баптағы «сақталады» деген сөз «жатады» деген сөзбен ауыстырылсын", "1) 1-бап мынадай мазмұндағы 4) тармақшамен толықтырылсын:\n\n«4) элеватор – астық үйі.»"),
    Case("term_order", KK, "1) 2-баптағы «сақталады» деген сөз «жатады» деген сөзбен ауыстырылсын", "1) 1-бап мынадай мазмұндағы 4) тармақшамен толықтырылсын:\n\n«4) қойма – астық қоймасы.»"),
    Case("term_undefined", RU, "1) в статье 2 слово «хранится» заменить словом «лежит»", "1) подпункт 3) статьи 1 исключить"),
    Case("term_undefined", KK, "1) 2-баптағы «сақталады» деген сөз «жатады» деген сөзбен ауыстырылсын", "1) 1-баптың 3) тармақшасы алып тасталсын"),
    Case("term_undefined", RU, "Отчет составляется раз в год", "Отчет составляется в АБВГ"),
    Case("term_undefined", KK, "Есептілік жылына бір рет жасалады", "Есептілік АБВГ-да жылына бір рет жасалады"),
    # extent
    Case("half", RU, "2) в пункте 3 статьи 3", "2) статьи 4, 6 и 7 исключить;\n\n2-1) в пункте 3 статьи 3"),
    Case("half", KK, "2) 3-баптың 3-тармағындағы", "2) 4, 6 және 7-баптар алып тасталсын;\n\n2-1) 3-баптың 3-тармағындағы"),
    Case("reference_changed", RU, "2) в пункте 3 статьи 3 слово «осенью» заменить словом «зимой»", "2) пункт 1 статьи 3 изложить в следующей редакции:\n\n«1. Расписка выдается летом.»"),
    Case("reference_changed", KK, "2) 3-баптың 3-тармағындағы «күзде» деген сөз «қыста» деген сөзбен ауыстырылсын", "2) 3-баптың 1-тармағы мынадай редакцияда жазылсын:\n\n«1. Қолхат жазда беріледі.»"),
)  # fmt: skip

ONE_LANGUAGE = {"term_order"}
"""Asked of the Kazakh text alone, whose order the Russian one follows."""
OF_THE_DAY = {"frequency"}
"""Depends on the day, not on the words: see below."""


def found(case: Case, text: str) -> list[Found]:
    amends_the_act = ("зерне" in text or "Астық" in text) and case.right not in CODE.values()
    return list(ask(material(text, case.lang, base=amends_the_act), check_rules(), {case.check}))


@pytest.mark.parametrize("case", CASES, ids=lambda one: f"{one.check}-{one.lang.value}")
def test_fires_on_what_fails_it_and_is_silent_on_what_does_not(case: Case) -> None:
    assert [said(one.what) for one in found(case, case.bill)] == []
    told = found(case, case.broken)
    assert told, case
    assert all(one.check == case.check and said(one.what) and said(one.mend) for one in told)
    lines = case.broken.split("\n")
    assert all(one.line <= len(lines) for one in told)


@pytest.mark.parametrize(
    ("lang", "old", "new"), [(RU, "Настоящий Закон", "Настоящее постановление"), (KK, "Осы Заң", "Осы қаулы")]
)
def test_a_resolution_of_nobody_knows_whom_stands_below_a_law(lang: Lang, old: str, new: str) -> None:
    (one,) = ask(material(BILL[lang].replace(old, new), lang), check_rules(), {"level"})
    assert "stands above the act that amends it" in said(one.what)


def test_every_check_of_the_engine_has_a_case_in_each_language() -> None:
    covered = {(case.check, case.lang) for case in CASES}
    wanted = {
        (name, lang)
        for name in CHECKS
        if name not in OF_THE_DAY
        for lang in (RU, KK)
        if lang is KK or name not in ONE_LANGUAGE
    }
    assert wanted - covered == set()


@pytest.mark.parametrize("lang", [RU, KK])
@pytest.mark.parametrize("text", [BILL, MANY], ids=["one act", "several"])
def test_a_right_bill_has_nothing(text: dict[Lang, str], lang: Lang) -> None:
    assert [(one.check, said(one.what)) for one in ask(material(text[lang], lang), check_rules())] == []


@pytest.mark.parametrize("lang", [RU, KK])
@pytest.mark.parametrize("name", ["liability", "duties"])
def test_sixty_days_are_enough(name: str, lang: Lang) -> None:
    case = next(one for one in CASES if one.check == name and one.lang is lang)
    assert found(case, case.broken.replace(*SIXTY[lang])) == []


@pytest.mark.parametrize("lang", [RU, KK])
def test_frequency_is_off_and_counts_from_the_last_edition(lang: Lang) -> None:
    given = material(BILL[lang], lang)
    assert [one for one in ask(given, check_rules()) if one.check == "frequency"] == []
    assert [one.check for one in ask(given, check_rules(), {"frequency"})] == ["frequency"]
    later = Material(given.amending, given.bases, given.bases[0].before.edition and given.bases[0].before.edition.replace(year=2028))  # fmt: skip
    assert list(ask(later, check_rules(), {"frequency"})) == []


@pytest.mark.parametrize("lang", [RU, KK])
def test_half_is_not_asked_before_the_chamber(lang: Lang) -> None:
    case = next(one for one in CASES if one.check == "half" and one.lang is lang)
    given = material(case.broken, lang)
    assert list(ask(Material(given.amending, given.bases, in_chamber=True), check_rules(), {"half"})) == []


def test_the_law_of_kazakhstan_is_not_asked_of_other_countries() -> None:
    text = BILL[RU].replace("Республики Казахстан", "Республики Узбекистан").replace("О внесении изменений и дополнений", "О внесении дополнений")  # fmt: skip
    given = material(text, RU, base=False)
    assert given.abroad
    assert list(ask(given, check_rules())) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (RU, "О внесении изменения в приказ Министра юстиции Республики Казахстан от 5 мая 2020 года № 7 «О дворах»\n\n1. Внести в приказ Министра юстиции Республики Казахстан от 5 мая 2020 года № 7 «О дворах» следующее изменение:\n\nпункт 1 исключить."),
        (KK, "«Аулалар туралы» Қазақстан Республикасы Әділет министрінің 2020 жылғы 5 мамырдағы № 7 бұйрығына өзгеріс енгізу туралы\n\n1. «Аулалар туралы» Қазақстан Республикасы Әділет министрінің 2020 жылғы 5 мамырдағы № 7 бұйрығына мынадай өзгеріс енгізілсін:\n\n1-тармақ алып тасталсын."),
    ],
)  # fmt: skip
def test_a_form_that_is_not_told_is_a_hint(lang: Lang, text: str) -> None:
    (one,) = ask(material(text, lang, base=False), check_rules(), {"level"})
    assert not one.sure
    assert "not compared" in said(one.what)


@pytest.mark.parametrize(
    ("maker", "level"),
    [("Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:", 0), ("Акимат города Астаны ПОСТАНОВЛЯЕТ:", 1)],
)
def test_whose_resolution_it_is_decides_its_level(maker: str, level: int) -> None:
    text = f"О внесении изменения в постановление Правительства Республики Казахстан от 5 мая 2020 года № 7 «О дворах»\n\n{maker}\n\n1. Внести в постановление Правительства Республики Казахстан от 5 мая 2020 года № 7 «О дворах» следующее изменение:\n\nпункт 1 исключить.\n\n2. Настоящее постановление вводится в действие со дня его подписания."  # fmt: skip
    assert len(list(ask(material(text, RU, base=False), check_rules(), {"level"}))) == level


@pytest.mark.parametrize(
    ("lang", "title", "enacts", "opens", "order"),
    [
        (RU, "О внесении изменения в Закон Республики Казахстан «О зерне»", "В соответствии с пунктом 2 статьи 5 Закона Республики Казахстан «О правовых актах» ПРИКАЗЫВАЮ:", "1. Внести в Закон Республики Казахстан от 19 января 2001 года «О зерне» следующее изменение:", "статью 4 исключить."),
        (KK, "«Астық туралы» Қазақстан Республикасының Заңына өзгеріс енгізу туралы", "Қазақстан Республикасының Үкіметі ҚАУЛЫ ЕТЕДІ:", "1. «Астық туралы» 2001 жылғы 19 қаңтардағы Қазақстан Республикасының Заңына мынадай өзгеріс енгізілсін:", "4-бап алып тасталсын."),
    ],
)  # fmt: skip
def test_the_verb_with_which_it_enacts_tells_its_form(
    lang: Lang, title: str, enacts: str, opens: str, order: str
) -> None:
    given = material(f"{title}\n\n{enacts}\n\n{opens}\n\n{order}", lang)
    assert [one.sure for one in ask(given, check_rules(), {"level"})] == [True]
    assert list(ask(given, check_rules(), {"preamble"})) == []
