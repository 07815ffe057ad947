"""What sites print around an article, and names and days spoken of with more courtesy or more form; the gold stays true."""
from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Gold = Mapping[str, Any]
Way = Callable[[str, Gold], str]

DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu|Ahad)"
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)


def _published(line: str) -> Way:
    """A line under the title with the day on which the article came out, where the gold tells it."""
    def change(text: str, gold: Gold) -> str:
        day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", gold.get("published") or "")
        if day is None:
            return text
        year, month, number = day.groups()
        said = line.format(d=int(number), m=MONTHS[int(month) - 1], y=year, mm=month, dd=number)
        return re.sub(r"\A[^\n]+\n", lambda m: m.group() + f"\n{said}\n", text)
    return change


def _under(line: str) -> Way:
    return lambda text, gold: re.sub(r"\A[^\n]+\n", lambda m: f"{m.group()}\n{line}\n", text)


def _over(lines: str) -> Way:
    return lambda text, gold: f"{lines}\n{text}"


def _last(line: str, glue: str = "\n\n") -> Way:
    return lambda text, gold: f"{text.rstrip()}{glue}{line}\n"


def _between(lines: Sequence[str], nth: int) -> Way:
    """Lines of their own between paragraphs."""
    def change(text: str, gold: Gold) -> str:
        parts = text.split("\n\n")
        out = [part + (f"\n\n{lines[at // nth % len(lines)]}" if at % nth == nth - 1 and at + 1 < len(parts) else "")
               for at, part in enumerate(parts)]
        return "\n\n".join(out)
    return change


def _caption(form: str) -> Way:
    """A picture's caption above the text that names who spoke, with post and body."""
    def change(text: str, gold: Gold) -> str:
        names = {row["id"]: max(row["mentions"], key=len) for row in (*gold["people"], *gold["organisations"], *gold["events"])
                 if row["mentions"]}
        said = [row for row in gold["attendance"] if row["status"] == "present" and row["agent"].startswith("p")
                and row["capacity"] in ("speaker", "opener") and row["agent"] in names and row["event"] in names]
        posts = {row["person"]: row for row in gold["roles"] if row["organisation"] in names}
        row = next((row for row in said if row["agent"] in posts), None)
        if row is None:
            return text
        post = posts[row["agent"]]
        body = names[post["organisation"]]
        role = post["role"] if body in post["role"] else f"{post['role']} {body}"
        caption = form.format(role=role, person=names[row["agent"]], event=names[row["event"]])
        return re.sub(r"\A[^\n]+\n", lambda m: f"{m.group()}\n{caption}\n", text)
    return change


def _drawn(row: Mapping[str, Any], words: Sequence[str]) -> str:
    """The word before the names of one entity: words for men and women in turn, where the titles tell which."""
    titles = row.get("prefixes") or ()
    sex = 1 if FEMALE.intersection(titles) else 0 if MALE.intersection(titles) else zlib.crc32(row["name"].encode()) % 2
    fit = words[sex::2] if len(words) > 1 else words
    return fit[zlib.crc32(row["name"].encode()) // 2 % len(fit)]


def _named(kind: str, words: Sequence[str], unless: str) -> Way:
    """A word before each name of a kind, the same for all names of one entity, except behind or before some words."""
    def change(text: str, gold: Gold) -> str:
        given = {form: _drawn(row, words) for row in gold[kind] for form in (row["name"], *row["mentions"])}
        either = "|".join(re.escape(form) for form in sorted(given, key=lambda form: (-len(form), form)))
        found = re.compile(rf"(?<![\w.])({unless}\s)?((?:{either})(?!\w))")

        def add(match: re.Match[str]) -> str:
            before, name = match.group(1), match.group(2)
            if before or re.match(rf"(?:{unless})\b", name):
                return match.group()
            opens = re.search(r"(?:^|[.!?”\"]\s|\n)$", text[max(0, match.start() - 3):match.start()])
            return f"{given[name].capitalize() if opens and given[name].islower() else given[name]} {name}"
        return found.sub(add, text) if given else text
    return change


def _days(form: str) -> Way:
    """A day that is told as "Sabtu (12/10/2025)" or "Sabtu, 12 Oktober 2025" in another form."""
    written = rf"(?:,? (\d\d?) ({'|'.join(MONTHS)})| \((\d\d?)/(\d\d?))[/ ](\d{{4}})\)?"
    found = re.compile(rf"\b((?:[Pp]ada )?)((?:[Hh]ari )?)({DAY}){written}")

    def change(match: re.Match[str]) -> str:
        on, day, number, year = match.group(1), match.group(3), match.group(4) or match.group(6), match.group(8)
        month = MONTHS.index(match.group(5)) + 1 if match.group(5) else int(match.group(7))
        said = form.format(day=day, d=int(number), m=MONTHS[month - 1], y=year, n=month, dd=int(number), yy=year[2:])
        if said.startswith("pada"):
            return said if not on or on[0].islower() else "P" + said[1:]
        return on + said
    return lambda text, gold: found.sub(change, text)


def _dateline(form: str) -> Way:
    """The place at the head of the text with the paper behind or before it."""
    found = re.compile(r"(?m)^([A-Z][A-Za-z ]{2,24}?) ?[–—-] (?=[A-Z])")
    return lambda text, gold: found.sub(lambda m: form.format(place=m.group(1), PLACE=m.group(1).upper()), text, count=1)


def _sub(pattern: str, by: str) -> Way:
    return lambda text, gold: re.sub(pattern, by, text)


FEMALE = frozenset(("Hj.", "Hj", "Dra.", "Dra", "Ibu", "Bu", "Ny.", "Nyai", "Ning", "Sr.", "Ustadzah"))
MALE = frozenset(("H.", "H", "Drs.", "Drs", "KH.", "KH", "Bapak", "Pak", "Kyai", "Kiai", "Gus", "Ustadz", "Ust.", "Romo"))
TITLED = r"(?:Bapak|Ibu|Pak|Bu|Bunda|Kak|Gus|Ning|Kyai|Kiai|KH|Ustadz|Ust|Sdr|Saudara|Yth|Mas|Mbak|H|Hj|Prof|Dr|dr|Drs|Dra|Ir)\.?"
WHOLE = r"(?:[Aa]cara|[Kk]egiatan|[Gg]iat|[Aa]genda|[Pp]elaksanaan|[Pp]embukaan|[Pp]enutupan|[Pp]elatihan|[Tt]ersebut|[Ii]tu)"

FURNITURE: dict[str, Way] = {
    "oleh under title": _under("Oleh: Ani Sulastri"),
    "by admin": _published("{d} {m} {y} | by admin"),
    "admin at hour": _published("Admin - Sabtu, {d} {m} {y} 10:12 WIB"),
    "posted on": _published("Diposting pada {dd}/{mm}/{y} oleh Redaksi"),
    "date and views": _published("{d} {m} {y} · 3 menit baca · 127 dilihat"),
    "writer under title": _under("Ani Sulastri, Suara Pesisir"),
    "crumbs": _over("Home » Berita » Daerah\n"),
    "crumbs slashed": _over("Beranda / Berita / Kegiatan\n"),
    "menu": _over("Beranda\nProfil\nBerita\nGaleri\nKontak\n"),
    "writers at foot": _last("Penulis: Ani Sulastri\nEditor: Budi Hartono"),
    "writers on a line": _last("Penulis: Ani Sulastri, Editor: Budi Hartono"),
    "contributor": _last("Kontributor: Ani Sulastri | Editor: Budi Hartono"),
    "report": _last("Laporan: Ani Sulastri"),
    "photo": _last("Foto: Dok. Panitia"),
    "source": _last("Sumber: Humas PWM"),
    "signed": _last("(Humas/Red)", " "),
    "signed starred": _last("*(rd/ed)", " "),
    "signed by name": _last("(Ani Sulastri/Budi)", " "),
    "signed bare": _last("Ani Sulastri", "\n\n"),
    "signed stars": _last("***"),
    "pen": _last("Pewarta: Ani Sulastri. Editor: Budi Hartono.", " "),
    "tags": _last("Tags: Berita, Kegiatan Daerah, Siti Aminah"),
    "share": _last("Bagikan:\nFacebook\nTwitter\nWhatsApp\nTelegram"),
    "share one line": _last("Bagikan ini: Facebook X WhatsApp Telegram"),
    "views": _last("Dilihat: 127 kali"),
    "hashtags": _last("#PelayananPublik #Indonesia #BerkhidmatUntukUmat"),
    "hashtags glued": _last("#PelayananPublik #Indonesia #Berkhidmat", " "),
    "emoji": _sub(r"(?<=[a-z]{3}[.!])(?=\s|$)", " ✨🙏"),
    "emoji before": _sub(r"(?m)^(?=[A-Z])", "📍 "),
    "subheadings": _between(("Dukungan Pemerintah Daerah", "Harapan ke Depan", "Komitmen Bersama"), 2),
    "subheadings bold": _between(("**Dukungan Pemerintah Daerah**", "**Harapan ke Depan**"), 2),
    "adverts": _between(("ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT", "Advertisement"), 2),
    "caption": _caption("{role} {person} saat menyampaikan sambutan (foto: Istimewa)"),
    "caption comma": _caption("{role}, {person}, saat memberikan sambutan pada {event}. (Foto: Dok. Panitia)"),
    "caption bare": _caption("{role} {person} saat membuka {event}"),
    "caption foto": _caption("Foto: {role} {person} (tengah) dalam {event}."),
    "paper behind": _dateline("{PLACE}, SUARADESA.ID – "),
    "paper before": _dateline("SUARADESA.ID, {PLACE} – "),
    "paper barred": _dateline("{place} || Suaradesa.id – "),
    "paper first barred": _dateline("SUARADESA.ID | {PLACE} – "),
    "paper in brackets": _dateline("{place} (SuaraDesa) – "),
    "paper alone": _dateline("Suaradesa.id – "),
    "place colon": _dateline("{PLACE}: "),
    "place slash": _dateline("{PLACE} // "),
    "place comma": _dateline("{place}, "),
    "honorifics": _named("people", ("Bapak", "Ibu", "Pak", "Bu", "Mas", "Mbak", "Kak", "Kak", "Bang", "Bunda"), TITLED),
    "saudara": _named("people", ("Sdr.", "Sdri.", "Saudara", "Saudari", "Sdr", "Sdri"), TITLED),
    "bpk": _named("people", ("Bpk.", "Ibu", "Bpk", "Ibu", "Bp.", "Ny."), TITLED),
    "yth": _named("people", ("Yth. Bapak", "Yth. Ibu"), TITLED),
    "yang terhormat": _named("people", ("yang terhormat Bapak", "yang terhormat Ibu"), TITLED),
    "bunda": _named("people", ("Bunda",), TITLED),
    "religious": _named("people", ("Ustadz", "Ustadzah", "Kyai", "Nyai", "Gus", "Ning", "Ust.", "Usth.", "Buya", "Ummi"), TITLED),
    "giat": _named("events", ("giat",), WHOLE),
    "acara": _named("events", ("acara",), WHOLE),
    "kegiatan": _named("events", ("kegiatan", "pelaksanaan kegiatan", "agenda", "gelaran", "event", "even"), WHOLE),
    "beliau": _sub(r"\b(?:ia|dia)\b", "beliau"),
    "beliau large": _sub(r"\b(?:Ia|Dia)\b", "Beliau"),
    "day full": _days("pada hari {day} tanggal {d} {m} {y}"),
    "day comma": _days("hari {day}, {d} {m} {y}"),
    "day bare": _days("{day} {d} {m} {y}"),
    "day bracket": _days("{day} ({d}/{n}/{y})"),
    "day bracket words": _days("{day} ({d} {m} {y})"),
    "day comma bracket": _days("{day}, ({d}/{n}/{y})"),
    "day dashes": _days("{day} ({d}-{n}-{y})"),
    "day dots": _days("{day}, {d}.{n}.{y}"),
    "day slashes": _days("{day}, {d}/{n}/{yy}"),
    "day in brackets": _days("({day}, {d}/{n}/{y})"),
    "day morning": _days("{day} pagi ({d}/{n}/{y})"),
    "day bracket morning": _days("{day} ({d}/{n}/{y}) pagi"),
    "date alone": _days("tanggal {d} {m} {y}"),
}
