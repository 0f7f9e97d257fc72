# SPDX-License-Identifier: MIT
"""The tree of answers: every change is a new tree, and the old one stays as it was."""

from datetime import date

import pytest

from cassation_wizard.domain.answers import EMPTY, Answers, moved_path, path_pattern

CASE = Answers.of(
    {
        "petitioner": {"full_name": "Сапарова Айна"},
        "acts": [{"court": "А", "date": date(2026, 2, 10)}, {"court": "Б"}],
        "grounds": [{"norms": ["ст. 52 УК", "ст. 53 УК"]}],
    }
)


def test_an_answer_is_found_by_the_path_of_its_question() -> None:
    assert CASE.get("acts[1].court") == "Б"
    assert CASE.get("acts[2].court") is None
    assert CASE.get("grounds[0].norms") == ("ст. 52 УК", "ст. 53 УК")
    assert path_pattern("acts[12].court") == "acts[].court"


def test_a_change_leaves_the_tree_before_it_untouched_for_undo() -> None:
    changed = CASE.set("acts[0].court", "В")
    assert (CASE.get("acts[0].court"), changed.get("acts[0].court")) == ("А", "В")


def test_an_empty_text_and_an_empty_list_are_no_answers() -> None:
    assert CASE.set("petitioner.full_name", "").get("petitioner.full_name") is None
    assert CASE.set("grounds[0].norms", []).get("grounds[0]") == {}


def test_items_are_added_moved_and_removed() -> None:
    longer = CASE.insert("acts", 1, {"court": "Г"})
    assert [act["court"] for act in longer.get("acts")] == ["А", "Г", "Б"]
    assert [act["court"] for act in longer.move("acts", 2, 0).get("acts")] == ["Б", "А", "Г"]
    assert longer.remove("acts", 1) == CASE


def test_an_answer_can_be_put_where_nothing_stood() -> None:
    assert EMPTY.set("acts[1].court", "Б").to_json() == {"acts": [{}, {"court": "Б"}]}


def test_the_leaves_are_the_answers_and_a_list_of_words_is_one_answer() -> None:
    assert list(CASE.leaves()) == [
        ("petitioner.full_name", "Сапарова Айна"),
        ("acts[0].court", "А"),
        ("acts[0].date", date(2026, 2, 10)),
        ("acts[1].court", "Б"),
        ("grounds[0].norms", ("ст. 52 УК", "ст. 53 УК")),
    ]


def test_a_changed_answer_keeps_its_place_in_the_file() -> None:
    assert list(CASE.set("petitioner.full_name", "Ким").to_json()) == ["petitioner", "acts", "grounds"]


def test_dates_leave_as_iso() -> None:
    assert CASE.to_json()["acts"][0] == {"court": "А", "date": "2026-02-10"}


@pytest.mark.parametrize(
    ("path", "moved"),
    [
        ("acts[0].court", "acts[2].court"),
        ("acts[1].court", None),
        ("acts[10].court", "acts[10].court"),
        ("grounds[0].point", "grounds[0].point"),
    ],
)
def test_a_path_follows_its_item_to_another_place(path: str, moved: str | None) -> None:
    assert moved_path(path, "acts", {0: 2, 1: None}) == moved
