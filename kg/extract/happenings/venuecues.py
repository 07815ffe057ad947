"""The words around places that tell whether an event is held there: prepositions, verbs of gathering, what leads elsewhere."""
from __future__ import annotations

import re

from kg.extract.posts import any_case, word_tree
from kg.languages import Pack, alternation


def venue_cues(pack: Pack) -> dict[str, re.Pattern[str]]:
    """The patterns of a pack, compiled once, by what they tell."""
    return pack.once("happenings.venues", _compiled)


def _compiled(pack: Pack) -> dict[str, re.Pattern[str]]:
    def one(section: str) -> str:
        return pack.one_of("venues", section)
    post, heads = any_case(pack.words("posts", "heads")), one("heads")
    street = f"(?-i:{word_tree(pack.words('people', 'streets'))})"
    months = alternation(pack.table("dates", "months"))
    capital = rf"(?-i:(?!(?:Kab|Kec|Kel|Prov|Ds|Jl|Jln)(?!\w))[A-Z][\w’'ʻ`/&-]*|\d[\w/-]*(?![\w/:-])(?!\s+(?i:{months})(?!\w)))"
    initials = r"(?-i:(?:[A-Z]\.){2,}(?=\s+[A-Z])|[A-Z]\.(?=\s+[A-Z][a-z]))"
    more = (rf"(?:\s+(?!{street}\s[A-Z])(?:{one('titles')}\.|{one('owners')}(?=\s{capital})|{initials}"
            rf"|{one('floors')}\.\s*\d+(?!\w)|{capital}|(?-i:{one('inner')}|{heads})(?!\w)"
            rf"|\((?!{post}\s)(?-i:[A-Z])[\w .-]*\)))*")
    approach, levels = one("approach"), pack.one_of("happenings", "levels")
    noun = rf"(?!(?:{one('no_places')}|{levels}){{venues.particles}}?(?!\w))[a-z]{{4,}}"
    patterns = _around(pack) | {
        "bare": rf"(?<!\w){word_tree(pack.words('venues', 'sure'))}(?=\s)",
        "venue": rf"(?:the\s+)?(?:(?!(?:{approach}|{levels})\s){capital}\s+)?{heads}(?!\w){more}",
        "ended": rf"(?:an?\s+|the\s+)?(?:{capital}\s+|(?-i:{one('kinds')})[\s-]){{1,5}}?(?-i:{one('ends')})(?!\w)"
                 r"(?:\s+\d+(?![\w/:.]))?",
        "crowding": rf"(?<!\w){word_tree(pack.words('venues', 'crowding'))}\s+(?:{{venues.before_crowded}}\s+)?(?={heads}(?!\w))",
        "crowded": rf"(?:\A|(?<=\n)|(?<=[.!?”\"]\s)|[–—-]\s+|,\s+)(?P<venue>{heads}(?!\w){more})"
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
        "common": rf"(?-i:{noun}(?:\s+{noun})?\s+(?P<name>{capital}{more}))",
    }
    return pack.patterns(patterns, re.IGNORECASE)


def _around(pack: Pack) -> dict[str, str]:
    """The patterns of what stands before and after places and tells whether they are an event's."""
    def one(section: str) -> str:
        return pack.one_of("venues", section)
    levels, held = pack.one_of("happenings", "levels"), pack.one_of("happenings", "taking_place")
    near, halls = one("approach"), one("written_on")
    return {
        "lead": rf"(?<!\w)(?:(?:{{in}}|(?P<far>{{venues.far}})|into)\s+|{{in}}(?=(?:{near}|{halls})\s))"
                rf"(?P<near>(?:{near}\s+){{1,2}})?"
                rf"|(?P<label>(?<!\w)(?-i:{one('labels')})(?:\s*:\s*|{{its}}?(?:\s+[a-z]+){{0,3}}\s*,?\s+{one('copulas')}\s+)|📍\s*)",
        "led": rf"(?<!\w)(?:{{in}}|{{to}}|{one('approach')}|{any_case(pack.words('posts', 'heads'))})\s+$",
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
