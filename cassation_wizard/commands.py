# SPDX-License-Identifier: MIT
"""The commands of the command line (`case-file.md`); Qt is imported only when a PDF is asked for."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cassation_wizard.arguments import command_parser, screen_language
from cassation_wizard.call import BLOCKED, OK, UNUSABLE, Call, StopError
from cassation_wizard.interview.case_file import CaseFileError, read_case_file
from cassation_wizard.law.loader import LawDataError
from cassation_wizard.lawpack import law_in_use
from cassation_wizard.paper_files import refuse_existing, refuse_the_case, write_all
from cassation_wizard.staff_commands import doctor, law, print_schema

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cassation_wizard.assets import Assets
    from cassation_wizard.document.blocks import Petition
    from cassation_wizard.domain.answers import Answers
    from cassation_wizard.law.law import Law


def run(given: Sequence[str], assets: Assets) -> int:
    """Run one command and give its exit status."""
    try:
        in_use = law_in_use(assets.resources)
    except LawDataError as error:
        print("\n".join(error.problems), file=sys.stderr)
        return UNUSABLE
    finally:
        gc.freeze()
        gc.enable()
    screen = screen_language(given)
    try:
        options = command_parser().parse_args(given)
        return _COMMANDS[options.command](Call(options, in_use, assets, screen))
    except argparse.ArgumentError as error:
        help_only = not error.message
        if not help_only:
            wrong = in_use.sentence("cli.wrong-call").in_language(screen).format(what=error.message)
            print(wrong, file=sys.stderr)
        print(in_use.sentence("cli.usage").in_language(screen), file=sys.stdout if help_only else sys.stderr)
        return OK if help_only else UNUSABLE
    except CaseFileError as error:
        print(in_use.sentence(error.kind).in_language(screen).format(**error.values), file=sys.stderr)
        return UNUSABLE
    except StopError as stop:
        print(stop, file=sys.stderr)
        return stop.status
    except BrokenPipeError:  # `… | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


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


def _petition(call: Call, answers: Answers) -> Petition:
    from cassation_wizard.drafting import law_for_paper, write_petition
    from cassation_wizard.interview.route import instant_for

    if call.law.edition_on(instant_for(answers, call.law, call.today)) is None:
        edition = law_for_paper(answers, call.law, call.today).edition
        title = edition.title.in_language(call.screen) if edition else ""
        print(call.say("cli.other-edition", edition=title), file=sys.stderr)
    return write_petition(answers, call.law, call.phrases(), call.today, call.options.language)


def _check(call: Call) -> int:
    from cassation_wizard.check_report import as_json, as_text
    from cassation_wizard.drafting import judge

    judgement = judge(_read(call.options.case, call.law), call.law, call.today)
    if call.options.format == "json":
        print(json.dumps(as_json(judgement), ensure_ascii=False, indent=2))
    else:
        print(as_text(judgement, call.law, call.phrases().in_language(call.screen)))
    return BLOCKED if judgement.blocking else OK


def _compose(call: Call) -> int:
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
    refuse_existing(targets, call)
    if call.options.pdf:
        targets.append(output.with_suffix(".pdf"))
        refuse_existing(targets, call)
    refuse_the_case(targets, call)
    answers = _read(call.options.case, call.law)
    petition = _petition(call, answers)
    data = to_docx(petition)
    problems = audit(data, petition)
    if problems:
        questions = ", ".join(sorted({problem.question or problem.kind for problem in problems}))
        raise StopError(call.say("cli.audit-failed", questions=questions))
    papers = [data]
    if call.options.pdf:
        from cassation_wizard.app import offscreen_pdf

        papers.append(offscreen_pdf(petition, call.assets))
    write_all(dict(zip(targets, papers, strict=True)), call)
    for advice in letter_advice(effective_answers(answers), call.law):
        print(advice.in_language(call.screen), file=sys.stderr)
    return OK


def _text(call: Call) -> int:
    from cassation_wizard.document.plain_text import to_text

    answers = _read(call.options.case, call.law)
    print(to_text(_petition(call, answers)), end="")
    return OK


def _worksheet(call: Call) -> int:
    from cassation_wizard.document.docx_writer import to_docx
    from cassation_wizard.document.worksheet import worksheet
    from cassation_wizard.interview.route import blank_route

    options = call.options
    refuse_existing([options.output], call)
    pages = blank_route(options.role)
    sheet = worksheet(pages, call.law.at(call.today), options.language, call.phrases(), options.role)
    write_all({options.output: to_docx(sheet)}, call)
    return OK


_COMMANDS = {
    "check": _check,
    "compose": _compose,
    "text": _text,
    "worksheet": _worksheet,
    "law": law,
    "schema": print_schema,
    "doctor": doctor,
}
