# SPDX-License-Identifier: MIT
"""At home every change is kept, a crash is told, newer work wins over the clock, and erasing is real."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cassation_wizard.drafts.draft_file import SUFFIX
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.drafts.home import DraftStore
from cassation_wizard.drafts.settings import data_folder

from .conftest import Clock

MARKER = "Шұғыла-7431"


def case(text: str) -> dict[str, object]:
    return {"format": 1, "circumstances": text, "convicted": {"full_name": MARKER}}


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> DraftStore:
    return DraftStore(tmp_path / "data", clock)


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def the_file(store: DraftStore, draft_id: str) -> Path:
    return store.folder / "drafts" / (draft_id + SUFFIX)


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({}, "linux", "/home/ә/.local/share/cassation-wizard"),
        ({"XDG_DATA_HOME": "/data"}, "linux", "/data/cassation-wizard"),
        ({"XDG_DATA_HOME": "relative"}, "linux", "/home/ә/.local/share/cassation-wizard"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/Cassation Wizard"),
        ({}, "darwin", "/home/ә/Library/Application Support/Cassation Wizard"),
    ],
)
def test_the_data_folder_is_never_among_the_documents(environment: dict[str, str], platform: str, folder: str) -> None:
    assert data_folder(environment, platform, Path("/home/ә")) == Path(folder)


def test_a_change_is_kept_for_its_owner_alone(store: DraftStore) -> None:
    draft_id = store.new_draft()
    store.autosave(draft_id, case("а"))
    store.autosave(draft_id, case("б"))
    assert store.load(draft_id).draft.case == case("б")
    assert the_file(store, draft_id).stat().st_mode & 0o777 == 0o600
    assert the_file(store, draft_id).parent.stat().st_mode & 0o777 == 0o700


def test_nothing_is_written_before_the_first_answer(store: DraftStore) -> None:
    store.new_draft()
    assert not store.folder.exists()
    assert store.list_drafts() == ()


def test_a_clock_set_back_does_not_make_newer_work_look_older(store: DraftStore, clock: Clock) -> None:
    first, second = store.new_draft(), store.new_draft()
    store.autosave(first, case("старое"))
    clock.go(days=-400)
    store.autosave(second, case("новее"))
    assert [summary.id for summary in store.list_drafts()] == [second, first]
    again = DraftStore(store.folder, clock)
    again.load(first)
    clock.go(days=-400)
    again.autosave(first, case("новейшее"))
    assert [summary.id for summary in again.list_drafts()] == [first, second]
    assert again.load(first).draft.case == case("новейшее")


def test_two_windows_on_one_draft_lose_nothing(store: DraftStore, clock: Clock) -> None:
    draft_id = store.new_draft()
    store.autosave(draft_id, case("общее"))
    other = DraftStore(store.folder, clock)
    other.load(draft_id)
    store.autosave(draft_id, case("первое окно"))
    kept = other.autosave(draft_id, case("второе окно"))
    assert kept.conflict
    assert kept.id != draft_id
    assert store.load(draft_id).draft.case == case("первое окно")
    assert other.load(kept.id).draft.case == case("второе окно")
    assert not other.autosave(kept.id, case("второе окно, дальше")).conflict


def test_a_draft_sealed_later_leaves_no_plain_text(store: DraftStore) -> None:
    draft_id = store.new_draft()
    store.autosave(draft_id, case("тайна"))
    again = the_file(store, draft_id).with_name("old-blocks")
    os.link(the_file(store, draft_id), again)
    store.set_password(draft_id, "құпия")
    store.autosave(draft_id, case("тайна и дальше"))
    assert set(again.read_bytes()) == {0}
    assert MARKER.encode() not in everything(store.folder)
    fresh = DraftStore(store.folder, store._files._now)
    assert [(summary.sealed, summary.convicted) for summary in fresh.list_drafts()] == [(True, None)]
    with pytest.raises(DraftError, match=r"sealed\.needs-password"):
        fresh.load(draft_id)
    assert fresh.load(draft_id, "құпия").draft.case == case("тайна и дальше")
    fresh.autosave(draft_id, case("и еще"))
    assert MARKER.encode() not in everything(store.folder)
    fresh.set_password(draft_id, None)
    assert MARKER.encode() in everything(store.folder)


def test_a_damaged_draft_is_listed_with_its_problem_and_stops_nothing(store: DraftStore) -> None:
    good, bad = store.new_draft(), store.new_draft()
    store.autosave(good, case("а"))
    store.autosave(bad, case("б"))
    the_file(store, bad).write_bytes(b"\0" * 100)
    assert {summary.id: summary.problem for summary in store.list_drafts()} == {good: None, bad: "draft.damaged"}


def killed_while_working(folder: Path, draft_id: str) -> None:
    program = (
        "import sys,os,signal,datetime;from pathlib import Path\n"
        "from cassation_wizard.drafts.home import DraftStore\n"
        "s=DraftStore(Path(sys.argv[1]),lambda:datetime.datetime(2026,11,25,8,tzinfo=datetime.UTC));s.load(sys.argv[2])\n"
        "s.begin(sys.argv[2]);s.autosave(sys.argv[2],{'circumstances':'после'});os.kill(os.getpid(),signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", program, folder, draft_id], check=False)


def test_after_a_kill_the_next_start_says_what_was_there_and_from_when(store: DraftStore, clock: Clock) -> None:
    draft_id = store.new_draft()
    store.autosave(draft_id, case("до"))
    assert store.found_after_crash() == ()
    killed_while_working(store.folder, draft_id)
    store = DraftStore(store.folder, clock)
    (found,) = store.found_after_crash()
    assert found.summary.id == draft_id
    assert found.summary.saved_at is not None
    assert found.summary.saved_at.hour == 8 or found.summary.saved_at.utcoffset()
    assert store.load(draft_id).draft.case == {"circumstances": "после"}
    store.forget_crash()
    assert store.found_after_crash() == ()


def test_a_window_at_work_or_closed_in_order_is_no_crash(store: DraftStore, clock: Clock) -> None:
    draft_id = store.new_draft()
    store.autosave(draft_id, case("а"))
    store.begin(draft_id)
    assert DraftStore(store.folder, clock).found_after_crash() == ()
    store.end()
    assert DraftStore(store.folder, clock).found_after_crash() == ()
    assert not list(store.folder.glob("session-*"))


def test_the_recent_list_is_short_and_newest_first(store: DraftStore) -> None:
    assert store.recent() == ()
    for number in [*range(12), 5]:
        store.remember(Path(f"/media/флешка/{number}.json"))
    assert [path.stem for path in store.recent()] == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]


def test_erasing_all_leaves_nothing_of_anyone(store: DraftStore) -> None:
    one, two = store.new_draft(), store.new_draft()
    store.autosave(one, case("а"))
    store.autosave(two, case("б"))
    store.begin(two)
    store.remember(Path(f"/home/{MARKER}.json"))
    (store.folder / "drafts" / ".cassation-wizard-x-1-y.part").write_text(MARKER, encoding="utf-8")
    store.erase(one)
    assert [summary.id for summary in store.list_drafts()] == [two]
    store.erase_all()
    assert everything(store.folder) == b""
    assert not [path for path in store.folder.rglob("*") if path.is_file()]
