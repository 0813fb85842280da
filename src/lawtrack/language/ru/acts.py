"""Russian names of acts."""

from __future__ import annotations

from lawtrack.language.facets.acts import ActForm, Acts
from lawtrack.model.document import Scheme, WorkKind

_OF_FORM = r"(?:закон|кодекс)\w*\s+(?:[\w-]+\s+){0,6}?"
_BYLAWS = r"указ\w*|постановлени\w+|распоряжени\w+|приказ\w*"

ACTS = Acts(
    forms={
        WorkKind.CONSTITUTION: ActForm(cited=r"\bконституци(?:я|ю)\b"),
        WorkKind.CONSTITUTIONAL_LAW: ActForm(
            name="Конституционный закон Республики Казахстан",
            of_draft="Конституционного закона Республики Казахстан",
            printed=r"конституционн\w+\s+закон",
            cited=r"\bконституционн\w+ закон",
            itself=r"[Нн]астоящ\w+\s+[Кк]онституционн\w+\s+закон",
            headed=r"\bКонституционн\w+ закон",
        ),
        WorkKind.CODE: ActForm(
            name="Кодекс Республики Казахстан",
            printed=r"\bкодекс",
            cited=r"\bкодекс",
        ),
        WorkKind.LAW: ActForm(
            name="Закон Республики Казахстан",
            of_draft="Закона Республики Казахстан",
            printed=r"\bзакон",
            cited=r"\bзакон",
            itself=r"[Нн]астоящ\w+\s+Закон",
            headed=r"\b[Зз]акон\b",
        ),
        WorkKind.CONCEPT: ActForm(printed=r"\bконцепци"),
        WorkKind.DECREE: ActForm(
            name="Указ Президента Республики Казахстан",
            of_draft="Указа Президента Республики Казахстан",
            printed=r"\bуказ\b",
            cited=r"\bуказ",
            itself=r"[Нн]астоящ\w+\s+[Уу]каз",
            headed=r"\b[Уу]каз\b",
            enacts="ПОСТАНОВЛЯЮ",
        ),
        WorkKind.RESOLUTION: ActForm(
            name="Постановление",
            of_draft="постановления",
            printed="постановлени",
            cited=r"\bпостановлени",
            itself=r"[Нн]астоящ\w+\s+постановлени",
            headed=r"\b[Пп]остановление\b",
            enacts="ПОСТАНОВЛЯЕТ",
        ),
        WorkKind.ORDER: ActForm(
            name="Приказ",
            of_draft="приказа",
            printed="приказ",
            cited=r"\bприказ",
            itself=r"[Нн]астоящ\w+\s+приказ",
            headed=r"\b[Пп]риказ\b",
            enacts="ПРИКАЗЫВАЮ",
        ),
        WorkKind.DECISION: ActForm(
            name="Решение",
            of_draft="решения",
            printed="решени",
            cited=r"\bрешени",
            itself=r"[Нн]астоящ\w+\s+решени",
            headed=r"\b[Рр]ешение\b",
            enacts="РЕШИЛ",
        ),
    },
    named="{form} {date} {number} {title}",
    named_itself="{title} {date}",
    self_named=r"\bкодекс|\bконституция",
    subject="к проекту {form} «{title}»",
    nominative=(
        (r"^[Вв]о?\s+", ""),
        (r"^([Кк]онституци|[Ии]нструкци|[Рр]езолюци|[Кк]онвенци)(?:ю|у)\b", r"\1я"),
        (r"^([Пп]рограмм)(?:ю|у)\b", r"\1а"),
    ),
    this=r"настоящ\w{2,3}",
    code=r"\bкодекс",
    code_title=r"\bкодекс\s+республики",
    amending_title=r"о\s+внесени\w+\s+(?:\S+\s+){0,20}?(?:изменени|дополнени|поправ)",
    schemes={
        Scheme.KOAP: (
            r"административных\s*правонарушени|уголовно-процессуальн|уголовного\s+судопроизводства|"
            r"гражданск\w+\s+процессуальн|гражданского\s+судопроизводства|процедурно-процессуальн|уголовно-исполнительн"
        ),
        Scheme.UK: r"уголовн\w+\s+(?:кодекс|законодательств)",
    },
    countries={
        Scheme.UK: (
            r"уголовн[^«»\"]{0,60}(?:российской\s+федерации|республики\s+беларусь|кыргызской\s+республики)|"
            r"республики\s+беларусь\s+об\s+административных\s+правонарушениях"
        ),
        Scheme.UZBEKISTAN: rf"{_OF_FORM}республики\s+узбекистан|президент\s+республики\s+узбекистан",
        Scheme.BELARUS: rf"{_OF_FORM}республики\s+беларусь|президент\s+республики\s+беларусь",
        Scheme.KYRGYZSTAN: rf"{_OF_FORM}кыргызской\s+республики|президент\s+кыргызской\s+республики",
        Scheme.RUSSIA_POINTS: (
            r"(?:гражданск\w+|налогов\w+|семейн\w+|земельн\w+|бюджетн\w+|воздушн\w+|таможенн\w+)\s+кодекс\w*\s+"
            r"российской\s+федерации|кодекс\w*\s+(?:торгового\s+мореплавания|внутреннего\s+водного\s+транспорта)|"
            rf"(?<!федеральный\s)(?<!федерального\s)(?:закон\w*|{_BYLAWS})(?:\s+(?!кодекс|закон)[\w-]+){{0,6}}?\s+"
            r"российской\s+федерации|правительств\w+\s+российской\s+федерации"
        ),
        Scheme.RUSSIA: (
            r"федеральн\w+\s+(?:конституционн\w+\s+)?закон|кодекс\w*\s+(?:[\w-]+\s+){0,6}?российской\s+федерации|"
            r"государственной\s+думой|президент\s+российской\s+федерации"
        ),
    },
    forms_abroad={
        scheme: {WorkKind.LAW: law, WorkKind.CODE: code, WorkKind.RESOLUTION: "Постановление"}
        for scheme, law, code in (
            (Scheme.RUSSIA, "Федеральный закон", "Кодекс Российской Федерации"),
            (Scheme.RUSSIA_POINTS, "Федеральный закон", "Кодекс Российской Федерации"),
            (Scheme.UZBEKISTAN, "Закон Республики Узбекистан", "Кодекс Республики Узбекистан"),
            (Scheme.BELARUS, "Закон Республики Беларусь", "Кодекс Республики Беларусь"),
            (Scheme.KYRGYZSTAN, "Закон Кыргызской Республики", "Кодекс Кыргызской Республики"),
        )
    },
    home=r"республик\w+\s+казахстан|\bРК\b",
    parts_named=r"\bчаст(?:ь|и|ью|ей|ям|ями|ях)\s+\d[\d.,\s–-]*(?:и\s+[\d.]+\s+)?настоящей\s+статьи",
    points_named=(
        r"(?<!под)\bпункт\w*\s+\d[\d.,\s–-]*(?:и\s+[\d.]+\s+)?настоящей\s+статьи|\bподпункт\w*\s+\d"
    ),
    constitution="Конституция Республики Казахстан",
    constitution_title=r"конституция\s+республики\s+казахстан",
    constitution_opens=r"принимаем\s+настоящую\s+Конституцию|Республика\s+Казахстан\s+утверждает\s+себя",
    issuers={
        WorkKind.CONSTITUTION: "Народ Казахстана",
        WorkKind.DECREE: "Президент Республики Казахстан",
        WorkKind.CONSTITUTIONAL_LAW: "Парламент Республики Казахстан",
        WorkKind.CODE: "Парламент Республики Казахстан",
        WorkKind.LAW: "Парламент Республики Казахстан",
    },
    ministries={
        "moh": "здравоохранен",
        "mne": r"национальной\s+экономик",
        "mof": "финанс",
        "moe": "просвещен|образован",
        "moj": "юстиц",
        "mia": r"внутренних\s+дел",
        "mod": "обороны",
        "moa": r"сельского\s+хозяйства",
        "energy": "энергетик",
        "ecology": "эколог",
        "labour": "труда",
    },
    bodies={
        "government": "правительств",
        "national-bank": r"национального\s+банка",
        "constitutional-court": r"конституционного\s+суда",
        "supreme-court": r"верховного\s+суда",
        "maslikhat": "маслихат",
        "akimat": "акимат",
        "akim": r"\bаким",
        "president": "президент",
    },
)
