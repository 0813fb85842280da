"""Lines of Russian amending acts."""

from __future__ import annotations

from lawtrack.language.facets.directives import Directives
from lawtrack.language.ru.stems import BYLAWS, POINTING

_OPENERS = (
    r"Внести\s|Во?\s|Признать\s|Настоящ|(?:Пункт|Подпункт|Абзац)[аы]?\s|Част[ьи]\s|Стать[юи]\s|Глав[уы]\s|Раздел|"
    r"Дополнить\s|Приостановить\s|Установить|Исключить\s|Из\s|Приложени|Утвердить\s|Наименование|Преамбул|\d+\.\s"
)
"""How the text of an article begins that stands on the line of its label without a full stop between them."""

DIRECTIVES = Directives(
    article=rf"[СC]татья\s+(\d+(?:-\d+)*)\s*(?:\.|\Z|(?-i:(?=\s+(?:{_OPENERS}))))",
    label=rf"(?:(?:[СC]татья\s+)?\d+(?:-\d+)*[.)]\s*|[СC]татья\s+\d+(?-i:(?=\s+(?:{_OPENERS})))\s+|[а-я]\)\s+)+",
    puts=r"редакци|содержани|излож|установив",
    puts_at_end=r"(?:следующего\s+содержания|следующей\s+редакции)\s*[.;]?\s*\Z",
    changes_words=r"\b(?:{substitute}|{delete}|{insert})\b",
    closes=r"(?:соответственно\s+)?(?:{forms}|,?\s*после\s+слов|,?\s*слов[оа]?\b|,?\s*цифр)",
    begins=(
        r"[СC]татья\s|в\s|во\s|пункт|подпункт|част|абзац|стать|{verbs}|после\s|слов|цифр|заголов|глав|раздел|параграф|"
        r"приложени|[а-я]\)\s"
    ),
    done=r"{verbs}|следующ|вводится|признать",
    final=(r"[СC]татья\s+\d+\s*\.\s*(?:Настоящ|Действие|Признать|Установить|\d)|Президент[^.;:]{0,80}\Z"),
    enacting=r"(?-i:.*(?:ПРИКАЗЫВАЮ|ПОСТАНОВЛЯЕТ|ПОСТАНОВЛЯЮ|РЕШИЛ[АИ]?)\s*:?\s*\Z)",
    to_annex=r"согласно\s+(?:приложени|прилагаем\w+\s+(?:к\s+\w+\s+\w+\s+)?(?:переч|списк))",
    list_caption=r"(?:перечень|список)\s",
    row_alone=r"строк[уи]",
    own_annex=r"\s+к\s+(?:настоящ|наст\.)",
    to_the_act=(
        rf"(?<!согласно )приложени\w+(?:\s+[\d-]+)?\s+к\s+(?:{POINTING})\w+\s+"
        rf"(?:{BYLAWS})|"
        r"\b(?:пункт|подпункт|част|абзац|преамбул|заголов)\w*(?:\s+[\w)]+){0,6}\s+"
        rf"(?:(?:{POINTING})\w+\s+)?(?:приказа|постановления|решения|указа|распоряжения)\s*"
        r"(?:,|:|\b(?:изложить|исключить|дополнить|слов|цифр|считать))"
    ),
)
