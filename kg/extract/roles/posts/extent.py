"""How far the name of a post goes on: "Kepala Bidang Rehabilitasi | Sosial", "Director for Coastal | Rehabilitation"."""
from __future__ import annotations

import re

from kg.extract.page import Span, Token
from kg.extract.posts import may_begin_post, post_pattern
from kg.extract.roles.posts.around import with_place
from kg.extract.roles.posts.words import post_words
from kg.extract.scene import Scene

MOST_WORDS = 8
"""Words that a post may have beyond those that are known."""

LAST_OF = re.compile(r"(?:\s(?![IVX]+\b)[A-Z][\w/&-]*){1,3}(?=[.,;)]|\s\(|\sof\s)")
"""The last words of a subject that end at a mark: "Legalitas dan Kemitraan Koperasi.", "Bukti dan Rampasan (PB3R)"."""

SHORTENED = re.compile(r" \([A-Z]\w{1,12}\)(?: [A-Z][\w/-]*){1,4}(?=\s?$|[,.)])")
"""The short name of a section in brackets, with its field behind: "Ketua Panitia Khusus | (Pansus) LKPJ"."""

OF_WHAT = re.compile(r"\s(?:for|of)(?:\s[\w-]+)*$")
"""English words that a post goes on after: "director for coastal rehabilitation"."""

OF_FIELD = re.compile(r" (?:for|of) [A-Z]")
"""A field of work that a post in English is for: "Vice Rector for Research"."""

OF_THE = re.compile(r" the [A-Z]")
"""A section that a post in English is of: "Chair of the Supervisory Board"."""

ENGLISH = ("at", "with", "of", "the")
"""Small words with which a post in English goes on, or never does."""


class Extent:
    """Reads on in the name of the post that begins at the offset `start`; the next name begins at `limit` or after it."""

    def __init__(self, scene: Scene, start: int, limit: int) -> None:
        self.scene, self.text, self.words = scene, scene.page.text, post_words(scene.pack)
        self.start, self.limit, self.lower = start, limit, scene.page.text[start].islower()
        self.section = False

    def end(self, known: int) -> int:
        """Where the name ends of which the words up to `known` stand in lists: past capitals up to the next name or mark, and
        past words in small letters that are known."""
        text, words, start, end = self.text, self.words, self.start, known
        self.section = bool(words["sections"].search(text, start, end))
        territorial = words["territorial"].match(text, start)
        premises = words["premises"].search(text, end, self.limit)
        if premises and not territorial:
            self.limit = premises.start()
        if self.lower and not territorial:
            self.limit = min((m.start for m in self.scene.within(Span(end, self.limit), "place")), default=self.limit)
        for count, token in enumerate(self.scene.page.words(end, self.limit)):
            if count == MOST_WORDS or self._begins_post(token, end) or not self._goes_on(token, end, count > 0):
                break
            end = token.end
        subject = words["subject"].match(text[end:self.limit])  # "Komandan pos, Ali"
        if subject is None and self.lower and words["apposed"].search(text, max(0, start - 12), start):
            subject = words["trade"].match(text[end:self.limit])  # "Ali, juru mudi feri yang …"
        end += subject.end() if subject else 0
        if self.section and (shortened := SHORTENED.match(text, end, self.limit)):
            end = shortened.end()
        if not text[end:self.limit].strip():  # titles that the next name left outside
            end = known + len(words["titles"].sub("", text[known:end]))
        return with_place(self.scene, start, start + len(words["dangling"].sub("", text[start:end])), self.limit)

    def _begins_post(self, token: Token, end: int) -> bool:
        """Whether another post begins at a token, or behind the comma there, and no profession that the section has in hand."""
        text, words = self.text, self.words
        at = joint.end() if (joint := words["comma"].match(text, token.start)) else token.start
        begins = text[at:at + 1].isupper() and may_begin_post(self.scene.page, self.scene.pack, at)
        return bool(begins and post_pattern(self.scene.pack).match(text, at) and not (
            self.section and words["professions"].match(text, at)) and not words["section_word"].search(text, self.start, end))

    def _goes_on(self, token: Token, end: int, begun: bool) -> bool:
        """Whether the name that is read up to `end` goes on with a token; `begun` tells that one went on before."""
        text, words = self.text, self.words
        if text[end:token.start].strip():
            return False
        if token.text == ",":
            listed = OF_FIELD.search(text, self.start, end) and words["listed"].match(text, token.end, self.limit)
            return bool(listed or words["enumerated"].fullmatch(text, token.end, self.limit))
        if token.text in ("/", "-"):
            return token.start == end and text[token.end:token.end + 1].isalnum()
        if token.text in ENGLISH and (english := self._goes_on_in_english(token, end)) is not None:
            return english
        if words["conjunctions"].fullmatch(token.text.lower()):
            return self._joins(token, end, begun)
        if token.capital or (token.text[0].isdigit() and not self.lower) or (OF_WHAT.search(text, end - 40, end) and token.word):
            return True
        if not words["going_on"].fullmatch(token.text) or not begun and words["not_first"].fullmatch(token.text):
            return False
        placing = words["beside"].fullmatch(token.text)  # "Camat Gebog dalam sambutannya"
        return placing is None or text[self.start:end].split()[-1][:1].islower()

    def _goes_on_in_english(self, token: Token, end: int) -> bool | None:
        """The same of a small word of English, None where it is as any other word."""
        text, words = self.text, self.words
        if token.text == "of":
            after = re.match(r" ([a-z]+)\b", text[token.end:self.limit])
            if words["english_fields"].match(text, token.end, self.limit):
                return True
            the = OF_THE.match(text, token.end, self.limit) is not None
            return the or after is not None and not words["articles"].fullmatch(after[1])
        if token.text == "the":
            return OF_THE.match(text, end, self.limit) is not None if text[:end].endswith(" of") else None
        return False if words["english_fields"].search(text, self.start, end) else None  # "at", "with"

    def _joins(self, token: Token, end: int, begun: bool) -> bool:
        """Whether a conjunction joins one more word to the name: "Bidang Dakwah | dan Sosial"."""
        text = self.text
        following = text[token.end:self.limit].split()
        field = OF_FIELD.search(text, self.start, end) and self.words["english_fields"].match(text, token.end, self.limit)
        beside = text[self.limit - 1].isspace() and (
            len(following) == 1 or begun and all(word[:1].isupper() for word in following))
        return bool(following) and following[0][:1].isupper() and (
            self.section or field is not None or beside or LAST_OF.match(text, token.end, self.limit) is not None)
