from __future__ import annotations

import datetime as dt
from dataclasses import replace
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from lawtrack.amending.addressee import addressed
from lawtrack.amending.decisions import Decision, instruction_keys
from lawtrack.model.document import EditorialNote, Facts, Lang, NoteKind, Provenance, Work, WorkKind
from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import SETTLED, Action, ActReference, Commencement, OutcomeKind, StartRule
from lawtrack.model.kinds import Kind
from tests.amending.sample import act, applied, change, lines, only, unit, words

FIXED = Commencement(StartRule.DATE, dt.date(2030, 1, 1))


def test_nothing_changes_nothing() -> None:
    base = act()
    assert applied(base=base).root is base.root


@given(st.sampled_from([p.eid for p in TreeIndex(act().root) if p.provision.text]))
def test_only_what_is_touched_differs_and_the_rest_is_shared(eid: str) -> None:
    base = act()
    old = TreeIndex(base.root)
    result = applied(change(Action.INSERT_WORDS, eid, new="и впредь", pos=None), base=base)
    new = TreeIndex(result.root)
    changed = {e for e, p in old.places.items() if p.provision.digest != new.places[e].provision.digest}
    assert changed == {eid, *(p.eid for p in old.ancestors(eid))}
    kept = [e for e, p in old.places.items() if p.provision is new.places[e].provision]
    assert set(kept) == set(old.places) - changed


def test_another_act_is_told_and_settled() -> None:
    other = ActReference("Закон «О другом»", dt.date(2018, 7, 6), "", "О другом")
    result = applied(words("a", "b", "art_1", act=other))
    assert only(result).kind is OutcomeKind.OTHER_ACT
    assert only(result).kind in SETTLED


def test_acts_are_told_by_title_where_the_base_has_no_date() -> None:
    work = Work("/x", WorkKind.LAW, titles={Lang.RU: "О социальной защите граждан"})
    same = ActReference("x", dt.date(1992, 6, 30), "", "О  социальной защите граждан")
    about = ActReference("x", None, "", 'О приостановлении Закона "О социальной защите граждан"')
    assert addressed(same, work, Lang.RU) is True
    assert addressed(about, work, Lang.RU) is False
    assert addressed(same, replace(work, titles={}), Lang.RU) is None


def test_what_is_not_in_force_yet_waits() -> None:
    final = change(Action.COMMENCEMENT, None, 2, act=None, commencement=(FIXED,))
    one = words("Порядок", "Ход", "art_3")
    before = applied(one, final, at=dt.date(2029, 12, 31))
    assert before.outcomes[0].kind is OutcomeKind.NOT_YET
    assert applied(one, final, at=dt.date(2030, 1, 1)).outcomes[0].kind is OutcomeKind.APPLIED
    assert applied(one, final).outcomes[0].kind is OutcomeKind.APPLIED


def test_what_was_in_effect_for_a_time_is_not_applied_behind_it() -> None:
    for_a_time = replace(FIXED, until=dt.date(2032, 1, 1))
    final = change(Action.COMMENCEMENT, None, 2, act=None, commencement=(for_a_time,))
    one = words("Порядок", "Ход", "art_3")
    kinds = [applied(one, final, at=dt.date(year, 1, 1)).outcomes[0].kind for year in (2029, 2031, 2032)]
    assert kinds == [OutcomeKind.NOT_YET, OutcomeKind.APPLIED, OutcomeKind.NOT_YET]


def test_days_after_publication_run_out_before_the_text_holds() -> None:
    rule = Commencement(StartRule.PUBLICATION, days=10)
    final = change(Action.COMMENCEMENT, None, 2, act=None, commencement=(rule,))
    one = words("Порядок", "Ход", "art_3")
    published = dt.date(2022, 2, 10)
    assert applied(one, final, published=published).dates == (dt.date(2022, 2, 21),)
    unknown = applied(one, final, at=dt.date(2030, 1, 1))
    assert unknown.outcomes[0].kind is OutcomeKind.NOT_YET
    assert unknown.dates == ()


def test_parts_of_a_law_have_their_own_dates() -> None:
    late = Commencement(StartRule.DATE, dt.date(2031, 1, 1), scope=("art_1__point_2",))
    final = change(Action.COMMENCEMENT, None, 3, act=None, commencement=(FIXED, late))
    one = words("Порядок", "Ход", "art_3", 1, scope=("1", "1)"))
    two = words("пяти", "трех", "art_2", 2, scope=("1", "2)"))
    result = applied(one, two, final, at=dt.date(2030, 6, 1))
    assert [o.kind for o in result.outcomes[:2]] == [OutcomeKind.APPLIED, OutcomeKind.NOT_YET]
    assert result.dates == (dt.date(2030, 1, 1), dt.date(2031, 1, 1))


def test_a_decision_chooses_a_candidate() -> None:
    one = words("слово", "термин", "art_1")
    key = instruction_keys([one])[1]
    chosen = Decision(key, choice="art_1__subpara_1__point_2")
    result = applied(one, decisions={key: chosen})
    assert only(result).touched == ("art_1__subpara_1__point_2",)
    assert "2) второе – термин другое;" in lines(result)


def test_a_decision_leaves_out_with_its_reason() -> None:
    one = words("слово", "термин", "art_1")
    key = instruction_keys([one])[1]
    result = applied(one, decisions={key: Decision(key, left_out="дважды")})
    assert only(result).kind is OutcomeKind.LEFT_OUT
    assert "дважды" in str(only(result).reason)


def test_equal_directives_have_different_keys() -> None:
    same = [words("a", "b", "art_1", n, text="в статье 1", scope=("1",)) for n in (1, 2)]
    assert len(set(instruction_keys(same).values())) == 2


def test_facts_follow_their_provisions() -> None:
    base = act()
    eid = "art_4__subpara_1__al_3"
    facts = Facts(
        notes=(EditorialNote(NoteKind.FOOTNOTE, "Сноска.", eid),),
        lines=MappingProxyType({eid: 7}),
        provenance=MappingProxyType({eid: Provenance("старый закон")}),
    )
    insert = change(Action.INSERT_PROVISION, "art_4__al_2", fragment=(unit(Kind.ALINEA, "новое;"),))
    result = applied(insert, base=replace(base, facts=facts))
    moved = "art_4__subpara_1__al_4"
    assert result.facts.notes[0].eid == moved
    assert result.facts.lines == {moved: 7}
    assert result.facts.provenance[moved].act == "старый закон"
    assert result.facts.provenance["art_4__subpara_1__al_2"].action == "insert_provision"


def test_a_day_beyond_the_calendar_is_told() -> None:
    rule = Commencement(StartRule.PUBLICATION, days=10_000_000)
    final = change(Action.COMMENCEMENT, None, 2, act=None, commencement=(rule,))
    order = change(Action.DELETE_PROVISION, "art_3")
    result = applied(order, final, at=dt.date(2026, 5, 1), published=dt.date(2026, 1, 1))
    assert [o.kind for o in result.outcomes] == [OutcomeKind.NOT_YET, OutcomeKind.APPLIED]
    assert all("beyond the calendar" in str(o.reason) for o in result.outcomes)
