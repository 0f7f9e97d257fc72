# SPDX-License-Identifier: MIT
"""The commands of the command line (`case-file.md`); Qt is imported only when a PDF is asked for."""

from __future__ import annotations

import argparse
import contextlib
import gc
import json
import os
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cassation_wizard.arguments import command_parser, screen_language
from cassation_wizard.interview.case_file import CaseFileError, read_case_file, schema
from cassation_wizard.law.loader import LawDataError
from cassation_wizard.lawpack import law_in_use

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cassation_wizard.assets import Assets
    from cassation_wizard.document.blocks import Petition
    from cassation_wizard.document.phrases import Phrases
    from cassation_wizard.domain.answers import Answers
    from cassation_wizard.domain.text import Language
    from cassation_wizard.law.law import Law

_OK, _BLOCKED, _UNUSABLE = 0, 1, 2


class _StopError(Exception):
    """The command ends here: one sentence for the person, and the exit status."""

    def __init__(self, sentence: str, status: int = _UNUSABLE) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(frozen=True, slots=True)
class _Call:
    """One call of a command: its options, and what every command stands on."""

    options: argparse.Namespace
    law: Law
    assets: Assets
    screen: Language  # of the sentences; the paper's is an option of its own

    @property
    def today(self) -> date:
        """The day given with --today, else the clock's: the one clock of the command line."""
        return getattr(self.options, "today", None) or date.today()  # noqa: DTZ011

    def say(self, key: str, /, **values: str | int) -> str:
        """Give a sentence in the person's language."""
        return self.law.sentence(key).in_language(self.screen).format(**values)

    def phrases(self) -> Phrases:
        """Load the paper's phrases."""
        from cassation_wizard.document.phrases import load_phrases

        return load_phrases(self.assets.templates)


def run(given: Sequence[str], assets: Assets) -> int:
    """Run one command and give its exit status."""
    try:
        law = law_in_use(assets.resources)
    except LawDataError as error:
        print("\n".join(error.problems), file=sys.stderr)
        return _UNUSABLE
    finally:
        gc.freeze()
        gc.enable()
    screen = screen_language(given)
    try:
        options = command_parser().parse_args(given)
        return _COMMANDS[options.command](_Call(options, law, assets, screen))
    except argparse.ArgumentError as error:
        help_only = not error.message
        if not help_only:
            wrong = law.sentence("cli.wrong-call").in_language(screen).format(what=error.message)
            print(wrong, file=sys.stderr)
        print(law.sentence("cli.usage").in_language(screen), file=sys.stdout if help_only else sys.stderr)
        return _OK if help_only else _UNUSABLE
    except CaseFileError as error:
        print(law.sentence(error.kind).in_language(screen).format(**error.values), file=sys.stderr)
        return _UNUSABLE
    except _StopError as stop:
        print(stop, file=sys.stderr)
        return stop.status
    except BrokenPipeError:  # `… | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _OK


def _read(path: Path, law: Law) -> Answers:
    from cassation_wizard.drafts.errors import RefusedFileError
    from cassation_wizard.drafts.guard import read_case_bytes

    try:
        return read_case_file(read_case_bytes(path), law)
    except FileNotFoundError:
        raise CaseFileError("case.not-found", path=str(path)) from None
    except OSError:
        raise CaseFileError("case.unreadable", path=str(path)) from None
    except RefusedFileError as refused:
        raise CaseFileError(refused.kind, **{name: str(value) for name, value in refused.values.items()}) from None


def _petition(call: _Call, answers: Answers) -> Petition:
    from cassation_wizard.drafting import law_for_paper, write_petition
    from cassation_wizard.interview.route import instant_for

    if call.law.edition_on(instant_for(answers, call.law, call.today)) is None:
        edition = law_for_paper(answers, call.law, call.today).edition
        title = edition.title.in_language(call.screen) if edition else ""
        print(call.say("cli.other-edition", edition=title), file=sys.stderr)
    return write_petition(answers, call.law, call.phrases(), call.today, call.options.language)


def _check(call: _Call) -> int:
    from cassation_wizard.check_report import as_json, as_text
    from cassation_wizard.drafting import judge

    judgement = judge(_read(call.options.case, call.law), call.law, call.today)
    if call.options.format == "json":
        print(json.dumps(as_json(judgement), ensure_ascii=False, indent=2))
    else:
        print(as_text(judgement, call.law, call.phrases().in_language(call.screen)))
    return _BLOCKED if judgement.blocking else _OK


def _compose(call: _Call) -> int:
    if call.options.all is not None:
        from cassation_wizard.batch_command import BatchOrder, compose_folder

        options = call.options
        order = BatchOrder(options.all, options.output, options.language, options.force, call.today)
        return compose_folder(order, call.law, call.assets, call.screen)
    if call.options.case is None:
        raise argparse.ArgumentError(None, "compose")
    from cassation_wizard.document.audit import audit
    from cassation_wizard.document.docx_writer import to_docx
    from cassation_wizard.document.letters import letter_advice
    from cassation_wizard.interview.route import effective_answers

    output: Path = call.options.output
    targets = [output]
    _refuse_existing(targets, call)
    if call.options.pdf:
        targets.append(output.with_suffix(".pdf"))
        _refuse_existing(targets, call)
    _refuse_the_case(targets, call)
    answers = _read(call.options.case, call.law)
    petition = _petition(call, answers)
    data = to_docx(petition)
    problems = audit(data, petition)
    if problems:
        questions = ", ".join(sorted({problem.question or problem.kind for problem in problems}))
        raise _StopError(call.say("cli.audit-failed", questions=questions))
    papers = [data]
    if call.options.pdf:
        from cassation_wizard.app import offscreen_pdf

        papers.append(offscreen_pdf(petition, call.assets))
    _write_all(dict(zip(targets, papers, strict=True)), call)
    for advice in letter_advice(effective_answers(answers), call.law):
        print(advice.in_language(call.screen), file=sys.stderr)
    return _OK


def _refuse_existing(targets: Sequence[Path], call: _Call) -> None:
    for path in targets:
        try:
            is_there, is_folder = path.exists(), path.is_dir()
        except OSError:  # a name no file can have: the writing will say so
            continue
        if is_folder:
            raise _StopError(call.say("save.is-folder", path=str(path)))
        if is_there and not call.options.force:
            raise _StopError(call.say("cli.exists", path=str(path)))


def _refuse_the_case(targets: Sequence[Path], call: _Call) -> None:
    """Never put a paper over the case it is made of, even when asked: the answers would be gone."""
    for path in targets:
        is_the_case = False
        with contextlib.suppress(OSError, ValueError):  # one of them is not there
            is_the_case = path.samefile(call.options.case)
        if is_the_case:
            raise _StopError(call.say("cli.over-case", path=str(path)))


def _write_all(papers: dict[Path, bytes], call: _Call) -> None:
    """Write all the papers or none: when one cannot be written, those before it are put back as they were."""
    from cassation_wizard.drafts.atomic import save_error, write_atomic
    from cassation_wizard.drafts.errors import SaveError

    try:
        before = {path: path.read_bytes() if path.is_file() else None for path in papers}
    except OSError as error:  # a name no file can have, or a file that could not be put back
        failure = save_error(error, next(iter(papers)))
        raise _StopError(call.say(failure.kind, **failure.values)) from None
    for number, (path, data) in enumerate(papers.items()):
        try:
            write_atomic(path, data)
        except SaveError as error:
            for written in list(papers)[:number]:
                old = before[written]
                written.unlink() if old is None else write_atomic(written, old)
            raise _StopError(call.say(error.kind, **error.values)) from None
    for path in papers:
        print(call.say("cli.written", path=str(path)))


def _text(call: _Call) -> int:
    from cassation_wizard.document.plain_text import to_text

    answers = _read(call.options.case, call.law)
    print(to_text(_petition(call, answers)), end="")
    return _OK


def _worksheet(call: _Call) -> int:
    from cassation_wizard.document.docx_writer import to_docx
    from cassation_wizard.document.worksheet import worksheet
    from cassation_wizard.interview.route import blank_route

    options = call.options
    _refuse_existing([options.output], call)
    pages = blank_route(options.role)
    sheet = worksheet(pages, call.law.at(call.today), options.language, call.phrases(), options.role)
    _write_all({options.output: to_docx(sheet)}, call)
    return _OK


def _law(call: _Call) -> int:
    if call.options.install is not None:
        return _install(call)
    from cassation_wizard.document.law_digest import edition_digest

    known = [edition.id for edition in call.law.editions]
    today = call.law.edition_on(call.today)
    chosen = call.options.edition or (today.id if today else known[-1])
    if chosen not in known:
        raise _StopError(call.say("cli.unknown-edition", known=", ".join(known)))
    wordings = call.phrases().in_language(call.screen)
    print(edition_digest(call.law, call.law.edition(chosen), wordings))
    return _OK


def _install(call: _Call) -> int:
    from cassation_wizard.document.dates import written_date
    from cassation_wizard.domain.text import clean_line
    from cassation_wizard.drafts.errors import SaveError
    from cassation_wizard.drafts.settings import load_settings
    from cassation_wizard.law.pack import PackError
    from cassation_wizard.lawpack import install_pack, packs_folder

    settings, _ = load_settings()
    try:
        pack = install_pack(call.options.install, call.assets.resources, packs_folder(settings), settings.law_key)
    except PackError as refused:
        raise _StopError(call.say(refused.kind, **refused.values)) from None
    except SaveError as error:
        raise _StopError(call.say(error.kind, **error.values)) from None
    except OSError:  # a name no file can have, a stick pulled out
        raise CaseFileError("case.unreadable", path=str(call.options.install)) from None
    day = written_date(pack.issued_on, call.phrases().in_language(call.screen))
    print(call.say("lawpack.installed", day=day, note=clean_line(pack.note)).rstrip())
    return _OK


def _schema(call: _Call) -> int:
    print(json.dumps(schema(call.law), ensure_ascii=False, indent=2))
    return _OK


def _doctor(call: _Call) -> int:
    from cassation_wizard.doctor import examine, examine_in_english

    if call.options.language == "en":
        report, healthy = examine_in_english(call.law, call.assets, call.today)
    else:
        report, healthy = examine(call.law, call.assets, call.screen, call.today)
    print(report)
    return _OK if healthy else _BLOCKED


_COMMANDS = {
    "check": _check,
    "compose": _compose,
    "text": _text,
    "worksheet": _worksheet,
    "law": _law,
    "schema": _schema,
    "doctor": _doctor,
}
