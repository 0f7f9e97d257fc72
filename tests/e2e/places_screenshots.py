# SPDX-License-Identifier: MIT
"""Takes a picture of every screen of the three places – home, clinic, kiosk – in both languages, for people to look at.

python tests/e2e/places_screenshots.py OUT [--size 1024x600] [--text 200] [--theme dark] [--language kk] [--place home]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QPushButton, QWidget  # noqa: E402

from cassation_wizard.assets import find_assets  # noqa: E402
from cassation_wizard.drafts.home import DraftStore  # noqa: E402
from cassation_wizard.drafts.kiosk import REPORT_VARIABLE, WipeLine, WipeReport  # noqa: E402
from cassation_wizard.drafts.profiles import Advocate, Clinic, Profiles, write_profiles  # noqa: E402
from cassation_wizard.drafts.settings import Settings, hash_pin  # noqa: E402
from cassation_wizard.drafts.shelf import Shelf  # noqa: E402
from cassation_wizard.gui.clinic import ClinicOpening  # noqa: E402
from cassation_wizard.gui.dialogs import QtDialogs, QuestionDialog  # noqa: E402
from cassation_wizard.gui.forms import FormDialog  # noqa: E402
from cassation_wizard.gui.kiosk_start import Visit  # noqa: E402
from cassation_wizard.gui.start import Opening  # noqa: E402
from cassation_wizard.interview.case_file import read_case_file  # noqa: E402
from cassation_wizard.rules.checked_law import load_checked_law  # noqa: E402

TODAY = date(2026, 11, 25)
CASES = ROOT / "tests" / "cases"


class Album:
    """Where the pictures go, and dialogs that are photographed instead of waiting."""

    def __init__(self, app: QApplication, out: Path, size: tuple[int, int]) -> None:
        self.app, self.out, self.size = app, out, size
        self.name = ""
        self.number = 0

    def settle(self) -> None:
        """Let all layouts come to rest."""
        for _ in range(8):
            self.app.processEvents()

    def take(self, widget: QWidget, what: str) -> None:
        """Write a picture."""
        self.settle()
        self.number += 1
        widget.grab().save(str(self.out / f"{self.name}-{self.number:02}-{what}.png"))


class PosingDialogs(QtDialogs):
    """Shows each dialog, has its picture taken and answers as told."""

    def __init__(self, album: Album) -> None:
        super().__init__()
        self.album = album
        self.answers: list[str] = []
        self.forms: list[dict[str, str] | None] = []

    def ask(self, title, text, choices, safe):  # type: ignore[no-untyped-def]
        question = QuestionDialog(title, text, choices, safe, self.parent)
        question.show()
        self.album.take(question, "question")
        question.close()
        return self.answers.pop(0) if self.answers else safe

    def fill_in(self, form):  # type: ignore[no-untyped-def]
        window = FormDialog(form, self.parent)
        window.show()
        self.album.take(window, "form")
        values = self.forms.pop(0) if self.forms else None
        if values is not None:
            wrong = form.check(values)
            if wrong:
                for key, value in values.items():
                    window.editors[key].setText(value)
                window.send()
                self.album.take(window, "form-wrong")
                values = None
        window.close()
        return values


def at_home(album: Album, settings: Settings, language: str) -> None:
    """The offer at the start, passwords, the list of drafts."""
    law = load_checked_law(find_assets().resources)
    with tempfile.TemporaryDirectory() as folder:
        store = DraftStore(Path(folder), lambda: datetime(2026, 11, 24, 18, 5).astimezone())
        for name in ("convict-in-colony-fraud-ru", "clean-mother-of-minor-kk"):
            case = read_case_file((CASES / f"{name}.json").read_bytes(), law)
            store.autosave(store.new_draft(), {"format": 1, **case.to_json()})
        sealed = store.new_draft()
        store.autosave(sealed, {"format": 1})
        store.set_password(sealed, "пароль")
        dialogs = PosingDialogs(album)
        opening = Opening(
            album.app, None, find_assets(), settings, False, TODAY, dialogs=dialogs, store=DraftStore(
                Path(folder), lambda: datetime(2026, 11, 25, 9, 0).astimezone()
            )
        )  # fmt: skip
        opening.show()
        opening.first.resize(*album.size)
        dialogs.parent = opening.first
        dialogs.answers = ["go"]
        dialogs.forms = [{"password": "не тот"}]
        opening.open_wizard(language)  # type: ignore[arg-type]
        assert opening.window is not None
        dialogs.parent = opening.window
        opening.window.resize(*album.size)
        home = opening.window.files.home
        assert home is not None
        home.switch_to(home.store.list_drafts()[1].id)  # type: ignore[attr-defined]
        dialogs.forms = [{"password": "а", "again": "б"}]
        home.change_password()
        home.sealed = True
        home.change_password()
        home.show_drafts()  # type: ignore[attr-defined]
        album.take(home.list, "drafts")  # type: ignore[attr-defined]
        home.list.sheet.verticalScrollBar().setValue(99_999)  # type: ignore[attr-defined]
        album.take(home.list, "drafts-end")  # type: ignore[attr-defined]
        home.list.findChild(QPushButton, "drafts:erase-all").click()  # type: ignore[attr-defined]
        home.list.close()  # type: ignore[attr-defined]
        opening.window.session.dirty = False
        opening.window.close()


def _shelf(folder: Path) -> Shelf:
    law = load_checked_law(find_assets().resources)
    shelf = Shelf(folder / "shelf", lambda: datetime(2026, 11, 24, 18, 5).astimezone())
    shelf.files.make()
    for number, path in enumerate(sorted(CASES.glob("*.json"))[:7]):
        if path.name.startswith("expected"):
            continue
        case = read_case_file(path.read_bytes(), law)
        saved = shelf.new({"format": 1, **case.to_json()})
        marks = {
            "next_date": TODAY + timedelta(days=number * 5 - 3), "next_step": "позвонить матери" if number else "",
            "notes": "Мать приходит по средам.\nДоверенность у нее.", "filed_on": TODAY if number == 3 else None,
        }  # fmt: skip
        shelf.save(replace(saved.draft, **marks), saved.revision)
    write_profiles(
        shelf.files.folder,
        Profiles(
            Clinic("Заң клиникасы", "Астана, Мәңгілік Ел, 1", "+7 700 000 00 00", ""),
            (Advocate("a1", "Сейітқали Әсел Маратқызы"), Advocate("a2", "Ковалев Петр Ильич")),
        ),
    )
    return shelf


def at_the_clinic(album: Album, settings: Settings, language: str) -> None:
    """The shelf, a case's page, the clinic's page, locks, notes, a new case."""
    with tempfile.TemporaryDirectory() as folder:
        shelf = _shelf(Path(folder))
        dialogs = PosingDialogs(album)
        opening = ClinicOpening(
            album.app, find_assets(), settings._replace(place="clinic"), TODAY, None, dialogs, Path(folder)
        )  # fmt: skip
        opening.show()
        opening.first.resize(*album.size)
        dialogs.parent = opening.first
        opening.open_wizard(language)  # type: ignore[arg-type]
        place = opening.clinic
        assert place is not None
        window = place.shelf_window
        dialogs.parent = window
        window.resize(*album.size)
        # One draft is open on another machine.
        other = shelf.rows()[2].id
        _, lock = shelf.open(other)
        window.refresh()
        album.take(window, "shelf")
        window.choose(other)
        window.open_chosen()
        lock.release()
        window.refresh()
        window.choose(shelf.rows()[1].id)
        window.show_card()
        album.take(window, "card")
        window.card.verticalScrollBar().setValue(99_999)
        album.take(window, "card-end")
        place.work.note(window.chosen())  # type: ignore[arg-type]
        place.work.erase(window.chosen())  # type: ignore[arg-type]
        window.show_tools()
        album.take(window, "tools")
        window.tools.verticalScrollBar().setValue(99_999)
        album.take(window, "tools-end")
        window.tools.findChild(QPushButton, "tools:advocate").click()
        window.show_list()
        window.search.setText("жоқ сөз")
        album.take(window, "nothing-found")
        window.search.setText("")
        dialogs.answers = ["a1"]
        window.new_case()
        assert place.case is not None
        album.take(place.case, "case")
        place.case.close()
        window.close()


def at_the_kiosk(album: Album, settings: Settings, language: str) -> None:
    """The first page with its report, the wizard with its bar and keyboard, the stick page, the sheets, idle."""
    report = WipeReport(
        "idle", (WipeLine("wipe.visit-folder", 12), WipeLine("wipe.home"), WipeLine("wipe.print-jobs", checked=False))
    )
    os.environ[REPORT_VARIABLE] = report.to_text()
    with tempfile.TemporaryDirectory() as folder:
        stick = Path(folder)
        settings = settings._replace(place="kiosk", pin=hash_pin("2580"), screen_language=language)
        visit = Visit(
            album.app, find_assets(), settings, TODAY, end=lambda _: None, finder=lambda: (stick,),
            staff_file=stick / "staff.toml",
        )  # fmt: skip
        window = visit.window
        window.show()
        window.resize(*album.size)
        album.settle()
        album.take(window, "first")
        _sheet(album, visit, visit.wipe.button.click, "first-report", "choice.close")
        _sheet(album, visit, window.staff.click, "pin", "form.cancel")
        visit.begin(language)  # type: ignore[arg-type]
        album.take(window, "wizard")
        visit.wizard.go_to("circumstances" if "circumstances" in visit.wizard.order() else visit.wizard.order()[2])
        window.keyboard_button.click()
        album.take(window, "keyboard")
        window.keyboard.show_layout("signs")
        album.take(window, "keyboard-signs")
        window.keyboard_button.click()
        visit.wizard.go_to("save")
        album.take(window, "stick")
        page = visit.wizard.page("save")
        page.show_files()  # type: ignore[attr-defined]
        album.take(window, "stick-files")
        _sheet(album, visit, page.save_sealed, "password", "form.cancel")  # type: ignore[attr-defined]
        _sheet(album, visit, window.finish.click, "finish", "choice.stay")
        window.hide_work()
        window.still_here.count(27)
        album.take(window, "still-here")
        window.show_work()
        window.hide()
        visit.deleteLater()


def _sheet(album: Album, visit: Visit, begin: Callable[[], object], what: str, way_out: str) -> None:
    from PySide6.QtCore import QTimer

    def look() -> None:
        if not visit.dialogs.open_sheets:
            QTimer.singleShot(20, look)
            return
        album.take(visit.window, what)
        visit.window.places.currentWidget().findChild(QPushButton, way_out).click()

    QTimer.singleShot(20, look)
    begin()


PLACES = {"home": at_home, "clinic": at_the_clinic, "kiosk": at_the_kiosk}


def main() -> int:
    """Write the pictures into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", default="1180x780")
    parser.add_argument("--text", type=int, default=100)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--language", choices=("kk", "ru"), action="append")
    parser.add_argument("--place", choices=tuple(PLACES), action="append")
    options = parser.parse_args()
    width, height = (int(part) for part in options.size.split("x"))
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    settings = Settings(theme=options.theme, text_size=options.text)
    for place in options.place or PLACES:
        for language in options.language or ("kk", "ru"):
            album = Album(app, options.out, (width, height))
            album.name = f"{place}-{language}"
            PLACES[place](album, settings, language)
    return 0


if __name__ == "__main__":
    sys.exit(main())
