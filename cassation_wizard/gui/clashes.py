# SPDX-License-Identifier: MIT
"""What cannot both be right: two names of one person, an act dated before the one it reviewed. No rule of law."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from cassation_wizard.domain.answers import path_pattern
from cassation_wizard.gui.names import name_clash
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_
from cassation_wizard.i18n.formats import long_date

_NAMES = ("convicted.full_name", "signature.name")
_REVIEWING = frozenset({"appeal", "cassation"})


class Clash(NamedTuple):
    """Where two answers meet that cannot both be right, with a heading and what to ask oneself."""

    path: str
    heading: str
    words: str


def clash_at(session: Session, path: str) -> str:
    """Say what the answer at `path` does not agree with, or nothing."""
    return _early_date(session, path) if path_pattern(path) == "acts[].date" else name_clash(session, path)


def clashes(session: Session) -> tuple[Clash, ...]:
    """Give every clash among the answers, in the order of the questions; what is said twice is given once."""
    dates = [f"acts[{index}].date" for index in range(session.answers.count("acts"))]
    gettext = session.language.gettext
    headings = dict.fromkeys(_NAMES, N_("Two different names")) | dict.fromkeys(dates, N_("The order of two dates"))
    found: dict[str, Clash] = {}
    for path, heading in headings.items():
        if words := clash_at(session, path):
            found.setdefault(words, Clash(path, gettext(heading), words))
    return tuple(found.values())


def _early_date(session: Session, path: str) -> str:
    """An act of a reviewing court cannot be older than the act of the first instance."""
    item = session.get(path.rpartition(".")[0]) or {}
    day, firsts = item.get("date"), [act.get("date") for act in session.get("acts") or () if _is_first(act)]
    first = min((known for known in firsts if known is not None), default=None)
    if item.get("instance") not in _REVIEWING or not isinstance(day, date) or first is None or day >= first:
        return ""
    words = session.language.gettext("The act of the first instance is later: {date}. Which date is right?")
    return words.format(date=long_date(first, session.language.catalog))


def _is_first(act: object) -> bool:
    return isinstance(act, Mapping) and act.get("instance") == "first"
