"""Titles around names: honorifics, ranks and professions before them, degrees and orders after them."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.page import words_of
from kg.languages import Pack
from kg.languages.expressions import compiled
from kg.languages.patterns import word_tree

SPACE = r"[^\S\n]*\n?[^\S\n]*"
"""White space with at most one line break."""

REACH = 30
"""Characters around a title within which a post stands that it may be the last word of."""

DOTTED = r"[SM]\.[A-Z][A-Za-z.]{1,6}(?=[,;.\s]|$)"
"""A degree with a dot inside, which may follow a name after a dot instead of a comma."""

INHERITED = rf"[^\S\n]+(?P<title>{{titles.inherited}}\.?(?:{SPACE}[A-Z][\w’'-]+){{1,4}})"
"""A title that is given with its name, behind the degrees: "Fadly Amran, BBA Datuak Paduko Malano"."""

BEFORE = ("prefixes", "lower_prefixes", "needs_dot")
"""Lists of titles.toml of those before names."""

WRITTEN_OUT, SHORTENED = 8, 5
"""A title of so many letters, or of two words, is no abbreviation: a dot after it ends the sentence; nor is one of more than so
few that is written in small letters as well ("Dokter")."""


@dataclass(frozen=True, slots=True)
class Titles:
    """Compiled titles of a language pack; `firsts` are the first words in small letters of those before names."""

    firsts: frozenset[str]
    prefix: re.Pattern[str]
    suffix: re.Pattern[str]
    inherited: re.Pattern[str]
    within_posts: re.Pattern[str]
    post_ends: re.Pattern[str]

    def before(self, text: str, start: int) -> tuple[list[tuple[int, int]], int]:
        """The spans of the titles that begin at an offset, and the offset after them, where the name begins."""
        spans: list[tuple[int, int]] = []
        if self.post_ends.match(text, start) and self._ends_post(text, start):
            return spans, start
        while match := self.prefix.match(text, start):
            spans.append((match.start(), match.end("title")))
            start = match.end()
        return spans, start

    def _ends_post(self, text: str, start: int) -> bool:
        """Whether the word that begins at an offset is the end of a post: "Sekretaris | Jenderal Ali"."""
        return any(match.end() == start for match in self.within_posts.finditer(text, max(0, start - REACH), start + REACH))

    def begin(self, text: str, start: int) -> bool:
        """Whether a title begins at an offset."""
        return self.prefix.match(text, start) is not None

    def _of_next(self, text: str, degree: re.Match[str]) -> bool:
        """Whether what may be a degree is the title of the next one in a list: "Tarigas Dehen, | Ns. Hamdanah"."""
        end = degree.end("degree")
        named = text.startswith(". ", end) and text[end + 2:end + 3].isupper()
        title = self.prefix.match(text, degree.start("degree")) if named else None
        return title is not None and self.suffix.match(text, degree.end("degree") + 1) is None

    def after(self, text: str, end: int) -> tuple[list[tuple[int, int]], int]:
        """The spans of the degrees that follow an offset, with an inherited title behind them, and where the last one ends."""
        spans: list[tuple[int, int]] = []
        while match := self.suffix.match(text, end):
            if not spans and self._of_next(text, match):
                break
            stop = _stop(text, match, self.suffix)
            spans.append((match.start("degree"), stop))
            end = stop
        if spans and (inherited := self.inherited.match(text, end)):
            spans.append(inherited.span("title"))
            end = inherited.end()
        return spans, end


def titles(pack: Pack) -> Titles:
    """The titles of a pack, compiled once."""
    return pack.once("titles", lambda made_from: Titles(
        frozenset(words_of(title)[0].casefold() for name in BEFORE for title in made_from.words("titles", name)),
        compiled(_prefix(made_from)), compiled(_suffix(made_from)), made_from.pattern(INHERITED),
        compiled(_within_posts(made_from)), compiled(word_tree(_post_ends(made_from)))))


def _prefix(pack: Pack) -> str:
    need = {word.rstrip(".") for word in pack.words("titles", "needs_dot")}
    listed = {word.rstrip(".") for word in pack.words("titles", "prefixes")}
    lower = set(pack.words("titles", "lower_prefixes"))
    called = {word for word in pack.words("titles", "prefixes")
              if word[-1] != "." and (" " in word or len(word) >= WRITTEN_OUT or len(word) > SHORTENED and word.lower() in lower)}
    capitals = {word.upper() for word in listed if len(word) > 2 and word.isalpha()} - set(pack.words("bodies", "types"))
    capitals -= {word for post in pack.words("posts", "agencies") for word in post.split()[1:]}  # "Kasi PMD", beside "Pmd."
    dotless = _forms(listed - called | lower | capitals, need)
    corps = word_tree(pack.words("titles", "corps"))
    bracket = rf"\((?:{'|'.join(map(re.escape, pack.words('titles', 'qualifiers')))})\.?\)"
    more = rf"(?:{SPACE}(?:{corps}\.?|{bracket}))*"
    # A dot may stand right before the name ("H.Yusrizal"); without a dot there must be a space.
    title = rf"(?P<title>(?:{_forms(called, need)}(?=\s|\()|{dotless}(?:\.|(?=\s|\())|{_forms(need, ())}\.){more})"
    return rf"{title}{SPACE}(?=[\w(“\"‘'])(?<=[\s.)])"


def _forms(words: set[str], without: set[str] | tuple[()]) -> str:
    return "(?<![\\w])" + word_tree(word for word in words if word not in without)


def _post_ends(pack: Pack) -> set[str]:
    """Titles of one word that also end a longer post."""
    listed = {word for word in pack.words("titles", "prefixes") if " " not in word}
    return {end for before, _, end in (post.rpartition(" ") for post in pack.words("posts", "heads")) if before and end in listed}


def _within_posts(pack: Pack) -> str:
    """A pattern of posts of which the last word could be a title by itself ("Sekretaris Jenderal"), up to that word."""
    posts = [post.rpartition(" ") for post in pack.words("posts", "heads")]
    befores = {end: word_tree({b for b, _, e in posts if e == end and b}) for end in sorted(_post_ends(pack))}
    return "|".join(rf"(?<!\w){before}\s+(?={end}(?!\w))" for end, before in befores.items()) or "(?!)"


def _suffix(pack: Pack) -> str:
    listed = {word.rstrip(".") for word in pack.words("titles", "suffixes")}
    after = {word.rstrip(".") for word in pack.words("titles", "after_comma")}
    bare = {word.rstrip(".") for word in pack.words("titles", "bare")}
    spaced = {re.sub(r"\.(?=\w)", ". ", word) for word in listed if "." in word}
    longer = re.compile(r"[SM]\.[A-Z][a-z]+\.?(?:[A-Z].*)?")
    spaced |= {re.sub(r"\.(?=\w)", " ", word) for word in listed if longer.fullmatch(word)}  # "S Pd"
    initials = {word for word in spaced if all(len(part) < 2 for part in word.replace(".", " ").split())}  # "Yohanes S. S. Bere"
    spaced, after = spaced - initials, after | initials
    upper = {word.upper() for word in listed} | initials
    anywhere = word_tree((listed | spaced | upper) - (after - bare))
    dotted = r"(?:S|M|A|D|B|Sp|Ph|Ed|LL|Dipl|C)\.(?:[A-Z][A-Za-z]{0,6}\.?)+(?:\([A-Z][A-Za-z-]{0,6}\))?"
    speciality = r"(?:(?:\([A-Z][A-Za-z-]{0,6}\)| \((?:[A-Z]|Hons|Cand)\.?\))(?:[A-Z][a-z]{1,4})?|-[A-Z]{2,5})?"
    consultant = rf"Sp\.?[A-Z]{{1,4}}(?:-[A-Z]{{1,5}}[a-z]{{1,4}}|{speciality})"  # "Sp.PD-KGer"
    specialist = rf"{consultant}|Subsp(?:es)?\.?\s?(?:[A-Z][A-Za-z-]{{0,12}}\.?){{1,5}}{speciality}"
    known = rf"(?:{word_tree(listed | upper)}|{dotted})"
    unknown = rf"(?:[A-Z]{{2,5}}\.?|(?:[A-Z][a-z]{{0,4}}\.){{2,4}}(?:[A-Z][a-z]{{0,4}})?)(?=,\s?{known})"
    long = r"[SM]\.[A-Z][a-z]{1,6}\.[A-Z][a-z]{1,4}\.?(?=,|\s|$)"  # "M.Eng.Sc.", of which the list has the beginning
    degree = rf"{specialist}|{long}|{anywhere}{speciality}|{dotted}|(?(comma)(?:{unknown}|{word_tree(listed | upper)})|(?!))"
    gap = rf"[^\S\n]*,[.,]?\s?[^\S\n]*(?P<comma>)|\.[^\S\n]*(?={DOTTED})|[^\S\n]+"  # "Ali,.SH", "Ali. S.Sos"
    return rf"(?:{gap})(?P<degree>(?:{degree}))(?!\w)(?!-\w)"


def _stop(text: str, match: re.Match[str], suffix: re.Pattern[str]) -> int:
    """The end of a degree with its dot; the dot of a degree without inner dots may be the end of the sentence, where no other
    degree follows."""
    end = match.end("degree")
    if text[end:end + 1] != ".":
        return end
    ends_sentence = "." not in match.group("degree") and re.match(r"\.[”\"’)]*(?:\s+[A-Z“\"]|\s*$)", text[end:end + 8])
    return end if ends_sentence and not suffix.match(text, end + 1) else end + 1
