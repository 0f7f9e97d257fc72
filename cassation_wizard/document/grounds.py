# SPDX-License-Identifier: MIT
"""The grounds: point, consequence, circumstances, norms, what happened and its effect (upk 485(1), 488(1))."""

from __future__ import annotations

from collections.abc import Iterator

from cassation_wizard.document.acts import first_act
from cassation_wizard.document.blocks import Block, Part, Parts, numbered
from cassation_wizard.document.voice import Voice
from cassation_wizard.domain.case import CassationCase, Ground
from cassation_wizard.domain.text import Bilingual

_LAW = {("criminal",): "criminal", ("procedure",): "procedure", ("criminal", "procedure"): "both"}


def grounds(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """All grounds, each with what belongs to it; without any a ground with gaps to fill by hand."""
    told = tuple(ground for ground in case.grounds if _told(ground)) or (Ground(len(case.grounds)),)
    yield Block("heading", voice.say("grounds.heading"), "grounds")
    yield Block("lead", voice.say("grounds.lead_one" if len(told) == 1 else "grounds.lead_many"), "grounds")
    yield from ground_list(told, case, voice)


def ground_list(told: tuple[Ground, ...], case: CassationCase, voice: Voice) -> Iterator[Block]:
    """The grounds one after the other, without the heading."""
    leads = numbered(Block("ground", _lead(ground, case, voice), "grounds") for ground in told)
    no_evidence = not any(ground.evidence for ground in told)
    for ground, lead in zip(told, leads, strict=True):
        yield lead
        for parts in _texts(ground, voice, evidence_missing=no_evidence and ground is told[0]):
            if parts:
                yield Block("body", parts, "grounds")


def violations(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """What the grounds tell, without the points of upk 485(1): for papers that rest on other reasons."""
    for ground in filter(_told, case.grounds):
        yield from (Block("body", parts, "grounds") for parts in _texts(ground, voice, evidence_missing=False) if parts)


def _told(ground: Ground) -> bool:
    """Whether the ground has any answer in it."""
    return any(getattr(ground, name) not in (None, ()) for name in Ground.__dataclass_fields__ if name != "index")


def _lead(ground: Ground, case: CassationCase, voice: Voice) -> Parts:
    path = f"grounds[{ground.index}]"
    misapplied = tuple(sorted(set(ground.misapplied)))
    law = _LAW.get(misapplied)
    consequence = _consequence(ground, case, voice)
    if ground.point is None:
        norm: Parts = voice.say("grounds.norm_open", gap=voice.gap(f"{path}.point"))
    else:
        norm = (Part(voice.norm(f"upk 485(1)({ground.point})"), f"{path}.point"),)
    if law is None:
        gap = voice.gap(f"{path}.misapplied")
        return voice.say("grounds.open", law=gap, consequence=consequence, norm=norm)
    said = voice.say(f"grounds.{law}", consequence=consequence, norm=norm)
    return (Part(said[0].text, f"{path}.misapplied"), *said[1:])


def _consequence(ground: Ground, case: CassationCase, voice: Voice) -> Parts:
    """The statute's words of the point: those its circumstances or the acts' outcomes call for, else the first."""
    question = f"grounds[{ground.index}].point"
    known = voice.law.grounds.get(ground.point or "")
    if known is None:
        return (voice.gap(question),)
    first = first_act(case)
    outcomes = {act.outcome for act in case.challenged} | {first.outcome if first else None}
    called = [
        string
        for string in known.strings
        if set(string.circumstances) & set(ground.circumstances) or set(string.outcomes) & outcomes
    ]
    words = (Bilingual(string.kk, string.ru) for string in called or known.strings[:1])
    return voice.joined((Part(voice.words(text), question),) for text in words)


def _texts(ground: Ground, voice: Voice, *, evidence_missing: bool) -> Iterator[Parts]:
    path = f"grounds[{ground.index}]"
    yield _circumstances(ground, voice)
    yield _norms(ground, voice)
    if ground.stage:
        yield voice.say("grounds.stage", stage=voice.chosen(f"stage.{ground.stage}", f"{path}.stage"))
    yield voice.say("grounds.violation", violation=voice.answer(ground.violation, f"{path}.violation"))
    if ground.case_sheets:
        yield voice.say("grounds.sheets", sheets=voice.answer(ground.case_sheets, f"{path}.case_sheets"))
    yield voice.say("grounds.effect", effect=voice.answer(ground.effect, f"{path}.effect"))
    if ground.raised_on_appeal:
        yield (Part(voice.say("grounds.raised")[0].text, f"{path}.raised_on_appeal"),)
    yield _absolute(ground, voice)
    if ground.evidence or evidence_missing:
        yield voice.say("grounds.evidence", evidence=voice.answer(ground.evidence, f"{path}.evidence"))
    if ground.evidence and ground.evidence_examined is False:
        yield (Part(voice.say("grounds.not_examined")[0].text, f"{path}.evidence_examined"),)


def _circumstances(ground: Ground, voice: Voice) -> Parts:
    """The sentences of the circumstances that the law of the day knows, each once, set after one another."""
    law = voice.law.circumstances
    known = [law[key] for key in dict.fromkeys(ground.circumstances) if key in law]
    words = " ".join(voice.words(circumstance.sentence) for circumstance in known)
    return (Part(words, f"grounds[{ground.index}].circumstances"),) if words else ()


def _norms(ground: Ground, voice: Voice) -> Parts:
    question = f"grounds[{ground.index}].norms"
    parts: list[Part] = []
    for norm in ground.norms:
        if parts:
            parts.append(Part("; "))
        parts.append(voice.answer(norm, question))
    key = "grounds.norms" if len(ground.norms) > 1 else "grounds.norm"
    return voice.say(key, norms=tuple(parts) or voice.gap(question))


def _absolute(ground: Ground, voice: Voice) -> Parts:
    """Violations that cancel the act in any case (upk 436(3))."""
    circumstances = voice.law.circumstances
    chosen = (circumstances[key] for key in ground.circumstances if key in circumstances)
    points = tuple(sorted({known.absolute for known in chosen if known.absolute}, key=int))
    if not points:
        return ()
    count = "one" if len(points) == 1 else "many"
    return voice.say(f"grounds.absolute_{count}", norm=voice.norm("upk 436(3)", points))
