# SPDX-License-Identifier: MIT
"""Which questions of a page stand together when only a few are asked at a time; the overview asks a page whole."""

from __future__ import annotations

from cassation_wizard.interview.questions import QUESTIONS

# A page that is not named here is asked whole at either pace. Questions keep the order of the catalogue.
_PORTIONS: dict[str, tuple[tuple[str, ...], ...]] = {
    "petitioner": (
        ("petitioner.role", "petitioner.capacity", "petitioner.full_name", "petitioner.represents"),
        (
            "petitioner.address",
            "petitioner.phone",
            "petitioner.email",
            "petitioner.alongside_advocate",
            "petitioner.written_application",
            "petitioner.mental_disorder_case",
            "petitioner.interest",
            "petitioner.in_custody",
            "petitioner.institution",
        ),
    ),
    "convicted": (
        (
            "convicted.full_name",
            "convicted.birth_date",
            "convicted.minor_at_offence",
            "convicted.in_custody",
            "convicted.institution",
        ),
        (
            "convicted.punishment",
            "convicted.sentence_over_ten_years",
            "convicted.others_convicted",
            "convicted.needs_interpreter",
            "convicted.interpreter_language",
        ),
    ),
    "suspension": (
        (
            "suspension.requested",
            "suspension.addressee",
            "suspension.extent",
            "suspension.part",
            "suspension.reason",
        ),
        ("suspension.explanation", "suspension.documents", "suspension.months"),
    ),
}


def portions_of(page_id: str) -> tuple[tuple[str, ...], ...]:
    """Give the questions of a page outside its lists, a few together."""
    whole = tuple(
        question.id for question in QUESTIONS.values() if question.page == page_id and "[]" not in question.id
    )
    return _PORTIONS.get(page_id, (whole,))
