# SPDX-License-Identifier: MIT
"""Checking one's answers: short enough to be read, every answer led to from its row, nothing out of reach."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.gui.page_state import asked_paths
from cassation_wizard.gui.review_page import ReviewPage
from cassation_wizard.gui.wording import question_label
from cassation_wizard.i18n.formats import long_date
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import press, settle

FRAUD = CASES / "convict-in-colony-fraud-ru.json"
MOTHER = CASES / "clean-mother-of-minor-kk.json"
CHANGE: dict[Language, str] = {"kk": "Өзгерту", "ru": "Изменить"}


def review(window: MainWindow) -> ReviewPage:
    window.go_to("review")
    settle()
    page = window.page("review")
    assert isinstance(page, ReviewPage)
    return page


def button(window: MainWindow, name: str) -> QAbstractButton:
    found = window.page(window.current).findChild(QAbstractButton, name)
    assert found is not None, name
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_case_is_looked_over_in_five_screens(open_wizard: Opened, language: Language) -> None:
    window, _ = open_wizard(language, case=MOTHER, size=(1366, 768))
    assert review(window).sheet.height() <= 5.1 * 768


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_row_has_a_short_button_whose_name_says_what_it_changes(open_wizard: Opened, language: Language) -> None:
    window, _ = open_wizard(language, case=MOTHER)
    review(window)
    change = button(window, "change:petitioner.phone")
    name = f"{CHANGE[language]}: {question_label(window.session, 'petitioner.phone')}"
    assert change.text() == CHANGE[language]
    assert change.toolTip() == name
    told = QAccessible.queryAccessibleInterface(change)
    assert told.text(QAccessible.Text.Name) == name
    assert "+7 700 000 00 05" in told.text(QAccessible.Text.Description)


def test_every_question_of_the_route_is_reached_from_the_check(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    for path in list(asked_paths(window.session)):
        page = review(window)
        page.come_back(path)
        settle()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName().startswith("change:"), path
        focused.click()
        settle()
        assert window.page(window.current).shows(path), path


def test_what_may_stay_empty_is_one_line_that_opens_by_the_keyboard(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    page = review(window)
    assert page.findChild(QAbstractButton, "change:petitioner.email") is None
    line = button(window, "fold:petitioner")
    assert "1" in line.text()
    line.setFocus()
    press(line, Qt.Key.Key_Return)
    settle()
    assert button(window, "change:petitioner.email").hasFocus()
    assert not line.isVisible()


def test_a_wanting_answer_is_shown_and_marked_in_its_row(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    page = review(window)
    phone = page.findChild(QLabel, "answer:petitioner.phone")
    assert phone is not None
    assert phone.text() == "Не указано"
    assert phone.property("role") == "wanting"
    row = page.lists["petitioner"].shown["petitioner.phone"]
    assert "Суд вернет документ" in [label.text() for label in row.findChildren(QLabel)]


def test_a_long_story_is_begun_and_shown_whole_when_asked(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    page = review(window)
    story = page.findChild(QLabel, "answer:circumstances")
    assert story is not None
    whole = window.session.get("circumstances")
    assert len(story.text()) < len(whole)
    button(window, "whole:circumstances").click()
    assert story.text() == whole
    button(window, "whole:circumstances").click()
    assert len(story.text()) < len(whole)


@pytest.mark.parametrize("path", ["petitioner.address", "acts[1].decision", "acts[1].court", "grounds[0].effect"])
def test_coming_back_from_a_change_the_focus_is_on_the_row_changed(
    open_wizard: Opened, qtbot: QtBot, path: str
) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    review(window)
    at = "acts[1].instance" if path == "acts[1].court" else path
    button(window, f"change:{at}").click()
    settle()
    window.next.click()
    settle()
    assert window.current == "review"
    change = button(window, f"change:{at}")
    assert change.hasFocus()
    qtbot.waitUntil(lambda: not change.visibleRegion().isEmpty())


def test_what_needs_attention_takes_the_focus_when_one_comes_by_the_steps(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    review(window)
    button(window, "change:petitioner.address").click()
    window.go_to("convicted")
    page = review(window)
    assert page.summary is not None
    assert page.summary.hasFocus()


def test_where_there_is_no_room_beside_the_answer_stands_below_its_question(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk", case=MOTHER, settings=Settings(theme="light", text_size=200), size=(1024, 600))
    row = review(window).lists["petitioner"].shown["petitioner.address"]
    assert row.value.y() >= row.key.geometry().bottom()
    window.resize(1900, 600)
    settle()
    assert row.value.y() < row.key.geometry().bottom()


def test_the_check_says_until_when_the_complaint_must_arrive(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=CASES / "victim-last-day-after-holidays-kk.json")
    window.go_to("review")
    settle()
    words = "\n".join(label.text() for label in window.page("review").findChildren(QLabel))
    term = window.session.term()
    assert term.arrive_by is not None
    assert long_date(term.arrive_by, window.session.language.catalog) in words
