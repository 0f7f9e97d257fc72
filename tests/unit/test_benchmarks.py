# SPDX-License-Identifier: MIT
"""The benchmarks run; their figures are for the notes, never for a test to pass or fail by."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.benchmarks.measure import ROOT, Figure, Spread

NAMES = {"start_ratio", "rss_ratio", "paper_ratio", "paper_vs_docxtpl", "recheck_p99_ms", "check_ratio", "batch_growth"}


def test_one_run_takes_every_figure_and_names_the_machine() -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "--tiny", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    told = json.loads(done.stdout)
    assert set(told["machine"]) == {"cores", "processor", "system", "python"}
    assert {figure["name"] for figure in told["figures"]} >= NAMES
    assert all(figure["value"] > 0 for figure in told["figures"])


def test_a_figure_holds_when_it_is_within_its_bound() -> None:
    spread = {"ours": Spread.of([3, 1, 2])}
    assert spread["ours"] == Spread(2, 1, 3, 3)
    assert Figure("x", 1.5, "x", spread, required=1.5).holds is True
    assert Figure("x", 1.6, "x", spread, required=1.5).holds is False
    assert Figure("x", 9, "x", spread).holds is None
