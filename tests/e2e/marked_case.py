# SPDX-License-Identifier: MIT
"""Writes a case file with a numbered marker in every question that takes words; prints how many.

python tests/e2e/marked_case.py MARKER FIRST OUT.json
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from cassation_wizard.domain.answers import EMPTY
from cassation_wizard.interview.case_file import write_case_file
from cassation_wizard.interview.questions import QUESTIONS


def main() -> int:
    """Write the file."""
    marker, first, out = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    answers, number = EMPTY, first
    for question in QUESTIONS.values():
        if question.kind not in ("line", "text", "lines"):
            continue
        words = f"{marker}n{number}e"
        answers = answers.set(question.id.replace("[]", "[0]"), (words,) if question.kind == "lines" else words)
        number += 1
    answers = answers.set("petitioner.role", "convicted").set("document_language", "kk")
    out.write_bytes(write_case_file(answers))
    print(number - first)  # noqa: T201 - what it says is its product
    return 0


if __name__ == "__main__":
    sys.exit(main())
