# SPDX-License-Identifier: MIT
"""Write `templates/petition.docx`: page, styles and numbering, no text and no logic.

Run it after a change here; a test compares the file in the repository with what this writes. A clinic restyles its
own copy in Word: the program finds styles by their names, so fonts, margins and a letterhead may change freely.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

CM = 567  # twentieths of a point
INDENT = 709  # 1.25 cm
RIGHT_HALF = 4253  # where the header block begins, 7.5 cm
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
FACE = "Times New Roman"
FONTS = f'<w:rFonts w:ascii="{FACE}" w:hAnsi="{FACE}" w:eastAsia="{FACE}" w:cs="{FACE}"/>'
LANGUAGE = '<w:lang w:val="ru-KZ" w:eastAsia="ru-KZ" w:bidi="ru-KZ"/>'
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WHEN = (2026, 1, 1, 0, 0, 0)  # of the parts in the archive, so that two runs give the same bytes


def style(
    name: str,
    paragraph: str,
    *,
    run: str = "",
    based_on: str = "Normal",
    following: str = "BodyText",
) -> str:
    """Give one paragraph style; `paragraph` and `run` are its properties in the order of the schema."""
    key = name.title().replace(" ", "") if name != "heading 1" else "Heading1"
    custom = "" if name in BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"{custom}>'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{based_on}"/><w:next w:val="{following}"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{FONTS}{run}{LANGUAGE}</w:rPr></w:style>"
    )


BUILT_IN = frozenset({"heading 1", "Title", "Subtitle", "Body Text", "Date", "Signature", "header", "footer"})


def numbering_of(number: int) -> str:
    """Give the link from a style to its list."""
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def indent(left: int = 0, first: int = 0) -> str:
    """Give an indentation of the paragraph and of its first line."""
    return f'<w:ind w:left="{left}" w:firstLine="{first}"/>'


def spacing(before: int = 0, after: int = 0) -> str:
    """Give the space around a paragraph, in twentieths of a point."""
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def styles() -> str:
    """Give the styles part: Times New Roman 14 in every slot, no theme, justified with a first-line indent."""
    bold, small = "<w:b/><w:bCs/>", '<w:sz w:val="24"/><w:szCs w:val="24"/>'
    keep = "<w:keepNext/><w:keepLines/>"
    both, left, center = (f'<w:jc w:val="{side}"/>' for side in ("both", "left", "center"))
    body, list_item = indent(first=INDENT) + both, indent(first=INDENT) + left
    return (
        f'{HEADER}<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{FONTS}'
        f'<w:sz w:val="28"/><w:szCs w:val="28"/>{LANGUAGE}</w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/>"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:widowControl/></w:pPr><w:rPr>{FONTS}{LANGUAGE}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:semiHidden/></w:style>'
        + style(
            "Petition Addressee",
            keep + spacing(after=60) + indent(RIGHT_HALF) + left,
            run=bold,
            following="PetitionCaption",
        )
        + style("Petition Caption", "<w:keepLines/>" + indent(RIGHT_HALF) + left, following="PetitionCaption")
        + style("Title", keep + spacing(before=480) + center, run=bold, following="Subtitle")
        + style("Subtitle", keep + spacing(after=120) + center, following="BodyText")
        + style(
            "heading 1",
            keep + numbering_of(1) + spacing(before=240, after=120) + center + '<w:outlineLvl w:val="0"/>',
            run=bold,
        )
        + style("Petition Lead", "<w:keepNext/>" + body)
        + style("Body Text", body)
        + style("Petition Act", numbering_of(2) + body, following="PetitionAct")
        + style("Petition Ground", keep + numbering_of(3) + spacing(before=120, after=60) + body, run=bold)
        + style("Petition Request", numbering_of(4) + body, following="PetitionRequest")
        + style("Petition Change", numbering_of(5) + body, following="PetitionChange")
        + style("Petition Document", numbering_of(6) + list_item, following="PetitionDocument")
        + style("Petition Attachment", numbering_of(7) + list_item, following="PetitionAttachment")
        + style("Date", keep + spacing(before=480) + left, following="Signature")
        + style("Signature", "<w:keepLines/>" + spacing(before=240) + left)
        + style(
            "Petition Question",
            keep + spacing(before=80) + left,
            run=small,
            following="PetitionOption",
        )
        + style("Petition Option", "<w:keepLines/>" + indent(INDENT) + left, run=small, following="PetitionOption")
        + style(
            "Petition Rule",
            '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="808080"/>'
            '<w:between w:val="single" w:sz="4" w:space="1" w:color="808080"/></w:pBdr>' + left,
            following="PetitionRule",
        )
        + style("header", center, run=small, following="Header")
        + style("footer", center, run=small, following="Footer")
        + "</w:styles>"
    )


def numbering() -> str:
    """Give the numbering part: one list for each numbered style, the number set off by a space, not by a tab."""
    lists = (
        ("Heading1", "upperRoman", "%1."),
        ("PetitionAct", "decimal", "%1."),
        ("PetitionGround", "decimal", "%1."),
        ("PetitionRequest", "decimal", "%1)"),
        ("PetitionChange", "bullet", "–"),
        ("PetitionDocument", "decimal", "%1)"),
        ("PetitionAttachment", "decimal", "%1."),
    )
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{place}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{key}"/>'
        '<w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
        for place, (key, form, text) in enumerate(lists, 1)
    )
    numbers = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, len(lists) + 1))
    return f'{HEADER}<w:numbering xmlns:w="{WORD}">{abstract}{numbers}</w:numbering>'


def document() -> str:
    """Give the empty document: A4, margins of 3, 1.5, 2 and 2 cm, the first page without a number."""
    return (
        f'{HEADER}<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body><w:sectPr>'
        '<w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{2 * CM}" w:right="{round(1.5 * CM)}" w:bottom="{2 * CM}" w:left="{3 * CM}"'
        ' w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>'
    )


def header(content: str) -> str:
    """Give a page header with one paragraph."""
    return f'{HEADER}<w:hdr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{content}</w:p></w:hdr>'


PAGE_NUMBER = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)

SETTINGS = (
    f'{HEADER}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="{INDENT}"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat>"
    '<w:themeFontLang w:val="ru-KZ"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)

CORE = (
    f'{HEADER}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title></dc:title><dc:language>ru-KZ</dc:language></cp:coreProperties>"
)

PARTS = {
    "word/document.xml": ("document.main", document),
    "word/styles.xml": ("styles", styles),
    "word/numbering.xml": ("numbering", numbering),
    "word/settings.xml": ("settings", lambda: SETTINGS),
    "word/header1.xml": ("header", lambda: header(PAGE_NUMBER)),
    "word/header2.xml": ("header", lambda: header("")),
}


def package() -> bytes:
    """Give the whole file."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    package = "application/vnd.openxmlformats-package"
    kinds = "".join(
        f'<Override PartName="/{name}" ContentType="{word}.{kind}+xml"/>' for name, (kind, _) in PARTS.items()
    )
    files = {
        "[Content_Types].xml": f'{HEADER}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{package}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{kinds}'
        f'<Override PartName="/docProps/core.xml" ContentType="{package}.core-properties+xml"/></Types>',
        "_rels/.rels": f'{HEADER}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HEADER}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/numbering" Target="numbering.xml"/>'
        f'<Relationship Id="rId3" Type="{RELATIONS}/header" Target="header1.xml"/>'
        f'<Relationship Id="rId4" Type="{RELATIONS}/header" Target="header2.xml"/>'
        f'<Relationship Id="rId5" Type="{RELATIONS}/settings" Target="settings.xml"/></Relationships>',
        "docProps/core.xml": CORE,
        **{name: make() for name, (_, make) in PARTS.items()},
    }
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, WHEN), text.encode(), zipfile.ZIP_DEFLATED)
    return memory.getvalue()


def main() -> None:
    """Write the file to the place given, or to the repository's own."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "templates" / "petition.docx"
    target.write_bytes(package())
    print(target)


if __name__ == "__main__":
    main()
