# SPDX-License-Identifier: MIT
"""What was said at questions that have no answer: typed in vain, or not known. A draft keeps it beside the answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cassation_wizard.domain.answers import Answers, path_pattern
from cassation_wizard.domain.text import clean_line
from cassation_wizard.interview.questions import QUESTIONS

NOT_KNOWN = "?"  # what stands in a draft at a question answered "I don't know"


def said_beside(typed: Mapping[str, str], unknown: Iterable[str]) -> dict[str, str]:
    """Give what a draft keeps: the text typed in vain, or a mark, by question."""
    return {**typed, **dict.fromkeys(sorted(unknown), NOT_KNOWN)}


def taken_up(said: Mapping[str, str], answers: Answers) -> tuple[dict[str, str], set[str]]:
    """Give what was typed in vain and what is not known, of what a draft says; an answer makes either void."""
    typed: dict[str, str] = {}
    unknown: set[str] = set()
    for path, text in said.items():
        question = QUESTIONS.get(path_pattern(path))
        if question is None or answers.get(path) is not None:
            continue
        if question.kind in ("date", "number"):
            typed[path] = clean_line(text)
        elif question.kind == "yes_no" and text == NOT_KNOWN:
            unknown.add(path)
    return typed, unknown
