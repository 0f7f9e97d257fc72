# SPDX-License-Identifier: MIT
"""The keyboard on a terminal's screen: what is typed lands in the text, and its keys stay where fingers expect them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.hands import settle
from tests.gui.visiting import LEAST, Kiosk, first_line


def touch(button: QPushButton) -> None:
    """Press a button as a finger or the mouse does, by which it may take the focus."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


@pytest.mark.parametrize("name", ["larger", "smaller", "language", "keyboard_button"])
def test_a_touch_on_the_bar_leaves_the_text_the_focus(open_kiosk: Callable[..., Kiosk], name: str) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    line = first_line(kiosk)
    touch(kiosk.window.keyboard_button)
    button = getattr(kiosk.window, name)
    touch(button)
    assert QApplication.focusWidget() is line
    kiosk.window.keyboard.type_letter("ә")
    assert line.text() == "ә"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("size", [(1024, 600), (1024, 768), (1280, 1024)])
@pytest.mark.parametrize("per_cent", [100, 200])
def test_other_letters_leave_the_page_where_it_is_and_every_key_can_be_touched(
    open_kiosk: Callable[..., Kiosk], size: tuple[int, int], per_cent: int
) -> None:
    kiosk = open_kiosk(text_size=per_cent)
    kiosk.window.resize(*size)
    settle()
    kiosk.visit.begin("kk")
    kiosk.window.keyboard_button.click()
    board = kiosk.window.keyboard
    heights = set()
    for layout in ("kk", "ru", "en", "signs"):
        board.show_layout(layout)
        settle()
        heights.add(kiosk.visit.wizard.frame.bar.mapTo(kiosk.window, board.rect().topLeft()).y())
        assert all(min(one.width(), one.height()) >= LEAST for one in board.keys)
        assert len({one.height() for one in board.keys}) == 1
        assert max(one.geometry().bottom() for one in board.keys) < board.height()
    (height,) = heights
    assert height > 0


@pytest.mark.parametrize("layout", ["kk", "ru", "en"])
def test_full_stop_comma_and_hyphen_stand_beside_the_space_bar(open_kiosk: Callable[..., Kiosk], layout: str) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("kk")
    line = first_line(kiosk)
    kiosk.window.keyboard_button.click()
    board = kiosk.window.keyboard
    board.show_layout(layout)
    settle()
    keys = {one.objectName().removeprefix("key:"): one for one in board.keys}
    row = keys[" "].geometry().y()
    for mark in ",.-":
        assert keys[mark].geometry().y() == row
        touch(keys[mark])
    assert line.text() == ",.-"
