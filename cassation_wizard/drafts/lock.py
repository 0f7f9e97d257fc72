# SPDX-License-Identifier: MIT
"""A mark on a shared folder that says which machine has a draft open: its name and a time, nothing about people."""

from __future__ import annotations

import contextlib
import json
import os
import platform
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cassation_wizard.domain.light import random_name
from cassation_wizard.drafts.atomic import save_error, write_atomic
from cassation_wizard.drafts.errors import DraftError

SUFFIX = ".cwlock"
# A holder renews its mark every half minute; after three minutes of silence it may be taken over.
RENEW_EVERY = 30.0
SILENT = 180.0


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the draft open: the machine's name, since when, and whether it has fallen silent."""

    machine: str
    since: str
    silent: bool
    token: str


def lock_path(draft: Path) -> Path:
    """Give the mark that belongs to a draft's file."""
    return draft.with_name(draft.name + SUFFIX)


def holder_of(draft: Path) -> Holder | None:
    """Say who has a draft open, or None. An unreadable mark counts as a holder without a name."""
    path = lock_path(draft)
    try:
        with path.open("rb") as file:
            content = file.read(4096)
            age = _share_time(path.parent) - os.fstat(file.fileno()).st_mtime
    except OSError:
        return None
    try:
        tree = json.loads(content)
        machine, since, token = str(tree["machine"]), str(tree["since"]), str(tree["token"])
    except (ValueError, KeyError, TypeError):
        machine, since, token = "", "", ""
    return Holder(machine[:64], since[:32], age > SILENT, token)


def _share_time(folder: Path) -> float:
    # The clock of the share, not ours: two machines of an office may differ by minutes.
    probe = folder / f".cassation-wizard-{random_name(4)}.part"
    descriptor = os.open(probe, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        os.write(descriptor, b"t")
        return os.fstat(descriptor).st_mtime
    finally:
        os.close(descriptor)
        with contextlib.suppress(OSError):
            probe.unlink()


class DraftLock:
    """Our mark on a draft; renew it every RENEW_EVERY seconds and release it at the end."""

    def __init__(self, draft: Path, token: str, since: str) -> None:
        self._draft = draft
        self._token = token
        self._since = since

    @property
    def content(self) -> bytes:
        """What the mark says."""
        tree = {"machine": platform.node(), "since": self._since, "token": self._token}
        return json.dumps(tree, ensure_ascii=False).encode()

    def still_ours(self) -> bool:
        """Say whether nobody has taken the draft over knowingly."""
        holder = holder_of(self._draft)
        return holder is not None and holder.token == self._token

    def renew(self) -> bool:
        """Show that we are still at work; False when the draft was taken over. Raises SaveError."""
        if not self.still_ours():
            return False
        write_atomic(lock_path(self._draft), self.content, 0o644)
        return True

    def release(self) -> None:
        """Take our mark away; another's stays."""
        if self.still_ours():
            with contextlib.suppress(OSError):
                lock_path(self._draft).unlink()


def take(draft: Path, now: datetime, over: Holder | None = None) -> DraftLock:
    """Mark a draft as open here.

    ``over`` is the holder the person has seen and takes the draft over from, knowingly. Raises DraftError
    ``shelf.open-elsewhere`` (with ``machine`` and ``since``) when somebody, or somebody else than that, holds it,
    and SaveError where no mark can be written.
    """
    lock = DraftLock(draft, random_name(8), now.strftime("%Y-%m-%d %H:%M"))
    path = lock_path(draft)
    holder = holder_of(draft)
    if holder is not None:
        if over is None or holder.token != over.token:
            raise _held(draft, holder)
        write_atomic(path, lock.content, 0o644)
        if not lock.still_ours():  # two took it over at once: the last one has it
            raise _held(draft, holder_of(draft) or holder)
        return lock
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    except FileExistsError:
        return take(draft, now, over)
    except OSError as error:
        raise save_error(error, path) from error
    with os.fdopen(descriptor, "wb") as file:
        file.write(lock.content)
    return lock


def _held(draft: Path, holder: Holder) -> DraftError:
    return DraftError("shelf.open-elsewhere", draft, machine=holder.machine, since=holder.since)
