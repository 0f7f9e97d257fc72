# SPDX-License-Identifier: MIT
"""A person typing numbers into the real window, at home or at the clinic, until killed; says what was typed when.

python tests/e2e/typist.py home|clinic FOLDER
"""

from __future__ import annotations

import os
import sys
import time
from datetime import date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from cassation_wizard.assets import find_assets
from cassation_wizard.drafts.home import DraftStore
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.clinic import ClinicOpening
from cassation_wizard.gui.dialogs import QtDialogs
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.gui.start import Opening

TODAY = date(2026, 11, 25)


class Agreeing(QtDialogs):
    """Gives every safe answer at once: to go on with what a crash left is one."""

    def ask(self, title, text, choices, safe):  # type: ignore[no-untyped-def] # noqa: ARG002
        print("asked", safe, flush=True)  # noqa: T201 - what it says is its product
        return safe


def now() -> datetime:
    """Give this moment."""
    return datetime.now().astimezone()


def window_of(place: str, folder: Path, app: QApplication) -> MainWindow:
    """Open the window as the place does."""
    if place == "home":
        opening = Opening(
            app, None, find_assets(), Settings(), False, TODAY, dialogs=Agreeing(), store=DraftStore(folder, now)
        )
        opening.open_wizard("kk")
        assert opening.window is not None
        return opening.window
    settings = Settings(place="clinic", shelf=str(folder / "shelf"))
    clinic = ClinicOpening(app, find_assets(), settings, TODAY, None, Agreeing(), folder)
    clinic.open_wizard("kk")
    assert clinic.clinic is not None
    if clinic.clinic.case is None:
        clinic.clinic.open(clinic.clinic.shelf.files.ids()[0])
    assert clinic.clinic.case is not None
    return clinic.clinic.case


def main() -> int:
    """Type until killed."""
    app = QApplication([])
    window = window_of(sys.argv[1], Path(sys.argv[2]), app)
    window.go_to("circumstances")
    text = window.page("circumstances").findChild(QPlainTextEdit)
    assert text is not None
    text.setFocus()
    text.moveCursor(text.textCursor().MoveOperation.End)
    numbers = text.toPlainText().split()
    state = {"next": int(numbers[-1]) + 1 if numbers else 1}
    print("from", state["next"], flush=True)  # noqa: T201 - what it says is its product

    def type_number() -> None:
        for letter in f"{state['next']} ":
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(text, event)
        print("typed", state["next"], time.monotonic(), flush=True)  # noqa: T201 - what it says is its product
        state["next"] += 1

    timer = QTimer(interval=25)
    timer.timeout.connect(type_number)
    timer.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
