# SPDX-License-Identifier: MIT
"""The catalogue of questions: names and values of the case file, the page each is asked on, whether it is printed.

The words of the questions are data in `resources/help`; this module holds only names, so that the case file, the
schema, the route, the window and the worksheet agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Kind = Literal["line", "text", "date", "yes_no", "choice", "choices", "number", "lines"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question by its id, such as `acts[].court`.

    `printed` tells whether its answer stands in the paper. `options` are the values the case file knows; `offered`
    the ones a person may choose where these are fewer. `from_law` marks options that the law data names.
    """

    id: str
    kind: Kind
    page: str
    printed: bool = True
    options: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    from_law: str | None = None


PAGES: tuple[str, ...] = (
    "start",
    "open",
    "petitioner",
    "convicted",
    "proceedings",
    "acts",
    "circumstances",
    "grounds",
    "request",
    "suspension",
    "participation",
    "attachments",
    "signature",
)
"""The pages that ask, in order; the window adds review, preview, saving and what to do next."""

LISTS: tuple[str, ...] = ("acts", "grounds", "request.alternatives", "attachments")
"""The answers that are lists of items with questions of their own."""

_ROLES = (
    "convicted",
    "acquitted",
    "defender",
    "legal_representative",
    "victim",
    "private_prosecutor",
    "victim_representative",
    "victim_legal_representative",
    "civil_plaintiff",
    "civil_defendant",
    "civil_party_representative",
    "civil_party_legal_representative",
    "other_person",
    "other_person_representative",
    "none",
)
_CAPACITIES = (
    "advocate",
    "spouse",
    "close_relative",
    "guardian",
    "trustee",
    "organisation",
    "admitted_person",
    "parent",
    "adopter",
    "other",
)
_OUTCOMES = (
    "change",
    "terminate",
    "send_to_appeal",
    "send_to_first_instance",
    "cancel_rulings_keep_verdict",
    "restore_first_verdict",
    "cancel_ruling",
    "acquit",
    "plea_agreement",
    "restore_term",
    "other",
)
_CHANGES = (
    "lighter_offence",
    "milder_punishment",
    "heavier_offence",
    "heavier_punishment",
    "institution",
    "recidivism",
    "earlier_sentence",
    "parole",
    "civil_claim",
    "costs",
    "physical_evidence",
    "medical_measures",
    "confiscation",
    "restraint",
)
_ACT_OUTCOMES = (
    "conviction",
    "acquittal",
    "termination",
    "medical_measures",
    "unchanged",
    "changed",
    "cancelled",
    "interim",
    "execution_matter",
    "investigating_judge",
    "other",
)
_POINTS = ("1", "2", "3", "4", "5", "6", "7", "7-1", "8")
_ATTACHMENTS = (
    "act_copy",
    "advocate_certificate",
    "defence_notice",
    "kinship_document",
    "admission_ruling",
    "power_of_attorney",
    "supporting",
    "suspension_proof",
    "other",
)

_CATALOGUE = (
    Question("document_language", "choice", "start", printed=False, options=("kk", "ru")),
    Question("filing_date", "date", "start"),
    Question("filled_in_by", "line", "start", printed=False),
    Question("edition", "choice", "start", printed=False, from_law="edition"),
    Question(
        "proceedings.appeal",
        "choice",
        "open",
        printed=False,
        options=("considered", "pending", "withdrawn", "not_filed", "unknown"),
    ),
    Question("proceedings.own_appeal", "choice", "open", printed=False, options=("yes", "no", "unknown")),
    Question(
        "proceedings.offence_category",
        "choice",
        "open",
        printed=False,
        options=("misdemeanour", "minor", "medium", "grave", "especially_grave", "unknown"),
    ),
    Question(
        "proceedings.procedure",
        "choice",
        "open",
        printed=False,
        options=("general", "shortened", "plea_agreement", "order", "jury", "private_prosecution"),
    ),
    Question(
        "proceedings.cassation_before",
        "choice",
        "open",
        printed=False,
        options=("none", "returned", "refused", "decided"),
    ),
    Question("proceedings.same_grounds_before", "yes_no", "open", printed=False),
    Question(
        "proceedings.cassation_about",
        "choice",
        "open",
        printed=False,
        options=("same_person", "another_convict"),
    ),
    Question("petitioner.role", "choice", "petitioner", options=_ROLES),
    Question("petitioner.capacity", "choice", "petitioner", printed=False, options=_CAPACITIES),
    Question("petitioner.full_name", "line", "petitioner"),
    Question("petitioner.represents", "line", "petitioner"),
    Question("petitioner.address", "line", "petitioner"),
    Question("petitioner.phone", "line", "petitioner"),
    Question("petitioner.email", "line", "petitioner"),
    Question("petitioner.alongside_advocate", "yes_no", "petitioner", printed=False),
    Question("petitioner.written_application", "yes_no", "petitioner", printed=False),
    Question("petitioner.mental_disorder_case", "yes_no", "petitioner", printed=False),
    Question("petitioner.interest", "text", "petitioner"),
    Question("petitioner.in_custody", "yes_no", "petitioner", printed=False),
    Question("petitioner.institution", "line", "petitioner"),
    Question("convicted.full_name", "line", "convicted"),
    Question("convicted.birth_date", "date", "convicted", printed=False),
    Question("convicted.minor_at_offence", "yes_no", "convicted", printed=False),
    Question("convicted.in_custody", "yes_no", "convicted", printed=False),
    Question("convicted.institution", "line", "convicted"),
    Question("convicted.punishment", "text", "convicted"),
    Question("convicted.sentence_over_ten_years", "yes_no", "convicted", printed=False),
    Question("convicted.others_convicted", "line", "convicted"),
    Question("convicted.needs_interpreter", "yes_no", "convicted", printed=False),
    Question("convicted.interpreter_language", "line", "convicted"),
    Question("proceedings.offence", "line", "proceedings"),
    Question("proceedings.appellants", "line", "proceedings"),
    Question("acts[].instance", "choice", "acts", options=("first", "appeal", "cassation")),
    Question("acts[].kind", "choice", "acts", options=("verdict", "ruling", "private_ruling")),
    Question("acts[].outcome", "choice", "acts", printed=False, options=_ACT_OUTCOMES),
    Question("acts[].court", "line", "acts"),
    Question("acts[].date", "date", "acts"),
    Question("acts[].case_number", "line", "acts"),
    Question("acts[].decision", "text", "acts"),
    Question("acts[].in_force_on", "date", "acts"),
    Question("acts[].challenged", "yes_no", "acts", printed=False),
    Question("acts[].extent", "choice", "acts", options=("full", "part")),
    Question("acts[].part", "text", "acts"),
    Question("circumstances", "text", "circumstances"),
    Question("grounds[].violation", "text", "grounds"),
    Question("grounds[].circumstances", "choices", "grounds", from_law="circumstance"),
    Question("grounds[].point", "choice", "grounds", options=_POINTS, offered=_POINTS[:-1]),
    Question("grounds[].misapplied", "choices", "grounds", options=("criminal", "procedure")),
    Question("grounds[].norms", "lines", "grounds"),
    Question("grounds[].stage", "choice", "grounds", options=("pretrial", "first", "appeal")),
    Question("grounds[].raised_on_appeal", "yes_no", "grounds"),
    Question("grounds[].effect", "text", "grounds"),
    Question("grounds[].evidence", "text", "grounds"),
    Question("grounds[].evidence_examined", "yes_no", "grounds"),
    Question("grounds[].case_sheets", "line", "grounds"),
    Question("request.outcome", "choice", "request", options=_OUTCOMES),
    Question("request.changes", "choices", "request", options=_CHANGES),
    Question("request.direction", "choice", "request", printed=False, options=("improve", "worsen", "neutral")),
    Question("request.details", "text", "request"),
    Question("request.alternatives[].outcome", "choice", "request", options=_OUTCOMES),
    Question("request.alternatives[].changes", "choices", "request", options=_CHANGES),
    Question("request.alternatives[].details", "text", "request"),
    Question("request.for_others", "yes_no", "request"),
    Question("request.specialist_opinion", "text", "request"),
    Question("suspension.requested", "yes_no", "suspension", printed=False),
    Question("suspension.addressee", "choice", "suspension", options=("court_chairman", "prosecutor_general")),
    Question("suspension.extent", "choice", "suspension", options=("full", "part")),
    Question("suspension.part", "text", "suspension"),
    Question(
        "suspension.reason",
        "choice",
        "suspension",
        options=("life_sentence", "serious_illness", "close_relatives", "property", "other"),
    ),
    Question("suspension.explanation", "text", "suspension"),
    Question("suspension.documents", "lines", "suspension"),
    Question("suspension.months", "number", "suspension"),
    Question("participation.mode", "choice", "participation", options=("in_person", "video_link", "without")),
    Question("participation.appoint_counsel", "yes_no", "participation"),
    Question("attachments[].title", "line", "attachments"),
    Question("attachments[].kind", "choice", "attachments", printed=False, options=_ATTACHMENTS),
    Question("attachments[].sheets", "number", "attachments"),
    Question("attachments[].copies", "number", "attachments"),
    Question("signature.name", "line", "signature"),
    Question(
        "protest.reasons",
        "choices",
        "open",
        printed=False,
        options=("public_interest", "life_imprisonment", "uniformity"),
    ),
)

QUESTIONS: MappingProxyType[str, Question] = MappingProxyType({question.id: question for question in _CATALOGUE})
