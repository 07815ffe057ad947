"""What a body is said to do at an event: to be missing, to send people, to act itself or to have things done by it."""
from __future__ import annotations

from kg.extract.attendance.bodies.party import Party
from kg.extract.attendance.vocabulary import Cue

PLAIN = r"\s*(?:[a-z]+,\s+{attendance.words.turned}\s+)?(?:[a-z]+\s+){0,6}"

NAMED = r",\s+{namely}\s*$"
"""Before a body that is only named, behind which a comma leads back: "Satu cabang, yakni | PMI Tegal, tidak hadir"."""

ASKED = r"(?:\s*\([^()]*\))?\s+{which}\s+(?:[a-z]+\s+){0,2}?{passive}[a-z]{4,}\s[^,.;:]{0,110}?"
"""A clause on what is done to the body right before: "Disnaker yang diundang untuk menjelaskan pencatatan PKB"."""

VERB = (r"(?:\s*\([^()]*\))?\s*(?:(?:{attendance.bodies.before_verbs}|{attendance.bodies.in_manner} \w+)\s+)*"
        r"({verbal}[a-z]{3,})(?:\s+\w+)?")
"""The verb of which the body right before is the subject."""

DID = r"(?:\s+{and}\s+\w+(?:\s+\w+)?)?\s+{which}\s+(?:(?:{attendance.bodies.before_verbs}|{also})\s+)*({active}[a-z]{4,})(?!\w)"
"""The verb of a clause on the body right before."""

AS = r"\s*(?:\([^()]*\)\s*)?(?:{also}\s+)*{attendance.bodies.acts_as}?\s*{attendance.bodies.function_of}\s+"
"""Between a body and the function that it has at an event."""

BY = r"(?<!\w)({passive}[a-z]{3,}{attendance.bodies.passive_ends})(?:\s+{attendance.bodies.before_agents})*\s*$"
"""A passive verb right before its agent."""

BY_FAR = r"(?<!\w)({passive}[a-z]{3,}{attendance.bodies.passive_ends})(?:\s+[\w’']+){0,5}\s+{by}\s*$"
"""A passive verb, what is done, and "oleh" before the agent."""


def missing(party: Party) -> str | None:
    """"Klasis Aru absen", "A, B, dan C tidak hadir", "semua hadir kecuali Klasis Aru"."""
    far = 40 if party.ends("intro") else 0
    behind = any(0 < party.body.start - c.end < (far or 3 * (c.kind == "named")) for c in _absences(party))
    found = (absence_behind(party) or behind) and not party.in_post and not party.person_within(3, party.predicate())
    asked = party.words.pattern(ASKED)
    found = found and not any(asked.fullmatch(party.line.text, b.end, party.body.start) for b in party.line.outer_bodies)
    return "absent participant" if found else None


def absence_behind(party: Party) -> bool:
    """Whether a body or a list of them is followed by words of absence."""
    text, plain, asked, start = party.line.text, party.words.pattern(PLAIN), party.words.pattern(ASKED), party.predicate()
    start += text[start:start + 1] == "," and party.words.pattern(NAMED).search(party.lead) is not None
    return any(c.start >= start and (plain.fullmatch(text, start, c.start) or asked.fullmatch(text, start, c.start))
               for c in _absences(party))


def _absences(party: Party) -> list[Cue]:
    """The words of a line that say that somebody was missing."""
    sent = party.words.lists["bodies.not_sent"]
    return [c for c in party.line.cues if c.side == "absence" and not sent.search(party.line.text, c.start + 1, c.end)]


def sends(party: Party) -> str | None:
    """"RSUD X mengirim sepuluh bidan": people of its own, named or not; not flowers."""
    line, words = party.line, party.words
    verb = words.lists["bodies.sends"].search(party.tail[:party.end - party.body.end + 70])
    start = party.body.end
    if not verb or party.in_post and line.people or any(start <= p.start < start + verb.start() for p in line.people):
        return None
    sent = " ".join(party.tail[verb.end():].split()[:3])
    if not words.near("bodies.sent", sent) and not words.lists["bodies.many"].match(sent) and not sent[:1].isdigit():
        return None
    negated = words.pattern(r"\b{not}\b").search(party.tail[:verb.start()])
    return "absent participant" if negated and not words.near("bodies.what_there_is", party.tail[:90]) else "participant"


def acts(party: Party) -> str | None:
    """"KONI X mengawal Musorkab", "Sanggar Y menampilkan tari": what a body does in a report it does there, unless the verb is
    one of being, thinking, planning or giving means."""
    if not party.free or party.words.pattern(r"\b{that}\b").search(party.lead):
        return None
    text, at = party.line.text, party.predicate()
    label = next((c for c in party.line.cues if c.start >= at and c.side == "label"), None)
    if label and party.words.pattern(AS).fullmatch(text, at, label.start):
        return label.kind  # "BPJS X hadir sebagai pemateri"
    if party.words.lists["bodies.joins"].match(text[at:party.line.span.end].lstrip()):
        return "participant"
    verb = party.words.pattern(VERB).match(text, at, party.line.span.end)
    return "participant" if verb and not party.words.near("bodies.elsewhere", verb.group()) else None


def thanked(party: Party) -> str | None:
    """"berterima kasih kepada Banser yang menjaga parkir": what it is thanked for, it did there."""
    if party.in_post or not party.words.near("bodies.thanks", party.lead):
        return None
    verb = party.words.pattern(DID).match(party.tail)
    return "participant" if verb and not party.words.near("bodies.elsewhere", verb.group(1)) else None


def done_by(party: Party) -> str | None:
    """"konsumsi ditangani Kwarran X", "lagu mars dipandu PAC Y": what is done there is done by who is there."""
    if party.in_post or party.person_within(4):
        return None
    far = "agent" in party.words.here and party.words.pattern(r"\b{by}\s*$").search(party.lead)
    verb = party.words.pattern(BY_FAR if far else BY).search(party.lead)
    return "participant" if verb and not party.words.near("bodies.elsewhere", verb.group(1)) else None
