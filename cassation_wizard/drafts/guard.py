# SPDX-License-Identifier: MIT
"""Limits looked at before a foreign file is read: size, depth, number of things; each a one-sentence refusal."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

from cassation_wizard.drafts.errors import RefusedFileError

MEGABYTE = 1024 * 1024
CASE_LIMIT = 8 * MEGABYTE
DRAFT_LIMIT = 9 * MEGABYTE
PHRASES_LIMIT = MEGABYTE
LAW_LIMIT = 2 * MEGABYTE
LAW_FOLDER_LIMIT = 32 * MEGABYTE
LAW_FILES = 2000
DEPTH = 32
THINGS = 100_000
_DOTS_IN_A_LINE = 500


def read_limited(path: Path, limit: int) -> bytes:
    """Read a file of at most ``limit`` bytes.

    Raises RefusedFileError: ``file.missing``, ``file.unreadable``, ``file.not-a-file`` (folder, pipe, device),
    ``file.too-large``.
    """
    try:
        # Without O_NONBLOCK a named pipe would hang the program before it can be refused.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise RefusedFileError("file.missing", path) from error
    except OSError as error:
        kind = "file.not-a-file" if path.is_dir() else "file.unreadable"
        raise RefusedFileError(kind, path) from error
    try:
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode):
            raise RefusedFileError("file.not-a-file", path)
        if state.st_size > limit:
            raise _too_large(path, limit)
        with os.fdopen(os.dup(descriptor), "rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise RefusedFileError("file.unreadable", path) from error
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise _too_large(path, limit)
    return data


def _too_large(path: Path | None, limit: int) -> RefusedFileError:
    return RefusedFileError("file.too-large", path, limit=limit // MEGABYTE)


def check_nesting(data: bytes, path: Path | None = None) -> None:
    """Refuse JSON that is nested too deep or holds too many lists and objects, before a parser builds it.

    Works by whole-buffer replacements, so that eight megabytes of brackets take a fraction of a second.
    Raises RefusedFileError: ``file.too-deep``, ``file.too-many``. Unbalanced brackets are left to the parser.
    """
    bare = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    if bare.count(b'"') > 8 * THINGS:
        raise RefusedFileError("file.too-many", path)
    outside = b"".join(bare.split(b'"')[::2])
    brackets = outside.translate(None, bytes(set(range(256)) - set(b"[]{}")))
    if len(brackets) > 2 * THINGS or outside.count(b",") > 4 * THINGS:
        raise RefusedFileError("file.too-many", path)
    for _ in range(DEPTH):
        shorter = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if len(shorter) == len(brackets):
            break
        brackets = shorter
    if len(brackets) > 2 * DEPTH or b"[]" in brackets or b"{}" in brackets:
        raise RefusedFileError("file.too-deep", path)


def _no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise RefusedFileError("file.repeated-key")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def load_json(data: bytes, path: Path | None = None) -> Any:
    """Parse JSON of a foreign file, its depth looked at first; a byte-order mark is skipped.

    Raises RefusedFileError: the kinds of check_nesting, ``file.damaged``, ``file.repeated-key``.
    """
    import json

    check_nesting(data, path)
    try:
        text = data.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_no_repeats, parse_constant=_no_constant)
    except RefusedFileError as error:
        raise RefusedFileError(error.kind, path) from error
    except (ValueError, RecursionError) as error:
        raise RefusedFileError("file.damaged", path) from None if isinstance(error, RecursionError) else error


def read_case_bytes(path: Path) -> bytes:
    """Read a case file's bytes within the limits, ready for the case file's own reader."""
    data = read_limited(path, CASE_LIMIT)
    check_nesting(data, path)
    return data


def load_toml(data: bytes, path: Path | None = None) -> dict[str, Any]:
    """Parse TOML (phrases, law, settings) that no one can make slow or deep.

    Raises RefusedFileError: ``file.too-deep``, ``file.damaged``.
    """
    import tomllib

    # A key of ten thousand dotted parts takes tomllib minutes; no honest line has five hundred dots.
    if any(line.count(b".") > _DOTS_IN_A_LINE for line in data.splitlines()):
        raise RefusedFileError("file.too-deep", path)
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except RecursionError:
        raise RefusedFileError("file.too-deep", path) from None
    except ValueError as error:
        raise RefusedFileError("file.damaged", path) from error


def read_toml(path: Path, limit: int = PHRASES_LIMIT) -> dict[str, Any]:
    """Read and parse a TOML file of at most ``limit`` bytes. Raises RefusedFileError."""
    return load_toml(read_limited(path, limit), path)


def check_law_folder(root: Path) -> None:
    """Refuse a folder of law data that is too large to be ours, before the loader reads it. Raises RefusedFileError."""
    total = 0
    for number, path in enumerate(sorted(root.rglob("*.toml"))):
        if number >= LAW_FILES:
            raise RefusedFileError("file.too-many", root)
        data = read_limited(path, LAW_LIMIT)
        total += len(data)
        if total > LAW_FOLDER_LIMIT:
            raise _too_large(root, LAW_FOLDER_LIMIT)
        if any(line.count(b".") > _DOTS_IN_A_LINE for line in data.splitlines()):
            raise RefusedFileError("file.too-deep", path)
