# SPDX-License-Identifier: MIT
"""What the checks of free text find, and what they must not, in both languages (hits and near misses as tables)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cassation_wizard.rules.free_text import (
    Hit,
    WordEntry,
    find_mixed,
    find_personal_data,
    find_words,
    read,
    word_entries,
)

WORDLISTS = Path(__file__).parents[3] / "resources" / "law" / "wordlists.toml"


def _tables() -> dict[str, list[dict[str, Any]]]:
    document = tomllib.loads(WORDLISTS.read_text(encoding="utf-8"))
    return {table["id"]: table["entries"] for table in document["wordlist"]}


LISTS: dict[str, tuple[WordEntry, ...]] = {name: word_entries(entries) for name, entries in _tables().items()}


def _keys(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.key for hit in hits]


# --- words that are gone ---------------------------------------------------------------------------------------------

OUTDATED = [
    ("ОБРАЩЕНИЕ (ХОДАТАЙСТВО)\nо пересмотре приговора в порядке надзора (кассации)", "petition-for-review"),
    ("ОБРАЩЕНИЕ (ХОДАТАЙСТВО)\nо пересмотре приговора в порядке надзора (кассации)", "by-way-of-supervision"),
    ("там написано «ходатайство о пересмотре» и «надзорная коллегия», по нему и пишу", "petition-for-review"),
    ("там написано «ходатайство о пересмотре» и «надзорная коллегия», по нему и пишу", "supervisory-complaint"),
    ("Подаю ходaтайство o пeресмотре приговора", "petition-for-review"),
    ("Ходатайства о пересмотре судебных актов", "petition-for-review"),
    ("Моё кассационное ходатайство прошу удовлетворить", "petition-for-review"),
    ("НАДЗОРНАЯ ЖАЛОБА", "supervisory-complaint"),
    ("прошу рассмотреть мою надзорную жалобу", "supervisory-complaint"),
    ("пересмотреть приговор в порядке судебного надзора", "by-way-of-supervision"),
    ("Прошу провести предварительное рассмотрение по ст. 490 УПК и вызвать эксперта.", "preliminary-consideration"),
    ("Прошу провести предварительное рассмотрение по ст. 490 УПК и вызвать эксперта.", "gone-articles"),
    ("в соответствии со статьями 490, 491 УПК РК", "gone-articles"),
    ("согласно статье 491", "gone-articles"),
    ("ПРЕЗИДЕНТУ РК\nПРЕДСЕДАТЕЛЮ ВЕРХОВНОГО СУДА РК\nГЕНЕРАЛЬНОМУ ПРОКУРОРУ РК", "supreme-court"),
    ("В Верховный Суд Республики Казахстан\nот осужденного", "supreme-court"),
    ("В Вeрховный суд\n", "supreme-court"),
    ("В судебную коллегию по уголовным делам Верховного Суда", "supreme-court"),
    ("Председателю Верховного Суда Республики Казахстан Иванову И.И.", "supreme-court"),
    ("прошу Верховный Суд отменить приговор", "supreme-court"),
    ("Прошу Вас, уважаемый Верховный Суд, разобраться", "supreme-court"),
    ("Обращаюсь в Верховный Суд за справедливостью", "supreme-court"),
    ("Прошу Председателя Верховного Суда приостановить исполнение", "supreme-court"),
    ("Подаю жалобу в Верховный Суд", "supreme-court"),
    ("Прошу направить дело в Верховный Суд", "supreme-court"),
    ("Прошу ВС РК отменить", "supreme-court"),
    ("Также нарушены постановления: № 6 от 29.06.2017 и № 5 от 29.06.2017 «О порядке»", "gone-resolution"),
    ("Согласно нормативному постановлению от 29 июня 2017 года № 5 приговор подлежит отмене", "gone-resolution"),
    ("Вопреки требованиям НП № 2 от 10.03.2022 суд не проверил", "gone-resolution"),
    ("согласно НП 5/2017", "gone-resolution"),
    ("Подавал ходатайство на пересмотр приговора", "petition-for-review"),
    ("Прошу истребовать дело в Верховный Суд", "supreme-court"),
    ("Верховный Суд прошу отменить приговор", "supreme-court"),
    ("Жоғарғы Сотқа өтінішхат беремін", "supreme-court"),
    ("Құрметті Жоғарғы Соттың төрағасы!", "supreme-court"),
    ("Жоғарғы Сот үкімді қайта қарасын", "supreme-court"),
    ("Суд не учёл пункт 9 нормативного постановления от 29 июня 2017 г. № 5", "gone-resolution"),
    ("В Верховный Суд РК от осужденного Иванова", "supreme-court"),
    ("Прошу, чтобы Верховный Суд отменил приговор", "supreme-court"),
    ("Прошу предварительно рассмотреть мою жалобу", "preliminary-consideration"),
    ("в надзорном порядке", "supervisory-complaint"),
    ("Жоғарғы Соттың ісімді қарауын сұраймын", "supreme-court"),
    ("ҚПК-нің 490 және 491-баптары бойынша ісімді алдын ала қарауды сұраймын", "gone-articles"),
    ("ҚПК-нің 490 және 491-баптары бойынша ісімді алдын ала қарауды сұраймын", "preliminary-consideration"),
    ("ҮКІМДІ ҚАЙТА ҚАРАУ ТУРАЛЫ ӨТІНІШХАТ", "petition-for-review"),
    ("ӨТІНІШХАТ\nсот актілерін кассациялық тәртіппен қайта қарау туралы", "petition-for-review"),
    ("Кассациялық өтінішхат", "petition-for-review"),
    ("кайта карау туралы отинишхат беремін", "petition-for-review"),
    ("қадағалау тәртібімен қарауды сұраймын", "by-way-of-supervision"),
    ("Қадағалау шағымы", "supervisory-complaint"),
    ("Қадағалaу шағымын қараңыз", "supervisory-complaint"),
    ("Қазақстан Республикасының Жоғарғы Сотына\nсотталған адамнан", "supreme-court"),
    ("Жогаргы Сотка", "supreme-court"),
    ("Жоғарғы Соттан үкімнің күшін жоюды сұраймын", "supreme-court"),
    ("Жоғарғы Сот Төрағасынан үкімді орындауды тоқтата тұруды сұраймын", "supreme-court"),
    ("Осы шағыммен Жоғарғы Сотқа жүгінемін", "supreme-court"),
    ("2017 жылғы 29 маусымдағы № 5 нормативтік қаулының талаптары бұзылды", "gone-resolution"),
]

NOT_OUTDATED = [
    "Жоғарғы Соттың Төрағасына ұсыну енгізуіңізді өтінемін",
    "Прошу принять во внимание, что в Верховный Суд я не обращался. Верховный Суд разъяснил. Прошу учесть.",
    "ходатайство на пересмотр меры пресечения",
    "Прошу учесть нормативное постановление Верховного Суда № 5 от 29.06.2017",
    "Нормативное постановление Верховного Суда о назначении наказания требует оценить каждое обстоятельство",
    "№ 4 от 20.04.2018 «О судебном приговоре» и № 6 от 29.06.2017 нарушены",
    "НП № 5 от 29.06.2017 утратило силу, но суд сослался на него, нарушив закон",
    "т. 1 л.д. 12–14, 37; т. 2 л.д. 389–401; т. 3 л.д. 490–491",
    "3-т. 490–491 п.",
    "Верховный Суд, канцелярия\t\t28.05.2025\t«разъясняем право обратиться в установленном законом порядке»",
    "Председатель ВС, личный приём\t16.09.2025\tне ответили",
    "сказали «к нам больше не приходите, у нас дело сдано в архив, пишите в Верховный Суд»;",
    "отправил заказным на адрес Верховного Суда, через три недели вернули письмом",
    "В Верховный Суд я писал трижды, ответа не было",
    "В кассацию (Верховный Суд по-старому) дело ещё не ходило",
    "Прошу внести Председателю Верховного Суда Республики Казахстан представление о приостановлении исполнения",
    "Ему установлен административный надзор, он нарушил административный надзор дважды",
    "в порядке надзора за исполнением закона прокурор проверил колонию",
    "орган прокурорского надзора проверку не провёл, надзорное производство прекращено",
    "ходатайство о вызове свидетеля и ходатайство о пересмотре меры пресечения отклонены",
    "Прокурор своё ходатайство отозвал; прошу пересмотреть приговор",
    "ходатайство о принесении протеста",
    "ХОДАТАЙСТВО О ПРИНЕСЕНИИ ПРОТЕСТА\nо пересмотре приговора в кассационном порядке",
    "НАРАЗЫЛЫҚ КЕЛТІРУ ТУРАЛЫ ӨТІНІШХАТ\nБас Прокурордан актілерді кассациялық тәртіппен қайта қарау туралы наразылық",
    "судья істі алдын ала қарап шықпаған",
    "на предварительном слушании, предварительное расследование, предварительный договор",
    "ст. 490 ГК РК; взыскано 490 491 тенге",
    "30.06.2026 — Жоғарғы Сотқа. Жауап: «кассациялық шағым тікелей кaссациялық сотқа беріледі».",
    "Жоғарғы Соттың азаматтық талап туралы қаулысы да бар екен",
    "Жоғарғы Соттың № 4 қаулысын ескеруді сұраймын",
    "әкімшілік қадағалау тәртібімен бақылауда болған, әкімшілік қадағалау белгіленген",
    "бұлтартпау шарасын қайта қарау туралы өтінішхат бердім",
    "алдын ала тергеу, алдын ала тыңдау, алдын ала ескерту",
    "заңды күшіне енген сот актілерін кассациялық тәртіппен қайта қарау туралы кассациялық шағым",
    "",
]


@pytest.mark.parametrize(("text", "key"), OUTDATED)
def test_what_is_gone_is_found_with_its_replacement(text: str, key: str) -> None:
    hits = find_words(read(text), LISTS["outdated-words"])
    assert key in _keys(hits)
    assert all(hit.replacement is not None for hit in hits)


@pytest.mark.parametrize("text", NOT_OUTDATED)
def test_a_story_and_what_only_looks_alike_are_not_outdated(text: str) -> None:
    assert find_words(read(text), LISTS["outdated-words"]) == ()


# --- another state's law ---------------------------------------------------------------------------------------------

FOREIGN = [
    ("Согласно п.1 ст. 401.15 УПК основаниями отмены являются", "foreign-article"),
    ("Согласно ст. 389.18 УПК РФ несправедливым является", "foreign-article"),
    ("статьёй 389.15", "foreign-article"),
    ("нарушен 389.15 УПК", "foreign-article"),
    ("по УПК (401.15)", "foreign-article"),
    ("ст. 389-15 УПК", "foreign-article"),
    ("ст.ст. 401.2 – 401.15", "foreign-article"),
    ("статьей Особенной части УК РФ", "foreign-code"),
    ("УПК PФ", "foreign-code"),
    ("если это российский УПК", "foreign-code"),
    ("по Уголовному делу применить УПК Российской Федерации", "foreign-code"),
    ("Пленум Верховного Суда РФ разъяснил", "foreign-code"),
    ("прокурор внёс кассационное представление", "cassation-presentation"),
    ("отменить определение суда", "court-determination"),
    ("определение кассационного суда", "court-determination"),
    ("по Федеральному закону", "foreign-code"),
    ("определением судебной коллегии приговор оставлен", "court-determination"),
    ("апелляционное определение не мотивировано", "court-determination"),
    ("определение Костанайского областного суда", "court-determination"),
    ("РФ ҚПК-нің 389.15-бабы", "foreign-article"),
    ("Ресей Федерациясының Қылмыстық кодексі", "foreign-code"),
    ("соттың ұйғарымы заңсыз", "court-determination"),
]

NOT_FOREIGN = [
    "т. 2 л.д. 389–401; т. 3 л.д. 490–491",
    "ст. 389, 390, 401 УПК РК и ст. 405 УПК",
    "взыскано 389.15 тенге, 401.15 м, 401.02.2026",
    "взыскано 389.15 тенге по УПК; л.д. 401.15; ст. 389-401 УПК",
    "по ст. 190, 3 года",
    "неправильное определение вида рецидива и вида учреждения",
    "определение размера ущерба судом, при определении суда",
    "суд ошибся в определении срока; определение подсудности",
    "определение СМЭС и определение суда по гражданскому делу",
    "представление председателя кассационного суда, представление прокурора",
    "гражданин РФ, паспорт РФ, приехал из России",
    "ранее судим по ст. 158 УК РФ, судимость погашена",
    "статьи 13, 14, 75, 77 Конституции РК, п.4 ст.387, ст.433 п. 1), 2), 3) УПК",
    "№ 4 (389.15), 13:41, 15.38",
    "",
]


@pytest.mark.parametrize(("text", "key"), FOREIGN)
def test_articles_and_terms_of_another_state_are_found(text: str, key: str) -> None:
    assert key in _keys(find_words(read(text), LISTS["foreign-articles"]))


@pytest.mark.parametrize("text", NOT_FOREIGN)
def test_this_states_articles_sheets_and_sums_are_not_foreign(text: str) -> None:
    assert find_words(read(text), LISTS["foreign-articles"]) == ()


# --- numbers of the Constitution -------------------------------------------------------------------------------------

MOVED = [
    (
        "статьи 13, 14, 75, 77 Конституции РК (п.3 пп.8 — сомнения толкуются в пользу обвиняемого)",
        "principles-of-justice",
    ),
    ("Конституцияның 77-бабының 3-тармағында айтылған қағидат бойынша күмән шешілуі тиіс", "principles-of-justice"),
    ("Нарушена презумпция невиновности (п. 3 ст. 77 Конституции)", "principles-of-justice"),
    ("презумпция невиновности, статья 77 Конституции РК", "principles-of-justice"),
    ("подпункт 9) пункта 3 статьи 77 Конституции", "principles-of-justice"),
    ("Решение СМЭС обязательно по п. 3 ст. 76 Конституции РК", "binding-force"),
    ("Конституцияның 76-бабының 3-тармағы бойынша сот шешімі міндетті", "binding-force"),
    ("Меня лишили права на судебную защиту, ст. 13 Конституции", "judicial-protection"),
    ("все равны перед законом и судом (статья 14 Конституции)", "equality"),
    ("право на адвоката, ст. 16 Конституции", "counsel"),
    ("нарушена личная свобода: ст. 16 Конституции РК", "personal-freedom"),
    ("сот арқылы қорғалу құқығы, Конституцияның 13-бабы", "judicial-protection"),
    ("Конституцияның 14-бабы: заң алдында бәрі тең", "equality"),
]

NOT_MOVED = [
    "того же ждёт от любого суда пункт 3 статьи 78 Конституции.",
    "судебные акты обязательны: п. 3 ст. 77 Конституции",
    "Конституцияның 77-бабының 3-тармағы: сот актілері міндетті",
    "презумпция невиновности, статья 19 Конституции",
    "право на защитника, п. 4 ст. 18 Конституции",
    "ст. 13 УПК, ст. 14 УК, ст. 77 УПК: презумпция невиновности, судебная защита",
    "п. 3 ст. 76 Конституции",
    "нарушены мои конституционные права",
    "статья 13 Конституции РК",
    "ст. 16 Конституции РФ",
    "",
]


@pytest.mark.parametrize(("text", "key"), MOVED)
def test_an_old_number_with_its_old_subject_is_found(text: str, key: str) -> None:
    assert key in _keys(find_words(read(text), LISTS["constitution-numbers"]))


@pytest.mark.parametrize("text", NOT_MOVED)
def test_a_right_number_or_one_without_its_subject_is_left_alone(text: str) -> None:
    assert find_words(read(text), LISTS["constitution-numbers"]) == ()


def test_the_subject_of_a_bare_norm_is_looked_for_in_the_rest_of_the_ground() -> None:
    norm, ground = read("п. 3 ст. 76 Конституции РК"), read("Решение экономического суда обязательно для всех.")
    assert _keys(find_words(norm, LISTS["constitution-numbers"], ground)) == ["binding-force"]
    assert find_words(norm, LISTS["constitution-numbers"], read("Суд ошибся.")) == ()


def test_the_new_numbers_hold_from_the_first_of_july_2026() -> None:
    document = tomllib.loads(WORDLISTS.read_text(encoding="utf-8"))
    (table,) = (table for table in document["wordlist"] if table["id"] == "constitution-numbers")
    assert [version["in_force_from"].isoformat() for version in table["version"]] == ["2026-07-01"]


# --- restoring the term ----------------------------------------------------------------------------------------------

RESTORATION = [
    "Ещё прошу восстановить срок на подачу кассационной жалобы, если он пропущен.",
    "Восстановить мне пропущенный срок: почта была закрыта до 25 марта. После этого отменить оба постановления",
    "Прошу суд восстановить пропущенный процессуальный срок",
    "Прошу:\n1) восстановить годичный срок;\n2) отменить приговор",
    "прошу о восстановлении срока подачи жалобы, я болела",
    "Пропущенный срок прошу восстановить",
    "Восстановите мне срок, пожалуйста",
    "ХОДАТАЙСТВО О ВОССТАНОВЛЕНИИ СРОКА",
    "Прошу признать причину пропуска срока уважительной",
    "прoшу вoсстановить cрок",
    "Прошу восстановить срок кассационной жалобы, апелляционное постановление я получила поздно",
    "Шағым беру мерзімін қалпына келтіруді сұраймын",
    "мерзімді қалпына келтіруді сұраймын",
    "Өткізіп алған мерзімімді қалпына келтіріп беріңіздер",
    "Мерзімді қалпына келтіруіңізді өтінемін",
    "Мерзімді қалпына келтіру; жазаны жеңілдету.",
    "мерзимди калпына келтируди сураймын",
]

NO_RESTORATION = [
    "поэтому срок апелляционного обжалования был восстановлен постановлением от 2 апреля 2026 года",
    "Если почта опоздает — считайте по штемпелю!",
    "соседка сказала что год считается от 12 декабря и что потом уже НИКАК, даже если болела",
    "Суд восстановил мне срок апелляции, прошу это учесть",
    "Срок я не пропустила и восстановить его не прошу",
    "Прошу отменить постановление, которым отказано в восстановлении срока",
    "Прошу восстановить справедливость и снизить срок",
    "Прошу снизить срок и восстановить справедливость",
    "прошу восстановить срок апелляционного обжалования",
    "восстановить срок мне тогда отказали",
    "Я просила восстановить срок, но мне отказали",
    "Жазаны жеңілдету, оны өтеуді кейінге қалдыру.",
    "сондықтан шағымды бүгін, мерзімнің соңғы күні тапсырып отырмын",
    "Апелляциялық шағым беру мерзімі қалпына келтірілген болатын",
    "мерзімді қалпына келтіруге жол берілмейді деді, жазаны жеңілдетуді сұраймын",
    "Үкімнің күшін жойып, құқығымды қалпына келтіруді сұраймын",
    "",
]


@pytest.mark.parametrize("text", RESTORATION)
def test_a_request_to_restore_the_term_is_found(text: str) -> None:
    assert set(_keys(find_words(read(text), LISTS["term-restoration"]))) == {"restore-term"}


@pytest.mark.parametrize("text", NO_RESTORATION)
def test_telling_of_a_restored_term_asks_for_nothing(text: str) -> None:
    assert find_words(read(text), LISTS["term-restoration"]) == ()


# --- personal numbers ------------------------------------------------------------------------------------------------

PERSONAL = [
    ("оформлен на Чубаря Марка Ефимовича (ИИН 410000000007)", "410000000007", "iin"),
    ("ИИН: 900101 300 123", "900101 300 123", "iin"),
    ("ЖСН 900101300123", "900101300123", "iin"),
    ("индивидуальный идентификационный номер 410000000007", "410000000007", "iin"),
    ("жеке сәйкестендіру нөмірім: 410000000007", "410000000007", "iin"),
    ("Мой номер 900101300123.", "900101300123", "iin"),
    ("удостоверение личности № 012345678 выдано МВД", "012345678", "document"),
    ("паспорт N12345678", "N12345678", "document"),
    ("жеке куәлік № 012345678", "012345678", "document"),
    ("карта 4400 4301 2345 6789", "4400 4301 2345 6789", "card"),
    ("номер 4111111111111111", "4111111111111111", "card"),
    ("счёт KZ86125KZT5004100100", "KZ86125KZT5004100100", "account"),
    ("KZ86 125K ZT50 0410 0100", "KZ86 125K ZT50 0410 0100", "account"),
]

NOT_PERSONAL = [
    "63 450 000 тенге, 402 389 961 теңге, 402389961000 тенге, 900101300123 тенге",
    "+7 700 000 00 25, 87000000025, +998900101123",
    "с 1 октября 2025 года по 23 февраля 2026 года, 12.03.2025, 00:41:10",
    "т. 1 л.д. 12–14, 37; т. 2 л.д. 389–401; т. 3 л.д. 490–491",
    "дело № 197100031000123, № 900101300123, 7512-24-00-1а/123",
    "БИН 900101300123, БСН 900140000123",
    "бизнес-идентификационный номер 900140000123",
    "удостоверение адвоката № 0001234, техпаспорт менде",
    "ИИН не помню, паспорт утерян 12.03.2015",
    "15.02.2019\t21 000 000\t19.02.2019\t24 000 000",
    "1000 2000 3000 4000",
    "",
]


@pytest.mark.parametrize(("text", "number", "key"), PERSONAL)
def test_a_personal_number_is_found(text: str, number: str, key: str) -> None:
    assert find_personal_data(read(text)) == (Hit(number, key, text.index(number)),)


@pytest.mark.parametrize("text", NOT_PERSONAL)
def test_sums_telephones_dates_and_cases_are_no_personal_numbers(text: str) -> None:
    assert find_personal_data(read(text)) == ()


# --- the lists and the reading itself --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_says_what_to_write_in_both_languages(name: str) -> None:
    for entry in LISTS[name]:
        assert entry.replacement is not None
        assert entry.replacement.kk != entry.replacement.ru


@pytest.mark.parametrize(
    ("table", "mistake"),
    [
        ({"key": "a", "needles": ["x"], "pattern": "("}, "a: not a regular expression"),
        ({"key": "a", "pattern": "x"}, "a: needs either articles, or a pattern with its needles"),
        ({"key": "a"}, "a: needs either articles"),
        ({"key": "a", "articles": ["1"], "patern": "x"}, "a: unknown field 'patern'"),
    ],
)
def test_a_mistake_in_a_list_names_the_entry(table: dict[str, Any], mistake: str) -> None:
    with pytest.raises(ValueError, match=mistake):
        word_entries([table])


def test_what_lies_within_a_longer_hit_is_left_out() -> None:
    hits = find_words(read("ст. 389.18 УПК РФ"), LISTS["foreign-articles"])
    assert [hit.word for hit in hits] == ["ст. 389.18 УПК РФ"]


def test_a_hit_gives_the_words_as_the_user_wrote_them() -> None:
    (hit,) = find_words(read("Моя Нaдзорная жалоба"), LISTS["outdated-words"])
    assert (hit.word, hit.start) == ("Нaдзорная жалоба", 4)


def test_mixed_words_are_read_from_the_same_text() -> None:
    assert [mixed.corrected for mixed in find_mixed(read("cуд"))] == ["суд"]


WORDS = """
    прошу восстановить срок Верховный Суд ходатайство о пересмотре надзорная жалоба в порядке надзора ст. 490 401.15
    УПК РФ Конституции 77 п. 3 сомнения мерзімді қалпына келтіруді сұраймын Жоғарғы Сотқа қайта қарау туралы өтінішхат
    ИИН 900101300123 4111 KZ № 5 от 29.06.2017 согласно определение суда паспорт бабы . ! c İ
"""
FRAGMENTS = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=60).map(" ".join)


@given(st.one_of(st.text(), FRAGMENTS))
def test_any_text_can_be_read_and_every_hit_stands_in_it(text: str) -> None:
    free_text = read(text)
    assert len(free_text.searched) == len(text)
    hits = [hit for entries in LISTS.values() for hit in find_words(free_text, entries, free_text)]
    for hit in (*hits, *find_personal_data(free_text)):
        assert hit.word
        assert text[hit.start : hit.start + len(hit.word)] == hit.word
