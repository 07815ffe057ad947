"""People: names with honorifics and degrees, and the short forms that stand for them."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.lexicon import Lexicon
from kg.extract.page import Page
from kg.extract.people.aliases import Aliases, aliases
from kg.extract.people.judge import ENOUGH, NEVER, Judge, judge
from kg.extract.people.runs import Run, read_runs
from kg.extract.people.ties import Group, Groups, best, cut_from
from kg.extract.places.localities import localities
from kg.extract.scene import Mention
from kg.languages import Pack
from kg.model import Evidence, Person

QUOTED = re.compile(r"\s*[“\"‘'(][^”\"’')]*[”\"’')]\s*")
"""A nickname inside a name."""

MARK = r"[.;]?\s*\n\s*(?:[•·▪●○*–-]|\(?\d{1,2}[.)]|\(?[a-z][.)])"
BETWEEN = r"(?:\s*\([^()]{1,60}\))?\s*(?:[,;]|[,;]?\s{~people.conjunctions}|&|" + MARK + r")\s*"
"""What stands between the people of a list, of which each may have its line."""

MONOGRAM = 3
"""Letters of the longest name that is written in capitals by itself: "SBY"."""

NEAR = 60
"""Characters before a name in which its post stands."""

OF_POSTS = ("people.section", "people.kin")
"""Cues of a lone word that may be the body of a post: "Sekretaris Askab, Ali"."""

UNTOLD, CLIPPED = ("people.name", "people.acts", "people.says", "people.said"), 4
"""Cues of a lone word that may be clipped from the name of somebody named in full ("Zulfa" of "Zulfatun Nikmah"), and its letters
at least."""

TOPIC, WORD = re.compile(r"[\n;]"), re.compile(r" [a-z]")
"""What stands before the first word of a new item, and what follows where it is a phrase ("- Filsafat ilmu oleh Ali")."""

Weighed = tuple[Run, float, str]
"""A run with its weight and the cue that weighed most."""


def name_people(page: Page, pack: Pack, taken: Sequence[Mention]) -> tuple[tuple[Mention, ...], dict[str, Person]]:
    """The mentions of people and the people by local id (p1, p2 …); `taken` are the dates, bodies and events."""
    places = localities(page, pack, taken)
    judge_ = judge(page, pack, taken, places)
    weighed = [(run, *judge_.weigh(run)) for run in read_runs(page, pack, taken, places)]
    weighed = _beside(page.text, weighed, judge_.lex, pack.pattern(BETWEEN))
    groups = [group for group in _tie(weighed, judge_, aliases(page, pack)) if not _only_nicknamed(group, judge_)]
    groups.sort(key=lambda group: min(run.start for run, _ in group.runs))
    people = {f"p{n}": _person(f"p{n}", page.text, group) for n, group in enumerate(groups, 1)}
    mentions = [Mention(e.start, e.end, "person", person.id, e.rule) for person in people.values() for e in person.evidence]
    return tuple(sorted(mentions)), people


def _beside(text: str, weighed: list[Weighed], lex: Lexicon, between: re.Pattern[str]) -> list[Weighed]:
    """Takes in the runs that are listed with people: "Sarina, Irfan Tappa, dan Mirnawati"."""
    for step, order in ((-1, range(1, len(weighed))), (1, range(len(weighed) - 2, -1, -1))):
        for here in order:
            (run, weight, rule), (other, enough, _) = weighed[here], weighed[here + step]
            if not weight < ENOUGH <= enough:
                continue
            lone = weight >= -0.5 and run.words[0] not in lex.both and (rule not in OF_POSTS or lex.likely(run.words) > 0)
            able = lone if len(run.words) == 1 else weight > -1
            gap = sorted((run.start, run.end, other.start, other.end))[1:3]
            able = able and not (step < 0 and len(run.words) == 1 and TOPIC.search(text, *gap) and WORD.match(text, run.end))
            if able and between.fullmatch(text, *gap):
                weighed[here] = (run, ENOUGH, "people.listed")
    return weighed


def _tie(weighed: list[Weighed], judge_: Judge, others: Aliases) -> list[Group]:
    """The people of the page: full names first, then other names that the article explains, then what stands for them."""
    groups = Groups()
    for run, rule, headline, other in _in_order(weighed, judge_, others):
        if headline and _add_short(run, groups, judge_.lex, headline):
            continue
        short = cut_from(run, groups.alike(run)) if len(run.words[0]) >= CLIPPED else None
        short = short if short and (rule in UNTOLD or _posted_alike(judge_.page.text, run, short)) else None
        group = best(run, groups, judge_.lex) or others.group(run, groups) or short or groups.new()
        proper = others.is_proper(run)
        group.proper = run.words if proper and group.runs else group.proper
        groups.add(group, run, rule, other and bool(group.runs) and not proper)
    for run, weight, _ in weighed:
        if NEVER < weight < ENOUGH and (called := others.bracketed(run, groups)):
            groups.add(called, run, "people.called", other=True)
        elif weight < ENOUGH and (weight > NEVER or judge_.in_headline(run)):
            _add_short(run, groups, judge_.lex, judge_.in_headline(run))
    return groups.all


def _posted_alike(text: str, run: Run, group: Group) -> bool:
    """Whether the word with a capital right before a run stands before a name of the person, too: "Bupati Frans"."""
    word = text[max(0, run.start - NEAR):run.start].rstrip().rpartition(" ")[2]
    return word[:1].isupper() and any(word in text[max(0, other.start - NEAR):other.start].split() for other, _ in group.runs)


def _in_order(weighed: list[Weighed], judge_: Judge, others: Aliases) -> list[tuple[Run, str, bool, bool]]:
    """The runs that are people with their rules, whether in a headline, whether another name: what tells most comes first."""
    sure = [(run, rule) for run, weight, rule in weighed if weight >= ENOUGH]
    ends = [0, *(run.end for run, _ in sure)]
    found = [(run, rule, judge_.in_headline(run), others.explained(run, last))
             for (run, rule), last in zip(sure, ends, strict=False)]
    nicknames = {run.words for run, _, _, explained in found if explained}
    return sorted(found, key=lambda f: (f[2], f[0].words in nicknames, not f[3], -len(f[0].words), f[0].start))


def _add_short(run: Run, groups: Groups, lex: Lexicon, headline: bool) -> bool:
    """Adds a run that was not sure by itself to the person for whom it stands; of a headline its beginning may do."""
    for size in range(len(run.words), 0 if headline else len(run.words) - 1, -1):
        part = run if size == len(run.words) else run.shortened(size)
        if group := best(part, groups, lex):
            groups.see(group, part, "people.short")
            return True
    return False


def _only_nicknamed(group: Group, judge_: Judge) -> bool:
    """Whether a lone word stands for somebody in a headline and nowhere else: the text names them otherwise."""
    return all(len(run.words) == 1 and judge_.in_headline(run, of_page=True) for run, _ in group.runs)


def _person(id_: str, text: str, group: Group) -> Person:
    runs = sorted(group.runs, key=lambda entry: entry[0].start)
    proper = [run for run, _ in runs if run.words in group.names]
    fullest = max(proper, key=lambda r: (r.words == group.proper, len(r.words), r.name_end - r.name_start, -r.start))
    same = [run for run, _ in runs if run.words == fullest.words]
    prefixes = max((run.prefixes for run in same), key=len)
    suffixes = max((run.suffixes for run in same), key=len)
    written = text[fullest.name_start:fullest.name_end]
    name = " ".join((QUOTED.sub(" ", written) if fullest.nickname else written).split())
    forms = dict.fromkeys(text[run.start:run.end].replace("\n", " ") for run, _ in runs)
    return Person(id_, name.title() if name.isupper() and len(name) > MONOGRAM else name, prefixes, suffixes, tuple(forms),
                  tuple(Evidence(run.start, run.end, rule) for run, rule in runs))
