"""The words around names that tell of a person, compiled: posts, labels, verbs of speech, credits, what bears somebody's name."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.extract.lexicon import fold_name
from kg.extract.once import kept
from kg.extract.places.localities import HANDING
from kg.extract.posts import post_pattern, post_shapes
from kg.languages import Pack, Patterns
from kg.languages.expressions import compiled
from kg.languages.patterns import not_after, word_tree

MORE = r"(?:[\s,;&/()§.–-]|\b(?:%s)\b|\b[A-Z][\w'’-]*|\b[IVX]+\b|\d+(?:/\d+)?)*"
"""What may stand between a post and its holder: the body (§ for what is taken), sections, numbers, the pack's small words."""

UNNAMED = r"%s(?i:%s)\s+(?:of|at)\s+(?:the|its|his|her|their)(?:\s+[a-z]+){1,3},\s+$"
"""A post of a body without a name, with what stands before posts and with posts."""

OF, WORD = re.compile(r"\s(?:of|at)\s"), re.compile(r"\w+")

SMALL = re.compile(r"(?<!\w)[a-z][\w'’-]*")
GLUED = "'’-"
"""What joins small letters to the word before them: "Moro'o"."""

LONGEST_POST = 60
"""Letters of the longest post."""

SAID = {
    "themed": r"{~bodies.themed_by}[:\s]*[\"“][^\"”]*$",
    "label": r"^(?!\W*{~people.topics}\W*\d*\s*:)[^:=.]{2,60}[:=]\s*(?:[^.:=;]*[,&;]\s*|[^.:;]*\b{~people.conjunctions}\s+)?$",
    "spoken_to": r"(?<!\w){~people.address} (\S+) $",
    "hands_on": r",?\s+{toward}\b",
    "named_on": r"[ \u00a0](?:§|(?!{bodies.days}|{~names.clauses})[A-Z]\w)",
    "represents": r"(?<!\w){~people.representing}\s+§\s*,?\s*$",
}
"""What ends before a name, how somebody hands something on to it, and a capital word or another thing named right after it."""


@dataclass(frozen=True)
class Cues:
    """The words around names: `said` are patterns of what ends before one, and of posts, of which `rules` are those that are
    whole without a field; `after` what begins after one, some of it with one of the posts behind it."""

    said: Patterns
    of_posts: frozenset[str]
    shaped: Callable[[str], bool]
    whole_post: re.Pattern[str]
    after: tuple[tuple[str, re.Pattern[str], str], ...]
    called_before: frozenset[str]
    single: frozenset[str]
    handed: re.Pattern[str]
    territorial: frozenset[str]
    other: frozenset[str]
    address: frozenset[str]
    within: frozenset[str]

    def posted(self, text: str) -> bool:
        """Whether a post and what belongs to it end a text: it begins after the last word in small letters that can belong to it
        only as one of its own, or at most a post's length before where that is one."""
        words = [match for match in SMALL.finditer(text) if match[0] not in self.within]
        begin, end = words[-1].span() if words else (0, 0)
        last = text[begin:end]
        apart = last.isalpha() and text[begin - 1:begin] not in GLUED and last.lower() not in self.of_posts
        begin = end if apart and not self.shaped(last) else max(0, begin - LONGEST_POST)
        return begin < len(text) - 1 and self.said["post"].search(text, begin) is not None

    def unnamed(self, text: str) -> bool:
        """Whether an English post of a body without a name ends a text: "the head of the office, "."""
        return OF.search(text) is not None and self.said["unnamed"].search(text, max(0, len(text) - LONGEST_POST)) is not None

    def addressed(self, text: str, start: int) -> bool:
        """Whether a post with which somebody is spoken to ends a text: "Bapak Camat "."""
        spoken = self.said["spoken_to"].search(text, start)
        return spoken is not None and spoken[1] in self.single

    def following(self, text: str) -> list[str]:
        """What a text tells of the name before it."""
        return [name for name, pattern, posts in self.after if (match := pattern.match(text)) and (
            not posts or self.said[posts].match(text, match.end()))]


def cues(pack: Pack) -> Cues:
    """The cues of a pack, compiled once."""
    return pack.once("people.cues", _compile)


def _compile(pack: Pack) -> Cues:
    listed = {w for s in ("heads", "event_functions", "acting") for w in pack.words("posts", s)}
    posts = rf"(?:{word_tree(listed)}|{post_shapes(pack)})"
    bylines = word_tree(w.rstrip(".") for w in pack.words("titles", "bylines"))
    lead = r"(?<![^\s(“\"‘'-])"
    more = MORE % "|".join(map(re.escape, sorted(within := _within(pack))))
    single = frozenset(post for post in pack.words("posts", "heads") if " " not in post and post[0].isupper())
    rulers = word_tree(pack.words("people", "over_official_areas") + pack.words("people", "rulers"))
    owned = f"(?i:{not_after(pack.words('people', 'of_posts'))})"
    return Cues(
        said=pack.patterns({
            **SAID, "post": rf"{lead}{owned}(?i:{posts})(?=[\s,:(§]){more}:?\s*$",
            "posts": posts, "in any case": f"(?i:{posts})", "unnamed": UNNAMED % (lead, posts),
            "credit": rf"[\s(\[]*(?i:{bylines})\s*[:/|]",
            "desk": rf"[.!?”\"]\s*\((?i:(?:{bylines}|{{~people.desks}})\b[^()]{{0,30}}/|{bylines}\s*:)[^()]{{0,10}}$",
            "by": rf"[\s(\[]*(?i:{bylines})\s+(?:[A-Z][\w.-]*(?: [A-Z][\w.-]*){{0,3}}\s*,\s+)?",
            "called_after": _called_after(pack, lead), "rules": rf"(?<!\w)(?:{rulers}|{post_shapes(pack)}) +$"}),
        of_posts=frozenset(word for post in (*listed, *pack.words("posts", "shapes")) for word in WORD.findall(post.lower())),
        shaped=_shaped(compiled(post_shapes(pack), re.IGNORECASE)),
        whole_post=post_pattern(pack),
        after=tuple(_after(pack)),
        called_before=frozenset(pack.words("people", "called_before")), single=single, handed=pack.pattern(HANDING),
        territorial=frozenset(pack.words("places", "features")),
        other=frozenset(map(fold_name, pack.words("people", "not_people"))),
        address=frozenset(pack.words("people", "address")),
        within=within,
    )


def _shaped(shapes: re.Pattern[str]) -> Callable[[str], bool]:
    """Whether a word begins as one of the shapes of posts."""
    @kept(1 << 12)
    def shaped(word: str) -> bool:
        return shapes.match(word) is not None
    return shaped


def _called_after(pack: Pack, lead: str) -> str:
    """What is called after somebody, and a street with the first word of its name: "Jalan Jabal | Nur Talise"."""
    heads, between, streets = (word_tree(pack.words("people", name)) for name in ("called_after", "called_after_more", "streets"))
    return (rf"{lead}(?={heads}){not_after(pack.words('people', 'before_heads'))}{heads}\.?\s+(?:{between}\s+|[\"“])*$"
            rf"|{lead}(?P<street>{streets}\.?\s+[A-Z]\w+\s+)$")


def _after(pack: Pack) -> Iterator[tuple[str, re.Pattern[str], str]]:
    """What begins after a name, with the posts that must follow it, "" for none."""
    apart = r"\s*(?:,|\(|[–—-]|\s(?={~people.introducing}))\s*"
    clauses = (*pack.words("posts", "cues"), *pack.words("posts", "verbs"), *pack.words("people", "relating"))
    origin = r"(?:\s+{from}\s+§\s*)?"
    rows = (
        ("described", rf"{apart}(?i:{word_tree({*pack.words('people', 'described'), *pack.words('people', 'kin')})})", ""),
        ("described", apart, "posts"),
        ("adjoined", r"[ \u00a0](?=[A-Z])", "posts"),
        ("holds", rf"\s*,?\s+(?:(?i:{word_tree(clauses)})\s+)+", "posts"),
        ("holds", r"(?:\s+{people.elected}(?!\w))+\s+{posts.becoming}\s+", "in any case"),
        ("holds", r"(?:\s+{people.elected}(?!\w))+\s+(?:\w+\s+){0,2}{people.heading}(?!\w)", ""),
        ("aged", r"\s*(?:,|\()\s*\d{1,2}(?:\s*{people.years}\b|\)|,)", ""),
        ("aged", r"\s+(?:{people.wins}\s+)?\d+\s+{people.votes}(?!\w)", ""),
        ("acts", r"\s+{people.wins}\s+{people.votes}(?!\w)", ""),
        ("belongs", r"\s+(?:{from}|of)(?:\s+the)?\s+§|\s*\(§", ""),
        ("says", origin + r"\s+(?:{people.again}\s+)?{~people.says}", ""),
        ("acts", origin + r"\s+(?:{~people.acts}|{~people.adverbs}\s+{~people.doing}|(?:{active}|{stative})[a-z]{4})", ""),
    )
    return ((name, pack.pattern(template), posts) for name, template, posts in rows)


def _within(pack: Pack) -> frozenset[str]:
    """Small words that stand between a post and its holder, also those for terms of office and of when that was."""
    between = (*pack.words("people", "within_posts"), *pack.words("posts", "terms"), *pack.words("posts", "asides"))
    return frozenset(word for phrase in between for word in phrase.split())
