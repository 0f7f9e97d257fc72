# SPDX-License-Identifier: MIT
"""One broken file per kind of mistake: each is named by file, table and key, and all come together."""

from pathlib import Path

import pytest

from cassation_wizard.law.loader import LawDataError, load_law

GOOD = {
    "law/acts.toml": """
[[act]]
id = "upk"
title = { kk = "Қылмыстық-процестік кодекс", ru = "Уголовно-процессуальный кодекс" }
short = { kk = "ҚПК", ru = "УПК" }
genitive = { kk = "ҚПК-нің", ru = "УПК" }
source = "adilet K1400000231"
checked_on = 2026-11-25
confidence = "text"
""",
    "law/editions.toml": """
[[edition]]
id = "2025-07-01"
in_force_from = 2025-07-01
status = "current"
title = { kk = "Редакция", ru = "Редакция" }
note = { kk = "Жазба", ru = "Заметка" }
source = "adilet K1400000231"
checked_on = 2026-11-25
confidence = "text"
""",
    "law/grounds/five.toml": """
[defaults]
source = "adilet K1400000231"
checked_on = 2026-11-25
confidence = "text"
[[ground]]
id = "5"
norm = "upk 485(1)(5)"
sides = ["convict"]
title = { kk = "Жаза", ru = "Наказание" }
meaning = { kk = "Жаза туралы", ru = "О наказании" }
strings = [ { id = "a", kk = "жазаға", ru = "наказание" } ]
[[ground.version]]
in_force_from = 2025-07-01
""",
    "law/circumstances/severe.toml": """
[defaults]
source = "adilet K1400000231"
checked_on = 2026-11-25
confidence = "text"
[[circumstance]]
id = "too-severe"
points = ["5"]
norms = ["upk 438"]
title = { kk = "Қатаң", ru = "Сурово" }
sentence = { kk = "Жаза қатаң.", ru = "Наказание сурово." }
meaning = { kk = "Мәні", ru = "Смысл" }
[[circumstance.version]]
in_force_from = 2025-07-01
""",
    "law/rules/small.toml": """
[defaults]
source = "adilet K1400000231"
checked_on = 2026-11-25
confidence = "text"
[[exit]]
id = "protest"
title = { kk = "Наразылық", ru = "Протест" }
text = { kk = "Прокурорға", ru = "К прокурору" }
[[exit.version]]
in_force_from = 2025-07-01
[[rule]]
id = "reviewable.small-gravity"
question = "proceedings.offence_category"
kind = "excluded"
effect = "not_reviewable"
exit = "protest"
norms = ["upk 484(2)(1)"]
message = { kk = "Болмайды", ru = "Нельзя" }
[[rule.version]]
in_force_from = 2025-07-01
""",
}

MISTAKES = [
    ("broken TOML", "law/acts.toml", "[[act]]", "[[act]", "law/acts.toml: cannot be read"),
    ("unknown table", "law/acts.toml", "[[act]]", "[[akt]]", "unknown table 'akt' (did you mean 'act'?)"),
    ("single table", "law/acts.toml", "[[act]]", "[act]", "act: must be written as [[act]]"),
    ("unknown key", "law/grounds/five.toml", "norm =", "nrom =", "ground 5: version 1: unknown key 'nrom'"),
    ("missing key", "law/grounds/five.toml", 'sides = ["convict"]', "", "ground 5: version 1: sides: is missing"),
    ("missing source", "law/grounds/five.toml", 'source = "adilet K1400000231"', "", "version 1: source: is missing"),
    ("missing Kazakh", "law/grounds/five.toml", 'kk = "Жаза", ', "", "title: the words in kk are missing"),
    (
        "empty Russian",
        "law/grounds/five.toml",
        'ru = "Наказание" }',
        'ru = " " }',
        "title: the words in ru are missing",
    ),
    ("third language", "law/grounds/five.toml", 'ru = "Наказание" }', 'en = "x" }', "title: unknown language 'en'"),
    (
        "no version",
        "law/grounds/five.toml",
        "[[ground.version]]",
        "[[ground.versions]]",
        "ground 5: version: is missing",
    ),
    ("date as text", "law/grounds/five.toml", "from = 2025-07-01", 'from = "2025"', "in_force_from: must be a date"),
    (
        "ends before it begins",
        "law/grounds/five.toml",
        "in_force_from = 2025-07-01",
        "in_force_from = 2025-07-01\nin_force_until = 2025-07-01",
        "in_force_until: is not after in_force_from",
    ),
    (
        "overlap",
        "law/grounds/five.toml",
        "in_force_from = 2025-07-01",
        "in_force_from = 2025-07-01\n[[ground.version]]\nin_force_from = 2026-01-01",
        "law/grounds/five.toml: ground 5: in_force_until: two versions are in force on 2026-01-01",
    ),
    ("wrong confidence", "law/grounds/five.toml", '"text"', '"txt"', "confidence: 'txt' is none of"),
    ("unknown act", "law/grounds/five.toml", '"upk 485', '"upkk 485', "norm: there is no 'upkk' (did you mean 'upk'?)"),
    (
        "unknown circumstance",
        "law/grounds/five.toml",
        'ru = "наказание" }',
        'ru = "наказание", circumstances = ["too-sever"] }',
        "ground 5: strings: there is no 'too-sever' (did you mean 'too-severe'?)",
    ),
    (
        "unknown ground",
        "law/circumstances/severe.toml",
        '["5"]',
        '["50"]',
        "circumstance too-severe: points: there is no '50'",
    ),
    ("unknown exit", "law/rules/small.toml", 'exit = "protest"', 'exit = "protst"', "exit: there is no 'protst'"),
    ("unknown effect", "law/rules/small.toml", '"not_reviewable"', '"forbidden"', "effect: 'forbidden' is none of"),
    ("number as text", "law/rules/small.toml", 'kind = "excluded"', "kind = 5", "kind: must be a str, not 5"),
    ("list as text", "law/rules/small.toml", '["upk 484(2)(1)"]', '"upk 484(2)(1)"', "norms: must be a list"),
    ("edition without status", "law/editions.toml", 'status = "current"', "", "edition 2025-07-01: status: is missing"),
    (
        "same id twice",
        "law/grounds/five.toml",
        "in_force_from = 2025-07-01",
        'in_force_from = 2025-07-01\n[[ground]]\nid = "5"\n[[ground.version]]\nin_force_from = 2024-01-01',
        "ground 5",
    ),
]


def written(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def test_the_good_files_load(tmp_path: Path) -> None:
    assert load_law(written(tmp_path, GOOD)).ids is not None


@pytest.mark.parametrize(
    ("file", "old", "new", "said"), [row[1:] for row in MISTAKES], ids=[row[0] for row in MISTAKES]
)
def test_a_mistake_is_named_by_file_table_and_key(tmp_path: Path, file: str, old: str, new: str, said: str) -> None:
    assert old in GOOD[file]
    with pytest.raises(LawDataError) as refusal:
        load_law(written(tmp_path, {**GOOD, file: GOOD[file].replace(old, new)}))
    assert any(file in problem for problem in refusal.value.problems)
    assert any(said in problem for problem in refusal.value.problems), refusal.value.problems


def test_all_mistakes_come_together(tmp_path: Path) -> None:
    broken = {name: text.replace('confidence = "text"', "") for name, text in GOOD.items()}
    with pytest.raises(LawDataError) as refusal:
        load_law(written(tmp_path, broken))
    assert {problem.split(":")[0] for problem in refusal.value.problems} >= set(GOOD)


def test_a_file_in_another_encoding_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(LawDataError, match="no law data found"):
        load_law(tmp_path)
    written(tmp_path, GOOD)
    (tmp_path / "law/acts.toml").write_bytes("[[act]]\nid = 'упк'".encode("cp1251"))
    with pytest.raises(LawDataError, match=r"law/acts\.toml: cannot be read"):
        load_law(tmp_path)
