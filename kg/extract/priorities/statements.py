"""Where an article states priorities: under a noun, after a verb, placed before others, or resolved by a gathering."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.attendance.lines import HIDDEN, without_quotations
from kg.extract.page import Span
from kg.extract.phrases import any_of
from kg.extract.priorities.leads import Leads, leads_of
from kg.extract.priorities.lists import Entry, Lists
from kg.extract.scene import Scene
from kg.languages import Pack


@dataclass(frozen=True, slots=True)
class Statement:
    """Priorities as one place states them: the cue's span, and the entries."""

    cue: Span
    rule: str
    entries: tuple[Entry, ...]


def read_statements(scene: Scene) -> Iterator[Statement]:
    """What an article states as priorities, in the order of its sentences."""
    leads, lists, text = leads_of(scene.pack), Lists(scene.page, scene.pack), _read_out(scene)
    taken = 0
    for sentence in scene.page.sentences:
        if sentence.start < taken or scene.page.block_at(sentence.start).kind in ("title", "item"):
            continue
        statement = _read(scene, leads, lists, text, sentence)
        if statement:
            yield statement
            taken = max(e.at for e in statement.entries)


def _read_out(scene: Scene) -> str:
    """The text with quotations hidden, but for those in which a body speaks of itself ("kami fokus pada …")."""
    ours = re.compile(rf"(?<!\w){any_of(scene.pack.table('priorities', 'words').get('ours', ()))}(?!\w)", re.IGNORECASE)
    text, hidden = scene.page.text, without_quotations(scene.page)
    return re.sub(f"{HIDDEN}+", lambda m: text[m.start():m.end()] if ours.search(text, m.start(), m.end()) else m.group(), hidden)


def _read(scene: Scene, leads: Leads, lists: Lists, text: str, sentence: Span) -> Statement | None:
    for reader in (_placed, _under_noun, _after_verb, _resolved, _become, _contents):
        statement = reader(scene, leads, lists, text, sentence)
        if statement and statement.entries:
            return statement
    return None


def _placed(scene: Scene, leads: Leads, lists: Lists, text: str, sentence: Span) -> Statement | None:
    """"menempatkan X sebagai prioritas utama, disusul Y"."""
    match = leads.put.search(text, sentence.start, sentence.end)
    if not match or HIDDEN in match.group() or not 0 < len(re.findall(r"\w+", match.group("what"))) <= 16:
        return None
    if leads.number.match(match.group("what")):
        told = _told_next(leads, lists, text, sentence, match)
        if told:
            return Statement(Span(match.start(), match.start("what")), "placed", tuple(told))
    entries = [Entry(match.start("what"), match.group("what").strip(" ,"))]
    if match.group("then"):
        entries.append(Entry(match.start("then"), match.group("then").strip(" ,.")))
    return Statement(Span(match.start(), match.start("what")), "placed", tuple(entries))


def _told_next(leads: Leads, lists: Lists, text: str, sentence: Span, match: re.Match[str]) -> list[Entry]:
    """The list of "menetapkan lima cabang sebagai prioritas, yaitu A, B" or "… prioritas. Kelima cabang itu ialah A, B"."""
    intro = leads.intro.match(text, match.end(), sentence.end)
    after = lists.page.sentence_at(min(sentence.end + 1, len(text) - 1))
    if intro is None and after.start >= sentence.end:
        lead = re.compile(r"\s*(?:ke\w+|\w+)\s+(?:[\w-]+\s+){1,3}?(?:itu|tersebut)\s*").match(text, after.start, after.end)
        intro = leads.intro.match(text, lead.end() - 1, after.end) if lead else None
    return lists.after(intro.end(), None) if intro else []


def _under_noun(scene: Scene, leads: Leads, lists: Lists, text: str, sentence: Span) -> Statement | None:
    """"empat prioritas …: …", "fokus kerja 2024, yaitu …", "tiga arah kerja. Pertama, …"."""
    for match in (m for lead in (leads.noun, leads.plain) for m in lead.finditer(text, sentence.start, sentence.end)):
        if match.re is leads.plain and not _counts(scene, leads, text, sentence, match):
            continue
        counted = match.groupdict().get("open") and not _is_decided(leads, text, sentence)
        if counted and _is_ones_word(scene, leads, text, sentence, match):
            continue
        number = leads.number.search(text, max(sentence.start, match.start() - 16), match.start())
        intro = leads.intro.search(text, match.end(), sentence.end)
        count = _count(scene.pack, number.group(1)) if number else None
        if leads.wish.search(text, max(sentence.start, match.start() - 60), intro.end() if intro else match.end()):
            continue
        if intro and HIDDEN not in text[match.end():intro.start()] and intro.start() - match.end() < 150:
            entries = lists.after(intro.end(), count)
        else:
            entries = lists.ordinals_within(Span(match.end(), sentence.end)) or lists.ordinals_after(sentence.end)
        if match.re is leads.plain and match.group("open") and not _are_things(scene, entries):
            continue
        if any(scene.within(Span(e.at, e.at + len(e.text)), "person") for e in entries):
            continue
        if len(entries) > 1 or entries and match.re is leads.noun and _is_agreed(scene, leads, text, sentence):
            return Statement(Span(match.start(), match.end()), "list", tuple(entries))
    return None


def _counts(scene: Scene, leads: Leads, text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a plain noun ("program", "langkah") means priorities: a number of them was agreed, or they look ahead."""
    agreed = _is_agreed(scene, leads, text, sentence)
    if match.group("number"):
        sure = leads.sure.match(match.group("open")) and leads.intro.match(text, _end_of_noun(text, match.end(), sentence.end))
        return (agreed or sure is not None) and not leads.things.match(match.group("open"))
    ahead = leads.horizon.search(text, match.end(), min(match.end() + 50, sentence.end)) is not None
    return leads.unnumbered.fullmatch(match.group("noun")) is not None and (agreed or ahead)


def _end_of_noun(text: str, start: int, end: int) -> int:
    """Where the list after a noun and its adjectives begins, at most five words on."""
    match = re.compile(r"(?:\s+[\w/-]+){0,5}?(?=\s*[:,])|").match(text, start, end)
    return match.end() if match else start


def _are_things(scene: Scene, entries: Sequence[Entry]) -> bool:
    """Whether the entries of a list are things to do: none is a person, a body, a date or a figure."""
    named = [scene.within(Span(e.at, e.at + len(e.text)), "person", "date") for e in entries]
    return not any(named) and all(len(e.text.split()) > 1 for e in entries)


def _become(scene: Scene, leads: Leads, lists: Lists, text: str, sentence: Span) -> Statement | None:
    """"X dan Y menjadi prioritas utama"."""
    match = leads.become.search(text, sentence.start, sentence.end)
    if not match or leads.wish.search(text, sentence.start, match.end()):
        return None
    start = max(sentence.start, *(text.rfind(mark, sentence.start, match.start()) + 1 for mark in (":", ";", HIDDEN)))
    adverbs = leads.adverbs.search(text, start, match.start())
    what = Span(_last_break(text, start, match.start()), adverbs.start() if adverbs else match.start())
    entries = lists.between(what)
    if not entries or scene.within(what, "person") or leads.pointing.match(entries[0].text):
        return None
    return Statement(Span(match.start(), match.end()), "become", tuple(entries))


def _last_break(text: str, start: int, end: int) -> int:
    """Where the subject begins: after "bahwa", or after a first clause of up to six words that a comma ends."""
    said = list(re.finditer(r"\b(?:bahwa|that)\s+", text[start:end]))
    start += said[-1].end() if said else 0
    lead = re.match(r"(?:[^,\s]+\s+){0,5}[^,\s]+,\s+(?=[^,]*$)", text[start:end])
    return start + (lead.end() if lead else 0)


def _contents(scene: Scene, leads: Leads, lists: Lists, text: str, sentence: Span) -> Statement | None:
    """"Isinya: …" after a sentence that says that something was agreed."""
    match = leads.contents.match(text, sentence.start, sentence.end)
    before = scene.page.sentence_at(max(sentence.start - 2, 0))
    if not match or before.start >= sentence.start or not leads.agreed.search(text, before.start, before.end):
        return None
    if leads.wish.search(text, before.start, before.end) or not re.search(r"[:,]\s*$", match.group()):
        return None
    said = [m for lead in (leads.noun, leads.plain) for m in lead.finditer(text, before.start, before.end)]
    entries = lists.after(match.end(), None)
    if not said or not _are_things(scene, entries):
        return None
    return Statement(Span(said[0].start(), said[0].end()), "contents", tuple(entries))

def _is_ones_word(scene: Scene, leads: Leads, text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether the subject is one official alone, named or not: then it is a wish of one, not the priority of a body."""
    before = max(sentence.start, match.start() - 60)
    if re.match(r"di", match.group(), re.IGNORECASE) and leads.works.search(text, before, match.start()):
        return False
    named = scene.within(Span(sentence.start, match.start()), "person", "organisation", "event")
    if named and named[-1].kind == "person":
        beside = any(m.kind == "organisation" and m.end > named[-1].start - 60 for m in named)
        return not beside and not leads.anaphora.search(text, named[-1].end, match.start())
    return not named and leads.official.match(text, sentence.start, match.start()) is not None


def _is_decided(leads: Leads, text: str, sentence: Span) -> bool:
    """Whether the sentence says in the passive that something was agreed ("yang telah disepakati forum")."""
    return any(re.search(r"\bdi", m.group(), re.IGNORECASE) for m in leads.agreed.finditer(text, sentence.start, sentence.end))


def _is_content(scene: Scene, leads: Leads, text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether it is an event that is focused on something ("Pelatihan itu difokuskan pada …")."""
    named = scene.within(Span(sentence.start, match.start()), "organisation", "event")
    passive = re.match(r"(?:di|ber|ter|fok)", match.group(), re.IGNORECASE) is not None
    return bool(named) and named[-1].kind == "event" and passive and not leads.works.search(text, named[-1].end, match.start())


def _after_verb(scene: Scene, leads: Leads, lists: Lists, text: str, sentence: Span) -> Statement | None:
    """"memprioritaskan tiga hal: …", "menitikberatkan kerjanya pada X"."""
    matches = [m for verbs in (leads.verb, leads.commit) for m in verbs.finditer(text, sentence.start, sentence.end)]
    if not matches:
        return None
    match = max(matches, key=lambda m: m.start())
    if _is_ones_word(scene, leads, text, sentence, match) or _is_content(scene, leads, text, sentence, match):
        return None
    if leads.demand.search(text, max(sentence.start, match.start() - 60), match.start()):
        return None
    if leads.wish.search(text, max(sentence.start, match.start() - 60), match.start()):
        return None
    intro = leads.intro.search(text, match.end(), min(sentence.end, match.end() + 90))
    number = leads.number.search(text, match.end(), intro.start() if intro else match.end())
    count = _count(scene.pack, number.group(1)) if number else None
    entries = lists.after(intro.end() if intro else match.end(), count)
    if any(scene.within(Span(e.at, e.at + len(e.text)), "person") for e in entries):
        return None
    if match.re is leads.commit and (len(entries) < 2 or not _are_things(scene, entries)):
        return None
    return Statement(Span(match.start(), match.end()), "verb", tuple(entries))


def _resolved(scene: Scene, leads: Leads, lists: Lists, text: str, sentence: Span) -> Statement | None:
    """"rapat menyepakati A, B, serta C"."""
    match = leads.resolve.search(text, sentence.start, sentence.end)
    if not match or HIDDEN in text[match.start():sentence.end]:
        return None
    gathered = any(match.start() - m.end < 90 for m in scene.within(Span(sentence.start, match.start()), "event"))
    if not gathered and not leads.gathering.search(text, max(sentence.start, match.start() - 90), match.start()):
        return None
    intro = leads.intro.search(text, match.end(), min(sentence.end, match.end() + 60))
    entries = lists.after(intro.end() if intro else match.end(), None)
    told = ("person",) if text[match.end():match.end() + 2].strip() == ":" else ("person", "date")
    named = scene.within(Span(match.end(), sentence.end), *told)
    if len(entries) < 3 or named or any(len(e.text.split()) < 2 for e in entries):
        return None
    return Statement(Span(match.start(), match.end()), "resolved", tuple(entries))


def _is_agreed(scene: Scene, leads: Leads, text: str, sentence: Span) -> bool:
    """Whether the sentence says that something was decided, or takes up one ("tersebut") before it that does."""
    if leads.agreed.search(text, sentence.start, sentence.end):
        return True
    before = scene.page.sentence_at(max(sentence.start - 2, 0))
    takes_up = re.search(r"\b(?:tersebut|itu|ini)\b", text[sentence.start:sentence.end])
    return bool(takes_up and leads.agreed.search(scene.page.text, before.start, before.end))


def _count(pack: Pack, word: str) -> int | None:
    held = pack.table("priorities", "numbers").get(word.lower())
    return int(held) if held else int(word) if word.isdigit() and int(word) < 20 else None
