"""Runs of capital words that are no person whatever else is said: streets, books, credits, headlines, names of buildings."""
from __future__ import annotations

import re

from kg.extract.areas import is_region
from kg.extract.lexicon import Lexicon, fold_name
from kg.extract.page import Page, Span
from kg.extract.people.cues import LONGEST_POST, Cues
from kg.extract.people.runs import Run
from kg.extract.titles import Titles

WHOLE_FROM = 1.0
"""From this likelihood on several words look like a person's name by themselves."""

NEAR = 48
"""So many characters before a run are looked at for single words."""

NEXT = re.compile(r" ([A-Z]\w+)")
"""The capital word right after a run."""

SIGNS = re.compile(r"[:(=|]|\s[–—-]\s")
"""Signs that hardly a headline has."""

BYLINE_END = re.compile(r"\s*(?:$|[—|–(,/-])")
"""What stands after the name in a byline."""

LAST_BRACKET = re.compile(r"[^()]*\)\W*$")
"""What stands from the name to the end of a line that ends with its bracket."""

CREDIT = 100
"""A line that credits its writer is shorter."""

HEADLINE = 0.7
"""This share of the words of a headline has capitals."""

VERSE = re.compile(r"\s+\d{1,3}\s?:\s?\d")
"""Chapter and verse, which follow the name of a book: "Mikha 6:8"."""

DOUBLED = re.compile(r"(\w{3,})-\1$")
"""A folded word said twice, which is many of its kind: "Suster-suster"."""


class Excluded:
    """Tells them on one page."""

    def __init__(self, page: Page, lex: Lexicon, titles: Titles, cues: Cues) -> None:
        self.page, self.lex, self.titles, self.cues = page, lex, titles, cues

    def holds(self, run: Run, block: Span, left: str) -> bool:
        """Whether a run names nobody; `left` are the words before it in its block."""
        if self._is_known_thing(run) or self._is_marked(run) or self._is_credited(run, block) or self._is_called_after(run, left):
            return True
        if ('"' in left or "“" in left) and self.cues.said["themed"].search(left):
            return True
        return self._is_in_headline(run, block, left)

    def _is_known_thing(self, run: Run) -> bool:
        """Whether it is a word for many, begins like a name of something else, or stands before what is called after people:
        "Suster-suster", "Siti Walidah Building"; but a degree tells a person ("Nur Hidayah, S.Pd.")."""
        text = self.page.text
        whole = fold_name(text[run.start:run.end])
        other = whole in self.cues.other or whole.count(" ") > 1 and " ".join(whole.split(" ", 2)[:2]) in self.cues.other
        if DOUBLED.match(run.words[0]) or other and not run.suffixes:
            return True
        words = {text[run.end - len(run.words[-1]):run.end], self._next(run)}
        return not run.suffixes and not self.cues.called_before.isdisjoint(words)

    def _is_marked(self, run: Run) -> bool:
        """Whether it is an account, a tag, part of a path, or a book with chapter and verse."""
        text = self.page.text
        return text[run.start - 1:run.start] in ("/", "@", "#") or VERSE.match(text, run.end) is not None

    def _is_called_after(self, run: Run, left: str) -> bool:
        """Whether something is called after it: "Jl. Panglima Sudirman", "Imam Masjid Nurul Bahri, H. Ali"; but not the holder of
        a post there: "Ketua Takmir Masjid H. Ali", "Pembina Yayasan M. Hanafi"."""
        named = self.cues.said["called_after"].search(left, max(0, len(left) - NEAR))
        if not named:
            return False
        if named["street"] and not run.prefixes:
            return True
        opened = run.prefixes or len(run.words[0]) == 1
        if not opened and self.page.text.startswith(", ", run.end) and self.titles.begin(self.page.text, run.end + 2):
            return True
        leads = opened and self.ends_post(left[:max(0, len(left) - len(named.group()))])
        titled = run.prefixes and (run.suffixes or named.group().strip() in self.cues.territorial)
        return not (leads or titled and self.cues.posted(left) or self.ends_post(left))

    def _is_in_headline(self, run: Run, block: Span, left: str) -> bool:
        """Whether it stands in a headline, where all words have capitals, and neither titles nor a post tell a person."""
        text = self.page.text
        if run.prefixes:  # "Bidan Jeneponto Layani KB Gratis"
            return is_region(text[run.name_start:run.name_end].split()[0]) and self.is_headline(block)
        if run.suffixes or self._signs(run, block, left):
            return False
        plain = self.page.english and block.kind == "heading" and not any(map(self.lex.known, run.words))  # "Key Takeaways"
        return plain or self.is_headline(block)

    def _signs(self, run: Run, block: Span, left: str) -> bool:
        """Whether a block is a holder's signature: "Ketua PMI Kudus, Ali Rahman", "Ali Rahman, Ketua PMI Kudus"."""
        rest = self.page.text[run.end:block.end]
        if left.rstrip().endswith(",") and not rest.strip() and self.cues.posted(left):
            return True
        return not left.strip() and rest.startswith(",") and self.lex.likely(run.words) > WHOLE_FROM and (
            "described" in self.cues.following(rest))

    def ends_post(self, left: str) -> bool:
        """Whether a post without a body ends a text: "Koordinator Lapangan", "Kasi Pendidikan Madrasah"."""
        end = len(left.rstrip())
        return any(match.end() == end for match in self.cues.whole_post.finditer(left, max(0, end - LONGEST_POST)))

    def _next(self, run: Run) -> str:
        """The capital word right after a run, "" where there is none."""
        after = NEXT.match(self.page.text, run.end)
        return after[1] if after else ""

    def is_headline(self, block: Span) -> bool:
        """Whether a block is a headline, in which ordinary words have capitals as well."""
        if block.kind in ("title", "item"):
            return block.kind == "title"
        text = self.page.text[block.start:block.end]
        if len(text) > CREDIT or text[-1] in ".!?”\"" or SIGNS.search(text, 2):
            return False
        words = [token for token in self.page.words(block.start, block.end) if token.word]
        capital = [token for token in words if token.capital]
        return len(capital) >= HEADLINE * len(words) and sum(self.lex.is_ordinary(fold_name(t.text)) for t in capital) >= 2

    def _is_credited(self, run: Run, block: Span) -> bool:
        """Whether a run is the name of who made the article: after "Penulis:" or "Oleh", or alone in brackets at the end."""
        text = self.page.text
        if self.cues.said["credit"].match(text, block.start, run.start):
            return True
        if self.cues.said["by"].fullmatch(text, block.start, run.start) and BYLINE_END.match(text, run.end, block.end):
            return block.end - block.start < CREDIT
        if text.find(")", run.end, block.end) < 0:
            return False
        before = text[max(block.start, run.start - CREDIT):run.start].rstrip()
        if text[block.end - 1] == ")" and self.cues.said["desk"].search(before):
            return True
        alone = before.endswith("(") and LAST_BRACKET.match(text, run.end, block.end) is not None
        return alone and (before == "(" or before[:-1].rstrip().endswith((".", '"', "”", "!", "?")))
