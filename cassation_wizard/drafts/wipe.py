# SPDX-License-Identifier: MIT
"""Cleaning after a visit: what is looked for, where, and a second look to see that it is gone."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.drafts.kiosk import WipeLine

_MOST_FILES = 100_000
# What the session itself writes, with or without a visitor.
_SESSIONS_OWN = frozenset({".Xauthority", ".xsession-errors", ".X0-lock", ".cassation-wizard-visits"})


@dataclass(frozen=True, slots=True)
class Watched:
    """Folders outside the visit's own, with the state of their files before it began."""

    place: str
    folders: tuple[Path, ...]
    before: dict[str, tuple[int, int, int]]


def _own_files(folders: Sequence[Path], skip: Path | None) -> Iterator[tuple[str, tuple[int, int, int]]]:
    user = os.getuid() if hasattr(os, "getuid") else None
    number = 0
    for folder in folders:
        for root, inner, names in os.walk(folder):
            if skip is not None:
                inner[:] = [name for name in inner if Path(root, name) != skip]
            for name in names:
                number += 1
                if number > _MOST_FILES:
                    raise DraftError("wipe.too-many-files", folder)
                path = Path(root, name)
                try:
                    state = path.lstat()
                except OSError:
                    continue
                own = user is None or state.st_uid == user
                if own and stat.S_ISREG(state.st_mode) and name not in _SESSIONS_OWN:
                    yield str(path), (state.st_ino, state.st_mtime_ns, state.st_size)


def watch(place: str, folders: Sequence[Path], skip: Path | None = None) -> Watched:
    """Note the state of the user's files in folders; ``skip`` is the visit's own folder, wiped whole anyway.

    Raises DraftError ``wipe.too-many-files`` where this is no terminal but somebody's full home.
    """
    kept = tuple(folder for folder in folders if folder.is_dir())
    return Watched(place, kept, dict(_own_files(kept, skip)))


def clean_watched(watched: Watched, skip: Path | None, *, remove: bool) -> WipeLine:
    """Count, and on a machine that is nothing but a terminal remove, files that are new or changed since.

    Elsewhere they may be another program's: the visit's own folders lie apart, so there they are only counted.
    """
    removed = 0
    for name, state in list(_own_files(watched.folders, skip)):
        if watched.before.get(name) == state:
            continue
        if remove:
            with contextlib.suppress(OSError):
                Path(name).unlink()
                removed += 1
    found = sum(1 for name, state in _own_files(watched.folders, skip) if watched.before.get(name) != state)
    return WipeLine(watched.place, removed, found) if remove else WipeLine(watched.place, others=found)


def clean_folder(place: str, folder: Path) -> WipeLine:
    """Remove a visit's own folder whole and look whether it is gone."""
    removed = sum(len(names) for _, _, names in os.walk(folder)) if folder.exists() else 0
    for _ in range(3):
        # A process of the visit may still have been writing when it was killed.
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            break
        time.sleep(0.05)
    left = sum(len(names) for _, _, names in os.walk(folder)) + 1 if folder.exists() else 0
    return WipeLine(place, removed, left)


def clean_print_jobs(patience: float) -> WipeLine:
    """Let this user's print jobs finish for a while, then cancel what is left, with its file; look again.

    Finished jobs' files lie in the spool of root: that CUPS keeps none is set by the session's recipe.
    """
    place = "wipe.print-jobs"
    if shutil.which("lpstat") is None or shutil.which("cancel") is None:
        return WipeLine(place, checked=False)
    deadline = time.monotonic() + patience
    jobs = _print_jobs()
    while jobs and time.monotonic() < deadline:
        time.sleep(1)
        jobs = _print_jobs()
    if jobs is None:
        return WipeLine(place, checked=False)
    for job in jobs:
        _ask("cancel", "-x", job)
    return WipeLine(place, len(jobs), len(_print_jobs() or ()))


def _print_jobs() -> list[str] | None:
    answer = _ask("lpstat", "-W", "not-completed", "-o")
    user = os.environ.get("USER") or str(os.getuid())
    if answer is None:
        return None
    rows = [line.split() for line in answer.splitlines()]
    return [row[0] for row in rows if len(row) > 1 and row[1] == user]


def _ask(*command: str) -> str | None:
    try:
        done = subprocess.run(  # noqa: S603 - fixed words and job numbers from CUPS itself
            command, capture_output=True, text=True, timeout=10, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
