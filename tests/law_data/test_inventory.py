# SPDX-License-Identifier: MIT
"""What the shipped law must hold on each date: nothing in the gap, every id that the case file names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cassation_wizard.law.law import Law
from cassation_wizard.law.loader import load_law

IN_2017, TODAY, IN_2027 = date(2018, 1, 1), date(2026, 11, 25), date(2027, 7, 1)
COVERED = (IN_2017, date(2022, 6, 30), date(2025, 7, 1), TODAY, IN_2027, date(2031, 11, 25))
UNCOVERED = (date(2017, 6, 28), date(2022, 7, 1), date(2025, 6, 30))
POINTS = ("1", "2", "3", "4", "5", "6", "7")
VICTIM_ONLY = {"too-lenient", "below-without-55", "recidivism-ignored", "groundless-conditional"}
ABSOLUTE = {
    "procedure.terminated-not": "1",
    "procedure.composition": "2",
    "procedure.absent-defendant": "3",
    "procedure.no-defender": "4",
    "procedure.language": "5",
    "procedure.no-pleadings": "6",
    "procedure.no-last-word": "7",
    "procedure.secrecy": "8",
    "procedure.not-signed": "9",
}
OUTCOMES = {
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
}
CHANGES = {
    "lighter_offence",
    "milder_punishment",
    "heavier_offence",
    "heavier_punishment",
    "institution",
    "recidivism",
    "earlier_sentence",
    "parole",
    "civil_claim",
    "costs",
    "physical_evidence",
    "medical_measures",
    "confiscation",
    "restraint",
}
NO_POWER = {"acquit", "plea_agreement", "restore_term", "other"}


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law(Path(__file__).parents[2] / "resources")


@pytest.mark.parametrize("day", UNCOVERED)
def test_in_the_uncovered_years_nothing_of_the_law_is_in_force(law: Law, day: date) -> None:
    there = law.at(day)
    assert there.edition is None
    for entries in (there.grounds, there.circumstances, there.requests, there.exits, there.parameters):
        assert not entries


@pytest.mark.parametrize("day", COVERED)
def test_every_ground_has_its_circumstances_on_every_covered_day(law: Law, day: date) -> None:
    there = law.at(day)
    assert set(there.grounds) - {"7-1"} == set(POINTS)
    for point in there.grounds:
        assert any(point in circumstance.points for circumstance in there.circumstances.values()), point


def test_private_rulings_are_a_ground_only_since_2025(law: Law) -> None:
    assert "7-1" not in law.at(IN_2017).grounds
    assert "7-1" in law.at(date(2025, 7, 1)).grounds


@pytest.mark.parametrize("day", COVERED)
def test_every_request_the_case_file_knows_is_in_the_law(law: Law, day: date) -> None:
    there = law.at(day).requests
    assert {key for key, value in there.items() if value.part == "outcome"} == OUTCOMES
    assert {key for key, value in there.items() if value.part == "change"} == CHANGES
    assert {key for key, value in there.items() if not value.sides} == NO_POWER
    assert {key for key, value in there.items() if value.worsens} == {"heavier_offence", "heavier_punishment"}


@pytest.mark.parametrize("day", COVERED)
def test_harsher_reasons_are_offered_to_the_victims_side_alone(law: Law, day: date) -> None:
    circumstances = law.at(day).circumstances
    assert {key for key in VICTIM_ONLY if circumstances[key].sides == ("victim",)} == VICTIM_ONLY
    assert all(value.sides for key, value in circumstances.items() if value.points == ("4",)), "point 4 names its side"


@pytest.mark.parametrize("day", COVERED)
def test_absolute_violations_name_their_point(law: Law, day: date) -> None:
    absolute = {key: value.absolute for key, value in law.at(day).circumstances.items() if value.absolute}
    assert absolute == ABSOLUTE


@pytest.mark.parametrize("day", COVERED)
def test_reasons_of_plea_cases_are_asked_only_there(law: Law, day: date) -> None:
    for key, value in law.at(day).circumstances.items():
        asked_in_plea_cases = key.startswith("plea.") or key in {"change-of-mind", "same-judge"}
        assert (value.procedures == ("plea_agreement",)) == asked_in_plea_cases, key


@pytest.mark.parametrize(
    ("parameter", "in_2017", "today"),
    [
        ("suspension.months", 3, 6),
        ("term.years", 1, 1),
        ("return.days", 3, 3),
        ("paper.kind", "petition", "complaint"),
        ("resolution.current", "np-5-2017", "np-1-2025"),
    ],
)
def test_a_parameter_has_its_own_value_in_each_period(law: Law, parameter: str, in_2017: object, today: object) -> None:
    assert law.at(IN_2017).parameter(parameter) == in_2017
    assert law.at(TODAY).parameter(parameter) == today


def test_the_constitution_changes_its_numbers_on_the_first_of_july_2026(law: Law) -> None:
    before, after = law.at(date(2026, 6, 30)), law.at(date(2026, 7, 1))
    assert before.parameter("constitution.binding-force") == "constitution-1995 76(3)"
    assert after.parameter("constitution.binding-force") == "constitution-2026 77(3)"
    assert before.parameter("constitution.justice-principles") == "constitution-1995 77(3)"
    assert after.parameter("constitution.justice-principles") == "constitution-2026 78(3)"


@pytest.mark.parametrize("first_day", [date(2025, 7, 1), date(2026, 7, 1), date(2027, 7, 1)])
def test_each_boundary_has_news_for_the_screen(law: Law, first_day: date) -> None:
    assert [
        entry for entry in law.changes_between(date(2022, 7, 1), first_day) if entry.validity.in_force_from == first_day
    ]


# For 2017 the note of the historic edition says it for all of them.
@pytest.mark.parametrize("day", [day for day in COVERED if day >= date(2025, 7, 1)])
def test_every_doubt_of_today_is_put_as_a_question(law: Law, day: date) -> None:
    there = law.at(day)
    for entries in (there.grounds, there.circumstances, there.requests, there.exits, there.parameters):
        for key, value in entries.items():
            assert value.validity.confidence == "text" or value.validity.open_question, key


def test_all_courts_of_the_regions_are_proposed(law: Law) -> None:
    levels = [court.level for court in law.at(TODAY).courts]
    assert levels.count("region") == 21
    assert levels.count("kind") == 8
