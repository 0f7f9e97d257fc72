# SPDX-License-Identifier: MIT
"""A lock the system itself lifts when its process dies, by kill or power cut alike."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

# Windows locks are mandatory: a byte far behind the text is locked, so that the text stays readable.
_FAR = 1 << 30


def _try_lock(descriptor: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


class OsLock:
    """A held lock on a file; ``release`` gives it back, the end of the process does too."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def try_lock(path: Path, mode: int = 0o600) -> OsLock | None:
    """Lock the file, making it when missing; None when another process (or another caller here) holds it.

    Raises OSError where the file cannot be opened or its file system knows no locks.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), mode)
    try:
        if _try_lock(descriptor):
            return OsLock(path, descriptor)
    except BaseException:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


@contextlib.contextmanager
def in_turn(path: Path, patience: float = 5.0) -> Iterator[bool]:
    """Let one process at a time through: yields False when the turn did not come within ``patience`` seconds.

    Where the file system knows no locks (some sticks and shares) everyone is let through: the caller compares
    revisions besides.
    """
    lock: OsLock | None = None
    waited = 0.0
    try:
        while (lock := try_lock(path)) is None and waited < patience:
            time.sleep(0.01)
            waited += 0.01
        turn = lock is not None
    except OSError:
        turn = True
    try:
        yield turn
    finally:
        if lock is not None:
            lock.release()
