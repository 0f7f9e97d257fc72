# SPDX-License-Identifier: MIT
"""On every screen of the places each control has a name, and every word is Kazakh or Russian."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.kiosk import REPORT_VARIABLE, WipeLine, WipeReport
from cassation_wizard.drafts.profiles import Advocate, Clinic, Profiles, write_profiles
from cassation_wizard.drafts.settings import hash_pin
from cassation_wizard.drafts.shelf import Shelf
from tests.gui.hands import settle
from tests.gui.test_clinic_place import OpenClinic, case, now, open_clinic, shelf  # noqa: F401 - fixtures
from tests.gui.test_home_place import OpenHome, open_home  # noqa: F401 - a fixture
from tests.gui.test_window import LATIN_ALLOWED
from tests.gui.visiting import Kiosk

_NAME = QAccessible.Text.Name
_CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QListWidget)


def latin_words(root: QWidget, *allowed: str) -> list[str]:
    """Give the visible words with Latin letters that neither a file's kind nor `allowed` explains."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, (QLabel, QAbstractButton)) or not widget.isVisible():
            continue
        words = LATIN_ALLOWED.sub("", widget.text())
        for part in (*allowed, "A+", "A−"):
            words = words.replace(part, "")
        if any("a" <= letter.lower() <= "z" for letter in words):
            found.append(widget.text())
    return found


def nameless(root: QWidget) -> list[str]:
    """Give the visible controls a screen reader could not name."""
    return [
        f"{type(one).__name__} {one.objectName()}"
        for one in root.findChildren(QWidget)
        if isinstance(one, _CONTROLS) and one.isVisible() and not QAccessible.queryAccessibleInterface(one).text(_NAME)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screens_of_the_clinic(
    open_clinic: OpenClinic,  # noqa: F811 - the fixture
    shelf: Shelf,  # noqa: F811 - the fixture
    language: Language,
) -> None:
    saved = shelf.new(case("Петров"))
    shelf.save(replace(saved.draft, notes="Заметка", archived=False), saved.revision)
    write_profiles(shelf.files.folder, Profiles(Clinic("К"), (Advocate("a", "Ковалев"),)))
    place, _ = open_clinic(language)
    window = place.shelf_window
    for show in (window.show_list, window.show_card, window.show_tools):
        show()
        settle()
        assert latin_words(window, str(shelf.files.folder)) == []
        assert nameless(window) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_drafts_at_home(
    open_home: OpenHome,  # noqa: F811 - the fixture
    tmp_path: Path,
    language: Language,
) -> None:
    _, home, _ = open_home(language)
    home.session.set_answer("convicted.full_name", "Петров")
    home.keep()
    (tmp_path / "drafts" / "broken.cwdraft").write_bytes(b"nothing")
    home.show_drafts()
    settle()
    assert home.list is not None
    assert latin_words(home.list, str(tmp_path / "drafts")) == []
    assert nameless(home.list) == []
    home.list.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screens_of_the_terminal(
    open_kiosk: Callable[..., Kiosk],
    monkeypatch: pytest.MonkeyPatch,
    language: Language,
) -> None:
    monkeypatch.setenv(REPORT_VARIABLE, WipeReport("idle", (WipeLine("wipe.home"),)).to_text())
    kiosk = open_kiosk(pin=hash_pin("258025"), screen_language=language)
    assert latin_words(kiosk.window) == []
    assert nameless(kiosk.window) == []
    assert latin_words_in(kiosk.visit.wipe.details) == []
    kiosk.visit.begin(language)
    kiosk.visit.wizard.go_to("save")
    kiosk.window.keyboard_button.click()
    settle()
    kiosk.visit.wizard.page("save").show_files()  # type: ignore[attr-defined]
    settle()
    assert latin_words(kiosk.window, "ENG") == []
    assert nameless(kiosk.window) == []


def latin_words_in(text: str) -> list[str]:
    return [word for word in text.split() if any("a" <= letter.lower() <= "z" for letter in word)]
