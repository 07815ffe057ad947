"""Words of one class put for each other.

Each class holds what reporters say for the same thing; a way of its name says each of its words by another of the class, drawn by
the place where it stands, and "class=word" says all of them by that one. The gold stays true while the words change.
"""
from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping
from typing import Any

Gold = Mapping[str, Any]
Way = Callable[[str, Gold], str]

Class = tuple[str, tuple[str, ...]]
"""Where the words of a class stand ("{}"), and the words."""


def _class(words: str, place: str = "{}") -> Class:
    return place, tuple(word.strip() for word in words.split("|"))


CLASSES: dict[str, Class] = {
    "held": _class(
        "digelar | diselenggarakan | dihelat | diadakan | dilangsungkan | dilaksanakan | berlangsung", r"{}(?! oleh| [A-Z])"),
    "held by": _class(
        "digelar oleh | diselenggarakan oleh | dihelat oleh | diadakan oleh | dilaksanakan oleh | yang digelar oleh | "
        "diinisiasi oleh | digagas oleh | diprakarsai oleh | ditaja oleh | ditaja", r"{}(?= (?:oleh )?[A-Z])"),
    "holds": _class(
        "menggelar | menyelenggarakan | menghelat | mengadakan | melangsungkan | melaksanakan | kembali menggelar | "
        "telah menggelar | sukses menggelar | resmi menggelar | telah melaksanakan | baru saja menggelar"),
    "attends": _class(
        "menghadiri | hadir dalam | hadir pada | turut menghadiri | ikut menghadiri | hadir langsung dalam | turut hadir dalam "
        "| menghadiri langsung | menghadiri secara langsung | turut hadir pada | berkesempatan menghadiri"),
    "present": _class(
        "turut hadir | tampak hadir | nampak hadir | hadir pula | juga hadir | ikut hadir | hadir juga | "
        "hadir dalam kesempatan itu | hadir pada acara tersebut | hadir dalam acara tersebut | turut hadir dalam acara itu | "
        "hadir pada kesempatan tersebut | turut hadir dalam kegiatan tersebut | terlihat hadir | tampak pula hadir | "
        "hadir dalam kegiatan ini | turut pula hadir | hadir juga dalam kegiatan tersebut | hadir di acara ini"),
    "attended by": _class(
        "dihadiri oleh | dihadiri | dihadiri langsung oleh | turut dihadiri oleh | dihadiri pula oleh | dihadiri juga oleh | "
        "juga dihadiri oleh | dihadiri langsung | turut dihadiri | dihadiri secara langsung oleh"),
    "opened by": _class(
        "dibuka oleh | dibuka secara resmi oleh | dibuka langsung oleh | secara resmi dibuka oleh | resmi dibuka oleh | "
        "dibuka secara langsung oleh | dibuka resmi oleh | dibuka dengan resmi oleh | dibuka langsung secara resmi oleh"),
    "opens": _class(
        "membuka | membuka secara resmi | membuka langsung | secara resmi membuka | resmi membuka | membuka dengan resmi | "
        "membuka secara langsung | berkenan membuka | sekaligus membuka"),
    "takes place at": _class(
        "bertempat di | yang bertempat di | berlokasi di | mengambil tempat di | yang berlokasi di | dengan mengambil tempat di "
        "| yang mengambil tempat di | berlangsung di | yang berlangsung di | bertempatkan di"),
    "said": _class(
        "kata | ujar | tutur | ungkap | jelas | terang | papar | tegas | tandas | imbuh | pungkas | ucap | sebut | beber | urai "
        "| lanjut | tukas | demikian disampaikan | demikian dikatakan | demikian ungkap | demikian ditegaskan | begitu kata | "
        "tambah | sambung | harap", r"(?<=[”\"’,]\s){}(?=\s[A-Z])"),
    "said he": _class(
        "katanya | ujarnya | tuturnya | ungkapnya | jelasnya | terangnya | paparnya | tegasnya | tandasnya | imbuhnya | "
        "pungkasnya | ucapnya | tutur beliau | ungkap beliau | kata dia | ujar dia | bebernya", r"(?<=[”\"’,]\s){}(?=\W)"),
    "says": _class(
        "mengatakan | menyatakan | menjelaskan | menegaskan | mengungkapkan | menuturkan | memaparkan | menyebutkan | "
        "menerangkan | mengemukakan | mengutarakan | menyampaikan bahwa | mengucapkan bahwa | menguraikan | menandaskan",
        r"{}(?=,| bahwa)"),
    "in the speech": _class(
        "dalam sambutannya | dalam kata sambutannya | dalam pengantarnya | saat memberikan sambutan | pada sambutannya | "
        "ketika menyampaikan sambutan | mengawali sambutannya | saat sambutan | di sambutannya | melalui sambutannya | "
        "di dalam sambutannya | lewat sambutannya | dalam kesempatan tersebut | dalam kata sambutan | "
        "saat menyampaikan sambutannya | di sela sambutannya | dalam arahannya"),
    "gives a speech": _class(
        "memberikan sambutan | menyampaikan sambutan | memberi sambutan | menyampaikan kata sambutan | memberikan kata sambutan "
        "| membawakan sambutan | menyampaikan sambutannya | memberikan sambutannya | mengisi sambutan | "
        "berkesempatan memberikan sambutan | turut memberikan sambutan | dalam sambutan"),
    "speaker": _class("narasumber | pemateri | pembicara | nara sumber | pemapar | penyaji materi"),
    "with": _class(
        "didampingi | didampingi oleh | dengan didampingi | ditemani | yang didampingi | didampingi langsung oleh | "
        "turut didampingi | turut mendampingi | serta didampingi | disertai | didampingi pula oleh"),
    "represents": _class("mewakili | yang mewakili | hadir mewakili | yang hadir mewakili | atas nama | bertindak mewakili"),
    "represented by": _class(
        "diwakili | diwakili oleh | yang diwakili oleh | yang diwakili | diwakilkan kepada | diwakilkan oleh | "
        "dalam hal ini diwakili oleh | yang dalam hal ini diwakili | diwakili langsung oleh"),
    "absent": _class(
        "berhalangan hadir | tidak dapat hadir | tidak bisa hadir | tidak berkesempatan hadir | belum dapat hadir | "
        "tidak sempat hadir | berhalangan untuk hadir | berhalangan | tak bisa hadir"),
    "namely": _class("yakni | yaitu | ialah | adalah"),
    "among them": _class(
        "antara lain | di antaranya | diantaranya | di antaranya adalah | antara lain adalah | di antaranya yakni | "
        "antara lain yaitu | beberapa di antaranya | yang antara lain | yang di antaranya | diantaranya yaitu"),
    "as": _class("sebagai | selaku"),
    "after": _class("usai | seusai | setelah | selepas | sesudah | sehabis"),
    "when": _class("saat | ketika | pada saat | kala | sewaktu | tatkala | di saat"),
    "elected": _class(
        "terpilih sebagai | terpilih menjadi | ditetapkan sebagai | dipilih menjadi | didapuk sebagai | terpilih selaku | "
        "resmi terpilih sebagai | ditetapkan menjadi | secara aklamasi terpilih sebagai | terpilih secara aklamasi sebagai"),
    "will be held": _class(
        "akan digelar | bakal digelar | rencananya digelar | dijadwalkan digelar | akan dilaksanakan | akan berlangsung | "
        "rencananya akan digelar | akan dihelat | direncanakan digelar | insya Allah akan digelar"),
    "together with": _class(
        "bekerja sama dengan | bekerjasama dengan | berkolaborasi dengan | bersinergi dengan | menggandeng | bermitra dengan | "
        "berkerja sama dengan | kerjasama dengan | bekerja bersama dengan | bersama dengan"),
    "moderates": _class(
        "dipandu | dipandu oleh | dimoderatori | dimoderatori oleh | yang dipandu oleh | dengan moderator | "
        "dipandu langsung oleh | yang dimoderatori | dipandu moderator"),
    "led by": _class(
        "dipimpin | dipimpin oleh | dipimpin langsung oleh | yang dipimpin oleh | dipimpin langsung | yang dipimpin"),
    "inducts": _class(
        "melantik | secara resmi melantik | resmi melantik | melantik secara resmi | melantik dan mengukuhkan | "
        "melantik sekaligus mengukuhkan | mengukuhkan | melantik langsung"),
    "followed by": _class("diikuti | diikuti oleh | yang diikuti oleh | yang diikuti | ikut diikuti"),
    "conveyed by": _class(
        "disampaikan | disampaikan oleh | disampaikan langsung oleh | dibawakan | dibawakan oleh | dipaparkan oleh | "
        "diberikan oleh | yang disampaikan oleh | dibawakan langsung oleh"),
    "theme": _class(
        "bertema | bertemakan | dengan tema | mengusung tema | mengangkat tema | bertajuk | yang bertema | "
        "dengan mengusung tema | yang mengusung tema | mengambil tema | dengan mengangkat tema"),
    "committee": _class(
        "ketua panitia | ketua panitia pelaksana | ketua pelaksana | ketua pelaksana kegiatan | ketua panitia kegiatan | "
        "ketua panitia penyelenggara | ketua penyelenggara | ketuplak"),
    "all": _class("para | segenap | seluruh | sejumlah | beberapa | jajaran"),
    "served as": _class(
        "menjabat sebagai | menjabat | menduduki jabatan | yang menjabat sebagai | yang menjabat | menjabat selaku"),
    "opening": _class(
        "pembukaan | opening ceremony | acara pembukaan | seremoni pembukaan | upacara pembukaan | opening",
        r"{}(?= (?:[A-Z]|acara|kegiatan))"),
    "priority": _class(
        "prioritas | fokus | program prioritas | prioritas utama | fokus utama | fokus prioritas | skala prioritas",
        r"{}(?! (?:pada|yang))"),
    "agreed": _class(
        "menyepakati | menetapkan | memutuskan | merumuskan | bersepakat menetapkan | telah menyepakati | mengesahkan | "
        "menghasilkan | berhasil merumuskan | menyepakati bersama"),
    "recommends": _class(
        "merekomendasikan | memprioritaskan | mengutamakan | mendahulukan | memfokuskan | menitikberatkan | mengedepankan | "
        "menomorsatukan"),
    "part of": _class("di bawah naungan | yang bernaung di bawah | di bawah binaan | binaan | dibawah naungan"),
    "visits": _class(
        "mengunjungi | berkunjung ke | bertandang ke | melakukan kunjungan ke | menyambangi | melaksanakan kunjungan ke | "
        "bersilaturahmi ke | mendatangi"),
    "former": _class("mantan | eks | bekas"),
}
"""What reporters say for the same thing."""


def _class_pattern(name: str) -> re.Pattern[str]:
    around, words = CLASSES[name]
    either = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(around.replace("{}", rf"(?<![\w-])(?:{either})(?![\w-])"), re.IGNORECASE)


def _like(word: str, given: str) -> str:
    return word[0].upper() + word[1:] if given[0].isupper() else word


def swapped(name: str) -> Way:
    """The way that says the words of a class by others of it."""
    name, _, by = name.partition("=")
    pattern, words = _class_pattern(name), CLASSES[name][1]

    def other(match: re.Match[str]) -> str:
        drawn = zlib.crc32(f"{match.start()} {match.group()}".encode())
        others = [word for word in words if word != match.group().lower()]
        return _like(by or others[drawn % len(others)], match.group())
    return lambda text, gold: pattern.sub(other, text)
