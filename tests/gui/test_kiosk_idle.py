# SPDX-License-Identifier: MIT
"""Who finds a hidden screen is not shown the work of the visitor before: only two buttons do anything there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.kiosk import FINISHED, IDLE
from tests.gui.hands import press, settle, type_words
from tests.gui.visiting import Kiosk, first_line, key

NAME = "Шұғыла Өмірбекқызы"


def hidden(open_kiosk: Callable[..., Kiosk], language: Language = "ru", **settings: object) -> tuple[Kiosk, QLineEdit]:
    """Give a terminal whose visitor wrote a name and then left it alone until it hid."""
    kiosk = open_kiosk(**settings)
    kiosk.visit.begin(language)
    line = first_line(kiosk)
    type_words(line, NAME)
    kiosk.time.seconds = 121
    kiosk.visit.watch.look()
    settle()
    assert not line.isVisible()
    return kiosk, line


def test_touches_and_keys_beside_the_buttons_leave_the_screen_hidden(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk, line = hidden(open_kiosk)
    sheet = kiosk.window.still_here
    for place in (QPoint(3, 3), QPoint(sheet.width() // 2, 8), sheet.rect().bottomRight() - QPoint(3, 3)):
        QTest.mouseClick(kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        settle()
    QTest.mouseClick(sheet.question, Qt.MouseButton.LeftButton)
    for code in (Qt.Key.Key_Escape, Qt.Key.Key_A, Qt.Key.Key_F4, Qt.Key.Key_Up, Qt.Key.Key_Backspace):
        focused = QApplication.focusWidget()
        assert focused is not None
        press(focused, code)
        settle()
    assert kiosk.window.layers.currentWidget() is sheet
    assert not line.isVisible()
    assert kiosk.ends == []
    # Nor did they set the clock back.
    kiosk.time.seconds = 301
    kiosk.visit.watch.look()
    assert kiosk.ends == [IDLE]


def test_who_is_still_there_goes_on_by_the_button_that_has_the_focus(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk, line = hidden(open_kiosk)
    assert QApplication.focusWidget() is kiosk.window.still_here.go_on
    kiosk.time.seconds = 280
    kiosk.visit.watch.look()
    press(kiosk.window.still_here.go_on, Qt.Key.Key_Return)
    settle()
    assert line.isVisible()
    assert (line.text(), QApplication.focusWidget()) == (NAME, line)
    kiosk.time.seconds = 280 + 119
    kiosk.visit.watch.look()
    assert line.isVisible()
    assert kiosk.ends == []


def test_who_is_another_person_ends_the_visit_as_its_own_button_does(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk, line = hidden(open_kiosk)
    kiosk.window.still_here.erase.click()
    settle()
    assert kiosk.ends == [FINISHED]
    assert not line.isVisible()
    kiosk.window.still_here.go_on.click()
    assert not line.isVisible()


def test_a_book_on_the_enter_key_presses_neither_button(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk, line = hidden(open_kiosk)
    for button in (kiosk.window.still_here.go_on, kiosk.window.still_here.erase):
        key(button, "\r", held=True, code=Qt.Key.Key_Return)
    assert not line.isVisible()
    assert kiosk.ends == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_speaks_both_languages_and_fits_with_text_twice_as_large(
    open_kiosk: Callable[..., Kiosk], language: Language
) -> None:
    kiosk, _ = hidden(open_kiosk, language, text_size=200)
    kiosk.window.resize(1024, 768)
    sheet = kiosk.window.still_here
    settle()
    before = sheet.go_on.geometry()
    sheet.count(27)
    settle()
    assert sheet.go_on.geometry() == before
    for label in (sheet.question, sheet.hidden, sheet.left):
        kazakh, russian = label.text().split("\n")
        assert set("әғқңөұүһі") & set(kazakh.lower())
        assert kazakh != russian
        assert label.height() >= label.heightForWidth(label.width())
        assert label.visibleRegion().boundingRect().height() == label.height()
    for button in (sheet.go_on, sheet.erase):
        assert len(button.text().split("\n")) == len(LANGUAGES)
        assert button.geometry().bottom() < sheet.height()
        assert button.width() >= button.minimumSizeHint().width()


def test_proposals_to_an_answer_do_not_stay_in_front_of_the_hidden_screen(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    line = first_line(kiosk)
    popup = QLineEdit(line, Qt.WindowType.Popup)
    popup.show()
    settle()
    kiosk.time.seconds = 121
    kiosk.visit.watch.look()
    settle()
    assert not popup.isVisible()
