# SPDX-License-Identifier: MIT
"""Takes the pictures of the guides and of the README anew from the running program, in both languages.

python tests/e2e/guide_pictures.py [OUT]     (docs/screens when no folder is named)

The person, the courts and the case are invented; the day is fixed, so that the same program gives the same pictures.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QImage, QImageWriter  # noqa: E402
from PySide6.QtWidgets import QApplication, QPushButton, QWidget  # noqa: E402

from cassation_wizard.assets import find_assets  # noqa: E402
from cassation_wizard.domain.answers import Answers  # noqa: E402
from cassation_wizard.domain.text import LANGUAGES, Language  # noqa: E402
from cassation_wizard.drafts.home import DraftStore  # noqa: E402
from cassation_wizard.drafts.kiosk import REPORT_VARIABLE, WipeLine, WipeReport  # noqa: E402
from cassation_wizard.drafts.profiles import Advocate, Clinic, Profiles, write_profiles  # noqa: E402
from cassation_wizard.drafts.settings import Settings, hash_pin  # noqa: E402
from cassation_wizard.drafts.shelf import Shelf  # noqa: E402
from cassation_wizard.gui.clinic import ClinicOpening  # noqa: E402
from cassation_wizard.gui.dialogs import QtDialogs, QuestionDialog  # noqa: E402
from cassation_wizard.gui.end_pages import ReturnedPage  # noqa: E402
from cassation_wizard.gui.forms import FormDialog  # noqa: E402
from cassation_wizard.gui.kiosk_start import Visit  # noqa: E402
from cassation_wizard.gui.list_page import ListPage  # noqa: E402
from cassation_wizard.gui.start import Opening  # noqa: E402
from cassation_wizard.interview.case_file import read_case_file  # noqa: E402
from cassation_wizard.rules.checked_law import load_checked_law  # noqa: E402

TODAY = date(2026, 11, 25)
SIZE = (1120, 700)
CASES = ROOT / "tests" / "cases"
OWN_CASE = {"kk": CASES / "clean-mother-of-minor-kk.json", "ru": Path(__file__).with_name("guide_case.ru.json")}
ON_THE_SHELF = {
    "kk": ("clean-father-of-ill-adult-kk", "jury-punishment-suspension-kk", "victim-last-day-after-holidays-kk"),
    "ru": ("clean-advocate-custody-credit-ru", "victim-one-day-late-ru", "no-interpreter-first-instance-ru"),
}
MARKS = {
    "kk": ("анасына қоңырау шалу", "Заң клиникасы", "Астана, Мысал көшесі, 1", "Қайыңды Әсел Маратқызы"),
    "ru": ("позвонить матери", "Юридическая клиника", "Астана, улица Примерная, 1", "Сосновская Анна Ильинична"),
}
COLOURS = 256


class Album:
    """Where the pictures of one language go."""

    def __init__(self, app: QApplication, out: Path, language: Language) -> None:
        self.app, self.out, self.language = app, out, language

    def settle(self) -> None:
        """Let all layouts come to rest."""
        for _ in range(8):
            self.app.processEvents()

    def take(self, widget: QWidget, name: str) -> None:
        """Write a picture, in as few colours as a screen of words has, so that it stays small."""
        self.settle()
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        colours = Counter(memoryview(image.constBits()).cast("I"))
        table = [colour for colour, _ in colours.most_common(COLOURS)]
        writer = QImageWriter(str(self.out / f"{self.language}-{name}.png"))
        writer.setQuality(0)  # the hardest compression; it loses nothing
        if not writer.write(image.convertToFormat(QImage.Format.Format_Indexed8, table)):
            raise OSError(writer.errorString())


class PosingDialogs(QtDialogs):
    """Shows each dialog, has it photographed under the name that is next, and answers as told."""

    def __init__(self, album: Album) -> None:
        super().__init__()
        self.album = album
        self.names: list[str] = []
        self.answers: list[str] = []

    def _pose(self, dialog: QWidget) -> None:
        dialog.show()
        if self.names and (name := self.names.pop(0)):
            self.album.take(dialog, name)
        dialog.close()

    def ask(self, title, text, choices, safe):  # type: ignore[no-untyped-def]
        self._pose(QuestionDialog(title, text, choices, safe, self.parent))
        return self.answers.pop(0) if self.answers else safe

    def fill_in(self, form):  # type: ignore[no-untyped-def]
        self._pose(FormDialog(form, self.parent))


def own_answers(language: Language) -> Answers:
    """Give the invented case whose pages are shown."""
    case = read_case_file(OWN_CASE[language].read_bytes(), load_checked_law(find_assets().resources))
    return case.set("filing_date", TODAY)


def at_home(album: Album, settings: Settings) -> None:
    """The way from the first page to what to do now."""
    with tempfile.TemporaryDirectory() as folder:
        before = DraftStore(Path(folder), lambda: datetime(2026, 11, 24, 18, 5).astimezone())
        case = own_answers(album.language)
        before.autosave(before.new_draft(), {"format": 1, **case.to_json()})
        dialogs = PosingDialogs(album)
        now = DraftStore(Path(folder), lambda: datetime(2026, 11, 25, 9, 0).astimezone())
        opening = Opening(
            album.app, None, find_assets(), settings, False, TODAY, dialogs=dialogs, store=now
        )  # fmt: skip
        opening.show()
        opening.first.resize(*SIZE)
        album.take(opening.first, "first")
        dialogs.parent = opening.first
        dialogs.names, dialogs.answers = ["go-on"], ["go"]
        opening.open_wizard(album.language)
        window = opening.window
        assert window is not None
        dialogs.parent = window
        window.resize(*SIZE)
        for name in window.order():
            if name == "review":  # last, with something the court would return
                continue
            window.go_to(name)
            page = window.page(name)
            if isinstance(page, ReturnedPage):
                next(iter(page.reasons.buttons.values())).click()
            album.take(window, name)
            if isinstance(page, ListPage) and name != "attachments":
                for part in range(len(page.parts)):
                    page.open_item(0, part)
                    album.take(window, f"{name.removesuffix('s')}-{part + 1}")
        window.session.set_answer("participation.mode", None)
        window.go_to("review")
        album.take(window, "review")
        home = window.files.home
        assert home is not None
        dialogs.names = ["password"]
        home.change_password()
        window.menus._open_guide("relative")
        album.take(window.menus._guides, "guide")  # type: ignore[arg-type]
        window.session.dirty = False
        window.close()


def at_the_clinic(album: Album, settings: Settings) -> None:
    """The shelf, a case's own page, the clinic's page, a draft that is open elsewhere."""
    step, name, address, advocate = MARKS[album.language]
    with tempfile.TemporaryDirectory() as folder:
        law = load_checked_law(find_assets().resources)
        shelf = Shelf(Path(folder) / "shelf", lambda: datetime(2026, 11, 24, 18, 5).astimezone())
        shelf.files.make()
        cases = [own_answers(album.language)]
        cases += [read_case_file((CASES / f"{case}.json").read_bytes(), law) for case in ON_THE_SHELF[album.language]]
        for number, case in enumerate(cases):
            saved = shelf.new({"format": 1, **case.to_json()})
            marks = {"next_date": TODAY + timedelta(days=number * 5 + 2), "next_step": step}
            marks["filed_on"] = TODAY if number == 1 else None
            shelf.save(replace(saved.draft, **marks), saved.revision)  # type: ignore[arg-type]
        own = Profiles(Clinic(name, address, "+7 700 000 00 00", ""), (Advocate("a1", advocate),))
        write_profiles(shelf.files.folder, own)
        dialogs = PosingDialogs(album)
        opening = ClinicOpening(
            album.app, find_assets(), settings._replace(place="clinic"), TODAY, None, dialogs, Path(folder)
        )  # fmt: skip
        opening.show()
        opening.first.resize(*SIZE)
        dialogs.parent = opening.first
        opening.open_wizard(album.language)
        place = opening.clinic
        assert place is not None
        window = place.shelf_window
        dialogs.parent = window
        window.resize(*SIZE)
        album.settle()
        window.refresh()
        album.take(window, "shelf")
        _, lock = shelf.open(shelf.rows()[2].id)
        window.choose(shelf.rows()[2].id)
        dialogs.names = ["open-elsewhere"]
        window.open_chosen()
        lock.release()
        window.choose(shelf.rows()[0].id)
        window.show_card()
        album.take(window, "card")
        window.show_tools()
        album.take(window, "clinic")
        window.close()


def at_the_kiosk(album: Album, settings: Settings) -> None:
    """The first page with its report, the staff's page, the stick page, the end, the hidden screen."""
    lines = (WipeLine("wipe.visit-folder", 12), WipeLine("wipe.home"), WipeLine("wipe.print-jobs"))
    os.environ[REPORT_VARIABLE] = WipeReport("finished", lines).to_text()
    with tempfile.TemporaryDirectory() as folder:
        stick = Path(folder)
        staffed = settings._replace(place="kiosk", pin=hash_pin("258025"), screen_language=album.language)
        visit = Visit(
            album.app, find_assets(), staffed, TODAY, end=lambda _: None, finder=lambda: (stick,),
            staff_file=stick / "staff.toml",
        )  # fmt: skip
        window = visit.window
        window.show()
        window.resize(*SIZE)
        album.take(window, "kiosk-first")
        _sheet(album, visit, visit.wipe.button.click, "kiosk-report", "choice.close")
        visit.begin(album.language)
        window.keyboard_button.click()
        visit.wizard.go_to("circumstances")
        album.take(window, "kiosk-keyboard")
        window.keyboard_button.click()
        visit.wizard.go_to("save")
        album.take(window, "kiosk-stick")
        _sheet(album, visit, window.finish.click, "kiosk-finish", "choice.stay")
        window.hide_work()
        window.still_here.count(27)
        album.take(window, "kiosk-still-here")
        window.show_work()
        window.hide()
        visit.deleteLater()


def _sheet(album: Album, visit: Visit, begin: Callable[[], object], name: str, way_out: str) -> None:
    def look() -> None:
        if not visit.dialogs.open_sheets:
            QTimer.singleShot(20, look)
            return
        album.take(visit.window, name)
        visit.window.places.currentWidget().findChild(QPushButton, way_out).click()

    QTimer.singleShot(20, look)
    begin()


def main() -> int:
    """Write the pictures."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screens"
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setQuitOnLastWindowClosed(False)
    platform.node = lambda: "office-2"  # this machine is nobody's business
    for language in LANGUAGES:
        album = Album(app, out, language)
        for visit in (at_home, at_the_clinic, at_the_kiosk):
            visit(album, Settings(theme="light"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
