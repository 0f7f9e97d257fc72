# SPDX-License-Identifier: MIT
"""The drills of EXPECTED.md: one answer taken away from a clean paper, and terms from a given day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.rules.cases import blocking, case, changed, findings, rules, term

# Taken away, the rule that appears, and whether it blocks.
FIELDS = [
    (("petitioner.full_name",), "content.author-name", True),
    (("petitioner.role",), "content.author-status", True),
    (("petitioner.address",), "content.author-address", True),
    (("petitioner.phone",), "content.author-contact", True),
    (("acts[0].court",), "content.act-court", True),
    (("acts[0].date",), "content.act-date", False),
    (("acts[0].extent", "acts[0].part"), "content.act-extent", True),
    (("acts[0].part",), "content.act-extent", True),
    (("grounds[*].point",), "content.ground", True),
    (("grounds[*].violation",), "content.violation", True),
    (("grounds[*].norms",), "content.norm", True),
    (("grounds[*].effect",), "content.effect", True),
    (("grounds[*].evidence",), "content.evidence", True),
    (("request",), "content.request", True),
    (("participation.mode",), "content.participation", True),
    (("attachments",), "content.attachments", True),
    (("filing_date",), "content.date", True),
    (("signature.name",), "content.signature", True),
]
CLEAN = "clean-mother-of-minor-kk"


@pytest.mark.parametrize(("paths", "rule", "blocks"), FIELDS, ids=[", ".join(row[0]) for row in FIELDS])
def test_taking_an_answer_away_brings_its_rule_and_nothing_else_blocks(
    paths: tuple[str, ...], rule: str, blocks: bool
) -> None:
    answers = changed(case(CLEAN), dict.fromkeys(paths))
    assert rule in rules(answers)
    assert blocking(answers) == ({rule} if blocks else set())


def test_no_act_challenged_brings_its_rule() -> None:
    answers = changed(case(CLEAN), {"acts[*].challenged": False})
    assert blocking(answers) == {"content.act"}


def test_taking_away_the_copies_of_the_acts_is_an_advice_now() -> None:
    kept = tuple(item for item in case(CLEAN).get("attachments") if item["kind"] != "act_copy")
    answers = changed(case(CLEAN), {"attachments": kept})
    assert "content.copies-of-acts" in rules(answers)
    assert not blocking(answers)


def test_a_ground_without_a_point_keeps_its_texts_and_is_asked_for_the_point_where_it_stands() -> None:
    found = findings(changed(case(CLEAN), {"grounds[*].point": None}))
    assert [(finding.rule, finding.question) for finding in found] == [("content.ground", "grounds[0].point")]


# In force, same day next year, ends, arrive by.
DATES = [
    ("2024-02-29", "2025-02-28", "2025-02-28", "2025-02-28"),
    ("2025-05-27", "2026-05-27", "2026-05-28", "2026-05-26"),
    ("2025-07-04", "2026-07-04", "2026-07-07", "2026-07-03"),
    ("2025-08-29", "2026-08-29", "2026-08-31", "2026-08-28"),
    ("2025-12-12", "2026-12-12", "2026-12-14", "2026-12-11"),
    ("2025-12-17", "2026-12-17", "2026-12-17", "2026-12-17"),
    ("2025-12-31", "2026-12-31", "2026-12-31", "2026-12-31"),
    ("2026-01-05", "2027-01-05", "2027-01-05", "2027-01-05"),
    ("2026-01-08", "2027-01-08", "2027-01-08", "2027-01-08"),
    ("2026-03-13", "2027-03-13", "2027-03-16", "2027-03-12"),
    ("2026-03-20", "2027-03-20", "2027-03-25", "2027-03-19"),
    ("2026-05-08", "2027-05-08", "2027-05-11", "2027-05-06"),
    ("2026-05-15", "2027-05-15", "2027-05-17", "2027-05-14"),
]


@pytest.mark.parametrize(("in_force", "anniversary", "ends", "arrive_by"), DATES)
def test_the_year_ends_on_the_day_of_the_table(in_force: str, anniversary: str, ends: str, arrive_by: str) -> None:
    start = date.fromisoformat(in_force)
    found = term(changed(case("victim-one-day-late-ru"), {"acts[*].in_force_on": start}))
    assert found.limited
    assert found.starts == start
    assert [found.anniversary, found.ends, found.arrive_by] == [
        date.fromisoformat(day) for day in (anniversary, ends, arrive_by)
    ]


@pytest.mark.parametrize(
    ("filed", "rule"),
    [
        ("2027-02-23", None),  # thirty days left
        ("2027-02-24", "time.posting-or-arrival"),  # twenty-nine
        ("2027-03-25", "time.posting-or-arrival"),  # the last day
        ("2027-03-26", "time.one-year"),
    ],
)
def test_the_last_month_of_the_year_is_warned_of_and_its_end_returns_the_paper(filed: str, rule: str | None) -> None:
    answers = changed(case("victim-one-day-late-ru"), {"filing_date": date.fromisoformat(filed)})
    assert rules(answers) & {"time.posting-or-arrival", "time.one-year"} == ({rule} if rule else set())
