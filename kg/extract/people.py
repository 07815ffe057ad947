"""People: names with honorifics and degrees, and the short forms that stand for them."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.localities import localities
from kg.extract.names import Lexicon, fold_name, lexicon
from kg.extract.page import Page
from kg.extract.people_cues import ENOUGH, NEVER, Judge, judge
from kg.extract.people_runs import Run, read_runs
from kg.extract.people_ties import BRACKET, CALLED, CALLED_AFTER, CALLED_BEFORE, OF, PROPER, Group, best, cut_from
from kg.extract.scene import Mention
from kg.languages import Pack
from kg.model import Evidence, Person

Weighed = tuple[Run, float, str]
"""A run with its weight and the cue that weighed most."""

LISTED = re.compile(
    r"(?:\s*\([^()]{1,60}\))?\s*(?:[,;]|[,;]?\s(?:dan|serta|maupun|and)|&|[.;]?\s*\n\s*(?:[•·▪●○*–-]|\(?\d{1,2}[.)]|\(?[a-z][.)]))\s*")
"""What stands between the people of a list."""

NEAR = 90
"""So many characters may lie between a name and another name of the same person."""


def name_people(page: Page, pack: Pack, taken: Sequence[Mention]) -> tuple[tuple[Mention, ...], dict[str, Person]]:
    """The mentions of people and the people by local id (p1, p2 …); `taken` are the dates, bodies and events."""
    places = localities(page, pack, taken)
    runs = read_runs(page, pack, taken, places)
    judge_ = judge(page, pack, taken, places)
    weighed = [(run, *judge_.weigh(run)) for run in runs]
    weighed = _beside(page, weighed, lexicon(pack))
    groups = _tie(page, weighed, judge_)
    groups = [group for group in groups if not _only_nicknamed(page, group, judge_)]
    groups.sort(key=lambda group: min(run.start for run, _ in group.runs))
    people = {f"p{n}": _person(f"p{n}", page.text, group) for n, group in enumerate(groups, 1)}
    mentions = [Mention(e.start, e.end, "person", person.id, e.rule) for person in people.values() for e in person.evidence]
    return tuple(sorted(mentions)), people


def _beside(page: Page, weighed: list[Weighed], lex: Lexicon) -> list[Weighed]:
    """Takes in the runs that are listed with people: "Sarina, Irfan Tappa, dan Mirnawati"."""
    for step in (-1, 1):
        for here in range(1, len(weighed)) if step == -1 else range(len(weighed) - 2, -1, -1):
            (run, weight, _), (other, enough, _) = weighed[here], weighed[here + step]
            able = len(run.words) > 1 and weight > -1 or weight >= -0.5 and run.words[0] not in lex.both
            if weight < ENOUGH <= enough and able and LISTED.fullmatch(page.text, *sorted((run.start, run.end, other.start, other.end))[1:3]):
                weighed[here] = (run, ENOUGH, "people.listed")
    return weighed


def _tie(page: Page, weighed: list[Weighed], judge_: Judge) -> list[Group]:
    """The people of the page: full names first, then other names that the article explains, then what stands for them."""
    groups: list[Group] = []
    sure = [(run, rule) for run, weight, rule in weighed if weight >= ENOUGH]
    headlines = {run for run, _ in sure if judge_.is_headline(page.block_at(run.start))}
    aliases = {run for run, _ in sure if _explained(page, run, sure)}
    nicknames = {run.words for run in aliases}
    for run, rule in sorted(sure, key=lambda entry: (
            entry[0] in headlines, entry[0].words in nicknames, entry[0] not in aliases, -len(entry[0].words), entry[0].start)):
        if run in headlines and _add_short(run, groups, judge_.lex):
            continue
        group = best(run, groups, judge_.lex) or _called(page, run, groups)
        if group is None:
            groups.append(group := Group())
        group.add(run, rule, run in aliases and bool(group.runs) and not PROPER.search(page.text, max(0, run.start - NEAR), run.start))
    for run, weight, _ in weighed:
        if NEVER < weight < ENOUGH and (group := _called(page, run, groups, bracket=True)):
            group.add(run, "people.called", other=True)
        elif weight < ENOUGH and (weight > NEVER or judge_.is_headline(page.block_at(run.start))):
            _add_short(run, groups, judge_.lex)
    return groups


def _explained(page: Page, run: Run, sure: list[tuple[Run, str]]) -> bool:
    """Whether the words around a run say that it is another name."""
    before = max((other.end for other, _ in sure if other.end <= run.start), default=0)
    between = page.text[max(before, run.start - NEAR):run.start]
    if between.strip() in ("atau", "("):
        return bool(run.prefixes)
    return bool(CALLED.search(between) or CALLED_BEFORE.search(between) or CALLED_AFTER.match(page.text, run.end) or OF.match(page.text, run.end))


def _called(page: Page, run: Run, groups: list[Group], bracket: bool = False) -> Group | None:
    """The group of whom the run is another name by the article's words; with `bracket`, only by brackets right after a name."""
    if match := OF.match(page.text, run.end):
        proper = fold_name(page.text[match.end():match.end() + NEAR])
        return next((group for group in groups for name in group.names if proper.startswith(" ".join(name))), None)
    earlier = [(other.end, group) for group in groups for other, _ in group.runs if other.end <= run.start]
    if not earlier:
        return None
    end, group = max(earlier, key=lambda entry: entry[0])
    between = page.text[end:run.start]
    if BRACKET.fullmatch(between) and page.text[run.end:run.end + 1] == ")" and (run.prefixes or cut_from(run, [group], 3)):
        return group
    if bracket:
        return None
    if len(between) <= NEAR and CALLED.search(between) or CALLED_BEFORE.search(between[-NEAR:]):
        return group
    if CALLED_AFTER.match(page.text, run.end):
        return cut_from(run, groups) or group
    return cut_from(run, groups) if run.prefixes else None


def _add_short(run: Run, groups: list[Group], lex: Lexicon) -> bool:
    """Adds a run that was not sure by itself, or its beginning, to the person for whom it stands."""
    for size in range(len(run.words), 0, -1):
        part = run if size == len(run.words) else run.shortened(size)
        if group := best(part, groups, lex):
            group.runs.append((part, "people.short"))
            return True
    return False


def _only_nicknamed(page: Page, group: Group, judge_: Judge) -> bool:
    """Whether a lone word stands for somebody in a headline and nowhere else: the text names them otherwise."""
    blocks = [page.block_at(run.start) for run, _ in group.runs]
    return all(len(run.words) == 1 for run, _ in group.runs) and all(b.kind in ("title", "heading") and judge_.is_headline(b) for b in blocks)


def _person(id_: str, text: str, group: Group) -> Person:
    runs = sorted(group.runs, key=lambda entry: entry[0].start)
    proper = [run for run, _ in runs if run.words in group.names] or [run for run, _ in runs]
    fullest = max(proper, key=lambda r: (len(r.words), r.name_end - r.name_start, -r.start))
    same = [run for run, _ in runs if run.words == fullest.words]
    prefixes = max((run.prefixes for run in same), key=len)
    suffixes = max((run.suffixes for run in same), key=len)
    name = " ".join(text[fullest.name_start:fullest.name_end].split())
    forms = dict.fromkeys(text[run.start:run.end].replace("\n", " ") for run, _ in runs)
    return Person(id_, name.title() if name.isupper() else name, prefixes, suffixes, tuple(forms),
                  tuple(Evidence(run.start, run.end, rule) for run, rule in runs))
