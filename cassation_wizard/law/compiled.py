# SPDX-License-Identifier: MIT
"""The parsed law data kept as JSON, which is read ten times faster; TOML stays the source.

The first line of the file names the sources it was made from and its own content by their hashes. When either differs,
or the file is damaged or missing, it counts for nothing and the TOML is parsed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cassation_wizard.domain.light import sha256

FILE_NAME = "law-compiled.json"
_FORMAT = "1"


def digest_of(sources: Iterable[tuple[str, bytes]]) -> str:
    """Give the hash that stands for the source files, by name and content."""
    whole = sha256()
    for name, data in sources:
        whole.update(name.encode() + b"\0" + data + b"\0")
    return whole.hexdigest()


def compiled_documents(root: Path, sources: str) -> Mapping[str, dict[str, Any]]:
    """Give the documents by file name if they were compiled from exactly these `sources`, else none; never raises."""
    try:
        head, _, body = (root / FILE_NAME).read_bytes().partition(b"\n")
        if head.decode() != _head(sources, body):
            return {}
        documents: dict[str, dict[str, Any]] = json.loads(body, parse_float=_day)
    except (OSError, ValueError):
        return {}
    return documents


def write_compiled(root: Path, sources: Iterable[tuple[str, bytes]]) -> bool:
    """Compile the source files into `root`; call it only for law data that was loaded without a mistake.

    Gives False where the data hold what JSON cannot say, or the folder is closed: then the program reads the TOML.
    """
    import tomllib

    files = list(sources)
    try:
        documents = {name: _plain(tomllib.loads(data.decode("utf-8-sig"))) for name, data in files}
        body = json.dumps(documents, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
        beside = root / f"{FILE_NAME}.{os.getpid()}"
        beside.write_bytes(_head(digest_of(files), body).encode() + b"\n" + body)
        beside.replace(root / FILE_NAME)
    except (OSError, ValueError):
        return False
    return True


def _head(sources: str, body: bytes) -> str:
    return f"{_FORMAT} {sources} {sha256(body).hexdigest()}"


def _plain(value: Any) -> Any:
    """Write a day as a number with a point, which the law data hold nowhere else: 2025-07-01 is 20250701.0."""
    match value:
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list():
            return [_plain(item) for item in value]
        case str() | int():
            return value
    if type(value) is date:  # a moment is a date to Python
        return float(value.year * 10000 + value.month * 100 + value.day)
    raise ValueError(f"{value!r} cannot be compiled")


@cache
def _day(number: str) -> date:
    return date(int(number[:-6]), int(number[-6:-4]), int(number[-4:-2]))
