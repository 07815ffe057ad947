"""Where an article states priorities: under a noun, after a verb, placed before others, or resolved by a gathering."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from kg.extract.attendance.lines import HIDDEN, without_quotations
from kg.extract.page import Span
from kg.extract.priorities.continued import continued
from kg.extract.priorities.evidence import weighed
from kg.extract.priorities.leads import Leads, leads_of
from kg.extract.priorities.lists import Lists
from kg.extract.priorities.nouns import asked, contents, headed, one_by_one, results, under_noun
from kg.extract.priorities.passage import Passage, Statement
from kg.extract.priorities.ranks import become, placed, ranked
from kg.extract.priorities.verbs import after_verb, resolved
from kg.extract.scene import Scene

TURN = re.compile(r",\s+(?:sementara|sedangkan|adapun|while|whereas)\s+")
"""What turns from what one body does to what another does."""

Reader = Callable[[Passage], Statement | None]

SURER = (placed, ranked, under_noun, after_verb, resolved, become, contents, one_by_one, results, asked, headed)
"""The readers that need no weights; the first that finds something in a sentence is believed."""


def read_statements(scene: Scene) -> tuple[Statement, ...]:
    """What an article states as priorities, in the order of its sentences; lists are weighed where no surer reader finds any."""
    surer = tuple(statement for _, statement in read(scene, SURER) if statement)
    readers = (*SURER, partial(weighed, stated=bool(surer)))
    return tuple(statement for _, statement in read(scene, readers) if statement)


def read(scene: Scene, readers: Sequence[Reader]) -> Iterator[tuple[Passage, Statement | None]]:
    """Each sentence that may state priorities with what the readers find in it, None where they find nothing; sentences are left
    out where the entries of one before reach, and read clause by clause where each clause has a body of its own."""
    leads, lists = leads_of(scene.pack), Lists(scene.page, scene.pack)
    text, taken = _read_out(scene, leads), 0
    last: tuple[int, Statement] | None = None
    for sentence in scene.page.sentences:
        if sentence.start < taken or scene.page.block_at(sentence.start).kind in ("title", "item"):
            continue
        clauses = _clauses(scene, leads, sentence)
        for clause in clauses:
            passage = Passage(scene, leads, lists, text, clause)
            statement = next((s for s in (reader(passage) for reader in readers) if s and s.entries), None)
            if statement is None and last and last[0] == clause.start:
                statement = continued(passage, last[1])
            if statement and len(clauses) > 1:
                statement = replace(statement, entries=tuple(e for e in statement.entries if e.at < clause.end))
            yield passage, statement
            taken = max((e.at for e in statement.entries), default=taken) if statement else taken
            last = (_after(scene, max(taken, clause.start)), statement) if statement else None


def _after(scene: Scene, at: int) -> int:
    """Where the sentence after the one at an offset begins, -1 where there is none."""
    sentences = scene.page.sentences
    index = bisect_left(sentences, at + 1, key=lambda s: s.start)
    return sentences[index].start if index < len(sentences) else -1


def _clauses(scene: Scene, leads: Leads, sentence: Span) -> list[Span]:
    """The clauses of "A berfokus pada X, sementara B memusatkan kerjanya pada Y", where each has a verb of focusing and a body
    before it; else the sentence."""
    turn = TURN.search(scene.page.text, sentence.start, sentence.end)
    parts = [Span(sentence.start, turn.start()), Span(turn.end(), sentence.end)] if turn else []
    verbs = [leads["verb"].search(scene.page.text, part.start, part.end) for part in parts]
    each = all(verb and scene.within(Span(part.start, verb.start()), "organisation")
               for part, verb in zip(parts, verbs, strict=True))
    return parts if parts and each else [sentence]


def _read_out(scene: Scene, leads: Leads) -> str:
    """The text with quotations hidden, but for those in which a body speaks of itself ("kami fokus pada …")."""
    text, hidden, ours = scene.page.text, without_quotations(scene.page), leads["ours"]
    return re.sub(f"{HIDDEN}+", lambda m: text[m.start():m.end()] if ours.search(text, m.start(), m.end()) else m.group(), hidden)
