"""Where an article states priorities: under a noun, after a verb, placed before others, or resolved by a gathering."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.attendance.lines import HIDDEN, without_quotations
from kg.extract.priorities.evidence import weighed
from kg.extract.priorities.leads import Leads, leads_of
from kg.extract.priorities.lists import Lists
from kg.extract.priorities.nouns import asked, contents, headed, one_by_one, results, under_noun
from kg.extract.priorities.passage import Passage, Statement
from kg.extract.priorities.ranks import become, placed
from kg.extract.priorities.verbs import after_verb, resolved
from kg.extract.scene import Scene

READERS = (placed, under_noun, after_verb, resolved, become, contents, one_by_one, results, asked, headed, weighed)
"""The first that finds something in a sentence is believed."""


def read_statements(scene: Scene) -> Iterator[Statement]:
    """What an article states as priorities, in the order of its sentences."""
    leads, lists = leads_of(scene.pack), Lists(scene.page, scene.pack)
    text, taken = _read_out(scene, leads), 0
    for sentence in scene.page.sentences:
        if sentence.start < taken or scene.page.block_at(sentence.start).kind in ("title", "item"):
            continue
        statement = _read(Passage(scene, leads, lists, text, sentence))
        if statement:
            yield statement
            taken = max(e.at for e in statement.entries)


def _read_out(scene: Scene, leads: Leads) -> str:
    """The text with quotations hidden, but for those in which a body speaks of itself ("kami fokus pada …")."""
    text, hidden, ours = scene.page.text, without_quotations(scene.page), leads["ours"]
    return re.sub(f"{HIDDEN}+", lambda m: text[m.start():m.end()] if ours.search(text, m.start(), m.end()) else m.group(), hidden)


def _read(passage: Passage) -> Statement | None:
    for reader in READERS:
        statement = reader(passage)
        if statement and statement.entries:
            return statement
    return None
