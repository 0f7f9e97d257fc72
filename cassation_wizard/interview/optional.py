# SPDX-License-Identifier: MIT
"""Which questions may rightly stay without an answer: nobody is told that something is missing there.

The law's demands are rules; this says only what a blank means to the writer. A question whose help says that it is
optional, or that nothing is lost by leaving it, stands here; whatever else is blank is told as unanswered.
"""

from __future__ import annotations

from collections.abc import Callable

from cassation_wizard.domain.answers import Answers, path_pattern

OPTIONAL = frozenset(
    {
        "filled_in_by",
        "edition",  # the day of filing chooses it
        "protest.reasons",  # of the other paper
        "petitioner.email",
        "convicted.birth_date",  # of use only for a minor, whose age has a question of its own
        "convicted.others_convicted",
        "acts[].case_number",
        "grounds[].circumstances",  # one's own words may say it all
        "grounds[].raised_on_appeal",
        "grounds[].case_sheets",
        "request.details",
        "request.alternatives[].outcome",
        "request.alternatives[].changes",
        "request.alternatives[].details",
        "request.for_others",
        "request.specialist_opinion",
        "suspension.requested",
        "suspension.months",
        "attachments[].kind",
        "attachments[].copies",
    }
)
CONVICTS_SIDE = frozenset({"convicted", "acquitted", "defender", "legal_representative"})


def _by_convict(answers: Answers) -> bool:
    return bool(answers.get("petitioner.role") == "convicted")


# Optional for some only: what is known already from another answer, or matters to the other side alone.
_OPTIONAL_WHEN: dict[str, Callable[[Answers], bool]] = {
    "convicted.full_name": _by_convict,
    "convicted.minor_at_offence": _by_convict,
    "request.changes": lambda answers: answers.get("request.outcome") != "change",
    "request.direction": lambda answers: answers.get("petitioner.role") in CONVICTS_SIDE,
}


def may_stay_empty(path: str, answers: Answers) -> bool:
    """Tell whether nothing is missing when the question at `path` has no answer."""
    pattern = path_pattern(path)
    rule = _OPTIONAL_WHEN.get(pattern)
    return pattern in OPTIONAL or (rule is not None and rule(answers))
