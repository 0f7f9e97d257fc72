# SPDX-License-Identifier: MIT
"""Measuring: samples with their spread, pairs taken in turn, and the machine they were taken on."""

from __future__ import annotations

import gc
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
Sample = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Spread:
    """Samples of one thing: the middle one, the least and the greatest."""

    median: float
    least: float
    greatest: float
    runs: int

    @classmethod
    def of(cls, samples: Sequence[float]) -> Spread:
        """Sum up samples."""
        return cls(statistics.median(samples), min(samples), max(samples), len(samples))


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, the spread behind it, and the bound it is held to."""

    name: str
    value: float
    unit: str  # "x" for a ratio
    of: Mapping[str, Spread]
    required: float | None = None
    goal: float | None = None
    note: str = ""

    @property
    def holds(self) -> bool | None:
        """Whether the required bound is kept; None where there is none."""
        return None if self.required is None else self.value <= self.required


def in_turn(count: int, **samples: Sample) -> dict[str, Spread]:
    """Take `count` samples of each kind, A B A B, so that a busy moment of the machine meets both."""
    taken: dict[str, list[float]] = {name: [] for name in samples}
    for _ in range(count):
        for name, sample in samples.items():
            taken[name].append(sample())
    return {name: Spread.of(values) for name, values in taken.items()}


def ratio(name: str, spreads: Mapping[str, Spread], **bounds: float | str) -> Figure:
    """Give the ratio of the medians of the first kind and the second, its floor."""
    ours, floor = spreads.values()
    return Figure(name, ours.median / floor.median, "x", spreads, **bounds)  # type: ignore[arg-type]


def milliseconds(work: Callable[[], object]) -> Sample:
    """Give a sample of the time `work` takes in this process."""

    def sample() -> float:
        gc.collect()  # the garbage of the sample before is not this one's cost
        begun = time.perf_counter()
        work()
        return (time.perf_counter() - begun) * 1000

    return sample


def environment(home: Path) -> dict[str, str]:
    """Give the environment of a measured process: a fresh home, no screen, the checkout importable, .pyc in use."""
    left_out = {"PYTHONDONTWRITEBYTECODE", "DISPLAY", "WAYLAND_DISPLAY"}
    left_out |= {name for name in os.environ if name.startswith("XDG_")}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return kept | {
        "HOME": str(home),
        "APPDATA": str(home),
        "LOCALAPPDATA": str(home),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
    }


def spawned(words: Sequence[str | Path], home: Path, *, allowed: Sequence[int] = (0,)) -> Sample:
    """Give a sample of the time a Python process takes from its spawning to its end."""
    told = _process(words, home, allowed)
    return lambda: told()[1]


def told(words: Sequence[str | Path], home: Path) -> Callable[[], tuple[float, float]]:
    """Run a Python process that prints a number; give the moment it was spawned, and that number."""
    run = _process(words, home, (0,))

    def sample() -> tuple[float, float]:
        begun = time.monotonic()
        return begun, float(run()[0].split()[-1])

    return sample


def _process(words: Sequence[str | Path], home: Path, allowed: Sequence[int]) -> Callable[[], tuple[str, float]]:
    command = [sys.executable, *map(str, words)]
    around = environment(home)

    def run() -> tuple[str, float]:
        begun = time.perf_counter()
        done = subprocess.run(command, env=around, cwd=home, capture_output=True, text=True, check=False)
        took = (time.perf_counter() - begun) * 1000
        if done.returncode not in allowed:
            raise RuntimeError(f"{' '.join(command)}: status {done.returncode}\n{done.stderr}")
        return done.stdout, took

    return run


def machine() -> dict[str, str | int]:
    """Name the machine, with nothing that names its owner."""
    return {
        "cores": os.cpu_count() or 1,
        "processor": _processor(),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
