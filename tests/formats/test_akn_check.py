from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from lawtrack.cli.commands.file.validate import command
from lawtrack.errors import InputError
from lawtrack.formats.akn import check_akn, write_akn
from lawtrack.model.document import Expression, Facts, Lang, Provenance, Work, WorkKind
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from tests.corpus import CORPUS


def small_act() -> Expression:
    points = (
        Provision(Kind.INTRO, text="Орган:"),
        Provision(Kind.POINT, Number("1"), "1)", text="ведет учет;"),
        Provision(Kind.POINT, Number("2"), "2)", text="исключен Законом РК", removed=True),
    )
    root = Provision(
        Kind.ACT,
        children=(
            Provision(Kind.LONG_TITLE, text="Об учете"),
            Provision(
                Kind.CHAPTER,
                Number("1"),
                "Глава 1.",
                "Общие положения",
                children=(
                    Provision(Kind.ARTICLE, Number("1"), "Статья 1.", "Цель", text="Настоящий Закон."),
                    Provision(
                        Kind.ARTICLE,
                        Number("2"),
                        "Статья 2.",
                        "Орган",
                        children=(
                            Provision(
                                Kind.PARAGRAPH,
                                Number("1"),
                                "1.",
                                children=(Provision(Kind.SUBPARAGRAPH, children=points),),
                            ),
                            Provision(Kind.PARAGRAPH, Number("2"), "2.", text="Учет бесплатен."),
                        ),
                    ),
                ),
            ),
        ),
    )
    work = Work(
        "/akn/kz/act/2024-01-15/900-VIII",
        WorkKind.LAW,
        dt.date(2024, 1, 15),
        "900-VIII",
        {Lang.RU: "Об учете"},
    )
    made = {"art_2__para_2": Provenance("Закон № 950-VIII", "1)", dt.date(2024, 9, 6))}
    return Expression(work, Lang.RU, dt.date(2024, 9, 6), root, Facts(provenance=made))


def messages(data: bytes) -> str:
    return "\n".join(str(problem) for problem in check_akn(data))


def mutated(old: str, new: str, times: int = 1) -> bytes:
    text = write_akn(small_act()).decode()
    assert old in text
    return text.replace(old, new, times).encode()


def test_what_the_writer_writes_has_no_problems() -> None:
    assert messages(write_akn(small_act())) == ""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('language="rus"', 'language="ru"', "must be one of rus, kaz, eng"),
        ('body xml:lang="ru"', 'body xml:lang="kk"', "but the Expression is in «ru»"),
        ('body xml:lang="ru"', 'body xml:lang="rus"', "BCP 47"),
        ('eId="art_1"', 'eId="аrt_1"', "letters other than Latin: «а»"),
        ('eId="art_1"', 'eId="art_2"', "stands already at line"),
        ('eId="art_1"', 'eId="art_7"', "another number than «Статья 1.»"),
        ('eId="art_1"', 'eId="chp_1__art_1"', "must begin with «art»"),
        ('article eId="art_1"', "article", "has no eId"),
        ('eId="art_2__para_2"', 'eId="para_2"', "must begin with «art_2__para»"),
        ('href="#art_2__para_2"', 'href="#art_2__para_9"', "refers to nothing"),
        ('period="#tmpg_2"', 'period="#tmpg_9"', "refers to nothing"),
        ('source="#passiveRef_1"', 'source="#passiveRef_9"', "refers to nothing"),
        ('<destination href="#art_2__para_2"/>', "", "has no «destination»"),
        ('type="substitution"', 'type="change"', "is none of repeal"),
        ("<FRBRthis", "<FRBRcountry/><FRBRthis", "must stand before"),
        ('date="2024-09-06"', 'date="06.09.2024"', "is not a date"),
        ("/rus@", "/kaz@", "must begin with|does not begin with"),
        ('value="/akn/kz/act/', 'value="/act/', "is not a FRBR URI"),
        ("<num>1.</num>", "<heading>x</heading><num>1.</num>", "stands too late"),
        ("<num>2.</num>", "<num>2.</num><alinea><content/></alinea>", "does not belong into «paragraph»"),
    ],
)
def test_a_deliberate_error_is_found(old: str, new: str, expected: str) -> None:
    found = messages(mutated(old, new))

    assert any(part in found for part in expected.split("|")), found


def test_a_point_in_a_point_without_its_part_is_found() -> None:
    found = messages(
        mutated("<p>ведет учет;</p>\n", "<p>ведет учет;</p></content><point><content/></point><content>")
    )

    assert "both text" in found


BILL = '<mod eId="art_1__mod_1">слова <quotedText eId="art_1__mod_1__qtext_1">а</quotedText></mod>'


def bill(destination: str = "~art_2__para_2") -> bytes:
    text = mutated("Настоящий Закон.", BILL).decode()
    mod = (
        '<activeModifications><textualMod eId="tm_1" type="repeal"><source href="#art_1__mod_1"/>'
        f'<destination href="/akn/kz/act/2024-01-15/900-VIII/rus@2024-09-06/{destination}"/></textualMod>'
        "</activeModifications>"
    )
    return text.replace("<passiveModifications>", mod + "<passiveModifications>").encode()


def test_a_paired_modification_has_no_problem() -> None:
    assert messages(bill()) == ""


def test_a_mod_without_its_machine_layer_is_found() -> None:
    found = check_akn(mutated("Настоящий Закон.", BILL))

    assert [(p.element, p.eid) for p in found] == [("mod", "art_1__mod_1")]
    assert found[0].line > 1


def test_a_dangling_source_is_found() -> None:
    assert "refers to nothing" in messages(
        bill().replace(b'source href="#art_1__mod_1"', b'source href="#mod_2"')
    )


def test_a_destination_that_the_base_does_not_have_is_found() -> None:
    base = write_akn(small_act())

    assert check_akn(bill(), base=base) == []
    found = check_akn(bill("~art_2__para_9"), base=base)
    assert "has no «art_2__para_9»" in found[0].message


@pytest.mark.parametrize("data", [b"", b"<a>", b"text", b"<a/>", b"<!DOCTYPE a><a/>"])
def test_what_is_no_akoma_ntoso_is_an_input_error(data: bytes) -> None:
    with pytest.raises(InputError):
        check_akn(data, "x.xml")


def test_validate_prints_json_and_exits_with_three(tmp_path: Path) -> None:
    path = tmp_path / "act.xml"
    path.write_bytes(mutated('language="rus"', 'language="ru"'))

    result = CliRunner().invoke(command, [str(path), "--json"], standalone_mode=False)

    assert result.return_value == 3
    problems = json.loads(result.stdout)["problems"]
    assert problems[0]["element"] == "FRBRlanguage"


def test_validate_of_a_good_file_exits_with_zero(tmp_path: Path) -> None:
    path = tmp_path / "act.xml"
    path.write_bytes(write_akn(small_act()))

    result = CliRunner().invoke(command, [str(path)], standalone_mode=False)

    assert result.return_value == 0
    assert result.stdout == ""


def test_validate_of_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, [str(tmp_path / "no.xml")], standalone_mode=False)

    assert isinstance(result.exception, InputError)


@pytest.mark.corpus
def test_the_worked_files_have_no_problems() -> None:
    files = sorted((CORPUS / "akn" / "worked").glob("*.xml"))

    assert len(files) >= 8
    assert {file.name: messages(file.read_bytes()) for file in files} == {file.name: "" for file in files}
