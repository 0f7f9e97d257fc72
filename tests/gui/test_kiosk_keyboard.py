# SPDX-License-Identifier: MIT
"""The keyboard on a terminal's screen: what is typed lands in the text, and its keys stay where fingers expect them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.hands import settle
from tests.gui.visiting import Kiosk, first_line


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
