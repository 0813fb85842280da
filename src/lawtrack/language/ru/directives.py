"""Lines of Russian amending acts."""

from __future__ import annotations

from lawtrack.language.facets.directives import Directives
from lawtrack.language.ru.stems import BYLAWS, POINTING

DIRECTIVES = Directives(
    article=r"[СC]татья\s+(\d+(?:-\d+)*)\s*\.",
    label=r"(?:(?:[СC]татья\s+)?\d+(?:-\d+)*[.)]\s*)+",
    puts=r"редакци|содержани|излож|установив",
    puts_at_end=r"(?:следующего\s+содержания|следующей\s+редакции)\s*[.;]?\s*\Z",
    changes_words=r"\b(?:{substitute}|{delete}|{insert})\b",
    closes=r"(?:соответственно\s+)?(?:{forms}|,?\s*после\s+слов|,?\s*слов[оа]?\b|,?\s*цифр)",
    begins=(
        r"[СC]татья\s|в\s|во\s|пункт|подпункт|част|абзац|стать|{verbs}|после\s|слов|цифр|заголов|глав|раздел|параграф|"
        r"приложени"
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
