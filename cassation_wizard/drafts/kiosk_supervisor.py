# SPDX-License-Identifier: MIT
"""Starts a fresh process for every visitor, waits for its end of whatever kind, wipes, checks, starts the next.

The visit's home, temporary and settings folders lie in memory and vanish with it, so that nothing any library
writes "for later" outlives the visitor. The supervisor holds no answer: it never sees one.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.drafts.kiosk import (
    FINISHED,
    IDLE,
    REPORT_VARIABLE,
    STAFF_QUIT,
    VISIT_VARIABLE,
    End,
    WipeLine,
    WipeReport,
    forbid_dumps,
)
from cassation_wizard.drafts.oslock import OsLock, try_lock
from cassation_wizard.drafts.wipe import Watched, clean_folder, clean_print_jobs, clean_watched, watch

_PREFIX = "cassation-wizard-visit-"
# A visit shorter than this crashed at its start: wait before the next, or the machine spins.
_TOO_SHORT = 2.0
_LONGEST_PAUSE = 30.0


def memory_folder(environment: Mapping[str, str]) -> tuple[Path, bool]:
    """Give where visits' folders go, and whether that is memory; the system's temporary folder where there is none."""
    if sys.platform == "linux":
        for name in (environment.get("XDG_RUNTIME_DIR", ""), "/dev/shm"):  # noqa: S108 - wanted for being memory
            folder = Path(name)
            if folder.is_absolute() and folder.is_dir() and os.access(folder, os.W_OK) and _is_memory(folder):
                return folder, True
    return Path(tempfile.gettempdir()), False


def _is_memory(folder: Path) -> bool:
    best, kind = "", ""
    for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines():
        point, system = line.split()[1:3]
        inside = point == "/" or folder == Path(point) or Path(point) in folder.parents
        if inside and len(point) >= len(best):
            best, kind = point, system
    return kind in ("tmpfs", "ramfs")


@dataclass(frozen=True, slots=True)
class Terminal:
    """How this terminal is run.

    ``dedicated``: nothing but the kiosk runs under this user; what is new in the home, the runtime folder and
    ``temporary`` goes, whoever wrote it.
    """

    command: tuple[str, ...]
    dedicated: bool = False
    print_patience: float = 45.0
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    temporary: tuple[Path, ...] = (Path("/tmp"), Path("/var/tmp"))  # noqa: S108 - looked into, not used


class Supervisor:
    """Runs visit after visit until the staff ends the kiosk or the session does."""

    def __init__(self, terminal: Terminal, on_report: Callable[[WipeReport], None] = lambda _: None) -> None:
        self._terminal = terminal
        self._on_report = on_report
        self._root, self._in_memory = memory_folder(terminal.environment)
        self._child: subprocess.Popen[bytes] | None = None
        self._stopped = threading.Event()

    def run(self, visits: int | None = None) -> int:
        """Serve visitors (``visits`` of them, or without end); give the exit status: 0 when the staff ended it."""
        report = self._sweep_left_over()
        pause = 0.0
        while not self._stopped.is_set() and (visits is None or visits > 0):
            began = time.monotonic()
            status, report = self.one_visit(report)
            self._on_report(report)
            if status == STAFF_QUIT:
                return 0
            visits = None if visits is None else visits - 1
            short = report.end in ("crashed", "killed") and time.monotonic() - began < _TOO_SHORT
            pause = min(_LONGEST_PAUSE, pause * 2 or 0.5) if short else 0.0
            if visits != 0:
                self._stopped.wait(pause)
        return 0

    def stop(self, *_: object) -> None:
        """End the visit under way and the kiosk; meant as a signal's handler. The wipe is still done."""
        self._stopped.set()
        if self._child is not None:
            _kill_group(self._child)

    def one_visit(self, report: WipeReport | None = None) -> tuple[int, WipeReport]:
        """Serve one visitor and clean up; give the child's exit status and what was checked."""
        folder, lock = self._make_folder()
        try:
            watched = self._watch(folder)
            environment = visit_environment(self._terminal.environment, folder, report)
            status = self._serve(environment, folder)
        finally:
            lock.release()
        return status, self._wipe(folder, watched, _end_of(status))

    def _make_folder(self) -> tuple[Path, OsLock]:
        # The lock stands beside the folder and falls with this process; so the next start knows what was left over.
        name = f"{_PREFIX}{os.getuid() if hasattr(os, 'getuid') else 0}-{secrets.token_hex(6)}"
        lock = try_lock(self._root / f"{name}.lock")
        folder = self._root / name
        folder.mkdir(mode=0o700)
        if lock is None:
            raise DraftError("kiosk.no-folder", folder)
        return folder, lock

    def _serve(self, environment: Mapping[str, str], folder: Path) -> int:
        quiet = subprocess.DEVNULL  # what a library prints would end in the session's log
        options: dict[str, object] = {"start_new_session": True, "preexec_fn": _before_visit} if os.name != "nt" else {}
        self._child = subprocess.Popen(  # noqa: S603 - the command is the terminal's own
            self._terminal.command, env=dict(environment), cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet,
            **options,  # type: ignore[call-overload]
        )  # fmt: skip
        try:
            if self._stopped.is_set():
                _kill_group(self._child)
            return self._child.wait()
        finally:
            _kill_group(self._child)  # helpers the visit may have left running
            self._child.wait()
            self._child = None

    def _watch(self, folder: Path) -> tuple[Watched, ...]:
        home = Path(self._terminal.environment.get("HOME") or Path.home())
        places = {
            "wipe.home": (home,),
            "wipe.temporary": self._terminal.temporary,
            "wipe.runtime": (Path(self._terminal.environment.get("XDG_RUNTIME_DIR") or "/dev/shm"),),  # noqa: S108
        }
        watched = []
        for place, folders in places.items():
            try:
                watched.append(watch(place, folders, folder))
            except DraftError:
                watched.append(Watched(place, (), {}))
        return tuple(watched)

    def _wipe(self, folder: Path, watched: tuple[Watched, ...], end: End) -> WipeReport:
        lines = [clean_folder("wipe.visit-folder" if self._in_memory else "wipe.visit-folder-on-disk", folder)]
        with contextlib.suppress(OSError):
            folder.with_name(folder.name + ".lock").unlink()
        for one in watched:
            if not one.folders:
                lines.append(WipeLine(one.place, checked=False))
                continue
            try:
                lines.append(clean_watched(one, folder, remove=self._terminal.dedicated))
            except DraftError:
                lines.append(WipeLine(one.place, checked=False))
        lines.append(clean_print_jobs(self._terminal.print_patience if end == "finished" else 0.0))
        return WipeReport(end, tuple(lines))

    def _sweep_left_over(self) -> WipeReport | None:
        """Remove the folders of visits whose supervisor was killed; None when there was nothing."""
        lines = []
        for folder in sorted(self._root.glob(f"{_PREFIX}*")):
            if folder.suffix == ".lock" or not folder.is_dir():
                continue
            lock_path = folder.with_name(folder.name + ".lock")
            with contextlib.suppress(OSError):
                lock = try_lock(lock_path)
                if lock is None:
                    continue  # another supervisor is at work
                lines.append(clean_folder("wipe.left-over", folder))
                lock.release()
                lock_path.unlink()
        return WipeReport("left-over", tuple(lines)) if lines else None


def _end_of(status: int) -> End:
    if status < 0:
        return "killed" if -status in (signal.SIGKILL, signal.SIGTERM, signal.SIGHUP) else "crashed"
    return {FINISHED: "finished", STAFF_QUIT: "finished", IDLE: "idle"}.get(status, "crashed")  # type: ignore[return-value]


def visit_environment(base: Mapping[str, str], folder: Path, report: WipeReport | None) -> dict[str, str]:
    """Give a visit's environment: every folder a library could write to lies inside the visit's own."""
    environment = {name: value for name, value in base.items() if name != REPORT_VARIABLE}
    home = base.get("HOME") or str(Path.home())
    # X and the language of the system are found through the real home unless told; those two stay.
    environment.setdefault("XAUTHORITY", str(Path(home, ".Xauthority")))
    for name, inner in {
        "HOME": "home", "USERPROFILE": "home", "TMPDIR": "tmp", "TEMP": "tmp", "TMP": "tmp",
        "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache",
        "XDG_STATE_HOME": "state", "APPDATA": "config", "LOCALAPPDATA": "data",
    }.items():  # fmt: skip
        (folder / inner).mkdir(mode=0o700, exist_ok=True)
        environment[name] = str(folder / inner)
    # A visit starts in its own folder; from there this very package must be found, in a checkout too.
    package = str(Path(__file__).parents[2])
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (package, base.get("PYTHONPATH", ""))))
    environment[VISIT_VARIABLE] = "1"
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    environment["QT_LOGGING_RULES"] = "*=false"
    if report is not None:
        environment[REPORT_VARIABLE] = report.to_text()
    return environment


def visit_command() -> tuple[str, ...]:
    """Give the command that starts a visit of this very program, in a checkout, an installation or a frozen build."""
    frozen = getattr(sys, "frozen", False)
    return (sys.executable, "--kiosk") if frozen else (sys.executable, "-m", "cassation_wizard", "--kiosk")


def _before_visit() -> None:
    """In the child: no core files, and an end at once when the supervisor is killed."""
    forbid_dumps()
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG


def _kill_group(child: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if os.name == "nt":
            child.kill()
        else:
            os.killpg(child.pid, signal.SIGKILL)


def supervise(command: Sequence[str], *, dedicated: bool, visits: int | None = None) -> int:
    """Run a terminal until its staff ends it; SIGTERM, SIGINT and SIGHUP end it with a wipe. Give the exit status."""
    supervisor = Supervisor(Terminal(tuple(command), dedicated))
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), supervisor.stop)
    return supervisor.run(visits)
