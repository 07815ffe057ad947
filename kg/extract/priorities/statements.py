"""Where an article states priorities: under a noun, after a verb, placed before others, or resolved by a gathering."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kg.extract.openers import Finder, Openers
from kg.extract.page import Span
from kg.extract.priorities.continued import continued
from kg.extract.priorities.evidence import weighed
from kg.extract.priorities.leads import Leads, leads_of
from kg.extract.priorities.lists import Lists
from kg.extract.priorities.nouns import contents, headed, one_by_one, under_noun
from kg.extract.priorities.passage import Passage, Statement
from kg.extract.priorities.ranks import become, placed
from kg.extract.priorities.verbs import after_verb, resolved
from kg.extract.quotations import HIDDEN, without_quotations
from kg.extract.scene import Scene

Reader = Callable[[Passage], Statement | None]

CLAUSE = re.compile(r"[.!?]\s|\n")
"""What ends a sentence before another."""

DAY_OR_PLACE = r"(?:{bodies.days}(?!\w|\s+[A-Z])|{in}\s+[A-Z])"
"""How an entry begins that is the day or the place of what is told."""

DOES = r"(?:\s+[A-Z]\w+|\s*\([^()]*\)){0,3}\s+(?:{active}|{stative})[a-z]{4,}"
"""What follows a body that does something."""

DESCRIBED = r"(?:^|\s)(?:{which}\s+\S+(?:\s+\S+)?|{as}(?:\s+\S+){1,4})$"
"""How an entry ends that a clause with several words of the same kind goes on with."""

SURER = (placed, under_noun, after_verb, resolved, become, contents, one_by_one, headed)
"""The readers that need no weights; the first that finds something in a sentence is believed."""


def read_statements(scene: Scene) -> tuple[Statement, ...]:
    """What an article states as priorities, in the order of its sentences; lists are weighed where no surer reader finds any."""
    surer = list(read(scene))
    stated, known = any(statement for _, statement in surer), {passage.sentence: statement for passage, statement in surer}
    told = _tell((passage for passage, _ in surer), lambda passage: known[passage.sentence] or _weighed(passage, stated))
    return tuple(statement for _, statement in told if statement)


def _weighed(passage: Passage, stated: bool) -> Statement | None:
    """What is weighed in a sentence; items of lists tell too little for that."""
    item = passage.scene.page.block_at(passage.sentence.start).kind == "item"
    return None if item else weighed(passage, stated)


def read(scene: Scene) -> Iterator[tuple[Passage, Statement | None]]:
    """Each sentence that may state priorities with what the surer readers find in it, None where they find nothing; sentences are
    read clause by clause where each clause has a body of its own."""
    return _tell(_passages(scene), _surely)


def _passages(scene: Scene) -> Iterator[Passage]:
    leads, lists = leads_of(scene.pack), Lists(scene.page, scene.pack)
    text = _read_out(scene, leads)
    finder = Finder(scene.pack.once("priorities.openers", lambda pack: Openers(leads_of(pack))), scene.page, text)
    closing = scene.pack.pattern("{priorities.closings}(?!\\w)")
    for sentence in scene.page.sentences:
        if not (scene.page.in_title(sentence.start) or closing.match(text, sentence.start)):
            yield from (Passage(scene, leads, lists, text, finder, clause) for clause in _clauses(scene, leads, sentence))


def _surely(passage: Passage) -> Statement | None:
    return next((statement for statement in (reader(passage) for reader in SURER) if statement and statement.entries), None)


def _tell(passages: Iterable[Passage], reader: Reader) -> Iterator[tuple[Passage, Statement | None]]:
    """Each sentence with what a reader finds in it, or else what it tells on of the one before; sentences are left out where the
    entries of one before reach."""
    taken, following = -1, -1
    last: Statement | None = None
    for passage in passages:
        clause = passage.sentence
        if clause.start <= taken:
            continue
        statement = reader(passage) or (continued(passage, last) if last and clause.start == following else None)
        statement = _fitting(passage, statement) if statement and not passage.are_bodies(statement.entries) else None
        statement = _undivided(passage, statement) if statement and len(statement.entries) > 1 else statement
        if statement and clause != passage.scene.page.sentence_at(clause.start):
            statement = replace(statement, entries=tuple(e for e in statement.entries if e.at < clause.end))
        yield passage, statement
        last = statement
        if statement:
            taken = max((e.at for e in statement.entries), default=taken)
            following = next((s.start for s in passage.scene.page.sentences_after(max(taken, clause.start) + 1)), -1)


def _fitting(passage: Passage, statement: Statement) -> Statement | None:
    """A statement up to the day or the place with which its sentence goes on; None where a clause in which a body does something
    goes on after an aim: "Demi mendorong minat baca, Perpustakaan X menggelar lomba"."""
    sentence, place = passage.scene.page.sentence_at(statement.cue.start), passage.pattern(DAY_OR_PLACE)
    if passage.leads["aim"].match(passage.text, sentence.start, sentence.end):
        bodies = {m.start: m.end for m in passage.scene.within(sentence, "organisation")}
        acting = (bodies[entry.at] for entry in statement.entries[1:] if entry.at in bodies)
        if any(passage.pattern(DOES).match(passage.text, end) for end in acting):
            return None
    kept = next((k for k, entry in enumerate(statement.entries) if place.match(entry.text)), len(statement.entries))
    return replace(statement, entries=statement.entries[:kept]) if kept else None


def _undivided(passage: Passage, statement: Statement) -> Statement | None:
    """A statement whose entries are no parts of one clause on the first ("pelayanan yang cepat, tepat, dan humanis"): that is one
    thing, and nothing at all where a body only commits itself to it, as is what it commits itself to in fine words."""
    first, *others = statement.entries
    commits = statement.rule.startswith("weighed") or passage.leads["commits"].match(passage.text, statement.cue.start)
    lead = passage.scene.page.sentence_at(statement.cue.start)
    if commits and passage.leads["rhetoric"].search(passage.text, lead.start, statement.cue.start) and first.at < lead.end:
        return None
    described = passage.pattern(DESCRIBED).search(first.text) and all(len(other.text.split()) < 3 for other in others)
    if not described or passage.scene.page.block_at(first.at) != passage.scene.page.block_at(others[-1].at):
        return statement
    if commits:
        return None
    whole = passage.scene.page.text[first.at:others[-1].at + len(others[-1].text)]
    return replace(statement, entries=(replace(first, text=whole),))


def _clauses(scene: Scene, leads: Leads, sentence: Span) -> list[Span]:
    """The clauses of "A berfokus pada X, sementara B memusatkan kerjanya pada Y", where each has a verb of focusing and a body
    before it; else the sentence."""
    turn = leads["turn"].search(scene.page.text, sentence.start, sentence.end)
    parts = [Span(sentence.start, turn.start()), Span(turn.end(), sentence.end)] if turn else []
    verbs = [leads["verb"].search(scene.page.text, part.start, part.end) for part in parts]
    each = all(verb and scene.within(Span(part.start, verb.start()), "organisation")
               for part, verb in zip(parts, verbs, strict=True))
    return parts if parts and each else [sentence]


def _read_out(scene: Scene, leads: Leads) -> str:
    """The text with quotations hidden, but for those in which a body speaks of itself ("kami fokus pada …") or somebody of its
    priorities, and with a colon for the semicolon that opens a counted list ("menetapkan tiga program; A, B, dan C")."""
    text, hidden, ours = scene.page.text, without_quotations(scene.page), leads["ours"]
    bodies = {m.start for m in scene.of_kind("organisation")}

    def of_body(start: int, end: int) -> bool:  # "tiga hal menjadi prioritas BPBD, yaitu …"
        return any(noun.end() + 1 in bodies for noun in leads["noun"].finditer(text, start, end))
    read = re.sub(f"{HIDDEN}+", lambda m: text[m.start():m.end()] if ours.search(text, m.start(), m.end()) or of_body(
        m.start(), m.end()) else m.group(), hidden)

    if ";" not in read:
        return read

    def opened(match: re.Match[str]) -> str:
        listed = ":" in CLAUSE.split(read[:match.start()])[-1]
        return match.group() if listed else f"{match.group()[:-1]}:"

    return leads["semicolon"].sub(opened, read)
