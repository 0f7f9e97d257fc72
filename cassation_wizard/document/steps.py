# SPDX-License-Identifier: MIT
"""What to do with the finished paper: the steps of the law data that concern this author."""

from __future__ import annotations

from cassation_wizard.domain.case import CassationCase
from cassation_wizard.law.law import LawInForce
from cassation_wizard.law.model import Step

_SUSPENSION = "suspension"


def steps_for(case: CassationCase, law: LawInForce, group: str) -> tuple[Step, ...]:
    """Give the steps of a group (`now`, `later`, `returned`) in order; while no role is chosen, those of all roles."""
    role, side = case.petitioner.role, case.petitioner.side
    steps = (
        step
        for step in law.steps.values()
        if step.group == group
        and (not step.sides or side is None or side in step.sides)
        and (not step.roles or role is None or role in step.roles)
        and step.custody in (None, case.author_in_custody)
        and (step.id != _SUSPENSION or case.suspension.requested)
    )
    return tuple(sorted(steps, key=lambda step: step.order))
