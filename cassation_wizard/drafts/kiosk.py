# SPDX-License-Identifier: MIT
"""A public terminal's visit: when an idle screen hides and wipes, and what a wipe report says."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

# The environment variable in which a fresh visit is told what the wipe after the one before it found.
REPORT_VARIABLE = "CASSATION_WIZARD_WIPE_REPORT"
# Set in every visit's environment: so the same command line means "serve visitors" outside and "be one" inside.
VISIT_VARIABLE = "CASSATION_WIZARD_VISIT"
# Exit status of a visit by which the staff leaves the kiosk for good.
STAFF_QUIT = 64
# Exit statuses by which a visit says how it ended in order.
FINISHED, IDLE = 0, 65

Stage = Literal["active", "hidden", "wipe"]
End = Literal["finished", "idle", "crashed", "killed", "left-over"]


@dataclass(frozen=True, slots=True)
class IdleLengths:
    """Seconds without a key or touch until the screen hides, until everything is wiped, and of the countdown."""

    hide_after: float = 120.0
    wipe_after: float = 300.0
    countdown: float = 30.0


def steady_seconds() -> float:
    """Give seconds that never jump with the wall clock and, where the system can, count a suspended lid too."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


class IdleClock:
    """Two stages of idleness; any key stays, but a visit once over never comes back."""

    def __init__(self, lengths: IdleLengths, now: Callable[[], float] = steady_seconds) -> None:
        self._lengths = lengths
        self._now = now
        self._last = now()
        self._over = False

    def touch(self) -> bool:
        """Note a key, click or touch; False when it came too late and the visit is over."""
        if self.stage() == "wipe":
            return False
        self._last = self._now()
        return True

    def finish(self) -> None:
        """End the visit at once, as its own button does."""
        self._over = True

    def stage(self) -> Stage:
        """Say where the visit stands."""
        idle = self._now() - self._last
        if self._over or idle >= self._lengths.wipe_after:
            self._over = True
            return "wipe"
        return "hidden" if idle >= self._lengths.hide_after else "active"

    def countdown(self) -> int | None:
        """Give the whole seconds left to show, or None while the countdown has not begun."""
        left = self._last + self._lengths.wipe_after - self._now()
        if self.stage() == "wipe":
            return 0
        return int(left) + 1 if left <= self._lengths.countdown else None


@dataclass(frozen=True, slots=True)
class WipeLine:
    """A place that was cleaned and looked at again: ``place`` is a sentence's id, ``found`` what is still there.

    ``removed`` counts what the visit had left; ``others`` what is new on a machine that serves others too, where it
    may be theirs and is left alone. Only counts: the report itself must tell nothing.
    """

    place: str
    removed: int = 0
    found: int = 0
    checked: bool = True
    others: int = 0

    @property
    def clean(self) -> bool:
        """Whether the place was looked at and nothing is left there."""
        return self.checked and self.found == 0


@dataclass(frozen=True, slots=True)
class WipeReport:
    """What was checked after a visit, and how the visit ended."""

    end: End
    lines: tuple[WipeLine, ...]

    @property
    def clean(self) -> bool:
        """Whether no place still holds anything; places that could not be looked at are shown but not counted."""
        return all(line.found == 0 for line in self.lines)

    def to_text(self) -> str:
        """Give one line to hand to the next visit."""
        return json.dumps({"end": self.end, "lines": [asdict(line) for line in self.lines]})

    @classmethod
    def from_text(cls, text: str) -> WipeReport | None:
        """Read what to_text gave; None for anything else."""
        try:
            tree = json.loads(text)
            return cls(tree["end"], tuple(WipeLine(**line) for line in tree["lines"]))
        except (ValueError, KeyError, TypeError):
            return None


def clipboard_line(clear: Callable[[], None], read: Callable[[], Sequence[str]]) -> WipeLine:
    """Clean the clipboards through the window's callbacks and look again; ``read`` gives the texts they hold."""
    before = sum(1 for text in read() if text)
    clear()
    return WipeLine("wipe.clipboard", removed=before, found=sum(1 for text in read() if text))


def forbid_dumps() -> None:
    """Forbid the system to write this process's memory to the disk when it crashes. Call first in every visit."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        # PR_SET_DUMPABLE: a core piped to systemd-coredump does not heed the limit above; nor may another
        # program of the same user read this memory then.
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
