# SPDX-License-Identifier: MIT
"""Further papers from the same answers: suspension, protest, addition, withdrawal, list of attachments, summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from cassation_wizard.document import sections
from cassation_wizard.document.acts import dated_act
from cassation_wizard.document.blocks import Block, Part, Petition, numbered
from cassation_wizard.document.compose import finished, suspension_sheet
from cassation_wizard.document.grounds import grounds, violations
from cassation_wizard.document.phrases import Phrases
from cassation_wizard.document.request import request
from cassation_wizard.document.steps import steps_for
from cassation_wizard.document.voice import Voice, capitalised, speak
from cassation_wizard.domain.case import CassationCase
from cassation_wizard.domain.text import Language
from cassation_wizard.law.law import LawInForce
from cassation_wizard.law.model import Step

_NO_APPEAL = ("pending", "withdrawn", "not_filed")
_SMALL = ("misdemeanour", "minor")
_SIMPLIFIED = ("order", "plea_agreement", "shortened")


def compose_paper(kind: str, case: CassationCase, law: LawInForce, language: Language, phrases: Phrases) -> Petition:
    """Give one of the further papers. Raises KeyError for a kind that is none of PAPERS."""
    voice = speak(language, law, phrases)
    blocks = PAPERS[kind](case, voice)
    return finished(kind, blocks, voice, _words(voice, f"{kind}_title"), case)


def offered_papers(case: CassationCase, law: LawInForce) -> tuple[str, ...]:
    """Give the kinds of further papers that make sense for these answers."""
    kinds = ["suspension"] if case.suspension.requested else []
    kinds += ["protest"] if protest_is_open(case, law) else []
    kinds += ["addition", "withdrawal"]
    kinds += ["cover"] if case.attachments else []
    return (*kinds, "summary")


def protest_is_open(case: CassationCase, law: LawInForce) -> bool:
    """Tell whether only a protest can open a review: the appeal was left out, or the kind of case (upk 484(3))."""
    proceedings = case.proceedings
    return (
        proceedings.appeal in _NO_APPEAL
        or ("reviewable.small-gravity" in law.rules and proceedings.offence_category in _SMALL)
        or ("reviewable.simplified-procedure" in law.rules and proceedings.procedure in _SIMPLIFIED)
    )


def _words(voice: Voice, key: str) -> str:
    return "".join(part.text for part in voice.say(f"papers.{key}"))


def _suspension(case: CassationCase, voice: Voice) -> Iterable[Block]:
    return suspension_sheet(case, voice)


def _protest(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """The petition to a prosecutor to bring a protest (upk 486(2)), for reasons of upk 485(2)."""
    yield from sections.header(case, voice, _words(voice, "protest_addressee"), "papers")
    yield from sections.title(_words(voice, "protest_title"), _words(voice, "protest_subtitle"))
    yield Block("lead", voice.say("papers.acts"), "subject")
    yield from sections.act_list(case.acts, case, voice, days=True)
    yield Block("body", voice.say("papers.protest_way", norm=voice.norm("upk 484(3)")), "subject")
    yield from sections.history(case, voice, acts=False)
    yield Block("heading", voice.say("papers.protest_reasons_heading"), "grounds")
    yield Block("lead", voice.say("papers.protest_reasons", norm=voice.norm("upk 485(2)")), "grounds")
    reasons = [voice.chosen(f"papers.protest_{reason}", "protest.reasons") for reason in case.protest_reasons]
    ends = [";"] * (len(reasons) - 1) + ["."]
    said = [Block("document", (reason, Part(end)), "grounds") for reason, end in zip(reasons, ends, strict=False)]
    yield from numbered(said or [Block("document", (voice.gap("protest.reasons"),), "grounds")])
    told = tuple(violations(case, voice))
    if told:
        yield Block("lead", voice.say("papers.protest_violations"), "grounds")
        yield from told
    yield Block("heading", voice.say("request.heading"), "request")
    yield Block("body", voice.say("papers.protest_request", norm=voice.norm("upk 486(2)")), "request")
    yield from sections.attachments(case, voice)
    yield from sections.signature(case, voice)


def _addition(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """An addition to a complaint already filed, until the hearing opens (upk 488(5))."""
    yield from _to_the_court(case, voice, "addition")
    yield Block("body", voice.say("papers.addition_lead", norm=voice.norm("upk 488(5)")), "subject")
    yield from grounds(case, voice)
    yield from request(case, voice)
    yield from sections.attachments(case, voice)
    yield from sections.signature(_undated(case), voice)


def _withdrawal(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """The withdrawal of a complaint, until the hearing (upk 488(6))."""
    yield from _to_the_court(case, voice, "withdrawal")
    yield Block("body", voice.say("papers.withdrawal_request", norm=voice.norm("upk 488(6)")), "request")
    yield from sections.signature(_undated(case), voice)


def _to_the_court(case: CassationCase, voice: Voice, kind: str) -> Iterator[Block]:
    """Header, title, the acts, and the day the complaint was filed, which only the author knows for sure."""
    yield from sections.header(case, voice, voice.parameter("court.addressee"))
    yield from sections.title(_words(voice, f"{kind}_title"), _words(voice, f"{kind}_subtitle"))
    yield Block("lead", voice.say("papers.acts"), "subject")
    yield from sections.act_list(case.challenged or case.acts, case, voice)
    yield Block("body", voice.say("papers.filed_on", date=voice.date(None, "filing_date")), "subject")


def _cover(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """The list of attachments as a sheet of its own."""
    yield from sections.header(case, voice, voice.parameter("court.addressee"))
    yield from sections.title(_words(voice, "cover_title"), _words(voice, "cover_subtitle"))
    yield from sections.attachment_list(case, voice)
    yield Block("body", _total("papers.cover_total", case, voice), "attachments")
    yield from sections.signature(case, voice)


def _total(key: str, case: CassationCase, voice: Voice) -> tuple[Part, ...]:
    """How many papers and sheets: counted here and nowhere else."""
    counted = [item.sheets * (item.copies or 1) for item in case.attachments if item.sheets is not None]
    whole = len(counted) == len(case.attachments)
    sheets = voice.number(sum(counted) if whole else None, "attachments")
    return voice.say(key, items=voice.number(len(case.attachments), "attachments"), sheets=sheets)


def _summary(case: CassationCase, voice: Voice) -> Iterator[Block]:
    """One page for the author to keep: what was filed, when, and what happens next."""

    def line(key: str, **values: Part | str) -> Block:
        return Block("option", voice.say(f"papers.{key}", **values), "summary")

    yield from sections.title(_words(voice, "summary_title"), _words(voice, "summary_subtitle"))
    yield line("summary_paper", paper=voice.parameter("paper.name"))
    yield line("summary_court", court=voice.parameter("court.name"))
    yield Block("option", voice.say("papers.summary_date", date=voice.date(case.filing_date, "filing_date")), "summary")
    yield line("summary_author", name=voice.answer(case.petitioner.full_name, "petitioner.full_name"))
    acts = [capitalised(dated_act(act, voice)("nom")) for act in case.challenged]
    if acts:
        joined = tuple(chain.from_iterable((*act, Part("; ")) for act in acts))[:-1]
        yield Block("option", (*voice.say("papers.summary_acts"), Part(" "), *joined), "summary")
    yield Block("option", _total("papers.summary_attached", case, voice), "summary")
    term = sections.binding_term(case, voice)
    if term is not None:
        question = "filing_date"
        ends, arrive = voice.date(term.ends, question), voice.date(term.arrive_by, question)
        yield Block("option", voice.say("papers.summary_term", date=ends, arrive=arrive), "summary")
    yield line("summary_keep", gap=voice.gap())
    for group, heading in (("now", "summary_now"), ("later", "summary_next")):
        steps = steps_for(case, voice.law, group)
        if steps:
            yield Block("heading", voice.say(f"papers.{heading}"), "summary")
            yield from (_step(step, voice) for step in steps)


def _step(step: Step, voice: Voice) -> Block:
    title = voice.words(step.title)
    if step.group == "now":
        return Block("change", voice.say("papers.summary_task", title=title), "summary")
    return Block("option", voice.say("papers.summary_step", title=title, text=voice.words(step.text)), "summary")


def _undated(case: CassationCase) -> CassationCase:
    """The same case without the filing date: a later paper bears its own date, written by hand."""
    return replace(case, filing_date=None)


PAPERS: dict[str, Callable[[CassationCase, Voice], Iterable[Block]]] = {
    "suspension": _suspension,
    "protest": _protest,
    "addition": _addition,
    "withdrawal": _withdrawal,
    "cover": _cover,
    "summary": _summary,
}
"""The further papers by kind."""
