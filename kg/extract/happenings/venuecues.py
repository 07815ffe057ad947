"""The words around places that tell whether an event is held there: prepositions, verbs of gathering, what leads elsewhere."""
from __future__ import annotations

import re
from functools import partial

from kg.extract.openers import Finder, Openers
from kg.extract.page import Page, Span
from kg.extract.posts import any_case, post_names, word_tree
from kg.languages import Pack, alternation

# A bracket in a name, and where words begin.
BRACKET = re.compile(r"\s+\(([^()]*)\)")
WORD = re.compile(r"(\w+)\s+")
BORDER = re.compile(r"(?<!\w)(?=\w)")

PIN = "📍"
"""Stands before the place in messages."""


def venue_cues(pack: Pack) -> dict[str, re.Pattern[str]]:
    """The patterns of a pack, compiled once, by what they tell."""
    return pack.once("happenings.venues", _compiled)


def venue_end(pack: Pack, text: str, start: int, end: int) -> int:
    """The end of a venue's name that begins with its kind at an offset, the same offset where none does."""
    head = venue_cues(pack)["venue"].match(text, start, end)
    return name_end(pack, text, head.end(), end) if head else start


def name_end(pack: Pack, text: str, begun: int, end: int, more: str = "more") -> int:
    """Where the name of a venue ends that goes on from an offset, with what stands in brackets unless a post begins it:
    "Aula Uniba (Gedung C)", but not "Aula Uniba (Ketua Panitia Ali)"."""
    whole = venue_cues(pack)[more].match(text, begun, end)
    reached, posts = whole.end() if whole else begun, post_names(pack)
    for bracket in BRACKET.finditer(text, begun, reached):
        words = bracket[1].lower().split(" ")
        if any(" ".join(words[:size]) in posts for size in range(1, len(words))):
            return bracket.start()
    return reached


def led(pack: Pack, text: str, start: int, end: int) -> bool:
    """Whether a word that leads to places, or a post, ends at an offset, with the white space behind it."""
    if not text[end - 1:end].isspace():
        return False
    words = (" ".join(text[at.start():end].lower().split()) for at in BORDER.finditer(text, start, end))
    return venue_cues(pack)["led"].search(text, start, end) is not None or any(word in post_names(pack) for word in words)


def leads_to_holder(pack: Pack, text: str, start: int) -> bool:
    """Whether a post and its house begin at an offset, to whose holder somebody goes: "sowan ke | Pengasuh Pesantren Lirboyo"."""
    word = WORD.match(text, start)
    house = venue_cues(pack)["venue"].match(text, word.end()) if word and word[1].lower() in post_names(pack) else None
    return house is not None


def leads_in(page: Page, pack: Pack, span: Span) -> list[re.Match[str]]:
    """Where prepositions and labels lead to places between two offsets."""
    cues = venue_cues(pack)
    if "happenings.leads" not in page.notes:
        openers = pack.once("happenings.leads", lambda _: Openers({"lead": cues["lead"]}))
        page.notes["happenings.leads"] = Finder(openers, page, page.text)
    finder: Finder = page.notes["happenings.leads"]
    found = finder.find("lead", span.start, span.end)
    if PIN not in page.text:
        return found
    return sorted([*found, *cues["pin"].finditer(page.text, span.start, span.end)], key=lambda match: match.start())


def _compiled(pack: Pack) -> dict[str, re.Pattern[str]]:
    one = partial(pack.one_of, "venues")
    heads = one("heads")
    street = f"(?-i:{word_tree(pack.words('people', 'streets'))})"
    months = alternation(pack.table("dates", "months"))
    capital = rf"(?-i:(?!(?:Kab|Kec|Kel|Prov|Ds|Jl|Jln)(?!\w))[A-Z][\w’'ʻ`/&-]*|\d[\w/-]*(?![\w/:-])(?!\s+(?i:{months})(?!\w)))"
    initials = r"(?-i:(?:[A-Z]\.){2,}(?=\s+[A-Z])|[A-Z]\.(?=\s+[A-Z][a-z]))"
    words = (rf"{one('titles')}\.|{one('owners')}(?=\s{capital})|{initials}"
             rf"|{one('floors')}\.\s*\d+(?!\w)|{capital}|(?-i:{one('inner')}|{heads})(?!\w)")
    more, bracket = rf"\s+(?!{street}\s[A-Z])(?:{words}", r"(?-i:[A-Z])[\w .-]*\)"
    approach, levels = one("approach"), pack.one_of("happenings", "levels")
    noun = rf"(?!(?:{one('no_places')}|{levels}){{venues.particles}}?(?!\w))[a-z]{{4,}}"
    patterns = _around(pack) | {
        "bare": rf"(?<!\w){word_tree(pack.words('venues', 'sure'))}(?=\s)",
        "venue": rf"(?:the\s+)?(?:(?!(?:{approach}|{levels})\s){capital}\s+)?{heads}(?!\w)",
        "more": rf"(?:{more}|\({bracket}))*", "more_of_common": rf"(?-i:(?:{more}|\({bracket}))*)",
        "ended": rf"(?:an?\s+|the\s+)?(?:{capital}\s+|(?-i:{one('kinds')})[\s-]){{1,5}}?(?-i:{one('ends')})(?!\w)"
                 r"(?:\s+\d+(?![\w/:.]))?",
        "crowding": rf"(?<!\w){word_tree(pack.words('venues', 'crowding'))}\s+(?:{{venues.before_crowded}}\s+)?(?={heads}(?!\w))",
        "crowded": rf"(?:\A|(?<=\n)|(?<=[.!?”\"]\s)|[–—-]\s+|,\s+)(?P<venue>{heads}(?!\w)"
                   rf"(?:{more}|\((?!{any_case(pack.words('posts', 'heads'))}\s){bracket}))*)"
                   rf"(?:,?\s+{{in}}\s+[^.;:,]{{3,50}}?,?)?(?:\s+{one('turning')}){{0,3}}\s+{one('crowded')}(?!\w)",
        "article": r"an?\s+",
        "before_level": rf"(?-i:(?P<name>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){{0,3}}?)\s+"
                        rf"(?P<level>{word_tree(pack.table('happenings', 'levels_after'))}))(?-i:(?!\w|\s+[A-Z]))",
        "in_street": rf"\s*,?\s*{one('streets')}\s+(?-i:[A-Z0-9][\w.’'/-]*(?:\s+(?:{one('streets')}(?!\w)\s*)?"
                     r"[A-Z0-9][\w.’'/-]*)*)",
        "address": r"[^,;:()]{0,60}",
        "named_for": rf"{heads}\s+(?:\w+\.?\s+){{0,3}}",
        "comma": rf"[\s)]*,\s*(?={heads}(?!\w))",
        "name": rf"{capital}(?:\s+{capital})*",
        "common": rf"(?-i:{noun}(?:\s+{noun})?\s+(?P<name>{capital}))",
    }
    return pack.patterns(patterns, re.IGNORECASE)


def _around(pack: Pack) -> dict[str, str]:
    """The patterns of what stands before and after places and tells whether they are an event's."""
    one = partial(pack.one_of, "venues")
    levels, held = pack.one_of("happenings", "levels"), pack.one_of("happenings", "taking_place")
    near, halls = one("approach"), one("written_on")
    lead = rf"(?<!\w)(?:(?:{{in}}|(?P<far>{{venues.far}})|into)\s+|{{in}}(?=(?:{near}|{halls})\s))(?P<near>(?:{near}\s+){{1,2}})?"
    label = rf"(?<!\w)(?-i:{one('labels')})(?:\s*:\s*|{{its}}?(?:\s+[a-z]+){{0,3}}\s*,?\s+{one('copulas')}\s+)"
    return {
        "lead": rf"{lead}|(?P<label>{label})",
        "pin": rf"(?P<label>{PIN}\s*)(?P<near>(?!))?(?P<far>(?!))?",
        "led": rf"(?<!\w)(?:{{in}}|{{to}}|{one('approach')})\s+$",
        "arrived": rf"(?<!\w)(?:{pack.one_of('happenings', 'received')}|{one('arriving')})\s+$",
        "aim": rf"[^,.;]{{3,60}}?\s+{one('aims')}\s+",
        "journey": rf"(?<!\w){pack.one_of('happenings', 'journeys')}(?!\w)",
        "chosen": rf"(?:{one('turning')}\s+){{0,2}}(?:{one('chosen')}\s+{one('chosen_for')}|{one('hosting')})(?:\s+|$)",
        "turn": rf"(?<!\w){one('turns')}\s+(?:{levels}\s+)?$",
        "turning_to": rf"{one('turns')}\s+",
        "which_is": rf"{one('turning_out')}\s+(?:(?-i:[a-z]+)\s+)?",
        "spot": rf"[^.;,]{{3,80}},\s+{one('spots')}\s",
        "opened": rf"(?<!\w){one('opened')}\s+",
        "becoming": rf"\s+(?:[a-z]+\s+){{0,2}}{pack.one_of('happenings', 'becoming')}(?!\w)|,\s+{one('called')}(?!\w)",
        "verb": rf"\s(?!{one('no_verbs')}(?!\w)){{verbal}}[a-z]{{4,}}",
        "elsewhere": rf"(?<!\w){one('elsewhere')}\s+(?:(?!{{passive}}[a-z]{{4}})\w+\s+)?$",
        "busy": rf"(?<!\w)(?-i:{one('busy')})\s+(?!(?:{held}|{{will}})(?!\w))(?:[\w-]+\s+){{1,4}}$",
        "which": r"(?<!\w){which}\s+{in}\s+$",
        "people_of": rf"(?<!\w){one('people_of')}\s+(?:\w+\s+)?$",
    }
