# SPDX-License-Identifier: MIT
"""On random case files the rules of the law data and a second reading of them in plain Python agree."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.findings import Term
from tests.property.rules_reference import CIVIL, CONVICT, NORMS, OTHER, VICTIM, edition_of, judge, prune, term
from tests.unit.rules import cases

TODAY = date(2026, 11, 25)
EDGES = ["2017-06-28", "2017-06-29", "2022-06-30", "2022-07-01", "2025-06-30", "2025-07-01", "2026-06-30", "2026-07-01"]
EDGES += ["2027-06-30", "2027-07-01", "2027-03-25", "2026-12-14", "2028-02-29"]
POINTS = ["1", "2", "3", "4", "5", "6", "7", "7-1", "8"]
REASONS = [
    "too-severe",
    "incomplete-trial",
    "arose-later",
    "later-law-or-amnesty",
    "claim-left-without-consideration",
    "change-of-mind",
    "same-judge",
    "evidence-misjudged",
    "procedure.composition",
    "procedure.no-examination",
    "procedure.no-last-word",
    "procedure.language",
    "procedure.no-defender",
    "procedure.not-signed",
]
OUTCOMES = [
    "change",
    "terminate",
    "send_to_appeal",
    "send_to_first_instance",
    "cancel_rulings_keep_verdict",
    "restore_first_verdict",
    "cancel_ruling",
    "acquit",
    "plea_agreement",
    "restore_term",
    "other",
]
CHANGES = ["milder_punishment", "heavier_offence", "heavier_punishment", "civil_claim", "costs", "restraint"]
KINDS = [
    "act_copy",
    "advocate_certificate",
    "defence_notice",
    "kinship_document",
    "admission_ruling",
    "power_of_attorney",
    "supporting",
    "suspension_proof",
    "other",
]
CAPACITIES = [
    "advocate",
    "spouse",
    "close_relative",
    "guardian",
    "trustee",
    "organisation",
    "admitted_person",
    "parent",
    "adopter",
    "other",
]
ACTS = [
    "conviction",
    "acquittal",
    "termination",
    "medical_measures",
    "unchanged",
    "changed",
    "cancelled",
    "interim",
    "execution_matter",
    "investigating_judge",
    "other",
]

yes_no = st.booleans()
text = st.just("ответ")


def one_of(*values: str) -> st.SearchStrategy[str]:
    return st.sampled_from(values)


def some(values: list[str], most: int = 2) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=most, unique=True)


def group(**answers: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=answers)


def days_around(filed: date) -> st.SearchStrategy[date]:
    """Days near the filing date, and near a year before it: there terms end and acts enter into force."""
    near = st.integers(-3, 3) | st.integers(-372, -330) | st.integers(-900, 40)
    return near.map(lambda days: filed + timedelta(days=days))


@st.composite
def case_files(draw: st.DrawFn) -> dict[str, Any]:
    filed = draw(
        st.sampled_from(EDGES).map(date.fromisoformat)
        | st.dates(date(2025, 7, 1), date(2028, 11, 30))
        | st.dates(date(2017, 1, 1), date(2028, 11, 30))
    )
    day = days_around(filed)
    birthday = st.integers(-2, 2).map(lambda days: filed.replace(day=min(filed.day, 28)) + timedelta(days))
    birth = birthday.map(lambda born: born.replace(year=born.year - 18, day=min(born.day, 28))) | st.just(
        date(2008, 2, 29)
    )
    role = one_of(*CONVICT, *VICTIM, *CIVIL, *OTHER, "none") | one_of("defender", "legal_representative", "victim")
    act = group(
        instance=one_of("first", "appeal", "cassation"),
        kind=one_of("verdict", "ruling", "private_ruling"),
        outcome=st.sampled_from(ACTS) | one_of("conviction", "unchanged", "acquittal"),
        court=text,
        date=day,
        in_force_on=day,
        challenged=yes_no | st.just(True),
        extent=one_of("full", "part"),
        part=text,
    )
    ground = group(
        point=st.sampled_from(POINTS),
        circumstances=some(REASONS),
        misapplied=some(["criminal", "procedure"]),
        norms=some(list(NORMS), 2),
        violation=text,
        effect=text,
        evidence=text,
        evidence_examined=yes_no,
    )
    asked = {"outcome": st.sampled_from(OUTCOMES), "changes": some(CHANGES), "details": text}
    sections = {
        "edition": one_of("2017-06-29", "2025-07-01", "2027-07-01"),
        "filing_date": st.just(filed),
        "petitioner": group(
            role=role, full_name=text, address=text, phone=text, email=st.just("a@b.kz"), interest=text,
            capacity=st.sampled_from(CAPACITIES), alongside_advocate=yes_no, written_application=yes_no,
            represents=text, mental_disorder_case=yes_no, in_custody=yes_no, institution=text,
        ),
        "convicted": group(
            full_name=text, birth_date=birth, in_custody=yes_no, minor_at_offence=yes_no, needs_interpreter=yes_no,
            sentence_over_ten_years=yes_no, punishment=text,
        ),
        "proceedings": group(
            offence_category=one_of("misdemeanour", "minor", "medium", "grave", "especially_grave", "unknown"),
            procedure=one_of("general", "shortened", "plea_agreement", "order", "jury", "private_prosecution"),
            appeal=one_of("considered", "pending", "withdrawn", "not_filed", "unknown") | st.just("considered"),
            own_appeal=one_of("yes", "no", "unknown"),
            cassation_before=one_of("none", "returned", "refused", "decided"),
            same_grounds_before=yes_no,
            cassation_about=one_of("same_person", "another_convict"),
        ),
        "acts": st.lists(act, max_size=3),
        "circumstances": text,
        "grounds": st.lists(ground, max_size=3),
        "request": group(
            **asked, direction=one_of("improve", "worsen", "neutral"), alternatives=st.lists(group(**asked), max_size=2)
        ),
        "suspension": group(
            requested=yes_no, reason=one_of("serious_illness", "other"), explanation=text, documents=some(["справка"]),
            months=st.integers(1, 9),
        ),
        "participation": group(mode=one_of("in_person", "video_link", "without"), appoint_counsel=yes_no),
        "attachments": st.lists(group(kind=st.sampled_from(KINDS)).map({"title": "лист"}.__or__), max_size=4),
        "signature": group(name=text),
    }  # fmt: skip
    # A paper mostly says something in every section; the holes are drawn inside them.
    rare = st.fixed_dictionaries({}, optional=sections)
    usual = st.fixed_dictionaries(
        {name: strategy for name, strategy in sections.items() if name != "edition"},
        optional={"edition": sections["edition"]},
    )
    return draw(usual | usual | rare)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(case_files())
def test_two_readings_of_the_rules_find_the_same(case: dict[str, Any]) -> None:
    edition, _ = edition_of(case, TODAY)
    event(f"edition {edition}")
    found = {(finding.rule, finding.effect) for finding in cases.findings(Answers.of(case), TODAY)}
    assert found == judge(case, TODAY)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(case_files())
def test_two_readings_of_the_term_count_the_same(case: dict[str, Any]) -> None:
    found = cases.term(Answers.of(case), TODAY)
    if edition_of(case, TODAY)[0] is None:
        assert found == Term(None)
    else:
        assert (bool(found.limited), found.starts, found.ends, found.arrive_by) == term(prune(case))
