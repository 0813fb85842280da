from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from lawtrack.formats.akn import join_articles, read_akn, split_articles, write_akn
from lawtrack.formats.akn.names import AKN, LT
from lawtrack.formats.akn.parsing import parse
from lawtrack.formats.akn.profile import ProfileReader
from lawtrack.model.document import Expression, Lang, Work
from lawtrack.model.index import TreeIndex
from lawtrack.model.provision import Provision
from tests.formats.akn_schema import schema_errors
from tests.strategies import expressions, wild_trees

RANDOM = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def unit_of(fragment: bytes) -> Provision:
    """The one unit in a fragment that ``split_articles`` took out of a file."""
    opening = f'<fragment xmlns="{AKN}" xmlns:lt="{LT}">'.encode()
    root = parse(opening + fragment + b"</fragment>", "the fragment")
    reader = ProfileReader(exact=True)
    (unit,) = (unit for element in root for unit in reader.unit(element))
    return unit


def assert_same(read: Expression, written: Expression) -> None:
    assert read.root == written.root
    assert read.work == written.work
    assert (read.lang, read.edition, read.version) == (written.lang, written.edition, written.version)
    assert read.facts.notes == written.facts.notes
    assert dict(read.facts.provenance) == dict(written.facts.provenance)
    assert read.facts.parallel == written.facts.parallel


@RANDOM
@given(expressions())
def test_what_is_written_reads_back_the_same(expression: Expression) -> None:
    data = write_akn(expression)

    read = read_akn(data)

    assert_same(read, expression)
    assert write_akn(read) == data


@RANDOM
@given(expressions())
def test_what_is_written_is_valid_against_the_oasis_schema(expression: Expression) -> None:
    assert schema_errors(write_akn(expression)) == []


@RANDOM
@given(expressions())
def test_a_file_split_into_articles_comes_together_byte_for_byte(expression: Expression) -> None:
    data = write_akn(expression)

    skeleton, fragments = split_articles(data)

    assert join_articles(skeleton, fragments) == data
    places = TreeIndex(expression.root).places
    for eid, fragment in fragments:
        if eid:
            assert unit_of(fragment) == places[eid].provision


@RANDOM
@given(wild_trees())
def test_even_a_tree_against_all_grammar_is_written_without_loss(root: Provision) -> None:
    data = write_akn(Expression(Work("/akn/kz/act/2024-01-15/900-VIII"), Lang.RU, None, root))

    read = read_akn(data)

    assert read.root == root
    assert write_akn(read) == data
    assert schema_errors(data) == []
