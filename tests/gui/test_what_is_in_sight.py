# SPDX-License-Identifier: MIT
"""Whoever works by keyboard sees what has the focus, and the question it belongs to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cassation_wizard.domain.text import Language
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.fields import Field, field_of
from cassation_wizard.gui.focus_order import stops_in
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.gui.page_base import PageBase
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import press, settle, to_the_front, type_blind

FRAUD = CASES / "convict-in-colony-fraud-ru.json"
CONTROL = Qt.KeyboardModifier.ControlModifier
LARGE = Settings(theme="light", text_size=150)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def in_sight(page: PageBase, widget: QWidget) -> bool:
    """Tell whether a line of `widget` at least is inside the page's window."""
    top = widget.mapTo(page.viewport(), QPoint()).y()
    return top >= 0 and top + widget.fontMetrics().height() <= page.viewport().height()


def is_shown_well(page: PageBase) -> Callable[[], bool]:
    def well() -> bool:
        widget, field = focused(), field_of(focused())
        if not page.isAncestorOf(widget):
            return True  # the button that leads on
        fits = field is not None and field.height() <= page.viewport().height()
        return in_sight(page, widget) and (not fits or field is None or in_sight(page, field.label))

    return well


def shown(window: MainWindow) -> PageBase:
    return window.page(window.current)


@pytest.mark.parametrize(("language", "settings", "size"), [("ru", None, (1180, 720)), ("kk", LARGE, (1024, 600))])
def test_the_key_to_the_next_question_shows_its_words_and_what_has_the_focus(
    open_wizard: Opened, qtbot: QtBot, language: Language, settings: Settings | None, size: tuple[int, int]
) -> None:
    window, _ = open_wizard(language, case=FRAUD, size=size, **({"settings": settings} if settings else {}))
    to_the_front(window)
    for page_id in ("open", "petitioner", "request", "acts", "grounds"):
        window.go_to(page_id)
        settle()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            for _ in range(5):
                QTest.keyClick(focused(), key, CONTROL)
                qtbot.waitUntil(is_shown_well(shown(window)))


def test_a_tall_question_stands_with_its_beginning_in_sight(open_wizard: Opened, qtbot: QtBot) -> None:
    window, _ = open_wizard("ru", size=(1024, 600))
    to_the_front(window)
    window.go_to("petitioner")
    settle()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(focused(), key, CONTROL)
    field = field_of(focused())
    assert field is not None
    assert field.height() > shown(window).viewport().height()
    qtbot.waitUntil(lambda: in_sight(shown(window), field.label) and in_sight(shown(window), focused()))


def test_an_act_that_is_added_to_the_whole_list_is_shown_from_its_beginning(open_wizard: Opened, qtbot: QtBot) -> None:
    window, _ = open_wizard("ru", size=(1180, 720), settings=Settings(theme="light", pace="overview"))
    to_the_front(window)
    window.go_to("acts")
    page = shown(window)
    for number in range(2):
        settle()
        button = page.findChild(QWidget, ("acts:add.first", "acts:add.appeal")[number])
        button.setFocus()
        press(button, Qt.Key.Key_Space)
        qtbot.waitUntil(is_shown_well(page))
        field = field_of(focused())
        assert field is not None
        assert field.path.startswith(f"acts[{number}]")


def test_what_is_typed_while_the_title_has_the_focus_goes_into_the_first_question(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk", size=(1024, 600), settings=LARGE)
    to_the_front(window)
    window.go_to("convicted")
    settle()
    page = shown(window)
    page.title.setFocus()
    settle()
    type_blind("Ән")
    field = field_of(focused())
    assert field is not None
    assert isinstance(focused(), QLineEdit)
    assert window.session.get(field.path) == "Ән"


def test_the_check_opens_with_its_title_in_sight_though_what_needs_attention_takes_the_focus(
    open_wizard: Opened, qtbot: QtBot
) -> None:
    window, _ = open_wizard("ru", case=FRAUD, size=(1180, 720))
    to_the_front(window)
    window.go_to("review")
    page = shown(window)
    qtbot.waitUntil(lambda: focused().objectName() == "summary")
    page.follow(focused())  # as when the window is only now becoming active
    qtbot.waitUntil(lambda: page._placing is None)
    assert page.verticalScrollBar().value() == 0


def test_the_title_shows_that_it_holds_the_keyboard_and_tab_leads_into_its_page(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", size=(1366, 768))
    to_the_front(window)
    window.go_to("convicted")
    settle()
    page = shown(window)
    without = page.title.grab().toImage()
    page.title.setFocus()
    settle()
    assert page.title.grab().toImage() != without
    press(focused(), Qt.Key.Key_Tab)
    assert focused() is stops_in(page)[0]
    page.title.setFocus()
    press(focused(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not page.isAncestorOf(focused())


def test_what_is_said_of_the_last_option_comes_into_sight(open_wizard: Opened, qtbot: QtBot) -> None:
    window, _ = open_wizard("ru", size=(1024, 600))
    to_the_front(window)
    window.change("petitioner.role")
    settle()
    page = shown(window)
    field = page.findChild(Field, "petitioner.role")
    last = field.editor.buttons["none"]
    last.setFocus()
    qtbot.waitUntil(lambda: page._placing is None)
    press(last, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: in_sight(page, field.found) and in_sight(page, last))
    qtbot.waitUntil(lambda: page._placing is None)
    assert in_sight(page, field.found)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_menu_fits_a_small_screen_at_twice_the_text_size(open_wizard: Opened, language: Language) -> None:
    window, _ = open_wizard(language, size=(1024, 600), settings=Settings(theme="light", text_size=200))
    window.show()
    settle()
    for menu in window.findChildren(QMenu):
        if menu.title():
            assert menu.sizeHint().height() <= 600 - window.menuBar().height(), menu.title()
            assert menu.sizeHint().width() <= 1024, menu.title()


def test_larger_text_leaves_what_has_the_focus_in_sight(open_wizard: Opened, qtbot: QtBot) -> None:
    window, _ = open_wizard("ru", size=(1024, 600))
    to_the_front(window)
    window.go_to("start")
    settle()
    assert field_of(focused()) is not None
    for _ in range(4):
        window.appearance.larger(1)
        qtbot.waitUntil(is_shown_well(shown(window)))
