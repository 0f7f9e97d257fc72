# SPDX-License-Identifier: MIT
"""Whatever is not read in the text of the law, or has an open question, stands on a list that somebody has reviewed."""

from __future__ import annotations

import os
from pathlib import Path

from cassation_wizard.assets import find_assets
from cassation_wizard.law.loader import load_law

REVIEWED = Path(__file__).with_name("doubtful_versions.txt")
HEADING = """\
# The doubtful wordings of the law data that were reviewed: kind, id, in force from, confidence, open question.
# `UPDATE_DOUBTFUL=1 pytest tests/law_data/test_doubtful_versions.py` writes the list anew; look at each changed line.
"""
WHAT_TO_DO = """
The doubtful wordings of the law data are not those that were reviewed.
  + is new, - is gone. For each new line read the entry and its source (`cassation-wizard law` prints both) and decide
  whether the doubt is right and whether users are told. Then write the list anew:
      UPDATE_DOUBTFUL=1 pytest tests/law_data/test_doubtful_versions.py
"""


def doubtful() -> list[str]:
    """Give a line for each doubtful wording of the shipped law."""
    lines = []
    for version in load_law(find_assets().resources).versions():
        validity = version.validity
        if validity.doubtful:
            asked = "open question" if validity.open_question else "no open question"
            kind = type(version).__name__
            lines.append(f"{kind}\t{version.id}\t{validity.in_force_from}\t{validity.confidence}\t{asked}")
    return sorted(lines)


def test_the_doubtful_versions_are_the_reviewed_ones() -> None:
    found = doubtful()
    if os.environ.get("UPDATE_DOUBTFUL"):
        REVIEWED.write_text(HEADING + "\n".join(found) + "\n", encoding="utf-8")
    reviewed = [line for line in REVIEWED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    changed = [f"+ {line}" for line in found if line not in reviewed]
    changed += [f"- {line}" for line in reviewed if line not in found]
    assert not changed, "\n".join([WHAT_TO_DO, *changed])
    assert found == reviewed
