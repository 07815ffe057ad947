"""Programme priorities that a body set, agreed or follows; themes, agendas, aims and wishes are none."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.attendance_lines import HIDDEN, hide_quotations
from kg.extract.attendance_stage import Stage, set_stage
from kg.extract.page import Span
from kg.extract.phrases import any_of
from kg.extract.priorities_holders import holder_of
from kg.extract.priorities_lists import Entry, Lists
from kg.extract.scene import Scene
from kg.languages import Pack
from kg.model import Priority

SAME = 0.6
"""Word overlap from which two texts say one priority."""


@dataclass(frozen=True)
class Leads:
    """The words that open a list of priorities, compiled."""

    noun: re.Pattern[str]
    plain: re.Pattern[str]
    verb: re.Pattern[str]
    resolve: re.Pattern[str]
    agreed: re.Pattern[str]
    intro: re.Pattern[str]
    wish: re.Pattern[str]
    put: re.Pattern[str]
    number: re.Pattern[str]
    gathering: re.Pattern[str]
    unnumbered: re.Pattern[str]
    horizon: re.Pattern[str]
    anaphora: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Statement:
    """Priorities as one place states them: the cue's span, and the entries."""

    cue: Span
    rule: str
    entries: tuple[Entry, ...]


def find_priorities(scene: Scene) -> tuple[Priority, ...]:
    """The priorities that the article states, one entry each."""
    stage = set_stage(scene)
    found: list[Priority] = []
    for statement in _statements(scene):
        holder, event = holder_of(scene, stage, statement.cue), _event(scene, stage, statement.cue)
        for entry in statement.entries:
            if not any(overlap(entry.text, p.text) >= SAME for p in found):
                evidence = scene.evidence(f"priorities.{statement.rule}", statement.cue.start, entry.at)
                found.append(Priority(holder, event, entry.text, evidence))
    return tuple(found)


def overlap(one: str, other: str) -> float:
    """The word F1 of two texts, from 0 to 1."""
    left, right = set(re.findall(r"\w+", one.casefold())), set(re.findall(r"\w+", other.casefold()))
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def _event(scene: Scene, stage: Stage, cue: Span) -> str | None:
    sentence = scene.page.sentence_at(cue.start)
    named = scene.within(sentence, "event")
    return named[0].entity if named else stage.main if stage.reported else None


def _statements(scene: Scene) -> Iterator[Statement]:
    leads, lists, text = _leads(scene.pack), Lists(scene.page, scene.pack), _read_out(scene)
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
    text, hidden = scene.page.text, hide_quotations(scene.page.text)
    return re.sub(f"{HIDDEN}+", lambda m: text[m.start():m.end()] if ours.search(text, m.start(), m.end()) else m.group(), hidden)


def _read(scene: Scene, leads: Leads, lists: Lists, text: str, sentence: Span) -> Statement | None:
    for reader in (_placed, _under_noun, _after_verb, _resolved):
        statement = reader(scene, leads, lists, text, sentence)
        if statement and statement.entries:
            return statement
    return None


def _placed(scene: Scene, leads: Leads, lists: Lists, text: str, sentence: Span) -> Statement | None:
    """"menempatkan X sebagai prioritas utama, disusul Y"."""
    match = leads.put.search(text, sentence.start, sentence.end)
    if not match or HIDDEN in match.group() or not 0 < len(re.findall(r"\w+", match.group("what"))) <= 16:
        return None
    entries = [Entry(match.start("what"), match.group("what").strip(" ,"))]
    if match.group("then"):
        entries.append(Entry(match.start("then"), match.group("then").strip(" ,.")))
    return Statement(Span(match.start(), match.start("what")), "placed", tuple(entries))


def _under_noun(scene: Scene, leads: Leads, lists: Lists, text: str, sentence: Span) -> Statement | None:
    """"empat prioritas …: …", "fokus kerja 2024, yaitu …", "tiga arah kerja. Pertama, …"."""
    for match in (m for lead in (leads.noun, leads.plain) for m in lead.finditer(text, sentence.start, sentence.end)):
        if match.re is leads.plain and not _counts(scene, leads, text, sentence, match):
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
        if len(entries) > 1 or entries and match.re is leads.noun and _is_agreed(scene, leads, text, sentence):
            return Statement(Span(match.start(), match.end()), "list", tuple(entries))
    return None


def _counts(scene: Scene, leads: Leads, text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a plain noun ("program", "langkah") means priorities: a number of them was agreed, or they look ahead."""
    agreed = _is_agreed(scene, leads, text, sentence)
    if match.group("number"):
        return agreed
    ahead = leads.horizon.search(text, match.end(), min(match.end() + 50, sentence.end)) is not None
    return leads.unnumbered.fullmatch(match.group("noun")) is not None and (agreed or ahead)


def _after_verb(scene: Scene, leads: Leads, lists: Lists, text: str, sentence: Span) -> Statement | None:
    """"memprioritaskan tiga hal: …", "menitikberatkan kerjanya pada X"."""
    matches = list(leads.verb.finditer(text, sentence.start, sentence.end))
    if not matches:
        return None
    match = matches[-1]
    named = scene.within(Span(sentence.start, match.start()), "person", "organisation", "event")
    alone = named and named[-1].kind == "person" and not leads.anaphora.search(text, named[-1].end, match.start())
    if alone and not any(m.kind == "organisation" and m.end > named[-1].start - 60 for m in named):
        return None
    if leads.wish.search(text, max(sentence.start, match.start() - 60), match.start()):
        return None
    intro = leads.intro.search(text, match.end(), min(sentence.end, match.end() + 90))
    number = leads.number.search(text, match.end(), intro.start() if intro else match.end())
    count = _count(scene.pack, number.group(1)) if number else None
    entries = lists.after(intro.end() if intro else match.end(), count)
    if any(scene.within(Span(e.at, e.at + len(e.text)), "person") for e in entries):
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
    named = scene.within(Span(match.end(), sentence.end), "person", "date")
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


def _leads(pack: Pack) -> Leads:
    if "priorities" not in pack.cache:
        pack.cache["priorities"] = _compile(pack)
    held: Leads = pack.cache["priorities"]
    return held


def _compile(pack: Pack) -> Leads:
    lead, words = pack.table("priorities", "lead"), pack.table("priorities", "words")
    numbers = any_of([*pack.table("priorities", "numbers")])

    def one_of(rows: object, tail: str = "") -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){any_of(rows)}(?!\w){tail}", re.IGNORECASE)  # type: ignore[arg-type]

    put = (rf"(?<!\w){any_of(words.get('put', ()))}\s+(?P<what>[^.:;\x01]+?)\s+{any_of(words.get('as', ()))}(?!\w)"
           rf"(?:[^.;\x01]*?,\s*{any_of(words.get('then', ()))}\s+(?P<then>[^.,;\x01]+))?")
    intro = rf"(?:,?\s*(?<!\w){any_of(words.get('intro', ()))}(?!\w)\s*:?|\s*:)|\s(?=\(?1[.)]\s)|\s(?=\(?a\)\s)"
    plain = rf"(?<!\w)(?P<number>(?:{numbers}|\d{{1,2}})\s+)?(?P<noun>{any_of(lead.get('plain', ()))})(?!\w)(?!\s+studi)"
    return Leads(
        one_of(lead.get("nouns", ())), re.compile(plain, re.IGNORECASE), one_of(lead.get("verbs", ())),
        one_of(lead.get("resolves", ())), one_of(lead.get("agreed", ())), re.compile(intro, re.IGNORECASE),
        one_of(words.get("wishes", ())), re.compile(put, re.IGNORECASE),
        re.compile(rf"(?<!\w)({numbers}|\d{{1,2}})(?!\w)", re.IGNORECASE),
        one_of(lead.get("gatherings", ())), one_of(lead.get("unnumbered", ())), one_of(lead.get("horizon", ())),
        one_of([*words.get("anaphora", ()), *words.get("unnamed", ())]),
    )
