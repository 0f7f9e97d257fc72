# SPDX-License-Identifier: MIT
"""Finding a visitor's USB stick and what of ours lies on it; nothing else of the machine is ever listed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from cassation_wizard.drafts.draft_file import SUFFIX

StickFinder = Callable[[], tuple[Path, ...]]
_ROOTS = (Path("/media"), Path("/run/media"), Path("/Volumes"))
_MOST_FILES = 200
_REMOVABLE = 2


def find_sticks() -> tuple[Path, ...]:
    """Give the folders of the sticks that are plugged in now."""
    if sys.platform == "win32":
        import ctypes

        drives = (Path(f"{letter}:\\") for letter in "ABDEFGHIJKLMNOPQRSTUVWXYZ")
        kind = ctypes.windll.kernel32.GetDriveTypeW
        return tuple(drive for drive in drives if kind(str(drive)) == _REMOVABLE and drive.exists())
    found = []
    for root in _ROOTS:
        for level in ("*", "*/*"):
            found += [folder for folder in sorted(root.glob(level)) if _is_stick(folder)]
    return tuple(found)


def _is_stick(folder: Path) -> bool:
    try:
        return folder.is_dir() and not folder.is_symlink() and os.path.ismount(folder)
    except OSError:
        return False


def our_files(stick: Path) -> tuple[Path, ...]:
    """Give the drafts and case files at the top of a stick, the latest first; links lead elsewhere and are left out."""

    def is_ours(path: Path) -> bool:
        return path.suffix in (SUFFIX, ".json") and path.name[0] != "." and not path.is_symlink() and path.is_file()

    try:
        files = [path for path in stick.iterdir() if is_ours(path)]
        files.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    except OSError:
        return ()
    return tuple(files[:_MOST_FILES])
