# SPDX-License-Identifier: MIT
"""Naming judicial acts by kind and date, so that a request names the very acts it is about."""

from __future__ import annotations

from collections.abc import Sequence

from cassation_wizard.document.blocks import Part, Parts
from cassation_wizard.document.voice import Shaped, Voice
from cassation_wizard.domain.case import Act, CassationCase

_FIRST_RULINGS = {
    "termination": "termination_ruling",
    "medical_measures": "medical_ruling",
    "investigating_judge": "investigating_judge_ruling",
}
_HIGHER_RULINGS = {"appeal": "appeal_ruling", "cassation": "cassation_ruling"}
_KIND_BY_OUTCOME = {
    "conviction": "verdict",
    "acquittal": "verdict",
    "termination": "ruling",
    "medical_measures": "ruling",
}

# Rulings that do not decide the case: later acts do not stand or fall with them.
_ASIDE = ("interim", "execution_matter", "investigating_judge")


def act_name(act: Act) -> str:
    """Give the key of the act's name: a verdict only where there is a verdict; `act` where nothing is known."""
    kind = act.kind or _KIND_BY_OUTCOME.get(act.outcome or "")
    if kind == "private_ruling":
        return "private_ruling"
    if kind == "verdict":
        if act.instance == "appeal":
            return "appeal_verdict"
        return "acquittal_verdict" if act.outcome == "acquittal" else "verdict"
    if kind == "ruling":
        return _HIGHER_RULINGS.get(act.instance or "") or _FIRST_RULINGS.get(act.outcome or "", "ruling")
    return "act"


def dated_act(act: Act, voice: Voice) -> Shaped:
    """Name an act with its date («приговор от 12 марта 2025 года») in the case its sentence needs.

    The name answers the question about the act's kind.
    """
    path = f"acts[{act.index}]"
    day = voice.date(act.date, f"{path}.date")
    return lambda case: _dated(act_name(act), case or "nom", f"{path}.kind", day, voice)


def _dated(name: str, case: str, question: str, day: Shaped, voice: Voice) -> Parts:
    """A long name says itself where its date stands («тергеу судьясының … қаулысы»), a short one leaves it aside."""
    pieces = voice.wordings.acts[name][case]
    words = voice.fill(pieces, {"date": day})
    named = tuple(part if part.question else Part(part.text, question) for part in words)
    if any(piece.name for piece in pieces):
        return named
    return voice.say("lists.act_with_date", act=named, date=day)


def listed_acts(acts: Sequence[Act], voice: Voice, *, and_later: bool = False) -> Shaped:
    """Name several acts in one breath; `and_later` adds all later rulings. Without acts a gap stands for one."""

    def in_case(case: str) -> Parts:
        names = [dated_act(act, voice)(case) for act in acts]
        if not names:
            names = [_dated("act", case, "acts", voice.date(None, "acts"), voice)]
        if and_later:
            names.append(voice.fill(voice.wordings.acts["later_rulings"][case], {}))
        return voice.joined(names)

    return in_case


def first_act(case: CassationCase) -> Act | None:
    """Give the act of the first instance that decided the case: challenged ones first, then the one with an outcome."""
    firsts = [act for act in case.acts if act.instance == "first"]
    deciding = [act for act in firsts if act.outcome in ("conviction", "acquittal", "termination", "medical_measures")]
    for acts in ([act for act in deciding if act.challenged], deciding, [act for act in firsts if act.challenged]):
        if acts:
            return acts[0]
    return None


def later_acts(case: CassationCase) -> tuple[Act, ...]:
    """Give the acts of the higher instances: the challenged ones, or all where none of them is challenged."""
    higher = tuple(act for act in case.acts if act.instance in ("appeal", "cassation"))
    return tuple(act for act in higher if act.challenged) or higher


def has_unchallenged_later(case: CassationCase) -> bool:
    """Tell whether an act is challenged while what a higher court said of it is not among the challenged acts.

    To cancel the first act means to cancel what confirmed it, too (upk 494(7)).
    """
    if not any(act.instance == "first" and act.outcome not in _ASIDE for act in case.challenged):
        return False
    if any(act.instance in ("appeal", "cassation") for act in case.challenged):
        return False
    return case.proceedings.appeal == "considered" or any(act.instance == "appeal" for act in case.acts)
