"""How much of the score rests on careful typing: python -m tests.gold.noise FOLDER [WAY ...] [--open] [--misses].

Real pages leave out commas and full stops, write posts small or large, split "dihadiri", glue sentences, lose quotation marks
and break lines anywhere; reporters say the same in other words (swaps), and sites print their own around it (furniture). Each WAY
does one of these to every article, wherever it can; the gold stays as it is, since names are compared without marks and case.
Prints what each kind of fact loses; --misses lists the facts lost, --open leaves out the articles that are kept apart.
"""
from __future__ import annotations

import json
import random
import re
import sys
import textwrap
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kg.extract.areas import is_area
from kg.languages import load_pack
from kg.read.titles import first_title
from tests.gold.furniture import FURNITURE
from tests.gold.measure import Marked, articles, figures, kept_apart, lost, read_marked, rows_of, total
from tests.gold.swaps import CLASSES, swapped

Gold = Mapping[str, Any]

Way = Callable[[str, Gold], str]
"""The text of an article as another hand would have typed it; the gold tells where its names stand."""

POSTS = (r"\b(?:Ketua|Wakil|Sekretaris|Bendahara|Kepala|Direktur|Rektor|Dekan|Bupati|Wali ?[Kk]ota|Gubernur|Camat|Lurah|Kapolres|"
         r"Dandim|Koordinator|Pimpinan|Pengasuh|Menteri|Umum|Dewan|Manajer|Anggota|Staf)\b")
HEADS = (r"\b(?:Dinas|Badan|Majelis|Lembaga|Yayasan|Universitas|Kementerian|Pondok|Pesantren|Kantor|Fakultas|Komisi|Panitia|"
         r"Komunitas)\b")
MORE_HEADS = (r"\b(?:Pimpinan|Pengurus|Dewan|Wilayah|Daerah|Cabang|Rumah Sakit|Institut|Politeknik|Akademi|Ikatan|Himpunan|"
              r"Persatuan|Perhimpunan|Asosiasi|Serikat|Forum|Gerakan|Koperasi|Bank|Partai|Kelompok|Direktorat|Balai|Satuan|Pemerintah|"
              r"Polres|Polsek|Kodim|Pengadilan|Kejaksaan|Kwartir)\b(?= [A-Z])")
VERBS = r"hadiri|buka|tutup|ikuti|gelar|adakan|laksanakan|selenggarakan|pimpin|lantik|kukuhkan|wakili|resmikan|sampaikan|pandu"
SHORT = r" \((?!Purn|Ketua|Sekretaris|Bendahara|Wakil|Anggota|Komandan)([A-Z][A-Za-z]{1,9})\)"
"""A short name in brackets behind the long one."""

DAYS = r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad)\b"
MONTHS = r"Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
PLACES = {"Kabupaten": "Kab", "Kecamatan": "Kec", "Kelurahan": "Kel", "Provinsi": "Prov", "Jalan": "Jl"}
SPELT = {"Jumat": "Jum'at", "Ahad": "Minggu", "Februari": "Pebruari", "November": "Nopember"}


def _sub(pattern: str, by: str | Callable[[re.Match[str]], str], nth: int = 1) -> Way:
    """Changes each nth place, as a hand does that is careless at times."""
    found = re.compile(pattern)

    def change(text: str, gold: Gold) -> str:
        count = iter(range(len(text) + 1))
        spoil = by if callable(by) else lambda m: m.expand(by)
        return found.sub(lambda m: m.group() if next(count) % nth else spoil(m), text)
    return change


def _forms(kind: str, by: Callable[[str], str]) -> Way:
    """Changes the names of one kind, the longest first."""
    def change(text: str, gold: Gold) -> str:
        forms = {form for row in gold[kind] for form in (row["name"], *row["mentions"])}
        either = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
        return re.sub(rf"(?<!\w)(?:{either})(?!\w)", lambda m: by(m.group()), text) if forms else text
    return change


def _small(match: re.Match[str]) -> str:
    return match.group().lower()


def _large(match: re.Match[str]) -> str:
    return match.group().upper()


def _capital(match: re.Match[str]) -> str:
    return match.group().capitalize()


def _month(name: str) -> int:
    return MONTHS.split("|").index(name) + 1


def _words_small(form: str) -> str:
    """Without the capitals of words; abbreviations keep theirs."""
    return re.sub(r"\b[A-Z](?=[a-z]+\b)", _small, form)


def _but_names(text: str, gold: Gold) -> str:
    """The words of events small, but for names inside them: of bodies, people, places and areas."""
    held = {form for kind in ("organisations", "people") for row in gold[kind] for form in (row["name"], *row["mentions"])}
    held |= {row[place] for row in gold["events"] for place in ("venue", "locality") if row[place]}
    held |= {word for row in gold["events"] for form in (row["name"], *row["mentions"]) for word in re.findall(r"\w+", form)
             if is_area(word)}
    names = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(held, key=lambda name: (-len(name), name)))
                       or "(?!)")

    def small(form: str) -> str:
        parts, at = [], 0
        for name in names.finditer(form):
            parts += [_words_small(form[at:name.start()]), name.group()]
            at = name.end()
        return "".join([*parts, _words_small(form[at:])])

    title, rest = re.match(r"([^\n]*)(.*)", text, re.S).groups()
    changed = _forms("events", small)(rest, gold)
    firsts = {m.end() for m in re.finditer(r"\n\W*|[.!?][”\"]? ", changed)}
    return title + "".join(rest[k] if k in firsts else letter for k, letter in enumerate(changed))


WAYS: dict[str, Way] = {
    "no comma before names": _sub(r",(?=\s(?:[A-Z][\w.]*\s?){1,3})", ""),
    "no comma after names": _sub(r"(?<=[a-z.]),(?=\s[a-z])", ""),
    "every second comma": _sub(r"(?<=[^\d]),(?=\s)", "", 2),
    "comma before dan": _sub(r"(?<=\w)(?= (?:dan|serta) [A-Z])", ","),
    "posts small": _sub(POSTS, _small),
    "heads small": _sub(HEADS, _small),
    "more heads small": _sub(MORE_HEADS, _small),
    "events small": _forms("events", _words_small),
    "events small but names": _but_names,
    "days and months small": _sub(rf"{DAYS}|\b(?:{MONTHS})\b", _small),
    "names of people large": _forms("people", str.upper),
    "names of bodies large": _forms("organisations", str.upper),
    "names of events large": _forms("events", str.upper),
    "di joined": _sub(r"\bdi (?=[A-Z])", "di", 2),
    "di- split": _sub(rf"\bdi(?=(?:{VERBS})\b)", "di "),
    "no space after marks": _sub(r"(?<=[a-z]{2}[.,]) (?=[A-Z])", "", 2),
    "space before marks": _sub(r"(?<=\w)(?=[,.](?:\s|$))", " "),
    "no last stop": _sub(r"[.](?=\n|$)", ""),
    "quotes lost": _sub(r"[“”\"]", ""),
    "quotes doubled": _sub(r"[“”\"]", "\'\'"),
    "quotes single": _sub(r"[“”\"]", "'"),
    "ke 2": _sub(r"\b([Kk]e|KE)-(?=[\dIVX])", r"\1 "),
    "dashes double": _sub(r"[–—]", "--"),
    "dashes tight": _sub(r"(?<=\S) [–—-] (?=\S)", "–"),
    "dashes at words": _sub(r"(?<=\S) [–—-] (?=\S)", "- "),
    "quotes spaced": _sub(r"“([^“”\n]*)”|\"([^\"\n]*)\"", lambda m: f"“ {m[1] or m[2]} ”"),
    "quotes straight": _sub(r"[“”]", '"'),
    "brackets spaced": _sub(r"\(([^()\n]*)\)", r"( \1 )"),
    "hyphens of Word": _sub(r"(?<=\w)-(?=\w)", "\u2011"),
    "days glued": _sub(rf"(?<=\d) (?=(?:{MONTHS})\b)", ""),
    "dates spaced": _sub(r"(?<=\d)/(?=\d)", " / "),
    "marks doubled": _sub(r"(?<=[a-z])([.,])(?=\s)", r"\1\1"),
    "space only before marks": _sub(r"(?<=\w{2})([,.]) (?=\w)", r" \1"),
    "colons glued": _sub(r"(?<=\w): (?=\S)", ":"),
    "colons spaced": _sub(r"(?<=\w): (?=\S)", " : "),
    "titles bare": _sub(r"\b(Drs?|Prof|H|Hj|Ir|KH|Dra|dr|Ust|M|S|Pd|Ag|Si|Sos|Kom|Kes)\.", r"\1"),
    "titles glued": _sub(r"\b(Drs|Dr|Prof|H|Hj|Ir|KH|Dra|dr)\. (?=[A-Z])", r"\1."),
    "degrees spaced": _sub(r"\b([SM])\.(?=(?:Pd|Ag|Si|Sos|Kom|Kes|H|E|T|M|Hum|Ak|Psi))", r"\1. "),
    "degrees without comma": _sub(r",(?=\s(?:[SM]\.|Lc|MA|MM|M\.|S\.|Ph))", ""),
    "apostrophes lost": _sub(r"(?<=\w)['’‘`](?=\w)", ""),
    "one line": _sub(r"\s*\n+\s*", " "),
    "one paragraph": lambda text, gold: re.sub(r"(?<=[^\n]{80})\n+", " ", text),
    "a line a sentence": _sub(r"(?<=[a-z]{2}[.”\"]) (?=[A-Z])", "\n\n"),
    "wrapped": lambda text, gold: "\n".join(textwrap.fill(line, 72) for line in text.split("\n")),
    "torn": lambda text, gold: re.sub(
        r"\A[^\n]+|(?<=\w) (?=\w)", lambda m: "\n" if m.group() == " " and m.start() % 9 == 0 else m.group(), text),
    "torn at commas": _sub(r"(?<=[a-z]{3},) (?=[A-Z])", "\n"),
    "title large": lambda text, gold: re.sub(r"\A[^\n]+", _large, text),
    "title with capitals": lambda text, gold: re.sub(r"\A[^\n]+", lambda m: re.sub(r"\b[a-z]", _large, m.group()), text),
    "title lost": lambda text, gold: re.sub(r"\A[^\n]+\n+", "", text),
    "dateline lost": _sub(r"(?m)^[A-Z][A-Za-z., ]{2,40} [–—-] ", ""),
    "first paragraph large": _sub(r"(?<=\n)[^\n]{80,}(?=\n)", _large, 1000),
    "all large": lambda text, gold: text.upper(),
    "first words large": _sub(r"(?m)^\w+ \w+(?=\s[a-z])", _large),
    "dan as &": _sub(r"(?<=\w) dan (?=[A-Z])", " & "),
    "dan as serta": _sub(r"(?<=\w) dan (?=[A-Z])", " serta "),
    "brackets tight": _sub(r"(?<=\w) (?=\([A-Z]{2,})", ""),
    "brackets lost": _sub(SHORT, r" \1"),
    "brackets slashed": _sub(SHORT, r"/\1"),
    "brackets dashed": _sub(SHORT, r" – \1"),
    "brackets as comma": _sub(SHORT, r", \1"),
    "brackets square": _sub(SHORT, r" [\1]"),
    "brackets as atau": _sub(SHORT, r" atau \1"),
    "brackets told": _sub(SHORT, r" yang disingkat \1"),
    "brackets telling": _sub(SHORT, r" (selanjutnya disebut \1)"),
    "title short names small": lambda text, gold: re.sub(
        r"\A[^\n]+", lambda m: re.sub(r"\b[A-Z]{3,}\b", _capital, m.group()), text),
    "day without year": _sub(r"\((\d\d?)/(\d\d?)/\d{4}\)", r"(\1/\2)"),
    "year short": _sub(r"\((\d\d?)/(\d\d?)/20(\d{2})\)", r"(\1/\2/\3)"),
    "days spaced": _sub(rf"\b(\d\d?)[–-](\d\d?)(?= (?:{MONTHS}))", r"\1 - \2"),
    "days s.d.": _sub(rf"\b(\d\d?)[–-](\d\d?)(?= (?:{MONTHS}))", r"\1 s.d. \2"),
    "days s/d": _sub(rf"\b(\d\d?)[–-](\d\d?)(?= (?:{MONTHS}))", r"\1 s/d \2"),
    "days numbered": _sub(rf"\b(\d\d?) ({MONTHS}) (?=20\d\d)", lambda m: f"{m[1]}/{_month(m[2])}/"),
    "days mixed": _sub(rf"\b(\d\d?) ({MONTHS}) (?=20\d\d)", lambda m: f"{m[1]}/{_month(m[2])}-"),
    "days hyphened": _sub(rf"\b(\d\d?) ({MONTHS}) (?=20\d\d)", r"\1-\2-"),
    "days in full": _sub(rf"\b(\d\d?) ({MONTHS}) (?=20\d\d)", r"\1 bulan \2 tahun "),
    "months short": _sub(rf"(?<=\d )({MONTHS})\b", lambda m: m[1] if len(m[1]) < 5 else m[1][:3]),
    "years clipped": _sub(rf"({MONTHS}) 20(?=\d\d\b)", r"\1 '"),
    "day slashed": _sub(rf"({DAYS}), (?=\d)", r"\1/"),
    "day dashed": _sub(rf"({DAYS}), (?=\d)", r"\1 - "),
    "day without brackets": _sub(r"\((\d\d?/\d\d?(?:/\d+)?)\)", r"\1"),
    "day in square brackets": _sub(r"\((\d\d?/\d\d?(?:/\d+)?)\)", r"[\1]"),
    "short names dotted": _sub(r"\b(?:PT|CV|[PD][WDCR][MI]|MUI|KPU|PMI|DPRD?|BPBD|PWNU|PCNU|RSUD)\b",
                               lambda m: "".join(f"{letter}." for letter in m.group())),
    "places short": _sub(r"(?<!Balai )\b(?:Kabupaten|Kecamatan|Kelurahan|Provinsi|Jalan)\b", lambda m: PLACES[m.group()] + "."),
    "places short, bare": _sub(r"(?<!Balai )\b(?:Kabupaten|Kecamatan|Kelurahan|Provinsi|Jalan)\b", lambda m: PLACES[m.group()]),
    "other spelling": _sub(r"\b(?:" + "|".join(SPELT) + r")\b", lambda m: SPELT[m.group()]),
    "baca juga": _sub(r"\n\n", "\n\nBaca Juga: Ketua Umum PP Pemuda Sakti Hendra Wijaya Buka Rapat Kerja di Malang\n\n", 3),
    "oleh lost": _sub(r"\b(di\w{3,12}) oleh ", r"\1 "),
}

CARELESS = ("posts small", "heads small", "every second comma", "space before marks", "no space after marks", "di joined",
            "title large", "one paragraph", "brackets lost", "days and months small")
"""What one article in three suffers each, three of them together: "careless" measures articles as such hands leave them."""


IN_NAMES = ("di- split", "short names dotted", "places short", "places short, bare")
"""Ways that change names so much that the gold is to be read as they write it."""


def careless(text: str, gold: Gold) -> str:
    """The text after three accidents, drawn by the text itself."""
    for way in random.Random(zlib.crc32(text.encode())).sample(CARELESS, 3):
        text = WAYS[way](text, gold)
    return text


WAYS |= {"careless": careless, **FURNITURE, **{name: swapped(name) for name in CLASSES}}


def spoilt(marked: Marked, way: str) -> Marked:
    """The articles as that way leaves them, with the titles that their texts then have, and their gold."""
    texts = [way_of(way)(article.text, gold) for article, gold in marked]
    return [(article if text == article.text else replace(article, text=text, title=first_title(text)), _written(way, gold))
            for text, (article, gold) in zip(texts, marked, strict=True)]


def _written(way: str, gold: Gold) -> Gold:
    """The gold, its names as the text has them where a way changes their words."""
    written: Gold = json.loads(WAYS[way](json.dumps(gold, ensure_ascii=False), gold)) if way in IN_NAMES else gold
    return written


def way_of(name: str) -> Way:
    """The way of a name; "held=dihelat" says all words of a class by that one."""
    return WAYS[name] if name in WAYS else swapped(name)


def main(arguments: list[str]) -> None:
    names = [argument for argument in arguments if not argument.startswith("--")]
    marked = read_marked(path for path in articles(Path(names[0])) if "--open" not in arguments or not kept_apart(path.stem))
    pack = load_pack("id")
    before = rows_of(marked, pack)
    whole = figures(total(before))
    print(f"{len(marked)} articles, mean F1 {whole['mean']:.3f}")
    for way in names[1:] or WAYS:
        changed = spoilt(marked, way)
        after = rows_of(changed, pack)
        touched = sum(one.text != other.text for (one, _), (other, _) in zip(marked, changed, strict=True))
        now = figures(total(after))
        losses = [f"{kind} {whole[kind] - now[kind]:.3f}" for kind in whole if whole[kind] - now[kind] >= 0.005]
        print(f"{way:24} {touched:3} articles: mean {now['mean'] - whole['mean']:+.4f}; lost {', '.join(losses) or 'nothing'}",
              flush=True)
        if "--misses" in arguments:
            print(*lost(before, after), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
