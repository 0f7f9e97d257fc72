# SPDX-License-Identifier: MIT
"""The patterns of a reference to an article: numbers, parts and points, laws; all over `scripts.search_form`."""

from __future__ import annotations

import re
from typing import Final

from cassation_wizard.domain.scripts import search_pattern

# Numbers ------------------------------------------------------------------------------------------------------------

_NUMBER = r"(?<![\d№])(?<!\d[.,])\d{1,3}(?:[.\-‑]\d{1,2})?(?!\d)(?![.:]\d)"
_BETWEEN = r"\s*(?:,|;|[-‑–—]|\bи\b|\bили\b|\bлибо\b|\bжане\b|\bмен\b|\bпен\b|\bбен\b|\bне\b|\bнемесе\b)\s*"
# A number goes on the list of articles only where no word follows that would count something: «ст. 190, 3 года».
_LAWS = r"упк|ук|кпк|кк|гк|гпк|уик|коап|апк|аппк|нк|тк|ск|рк|рф"
_LIST_GOES_ON = (
    rf"(?=\s*(?:$|\n|[,;:)(»\"/!?]|\.(?!\d)|[-‑–—](?=\s|\d)"
    rf"|(?:и|или|либо|ч|п|пп|{_LAWS})\b|част|пункт|подпункт|конституц|закон|кодекс|уголовн|указанн|настоящ))"
)
_LIST = rf"{_NUMBER}(?:\s?\(\d{{1,2}}(?:-\d)?\))*(?:{_BETWEEN}{_NUMBER}{_LIST_GOES_ON})*"
_KAZAKH_LIST = rf"{_NUMBER}(?:{_BETWEEN}{_NUMBER})*\s*[-‑–]?\s*"

ORDINALS: Final = {
    stem: str(number)
    for number, stems in enumerate(
        (
            "перв биринши", "втор екинши", "трет ушинши", "четверт тортинши", "пят бесинши", "шест алтыншы",
            "седьм жетинши", "восьм сегизинши", "девят тогызыншы", "десят онынш", "одиннадцат", "двенадцат",
            "тринадцат", "четырнадцат",
        ),
        start=1,
    )
    for stem in stems.split()
}  # fmt: skip
_RUSSIAN_ORDINAL = r"(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|(?:один|две|три|четыр)надцат)\w*"
_KAZAKH_ORDINAL = r"(?:биринши|екинши|ушинши|тортинши|бесинши|алтыншы|жетинши|сегизинши|тогызыншы|онынш\w)"

# Parts, points, subpoints -------------------------------------------------------------------------------------------

_ITEM = r"\d{1,2}(?:-\d)?(?!\d|\.\d)"
_ITEMS = (
    rf"{_ITEM}\s?\)?(?:\s*(?:,|;|\bи\b|\bили\b)\s*(?:п{{1,2}}\.\s*)?(?:{_ITEM}\s?\)"
    rf"|{_ITEM}(?=\s*(?:$|[,;.)]|(?:ч|ст|и|упк|ук)\b|част|пункт|стат))))*"
)
RUSSIAN_UNIT = re.compile(
    rf"(?P<subpoint>\b(?:пп|п\.\s?п|подп|подпункт\w*)\b\.?\s*(?P<subpoints>{_ITEMS}))"
    rf"|(?P<point>\b(?:п|пункт\w*)\b\.?\s*(?P<points>{_ITEMS}|[«\"'][а-я][»\"']))"
    rf"|(?P<part>(?:(?P<before>\b{_RUSSIAN_ORDINAL})\s+част\w*"
    rf"|\b(?:ч|част[ьиюейямх]*)\b\.?\s*(?:(?P<after>{_RUSSIAN_ORDINAL})|(?P<parts>{_ITEMS}))))"
)
_UNNAMED_UNIT = re.sub(r"\(\?P<\w+>", "(?:", RUSSIAN_UNIT.pattern)
RUSSIAN_UNITS = re.compile(rf"(?:(?:{_UNNAMED_UNIT})[\s,()]*)+")
UNIT_WORD = re.compile(rf"\b(?:п{{1,2}}|пункт\w*|подп\w*|ч|{_RUSSIAN_ORDINAL}\s+част\w*|част\w*)\b")
NEXT_ARTICLE = re.compile(r"[\s,()]*(?:ст\b|стат)")
KAZAKH_UNIT = re.compile(
    rf"(?P<part>(?:(?P<ordinals>{_KAZAKH_ORDINAL}(?:\s+жане\s+{_KAZAKH_ORDINAL})*)"
    rf"|(?P<parts>{_ITEM}(?:\s*(?:,|жане|мен|пен)\s*{_ITEM})*))\s*[-‑–]?\s*боли[кг]\w*)"
    rf"|(?P<points>{_ITEM}\s?\)?(?:\s*(?:,|жане|мен|пен)\s*{_ITEM}\s?\)?)*)\s*[-‑–]?\s*тарма[кг]\w*"
)
GAP = re.compile(r"[\s,(]*")
DIGITS = re.compile(r"\d{1,2}(?:-\d)?|[а-я](?=[»\"'])")

# Laws ---------------------------------------------------------------------------------------------------------------

_FOREIGN = r"рф|рсфср|росси\w+|ресей\w*|украин\w+|к[ыи]ргыз\w*|узбек\w+|б[ае]лар[уо]с\w*"
_HOME = r"рк|кр|республики\s+казахстан|казакстан\s+республикасы\w*|казахстан\w*"
CODE = re.compile(
    search_pattern(
        rf"(?:\b(?:(?P<foreign_before>{_FOREIGN})(?:\s+федерация\w*)?|{_HOME})\s+)?"
        r"\b(?:(?P<upk>упк|қпк|кпк|уголовно[-\s]+процессуальн\w+\s+(?:кодекс|закон)\w*|қылмыстық[-\s]+процестік\s+кодекс\w*)"
        r"|(?P<uk>ук|қк|уголовн\w+\s+кодекс\w*|қылмыстық\s+кодекс\w*)|(?P<constitution>конституци\w+)"
        r"|(?P<other>гк|гпк|уик|коап|апк|аппк|нк|тк|ск|қақк|ақ|әқбтк|әрпк|[а-я]+\s+кодекс\w*|кодекс\w*|закон\w*|заң\w*"
        r"|правил\w*|инструкци\w*|конвенци\w*|пакт\w*|деклараци\w*|устав\w*|договор\w*))\b(?![-‑]\d)"
        rf"(?:\s+(?:(?P<foreign_after>{_FOREIGN})(?:\s+федераци\w+)?|(?:{_HOME}))\b|\s+российской\s+федерации\b)?"
        r"(?:[-‑]\w+)?"
    )
)
LEFT = 90  # how far before its article the law or the point of a reference is looked for

# Anchors ------------------------------------------------------------------------------------------------------------

RUSSIAN_ANCHOR = re.compile(rf"ст(?:\.\s?ст\.|ст\.|\.|ать(?:я|и|е|ю|ей|ям|ями|ях)|атей)?\s*(?={_NUMBER})")
RUSSIAN_ANCHOR_AFTER = re.compile(rf"стать(?:я|и|е|ю|ей)\b(?!\s*{_NUMBER})")
NUMBER_BEFORE = re.compile(r"(?<![\d№])(?<!\d[.,])\d{2,3}(?:[.\-‑]\d{1,2})?(?:[-‑]?(?:й|ая|я|ой|ую|ю|ей|го))?\s*$")
KAZAKH_ANCHOR = re.compile("ба[бп]")
KAZAKH_NUMBERS = re.compile(_KAZAKH_LIST)
RUSSIAN_NUMBERS = re.compile(_LIST)
SHORT = re.compile(r"\(\d{1,2}(?:-\d)?\)(?:\(\d{1,2}(?:-\d)?\))*")
SHORT_NUMBER = re.compile(r"(?<![\d.,№\-])\d{2,3}(?:-\d)?$")
# «485 ч. 2»: an article by its number alone, where a part of it follows and no other article that the part belongs to.
BARE = re.compile(
    r"(?<![\d.,№\-/])(?<!№ )\d{3}(?:-\d)?(?=\s+ч(?:асть)?\b\.?\s*\d{1,2}(?![\d:])(?!\s*\)?,?\s*(?:и\s+\d{1,2}\s*)?ст))"
)
NO_ARTICLE = re.compile(r"(?:\bл\.?\s?д\.?|\bлист\w*|\bстр\w*\.?|\bдом|\bкв\.?|\bкаб\w*\.?|\d[,;–-])\s*$")
ARTICLE = re.compile(r"(\d{1,3}(?:[.\-‑]\d{1,2})?)((?:\s?\(\d{1,2}(?:-\d)?\))*)")
