"""Examples of bodies that hold priorities: each body of an article with each place where it states some."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kg.documents import to_json
from kg.extract.attendance.stage import set_stage
from kg.extract.happenings.layer import complete_events
from kg.extract.priorities.owners import owners
from kg.extract.priorities.passage import Statement
from kg.extract.priorities.statements import read_statements
from kg.extract.roles.layer import find_roles
from kg.extract.scene import Scene
from kg.model import Document
from tests.gold import score
from tests.gold.regression import Example, Prior

PRIOR = Prior(decay=1.0, lean=1.6)
"""Few articles state priorities that nobody holds, so that the best body is believed even a little below even."""


def examples(article: str, scene: Scene, gold: Document, share: float, named: bool) -> Iterator[Example]:
    """Each body with each statement of which the gold has an entry."""
    whole = complete_events(scene)
    stage, roles = set_stage(whole), find_roles(whole)
    same = {body: body for body in whole.organisations} if named else _found(whole, gold)
    for statement in read_statements(whole):
        told, holder = _held(statement, gold)
        for body, shown in owners(whole, stage, statement, roles).items() if told else ():
            yield Example(article, shown, holder is not None and same.get(body) == holder, share, named)


def _held(statement: Statement, gold: Document) -> tuple[bool, str | None]:
    """Whether the gold has an entry of a statement, and who holds most of them."""
    holders = [p.holder for entry in statement.entries for p in gold.priorities
               if score.overlap(entry.text, p.text) >= score.WORD_OVERLAP]
    return bool(holders), Counter(holders).most_common(1)[0][0] if holders else None


def _found(scene: Scene, gold: Document) -> dict[str, str]:
    """The gold's ids of the bodies that were found, by their own."""
    found = to_json(Document("", "", None, (), tuple(scene.organisations.values()), (), (), (), ()))
    return score.match(to_json(gold)["organisations"], found["organisations"])
