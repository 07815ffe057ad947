"""The words and patterns by which posts are read, compiled once from a language pack."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.posts import any_case, capitalised, title_words, word_tree
from kg.languages import Pack, Patterns, alternation

ENUMERATED = r"(?:(?:\s+[A-Z]\w*)+(?:,(?:\s+[A-Z]\w*)+)*,?)?\s+(?:{and}|&)(?:\s+[A-Z]\w*)+\s+(?:of\s+(?:the\s+)?)?"
"""The rest of a subject of several words, up to the name of the body: "Communication, Relations & CSR "."""

COMMA = r",\s+(?:(?:{and}|&)\s+)?"
"""What stands between the posts of a list."""

DANGLING = r"(?:\s+(?:{roles.no_ends}|&)|[\s/-])+$"


@dataclass(frozen=True)
class PostWords:
    """What is compiled once from a pack to read posts."""

    territorial: re.Pattern[str]
    agencies: re.Pattern[str]
    passing: re.Pattern[str]
    passing_alone: frozenset[str]
    past: re.Pattern[str]
    past_after: re.Pattern[str]
    candidate: re.Pattern[str]
    with_candidates: re.Pattern[str]
    heading: re.Pattern[str]
    professions: re.Pattern[str]
    callings: re.Pattern[str]
    bound: re.Pattern[str]
    sections: re.Pattern[str]
    acting: re.Pattern[str]
    titles: re.Pattern[str]
    premises: re.Pattern[str]
    going_on: frozenset[str]
    not_first: frozenset[str]
    subject: re.Pattern[str]
    deputy: re.Pattern[str]
    compound: re.Pattern[str]
    compound_heads: re.Pattern[str]
    apposed: re.Pattern[str]
    trade: re.Pattern[str]
    in_prose: re.Pattern[str]
    section_word: re.Pattern[str]
    owned: re.Pattern[str]
    conjunctions: re.Pattern[str]
    enumerated: re.Pattern[str]
    dangling: re.Pattern[str]
    comma: re.Pattern[str]
    english: Patterns
    articles: frozenset[str]
    beside: frozenset[str]

    @staticmethod
    def of(pack: Pack) -> PostWords:
        """The words of a pack, from its cache."""
        return pack.once("roles.posts", _compiled)


def _compiled(pack: Pack) -> PostWords:
    def tree(name: str) -> str:
        return any_case(pack.words("posts", name))
    other = word_tree((*pack.words("posts", "no_subjects"), *pack.words("posts", "past_after")))
    acting = rf"(?:{tree('acting')}\s*)?"
    openers = word_tree(pack.words("roles", "openers"))
    agency_shapes = rf"(?:{'|'.join(map(capitalised, pack.words('posts', 'agency_shapes')))})(?!\w)"
    return PostWords(
        territorial=re.compile(acting + tree("territorial")),
        agencies=re.compile(rf"{acting}(?:{tree('agencies')}|{agency_shapes})"),
        passing=re.compile(rf"{tree('event_functions')}|{tree('functionaries')}\s+(?:{tree('circles')}\s+)?{tree('occasions')}"),
        passing_alone=frozenset(word.lower() for word in pack.words("posts", "event_functions_alone")),
        past=re.compile(rf"(?:^|(?<=\W)){tree('past')}[\s-]*$"),
        past_after=re.compile(rf"\s+{tree('past_after')}"),
        candidate=re.compile(rf"(?:^|(?<=\W))(?:{tree('candidates')}|{tree('belongings')})(?:\s+{tree('past')})?[\s-]*$"),
        with_candidates=re.compile(rf"\s*{word_tree(pack.words('posts', 'with_candidates'), border='')}\s*"),
        heading=re.compile(rf"(?:\d{{1,2}}\s*[.)])?\W*(?P<name>(?:{tree('sections')}|{tree('organs')})(?:\s+[^\W\d_][\w&/-]*){{0,7}}?)\s*:"),
        professions=re.compile(rf"{tree('professions')}"), callings=re.compile(tree("callings")),
        bound=re.compile(rf"{tree('bound')}(?:\s+(?:{word_tree(pack.words('roles', 'bound_ends'))}))*$"),
        sections=re.compile(rf"(?<!\w)(?:{tree('sections')}|{tree('organs')})"),
        acting=re.compile(rf"{tree('acting')}\s*\(({tree('acting')})\)"),
        titles=re.compile(rf"(?:\s+(?:{alternation(t.rstrip('.') for t in title_words(pack))})\.?)+$"),
        premises=re.compile(rf"(?<!\w){word_tree(pack.words('posts', 'premises'))}(?=\s+[A-Z])"),
        going_on=frozenset(word.lower() for name in ("qualifiers", "fields", "modifiers") for word in pack.words("posts", name)),
        not_first=frozenset(pack.words("roles", "not_first")),
        subject=pack.pattern(rf"(?:\s+(?!{other}|{{verbal}}[a-z]{{4}})[a-z]{{3,}}){{1,2}}(?=,?\s+$)"),
        deputy=pack.pattern(rf"(?<!\w)({word_tree(pack.words('posts', 'deputies'), border='')}){{its}}(?!\w)"),
        compound=re.compile(rf"(?:^|[,;:(–—]\s*|\b{word_tree(pack.words('posts', 'compound_starts'))}\s)"
                            rf"((?:(?!(?:The|A|An|Its|His|Her|Their|In|At|On)\b|{openers})[A-Z][\w&-]*\s)(?:[A-Za-z][\w&-]*\s)?)$"),
        compound_heads=re.compile(tree('compound_heads')),
        apposed=re.compile(rf",\s+(?:{word_tree((*pack.words('posts', 'determiners'), *pack.words('roles', 'one')))}\s+)?$"),
        trade=pack.pattern(rf"(?:\s+(?!{other}|{tree('premises')}|{{verbal}}[a-z]{{4}})[a-z]{{3,}}){{1,2}}(?=\s*[,.;)]|\s+{other})"
                         rf"|\s+{tree('territory_kinds')}(?:\s+[A-Z][\w'-]+)+(?=\s*[,.;)])"),
        in_prose=re.compile(rf"(?<![\w-]){tree('sections')}(?:\s+[A-Z][\w/&-]*){{1,4}}(?=\s*:?\s+$)"),
        section_word=re.compile(rf"(?<!\w){tree('sections')}$"), owned=pack.pattern(r"(?<=\w\w\w){its}$"),
        enumerated=pack.pattern(ENUMERATED),
        conjunctions=pack.pattern("{and}|&"), dangling=pack.pattern(DANGLING), comma=pack.pattern(COMMA),
        english=pack.patterns(_english(pack)),
        articles=frozenset(pack.words("posts", "articles")), beside=frozenset(pack.words("roles", "beside")))


def _english(pack: Pack) -> dict[str, str]:
    """Fields of work in English that a post goes on with ("Vice Rector for | Research and Cooperation"), and owners
    before posts."""
    words = [word.lower() for name in ("english_fields", "english_sections") for word in pack.words("bodies", name)]
    before = rf"(?=[A-Z])(?i:{word_tree((*words, *pack.words('posts', 'english_before')))})"
    field, owner = rf"(?=[A-Z])(?i:{word_tree(words)})", r"(?:(?:^|[\s,])(?:a|an|[Tt]he|[Ii]ts|[Tt]heir)|['’]s)\s"
    return {"fields": rf" (?:[A-Z][\w-]+ ){{0,2}}{field}",
            "before": rf"(?:^|(?<=[\s(,;:]))((?:{before}(?:,\s+|\s+(?:(?:and|&)\s+)?|/)){{1,5}})$",
            "owner": owner, "possessor": owner + _possessor(pack),
            "list": rf" {field}(?: {field})*(?:,(?: {field})+)*(?:,? (?:and|&)(?: {field})+|(?= & [A-Z]))|(?: and)?(?: {field})+"}


def _possessor(pack: Pack) -> str:
    """The words before a post behind an article or an owner: "the foundation's | finance and administration | manager", but for
    another post ("the founder and CEO")."""
    small = word_tree((*pack.words("posts", "articles"), *pack.words("bodies", "english_leading")), border="")
    heads = any_case(pack.words("posts", "heads"))
    return (r"\s*(?:(?:own|new|current|newly|elected)\s+)*"
            rf"((?:(?!(?:new|own|was|were|is|are|by|who|{small}|{heads}\s+and)\s)[\w-]+\s+){{1,4}})$")
