# SPDX-License-Identifier: MIT
"""Kinds of rules that read what the user wrote in his own words."""

from __future__ import annotations

from collections.abc import Iterator

from cassation_wizard.law.model import Rule
from cassation_wizard.rules.facts import Situation
from cassation_wizard.rules.kinds import Hit, rule_kind


@rule_kind("matches", needed=("find",), optional=("when", "also", "in_names"))
def matches(rule: Rule, situation: Situation) -> Iterator[Hit]:
    yield from ()


@rule_kind("obsolete_words", needed=("wordlist",))
def obsolete_words(rule: Rule, situation: Situation) -> Iterator[Hit]:
    yield from ()
