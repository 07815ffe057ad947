"""The words and patterns by which posts are read."""
from __future__ import annotations

from kg.extract.posts import capitalised, title_words
from kg.languages import Pack, Patterns, alternation
from kg.languages.patterns import any_case, word_tree

ACTING = r"(?:{~posts.acting}\s*)?"
NO_SUBJECT = r"(?:{posts.no_subjects}|{posts.past_after})(?!\w)"

PATTERNS = {
    "territorial": ACTING + r"{~posts.territorial}",
    "passing": r"{~posts.event_functions}|{~posts.functionaries}\s+(?:{~posts.circles}\s+)?{~posts.occasions}",
    "passing_alone": r"{~posts.event_functions_alone}",
    "past": r"(?<!\w){~posts.past}[\s-]*$",
    "past_after": r"\s+{~posts.past_after}",
    "candidate": r"(?<!\w)(?:{~posts.candidates}|{~posts.belongings})(?:\s+{~posts.past})?[\s-]*$",
    "with_candidates": r"\s*{posts.with_candidates}\s*",
    "heading": r"(?:\d{1,2}\s*[.)])?\W*(?P<name>(?:{~posts.sections}|{~posts.organs})"
               r"(?:\s+(?!{~posts.of_sections}(?!\w))[^\W\d_][\w&/-]*){0,7}?)\s*:",
    "professions": r"{~posts.professions}",
    "callings": r"{~posts.callings}",
    "directors": r"{~posts.directors}",
    "serving": r"{~posts.serving}",
    "bound": r"{~posts.bound}(?:\s+(?:{roles.bound_ends}(?!\w)))*$",
    "sections": r"(?<!\w)(?:{~posts.sections}|{~posts.organs})",
    "acting": r"{~posts.acting}\s*\(({~posts.acting})\)",
    "premises": r"(?<!\w){posts.premises}(?!\w)(?=\s+[A-Z])",
    "from_place": r"\s+(?i:{from})\s+{places.levels}(?!\w)\s+[A-Z]",  # after a post: "pengasuh | dari Kota Metro"
    "going_on": r"{~posts.qualifiers}|{~posts.fields}|{~posts.modifiers}",
    "not_first": r"{roles.not_first}",
    "subject": rf"(?:\s+(?!{NO_SUBJECT}|{{verbal}}[a-z]{{4}})[a-z]{{3,}}){{1,2}}(?=,?\s+$)",
    "deputy": r"(?<!\w)({posts.deputies}){its}(?!\w)",
    "compound": r"(?:^|[,;:(–—]\s*|\b{posts.compound_starts}(?!\w)\s)"
                r"((?:(?!(?:The|A|An|Its|His|Her|Their|In|At|On|Incoming)\b|{roles.openers}(?!\w))[A-Z][\w&-]*\s)(?:[A-Za-z][\w&-]*\s)?)$",
    "compound_heads": r"{~posts.compound_heads}",
    "apposed": r",\s+(?:(?:{posts.determiners}|{roles.one})(?!\w)\s+)?$",
    "trade": rf"(?:\s+(?!{NO_SUBJECT}|{{~posts.premises}}|{{verbal}}[a-z]{{4}})[a-z]{{3,}}){{1,2}}(?=\s*[,.;)]|\s+{NO_SUBJECT})"
             r"|\s+{~posts.territory_kinds}(?:\s+[A-Z][\w'-]+)+(?=\s*[,.;)])",
    "in_prose": r"(?<![\w-]){~posts.sections}(?:\s+[A-Z][\w/&-]*){1,4}(?=\s*:?\s+$)",
    "section_word": r"(?<!\w){~posts.sections}$",
    "owned": r"(?<=\w\w\w){its}$",
    # the rest of a subject of several words, up to the name of the body: "Communication, Relations & CSR "
    "enumerated": r"(?:(?:\s+[A-Z]\w*)+(?:,(?:\s+[A-Z]\w*)+)*,?)?\s+(?:{and}|&)(?:\s+[A-Z]\w*)+\s+(?:of\s+(?:the\s+)?)?",
    "conjunctions": r"{and}|&",
    "dangling": r"(?:\s+(?:{roles.no_ends}|&)|[\s/,-])+$",
    "comma": r",\s+(?:(?:{and}|&)\s+)?",  # between the posts of a list
    "articles": r"{posts.articles}",
    "beside": r"{roles.beside}",
    "owner": r"(?:(?:^|[\s,])(?:a|an|[Tt]he|[Ii]ts|[Tt]heir)|['’]s)\s",
}


def post_words(pack: Pack) -> Patterns:
    """The words of a pack, from its cache."""
    return pack.once("roles.posts", _compiled)


def _compiled(pack: Pack) -> Patterns:
    shapes = rf"{capitalised(pack.words('posts', 'agency_shapes'))}(?!\w)"
    return pack.patterns(PATTERNS | _english(pack) | {
        "agencies": rf"{ACTING}(?:{{~posts.agencies}}|{shapes})",
        "titles": rf"(?:\s+(?:{alternation(t.rstrip('.') for t in title_words(pack))})\.?)+$"})


def _english(pack: Pack) -> dict[str, str]:
    """Fields of work in English that a post goes on with ("Vice Rector for | Research and Cooperation"), and owners
    before posts."""
    words = [word.lower() for name in ("english_fields", "english_sections") for word in pack.words("bodies", name)]
    before = rf"(?=[A-Z])(?i:{word_tree((*words, *pack.words('posts', 'english_before')))})"
    field = rf"(?=[A-Z])(?i:{word_tree(words)})"
    return {"english_fields": rf" (?:[A-Z][\w-]+ ){{0,2}}{field}",
            "english_before": rf"(?<![^\s(,;:])((?:{before}(?:,\s+|\s+(?:(?:and|&)\s+)?|/)){{1,5}})$",
            "possessor": PATTERNS["owner"] + _possessor(pack),
            "listed": rf" {field}(?: {field})*(?:,(?: {field})+)*(?:,? (?:and|&)(?: {field})+|(?= & [A-Z]))"
                      rf"|(?: and)?(?: {field})+"}


def _possessor(pack: Pack) -> str:
    """The words before a post behind an article or an owner: "the foundation's | finance and administration | manager", but for
    another post ("the founder and CEO")."""
    small = word_tree((*pack.words("posts", "articles"), *pack.words("bodies", "english_leading")), border="")
    heads = any_case(pack.words("posts", "heads"))
    return (r"\s*(?:(?:own|new|current|newly|elected|incoming|outgoing)\s+)*"
            rf"((?:(?!(?:new|own|was|were|is|are|by|to|who|incoming|outgoing|{small}|{heads}\s+and)\s)[\w-]+\s+){{1,4}})$")
