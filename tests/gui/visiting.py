# SPDX-License-Identifier: MIT
"""A visit at the terminal under a test's hands: its clock, its stick, its sheets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from cassation_wizard.assets import find_assets
from cassation_wizard.drafts.kiosk import IdleClock, IdleLengths
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.kiosk_start import Visit
from tests.gui.conftest import TODAY, shipped_law
from tests.gui.hands import settle

LEAST = 44


class Time:
    """A clock that stands until it is pushed."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Kiosk:
    """A visit, its clock, its stick, and the status it ended with."""

    def __init__(self, app: QApplication, folder: Path, settings: Settings) -> None:
        self.ends: list[int] = []
        self.time = Time()
        self.stick = folder / "stick"
        self.stick.mkdir(exist_ok=True)
        self.plugged = [self.stick]
        self.staff_file = folder / "staff.toml"
        self.visit = Visit(
            app, find_assets(), settings, TODAY, end=self.ends.append,
            clock=IdleClock(IdleLengths(120, 300, 30), self.time), finder=lambda: tuple(self.plugged),
            staff_file=self.staff_file,
        )  # fmt: skip
        self.visit._law = shipped_law()
        self.window = self.visit.window
        self.window.resize(1180, 780)
        self.visit.show()
        settle()

    def button(self, name: str) -> QPushButton:
        found = self.window.findChild(QPushButton, name)
        assert found is not None, name
        return found

    def in_sheet(self, *steps: Callable[[QWidget], object]) -> None:
        """Do the steps one after the other, each in the sheet that is open by then."""
        left = list(steps)

        def look() -> None:
            if self.visit.dialogs.open_sheets and left:
                step = left.pop(0)
                if left:
                    QTimer.singleShot(0, look)
                sheet = self.window.places.currentWidget()
                assert sheet is not None
                step(sheet)
            elif left:
                QTimer.singleShot(0, look)

        QTimer.singleShot(0, look)


def choose(name: str) -> Callable[[QWidget], object]:
    def step(sheet: QWidget) -> None:
        button = sheet.findChild(QPushButton, name)
        assert button is not None, name
        button.click()

    return step


def fill(**values: str) -> Callable[[QWidget], object]:
    def step(sheet: QWidget) -> None:
        for key, value in values.items():
            editor = sheet.findChild(QLineEdit, f"form.{key}")
            assert editor is not None, key
            editor.setText(value)
        choose("form.accept")(sheet)

    return step


def typed(*words: str) -> dict[str, str]:
    """Give what is typed into the fields of a password sheet."""
    return dict(zip(("password", "again"), words, strict=False))


def key(target: QWidget, text: str = "x", *, held: bool = False, code: Qt.Key = Qt.Key.Key_unknown) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text, held)
    QApplication.sendEvent(target, event)
    settle()


def first_line(kiosk: Kiosk) -> QLineEdit:
    kiosk.visit.wizard.go_to("petitioner")
    settle()
    for line in kiosk.visit.wizard.page("petitioner").findChildren(QLineEdit):
        if line.isVisible():
            line.setFocus()
            return line
    raise AssertionError("no line")
