# SPDX-License-Identifier: MIT
"""What the court is asked to do, and what failing that (upk 423(1)(5), 494(7), (12))."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cassation_wizard.document.acts import first_act, has_unchallenged_later, later_acts, listed_acts
from cassation_wizard.document.blocks import Block, Part, Parts
from cassation_wizard.document.voice import Shaped, Voice
from cassation_wizard.domain.case import Alternative, CassationCase, Request

_CANCELLING = ("terminate", "send_to_appeal", "send_to_first_instance", "cancel_ruling")
_KEEPING = {"cancel_rulings_keep_verdict": "keep_first", "restore_first_verdict": "restore_first"}


def request(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """The request with its alternatives, the wish for other convicts (upk 494(14)) and for specialists (upk 492(2))."""
    yield Block("heading", voice.say("request.heading"), "request")
    yield Block("lead", voice.say("request.lead"), "request")
    yield from _asked(case.request, "request", case, voice)
    for alternative in case.request.alternatives:
        yield Block("lead", voice.say("request.alternative"), "request")
        yield from _asked(alternative, f"request.alternatives[{alternative.index}]", case, voice)
    if case.request.for_others:
        names = voice.answer(case.convicted.others_convicted, "convicted.others_convicted")
        said = voice.say("request.for_others", names=names)
        yield Block("body", tuple(p if p.question else Part(p.text, "request.for_others") for p in said), "request")
    if case.request.specialist_opinion:
        question = voice.answer(case.request.specialist_opinion, "request.specialist_opinion")
        said = voice.say("request.specialists", norm=voice.norm("upk 492(2)"), question=question)
        yield Block("body", said, "request")


def _asked(asked: Request | Alternative, path: str, case: CassationCase, voice: Voice) -> Iterator[Block]:
    """One request: the powers of the court that it names, the changes, the user's own words."""
    details = voice.answer(asked.details, f"{path}.details")
    changes = _changes(asked, path, case, voice)
    lead = _outcome(asked, path, case, voice, bool(changes))
    if lead is None and not changes:
        yield Block("request", (details,), "request")
        return
    if asked.outcome == "change" and not changes:
        acts = _all_acts(case, voice)
        yield Block("request", voice.say("request.change_by_words", acts=acts, details=details), "request")
        return
    if lead is None:
        lead = voice.say("request.change_acts")
    elif changes and not _opens_changes(asked):
        yield _item(lead, ";")
        lead = voice.say("request.also_change")
    yield _item(lead, "" if changes else ".")
    for place, change in enumerate(changes):
        yield Block("change", (change, Part("." if place == len(changes) - 1 else ";")), "request")
    if asked.details:
        yield Block("body", voice.say("request.details", details=details), "request")


def _item(parts: Parts, end: str) -> Block:
    return Block("request", (*parts, Part(end)) if end else parts, "request")


def _opens_changes(asked: Request | Alternative) -> bool:
    """Whether the sentence of the outcome itself ends in «изменить:»."""
    return asked.outcome in ("change", "cancel_rulings_keep_verdict")


def _outcome(asked: Request | Alternative, path: str, case: CassationCase, voice: Voice, changes: bool) -> Parts | None:
    """The sentence for a power of upk 494(7); None for what is no power of the court: the user's words stand alone."""
    if asked.outcome == "change":
        said = voice.say("request.change", acts=_all_acts(case, voice))
    elif asked.outcome in _CANCELLING:
        said = voice.say(f"request.{asked.outcome}", acts=_all_acts(case, voice))
    elif asked.outcome in _KEEPING:
        first = first_act(case)
        later = listed_acts(later_acts(case), voice)
        kept = listed_acts((first,) if first else (), voice)
        changed = changes and asked.outcome == "cancel_rulings_keep_verdict"
        key = "change_first" if changed else _KEEPING[asked.outcome]
        said = voice.say(f"request.{key}", later=later, first=kept)
    else:
        return None
    question = f"{path}.outcome"
    return tuple(part if part.question else Part(part.text, question) for part in said)


def _all_acts(case: CassationCase, voice: Voice) -> Shaped:
    """The challenged acts by name and date, with the later rulings that would fall with them."""
    return listed_acts(case.challenged, voice, and_later=has_unchallenged_later(case))


def _changes(asked: Request | Alternative, path: str, case: CassationCase, voice: Voice) -> Sequence[Part]:
    direction = case.request.direction
    first = first_act(case)
    keys = []
    for change in dict.fromkeys(asked.changes):
        key = change
        if change == "recidivism" and direction in ("worsen", "neutral"):
            key = f"{change}_{direction}"
        if change == "medical_measures" and first is not None and first.outcome == "medical_measures":
            key = f"{change}_given"
        keys.append(key)
    return [voice.chosen(f"change.{key}", f"{path}.changes") for key in keys]
