# SPDX-License-Identifier: MIT
"""The command line as `case-file.md` fixes it: exit statuses, the shape of the JSON, one sentence for bad input."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cassation_wizard import cli, commands
from cassation_wizard.cli import main

CASES = Path(__file__).parents[1] / "cases"
ALL_CASES = sorted(path for path in CASES.glob("*.json") if path.name != "expected.json")
CLEAN = CASES / "clean-mother-of-minor-kk.json"
BLOCKED = CASES / "wife-alone-as-defender-ru.json"
UNCOVERED = CASES / "uncovered-june-2025-ru.json"


@pytest.mark.parametrize(("case", "status"), [(CLEAN, 0), (BLOCKED, 1), (UNCOVERED, 1), (CASES / "none.json", 2)])
def test_the_exit_status_of_check_tells_whether_something_blocks(case: Path, status: int) -> None:
    assert main(["check", str(case)]) == status


def test_check_gives_the_fixed_shape(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(BLOCKED), "--format", "json", "--today", "2026-11-25"])
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["edition", "instant", "blocking", "term", "findings"]
    assert (told["edition"], told["instant"], told["blocking"]) == ("2025-07-01", "2026-12-09", True)
    assert told["term"] == {
        "limited": False,
        "starts": None,
        "ends": None,
        "arrive_by": None,
        "certain": True,
        "norm": "upk 487(1)",
    }
    assert list(told["findings"][0]) == [
        "rule",
        "effect",
        "curable",
        "blocking",
        "question",
        "norms",
        "effect_norms",
        "confidence",
        "message",
    ]
    assert set(told["findings"][0]["message"]) == {"kk", "ru"}


def test_outside_every_edition_check_says_only_that(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(UNCOVERED), "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert (told["edition"], [finding["rule"] for finding in told["findings"]]) == (None, ["edition.not-covered"])


def test_a_historic_edition_is_told_to_be_out_of_date(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(CASES / "edition-2017-complete-ru.json")])
    assert "устарел" in capsys.readouterr().out


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("case", ALL_CASES, ids=lambda path: path.stem)
def test_every_case_becomes_a_paper_in_both_languages(case: Path, language: str, tmp_path: Path) -> None:
    target = tmp_path / "paper.docx"
    assert main(["compose", str(case), "-o", str(target), "--language", language]) == 0
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["paper.docx"]


def test_where_no_edition_applies_the_paper_is_made_by_todays_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["text", str(UNCOVERED), "--language", "ru"]) == 0
    told = capsys.readouterr()
    assert "КАССАЦИОННАЯ ЖАЛОБА" in told.out
    assert len(told.err.strip().splitlines()) == 1


def test_a_paper_that_is_there_is_not_replaced_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "paper.docx"
    target.write_bytes(b"mine")
    assert main(["compose", str(CLEAN), "-o", str(target)]) == 2
    assert (target.read_bytes(), len(capsys.readouterr().err.splitlines())) == (b"mine", 1)
    assert main(["compose", str(CLEAN), "-o", str(target), "--force"]) == 0
    assert target.read_bytes().startswith(b"PK")


def test_a_question_sheet_replaces_nothing_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["worksheet", "-o", str(tmp_path / "sheet.docx"), "--language", "kk"]
    assert [main(call), main(call), main([*call, "--force"])] == [0, 2, 0]
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("link", [False, True])
def test_the_case_itself_is_never_replaced_by_its_paper(
    link: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.json"
    case.write_bytes(CLEAN.read_bytes())
    target = tmp_path / "paper.docx" if link else case
    if link:
        target.symlink_to(case)
    assert main(["compose", str(case), "-o", str(target), "--force"]) == 2
    assert (case.read_bytes(), len(capsys.readouterr().err.splitlines())) == (CLEAN.read_bytes(), 1)


def test_a_folder_with_a_bad_file_of_each_kind_has_a_line_for_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = {
        "key twice": b'{"format": 1, "format": 1}',
        "not a date": b'{"filing_date": "2026-11-31"}',
        "unknown name": b'{"petitoner": {}}',
        "unknown value": b'{"petitioner": {"role": "x"}}',
    }
    for name, data in bad.items():
        (tmp_path / f"{name}.json").write_bytes(data)
    assert main(["compose", "--all", str(tmp_path), "-o", str(tmp_path / "out")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert all(any(line.startswith(f"{name}.json: ") for line in lines) for name in bad)


@pytest.mark.parametrize("command", ["check", "text", "compose"])
@pytest.mark.parametrize(
    "data",
    [
        CLEAN.read_bytes()[:900],
        b'{"petitioner": {"name": "x"}}',
        b'{"filing_date": "2026-11-31"}',
        b'{"acts": "x"}',
        b"\xff\xfe",
        b'{"format": 1, "format": 1}',
        b"",
    ],
)
def test_bad_input_is_one_sentence_status_2_and_nothing_written(
    command: str, data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.json"
    case.write_bytes(data)
    more = ["-o", str(tmp_path / "out.docx")] if command == "compose" else []
    assert main([command, str(case), *more]) == 2
    told = capsys.readouterr()
    assert (told.out, len(told.err.splitlines())) == ("", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["case.json"]


@pytest.mark.parametrize("more", [[], ["--force"], ["--pdf"]])
@pytest.mark.parametrize("target", ["no/such/folder/out.docx", ".", "", "/", "bad\0name.docx", "x" * 300 + ".docx"])
def test_a_place_that_cannot_be_written_is_one_sentence(
    target: str, more: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["compose", str(CLEAN), "-o", target, *more]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words", [["chek", "x"], ["check"], ["check", "x", "--languag", "kk"], ["law", "--edition", "x"]]
)
def test_a_wrong_call_is_told_in_the_persons_language(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert any("\u0400" < letter < "\u04ff" for letter in capsys.readouterr().err)


def test_answers_of_any_length_and_any_letters_make_a_paper(tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    wild = "".join(chr(code) for code in range(0x250)) + "\ud800\u2028\ufffe" + "ә" * 100_000
    case.write_bytes(json.dumps({"circumstances": wild, "petitioner": {"full_name": wild}}).encode())
    assert main(["compose", str(case), "-o", str(tmp_path / "out.docx")]) == 0


@pytest.mark.parametrize("edition", ["2017-06-29", "2025-07-01", "2027-07-01"])
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_an_edition_is_printed_whole_for_a_lawyer(
    edition: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["law", "--edition", edition, "--language", language]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# ")
    assert "`reviewable.small-gravity`" in printed or edition == "2027-07-01"


def test_the_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["additionalProperties"] is False


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_doctor_names_no_person_and_no_path(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor", "--language", language])
    told = capsys.readouterr().out
    assert str(Path.home()) not in told
    assert any("\u0400" < letter < "\u04ff" for letter in told) is (language != "en")


@pytest.mark.parametrize("command", ["check", "text", "law", "schema"])
def test_no_command_but_the_window_imports_qt(command: str) -> None:
    words = [command] if command in ("law", "schema") else [command, str(CLEAN)]
    program = (
        "import sys; from cassation_wizard.cli import main; main(sys.argv[1:]); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    made = subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, check=False, cwd=CASES.parents[1]
    )
    assert made.returncode == 0, made.stderr.decode()


def test_every_command_has_its_function() -> None:
    assert set(cli.COMMANDS) == set(commands._COMMANDS)
