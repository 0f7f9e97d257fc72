# SPDX-License-Identifier: MIT
"""The check page says which typed letters the paper's font lacks; an advice, so nothing is called a problem."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from tests.gui.conftest import Opened
from tests.gui.hands import settle


def test_the_check_names_the_letters_another_font_steps_in_for(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.session.set_answer("circumstances", "взыскали 5 000 ₸")
    window.go_to("review")
    settle()
    said = [label.text() for label in window.page("review").findChildren(QLabel)]
    assert [text for text in said if text.startswith("Этих знаков нет в шрифте документа: ₸.")]
