"""Lines of Kazakh amending acts."""

from __future__ import annotations

from lawtrack.language.facets.directives import Directives

DIRECTIVES = Directives(
    article=r"(\d+(?:-\d+)*)\s*-\s*бап\s*\.",
    label=r"(?:\d+(?:-\d+)*(?:[.)]|-бап\s*\.)\s*)+",
    no_label=r"тармақ|және\s",
    puts=r"мазмұндағы|толықтырыл|белгілен",
    puts_at_end=r"редакцияда\s+жазылсын\s*[.;]?\s*\Z",
    puts_words=r"деген\s+сөз",
    changes_words=r"деген\s+\w+.*?(?:{substitute}|{insert}|{delete})",
    closes=r"деген|деп",
    begins=r"\d+(?:-\d+)*-бап|мынадай|бірінші|екінші|үшінші",
    done=r"{verbs}|енгізіл",
    final=r"\d+-бап\s*\.\s*(?:Осы\s+Заң|\d{4})|Қазақстан\s*Республикасының\s*Президенті[^.;:]{0,80}\Z",
    enacting=r"(?-i:.*(?:БҰЙЫРАМЫН|ҚАУЛЫ\s+ЕТЕДІ|ШЕШІМ\s+ҚАБЫЛДАДЫ|ШЕШТІ)\s*:?\s*\Z)",
    to_annex=r"қосымша\w*\s+сәйкес|қоса\s+беріл\w+(?:\s+\w+)?\s+тізбе",
    list_caption=r".*\bтізбесі\s*\Z",
)
