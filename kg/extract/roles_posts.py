"""The posts that a page speaks of, each with its whole name: "Kepala Bidang Rehabilitasi Sosial", "Camat Rantau Dedap"."""
from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.page import Span, Token
from kg.extract.posts import post_pattern, word_tree
from kg.extract.scene import Mention, Scene
from kg.languages import Pack


@dataclass(frozen=True, slots=True)
class Post:
    """A post as written. `head` is its first known words in lower case; `passing` a function at an event or a candidacy;
    `body` the local id of the body that the words themselves point back to ("Kepala Panti"), None where they do not."""

    start: int
    end: int
    name: str
    head: str
    past: bool = False
    passing: bool = False
    section: bool = False
    body: str | None = None


@dataclass(frozen=True)
class PostWords:
    """What is compiled once from a pack to read posts."""

    territorial: re.Pattern[str]
    passing: re.Pattern[str]
    past: re.Pattern[str]
    past_after: re.Pattern[str]
    candidate: re.Pattern[str]
    heading: re.Pattern[str]
    professions: re.Pattern[str]
    going_on: frozenset[str]
    sections: re.Pattern[str]

    @staticmethod
    def of(pack: Pack) -> PostWords:
        """The words of a pack, from its cache."""
        if "roles.posts" not in pack.cache:
            tree = {name: word_tree(pack.words("posts", name)) for name in pack.files.get("posts", {}) if name != "houses"}
            acting = rf"(?:{tree.get('acting', '(?!)')}\s*)?"
            pack.cache["roles.posts"] = PostWords(
                re.compile(rf"(?i){acting}{tree['territorial']}"), re.compile(rf"(?i){tree['event_functions']}"),
                re.compile(rf"(?i)(?:^|(?<=\W)){tree['past']}[\s-]*$"), re.compile(rf"(?i)\s+{tree['past_after']}"),
                re.compile(rf"(?i)(?:^|(?<=\W)){tree['candidates']}[\s-]*$"),
                re.compile(rf"\W*(?P<name>(?i:{tree['sections']}|{tree['organs']})(?:\s+[^\W\d_][\w&/-]*){{0,7}}?)\s*:"),
                re.compile(rf"(?i){tree['professions']}"),
                frozenset(word.lower() for name in ("qualifiers", "fields", "modifiers") for word in pack.words("posts", name)),
                re.compile(rf"(?i)(?<!\w)(?:{tree['sections']}|{tree['organs']})"))
        return pack.cache["roles.posts"]


def find_posts(scene: Scene, sentence: Span) -> list[Post]:
    """The posts named in one sentence, in order; those inside the name of a person, body or event are left out."""
    words, text = PostWords.of(scene.pack), scene.page.text
    named = scene.within(sentence, "person", "organisation", "date")
    posts = _heading(sentence, words, text, named)
    for match in post_pattern(scene.pack).finditer(text, sentence.start, sentence.end):
        inside = any(m.start <= match.start() < m.end for m in named)
        if inside or posts and match.start() < posts[-1].end:
            continue
        limit = min((m.start for m in named if m.start > match.start()), default=sentence.end)
        posts.append(_post(scene, words, match, sentence, limit))
    return posts


def _heading(sentence: Span, words: PostWords, text: str, named: tuple[Mention, ...]) -> list[Post]:
    """"Bidang Dakwah:" at the start of a line is a post of those who follow."""
    match = words.heading.match(text, sentence.start, sentence.end)
    if not match or any(m.start < match.end() for m in named):
        return []
    name = " ".join(match["name"].split())
    return [Post(match.start("name"), match.end("name"), name, name.lower(), section=True)]


def _post(scene: Scene, words: PostWords, match: re.Match[str], sentence: Span, limit: int) -> Post:
    text = scene.page.text
    start = match.start()
    known = start + len(text[start:min(match.end(), limit)].rstrip(" ,/&-"))
    end = _extent(scene, words, start, known, limit)
    named, end, body = _pointing(scene, match, end, limit)
    before = text[max(sentence.start, start - 24):start]
    function = words.passing.match(text, start, sentence.end)
    past = bool(words.past.search(before) or words.past_after.match(text, end, sentence.end))
    name = " ".join(re.sub(r"(?i)\s+(?:dan|and|&)$", "", text[start:named]).split())
    passing = bool(function) and function.end() >= min(known, match.end("head")) or bool(words.candidate.search(before))
    return Post(start, end, name, " ".join(match["head"].lower().split()), past, passing, body=body)


def _extent(scene: Scene, words: PostWords, start: int, end: int, limit: int) -> int:
    """How far the name of a post goes on: capitalised words up to the next name or mark, lower-case words that are known."""
    text = scene.page.text
    open_section = bool(words.sections.search(text, start, end))
    lower = text[start].islower()
    count = 0
    for token in scene.page.words(end, limit):
        if text[end:token.start].strip() or not _goes_on(token, words, lower, open_section, text, limit) or count == 8:
            break
        if post_pattern(scene.pack).match(text, token.start) and token.capital and not lower:
            break
        end, count = token.end, count + 1
    return end


def _goes_on(token: Token, words: PostWords, lower: bool, section: bool, text: str, limit: int) -> bool:
    if token.text in ("/", "-") and section:
        return text[token.end:token.end + 1].isalpha()
    if token.text.lower() in ("dan", "&"):
        return section and text[token.end:limit].lstrip()[:1].isupper()
    if token.capital or token.text[0].isdigit() and not lower:
        return True
    return token.text.lower() in words.going_on


def _pointing(scene: Scene, match: re.Match[str], end: int, limit: int) -> tuple[int, int, str | None]:
    """Where the name and the words of a post end when "Panti" is cut off "Kepala Panti", which points back to a body; its id."""
    text = scene.page.text
    for token in scene.page.words(min(match.end("head"), end), limit):
        if token.start > end + 1:
            break
        body = _body_called(scene, text[token.start:limit], match.start()) if token.word else None
        if body:
            words = 2 if re.match(rf"{re.escape(token.text)}\s+[a-z]", text[token.start:limit]) and _second(scene, body, text, token) else 1
            stop = re.compile(rf"(?:\S+?(?:\s+|$)){{{words}}}").match(text[:limit], token.start)
            upto = token.start + len(re.sub(r"\W+$", "", stop.group())) if stop else token.end
            return match.start() + len(text[match.start():token.start].rstrip()), upto, body
    return end, end, None


def _second(scene: Scene, body: str, text: str, token: Token) -> bool:
    """Does the next word of the text go on with the body's name ("rumah sakit")?"""
    following = text[token.end:token.end + 30].split()
    name = scene.organisations[body].name.lower().split()
    return bool(following) and following[0].strip(",.;:").lower() == (name[1] if len(name) > 1 else "")


def _body_called(scene: Scene, words: str, before: int) -> str | None:
    """The body named last before whose name begins with the word that `words` begin with, where no name goes on after it."""
    called = re.match(r"[^\W\d_]{2,}(?=\s*(?:[,.;:)|(–—]|$|\s[a-z]))", words)
    if not called:
        return None
    key = called.group().lower()
    fit = [o for o in scene.organisations.values() if any(form.lower().split()[0] == key for form in (o.name, *o.mentions) if form.strip())]
    if not fit:
        return None
    last = {m.entity: m.start for m in scene.mentions if m.kind == "organisation" and m.start < before}
    return max(fit, key=lambda o: last.get(o.id, -1)).id


def with_name(post: Post, name: str) -> Post:
    """The same post under a fuller name."""
    return replace(post, name=name)
