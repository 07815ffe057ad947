"""Dates as written, to ISO at the precision stated."""
from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.dates.calendar import gregorian, last_day, read_iso
from kg.extract.dates.layer import find_dates, published_of
from kg.extract.layout.layer import lay_out
from kg.languages import load_pack
from kg.model import Article

PACK = load_pack("id")
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
          "September", "Oktober", "November", "Desember"]
WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]

FORMS = [
    ("pada 26–28 Juni 2025 di Depok", "2025-06-26/2025-06-28"),
    ("pada Sabtu-Ahad (8-9/11/2025)", "2025-11-08/2025-11-09"),
    ("pada Jumat (11/8)", "2023-08-11"),
    ("akan digelar Jumat pekan ini", "2023-08-18"),
    ("digelar Jumat pekan ini", "2023-08-11"),
    ("akan digelar Sabtu pekan depan", "2023-08-19"),
    ("akan digelar Senin minggu depan", "2023-08-14"),
    ("digelar Rabu pekan lalu", "2023-08-02"),
    ("digelar Kamis-Jumat pekan lalu", "2023-08-03/2023-08-04"),
    ("Sabtu-Ahad, 4-5 Rajab 1446 H (4-5/1/2025)", "2025-01-04/2025-01-05"),
    ("30 Juni s.d. 2 Juli 2025", "2025-06-30/2025-07-02"),
    ("27 Desember 2024 - 2 Januari 2025", "2024-12-27/2025-01-02"),
    ("27 Desember - 2 Januari 2025", "2024-12-27/2025-01-02"),
    ("dibuka kemarin oleh camat", "2023-08-11"),
    ("digelar hari ini", "2023-08-12"),
    ("dibuka tadi malam", "2023-08-11"),
    ("Rabu malam (9/8)", "2023-08-09"),
    ("pada tahun 2015", "2015"),
    ("pada 18 Nopember 1912", "1912-11-18"),
    ("pada Jum’at, 28 Pebruari 2025", "2025-02-28"),
    ("on October 10-11, 2025 in Pontianak", "2025-10-10/2025-10-11"),
    ("on 10 and 11 October 2025", "2025-10-10/2025-10-11"),
    ("on Monday, October 13, 2025", "2025-10-13"),
    ("pada 1 dan 2 Oktober 2024", "2024-10-01/2024-10-02"),
    ("pada 5, 6, dan 7 Mei 2024", "2024-05-05/2024-05-07"),
    ("Ahad s/d Rabu, 24 s/d 27 November 2024", "2024-11-24/2024-11-27"),
    ("Kamis-Sabtu (29/2-2/3/2024)", "2024-02-29/2024-03-02"),
    ("Sabtu, 24 Mei sampai Ahad, 25 Mei 2025", "2025-05-24/2025-05-25"),
    ("dari tanggal 22 hingga 28 April 2016", "2016-04-22/2016-04-28"),
    ("Sabtu (28/06/25)", "2025-06-28"),
    ("pada 2025-06-26", "2025-06-26"),
    ("September 2024", "2024-09"),
    ("pada Desember mendatang", "2023-12"),
    ("pada Maret lalu", "2023-03"),
    ("awal Juli-Agustus 2024", "2024-07/2024-08"),
    ("1 Muharram 1447 H", "2025-06-26~"),
    ("8 Dzulhijjah 1330", "1912-11-18~"),
    ("Rabu kemarin", "2023-08-09"),
    ("Minggu lalu, Senin (7/8)", "2023-08-07"),
    ("Sabtu depan ada rapat", "2023-08-19"),
    ("bulan lalu", "2023-07"),
    ("tahun depan", "2024"),
    ("Jumat-Sabtu pekan ini (11-12/8/2023)", "2023-08-11/2023-08-12"),
    ("Senin Kliwon (7/8)", "2023-08-07"),
    ("pada sabtu (12 agustus 2023)", "2023-08-12"),
    ("kamis malam di aula", "2023-08-10"),
    ("pada rabu, di aula", "2023-08-09"),
    ("senin lalu di aula", "2023-08-07"),
    ("hari minggu di aula", "2023-08-06"),
    ("minggu pagi di aula", "2023-08-06"),
    ("pada maret 2025", "2025-03"),
    ("bulan mei lalu", "2023-05"),
    ("Rabo malam di aula", "2023-08-09"),
    ("Jum at (11/8)", "2023-08-11"),
    ("Saptu, 12 Agsutus 2023", "2023-08-12"),
    ("pada 3 Febuari 2023", "2023-02-03"),
    ("Ahad/12/10/2025", "2025-10-12"),
    ("Ahad; 12/10/2025", "2025-10-12"),
    ("Ahad – 12 Oktober 2025", "2025-10-12"),
    ("Ahad, 12 – 10 – 2025", "2025-10-12"),
    ("Ahad (12/ 10/ 2025)", "2025-10-12"),
    ("Ahad (12 /10/2025)", "2025-10-12"),
    ("Ahad [12/10/2025] di Depok", "2025-10-12"),
    ("pada 12/10-2025 di Depok", "2025-10-12"),
    ("Jumat (11-8) di Depok", "2023-08-11"),
    ("Jumat (13.30) di Depok", "2023-08-11"),
    ("Jumat (11.8) di Depok", "2023-08-11"),
    ("pada 12/8 di Depok", "2023-08-12"),
    ("tanggal 3/8 di Depok", "2023-08-03"),
    ("pada 2025/10/12 di Depok", "2025-10-12"),
    ("12 bulan 10 tahun 2025", "2025-10-12"),
    ("12hb Oktober 2025", "2025-10-12"),
    ("12 Oktober2025", "2025-10-12"),
    ("12-Oktober-2025", "2025-10-12"),
    ("12-Okt-25", "2025-10-12"),
    ("Ahad (12/Okt/2025)", "2025-10-12"),
    ("Oktober’25", "2025-10"),
    ("11 sd. 12 Oktober 2025", "2025-10-11/2025-10-12"),
    ("11 s / d 12 Oktober 2025", "2025-10-11/2025-10-12"),
    ("11 sampai dengan tanggal 12 Oktober 2025", "2025-10-11/2025-10-12"),
    ("10/10 s/d 12/10 2025", "2025-10-10/2025-10-12"),
    ("10, 11, 12 Oktober 2025", "2025-10-10/2025-10-12"),
    ("11, 12 Oktober 2025", "2025-10-11/2025-10-12"),
    ("di SMPN 2, 12 Oktober 2025", "2025-10-12"),
    ("Kamis, 30 Februari 2023 atau 1 Maret 2023", "2023-03-01"),
]

NOTHING = ["usulan 1/2 porsi", "RT 03/04", "24/7", "nomor 12.500", "sebanyak 2024 orang hadir", "tiap Jumat pertama",
           "Pengajian Ahad Pon", "Mei Lestari datang", "dua minggu", "pukul 08.00-12.00 WIB", "Dandim 0735/Surakarta",
           "Rp2.025.000", "setiap tanggal 5", "pada 1/3 malam terakhir", "pukul 08.00 - 10.30",
           "minggu", "salat jumat di masjid", "malam minggu di alun-alun", "jumat berkah",
           "setiap kamis di aula", "beberapa minggu di aula"]

TERMS = [("periode 2022–2027", "2022/2027"), ("masa bakti 2021-2026", "2021/2026"), ("masa khidmat 2024/2029", "2024/2029"),
         ("Tahun Anggaran 2025", "2025"), ("tahun ajaran 2024/2025", "2024/2025"), ("(2010–2015)", "2010/2015"),
         ("periode tahun 2022 s.d. 2027", "2022/2027")]


def found(text: str, published: str | None = "2023-08-12") -> list[tuple[str, str]]:
    page = lay_out(Article("a", text, published=published), PACK)
    return [(m.entity, m.rule) for m in find_dates(page, PACK)]


def published_in(text: str) -> str | None:
    page = lay_out(Article("a", text, text.split("\n", 1)[0]), PACK)
    return published_of(page, find_dates(page, PACK))


@pytest.mark.parametrize(("words", "value"), FORMS)
def test_forms(words: str, value: str) -> None:
    """Each form of date is read to its value against the day of publication 12 August 2023, a Saturday."""
    assert value in [v for v, _ in found(f"Rapat itu berlangsung {words}.")]


@pytest.mark.parametrize("words", NOTHING)
def test_what_is_no_date(words: str) -> None:
    """Fractions, hours, amounts, names and recurring days are no dates."""
    assert found(f"Kata dia, {words} saja.") == []


@pytest.mark.parametrize(("words", "value"), TERMS)
def test_terms_of_office(words: str, value: str) -> None:
    """Terms of office and accounting years are marked by their rule."""
    assert found(f"Ketua {words} dilantik.") == [(value, "dates.term")]


def test_weekday_is_the_check_sum_of_a_missing_year() -> None:
    """The year is the one in which the day is that weekday, even the one before publication."""
    assert found("Rapat digelar Sabtu (30/12).", "2024-01-02") == [("2023-12-30", "dates.day")]


def test_year_from_the_other_dates() -> None:
    """Without publication a date takes the year of the whole date nearest to it."""
    assert [v for v, _ in found("Rapat pada 3 Mei 2021 ditutup 4 Mei.", None)] == ["2021-05-03", "2021-05-04"]
    text = "Bakti TNI ditutup Kamis (22/8/2024), berjalan sejak 24 Juli 2024. Pada 6 Agustus lalu digelar penyuluhan."
    assert [v for v, _ in found(text, None)][-1] == "2024-08-06"


def test_relative_needs_the_articles_own_day() -> None:
    """"kemarin" is left out where the article's day is unknown."""
    assert found("Rapat digelar kemarin di aula.", None) == []


def test_year_that_the_weekday_confirms() -> None:
    """Without publication and whole dates, a year of the text counts where the day is that weekday in it."""
    assert [v for v, _ in found("Muscab Tahun 2024 digelar Rabu (18/12).", None)] == ["2024", "2024-12-18"]


def test_hijri_day_on_its_weekday() -> None:
    """A reckoned day moves by one to fall on the weekday that the article gives."""
    assert found("Haul digelar Ahad (17 Rajab 1445 H).", None) == [("2024-01-28~", "dates.hijri")]


def test_the_day_before_another_day() -> None:
    """"sehari sebelumnya" counts from the day last named."""
    assert [v for v, _ in found("Rapat digelar Kamis (10/8). Sehari sebelumnya ada jamuan.")] == ["2023-08-10", "2023-08-09"]


def test_gregorian_beside_hijri() -> None:
    """The Hijri date gives way to the Gregorian one beside it."""
    text = "selama tiga hari, 18–20 Rabiul Akhir 1447 H bertepatan dengan 10–12 Oktober 2025 M."
    assert found(text) == [("2025-10-10/2025-10-12", "dates.day")]


@pytest.mark.parametrize(("text", "day"), [
    ("Judul\nDEMAK, 24 Januari 2025 - Rapat digelar Kamis (23/1).", "2025-01-24"),
    ("Judul\nBandung, 28 Juni 2025\nRapat digelar Jumat (27/6).", "2025-06-28"),
    ("Judul\nDEPOK (28/6/2025) – Tiga hari penuh, 26 sampai 28 Juni 2025, rapat digelar.", "2025-06-28"),
    ("Judul\nSenin, 22 September 2025, 08:40 WIB\nRapat digelar Minggu (21/9/2025).", "2025-09-22"),
    ("Judul\nOlahraga | Rabu, 03/09/2025 07:12 WIB | 421 views\nRapat.", "2025-09-03"),
    ("Judul\nRapat digelar Sabtu (28/6/2025) di aula.\nTerbit: 30/06/2025", "2025-06-30"),
    ("Judul\nTernate (28/11) | Pelatihan berlangsung 24 s/d 27 November 2024 di aula.", "2024-11-28"),
    ("Judul\nRapat digelar Sabtu (28/6/2025) di aula.", None),
    ("Judul\nPelantikan akan digelar pada 3 Juli 2023.", None),
    ("Judul\nHujan reda kemarin petang. Semua pulang basah. (rin - Wates, 7/3/2024)", "2024-03-07"),
    ("Judul\nSemua pulang basah (lihat laporan 7/3/2024) lalu tidur.", None),
])
def test_published(text: str, day: str | None) -> None:
    """The article's own day comes from its dateline or a line about the page, never from a sentence."""
    assert published_in(text) == day


def test_metadata_outrank_the_dateline() -> None:
    """The day of the metadata is the article's day."""
    page = lay_out(Article("a", "DEMAK, 24 Januari 2025 - Rapat.", published="2025-01-26T08:00:00+07:00"), PACK)
    assert published_of(page, find_dates(page, PACK)) == "2025-01-26"


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 3))
def test_round_trip_of_days(day: date, form: int) -> None:
    """A day written in any of four ways is read back."""
    name, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    text = (f"{day.day} {name} {day.year}", f"{weekday}, {day.day} {name} {day.year}",
            f"{weekday} ({day.day}/{day.month}/{day.year})", f"{weekday} malam ({day:%d/%m/%Y})")[form]
    assert found(f"Acara digelar {text} di aula.", None) == [(day.isoformat(), "dates.day")]


@given(st.dates(date(1950, 1, 1), date(2060, 12, 31)), st.integers(1, 40),
       st.sampled_from(["-", "–", " s.d. ", " sampai ", " hingga "]))
def test_round_trip_of_ranges(first: date, days: int, mark: str) -> None:
    """A range of days is read back, within one month or over months and years."""
    last = first + timedelta(days)
    left = f"{first.day}" + (f" {MONTHS[first.month - 1]}" if first.month != last.month else "") \
        + (f" {first.year}" if first.year != last.year else "")
    text = f"{left}{mark if first.month == last.month else f' {mark.strip()} '}{last.day} {MONTHS[last.month - 1]} {last.year}"
    assert found(f"Acara digelar {text} di aula.", None) == [(f"{first}/{last}", "dates.day")]


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)))
def test_year_by_weekday(published: date) -> None:
    """A day of the week before publication keeps its year, also over New Year."""
    day = published - timedelta(5)
    text = f"Acara digelar {WEEKDAYS[day.weekday()]} ({day.day}/{day.month}) di aula."
    assert found(text, published.isoformat()) == [(day.isoformat(), "dates.day")]


@given(st.integers(1343, 1499), st.integers(1, 12), st.integers(1, 29))
def test_hijri_is_near_the_tabular_calendar(year: int, month: int, day: int) -> None:
    """Days of both Hijri reckonings lie within two days of each other, and follow one another."""
    assert gregorian(year, month, day) < gregorian(year + 1, month, day)
    assert 350 <= (gregorian(year + 1, month, 1) - gregorian(year, month, 1)).days <= 356


@given(st.sampled_from(["2024", "2024-02", "2023-02", "2024-12-31"]))
def test_first_and_last_day(iso: str) -> None:
    """The first day of a value is not after its last, and both lie in it."""
    assert read_iso(iso) <= last_day(iso)
    assert last_day(iso).isoformat().startswith(iso[:4])


@given(st.text(st.characters(codec="utf-8"), max_size=300), st.one_of(st.none(), st.dates().map(str)))
def test_no_text_raises(text: str, published: str | None) -> None:
    """Whatever the text, mentions lie in it in order and their values are dates."""
    page = lay_out(Article("a", text, published=published), PACK)
    mentions = find_dates(page, PACK)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)


PIECES = ["Sabtu", "Ahad", "(", ")", "/", "-", "–", "s.d.", "12", "31", "2", "2025", "99", "Mei", "Juni", "Rajab",
          "1446", "H", "kemarin", "tahun", "lalu", "hari", "itu", "sehari", "sebelumnya", "pekan", "ini", ",", ".", "\n",
          "periode", "pada", "Oktober", "0", "1600"]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_jumble_of_date_words_raises(pieces: list[str]) -> None:
    """Date words in any order give only values of ISO form."""
    iso = re.compile(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?~?")
    assert all(iso.fullmatch(value) for value, _ in found(" ".join(pieces), "2025-05-05"))


def test_a_weekday_until_which_something_lasts_follows_the_day_last_named() -> None:
    """"hingga Minggu" after "Sabtu (14/12/2024)" is the day after it."""
    text = "Judul\n\nMusda dibuka Sabtu (14/12/2024). Rakerda digelar hingga Minggu siang."
    assert [m.entity for m in find_dates(lay_out(Article("a", text), PACK), PACK)] == ["2024-12-14", "2024-12-15"]


def test_the_day_of_what_is_announced_is_not_the_pages() -> None:
    """A day after "Hari/tanggal :" is that of the gathering; a notice of rights tells the year of days without one."""
    text = "Judul\n\nRapat akan digelar pada:\n\nHari/tanggal : Sabtu, 21 Februari 2026\n\nGarut, 28 Januari 2026\n"
    page = lay_out(Article("a", text), PACK)
    assert published_of(page, find_dates(page, PACK)) != "2026-02-21"
    text = "Judul\n\nGladi digelar pada September.\n\nCopyright © ANTARA 2025\n"
    assert [m.entity for m in find_dates(lay_out(Article("a", text), PACK), PACK)][:1] == ["2025-09"]
