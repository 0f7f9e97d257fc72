# SPDX-License-Identifier: MIT
"""The route: what is asked of whom, and that pruning leaves out those answers and no others."""

from datetime import date

import pytest

from cassation_wizard.domain.answers import EMPTY, Answers
from cassation_wizard.interview.route import effective_answers, instant_for, is_asked, pages_begun, route
from cassation_wizard.law.law import Law


@pytest.mark.parametrize(
    ("tree", "path", "asked"),
    [
        ({"petitioner": {"role": "defender"}}, "petitioner.capacity", True),
        ({"petitioner": {"role": "other_person"}}, "petitioner.capacity", False),
        ({}, "petitioner.capacity", False),
        ({"petitioner": {"role": "defender", "capacity": "spouse"}}, "petitioner.written_application", True),
        ({"petitioner": {"role": "defender", "capacity": "advocate"}}, "petitioner.written_application", False),
        ({"petitioner": {"role": "other_person_representative"}}, "petitioner.interest", True),
        ({"petitioner": {"role": "victim"}}, "petitioner.interest", False),
        ({"petitioner": {"role": "victim_legal_representative"}}, "petitioner.mental_disorder_case", True),
        ({"petitioner": {"role": "convicted"}}, "petitioner.in_custody", True),
        ({"petitioner": {"role": "acquitted"}}, "petitioner.in_custody", False),
        ({"petitioner": {"role": "convicted", "in_custody": False}}, "petitioner.institution", False),
        ({"convicted": {"in_custody": True}}, "convicted.institution", True),
        ({"convicted": {"needs_interpreter": False}}, "convicted.interpreter_language", False),
        ({"acts": [{"extent": "full"}]}, "acts[0].part", False),
        ({"acts": [{"extent": "full"}, {"extent": "part"}]}, "acts[1].part", True),
        ({"suspension": {"requested": False}}, "suspension.months", False),
        ({"suspension": {"requested": True, "extent": "full"}}, "suspension.part", False),
        ({"suspension": {"requested": True, "extent": "part"}}, "suspension.part", True),
        ({}, "request.changes", True),
    ],
)
def test_a_question_is_asked_only_of_those_it_concerns(tree: dict[str, object], path: str, asked: bool) -> None:
    assert is_asked(path, Answers.of(tree)) is asked


def test_pruning_leaves_out_what_nobody_asks_for_and_the_file_keeps_it() -> None:
    answers = Answers.of(
        {
            "petitioner": {"role": "other_person", "capacity": "advocate", "interest": "гараж"},
            "acts": [{"court": "А", "extent": "full", "part": "наказание"}],
            "suspension": {"requested": False, "months": 12},
        }
    )
    assert effective_answers(answers).to_json() == {
        "petitioner": {"role": "other_person", "interest": "гараж"},
        "acts": [{"court": "А", "extent": "full"}],
        "suspension": {"requested": False},
    }
    assert answers.get("suspension.months") == 12


def test_a_paper_goes_on_where_its_writer_came_to() -> None:
    assert pages_begun(EMPTY) == ()
    begun = pages_begun(EMPTY.set("petitioner.full_name", "А").set("convicted.full_name", "Б"))
    assert begun[0] == "start"
    assert begun[-1] == "convicted"
    named = EMPTY.set("convicted.full_name", "Б")
    assert pages_begun(named.insert("acts", 0, {"court": "суд"}))[-1] == "acts"
    assert pages_begun(EMPTY.set("signature.name", "А")) == ()  # the clinic's own details, not the writer's way
    walked = EMPTY.set("circumstances", "А").set("convicted.full_name", "Б").set("request.outcome", "change")
    whole = pages_begun(walked.set("participation.mode", "without").set("signature.name", "А"))
    assert whole == tuple(page.id for page in route(EMPTY))


def test_the_pages_of_the_route_follow_one_another_as_a_person_tells_the_case() -> None:
    assert [page.id for page in route(Answers.of({}))][:4] == ["start", "open", "petitioner", "convicted"]


@pytest.mark.parametrize(
    ("tree", "instant"),
    [
        ({}, date(2026, 11, 25)),
        ({"filing_date": date(2026, 12, 1)}, date(2026, 12, 1)),
        ({"edition": "2025-07-01"}, date(2026, 11, 25)),
        ({"edition": "2017-06-29"}, date(2022, 6, 30)),
        ({"edition": "2027-07-01", "filing_date": date(2026, 12, 1)}, date(2027, 7, 1)),
    ],
)
def test_the_law_is_asked_for_the_filing_date_held_inside_a_chosen_edition(
    law: Law, tree: dict[str, object], instant: date
) -> None:
    assert instant_for(Answers.of(tree), law, date(2026, 11, 25)) == instant
