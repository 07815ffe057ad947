"""Runs of people: whom a list names that begins soon after an offset, and where it ends."""
from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.attendance.causes import names_cause
from kg.extract.attendance.fronted import is_post
from kg.extract.attendance.lines import Line
from kg.extract.attendance.vocabulary import Vocabulary
from kg.extract.quotations import HIDDEN
from kg.extract.scene import Mention

REACH = {"after": 130, "label": 130, "quoted": 90, "before": 160}
JOINT = 100
"""Characters that the post of the next one in a list may take."""

FAR = 180
"""The same where semicolons part the list, and so commas stand within its posts."""

SHARED = ("opener", "host", "leader", "moderator")
"""What is done "bersama" another one by both."""

ENDS = re.compile(r"\s*[.;]")

OFFICE = r"\s*,?\s*(?:{and}\s+)?(?:(?!{verbal}[a-z]{4}|(?:{in}|{which}|{as}|{with})\b)[\w./&()’'-]+\s+){0,8}"
"""Between two names of a list: a post, and no verb."""

ASIDE = r",?\s+{which}\s[^,;.]{1,60}(?:,?\s+{and}|[,;])\s+(?:(?!{verbal}[a-z]{4})[\w(][\w./()-]*,?\s+){0,8}"
"""Between two of a list: a clause on the one, a comma or "dan", and the post of the other."""

ACTS = r"(?:\s*\([^()]*\))?\s+{active}[a-z]{4,}(?!\w)"
"""Behind a name, what that one does ("dipimpin Ketua Sidang A (Wakil Ketua) menetapkan B")."""

SINGLE = ("opener", "moderator", "leader", "host", "quoted", "chatted", "committee")


@dataclass
class Runs:
    """Finds the runs of people of a line."""

    line: Line
    words: Vocabulary = field(init=False)

    def __post_init__(self) -> None:
        self.words = self.line.words

    def following(self, at: int, kind: str) -> list[Mention]:
        """The run of people that begins soon after an offset."""
        reach = REACH["quoted"] if kind in ("quoted", "chatted") else REACH["after"]
        run: list[Mention] = []
        for mention in self.line.people:
            if mention.start < at:
                continue
            gap = self.line.text[at:mention.start]
            kind = "listed" if not run and self.words.near("listing", gap) else kind
            far = not (self._joins(gap, kind) or self._enumerates(mention, gap, kind)) if run else len(gap) > reach
            start = at + (self.introduced(gap) if not run and kind not in SINGLE else 0)
            beside = bool(run) and kind == "host" and self.words.near("escorts", gap)
            broken = not beside and self._is_broken(start, mention.start, kind) and not (run and self._is_aside(gap, kind))
            other = bool(run) and (self._has_function(mention, kind) or self._is_successor(at, mention.start))
            apart = ";" in gap and kind in {*SINGLE, "standing"} or not run and kind == "opener" and self._goes_on(gap)
            turned = bool(run) and (self._turns(gap, kind) or names_cause(self.words, gap))
            acts = bool(run) and kind == "function" and self.words.pattern(ACTS).match(gap) is not None
            if far or broken or other or apart or turned or acts or HIDDEN in gap:
                break
            run.append(mention)
            at = mention.end
        return run

    def _goes_on(self, gap: str) -> bool:
        """Whether a clause ends at a verb and the next begins ("perban dibuka, dan yang dicari X", "Sebelum dibuka, ia …")."""
        return gap.lstrip()[:1] == "," and self.words.lists["agent"].search(gap) is None

    def _is_successor(self, start: int, end: int) -> bool:
        """Whether one did the other's part ("dibawakan X, digantikan Y")."""
        return any(start <= c.start and c.end <= end and c.kind == "replaced" for c in self.line.cues)

    def _has_function(self, mention: Mention, kind: str) -> bool:
        """Whether a function of another kind follows a name ("…, dengan X sebagai pemandu")."""
        label = next((c for c in self.line.cues if c.start >= mention.end and c.side == "label"), None)
        if label is None or label.kind == kind or label.kind not in SINGLE:
            return False
        gap = self.line.text[mention.end:label.start].strip()
        return self.words.lists["functions"].fullmatch(gap) is not None

    def _turns(self, gap: str, kind: str) -> bool:
        """Whether the words between two people begin something else: "dipimpin A dan terdiri atas B", "komandan A, pembaca B"."""
        rest = self.words.pattern(r"^[\s,]*{and}?\s*").sub("", gap)
        other = kind == "function" and rest[:1].islower() and not self.words.lists["together"].match(rest)
        other = other or kind == "speaker" and self.words.near("artists", rest)
        other = other or kind in ("speaker", "opener") and self.words.near("prayers", rest)
        return other or kind in SINGLE and self.words.lists["listing"].match(rest) is not None

    def _is_broken(self, start: int, end: int, kind: str) -> bool:
        """Whether words with another agent stand before a name; a function right before it is its own ("oleh ketua panitia")."""
        own = next((c for c in reversed(self.line.cues) if c.end <= end), None)
        function = own and own.start >= start and (own.side, own.kind) == ("label", "committee") and kind != "leader"
        touching = own and function and is_post(self.words, self.line.text[own.end:end])
        return self.line.cue_between(start, own.start if own and touching else end)

    def _is_aside(self, gap: str, kind: str) -> bool:
        """Whether a clause on the one just named stands in a list ("yakni A yang hadir secara virtual dan B")."""
        return kind in ("listed", "speaker", "participant") and self.words.pattern(ASIDE).fullmatch(gap) is not None

    def introduced(self, gap: str) -> int:
        """Where in the words before a list the list itself begins, 0 where nothing introduces it."""
        return max((m.end() for m in self.words.lists["intro"].finditer(gap)), default=gap.rfind(":") + 1)

    def _joins(self, gap: str, kind: str) -> bool:
        """Whether the words between two people list them: a comma for guests and speakers, "dan" for who did one thing."""
        came = self.words.pattern(r"\b{which}\s+\w+\s+{attendance.words.together}").search(gap)  # "X yang datang bersama Y"
        along = (self.words.near("together", gap) and not came or kind == "host" and self.words.near("escorts", gap)) and (
            kind in SHARED or kind not in SINGLE)
        along = along or kind not in SINGLE and self.words.lists["up_to"].match(gap.lstrip(" ,")) is not None
        tied = along or "&" in gap or self.words.near("and", gap) or self._next_part(gap)
        near = len(gap) <= (FAR if ";" in gap else JOINT)
        return near and (tied or kind not in SINGLE and re.search(r"[(,;]", gap) is not None)

    def _next_part(self, gap: str) -> bool:
        """"dipimpin A, komisi B oleh C": the same of the next part."""
        after = self.words.pattern(r"[,;]\s+(?:(?:{while}|{and})\s+)?(.*)").search(gap)
        return after is not None and self.words.lists["parts"].match(after[1]) is not None

    def _enumerates(self, mention: Mention, gap: str, kind: str) -> bool:
        """"A, B, dan C": nothing but a comma and a post stand before a name, "dan" before the next, which ends the list."""
        later = self.line.next(mention.end)
        if later is None or not gap.lstrip().startswith(","):
            return False
        if kind == "host" and self.words.pattern(OFFICE).fullmatch(gap):
            return True  # "disambut A, Pangdam B, dan Kapolda yang …": many welcome
        last = self.line.text[mention.end:later.start]
        if gap.strip() == "," and re.fullmatch(r"\s*,?\s*", re.sub(self.words.lists["and"], "", last)):
            return True
        ends = ENDS.match(self.line.text, later.end, self.line.span.end) or later.end == self.line.span.end
        return bool(ends) and all(self.words.pattern(OFFICE).fullmatch(part) for part in (gap, last)) and bool(
            self.words.lists["and"].match(last.lstrip(" ,")))
