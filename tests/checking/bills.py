"""An act and a bill with nothing wrong in them, in both languages, and the bills of every check that have that one fault."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from lawtrack.checking.bill.material import Base, Material
from lawtrack.model.document import Expression, Lang
from lawtrack.model.instruction import OutcomeKind
from lawtrack.reading.lines import SourceLine
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.amending_acts import amending_from_lines
from lawtrack.services.from_file.applying import apply_to_expression

RU, KK = Lang.RU, Lang.KK

ACT = {
    RU: """О зерне

Закон Республики Казахстан от 19 января 2001 года № 143-II

Статья 1. Основные понятия

В настоящем Законе используются следующие основные понятия:

1) зерно – плоды злаковых культур;

2) мельница – место, где зерно мелют;

3) элеватор – место, где зерно хранят.

Статья 2. Хранение

Зерно хранится на элеваторе.

Статья 3. Расписка

1. Расписка выдается весной.

2. Расписка хранится год.

3. Расписка возвращается осенью.

Статья 4. Учет

Учет ведется каждый день в порядке пункта 1 статьи 3 настоящего Закона.

Статья 5. Исключена Законом РК от 01.02.2015 № 280-V.

Статья 6. Контроль

Контроль ведет уполномоченный орган.

Статья 7. Споры

Споры решает суд.

Статья 8. Срок

Закон действует всегда.
""",
    KK: """Астық туралы

Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143-II Заңы

1-бап. Негізгі ұғымдар

Осы Заңда мынадай негізгі ұғымдар пайдаланылады:

1) астық – дәнді дақылдардың жемісі;

2) диірмен – астық үгітілетін орын;

3) элеватор – астық сақталатын орын.

2-бап. Сақтау

Астық элеваторда сақталады.

3-бап. Қолхат

1. Қолхат көктемде беріледі.

2. Қолхат бір жыл сақталады.

3. Қолхат күзде қайтарылады.

4-бап. Есеп

Есеп осы Заңның 3-бабы 1-тармағының тәртібімен күн сайын жүргізіледі.

5-бап. Алып тасталды - ҚР 01.02.2015 № 280-V Заңымен.

6-бап. Бақылау

Бақылауды уәкілетті орган жүргізеді.

7-бап. Даулар

Дауларды сот шешеді.

8-бап. Мерзім

Заң әрдайым қолданылады.
""",
}

BILL = {
    RU: """О внесении изменений и дополнений в Закон Республики Казахстан «О зерне»

Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года «О зерне» следующие изменения и дополнения:

1) в статье 2 слово «хранится» заменить словом «лежит»;

2) в пункте 3 статьи 3 слово «осенью» заменить словом «зимой»;

3) статью 3 дополнить пунктом 4 следующего содержания:

«4. Расписка выдается бесплатно.»;

4) дополнить статьей 6-1 следующего содержания:

«Статья 6-1. Отчет

Отчет составляется раз в год.».

Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
""",
    KK: """«Астық туралы» Қазақстан Республикасының Заңына өзгерістер мен толықтырулар енгізу туралы

1-бап. «Астық туралы» 2001 жылғы 19 қаңтардағы Қазақстан Республикасының Заңына мынадай өзгерістер мен толықтырулар енгізілсін:

1) 2-баптағы «сақталады» деген сөз «жатады» деген сөзбен ауыстырылсын;

2) 3-баптың 3-тармағындағы «күзде» деген сөз «қыста» деген сөзбен ауыстырылсын;

3) 3-бап мынадай мазмұндағы 4-тармақпен толықтырылсын:

«4. Қолхат тегін беріледі.»;

4) мынадай мазмұндағы 6-1-баппен толықтырылсын:

«6-1-бап. Есептілік

Есептілік жылына бір рет жасалады.».

2-бап. Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
""",
}

MANY = {
    RU: """О внесении изменений в некоторые законодательные акты Республики Казахстан по вопросам зерна

Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:

1. В Закон Республики Казахстан от 19 января 2001 года «О зерне»:

в статье 2 слово «хранится» заменить словом «лежит».

2. В Закон Республики Казахстан от 8 июля 2005 года «О хлебе»:

в статье 2 слово «хранится» заменить словом «лежит».

3. В Закон Республики Казахстан от 15 мая 2010 года «О муке»:

в статье 2 слово «хранится» заменить словом «лежит».

Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
""",
    KK: """Қазақстан Республикасының кейбір заңнамалық актілеріне астық мәселелері бойынша өзгерістер енгізу туралы

1-бап. Қазақстан Республикасының мына заңнамалық актілеріне өзгерістер енгізілсін:

1. «Астық туралы» 2001 жылғы 19 қаңтардағы Қазақстан Республикасының Заңына:

2-баптағы «сақталады» деген сөз «жатады» деген сөзбен ауыстырылсын.

2. «Нан туралы» 2005 жылғы 8 шілдедегі Қазақстан Республикасының Заңына:

2-баптағы «сақталады» деген сөз «жатады» деген сөзбен ауыстырылсын.

3. «Ұн туралы» 2010 жылғы 15 мамырдағы Қазақстан Республикасының Заңына:

2-баптағы «сақталады» деген сөз «жатады» деген сөзбен ауыстырылсын.

2-бап. Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
""",
}


@dataclass(frozen=True)
class Case:
    """A fault of one check.

    Attributes:
        check: The check.
        lang: The language.
        old: What of the right bill is replaced.
        new: What stands there instead.
        right: The right bill.
    """

    check: str
    lang: Lang
    old: str
    new: str
    right: str = ""

    @property
    def bill(self) -> str:
        """The right bill of it."""
        return self.right or BILL[self.lang]

    @property
    def broken(self) -> str:
        """The bill with the fault."""
        assert self.bill.count(self.old) == 1, self
        return self.bill.replace(self.old, self.new)


def material(text: str, lang: Lang, *, base: bool = True) -> Material:
    """A bill as checks are given it, with the act where the bill amends it."""
    lines = [SourceLine(n, line.strip()) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    law = amending_from_lines(lines, f"bill.{lang.value}", lang)
    if not base:
        return Material(law)
    act = act_of(ACT[lang], lang)
    made = apply_to_expression(act, law)
    taken = frozenset(o.n for o in made.outcomes if o.kind is not OutcomeKind.OTHER_ACT)
    cited = made.cited
    assert cited is not None
    return Material(law, (Base(cited, act, made.result, taken),), dt.date(2026, 11, 1))


@cache
def act_of(text: str, lang: Lang) -> Expression:
    """An act as it is read from a file, in the edition of 1 August 2026."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "act.txt"
        path.write_text(text, encoding="utf-8")
        return replace(read_act(path, lang).expression, edition=dt.date(2026, 8, 1))
