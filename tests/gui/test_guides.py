# SPDX-License-Identifier: MIT
"""The guides: alike in both languages, all pictures there, opened from the menu, closed by a key, led nowhere else."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QImage, QTextDocument
from PySide6.QtTest import QTest

from cassation_wizard import __version__
from cassation_wizard.assets import find_assets
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.gui.about import about_words
from cassation_wizard.gui.guide_page import GUIDES, GuideWindow
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.law.pack import PackError
from cassation_wizard.lawpack import LawInUse
from tests.gui.conftest import Opened, shipped_law
from tests.gui.hands import settle

ROOT = Path(__file__).parents[2]
ASSETS = find_assets()
LARGEST_PICTURE = 120 * 1024

# Latin words a reader sees elsewhere just so: on keys, on boxes, in commands.
LATIN_ALLOWED = {"Word", "PDF", "USB", "Linux", "Windows", "Debian", "BIOS", "Enter", "Ctrl", "Alt", "root"}
CODE = re.compile(r"```.*?```|`[^`]*`|\]\([^)]*\)", re.DOTALL)
PICTURE = re.compile(r"!\[([^\]]+)\]\(([^)]+)\)")


def text_of(guide: str, language: Language) -> str:
    return (ASSETS.guides / f"{guide}.{language}.md").read_text(encoding="utf-8")


def shape(markdown: str) -> list[str]:
    """Give the kinds of a guide's lines in order: headings by level, pictures, points, code, table rows."""
    kinds = re.compile(r"(#+ |!\[|- |\d+\. |```|\|)", re.MULTILINE)
    return [found[1] for line in markdown.splitlines() if (found := kinds.match(line))]


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_has_the_same_shape_in_both_languages(guide: str) -> None:
    kk, ru = (shape(text_of(guide, language)) for language in LANGUAGES)
    assert kk == ru
    assert kk.count("## ") >= 8


def test_the_way_to_the_complaint_has_ten_steps() -> None:
    for language in LANGUAGES:
        assert re.findall(r"^## (\d+)\.", text_of("relative", language), re.MULTILINE) == [str(n) for n in range(1, 11)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_shows_pictures_of_its_own_language_that_are_there(guide: str, language: Language) -> None:
    pictures = PICTURE.findall(text_of(guide, language))
    assert len(pictures) >= 4
    for _, link in pictures:
        assert (ASSETS.guides / link).resolve().parent == ASSETS.screens.resolve()
        assert Path(link).name.startswith(f"{language}-")
        assert not QImage(str(ASSETS.guides / link)).isNull(), link


def test_every_picture_the_readme_names_is_there() -> None:
    links = re.findall(r"docs/screens/[\w./-]+\.png", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert "docs/screens/kk-grounds.png" in links
    assert [link for link in links if not (ROOT / link).is_file()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_readme_shows_every_page_of_the_window_in_both_languages(open_wizard: Opened, language: Language) -> None:
    window, _ = open_wizard(language)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [page for page in window.order() if f'"docs/screens/{language}-{page}.png"' not in readme]
    assert missing == []


def test_every_file_the_english_page_names_is_there() -> None:
    page = (ASSETS.guides / "guide.en.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)]+)\)", page)
    assert [link for link in links if not (ASSETS.guides / link).is_file()] == []


def test_pictures_stay_small_and_come_in_pairs() -> None:
    pictures = sorted(ASSETS.screens.glob("*.png"))
    assert [path.name for path in pictures if path.stat().st_size > LARGEST_PICTURE] == []
    names = [{path.name[3:] for path in pictures if path.name.startswith(code)} for code in ("kk-", "ru-")]
    assert names[0] == names[1] != set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_is_written_as_a_court_clerk_writes(guide: str, language: Language) -> None:
    words = CODE.sub(" ", text_of(guide, language))
    assert set(re.findall("[A-Za-z]{2,}", words)) <= LATIN_ALLOWED
    assert not re.search('[ёЁ"“”—]| - ', words)
    if language == "ru":
        letters = words.replace("ә ғ қ ң ө ұ ү һ і", "")
        assert not re.search("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]", letters)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guide", GUIDES)
def test_words_in_quotation_marks_stand_on_the_screen(guide: str, language: Language, open_wizard: Opened) -> None:
    window, _ = open_wizard(language)
    catalog = window.session.language.catalog.messages.values()
    law = shipped_law().at(date(2026, 11, 25))
    pages = [page.title.in_language(language) for page in law.pages.values()]
    options = [words.in_language(language) for text in law.questions.values() for words in text.options.values()]
    shown = "\n".join([*catalog, *pages, *options]).lower()
    quoted = re.findall("«([^»]+)»", text_of(guide, language))
    own = {"ә ғ қ ң ө ұ ү һ і"}
    assert [words for words in quoted if words not in own and words.lower() not in shown] == []


def guide_window(window: MainWindow, guide: str) -> GuideWindow:
    action = window.findChild(QAction, f"guide.{guide}")
    assert isinstance(action, QAction)
    action.trigger()
    settle()
    found = window.findChild(GuideWindow)
    assert isinstance(found, GuideWindow)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_opens_in_the_language_of_the_screen_with_its_pictures(
    guide: str, language: Language, open_wizard: Opened
) -> None:
    window, _ = open_wizard(language)
    shown = guide_window(window, guide)
    title = text_of(guide, language).splitlines()[0].removeprefix("# ")
    assert shown.isVisible()
    assert shown.text.toPlainText().startswith(title)
    assert shown.text.accessibleName()
    width = shown.text.viewport().width()
    for _, link in PICTURE.findall(text_of(guide, language)):
        picture = shown.text.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(link))
        assert isinstance(picture, QImage)
        assert 0 < picture.deviceIndependentSize().width() <= width


def test_the_keyboard_closes_a_guide_and_leaves_the_answers(open_wizard: Opened) -> None:
    window, dialogs = open_wizard("kk")
    shown = guide_window(window, "relative")
    assert shown.text.hasFocus() or shown.focusWidget() is shown.text
    QTest.keyClick(shown.text, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert window.isVisible()
    shown = guide_window(window, "clinic")
    QTest.keyClick(shown.close_button, Qt.Key.Key_Return)
    assert not shown.isVisible()
    assert dialogs.asked == []


def test_a_guide_speaks_the_other_language_when_the_screen_does(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk")
    shown = guide_window(window, "kiosk")
    window.switch_language()
    assert shown.text.toPlainText().startswith(text_of("kiosk", "ru").splitlines()[0].removeprefix("# "))


def test_a_link_leads_to_another_guide_and_nowhere_else(open_wizard: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    window, _ = open_wizard("ru")
    shown = guide_window(window, "relative")
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    shown.text.anchorClicked.emit(QUrl("https://example.org/relative.ru.md.exe"))
    shown.text.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert shown.guide == "relative"
    shown.text.anchorClicked.emit(QUrl("clinic.kk.md"))
    assert shown.guide == "clinic"
    assert opened == []


@pytest.mark.parametrize("name", ["file:///etc/passwd", "https://example.org/a.png", "../../../etc/hostname", ""])
def test_a_guide_takes_pictures_from_its_own_folder_only(name: str, open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    shown = guide_window(window, "relative")
    picture = shown.text.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
    assert isinstance(picture, QImage)
    assert picture.isNull()
    assert shown.text.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl(name)) is None


def test_pictures_fit_a_window_that_was_made_narrow(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    shown = guide_window(window, "relative")
    shown.resize(420, 500)
    settle()
    assert shown.text.document().size().width() <= shown.text.viewport().width()
    assert shown.text.toPlainText().count(text_of("relative", "ru").splitlines()[0].removeprefix("# ")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_about_window_says_version_law_and_doubts(language: Language, open_wizard: Opened) -> None:
    window, dialogs = open_wizard(language)
    window.findChild(QAction, "about").trigger()  # type: ignore[union-attr]
    told = dialogs.told[-1]
    assert __version__ in told
    assert "2025" in told
    assert (
        window.session.language.gettext("This program does not replace a lawyer. It opens no network connection.")
        in told
    )


def test_the_about_window_says_why_a_pack_is_not_used(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    law = shipped_law()
    found = LawInUse(law, refused=PackError("lawpack.unsigned"))
    words = about_words(found, window.session.language, window.paper.phrases, date(2026, 11, 25))
    assert law.sentence("lawpack.unsigned").ru in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_slip_is_saved_for_the_question_one_stands_at(
    language: Language, open_wizard: Opened, tmp_path: Path
) -> None:
    from docx import Document

    window, dialogs = open_wizard(language, case=ROOT / "tests" / "cases" / "clean-mother-of-minor-kk.json")
    window.change("petitioner.full_name")
    settle()
    window.panes.show_field(window.page("petitioner").findChild(type(window.panes.field), "petitioner.full_name"))
    dialogs.answers = ["word"]
    dialogs.to_save = tmp_path / "slip.docx"
    window.findChild(QAction, "slip").trigger()  # type: ignore[union-attr]
    words = "\n".join(paragraph.text for paragraph in Document(str(dialogs.to_save)).paragraphs)
    assert __version__ in words
    assert "petitioner.full_name" in words
    assert "Қалиева" not in words


def test_leaving_the_slip_saves_and_prints_nothing(open_wizard: Opened, tmp_path: Path) -> None:
    window, dialogs = open_wizard("ru")
    dialogs.to_save = tmp_path / "slip.docx"
    window.findChild(QAction, "slip").trigger()  # type: ignore[union-attr]
    assert dialogs.asked[-1][2] == "no"
    assert not dialogs.to_save.exists()
