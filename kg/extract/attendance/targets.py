"""Whom a cue means: the people that follow it, the one before it, or the one a pronoun takes up."""
from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.attendance.fronted import (
    awaits_subject,
    has_object,
    is_bidden,
    is_post,
    leads_to_subject,
    opens_clause,
    tells_of_body,
    tells_of_last,
)
from kg.extract.attendance.runs import JOINT, REACH, SHARED, SINGLE, Runs
from kg.extract.attendance.vocabulary import Cue
from kg.extract.quotations import HIDDEN
from kg.extract.scene import Mention

BESIDE = re.compile(r"^\s*,[^,]{1,60},(?=\s)")
"""A post between commas behind a name."""

CUT = re.compile(r"\s[a-z]\S*,\s")
"""A comma after a small word, where a phrase ends."""

DEED = r"\s+{active}[a-z]{4,}(?!\w)"
"""A verb right behind a function: what it does, not who it is."""

CONTENT = r"(?:,|\s+{that})\s+([a-z]+)\s"
"""What somebody says, up to its first word."""

WHO = r"(?i:{which})\s"
LEAST = 8
"""A word such as "oleh" with what is white around it is shorter."""

BRIEF = 24
"""A relative pronoun, and the characters that titles behind a name take before it."""

OBLIQUE = r"(?!(?:{that}|{toward}|{with}|{by}|{for}|{from})\b)"

HE = rf"(?i:\b{{attendance.words.heads}}\s[^,;.]*?{OBLIQUE}\b\w+\s+{{attendance.words.pronouns}}(?=\s))"
"""A clause of time and then a pronoun that is the subject of what follows ("Sesudah membuka rapat ia bergegas …")."""

DOES = rf"(?<!\w){OBLIQUE}\w+\s+{{attendance.words.pronouns}}(?:\s+{{attendance.words.adverbs}})*$"
"""A pronoun right before the verb, behind a word of time or place ("Pagi hari ia melepas …")."""


@dataclass
class Pointer(Runs):
    """Finds the people of a line that its cues mean; `salient` is the person last spoken of, None at the beginning."""

    salient: str | None

    def people(self, cue: Cue) -> tuple[str, ...]:
        """The local ids of the people that a cue means."""
        if cue.side == "pronoun":
            return self._pronoun()
        readers = {"after": self._after, "before": self._of_verb, "label": self._beside}
        return readers.get(cue.side, self._around)(cue)

    def _after(self, cue: Cue) -> tuple[str, ...]:
        """Those to whom words lead that stand before them."""
        if cue.kind == "opener" and self._by_means(cue):
            return ()
        if cue.kind == "leader" and self._inducts(cue):
            return self._inductor(cue)
        if self.words.lists["turns_of"].fullmatch(self.line.text[cue.start:cue.end]):
            run = self.following(cue.end, cue.kind)
            return self._ids(run if run and not CUT.search(self.line.text, cue.end, run[0].start) else [])
        if self.words.pattern(r"{its}$").search(self.line.text, cue.start, cue.end):  # "gong dipukulnya"
            return self._subject(cue.start)
        return self._agents(cue)

    def _of_verb(self, cue: Cue) -> tuple[str, ...]:
        """Those who do what a verb says, before it or, where it has no subject there, behind it."""
        if self.line.text[cue.end:cue.end + 2] == ": ":
            return self._ids(self.following(cue.end, "listed"))
        if listed := self._listed(cue):
            one = self.words.near("copulas", self.line.text[cue.end:cue.end + listed])
            return self._ids(self.following(cue.end + listed, cue.kind if one else "listed"))
        if not self.line.people and self.line.said.endswith(":") or self._also_leads(cue) or is_bidden(self.line, cue):
            return ()  # "Hadir pada kegiatan itu:" opens a list, "Tampak hadir Camat X" tells nothing of those named before
        doers = self._inverted(cue) or self._subject(cue.start)
        return (*doers, *self._with(cue)) if has_object(self.line, cue) else ()

    def _around(self, cue: Cue) -> tuple[str, ...]:
        """The one before a cue, else those behind it."""
        if nearest := self.before(cue.start):
            return (nearest.entity,)
        others = self._ids(self.following(cue.end, "leader"))
        unnamed = re.match(r"\s*,?\s*[A-Z]", self.line.text[cue.end:cue.end + 4]) is not None
        unnamed = unnamed or self.line.official and cue.start - self.line.span.start < JOINT
        return others if others or unnamed else self._pronoun()

    def _agents(self, cue: Cue) -> tuple[str, ...]:
        """Those behind a passive verb or the like: "dibuka oleh X"; "ditemui di kantornya, X" is said of an interview."""
        run = self.following(cue.end, cue.kind)
        met = run and self.words.lists["met"].fullmatch(self.line.text, cue.start, cue.end)
        if met and not is_post(self.words, self.line.text[cue.end:run[0].start]):
            return ()
        nearest = self.before(cue.start, BRIEF) if self.words.pattern(WHO).match(self.line.text, cue.start) else None
        if nearest and not self.words.pattern(r"[a-z]{2,}").search(self.line.text, nearest.end, cue.start):
            return (nearest.entity,)  # "X, yang berbicara sesudahnya"
        return self._ids(run) or self._said(cue)

    def _also_leads(self, cue: Cue) -> bool:
        """Whether a verb without a subject before it is also one whose agents follow, as they do here."""
        both = any((c.start, c.end, c.side, c.kind) == (cue.start, cue.end, "after", cue.kind) for c in self.line.cues)
        lead = self.line.text[self.line.clause(cue.start).start:cue.start]
        return both and not lead.strip(f" ,{HIDDEN}") and bool(self.following(cue.end, cue.kind))

    def _listed(self, cue: Cue) -> int:
        """"Dua orang memimpin sidang, yakni A dan B": how far behind a verb without a named subject its subjects are listed."""
        first = next((m.start for m in self.line.people if m.start >= cue.end), cue.end)
        free = self.before(cue.start) is None and cue.kind not in ("quoted", "chatted") and has_object(self.line, cue)
        gap = self.line.text[cue.end:first] if free and not self.line.cue_between(cue.end, first) else ""
        listed = self.introduced(gap) if len(gap) < REACH["after"] else 0
        return 0 if re.search(r"[.;]\s", gap[:listed]) else listed

    def _inducts(self, cue: Cue) -> bool:
        return self.words.lists["inducts"].match(self.line.text, cue.start, cue.end) is not None

    def _inductor(self, cue: Cue) -> tuple[str, ...]:
        """Who swears in others: after "oleh", or right after the verb where those sworn in stand before it."""
        run, text = self.following(cue.end, cue.kind), self.line.text
        if not run:
            return ()
        gap = text[cue.start:run[0].start]
        sworn = text[self.line.clause(cue.start).start:cue.start].strip(f" ,{HIDDEN}") and re.match(r"\w+\s+[A-Z]", gap)
        turned = self.words.lists["made"].match(text[run[0].end:run[0].end + 12].lstrip())
        agent = self.words.pattern(r"\b{by}\b").search(gap) or sworn and not turned and not self.words.near("made", gap)
        return (run[0].entity,) if agent else ()

    def before(self, at: int, reach: int = REACH["before"]) -> Mention | None:
        """The nearest person before an offset in its clause, None where another stands between or none is near."""
        clause = self.line.clause(at - 1)
        limit = at
        for match in self.words.lists["asked"].finditer(self.line.text, clause.start, at):
            limit = match.start()
            break
        held = [m for m in self.line.people if clause.start <= m.start and m.end <= limit]
        return held[-1] if held and at - held[-1].end <= reach else None

    def _subject(self, at: int) -> tuple[str, ...]:
        nearest = self.before(at)
        clause = self.line.clause(at - 1)
        if nearest and self.ends_in_pronoun(self.line.text[nearest.end:at]):
            return self._pronoun()
        if nearest and (self._is_agent(nearest, at) or self._says_of_another(nearest, at)):
            return ()
        if nearest and tells_of_last(self.line, nearest, at):
            return (nearest.entity,)
        if nearest:
            return () if tells_of_body(self.line, nearest, at) else self._doers(nearest)
        lead = self.line.text[clause.start:at].strip(f" ,;\t{HIDDEN}")
        spoke = any(c.side == "pronoun" and clause.start <= c.start < at for c in self.line.cues)  # "ujarnya saat membuka Musda"
        told = any(self.words.pattern(he).search(lead) for he in (HE, DOES))
        opens = not lead or told or self.words.lists["pronouns"].match(lead) is not None
        return self._pronoun() if spoke else self._pronoun(at) if opens else ()

    def _says_of_another(self, mention: Mention, at: int) -> bool:
        """Whether a name is only that of who says what another does ("X menjelaskan, bupati akan membuka acara")."""
        said = [c.end for c in self.line.cues if mention.end <= c.start and c.end <= at and c.kind in ("quoted", "chatted")]
        content = self.words.pattern(CONTENT).match(self.line.text[said[-1]:at]) if said else None
        return content is not None and not self.words.lists["pronouns"].fullmatch(content[1])

    def _is_agent(self, mention: Mention, at: int) -> bool:
        """Whether a name belongs to "oleh" before it, so that the verb behind it is not his ("tausiyah oleh X menutup acara");
        who stands in does what follows ("Bupati, diwakili oleh X, membuka acara")."""
        start = self.line.clause(mention.start).start
        lead = self.line.text[start:mention.start]
        by = [m.end() for m in self.words.lists["agent"].finditer(lead)]
        if by and any(c.side == "standing" and 0 <= start + by[-1] - c.end < LEAST for c in self.line.cues):
            return False
        other = self.words.pattern(r"[,;]|\b{which}\b|\b{and}\b").search(self.line.text[mention.end:at])
        return bool(by) and is_post(self.words, lead[by[-1]:]) and not other

    def _doers(self, nearest: Mention) -> tuple[str, ...]:
        """Who did it, where one is named right before the verb: that one with those joined to it, or whom it only came along
        with ("Bupati X didampingi Sekda Y membuka …")."""
        clause = self.line.clause(nearest.start)
        held = [m for m in self.line.people if clause.start <= m.start and m.end <= nearest.end]
        for chief, other in reversed(list(pairwise(held))):
            gap = BESIDE.sub("", self.line.text[chief.end:other.start])
            if self.words.lists["escorts"].match(gap.lstrip(" ,")):
                return (*self.joined_to(chief), chief.entity)
            if self.words.lists["together"].match(gap.lstrip(" ,")):
                return self._ids([m for m in held if m.start >= chief.start])
            if self.line.cue_between(chief.end, other.start):
                break
        return (*self.joined_to(nearest), nearest.entity)

    def _by_means(self, cue: Cue) -> bool:
        """Whether what follows tells how it was opened or closed ("ditutup Sabtu malam dengan terpilihnya X")."""
        later = next((m.start for m in self.line.people if m.start >= cue.end), cue.end)
        gap = self.line.text[cue.end:later]
        if self.words.lists["means"].match(gap.lstrip()):
            return True
        means = [m.end() for m in self.words.pattern(r"(?<!\w)(?:{with}|{through})(?!\w)").finditer(gap)]
        return bool(means) and not self.words.pattern(r"(?<!\w){by}(?!\w)").search(gap[means[0]:])

    def ends_in_pronoun(self, text: str) -> bool:
        """", ia memukul gong": the subject is the one spoken of before, not the one just named."""
        lead = text.rstrip().rsplit(",", 1)
        return len(lead) > 1 and self.words.lists["pronouns"].fullmatch(lead[1].strip()) is not None

    def _with(self, cue: Cue) -> tuple[str, ...]:
        """"meletakkan batu pertama bersama X dan Y", "sebagai narasumber bersama Z": those who did it with the subject."""
        if cue.kind != "speaker" and cue.kind not in SHARED:
            return ()
        rest = self.line.text[cue.end:min(cue.end + 60, self.line.clause(cue.start).end)]
        along = self.words.lists["together"].search(rest)
        if cue.kind == "speaker" and cue.side != "label" and along and rest[:along.start()].strip():
            return ()
        return self._ids(self.following(cue.end + along.end(), cue.kind)) if along else ()

    def _inverted(self, cue: Cue) -> tuple[str, ...]:
        """"Turut memberi sambutan Ketua X", "Saat membuka Musda, X …": the subject behind its verb."""
        lead = self.line.text[self.line.clause(cue.start).start:cue.start]
        free = self.before(cue.start) is None and (awaits_subject(self.words, lead) or opens_clause(self.words, lead))
        run = self.following(cue.end, cue.kind) if free and cue.kind not in ("quoted", "chatted", "participant") else []
        if not run or not leads_to_subject(self.words, self.line.text[cue.end:run[0].start]):
            return ()
        return self._ids(run if cue.kind == "speaker" else run[:1])

    def _said(self, cue: Cue) -> tuple[str, ...]:
        """"…," kata siswa itu": the one last spoken of."""
        lead = self.line.text[max(0, cue.start - 3):cue.start]
        return self._pronoun() if cue.kind in ("quoted", "chatted") and HIDDEN in lead else ()

    def joined_to(self, mention: Mention) -> tuple[str, ...]:
        """The people that "dan" and commas tie to the subject, where nothing was said of them before."""
        joined: list[str] = []
        at = mention.start
        for other in reversed(self.line.before(mention.start)):
            gap = self.line.text[other.end:at].lstrip(" ,")
            listed = self.words.lists["and"].match(gap) or joined and self.line.text[other.end:other.end + 1] == ","
            if not listed or at - other.end >= JOINT or self.line.cue_between(other.end, at):
                break
            joined, at = [other.entity, *joined], other.start
        return tuple(joined) if not any(c.end <= at for c in self.line.cues if c.side != "label") else ()

    def _beside(self, cue: Cue) -> tuple[str, ...]:
        if cue.kind == "host" and any(b.start == cue.end + 1 for b in self.line.bodies):
            return ()  # "tuan rumah Panti X": the body is it
        at = cue.end + self._brought(cue)
        run = self.following(at, "function" if cue.kind in SINGLE else "label")
        gap = self.line.text[at:run[0].start] if run else ""
        if self.words.pattern(DEED).match(gap) and not self.introduced(gap):
            run = []  # "panitia memboyong X"
        function = self.words.ends("functions", self.line.text[max(self.line.span.start, cue.start - 24):cue.start])
        nearest, touching = self.before(cue.start, 110), run and run[0].start - cue.end <= 2
        bracket = nearest and re.fullmatch(r"\s*[(–—-]\s*", self.line.text[nearest.end:cue.start])
        if nearest and not bracket and self._in_brackets(cue, nearest):
            return (nearest.entity,)
        if nearest and (function or bracket) and not touching:
            return (*self.joined_to(nearest), nearest.entity, *self._with(cue))
        if run or not nearest:
            first = cue.start - self.line.span.start < 3 and not run
            opens = first and self.words.near("taken_up", self.line.text[cue.end:cue.end + 70])
            return self._pronoun() if opens else self._ids(run)
        subject = self.words.lists["committees"].fullmatch(self.line.text, cue.start, cue.end) and self.words.pattern(
            r"\s+(?:{also}\s+)?{active}[a-z]{4,}").match(self.line.text, cue.end)
        if subject:
            return ()  # "Selain X, panitia juga mendatangkan Y"
        apposed = self.words.pattern(r",\s*|\s+(?={which}\b)").match(self.line.text, nearest.end)
        return (nearest.entity,) if apposed and apposed.end() == cue.start else ()

    def _in_brackets(self, cue: Cue, nearest: Mention) -> bool:
        """Whether it alone stands in brackets, or behind an item's last dash, after somebody: "Ali, Ketua PMI (narasumber)"."""
        gap, after = self.line.text[nearest.end:cue.start], self.line.text[cue.end:cue.end + 1]
        ends = gap.endswith(("– ", "— ", "- ")) and self.line.block.kind == "item" and cue.end == self.line.block.end
        return (gap.endswith("(") and after == ")" or ends) and ";" not in gap and (
            self.line.block.kind == "item" or not self.words.near("and", gap))

    def _brought(self, cue: Cue) -> int:
        """"Sebagai pemantik, panitia mengundang X": how far behind a function the verb of bringing its holder ends, else 0."""
        brings = self.words.pattern(r",\s+[^,;.:]{0,60}?\b{attendance.words.brings}\b").match(self.line.text, cue.end)
        function = self.words.ends("functions", self.line.text[self.line.span.start:cue.start])
        return brings.end() - cue.end if brings and function else 0

    def _pronoun(self, at: int | None = None) -> tuple[str, ...]:
        taken = self.salient if at is None else self.taken_up(at)
        return (taken,) if taken else ()

    def taken_up(self, at: int) -> str | None:
        """Whom a pronoun at an offset takes up: the subject of the clause before ("X tidak tampak; ia …"), else `salient`."""
        start = self.line.clause(at - 1).start
        held = self.line.before(start)
        last = self.line.clause(max(start - 2, self.line.span.start)).start
        near = [m for m in held if m.start >= last] or held
        unnamed = self.line.official and not near and start > self.line.span.start  # "Camat X tidak datang; ia …"
        return near[0].entity if near else None if unnamed else self.salient

    @staticmethod
    def _ids(mentions: list[Mention]) -> tuple[str, ...]:
        return tuple(m.entity for m in mentions)
