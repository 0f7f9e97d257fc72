# SPDX-License-Identifier: MIT
"""A clinic's shelf: rows from the files, found by any spelling, shared by two people without loss."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cassation_wizard.drafts.draft_file import SUFFIX, Check, Draft, encode
from cassation_wizard.drafts.envelope import make_key
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.drafts.lock import SILENT, holder_of, lock_path, take
from cassation_wizard.drafts.profiles import Advocate, Clinic, Profiles, read_profiles, with_profile, write_profiles
from cassation_wizard.drafts.shelf import Changed, Shelf, changes_since

from .conftest import Clock


@pytest.fixture
def shelf(tmp_path: Path, clock: Clock) -> Shelf:
    shelf = Shelf(tmp_path / "дела", clock)
    shelf.files.make()
    return shelf


def case(name: str, **more: object) -> dict[str, object]:
    return {"format": 1, "filing_date": "2026-11-25", "convicted": {"full_name": name}, **more}


def names(shelf: Shelf, *words: str, **options: object) -> list[str | None]:
    return [row.convicted for row in shelf.rows(*words, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize("search", ["Қожахметов", "кожахметов", "КОЖАХМЕТОВ алматы", "алматы №17", "ожахмет"])
def test_a_row_is_found_by_any_spelling_of_its_words(shelf: Shelf, search: str) -> None:
    shelf.new(case("Қожахметов Ә.", acts=[{"court": "Алматы қалалық соты", "case_number": "№17"}]))
    shelf.new(case("Иванов И."))
    assert names(shelf, search) == ["Қожахметов Ә."]


def test_the_courts_of_earlier_papers_are_known_by_language_and_sealed_ones_tell_none(shelf: Shelf) -> None:
    def acts(*courts: object) -> dict[str, object]:
        return {"acts": [{"court": court} for court in courts]}

    shelf.new(case("Иванов И.", document_language="ru", **acts("суд города Бозжанар", None)))
    shelf.changed(shelf.new(case("Петров П.", document_language="ru", **acts("Арнасайский суд"))).id, archived=True)
    shelf.new(case("Қожахметов Ә.", document_language="kk", **acts("Бозжанар қалалық соты")))
    shelf.new(case("Сағынов С.", document_language="kk", acts="no list at all"))
    sealed = Draft("s1", case("Тайный Т.", document_language="ru", **acts("суд города Тайный")))
    shelf.save(sealed, None, make_key("пароль"))
    assert shelf.courts("ru") == {"суд города Бозжанар", "Арнасайский суд"}
    assert shelf.courts("kk") == {"Бозжанар қалалық соты"}


def test_names_come_in_the_alphabet_that_is_asked_for(shelf: Shelf) -> None:
    for name in ("Яковлев", "Қасымов", "Ларин", "Абаев"):
        shelf.new(case(name))
    order = "абвгдеёжзийкқлмнопрстуфхцчшщъыьэюя"
    by_letters = {"order": "name", "alphabet": lambda name: [order.index(letter) for letter in name.casefold()]}
    assert names(shelf, **by_letters) == ["Абаев", "Қасымов", "Ларин", "Яковлев"]


def test_notes_are_searched_too_and_never_reach_the_case(shelf: Shelf) -> None:
    saved = shelf.new(case("Иванов И."))
    shelf.changed(saved.id, notes="звонила сестра")
    assert names(shelf, "сестра") == ["Иванов И."]
    assert b"\xd1\x81\xd0\xb5\xd1\x81\xd1\x82\xd1\x80\xd0\xb0" not in shelf.files.load(saved.id).draft.case_bytes


def test_rows_come_by_the_next_thing_to_do(shelf: Shelf, clock: Clock) -> None:
    ids = {name: shelf.new(case(name)).id for name in ("никогда", "срок", "позвонить", "подано")}
    check = Check("law", date(2026, 11, 25), arrive_by=date(2026, 12, 1))
    shelf.changed(ids["срок"], check=check)
    shelf.changed(ids["позвонить"], next_date=date(2026, 11, 28), check=check)
    clock.go(minutes=1)
    shelf.changed(ids["подано"], filed_on=date(2026, 11, 20), check=check, next_date=date(2027, 1, 10))
    assert names(shelf) == ["позвонить", "срок", "подано", "никогда"]
    assert names(shelf, order="name") == ["никогда", "подано", "позвонить", "срок"]
    assert names(shelf, order="saved")[0] == "подано"


def test_the_archive_is_out_of_sight_until_asked_for(shelf: Shelf) -> None:
    saved = shelf.new(case("Иванов И."))
    shelf.changed(saved.id, archived=True)
    assert names(shelf) == []
    assert names(shelf, archived=True) == ["Иванов И."]


def test_a_copy_is_a_new_case_without_the_old_ones_dates_and_notes(shelf: Shelf) -> None:
    saved = shelf.new(case("Иванов И."))
    old = shelf.changed(saved.id, notes="старое", filed_on=date(2026, 11, 20)).draft
    copy = shelf.copy_as_new(old).draft
    assert copy.id != old.id
    assert (copy.notes, copy.filed_on, copy.case.get("filing_date")) == ("", None, None)
    assert copy.case["convicted"] == old.case["convicted"]


def test_a_changed_file_gives_a_new_row(shelf: Shelf, clock: Clock) -> None:
    saved = shelf.new(case("Иванов И."))
    assert names(shelf) == ["Иванов И."]
    other = Shelf(shelf.files.folder, clock)
    opened = other.files.load(saved.id)
    other.save(replace(opened.draft, case=case("Иванова Инна")), opened.revision)
    assert names(shelf) == ["Иванова Инна"]


def test_sealed_and_damaged_files_have_a_row_that_says_so(shelf: Shelf) -> None:
    (shelf.files.folder / f"a{SUFFIX}").write_bytes(encode(Draft("a"), make_key("п", cost=2**14)))
    (shelf.files.folder / f"b{SUFFIX}").write_bytes(b"{")
    assert [(row.id, row.sealed, row.problem) for row in shelf.rows()] == [
        ("a", True, "sealed.needs-password"),
        ("b", False, "draft.damaged"),
    ]


def test_newer_law_shows_what_changed() -> None:
    old = Check("law-1", date(2026, 11, 25), ("a@x", "b@y"))
    assert changes_since(old, Check("law-2", date(2026, 12, 1), ("b@y", "c@z"))) == Changed(("c@z",), ("a@x",))
    assert changes_since(None, old) == Changed(("a@x", "b@y"), ())


def test_who_has_a_draft_open_is_seen_by_machine_and_time_only(shelf: Shelf) -> None:
    saved = shelf.new(case("Иванов И."))
    _, lock = shelf.open(saved.id)
    (row,) = shelf.rows()
    assert row.holder is not None
    assert (row.holder.machine, row.holder.since, row.holder.silent) == (os.uname().nodename, "2026-11-25 09:00", False)
    mark = lock_path(shelf.files.path_of(saved.id)).read_text(encoding="utf-8")
    assert "Иванов" not in mark
    assert os.environ.get("USER", "root") not in mark
    with pytest.raises(DraftError) as caught:
        shelf.open(saved.id)
    assert caught.value.kind == "shelf.open-elsewhere"
    assert caught.value.values["since"] == "2026-11-25 09:00"
    with pytest.raises(DraftError):
        shelf.erase(saved.id)
    lock.release()
    assert shelf.rows()[0].holder is None
    shelf.erase(saved.id)
    assert list(shelf.files.folder.glob("*cw*")) == []


def test_a_silent_lock_is_taken_over_only_knowingly_and_the_first_holder_notices(shelf: Shelf, clock: Clock) -> None:
    path = shelf.files.path_of(shelf.new(case("Иванов И.")).id)
    first = take(path, clock())
    seen = holder_of(path)
    assert seen is not None
    os.utime(lock_path(path), (path.stat().st_mtime - 2 * SILENT,) * 2)
    assert holder_of(path) == replace(seen, silent=True)
    with pytest.raises(DraftError):
        take(path, clock())
    second = take(path, clock(), over=seen)
    assert second.renew()
    assert not first.renew()
    first.release()
    assert second.still_ours()
    with pytest.raises(DraftError):
        take(path, clock(), over=seen)  # what was seen holds no longer


def test_the_loser_of_a_take_over_keeps_his_work_beside(shelf: Shelf, clock: Clock) -> None:
    saved = shelf.new(case("Иванов И."))
    here, _ = shelf.open(saved.id)
    other = Shelf(shelf.files.folder, clock)
    there, _ = other.open(saved.id, over=holder_of(shelf.files.path_of(saved.id)))
    other.save(replace(there.draft, notes="там"), there.revision)
    kept = shelf.save(replace(here.draft, notes="здесь"), here.revision)
    assert kept.conflict
    assert sorted(row.notes for row in shelf.rows()) == ["здесь", "там"]


def test_many_hands_at_once_lose_no_work(shelf: Shelf, clock: Clock) -> None:
    saved = shelf.new(case("Иванов И."))

    def work(number: int) -> None:
        hand = Shelf(shelf.files.folder, clock)
        opened = hand.files.load(saved.id)
        hand.save(replace(opened.draft, notes=f"рука {number}"), opened.revision)

    with ThreadPoolExecutor(8) as hands:
        list(hands.map(work, range(24)))
    kept = {row.notes for row in shelf.rows()}
    shared = shelf.files.load(saved.id).draft
    # Every save either followed the one it had read (the sequence counts those) or stands beside.
    assert shared.sequence - 1 + len(kept) - 1 == 24


def test_export_and_import_bring_everything_and_replace_nothing(shelf: Shelf, tmp_path: Path, clock: Clock) -> None:
    stick = tmp_path / "флешка"
    stick.mkdir()
    ids = [shelf.new(case("Қожахметов: Ә/?")).id, shelf.new(case("Қожахметов: Ә/?", circumstances="другое")).id]
    shelf.changed(ids[0], notes="заметка")
    assert [line.status for line in shelf.export(ids, stick)] == ["done", "done"]
    assert [line.status for line in shelf.export(ids, stick)] == ["same", "same"]
    assert sorted(path.name for path in stick.iterdir()) == ["Қожахметов Ә (2).cwdraft", "Қожахметов Ә.cwdraft"]
    (stick / "case.json").write_text('{"format": 1, "convicted": {"full_name": "С флешки"}}', encoding="utf-8")
    (stick / "bad.json").write_text("[", encoding="utf-8")
    other = Shelf(tmp_path / "другая полка", clock)
    other.files.make()
    lines = other.take_in(stick)
    assert {line.file: (line.status, line.problem) for line in lines} == {
        "bad.json": ("failed", "draft.damaged"),
        "case.json": ("done", None),
        "Қожахметов Ә (2).cwdraft": ("done", None),
        "Қожахметов Ә.cwdraft": ("done", None),
    }
    assert [line.status for line in other.take_in(stick)].count("same") == 3
    assert len(other.rows()) == 3
    assert "заметка" in {row.notes for row in other.rows()}
    assert {line.status for line in shelf.take_in(stick)} == {"same", "done", "failed"}


def test_an_export_to_a_lost_stick_stops_with_its_sentence(shelf: Shelf, tmp_path: Path) -> None:
    ids = [shelf.new(case("а")).id, shelf.new(case("б")).id]
    (line,) = shelf.export(ids, tmp_path / "нет")
    assert (line.status, line.problem) == ("failed", "save.missing-folder")


def test_own_details_fill_only_what_nobody_answered(tmp_path: Path) -> None:
    profiles = Profiles(Clinic("Клиника", "Абай 1", "+7 700"), (Advocate("a", "Сәуле Қ.", email="s@example.kz"),))
    assert read_profiles(tmp_path) == Profiles()
    write_profiles(tmp_path, profiles)
    assert read_profiles(tmp_path) == profiles
    filled = with_profile({"petitioner": {"phone": "+7 701"}}, profiles.clinic, profiles.advocates[0])
    assert filled["petitioner"] == {
        "phone": "+7 701", "role": "defender", "capacity": "advocate", "full_name": "Сәуле Қ.", "address": "Абай 1",
        "email": "s@example.kz",
    }  # fmt: skip
    assert filled["signature"] == {"name": "Сәуле Қ."}
    assert with_profile(filled, Clinic("x", "y"), Advocate("b", "Другой")) == filled


@pytest.mark.parametrize("content", ["[]", "{", '{"clinic": {"name": 5}, "advocates": []}', '{"clinic": {"x": ""}}'])
def test_damaged_profiles_are_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "profiles.json").write_text(content, encoding="utf-8")
    with pytest.raises(DraftError, match=r"profiles\.damaged"):
        read_profiles(tmp_path)
