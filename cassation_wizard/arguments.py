# SPDX-License-Identifier: MIT
"""The words of a call on the command line: the options of each command, and the language to answer in."""

from __future__ import annotations

import argparse
import os
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.interview.questions import QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cassation_wizard.domain.text import Language


class _Parser(argparse.ArgumentParser):
    """A parser whose mistakes are told in the person's language, not in argparse's English."""

    def error(self, message: str) -> NoReturn:
        raise argparse.ArgumentError(None, message)

    def print_help(self, _file: object = None) -> None:
        raise argparse.ArgumentError(None, "")


def screen_language(given: Sequence[str]) -> Language:
    """Give the language of sentences: the one asked for, else that of the system, else Russian."""
    named = [later for earlier, later in pairwise(given) if earlier == "--language"]
    system = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "kk" if (named[-1] if named else system).startswith("kk") else "ru"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(text) from None


def command_parser() -> argparse.ArgumentParser:
    """Give the parser of all commands; it raises argparse.ArgumentError, with no words when help is asked for."""
    parser = _Parser(prog="cassation-wizard", allow_abbrev=False, exit_on_error=False)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)

    check = commands.add_parser("check", allow_abbrev=False)
    check.add_argument("case", type=Path)
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument("--language", choices=LANGUAGES)
    check.add_argument("--today", type=_day)

    compose = commands.add_parser("compose", allow_abbrev=False)
    compose.add_argument("case", type=Path, nargs="?")
    compose.add_argument("--all", type=Path, metavar="FOLDER")
    compose.add_argument("-o", "--output", type=Path, required=True)
    compose.add_argument("--language", choices=LANGUAGES)
    compose.add_argument("--pdf", action="store_true")
    compose.add_argument("--force", action="store_true")

    text = commands.add_parser("text", allow_abbrev=False)
    text.add_argument("case", type=Path)
    text.add_argument("--language", choices=LANGUAGES)

    worksheet = commands.add_parser("worksheet", allow_abbrev=False)
    worksheet.add_argument("-o", "--output", type=Path, required=True)
    worksheet.add_argument("--language", required=True, choices=LANGUAGES)
    worksheet.add_argument("--role", choices=QUESTIONS["petitioner.role"].options)
    worksheet.add_argument("--today", type=_day)
    worksheet.add_argument("--force", action="store_true")

    law = commands.add_parser("law", allow_abbrev=False)
    law.add_argument("--edition")
    law.add_argument("--install", type=Path, metavar="PACK")
    law.add_argument("--language", choices=LANGUAGES)

    commands.add_parser("schema", allow_abbrev=False)
    doctor = commands.add_parser("doctor", allow_abbrev=False)
    doctor.add_argument("--language", choices=(*LANGUAGES, "en"))  # read by those who mend the program, too
    return parser
