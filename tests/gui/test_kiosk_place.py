# SPDX-License-Identifier: MIT
"""At a terminal: one window with no way out, a keyboard of its own, the stick alone, two stages of idleness, an end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.draft_file import read_draft
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.drafts.kiosk import (
    FINISHED,
    IDLE,
    REPORT_VARIABLE,
    STAFF_QUIT,
    WipeLine,
    WipeReport,
)
from cassation_wizard.drafts.settings import hash_pin, load_settings
from cassation_wizard.gui.text_editors import is_typing
from tests.gui.hands import press, settle, type_words
from tests.gui.visiting import LEAST, Kiosk, choose, fill, first_line, key, typed

NAME = "Шұғыла Өмірбекқызы"


# The way in and out.


def test_the_first_page_says_in_both_languages_what_was_found_clean(
    open_kiosk: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch
) -> None:
    QApplication.clipboard().setText("чужое")
    lines = (WipeLine("wipe.visit-folder", 3), WipeLine("wipe.print-jobs", checked=False))
    monkeypatch.setenv(REPORT_VARIABLE, WipeReport("killed", lines).to_text())
    kiosk = open_kiosk()
    summary, details = kiosk.visit.wipe.summary.text(), kiosk.visit.wipe.details
    assert "Терминал таза" in summary
    assert "Терминал чист" in summary
    assert "прервано" in details
    assert "үзіліп" in details
    assert "не проверялось" in details
    assert QApplication.clipboard().text() == ""


def test_what_was_left_calls_the_staff(open_kiosk: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(REPORT_VARIABLE, WipeReport("crashed", (WipeLine("wipe.home", 0, 2),)).to_text())
    kiosk = open_kiosk()
    assert "Позовите сотрудника" in kiosk.visit.wipe.summary.text()
    assert "осталось: 2" in kiosk.visit.wipe.details


def test_other_programs_files_on_a_machine_that_serves_others_too_call_no_one(
    open_kiosk: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(REPORT_VARIABLE, WipeReport("finished", (WipeLine("wipe.temporary", others=14),)).to_text())
    kiosk = open_kiosk()
    assert "Терминал чист" in kiosk.visit.wipe.summary.text()
    assert "возможно, других программ: 14" in kiosk.visit.wipe.details


@pytest.mark.parametrize("language", LANGUAGES)
def test_finishing_asks_and_staying_is_the_safe_answer(open_kiosk: Callable[..., Kiosk], language: Language) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin(language)
    kiosk.in_sheet(choose("choice.stay"))
    kiosk.window.finish.click()
    assert kiosk.ends == []
    kiosk.in_sheet(choose("choice.finish"))
    kiosk.window.finish.click()
    assert kiosk.ends == [FINISHED]


def test_before_a_language_is_chosen_every_button_speaks_both(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = open_kiosk()
    assert kiosk.window.keyboard_button.text() == "Пернетақта · Клавиатура"
    kiosk.visit.begin("ru")
    assert kiosk.window.keyboard_button.text() == "Клавиатура"


def test_there_is_no_menu_no_file_dialog_and_no_key_out(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    settle()
    assert not kiosk.visit.wizard.menuBar().isVisible()
    keyed = {a.objectName() for a in kiosk.window.findChildren(QAction) if a.isEnabled() and not a.shortcut().isEmpty()}
    assert keyed == {"go-on", "go-back", "next-question", "question-before"}
    line = first_line(kiosk)
    for letter in "OSPEQWRNLTZ":
        code = getattr(Qt.Key, f"Key_{letter}")
        for modifiers in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
            press(line, code, modifiers)
    for code in (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_Menu):
        press(line, code)
    settle()
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert kiosk.window in windows
    assert not any(isinstance(window, (QFileDialog, QMenu)) for window in windows)
    kiosk.window.close()
    assert kiosk.window.isVisible()
    assert kiosk.ends == []


# Idleness.


def test_the_last_seconds_are_counted_and_then_the_visit_is_over_for_good(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("kk")
    kiosk.time.seconds = 200
    kiosk.visit.watch.look()
    assert kiosk.window.still_here.left.text() == ""
    kiosk.time.seconds = 280
    kiosk.visit.watch.look()
    assert kiosk.window.still_here.left.text().count("21") == len(LANGUAGES)
    kiosk.time.seconds = 301
    kiosk.window.still_here.go_on.click()
    kiosk.visit.watch.look()
    assert kiosk.ends == [IDLE]


def test_the_first_page_just_stands_until_somebody_comes(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = open_kiosk()
    for hours in range(1, 9):
        kiosk.time.seconds = hours * 100.0
        kiosk.visit.watch.look()
    assert kiosk.window.layers.currentWidget() is kiosk.window.work
    assert kiosk.ends == []
    kiosk.visit.begin("ru")
    kiosk.time.seconds += 301
    kiosk.visit.watch.look()
    assert kiosk.ends == [IDLE]


def test_a_key_that_is_held_down_by_a_book_is_nobody(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    line = first_line(kiosk)
    kiosk.time.seconds = 119
    key(line, held=True)
    kiosk.time.seconds = 121
    kiosk.visit.watch.look()
    assert not line.isVisible()


# The keyboard on the screen.


def test_the_keyboard_types_both_languages_digits_and_signs_and_leaves_the_focus(
    open_kiosk: Callable[..., Kiosk],
) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("kk")
    line = first_line(kiosk)
    kiosk.window.keyboard_button.click()
    settle()
    board = kiosk.window.keyboard
    for mark in ("⇧", "Ә", "й", "г", "е", "р", "і", "м", " ", "1"):
        next(one for one in board.keys if one.text() == mark).click()
    board.show_layout("ru")
    next(one for one in board.keys if one.text() == "ж").click()
    board.show_layout("signs")
    next(one for one in board.keys if one.text() == "№").click()
    next(one for one in board.keys if one.text() == "⌫").click()
    assert line.text() == "Әйгерім 1ж"
    assert QApplication.focusWidget() is line
    kiosk.visit.wizard.page("petitioner").leave()
    assert "Әйгерім 1ж" in str(kiosk.visit.session.answers.to_json())


@pytest.mark.parametrize("layout", ["kk", "ru", "en", "signs"])
def test_every_key_can_be_touched(open_kiosk: Callable[..., Kiosk], layout: str) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    kiosk.window.resize(1024, 600)
    kiosk.window.keyboard_button.click()
    kiosk.window.keyboard.show_layout(layout)
    settle()
    assert all(one.height() >= LEAST for one in kiosk.window.keyboard.keys)
    letters = {one.text() for one in kiosk.window.keyboard.keys}
    if layout == "kk":
        assert set("әғқңөұүһі") <= letters


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_target_of_every_page_can_be_touched(open_kiosk: Callable[..., Kiosk], language: Language) -> None:
    kiosk = open_kiosk()
    small = [f"{one.objectName()}" for one in _targets(kiosk.window) if one.height() < LEAST]
    assert small == []
    kiosk.visit.begin(language)
    for page in kiosk.visit.wizard.order():
        kiosk.visit.wizard.go_to(page)
        settle()
        small += [
            f"{page}: {one.objectName()} {one.height()}" for one in _targets(kiosk.window) if one.height() < LEAST
        ]
    assert small == []


def _targets(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    found = [one for one in window.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    return [one for one in found if one.objectName() != "qt_toolbar_ext_button"]


# The stick.


def save_sealed(kiosk: Kiosk, password: str) -> None:
    kiosk.visit.wizard.go_to("save")
    kiosk.in_sheet(fill(**typed(password, password)))
    kiosk.button("stick:save").click()
    settle()


def test_answers_go_to_the_stick_sealed_and_come_back_with_their_password_only(
    open_kiosk: Callable[..., Kiosk],
) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    kiosk.visit.session.set_answer("petitioner.full_name", NAME)
    save_sealed(kiosk, "құпия")
    (saved,) = kiosk.stick.iterdir()
    assert NAME.encode() not in saved.read_bytes()
    assert not any(part in saved.name for part in NAME.split())
    with pytest.raises(DraftError):
        read_draft(saved)
    assert read_draft(saved, "құпия").draft.case["petitioner"]["full_name"] == NAME
    save_sealed(kiosk, "құпия")
    first, second = kiosk.stick.iterdir()
    assert first.read_bytes() != second.read_bytes()
    kiosk.visit.session.erase()
    kiosk.visit.session.dirty = False
    kiosk.visit.wizard.go_to("save")
    kiosk.button("stick:open").click()
    settle()
    kiosk.in_sheet(fill(**typed("не тот")), fill(**typed("құпия")))
    kiosk.button(f"stick:file:{saved.name}").click()
    settle()
    assert kiosk.visit.session.get("petitioner.full_name") == NAME


def test_the_paper_goes_to_the_stick_in_the_open_on_request_and_replaces_nothing(
    open_kiosk: Callable[..., Kiosk],
) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    kiosk.visit.wizard.go_to("save")
    for _ in range(2):
        kiosk.in_sheet(choose("choice.go"))
        kiosk.button("stick:word").click()
        settle()
    assert sorted(path.suffix for path in kiosk.stick.iterdir()) == [".docx", ".docx"]


def test_a_stick_that_is_gone_gets_nothing_and_neither_does_its_empty_folder(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    kiosk.visit.wizard.go_to("save")

    def pull_out(sheet: QWidget) -> None:
        kiosk.plugged.clear()
        fill(**typed("1", "1"))(sheet)

    kiosk.in_sheet(pull_out, choose("choice.close"))
    kiosk.button("stick:save").click()
    settle()
    assert list(kiosk.stick.iterdir()) == []
    kiosk.in_sheet(choose("choice.close"))
    kiosk.button("stick:open").click()


def test_links_on_a_stick_lead_nowhere(open_kiosk: Callable[..., Kiosk], tmp_path: Path) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    secret = tmp_path / "machine.json"
    secret.write_text("{}")
    (kiosk.stick / "link.json").symlink_to(secret)
    target = tmp_path / "written-through"
    name = kiosk.visit.paper.file_name("docx")
    (kiosk.stick / name).symlink_to(target)
    kiosk.visit.wizard.go_to("save")
    kiosk.button("stick:open").click()
    settle()
    assert kiosk.window.findChild(QPushButton, "stick:file:link.json") is None
    kiosk.in_sheet(choose("choice.go"))
    kiosk.button("stick:word").click()
    settle()
    assert not target.exists()


def test_without_a_printer_printing_says_so_and_copies_are_asked_for_with_one(
    open_kiosk: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    kiosk.in_sheet(choose("choice.close"))
    assert not kiosk.visit.dialogs.choose_printer(QPrinter())
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["p"]))
    printer = QPrinter()
    kiosk.in_sheet(choose("choice.3"))
    assert kiosk.visit.dialogs.choose_printer(printer)
    assert printer.copyCount() == 3


def test_the_further_papers_are_printed_and_the_job_names_no_one(
    open_kiosk: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    session = kiosk.visit.session
    session.set_answer("petitioner.full_name", "Тлеубердин Асхат")
    session.set_answer("petitioner.role", "convicted")
    kiosk.visit.wizard.go_to("save")
    jobs: list[str] = []

    def choose_printer(printer: object) -> bool:
        assert isinstance(printer, QPrinter)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        jobs.append(printer.docName())
        return True

    monkeypatch.setattr(kiosk.visit.dialogs, "choose_printer", choose_printer)
    for kind in ("summary", "worksheet"):
        kiosk.in_sheet(choose("choice.close"))
        kiosk.button(f"save:{kind}").click()
        settle()
        assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
        (tmp_path / "printed.pdf").unlink()
    assert len(set(jobs)) == 2
    assert not any("тлеубердин" in job.lower() for job in jobs)


# The staff.


def test_the_staff_changes_times_and_pin_behind_the_pin_only(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = open_kiosk(pin=hash_pin("2580"))
    kiosk.in_sheet(fill(pin="0000"), choose("form.cancel"))
    kiosk.window.staff.click()
    assert not kiosk.staff_file.exists()
    kiosk.in_sheet(
        fill(pin="2580"), choose("choice.settings"), fill(hide_after="5"),
        fill(hide_after="60", wipe_after="180", countdown="20", pin="135790"), choose("choice.close"),
    )  # fmt: skip
    kiosk.window.staff.click()
    settings, problems = load_settings([kiosk.staff_file])
    assert problems == ()
    assert (settings.hide_after, settings.wipe_after, settings.countdown) == (60, 180, 20)
    assert "135790" not in kiosk.staff_file.read_text(encoding="utf-8")
    assert kiosk.ends == []


def test_the_staff_ends_the_terminal(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = open_kiosk(pin=hash_pin("2580"))
    kiosk.in_sheet(fill(pin="2580"), choose("choice.leave"))
    kiosk.window.staff.click()
    assert kiosk.ends == [STAFF_QUIT]


def test_without_a_pin_there_is_no_door_for_the_staff(open_kiosk: Callable[..., Kiosk]) -> None:
    assert not open_kiosk().window.staff.isVisible()


def test_no_answer_stands_in_a_window_title(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    line = first_line(kiosk)
    assert is_typing(line)
    type_words(line, NAME)
    assert not any(NAME in window.windowTitle() for window in QApplication.topLevelWidgets())
