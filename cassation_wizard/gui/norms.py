# SPDX-License-Identifier: MIT
"""Norms the way people cite them: «УПК, ст. 485, ч. 1, п. 5»."""

from __future__ import annotations

import re

from cassation_wizard.gui.session import Session

_NORM = re.compile(r"^(?P<act>[^ ]+)(?: (?P<article>[^(]+))?(?P<parts>(?:\([^)]*\))*)$")


def norm_words(session: Session, norm: str) -> str:
    """Give a norm such as `upk 485(1)(5)` the way people cite it in the language of the screen."""
    read = _NORM.match(norm)
    if read is None:
        return norm
    source = session.law.sources.get(read["act"])
    name = session.language.of(source.short) if source else read["act"]
    if not read["article"]:
        return name
    gettext = session.language.gettext
    parts = re.findall(r"\(([^)]*)\)", read["parts"])
    if source is None or source.divided_into == "resolution":
        return gettext("{act}, paragraph {article}").format(act=name, article=read["article"].strip())
    at_once = source.divided_into == "clauses" or read["article"] in source.without_parts
    patterns = (
        gettext("{act}, art. {article}"),
        gettext("{act}, art. {article}, point {part}") if at_once else gettext("{act}, art. {article}, part {part}"),
        gettext("{act}, art. {article}, part {part}, point {point}"),
    )
    part, point = [*parts, "", ""][:2]
    return patterns[min(len(parts), 2)].format(act=name, article=read["article"].strip(), part=part, point=point)
