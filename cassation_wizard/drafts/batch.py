# SPDX-License-Identifier: MIT
"""A paper for each case of a folder: in parallel processes, resumable, nobody's edited paper overwritten."""

from __future__ import annotations

import contextlib
import hashlib
import json
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from cassation_wizard.drafts.atomic import save_error, sweep_temporaries, write_atomic
from cassation_wizard.drafts.draft_file import SUFFIX, case_bytes_of
from cassation_wizard.drafts.errors import DraftError, RefusedFileError, SaveError
from cassation_wizard.drafts.guard import CASE_LIMIT, check_nesting, read_limited

JOURNAL = ".cassation-wizard-batch.jsonl"

# Makes the paper of one case file's bytes; an exception's ``kind`` and ``values`` say why not.
Work = Callable[[bytes], bytes]
# Called once in each process: loads the law and gives the work. Must be importable there: a top-level function
# or a functools.partial of one.
Prepare = Callable[[], Work]
Status = Literal["written", "up-to-date", "kept", "failed"]


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one case: ``kept`` means a paper stands there that was not made, or was edited since, by others.

    ``problem`` is the id of the sentence that says why, ``values`` fill its placeholders.
    """

    case: str
    status: Status
    problem: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """All lines in the order of the cases' names, and the command's exit status."""

    lines: tuple[Line, ...]

    @property
    def exit_status(self) -> int:
        """0 when every paper is there and of today's answers and law, 1 when some are not."""
        return int(any(line.status in ("failed", "kept") for line in self.lines))


@dataclass(slots=True)
class _Journal:
    """What was made from what, one line a paper, written before the paper so that a kill leaves no riddle."""

    path: Path
    made: dict[str, dict[str, str]] = field(default_factory=dict)

    def read(self) -> None:
        try:
            text = self.path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return
        for line in text.splitlines():
            try:
                row = json.loads(line)
                self.made.setdefault(row["case"], {})[row["paper"]] = row["source"]
            except (ValueError, KeyError, TypeError):
                continue  # a line cut off by a kill

    def note(self, case: str, source: str, paper: str) -> None:
        self.made.setdefault(case, {})[paper] = source
        with self.path.open("a", encoding="utf-8") as file:
            # A line cut off before stays alone.
            file.write("\n" + json.dumps({"case": case, "source": source, "paper": paper}, ensure_ascii=False) + "\n")


@dataclass(frozen=True, slots=True)
class _Made:
    paper: bytes | None
    problem: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


_work: Work | None = None


def _leave_with_parent() -> None:
    """End this worker when the batch itself was killed; the pool's queues would keep it waiting for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _prepare(prepare: Prepare) -> None:
    global _work  # noqa: PLW0603 - a worker process lives for one batch and has one work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    _work = prepare()


def _one(data: bytes) -> _Made:
    if _work is None:
        return _Made(None, "batch.failed")
    try:
        return _Made(_work(data))
    except Exception as error:  # noqa: BLE001 - one bad case must not stop a thousand; its text may hold answers
        kind, values = getattr(error, "kind", None), getattr(error, "values", None)
        if not isinstance(kind, str):
            kind, values = "batch.failed", {}
        return _Made(None, kind, dict(values) if isinstance(values, Mapping) else {})


def _digest(*parts: bytes) -> str:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()[:32]


def case_files(folder: Path) -> tuple[Path, ...]:
    """Give the case files and drafts of a folder by name. Raises DraftError ``batch.no-folder``, ``batch.no-cases``."""
    try:
        found = sorted(path for path in folder.iterdir() if path.suffix in (".json", SUFFIX) and path.name[0] != ".")
    except OSError as error:
        raise DraftError("batch.no-folder", folder) from error
    found = [path for path in found if path.name != "profiles.json"]
    if not found:
        raise DraftError("batch.no-cases", folder)
    return tuple(found)


def compose_all(
    folder: Path,
    out: Path,
    prepare: Prepare,
    made_with: str,
    *,
    processes: int | None = None,
    force: bool = False,
    suffix: str = ".docx",
    on_line: Callable[[Line, int, int], None] | None = None,
) -> Outcome:
    """Make a paper in ``out`` for each case file of ``folder``.

    ``made_with`` names all else the papers depend on (digest of the law, language, template, version): a paper made
    from the same bytes with the same is not made again. ``on_line`` gets each line as it is known, with the count.
    Raises DraftError (``batch.no-folder``, ``batch.no-cases``) and SaveError when ``out`` cannot be made.
    """
    cases = case_files(folder)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise save_error(error, out) from error
    sweep_temporaries(out)
    journal = _Journal(out / JOURNAL)
    journal.read()
    batch = _Batch(out, made_with, journal, force)
    lines: dict[str, Line] = {}

    def tell(line: Line) -> None:
        lines[line.case] = line
        if on_line is not None:
            on_line(line, len(lines), len(cases))

    def todos() -> Iterator[_Todo]:
        for path, target in _targets(cases, suffix).items():
            seen = batch.look(path, target)
            if isinstance(seen, Line):
                tell(seen)
            else:
                yield seen

    for todo, made in _in_parallel(todos(), prepare, min(processes or os.cpu_count() or 1, len(cases))):
        tell(batch.finish(todo, made))
    return Outcome(tuple(lines[path.name] for path in cases))


def _targets(cases: tuple[Path, ...], suffix: str) -> dict[Path, str]:
    """Give each case its paper's name; two cases that differ only in the suffix, or in case, must not share one."""
    taken: set[str] = set()
    targets = {}
    for path in cases:
        name = path.stem + suffix
        if name.casefold() in taken:
            name = path.name + suffix
        taken.add(name.casefold())
        targets[path] = name
    return targets


@dataclass(frozen=True, slots=True)
class _Todo:
    path: Path
    target: str
    data: bytes
    source: str


@dataclass(frozen=True, slots=True)
class _Batch:
    out: Path
    made_with: str
    journal: _Journal
    force: bool

    def look(self, path: Path, target: str) -> Line | _Todo:
        """Read a case; give its line when there is nothing to make."""
        try:
            data = case_bytes_of(read_limited(path, CASE_LIMIT), path)
            check_nesting(data, path)
        except DraftError as error:
            return Line(path.name, "failed", error.kind, error.values)
        todo = _Todo(path, target, data, _digest(data, self.made_with.encode()))
        paper = self.out / target
        if not paper.exists():
            return todo
        try:
            made = self.journal.made.get(path.name, {}).get(_digest(read_limited(paper, 1 << 28)))
        except RefusedFileError:
            made = None
        if made == todo.source:
            return Line(path.name, "up-to-date")
        if made is None and not self.force:
            return Line(path.name, "kept", "batch.edited", {"path": str(paper)})
        return todo

    def finish(self, todo: _Todo, made: _Made) -> Line:
        """Put a paper into its place and give the line."""
        if made.paper is None:
            return Line(todo.path.name, "failed", made.problem, made.values)
        try:
            self.journal.note(todo.path.name, todo.source, _digest(made.paper))
            write_atomic(self.out / todo.target, made.paper, 0o644)
        except SaveError as error:
            return Line(todo.path.name, "failed", error.kind, error.values)
        except OSError as error:
            failure = save_error(error, self.out)
            return Line(todo.path.name, "failed", failure.kind, failure.values)
        return Line(todo.path.name, "written")


def _pool(processes: int, prepare: Prepare) -> ProcessPoolExecutor:
    # "spawn": the same on every system, and safe when a window with threads of its own asks for a batch.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(processes, mp_context=context, initializer=_prepare, initargs=(prepare,))


def _in_parallel(todos: Iterator[_Todo], prepare: Prepare, processes: int) -> Iterator[tuple[_Todo, _Made]]:
    """Make the papers; a case that kills its process is found by trying alone each that was then under way."""
    suspects: list[_Todo] = []
    while broken := (yield from _until_broken(todos, prepare, processes)):
        suspects.extend(broken)
    for todo in suspects:
        made = _Made(None, "batch.process-died")
        with contextlib.suppress(BrokenProcessPool), _pool(1, prepare) as pool:
            made = pool.submit(_one, todo.data).result()
        yield todo, made


def _until_broken(
    todos: Iterator[_Todo], prepare: Prepare, processes: int
) -> Generator[tuple[_Todo, _Made], None, list[_Todo]]:
    under_way: dict[Future[_Made], _Todo] = {}
    pool = _pool(processes, prepare)
    handed_over: list[_Todo] = []
    try:
        for todo in todos:
            handed_over = [todo]
            under_way[pool.submit(_one, todo.data)] = todo
            handed_over = []
            # No more than a few cases are in memory at once, however many there are.
            if len(under_way) >= 2 * processes:
                yield from _done(under_way)
        while under_way:
            yield from _done(under_way)
    except BrokenProcessPool:
        return [*under_way.values(), *handed_over]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return []


def _done(under_way: dict[Future[_Made], _Todo]) -> Iterator[tuple[_Todo, _Made]]:
    for future in wait(under_way, return_when=FIRST_COMPLETED).done:
        made = future.result()
        yield under_way.pop(future), made
