# SPDX-License-Identifier: MIT
"""After a failed save the old file is whole, the sentence is true, and no stump is left."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cassation_wizard.drafts import atomic
from cassation_wizard.drafts.atomic import erase_file, sweep_temporaries, write_atomic
from cassation_wizard.drafts.errors import SaveError

OLD = "прежний черновик".encode()
NEW = "жаңа жоба ".encode() * 20_000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "Әйгерім.docx"
    path.write_bytes(OLD)
    return path


def left_alone(target: Path) -> bool:
    return target.read_bytes() == OLD and [path.name for path in target.parent.iterdir()] == [target.name]


def test_a_save_replaces_the_whole_file_and_leaves_nothing_beside_it(target: Path) -> None:
    write_atomic(target, NEW)
    assert target.read_bytes() == NEW
    assert list(target.parent.iterdir()) == [target]
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_link_is_followed_and_stays_a_link(target: Path) -> None:
    link = target.with_name("link")
    link.symlink_to(target.name)
    write_atomic(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


@pytest.mark.parametrize(
    ("number", "where", "kind"),
    [
        (errno.ENOSPC, "write", "save.disk-full"),
        (errno.EDQUOT, "fsync", "save.disk-full"),
        (errno.EROFS, "open", "save.read-only"),
        (errno.EACCES, "open", "save.no-permission"),
        (errno.EACCES, "replace", "save.open-elsewhere"),
        (errno.EBUSY, "replace", "save.open-elsewhere"),
        (errno.EIO, "fsync", "save.vanished"),
        (errno.ENODEV, "write", "save.vanished"),
        (errno.ENOENT, "open", "save.protected-folder"),
        (errno.ENAMETOOLONG, "open", "save.bad-name"),
        (errno.EPROTO, "write", "save.failed"),
    ],
)
def test_each_failure_has_its_sentence_and_harms_nothing(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int, where: str, kind: str
) -> None:
    real = getattr(os, where)

    def failing(*arguments: object, **named: object) -> object:
        writes = where != "open" or (isinstance(arguments[1], int) and arguments[1] & os.O_EXCL)
        if writes:
            raise OSError(number, "no")
        return real(*arguments, **named)

    monkeypatch.setattr(atomic.os, where, failing)
    with pytest.raises(SaveError) as caught:
        write_atomic(target, NEW)
    monkeypatch.undo()
    assert caught.value.kind == kind
    assert caught.value.path == target
    assert str(caught.value) == kind
    assert left_alone(target)


def test_a_full_disk_keeps_the_old_file(target: Path) -> None:
    program = (
        "import resource,sys;from pathlib import Path;from cassation_wizard.drafts.atomic import *\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE,(8000,8000))\n"
        "try: write_atomic(Path(sys.argv[1]),bytes(100000))\n"
        "except SaveError as e: print(e.kind)"
    )
    done = subprocess.run([sys.executable, "-c", program, target], capture_output=True, text=True, check=True)
    assert done.stdout == "save.disk-full\n"
    assert left_alone(target)


def test_a_vanished_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SaveError) as caught:
        write_atomic(tmp_path / "usb" / "case.json", NEW)
    assert caught.value.kind == "save.missing-folder"


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
def test_an_impossible_name_is_said_to_be_one(tmp_path: Path, name: str) -> None:
    with pytest.raises(SaveError) as caught:
        write_atomic(tmp_path / name, NEW)
    assert caught.value.kind == "save.bad-name"


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    with pytest.raises(SaveError) as caught:
        write_atomic(tmp_path, NEW)
    assert caught.value.kind == "save.is-folder"


def test_a_pipe_or_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SaveError) as caught:
        write_atomic(tmp_path / "pipe", NEW)
    assert caught.value.kind == "save.not-a-file"
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("mark", [".~lock.Әйгерім.docx#", "~$Әйгерім.docx", "~$герім.docx"])
def test_a_paper_open_in_an_office_program_is_left_alone(target: Path, mark: str) -> None:
    target.with_name(mark).touch()
    with pytest.raises(SaveError) as caught:
        write_atomic(target, NEW)
    assert caught.value.kind == "save.open-elsewhere"
    assert target.read_bytes() == OLD


def test_a_file_locked_by_another_program_is_left_alone(target: Path) -> None:
    with target.open("r+b") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(SaveError) as caught:
            write_atomic(target, NEW)
    assert caught.value.kind == "save.open-elsewhere"
    assert left_alone(target)
    write_atomic(target, NEW)


def temporary(folder: Path, pid: int, machine: str | None = None) -> Path:
    path = folder / f".cassation-wizard-{machine or atomic._machine()}-{pid}-abcd.part"
    path.write_bytes(b"half")
    return path


def test_leftovers_of_dead_processes_are_swept_and_living_ones_kept(tmp_path: Path) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    dead = temporary(tmp_path, gone.pid)
    living = temporary(tmp_path, os.getpid())
    elsewhere = temporary(tmp_path, gone.pid, "ffffffff")
    old = temporary(tmp_path, 1, "eeeeeeee")
    os.utime(old, (1, 1))
    not_ours = tmp_path / "notes.part"
    not_ours.touch()
    assert sweep_temporaries(tmp_path) == 2
    assert set(tmp_path.iterdir()) == {living, elsewhere, not_ours}
    assert dead not in tmp_path.iterdir()


def test_a_clock_set_back_sweeps_nothing_that_is_in_use(tmp_path: Path) -> None:
    living = temporary(tmp_path, os.getpid())
    assert sweep_temporaries(tmp_path, now=living.stat().st_mtime - 1e6) == 0


def test_an_erased_file_is_overwritten_first(target: Path) -> None:
    again = target.with_name("again")
    os.link(target, again)  # another name for the same blocks
    erase_file(target)
    assert not target.exists()
    assert set(again.read_bytes()) == {0}
    erase_file(target)
