# SPDX-License-Identifier: MIT
"""Take all figures in one run and print them as a table, or with --json for programs.

    python3 run.py bench [--json] [--tiny] [NAME …]

Names: start, memory, paper, recheck, check, law, preview, batch. The exit status is 1 where a required bound is missed.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import sys
import tempfile
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from cassation_wizard.assets import find_assets
from cassation_wizard.rules.checked_law import compile_checked_law, load_checked_law
from tests.benchmarks.figures import FIGURES, TINY, Bench, Counts
from tests.benchmarks.measure import ROOT, machine

if TYPE_CHECKING:
    from tests.benchmarks.measure import Figure


def main() -> int:
    """Measure, print, and give the exit status."""
    parser = argparse.ArgumentParser(prog="run.py bench")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(FIGURES))
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--tiny", action="store_true", help="once each: only to see that it runs")
    wanted = parser.parse_args()
    if unknown := set(wanted.names) - set(FIGURES):
        parser.error(f"unknown: {', '.join(unknown)}")
    # As installed: with compiled modules and compiled law.
    compileall.compile_dir(ROOT / "cassation_wizard", quiet=1)
    compile_checked_law(find_assets().resources)
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as home:
        law = load_checked_law(find_assets().resources)
        bench = Bench(law, Path(home), TINY if wanted.tiny else Counts())
        for name in wanted.names or FIGURES:
            for figure in FIGURES[name](bench):
                figures.append(figure)
                if not wanted.json:
                    print(line(figure), flush=True)
    told = {"taken_at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": machine()}
    if wanted.json:
        rows = [asdict(figure) | {"holds": figure.holds} for figure in figures]
        print(json.dumps(told | {"figures": rows}, ensure_ascii=False, indent=2))
    else:
        print(told["taken_at"], " · ".join(f"{name} {value}" for name, value in machine().items()))
    return int(any(figure.holds is False for figure in figures))


def line(figure: Figure) -> str:
    """Give a figure as a line of the table."""
    bound = "" if figure.required is None else f"{'holds' if figure.holds else 'MISSED'} (≤ {figure.required:g})"
    if figure.goal is not None:
        bound += f", goal {'reached' if figure.value <= figure.goal else 'not yet'} (≤ {figure.goal:g})"
    spreads = "; ".join(
        f"{name} {spread.median:.1f} [{spread.least:.1f}–{spread.greatest:.1f}] n={spread.runs}"
        for name, spread in figure.of.items()
    )
    return f"{figure.name:22} {figure.value:8.2f} {figure.unit:2} {bound:40} {spreads}  {figure.note}"


if __name__ == "__main__":
    sys.exit(main())
