"""Whether a run of capital words names a person: what stands around it and what it looks like, weighed."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.extract.lexicon import Lexicon, fold_name, lexicon
from kg.extract.page import Page, Span
from kg.extract.people.before import Before, before
from kg.extract.people.cues import Cues, cues
from kg.extract.people.excluded import NEAR, WHOLE_FROM, Excluded
from kg.extract.people.grounds import Grounds, grounds
from kg.extract.people.origins import Origins, origins
from kg.extract.people.rests import Rests, rests
from kg.extract.people.runs import Run
from kg.extract.scene import Mention, blanked
from kg.extract.titles import Titles, titles
from kg.languages import Pack

ENOUGH = 2.0
"""From this weight on a run is a person; a title, a degree, or a post before a likely name reach it alone."""

NEVER = -9.0

WEIGHTS = {
    "title": 3.0, "degree": 3.0, "called": 3.0, "proper": 3.0, "aged": 2.6, "holds": 2.6, "said": 2.4, "post": 2.0, "label": 2.0,
    "described": 1.8, "says": 1.6, "acted": 1.6, "kin": 1.6, "apposed": 1.6, "posted": 1.6, "ascribed": 1.4, "labelled": 1.4,
    "origin": 1.4, "trade": 1.4,
    "toward": 1.2, "item": 1.2, "territory": 1.2, "section": 1.0, "done": 1.0, "listing": 0.9, "acts": 0.8, "belongs": 0.8,
    "body": 0.8, "members": 1.0, "named": 0.6, "joining": 0.4, "adjoined": 1.6, "renowned": 1.4,
}
"""What each cue adds; the two strongest count."""

AS_MEMBER = ("post", "section", "posted")
"""Cues of a post that tell no more than that some are of a body, right before what may be its name."""

LONE_WORD, OPENING_WORD, COMMON = -0.4, -0.8, -1.5
"""What a single word loses: always; at the beginning of a sentence; where it is an ordinary word as well."""

WHOLE, OPENING = 1.0, 0.4
"""What several words add that look like a person's name, where nothing tells against them; and how much more likely they must
be at the beginning of a sentence, where the first word has a capital anyway."""

FOLLOWED, TITLED, JOINED, ENTITLED = -1.5, -3.0, -2.0, -1.5
"""What takes away: a capital word or a title right after a run, a body right before it in which nobody holds a post, and
quotation marks around it, as around the title of a work."""

LOCATED, SOURCE, PLACE = -2.5, -1.0, -4.5
"""What "di" or "ke" before a run takes away, and "dari", and that it is the name of a place."""

SHORT = re.compile(r"[A-Z]{2,4}")
"""A short name in capitals, which is a body's rather than a person's."""

JOINT = re.compile(r"§ +$")
"""A body right before a run."""

QUOTED = re.compile(r"[“\"‘'«][^“”\"‘’'«»]*[”\"’'»]")
"""A run between quotation marks."""

GOES_ON = re.compile(r"(?<=[\w,§)] )[A-Z][\w'’-]* $")
"""A word with a capital inside a sentence, right before a run."""

PARTED = "§,):."
"""A holder stands after one of these at the end of the post and its body, or else directly after the post."""

NUMBERED = re.compile(r"[a-z] [IVX]{1,4} $")
"""A post with its number, after which no section comes: "Asisten II"."""

WINDOW = 160
"""So many characters before a run are looked at for posts with their bodies."""


@dataclass(frozen=True)
class Judge:
    """Weighs the runs of one page; `dated` are the offsets where its dates end."""

    page: Page
    lex: Lexicon
    titles: Titles
    cues: Cues
    before: Before
    blank: str
    grounds: Grounds
    rests: Rests
    origins: Origins
    excluded: Excluded
    dated: frozenset[int]

    def weigh(self, run: Run) -> tuple[float, str]:
        """The weight of a run and its strongest cue; at least ENOUGH for a person."""
        block = self.page.block_at(run.start)
        left, right = self.blank[max(block.start, run.start - WINDOW):run.start], self.blank[run.end:min(block.end, run.end + 60)]
        if self.excluded.holds(run, block, left):
            return NEVER, "people.none"
        near = [*self._before(run, left, right), *filter(None, (self.origins.cue(left, right),))]
        none = AS_MEMBER if "members" in near else ()
        cues_ = (*near, *self._cues(run, block, left, right))
        found = {name: WEIGHTS[name] for name in cues_ if name in WEIGHTS and name not in none}
        likely = self.lex.likely(run.words)
        against = self._against(run, block, left, {*found, *near}) + self.rests.weigh(
            run, left, right, {*found, *near}, self.grounds.places)
        enough = WHOLE_FROM + OPENING * self._opens(run, block)
        whole = not against and likely >= enough and self._is_whole(run, left, found)
        total = sum(sorted(found.values())[-2:]) + likely + against + WHOLE * whole
        return total, f"people.{max(found, key=found.__getitem__)}" if found and max(found.values()) > likely else "people.name"

    def _before(self, run: Run, left: str, right: str) -> list[str]:
        """What the words right before a run tell; who hands something on stands after "dari" and before "kepada"."""
        found = self.before.cues(left[-NEAR:])
        if run.start - 1 in self.dated:  # "Pada 3 Mei 2010 | Ali Rahman dilantik"
            return [name for name in found if name != "body"]
        if ("source" in found or "located" in found) and self.cues.handed.search(left):
            return ["post"]
        return ["toward" if name == "source" else name for name in found] if self.cues.said["hands_on"].match(right) else found

    def _is_whole(self, run: Run, left: str, found: Mapping[str, float]) -> bool:
        """Whether several words stand by themselves, not after a word with a capital inside the sentence that is no post and
        so may begin the name of a thing."""
        if len(run.words) < 2 or len(run.words[-1]) == 1 and self.page.text[run.name_end - 1] != ".":
            return False
        return not GOES_ON.search(left) or not found.keys().isdisjoint(("post", "section", "title"))

    def _cues(self, run: Run, block: Span, left: str, right: str) -> list[str]:
        found = ["label"] if (":" in left or "=" in left) and self.cues.said["label"].match(left) else []
        if left.rstrip(" ,")[-1:] == "§" and self.cues.said["represents"].search(left):
            found.append("post")
        if left.rstrip()[-1:] == "," and self.cues.unnamed(left):
            found.append("post")  # "the head of the office, Octavianus Ngara"
        if self.cues.posted(left):
            found.append("post" if left.rstrip()[-1:] in PARTED else "section")
        found += self.cues.following(right)
        if "adjoined" in found and not any(self.lex.begins_name(word) or len(run.words) > 1 and self.lex.known(word)
                                           for word in run.words):
            found.remove("adjoined")
        if "section" in found and (len(run.words) > 1 or self._clear(run, left) or self._full(left) and (
                self.lex.likely(run.words) > 0)):
            found.append("posted")
        if run.prefixes or self.cues.addressed(left, max(0, len(left) - NEAR)):
            found.append("title")
        if run.suffixes:
            found.append("degree")
        if len(run.words) == 1 and run.words[0] in self.lex.renowned:
            found.append("renowned")
        if run.after_place:
            found.append("territory")
        if not left.strip() and not right.strip(" .,;"):
            found.append("item")
        return found

    def _full(self, left: str) -> bool:
        """Whether a post that is whole without a field ends a text."""
        return self.cues.said["rules"].search(left) is not None or NUMBERED.search(left) is not None

    def _clear(self, run: Run, left: str) -> bool:
        """Whether a word that is clearly a name follows a word of posts: "Kadis Koperasi | Mahmuddin"."""
        return fold_name(left.rsplit(maxsplit=1)[-1]) in self.lex.posts and self.lex.is_clear(run.words[0])

    def in_headline(self, run: Run, of_page: bool = False) -> bool:
        """Whether a run stands in a headline, with `of_page` in one that is no item of a list."""
        block = self.page.block_at(run.start)
        return (not of_page or block.kind in ("title", "heading")) and self.excluded.is_headline(block)

    def _against(self, run: Run, block: Span, left: str, found: set[str]) -> float:
        sure = not found.isdisjoint(("title", "degree", "called", "proper"))
        total = LONE_WORD if len(run.words) == 1 and not found else 0.0
        if len(run.words) == 1 and not sure:
            short = SHORT.fullmatch(self.page.text, run.start, run.name_end) and not self.lex.known(run.words[0])
            total += NEVER if short else 0.0
            total += OPENING_WORD if self._opens(run, block) and not self._told_after(run, found) else 0.0
            total += COMMON if self._is_common(run.words[0]) else 0.0
            total += NEVER if self._is_post(run) else PLACE if self._is_of_holder(run, left) else 0.0
        if "located" in found:
            total += 0 if set(run.prefixes) - self.cues.address else LOCATED
        elif "source" in found and not found & {"post", "section", "kin", "ascribed"}:
            total += SOURCE
        text = self.page.text
        if not run.suffixes and text[run.end:run.end + 1] == " " and self.titles.begin(text, run.end + 1):
            total += TITLED
        if not sure and QUOTED.fullmatch(text, run.start - 1, run.end + 1):
            total += ENTITLED
        joined = JOINT.search(left) and run.start - 1 not in self.dated
        if not sure and joined and not found & {"post", "section", "kin", "label", "origin"}:
            total += JOINED
        named_on = self.cues.said["named_on"].match(self.blank, run.end) and not text[run.end + 1].islower()
        if not sure and (named_on and "adjoined" not in found or self.grounds.end(run)):
            total += FOLLOWED
        if self.grounds.named(run, left, sure):
            total += PLACE if not run.prefixes else NEVER
        return total

    def _is_post(self, run: Run) -> bool:
        """Whether a lone word is the post in the body right after it: "saksi, | Hakim | Pengadilan Agama Raha Ali"."""
        return run.words[0] in self.lex.posts and self.blank.startswith(" §", run.end)

    def _is_of_holder(self, run: Run, left: str) -> bool:
        """Whether a lone word between a post and the titled name of who holds it tells where: "Vikep Mbay, RD. Hilarius"."""
        behind = self.page.text.startswith(", ", run.end) and self.titles.begin(self.page.text, run.end + 2)
        return bool(behind) and not self.lex.known(run.words[0]) and self.excluded.ends_post(left)

    def _told_after(self, run: Run, found: set[str]) -> bool:
        """Whether the words after a lone word at the beginning of a sentence tell a person: what they said, or their post where
        the word begins a name, or what a known name did."""
        written = self.page.text[run.start:run.end]
        named = self.lex.is_given(run.words[0]) and not written.isupper()
        return "says" in found or "acts" in found and named or (
            not found.isdisjoint(("adjoined", "described")) and self.lex.begins_name(run.words[0]))

    def _is_common(self, word: str) -> bool:
        return word in self.lex.both and (word in self.lex.leads or not self.lex.known(word))

    def _opens(self, run: Run, block: Span) -> bool:
        before = self.page.text[block.start:run.start].rstrip(" \n\"“‘'(")
        return not before or before.endswith((".", "!", "?", ":", "”", '"'))


def judge(page: Page, pack: Pack, taken: Sequence[Mention], places: frozenset[str]) -> Judge:
    """A judge of the runs of a page; what is taken is blanked out as one § each."""
    lex, titles_, cues_ = lexicon(pack), titles(pack), cues(pack)
    return Judge(page, lex, titles_, cues_, before(pack), blanked(page.text, taken), grounds(pack, places), rests(pack),
                 origins(pack), Excluded(page, lex, titles_, cues_),
                 frozenset(m.end for m in taken if m.kind == "date"))
