# SPDX-License-Identifier: MIT
"""The wish to suspend execution: never asked of the court itself, only of those who suspend or propose it (upk 493)."""

from __future__ import annotations

from collections.abc import Iterator

from cassation_wizard.document.acts import first_act, listed_acts
from cassation_wizard.document.blocks import Block, Part, Parts, numbered
from cassation_wizard.document.voice import Voice, capitalised
from cassation_wizard.domain.case import CassationCase


def to_prosecutor(case: CassationCase) -> bool:
    """Tell whether the wish goes to the Prosecutor General, and so on a sheet of its own."""
    return case.suspension.addressee == "prosecutor_general"


def suspension(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """The section of the complaint: a request for a representation, or the notice that it stands on another sheet."""
    if not case.suspension.requested:
        return
    yield Block("heading", voice.say("suspension.heading"), "suspension")
    if to_prosecutor(case):
        yield Block("body", voice.say("suspension.separate"), "suspension")
        return
    yield Block("addressee", (Part(voice.parameter("suspension.chairman.addressee")),), "suspension")
    yield from suspension_request(case, voice)


def suspension_request(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """The request itself with extent, term, reason and proofs."""
    suspended = case.suspension

    def body(parts: Parts) -> Block:
        return Block("body", parts, "suspension")

    key = "suspension.to_prosecutor" if to_prosecutor(case) else "suspension.to_chairman"
    act = first_act(case) or next(iter(case.challenged), None)
    named = listed_acts((act,) if act else (), voice)
    said = capitalised(voice.say(key, act=named, norm=voice.norm("upk 493")))
    yield body(tuple(part if part.question else Part(part.text, "suspension.addressee") for part in said))
    if suspended.extent == "part" or suspended.part:
        yield body(voice.say("suspension.part", part=voice.answer(suspended.part, "suspension.part")))
    elif suspended.extent == "full":
        yield body((Part(voice.say("suspension.full")[0].text, "suspension.extent"),))
    if suspended.months is not None:
        yield body(voice.say("suspension.months", months=voice.number(suspended.months, "suspension.months")))
    reason = suspended.reason
    if reason or not suspended.explanation:
        chosen = voice.chosen(f"suspension_reason.{reason}", "suspension.reason")
        yield body(voice.say("suspension.reason", reason=chosen))
    if suspended.explanation:
        explanation = voice.answer(suspended.explanation, "suspension.explanation")
        yield body(voice.say("suspension.explanation", explanation=explanation))
    yield from _proofs(case, voice)


def _proofs(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """The papers that prove the reason; silence where there are none, since the sentence would be untrue."""
    if case.suspension.documents:
        yield Block("lead", voice.say("suspension.documents"), "suspension")
        answers = (voice.answer(document, "suspension.documents") for document in case.suspension.documents)
        yield from numbered(Block("document", (answer,), "suspension") for answer in answers)
    elif any(item.kind == "suspension_proof" for item in case.attachments):
        yield Block("body", voice.say("suspension.documents_attached"), "suspension")
