# SPDX-License-Identifier: MIT
"""The figures the program is held to, each measured beside its floor."""

from __future__ import annotations

import gc
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cassation_wizard.assets import find_assets
from cassation_wizard.document.docx_writer import to_docx
from cassation_wizard.drafting import judge
from cassation_wizard.interview.route import route
from cassation_wizard.law.law import Law
from cassation_wizard.rules.checked_law import load_checked_law
from tests.benchmarks import papers
from tests.benchmarks.measure import Figure, Sample, Spread, in_turn, milliseconds, ratio, spawned, told

_WINDOW = Path(__file__).with_name("window.py")


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each thing is measured."""

    processes: int = 21
    papers: int = 41
    checks: int = 1000
    loads: int = 15
    batches: tuple[int, ...] = (10, 100, 1000)


TINY = Counts(processes=1, papers=1, checks=2, loads=1, batches=(1, 2))


@dataclass(frozen=True, slots=True)
class Bench:
    """What the figures stand on: the law, an empty home for the measured processes, how often to measure."""

    law: Law
    home: Path
    counts: Counts


def start(bench: Bench) -> Iterator[Figure]:
    """From the spawning of the process to the first painted frame, against an empty QWidget."""
    spreads = in_turn(bench.counts.processes, wizard=_paint("wizard", bench), empty=_paint("empty", bench))
    yield ratio("start_ratio", spreads, required=1.5, goal=1.25, note="spawn to first painted frame / empty QWidget")


def _paint(which: str, bench: Bench) -> Sample:
    run = told([_WINDOW, which, "paint"], bench.home)

    def sample() -> float:
        begun, painted = run()
        return (painted - begun) * 1000

    return sample


def memory(bench: Bench) -> Iterator[Figure]:
    """Resident memory of the window as it waits for the first choice, and on the first question; an empty QWidget."""
    words = {"page": ["wizard", "memory"], "question": ["wizard", "question"], "empty": ["empty", "memory"]}
    samples = {name: _megabytes(told([_WINDOW, *which], bench.home)) for name, which in words.items()}
    spreads = in_turn(min(bench.counts.processes, 5), **samples)
    page, question, empty = spreads.values()
    both = {"page": page, "empty": empty}
    yield ratio("rss_ratio", both, required=1.35, note="MB, first page with the law read / empty QWidget")
    yield ratio("rss_question_ratio", {"question": question, "empty": empty}, note="MB, on the first question")


def _megabytes(run: Callable[[], tuple[float, float]]) -> Sample:
    return lambda: run()[1]


def paper(bench: Bench) -> Iterator[Figure]:
    """A paper of 20 pages against zipping its parts, and against two other ways to make it."""
    petition = papers.twenty_pages(bench.law)
    made = to_docx(petition)
    spreads = in_turn(
        bench.counts.papers,
        ours=milliseconds(lambda: to_docx(petition)),
        zip=milliseconds(lambda: papers.zip_again(made)),
        docxtpl=milliseconds(lambda: papers.by_docxtpl(petition)),
        python_docx=milliseconds(lambda: papers.by_python_docx(petition)),
    )

    def against(floor: str) -> dict[str, Spread]:
        return {"ours": spreads["ours"], floor: spreads[floor]}

    yield ratio("paper_ratio", against("zip"), required=5, note="20 pages / zipping the same parts")
    yield ratio("paper_vs_docxtpl", against("docxtpl"), required=0.5, note="20 pages / docxtpl")
    yield ratio("paper_vs_python_docx", against("python_docx"), note="20 pages / stock python-docx")


def recheck(bench: Bench) -> Iterator[Figure]:
    """All that one keystroke sets off in the core: a new answer, the route, the law of the day, every rule.

    The slowest of a hundred by the wall clock meets whatever else the machine does; by the processor's, only us.
    """
    answers = papers.largest_case(bench.law)
    words = str(answers.get("circumstances") or "")
    gc.collect()
    gc.freeze()  # as the window does once the law is read
    clocks: dict[str, Callable[[], float]] = {"wall": time.perf_counter, "cpu": time.process_time}
    samples: dict[str, list[float]] = {name: [] for name in clocks}
    for number in range(bench.counts.checks):
        begun = {name: clock() for name, clock in clocks.items()}
        typed = answers.set("circumstances", f"{words} {number}")
        route(typed)
        judge(typed, bench.law, papers.TODAY)
        for name, clock in clocks.items():
            samples[name].append((clock() - begun[name]) * 1000)
    gc.unfreeze()
    for figure, name in (("recheck_p99_ms", "wall"), ("recheck_cpu_p99_ms", "cpu")):
        worst = sorted(samples[name])[min(len(samples[name]) - 1, len(samples[name]) * 99 // 100)]
        yield Figure(figure, worst, "ms", {name: Spread.of(samples[name])}, required=5, note="the largest case")


def check(bench: Bench) -> Iterator[Figure]:
    """`check` on the command line against an interpreter that does nothing."""
    words = ["-m", "cassation_wizard", "check", papers.LARGEST, "--format", "json"]
    spreads = in_turn(
        bench.counts.processes,
        check=spawned(words, bench.home, allowed=(0, 1)),
        bare=spawned(["-c", "pass"], bench.home),
    )
    yield ratio("check_ratio", spreads, note="check --format json / python -c pass")


def law(bench: Bench) -> Iterator[Figure]:
    """Reading and checking the law data."""
    root = find_assets().resources
    sources = bench.home / "sources"
    for folder in ("law", "help"):
        shutil.copytree(root / folder, sources / folder)
    spreads = in_turn(
        bench.counts.loads,
        compiled=milliseconds(lambda: load_checked_law(root)),
        toml=milliseconds(lambda: load_checked_law(sources)),
    )
    yield Figure(
        "law_load_ms", spreads["compiled"].median, "ms", spreads, note="compiled at installation; from TOML beside"
    )


def batch(bench: Bench) -> Iterator[Figure]:
    """`compose --all` for more and more cases; growth is the cost of a case among the most against among fewer."""
    sources = sorted(path for path in papers.CASES.glob("*.json") if path.name != "expected.json")
    per_case = {}
    for number in bench.counts.batches:
        cases, out = bench.home / f"cases-{number}", bench.home / f"out-{number}"
        cases.mkdir()
        for place in range(number):
            shutil.copy(sources[place % len(sources)], cases / f"case-{place:04}.json")
        words = ["-m", "cassation_wizard", "compose", "--all", cases, "-o", out]
        took = spawned(words, bench.home)()
        per_case[number] = took / number
        spread = {"batch": Spread.of([took])}
        yield Figure(f"batch_{number}_s", took / 1000, "s", spread, note=f"{took / number:.1f} ms a case")
        shutil.rmtree(out)
    *_, fewer, most = per_case
    both = {str(number): Spread.of([per_case[number]]) for number in (most, fewer)}
    yield ratio("batch_growth", both, note=f"ms a case among {most} / among {fewer}")


def preview(bench: Bench) -> Iterator[Figure]:
    """Composing the paper and laying it out as pages, as the preview does after a change."""
    from PySide6.QtWidgets import QApplication

    from cassation_wizard.gui.pdf import load_paper_font, petition_document

    QApplication.instance() or QApplication([])
    load_paper_font(find_assets())
    short = papers.composer(bench.law)
    pages = papers.twenty_pages(bench.law)
    few = min(bench.counts.papers, 15)
    for name, work in {
        "preview_ms": lambda: petition_document(short()).pageCount(),
        "preview_20_pages_ms": lambda: petition_document(pages).pageCount(),
    }.items():
        spreads = in_turn(few, update=milliseconds(work))
        note = f"{petition_document(short() if name == 'preview_ms' else pages).pageCount()} pages"
        yield Figure(name, spreads["update"].median, "ms", spreads, note=note)


FIGURES: dict[str, Callable[[Bench], Iterator[Figure]]] = {
    "start": start,
    "memory": memory,
    "paper": paper,
    "recheck": recheck,
    "check": check,
    "law": law,
    "preview": preview,
    "batch": batch,
}
