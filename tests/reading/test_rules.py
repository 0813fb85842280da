"""Each row of the tables of rules reads its own example, no row before it does, and what comes of it is right."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pytest

from lawtrack.language import Language, language_of, languages
from lawtrack.language.facets.clauses import Clauses, Makes, Part, Places, Rule, Token
from lawtrack.language.facets.orders import Noun, Order, Orders, Verb
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.instructions.grammar.clauses import Grammar
from lawtrack.reading.instructions.grammar.stopping import EXPECTED, SAME
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.quotes import take_out
from lawtrack.reading.lines import SourceLine

HEAD = {
    Lang.RU: (
        "О внесении изменений в Закон Республики Казахстан «О садах»",
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:",
    ),
    Lang.KK: (
        "«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы",
        "1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:",
    ),
}
READ = {
    "в пункте 1 статьи 2 слово «а» заменить словом «б»": "substitute_words art_2__para_1 а → б",
    "в статье 2 «а» заменить на «б»": "substitute_words art_2 а → б",
    "заменить в статье 2 слово «а» словом «б»": "substitute_words art_2 а → б",
    "в статье 2 слово «а» исключить": "delete_words art_2 а",
    "из статьи 2 исключить слово «а»": "delete_words art_2 а",
    "в статье 2 после слова «а» слово «б» исключить": "delete_words art_2 б",
    "в статье 2 после слова «а» слово «б» заменить словом «в»": "substitute_words art_2 б → в",
    "в статье 2 строку «а» заменить строкой «б»": "substitute_words art_2 а → б",
    "дополнить бюджетной программой 028 следующего содержания: «028 Сады»": "not_understood ?",
    "в приложении 2 после строки «а» дополнить строкой следующего содержания: «б»": "insert_provision att_2 after → б",
    "бюджетную программу 028 изложить в следующей редакции: «028 Сады»": "not_understood ?",
    "в приложении 2 строку «а» изложить в следующей редакции: «б»": "replace_provision att_2 → б",
    "бюджетную программу 028 исключить": "not_understood ?",
    "в статье 2 строку «а» исключить": "delete_words art_2 а",
    "статью 2 после строки «а» дополнить строкой «б»": "insert_words art_2 after а → б",
    "статью 2 дополнить пунктом 3 следующего содержания, пункт 4 исключить": "not_understood ?; delete_provision art_2__para_4",
    "главу 2 «Сады» изложить в следующей редакции: «Глава 2. Сады»": "replace_provision chp_2 → Глава 2. Сады",
    "статью 2 после пункта 2 дополнить пунктом 3 следующего содержания: «3. А.»": "insert_provision art_2__para_3 → 3. А.",
    "статью 2 дополнить после пункта 2 пунктом 3 следующего содержания: «3. А.»": "insert_provision art_2__para_3 → 3. А.",
    "пункт 2 статьи 2 заменить пунктом 2 следующего содержания: «2. А.»": "replace_provision art_2__para_2 → 2. А.",
    "изложить в следующей редакции пункт 1 статьи 2: «1. А.»": "replace_provision art_2__para_1 → 1. А.",
    "в статье 2 слово «а» заменить словом «б», «в» – «г»": "substitute_words art_2 а → б; substitute_words art_2 в → г",
    "в статье 2 слово «а» заменить словом «б», «в» заменить словом «г»": (
        "substitute_words art_2 а → б; substitute_words art_2 в → г"
    ),
    "статью 2 после слова «а» дополнить словом «б»": "insert_words art_2 after а → б",
    "статью 2 дополнить после слова «а» словом «б»": "insert_words art_2 after а → б",
    "дополнить статью 2 словом «б» после слова «а»": "insert_words art_2 after а → б",
    "статью 2 дополнить словом «б»": "insert_words art_2 end → б",
    "в начале пункта 1 статьи 2 дополнить словом «б»": "insert_words art_2__para_1 start → б",
    "пункт 1 статьи 2 в конце дополнить словом «б»": "insert_words art_2__para_1 end → б",
    "пункт 1 статьи 2 дополнить в начале словом «б»": "insert_words art_2__para_1 start → б",
    "пункт 1 статьи 2 в конце дополнить предложением следующего содержания: «А.»": "insert_provision art_2__para_1 end → А.",
    "пункт 1 статьи 2 дополнить в конце предложением следующего содержания: «А.»": "insert_provision art_2__para_1 end → А.",
    "статью 2 перед пунктом 4 дополнить пунктом 3-1 следующего содержания: «3-1. А.»": (
        "insert_provision art_2__para_3-1 → 3-1. А."
    ),
    "статью 2 дополнить перед пунктом 4 пунктом 3-1 следующего содержания: «3-1. А.»": (
        "insert_provision art_2__para_3-1 → 3-1. А."
    ),
    "3-баптың соңы «б» деген сөзбен толықтырылсын": "insert_words art_3 end → б",
    "3-бап «Б.» деген сөйлеммен толықтырылсын": "insert_provision art_3 end → Б.",
    "3-баптағы «А.» деген сөйлем «Б.» деген сөйлеммен ауыстырылсын": "substitute_words art_3 А. → Б.",
    "3-баптың алдынан мынадай мазмұндағы 2-1-баппен толықтырылсын: «2-1-бап. А»": "insert_provision art_2-1 → 2-1-бап. А",
    "3-баптан кейін мынадай мазмұндағы 3-1-баппен толықтырылсын: «3-1-бап. А»": "insert_provision art_3-1 → 3-1-бап. А",
    "статью 2 дополнить пунктом 3 следующего содержания: «3. А.»": "insert_provision art_2__para_3 → 3. А.",
    "дополнить подпункт 3) следующего содержания: «3) а.»": "insert_provision point_3 → 3) а.",
    "пункт 1 статьи 2 изложить в следующей редакции: «1. А.»": "replace_provision art_2__para_1 → 1. А.",
    "приложение 1 изложить в редакции согласно приложению 2": "annex att_1 → Сады стоят.",
    "пункт 2 считать пунктом 3": "renumber para_2 = para_3",
    "пункт 3 статьи 2 исключить": "delete_provision art_2__para_3",
    "в статье 2 исключить пункт 3": "delete_provision art_2__para_3",
    "пункт 3 статьи 2 признать утратившим силу": "delete_provision art_2__para_3",
    "признать утратившим силу пункт 3 статьи 2": "delete_provision art_2__para_3",
    "в статье 2 слово «а» заменить словом «б», слово «в» – словом «г»": (
        "substitute_words art_2 а → б; substitute_words art_2 в → г"
    ),
    "статью 2 после слова «а» дополнить словом «б», после слова «в» – словом «г»": (
        "insert_words art_2 after а → б; insert_words art_2 after в → г"
    ),
    "3-баптағы «а» деген сөз «б» деген сөзбен, «в» деген сөз «г» деген сөзбен ауыстырылсын": (
        "substitute_words art_3 а → б; substitute_words art_3 в → г"
    ),
    "3-бап «а» деген сөзден кейін «б» деген сөзбен толықтырылсын": "insert_words art_3 after а → б",
    "3-баптағы «а» деген сөздің орнына «б» деген сөз жазылсын": "substitute_words art_3 а → б",
    "3-бап «б» деген сөзбен толықтырылсын": "insert_words art_3 end → б",
    "3-баптағы «а» деген сөз алып тасталсын": "delete_words art_3 а",
    "3-баптағы «а» деген сөзден кейінгі «б» деген сөз алып тасталсын": "delete_words art_3 б",
    "3-баптағы «а» деген сөзден кейінгі «б» деген сөз «в» деген сөзбен ауыстырылсын": "substitute_words art_3 б → в",
    "3-баптың 1-тармағындағы «а» деген сөз «б» деген сөзбен, 2-тармағындағы «в» деген сөз «г» деген сөзбен ауыстырылсын": (
        "substitute_words art_3__para_1 а → б; substitute_words art_3__para_2 в → г"
    ),
    "3-баптың 1-тармағындағы «а», 2-тармағындағы «б» деген сөздер «в» деген сөзбен ауыстырылсын": (
        "substitute_words art_3__para_1 а → в; substitute_words art_3__para_2 б → в"
    ),
    "3-баптың 1-тармағы «а» деген сөзден кейін «б», 2-тармағы «в» деген сөзден кейін «г» деген сөздермен толықтырылсын": (
        "insert_words art_3__para_1 after а → б; insert_words art_3__para_2 after в → г"
    ),
    "3-баптың 1-тармағындағы «а», 2-тармағындағы «б» деген сөздер алып тасталсын": (
        "delete_words art_3__para_1 а; delete_words art_3__para_2 б"
    ),
    "3-бап мынадай мазмұндағы 1-1) тармақшамен және 4) тармақшадағы «а» деген сөз «б» деген сөзбен ауыстырылып, "
    "5) тармақшамен толықтырылсын: «1-1) а;», «5) б.»": (
        "insert_provision art_3__point_1-1 → 1-1) а;; insert_provision art_3__point_5 → 5) б.; "
        "substitute_words art_3__point_4 а → б"
    ),
    "3-бап мынадай мазмұндағы 4-тармақпен, 5-бап мынадай мазмұндағы 6-тармақпен толықтырылсын": (
        "not_understood ?; not_understood ?"
    ),
    "3-бап мынадай мазмұндағы 1-1) тармақшамен және 4) тармақшадағы «а» деген сөз алып тасталып, "
    "5) тармақшамен толықтырылсын: «1-1) а;», «5) б.»": (
        "insert_provision art_3__point_1-1 → 1-1) а;; insert_provision art_3__point_5 → 5) б.; "
        "delete_words art_3__point_4 а"
    ),
    "3-тармақ мынадай мазмұндағы 3 және 3-1-тармақтармен ауыстырылсын: «3. А.», «3-1. Б.»": (
        "replace_provision para_3 → 3. А.; insert_provision para_3-1 → 3-1. Б."
    ),
    "3-бап мынадай мазмұндағы 4-тармақпен толықтырылсын: «4. А.»": "insert_provision art_3__para_4 → 4. А.",
    "3-бап 4-тармақпен толықтырылсын": "not_understood ?",
    "3-баптың 1-тармағы мынадай редакцияда жазылсын: «1. А.»": "replace_provision art_3__para_1 → 1. А.",
    "3-баптың тақырыбы «А» деген редакцияда жазылсын": "replace_heading art_3__heading → А",
    "1-қосымша осы қаулыға 2-қосымшаға сәйкес жазылсын": "annex att_1 → Сады стоят.",
    "мынадай мазмұндағы 028 бюджеттік бағдарламамен толықтырылсын: «028 Бақтар»": "not_understood ?",
    "2-қосымша «а» деген жолдан кейін мынадай мазмұндағы жолмен толықтырылсын: «б»": "insert_provision att_2 after → б",
    "028 бюджеттік бағдарлама мынадай редакцияда жазылсын: «028 Бақтар»": "not_understood ?",
    "2-қосымшадағы «а» деген жол мынадай редакцияда жазылсын: «б»": "replace_provision att_2 → б",
    "028 бюджеттік бағдарлама алып тасталсын": "not_understood ?",
    "2-қосымшадағы «а» деген жол алып тасталсын": "delete_provision att_2",
    "3-тармақ алып тасталсын": "delete_provision para_3",
    "3-тармақтың күші жойылды деп танылсын": "delete_provision para_3",
    "2, 3-тармақтар тиісінше 3, 4-тармақтар деп есептелсін": "renumber para_2 = para_3; renumber para_3 = para_4",
    "2-тармақ 3-тармақ деп есептелсін": "renumber para_2 = para_3",
}
ROWS = [(lang, n) for lang in HEAD for n in range(len(language_of(lang).clauses.rules))]


@dataclass(frozen=True)
class Given:
    """As much of a language as its clauses need."""

    lang: Lang
    orders: Orders
    clauses: Clauses


def named(row: tuple[Lang, int]) -> str:
    lang, n = row
    return f"{lang}-{n + 1}"


def shortened(language: Language, rows: int) -> Grammar:
    """The grammar with the first rows of its table only."""
    clauses = language.clauses
    given = Given(language.lang, language.orders, replace(clauses, rules=clauses.rules[:rows]))
    return Grammar(given)  # type: ignore[arg-type]


def read(lang: Lang, directive: str) -> tuple[Instruction, ...]:
    annex = of_any("directives", "to_annex").search(take_out(directive).text)
    further = ("Приложение 2", "Сады стоят.") if annex else ()
    lines = [SourceLine(n, text) for n, text in enumerate((*HEAD[lang], directive, *further), 1)]
    return read_instructions(lines, lang).instructions


def short(i: Instruction) -> str:
    words = [i.action.value, i.target_eid or "?", i.pos.value if i.pos else "", i.old or ""]
    words += [f"→ {i.new}"] if i.new else []
    words += [f"= {i.renumbered.eid}"] if i.renumbered else []
    return " ".join(word for word in words if word)


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_a_row_reads_its_example_and_no_row_before_it_does(row: tuple[Lang, int]) -> None:
    lang, n = row
    language = language_of(lang)
    text = take_out(language.clauses.rules[n].example).text
    assert shortened(language, n).drafts(text, Scheme.CIVIL) is None
    assert shortened(language, n + 1).drafts(text, Scheme.CIVIL)


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_what_comes_of_an_example_is_right(row: tuple[Lang, int]) -> None:
    lang, n = row
    example = language_of(lang).clauses.rules[n].example
    assert "; ".join(map(short, read(lang, f"1) {example}."))) == READ[example]


def test_every_example_has_its_answer() -> None:
    examples = {rule.example for lang in HEAD for rule in language_of(lang).clauses.rules}
    assert examples == set(READ)


READABLE = [language for language in languages() if language.clauses.rules]


@pytest.mark.parametrize("language", READABLE, ids=lambda language: str(language.lang))
def test_the_words_of_a_table_are_known(language: Language) -> None:
    kinds = {token.kind for token in language.clauses.tokens}
    for part in language.clauses.parts.values():
        assert set(re.findall(r"[a-z_]+", part.tokens)) <= kinds
    used = {word.strip("{}") for rule in language.clauses.rules for word in rule.order.split()}
    assert used == set(language.clauses.parts) & used, "a part that is not described"
    assert used == set(language.clauses.parts), "a part that no row has"
    lacking = {SAME.get(name, name) for name in used if not name.endswith("?")}
    assert lacking <= set(EXPECTED), (
        "a part that the report on a directive that is not understood cannot name"
    )
    assert {verb.order for verb in language.orders.verbs} == set(Order)


@pytest.mark.parametrize(
    ("lang", "directive", "why"),
    [
        (Lang.RU, "1) в статье 2 слово «а» заменить.", "after «слово «а» заменить» the words put are expected"),
        (Lang.RU, "1) в статье 2 заменить слово.", "stand in no quotation marks"),
        (Lang.RU, "1) в статье 2 слово «а» поменять словом «б», слово «в» исключить.", "after «слово «а» поменять» a verb of an order is expected"),
        (Lang.RU, "1) статью 2 дополнить «б».", "after «статью 2 дополнить» what is changed or put is expected"),
        (Lang.RU, "1) пункт 3 статьи сад исключить.", "is not understood as a place: «сад» is left over"),
        (Lang.RU, "1) статью 2 изложить.", "«in the following wording», or an annex, are expected"),
        (Lang.RU, "1) пункт 2 считать.", "after «пункт 2 считать» the new number is expected"),
        (Lang.RU, "1) в статье 2 слово «а заменить словом «б.", "a quotation is never closed"),
        (Lang.RU, "1) в саду сирени:", "the place in «в саду сирени» is not understood"),
        (Lang.KK, "1) 3-баптағы «а» деген сөз ауыстырылсын.", "after «3-баптағы «а» деген сөз» the words put are expected"),
        (Lang.KK, "1) 3-бап гүл жазылсын.", "after «3-бап гүл»"),
    ],
)  # fmt: skip
def test_a_directive_that_is_not_understood_says_where_it_stopped(
    lang: Lang, directive: str, why: str
) -> None:
    (instruction,) = read(lang, directive)
    assert instruction.action is Action.NOT_UNDERSTOOD
    assert why in str(instruction.note)


def test_a_verb_of_the_list_is_known_wherever_orders_are_read() -> None:
    """«удалить» ends quoted words, opens no quotation behind it, and orders."""
    (one,) = read(Lang.RU, "1) в статье 2 слова «закон «О садах» удалить.")
    assert (one.action, one.old) == (Action.DELETE_WORDS, "закон «О садах")


def test_a_language_gives_words_and_rows_only() -> None:
    """A toy language: «art 2 «a» zap» deletes words; the engine has no word of its own."""
    toy = Given(
        Lang.RU,
        Orders(
            verbs=(Verb(Order.DELETE, ("zap",)),),
            nouns=(Noun("word", "wordly"),),
            told=r"\b(?:{verbs})\b",
            one_language="",
        ),
        Clauses(
            addressed_in=Lang.RU,
            tokens=(
                Token("quotation", "{quotation}"),
                Token("delete", r"\b{delete}\b"),
                Token("throughout", "allover"),
                Token("and", ","),
                Token("stop", ";"),
                Token("address", r"[^\s,;{mark}]+"),
            ),
            parts={
                "place": Part("place", "address+"),
                "old": Part("old", "quotation"),
                "delete": Part("", "delete"),
            },
            rules=(Rule(Makes.DELETE_WORDS, "place old delete", "ст 2 «a» zap"),),
            throughout="(?P<heading>x)?allover",
            unit="",
            document="",
            places=Places(),
        ),
    )
    grammar = Grammar(toy)  # type: ignore[arg-type]
    drafts = grammar.drafts(take_out("статья 2 «a» zap").text, Scheme.CIVIL) or []
    assert [draft.action for draft in drafts] == [Action.DELETE_WORDS]
    assert grammar.drafts("статья 2 zap", Scheme.CIVIL) is None
    assert (
        str(grammar.stopped("статья 2 zap", Scheme.CIVIL)) == "after «статья 2» the words sought are expected"
    )


def test_english_has_no_rows_yet() -> None:
    assert [language.lang for language in READABLE] == [Lang.RU, Lang.KK]


@pytest.mark.parametrize("language", READABLE, ids=lambda language: language.lang.value)
def test_everything_that_a_row_can_make_is_made_by_the_engine(language: Language) -> None:
    of_the_clause_before = {Makes.SUBSTITUTE_ALSO, Makes.INSERT_ALSO}
    assert set(Makes) - of_the_clause_before - set(Grammar(language)._makers.of) == set()
