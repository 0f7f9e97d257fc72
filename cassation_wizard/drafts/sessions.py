# SPDX-License-Identifier: MIT
"""Marks of work under way: one that nobody holds any more means the program or the machine stopped in the middle."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cassation_wizard.domain.light import random_name
from cassation_wizard.drafts.atomic import save_error
from cassation_wizard.drafts.oslock import OsLock, in_turn, try_lock

_PREFIX, _SUFFIX = "session-", ".json"
_GUARD = ".cassation-wizard-sessions"


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A sitting that did not end by itself: which draft was open, in which folder, since when."""

    draft_id: str
    folder: Path
    started_at: datetime
    marker: Path


class Session:
    """A sitting under way; ``end`` when the person leaves the draft in order."""

    def __init__(self, draft_id: str, marker: Path, lock: OsLock) -> None:
        self.draft_id = draft_id
        self._marker = marker
        self._lock = lock

    def end(self) -> None:
        """Take the mark away; a second call does nothing."""
        with contextlib.suppress(OSError):
            self._marker.unlink(missing_ok=True)
        self._lock.release()
        with contextlib.suppress(OSError):  # Windows removes no open file
            self._marker.unlink(missing_ok=True)


class Sessions:
    """The marks in one local folder (never on a share: the system's locks must be sure)."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._now = now

    def begin(self, draft_id: str, folder: Path) -> Session:
        """Mark a draft of a folder as being worked on. Raises SaveError."""
        marker = self._folder / f"{_PREFIX}{random_name(6)}{_SUFFIX}"
        content = {"draft": draft_id, "folder": str(folder), "started_at": self._now().astimezone().isoformat()}
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with in_turn(self._folder / _GUARD):
                lock = try_lock(marker)
                if lock is None:
                    raise BlockingIOError
                marker.write_text(json.dumps(content), encoding="utf-8")
        except OSError as error:
            raise save_error(error, marker) from error
        return Session(draft_id, marker, lock)

    def interrupted(self) -> tuple[Interrupted, ...]:
        """Give the sittings that ended by a crash, a kill or a power cut, the latest begun first."""
        if not self._folder.is_dir():
            return ()
        found = []
        with contextlib.suppress(OSError), in_turn(self._folder / _GUARD):
            for marker in self._markers():
                with contextlib.suppress(OSError):
                    lock = try_lock(marker)
                    if lock is None:
                        continue  # another window of ours is at work
                    lock.release()
                    try:
                        tree = json.loads(marker.read_text(encoding="utf-8"))
                        started = datetime.fromisoformat(tree["started_at"])
                        found.append(Interrupted(str(tree["draft"]), Path(tree["folder"]), started, marker))
                    except (ValueError, KeyError, TypeError):
                        marker.unlink()  # cut off while it was made: nothing had been typed yet
        return tuple(sorted(found, key=lambda sitting: sitting.started_at, reverse=True))

    def under_way(self) -> frozenset[str]:
        """Give the ids of the drafts that are open in a window now, as far as the system lets their marks be read."""
        if not self._folder.is_dir():
            return frozenset()
        found = set()
        with contextlib.suppress(OSError), in_turn(self._folder / _GUARD):
            for marker in self._markers():
                with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                    lock = try_lock(marker)
                    if lock is None:
                        found.add(str(json.loads(marker.read_text(encoding="utf-8"))["draft"]))
                    else:
                        lock.release()
        return frozenset(found)

    def _markers(self) -> list[Path]:
        return sorted(self._folder.glob(f"{_PREFIX}*{_SUFFIX}"))

    @staticmethod
    def forget(sitting: Interrupted) -> None:
        """Take away the mark of an interrupted sitting once the person has decided what to do."""
        with contextlib.suppress(OSError):
            sitting.marker.unlink(missing_ok=True)
