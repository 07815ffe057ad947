"""Who is counted at an event in a body's name: its delegates and members, the body itself in a list."""
from __future__ import annotations

import re

from kg.extract.attendance.bodies.party import LAST, Party
from kg.extract.attendance.bodies.teams import are_many, is_team, sent_to_take_part, tells
from kg.extract.attendance.lines import Line
from kg.extract.scene import Mention

ASIDE = 40
"""Characters between a body and the name of its member, at most."""

PLACE = r"(?:[^:]*:|\s+(?:[IVX]+|\d+|[a-z]+)(?:\s+[IVX]+)?(?:\s+{attendance.bodies.owned_by})?)?\s*"
"""Which place in a contest it is, between the word of it and who won it."""

HEARD = r"(?i:{attendance.bodies.hearings})(?:\s*\([^)]*\))?\s+(?:{with}|{attendance.bodies.joined})\s+$"
"""A hearing before those with whom it is held: "RDP bersama PLN"."""

CAPITAL = re.compile(r"\s*[A-Z]")

COMMON = (r"\b{attendance.bodies.present}"
          r"(?:\s+(?!{verbal}[a-z]{4}|{in}\b|{from}\b|{for}\b|{by}\b|{on}\b|{with}\b|{which}\b|{as}\b)[a-z-]+){1,4}\s*$")
"""A verb of being there and the common noun of a body behind it ("diikuti pula kelompok pencinta alam X")."""

APPOSED = r"[\s\w.,]{0,16},\s+[a-z]+\s+{people.adjectives}\s+{from}\s+"
"""Between a name, its degrees and a body: what somebody of it is ("Sri Murniati, S.Pd., pelatih senior dari | X")."""

OF_ONE = r"\b{which}\s+{also}(?:\s+(?:{is}|{as}))?$"
"""What leads to the post that somebody holds as well ("Sri Wulandari yang juga | pengurus X")."""

SHOWN = r"\b{attendance.bodies.present}\b[^.;]{0,150}(?:,|\b{joining})((?:\s+[a-z-]+){1,3})\s*$"
"""The next art of a list behind a verb of being there."""

LISTING = r"\b{attendance.bodies.lists}\s+{attendance.bodies.groups}\s*$|\b(?i:{attendance.bodies.takers})(?:\s+\w+){0,5}\s*:\s*$"
"""What opens a list of those who took part ("termasuk komunitas", "Perwakilan partai:")."""

GIVEN = r"\b{attendance.bodies.to}\s+(?:[a-z]+,?\s+){1,3}{attendance.bodies.lists}\s*$"
"""Those to whom something is given, before their names ("kepada dua mitra, yakni")."""

CAME = r"\b{attendance.bodies.attends}(?:\s+[a-z]+){0,5}\s+{is}\s*$"
"""Those who came, before their names ("partai lain yang hadir adalah")."""

PLACED = r"\s+(?:{as}\s+)?{attendance.bodies.prizes}\b"
"""Which place one got, behind who got it ("SMAN 2 sebagai juara II")."""

OF_OTHERS = r"(?<!\w){which}(?:\s+[a-z]+){1,3}(?=,)"
"""What is said of others in a list before a body ("keluarga pejabat yang dilantik, serta pengurus X")."""

OF_BOARD = r"\((?i:{attendance.bodies.offices})\)"
"""A post behind the name of who holds it, in a list of a board and not of a delegation."""

COUNTED = r"\d\s+(?:{attendance.bodies.heads_counted}\s+)?[a-z]+\s+{from}(?:\s+[a-z]+){0,2}\s*$"
"""A number of people, before the bodies they come from ("300 difabel dari Perpenca, ITMI")."""

OCCASION = r"^\s*(?:(?:{in}|{on}|[a-z]+)\s+(?:[a-z]+\s+){0,2}{this}|{as}\s+{attendance.bodies.as_guests})(?=\s)"
"""At what guests are said to be, between the verb and the first of them."""

ELEMENT = r"\s*(?:(?!{verbal}[a-z]{4}|{in}\s|{which}\s|{as}\s|{with}\s|{by}\s)[a-z-]+\s+){0,3}"
"""What stands before a body in a list of guests: "unsur", "perwakilan dari", "ibu-ibu"."""

ON = r"\s*(?:[,.;(]|$|{joining}\s|{which}\s)"
"""How a list goes on behind a body."""

MEANT = r"(?<!\w){attendance.words.intends}\s+(?:[a-z]+\s+){1,2}(?:[A-Z]|$)"
"""Words of only planning to do something with a body, before it ("berencana menggandeng | Kemenag")."""

BROUGHT = r"(?:\s+(?!{verbal}[a-z]{4})[a-z]{4,})?\s*(?:(?<!\w){attendance.bodies.comes}\s*)?"
"""Between those who have a function and "dari": what they are, and that they come ("penguji eksternal didatangkan dari X")."""

CONTEST = r"[^,;.:]{0,70}?\s{attendance.bodies.against}\s[^,;:]{3,50}?\s\(?\d{1,3}\s?[-–]\s?\d"
"""Behind a body, whom it met in a contest and the score ("X harus bermain lima set sebelum mengatasi Y 3-2")."""

WHENCE = r"(?i)\s*(?:{attendance.bodies.clause_heads}\s+)?{attendance.bodies.out_of}\s*"
"""From where somebody came, at the head of a clause ("Sementara dari PGRI X hadir tiga utusan")."""

TAUGHT = r"(?i)\b{attendance.bodies.matter}(?:\s+{from}|\s[^.;]{0,240}?\s{by})\s*$"
"""Matter and who brings it ("materi Aswaja oleh Ali, bahaya narkoba oleh | Puskesmas X")."""

BESIDE = r"(?:[,;(]|(?<!\w){joining})\s*$"

OWN_POST = (r"\s*(?:(?:{and}|{by})\s+)?(?:(?:[a-z-]+\s+){1,4}{this}\s+)?(?:(?:{attendance.bodies.lists}|{namely})\s+)?"
            r"[A-Z]\w{3,}\s")
"""A post with a capital at the head of a list of guests, behind the event ("hadir dalam acara tersebut Ketua X")."""


def delegated(party: Party) -> str | None:
    """"utusan PD Kendal", "tim kesehatan dari RSUD X", "ibu-ibu PKK": people of the body who are no officials by name."""
    line, words, body, lead = party.line, party.words, party.body, party.lead
    entrant = sent_to_take_part(words, lead)
    named = not entrant and CAPITAL.match(party.tail) is not None and party.person_within(14)
    if named or not (party.ends("bodies.teams") or is_team(words, lead) or are_many(words, lead)):
        return _of_function(party)
    before = words.pattern(r"\w+(?:\s+{from})?\s*$").sub("", lead.rstrip()).rstrip()
    at = body.start - len(lead) + len(before)
    if _describes(party, before) or any(b.end == at for b in line.bodies):
        return None  # "Polres X jajaran Polda Y"
    apposed = words.pattern(APPOSED)
    beside = [p for p in line.people if body.start - len(lead) + len(before) - 2 <= p.end <= body.start
              or apposed.fullmatch(line.text, p.end, body.start)]
    many = party.ends("bodies.delegates") or party.ends("bodies.whole")
    if beside and not entrant and not (many and is_guest(line, beside[-1])) and ";" not in line.text[beside[-1].end:body.start]:
        return None  # "Metta Kusuma, mahasiswi STAB X": said of a person
    came = words.pattern(r"\s*{attendance.bodies.came}\b").match(party.tail)
    if came and party.person_within(60, body.end + came.end()):
        return None  # "dari unsur PDM X hadir Sekretaris Ali"
    if party.person_within(6) and not (entrant or party.ends("bodies.delegates")) or words.pattern(OF_ONE).search(before):
        return None
    said = words.pattern(OF_OTHERS).sub("", lead) + party.tail
    if words.pattern(r"(?i)\b{attendance.bodies.boards}\s*$").search(lead) and words.near("bodies.inducted", said):
        return None  # they are installed, they do not stand for the body
    if any(c.side == "absence" and c.start >= body.end and not line.text[body.end:c.start].strip() for c in line.cues):
        return "absent participant"
    cues = line.told(body.start, "speaker", "participant")
    speaks = cues and (cues[-1].side, cues[-1].kind) == ("label", "speaker") and body.start - cues[-1].end < 90
    return "speaker" if speaks and not words.near("arts", lead) else "participant"


def _describes(party: Party, before: str) -> bool:
    """Whether the body is one's school or the like: "X adalah mahasiswa STAB Y", "Siswi SMAN Z itu meraih emas"."""
    words, lead = party.words, party.lead
    several = words.pattern(r"(\w{3,})-\1").search(lead)
    many = several or party.ends("bodies.delegates") or words.near("bodies.groups", lead[-LAST:])
    said = words.pattern(r"\b(?:{is}|{attendance.bodies.counts_as})$").search(before) is not None
    return not many and (said or not before and words.pattern(r"\s*{this}\b").match(party.tail) is not None)


def _of_function(party: Party) -> str | None:
    """"dengan instruktur dari Badiklatcab": an unnamed one who has a function."""
    source = party.ends("bodies.from")
    if source is None or party.person_within(60):
        return None
    at = party.body.start - len(party.lead) + len(party.lead.rstrip()) - len(source.group())
    brought = party.words.pattern(BROUGHT)
    label = next((c for c in party.line.cues if c.side == "label" and brought.fullmatch(party.line.text, c.end, at)), None)
    return label.kind if label and _nobody_before(party, label.start) else None


def _nobody_before(party: Party, at: int) -> bool:
    """Whether no person's name stands right before an offset."""
    return not any(0 <= at - p.end < 4 for p in party.line.people)


def is_guest(line: Line, person: Mention) -> bool:
    """Whether a list of guests names a person with the post before the name, so that what follows the comma is the next one."""
    cues = line.told(person.start, "participant")
    return bool(cues) and (line.text.startswith(" (", person.end) or posted_before(line, person, cues[-1].end))


def posted_before(line: Line, person: Mention, told: int) -> bool:
    """Whether a post stands before a name in a list that begins at an offset, with or without a comma between them."""
    items = re.split(r"[,;:]", line.text[told:person.start])
    post = line.words.pattern(OWN_POST)
    if items[-1].strip() or len(items) < 2:
        others = (p for p in line.people if p.entity != person.entity)
        return post.match(items[-1]) is not None and not any(
            person.start - len(items[-1]) <= p.start < person.start for p in others)
    before = person.start - len(items[-1]) - 1 - len(items[-2])
    return post.match(f"{items[-2]} ") is not None and not any(before <= p.start < person.start for p in line.people)


def listed(party: Party) -> str | None:
    """"dihadiri KNPI Garut", "juara I SMAN 2", "peserta antara lain A, B", "Ketua X, LPMD, PKK, dan Karang Taruna"."""
    line, words, body, lead = party.line, party.words, party.body, party.lead
    if "bodies.matter" in words.here and words.pattern(TAUGHT).search(lead) and not party.person_within(ASIDE):
        return "speaker"
    if party.person_within(4):
        return None
    given = (party.ends("bodies.to") or words.pattern(GIVEN).search(lead)) and words.near("bodies.awards", lead[-90:])
    common = "bodies.present" in words.here and (words.pattern(COMMON).search(lead) or _performs(party))
    if common and not party.in_post and not party.person_within(60):
        return "participant"
    came = "bodies.attends" in words.here and words.pattern(CAME).search(lead)
    placed = not party.in_post and "bodies.prizes" in words.here and words.pattern(PLACED).match(party.tail)
    if party.ends("bodies.present") or tells(words, "prizes", PLACE, lead) or given or came or placed:
        return "participant"
    if party.ends("bodies.between") and any(e.end <= body.start and body.start - e.end < 40 for e in line.events):
        return "participant"
    joins = words.near("bodies.groups", lead[-90:]) and words.near("bodies.joins", party.tail[:120])
    present = words.near("bodies.present", lead[-120:]) or words.near("bodies.takers", lead[-120:])
    if (joins or present) and (
            party.ends("bodies.lists") or words.pattern(LISTING).search(lead) or words.pattern(COUNTED).search(lead)):
        return "participant"
    introduced = words.near("bodies.sides", lead) and words.pattern(r"\b(?:{there_is}|{namely})\s*$").search(lead)
    if not party.in_post and (introduced or _among_guests(party) or _is_element(party)):
        return "participant"
    whence = "bodies.out_of" in words.here and words.pattern(WHENCE).fullmatch(lead)
    came = words.lists["bodies.present"].search(party.tail[:40]) if whence else None  # "Dari X hadir Ketua Ali": said of Ali
    return "participant" if came and not party.person_within(60, body.end + came.end()) else None


def _performs(party: Party) -> bool:
    """Whether a body is behind its art in a list of what enlivened an event ("dimeriahkan drumben A dan paduan suara B")."""
    shown = party.words.pattern(SHOWN).search(party.lead)
    return shown is not None and party.words.near("arts", shown[1])


def _among_guests(party: Party) -> bool:
    """Whether a body is one of several in a list of those who were there."""
    line, body = party.line, party.body
    cues = line.told(body.start)
    parted = not party.lead.strip() and line.text[:body.start].rstrip()[-1:] == ";"
    if party.person_within(14) or not (parted or party.words.pattern(BESIDE).search(party.lead)):
        return False
    if _follows_names(party):
        return True
    took = party.words.pattern(r"\b{attendance.bodies.taking}\s+[a-z]+").search(party.lead)
    if not took and not (cues and cues[-1].kind == "participant"):
        return False
    function = party.words.pattern(r"\s*{as}\s").match(party.tail)
    last = party.words.pattern(r"{joining}\s*$").search(party.lead)
    return function is not None or last is not None or party.end > body.end


def _is_element(party: Party) -> bool:
    """Whether a body fills a place in a list of guests, alone or as "unsur X", "relawan Y", and describes nobody before it."""
    line, words, body = party.line, party.words, party.body
    cues = line.told(body.start)
    opened = cues[-1] if cues and (cues[-1].side, cues[-1].kind) == ("after", "participant") else None
    if opened is None or not line.text[opened.start].isalpha() or opened.start < line.clause(body.start).start or (
            line.cue_between(opened.end, body.start)):
        return False
    said = line.text[opened.end:body.start]
    marks = list(words.pattern(r"[,;:]\s*(?:{and}\s)?|(?<!\w){joining}\s").finditer(said))
    element = said[marks[-1].end():] if marks else words.pattern(OCCASION).sub("", said)
    if words.pattern(ELEMENT).fullmatch(element) is None or words.pattern(ON).match(party.tail) is None:
        return False
    at = opened.end + marks[-1].start() if marks else opened.end
    beside = [p for p in line.people if opened.end <= p.start and p.end <= at and "," not in line.text[p.end:at].strip(" )")[:1]]
    return not (beside and at - beside[-1].end < 30) or is_guest(line, beside[-1])


def _follows_names(party: Party) -> bool:
    """Whether a list that opens with other names leads to a body ("jatuh ke Gampong A, Universitas B, dan Bank C")."""
    opened = [m.end() for m in party.words.lists["bodies.present"].finditer(party.lead)]
    words = party.lead[opened[-1]:].split() if opened else []
    return bool(words) and all(w[0].isupper() or w[0].isdigit() or party.words.lists["and"].fullmatch(w) for w in words)


def joined(party: Party) -> str | None:
    """"melibatkan pelatih dari X", "Y, bersama X", "unggul atas Y", "MoU dengan Z", and the delegation line "X: A, B"."""
    line, words, body = party.line, party.words, party.body
    if party.in_post:
        return None
    if re.match(r"\s*:\s", party.tail) and not party.lead.strip(" -•*\t0123456789.)") and party.person_within(40):
        return None if words.pattern(OF_BOARD).search(party.tail) else "participant"
    if party.person_within(4):
        return None
    if party.lead.endswith("(") and party.tail[:1] == ")" and words.near("bodies.versus", line.said):
        return "participant"
    if "bodies.against" in words.here and party.free and words.pattern(CONTEST).match(party.tail):
        return "participant"
    if "bodies.against" in words.here and words.lists["bodies.against"].search(" ".join(party.lead.split()[-4:])[-36:]):
        meant = not line.events and words.pattern(MEANT).search(party.lead)
        return None if meant else "participant"
    along = party.ends("bodies.joined")
    if along and any(0 <= body.start - m.end <= len(along.group()) + 3 for m in (*line.people, *line.bodies)):
        return "participant"
    if "bodies.hearings" in words.here and words.pattern(HEARD).search(party.lead):
        return "participant"
    signed = words.near("bodies.signs", line.said)
    partners = party.ends("bodies.partners") or party.ends("bodies.lists") and words.near("bodies.partners", party.lead[-90:])
    return "participant" if signed and partners else None


def _of_somebody(party: Party, member: re.Match[str]) -> bool:
    """Whether the member is one who is named: "(dosen X", "yang juga alumni HMI", "anggota DPRD X dari dapil III Ali"."""
    before = party.lead.rstrip(" :")[:member.start() - member.end()].rstrip()
    later = party.line.next(party.body.end)
    gap = party.line.text[party.body.end:later.start] if later else ","
    own = len(gap) < ASIDE and not party.words.pattern(r"[,;]|\b{and}\b|\b{verbal}[a-z]{4}").search(gap)
    return own or party.words.pattern(OF_ONE).search(before) is not None


def counted(party: Party) -> str | None:
    """"diikuti anggota Satpol PP dan staf Inspektorat X", "Majelis Y, lewat utusannya, mengusulkan …"."""
    line, words, body, lead = party.line, party.words, party.body, party.lead
    if words.lists["bodies.by_envoy"].match(party.tail.lstrip(" ,")):
        return "participant"
    member = party.ends("bodies.members")
    whence = words.pattern(r"(?i)\b{from}\s+\w+\s*$").search(lead) and party.person_within(60)  # "dari jajaran NU hadir Ali"
    if party.ends("bodies.collectives") and not whence and words.lists["bodies.joins"].match(party.tail.lstrip()):
        return "participant"
    if not member or not member.group()[0].islower():
        return None
    near = [p for p in line.people if 0 <= body.start - p.end < 24]
    own = near and re.search(r"[,(]\s*(?:[a-z]+\s+)?\w+\s*$", lead)
    beside = own or any(line.text[p.end:body.start].strip(" ,") == member.group() for p in near)  # "Ali, guru SD X"
    stood_for = words.pattern(r"\s+{attendance.bodies.stood_for}|,\s+[A-Z]\w+\s+[A-Z]").match(party.tail)
    if beside or stood_for or party.person_within(14) or party.has_holder():
        return None
    if _of_somebody(party, member):
        return None
    present = any(c.kind == "participant" and c.end <= body.start for c in line.cues) or words.near("bodies.present", lead)
    return "participant" if present or words.lists["bodies.joins"].match(party.tail.lstrip()) else None
