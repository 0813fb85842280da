"""Lines of Kazakh amending acts."""

from __future__ import annotations

from lawtrack.language.facets.directives import Directives
from lawtrack.language.kk.stems import ACT_ITSELF

DIRECTIVES = Directives(
    article=r"(\d+(?:-\d+)*)\s*-\s*бап\s*\.",
    label=r"(?:\d+(?:-\d+)*(?:[.)]|-бап\s*\.)\s*)+",
    no_label=r"тармақ|және\s",
    puts=r"мазмұндағы|толықтырыл|белгілен",
    puts_at_end=r"редакцияда\s+жазылсын\s*[.;]?\s*\Z",
    puts_words=r"деген\s+сөз",
    changes_words=r"деген\s+\w+.*?(?:{substitute}|{insert}|{delete})",
    closes=r"деген|деп",
    goes_on=(
        r"(?:деген|мен|пен|бен|және|немесе|тиісінше)\s|(?:мазмұндағы|редакцияда)\b|"
        r"(?:ауыстырыл|толықтырыл|жазыл|алып\s+тастал|күш[іi]\s+жойыл)"
    ),
    unfinished=(
        r"\w[ндт][ыі]ң|(?<!\w)(?:деген|деп|және|мен|пен|бен|немесе|мынадай|мынандай|мазмұндағы|редакцияда|"
        r"тиісінше|кейін|күші|алып)|(?<!\w)деген\s+\w+"
    ),
    begins=r"\d+(?:-\d+)*-бап|мынадай|бірінші|екінші|үшінші",
    done=r"{verbs}|енгізіл",
    final=r"\d+-бап\s*\.\s*(?:Осы\s+Заң|\d{4})|Қазақстан\s*Республикасының\s*Президенті[^.;:]{0,80}\Z",
    enacting=r"(?-i:.*(?:БҰЙЫРАМЫН|ҚАУЛЫ\s+ЕТЕДІ|ШЕШІМ\s+ҚАБЫЛДАДЫ|ШЕШТІ)\s*:?\s*\Z)",
    to_the_act=(
        rf"(?<!осы\s){ACT_ITSELF}\s+\S*(?:\d|кіріспе|преамбула|тақырыб)|"
        r"(?:көрсетілген|аталған)\s+(?:бұйрыққа|қаулыға|шешімге|Жарлыққа)\s+(?:\d+(?:-\d+)*\s*-\s*)?қосымша"
        r"(?!\S*\s+сәйкес)"
    ),
    to_annex=r"қосымша\w*\s+сәйкес|қоса\s+беріл\w+(?:\s+\w+)?\s+тізбе",
    list_caption=r".*\bтізбесі\s*\Z",
)
