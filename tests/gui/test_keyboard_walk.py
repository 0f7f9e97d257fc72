# SPDX-License-Identifier: MIT
"""Tab walks every page as one reads and Shift+Tab walks back the same way; arrows change nothing elsewhere."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.fields import field_of
from cassation_wizard.gui.focus_order import stops_in
from cassation_wizard.gui.list_page import ListPage
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.gui.question_page import QuestionPage
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import press, settle, to_the_front, type_words

FRAUD = CASES / "convict-in-colony-fraud-ru.json"
SHIFT = Qt.KeyboardModifier.ShiftModifier


def here() -> QWidget:
    widget: QWidget | None = QApplication.focusWidget()
    assert widget is not None
    return widget


def assert_walk(window: MainWindow) -> None:
    """Walk once around by Tab and back by Shift+Tab."""
    page = window.page(window.current)
    wanted = stops_in(page)
    end = window.next if window.next.isVisible() else window.back
    end.setFocus()
    forth = [here()]
    for _ in range(400):
        press(here(), Qt.Key.Key_Tab)
        if here() is end:
            break
        forth.append(here())
    assert here() is end, [w.objectName() for w in forth[-5:]]
    assert [w for w in forth if page.isAncestorOf(w)] == wanted
    plain = [w for w in wanted if w is not page and not any(w.isAncestorOf(stop) for stop in wanted)]
    tops = [w.mapTo(page.sheet, QPoint(0, w.height() // 2)).y() for w in plain]
    assert all(later >= sooner - 6 for sooner, later in itertools.pairwise(tops))
    back = [here()]
    for _ in forth[1:]:
        press(here(), Qt.Key.Key_Backtab, SHIFT)
        back.append(here())
    assert back == [forth[0], *reversed(forth[1:])]


@pytest.mark.parametrize("case", [FRAUD, None])
def test_tab_walks_every_page_as_one_reads_and_back(open_wizard: Opened, case: object) -> None:
    window, _ = open_wizard("kk", case=case)
    for page_id in window.order():
        window.go_to(page_id)
        settle()
        assert_walk(window)
        page = window.page(page_id)
        if isinstance(page, ListPage):
            if not window.session.answers.count(page.list_path):
                page.add({})
            for part in range(len(page.parts)):
                page.open_item(0, part)
                settle()
                assert_walk(window)


def test_the_circumstances_are_reached_from_the_violation_by_tab(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk")
    window.go_to("grounds")
    page = window.page("grounds")
    page.add({})
    settle()
    here_first = page.fields[0].editor.focusProxy()
    here_first.setFocus()
    press(here(), Qt.Key.Key_Tab)
    press(here(), Qt.Key.Key_Tab)
    assert here() is page.fields[1].editor.search


def test_arrows_on_links_and_boxes_change_no_answer_and_move_no_focus(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    for page_id in window.order():
        window.go_to(page_id)
        settle()
        before = window.session.answers
        for button in window.page(page_id).findChildren(QAbstractButton):
            if not button.isVisible() or isinstance(button, QRadioButton):
                continue
            for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
                button.setFocus()
                press(button, key)
                assert here() is button
        assert window.session.answers == before


@pytest.mark.parametrize("answered", [False, True])
def test_arrows_walk_the_options_and_only_space_chooses(open_wizard: Opened, answered: bool) -> None:
    window, _ = open_wizard("ru", case=FRAUD if answered else None)
    window.change("petitioner.role")
    settle()
    before = window.session.get("petitioner.role")
    assert (before is not None) is answered
    first = here()
    assert isinstance(first, QRadioButton)
    press(first, Qt.Key.Key_Up)
    assert here() is first
    press(first, Qt.Key.Key_Down)
    second = here()
    assert isinstance(second, QRadioButton)
    assert second is not first
    assert window.session.get("petitioner.role") == before
    press(second, Qt.Key.Key_Space)
    assert window.session.get("petitioner.role") == second.property("value") != before


def test_a_key_leads_from_question_to_question_and_past_the_last_to_next(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk", case=FRAUD)
    window.go_to("petitioner")
    settle()
    page = window.page("petitioner")
    assert isinstance(page, QuestionPage)
    walked = []
    while (field := field_of(here())) is not None:
        walked.append(field.path)
        window.go_by_question(1)
    assert here() is window.next
    assert walked == [field.path for field in page.fields if field.isVisible()]
    window.go_by_question(-1)
    assert field_of(here()).path == walked[-1]
    assert window.findChild(QAction, "next-question").shortcut().toString() == "Ctrl+Down"


def test_the_key_to_the_next_question_works_in_every_kind_of_field(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.activateWindow()
    paths = ("petitioner.role", "convicted.punishment", "circumstances", "grounds[0].violation", "participation.mode")
    for path in paths:
        window.change(path)
        settle()
        for _ in range(3):
            before = field_of(here())
            assert before is not None
            QTest.keyClick(here(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
            assert field_of(here()) is not before, before.path
            if here() is window.next:
                break
    QTest.keyClick(here(), Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert field_of(here()) is not None


def test_a_list_that_is_made_anew_while_it_is_held_still_is_no_error(open_wizard: Opened, qtbot: QtBot) -> None:
    window, _ = open_wizard("ru", case=FRAUD, settings=Settings(theme="light", pace="overview"))
    window.go_to("grounds")
    settle()
    page = window.page("grounds")
    for _ in range(3):
        button = page.findChild(QAbstractButton, "grounds:add")
        button.setFocus()
        button.click()
        page.hold_still()
        page.remove(window.session.answers.count("grounds") - 1)
        settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        page.verticalScrollBar().setRange(0, 5000)
    qtbot.waitUntil(lambda: page._placing is None)


def test_the_key_to_the_next_question_works_at_once_while_courts_are_proposed(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    to_the_front(window)
    window.change("acts[1].court")
    settle()
    line = here()
    assert isinstance(line, QLineEdit)
    line.clear()
    type_words(line, "караганд")
    rows = line.completer().popup()
    assert rows.isVisible()
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert not rows.isVisible()
    following = field_of(here())
    assert following is not None
    assert following.path == "acts[1].date"
    assert window.session.get("acts[1].court") == "караганд"


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_language_of_the_screen_is_changed_by_a_key_of_the_menu(open_wizard: Opened, language: str) -> None:
    window, _ = open_wizard(language)
    to_the_front(window)
    action = window.findChild(QAction, "other-language")
    assert action.text() == window.menus.language.text()
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert window.session.language.code != language
    assert action.text() == {"kk": "Қазақша", "ru": "Русский"}[language]


def test_the_language_is_changed_after_an_item_was_mended_from_the_check(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk", case=FRAUD)
    for list_path in ("acts", "grounds", "attachments"):
        window.go_to(list_path)
        settle()
        window.go_to("review")
        settle()
        window.page("review").wanted.emit(f"{list_path}[0].{window.page(list_path).parts[0][1][0]}")
        settle()
        window.go_on()
        settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        window.switch_language()
        settle()
        assert window.current == "review"
        assert window.page(list_path).title.text() == window.page(list_path).title_words()
