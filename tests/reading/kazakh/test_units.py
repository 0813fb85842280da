"""Units of Kazakh law: added, restated, left out, renumbered; several verbs in one order; unlike units in one list."""

from __future__ import annotations

import pytest

from tests.reading.kazakh.shapes import Shape, read, row, shapes

UNITS_AND_WORDS = """
1) 9-баптың 1-тармағының бірінші бөлігі мынадай мазмұндағы 2-1), 4-1) тармақшалармен және 17) тармақшадағы «тал.» деген сөз «тал;» деген сөзбен ауыстырылып, 18) тармақшамен толықтырылсын:
«2-1) раушан;»;
«4-1) қызғалдақ;»;
«18) терек.».
= insert_provision art_9__para_1__subpara_1__point_2-1 → 2-1) раушан;
= insert_provision art_9__para_1__subpara_1__point_4-1 → 4-1) қызғалдақ;
= insert_provision art_9__para_1__subpara_1__point_18 → 18) терек.
= substitute_words art_9__para_1__subpara_1__point_17 тал. → тал;

1) 5-баптың 1-тармағы мынадай мазмұндағы 2-1) тармақшамен және 4) тармақшадағы «гүл.» деген сөз «гүл;» деген сөзбен ауыстырылып, 5) тармақшамен толықтырылсын:
«2-1) раушан;»;
«5) қызғалдақ.»;
= insert_provision art_5__para_1__point_2-1 → 2-1) раушан;
= insert_provision art_5__para_1__point_5 → 5) қызғалдақ.
= substitute_words art_5__para_1__point_4 гүл. → гүл;

1) 5-баптың 1-тармағы мынадай мазмұндағы 2-1), 2-2) тармақшалармен толықтырылып, 4) тармақшадағы «гүл» деген сөз «раушан» деген сөзбен ауыстырылсын:
«2-1) раушан;
2-2) қызғалдақ;»;
= insert_provision art_5__para_1__point_2-1 → 2-1) раушан;
= insert_provision art_5__para_1__point_2-2 → 2-2) қызғалдақ;
= substitute_words art_5__para_1__point_4 гүл → раушан

1) 8-баптың 3) тармақшасындағы «алады.» деген сөз «алады;» деген сөзбен ауыстырылып, мынадай мазмұндағы 4) тармақшамен толықтырылсын:
«4) береді.»;
= substitute_words art_8__point_3 алады. → алады;
= insert_provision art_8__point_4 → 4) береді.

1) 8-бапта:
2-тармақтың 3) тармақшасы алып тасталып, мынадай мазмұндағы 4) және 5) тармақшалармен толықтырылсын:
«4) береді;
5) алады.»;
= delete_provision art_8__para_2__point_3
= insert_provision art_8__para_2__point_4 → 4) береді;
= insert_provision art_8__para_2__point_5 → 5) алады.

1) 8-баптың екінші бөлігі алып тасталсын, үшінші бөлігі мынадай редакцияда жазылсын:
«Бақтар күтіледі.»;
= delete_provision art_8__subpara_2
= replace_provision art_8__subpara_3 → Бақтар күтіледі.

1) 8-бап мынадай мазмұндағы 3-тармақпен толықтырылсын және 2-тармақ алып тасталсын:
«3. Бақтар күтіледі.»;
= insert_provision art_8__para_3 → 3. Бақтар күтіледі.
= delete_provision art_8__para_2
"""

SEVERAL_TEXTS = """
1) 5-баптың 2-тармағы мынадай мазмұндағы 1-1) тармақшамен және мынадай мазмұндағы екінші бөлікпен толықтырылсын:
«1-1) гүл;»;
«Тал өседі.»;
= insert_provision art_5__para_2__point_1-1 → 1-1) гүл;
= insert_provision art_5__para_2__subpara_2 → Тал өседі.

1) 5-баптың 2-тармағы мынадай мазмұндағы 1-1) тармақшамен және екінші бөлікпен толықтырылсын:
«1-1) гүл;»;
«Тал өседі.»;
= insert_provision art_5__para_2__point_1-1 → 1-1) гүл;
= insert_provision art_5__para_2__subpara_2 → Тал өседі.

1) 3-баптың 1-тармағы мынадай мазмұндағы 3) тармақшамен, 2-тармағы мынадай мазмұндағы екінші бөлікпен толықтырылсын:
«3) гүл;»;
«Тал өседі.»;
= insert_provision art_3__para_1__point_3 → 3) гүл;
= insert_provision art_3__para_2__subpara_2 → Тал өседі.

1) 5-бап мынадай мазмұндағы 3-тармақпен, 7-бап мынадай мазмұндағы 4-тармақпен толықтырылсын:
«3. Гүл.»;
«4. Тал.»;
= insert_provision art_5__para_3 → 3. Гүл.
= insert_provision art_7__para_4 → 4. Тал.

1) 5-баптың 2-тармағы мынадай редакцияда жазылсын және 3-тармақпен толықтырылсын:
«2. Гүл.
3. Тал.»;
= replace_provision art_5__para_2 → 2. Гүл.
= insert_provision art_5__para_3 → 3. Тал.

1) 5-баптың 2-тармағы мынадай редакцияда жазылып, мынадай мазмұндағы 3-тармақпен толықтырылсын:
«2. Гүл.»;
«3. Тал.»;
= replace_provision art_5__para_2 → 2. Гүл.
= insert_provision art_5__para_3 → 3. Тал.

1) 5-баптың екінші бөлігі мынадай редакцияда жазылып, мынадай мазмұндағы үшінші бөлікпен толықтырылсын:
«Гүл өседі.
Тал өседі.»;
= not_understood

1) 5-баптың екінші бөлігі мынадай редакцияда жазылып, мынадай мазмұндағы үшінші бөлікпен толықтырылсын:
«Гүл өседі.»;
«Тал өседі.»;
= replace_provision art_5__subpara_2 → Гүл өседі.
= insert_provision art_5__subpara_3 → Тал өседі.
"""

RANGES = """
1) 5-1 – 5-3-баптар алып тасталсын;
= delete_provision art_5-1
= delete_provision art_5-2
= delete_provision art_5-3

1) 5-баптың 2-1) – 2-3) тармақшаларындағы «гүл» деген сөз алып тасталсын;
= delete_words art_5__point_2-1 гүл →
= delete_words art_5__point_2-2 гүл →
= delete_words art_5__point_2-3 гүл →

1) 5 – 7-2-баптар алып тасталсын;
= not_understood

1) 5 – 7-2 және 9-баптар алып тасталсын;
= not_understood

1) 5-баптың 1-тармағының 1) тармақшасынан 4) тармақшасына дейін алып тасталсын;
= delete_provision art_5__para_1__point_1
= delete_provision art_5__para_1__point_2
= delete_provision art_5__para_1__point_3
= delete_provision art_5__para_1__point_4

1) 5-баптың 2-тармағынан бастап 7-бабының 4-тармағына дейін алып тасталсын;
= not_understood

1) 20-21-баптар алып тасталсын;
= delete_provision art_20
= delete_provision art_21

1) 8-баптың 2 – 4-тармақтары алып тасталсын;
= delete_provision art_8__para_2
= delete_provision art_8__para_3
= delete_provision art_8__para_4

1) 8-баптың 2-4-тармақтары алып тасталсын;
= delete_provision art_8__para_2
= delete_provision art_8__para_3
= delete_provision art_8__para_4

1) 8-баптың 2) - 4) тармақшалары алып тасталсын;
= delete_provision art_8__point_2
= delete_provision art_8__point_3
= delete_provision art_8__point_4

1) 8-баптың 2-тармағының екінші – төртінші абзацтары алып тасталсын;
= delete_provision art_8__para_2__al_2
= delete_provision art_8__para_2__al_3
= delete_provision art_8__para_2__al_4

1) 8-баптың екінші абзацынан бастап төртінші абзацына дейін алып тасталсын;
= delete_provision art_8__al_2
= delete_provision art_8__al_3
= delete_provision art_8__al_4

1) 8-баптың 2-тармағынан бастап 4-тармағына дейін алып тасталсын;
= delete_provision art_8__para_2
= delete_provision art_8__para_3
= delete_provision art_8__para_4

1) 8-баптың 2-1-тармағы алып тасталсын;
= delete_provision art_8__para_2-1

1) 8-баптың 2-тармағының екінші бөлігінің соңғы абзацы алып тасталсын;
= delete_provision art_8__para_2__subpara_2__wrapUp

1) 8-баптың 2-тармағының соңғы абзацы мынадай редакцияда жазылсын:
«күтіледі.»;
= replace_provision art_8__para_2__wrapUp → күтіледі.

1) 8-баптың 2-тармағының соңғы сөйлемі алып тасталсын;
= delete_provision art_8__para_2 sentence -1

1) 8-баптың соңғы бөлігі алып тасталсын;
= not_understood
"""

NOTES_AND_TABLES = """
1) 10-баптың ескертуі мынадай редакцияда жазылсын:
«Ескерту. Гүл – өсімдік.»;
= replace_provision art_10__hcontainer_1 → Ескерту. Гүл – өсімдік.

1) 10-баптың ескертуінің 2-тармағындағы «гүл» деген сөз «раушан» деген сөзбен ауыстырылсын;
= substitute_words art_10__hcontainer_1__para_2 гүл → раушан

1) 10-бап мынадай мазмұндағы ескертумен толықтырылсын:
«Ескерту. Гүл – өсімдік.»;
= insert_provision art_10__hcontainer_1 → Ескерту. Гүл – өсімдік.

1) 10-баптың ескертпесі алып тасталсын;
= delete_provision art_10__hcontainer_1

1) 471-бап кестесінің 1.53-жолы мынадай редакцияда жазылсын:
«1.53. Раушан»;
= replace_provision art_471__row_1.53 → 1.53. Раушан

1) 471-баптың кестесінде 1.53 және 1.54-жолдар алып тасталсын;
= delete_provision art_471__row_1.53
= delete_provision art_471__row_1.54

1) 1-қосымшадағы реттік нөмірі 85-жол алып тасталсын;
= delete_provision att_1__row_85

1) 1-қосымшаның реттік нөмірі 85-жолындағы «гүл» деген сөз «раушан» деген сөзбен ауыстырылсын;
= substitute_words att_1__row_85 гүл → раушан

1) көрсетілген Заңға 2-қосымшада:
реттік нөмірлері 3 және 5-жолдар алып тасталсын;
= delete_provision att_2__row_3
= delete_provision att_2__row_5

1) көрсетілген Заңға 1-қосымшада реттік нөмірі 7-жолдағы «гүл» деген сөз алып тасталсын;
= delete_words att_1__row_7 гүл →
"""

CONTENTS = """
1) мазмұнында 7 және 8-баптардың тақырыптары мынадай редакцияда жазылсын:
«7-бап. Гүл»;
«8-бап. Тал»;
= replace_heading toc → 7-бап. Гүл
= replace_heading toc → 8-бап. Тал

1) мазмұнында:
7 және 8-баптардың тақырыптары мынадай редакцияда жазылсын:
«7-бап. Гүл
8-бап. Тал»;
= replace_heading toc → 7-бап. Гүл
= replace_heading toc → 8-бап. Тал

1) мазмұнында:
320-баптың тақырыбы мынадай редакцияда жазылсын:
«320-бап. Раушан»;
мынадай мазмұндағы 320-1 және 320-2-баптардың тақырыптарымен толықтырылсын:
«320-1-бап. Қызғалдақ
320-2-бап. Терек»;
= replace_heading toc → 320-бап. Раушан
= insert_provision toc → 320-1-бап. Қызғалдақ / 320-2-бап. Терек

1) мазмұны мынадай мазмұндағы 7-1-баптың және 9-1-баптың тақырыптарымен толықтырылсын:
«7-1-бап. Қызғалдақ»;
«9-1-бап. Терек»;
= insert_provision toc → 7-1-бап. Қызғалдақ / 9-1-бап. Терек

1) мазмұнында 7-баптың тақырыбындағы «гүл» деген сөз «раушан» деген сөзбен ауыстырылсын;
= substitute_words toc гүл → раушан
"""

WITHOUT_NUMBER = """
1) 8-баптың 2-тармағы мынадай мазмұндағы сөйлеммен толықтырылсын:
«Бақтар күтіледі.»;
= insert_provision art_8__para_2 → Бақтар күтіледі. sentence -1

1) 8-баптың 2-тармағы мынадай мазмұндағы екінші сөйлеммен толықтырылсын: «Бақтар күтіледі.»;
= insert_provision art_8__para_2 → Бақтар күтіледі. sentence 2

1) 8-баптың 2-тармағы мынадай мазмұндағы тармақшалармен толықтырылсын:
«4) роза;
5) пион.»;
= insert_provision art_8__para_2__point_4 → 4) роза;
= insert_provision art_8__para_2__point_5 → 5) пион.

1) 8-бап мынадай мазмұндағы тармақпен толықтырылсын:
«4. Бақтар күтіледі.»;
= insert_provision art_8__para_4 → 4. Бақтар күтіледі.

1) мынадай мазмұндағы баппен толықтырылсын:
«8-1-бап. Бақтар
Бақтар күтіледі.»;
= insert_provision art_8-1 → 8-1-бап. Бақтар / Бақтар күтіледі.

1) 8-баптың 2-тармағы мынадай мазмұндағы абзацпен толықтырылсын:
«бақтар күтіледі.»;
= insert_provision art_8__para_2__al_last → бақтар күтіледі.

1) 8-бап мынадай мазмұндағы бөлікпен толықтырылсын:
«Бақтар күтіледі.»;
= insert_provision art_8__subpara_last → Бақтар күтіледі.

1) 8-баптың 2-тармағы мынадай мазмұндағы тармақшалармен толықтырылсын:
«роза;
пион.»;
= not_understood
"""

FOR_OTHERS = """
1) 8-баптың екінші бөлігі мынадай мазмұндағы екінші және үшінші бөліктермен ауыстырылсын:
«Бақтар күтіледі.
Гүлдер өседі.»;
= replace_provision art_8__subpara_2 → Бақтар күтіледі.
= insert_provision art_8__subpara_3 → Гүлдер өседі.

1) 8-баптың 3-тармағы мынадай мазмұндағы 3 және 3-1-тармақтармен ауыстырылсын:
«3. Бақтар күтіледі.
3-1. Гүлдер өседі.»;
= replace_provision art_8__para_3 → 3. Бақтар күтіледі.
= insert_provision art_8__para_3-1 → 3-1. Гүлдер өседі.

1) 8-баптың екінші бөлігі мынадай мазмұндағы бөліктермен ауыстырылсын:
«Бақтар күтіледі.
Гүлдер өседі.»;
= not_understood

1) 8-баптың екінші сөйлемі мынадай мазмұндағы сөйлеммен ауыстырылсын: «Гүлдер өседі.»;
= replace_provision art_8 → Гүлдер өседі. sentence 2

1) 8-баптың екінші және үшінші бөліктері мынадай мазмұндағы бөлікпен ауыстырылсын:
«Гүлдер өседі.»;
= not_understood
"""

HEADINGS = """
1) 7-бап мынадай редакцияда жазылсын:
«7-бап.
Гүлдер
1. Гүлдер өседі.»;
= replace_provision art_7 → 7-бап. / Гүлдер / 1. Гүлдер өседі.

1) мынадай мазмұндағы 3-1-тараумен толықтырылсын:
«3-1-тарау.
ГҮЛДЕР
21-1-бап. Раушан
Раушан өседі.»;
= insert_provision chp_3-1 → 3-1-тарау. / ГҮЛДЕР / 21-1-бап. Раушан / Раушан өседі.

1) 7-баптың тақырыбы мынадай редакцияда жазылсын:
«7-бап. Гүлдер мен ағаштарды
күту тәртібі»;
= replace_heading art_7__heading → 7-бап. Гүлдер мен ағаштарды күту тәртібі

1) 7-баптың тақырыбы мен 1-тармағы мынадай редакцияда жазылсын:
«7-бап. Гүлдер
1. Гүлдер өседі.»;
= replace_heading art_7__heading → 7-бап. Гүлдер
= replace_provision art_7__para_1 → 1. Гүлдер өседі.
"""

LISTS = """
1) 4-баптың 1-тармағының 2) тармақшасының екінші абзацы және 3) тармақшасы алып тасталсын;
= delete_provision art_4__para_1__point_2__al_2
= delete_provision art_4__para_1__point_3

1) 4-баптың 2-тармағының екінші бөлігі және 3-тармағы алып тасталсын;
= delete_provision art_4__para_2__subpara_2
= delete_provision art_4__para_3

1) 4-баптың 1-тармағының екінші бөлігіндегі және 2-тармағындағы «гүл» деген сөз «раушан» деген сөзбен ауыстырылсын;
= substitute_words art_4__para_1__subpara_2 гүл → раушан
= substitute_words art_4__para_2 гүл → раушан

1) 4-баптың бірінші бөлігінің бірінші абзацы мен 3) тармақшасындағы «гүл» деген сөз «раушан» деген сөзбен ауыстырылсын;
= substitute_words art_4__subpara_1__intro гүл → раушан
= substitute_words art_4__subpara_1__point_3 гүл → раушан

1) 4-баптың тақырыбы, 1-тармағы және 2-тармағының екінші бөлігі алып тасталсын;
= delete_provision art_4__heading
= delete_provision art_4__para_1
= delete_provision art_4__para_2__subpara_2

1) 4-баптың 2, 3-тармақтары тиісінше 3, 4-тармақтар деп есептелсін;
= renumber art_4__para_2 = para_3
= renumber art_4__para_3 = para_4
"""

ALL = (
    UNITS_AND_WORDS,
    SEVERAL_TEXTS,
    RANGES,
    NOTES_AND_TABLES,
    CONTENTS,
    WITHOUT_NUMBER,
    FOR_OTHERS,
    HEADINGS,
    LISTS,
)


@pytest.mark.parametrize("shape", [s for table in ALL for s in shapes(table)], ids=lambda s: s.name)
def test_units_are_read_as_the_law_orders(shape: Shape) -> None:
    assert [row(i) for i in read(shape.lines)] == list(shape.rows)
