# SPDX-License-Identifier: MIT
"""At home: kept at once, found again and named, closed with a password at any time, really erased."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from cassation_wizard.assets import find_assets
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.home import DraftStore
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.choice_editors import UNKNOWN
from cassation_wizard.gui.controls import PlainLabel
from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.forms import Form, FormDialog, FormField
from cassation_wizard.gui.home import HomeDraft
from cassation_wizard.gui.start import Opening
from tests.gui.conftest import TODAY, shipped_law
from tests.gui.filling import FillingDialogs
from tests.gui.hands import settle

NAME = "Әйгерім Құрманғазықызы"
Home = tuple[Opening, HomeDraft, FillingDialogs]
OpenHome = Callable[..., Home]


def store(folder: Path) -> DraftStore:
    return DraftStore(folder, lambda: datetime(2026, 11, 24, 13, 5, tzinfo=UTC))


@pytest.fixture
def open_home(qapp: QApplication, tmp_path: Path) -> Iterator[OpenHome]:
    opened: list[Opening] = []

    def open_it(language: Language = "ru", dialogs: FillingDialogs | None = None) -> Home:
        dialogs = dialogs or FillingDialogs()
        opening = Opening(
            qapp, None, find_assets(), Settings(theme="light"), False, TODAY, dialogs=dialogs, store=store(tmp_path)
        )
        opening._law = shipped_law()
        opened.append(opening)
        opening.open_wizard(language)
        settle()
        assert opening.window is not None
        home = opening.window.files.home
        assert isinstance(home, HomeDraft)
        return opening, home, dialogs

    yield open_it
    for opening in opened:
        if opening.window is not None:
            opening.window.session.dirty = False
            opening.window.close()
            opening.window.deleteLater()
        opening.first.deleteLater()
        opening.deleteLater()
    settle()


def test_a_change_is_on_the_disk_and_offered_at_the_next_start_with_name_and_moment(
    open_home: OpenHome, tmp_path: Path
) -> None:
    opening, home, _ = open_home()
    home.session.set_answer("convicted.full_name", NAME)
    home.keep()
    assert opening.window is not None
    opening.window.session.dirty = False
    opening.window.close()
    _, again, dialogs = open_home()
    _, words, safe = dialogs.asked[0]
    assert NAME in words
    assert "24 ноября 2026 года" in words
    assert safe == "go"
    assert again.session.get("convicted.full_name") == NAME


def test_after_a_crash_the_start_says_so(open_home: OpenHome, tmp_path: Path) -> None:
    crashed = store(tmp_path)
    draft = crashed.new_draft()
    crashed.begin(draft)
    crashed.autosave(draft, {"format": 1, "convicted": {"full_name": NAME}})
    assert crashed._session is not None
    crashed._session._lock.release()  # the process died: the system let go of its lock, the mark stayed
    _, home, dialogs = open_home()
    assert "неожиданно" in dialogs.asked[0][1]
    assert home.session.get("convicted.full_name") == NAME


def test_one_goes_on_at_the_page_one_came_to_and_what_lies_ahead_is_no_reproach(
    open_home: OpenHome, tmp_path: Path
) -> None:
    earlier = store(tmp_path)
    draft = earlier.new_draft()
    earlier.autosave(draft, {"format": 1, "convicted": {"full_name": NAME}, "acts": [{"court": "суд города Бозжанар"}]})
    opening, home, _ = open_home()
    assert opening.window is not None
    assert opening.window.current == "acts"
    assert {"petitioner", "convicted"} <= home.session.seen_pages
    assert not {"acts", "grounds", "signature"} & home.session.seen_pages
    home.session.erase()
    assert opening.window.current == "start"
    assert home.session.seen_pages == set()


def test_a_password_is_asked_twice_and_the_file_on_the_disk_is_then_sealed(open_home: OpenHome, tmp_path: Path) -> None:
    _, home, dialogs = open_home()
    home.session.set_answer("convicted.full_name", NAME)
    dialogs.values = [{"password": "a", "again": "b"}, {"password": "", "again": ""}, {"password": "қ", "again": "қ"}]
    home.change_password()
    assert len(dialogs.refused) == 2
    assert "не откроет никто" in dialogs.forms[0].text
    home.session.set_answer("convicted.full_name", NAME + "!")
    assert home.keep()
    for path in (tmp_path / "drafts").iterdir():
        assert NAME.encode() not in path.read_bytes()
    dialogs.answers = ["remove"]
    home.change_password()
    assert any(NAME.encode() in path.read_bytes() for path in (tmp_path / "drafts").iterdir())


def test_a_sealed_draft_opens_with_its_password_only_and_damage_is_told_apart(
    open_home: OpenHome, tmp_path: Path
) -> None:
    sealed = store(tmp_path)
    draft = sealed.new_draft()
    sealed.autosave(draft, {"format": 1, "convicted": {"full_name": NAME}})
    sealed.set_password(draft, "құпия")
    _, home, dialogs = open_home(dialogs=FillingDialogs(values=[{"password": "не тот"}, {"password": "құпия"}]))
    assert len(dialogs.refused) == 1
    assert home.session.get("convicted.full_name") == NAME
    assert home.sealed
    path = next((tmp_path / "drafts").glob("*.cwdraft"))
    path.write_bytes(path.read_bytes()[:-40] + b"x" * 40)
    home.start_new()
    dialogs.forms.clear()
    assert not home.switch_to(draft)
    assert not dialogs.forms  # no password is asked for a damaged file
    assert "поврежден" in dialogs.told[-1]


def test_opening_a_file_leaves_the_draft_that_was_on_the_screen_as_it_was(open_home: OpenHome, tmp_path: Path) -> None:
    opening, home, _ = open_home()
    home.session.set_answer("convicted.full_name", NAME)
    home.keep()
    before = home.draft_id
    case = tmp_path / "other.json"
    case.write_text('{"format": 1, "convicted": {"full_name": "Другой"}}', encoding="utf-8")
    assert opening.window is not None
    assert opening.window.files.open_path(case)
    home.keep()
    assert home.draft_id != before
    assert home.store.load(before).draft.case["convicted"]["full_name"] == NAME
    assert home.store.load(home.draft_id).draft.case["convicted"]["full_name"] == "Другой"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_opens_and_erases_really_and_keeping_is_the_safe_answer(
    open_home: OpenHome, tmp_path: Path, language: Language
) -> None:
    _, home, dialogs = open_home(language)
    home.session.set_answer("convicted.full_name", NAME)
    home.keep()
    first = home.draft_id
    home.start_new()
    home.session.set_answer("convicted.full_name", "Екінші")
    home.keep()
    home.show_drafts()
    assert home.list is not None
    names = {button.objectName() for button in home.list.findChildren(QPushButton)}
    assert {f"drafts:open:{first}", f"drafts:erase:{first}", "drafts:erase-all"} <= names

    def press(name: str) -> None:
        assert home.list is not None
        button = home.list.findChild(QPushButton, name)
        assert button is not None
        button.click()
        settle()

    press("drafts:erase-all")
    assert dialogs.asked[-1][2] == "keep"
    assert len(home.store.list_drafts()) == 2
    dialogs.answers = ["erase"]
    press("drafts:erase-all")
    assert home.store.list_drafts() == ()
    assert home.session.get("convicted.full_name") is None
    left = [path for path in tmp_path.rglob("*") if path.is_file() and NAME.encode() in path.read_bytes()]
    assert left == []
    home.list.close()


def test_a_disk_that_refuses_is_named_once_and_leaving_then_asks(
    open_home: OpenHome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cassation_wizard.drafts.errors import SaveError

    opening, home, dialogs = open_home()

    def refuse(*_: object, **__: object) -> None:
        raise SaveError("save.disk-full", tmp_path)

    monkeypatch.setattr(home.store, "autosave", refuse)
    home.session.set_answer("convicted.full_name", NAME)
    assert not home.keep()
    home.session.set_answer("convicted.full_name", NAME + "!")
    assert not home.keep()
    assert len(dialogs.told) == 1
    assert opening.window is not None
    assert not opening.window.close()  # staying is the safe answer
    assert "потеряны" in dialogs.asked[-1][1] or "не сохранен" in dialogs.asked[-1][0]


def test_a_password_is_taken_exactly_as_typed_and_enter_in_its_field_sends_it(qapp: QApplication) -> None:
    form = Form("т", "", (FormField("password", "п", kind="secret"),), "да", "нет", show="показать")
    window = FormDialog(form)
    window.editors["password"].setText("  пароль  ")  # type: ignore[union-attr]
    assert window.read() == {"password": "  пароль  "}
    assert window.editors["password"].displayText() != "  пароль  "  # type: ignore[union-attr]
    window.send()
    assert window.values == {"password": "  пароль  "}
    window.deleteLater()


def test_a_date_that_cannot_be_read_yet_is_there_again_at_the_next_start(open_home: OpenHome) -> None:
    opening, home, _ = open_home()
    home.session.keep_typed("convicted.birth_date", "31.11.19")
    home.session.add_item("acts", {"instance": "first"})
    home.session.keep_typed("acts[0].date", "вчера")
    assert home.keep()
    assert opening.window is not None
    opening.window.session.dirty = False
    opening.window.close()
    again, found, _ = open_home()
    assert found.session.typed == {"convicted.birth_date": "31.11.19", "acts[0].date": "вчера"}
    assert again.window is not None
    again.window.change("acts[0].date")
    settle()
    field = again.window.page("acts").findChild(Field, "acts[0].date")
    assert field.editor.focusProxy().text() == "вчера"


def test_that_one_does_not_know_is_known_again_at_the_next_start(open_home: OpenHome) -> None:
    opening, home, _ = open_home()
    assert opening.window is not None
    opening.window.change("convicted.in_custody")
    settle()
    field = opening.window.page("convicted").findChild(Field, "convicted.in_custody")
    field.editor.buttons[UNKNOWN].click()
    assert home.keep()
    opening.window.session.dirty = False
    opening.window.close()
    again, found, _ = open_home()
    assert found.session.unknown == {"convicted.in_custody"}
    assert found.session.get("convicted.in_custody") is None
    assert again.window is not None
    again.window.change("convicted.in_custody")
    settle()
    field = again.window.page("convicted").findChild(Field, "convicted.in_custody")
    assert field.editor.buttons[UNKNOWN].isChecked()
    found.session.erase()
    again.window.change("convicted.in_custody")
    settle()
    assert not field.editor.buttons[UNKNOWN].isChecked()


def test_a_draft_that_stands_open_in_another_window_is_not_offered_but_named(
    open_home: OpenHome, tmp_path: Path
) -> None:
    _, first, _ = open_home()
    first.session.set_answer("convicted.full_name", NAME)
    first.keep()
    _, second, dialogs = open_home()
    assert second.draft_id != first.draft_id
    assert second.session.get("convicted.full_name") is None
    assert not dialogs.asked
    assert any("в другом окне" in told for told in dialogs.told)
    second.show_drafts()
    assert second.list is not None
    shown = [label.text() for label in second.list.findChildren(PlainLabel)]
    assert "Он открыт в другом окне." in shown
    second.list.accept()
    first.end()
    assert first.draft_id not in second.store.open_elsewhere()
