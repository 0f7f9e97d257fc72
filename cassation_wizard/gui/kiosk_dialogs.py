# SPDX-License-Identifier: MIT
"""A terminal's dialogs: sheets inside its one window, above its keyboard; none shows a file of the machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QDialog, QStackedWidget, QWidget

from cassation_wizard.gui.dialogs import Choice, QuestionDialog
from cassation_wizard.gui.forms import Form, FormDialog

MOST_COPIES = 5
ROOMY = 24  # times the height of the text


class KioskDialogs:
    """Puts a question over what is shown and waits; the end of the visit ends the waiting with the safe answer."""

    def __init__(self, places: QStackedWidget, gettext: Callable[[str], str]) -> None:
        self._places = places
        self.gettext = gettext
        self.open_sheets = 0
        self.sheets_changed: Callable[[], object] = lambda: None

    def _wait(self, sheet: QDialog, start: QWidget | None) -> None:
        before = self._places.currentWidget()
        focused = QApplication.focusWidget()
        sheet.setWindowFlags(Qt.WindowType.Widget)
        sheet.setModal(False)
        loop = QEventLoop()
        sheet.finished.connect(loop.quit)
        self._places.addWidget(sheet)
        self._places.setCurrentWidget(sheet)
        sheet.show()
        if start is not None:
            start.setFocus()
        self.open_sheets += 1
        self.sheets_changed()
        loop.exec()
        self.open_sheets -= 1
        self.sheets_changed()
        self._places.removeWidget(sheet)
        sheet.deleteLater()
        if before is not None:
            self._places.setCurrentWidget(before)
        if focused is not None:
            focused.setFocus()

    def ask(self, title: str, text: str, choices: Sequence[Choice], safe: str) -> str:
        """Ask by a sheet with one large button a choice."""
        question = QuestionDialog(title, text, choices, safe, self._places)
        question.ensurePolished()
        rows = question.layout()
        if isinstance(rows, QBoxLayout) and self._places.height() > ROOMY * question.fontMetrics().height():
            rows.addStretch(1)  # answers stand near their question, not at the far end of a large screen
        self._wait(question, question.findChild(QWidget, f"choice.{safe}"))
        return question.answer

    def tell(self, title: str, text: str, close: str) -> None:
        """Say by a sheet with one button."""
        self.ask(title, text, (Choice("close", close),), "close")

    def fill_in(self, form: Form) -> dict[str, str] | None:
        """Ask by a sheet of fields."""
        sheet = FormDialog(form, self._places)
        self._wait(sheet, next(iter(sheet.editors.values())))
        return sheet.values

    # A terminal has no files but those of a visitor's stick, which have a page of their own.

    def open_file(self, title: str, kinds: str, folder: Path | None) -> Path | None:  # noqa: ARG002 - the protocol's
        """Show no file of the machine."""
        return None

    def save_file(self, title: str, kinds: str, suggested: Path) -> Path | None:  # noqa: ARG002 - the protocol's
        """Show no folder of the machine."""
        return None

    def open_folder(self, title: str, folder: Path | None) -> Path | None:  # noqa: ARG002 - the protocol's
        """Show no folder of the machine."""
        return None

    def choose_printer(self, printer: object) -> bool:
        """Ask for the number of copies; the printer is the terminal's own."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        assert isinstance(printer, QPrinter)  # noqa: S101 - tells the type checker; the caller makes it
        gettext = self.gettext
        if not QPrinterInfo.availablePrinterNames():
            self.tell(gettext("Print"), gettext("No printer is connected. Call the staff."), gettext("Close"))
            return False
        choices = [Choice(str(n), gettext("Copies: {n}").format(n=n)) for n in range(1, MOST_COPIES + 1)]
        choices.append(Choice("none", gettext("Cancel")))
        words = gettext("How many copies? One goes to the court, keep one for yourself.")
        answer = self.ask(gettext("Print"), words, choices, safe="none")
        if answer == "none":
            return False
        printer.setCopyCount(int(answer))
        return True
