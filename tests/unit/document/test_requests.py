# SPDX-License-Identifier: MIT
"""Requests name the very acts they are about, in the words of upk 494, with what is asked failing that."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from cassation_wizard.document.plain_text import label, plain
from cassation_wizard.domain.answers import EMPTY, Answers

from .conftest import Compose

VERDICT = {
    "instance": "first",
    "kind": "verdict",
    "outcome": "conviction",
    "date": dt.date(2026, 2, 24),
    "challenged": True,
}
APPEAL = {
    "instance": "appeal",
    "kind": "ruling",
    "outcome": "unchanged",
    "date": dt.date(2026, 5, 26),
    "challenged": True,
}
VERDICT_RU, APPEAL_RU = "приговор от 24 февраля 2026 года", "апелляционное постановление от 26 мая 2026 года"
VERDICT_KK, APPEAL_KK = "2026 жылғы 24 ақпандағы үкімді", "2026 жылғы 26 мамырдағы апелляциялық қаулының"
BOTH_RU = f"{VERDICT_RU} и {APPEAL_RU}"
BOTH_KK = "2026 жылғы 24 ақпандағы үкімнің және 2026 жылғы 26 мамырдағы апелляциялық қаулының"


def answers_with(*acts: dict[str, Any], **request: Any) -> Answers:
    answers = EMPTY.set("filing_date", dt.date(2026, 12, 7)).set("proceedings.appeal", "considered")
    for place, act in enumerate(acts):
        answers = answers.insert("acts", place, act)
    for name, value in request.items():
        answers = answers.set(f"request.{name}", value)
    return answers


def asked(answers: Answers, language: Any, paper: Compose) -> list[str]:
    """The request section line by line, without heading and lead."""
    blocks = [block for block in paper(answers, language).blocks if block.section == "request"][2:]
    return [label(block) + "".join(plain(part) for part in block.parts) for block in blocks]


@pytest.mark.parametrize(
    ("outcome", "ru", "kk"),
    [
        ("terminate", f"{BOTH_RU} отменить, дело прекратить.", f"{BOTH_KK} күшін жойып, істі тоқтатуды."),
        (
            "send_to_appeal",
            f"{BOTH_RU} отменить, дело направить на новое судебное рассмотрение в суд апелляционной инстанции.",
            f"{BOTH_KK} күшін жойып, істі апелляциялық сатыдағы сотқа жаңа сот қарауына жіберуді.",
        ),
        (
            "send_to_first_instance",
            f"{BOTH_RU} отменить, дело направить на новое судебное рассмотрение в суд первой инстанции.",
            f"{BOTH_KK} күшін жойып, істі бірінші сатыдағы сотқа жаңа сот қарауына жіберуді.",
        ),
        ("cancel_ruling", f"{BOTH_RU} отменить.", f"{BOTH_KK} күшін жоюды."),
        (
            "cancel_rulings_keep_verdict",
            f"{APPEAL_RU} отменить, {VERDICT_RU} оставить без изменения.",
            f"{APPEAL_KK} күшін жойып, {VERDICT_KK} өзгеріссіз қалдыруды.",
        ),
        (
            "restore_first_verdict",
            f"{APPEAL_RU} отменить, {VERDICT_RU} оставить в силе.",
            f"{APPEAL_KK} күшін жойып, {VERDICT_KK} күшінде қалдыруды.",
        ),
    ],
)
def test_each_power_of_the_court_has_its_sentence(outcome: str, ru: str, kk: str, paper: Compose) -> None:
    answers = answers_with(VERDICT, APPEAL, outcome=outcome)
    assert asked(answers, "ru", paper) == [ru]
    assert asked(answers, "kk", paper) == [kk]


def test_changes_are_listed_and_the_users_words_follow(paper: Compose) -> None:
    answers = answers_with(
        VERDICT, APPEAL, outcome="change", changes=("milder_punishment", "civil_claim"), details="до 4 лет"
    )
    assert asked(answers, "ru", paper) == [
        f"{BOTH_RU} изменить:",
        "– смягчить назначенное наказание;",
        "– иначе разрешить гражданский иск.",
        "А именно: до 4 лет",
    ]


def test_a_change_of_the_verdict_after_the_ruling_is_cancelled(paper: Compose) -> None:
    answers = answers_with(VERDICT, APPEAL, outcome="cancel_rulings_keep_verdict", changes=("milder_punishment",))
    assert asked(answers, "ru", paper)[0].endswith("отменить, приговор от 24 февраля 2026 года изменить:")
    assert asked(answers, "kk", paper)[1] == "– тағайындалған жазаны жеңілдетуді."


def test_changes_beside_another_outcome_are_asked_too(paper: Compose) -> None:
    answers = answers_with(VERDICT, APPEAL, outcome="terminate", changes=("civil_claim",))
    assert asked(answers, "ru", paper) == [
        f"{BOTH_RU} отменить, дело прекратить;",
        "а также изменить судебные акты:",
        "– иначе разрешить гражданский иск.",
    ]


@pytest.mark.parametrize("outcome", ["acquit", "plea_agreement", "restore_term", "other", None])
def test_what_is_no_power_of_the_court_is_asked_in_the_users_words_alone(outcome: str | None, paper: Compose) -> None:
    answers = answers_with(VERDICT, APPEAL, outcome=outcome, details="Прошу оправдать.")
    assert asked(answers, "ru", paper) == ["Прошу оправдать."]
    assert asked(answers, "kk", paper) == ["Прошу оправдать."]


def test_alternatives_come_in_order_with_their_own_words(paper: Compose) -> None:
    answers = answers_with(VERDICT, APPEAL, outcome="terminate")
    answers = answers.insert("request.alternatives", 0, {"outcome": "send_to_appeal"})
    answers = answers.insert("request.alternatives", 1, {"outcome": "change", "details": "снизить срок"})
    assert asked(answers, "ru", paper) == [
        f"{BOTH_RU} отменить, дело прекратить.",
        "Если суд не найдет для этого оснований, прошу:",
        f"{BOTH_RU} отменить, дело направить на новое судебное рассмотрение в суд апелляционной инстанции.",
        "Если суд не найдет для этого оснований, прошу:",
        f"{BOTH_RU} изменить следующим образом: снизить срок",
    ]


def test_the_specialists_are_asked_about_the_norms_of_law(paper: Compose) -> None:
    answers = answers_with(VERDICT, outcome="terminate", specialist_opinion="как понимать статью 62")
    assert asked(answers, "ru", paper)[-1].endswith("(часть вторая статьи 492 УПК). Вопрос: как понимать статью 62")


def test_later_rulings_fall_with_a_verdict_challenged_alone(paper: Compose) -> None:
    unchallenged = APPEAL | {"challenged": False}
    answers = answers_with(VERDICT, unchallenged, outcome="terminate")
    assert asked(answers, "ru", paper)[0].startswith("приговор от 24 февраля 2026 года и все последующие постановления")
    assert asked(answers, "kk", paper)[0].startswith(
        "2026 жылғы 24 ақпандағы үкімнің және одан кейінгі барлық қаулылардың"
    )


def test_where_only_the_appellate_ruling_is_challenged_only_it_is_named(paper: Compose) -> None:
    answers = answers_with(VERDICT | {"challenged": False}, APPEAL, outcome="send_to_appeal")
    assert asked(answers, "ru", paper)[0].startswith("апелляционное постановление от 26 мая 2026 года отменить, дело")


@pytest.mark.parametrize(
    ("act", "ru", "kk"),
    [
        (
            {"kind": "ruling", "outcome": "termination"},
            "постановление о прекращении дела",
            "істі тоқтату туралы {day} қаулының",
        ),
        (
            {"kind": "ruling", "outcome": "medical_measures"},
            "постановление о применении принудительных мер медицинского характера",
            "медициналық сипаттағы мәжбүрлеу шараларын қолдану туралы {day} қаулының",
        ),
        ({"kind": "private_ruling"}, "частное постановление", "{day} жекеше қаулының"),
        ({"kind": "verdict", "outcome": "acquittal"}, "оправдательный приговор", "{day} ақтау үкімінің"),
        (
            {"kind": "verdict", "instance": "appeal"},
            "приговор суда апелляционной инстанции",
            "апелляциялық сатыдағы соттың {day} үкімінің",
        ),
        ({"kind": "ruling", "instance": "cassation"}, "кассационное постановление", "{day} кассациялық қаулының"),
        ({"kind": "ruling", "outcome": "interim"}, "постановление", "{day} қаулының"),
        ({}, "судебный акт", "{day} сот актісінің"),
    ],
)
def test_an_act_bears_its_own_name(act: dict[str, Any], ru: str, kk: str, paper: Compose) -> None:
    given = {"instance": "first", "date": dt.date(2026, 2, 24), "challenged": True} | act
    answers = answers_with(given, outcome="cancel_ruling").set("proceedings.appeal", None)
    assert asked(answers, "ru", paper) == [f"{ru} от 24 февраля 2026 года отменить."]
    assert asked(answers, "kk", paper) == [kk.format(day="2026 жылғы 24 ақпандағы") + " күшін жоюды."]


def test_a_missing_date_leaves_a_gap_in_the_request(paper: Compose) -> None:
    answers = answers_with({"instance": "first", "kind": "verdict", "challenged": True}, outcome="terminate")
    answers = answers.set("proceedings.appeal", None)
    assert asked(answers, "ru", paper) == ["приговор от «___» ____________ 20__ года отменить, дело прекратить."]
    assert asked(answers, "kk", paper) == ["20__ жылғы «___» ____________ күнгі үкімнің күшін жойып, істі тоқтатуды."]


def test_without_any_act_a_gap_stands_for_it(paper: Compose) -> None:
    answers = answers_with(outcome="terminate").set("proceedings.appeal", None)
    assert asked(answers, "ru", paper) == ["судебный акт от «___» ____________ 20__ года отменить, дело прекратить."]


@pytest.mark.parametrize(
    ("filed", "said"), [(dt.date(2026, 12, 7), True), (dt.date(2027, 5, 26), True), (dt.date(2027, 5, 27), False)]
)
def test_the_year_is_said_to_be_kept_only_where_it_is(filed: dt.date, said: bool, paper: Compose) -> None:
    answers = answers_with(VERDICT | {"in_force_on": dt.date(2026, 5, 26)}, outcome="change", direction="worsen")
    text = "".join(block.text for block in paper(answers.set("filing_date", filed), "ru").blocks)
    assert ("в пределах одного года" in text) is said
