# SPDX-License-Identifier: MIT
"""The sections of the complaint that say who complains, of what, and what happened (upk 423(1)(1)–(4), 488)."""

from __future__ import annotations

from collections.abc import Iterator

from cassation_wizard.document.acts import dated_act, first_act
from cassation_wizard.document.blocks import Block, Part, Parts, numbered
from cassation_wizard.document.voice import Voice, capitalised, sentences
from cassation_wizard.domain.case import Act, CassationCase
from cassation_wizard.domain.dates import Deadline, year_term

# In whose interest a representative acts: the status of that person, where the role tells it.
_PRINCIPAL = {
    "victim_representative": "victim",
    "victim_legal_representative": "victim",
    "civil_party_representative": "civil_party",
    "civil_party_legal_representative": "civil_party",
    "other_person_representative": "other_person",
}
_OF_THE_CONVICT = ("defender", "legal_representative")
_ENDED = ("acquittal", "termination")


def header(case: CassationCase, voice: Voice, addressee: str, words: str = "header") -> Iterator[Block]:
    """The right-hand block: court, author, status, contacts, in whose interest, number (upk 423(1)(1), (2)).

    `words` says whose sentences name the author: the complaint's, or those of the further papers.
    """
    petitioner = case.petitioner

    def caption(parts: Parts) -> Block:
        return Block("caption", parts, "header")

    yield Block("addressee", (Part(addressee),), "header")
    yield caption(voice.say(f"{words}.author", name=voice.answer(petitioner.full_name, "petitioner.full_name")))
    yield caption(voice.say("header.status", status=_status(case, voice)))
    yield caption(voice.say("header.address", address=voice.answer(petitioner.address, "petitioner.address")))
    yield caption(voice.say("header.phone", phone=voice.answer(petitioner.phone, "petitioner.phone")))
    if petitioner.email:
        yield caption(voice.say("header.email", email=voice.answer(petitioner.email, "petitioner.email")))
    if petitioner.role in (*_PRINCIPAL, *_OF_THE_CONVICT):
        yield caption(_principal(case, voice, words))
    if petitioner.in_custody or petitioner.institution:
        yield caption(voice.say("header.custody", place=voice.answer(petitioner.institution, "petitioner.institution")))
    if (
        case.convicted.in_custody or case.convicted.institution
    ) and case.convicted.institution != petitioner.institution:
        place = voice.answer(case.convicted.institution, "convicted.institution")
        yield caption(voice.say("header.custody", place=place))
    act = _act_with_number(case)
    if act is not None:
        number = voice.answer(act.case_number, f"acts[{act.index}].case_number")
        yield caption(voice.say("header.case_number", number=number))


def title(first: str, second: str) -> Iterator[Block]:
    """The name of the paper and what it is about."""
    yield Block("title", (Part(first),), "title")
    yield Block("subtitle", (Part(second),), "title")


def subject(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """Which acts are challenged, in full or in part, since when they are in force (upk 423(1)(3), (4))."""
    acts = case.challenged or (Act(len(case.acts)),)
    count = "one" if len(acts) == 1 else "many"
    same_extent = len({(act.extent, act.part) for act in acts}) == 1
    same_day = len({act.in_force_on for act in acts}) == 1
    yield Block("heading", voice.say("subject.heading"), "subject")
    yield Block("lead", voice.say(f"subject.lead_{count}"), "subject")
    yield from act_list(acts, case, voice, extents=not same_extent, days=not same_day)
    closing: list[Parts] = []
    if same_extent:
        closing.append(_extent(acts[0], count, voice))
    if same_day:
        entered = acts[0].in_force_on
        is_to_come = entered is not None and case.filing_date is not None and entered > case.filing_date
        day = voice.date(entered, f"acts[{acts[0].index}].in_force_on")
        closing.append(voice.say(f"subject.{'enters' if is_to_come else 'in_force'}_{count}", date=day))
    term = binding_term(case, voice)
    if term is not None and case.filing_date is not None and case.filing_date <= term.ends:
        closing.append(voice.say("subject.within_year", norm=voice.norm("upk 487(2)")))
    yield from (Block("body", parts, "subject") for parts in closing if parts)
    yield from _interest(case, voice)


def act_list(
    acts: tuple[Act, ...], case: CassationCase, voice: Voice, *, extents: bool = False, days: bool = False
) -> tuple[Block, ...]:
    """The acts one after the other, each with court, date, decision and number."""
    return numbered(Block("act", _act(act, case, voice, extents=extents, days=days), "subject") for act in acts)


def history(case: CassationCase, voice: Voice, *, acts: bool = True) -> Iterator[Block]:
    """What the courts did and the case in short; nothing where nothing is known.

    `acts` lists the acts that are not challenged, too.
    """
    blocks = tuple(_history(case, voice, acts=acts))
    if blocks:
        yield Block("heading", voice.say("history.heading"), "history")
        yield from blocks


def attachments(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """The list of attached papers with sheets and copies (upk 423(1)(7), 488(2))."""
    yield Block("heading", voice.say("attachments.heading"), "attachments")
    yield from attachment_list(case, voice)


def attachment_list(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """The attached papers one after the other; without any a gap to fill by hand."""
    items = []
    for item in case.attachments:
        path = f"attachments[{item.index}]"
        parts = [
            voice.say("attachments.item", title=voice.answer(item.title, f"{path}.title")),
            voice.say("attachments.sheets", sheets=voice.number(item.sheets, f"{path}.sheets")),
        ]
        if item.copies is not None:
            parts.append(voice.say("attachments.copies", copies=voice.number(item.copies, f"{path}.copies")))
        items.append(Block("attachment", sentences(*parts), "attachments"))
    yield from numbered(items or [Block("attachment", (voice.gap("attachments"),), "attachments")])


def signature(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """Date and signature (upk 423(1)(8)); signed by hand."""
    yield Block("date", voice.say("signature.date", date=voice.date(case.filing_date, "filing_date")), "signature")
    name = voice.answer(case.signature_name, "signature.name")
    yield Block("signature", voice.say("signature.signature", name=name), "signature")


def _status(case: CassationCase, voice: Voice) -> Part:
    petitioner = case.petitioner
    status = voice.chosen(f"status.{petitioner.role}", "petitioner.role")
    capacity = f"capacity.{petitioner.capacity}"
    if status.gap or capacity not in voice.wordings.phrases:
        return status
    words = voice.say("status.with_capacity", status=status.text, capacity=voice.say(capacity))
    return Part("".join(part.text for part in words), "petitioner.role")


def _principal(case: CassationCase, voice: Voice, words: str) -> Parts:
    represented, question = case.petitioner.represents, "petitioner.represents"
    if represented is None and case.petitioner.side == "convict":
        # Whose name it is stands in another answer: the convict's own.
        represented, question = case.convicted.full_name, "convicted.full_name"
    name = voice.answer(represented, question)
    status = _PRINCIPAL.get(case.petitioner.role or "")
    if status is None:
        act = first_act(case)
        outcome = act.outcome if act else None
        status = {"conviction": "convicted", "acquittal": "acquitted"}.get(outcome or "")
    if status is None:
        return voice.say(f"{words}.principal_unnamed", name=name)
    return voice.say(f"{words}.principal", name=name, status=voice.say(f"status.{status}"))


def _act_with_number(case: CassationCase) -> Act | None:
    """The header names the number of the first challenged act that has one; the list of acts names the others."""
    return next((act for act in (*case.challenged, *case.acts) if act.case_number), None)


def _act(act: Act, case: CassationCase, voice: Voice, *, extents: bool, days: bool) -> Parts:
    path = f"acts[{act.index}]"
    court = f"subject.court_{act.instance}" if act.instance else "subject.court"
    parts = [
        capitalised(dated_act(act, voice)("nom")),
        voice.say(court, court=voice.answer(act.court, f"{path}.court")),
    ]
    if act.decision:
        parts.append(voice.say("subject.decision", decision=voice.answer(act.decision, f"{path}.decision")))
    in_header = _act_with_number(case)
    if act.case_number and in_header is not None and act.case_number != in_header.case_number:
        parts.append(voice.say("subject.case_number", number=voice.answer(act.case_number, f"{path}.case_number")))
    if days and act.in_force_on:
        parts.append(voice.say("subject.act_in_force", date=voice.date(act.in_force_on, f"{path}.in_force_on")))
    if extents:
        parts.append(_act_extent(act, voice))
    elif act.part and not act.challenged:
        parts.append(voice.say("subject.other_act_part", part=voice.answer(act.part, f"{path}.part")))
    return sentences(*parts)


def _act_extent(act: Act, voice: Voice) -> Parts:
    path = f"acts[{act.index}]"
    if act.extent == "part" or act.part:
        return voice.say("subject.act_in_part", part=voice.answer(act.part, f"{path}.part"))
    if act.extent == "full":
        return _answering(voice.say("subject.act_in_full"), f"{path}.extent")
    return voice.say("subject.act_in_part", part=voice.gap(f"{path}.extent"))


def _extent(act: Act, count: str, voice: Voice) -> Parts:
    path = f"acts[{act.index}]"
    if act.extent == "part" or act.part:
        return voice.say(f"subject.part_{count}", part=voice.answer(act.part, f"{path}.part"))
    if act.extent == "full":
        return _answering(voice.say(f"subject.full_{count}"), f"{path}.extent")
    return voice.say("subject.extent_open", gap=voice.gap(f"{path}.extent"))


def binding_term(case: CassationCase, voice: Voice) -> Deadline | None:
    """Give the end of the year where it binds this complaint and can be counted (upk 487(2))."""
    days = [act.in_force_on for act in case.challenged if act.in_force_on]
    if not days or "term.years" not in voice.law.parameters:
        return None
    first = first_act(case)
    worsens = case.request.direction == "worsen" or any(change.startswith("heavier") for change in case.request.changes)
    ended = any(act.outcome in _ENDED for act in case.challenged) or (first is not None and first.outcome in _ENDED)
    if not worsens and not ended:
        return None
    return year_term(max(days), voice.law.number("term.years"), voice.law.calendar)


def _interest(case: CassationCase, voice: Voice) -> Iterator[Block]:
    role, interest = case.petitioner.role, voice.answer(case.petitioner.interest, "petitioner.interest")
    if role == "other_person":
        yield Block("body", voice.say("subject.interest", interest=interest), "subject")
    elif role == "other_person_representative":
        yield Block("body", voice.say("subject.interest_of_principal", interest=interest), "subject")


def _history(case: CassationCase, voice: Voice, *, acts: bool) -> Iterator[Block]:
    first = first_act(case)
    outcome = first.outcome if first else None
    known = f"history.{outcome}" in voice.wordings.phrases
    yield from _paragraph(
        _answering(voice.say(f"history.{outcome}"), f"acts[{first.index}].outcome") if known and first else (),
        *_person(case, f"history.person_{outcome}" if known else "history.person", voice),
    )
    yield from _paragraph(*_appeal(case, first, voice))
    if case.circumstances:
        yield Block("body", (voice.answer(case.circumstances, "circumstances"),), "history")
    others = tuple(act for act in case.acts if not act.challenged)
    if others and acts:
        yield Block("lead", voice.say("history.other_acts"), "history")
        yield from act_list(others, case, voice, days=True)
    if case.proceedings.cassation_before == "none":
        yield from _paragraph(voice.say("history.never_before"))


def _person(case: CassationCase, label: str, voice: Voice) -> Iterator[Parts]:
    convicted, offence = case.convicted, case.proceedings.offence
    if convicted.full_name:
        yield voice.say(label, name=voice.answer(convicted.full_name, "convicted.full_name"))
    if offence:
        key = "history.offence_conviction" if label.endswith("conviction") else "history.offence"
        yield voice.say(key, offence=voice.answer(offence, "proceedings.offence"))
    if convicted.punishment:
        yield voice.say("history.punishment", punishment=voice.answer(convicted.punishment, "convicted.punishment"))
    if convicted.others_convicted:
        yield voice.say("history.others", names=voice.answer(convicted.others_convicted, "convicted.others_convicted"))


def _appeal(case: CassationCase, first: Act | None, voice: Voice) -> Iterator[Parts]:
    appeal = next((act for act in case.acts if act.instance == "appeal"), None)
    key = _appeal_result(appeal, first) if appeal else None
    if appeal and key:
        result = voice.chosen(key, f"acts[{appeal.index}].outcome")
        yield voice.say("history.appeal", date=voice.date(appeal.date, f"acts[{appeal.index}].date"), result=result)
    if case.proceedings.appellants:
        names = voice.answer(case.proceedings.appellants, "proceedings.appellants")
        yield voice.say("history.appellants", names=names)
    elif case.proceedings.own_appeal == "yes":
        yield voice.say("history.own_appeal_yes")


def _appeal_result(appeal: Act, first: Act | None) -> str | None:
    """What the appellate court did to what it had before it; None where the answers do not tell."""
    before = (first.kind if first else None) or "act"
    if appeal.outcome in ("unchanged", "changed", "cancelled"):
        return f"appeal_result.{appeal.outcome}_{before}"
    if appeal.outcome == "termination":
        return f"appeal_result.terminated_{before}"
    if appeal.outcome in ("conviction", "acquittal") and before == "verdict":
        return "appeal_result.new_verdict"
    return None


def _paragraph(*groups: Parts) -> Iterator[Block]:
    parts = sentences(*groups)
    if parts:
        yield Block("body", parts, "history")


def _answering(parts: Parts, question: str) -> Parts:
    """Let fixed words that a choice brought answer its question."""
    return tuple(Part(part.text, part.question or question, part.verbatim, part.gap) for part in parts)
