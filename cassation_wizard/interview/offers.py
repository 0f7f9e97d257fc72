# SPDX-License-Identifier: MIT
"""What the window offers where the law data names the choices: grounds, circumstances, requests for these answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.case import side_of
from cassation_wizard.domain.findings import Finding
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.law.law import LawInForce
from cassation_wizard.law.model import Circumstance, Exit, Ground, Request

COPY, PROOF = "act_copy", "suspension_proof"
TITLED_BY = frozenset({"acts[].court", "acts[].date"})  # what a proposed title is made of


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


def retitled(former: Answers, answers: Answers, law: LawInForce, language: Language) -> Answers:
    """Give the answers with the attachments that bore a title proposed here titled anew, in `language`.

    A copy is named by the court and the day of its act, which may be corrected later; `former` are the answers the
    titles were proposed on. Titles in one's own words stay.
    """
    taken: set[tuple[str | None, int]] = set()
    for index, item in enumerate(answers.get("attachments") or ()):
        kind = item.get("kind")
        proposed = (_titles_of(kind, former, law, other) for other in LANGUAGES)
        places = (place for titles in proposed for place, title in enumerate(titles) if title == item.get("title"))
        place = next((place for place in places if (kind, place) not in taken), None)
        if place is not None:
            taken.add((kind, place))
            answers = answers.set(f"attachments[{index}].title", _titles_of(kind, answers, law, language)[place])
    return answers


def in_language(answers: Answers, law: LawInForce, language: Language) -> Answers:
    """Give the answers with known courts, and the titles proposed here, named in `language`; own words stay."""
    names = {court.in_language(other): court.in_language(language) for court in law.courts for other in LANGUAGES}
    named = answers
    for index, act in enumerate(answers.get("acts") or ()):
        name = names.get(act.get("court") or "")
        if name is not None and name != act["court"]:
            named = named.set(f"acts[{index}].court", name)
    return retitled(answers, named, law, language)


def _titles_of(kind: str | None, answers: Answers, law: LawInForce, language: Language) -> tuple[str, ...]:
    """Give the titles that are proposed for a paper of this kind: of a copy, one for each act."""
    if kind == COPY:
        return tuple(_copy_title(act, law, language) for act in answers.get("acts") or ())
    return (_kind_title(kind, law, language),) if kind else ()


def proposed_attachments(
    effective: Answers, law: LawInForce, findings: Iterable[Finding]
) -> tuple[Mapping[str, Any], ...]:
    """Give the papers these answers call for that are not in the list, titled in the language of the paper.

    They are the copies of the acts, the paper that shows one's right to act for another, what a rule misses, and
    the proof of a reason to suspend. A copy that is listed under a title of one's own stands for an act, too.
    """
    listed = effective.get("attachments") or ()
    language: Language = effective.get("document_language") or "ru"
    titles = {item.get("title") for item in listed}
    copies = _titles_of(COPY, effective, law, language)
    missing = [title for title in copies if title not in titles]
    own = sum(item.get("kind") == COPY and item.get("title") not in copies for item in listed)
    proposals = [{"kind": COPY, "title": title, "copies": 1} for title in missing[own:]]
    listed_kinds = {COPY, *(item.get("kind") for item in listed)}
    proposals += [
        {"kind": kind, "title": _kind_title(kind, law, language), "copies": 1}
        for kind in dict.fromkeys(_wanted_kinds(effective, law, findings))
        if kind not in listed_kinds
    ]
    return tuple(item for item in proposals if item["title"])


def _wanted_kinds(effective: Answers, law: LawInForce, findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        rule = law.rules.get(finding.rule)
        if rule is not None and finding.question == "attachments":
            yield from (paper["kind"] for paper in rule.spec.get("papers", ()))
    capacity = law.questions.get("petitioner.capacity")
    shown_by = capacity.papers.get(effective.get("petitioner.capacity") or "") if capacity else None
    if shown_by is not None:
        yield shown_by
    if effective.get("suspension.requested"):
        yield PROOF


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
