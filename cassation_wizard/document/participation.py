# SPDX-License-Identifier: MIT
"""How the author takes part in the hearing, counsel and interpreter (upk 488(1), 67, 68, 495)."""

from __future__ import annotations

from collections.abc import Iterator

from cassation_wizard.document.blocks import Block, Part, Parts
from cassation_wizard.document.voice import Voice
from cassation_wizard.domain.case import CassationCase
from cassation_wizard.domain.dates import has_come_of_age


def participation(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """With or without the author, by video link, with counsel, with an interpreter, and where to send the notice."""
    for parts in _sentences(case, voice):
        yield Block("body", parts, "participation")


def _sentences(case: CassationCase, voice: Voice) -> Iterator[Parts]:
    mode = case.participation.mode
    if mode == "without":
        yield _answering(voice.say("participation.without"), "participation.mode")
    elif mode in ("in_person", "video_link"):
        yield _answering(voice.say("participation.in_person"), "participation.mode")
    else:
        yield voice.say("participation.open", gap=voice.gap("participation.mode"))
    if mode == "video_link":
        place = case.petitioner.institution
        key = "participation.video_link_place" if place else "participation.video_link"
        yield voice.say(key, place=voice.answer(place, "petitioner.institution"))
    if case.participation.appoint_counsel:
        reasons = [voice.say(f"counsel_reason.{reason}") for reason in _counsel_reasons(case)]
        key = "participation.counsel_reason" if reasons else "participation.counsel"
        yield _answering(voice.say(key, reason=voice.joined(reasons)), "participation.appoint_counsel")
    if case.convicted.needs_interpreter:
        language = voice.answer(case.convicted.interpreter_language, "convicted.interpreter_language")
        yield voice.say("participation.interpreter", language=language)
    yield voice.say("participation.notice")


def _counsel_reasons(case: CassationCase) -> Iterator[str]:
    """The cases of upk 67(1) that the answers show; without one, the convict's own wish."""
    convicted, filed = case.convicted, case.filing_date
    reasons = []
    if convicted.birth_date and filed and not has_come_of_age(convicted.birth_date, filed):
        reasons.append("minor")
    if convicted.needs_interpreter:
        reasons.append("language")
    if convicted.sentence_over_ten_years:
        reasons.append("over_ten_years")
    if not reasons and case.petitioner.role == "convicted":
        reasons.append("own_wish")
    return iter(reasons)


def _answering(parts: Parts, question: str) -> Parts:
    return tuple(Part(part.text, part.question or question) for part in parts)
