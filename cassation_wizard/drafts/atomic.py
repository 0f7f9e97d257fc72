# SPDX-License-Identifier: MIT
"""Writing a file so that after any failure the old file or the whole new one is there, never a stump."""

from __future__ import annotations

import contextlib
import errno
import os
import platform
import sys
import time
from pathlib import Path

from cassation_wizard.domain.light import random_name, sha256
from cassation_wizard.drafts.errors import SaveError

# The name says whose it is and tells nothing about the case.
TEMPORARY_PREFIX = ".cassation-wizard-"
TEMPORARY_SUFFIX = ".part"
_OLD = 3600.0

_KINDS = {
    "save.disk-full": ("ENOSPC", "EDQUOT", "EFBIG"),
    "save.read-only": ("EROFS",),
    "save.no-permission": ("EACCES", "EPERM"),
    "save.missing-folder": ("ENOENT", "ENOTDIR"),
    "save.vanished": ("EIO", "ENODEV", "ENXIO", "ESTALE", "ENOTCONN", "ENOMEDIUM", "EREMOTEIO", "EHOSTDOWN"),
    "save.bad-name": ("ENAMETOOLONG", "EINVAL", "EILSEQ", "ELOOP"),
    "save.is-folder": ("EISDIR", "ENOTEMPTY"),
    "save.open-elsewhere": ("ETXTBSY", "EBUSY"),
}
_BY_ERRNO = {getattr(errno, name): kind for kind, names in _KINDS.items() for name in names if hasattr(errno, name)}
# Windows says more in its own number than in errno: sharing violation, disk full, write protected, bad name …
_BY_WINERROR = {
    32: "save.open-elsewhere", 33: "save.open-elsewhere", 112: "save.disk-full", 39: "save.disk-full",
    19: "save.read-only", 123: "save.bad-name", 206: "save.bad-name", 3: "save.missing-folder",
    21: "save.vanished", 53: "save.vanished", 64: "save.vanished", 1167: "save.vanished",
}  # fmt: skip


def save_error(error: OSError, path: Path) -> SaveError:
    """Give the SaveError that tells a person what the system said; unknown numbers become ``save.failed``."""
    winerror = getattr(error, "winerror", None)
    kind = _BY_WINERROR.get(winerror or 0) or _BY_ERRNO.get(error.errno or 0, "save.failed")
    return SaveError(kind, path)


def _machine() -> str:
    return sha256(platform.node().encode()).hexdigest()[:8]


def _temporary_beside(path: Path) -> Path:
    name = f"{TEMPORARY_PREFIX}{_machine()}-{os.getpid()}-{random_name(4)}{TEMPORARY_SUFFIX}"
    return path.with_name(name)


def _open_elsewhere(path: Path) -> bool:
    """Say whether an office program has the file open: by the mark it leaves or by a lock on the file."""
    name = path.name
    marks = (f".~lock.{name}#", f"~${name}", f"~${name[2:]}")
    if any(path.with_name(mark).exists() for mark in marks):
        return True
    if sys.platform == "win32" or not path.is_file():
        return False
    import fcntl

    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in (errno.EACCES, errno.EAGAIN)
    finally:
        os.close(descriptor)
    return False


def _fill(temporary: Path, data: bytes, mode: int) -> None:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(temporary, flags, mode)
    try:
        if hasattr(os, "fchmod"):
            with contextlib.suppress(OSError):  # a FAT stick knows no modes
                os.fchmod(descriptor, mode)
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
        # Read back: some shares and full sticks report success for bytes they lost.
        os.lseek(descriptor, 0, os.SEEK_SET)
        with os.fdopen(os.dup(descriptor), "rb") as again:
            if again.read() != data:
                raise OSError(errno.EIO, "read back differs")
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some file systems cannot, and need not
            raise
    finally:
        os.close(descriptor)


def write_atomic(path: Path, data: bytes, mode: int = 0o600) -> None:
    """Put ``data`` at ``path`` whole, or raise SaveError and leave what was there as it was.

    A symbolic link is followed. A file that another program has open is not replaced behind its back.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise SaveError("save.is-folder", path)
        if target.exists() and not target.is_file():  # a device or a pipe: replacing it would take it from the system
            raise SaveError("save.not-a-file", path)
        if _open_elsewhere(target):
            raise SaveError("save.open-elsewhere", path)
        temporary = _temporary_beside(target)
    except ValueError as error:  # a NUL in the name, or no name at all
        raise SaveError("save.bad-name", path) from error
    except OSError as error:
        raise save_error(error, path) from error
    try:
        _fill(temporary, data, mode)
    except OSError as error:
        _drop(temporary)
        failure = save_error(error, path)
        if failure.kind == "save.missing-folder" and target.parent.is_dir():
            # Windows' Controlled Folder Access answers "not found" for a folder that is there.
            failure = SaveError("save.protected-folder", path)
        raise failure from error
    try:
        temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        _drop(temporary)
        failure = save_error(error, path)
        if failure.kind == "save.no-permission":
            # The folder let us make a file; so it is the old file that is held.
            failure = SaveError("save.open-elsewhere", path)
        raise failure from error


def _drop(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink()


def erase_file(path: Path) -> None:
    """Overwrite and remove a file; a missing one is fine. Raises SaveError when it stays.

    Overwriting is the best a program can do: a solid-state disk may keep old blocks for a while.
    """
    try:
        with contextlib.suppress(OSError), path.open("r+b", buffering=0) as file:
            shred(file.fileno())
        path.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise save_error(error, path) from error


def shred(descriptor: int) -> None:
    """Overwrite an open file with zeros in place and flush it."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    left = os.fstat(descriptor).st_size
    while left > 0:
        left -= os.write(descriptor, bytes(min(left, 1 << 16)))
    os.fsync(descriptor)


def process_lives(pid: int) -> bool:
    """Say whether a process of that number runs here; True where that cannot be asked (Windows)."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def sweep_temporaries(folder: Path, now: float | None = None) -> int:
    """Remove what writes of dead processes left in a folder; give how many. A missing folder has none.

    Another machine's files and those of a living process stay until they are an hour old: they may be in use.
    """
    removed = 0
    clock = time.time() if now is None else now
    try:
        found = [entry for entry in folder.iterdir() if entry.name.startswith(TEMPORARY_PREFIX)]
    except OSError:
        return 0
    for entry in found:
        if not entry.name.endswith(TEMPORARY_SUFFIX):
            continue
        machine, _, rest = entry.name[len(TEMPORARY_PREFIX) :].partition("-")
        pid = rest.partition("-")[0]
        with contextlib.suppress(OSError):
            ours_and_dead = machine == _machine() and pid.isdigit() and not process_lives(int(pid))
            if ours_and_dead or clock - entry.stat().st_mtime > _OLD:
                entry.unlink()
                removed += 1
    return removed
