"""Kazakh names of acts."""

from __future__ import annotations

from lawtrack.language.facets.acts import ActForm, Acts
from lawtrack.model.document import Scheme, WorkKind

ACTS = Acts(
    forms={
        WorkKind.CONSTITUTION: ActForm(cited=r"\bконституциясы"),
        WorkKind.CONSTITUTIONAL_LAW: ActForm(
            name="Қазақстан Республикасының Конституциялық заңы",
            of_draft="Қазақстан Республикасы Конституциялық заңының",
            printed=r"конституциялық\s+заң",
            cited=r"\bконституциялық заң",
            itself=r"[Оо]сы\s+[Кк]онституциялық\s+заң",
            headed=r"\bКонституциялық заң",
        ),
        WorkKind.CODE: ActForm(
            name="Қазақстан Республикасының Кодексі",
            printed=r"\bкодекс",
            cited=r"\bкодекс",
        ),
        WorkKind.LAW: ActForm(
            name="Қазақстан Республикасының Заңы",
            of_draft="Қазақстан Республикасы Заңының",
            printed=r"\bзаң",
            cited=r"\bзаң",
            itself=r"[Оо]сы\s+Заң",
            headed=r"\b[Зз]аңы?\b",
        ),
        WorkKind.CONCEPT: ActForm(printed="тұжырымдама"),
        WorkKind.DECREE: ActForm(
            name="Қазақстан Республикасы Президентінің Жарлығы",
            of_draft="Қазақстан Республикасы Президенті Жарлығының",
            printed="жарлы[қғ]",
            cited=r"\bжарлы",
            itself=r"[Оо]сы\s+[Жж]арлық",
            headed=r"\b[Жж]арлы[қғ]ы?\b",
            enacts=r"ҚАУЛЫ\s+ЕТЕМІН",
        ),
        WorkKind.RESOLUTION: ActForm(
            name="Қаулысы",
            of_draft="қаулысының",
            printed="қаулы",
            cited=r"\bқаулы",
            itself=r"[Оо]сы\s+қаулы",
            headed=r"\b[Ққ]аулы(?:сы)?\b",
            enacts=r"ҚАУЛЫ\s+ЕТЕДІ",
        ),
        WorkKind.ORDER: ActForm(
            name="Бұйрығы",
            of_draft="бұйрығының",
            printed="бұйры[қғ]",
            cited=r"\bбұйры",
            itself=r"[Оо]сы\s+бұйрық",
            headed=r"\b[Бб]ұйры[қғ]ы?\b",
            enacts="БҰЙЫРАМЫН",
        ),
        WorkKind.DECISION: ActForm(
            name="Шешімі",
            of_draft="шешімінің",
            printed="шешім",
            cited=r"\bшешім",
            itself=r"[Оо]сы\s+шешім",
            headed=r"\b[Шш]ешімі?\b",
            enacts=r"ШЕШІМ\s+(?:ҚАБЫЛДАДЫ|ЕТТІ)|ШЕШТІ",
        ),
    },
    named="{title} {date} {number} {form}",
    named_itself="{date} {title}",
    self_named=r"\bкодекс|\bконституция",
    subject="«{title}» {form} жобасына",
    nominative=(
        (
            r"(?i:(\b(?:конституциялық\s+)?(?:заң|кодекс|конституция|қаулы|бұйры[қғ]|шешім|жарлы[қғ]|қағида|нұсқаулы[қғ])"
            r"(?:сы|сі|ы|і|лары|лері))(?:на|не)\b)",
            r"\1",
        ),
    ),
    this="осы",
    code=r"\bкодекс",
    code_title=r"\bкодексі\Z",
    amending_title=r"(?:өзгеріс|толықтыру)\w*\s+енгізу\s+туралы",
    countries={
        Scheme.UZBEKISTAN: r"өзбекстан\s+республикасы\w*\s+(?:\S+\s+){0,4}?(?:заңы|кодексі)",
        Scheme.BELARUS: r"беларусь\s+республикасы\w*\s+(?:\S+\s+){0,4}?(?:заңы|кодексі)",
        Scheme.KYRGYZSTAN: r"қырғыз\s+республикасы\w*\s+(?:\S+\s+){0,4}?(?:заңы|кодексі)",
        Scheme.RUSSIA: r"федералдық\s+заң|ресей\s+федерациясы\w*\s+(?:\S+\s+){0,4}?(?:заңы|кодексі)",
    },
    forms_abroad={
        scheme: {WorkKind.LAW: law, WorkKind.CODE: "Кодексі", WorkKind.RESOLUTION: "Қаулысы"}
        for scheme, law in (
            (Scheme.RUSSIA, "Федералдық заңы"),
            (Scheme.RUSSIA_POINTS, "Федералдық заңы"),
            (Scheme.UZBEKISTAN, "Өзбекстан Республикасының Заңы"),
            (Scheme.BELARUS, "Беларусь Республикасының Заңы"),
            (Scheme.KYRGYZSTAN, "Қырғыз Республикасының Заңы"),
        )
    },
    home=r"қазақстан\s+республикасы|\bҚР\b",
    schemes={
        Scheme.KOAP: (
            r"(?:қылмыстық|азаматтық)\s+іс\s+жүргізу|әкімшілік\s+құқық\s*бұзушылық|қылмыстық-процес|азаматтық\s+процес|рәсімдік-процес|қылмыстық-атқару"
        ),
        Scheme.UK: r"қылмыстық\s+(?:кодекс|заңнама)",
    },
    constitution="Қазақстан Республикасының Конституциясы",
    constitution_title=r"қазақстан\s+республикасының\s+конституциясы",
    constitution_opens=r"осы\s+Конституцияны\s+қабылдаймыз|Қазақстан\s+Республикасы\s+өзін",
    ministries={
        "moh": "денсаулық",
        "mne": r"ұлттық\s+экономика",
        "mof": "қаржы",
        "moe": "білім|оқу-ағарту",
        "moj": "әділет",
        "mia": r"ішкі\s+істер",
        "mod": "қорғаныс",
        "moa": r"ауыл\s+шаруашылығы",
        "labour": "еңбек",
    },
    bodies={
        "government": "үкімет",
        "national-bank": r"ұлттық\s+банк",
        "constitutional-court": r"конституциялық\s+сот",
        "supreme-court": r"жоғарғы\s+сот",
        "maslikhat": "мәслихат",
        "akimat": "әкімдік|әкімдігі",
        "akim": r"\bәкім",
        "president": "президент",
    },
)
