"""Whether a run of capital words names a person: what stands around it and what it looks like, weighed."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.areas import is_area
from kg.extract.names import Lexicon, lexicon, word_list
from kg.extract.page import Page, Span
from kg.extract.people_runs import Run
from kg.extract.posts import word_tree
from kg.extract.scene import Mention
from kg.languages import Pack

ENOUGH = 2.0
"""From this weight on a run is a person; a title, a degree, or a post before a likely name reach it alone."""

NEVER = -9.0

WEIGHTS = {"title": 3.0, "degree": 3.0, "called": 3.0, "post": 2.0, "kin": 1.6, "said": 1.8, "acted": 1.4, "described": 1.8, "label": 2.0,
           "acts": 0.8, "item": 1.2, "listing": 0.4, "territory": 1.2}
"""What each cue adds."""

LONE_WORD, OPENING_WORD, LOCATED, PLACE = -0.4, -0.8, -2.5, -3.0
"""What takes away: one word only, at the beginning of a sentence; after "di" or "ke"; the name of a place."""

MORE = r"(?:[\s,&/()§.–-]|\b(?:dan|bidang|and|of|the|di)\b|\b[A-Z][\w'’-]*|\b[IVX]+\b|\d+(?:/\d+)?)*"
"""What may stand between a post and its holder: the body (§ for what is taken), sections, numbers."""

WINDOW = 160
"""So many characters before a run are looked at."""


@dataclass(frozen=True)
class Cues:
    """Compiled patterns of the words around names: those that end before one, those that begin after one."""

    before: tuple[tuple[str, re.Pattern[str]], ...]
    after: tuple[tuple[str, re.Pattern[str]], ...]
    credit: re.Pattern[str]
    called_after: re.Pattern[str]
    located: re.Pattern[str]


@dataclass(frozen=True)
class Judge:
    """Weighs the runs of one page."""

    page: Page
    lex: Lexicon
    cues: Cues
    blank: str
    places: frozenset[str]

    def weigh(self, run: Run) -> tuple[float, str]:
        """The weight of a run and its strongest cue; at least ENOUGH for a person."""
        text, block = self.page.text, self.page.block_at(run.start)
        before, after = self.blank[max(block.start, run.start - WINDOW):run.start], text[run.end:min(block.end, run.end + 60)]
        if self._never(run, block, before):
            return NEVER, "people.none"
        found = {name: WEIGHTS[name] for name in self._cues(run, block, before, after)}
        likely = self.lex.likely(run.words)
        total = sum(sorted(found.values())[-2:]) + likely + self._against(run, block, before, found)
        return total, f"people.{max(found, key=found.__getitem__)}" if found and max(found.values()) > likely else "people.name"

    def _cues(self, run: Run, block: Span, before: str, after: str) -> list[str]:
        found = [name for name, pattern in self.cues.before if pattern.search(before)]
        found += [name for name, pattern in self.cues.after if pattern.match(after)]
        if run.prefixes:
            found.append("title")
        if run.suffixes:
            found.append("degree")
        if run.after_place:
            found.append("territory")
        if block.kind == "item" and len(before.split()) <= 1 or not before.strip() and not after.strip(" .,;"):
            found.append("item")
        return found

    def _never(self, run: Run, block: Span, before: str) -> bool:
        if self.cues.credit.match(self.page.text, block.start, run.start) or self.cues.called_after.search(before):
            return True
        return block.kind == "title" and not run.prefixes and not run.suffixes or _is_credit(self.page.text, run, block)

    def _against(self, run: Run, block: Span, before: str, found: dict[str, float]) -> float:
        total = 0.0
        if len(run.words) == 1 and not found:
            total += LONE_WORD
        if self._opens(run, block) and len(run.words) == 1 and "title" not in found:
            total += OPENING_WORD
        if self.cues.located.search(before):
            total += LOCATED
        if run.key in self.places or is_area(run.key) and self.lex.likely(run.words) < ENOUGH:
            total += PLACE if "title" not in found and "degree" not in found else 0.0
        return total

    def _opens(self, run: Run, block: Span) -> bool:
        return self.page.text[block.start:run.start].rstrip(" \n\"“‘'(").endswith((".", "!", "?", ":", "”", '"')) or not self.page.text[
            block.start:run.start].strip(" \"“‘'(")


def _is_credit(text: str, run: Run, block: Span) -> bool:
    """Whether a run stands alone in brackets at the end of its block, after the last sentence: the writer's mark."""
    before, after = text[block.start:run.start].rstrip(), text[run.end:block.end].strip()
    return before.endswith("(") and bool(re.match(r"[^()]*\)\W*$", after)) and before[:-1].rstrip().endswith((".", '"', "”", "!", "?"))


def judge(page: Page, pack: Pack, taken: Sequence[Mention], places: frozenset[str]) -> Judge:
    """A judge of the runs of a page; what is taken is blanked out as one § each."""
    if "people.cues" not in pack.cache:
        pack.cache["people.cues"] = _compile(pack)
    return Judge(page, lexicon(pack), pack.cache["people.cues"], _blank(page.text, taken), places)


def _blank(text: str, taken: Sequence[Mention]) -> str:
    """The text with each taken stretch as § and spaces, of the same length."""
    pieces, done = [], 0
    for mention in sorted(taken, key=lambda m: (m.start, -m.end)):
        if mention.start >= done:
            pieces += [text[done:mention.start], "§".ljust(mention.end - mention.start)]
            done = mention.end
    return "".join(pieces) + text[done:]


def _compile(pack: Pack) -> Cues:
    posts = word_tree({w for s in ("heads", "event_functions", "acting") for w in pack.words("posts", s)})
    said, called, acted, listing, kin, described, acts = (
        word_list(pack, name) for name in ("said", "called", "acted", "listing", "kin", "described", "acts"))
    heads, between = word_tree(pack.words("people", "called_after")), word_tree(pack.words("people", "called_after_more"))
    bylines = word_tree(w.rstrip(".") for w in pack.words("titles", "bylines"))
    lead = r"(?:^|(?<=[\s(“\"‘'-]))"
    open_ = r"[\s“\"‘'(]*"
    return Cues(
        before=(
            ("post", re.compile(rf"{lead}(?:{posts})(?=[\s,:(§]){MORE}[\s,]*$")),
            ("label", re.compile(r"^[^:.]{2,60}:\s*(?:[^.:;]*[,&]\s*|[^.:;]*\bdan\s+)?$")),
            ("called", re.compile(rf"{lead}{called}{open_}$")),
            ("kin", re.compile(rf"{lead}{kin}(?:\s+§)?[\s,:]+$")),
            ("said", re.compile(rf"{lead}{said}\s+$")),
            ("acted", re.compile(rf"{lead}{acted}\s+$")),
            ("listing", re.compile(rf"{lead}{listing}[\s:]+$")),
        ),
        after=(
            ("described", re.compile(rf"\s*(?:,|\(|[–—-]|\s(?=(?i:yang akrab|selaku|alias|sebagai)))\s*(?:{described}|{posts}|\d{{1,2}} tahun|\d{{2}}\s*\))")),
            ("acts", re.compile(rf"\s+{acts}")),
        ),
        credit=re.compile(rf"[\s(\[]*(?i:{bylines})(?:\s*[:/|]|\s+(?=[A-Z][\w. ]{{1,30}}\s*(?:[—|–(-]|$)))"),
        called_after=re.compile(rf"{lead}(?<!Kepala )(?<!kepala ){heads}\.?\s+(?:{between}\s+|[\"“])*$"),
        located=re.compile(rf"{lead}{word_list(pack, 'locative')}\s+$"),
    )
