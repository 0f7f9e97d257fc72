# SPDX-License-Identifier: MIT
"""Blocks: paragraphs from newlines, labels that lead, numbers that one list of one does not need."""

from __future__ import annotations

import pytest

from cassation_wizard.document.blocks import Block, Part, numbered


def lines(*parts: Part, role: str = "body") -> list[tuple[str, str, bool]]:
    return [(line.role, line.text, line.spaced) for line in Block(role, parts).lines()]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one", [("one", False)]),
        ("one\ntwo", [("one", False), ("two", False)]),
        ("one\n\ntwo", [("one", False), ("two", True)]),
        ("\n\none\n\n\n\ntwo\n", [("one", True), ("two", True)]),
        ("\n\n", []),
        (" \t\nx", [(" \t", False), ("x", False)]),
    ],
)
def test_newlines_make_paragraphs_and_empty_lines_make_room(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(found, spaced) for _, found, spaced in lines(Part(text, verbatim=True))] == expected


def test_a_label_leads_to_the_paragraphs_below_it() -> None:
    assert lines(Part("Label:\n"), Part("a\nb", "q", verbatim=True)) == [
        ("lead", "Label:", False),
        ("body", "a", False),
        ("body", "b", False),
    ]


def test_a_block_goes_to_the_first_question_it_answers() -> None:
    assert Block("body", (Part("x"), Part("y", "q1"), Part("z", "q2"))).question == "q1"


def test_a_list_of_one_bears_no_number() -> None:
    block = Block("act", (Part("x"),))
    assert [item.number for item in numbered([block])] == [None]
    assert [item.number for item in numbered([block, block])] == [1, 2]
