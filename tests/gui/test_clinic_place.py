# SPDX-License-Identifier: MIT
"""At the clinic: the shelf, its cases at a glance, two people at one folder, own details, own papers, newer law."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QPushButton

from cassation_wizard.assets import find_assets
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.draft_file import Check
from cassation_wizard.drafts.envelope import make_key
from cassation_wizard.drafts.profiles import Advocate, Clinic, Profiles, write_profiles
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.drafts.shelf import Shelf
from cassation_wizard.gui.clinic import ClinicOpening, ClinicPlace
from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.list_page import ListPage
from cassation_wizard.gui.own_papers import load_own_papers
from cassation_wizard.gui.shelf_rows import row_lines
from cassation_wizard.i18n.formats import long_date
from tests.gui.conftest import CASES, TODAY, shipped_law
from tests.gui.filling import FillingDialogs
from tests.gui.hands import settle

Clinics = tuple[ClinicPlace, FillingDialogs]
OpenClinic = Callable[..., Clinics]


def now() -> datetime:
    return datetime.now().astimezone()


def case(name: str) -> dict[str, object]:
    return {"format": 1, "convicted": {"full_name": name}, "filing_date": TODAY.isoformat()}


@pytest.fixture
def open_clinic(qapp: QApplication, tmp_path: Path) -> Iterator[OpenClinic]:
    opened: list[ClinicOpening] = []

    def open_it(language: Language = "ru", machine: str = "one", **settings: str) -> Clinics:
        dialogs = FillingDialogs()
        chosen = Settings(theme="light", place="clinic", shelf=str(tmp_path / "shelf"), **settings)  # type: ignore[arg-type]
        opening = ClinicOpening(qapp, find_assets(), chosen, TODAY, None, dialogs, tmp_path / machine)
        opening._law = shipped_law()
        opened.append(opening)
        opening.open_wizard(language)
        settle()
        assert opening.clinic is not None
        return opening.clinic, dialogs

    (tmp_path / "shelf").mkdir()
    yield open_it
    for opening in opened:
        assert opening.clinic is not None
        if opening.clinic.case is not None:
            opening.clinic.case.close()
        opening.clinic.shelf_window.close()
        opening.clinic.shelf_window.deleteLater()
        opening.first.deleteLater()
        opening.deleteLater()
    settle()


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf", now)


def shown(place: ClinicPlace) -> list[str]:
    window = place.shelf_window
    return [window.list.item(number).text() for number in range(window.list.count())]


def press(place: ClinicPlace, name: str) -> None:
    button = place.shelf_window.findChild(QPushButton, name)
    assert button is not None
    button.click()
    settle()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_is_found_by_any_word_and_shows_how_it_stands(
    open_clinic: OpenClinic, shelf: Shelf, language: Language
) -> None:
    saved = shelf.new(case("Құрманғазы"))
    shelf.save(replace(saved.draft, next_date=date(2026, 12, 1), next_step="звонок"), saved.revision)
    shelf.new(case("Петров"))
    place, _ = open_clinic(language)
    assert len(shown(place)) == 2
    assert shown(place)[0].startswith("Құрманғазы")  # its date is the next
    place.shelf_window.search.setText("курмангазы звонок")
    assert [text.partition("\n")[0] for text in shown(place)] == ["Құрманғазы"]
    settle()
    words = place.desk.gettext("not checked yet")
    assert words not in shown(place)[0]  # the rules were run for today, in memory


def test_a_case_opens_in_a_window_of_its_own_and_every_change_comes_back_to_the_shelf(
    open_clinic: OpenClinic, shelf: Shelf
) -> None:
    saved = shelf.new(case("Петров"))
    place, _ = open_clinic()
    place.open(saved.id)
    settle()
    assert place.case is not None
    assert place.sitting is not None
    assert shelf.rows()[0].holder is not None
    place.case.session.set_answer("convicted.full_name", "Сидоров")
    assert place.case.close()
    settle()
    assert place.case is None
    assert place.shelf_window.isVisible()
    assert shown(place)[0].startswith("Сидоров")
    row = shelf.rows()[0]
    assert row.holder is None
    assert row.check is not None
    assert row.check.law == shipped_law().digest


def test_a_new_case_and_the_search_have_keys(open_clinic: OpenClinic, shelf: Shelf) -> None:
    place, _ = open_clinic()
    keys = {shortcut.key().toString(): shortcut for shortcut in place.shelf_window.findChildren(QShortcut)}
    keys["Ctrl+F"].activated.emit()
    assert QApplication.focusWidget() is place.shelf_window.search
    keys["Ctrl+N"].activated.emit()
    settle()
    assert place.case is not None
    assert len(shelf.rows()) == 1


def test_a_court_typed_in_an_earlier_case_is_proposed_in_the_next(open_clinic: OpenClinic, shelf: Shelf) -> None:
    earlier = {"document_language": "ru", "acts": [{"court": "суд города Бозжанар"}]}
    shelf.new(case("Петров") | earlier)
    later = shelf.new(case("Сидоров") | {"document_language": "ru", "acts": [{"instance": "first"}]})
    place, _ = open_clinic()
    place.open(later.id)
    settle()
    assert place.case is not None

    def proposed() -> tuple[str, ...]:
        assert place.case is not None
        place.case.go_to("acts")
        page = place.case.page("acts")
        assert isinstance(page, ListPage)
        page.open_item(0)
        return page.findChild(Field, "acts[0].court").editor.line.completer().words  # type: ignore[union-attr]

    assert "суд города Бозжанар" in proposed()
    assert "Акмолинский областной суд" in proposed()
    place.case.session.set_answer("document_language", "kk")
    assert "суд города Бозжанар" not in proposed()


def test_who_has_it_open_is_shown_and_it_is_taken_over_knowingly_only(open_clinic: OpenClinic, shelf: Shelf) -> None:
    saved = shelf.new(case("Петров"))
    first, _ = open_clinic(machine="one")
    first.open(saved.id)
    second, dialogs = open_clinic(machine="two")
    assert platform.node() in shown(second)[0]
    second.open(saved.id)
    assert second.case is None
    assert platform.node() in dialogs.asked[-1][1]
    moment = long_date(now().date(), second.desk.language.catalog)
    assert moment in dialogs.asked[-1][1]
    assert moment in shown(second)[0]
    assert dialogs.asked[-1][2] == "wait"
    dialogs.answers = ["take"]
    second.open(saved.id)
    settle()
    assert second.case is not None
    assert second.sitting is not None
    # The first notices, and what both write is kept.
    assert first.case is not None
    assert first.sitting is not None
    second.case.session.set_answer("convicted.full_name", "Второй")
    assert second.sitting.keep()
    first.case.session.set_answer("convicted.full_name", "Первый")
    assert first.sitting.keep()
    first.sitting.renew()
    names = {row.convicted for row in Shelf(shelf.files.folder, now).rows()}
    assert names == {"Первый", "Второй"}
    first_dialogs = first.desk.dialogs
    assert isinstance(first_dialogs, FillingDialogs)
    assert any("другом компьютере" in told for told in first_dialogs.told)


def test_a_save_in_between_keeps_both(open_clinic: OpenClinic, shelf: Shelf) -> None:
    saved = shelf.new(case("Петров"))
    place, dialogs = open_clinic()
    place.open(saved.id)
    shelf.changed(saved.id, notes="чужое")
    assert place.case is not None
    assert place.sitting is not None
    place.case.session.set_answer("convicted.full_name", "Наш")
    assert place.sitting.keep()
    rows = Shelf(shelf.files.folder, now).rows()
    assert {(row.convicted, row.notes) for row in rows} == {("Петров", "чужое"), ("Наш", "")}
    assert any("Ничего не потеряно" in told for told in dialogs.told)


def test_the_advocates_details_entered_once_stand_in_a_new_case(open_clinic: OpenClinic, shelf: Shelf) -> None:
    write_profiles(
        shelf.files.folder, Profiles(Clinic("К", "Астана, 1", "+7"), (Advocate("a", "Сейітқали Әсел Маратқызы"),))
    )
    place, dialogs = open_clinic()
    dialogs.answers = ["a"]
    press(place, "shelf:new")
    assert place.case is not None
    session = place.case.session
    assert session.get("petitioner.full_name") == "Сейітқали Әсел Маратқызы"
    assert session.get("petitioner.address") == "Астана, 1"
    assert session.get("petitioner.capacity") == "advocate"
    assert place.case.current == "start"
    assert session.seen_pages == set()


def test_own_details_are_entered_and_taken_away_on_the_page_of_the_clinic(open_clinic: OpenClinic) -> None:
    place, dialogs = open_clinic()
    place.shelf_window.show_tools()
    dialogs.values = [{"full_name": "Ковалев", "address": "", "phone": "+7 700", "email": ""}]
    press(place, "tools:advocate")
    assert [one.full_name for one in place.work.profiles().advocates] == ["Ковалев"]
    one = place.work.profiles().advocates[0]
    press(place, f"tools:remove:{one.id}")
    assert len(place.work.profiles().advocates) == 1  # keeping is the safe answer
    dialogs.answers = ["remove"]
    press(place, f"tools:remove:{one.id}")
    assert place.work.profiles().advocates == ()


def test_notes_archive_copy_and_erase(open_clinic: OpenClinic, shelf: Shelf) -> None:
    saved = shelf.new(case("Петров"))
    place, dialogs = open_clinic()
    place.shelf_window.show_card()
    dialogs.values = [
        {"next_date": "31.11.2026"},
        {"next_date": "1.12.2026", "next_step": "звонок", "notes": "Не печатать", "filed_on": "25.11.2026"},
    ]
    press(place, "card:note")
    assert len(dialogs.refused) == 1
    row = shelf.rows()[0]
    assert (row.next_date, row.next_step, row.notes, row.filed_on) == (
        date(2026, 12, 1), "звонок", "Не печатать", date(2026, 11, 25),
    )  # fmt: skip
    press(place, "card:copy")
    assert len(shelf.rows()) == 2
    place.shelf_window.choose(saved.id)
    place.shelf_window.show_card()
    press(place, "card:archive")
    assert [row.id for row in shelf.rows()] != [saved.id]
    assert len(shelf.rows()) == 1
    place.shelf_window.archived.setChecked(True)
    place.shelf_window.choose(saved.id)
    place.shelf_window.show_card()
    press(place, "card:erase")
    assert len(shelf.rows(archived=True)) == 2
    dialogs.answers = ["erase"]
    press(place, "card:erase")
    assert len(shelf.rows(archived=True)) == 1
    assert all(row.holder is None for row in shelf.rows(archived=True))


def test_cases_are_carried_to_a_folder_and_back(open_clinic: OpenClinic, shelf: Shelf, tmp_path: Path) -> None:
    saved = shelf.new(case("Петров"))
    stick = tmp_path / "stick"
    stick.mkdir()
    place, dialogs = open_clinic()
    dialogs.folder = stick
    place.shelf_window.show_tools()
    press(place, "tools:export")
    assert [path.name for path in stick.iterdir()] == ["Петров.cwdraft"]
    shelf.erase(saved.id)
    press(place, "tools:import")
    assert [row.convicted for row in Shelf(shelf.files.folder, now).rows()] == ["Петров"]
    press(place, "tools:import")
    assert len(Shelf(shelf.files.folder, now).rows()) == 1
    assert "уже есть" in dialogs.told[-1]


def test_a_draft_of_older_law_says_what_changed_when_it_is_opened(open_clinic: OpenClinic, shelf: Shelf) -> None:
    saved = shelf.new(case("Петров"))
    old = Check("older", date(2026, 1, 1), ("gone.rule@petitioner.full_name",), 0)
    shelf.save(replace(saved.draft, check=old), saved.revision)
    place, dialogs = open_clinic()
    place.open(saved.id)
    settle()
    assert "новее" in dialogs.told[-1]
    assert "больше не действует" in dialogs.told[-1]
    assert place.sitting is not None
    assert place.sitting.keep()
    assert Shelf(shelf.files.folder, now).rows()[0].check != old


def test_what_a_crash_left_is_offered_and_our_own_mark_does_not_stand_in_the_way(
    open_clinic: OpenClinic, shelf: Shelf, tmp_path: Path
) -> None:
    from cassation_wizard.drafts.sessions import Sessions

    saved = shelf.new(case("Петров"))
    shelf.open(saved.id)
    mark = Sessions(tmp_path / "one", now).begin(saved.id, shelf.files.folder)
    mark._lock.release()  # the process died
    place, dialogs = open_clinic()
    settle()
    assert "Петров" in dialogs.asked[0][1]
    assert place.case is not None
    assert place.case.session.get("convicted.full_name") == "Петров"


def test_a_refused_letterhead_is_named_in_one_sentence_and_the_built_in_serves(
    open_clinic: OpenClinic, shelf: Shelf, tmp_path: Path
) -> None:
    bad = tmp_path / "blank.docx"
    bad.write_bytes(b"no zip")
    saved = shelf.new(case("Петров"))
    place, dialogs = open_clinic(letterhead=str(bad))
    assert len(dialogs.told) == 1
    assert str(bad) in dialogs.told[0]
    place.open(saved.id)
    assert place.case is not None
    assert place.case.paper.letterhead is None
    assert place.case.paper.word() is not None


def test_own_letterhead_and_phrases_that_fit_are_used(tmp_path: Path) -> None:
    templates = find_assets().templates
    own = tmp_path / "own"
    (own / "phrases").mkdir(parents=True)
    for code in LANGUAGES:
        text = (templates / "phrases" / f"{code}.toml").read_text(encoding="utf-8")
        (own / "phrases" / f"{code}.toml").write_text(text, encoding="utf-8")
    letterhead = tmp_path / "own.docx"
    letterhead.write_bytes((templates / "petition.docx").read_bytes())
    papers = load_own_papers(Settings(letterhead=str(letterhead), phrases=str(own)), find_assets())
    assert papers.refused == ()
    assert papers.letterhead == letterhead.read_bytes()
    assert papers.phrases is not None
    (own / "phrases" / "ru.toml").write_text("[phrases]\n", encoding="utf-8")
    papers = load_own_papers(Settings(phrases=str(own)), find_assets())
    assert [error.kind for error in papers.refused] == ["phrases.damaged"]
    assert papers.phrases is None


def test_a_file_named_at_the_start_comes_onto_the_shelf_and_opens(
    open_clinic: OpenClinic, shelf: Shelf, tmp_path: Path
) -> None:
    place, dialogs = open_clinic()
    place.bring_in(CASES / "convict-in-colony-fraud-ru.json")
    assert place.case is not None
    assert len(shelf.rows()) == 1
    place.bring_in(tmp_path / "missing.json")
    assert "missing.json" in dialogs.told[-1]


def test_the_copy_of_a_sealed_case_is_sealed_too(open_clinic: OpenClinic, shelf: Shelf) -> None:
    saved = shelf.new(case("Петров"))
    shelf.save(saved.draft, saved.revision, make_key("құпия"))
    place, dialogs = open_clinic()
    assert "Петров" not in shown(place)[0]
    dialogs.values = [{"password": "құпия"}]
    place.shelf_window.show_card()
    press(place, "card:copy")
    rows = Shelf(shelf.files.folder, now).rows()
    assert [row.sealed for row in rows] == [True, True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_case_has_a_row_in_words(open_clinic: OpenClinic, shelf: Shelf, language: Language) -> None:
    import json

    for path in sorted(CASES.glob("*.json")):
        if not path.name.startswith("expected"):
            shelf.new(json.loads(path.read_text(encoding="utf-8")))
    place, _ = open_clinic(language)
    settle()
    for row in place.shelf_window.list.rows.values():
        lines = row_lines(place.desk, row)
        assert len(lines) >= 2
        assert not any("{" in line for line in lines)
