# SPDX-License-Identifier: MIT
"""`compose --all`: a paper for every case file of a folder, a report line each."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cassation_wizard import __version__
from cassation_wizard.assets import Assets
from cassation_wizard.document.audit import audit
from cassation_wizard.document.docx_writer import to_docx
from cassation_wizard.document.phrases import load_phrases
from cassation_wizard.drafting import write_petition
from cassation_wizard.drafts.batch import Line, compose_all
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.interview.case_file import read_case_file
from cassation_wizard.lawpack import law_in_use

if TYPE_CHECKING:
    from cassation_wizard.domain.text import Language
    from cassation_wizard.law.law import Law


class PaperIncompleteError(Exception):
    """The audit missed an answer in the paper; `kind` and `values` name the sentence to say."""

    def __init__(self, questions: tuple[str, ...]) -> None:
        super().__init__("cli.audit-failed")
        self.kind = "cli.audit-failed"
        self.values = {"questions": ", ".join(questions)}


def prepare(assets: Assets, language: Language | None, today: date) -> Callable[[bytes], bytes]:
    """Load law and phrases once in a worker process and give the work: a case file's bytes to a paper's bytes."""
    law, phrases = law_in_use(assets.resources), load_phrases(assets.templates)

    def work(data: bytes) -> bytes:
        petition = write_petition(read_case_file(data, law), law, phrases, today, language)
        paper = to_docx(petition)
        problems = audit(paper, petition)
        if problems:
            raise PaperIncompleteError(tuple(sorted({problem.question or problem.kind for problem in problems})))
        return paper

    return work


def _digest(folder: Path) -> str:
    """The phrases and the template a paper is made with: when they change, it is made anew."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(path.name.encode() + path.read_bytes())
    return whole.hexdigest()


@dataclass(frozen=True, slots=True)
class BatchOrder:
    """What to compose: all case files of `folder` into `out`, in one language or in each case's own."""

    folder: Path
    out: Path
    language: Language | None
    force: bool
    today: date


def compose_folder(order: BatchOrder, law: Law, assets: Assets, screen: Language) -> int:
    """Make the papers with a progress line on standard error; give 0, 1 (some not made) or 2 (folder unusable)."""

    def say(key: str, /, **values: object) -> str:
        return law.sentence(key).in_language(screen).format(**values)

    def report(line: Line, done: int, total: int) -> None:
        why = say(line.problem, **line.values) if line.problem else ""
        key = "batch.failed-line" if line.status == "failed" else f"batch.{line.status}"
        print(say(key, case=line.case, why=why))
        if sys.stderr.isatty():
            filled = 30 * done // total
            print(f"\r[{'#' * filled}{'.' * (30 - filled)}] {done}/{total}", end="", file=sys.stderr, flush=True)

    made_with = f"{__version__} {law.digest} {_digest(assets.templates)} {order.language} {order.today}"
    ready = partial(prepare, assets, order.language, order.today)
    try:
        outcome = compose_all(order.folder, order.out, ready, made_with, force=order.force, on_line=report)
    except DraftError as error:
        print(say(error.kind, **error.values), file=sys.stderr)
        return 2
    count = {status: sum(line.status == status for line in outcome.lines) for status in ("written", "up-to-date")}
    failed = len(outcome.lines) - sum(count.values())
    total = len(outcome.lines)
    print(say("batch.total", cases=total, written=count["written"], ready=count["up-to-date"], failed=failed))
    return outcome.exit_status
