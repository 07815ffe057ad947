"""The posts of a line with the bodies written with them, and what it is to hold one."""
from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.roles.lines import Line
from kg.extract.roles.posts.post import Post
from kg.extract.scene import Mention
from kg.languages import Patterns

BEFORE = re.compile(r"O(?:['’]s(?: own)?)? $")
"""A body right before a post: "UKR rector", "MDMC's deputy chair", "Sanggar Rare Angon pimpinan"."""

LISTED = re.compile(r"[,;] (?:[a-z]+ )?$")
"""What ends before a post that is one of several: "hadir Camat, | Kepala Desa, PMI, Ali"."""

BESIDE = len("O's own ")
"""Signs from such a body to the post at most."""

OPENED, LABEL = re.compile(r"O \($"), re.compile(r"R\s*:?\s*P")
"""A body before a bracket, and the post with its person in it: "Ikatan Alumni X (ketua: Ali)"."""

TRADE = "roles.trade"
"""The rule by which whoever is quoted is called by a trade, of which nothing is told if they hold a post."""


@dataclass(slots=True)
class Group:
    """A post of a line and its body; `place` and `end` are places in the line's code. `own` says that the body stands
    with this post and not with one that it is joined to; `listed` that the post labels the lines of a list; `onward` that
    the post after it goes with it. Words about the post end at the offset `limit`.
    """

    post: Post
    place: int
    end: int
    body: Mention | None = None
    own: bool = True
    listed: bool = False
    onward: bool = False
    limit: int = 0


@dataclass(slots=True)
class Holding:
    """A person holds the post of a group; `seen` is an offset of the words that name the person, `name` the post's fuller
    name where the line makes one, None where the post's own name stands.
    """

    person: str
    group: Group
    rule: str
    seen: int
    past: bool = False
    name: str | None = None


def groups_of(line: Line, grammar: Patterns) -> list[Group]:
    """The posts of a line with their bodies; posts that are joined share a body that stands with the last of them."""
    groups: list[Group] = []
    if "R" not in line.code:
        return groups
    for match in grammar["group"].finditer(line.code):
        own = match.group().partition("(R")[0].rstrip()  # "Kepala Kantor Wilayah X (Kakanwil Y), Ali"
        thing = line.things.get(match.start() + len(own) - 1) if own[-1] == "O" else None
        near = max(0, match.start() - BESIDE)
        before = BEFORE.search(line.code, near, match.start()) or (
            LABEL.match(line.code, match.start()) and OPENED.search(line.code, near, match.start()))
        if thing is None and before and (not groups or groups[-1].end < match.start() - 1):
            thing = line.things[before.start()]
        post, end = line.post(match.start()), match.end()
        if thing is None and (apart := _body_apart(line, grammar, post, match)):
            thing, end = line.things[apart - 1], apart
        body = thing if isinstance(thing, Mention) else None
        if grammar["over"].match(line.code, end):
            post = replace(post, past=True)
        groups.append(_with_section(line, grammar, Group(post, match.start(), end, body)))
    for i in range(len(groups) - 1, -1, -1):
        following = groups[i + 1] if i + 1 < len(groups) else None
        groups[i].limit = following.post.start if following else line.span.end
        glue = line.code[groups[i].end:following.place] if following else ""
        joins = (grammar["join"], grammar["soft_join"], grammar["likewise"])
        if following and not grammar["turn"].search(glue) and any(pattern.fullmatch(glue) for pattern in joins):
            groups[i] = replace(_sharing(groups[i], following), onward=True)
    return groups


def _body_apart(line: Line, grammar: Patterns, post: Post, match: re.Match[str]) -> int:
    """Where the body ends that only a comma parts from its post, 0 where there is none: "Kepala Bidang Olahraga, Dispora Ali"."""
    apart = grammar["body_apart"].match(line.code, match.end())
    own = post.placed or post.body or grammar["ruling"].match(post.name)
    if apart is None and not own and grammar["behind"].search(line.code, 0, match.start()):
        behind = grammar["body_behind"].match(line.code, match.end())
        return behind.end() if behind else 0
    listed = LISTED.search(line.code, max(0, match.start() - BESIDE), match.start())
    return 0 if apart is None or own or listed else apart.end()


def _with_section(line: Line, grammar: Patterns, group: Group) -> Group:
    """"Wakil Ketua PWM Lampung Bidang Kesejahteraan Sosial": the section after the body belongs to the post."""
    body = group.body
    if body is None or body.start < group.post.start:
        return group
    limit = min((thing.start for thing in line.things.values() if thing and thing.start >= body.end), default=line.span.end)
    match = grammar["section"].match(line.source, body.end, limit)
    if match is None:
        return group
    words = " ".join(match.group().split())
    return replace(group, post=replace(group.post, name=f"{group.post.name} {words}"), end=group.end + 1 + len(words))


def _sharing(group: Group, other: Group) -> Group:
    return group if group.body or group.post.body or not other.body else replace(group, body=other.body, own=False)
