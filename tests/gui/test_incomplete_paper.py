# SPDX-License-Identifier: MIT
"""A paper that fails its second reading: the old file stays, the missing answer is named, plain text is offered."""

from pathlib import Path

import pytest

from cassation_wizard.document import audit
from cassation_wizard.document.audit import Problem
from tests.gui.conftest import CASES, Opened


@pytest.mark.parametrize("wanted", ["back", "text"])
def test_the_old_file_stays_the_answer_is_named_and_plain_text_is_offered(
    open_wizard: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    monkeypatch.setattr(audit, "audit", lambda *_: (Problem("answer-missing", "petitioner.address"),))
    window, dialogs = open_wizard("ru", case=CASES / "clean-advocate-custody-credit-ru.json")
    old = tmp_path / "paper.docx"
    old.write_bytes(b"mine")
    dialogs.to_save = old
    dialogs.answers = [wanted]
    assert window.paper.save_word() is None
    assert old.read_bytes() == b"mine"
    _, text, safe = dialogs.asked[-1]
    label = window.session.question_text("petitioner.address")
    assert label is not None
    assert label.label.ru in text
    assert safe == "back"
    written = [path for path in tmp_path.iterdir() if path != old]
    assert bool(written) is (wanted == "text")
    assert all("КАССАЦИОННАЯ ЖАЛОБА" in path.read_text(encoding="utf-8") for path in written)
