# SPDX-License-Identifier: MIT
"""An idle terminal hides, then wipes; any key stays, but a visit once over never comes back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cassation_wizard.drafts.kiosk import IdleClock, IdleLengths, WipeLine, WipeReport, clipboard_line
from cassation_wizard.drafts.wipe import clean_folder, clean_print_jobs, clean_watched, watch

from .conftest import Clock


@pytest.fixture
def idle(clock: Clock) -> IdleClock:
    return IdleClock(IdleLengths(hide_after=60, wipe_after=120, countdown=20), clock.seconds)


@pytest.mark.parametrize(
    ("seconds", "stage", "countdown"),
    [
        (0, "active", None), (59, "active", None), (60, "hidden", None), (99, "hidden", None), (100, "hidden", 21),
        (110.5, "hidden", 10), (119.9, "hidden", 1), (120, "wipe", 0), (9999, "wipe", 0),
    ],
)  # fmt: skip
def test_the_two_stages_come_in_their_time(
    idle: IdleClock, clock: Clock, seconds: float, stage: str, countdown: int | None
) -> None:
    clock.go(seconds=seconds)
    assert (idle.stage(), idle.countdown()) == (stage, countdown)


def test_any_key_stays(idle: IdleClock, clock: Clock) -> None:
    for _ in range(10):
        clock.go(seconds=119)
        assert idle.stage() == "hidden"
        assert idle.touch()
        assert idle.stage() == "active"


def test_a_key_that_comes_too_late_brings_nothing_back(idle: IdleClock, clock: Clock) -> None:
    clock.go(seconds=120)
    assert not idle.touch()
    clock.go(seconds=-100)
    assert idle.stage() == "wipe"


def test_the_visitor_may_end_it_himself(idle: IdleClock) -> None:
    idle.finish()
    assert idle.stage() == "wipe"
    assert not idle.touch()


def test_a_report_survives_its_journey_to_the_next_visit() -> None:
    report = WipeReport("idle", (WipeLine("wipe.home", 2), WipeLine("wipe.print-jobs", checked=False)))
    assert WipeReport.from_text(report.to_text()) == report
    assert report.clean
    assert not report.lines[1].clean
    assert not WipeReport("idle", (WipeLine("wipe.home", 2, 1),)).clean


@pytest.mark.parametrize("text", ["", "{", "[]", '{"end": "idle"}', '{"end": "idle", "lines": [{"x": 1}]}'])
def test_a_garbled_report_is_no_report(text: str) -> None:
    assert WipeReport.from_text(text) is None


def test_the_clipboard_is_cleaned_and_looked_at_again() -> None:
    held = ["Шұғыла-7431", ""]

    def clear() -> None:
        held[:] = ["", ""]

    assert clipboard_line(clear, lambda: held) == WipeLine("wipe.clipboard", removed=1)
    assert clipboard_line(lambda: None, lambda: ["x"]).found == 1


def test_new_and_changed_files_are_found_and_on_a_dedicated_terminal_removed(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("before", encoding="utf-8")
    (tmp_path / "changed").write_text("before", encoding="utf-8")
    visit = tmp_path / "visit"
    visit.mkdir()
    watched = watch("wipe.home", [tmp_path, tmp_path / "missing"], visit)
    (tmp_path / "changed").write_text("a visitor's words", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "new").touch()
    (visit / "own").touch()
    assert clean_watched(watched, visit, remove=False) == WipeLine("wipe.home", others=2)
    assert clean_watched(watched, visit, remove=True) == WipeLine("wipe.home", 2, 0)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["kept", "own"]


def test_a_visits_folder_goes_whole(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c").touch()
    assert clean_folder("wipe.visit-folder", tmp_path / "a") == WipeLine("wipe.visit-folder", removed=1)
    assert clean_folder("wipe.visit-folder", tmp_path / "a").clean


def test_a_visits_memory_cannot_be_dumped() -> None:
    program = (
        "import ctypes,resource;from cassation_wizard.drafts.kiosk import forbid_dumps;forbid_dumps()\n"
        "print(ctypes.CDLL(None).prctl(3,0,0,0,0), resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "0 (0, 0)\n"


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for CUPS' commands: jobs are lines of a file."""
    jobs = tmp_path / "jobs"
    jobs.write_text("lp-7 visitor 1024 Wed\nlp-8 other 1024 Wed\n", encoding="utf-8")
    for name, script in {
        "lpstat": f'[ "$*" = "-W not-completed -o" ] && cat {jobs}',
        "cancel": f'[ "$1" = -x ] && sed -i "/^$2 /d" {jobs}',
    }.items():
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=":")
    monkeypatch.setenv("USER", "visitor")
    return jobs


def test_a_job_still_waiting_is_cancelled_with_its_file_and_others_jobs_stay(printer: Path) -> None:
    assert clean_print_jobs(0) == WipeLine("wipe.print-jobs", removed=1)
    assert printer.read_text(encoding="utf-8") == "lp-8 other 1024 Wed\n"


def test_a_print_system_that_does_not_answer_is_said_to_be_unchecked(printer: Path) -> None:
    (printer.parent / "bin" / "lpstat").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    assert clean_print_jobs(0) == WipeLine("wipe.print-jobs", checked=False)
