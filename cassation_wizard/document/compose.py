# SPDX-License-Identifier: MIT
"""From a case to the complaint, section by section in the order of upk 423(1) and 488."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cassation_wizard.document import sections
from cassation_wizard.document.blocks import Block, Petition
from cassation_wizard.document.grounds import grounds
from cassation_wizard.document.participation import participation
from cassation_wizard.document.phrases import Phrases
from cassation_wizard.document.request import request
from cassation_wizard.document.suspension import suspension, suspension_request, to_prosecutor
from cassation_wizard.document.voice import Voice, speak
from cassation_wizard.domain.case import CassationCase
from cassation_wizard.domain.text import Language
from cassation_wizard.law.law import LawInForce

_WITHOUT_NUMBER = ("attachments", "summary")


def compose(case: CassationCase, law: LawInForce, language: Language, phrases: Phrases) -> Petition:
    """Give the complaint as blocks, in `language`, by the law in force.

    Answers stand as typed, in whatever language; what is missing becomes a ruled gap. Raises KeyError where the law
    has no edition (ask for one that is covered).
    """
    voice = speak(language, law, phrases)
    blocks = [
        *sections.header(case, voice, voice.parameter("court.addressee")),
        *sections.title(voice.parameter("paper.title"), voice.parameter("paper.subtitle")),
        *sections.subject(case, voice),
        *sections.history(case, voice),
        *grounds(case, voice),
        *request(case, voice),
        *suspension(case, voice),
        *_participation(case, voice),
        *sections.attachments(case, voice),
        *sections.signature(case, voice),
    ]
    if case.suspension.requested and to_prosecutor(case):
        blocks += own_sheet(suspension_sheet(case, voice))
    return finished("petition", blocks, voice, voice.parameter("paper.name"), case)


def finished(kind: str, blocks: Iterable[Block], voice: Voice, title: str, case: CassationCase) -> Petition:
    """Number the headings that open sections and give the paper."""
    numbered: list[Block] = []
    number = 0
    for block in blocks:
        if block.role == "heading" and block.section not in _WITHOUT_NUMBER:
            number += 1
            numbered.append(replace(block, number=number))
        else:
            numbered.append(block)
    return Petition(kind, voice.language, title, tuple(numbered), case.filing_date)


def own_sheet(blocks: Iterable[Block]) -> Iterable[Block]:
    """Begin these blocks on a new page."""
    for place, block in enumerate(blocks):
        yield replace(block, new_page=True) if place == 0 else block


def suspension_sheet(case: CassationCase, voice: Voice) -> Iterable[Block]:
    """The wish to suspend execution as a sheet with its own header and signature (upk 493)."""
    way = "prosecutor" if to_prosecutor(case) else "chairman"
    yield from sections.header(case, voice, voice.parameter(f"suspension.{way}.addressee"), "papers")
    title = "".join(part.text for part in voice.say("papers.suspension_title"))
    subtitle = "".join(part.text for part in voice.say(f"papers.suspension_subtitle_{way}"))
    yield from sections.title(title, subtitle)
    yield Block("lead", voice.say("papers.suspension_filed"), "subject")
    yield from sections.act_list(case.challenged, case, voice)
    yield from suspension_request(case, voice)
    yield from sections.signature(case, voice)


def _participation(case: CassationCase, voice: Voice) -> Iterable[Block]:
    yield Block("heading", voice.say("participation.heading"), "participation")
    yield from participation(case, voice)
