# SPDX-License-Identifier: MIT
"""What is offered from the answers: the papers to attach, and the titles that follow the acts they are copies of."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.domain.answers import EMPTY, Answers
from cassation_wizard.interview.offers import proposed_attachments, retitled
from cassation_wizard.law.law import LawInForce
from cassation_wizard.law.loader import load_law


@pytest.fixture(scope="module")
def law() -> LawInForce:
    loaded = load_law(find_assets().resources)
    return loaded.at(loaded.checked_on)


def case(*titles: str, kind: str = "act_copy") -> Answers:
    acts: list[dict[str, Any]] = [
        {"instance": "first", "court": "Орал қалалық соты", "date": date(2026, 3, 10)},
        {"instance": "appeal", "court": "Батыс Қазақстан облыстық соты", "date": date(2026, 5, 20)},
    ]
    listed = [{"kind": kind, "title": title} for title in titles]
    return EMPTY.set("document_language", "kk").set("acts", tuple(acts)).set("attachments", tuple(listed))


def proposed(answers: Answers, law: LawInForce) -> list[tuple[str, str]]:
    return [(item["kind"], item["title"]) for item in proposed_attachments(answers, law, ())]


def test_a_copy_of_each_act_is_proposed_until_it_is_listed(law: LawInForce) -> None:
    titles = [title for _, title in proposed(case(), law)]
    assert titles == [
        "Сот актісінің көшірмесі: Орал қалалық соты, 2026 жылғы 10 наурыз",
        "Сот актісінің көшірмесі: Батыс Қазақстан облыстық соты, 2026 жылғы 20 мамыр",
    ]
    assert proposed(case(titles[1]), law) == [("act_copy", titles[0])]
    assert proposed(case(*titles), law) == []


def test_a_copy_listed_under_a_title_of_ones_own_is_not_proposed_once_more(law: LawInForce) -> None:
    assert proposed(case("Үкімнің көшірмесі", "Апелляциялық қаулының көшірмесі"), law) == []
    assert len(proposed(case("Үкімнің көшірмесі"), law)) == 1
    assert len(proposed(case("Анықтама", kind="other"), law)) == 2


def test_the_title_of_a_copy_follows_its_act_and_ones_own_title_stays(law: LawInForce) -> None:
    former = case(*(title for _, title in proposed(case(), law)), "Үкімнің көшірмесі")
    answers = former.set("acts[1].date", date(2026, 6, 1))
    titles = [item["title"] for item in retitled(former, answers, law, "kk").get("attachments")]
    assert titles == [
        "Сот актісінің көшірмесі: Орал қалалық соты, 2026 жылғы 10 наурыз",
        "Сот актісінің көшірмесі: Батыс Қазақстан облыстық соты, 2026 жылғы 1 маусым",
        "Үкімнің көшірмесі",
    ]


def test_two_copies_named_alike_follow_each_its_own_act(law: LawInForce) -> None:
    former = EMPTY.set("document_language", "ru").set("acts", ({"instance": "first"}, {"instance": "appeal"}))
    alike = {"kind": "act_copy", "title": "Копия судебного акта"}
    former = former.set("attachments", (alike, dict(alike)))
    answers = former.set("acts[1].court", "Актюбинский областной суд")
    titles = [item["title"] for item in retitled(former, answers, law, "ru").get("attachments")]
    assert titles == ["Копия судебного акта", "Копия судебного акта: Актюбинский областной суд"]


@pytest.mark.parametrize(
    ("capacity", "kind"),
    [
        ("parent", "kinship_document"),
        ("spouse", "kinship_document"),
        ("admitted_person", "admission_ruling"),
        ("advocate", "advocate_certificate"),
        ("other", None),
        (None, None),
    ],
)
def test_the_paper_that_shows_ones_right_to_act_is_proposed(law: LawInForce, capacity: str, kind: str | None) -> None:
    answers = EMPTY.set("document_language", "ru").set("petitioner.capacity", capacity)
    assert [item["kind"] for item in proposed_attachments(answers, law, ())] == ([kind] if kind else [])


def test_every_paper_named_for_an_option_is_a_kind_one_can_list(law: LawInForce) -> None:
    capacity = law.questions["petitioner.capacity"]
    assert set(capacity.papers) <= set(capacity.options)
    assert set(capacity.papers.values()) <= set(law.questions["attachments[].kind"].options)
