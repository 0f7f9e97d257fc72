# SPDX-License-Identifier: MIT
"""The clinic's place put together: the shelf first, every case in a window of its own, back to the shelf after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from cassation_wizard.assets import Assets
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.draft_file import Opened
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.drafts.guard import DRAFT_LIMIT, read_limited
from cassation_wizard.drafts.lock import DraftLock
from cassation_wizard.drafts.sessions import Interrupted, Sessions
from cassation_wizard.drafts.settings import Settings, own_data_folder
from cassation_wizard.drafts.shelf import Shelf
from cassation_wizard.gui.desk import Desk
from cassation_wizard.gui.dialogs import Choice, Dialogs, QtDialogs
from cassation_wizard.gui.draft_check import changed_words
from cassation_wizard.gui.language import ScreenLanguage
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.gui.mishaps import Mishaps
from cassation_wizard.gui.own_drafts import moment_words
from cassation_wizard.gui.own_papers import load_own_papers
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.shelf_desk import ShelfDesk
from cassation_wizard.gui.shelf_rows import row_name
from cassation_wizard.gui.shelf_window import ShelfWindow
from cassation_wizard.gui.sitting import CaseFiles, Sitting
from cassation_wizard.gui.start import Opening
from cassation_wizard.interview.case_file import CaseFileError, read_case_file


class ClinicOpening(Opening):
    """The first page, then the shelf."""

    def __init__(
        self,
        app: QApplication,
        assets: Assets,
        settings: Settings,
        today: date,
        keep_settings: Callable[[Settings], None] | None = None,
        dialogs: Dialogs | None = None,
        data_folder: Path | None = None,
        case: Path | None = None,
    ) -> None:
        super().__init__(app, case, assets, settings, False, today, keep_settings, dialogs)
        self.settings = settings
        self.data_folder = data_folder or own_data_folder()
        self.clinic: ClinicPlace | None = None

    def open_wizard(self, code: Language) -> None:
        """Open the shelf in the chosen language and let the first page go."""
        language = ScreenLanguage(self.assets.resources / "locale", code, self)
        dialogs = self.dialogs or QtDialogs()
        desk = Desk(self.read_law(), language, self.assets, self.appearance, dialogs, self.today, self.settings)
        Mishaps(dialogs, desk.law, language).watch()
        self.appearance.remember_language(code)
        self.clinic = ClinicPlace(desk, self.data_folder, self)
        self.clinic.shelf_window.resize(self.first.size())
        self.clinic.shelf_window.move(self.first.pos())
        self.clinic.show()
        self.first.close()
        for problem in self.problems:
            desk.tell(desk.sentence(problem.kind, path=problem.path, name=problem.name))
        self.clinic.begin()
        if self.case is not None:
            self.clinic.bring_in(self.case)


class ClinicPlace(QObject):
    """The shelf's window and the window of the case that is open."""

    def __init__(self, desk: Desk, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        folder = Path(desk.settings.shelf) if desk.settings.shelf else data_folder / "shelf"
        self._given = bool(desk.settings.shelf)
        self.shelf = Shelf(folder, _now)
        self.sessions = Sessions(data_folder, _now)
        self.work = ShelfDesk(desk, self.shelf)
        self.shelf_window = ShelfWindow(self.work)
        self.shelf_window.opened.connect(self.open)
        self.shelf_window.begun.connect(self.open_new)
        self.case: MainWindow | None = None
        self.sitting: Sitting | None = None

    def show(self) -> None:
        """Show the shelf."""
        self._show_window(self.shelf_window)
        self.shelf_window.search.setFocus()

    def begin(self) -> None:
        """Say what could not be used and what a crash left; offer to go on with it."""
        desk = self.desk
        try:
            if not self._given:
                self.shelf.files.make()
            elif not self.shelf.files.folder.is_dir():
                desk.tell(desk.sentence("save.missing-folder", path=self.shelf.files.folder))
            self.shelf.files.sweep()
        except DraftError as error:
            desk.tell_failure(error)
        desk.own = load_own_papers(desk.settings, desk.assets)
        for refused in desk.own.refused:
            desk.tell_failure(refused)
        self.shelf_window.refresh()
        self._offer()

    def _offer(self) -> None:
        found = [one for one in self.sessions.interrupted() if one.folder == self.shelf.files.folder]
        rows = {row.id: row for row in self.shelf.rows(archived=True)} if found else {}
        for one in found:
            self.sessions.forget(one)
        wanted = next((one for one in found if one.draft_id in rows), None)
        if wanted is not None and self._asked(wanted):
            self._show(self.work.open_after_crash(wanted.draft_id))

    def _asked(self, sitting: Interrupted) -> bool:
        desk, gettext = self.desk, self.desk.gettext
        row = next(row for row in self.shelf.rows(archived=True) if row.id == sitting.draft_id)
        when = moment_words(row.saved_at or sitting.started_at, desk.language)
        words = desk.sentence("draft.found", when=when)
        words += "\n" + gettext("Whose case: {name}").format(name=row_name(desk, row))
        choices = (Choice("go", gettext("Go on with them")), Choice("shelf", gettext("Show the shelf")))
        return desk.dialogs.ask(gettext("The program was closed in the middle"), words, choices, safe="go") == "go"

    def bring_in(self, path: Path) -> None:
        """Put a file's case on the shelf as a new one and open it."""
        try:
            draft = self.shelf.files.add(read_limited(path, DRAFT_LIMIT))
            read_case_file(draft.case_bytes, self.desk.law)
            saved = self.shelf.save(draft, None)
        except (DraftError, CaseFileError) as error:
            self.desk.tell_failure(error)
            return
        self.open(saved.id)

    # A case.

    def open(self, draft_id: str) -> None:
        """Open a case of the shelf in a window of its own."""
        if self.case is None:
            self._show(self.work.open(draft_id))

    def open_new(self, draft_id: str) -> None:
        """Open a new case at its first page: that the clinic's own details stand in it says nothing of the way."""
        self.open(draft_id)
        if self.case is not None:
            self.case.session.seen_pages.clear()
            self.case.current = ""
            self.case.go_to(self.case.order()[0])

    def _show(self, found: tuple[Opened, DraftLock] | None) -> None:
        if found is None:
            self.shelf_window.refresh()
            return
        opened, lock = found
        desk = self.desk
        session = Session(desk.law, desk.language, desk.today, parent=self)
        try:
            answers = read_case_file(opened.draft.case_bytes, desk.law)
        except CaseFileError as error:
            lock.release()
            desk.tell(desk.sentence(error.kind, **error.values))
            return
        session.own_courts = {language: self.shelf.courts(language) for language in LANGUAGES}
        session.replace(answers, opened.draft.typed)
        paper = Paper(session, desk.assets, desk.dialogs)
        if desk.own is not None:
            paper.letterhead = desk.own.letterhead
            if desk.own.phrases is not None:
                paper.phrases = desk.own.phrases
        self.sitting = Sitting(paper, self.shelf, opened, lock, self.sessions)
        session.autosave = self.sitting.changed
        self.case = MainWindow(session, paper, CaseFiles(paper, self.sitting, self._left), desk.appearance)
        self.case.resize(self.shelf_window.size())
        self.case.move(self.shelf_window.pos())
        self._show_window(self.case)
        self.shelf_window.hide()
        session.replaced.connect(self.case.start)
        self.case.start()
        news = changed_words(session, opened.draft.check)
        if news:
            desk.tell(news)
        self.sitting.changed(session.answers)  # so that the shelf shows today's check

    def _left(self) -> None:
        """Show the shelf again, before the case's window goes: the program ends with its last window."""
        self._show_window(self.shelf_window)
        self.shelf_window.show_list()
        if self.case is not None:
            self.case.deleteLater()
        if self.sitting is not None:
            self.shelf_window.refresh()
            self.shelf_window.choose(self.sitting.draft.id)
            self.sitting.session.deleteLater()
        self.case = self.sitting = None

    def _show_window(self, window: MainWindow | ShelfWindow) -> None:
        """Show a window, with the keyboard even where no window manager gives it, and let it ask."""
        window.show()
        window.activateWindow()
        if isinstance(self.desk.dialogs, QtDialogs):
            self.desk.dialogs.parent = window


def _now() -> datetime:
    return datetime.now().astimezone()
