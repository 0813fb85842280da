"""Russian addresses: from the small to the large, each element in the genitive after the one it holds."""

from __future__ import annotations

from lawtrack.language.facets.addresses import Addresses

ADDRESSES = Addresses(
    outward=True,
    joint=" ",
    conjunction=" и ",
    numbered="{name} {number}",
    pointed="{name} {number})",
    counted="{name} {ordinal}",
    sentence="{ordinal} {name}",
    last="{name} {ordinal}",
    last_sentence="{ordinal} {name}",
    digits=(
        r"(?<![\w.])(?:№\s*)?(?P<n>\d+[⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:-\d+)*(?:\.\d+)*)(?P<closed>\)?)(?!\w)|(?<!\w)(?P<roman>[IVXLC]+)(?!\w)|"
        r"(?<![\w(])(?P<letter>[а-яё])\)(?!\w)"
    ),
    lettered="{name} «{number}»",
    quoted_letter=r"(?<!\w)(?:под)?пункт\w*(?:\s*(?:,|и\b|или\b|а\s+также\b|[–—-])?\s*[«„“\"][а-яё][»”“\"])+",
    between=(r"[\s,;]*(?:(?:и|или|а также)(?=[\s,;]|\Z))?[\s,;]*(?:по|с|–|-|—|в|во|к|из|на|для)?[\s,;]*\Z"),
    dash=r"\s*(?:–|-|—|по)\s*\Z",
    listing=r"(?:,|;|\bи\b|\bили\b|\bа также\b)",
    genitive=r"(?:пункта|абзаца|раздела|параграфа|статьи|части|главы|строки|графы|столбца|приложения|примечания)\Z",
    belongs=r"\bк\b",
    plural=r"(?:(?:пункт|абзац|раздел|параграф)(?:ы|ов|ам|ами|ах)|(?:стат|част)(?:ьями|ьях|ьям|ями|ях|ям))\Z",
    either=r"(?:статьи|части|главы|строки|графы|приложения|примечания)\Z",
    genitive_plural=r"(?:пунктов|абзацев|разделов|параграфов|статей|частей|глав|строк|граф|столбцов|приложений|примечаний)\Z",
    of_bill="{element} законопроекта",
    of_draft="{element} проекта",
    drafted=(
        r"(?:(?:настоящ|данн)\w+\s+)?(?:законопроект\w*|проект\w*"
        r"(?:\s+(?:закона|кодекса|указа|постановления|приказа|решения)(?:\s+Республики\s+Казахстан)?)?)"
    ),
    examples=("подпункт 2) пункта 1 статьи 5", "пп. 2) п. 1 ст. 5"),
)
