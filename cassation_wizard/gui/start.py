# SPDX-License-Identifier: MIT
"""Opens the window: the first page at once, law and catalogues while it is being read, then the wizard."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QApplication, QWidget

from cassation_wizard.gui.appearance import Appearance
from cassation_wizard.gui.first_page import FirstPage

if TYPE_CHECKING:
    from cassation_wizard.assets import Assets
    from cassation_wizard.domain.text import Language
    from cassation_wizard.drafts.home import DraftStore
    from cassation_wizard.drafts.settings import Problem, Settings
    from cassation_wizard.gui.dialogs import Dialogs
    from cassation_wizard.gui.main_window import MainWindow
    from cassation_wizard.law.law import Law

WANTED_SIZE = QSize(1180, 780)
TITLE_BAR = 48  # as high as any desktop makes it


def run(
    argv_case: Path | None,
    *,
    assets: Assets,
    settings: Settings,
    kiosk: bool,
    today: date,
    keep_settings: Callable[[Settings], None] | None = None,
    problems: tuple[Problem, ...] = (),
) -> int:
    """Open the wizard, with a case file when one is named, and give the exit status when it is closed.

    `problems` is what could not be read of the settings; the person is told.
    """
    app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "Fusion"])
    assert isinstance(app, QApplication)  # noqa: S101 - the window needs no other kind
    if kiosk:
        from cassation_wizard.gui.kiosk_start import run_kiosk

        return run_kiosk(assets=assets, settings=settings, today=today)
    if settings.place == "clinic":
        from cassation_wizard.gui.clinic import ClinicOpening

        shelf = ClinicOpening(app, assets, settings, today, keep_settings, case=argv_case)
        shelf.problems = problems
        shelf.show()
        return app.exec()
    opening = Opening(app, argv_case, assets, settings, kiosk, today, keep_settings)
    opening.problems = problems
    if settings.place == "home" and not kiosk:
        opening.first.painted.connect(opening.open_store)
    opening.show()
    return app.exec()


class Opening(QObject):
    """What happens between the start of the program and the first question."""

    def __init__(
        self,
        app: QApplication,
        case: Path | None,
        assets: Assets,
        settings: Settings,
        kiosk: bool,
        today: date,
        keep_settings: Callable[[Settings], None] | None = None,
        dialogs: Dialogs | None = None,
        store: DraftStore | None = None,
    ) -> None:
        super().__init__(app)
        self.case, self.assets, self.today, self.kiosk = case, assets, today, kiosk
        self.dialogs = dialogs
        self.store = store
        self.problems: tuple[Problem, ...] = ()
        self.appearance = Appearance(app, assets, settings, keep_settings, touch=kiosk)
        last: Language | None = settings.screen_language or None
        self.first = FirstPage(assets.resources / "locale", last)
        self.first.painted.connect(self.prepare)
        self.first.chosen.connect(self.open_wizard)
        self._law: Law | None = None
        self.window: MainWindow | None = None

    def show(self) -> None:
        """Show the first page."""
        _fit(self.first, self.kiosk)

    def open_store(self) -> None:
        """Open the family's own drafts; called when the first page stands on the screen."""
        from cassation_wizard.drafts.home import DraftStore
        from cassation_wizard.drafts.settings import own_data_folder

        self.store = DraftStore(own_data_folder(), lambda: datetime.now().astimezone())

    def prepare(self) -> None:
        """Read the law while the first page is looked at; where it is broken, the page says so and leads nowhere."""
        from cassation_wizard.law.loader import LawDataError

        try:
            self.read_law()
        except LawDataError as error:
            self.first.refuse(error.problems[0])

    def read_law(self) -> Law:
        """Read the law data, once. Raises LawDataError."""
        if self._law is None:
            from cassation_wizard.lawpack import law_in_use

            self._law = law_in_use(self.assets.resources)
            gc.collect()
            gc.freeze()  # the law stays; no keystroke shall wait while it is looked through for garbage
        return self._law

    def open_wizard(self, code: Language) -> None:
        """Open the wizard in the chosen language and let the first page go."""
        from cassation_wizard.gui.dialogs import QtDialogs
        from cassation_wizard.gui.files import Files
        from cassation_wizard.gui.home import HomeDraft
        from cassation_wizard.gui.language import ScreenLanguage
        from cassation_wizard.gui.main_window import MainWindow
        from cassation_wizard.gui.mishaps import Mishaps
        from cassation_wizard.gui.paper import Paper
        from cassation_wizard.gui.session import Session

        language = ScreenLanguage(self.assets.resources / "locale", code, self)
        session = Session(self.read_law(), language, self.today, parent=self)
        dialogs = self.dialogs or QtDialogs()
        paper = Paper(session, self.assets, dialogs)
        Mishaps(dialogs, session.law, language).watch()
        home = HomeDraft(self.store, paper) if self.store is not None else None
        files = Files(paper, home)
        self.window = MainWindow(session, paper, files, self.appearance)
        if isinstance(dialogs, QtDialogs):
            dialogs.parent = self.window
        self.appearance.remember_language(code)
        self.window.resize(self.first.size())
        self.window.move(self.first.pos())
        _show(self.window, self.kiosk)
        self.first.close()
        for problem in self.problems:
            paper.tell_error(problem.kind, {"path": str(problem.path), "name": problem.name})
        if home is not None:
            home.offer()
        session.replaced.connect(self.window.start)
        if self.case is not None:
            files.open_path(self.case)
        self.window.start()


def _show(window: QWidget, kiosk: bool) -> None:
    if kiosk:
        # The terminal's session has no window manager that would make the window as large as the screen.
        window.setGeometry(window.screen().geometry())
        window.showFullScreen()
    else:
        window.show()
    # Where no window manager does it, nothing else would give the window the keyboard.
    window.activateWindow()


def _fit(window: QWidget, kiosk: bool) -> None:
    room = window.screen().availableSize()
    if not kiosk:  # the size is that within the frame, and the title bar must not push Next off a small screen
        room -= QSize(0, TITLE_BAR)
    window.resize(WANTED_SIZE.boundedTo(room))
    _show(window, kiosk)
