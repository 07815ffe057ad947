"""Lists as news writes them: bullets, numbers in brackets, "pertama … kedua …", or commas with a last "dan"."""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.once import cached_property, with_dict
from kg.extract.page import Page, Span
from kg.extract.priorities.forms import parted
from kg.extract.priorities.ordinals import ordinal_of, told_off
from kg.extract.quotations import is_open
from kg.languages import Pack, Patterns, alternation

BULLET = re.compile(r"\s*(?:[•·▪●○◦*✔✓✅➢►▶➤→>–—-]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])\s*(?=\S)")
MARK = re.compile(r"(?<=\s)--(?=\w)|\(?\b(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s*|(?<=[:;,.\s])\d{1,2}\.\s+(?=[A-Za-z])")
LETTERED, NUMBERED = re.compile(r"\s*\(?[a-z][.)]\s"), re.compile(r"\s*\(?\d{1,2}[.)]\s")
CHAPTER = re.compile(r"\s*[A-Z][.)]\s")
WORD, NO_WORD = re.compile(r"\w"), re.compile(r"\W*")
LABEL_END, ONE_WORD = re.compile(r"\W{0,3}:"), re.compile(r"[\w-]+:\s(?![A-Z])")
LABEL = re.compile(r"([A-Z][\w-]+(?: [\w-]+){0,4}):\s+[a-z]")
MAX_WORDS = 32


@dataclass(slots=True)
class Entry:
    """One entry of a list: its words and the offset at which they stand."""

    at: int
    text: str


@with_dict
@dataclass(frozen=True)
class Lists:
    """Reads the lists of a page."""

    page: Page
    pack: Pack

    def after(self, at: int, count: int | None) -> list[Entry]:
        """The entries of the list that begins at an offset; `count` is how many the article says there are."""
        sentence, block = self.page.sentence_at(max(at - 1, 0)), self.page.block_at(max(at - 1, 0))
        rest = self.page.text[at:sentence.end]
        if not WORD.search(rest):
            return self.below(block, count) if at >= block.end - 2 else self._ordinals(Span(at, block.end))
        stop = self._closing(block, at)
        whole = Span(at, stop)
        listed = self._fielded(whole) or self._ordinals(whole) or self._marked(whole)
        return listed or self._commas(self._unsaid(at, min(sentence.end, stop)), count)

    def _fielded(self, span: Span) -> list[Entry]:
        """The entries of "Bidang Dakwah: A; B. Bidang Ekonomi: C.", each field with its own list in one sentence."""
        begins = NO_WORD.match(self.page.text, span.start, span.end)
        if not begins or not self._joints["field"].match(self.page.text, begins.end(), span.end):
            return []
        fields = list(self._joints["field"].finditer(self.page.text, span.start, span.end))
        if len(fields) < 2:
            return []
        stops = [*(f.start() for f in fields[1:]), span.end]
        own = (Span(f.end(), min(stop, self.page.sentence_at(f.end()).end)) for f, stop in zip(fields, stops, strict=True))
        return [entry for part in own for entry in self._commas(part, None)]

    def between(self, span: Span) -> list[Entry]:
        """The entries of a comma list, of "baik A maupun B" or of "mulai dari A hingga B" that fills a span."""
        return self._commas(span, None)

    def of_sentence(self, at: int, count: int | None) -> list[Entry]:
        """The entries of the list that the sentence after an offset is, where it has as many as are said."""
        start = NO_WORD.match(self.page.text, at)
        sentence = self.page.sentence_at(start.end()) if start else Span(at, at)
        end = min(sentence.end, self._closing(self.page.block_at(sentence.start), sentence.start))
        entries = self._commas(self._unsaid(sentence.start, end), count) if count else []
        return entries if len(entries) == count else []

    def only(self, span: Span) -> list[Entry]:
        """The one entry that begins a span."""
        return list(self._entry(self._unsaid(span.start, span.end)))

    def _unsaid(self, start: int, end: int) -> Span:
        """A stretch up to the words that tell who says it (", kata Ketua …")."""
        said = self._joints["saying"].search(self.page.text, start, end)
        return Span(start, said.start() if said else end)

    def _closing(self, block: Span, at: int) -> int:
        """The end of the quotation that holds an offset, else of its block."""
        held = is_open(self.page.text[block.start:at])
        ends = [self.page.text.find(mark, at, block.end) for mark in "”\"" if held]
        return min((end for end in ends if end >= 0), default=block.end)

    def ordinals_within(self, span: Span, end: int) -> list[Entry]:
        """The entries of "fokus kami ada dua, pertama, …; kedua, …", which begin in a span and end before an offset."""
        first = self._joints["first"].search(self.page.text[span.start:span.end])
        end = min(end, self._closing(self.page.block_at(span.start), span.start))
        return self._ordinals(Span(span.start + first.start(), end)) if first else []

    def ordinals_after(self, at: int) -> list[Entry]:
        """The entries of "Pertama, … Kedua, …" that begin right after a sentence, in its block or the next, or of sentences there
        that begin with a label each ("Digitalisasi: …. Pemberdayaan anggota: …")."""
        block = self.page.block_at(max(at - 1, 0))
        found = self._ordinals(Span(at, block.end)) or self._labelled(Span(at, block.end))
        return found or [e for b in self.page.blocks_after(block.end)[:1] if at >= block.end - 2 for e in self._ordinals(b)]

    def _labelled(self, span: Span) -> list[Entry]:
        entries: list[Entry] = []
        for sentence in self.page.sentences_after(span.start):
            label = LABEL.match(self.page.text, sentence.start, min(sentence.end, span.end))
            if not label:
                break
            entries.append(Entry(sentence.start, label[1]))
        return entries if len(entries) > 1 else []

    def below(self, block: Span, count: int | None) -> list[Entry]:
        """The entries of the list in the blocks after one; `count` is how many the article says there are."""
        entries, following = list[Entry](), self.page.blocks_after(block.end)
        first = self.page.text[following[0].start:following[0].end] if following else ""
        if CHAPTER.match(first) and not (following[1:] and CHAPTER.match(self.page.text, following[1].start)):
            return []  # "E. REKOMENDASI" over a list of its own
        others = [NUMBERED] * (LETTERED.match(first) is not None) + [CHAPTER] * (not CHAPTER.match(first))
        for item in following:
            text = self.page.text[item.start:item.end]
            next_heading = any(other.match(text) for other in others)  # of minutes: "a. …", "b. …", "4. Penutup"
            mark = None if next_heading else BULLET.match(text) or ordinal_of(self.pack).match(text)
            if not mark or item.kind not in ("item", "paragraph", "heading") or count and len(entries) == count:
                break
            entries += self._marked(item) or self._ordinals(item) or self._of_line(Span(item.start + mark.end(), item.end))
        return self._labels(entries) or self._lines(block, count)

    def _lines(self, block: Span, count: int | None) -> list[Entry]:
        """The entries of a list without marks: short lines that follow one another at the same distance."""
        text = self.page.whole
        lines: list[Span] = []
        for line in self.page.blocks_after(block.end):
            gap = text[lines[-1].end:line.start].count("\n") if lines else 0
            distance = text[lines[0].end:lines[1].start].count("\n") if len(lines) > 1 else gap
            words = len(text[line.start:line.end].split())
            if line.kind not in ("paragraph", "heading") or words > MAX_WORDS or gap != distance or len(lines) == (count or 12):
                break
            lines.append(line)
        apart = len(lines) > 1 and text[lines[0].end:lines[1].start].count("\n") > 1
        prose = any(self.page.sentence_at(line.end - 1).start != line.start for line in lines)
        if prose or len(lines) < 2 or apart and len(lines) != count:
            return []
        return self._labels([entry for line in lines for entry in self._of_line(Span(line.start, line.end))])

    def _of_line(self, line: Span) -> list[Entry]:
        """The entries of a line: "Bidang Ekonomi: A; B" has those of a field, others are one."""
        field, end = self._joints["field"].match(self.page.text, line.start, line.end), line.end
        several = self._commas(Span(field.end(), end), None) if field and ";" in self.page.text[field.end():end] else []
        return several or list(self._entry(line))

    def _labels(self, entries: list[Entry]) -> list[Entry]:
        """The entries, those too without their explanation that begin with one word and a colon, where most others begin so."""
        labelled = [LABEL_END.match(self.page.text, entry.at + len(entry.text)) is not None for entry in entries]
        if not any(labelled) or 2 * sum(labelled) < len(entries):
            return entries
        return [replace(e, text=e.text.partition(":")[0]) if ONE_WORD.match(e.text) else e for e in entries]

    def _ordinals(self, span: Span) -> list[Entry]:
        begins = NO_WORD.match(self.page.text, span.start)
        start = begins.end() if begins else span.start
        marks, end = told_off(self.pack, self.page.text, Span(start, min(
            span.end, self._closing(self.page.block_at(start), start))))
        return self._between(marks, end) if marks else []

    @cached_property
    def _joints(self) -> Patterns:
        return joints_of(self.pack)

    def _marked(self, span: Span) -> list[Entry]:
        begins = NO_WORD.match(self.page.text, span.start, span.end)
        if not begins or not MARK.search(self.page.text, span.start, min(begins.end() + 5, span.end)):
            return []
        marks = list(MARK.finditer(self.page.text, span.start, span.end))
        if len(marks) < 2 or WORD.search(self.page.text, span.start, marks[0].start()):
            return []
        return self._between(marks, span.end)

    def _between(self, marks: list[re.Match[str]], end: int) -> list[Entry]:
        ends = [*(m.start() for m in marks[1:]), end]
        return [entry for mark, stop in zip(marks, ends, strict=True) for entry in self._entry(Span(mark.end(), stop))]

    def _commas(self, span: Span, count: int | None) -> list[Entry]:
        span, joint = self._range(span)
        pieces = list(_split(self.page.text, span, joint))
        if len(pieces) == 1 or count is None or len(pieces) < count:
            pieces = self._last_conjunction(pieces, count)
        entries: list[Entry] = []
        for piece in pieces:
            if entries and self._joints["explains"].match(self.page.text, piece.start, piece.end):
                break
            entries += self._entry(piece)
        return entries[:count] if count and len(entries) > count else entries

    def _last_conjunction(self, pieces: list[Span], count: int | None) -> list[Span]:
        if not pieces:
            return pieces
        last = pieces[-1]
        text = self.page.text[last.start:last.end]
        oxford = len(pieces) > 1 and self._joints["oxford"].search(self.page.text[max(0, last.start - 12):last.start])
        joints = parted(text, self._joints["conjunction"], self.pack)
        marked = len(pieces) > 1 and ";" in self.page.text[pieces[-2].end:last.start]  # "A; B; C dan D" are three
        if oxford or marked or not joints:
            return pieces
        form = first_form(text, self.pack)
        alike = [joint for joint in joints if first_form(text[joint.end():], self.pack) == form] if form else []
        alike = alike or ([joint for joint in joints if self._joints["deed"].match(text, joint.end())] if form else [])
        joint = alike[-1] if alike else joints[-1]
        short = len(text[joint.end():].split()) == 1 < len(text[:joint.start()].split())
        sure = count is not None or self._joints["closing"].search(joint.group())
        if len(pieces) == 1 and not sure and (len(joints) > 1 and not alike or short):
            return pieces
        return [*pieces[:-1], Span(last.start, last.start + joint.start()), Span(last.start + joint.end(), last.end)]

    def _range(self, span: Span) -> tuple[Span, re.Pattern[str]]:
        """The entries of "mulai dari A, B, hingga C" without the words around them, and what parts them."""
        joints = self._joints
        lead = joints["begins"].match(self.page.text, span.start, span.end)
        ranged = lead and joints["to"].search(self.page.text, lead.end(), span.end)
        whole = Span(lead.end(), span.end) if lead and (ranged or " " in lead.group().strip()) else span
        return whole, joints["either"] if ranged else joints["comma"]

    def _entry(self, span: Span) -> Iterator[Entry]:
        """The words of an entry without its mark and without the explanation that follows it."""
        raw = self.page.text[span.start:span.end].split("\n", 1)[0]
        joints = self._joints
        lead = joints["leading"].match(raw)
        start = lead.end() if lead else 0
        cut = joints["explanation"].search(raw, start)
        text = raw[start:cut.start()] if cut and len(raw[start:cut.start()].split()) > 1 else raw[start:]
        text = joints["trailing"].sub("", text.strip())
        text = text.rstrip("\"”") if text.count('"') % 2 or text.count("”") > text.count("“") else text
        if len(text) > 2 and len(text.split()) <= MAX_WORDS:
            yield Entry(span.start + start, text)


def first_form(text: str, pack: Pack) -> str:
    """How the first word is made: "pe" for "pembentukan", "me" for "memperkuat", "" for none of these."""
    made = pack.pattern(r"(?i)\W*(?:({doer}|{abstract})[a-z]{3,}{deed}|({active}|{stative})[a-z]{4,})\b").match(text)
    return next((form.lower() for form in made.groups() if form), "") if made else ""


def joints_of(pack: Pack) -> Patterns:
    """What parts and frames the entries of a list and what explains them, compiled from a pack."""
    return pack.once("priorities.joints", _compiled)


def _compiled(pack: Pack) -> Patterns:
    words = defaultdict(tuple, pack.table("priorities", "joints"))
    told = pack.table("priorities", "words")
    explains, tails = (alternation(told.get(name, ())) for name in ("explains", "tails"))
    short = "".join(rf"(?<!\b{re.escape(word)}.)" for word in pack.words("page", "abbreviations"))
    conjunctions = alternation(words["conjunctions"])
    comma = (rf"\s*,\s+(?:{alternation([*words['conjunctions'], *words['between']])}\s+)?"
             rf"|\s*;\s*(?:{conjunctions}\s+)?")
    to = rf"(?:\s*,)?\s+{alternation(words['to'])}\s+"
    purpose = r",\s+(?:{to_do}\s+)?{active}[a-z]{4,}\s[^,]*$"
    return pack.patterns({
        "comma": comma,
        "conjunction": rf"\s+{conjunctions}\s+",
        "oxford": rf",\s+{conjunctions}\s+$",
        "begins": rf"(?i)\s*{alternation(words['ranges'])}\s+",
        "to": to,
        "either": f"{to}|{comma}",
        "leading": rf"(?i)^\W*(?:{alternation([*words['conjunctions'], *words['leading']])}\s+)?"
                   rf"(?:{alternation(words['fields'])}\s[^:.\n]{{1,40}}:\s+)?",
        "trailing": rf"(?:[\s,;.]|--|\s{alternation([*words['conjunctions'], *words['trailing']])})+$",
        "first": rf"(?i)(?<!\w){alternation(words['first'])}(?!\w)",
        "field": rf"(?<!\w)(?i:{alternation(words['fields'])})\s[A-Z][^:.;,\n]{{1,40}}:\s+",
        "closing": "{priorities.joints.closing}",
        "deed": r"(?i){priorities.lists.deeds}(?!\w)",
        "explains": rf"(?i)\W*{explains}(?!\w)",
        "saying": r"(?i),?[”\"]?\s+(?<!\w){happenings.saying}(?:{its}|\s+(?=(?-i:[A-Z])|{she}\b))"
                  r"|(?:,|,?\s+{and})\s+{priorities.joints.and_so_on}(?!\w)",
        "explanation": rf"[.!?]{short}\s+(?=[A-Z“\"])|{purpose}|\s(?:{tails})\s|\s[—–-]\s(?![A-Z])|:\s"
                       rf"|,\s+(?:{explains})(?!\w)|;|\s\((?![^()]*\)\s+[a-z])",
    })


def _split(text: str, span: Span, comma: re.Pattern[str]) -> Iterator[Span]:
    """The pieces of a comma list; a sentence ends it."""
    start = span.start
    for match in comma.finditer(text, span.start, span.end):
        if text[start:match.start()].strip():
            yield Span(start, match.start())
        start = match.end()
    if text[start:span.end].strip():
        yield Span(start, span.end)
