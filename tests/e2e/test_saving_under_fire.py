# SPDX-License-Identifier: MIT
"""Kills, full disks, lost and read-only folders while a person works: the last good draft is always there."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cassation_wizard.drafts.errors import SaveError
from cassation_wizard.drafts.home import DraftStore
from cassation_wizard.drafts.shelf import Shelf

# Types as fast as the disk allows and says on standard output which change was saved.
TYPIST = """
import sys, datetime
from pathlib import Path
from cassation_wizard.drafts.home import DraftStore
from cassation_wizard.drafts.shelf import Shelf
now = lambda: datetime.datetime.now(datetime.UTC)
place, folder, draft_id, start = sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
text = "Сотқа жазған сөзім. " * 500
if place == "home":
    store = DraftStore(folder, now); store.start()
    opened = store.load(draft_id, "құпия" if len(sys.argv) > 5 else None) if store.list_drafts() else None
    store.begin(draft_id)
    for number in range(start, start + 100000):
        store.autosave(draft_id, {"circumstances": f"{number} {text}"})
        print(number, flush=True)
else:
    import dataclasses
    shelf = Shelf(folder, now); shelf.files.sweep()
    opened = shelf.files.load(draft_id); draft, revision = opened.draft, opened.revision
    for number in range(start, start + 100000):
        saved = shelf.save(dataclasses.replace(draft, case={"circumstances": f"{number} {text}"}), revision)
        draft, revision = saved.draft, saved.revision
        print(number, flush=True)
"""


def now() -> datetime:
    return datetime.now(UTC)


def last_number(case: object) -> int:
    return int(str(json.loads(json.dumps(case))["circumstances"]).partition(" ")[0])


def kill_at_random(place: str, folder: Path, draft_id: str, start: int, *more: str) -> int:
    """Let the typist work and kill it at a random moment; give the last change it said was saved."""
    process = subprocess.Popen(
        [sys.executable, "-c", TYPIST, place, folder, draft_id, str(start), *more], stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(random.uniform(0, 0.05))  # noqa: S311 - the moment is what is tried, not waited for
    process.kill()
    said = first + process.stdout.read()
    process.wait()
    process.stdout.close()
    lines = [line for line in said.split(b"\n")[:-1] if line]
    return int(lines[-1])


def at_home(folder: Path, kills: int, password: str | None) -> tuple[int, int]:
    """Kill the typist again and again; give how many drafts were damaged and the worst loss in changes."""
    store = DraftStore(folder, now)
    draft_id = store.new_draft()
    store.autosave(draft_id, {"circumstances": "0 "})
    if password:
        store.set_password(draft_id, password)
    worst, damaged, said = 0, 0, 0
    for _ in range(kills):
        said = kill_at_random("home", folder, draft_id, said + 1, *([password] if password else []))
        after = DraftStore(folder, now)
        after.start()
        damaged += sum(summary.problem is not None for summary in after.list_drafts())
        found = after.found_after_crash()
        assert [one.summary.id for one in found] == [draft_id]
        kept = last_number(after.load(draft_id, password).draft.case)
        worst = max(worst, said - kept)
        said = max(said, kept)
        after.forget_crash()
        assert len(after.list_drafts()) == 1
        assert not list((folder / "drafts").glob(".*.part"))
    return damaged, worst


def at_the_clinic(folder: Path, kills: int) -> tuple[int, int]:
    shelf = Shelf(folder, now)
    shelf.files.make()
    draft_id = shelf.new({"circumstances": "0 "}).id
    worst, damaged, said = 0, 0, 0
    for _ in range(kills):
        said = kill_at_random("clinic", folder, draft_id, said + 1)
        shelf.files.sweep()
        rows = Shelf(folder, now).rows()
        damaged += sum(row.problem is not None for row in rows)
        kept = last_number(shelf.files.load(draft_id).draft.case)
        worst = max(worst, said - kept)
        said = max(said, kept)
        assert len(rows) == 1
        assert not list(folder.glob(".*.part"))
    return damaged, worst


def test_a_few_kills_damage_and_lose_nothing(tmp_path: Path) -> None:
    assert at_home(tmp_path / "home", 5, None) == (0, 0)
    assert at_home(tmp_path / "sealed", 2, "құпия") == (0, 0)
    assert at_the_clinic(tmp_path / "clinic", 4) == (0, 0)


@pytest.mark.long
def test_two_hundred_kills_damage_and_lose_nothing(tmp_path: Path) -> None:
    assert at_home(tmp_path / "home", 200, None) == (0, 0)
    assert at_home(tmp_path / "sealed", 50, "құпия") == (0, 0)
    assert at_the_clinic(tmp_path / "clinic", 200) == (0, 0)


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own; it can be made read-only or taken away."""
    point = tmp_path / "флешка"
    point.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k,mode=700", "tmpfs", point], check=True)
    yield point
    subprocess.run(["umount", "-l", point], check=False, capture_output=True)


def failing_save(store: DraftStore, draft_id: str, case: dict[str, object]) -> str:
    with pytest.raises(SaveError) as caught:
        store.autosave(draft_id, case)
    return caught.value.kind


@pytest.mark.system
def test_a_full_disk_keeps_the_last_good_draft_and_works_again_when_there_is_room(mounted: Path) -> None:
    store = DraftStore(mounted, now)
    draft_id = store.new_draft()
    store.autosave(draft_id, {"circumstances": "хорошее"})
    filler = mounted / "filler"
    filler.write_bytes(bytes(200 * 1024))
    assert failing_save(store, draft_id, {"circumstances": "x" * 100_000}) == "save.disk-full"
    assert DraftStore(mounted, now).load(draft_id).draft.case == {"circumstances": "хорошее"}
    assert not list(mounted.rglob("*.part"))
    filler.unlink()
    store.autosave(draft_id, {"circumstances": "x" * 60_000})
    assert len(DraftStore(mounted, now).load(draft_id).draft.case["circumstances"]) == 60_000


@pytest.mark.system
def test_a_disk_turned_read_only_is_named_and_keeps_the_draft(mounted: Path) -> None:
    store = DraftStore(mounted, now)
    draft_id = store.new_draft()
    store.autosave(draft_id, {"circumstances": "хорошее"})
    subprocess.run(["mount", "-o", "remount,ro", mounted], check=True)
    assert failing_save(store, draft_id, {"circumstances": "новое"}) == "save.read-only"
    assert DraftStore(mounted, now).load(draft_id).draft.case == {"circumstances": "хорошее"}


@pytest.mark.system
def test_a_stick_pulled_out_is_named_and_writes_nothing_into_the_empty_folder(mounted: Path) -> None:
    shelf = Shelf(mounted / "дела", now)
    shelf.files.make()
    saved = shelf.new({"circumstances": "хорошее"})
    subprocess.run(["umount", "-l", mounted], check=True)
    lines = shelf.export([saved.id], mounted / "дела")
    assert [line.status for line in lines] == ["failed"]
    assert list(mounted.iterdir()) == []


def test_a_stick_pulled_out_in_the_middle_does_not_make_its_folder_anew(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "флешка" / "дела", now)
    shelf.files.make()
    saved = shelf.new({"circumstances": "хорошее"})
    (tmp_path / "флешка").rename(tmp_path / "вынута")
    with pytest.raises(SaveError) as caught:
        shelf.save(saved.draft, saved.revision)
    assert caught.value.kind == "save.missing-folder"
    assert not (tmp_path / "флешка").exists()
    (tmp_path / "вынута").rename(tmp_path / "флешка")
    assert not shelf.save(saved.draft, saved.revision).conflict
