# SPDX-License-Identifier: MIT
"""A batch makes every paper once, resumes after a kill, survives a deadly case, and keeps what people edited."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

import pytest

from cassation_wizard.drafts.batch import JOURNAL, Line, compose_all
from cassation_wizard.drafts.draft_file import Draft, encode
from cassation_wizard.drafts.envelope import make_key
from cassation_wizard.drafts.errors import DraftError


class _NoPaperError(Exception):
    kind = "case.unknown-key"
    values: ClassVar[dict[str, str]] = {"path": "petitoner", "nearest": "petitioner"}


def _paper(ending: bytes, data: bytes) -> bytes:
    tree = json.loads(data)
    if tree.get("circumstances") == "bad":
        raise _NoPaperError
    if tree.get("circumstances") == "bug":
        raise ValueError("an answer that must not be told")
    if tree.get("circumstances") == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return data + ending


def prepare(ending: bytes = b" paper") -> Callable[[bytes], bytes]:
    """Stand in for the loading of the law in each process."""
    return partial(_paper, ending)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    folder = tmp_path / "дела"
    folder.mkdir()
    for number in range(6):
        put(folder, f"{number}", f"дело {number}")
    return folder


def put(folder: Path, name: str, circumstances: str) -> None:
    content = {"format": 1, "circumstances": circumstances}
    (folder / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def statuses(cases: Path, **options: object) -> dict[str, str]:
    options = {"made_with": "law-1", "processes": 2} | options
    outcome = compose_all(cases, cases.parent / "out", prepare, **options)  # type: ignore[arg-type]
    return {line.case: line.status for line in outcome.lines}


def test_every_case_gets_its_paper_and_its_line(cases: Path) -> None:
    told: list[tuple[Line, int, int]] = []
    outcome = compose_all(
        cases, cases.parent / "out", prepare, "law-1", processes=2, on_line=lambda *line: told.append(line)
    )
    assert [line.case for line in outcome.lines] == [f"{n}.json" for n in range(6)]
    assert outcome.exit_status == 0
    assert [(done, total) for _, done, total in told] == [(n, 6) for n in range(1, 7)]
    for number in range(6):
        source = (cases / f"{number}.json").read_bytes()
        assert (cases.parent / "out" / f"{number}.docx").read_bytes() == source + b" paper"


def test_a_second_run_makes_only_what_changed(cases: Path) -> None:
    statuses(cases)
    put(cases, "3", "изменено")
    assert {name for name, status in statuses(cases).items() if status == "written"} == {"3.json"}
    assert set(statuses(cases, made_with="law-2").values()) == {"written"}
    assert set(statuses(cases, made_with="law-2").values()) == {"up-to-date"}


def test_a_paper_people_edited_or_made_is_kept_unless_forced(cases: Path) -> None:
    out = cases.parent / "out"
    out.mkdir()
    (out / "0.docx").write_bytes(b"made by hand")
    statuses(cases)
    (out / "1.docx").write_bytes(b"edited by hand")
    put(cases, "1", "изменено")
    found = statuses(cases)
    assert {name for name, status in found.items() if status == "kept"} == {"0.json", "1.json"}
    assert (out / "0.docx").read_bytes() == b"made by hand"
    assert (out / "1.docx").read_bytes() == b"edited by hand"
    assert compose_all(cases, out, prepare, "law-1").exit_status == 1
    assert set(statuses(cases, force=True).values()) == {"written", "up-to-date"}


def test_bad_cases_have_a_sentence_and_stop_nobody(cases: Path) -> None:
    put(cases, "a", "bad")
    put(cases, "b", "bug")
    (cases / "c.json").write_bytes(b"[" * 9_000_000)
    (cases / "d.cwdraft").write_bytes(encode(Draft("d"), make_key("п", cost=2**14)))
    (cases / "e.cwdraft").write_bytes(encode(Draft("e", {"circumstances": "из черновика"})))
    outcome = compose_all(cases, cases.parent / "out", prepare, "law-1", processes=2)
    problems = {line.case: (line.problem, dict(line.values)) for line in outcome.lines if line.status == "failed"}
    assert problems["a.json"] == ("case.unknown-key", _NoPaperError.values)
    assert problems["b.json"] == ("batch.failed", {})
    assert problems["c.json"][0] == "file.too-large"
    assert problems["d.cwdraft"][0] == "sealed.needs-password"
    assert len(problems) == 4
    assert outcome.exit_status == 1


def test_a_case_that_kills_its_process_takes_no_other_with_it(cases: Path) -> None:
    put(cases, "2", "deadly")
    outcome = compose_all(cases, cases.parent / "out", prepare, "law-1", processes=2)
    assert {line.case: line.problem for line in outcome.lines if line.status != "written"} == {
        "2.json": "batch.process-died"
    }


def test_a_journal_cut_off_by_a_kill_loses_at_most_its_last_line(cases: Path) -> None:
    statuses(cases)
    journal = cases.parent / "out" / JOURNAL
    journal.write_text(journal.read_text(encoding="utf-8").rstrip()[:-5], encoding="utf-8")
    found = list(statuses(cases).values())
    assert (found.count("up-to-date"), found.count("kept")) == (5, 1)


def test_a_paper_noted_but_not_yet_written_is_made_again(cases: Path) -> None:
    statuses(cases)
    (cases.parent / "out" / "4.docx").unlink()
    assert {name for name, status in statuses(cases).items() if status == "written"} == {"4.json"}


def test_two_cases_of_one_name_get_two_papers(cases: Path) -> None:
    (cases / "0.cwdraft").write_bytes(encode(Draft("0", {"circumstances": "черновик"})))
    statuses(cases)
    assert {path.name for path in (cases.parent / "out").glob("0*")} == {"0.docx", "0.json.docx"}


def test_a_full_disk_is_told_for_each_paper(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
    outcome = compose_all(cases, cases.parent / "out", prepare, "law-1", processes=1)
    assert {line.problem for line in outcome.lines} == {"save.disk-full"}
    assert not list((cases.parent / "out").glob("*.docx"))


@pytest.mark.parametrize("name", ["missing", "empty", "file"])
def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(DraftError) as caught:
        compose_all(tmp_path / name, tmp_path / "out", prepare, "law-1")
    assert caught.value.kind in ("batch.no-folder", "batch.no-cases")
    assert not (tmp_path / "out").exists()
