# SPDX-License-Identifier: MIT
"""A letterhead from outside is opened only when it cannot burst, reach out, run or nest without end."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path
from xml.parsers import expat

from cassation_wizard.drafts.errors import RefusedFileError
from cassation_wizard.drafts.guard import MEGABYTE, read_limited

TEMPLATE_LIMIT = 5 * MEGABYTE
MEMBERS = 200
UNPACKED_LIMIT = 24 * MEGABYTE
XML_LIMIT = 8 * MEGABYTE
_RATIO = 100
_DEPTH = 200
_ELEMENTS = 200_000
_PARTS = frozenset({"xml", "rels", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "odttf"})
# Parts and types that run or embed: VBA projects, ActiveX, OLE objects, other documents taken in whole.
_ACTIVE_NAMES = ("vbaproject", "vbadata", "activex", "embeddings/", "oleobject", "customui", "afchunk")
_ACTIVE_WORDS = ("macroenabled", "vbaproject", "activex", "oleobject", "attachedtemplate", "afchunk", "subdocument")
# Fields that fetch or start something when the paper is opened.
_ACTIVE_FIELDS = ("INCLUDEPICTURE", "INCLUDETEXT", "DDEAUTO", "DDE", "LINK", "MACROBUTTON", "DATABASE", "IMPORT")


def check_template(data: bytes, path: Path | None = None) -> None:
    """Refuse a .docx template that is no plain one.

    Raises RefusedFileError: ``template.damaged``, ``template.bomb``, ``template.macros``, ``template.external``,
    ``template.unexpected-part``, ``template.too-deep``, ``file.too-large``.
    """
    if len(data) > TEMPLATE_LIMIT:
        raise RefusedFileError("file.too-large", path, limit=TEMPLATE_LIMIT // MEGABYTE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_members(archive.infolist(), path)
            _check_parts(archive, path)
    except (zipfile.BadZipFile, zlib.error, expat.ExpatError, NotImplementedError, EOFError, ValueError) as error:
        raise RefusedFileError("template.damaged", path) from error
    except (RuntimeError, OSError) as error:  # an encrypted member, a broken offset
        raise RefusedFileError("template.damaged", path) from error


def _check_members(members: list[zipfile.ZipInfo], path: Path | None) -> None:
    names = [member.filename for member in members]
    if len(members) > MEMBERS or sum(member.file_size for member in members) > UNPACKED_LIMIT:
        raise RefusedFileError("template.bomb", path)
    if len(set(names)) != len(names) or "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise RefusedFileError("template.damaged", path)
    for member in members:
        name = member.filename.lower()
        if member.is_dir():
            continue
        if any(word in name for word in _ACTIVE_NAMES):
            raise RefusedFileError("template.macros", path)
        if name.startswith("/") or ".." in name or "\\" in name or name.rpartition(".")[2] not in _PARTS:
            raise RefusedFileError("template.unexpected-part", path)
        if member.file_size > MEGABYTE and member.file_size > _RATIO * max(member.compress_size, 1):
            raise RefusedFileError("template.bomb", path)


def _check_parts(archive: zipfile.ZipFile, path: Path | None) -> None:
    left = UNPACKED_LIMIT
    xml_left = XML_LIMIT
    look = _Look(path)
    for member in archive.infolist():
        # The declared size may lie: no more is unpacked than is still allowed.
        with archive.open(member) as part:
            content = part.read(left + 1)
        left -= len(content)
        if member.filename.lower().endswith((".xml", ".rels")):
            xml_left -= len(content)
            if xml_left >= 0 and left >= 0:
                look.through(content)
        if left < 0 or xml_left < 0:
            raise RefusedFileError("template.bomb", path)


class _Look:
    """Counts and watches while expat walks through the parts; nothing is built."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.elements = 0
        self.depth = 0
        self.field = ""
        self.in_field = False

    def through(self, content: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self.doctype
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        self.depth = 0
        self.field = ""
        self.in_field = False
        parser.Parse(content, True)

    def doctype(self, *_: object) -> None:
        # Entities can grow without end or read files; Word writes none.
        raise RefusedFileError("template.bomb", self.path)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        if self.depth > _DEPTH or self.elements > _ELEMENTS:
            raise RefusedFileError("template.too-deep", self.path)
        local = name.rpartition(":")[2]
        if attributes.get("TargetMode", "").lower() == "external":
            raise RefusedFileError("template.external", self.path)
        if local in ("Relationship", "Default", "Override"):
            kind = (attributes.get("Type", "") + attributes.get("ContentType", "")).lower()
            if any(word in kind for word in _ACTIVE_WORDS):
                raise RefusedFileError("template.macros", self.path)
        elif local in ("altChunk", "object", "control", "subDoc", "OLEObject"):
            raise RefusedFileError("template.macros", self.path)
        elif local == "fldSimple":
            self.watch_field("".join(value for key, value in attributes.items() if key.endswith("instr")))
        elif local == "fldChar":
            self.field = ""
        self.in_field = local == "instrText"

    def end(self, _: str) -> None:
        self.depth -= 1
        self.in_field = False

    def text(self, text: str) -> None:
        # A field's words may be cut over several runs.
        if self.in_field and len(self.field) < 4096:
            self.field += text
            self.watch_field(self.field)

    def watch_field(self, instruction: str) -> None:
        first = instruction.strip().upper().partition(" ")[0]
        if first in _ACTIVE_FIELDS:
            raise RefusedFileError("template.external", self.path)


def read_template(path: Path) -> bytes:
    """Read a letterhead within its limits, checked. Raises RefusedFileError."""
    data = read_limited(path, TEMPLATE_LIMIT)
    check_template(data, path)
    return data
