# SPDX-License-Identifier: MIT
"""Hostile files are refused in one sentence, within a second, in little memory."""

from __future__ import annotations

import io
import os
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cassation_wizard.drafts.errors import RefusedFileError
from cassation_wizard.drafts.guard import (
    CASE_LIMIT,
    check_law_folder,
    load_json,
    load_toml,
    read_case_bytes,
    read_limited,
)
from cassation_wizard.drafts.template_guard import check_template, read_template

EIGHT = CASE_LIMIT


@pytest.fixture(autouse=True)
def _within_a_second_and_little_memory() -> Iterator[None]:
    tracemalloc.start()
    began = time.perf_counter()
    yield
    took = time.perf_counter() - began
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert took < 2.5, took  # tracemalloc alone doubles it
    assert peak < 300 * 2**20, peak


JSON = {
    "ten thousand lists": (b"[" * 10_000 + b"]" * 10_000, "file.too-deep"),
    "eight megabytes of open lists": (b"[" * EIGHT, "file.too-many"),
    "depth behind a long text": (
        b'{"a":"' + b"x" * 1_000_000 + b'","b":' + b"[" * 99 + b"]" * 99 + b"}",
        "file.too-deep",
    ),
    "mixed depth": (b'[{"a":' * 60 + b"1" + b"}]" * 60, "file.too-deep"),
    "a million empty lists": (b"[" + b"[]," * 1_000_000 + b"1]", "file.too-many"),
    "millions of numbers": (b"[" + b"1," * 3_900_000 + b"1]", "file.too-many"),
    "only quotes": (b'"' * EIGHT, "file.too-many"),
    "only escaped quotes": (b'"' + b'\\"' * (EIGHT // 2 - 1), "file.damaged"),
    "only backslashes": (b"\\" * EIGHT, "file.damaged"),
    "a number of a million digits": (b"1" * 1_000_000, "file.damaged"),
    "NaN": (b'{"a": NaN}', "file.damaged"),
    "a key twice": (b'{"a": 1, "a": 2}', "file.repeated-key"),
    "not text": (b"\xff\xfe{\x00}\x00", "file.damaged"),
    "unbalanced": (b"{]", "file.damaged"),
    "nothing": (b"", "file.damaged"),
}


@pytest.mark.parametrize("name", JSON)
def test_hostile_json_is_refused(name: str) -> None:
    data, kind = JSON[name]
    with pytest.raises(RefusedFileError) as caught:
        load_json(data)
    assert caught.value.kind == kind


def test_honest_json_passes_with_brackets_and_quotes_in_its_texts() -> None:
    text = r'{"circumstances": "он сказал: \"[[[[\\\" и ушел {{{", "acts": [{"court": "…"}]}'
    assert load_json(b"\xef\xbb\xbf" + text.encode())["acts"] == [{"court": "…"}]
    assert load_json(b"[" * 32 + b"]" * 32)


TOML = {
    "a key of a million parts": b"a" + b".a" * 500_000 + b" = 1",
    "nested lists": b"x = " + b"[" * 100_000 + b"]" * 100_000,
    "nested tables": b"x = " + b"{a = " * 20_000 + b"1" + b"}" * 20_000,
}


@pytest.mark.parametrize("name", TOML)
def test_hostile_toml_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError, match=r"file\.too-deep"):
        load_toml(TOML[name])


def test_a_law_file_out_of_all_measure_is_refused(tmp_path: Path) -> None:
    (tmp_path / "grounds.toml").write_bytes(b"# \n" * 1_000_000)
    with pytest.raises(RefusedFileError) as caught:
        check_law_folder(tmp_path)
    assert caught.value.values == {"path": str(tmp_path / "grounds.toml"), "limit": 2}


def test_the_shipped_law_passes() -> None:
    check_law_folder(Path(__file__).parents[3] / "resources")


def test_a_sparse_file_of_a_gigabyte_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    with path.open("wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(RefusedFileError) as caught:
        read_case_bytes(path)
    assert (caught.value.kind, caught.value.values["limit"]) == ("file.too-large", 8)


@pytest.mark.parametrize("name", ["/dev/zero", "/proc/self/mem", "folder", "pipe", "missing", "a\0b"])
def test_what_is_no_file_is_not_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(RefusedFileError) as caught:
        read_limited(tmp_path / name, 1000)
    assert caught.value.kind in ("file.not-a-file", "file.missing", "file.unreadable")


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = f'<w:document xmlns:w="{WORD}"><w:body>%s</w:body></w:document>'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def relation(attributes: str) -> str:
    return f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" {attributes}/></Relationships>'


def docx(body: str = "", **parts: str | bytes) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", DOCUMENT % body)
        for name, content in parts.items():
            archive.writestr(name, content)
    return memory.getvalue()


def field(*pieces: str) -> str:
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    return f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{runs}</w:p>'


TEMPLATES = {
    "no zip": (b"PK nothing", "template.damaged"),
    "cut off": (docx()[:200], "template.damaged"),
    "not a document": (docx(**{"word/document.xml.bak": ""}), "template.unexpected-part"),
    "a bomb by ratio": (docx(**{"word/media/a.png": b"0" * 20_000_000}), "template.bomb"),
    "a bomb by number": (docx(**{f"word/{n}.xml": "<a/>" for n in range(300)}), "template.bomb"),
    "a bomb by sum": (docx(**{f"word/media/{n}.png": b"0" * 1_000_000 for n in range(40)}), "template.bomb"),
    "entities": (docx(**{"word/styles.xml": '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'}), "template.bomb"),
    "a macro project": (docx(**{"word/vbaProject.bin": b""}), "template.macros"),
    "a macro type": (
        docx(**{"x.xml": '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled+xml"/></Types>'}),
        "template.macros",
    ),
    "an embedded object": (docx(**{"word/embeddings/a.xml": "<a/>"}), "template.macros"),
    "an attached template": (
        docx(**{"word/_rels/a.xml.rels": relation('Type="…/attachedTemplate" Target="a.dotm"')}),
        "template.macros",
    ),
    "an external picture": (
        docx(**{"word/_rels/a.xml.rels": relation('Type="…/image" Target="file://x/a.png" TargetMode="External"')}),
        "template.external",
    ),
    "a field that fetches": (docx(field(" INCLUDEPICTURE ", "http://x")), "template.external"),
    "a field cut in two": (docx(field(" DDE", "AUTO c:\\cmd ")), "template.external"),
    "a simple field": (docx('<w:p><w:fldSimple w:instr=" IncludeText x "/></w:p>'), "template.external"),
    "a way out of the folder": (docx(**{"../../evil.xml": "<a/>"}), "template.unexpected-part"),
    "a program inside": (docx(**{"word/media/a.exe": b"MZ"}), "template.unexpected-part"),
    "a zip in the zip": (docx(**{"word/media/a.zip": b"PK"}), "template.unexpected-part"),
    "a thousand levels": (docx("<w:p>" * 1000 + "</w:p>" * 1000), "template.too-deep"),
    "elements without end": (docx("<w:p/>" * 250_000), "template.bomb"),
    "broken xml": (docx("<w:p>"), "template.damaged"),
}  # fmt: skip


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_hostile_letterhead_is_refused(name: str) -> None:
    data, kind = TEMPLATES[name]
    with pytest.raises(RefusedFileError) as caught:
        check_template(data)
    assert caught.value.kind == kind


def test_a_member_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(docx(**{"word/media/a.png": b"0" * 3_000_000}))
    claim = (3_000_000).to_bytes(4, "little")
    while (place := data.find(claim)) >= 0:
        data[place : place + 4] = (500).to_bytes(4, "little")
    with pytest.raises(RefusedFileError):
        check_template(bytes(data))


def test_an_encrypted_member_is_refused() -> None:
    data = bytearray(docx())
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(RefusedFileError, match=r"template\.damaged"):
        check_template(bytes(data))


def test_a_plain_letterhead_passes(tmp_path: Path) -> None:
    path = tmp_path / "бланк.docx"
    path.write_bytes(docx(field(" PAGE "), **{"word/media/logo.png": os.urandom(10_000)}))
    assert read_template(path)


def test_a_letterhead_made_by_python_docx_passes() -> None:
    import docx as python_docx

    memory = io.BytesIO()
    python_docx.Document().save(memory)
    # Its own default template brings a thumbnail, which is no macro and no link.
    check_template(memory.getvalue())
