"""The posts that a page speaks of, each with its whole name: "Kepala Bidang Rehabilitasi Sosial", "Camat Rantau Dedap"."""
from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.page import Span
from kg.extract.posts import posts_in
from kg.extract.roles.posts.around import is_only_owner, of_no_name
from kg.extract.roles.posts.english import english_posts, of_compound, of_owner, of_unnamed
from kg.extract.roles.posts.extent import Extent
from kg.extract.roles.posts.pointing import pointing
from kg.extract.roles.posts.post import Post
from kg.extract.roles.posts.unlisted import unlisted_posts
from kg.extract.roles.posts.words import post_words
from kg.extract.scene import Mention, Scene
from kg.languages import Patterns

OWNED = re.compile(r"\s+(?:of|at|for|in)\s+(?:the|its|his|her|their)\s+\w+['’]s$")
"""Whose unit it is that follows a post: "Secretary | of the Faculty's Study Program"."""

NEAR = 60
"""Characters before a post within which "mantan", "calon" or an owner stands."""


def find_posts(scene: Scene, sentence: Span, rare: frozenset[str]) -> list[Post]:
    """The posts named in one sentence, in order; those inside the name of a person, body or event are left out. `rare` names what
    stands there of the words of `needed.py`."""
    words, text = post_words(scene.pack), scene.page.text
    named = scene.within(sentence, "person", "organisation", "date")
    posts = _heading(sentence, words, text, named)
    for match in posts_in(scene.page, scene.pack, sentence.start, sentence.end):
        inside = any(m.start <= match.start() < m.end for m in named)
        if inside or (posts and match.start() < posts[-1].end):
            continue
        if words["section_word"].search(text[max(sentence.start, match.start() - 20):match.start()].rstrip()):
            continue
        floor = max((m.end for m in named if m.end <= match.start()), default=sentence.start)
        limit = min((m.start for m in named if m.start > match.start()), default=sentence.end)
        if sentence.kind == "title":  # where every word may be capitalised
            limit = min(limit, match.end())
        post = _post(scene, words, match, floor, limit)
        if posts and text[posts[-1].end:match.start()] == " (" and text.startswith(")", match.end()):
            post = _bracketed(posts.pop(), post, match.group())
        posts.append(post)
    posts = _with_subjects(text, _with_candidates(text, words, posts), words)
    if scene.page.english:
        offices = english_posts(scene, sentence, named)
        posts = [p for p in posts if not any(p.start < o.end and o.start < p.end for o in offices)] + offices
    posts += _sections_in_prose(sentence, words, text, named, posts)
    posts += unlisted_posts(scene, sentence, named, posts)
    posts.sort(key=lambda post: post.start)
    return _with_deputies(text, sentence, posts, words["deputy"]) if "deputies" in rare else posts


def _bracketed(post: Post, short: Post, words: str) -> Post:
    """A post with its short name in brackets after it, which may go on after those: "Sekretaris Daerah (Sekda) Klaten"."""
    return replace(short, start=post.start, name=post.name + short.name.removeprefix(words))


def _with_candidates(text: str, words: Patterns, posts: list[Post]) -> list[Post]:
    """"Calon ketua dan wakil ketua": nobody holds either yet."""
    found: list[Post] = []
    for post in posts:
        last = found[-1] if found else None
        joined = last is not None and last.passing and words["with_candidates"].fullmatch(text, last.end, post.start)
        wanted = joined and last is not None and words["candidate"].search(text, max(0, last.start - NEAR), last.start)
        found.append(replace(post, passing=True) if wanted else post)
    return found


def _with_subjects(text: str, posts: list[Post], words: Patterns) -> list[Post]:
    """"Direktur Guru Pendidikan Menengah": a post right after another says what that one is about."""
    found: list[Post] = []
    for post in posts:
        last = found[-1] if found else None
        beside = last is not None and text[last.end:post.start] == " " and text[last.start:last.start + 1].isupper() \
            and not words["owned"].search(text, last.start, last.end) and not words["serving"].fullmatch(last.name)
        if last is not None and beside and text[post.start:post.start + 1].isupper() and not (last.passing or last.body):
            found[-1] = replace(last, end=post.end, name=f"{last.name} {post.name}", body=post.body, elsewhere=post.elsewhere)
        else:
            found.append(post)
    return found


def _sections_in_prose(
        sentence: Span, words: Patterns, text: str, named: tuple[Mention, ...], posts: list[Post]) -> list[Post]:
    """"Biro Humas Ali": a section right before a person stands for a post in it."""
    found, floor = [], sentence.start
    for mention in named:
        between = text[floor:mention.start] if mention.kind == "person" else ""
        match = words["in_prose"].search(between) if between[-1:].isspace() and between.rstrip()[-1:] not in ",.;" else None
        start, end = (floor + match.start(), floor + match.end()) if match else (0, 0)
        beside = match and any(m.kind == "organisation" and m.end == start - 1 for m in named)  # "Anggota DPR RI Komisi IX Ali"
        if match and not beside and not any(post.start < end and start < post.end for post in posts):
            name = " ".join(match.group().split())
            found.append(Post(start, end, name, name.lower(), section=True))
        floor = max(floor, mention.end)
    return found


def _with_deputies(text: str, sentence: Span, posts: list[Post], deputy_of: re.Pattern[str]) -> list[Post]:
    """"Komandan, Ali, dan wakilnya, Budi": the deputy of the post named before."""
    for match in deputy_of.finditer(text, sentence.start, sentence.end):
        chief = next((p for p in reversed(posts) if p.end <= match.start()), None)
        if chief and not any(p.start < match.end() and match.start() < p.end for p in posts):
            deputy = replace(chief, start=match.start(), end=match.end(), name=f"{match[1]} {chief.name}", past=False)
            posts = sorted([*posts, deputy], key=lambda post: post.start)
    return posts


def _heading(sentence: Span, words: Patterns, text: str, named: tuple[Mention, ...]) -> list[Post]:
    """"Bidang Dakwah:" at the start of a line is a post of those who follow."""
    match = words["heading"].match(text, sentence.start, sentence.end) if ":" in text[sentence.start:sentence.end] else None
    if not match or any(m.start < match.end() for m in named):
        return []
    name = " ".join(match["name"].split())
    return [Post(match.start("name"), match.end("name"), name, name.lower(), section=True)]


def _post(scene: Scene, words: Patterns, match: re.Match[str], floor: int, limit: int) -> Post:
    text, start = scene.page.text, match.start()
    known = start + len(text[start:min(match.end(), limit)].rstrip(" ,/&-"))
    *own, last = text[start:known].split()
    if own and words["beside"].fullmatch(last) and not own[-1][:1].islower():
        known = start + len(text[start:known].removesuffix(last).rstrip())  # "Sahli Kapolri dalam sambutannya"
    known += text.startswith("(", start - 1) and text.startswith(")", known)
    named, end, body = pointing(scene, match, Extent(scene, start, limit).end(known), limit)
    alone = of_no_name(scene, start, end, limit) if body is None and named == end else end
    apart = alone > end
    named, end = (alone, alone) if apart else (named, end)
    unnamed = of_unnamed(scene, end, limit) if scene.page.english and body is None else None
    if unnamed:
        end, body = unnamed
        named = named if body else end
    elif scene.page.english and body is None:
        body = of_owner(scene, start)
    before = text[floor:start] if start - floor < NEAR else text[start - NEAR:start].partition(" ")[2]
    owned, compound = _leading(scene, words, match, before)
    if compound and scene.page.english and body is None:
        body, unnamed = of_compound(scene, compound[1].split()[-1], start), (end, None)
    whose = None if compound or not owned or not scene.page.english or body else of_compound(
        scene, owned[1].split()[-1], start)
    if whose:
        body, unnamed, owned = whose, (end, None), None  # "the university president"
    past = words["past"].search(before) or (words["past"].search(owned[1].rstrip()) if owned else None)
    owned = None if past and owned and words["past"].fullmatch(owned[1].strip()) else owned
    name = " ".join([*(owned[1] if owned else "").split(), *text[start:named].split()])
    name = words["acting"].sub(r"\1", name) if "(" in name else name.replace(")", "", 1)
    name = OWNED.sub("", name) if scene.page.english else name
    return Post(
        start=start - len(before) + (owned.start(1) if owned else past.start() if past else len(before)),
        end=end, name=words["owned"].sub("", name), head=" ".join(match["head"].lower().split()),
        past=bool(past or words["past_after"].match(text, end)),
        passing=_is_passing(words, text, match, known, end, before) or is_only_owner(scene, before, end) or (
            compound is not None and words["passing"].fullmatch(name) is not None),
        bound=bool(words["bound"].match(name)),
        elsewhere=bool(apart or unnamed or words["premises"].match(text, end + 1, limit) or words["from_place"].match(text, end)),
        body=body,
        placed=_is_placed(words, name))


def _leading(
        scene: Scene, words: Patterns, match: re.Match[str], before: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The words before a post that belong to its name, and again where they are nouns before it ("Procurement | Manager")."""
    owned = words["possessor"].search(before) if words["owner"].search(before) else None
    if owned or not words["compound_heads"].match(match["head"].split()[-1]):
        return owned, None
    compound = words["compound"].search(before)
    if compound and " " in match["head"] and (scene.page.english or not compound[1].istitle()):
        compound = None  # but "Sales | Branch Manager"
    fields = words["english_before"].search(before)
    if compound and fields and len(fields[1]) > len(compound[1]):
        compound = None  # "Marketing and Community | Manager"
    return compound or fields, compound


def _is_placed(words: Patterns, name: str) -> bool:
    office = words["territorial"].match(name)
    return office is not None and name[office.end():].strip()[:1].isupper()


def _is_passing(words: Patterns, text: str, match: re.Match[str], known: int, end: int, before: str) -> bool:
    function = words["passing"].match(text, match.start())
    if function and function.end() >= min(known, match.end("head")):
        return True
    if words["passing_alone"].fullmatch(text, match.start(), end):
        return True
    return bool(words["candidate"].search(before))
