# SPDX-License-Identifier: MIT
"""The steps at the side: the one one is at is marked, all are in sight, and none is called done before it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.gui.appearance import TOUCH
from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.finding_box import FindingBox
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.gui.page_state import state_of
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import press, settle

FRAUD = CASES / "convict-in-colony-fraud-ru.json"
LISTS_AND_CHECK = ("acts", "grounds", "attachments", "review", "petitioner")


def step(window: MainWindow, page_id: str) -> str:
    """Give the words of a step."""
    return window.steps.item(window.order().index(page_id)).text()


def marked(window: MainWindow) -> str:
    return str(window.steps.currentItem().data(Qt.ItemDataRole.UserRole))


@pytest.mark.parametrize("page_id", LISTS_AND_CHECK)
def test_a_step_chosen_in_the_list_is_the_marked_one(open_wizard: Opened, page_id: str) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("start")
    settle()
    window.steps.setFocus()
    window.steps.chosen.emit(page_id)
    settle()
    assert window.steps.shown == page_id
    assert marked(window) == page_id


@pytest.mark.parametrize("page_id", LISTS_AND_CHECK)
def test_the_step_that_is_walked_to_is_the_marked_one(open_wizard: Opened, page_id: str) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    before = window.order()[window.order().index(page_id) - 1]
    window.go_to(before)
    settle()
    window.steps.setFocus()
    while window.current != page_id:
        window.go_on()
    settle()
    assert window.steps.shown == page_id
    assert marked(window) == page_id


def test_arrows_mark_without_going_and_the_step_one_is_at_stays_known(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("convicted")
    settle()
    window.steps.setFocus()
    press(window.steps, Qt.Key.Key_Down)
    window.session.set_answer("petitioner.email", "a@b.kz")
    assert (window.current, window.steps.shown, marked(window)) == ("convicted", "convicted", "proceedings")
    press(window.steps, Qt.Key.Key_Return)
    assert window.current == "proceedings"


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_steps_are_in_sight_on_an_old_laptop_and_even_in_height(open_wizard: Opened, language: Language) -> None:
    window, _ = open_wizard(language, case=FRAUD, size=(1366, 768))
    settle()
    steps = window.steps
    assert steps.verticalScrollBar().maximum() == 0
    heights = [steps.visualItemRect(steps.item(place)).height() for place in range(steps.count())]
    one_line, with_state = min(heights), sorted(heights)[len(heights) // 2]
    assert one_line < with_state < 2 * one_line
    assert set(heights) <= {one_line, with_state}


# What a step is called.


def test_a_step_is_filled_in_only_when_nothing_is_wanting_on_it(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.session.set_answer("petitioner.role", "convicted")
    assert step(window, "petitioner").endswith("без ответа: 4")
    for name, value in (("full_name", "Әбілова Айгүл"), ("address", "Орал"), ("phone", "+7 700 000 00 00")):
        window.session.set_answer(f"petitioner.{name}", value)
    window.session.set_answer("petitioner.in_custody", False)
    assert step(window, "petitioner").endswith("заполнено")
    assert window.session.get("petitioner.email") is None


def test_not_to_know_is_an_answer(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    session = window.session
    session.set_answer("participation.mode", "in_person")
    assert state_of(session, "participation") == ("open", 1)
    session.set_unknown("participation.appoint_counsel", True)
    assert state_of(session, "participation") == ("answered", 0)


def test_a_step_passed_over_that_asks_for_nothing_is_not_called_not_started(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    assert step(window, "suspension").endswith("не начато")
    window.go_to("suspension")
    window.go_to("participation")
    assert step(window, "suspension").endswith("не обязательно")
    assert window.session.get("suspension.requested") is None


def test_a_reopened_draft_has_no_answered_step_called_not_started(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    for page in window.session.pages:
        answered = any(window.session.get(q.id) is not None for q in page.questions if "[]" not in q.id)
        assert not answered or not step(window, page.id).endswith("не начато"), page.id


# What is missing is no reproach before one could answer.


def test_a_new_item_is_not_reproached_before_it_was_left(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("start")
    window.go_to("acts")
    page = window.page("acts")
    page.findChild(QAbstractButton, "acts:add.cassation").click()
    window.session.set_answer("acts[2].challenged", True)
    for part in range(len(page.parts)):
        page.open_item(2, part)
        settle()
        assert not page.findChildren(FindingBox), part
    assert not step(window, "acts").startswith("вернут")
    page.close_item()
    page.open_item(2)
    settle()
    court = page.findChild(Field, "acts[2].court")
    assert court is not None
    assert [finding.rule for finding in court.findings()] == ["content.act-court"]


def test_a_new_item_stays_new_when_it_is_moved_and_the_check_tells_what_it_lacks(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("start")
    window.go_to("grounds")
    window.page("grounds").findChild(QAbstractButton, "grounds:add").click()
    window.session.set_answer("grounds[1].stage", "first")
    window.session.move_item("grounds", 1, 0)
    assert window.session.new == {"grounds[0]"}
    window.go_to("review")
    settle()
    assert window.session.new == set()
    assert window.page("review").findChild(QAbstractButton, "go:grounds[0].violation") is not None


def test_a_question_an_answer_raises_is_not_reproached_before_it_was_left(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.session.set_answer("acts[1].challenged", False)
    window.session.set_answer("acts[1].extent", None)
    window.go_to("acts")
    page = window.page("acts")
    page.open_item(1, 1)
    window.session.set_answer("acts[1].challenged", True)
    settle()
    extent = page.findChild(Field, "acts[1].extent")
    assert extent is not None
    assert extent.isVisible()
    assert window.session.findings_at("acts[1].extent")
    assert not extent.findings()
    window.go_to("review")
    window.go_to("acts")
    page.open_item(1, 1)
    settle()
    extent = page.findChild(Field, "acts[1].extent")
    assert extent is not None
    assert extent.findings()


def test_the_window_of_a_terminal_has_steps_a_finger_can_touch(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk", size=(1366, 768))
    window.steps.least = TOUCH
    window.steps.scheduleDelayedItemsLayout()
    settle()
    heights = [window.steps.visualItemRect(window.steps.item(place)).height() for place in range(window.steps.count())]
    assert min(heights) >= TOUCH


def test_looking_at_a_step_and_going_on_does_not_turn_it_red_before_the_check(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    for page_id in ("grounds", "acts", "grounds"):
        window.go_to(page_id)
        settle()
    assert step(window, "acts").endswith("не начато")
    assert step(window, "grounds").endswith("не начато")
    window.go_to("review")
    settle()
    assert step(window, "grounds").endswith("вернут из-за этого: 2")


def test_a_step_says_at_once_what_its_page_says_of_an_answer(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.go_to("petitioner")
    window.session.set_answer("petitioner.role", "none")
    settle()
    assert "вернут из-за этого: 1" in step(window, "petitioner")


def test_advice_does_not_mark_a_step(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=CASES / "convict-in-colony-fraud-ru.json")
    window.session.set_answer("suspension.requested", False)
    window.go_to("participation")
    settle()
    assert any(finding.effect == "advice" for finding in window.session.findings_at("suspension.requested"))
    assert step(window, "suspension").endswith("заполнено")


def test_a_date_that_cannot_be_read_is_not_also_called_missing(open_wizard: Opened) -> None:
    window, dialogs = open_wizard("ru", case=FRAUD)
    window.go_to("start")
    window.session.keep_typed("filing_date", "31.11.2026")
    window.go_to("review")
    settle()
    assert not window.session.findings_at("filing_date")
    assert window.page("review").findChild(QAbstractButton, "go:filing_date") is not None
    assert step(window, "start").endswith("обратите внимание: 1")
    assert not window.paper.confirmed()
    assert "останется пропуск" in dialogs.asked[-1][1]


@pytest.mark.parametrize("option", ["none", "convicted"])
def test_what_is_found_of_a_choice_stands_below_the_option_chosen(open_wizard: Opened, option: str) -> None:
    window, _ = open_wizard("ru", size=(1024, 600))
    window.change("petitioner.role")
    settle()
    field = window.page("petitioner").findChild(Field, "petitioner.role")
    button = field.editor.buttons[option]
    button.click()
    settle()
    box = field.findChild(FindingBox)
    assert (box is not None) == (option == "none")
    if box is not None:
        below = box.mapTo(field, QPoint()).y() - button.mapTo(field, QPoint(0, button.height())).y()
        assert 0 <= below < 2 * button.height()
        field.editor.clear.click()
        settle()
        assert field.findChild(FindingBox) is None


def test_the_first_step_is_not_called_filled_in_before_one_was_there(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk")
    assert step(window, "start").endswith("басталмаған")
    window.go_to("open")
    assert step(window, "start").endswith("толтырылған")


@pytest.mark.parametrize("wide", range(180, 320, 7))
def test_a_step_has_the_height_its_words_take_as_they_are_painted(open_wizard: Opened, wide: int) -> None:
    window, _ = open_wizard("kk")
    steps = window.steps
    painter = steps.itemDelegate()
    for row in range(steps.count()):
        _, title, state = painter._places(row, QRect(painter._bar(), 0, wide - painter._bar(), 0))
        assert painter._needed(row, wide) >= max(title.bottom(), state.bottom())
