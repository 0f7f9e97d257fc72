# SPDX-License-Identifier: MIT
"""What to do with the finished paper is told to the one who does it."""

from datetime import date

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.document.steps import steps_for
from cassation_wizard.domain.answers import Answers
from cassation_wizard.interview.case_builder import build_case
from cassation_wizard.law.loader import load_law

IN_FORCE = load_law(find_assets().resources).at(date(2026, 11, 25))


@pytest.mark.parametrize(
    ("tree", "handed_to_the_administration"),
    [
        ({"petitioner": {"role": "convicted", "in_custody": True}}, True),
        ({"petitioner": {"role": "convicted"}, "convicted": {"in_custody": True}}, True),
        ({"petitioner": {"role": "convicted", "in_custody": False}}, False),
        ({"petitioner": {"role": "legal_representative"}, "convicted": {"in_custody": True}}, False),
        ({"petitioner": {"role": "defender"}, "convicted": {"in_custody": True}}, False),
    ],
)
def test_a_mother_of_a_convict_in_a_colony_posts_the_paper_and_he_himself_hands_it_over(
    tree: dict[str, object], handed_to_the_administration: bool
) -> None:
    told = {step.custody for step in steps_for(build_case(Answers.of(tree)), IN_FORCE, "now")} - {None}
    assert told == {handed_to_the_administration}


@pytest.mark.parametrize("group", ["now", "later", "returned"])
def test_steps_stand_in_order(group: str) -> None:
    orders = [step.order for step in steps_for(build_case(Answers.of({})), IN_FORCE, group)]
    assert orders == sorted(orders)
    assert orders
