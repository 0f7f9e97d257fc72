# SPDX-License-Identifier: MIT
"""An error of the program, or of its settings: said in plain words, no value shown, nothing lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cassation_wizard.assets import find_assets
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.settings import Problem, Settings
from cassation_wizard.gui.mishaps import Mishaps
from cassation_wizard.gui.start import Opening
from tests.gui.conftest import TODAY, WATCH, AnsweringDialogs, Opened, shipped_law
from tests.gui.hands import settle

NAME = "Тлеубердин Асхат"


def fail_with(name: str) -> None:
    raise ValueError(f"bad value: {name}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_of_the_program_is_told_once_and_shows_no_answer(
    open_wizard: Opened, capsys: pytest.CaptureFixture[str], language: Language
) -> None:
    window, dialogs = open_wizard(language)
    window.session.set_answer("convicted.full_name", NAME)
    mishaps = Mishaps(dialogs, window.session.law, window.session.language)
    for _ in range(3):
        try:
            fail_with(NAME)
        except ValueError as error:
            mishaps.take(type(error), error, error.__traceback__)
    settle()
    assert len(dialogs.told) == 1
    assert "tests.gui.test_mishaps" in dialogs.told[0]
    assert window.session.language.gettext("Save answers") in dialogs.told[0]
    printed = capsys.readouterr()
    assert "fail_with" in printed.err
    assert NAME not in printed.err + printed.out + "".join(dialogs.told)
    assert window.session.get("convicted.full_name") == NAME


def test_a_wizard_that_opens_watches_over_itself(open_wizard: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(Mishaps, "watch", WATCH)
    open_wizard("ru")
    assert sys.excepthook.__func__ is Mishaps.take  # type: ignore[attr-defined]


def test_settings_that_could_not_be_read_are_named_at_the_start(qapp: QApplication) -> None:
    dialogs = AnsweringDialogs()
    opening = Opening(qapp, None, find_assets(), Settings(theme="light"), kiosk=False, today=TODAY, dialogs=dialogs)
    opening._law = shipped_law()
    opening.problems = (Problem("settings.bad-value", Path("settings.toml"), "text_size"),)
    opening.open_wizard("ru")
    assert dialogs.told == ["Настройка «text_size» записана неверно, вместо нее действует обычная: settings.toml"]
    assert opening.window is not None
    opening.window.close()
    opening.window.deleteLater()
    opening.deleteLater()
