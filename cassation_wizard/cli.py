# SPDX-License-Identifier: MIT
"""The command line (`case-file.md`); Qt is imported only when a window or a PDF is asked for."""

from __future__ import annotations

import argparse
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cassation_wizard.assets import Assets, find_assets
from cassation_wizard.interview.case_file import CaseFileError, read_case_file, schema
from cassation_wizard.interview.questions import QUESTIONS
from cassation_wizard.law.loader import LawDataError, load_law

if TYPE_CHECKING:
    from collections.abc import Sequence

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


class _Parser(argparse.ArgumentParser):
    """A parser whose mistakes are told in the person's language, not in argparse's English."""

    def error(self, message: str) -> NoReturn:
        raise argparse.ArgumentError(None, message)

    def print_help(self, file: object = None) -> None:
        raise argparse.ArgumentError(None, "")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status; `arguments` are those of the process by default."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal of another encoding must not stop a paper
            stream.reconfigure(encoding="utf-8", errors="replace")
    assets = find_assets()
    if not given or given[0] not in _COMMANDS:
        asks_help = any(word in ("-h", "--help") for word in given)
        if not asks_help and all(word == "--kiosk" or not word.startswith("-") for word in given):
            from cassation_wizard.app import open_window

            return open_window([word for word in given if word != "--kiosk"], assets, kiosk="--kiosk" in given)
    try:
        law = load_law(assets.resources)
    except LawDataError as error:
        print("\n".join(error.problems), file=sys.stderr)
        return _UNUSABLE
    screen = _screen_language(given)
    try:
        options = _parser().parse_args(given)
        status: int = _COMMANDS[options.command](options, law, assets, screen)
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
    return status


def _screen_language(given: Sequence[str]) -> Language:
    """The language of sentences: the one asked for, else that of the system, else Russian."""
    named = [later for earlier, later in zip(given, given[1:], strict=False) if earlier == "--language"]
    system = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "kk" if (named[-1] if named else system).startswith("kk") else "ru"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(text) from None


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="cassation-wizard", allow_abbrev=False, exit_on_error=False)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
    languages = {"choices": ("kk", "ru")}

    check = commands.add_parser("check", allow_abbrev=False)
    check.add_argument("case", type=Path)
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument("--language", **languages)
    check.add_argument("--today", type=_day, default=date.today())  # noqa: DTZ011 - the one clock of the command line

    compose = commands.add_parser("compose", allow_abbrev=False)
    compose.add_argument("case", type=Path, nargs="?")
    compose.add_argument("--all", type=Path, metavar="FOLDER")
    compose.add_argument("-o", "--output", type=Path, required=True)
    compose.add_argument("--language", **languages)
    compose.add_argument("--pdf", action="store_true")
    compose.add_argument("--force", action="store_true")

    text = commands.add_parser("text", allow_abbrev=False)
    text.add_argument("case", type=Path)
    text.add_argument("--language", **languages)

    worksheet = commands.add_parser("worksheet", allow_abbrev=False)
    worksheet.add_argument("-o", "--output", type=Path, required=True)
    worksheet.add_argument("--language", required=True, **languages)
    worksheet.add_argument("--role", choices=QUESTIONS["petitioner.role"].options)
    worksheet.add_argument("--today", type=_day, default=date.today())  # noqa: DTZ011
    worksheet.add_argument("--force", action="store_true")

    law = commands.add_parser("law", allow_abbrev=False)
    law.add_argument("--edition")
    law.add_argument("--language", **languages)

    commands.add_parser("schema", allow_abbrev=False)
    doctor = commands.add_parser("doctor", allow_abbrev=False)
    doctor.add_argument("--language", **languages)
    return parser


def _read(path: Path, law: Law) -> Answers:
    from cassation_wizard.drafts.errors import RefusedFile
    from cassation_wizard.drafts.guard import read_limited

    try:
        return read_case_file(read_limited(path), law)
    except FileNotFoundError:
        raise CaseFileError("case.not-found", path=str(path)) from None
    except OSError:
        raise CaseFileError("case.unreadable", path=str(path)) from None
    except RefusedFile as refused:
        raise CaseFileError(refused.kind, **{name: str(value) for name, value in refused.values.items()}) from None


def _phrases(assets: Assets) -> Phrases:
    from cassation_wizard.document.phrases import load_phrases

    return load_phrases(assets.templates / "phrases")


def _petition(options: argparse.Namespace, law: Law, assets: Assets, screen: Language) -> Petition:
    from cassation_wizard.drafting import law_for_paper, write_petition
    from cassation_wizard.interview.route import instant_for

    today = date.today()  # noqa: DTZ011
    answers = _read(options.case, law)
    if law.edition_on(instant_for(answers, law, today)) is None:
        edition = law_for_paper(answers, law, today).edition
        title = edition.title.in_language(screen) if edition else ""
        print(law.sentence("cli.other-edition").in_language(screen).format(edition=title), file=sys.stderr)
    return write_petition(answers, law, _phrases(assets), today, options.language)


def _check(options: argparse.Namespace, law: Law, assets: Assets, screen: Language) -> int:
    from cassation_wizard.check_report import as_json, as_text
    from cassation_wizard.drafting import judge

    judgement = judge(_read(options.case, law), law, options.today)
    if options.format == "json":
        print(json.dumps(as_json(judgement), ensure_ascii=False, indent=2))
    else:
        print(as_text(judgement, law, screen))
    return _BLOCKED if judgement.blocking else _OK


def _compose(options: argparse.Namespace, law: Law, assets: Assets, screen: Language) -> int:
    if options.all is not None:
        from cassation_wizard.batch_command import compose_all

        return compose_all(options.all, options.output, law, assets, screen, options.language)
    if options.case is None:
        raise argparse.ArgumentError(None, "compose")
    from cassation_wizard.document.audit import audit
    from cassation_wizard.document.docx_writer import to_docx

    targets = [options.output, *([options.output.with_suffix(".pdf")] if options.pdf else [])]
    _refuse_existing(targets, options.force, law, screen)
    petition = _petition(options, law, assets, screen)
    data = to_docx(petition)
    problems = audit(data, petition)
    if problems:
        questions = ", ".join(sorted({problem.question or problem.kind for problem in problems}))
        raise _StopError(law.sentence("cli.audit-failed").in_language(screen).format(questions=questions))
    papers = [data]
    if options.pdf:
        from cassation_wizard.app import offscreen_pdf

        papers.append(offscreen_pdf(petition, assets))
    _write_all(dict(zip(targets, papers, strict=True)), law, screen)
    return _OK


def _refuse_existing(targets: Sequence[Path], force: bool, law: Law, screen: Language) -> None:
    for path in targets:
        if path.exists() and not force:
            raise _StopError(law.sentence("cli.exists").in_language(screen).format(path=path))


def _write_all(papers: dict[Path, bytes], law: Law, screen: Language) -> None:
    from cassation_wizard.drafts.atomic import write_atomic
    from cassation_wizard.drafts.errors import SaveError

    for path, data in papers.items():
        try:
            write_atomic(path, data)
        except SaveError as error:
            raise _StopError(law.sentence(error.kind).in_language(screen).format(**error.values)) from None
        print(law.sentence("cli.written").in_language(screen).format(path=path))


def _text(options: argparse.Namespace, law: Law, assets: Assets, screen: Language) -> int:
    from cassation_wizard.document.plain_text import to_text

    print(to_text(_petition(options, law, assets, screen)), end="")
    return _OK


def _worksheet(options: argparse.Namespace, law: Law, assets: Assets, screen: Language) -> int:
    from cassation_wizard.document.docx_writer import to_docx
    from cassation_wizard.document.worksheet import worksheet

    _refuse_existing([options.output], options.force, law, screen)
    sheet = worksheet(law.at(options.today), options.language, _phrases(assets), options.role)
    _write_all({options.output: to_docx(sheet)}, law, screen)
    return _OK


def _law(options: argparse.Namespace, law: Law, assets: Assets, screen: Language) -> int:
    from cassation_wizard.law.digest import edition_digest

    known = [edition.id for edition in law.editions]
    chosen = options.edition or next((e.id for e in law.editions if e.covers(date.today())), known[-1])  # noqa: DTZ011
    if chosen not in known:
        raise _StopError(law.sentence("cli.unknown-edition").in_language(screen).format(known=", ".join(known)))
    print(edition_digest(law, law.edition(chosen), screen))
    return _OK


def _schema(options: argparse.Namespace, law: Law, assets: Assets, screen: Language) -> int:
    print(json.dumps(schema(law), ensure_ascii=False, indent=2))
    return _OK


def _doctor(options: argparse.Namespace, law: Law, assets: Assets, screen: Language) -> int:
    from cassation_wizard.doctor import examine

    report, healthy = examine(law, assets, screen, date.today())  # noqa: DTZ011
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
