# SPDX-License-Identifier: MIT
"""A second reading of the rules, in plain Python straight from their description, sharing nothing with the first.

Free text is left out (it has tests of its own), all else is here: pruning, editions, the calendar, the term, and
every rule with its effect on each date. Answers are plain dicts and lists.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

Day = date
Tree = dict[str, Any]

# What is known of the norms the random cases name: (article, part, point) of the code of criminal procedure.
NORMS: dict[str, tuple[str, str | None, str | None] | None] = {
    "ст. 52 УК РК": None,
    "ч. 3 ст. 436 УПК РК": ("436", "3", None),
    "п. 2) ч. 3 ст. 436 УПК РК": ("436", "3", "2"),
    "п. 4) ч. 3 ст. 436 УПК РК": ("436", "3", "4"),
    "ҚПК-нің 436-бабы үшінші бөлігінің 9) тармағы": ("436", "3", "9"),
    "ч. 2 ст. 485 УПК РК": ("485", "2", None),
    "п. 8) ч. 1 ст. 485 УПК РК": ("485", "1", "8"),
    "п. 5) ч. 1 ст. 485 УПК РК": ("485", "1", "5"),
    "ч. 2 ст. 485 ГК РК": None,
}

CONVICT = ("convicted", "acquitted", "defender", "legal_representative")
VICTIM = ("victim", "private_prosecutor", "victim_representative", "victim_legal_representative")
CIVIL = ("civil_plaintiff", "civil_defendant", "civil_party_representative", "civil_party_legal_representative")
OTHER = ("other_person", "other_person_representative")
LEGAL = ("legal_representative", "victim_legal_representative", "civil_party_legal_representative")
REPRESENTING = (
    *LEGAL,
    "defender",
    "victim_representative",
    "civil_party_representative",
    "other_person_representative",
)
HEAVIER = ("heavier_offence", "heavier_punishment")

_FIXED = [(1, 1), (1, 2), (1, 7), (3, 8), (3, 21), (3, 22), (3, 23), (5, 1), (5, 7), (5, 9), (7, 6), (10, 25), (12, 16)]
_BY_YEAR = {
    2025: "8-30 1-3 3-10 3-24 3-25 7-7 9-1 10-27 6-6",
    2026: "3-9 3-24 3-25 5-11 10-26 5-27",
    2027: "3-15 1-4 3-24 5-3 5-10 5-16",
    2028: "3-15 1-3 1-4 5-8 12-18 5-5",
}


def _fixed_feasts(year: int) -> set[Day]:
    """A year without a table: the fixed feasts, each moved off a weekend but Christmas."""
    feasts = [Day(year, month, day) for month, day in _FIXED]
    feasts += [Day(year, 3, 15)] if year >= 2027 else [Day(year, 8, 30)]
    off = set(feasts)
    for feast in sorted(set(feasts) - {Day(year, 1, 7)}):
        if feast.weekday() > 4:
            off.add(next(day for step in range(9) if _free(day := feast + timedelta(days=step), off)))
    return off


def _free(day: Day, off: set[Day]) -> bool:
    return day.weekday() < 5 and day not in off


def _works(day: Day) -> bool:
    if day.weekday() > 4:
        return False
    if day.year not in _BY_YEAR:
        return day not in _fixed_feasts(day.year)
    return (day.month, day.day) not in _FIXED and f"{day.month}-{day.day}" not in _BY_YEAR[day.year].split()


def _later_by_years(day: Day, years: int) -> Day:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return Day(day.year + years, 2, 28)


def prune(case: Tree) -> Tree:
    """Leave out what this route does not ask for, by the list of the case file's description."""
    case = dict(case)
    petitioner = dict(case.get("petitioner", {}))
    role, capacity = petitioner.get("role"), petitioner.get("capacity")
    if role not in REPRESENTING:
        petitioner.pop("capacity", None)
        petitioner.pop("represents", None)
    if role != "defender" or capacity is None or capacity == "advocate":
        petitioner.pop("alongside_advocate", None)
        petitioner.pop("written_application", None)
    if role not in OTHER:
        petitioner.pop("interest", None)
    if role not in LEGAL:
        petitioner.pop("mental_disorder_case", None)
    if role != "convicted":
        petitioner.pop("in_custody", None)
    case["petitioner"] = petitioner
    case["acts"] = [
        {key: value for key, value in act.items() if key != "part" or act.get("extent") == "part"}
        for act in case.get("acts", [])
    ]
    suspension = case.get("suspension", {})
    if suspension.get("requested") is not True:
        case["suspension"] = {key: value for key, value in suspension.items() if key == "requested"}
    return case


def edition_of(case: Tree, today: Day) -> tuple[int | None, Day]:
    """Give the edition as the year it began in (None: not covered) and the instant."""
    filed = case.get("filing_date") or today
    chosen = case.get("edition")
    spans = {
        "2017-06-29": (Day(2017, 6, 29), Day(2022, 6, 30)),
        "2025-07-01": (Day(2025, 7, 1), Day(2027, 6, 30)),
        "2027-07-01": (Day(2027, 7, 1), Day(9999, 12, 31)),
    }
    if chosen:
        first, last = spans[chosen]
        filed = min(max(filed, first), last)
    for first, last in spans.values():
        if first <= filed <= last:
            return first.year, filed
    return None, filed


def _judged(act: Tree, acts: list[Tree]) -> Day | None:
    if act.get("in_force_on"):
        return act["in_force_on"]
    if act.get("instance") == "appeal":
        return act.get("date")
    if act.get("instance") == "first":
        days = [a.get("date") or a.get("in_force_on") for a in acts if a.get("instance") == "appeal"]
        known = [day for day in days if day]
        return max(known) if known else None
    return None


def term(case: Tree) -> tuple[bool, Day | None, Day | None, Day | None]:
    """Give whether the year applies, its start, its last day and the last day to arrive."""
    acts = case.get("acts", [])
    attacked = [act for act in acts if act.get("challenged") is True]
    request = case.get("request", {})
    every_change = list(request.get("changes", []))
    for alternative in request.get("alternatives", []):
        every_change += alternative.get("changes", [])
    applies = request.get("direction") == "worsen" or any(change in HEAVIER for change in every_change)
    applies = applies or any(act.get("outcome") in ("acquittal", "termination") for act in attacked)
    if not applies and not any(act.get("kind") == "private_ruling" for act in attacked):
        kept = [a for a in attacked if a.get("instance") == "appeal" and a.get("outcome") == "unchanged"]
        cleared = [a for a in acts if a.get("instance") == "first" and a.get("outcome") in ("acquittal", "termination")]
        applies = bool(kept and cleared)
    if not applies:
        return False, None, None, None
    starts = [day for day in (_judged(act, acts) for act in attacked) if day]
    if not starts:
        return True, None, None, None
    ends = arrive = _later_by_years(max(starts), 1)
    while not _works(ends):
        ends += timedelta(days=1)
    while not _works(arrive):
        arrive -= timedelta(days=1)
    return True, max(starts), ends, arrive


def judge(whole: Tree, today: Day) -> set[tuple[str, str]]:  # noqa: PLR0912 - one long reading, as the rules are listed
    """Give (rule, effect) of everything that must be found in a case."""
    case = prune(whole)
    edition, instant = edition_of(case, today)
    if edition is None:
        return {("edition.not-covered", "not_reviewable")}
    old, new = edition == 2017, edition >= 2025
    filed = case.get("filing_date") or today
    petitioner, convicted = case.get("petitioner", {}), case.get("convicted", {})
    proceedings, acts = case.get("proceedings", {}), case.get("acts", [])
    grounds, request = case.get("grounds", []), case.get("request", {})
    suspension, participation = case.get("suspension", {}), case.get("participation", {})
    attachments = case.get("attachments", [])
    role, capacity = petitioner.get("role"), petitioner.get("capacity")
    convict, victim, civil, other = role in CONVICT, role in VICTIM, role in CIVIL, role in OTHER
    attacked = [act for act in acts if act.get("challenged") is True]
    procedure = proceedings.get("procedure")
    plea = procedure == "plea_agreement"
    asked = [request, *request.get("alternatives", [])]
    outcomes = [one["outcome"] for one in asked if one.get("outcome")]
    changes = [change for one in asked for change in one.get("changes", [])]
    worsens = request.get("direction") == "worsen" or any(change in HEAVIER for change in changes)
    against_clearing = any(act.get("outcome") in ("acquittal", "termination") for act in attacked)
    reasons = [reason for ground in grounds for reason in ground.get("circumstances", [])]
    norms = [NORMS[norm] for ground in grounds for norm in ground.get("norms", []) if NORMS[norm]]
    found: set[tuple[str, str]] = set()

    def add(rule: str, effect: str, condition: object) -> None:
        if condition:
            found.add((rule, effect))

    # reviewable
    late = [act for act in attacked if (day := _judged(act, acts)) and day > filed]
    add("reviewable.not-in-force", "not_reviewable", late)
    appeal = proceedings.get("appeal")
    add("reviewable.appeal-not-considered", "not_reviewable", appeal in ("pending", "withdrawn", "not_filed"))
    first_clears = any(a.get("instance") == "first" and a.get("outcome") in ("acquittal", "termination") for a in acts)
    not_own = appeal == "considered" and proceedings.get("own_appeal") == "no" and not other
    add("reviewable.own-appeal", "not_reviewable" if old else "advice", not_own and not (convict and first_clears))
    small = proceedings.get("offence_category") in ("misdemeanour", "minor")
    add("reviewable.small-gravity", "not_reviewable", small and instant <= Day(2027, 6, 30))
    simple = procedure in ("order", "plea_agreement", "shortened")
    add("reviewable.simplified-procedure", "not_reviewable", simple and instant >= Day(2027, 7, 1))
    kinds_attacked = {act.get("outcome") for act in attacked}
    add("reviewable.interim-ruling", "not_reviewable", "interim" in kinds_attacked)
    add("reviewable.execution-matter", "not_reviewable", new and "execution_matter" in kinds_attacked)
    add("reviewable.investigating-judge", "not_reviewable", new and "investigating_judge" in kinds_attacked)
    before, same = proceedings.get("cassation_before"), proceedings.get("same_grounds_before") is True
    if before == "decided" and new:
        another = proceedings.get("cassation_about") == "another_convict"
        add("reviewable.already-in-cassation", "advice" if another else "not_reviewable", True)
    add("reviewable.already-in-cassation", "advice", old and before == "decided" and same)
    add("reviewable.repeated", "return", old and before in ("refused", "decided") and same)
    add("reviewable.repeated", "advice", new and before == "refused" and same)
    if procedure == "jury":
        for ground in grounds:
            point, misapplied = ground.get("point"), ground.get("misapplied")
            by_criminal_code = point == "5" and (not misapplied or "criminal" in misapplied)
            add("reviewable.jury-grounds", "limit", point and point != "1" and not by_criminal_code)
        add("reviewable.jury-worsening", "limit", worsens or against_clearing)
    told = [ground for ground in grounds if any(value not in (None, [], "") for value in ground.values())]
    later_law = [set(ground.get("circumstances", [])) == {"later-law-or-amnesty"} for ground in told]
    only_later_law = bool(told) and all(later_law)
    add("reviewable.retroactivity-or-amnesty", "not_reviewable" if old else "advice", only_later_law)

    # standing
    add("standing.role", "return", role == "none")
    if civil:
        beyond = [ground for ground in grounds if ground.get("point") and ground["point"] != "6"]
        full = [act for act in attacked if act.get("extent") == "full"]
        add("standing.civil-party-extent", "return", beyond or full or any(c != "civil_claim" for c in changes))
    add("standing.interest", "return", other and not petitioner.get("interest"))
    attached = {attachment.get("kind") for attachment in attachments}
    if new and role == "defender" and capacity:
        if capacity == "advocate":
            add("standing.advocate-documents", "return", not {"advocate_certificate", "defence_notice"} <= attached)
        else:
            kin = ("spouse", "close_relative", "guardian", "trustee", "organisation", "parent", "adopter")
            both = petitioner.get("alongside_advocate") is True and petitioner.get("written_application") is True
            add("standing.defender-capacity", "return", capacity not in kin or not both)
            add("standing.relative-documents", "return", "kinship_document" not in attached)
    if new and role in ("victim_representative", "civil_party_representative") and capacity:
        not_admitted = capacity != "advocate" and "admission_ruling" not in attached
        add("standing.representative-admission", "return", not_admitted)
    if new and role in LEGAL and capacity:
        lawful = ("parent", "adopter", "guardian", "trustee", "organisation")
        add("standing.legal-representative", "return", capacity not in lawful)
    ill = petitioner.get("mental_disorder_case")
    if new and role == "legal_representative":
        grown = convicted.get("minor_at_offence") is False and ill is False
        add("standing.legal-representative", "return", grown)
    birth = convicted.get("birth_date")
    of_age = bool(birth) and filed > _later_by_years(birth, 18)
    came_of_age = role == "legal_representative" and of_age and ill is not True
    add("standing.minor-came-of-age", "return" if old else "advice", came_of_age)

    # time
    _, _, ends, _ = term(case)
    add("time.one-year", "return", ends and filed > ends)
    add("time.posting-or-arrival", "advice", new and ends and 0 <= (ends - filed).days <= 29)
    add("time.no-restoration", "limit", "restore_term" in outcomes)

    # content
    for rule, answer in (
        ("author-name", petitioner.get("full_name")),
        ("author-status", role),
        ("author-address", petitioner.get("address")),
        ("author-contact", petitioner.get("phone")),
        ("act", attacked),
        ("ground", [ground for ground in grounds if ground.get("point")]),
        ("request", request.get("outcome") or request.get("changes") or request.get("details")),
        ("evidence", [ground for ground in grounds if ground.get("evidence")]),
        ("participation", participation.get("mode")),
        ("attachments", attachments),
        ("date", case.get("filing_date")),
        ("signature", case.get("signature", {}).get("name")),
    ):
        add(f"content.{rule}", "return", not answer)
    for act in attacked:
        add("content.act-court", "return", not act.get("court"))
        add("content.act-date", "advice", not act.get("date"))
        extent = act.get("extent")
        add("content.act-extent", "return", not extent or (extent == "part" and not act.get("part")))
    for ground in grounds:
        if any(value not in (None, [], "") for value in ground.values()):
            add("content.violation", "return", not ground.get("violation"))
            add("content.norm", "return", not ground.get("norms"))
            add("content.effect", "return", not ground.get("effect"))
    add("content.copies-of-acts", "return" if old else "advice", "act_copy" not in attached)

    # fit
    softened = "limit" if old else "advice"
    terminated = any(act.get("outcome") == "termination" for act in attacked)
    for ground in grounds:
        point = ground.get("point")
        wrong_side = (convict and (point == "4" or (point == "2" and not terminated))) or (victim and point == "1")
        add("fit.ground-for-side", "limit", wrong_side)
        add("fit.protest-only-grounds", "limit", point == "8")
        only_claim = set(ground.get("circumstances", [])) == {"claim-left-without-consideration"}
        add("fit.claim-left-without-consideration", softened, point in ("4", "6") and only_claim)
    protest = [n for n in norms if n[0] == "485" and (n[1] == "2" or n[1:] == ("1", "8"))]
    add("fit.protest-only-grounds", "limit", protest)
    only_procedure = bool(reasons) and all(reason.startswith("procedure.") for reason in reasons)
    add("fit.acquittal-in-substance", softened, against_clearing and only_procedure)
    for one in asked:
        beyond_powers = one.get("outcome") in ("acquit", "plea_agreement", "restore_term") or (
            one.get("outcome") == "other" and not one.get("changes")
        )
        add("fit.request-in-powers", "limit", new and beyond_powers)
    back = {"procedure.composition", "procedure.language", "procedure.not-signed"} & set(reasons)
    back_by_norm = [n for n in norms if n[:2] == ("436", "3") and n[2] in ("2", "5", "9")]
    to_first = "send_to_first_instance" in outcomes and procedure != "jury" and not back and not back_by_norm
    add("fit.send-to-first-instance", "limit", new and to_first)
    add("fit.worsening-by-defence", "limit", convict and worsens)
    proved = [ground for ground in grounds if ground.get("evidence")]
    all_new = bool(proved) and all(ground.get("evidence_examined") is False for ground in proved)
    add("fit.new-facts", "limit", all_new)
    add("fit.later-circumstances", softened, "arose-later" in reasons)
    add("fit.shortened-incompleteness", "limit", new and procedure == "shortened" and "incomplete-trial" in reasons)
    no_trial = {"procedure.no-examination", "procedure.no-pleadings", "procedure.no-last-word"} & set(reasons)
    add("fit.plea-withdrawal", "limit", plea and "change-of-mind" in reasons)
    add("fit.plea-no-trial", "limit", plea and no_trial)
    add("fit.plea-same-judge", "limit", plea and "same-judge" in reasons)
    raised = "civil_claim" in changes and request.get("direction") == "worsen" and "arose-later" not in reasons
    add("fit.plea-claim-raised", "advice", plea and victim and raised)
    add("fit.plea-in-cassation", "limit", "plea_agreement" in outcomes)
    add("fit.plea-acquittal", "limit", plea and "acquit" in outcomes)

    # suspension
    if suspension.get("requested") is True:
        add("suspension.nothing-to-suspend", softened, against_clearing)
        add("suspension.reason", "advice", not suspension.get("reason") and not suspension.get("explanation"))
        proof = suspension.get("documents") or "suspension_proof" in attached
        add("suspension.documents", "advice", not proof)
        add("suspension.months", "limit", (suspension.get("months") or 0) > (3 if old else 6))

    # advice
    custody = convicted.get("in_custody")
    if role == "convicted" and petitioner.get("in_custody") is not None:
        custody = petitioner["in_custody"]
    stays = suspension.get("requested") is False and custody is True
    add("advice.filing-does-not-suspend", "advice", stays)
    minor = bool(birth) and not of_age
    case_of_67 = minor or convicted.get("needs_interpreter") is True or convicted.get("sentence_over_ten_years") is True
    defended = role == "defender" and (capacity in (None, "advocate") or petitioner.get("alongside_advocate") is True)
    counsel = participation.get("appoint_counsel") is False and case_of_67 and not defended
    add("advice.mandatory-counsel", "advice", counsel)
    return found
