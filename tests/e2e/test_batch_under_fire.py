# SPDX-License-Identifier: MIT
"""A batch killed in the middle is finished by the next run: every paper made, none twice, no process left behind."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from cassation_wizard.drafts.batch import Outcome, compose_all

CASES = 60
BATCH = """
import sys
from pathlib import Path
from tests.e2e.test_batch_under_fire import run
if __name__ == "__main__":
    run(Path(sys.argv[1]), lambda line, done, total: print(line.status, flush=True))
"""
ROOT = Path(__file__).parents[2]


def paper(data: bytes) -> bytes:
    """Take a while, as composing does."""
    until = time.perf_counter() + 0.01
    while time.perf_counter() < until:
        pass
    return data * 50


def prepare() -> Callable[[bytes], bytes]:
    """Stand in for the loading of the law."""
    return paper


def run(folder: Path, on_line: Callable[..., None] | None = None) -> Outcome:
    """Make the papers of a folder beside it."""
    return compose_all(folder, folder.parent / "out", prepare, "law", processes=2, on_line=on_line)


def workers_of(folder: Path) -> list[str]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if str(folder).encode() in (process / "environ").read_bytes():
                found.append(process.name)
        except OSError:
            continue
    return found


def test_a_killed_batch_is_finished_by_the_next_run(tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    for number in range(CASES):
        (folder / f"{number:03}.json").write_text(json.dumps({"circumstances": "x" * 500}), encoding="utf-8")
    made = 0
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", BATCH, folder], stdout=subprocess.PIPE, cwd=ROOT, env={"MARK": str(folder)}
        )
        assert process.stdout is not None
        for line in process.stdout:
            made += line == b"written\n"
            if line == b"written\n" and made % 7 == 0:
                break
        process.kill()
        process.wait()
        process.stdout.close()
        deadline = time.monotonic() + 10
        while workers_of(folder) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert workers_of(folder) == []
    outcome = run(folder)
    statuses = [line.status for line in outcome.lines]
    assert set(statuses) == {"written", "up-to-date"}
    assert statuses.count("up-to-date") >= made
    assert outcome.exit_status == 0
    papers = list((tmp_path / "out").glob("*.docx"))
    assert len(papers) == CASES
    assert all(paper.stat().st_size % 50 == 0 for paper in papers)
    assert not list((tmp_path / "out").glob("*.part"))
    assert {line.status for line in run(folder).lines} == {"up-to-date"}
