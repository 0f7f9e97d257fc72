# SPDX-License-Identifier: MIT
"""The compiled law gives the same law, and counts for nothing once it or a source differs by a byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.law import loader
from cassation_wizard.law.compiled import FILE_NAME, compiled_documents, digest_of, write_compiled
from cassation_wizard.law.loader import LawDataError, source_files
from cassation_wizard.rules.checked_law import compile_checked_law, load_checked_law


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("law", "help"):
        shutil.copytree(find_assets().resources / folder, tmp_path / folder)
    return tmp_path


def documents(root: Path) -> dict[str, object]:
    return dict(compiled_documents(root, digest_of(source_files(root, []))))


def test_the_same_law_is_read_from_the_compiled_form(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from_source = load_checked_law(root)
    assert compile_checked_law(root)
    monkeypatch.setattr(loader, "_parsed", None)  # the TOML is not parsed again
    assert load_checked_law(root) == from_source


def test_a_changed_added_or_removed_source_is_read_anew(root: Path) -> None:
    compile_checked_law(root)
    assert documents(root)
    source = root / "help" / "cli.toml"
    text = source.read_text(encoding="utf-8")
    source.write_text(text + "\n", encoding="utf-8")
    assert not documents(root)
    source.write_text(text, encoding="utf-8")
    assert documents(root)
    (root / "law" / "more.toml").touch()
    assert not documents(root)
    (root / "law" / "more.toml").unlink()
    source.unlink()
    assert not documents(root)


def test_a_damaged_compiled_form_is_passed_over(root: Path) -> None:
    whole = load_checked_law(root)
    compile_checked_law(root)
    data = (root / FILE_NAME).read_bytes()
    places = [0, 2, 70, 140, len(data) // 2, len(data) - 1]
    damaged = [data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :] for place in places]
    for content in (*damaged, data[: len(data) // 2], b"", b"\xff", b"{}\n{}"):
        (root / FILE_NAME).write_bytes(content)
        assert not documents(root)
        assert load_checked_law(root) == whole
    (root / FILE_NAME).unlink()
    (root / FILE_NAME).mkdir()
    assert load_checked_law(root) == whole


def test_law_with_a_mistake_is_never_compiled(root: Path) -> None:
    (root / "law" / "bad.toml").write_text("[[ground]]\nid = 1\n", encoding="utf-8")
    with pytest.raises(LawDataError):
        compile_checked_law(root)
    assert not (root / FILE_NAME).exists()


@pytest.mark.parametrize("value", ["1.5", "2025-07-01T00:00:00", "07:32:00", "nan"])
def test_what_json_cannot_say_stays_toml(tmp_path: Path, value: str) -> None:
    assert not write_compiled(tmp_path, [("a.toml", f"a = {value}".encode())])
    assert not list(tmp_path.iterdir())


def test_a_closed_folder_is_no_failure(tmp_path: Path) -> None:
    assert not write_compiled(tmp_path / "missing", [])
