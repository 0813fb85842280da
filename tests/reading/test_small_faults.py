"""Small amending acts of the corpus, each of a kind that was once misread without a word."""

from __future__ import annotations

import datetime as dt

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.index import index_of
from lawtrack.model.instruction import Action
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import plain_text
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.amending_acts import read_amending
from lawtrack.services.from_file.applying import apply_files
from tests.corpus import CORPUS

FOLDER = CORPUS / "faults"
READ = {
    "ru/unlike_units": [
        "5 delete_provision art_5__para_1__al_2",
        "5 delete_provision art_5__para_1__point_3",
        "7 not_understood",
    ],
    "ru/directive_names_its_act": [
        "3 replace_provision art_49__subpara_3",
        "7 substitute_words art_5__para_2",
        "9 delete_provision art_6__para_4",
        "11 replace_provision art_7__para_2",
        "15 delete_provision art_8",
        "17 commencement",
    ],
    "ru/into_article_of_act": [
        "5 delete_provision art_12__para_2",
        "7 substitute_words art_12__para_3",
        "9 commencement",
    ],
    "ru/unclosed_quotation": ["7 not_understood", "15 annex att_1", "17 commencement"],
    "ru/one_sentence_repeal": ["3 repeal_act"],
    "ru/glued_directive": ["7 insert_provision art_3__point_4", "9 insert_provision art_3__subpara_3"],
    "ru/point_of_part": ["5 delete_provision art_3__subpara_1__point_3"],
    "ru/loud_shapes": [
        "5 substitute_words art_7__para_7__subpara_2",
        "5 substitute_words art_11__para_5__subpara_2",
        "7 delete_words art_9__point_2",
        "9 insert_provision art_11__para_5",
        "13 insert_provision art_12__al_last",
        "17 everywhere",
        "19 insert_provision toc",
    ],
    "ru/annex_two_captions": ["5 annex att_1", "7 commencement"],
    "kk/pr1": ["5 own_provision", "7 commencement", "15 repeal_act", "17 repeal_act"],
    "kk/a_commence": ["5 substitute_words art_3__para_2", "7 commencement"],
    "kk/s_mixed": [
        "7 replace_provision art_4__para_1__intro",
        "7 replace_provision art_4__para_1__point_1",
        "13 commencement",
    ],
    "kk/o_unquoted": [
        "5 not_understood",
        "7 not_understood",
        "9 not_understood",
        "11 not_understood",
        "13 not_understood",
        "15 commencement",
    ],
    "kk/stray_open": [
        "7 replace_provision art_651__para_4",
        "13 substitute_words art_32__para_4",
        "17 replace_provision art_20__para_4",
        "21 delete_provision art_47__para_1",
        "23 commencement",
    ],
    "kk/l_act_semicolon": [
        "7 substitute_words art_134__para_1",
        "13 delete_provision art_134__para_2__point_21",
        "15 commencement",
    ],
}


@pytest.mark.corpus
@pytest.mark.parametrize("name", READ)
def test_nothing_of_it_is_swallowed_or_misplaced(name: str) -> None:
    rows = []
    for i in read_amending(FOLDER / f"{name}.md").instructions:
        target = getattr(i, "target", None)
        rows.append(" ".join(filter(None, (str(i.line), str(i.action), target.eid if target else ""))))
    assert rows == READ[name]


@pytest.mark.corpus
def test_the_orders_of_the_kazakh_final_article_each_have_their_date() -> None:
    *_orders, final = read_amending(FOLDER / "kk" / "comm3.md").instructions
    scopes = [rule.scope for rule in getattr(final, "commencement", ())]
    assert scopes == [(), ("art_1__point_1__al_2", "art_1__point_1__al_4", "art_1__point_2")]


APPLIED = [
    # the law, the act, the day, what becomes of each order, what the act then says, what it says no more
    ("a_commence", "base", None, ["applied"], ["2027 жылғы 1 қаңтарға дейін"], ["үш жыл өткенге дейін"]),
    ("s_mixed", "base", None, ["applied", "applied"], [], ["1) Адамның құқықтары"]),
    ("j_kk2", "base", None, ["not_found"], ["алуға;", "беруге;", "сұрауға құқығы бар."], []),
    (
        "comm3",
        "base_c",
        dt.date(2026, 3, 1),
        ["applied", "not_yet", "applied", "applied"],
        ["1-ші норма.", "Екінші норма.", "3-ші норма."],
        [],
    ),
]


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("law", "base", "at", "outcomes", "says", "says_not"), APPLIED, ids=[a[0] for a in APPLIED]
)
def test_the_kazakh_faults_are_applied_rightly_or_told(
    law: str, base: str, at: dt.date | None, outcomes: list[str], says: list[str], says_not: list[str]
) -> None:
    folder = FOLDER / "kk"
    done = apply_files(folder / f"{base}.md", folder / f"{law}.md", lang=Lang.KK, at=at)
    text = plain_text(done.result.root)
    assert [str(outcome.kind) for outcome in done.outcomes][: len(outcomes)] == outcomes
    assert [words for words in says if words not in text] == []
    assert [words for words in says_not if words in text] == []


_ANNEX = ["Приложение 1", "Натуральные нормы", "Новый текст."]
_FALLBACK = ["Первая часть без номера.", "Вторая часть без номера, важная.", "1. Первый пункт."]
OTHERS = [
    ("ru/unlike_units", "ru/unlike_units_base", "md", ["not_found", "applied", "not_understood"], ["2) два;", "3) исключен."], ["три:"]),
    ("ru/annex_two_captions", "ru/annex_base", "md", ["applied"], ["Приложение 1", "1. Услуга новая."], []),
    ("ru/toc_first_omnibus", "ru/toc_first_base", "md", ["applied", "other_act"], ["1. Первая.", "2. Исключен."], []),
    ("ru/budget_other_years", "ru/budget_base", "md", ["other_act", "other_act"], ["доходы - 100 тенге."], []),
    ("ru/point_of_part", "ru/unlike_units_base", "md", ["not_found"], ["1) раз;", "2) два;"], ["сключен"]),
    ("acts/order_amending_signed", "acts/order_base", "txt", ["applied"], _ANNEX, []),
    ("acts/order_amending_unsigned", "acts/order_base", "txt", ["applied"], _ANNEX, []),
    ("acts/list_then_lowercase_amending", "acts/list_then_lowercase_lines", "txt", ["applied"],
     ["1) цена приобретения;\nи (или)\n2) стоимость", "безвозмездно,\nи (или)\nувеличение вклада"], []),
    ("acts/constitution_bill", "acts/constitution_small", "txt", ["applied", "applied"], ["территорию."], []),
    ("acts/koap_amending", "acts/koap_small", "txt", ["ambiguous", "not_found"], ["штраф на лиц"], ["арест"]),
    ("acts/long-title-amending", "acts/long-title", "txt", ["other_act"], ["Срок составляет десять дней."], []),
    ("hostile/fallback_law", "hostile/fallback_base", "txt", ["not_found"], _FALLBACK, ["сключен"]),
    ("hostile/heading_law", "hostile/heading_base", "txt", ["applied"] * 6, ["Новый заголовок", "4) опись."], ["Старый"]),
    ("hostile/leadin_law", "hostile/heading_base", "txt", ["applied"] * 2, ["Старый заголовок", "Новая вводная:"], []),
    ("hostile/leadin2_law", "hostile/heading_base", "txt", ["applied"] * 2, ["Новый заголовок", "Старая вводная:"], []),
    ("hostile/days_law", "hostile/fallback_base", "txt", ["applied"], ["1. Исключен.", "3. Третий пункт."], []),
    ("hostile/digits_law", "hostile/fallback_base", "txt", ["not_found"], _FALLBACK, ["сключен"]),
]  # fmt: skip


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("law", "base", "form", "outcomes", "says", "says_not"), OTHERS, ids=[one[0] for one in OTHERS]
)
def test_the_other_faults_are_applied_rightly_or_told(
    law: str, base: str, form: str, outcomes: list[str], says: list[str], says_not: list[str]
) -> None:
    done = apply_files(FOLDER / f"{base}.{form}", FOLDER / f"{law}.{form}", lang=Lang.RU)
    text = plain_text(done.result.root)
    assert [str(outcome.kind) for outcome in done.outcomes][: len(outcomes)] == outcomes
    assert [words for words in says if words not in text] == []
    assert [words for words in says_not if words in text] == []


@pytest.mark.corpus
def test_a_caption_in_a_table_is_no_text_of_the_annex() -> None:
    law = FOLDER / "acts" / "order_amending_caption_in_table.docx"
    text = plain_text(apply_files(FOLDER / "acts" / "order_base.txt", law, lang=Lang.RU).result.root)
    assert text.endswith("\n".join(("№ 633", "Натуральные нормы", "Новый текст.")))


@pytest.mark.corpus
def test_contents_without_a_heading_give_every_kazakh_article_once() -> None:
    root = read_act(FOLDER / "kk" / "toc_min.md", lang=Lang.KK).expression.root
    articles = [place.eid for place in index_of(root) if place.provision.kind is Kind.ARTICLE]
    assert articles == ["art_1", "art_2", "art_3"]


@pytest.mark.corpus
def test_orders_behind_an_unread_act_are_not_applied_to_the_one_before() -> None:
    folder = FOLDER / "kk"
    done = apply_files(folder / "base_subsoil.md", folder / "l_act_semicolon.md", lang=Lang.KK)
    assert "21) тексереді." in plain_text(done.result.root)


def test_a_line_of_a_language_whose_amending_acts_are_not_read_stops_nothing() -> None:
    """An English line in a Kazakh act is read by no rules, and the orders around it are."""
    lines = [
        "1-бап. «Бақтар туралы» Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:",
        "1) 5-баптың 2-тармағы алып тасталсын;",
        "The words below are a translation that was left in the draft by its author.",
        "2) 6-баптың 3-тармағы алып тасталсын.",
    ]
    found = read_instructions([SourceLine(n, text) for n, text in enumerate(lines, 1)], Lang.KK).instructions
    assert [(i.line, i.action) for i in found] == [
        (2, Action.DELETE_PROVISION),
        (3, Action.NOT_UNDERSTOOD),
        (4, Action.DELETE_PROVISION),
    ]
