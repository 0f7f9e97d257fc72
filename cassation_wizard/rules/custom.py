# SPDX-License-Identifier: MIT
"""The few checks that no kind of rule fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cassation_wizard.law.model import Rule
from cassation_wizard.rules.facts import Situation, cited
from cassation_wizard.rules.kinds import Hit, rule_kind


def protest_only_grounds(rule: Rule, situation: Situation) -> Iterator[Hit]:  # noqa: ARG001
    """A ground that only a protest or a representation may use: point 8, or upk 485(1)(8), 485(2) among its norms."""
    for index, ground in enumerate(situation.items("grounds")):
        if ground.get("point") == "8":
            yield Hit(f"grounds[{index}].point")
        for citation in cited(ground.get("norms", ()), "485"):
            if citation.part == "2" or (citation.part in ("1", None) and "8" in citation.points):
                yield Hit(f"grounds[{index}].norms")
                break


CUSTOM: dict[str, Callable[[Rule, Situation], Iterator[Hit]]] = {"protest-only-grounds": protest_only_grounds}


@rule_kind("custom", needed=("function",))
def custom(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """What the named function of this module finds."""
    return CUSTOM[rule.spec["function"]](rule, situation)
