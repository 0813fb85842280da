"""The library: texts kept and found again, names, search, history."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from sqlmodel import func, select

from lawtrack import remedies
from lawtrack.errors import InputError, StoreError
from lawtrack.formats.akn import write_akn
from lawtrack.model.document import Lang, Work, WorkKind
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import Workspace
from lawtrack.store.tables import FragmentRow
from tests.services.acts import FIRST, SECOND, THIRD, URI, article, courtyards, kazakh


def test_a_text_comes_back_as_it_was(library: Library) -> None:
    kept = library.save(courtyards())
    assert kept.path == "acts/321-vi/ru@2020-06-01.xml"
    assert kept.state == "new"
    again = Library(library.workspace).expression(URI, "ru")
    assert again.root == courtyards().root
    assert again.edition == FIRST


def test_the_file_holds_the_same_bytes_as_the_store(library: Library) -> None:
    kept = library.save(courtyards())
    data = (library.workspace.folder / kept.path).read_bytes()
    assert data == write_akn(library.expression(URI))


def test_saving_the_same_text_again_changes_nothing(library: Library) -> None:
    kept = library.save(courtyards())
    file = library.workspace.folder / kept.path
    before = file.stat().st_mtime_ns
    assert library.save(courtyards()).state == "unchanged"
    assert file.stat().st_mtime_ns == before


def test_an_article_that_stays_is_stored_once(library: Library) -> None:
    first = courtyards()
    articles = first.root.children[1:]
    library.save(first)
    before = _fragments(library.workspace)
    library.save(courtyards(SECOND, articles=(article("1", "Двор", "Двор закрыт."), *articles[1:])))
    assert _fragments(library.workspace) == before + 2  # one article and the skeleton with its new date


def test_a_text_without_an_edition_is_refused(library: Library) -> None:
    with pytest.raises(InputError, match="in force") as error:
        library.save(courtyards(None))
    assert error.value.remedy == remedies.give_edition()
    assert library.works() == ()


def test_the_newest_edition_is_given_unless_a_day_is_named(library: Library) -> None:
    for day in (SECOND, FIRST, THIRD):
        library.save(courtyards(day))
    assert library.expression(URI).edition == THIRD
    assert library.expression(URI, "ru", dt.date(2022, 1, 1)).edition == SECOND
    assert library.expression(URI, "ru", dt.date(2021, 12, 31)).edition == FIRST
    with pytest.raises(InputError, match="2020-01-01") as error:
        library.expression(URI, "ru", dt.date(2020, 1, 1))
    assert "2020-06-01" in error.value.hint


def test_a_language_that_is_not_there_is_said(library: Library) -> None:
    library.save(courtyards())
    with pytest.raises(InputError, match="in kk"):
        library.expression(URI, Lang.KK)


@pytest.mark.parametrize(
    "name", [URI, f"{URI}/rus@2020-06-01", "321-vi", "321-VI", "№ 321-VI", "О дворах", "«о дворах»", "дворах"]
)
def test_an_act_is_found_by_any_of_its_names(library: Library, name: str) -> None:
    library.save(courtyards())
    assert library.work(name).uri == URI


def test_an_unknown_name_gets_the_nearest(library: Library) -> None:
    library.save(courtyards())
    with pytest.raises(InputError) as error:
        library.work("321-V")
    assert "321-vi" in error.value.hint


def test_a_name_of_two_acts_is_not_guessed(library: Library) -> None:
    library.save(courtyards())
    library.save(courtyards(uri="/akn/kz/act/2021-05-06/322-VI"))
    with pytest.raises(InputError, match="names 2 acts"):
        library.work("О дворах")


def test_acts_of_the_same_number_get_different_short_names(library: Library) -> None:
    library.save(courtyards(uri="/akn/kz/act/order/moh/2021-06-30/61"))
    library.save(courtyards(uri="/akn/kz/act/order/moh/2022-06-30/61"))
    slugs = {work.slug for work in library.works()}
    assert slugs == {"61", "act-order-moh-2022-06-30-61"}
    assert len(list(library.workspace.acts.glob("*/*.xml"))) == 2


def test_both_languages_are_one_work(library: Library) -> None:
    library.save(courtyards())
    library.save(kazakh())
    (work,) = library.works()
    assert dict(work.titles) == {Lang.RU: "О дворах", Lang.KK: "Аулалар туралы"}
    assert [text.lang for text in library.expressions(work)] == ["ru", "kk"]


def test_a_registered_act_has_no_text_until_it_is_imported(library: Library) -> None:
    library.register(Work(URI, WorkKind.LAW, aliases=(("slug", "courtyards"), ("reg", "9950"))))
    with pytest.raises(InputError, match="only its requisites") as error:
        library.expression("courtyards")
    assert error.value.remedy == remedies.import_work(URI)
    kept = library.save(courtyards())
    assert kept.path == "acts/courtyards/ru@2020-06-01.xml"
    work = library.expression("9950").work
    assert work.slug == "courtyards"


def test_two_registered_acts_cannot_share_a_short_name(library: Library) -> None:
    library.register(Work(URI, aliases=(("slug", "courtyards"),)))
    with pytest.raises(StoreError, match="two acts"):
        library.register(Work("/akn/kz/act/2021-05-06/1", aliases=(("slug", "courtyards"),)))


def test_words_are_found_by_their_beginning_in_any_case(library: Library) -> None:
    library.save(courtyards())
    (hit,) = library.search("НАЛОГ")
    assert hit.eid == "art_2-1"
    ((start, end),) = hit.marks
    assert hit.text[start:end] == "налоги"


def test_yo_is_found_as_ye_and_the_other_way_round(library: Library) -> None:
    library.save(courtyards())
    assert {hit.eid for hit in library.search("елки")} == {"art_2"}
    assert {hit.eid for hit in library.search("зелёные елки")} == {"art_2"}


def test_kazakh_letters_are_letters_of_their_own(library: Library) -> None:
    library.save(kazakh())
    assert {hit.eid for hit in library.search("ҒЫЛЫМ")} == {"art_2"}
    assert library.search("гылым") == ()
    assert library.search("карабаты") == ()


def test_quoted_words_stand_as_they_are(library: Library) -> None:
    library.save(courtyards())
    assert [hit.eid for hit in library.search('"всех жителей"')] == ["art_1"]
    assert library.search('"жителей всех"') == ()
    assert library.search('"всех жител"') == ()
    assert [hit.eid for hit in library.search("жителей всех")] == ["art_1"]


def test_a_number_with_a_hyphen_is_one_word(library: Library) -> None:
    library.save(courtyards())
    assert {hit.eid for hit in library.search("статья 2-1")} == {"art_2-1"}


def test_search_keeps_to_a_language(library: Library) -> None:
    library.save(courtyards())
    library.save(kazakh())
    assert {hit.lang for hit in library.search("аула", "kk")} == {Lang.KK}
    assert library.search("аула", "ru") == ()


def test_signs_that_mean_something_to_the_database_are_harmless(library: Library) -> None:
    library.save(courtyards())
    for words in (
        'двор"',
        "двор*",
        "двор AND (",
        "двор^2",
        "двор'; DROP TABLE unit",
        "двор -двор",
        "NEAR(двор)",
    ):
        library.search(words)
    assert library.search("двор")
    with pytest.raises(InputError, match="no word"):
        library.search("«»?!")


def test_replaced_words_are_found_no_more(library: Library) -> None:
    library.save(courtyards())
    library.save(courtyards(articles=(article("1", "Двор", "Двор закрыт."),)))
    assert library.search("тишина") == ()
    assert [hit.eid for hit in library.search("закрыт")] == ["art_1"]


def test_the_history_of_a_provision_has_one_entry_for_each_change(library: Library) -> None:
    library.save(courtyards(FIRST))
    library.save(courtyards(SECOND))
    library.save(courtyards(THIRD, articles=(article("1", "Двор", "Двор закрыт."),)))
    one = library.history(URI, "art_1", "ru")
    assert [w.text.edition for w in one] == [FIRST, THIRD]
    assert one[1].lines == ("Статья 1. Двор", "Двор закрыт.")
    gone = library.history(URI, "art_2-1", "ru")
    assert [(w.text.edition, bool(w.lines)) for w in gone] == [(FIRST, True), (THIRD, False)]


def test_a_file_is_imported_under_the_work_it_is_said_to_be(library: Library, tmp_path: Path) -> None:
    library.register(
        Work(URI, WorkKind.LAW, dt.date(2020, 5, 6), "321-VI", aliases=(("slug", "courtyards"),))
    )
    source = tmp_path / "act.txt"
    source.write_text(
        "О дворах\n\nСтатья 1. Двор\n\n      Двор открыт для всех жителей.\n\n"
        "Статья 2. Тишина\n\n      После 23 часов в дворах должна быть тишина.\n",
        encoding="utf-8",
    )
    done = library.import_file(source, work="courtyards", edition=SECOND)
    assert done.kept.path == "acts/courtyards/ru@2022-01-01.xml"
    assert [hit.eid for hit in library.search("тишина")] == ["art_2", "art_2"]


def _fragments(workspace: Workspace) -> int:
    with workspace.reading() as session:
        return session.exec(select(func.count()).select_from(FragmentRow)).one()


def test_texts_imported_again_leave_nothing_behind(library: Library) -> None:
    from lawtrack.store.tables import UnitRow

    def kept() -> tuple[int, int]:
        with library.workspace.reading() as session:
            return len(session.exec(select(FragmentRow)).all()), len(session.exec(select(UnitRow)).all())

    library.save(courtyards())
    library.save(courtyards(SECOND))  # shares every article with the first
    assert [hit.eid for hit in library.search("открыт")] == ["art_1"]
    before = kept()
    changed = courtyards(articles=(article("1", "Двор", "Двор закрыт."), *courtyards().root.children[2:]))
    library.save(changed)
    assert {hit.edition for hit in library.search("открыт")} == {SECOND}  # the other text still has it
    library.save(courtyards())
    assert kept() == before
    assert library.search("закрыт") == ()
    assert [hit.eid for hit in library.search("открыт")] == ["art_1"]


def test_the_shelf_takes_as_many_queries_for_fifty_acts_as_for_one(library: Library) -> None:
    from sqlalchemy import event

    asked: list[str] = []
    library.save(courtyards())
    event.listen(
        library.workspace.store.engine, "before_cursor_execute", lambda *words: asked.append(str(words[2]))
    )
    library.shelf()
    one = len(asked)
    for number in range(50):
        library.register(Work(f"/akn/kz/act/2021-01-01/{number}", number=str(number)))
    asked.clear()
    assert len(library.shelf()) == 51
    assert len(asked) == one


def test_a_text_is_read_once_for_all_libraries_of_a_workspace(library: Library) -> None:
    library.save(courtyards())
    assert Library(library.workspace).expression(URI) is Library(library.workspace).expression(URI)
