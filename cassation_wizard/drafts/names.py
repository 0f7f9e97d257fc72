# SPDX-License-Identifier: MIT
"""File names that every system takes: Kazakh letters stay, what Windows refuses goes."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from itertools import count
from pathlib import Path

_REFUSED = set('<>:"/\\|?*')
_RESERVED = {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
LONGEST = 80


def safe_file_name(text: str, fallback: str = "draft") -> str:
    """Make a file name (without suffix) of at most 80 characters; ``fallback`` when nothing usable is left."""
    text = unicodedata.normalize("NFC", text)
    kept = "".join(" " if letter in _REFUSED or unicodedata.category(letter)[0] in "CZ" else letter for letter in text)
    name = " ".join(kept.split())[:LONGEST].strip(" .")
    # 80 Kazakh letters are 160 bytes; letters of four bytes could still pass the limit of 255.
    while len(name.encode()) > 200:
        name = name[:-1].rstrip(" .")
    if not name:
        return fallback
    return f"_{name}" if name.split(".")[0].strip().lower() in _RESERVED else name


def names_beside(path: Path) -> Iterator[Path]:
    """Yield the path, and after it the same name with a number: "a.docx", "a (2).docx" and so on without end."""
    yield path
    yield from (path.with_stem(f"{path.stem} ({number})") for number in count(2))


def free_name(path: Path) -> Path:
    """Give the first of these names that nothing stands at, not even a link."""
    return next(beside for beside in names_beside(path) if not os.path.lexists(beside))
