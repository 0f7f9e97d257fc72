# SPDX-License-Identifier: MIT
"""What the window offers where the law data names the choices: grounds, circumstances, requests for these answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.case import side_of
from cassation_wizard.domain.findings import Finding
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.law.law import LawInForce
from cassation_wizard.law.model import Circumstance, Exit, Ground, Request

COPY, PROOF = "act_copy", "suspension_proof"


def _fits(wanted: tuple[str, ...], present: frozenset[str]) -> bool:
    """An entry that names nobody is for all; while nothing is answered, nothing is hidden."""
    return not wanted or not present or not present.isdisjoint(wanted)


def _side(effective: Answers) -> frozenset[str]:
    side = side_of(effective.get("petitioner.role"))
    return frozenset({side} if side else ())


def offered_grounds(effective: Answers, law: LawInForce) -> tuple[Ground, ...]:
    """Give the grounds of upk 485(1) that the petitioner's side may plead, in the order of the points."""
    side = _side(effective)
    return tuple(ground for ground in law.grounds.values() if _fits(ground.sides, side))


def offered_circumstances(effective: Answers, law: LawInForce, point: str | None) -> tuple[Circumstance, ...]:
    """Give the circumstances for this side, these acts and this procedure; of one point when it is chosen."""
    side = _side(effective)
    acts = effective.get("acts") or ()
    outcomes = frozenset(
        act["outcome"]
        for act in acts
        if act.get("outcome") and (act.get("challenged") or act.get("instance") == "first")
    )
    procedure = effective.get("proceedings.procedure")
    procedures = frozenset({procedure} if procedure else ())
    return tuple(
        circumstance
        for circumstance in law.circumstances.values()
        if (point is None or point in circumstance.points or "*" in circumstance.points)
        and _fits(circumstance.sides, side)
        and _fits(circumstance.outcomes, outcomes)
        and _fits(circumstance.procedures, procedures)
    )


def offered_requests(effective: Answers, law: LawInForce, part: str) -> tuple[Request, ...]:
    """Give the outcomes (`part` "outcome") or the changes ("change") that this side may ask for."""
    side = _side(effective)
    return tuple(request for request in law.requests.values() if request.part == part and _fits(request.sides, side))


def retitled(answers: Answers, law: LawInForce, language: Language) -> Answers:
    """Give the answers with the attachments that still bear a title proposed here titled in `language`."""
    for index, item in enumerate(answers.get("attachments") or ()):
        for other in LANGUAGES:
            if item.get("title") in _titles_of(item.get("kind"), answers, law, other):
                place = _titles_of(item.get("kind"), answers, law, other).index(item["title"])
                title = _titles_of(item.get("kind"), answers, law, language)[place]
                answers = answers.set(f"attachments[{index}].title", title)
                break
    return answers


def _titles_of(kind: str | None, answers: Answers, law: LawInForce, language: Language) -> tuple[str, ...]:
    """Give the titles that are proposed for a paper of this kind."""
    if kind == COPY:
        return tuple(_copy_title(act, law, language) for act in answers.get("acts") or ())
    return (_kind_title(kind, law, language),) if kind else ()


def proposed_attachments(
    effective: Answers, law: LawInForce, findings: Iterable[Finding]
) -> tuple[Mapping[str, Any], ...]:
    """Give the papers these answers call for that are not in the list: copies of the acts, and what a rule misses.

    Titles are in the language of the paper.
    """
    listed = effective.get("attachments") or ()
    kinds = {item.get("kind") for item in listed}
    titles = {item.get("title") for item in listed}
    language: Language = effective.get("document_language") or "ru"
    named = [{"kind": COPY, "title": title, "copies": 1} for title in _titles_of(COPY, effective, law, language)]
    proposals = [item for item in named if item["title"] not in titles]
    for finding in findings:
        rule = law.rules.get(finding.rule)
        papers = rule.spec.get("papers", ()) if rule is not None and finding.question == "attachments" else ()
        missing = (paper["kind"] for paper in papers if paper["kind"] not in {COPY, *kinds})
        proposals += [{"kind": kind, "title": _kind_title(kind, law, language), "copies": 1} for kind in missing]
    if effective.get("suspension.requested") and PROOF not in kinds:
        proposals.append({"kind": PROOF, "title": _kind_title(PROOF, law, language), "copies": 1})
    return tuple(item for item in proposals if item["title"])


def _kind_title(kind: str, law: LawInForce, language: Language) -> str:
    text = law.questions.get("attachments[].kind")
    words = text.options.get(kind) if text else None
    return words.in_language(language) if words else ""


def _copy_title(act: Mapping[str, Any], law: LawInForce, language: Language) -> str:
    title = _kind_title(COPY, law, language)
    day = act.get("date")
    told = [act.get("court") or "", law.in_words(day).in_language(language) if day else ""]
    details = ", ".join(part for part in told if part)
    return f"{title}: {details}" if title and details else title


def open_ways(findings: Iterable[Finding], law: LawInForce) -> tuple[Exit, ...]:
    """Give the ways that are open instead of cassation, each once, in the order of the findings that name them."""
    names = dict.fromkeys(finding.exit for finding in findings if finding.exit)
    return tuple(law.exits[name] for name in names if name in law.exits)
