# SPDX-License-Identifier: MIT
"""From answers to the typed case."""

from __future__ import annotations

import pytest

from cassation_wizard.domain.answers import Answers
from cassation_wizard.interview.case_builder import build_case


@pytest.mark.parametrize(
    ("entered", "in_the_paper"),
    [
        (("appeal", "first"), [1, 0]),
        (("cassation", "first", "appeal", "first"), [1, 3, 2, 0]),
        (("appeal", None, "first"), [0, 1, 2]),
    ],
)
def test_the_acts_stand_by_instance_where_each_is_known(
    entered: tuple[str | None, ...], in_the_paper: list[int]
) -> None:
    acts = tuple({"court": "Суд", **({"instance": instance} if instance else {})} for instance in entered)
    assert [act.index for act in build_case(Answers.of({"acts": acts})).acts] == in_the_paper
