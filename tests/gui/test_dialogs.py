# SPDX-License-Identifier: MIT
"""Questions are as high as their words and buttons, and never cut on a small screen."""

from __future__ import annotations

import pytest

from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.controls import PlainLabel
from cassation_wizard.gui.dialogs import Choice, QuestionDialog
from cassation_wizard.gui.scroll_page import ScrollPage
from tests.gui.conftest import Opened
from tests.gui.hands import settle

STAY_OR_GO = (Choice("back", "Вернуться и исправить"), Choice("go", "Сохранить как есть"))


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize(
    "words", ["Файл сохранен.", "Проверьте ответы еще раз. " * 6, "Проверьте ответы еще раз. " * 60]
)
def test_a_question_has_no_empty_middle_and_never_leaves_the_screen(open_wizard: Opened, text: int, words: str) -> None:
    window, _ = open_wizard("ru", settings=Settings(theme="light", text_size=text), size=(1024, 600))
    dialog = QuestionDialog("Остались пропуски", words, STAY_OR_GO, "back", window)
    dialog.show()
    settle()
    sheet = dialog.findChild(ScrollPage)
    assert sheet is not None
    heading, told = sheet.findChildren(PlainLabel)
    assert told.height() >= told.heightForWidth(told.width())
    assert dialog.height() <= 600
    empty = sheet.viewport().height() - told.geometry().bottom()
    assert empty <= 5 * heading.fontMetrics().height()
    dialog.close()
    dialog.deleteLater()
