# SPDX-License-Identifier: MIT
"""The law loaded and held to what the rules need of it: kinds that exist, conditions and word lists that read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cassation_wizard.law.compiled import write_compiled
from cassation_wizard.law.law import Law
from cassation_wizard.law.loader import load_law, source_files
from cassation_wizard.law.model import Entry, Rule, WordList
from cassation_wizard.rules import custom, text_kinds  # noqa: F401 - they register their kinds
from cassation_wizard.rules.kinds import rule_problems
from cassation_wizard.rules.words import word_entries


def load_checked_law(root: Path) -> Law:
    """Read the law data with which cases are checked. Raises LawDataError with all mistakes, those of rules too."""
    return load_law(root, _problems)


def compile_checked_law(root: Path) -> bool:
    """Keep the law data in a form that is read faster, beside the sources; tell whether that was done.

    Raises LawDataError: law with mistakes is never compiled.
    """
    load_checked_law(root)
    return write_compiled(root, source_files(root, []))


def _problems(law: Law) -> Iterator[tuple[type[Entry], str, str]]:
    rules = (version for version in law.entries[Rule] if isinstance(version, Rule))
    for rule, what in rule_problems(rules):
        yield Rule, rule, what
    for version in law.entries[WordList]:
        if isinstance(version, WordList):
            try:
                word_entries(version.entries)
            except ValueError as error:
                yield WordList, version.id, f"entries: {error}"
