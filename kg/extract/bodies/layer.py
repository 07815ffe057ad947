"""The bodies of a page: their names, those inside longer ones, and which of them name the same body."""
from __future__ import annotations

from collections import Counter

from kg.extract.bodies.ends.cutting import Ends
from kg.extract.bodies.found import Found
from kg.extract.bodies.names import Names
from kg.extract.bodies.nested import nested
from kg.extract.bodies.standing import is_kind, stands
from kg.extract.bodies.ties.group import Group
from kg.extract.bodies.ties.groups import tie
from kg.extract.bodies.ties.headlines import without_titles
from kg.extract.bodies.ties.spelling import Spelling
from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import Pack
from kg.model import Evidence, Organisation


def name_bodies(page: Page, pack: Pack) -> tuple[tuple[Mention, ...], dict[str, Organisation]]:
    """The mentions of organisations, nested ones too, and the organisations by local id (o1, o2 …)."""
    finder = Names(page, pack)
    outer = finder.find()
    names = [inner for found in outer for inner in (found, *nested(found, finder))]
    groups = tie(names, Spelling(pack, names), Ends(finder.known).territory)
    starts = frozenset(found.start for found in names)
    kinds = Counter(group.key[0] for group in groups if len(group.key) > 1)
    groups = without_titles([group for group in groups if stands(group, finder.known.words, starts) and not (
        is_kind(group, finder.known.words, kinds[group.key[0]]))], page, pack)
    bodies: dict[str, Organisation] = {}
    mentions: list[Mention] = []
    for number, group in enumerate(groups, 1):
        spans = {(found.start, found.end): found for found in group.names}
        mentions += [Mention(start, end, "organisation", f"o{number}", f"bodies.{found.name.kind}")
                     for (start, end), found in spans.items()]
        bodies[f"o{number}"] = _organisation(f"o{number}", page, group, spans)
    return tuple(sorted(mentions)), bodies


def _organisation(identity: str, page: Page, group: Group, spans: dict[tuple[int, int], Found]) -> Organisation:
    forms = dict.fromkeys(page.text[start:end] for start, end in sorted(spans))
    evidence = tuple(Evidence(start, end, f"bodies.{found.name.kind}") for (start, end), found in sorted(spans.items()))
    return Organisation(identity, _full_name(page, group), tuple(forms), evidence=evidence)


def _full_name(page: Page, group: Group) -> str:
    """The longest form, without its brackets."""
    best = max(group.names, key=lambda found: (not found.headline, len(found.words)))
    name, tokens = best.name, best.tokens
    pieces, at = [], tokens[name.first].start
    for opening, closing, _ in name.brackets:
        pieces.append(page.text[at:tokens[opening].start].rstrip())
        at = tokens[closing - 1].end
    return " ".join(("".join(pieces) + page.text[at:best.end]).split())
