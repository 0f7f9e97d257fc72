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


def act_word(act: Act, case: str, voice: Voice) -> Part:
    """Give the act's name in a case; it answers the question about its kind."""
    return Part(voice.wordings.acts[act_name(act)][case], f"acts[{act.index}].kind")


def dated_act(act: Act, voice: Voice) -> Shaped:
    """Name an act with its date («приговор от 12 марта 2025 года») in the case its sentence needs."""

    def in_case(case: str) -> Parts:
        day = voice.date(act.date, f"acts[{act.index}].date")
        return voice.say("lists.act_with_date", act=act_word(act, case or "nom", voice), date=day)

    return in_case


def listed_acts(acts: Sequence[Act], voice: Voice, *, and_later: bool = False) -> Shaped:
    """Name several acts in one breath; `and_later` adds all later rulings. Without acts a gap stands for one."""

    def in_case(case: str) -> Parts:
        names = [dated_act(act, voice)(case) for act in acts]
        if not names:
            unknown = Part(voice.wordings.acts["act"][case], "acts")
            names = [voice.say("lists.act_with_date", act=unknown, date=voice.date(None, "acts"))]
        if and_later:
            names.append((Part(voice.wordings.acts["later_rulings"][case]),))
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
