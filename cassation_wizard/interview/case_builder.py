# SPDX-License-Identifier: MIT
"""From pruned answers to the typed case that the paper is composed of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.case import (
    Act,
    Alternative,
    Attachment,
    CassationCase,
    Convicted,
    Ground,
    Participation,
    Petitioner,
    Proceedings,
    Request,
    Suspension,
)

_T = TypeVar("_T")


def build_case(effective: Answers) -> CassationCase:
    """Give the case these answers tell; unanswered is None or an empty tuple. The answers are already pruned."""
    request = effective.get("request") or {}
    return CassationCase(
        document_language=effective.get("document_language") or "ru",
        filing_date=effective.get("filing_date"),
        edition=effective.get("edition"),
        petitioner=_part(Petitioner, effective.get("petitioner")),
        convicted=_part(Convicted, effective.get("convicted")),
        proceedings=_part(Proceedings, effective.get("proceedings")),
        acts=_by_instance(_items(Act, effective.get("acts"))),
        circumstances=effective.get("circumstances"),
        grounds=_items(Ground, effective.get("grounds")),
        request=_part(Request, {**request, "alternatives": _items(Alternative, request.get("alternatives"))}),
        suspension=_part(Suspension, effective.get("suspension")),
        participation=_part(Participation, effective.get("participation")),
        attachments=_items(Attachment, effective.get("attachments")),
        signature_name=effective.get("signature.name"),
        protest_reasons=effective.get("protest.reasons") or (),
    )


def _by_instance(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The first instance first, whatever order the acts were entered in; where one is not known, as entered."""
    rank = {"first": 0, "appeal": 1, "cassation": 2}
    if any(act.instance not in rank for act in acts):
        return acts
    return tuple(sorted(acts, key=lambda act: rank[str(act.instance)]))


def _part(kind: type[_T], answers: Mapping[str, Any] | None, **more: Any) -> _T:
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    return kind(**{name: value for name, value in (answers or {}).items() if name in names}, **more)


def _items(kind: type[_T], items: tuple[Mapping[str, Any], ...] | None) -> tuple[_T, ...]:
    return tuple(_part(kind, item, index=index) for index, item in enumerate(items or ()))
