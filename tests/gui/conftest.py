# SPDX-License-Identifier: MIT
"""A whole wizard without a screen: dialogs that answer by themselves, keys that carry any letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from cassation_wizard.assets import find_assets
from cassation_wizard.domain.text import Language
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.dialogs import Choice
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.gui.mishaps import Mishaps
from cassation_wizard.gui.start import Opening
from cassation_wizard.law.law import Law
from cassation_wizard.law.loader import load_law
from tests.gui.hands import settle

if TYPE_CHECKING:
    from tests.gui.visiting import Kiosk

TODAY = date(2026, 11, 25)
CASES = Path(__file__).parents[1] / "cases"


@dataclass
class AnsweringDialogs:
    """Stands in for the dialogs: notes what was asked, answers as told, else with the safe answer."""

    answers: list[str] = field(default_factory=list)
    to_open: Path | None = None
    to_save: Path | None = None
    to_folder: Path | None = None
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    # The names of the arguments are the dialogs' own.
    def ask(self, title: str, text: str, choices: Sequence[Choice], safe: str) -> str:
        assert safe in {choice.key for choice in choices}
        self.asked.append((title, text, safe))
        answer = self.answers.pop(0) if self.answers else safe
        assert answer in {choice.key for choice in choices}
        return answer

    def tell(self, title: str, text: str, close: str) -> None:  # noqa: ARG002
        self.told.append(text)

    def open_file(self, title: str, kinds: str, folder: Path | None) -> Path | None:  # noqa: ARG002
        return self.to_open

    def save_file(self, title: str, kinds: str, suggested: Path) -> Path | None:  # noqa: ARG002
        return self.to_save

    def open_folder(self, title: str, folder: Path | None) -> Path | None:  # noqa: ARG002
        return self.to_folder

    def choose_printer(self, printer: object) -> bool:  # noqa: ARG002
        return False


WATCH = Mishaps.watch


@pytest.fixture(autouse=True)
def errors_fail_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an error that nobody caught reach pytest and fail the test, not be told to a user who is not there."""
    monkeypatch.setattr(Mishaps, "watch", lambda _self: None)


@cache
def shipped_law() -> Law:
    """Give the law data, read once for all tests; it is frozen."""
    return load_law(find_assets().resources)


Opened = Callable[..., tuple[MainWindow, AnsweringDialogs]]


@pytest.fixture
def open_wizard(qapp: QApplication) -> Iterator[Opened]:
    """Give a function that opens the wizard and answers with the window and its dialogs."""
    opened: list[Opening] = []

    def open_it(
        language: Language = "ru",
        *,
        case: Path | None = None,
        settings: Settings | None = None,
        size: tuple[int, int] = (1180, 780),
        today: date = TODAY,
    ) -> tuple[MainWindow, AnsweringDialogs]:
        dialogs = AnsweringDialogs()
        opening = Opening(
            qapp, case, find_assets(), settings or Settings(theme="light"), kiosk=False, today=today, dialogs=dialogs
        )
        opening._law = shipped_law()
        opened.append(opening)
        opening.first.resize(*size)
        opening.open_wizard(language)
        window = opening.window
        assert window is not None
        window.resize(*size)
        settle()
        return window, dialogs

    yield open_it
    for opening in opened:
        if opening.window is not None:
            opening.window.session.dirty = False
            opening.window.close()
            opening.window.deleteLater()
        opening.first.deleteLater()
        opening.deleteLater()
    settle()
    # No loop runs between tests to do it, and windows left over make every later style sheet dearer.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_kiosk(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Kiosk]]:
    """Give a function that opens a terminal with these settings."""
    from tests.gui.visiting import Kiosk

    opened: list[Kiosk] = []

    def open_it(**settings: object) -> Kiosk:
        chosen = Settings(theme="light", place="kiosk", **settings)  # type: ignore[arg-type]
        opened.append(Kiosk(qapp, tmp_path, chosen))
        return opened[-1]

    yield open_it
    for kiosk in opened:
        qapp.removeEventFilter(kiosk.visit.watch)
        kiosk.visit.watch._timer.stop()
        kiosk.window.hide()
        kiosk.window.deleteLater()
        kiosk.visit.deleteLater()
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
