# SPDX-License-Identifier: MIT
"""Every rule fires on a case made for it, and stays silent on one that differs by a hair."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from cassation_wizard.law.model import Rule
from tests.unit.rules.cases import case, changed, law, rules

Edits = Mapping[str, Any]

MOTHER = "clean-mother-of-minor-kk"  # legal representative, points 5 and 6, filed 2027-04-30
ADVOCATE = "clean-advocate-custody-credit-ru"  # acts[2] the verdict, acts[3] the appellate ruling, filed 2026-12-07
FATHER = "clean-father-of-ill-adult-kk"  # legal representative in a mental-disorder case
OLD = "edition-2017-complete-ru"  # the convict himself, filed 2021-09-14
VICTIM = "victim-against-reconciliation-ru"  # against a termination, filed 2027-03-19
PLEA_VICTIM = "plea-victim-larger-sum-kk"
JURY = "jury-punishment-suspension-kk"
OWNER = "garage-owner-without-interest-ru"
CONSULTANT = "consultant-with-power-of-attorney-ru"
AUNT = "aunt-as-legal-representative-ru"
WIFE = "wife-alone-as-defender-ru"


def day(text: str) -> date:
    return date.fromisoformat(text)


CIVIL = {
    "petitioner.role": "civil_plaintiff",
    "acts[*].extent": "part",
    "acts[*].part": "иск",
    "grounds[*].point": "6",
    "request.changes": ("civil_claim",),
}
LAY = {
    "petitioner.capacity": "close_relative",
    "petitioner.alongside_advocate": True,
    "petitioner.written_application": True,
}
IMPROVES = {"request.direction": "improve", "request.changes": None}
PLEA = {"proceedings.procedure": "plea_agreement"}
ACQUITTED = {"acts[2].outcome": "acquittal"}
KIN_PAPER = {"attachments[0].kind": "kinship_document"}

# rule, case, edits that make it fire, edits with which it stays silent
ROWS: list[tuple[str, str, Edits, Edits]] = [
    ("edition.not-covered", ADVOCATE, {"filing_date": day("2025-06-30")}, {"filing_date": day("2025-07-01")}),
    ("edition.not-covered", OLD, {"filing_date": day("2022-07-01")}, {"filing_date": day("2022-06-30")}),
    ("edition.not-covered", OLD, {"filing_date": day("2017-06-28")}, {"filing_date": day("2017-06-29")}),
    (
        "edition.not-covered",
        OLD,
        {"filing_date": day("2024-01-01")},
        {"filing_date": day("2024-01-01"), "edition": "2025-07-01"},
    ),
    (
        "reviewable.not-in-force",
        ADVOCATE,
        {"acts[2].in_force_on": day("2026-12-08")},
        {"acts[2].in_force_on": day("2026-12-07")},
    ),
    # A first-instance act without its own day counts from the appellate ruling's; one not challenged does not count.
    (
        "reviewable.not-in-force",
        ADVOCATE,
        {"acts[2].in_force_on": None, "acts[3].date": day("2026-12-08")},
        {"acts[2].in_force_on": None, "acts[3].date": day("2026-12-07")},
    ),
    (
        "reviewable.not-in-force",
        ADVOCATE,
        {"acts[3].in_force_on": day("2027-01-01")},
        {"acts[3].in_force_on": day("2027-01-01"), "acts[3].challenged": False},
    ),
    (
        "reviewable.appeal-not-considered",
        ADVOCATE,
        {"proceedings.appeal": "pending"},
        {"proceedings.appeal": "unknown"},
    ),
    ("reviewable.appeal-not-considered", OLD, {"proceedings.appeal": "not_filed"}, {"proceedings.appeal": None}),
    ("reviewable.own-appeal", ADVOCATE, {"proceedings.own_appeal": "no"}, {"proceedings.own_appeal": "unknown"}),
    (
        "reviewable.own-appeal",
        ADVOCATE,
        {"proceedings.own_appeal": "no"},
        {"proceedings.own_appeal": "no", **ACQUITTED},
    ),
    (
        "reviewable.own-appeal",
        VICTIM,
        {"proceedings.own_appeal": "no"},
        {"proceedings.own_appeal": "no", "petitioner.role": "other_person"},
    ),
    (
        "reviewable.own-appeal",
        OLD,
        {"proceedings.own_appeal": "no"},
        {"proceedings.own_appeal": "no", "proceedings.appeal": "withdrawn"},
    ),
    (
        "reviewable.small-gravity",
        ADVOCATE,
        {"proceedings.offence_category": "minor"},
        {"proceedings.offence_category": "medium"},
    ),
    (
        "reviewable.small-gravity",
        ADVOCATE,
        {"proceedings.offence_category": "misdemeanour"},
        {"proceedings.offence_category": "unknown"},
    ),
    (
        "reviewable.small-gravity",
        ADVOCATE,
        {"proceedings.offence_category": "minor", "filing_date": day("2027-06-30")},
        {"proceedings.offence_category": "minor", "filing_date": day("2027-07-01")},
    ),
    (
        "reviewable.simplified-procedure",
        ADVOCATE,
        {"proceedings.procedure": "shortened", "filing_date": day("2027-07-01")},
        {"proceedings.procedure": "shortened", "filing_date": day("2027-06-30")},
    ),
    (
        "reviewable.simplified-procedure",
        ADVOCATE,
        {"proceedings.procedure": "order", "filing_date": day("2027-07-01")},
        {"proceedings.procedure": "private_prosecution", "filing_date": day("2027-07-01")},
    ),
    ("reviewable.interim-ruling", ADVOCATE, {"acts[1].challenged": True}, {"acts[1].challenged": None}),
    (
        "reviewable.execution-matter",
        ADVOCATE,
        {"acts[2].outcome": "execution_matter"},
        {"acts[2].outcome": "execution_matter", "acts[2].challenged": False},
    ),
    (
        "reviewable.execution-matter",
        ADVOCATE,
        {"acts[2].outcome": "execution_matter"},
        {"acts[2].outcome": "medical_measures"},
    ),
    ("reviewable.investigating-judge", ADVOCATE, {"acts[0].challenged": True}, {"acts[0].challenged": False}),
    (
        "reviewable.already-in-cassation",
        ADVOCATE,
        {"proceedings.cassation_before": "decided"},
        {"proceedings.cassation_before": "refused"},
    ),
    (
        "reviewable.already-in-cassation",
        OLD,
        {"proceedings.cassation_before": "decided", "proceedings.same_grounds_before": True},
        {"proceedings.cassation_before": "decided", "proceedings.same_grounds_before": False},
    ),
    (
        "reviewable.repeated",
        ADVOCATE,
        {"proceedings.cassation_before": "refused", "proceedings.same_grounds_before": True},
        {"proceedings.cassation_before": "decided", "proceedings.same_grounds_before": True},
    ),
    (
        "reviewable.repeated",
        OLD,
        {"proceedings.cassation_before": "decided", "proceedings.same_grounds_before": True},
        {"proceedings.cassation_before": "returned", "proceedings.same_grounds_before": True},
    ),
    (
        "reviewable.repeated",
        OLD,
        {"proceedings.cassation_before": "refused", "proceedings.same_grounds_before": True},
        {"proceedings.cassation_before": "refused", "proceedings.same_grounds_before": None},
    ),
    ("reviewable.jury-grounds", JURY, {"grounds[0].point": "3"}, {"grounds[0].point": "1"}),
    ("reviewable.jury-grounds", JURY, {"grounds[0].misapplied": ("procedure",)}, {"grounds[0].misapplied": None}),
    (
        "reviewable.jury-grounds",
        JURY,
        {"grounds[0].point": "3"},
        {"grounds[0].point": "3", "proceedings.procedure": "general"},
    ),
    ("reviewable.jury-worsening", JURY, {"request.direction": "worsen"}, {"request.direction": "neutral"}),
    ("reviewable.jury-worsening", JURY, {"acts[0].outcome": "acquittal"}, {"acts[0].outcome": "changed"}),
    (
        "reviewable.retroactivity-or-amnesty",
        OLD,
        {"grounds[0].circumstances": ("later-law-or-amnesty",)},
        {"grounds[0].circumstances": None},
    ),
    (
        "reviewable.retroactivity-or-amnesty",
        MOTHER,
        {"grounds[*].circumstances": ("later-law-or-amnesty",)},
        {"grounds[0].circumstances": ("later-law-or-amnesty",)},
    ),
    ("standing.role", OLD, {"petitioner.role": "none"}, {"petitioner.role": "acquitted"}),
    ("standing.role", ADVOCATE, {"petitioner.role": "none"}, {"petitioner.role": None}),
    ("standing.civil-party-extent", ADVOCATE, {**CIVIL, "grounds[0].point": "5"}, CIVIL),
    ("standing.civil-party-extent", ADVOCATE, {**CIVIL, "acts[2].extent": "full"}, {**CIVIL, "acts[0].extent": "full"}),
    (
        "standing.civil-party-extent",
        ADVOCATE,
        {**CIVIL, "request.changes": ("civil_claim", "costs")},
        {**CIVIL, "request.changes": None},
    ),
    (
        "standing.civil-party-extent",
        ADVOCATE,
        {**CIVIL, "request.alternatives": ({"changes": ("milder_punishment",)},)},
        {**CIVIL, "request.alternatives": ({"changes": ("civil_claim",)},)},
    ),
    ("standing.interest", OWNER, {}, {"petitioner.interest": "мой гараж конфискован"}),
    ("standing.interest", OWNER, {"petitioner.role": "other_person"}, {"petitioner.role": "victim"}),
    ("standing.defender-capacity", WIFE, {}, {"petitioner.capacity": None}),
    ("standing.defender-capacity", ADVOCATE, {**LAY, "petitioner.capacity": "admitted_person"}, LAY),
    (
        "standing.defender-capacity",
        ADVOCATE,
        {**LAY, "petitioner.alongside_advocate": None},
        {**LAY, "petitioner.capacity": "parent"},
    ),
    (
        "standing.defender-capacity",
        ADVOCATE,
        {**LAY, "petitioner.written_application": False},
        {**LAY, "petitioner.written_application": False, "petitioner.role": "convicted"},
    ),
    ("standing.advocate-documents", ADVOCATE, {"attachments[0].kind": "other"}, {"attachments[0].kind": None}),
    (
        "standing.advocate-documents",
        ADVOCATE,
        {"attachments[1].kind": None, "attachments[1].title": "Ордер"},
        {"attachments[1].kind": None},
    ),
    (
        "standing.advocate-documents",
        ADVOCATE,
        {"attachments[0].kind": None, "attachments[0].title": "Удостоверение личности"},
        {"attachments[0].kind": None, "attachments[0].title": "Адвокат куәлігінің көшірмесі"},
    ),
    (
        "standing.advocate-documents",
        ADVOCATE,
        {"attachments": None},
        {"attachments": None, "petitioner.capacity": None},
    ),
    ("standing.relative-documents", ADVOCATE, LAY, {**LAY, **KIN_PAPER}),
    ("standing.relative-documents", ADVOCATE, LAY, {**LAY, "petitioner.capacity": None}),
    (
        "standing.relative-documents",
        ADVOCATE,
        {**LAY, "attachments[0].kind": None},
        {**LAY, "attachments[0].kind": None, "attachments[0].title": "Свидетельство о браке"},
    ),
    ("standing.representative-admission", CONSULTANT, {}, {"attachments[0].kind": "admission_ruling"}),
    ("standing.representative-admission", CONSULTANT, {}, {"petitioner.capacity": "advocate"}),
    ("standing.representative-admission", CONSULTANT, {}, {"petitioner.role": "victim_legal_representative"}),
    ("standing.representative-admission", CONSULTANT, {"petitioner.capacity": "other"}, {"petitioner.capacity": None}),
    ("standing.legal-representative", AUNT, {}, {"petitioner.capacity": "guardian"}),
    ("standing.legal-representative", AUNT, {}, {"petitioner.capacity": None}),
    (
        "standing.legal-representative",
        MOTHER,
        {"convicted.minor_at_offence": False},
        {"convicted.minor_at_offence": None},
    ),
    (
        "standing.legal-representative",
        MOTHER,
        {"convicted.minor_at_offence": False},
        {"convicted.minor_at_offence": False, "petitioner.mental_disorder_case": True},
    ),
    (
        "standing.legal-representative",
        MOTHER,
        {"convicted.minor_at_offence": False},
        {"convicted.minor_at_offence": False, "petitioner.mental_disorder_case": None},
    ),
    ("standing.minor-came-of-age", MOTHER, {"filing_date": day("2027-05-04")}, {"filing_date": day("2027-05-03")}),
    (
        "standing.minor-came-of-age",
        MOTHER,
        {"convicted.birth_date": day("2008-02-29"), "filing_date": day("2026-03-01")},
        {"convicted.birth_date": day("2008-02-29"), "filing_date": day("2026-02-28")},
    ),
    ("standing.minor-came-of-age", FATHER, {"petitioner.mental_disorder_case": False}, {}),
    ("standing.minor-came-of-age", OLD, {"petitioner.role": "legal_representative"}, {"petitioner.role": "convicted"}),
    ("time.one-year", VICTIM, {"filing_date": day("2027-03-26")}, {"filing_date": day("2027-03-25")}),
    (
        "time.one-year",
        VICTIM,
        {"filing_date": day("2028-03-26")},
        {"filing_date": day("2028-03-26"), "acts[*].outcome": "conviction", **IMPROVES},
    ),
    (
        "time.one-year",
        OLD,
        {"request.changes": ("heavier_punishment",), "filing_date": day("2022-03-19")},
        {"request.changes": ("milder_punishment",), "filing_date": day("2022-03-19")},
    ),
    (
        "time.one-year",
        ADVOCATE,
        {"acts[2].outcome": "acquittal", "acts[2].challenged": False, "filing_date": day("2027-06-01")},
        {
            "acts[2].outcome": "acquittal",
            "acts[2].challenged": False,
            "filing_date": day("2027-06-01"),
            "acts[3].kind": "private_ruling",
        },
    ),
    (
        "time.one-year",
        ADVOCATE,
        {"request.alternatives": ({"changes": ("heavier_offence",)},), "filing_date": day("2027-06-01")},
        {"request.alternatives": ({"changes": ("costs",)},), "filing_date": day("2027-06-01")},
    ),
    ("time.posting-or-arrival", VICTIM, {"filing_date": day("2027-02-24")}, {"filing_date": day("2027-02-23")}),
    ("time.posting-or-arrival", VICTIM, {}, {**IMPROVES, "acts[*].outcome": "conviction"}),
    ("time.posting-or-arrival", VICTIM, {"filing_date": day("2027-03-25")}, {"filing_date": day("2027-03-26")}),
    ("time.no-restoration", ADVOCATE, {"request.outcome": "restore_term"}, {"request.outcome": "change"}),
    (
        "time.no-restoration",
        ADVOCATE,
        {"request.details": "Прошу восстановить пропущенный срок."},
        {"request.details": "Считайте срок по штемпелю на конверте."},
    ),
    (
        "time.no-restoration",
        MOTHER,
        {"circumstances": "Мерзімді қалпына келтіруді сұраймын."},
        {"circumstances": "Мерзім өтіп кеткен жоқ."},
    ),
    ("content.author-name", MOTHER, {"petitioner.full_name": None}, {}),
    ("content.author-status", MOTHER, {"petitioner.role": None}, {"petitioner.role": "none"}),
    ("content.author-address", MOTHER, {"petitioner.address": None}, {}),
    (
        "content.author-contact",
        MOTHER,
        {"petitioner.phone": None, "petitioner.email": "a@example.kz"},
        {"petitioner.email": None},
    ),
    ("content.act", MOTHER, {"acts[*].challenged": None}, {"acts[0].challenged": False}),
    ("content.act-court", MOTHER, {"acts[1].court": None}, {"acts[1].court": None, "acts[1].challenged": False}),
    ("content.act-date", MOTHER, {"acts[1].date": None}, {"acts[1].date": None, "acts[1].challenged": None}),
    ("content.act-extent", MOTHER, {"acts[0].part": None}, {"acts[0].extent": "full", "acts[0].part": None}),
    ("content.ground", MOTHER, {"grounds[*].point": None}, {"grounds[0].point": None}),
    ("content.violation", MOTHER, {"grounds[1].violation": None}, {"grounds[2]": {}}),
    ("content.norm", MOTHER, {"grounds[1].norms": None}, {"grounds[2]": {}}),
    ("content.effect", MOTHER, {"grounds[1].effect": None}, {"grounds[2]": {}}),
    ("content.request", MOTHER, {"request": None}, {"request.outcome": None, "request.changes": None}),
    ("content.evidence", MOTHER, {"grounds[*].evidence": None}, {"grounds[0].evidence": None}),
    ("content.participation", MOTHER, {"participation.mode": None}, {"participation.mode": "without"}),
    ("content.attachments", MOTHER, {"attachments": None}, {"attachments": ({"title": "Құжат"},)}),
    ("content.date", MOTHER, {"filing_date": None}, {}),
    ("content.signature", MOTHER, {"signature.name": None}, {}),
    ("content.copies-of-acts", MOTHER, {"attachments[*].kind": "supporting"}, {"attachments[1].kind": "supporting"}),
    ("content.copies-of-acts", OLD, {"attachments": None}, {}),
    ("fit.ground-for-side", OLD, {"grounds[0].point": "4"}, {"grounds[0].point": "3"}),
    (
        "fit.ground-for-side",
        OLD,
        {"grounds[0].point": "2"},
        {"grounds[0].point": "2", "acts[0].outcome": "termination"},
    ),
    (
        "fit.ground-for-side",
        VICTIM,
        {"grounds[0].point": "1"},
        {"grounds[0].point": "1", "petitioner.role": "other_person"},
    ),
    ("fit.protest-only-grounds", ADVOCATE, {"grounds[0].point": "8"}, {"grounds[0].point": "7"}),
    (
        "fit.protest-only-grounds",
        ADVOCATE,
        {"grounds[0].norms": ("ч. 2 ст. 485 УПК РК",)},
        {"grounds[0].norms": ("п. 5) ч. 1 ст. 485 УПК РК",)},
    ),
    (
        "fit.protest-only-grounds",
        MOTHER,
        {"grounds[0].norms": ("ҚПК-нің 485-бабы бірінші бөлігінің 8) тармағы",)},
        {"grounds[0].norms": ("ҚК-нің 485-бабының екінші бөлігі",)},
    ),
    (
        "fit.acquittal-in-substance",
        VICTIM,
        {"grounds[*].circumstances": ("procedure.composition",)},
        {"grounds[*].circumstances": ("procedure.composition", "evidence-misjudged")},
    ),
    (
        "fit.acquittal-in-substance",
        VICTIM,
        {"grounds[*].circumstances": ("procedure.secrecy",)},
        {"grounds[*].circumstances": None},
    ),
    (
        "fit.claim-left-without-consideration",
        VICTIM,
        {"grounds[1].point": "4", "grounds[1].circumstances": ("claim-left-without-consideration",)},
        {"grounds[1].point": "4", "grounds[1].circumstances": ("claim-left-without-consideration", "not-called")},
    ),
    ("fit.request-in-powers", ADVOCATE, {"request.outcome": "acquit"}, {"request.outcome": "terminate"}),
    (
        "fit.request-in-powers",
        ADVOCATE,
        {"request.outcome": "other", "request.changes": None},
        {"request.outcome": "other"},
    ),
    (
        "fit.request-in-powers",
        ADVOCATE,
        {"request.alternatives": ({"outcome": "other", "details": "наказать судью"},)},
        {"request.alternatives": ({"outcome": "other", "changes": ("restraint",)},)},
    ),
    (
        "fit.send-to-first-instance",
        ADVOCATE,
        {"request.outcome": "send_to_first_instance"},
        {"request.outcome": "send_to_first_instance", "grounds[0].circumstances": ("procedure.language",)},
    ),
    (
        "fit.send-to-first-instance",
        ADVOCATE,
        {"request.alternatives": ({"outcome": "send_to_first_instance"},)},
        {"request.alternatives": ({"outcome": "send_to_first_instance"},), "proceedings.procedure": "jury"},
    ),
    (
        "fit.send-to-first-instance",
        ADVOCATE,
        {"request.outcome": "send_to_first_instance", "grounds[0].norms": ("п. 4) ч. 3 ст. 436 УПК",)},
        {"request.outcome": "send_to_first_instance", "grounds[0].norms": ("п. 2) ч. 3 ст. 436 УПК",)},
    ),
    (
        "fit.worsening-by-defence",
        ADVOCATE,
        {"request.changes": ("heavier_punishment",)},
        {"request.direction": "neutral"},
    ),
    (
        "fit.worsening-by-defence",
        ADVOCATE,
        {"request.direction": "worsen"},
        {"request.direction": "worsen", "petitioner.role": "victim"},
    ),
    ("fit.new-facts", MOTHER, {"grounds[*].evidence_examined": False}, {"grounds[0].evidence_examined": False}),
    ("fit.new-facts", MOTHER, {"grounds[*].evidence_examined": False}, {"grounds[*].evidence_examined": None}),
    (
        "fit.later-circumstances",
        ADVOCATE,
        {"grounds[0].circumstances": ("mitigating-ignored", "arose-later")},
        {"grounds[0].circumstances": ("mitigating-ignored", "later-law-or-amnesty")},
    ),
    (
        "fit.shortened-incompleteness",
        ADVOCATE,
        {"proceedings.procedure": "shortened", "grounds[0].circumstances": ("incomplete-trial",)},
        {"grounds[0].circumstances": ("incomplete-trial",)},
    ),
    (
        "fit.plea-withdrawal",
        ADVOCATE,
        {**PLEA, "grounds[0].circumstances": ("change-of-mind",)},
        {"grounds[0].circumstances": ("change-of-mind",)},
    ),
    (
        "fit.plea-no-trial",
        ADVOCATE,
        {**PLEA, "grounds[0].circumstances": ("procedure.no-last-word",)},
        {**PLEA, "grounds[0].circumstances": ("procedure.no-defender",)},
    ),
    (
        "fit.plea-same-judge",
        ADVOCATE,
        {**PLEA, "grounds[0].circumstances": ("same-judge",)},
        {"grounds[0].circumstances": ("same-judge",)},
    ),
    ("fit.plea-claim-raised", PLEA_VICTIM, {}, {"grounds[0].circumstances": ("arose-later",)}),
    ("fit.plea-claim-raised", PLEA_VICTIM, {}, {"request.direction": "neutral"}),
    ("fit.plea-claim-raised", PLEA_VICTIM, {}, {"petitioner.role": "convicted"}),
    (
        "fit.plea-in-cassation",
        ADVOCATE,
        {"request.alternatives": ({"outcome": "plea_agreement"},)},
        {"request.alternatives": ({"outcome": "change"},)},
    ),
    ("fit.plea-acquittal", ADVOCATE, {**PLEA, "request.outcome": "acquit"}, {**PLEA, "request.outcome": "terminate"}),
    ("fit.plea-acquittal", ADVOCATE, {**PLEA, "request.outcome": "acquit"}, {"request.outcome": "acquit"}),
    ("suspension.nothing-to-suspend", VICTIM, {"suspension.requested": True}, {"suspension.requested": False}),
    (
        "suspension.nothing-to-suspend",
        OLD,
        {"acts[0].outcome": "acquittal"},
        {"acts[0].outcome": "acquittal", "acts[0].challenged": False},
    ),
    (
        "suspension.reason",
        OLD,
        {"suspension.reason": None, "suspension.explanation": None},
        {"suspension.reason": None},
    ),
    (
        "suspension.documents",
        OLD,
        {"suspension.documents": None, "attachments[2].kind": "supporting"},
        {"suspension.documents": None},
    ),
    ("suspension.months", OLD, {"suspension.months": 4}, {"suspension.months": 3}),
    ("suspension.months", JURY, {"suspension.months": 7}, {"suspension.months": 6}),
    ("suspension.months", OLD, {"suspension.months": 4}, {"suspension.months": 4, "suspension.requested": False}),
    ("advice.filing-does-not-suspend", OLD, {"suspension.requested": False}, {"suspension.requested": None}),
    (
        "advice.filing-does-not-suspend",
        OLD,
        {"suspension.requested": False},
        {"suspension.requested": False, "petitioner.in_custody": False},
    ),
    ("advice.filing-does-not-suspend", MOTHER, {"convicted.in_custody": True}, {"convicted.in_custody": None}),
    (
        "advice.mandatory-counsel",
        MOTHER,
        {"participation.appoint_counsel": False},
        {"participation.appoint_counsel": None},
    ),
    (
        "advice.mandatory-counsel",
        MOTHER,
        {"participation.appoint_counsel": False, "filing_date": day("2027-05-03")},
        {"participation.appoint_counsel": False, "filing_date": day("2027-05-04")},
    ),
    (
        "advice.mandatory-counsel",
        OLD,
        {"participation.appoint_counsel": False, "convicted.needs_interpreter": True},
        {"participation.appoint_counsel": False},
    ),
    (
        "advice.mandatory-counsel",
        ADVOCATE,
        {**LAY, "petitioner.alongside_advocate": False, "convicted.sentence_over_ten_years": True},
        {**LAY, "convicted.sentence_over_ten_years": True},
    ),
    (
        "advice.outdated-words",
        ADVOCATE,
        {"request.details": "Прошу рассмотреть ходатайство о пересмотре приговора в порядке надзора."},
        {"circumstances": "Приговор поддержал и Верховный Суд; потом установлен административный надзор."},
    ),
    ("advice.outdated-words", ADVOCATE, {"grounds[0].norms": ("ст. 490 УПК",)}, {"grounds[0].norms": ("ст. 489 УПК",)}),
    (
        "advice.foreign-articles",
        ADVOCATE,
        {"grounds[0].norms": ("ст. 401.15 УПК РФ",)},
        {"grounds[0].norms": ("ст. 401 УПК РК",)},
    ),
    (
        "advice.constitution-numbers",
        ADVOCATE,
        {"circumstances": "Решение суда обязательно: п. 3 ст. 76 Конституции."},
        {"circumstances": "Решение суда обязательно: п. 3 ст. 76 Конституции.", "filing_date": day("2026-06-30")},
    ),
    (
        "advice.mixed-scripts",
        ADVOCATE,
        {"circumstances": "Приговор cуда."},
        {"circumstances": "Приговор суда, файл video.mp4."},
    ),
    (
        "advice.unneeded-personal-data",
        ADVOCATE,
        {"circumstances": "ИИН 900101300007."},
        {"circumstances": "Сумма 900 101 300 тенге."},
    ),
]


@pytest.mark.parametrize(("rule", "name", "fires", "silent"), ROWS, ids=[f"{row[0]}-{i}" for i, row in enumerate(ROWS)])
def test_a_rule_fires_on_its_case_and_is_silent_on_the_near_miss(
    rule: str, name: str, fires: Edits, silent: Edits
) -> None:
    assert rule in rules(changed(case(name), fires))
    assert rule not in rules(changed(case(name), silent))


def test_every_rule_has_a_near_miss() -> None:
    assert {row[0] for row in ROWS} == {version.id for version in law().entries[Rule]}


def test_unanswered_questions_fire_no_rule_but_those_that_ask_for_an_answer() -> None:
    asking = {"standing.interest", "standing.defender-capacity", "standing.relative-documents"}
    for name in (MOTHER, ADVOCATE, OLD, VICTIM, JURY, WIFE, OWNER):
        answers, before = case(name), rules(case(name))
        for path, _ in answers.leaves():
            if path == "filing_date":
                continue
            new = rules(changed(answers, {path: None})) - before
            assert all(rule.startswith("content.") or rule in asking for rule in new), (name, path, new)
