"""The words around bodies that tell whether they hold an event: verbs of holding, partnership, taking part."""
from __future__ import annotations

import re

from kg.extract.happenings.localities import NAME
from kg.extract.verbs import verb_forms
from kg.languages import Pack, alternation

WHOLE = {
    "attending": "{happenings.attending}", "following": "{happenings.following}", "series": "{happenings.series}",
    "together": "{happenings.together}", "partnership": "{happenings.partnership}", "electing": "{happenings.electing}",
    "backing": "{happenings.backing}", "saying": "{happenings.saying}", "witnesses": "{happenings.witnesses}",
    "hosting": "{organisers.hosting}", "hosted": "{organisers.hosted}", "going": "{organisers.going}",
    "protest": "{happenings.protests}",
}
"""Lists of which a word tells something wherever it stands."""

BEGINNING = {
    "own_meeting": "{organisers.own_meetings}", "induction": "{organisers.inductions}",
    "first_meeting": "{organisers.first_meetings}", "hearing": "{attendance.bodies.hearings}",
    "journey": "{organisers.journeys}", "press": "{organisers.press}", "anniversary": "{organisers.anniversaries}",
    "contest": "{organisers.contests}", "training": "{organisers.trainings}",
    "employer": "{organisers.employers}",
}
"""Lists of which a word tells something where the name of an event or a body begins with it."""

SECTION = r"(?:{bodies.sections}\s+(?-i:(?:[A-Z]\w+,?|{and}|&)\s+){1,6})?"
"""A section before the name of its body: "Divisi Humas dan Media"."""

ADDRESS = (r"(?:\s*,\s*(?:{happenings.levels}\s+)?" + NAME + r"(?=,)|(?:\s*,\s*|\s+){happenings.levels}\s+" + NAME
           + rf"|\s+in\s+{NAME})*")

DATELINE = r"(?:(?:[^.!?]|\.(?=\w)){0,70}(?:\s[–—|-]|[–—|])\s*)?"
"""What may stand before the first sentence."""

BARE = r"(?:{happenings.stand_ins}|{organisers.stand_ins})"
"""Words that stand for a body without a noun: "pihaknya"."""

CLAUSE = r"(?:\A|(?<=,\s)|(?<=[.!?”\"]\s)|(?<=\n))"
ALONE = rf"{CLAUSE}{{organisers.stand_alone}}"

PATTERNS = {
    # the subject of a verb, the agent, what joins bodies, and what a sentence begins with
    "gap": rf"(?:\s*\([^)]*\))?{ADDRESS}" r",?\s*(?:[^.;:,“\"]{0,40}|[^.;:“\"]{0,40},)\s*"
           r"|,?\s+{on}\s+(?:{day}|{date})\s[^;:“\"]{0,140}\s",
    "chain": rf"(?:\s*\([^)]*\))?{ADDRESS}" r"(?:\s*,)?\s*(?:{happenings.with}|,)\s*(?:the\s+)?"
             rf"{SECTION}"
             r"(?:(?-i:[A-Z][\w’'-]*)(?:,?\s+(?-i:[A-Z][\w’'-]*)){1,4},?\s+and\s+(?:the\s+)?)?",  # one whom nothing knows
    "chain_of_people": rf"(?:\s*\([^)]*\))?{ADDRESS},?\s+{{happenings.with}}\s+(?:{{organisers.as_people}}\s+){{1,2}}",
    "agent": rf"(?:\s+(?:{{happenings.agent_fillers}}|{{organisers.as_people}}))*\s+(?:the\s+)?{SECTION}"
             r"|(?:(?!\s{passive}[a-z]{4,}).){0,160}[\s,]{by}\s+(?:the\s+|(?:{organisers.as_people}\s+){1,3}(?:{from}\s+)?)?",
    "listed_by": r"(?:(?!\s{verbal}[a-z]{4,}).){0,120}?[\s,]{by}\s+",
    "object_gap": r"(?:(?!\s(?:{organisers.occasions}|{organisers.guarding})\s)[^.;:]){0,60}",
    "made_of": r"(?:\s*\([^)]*\))?,?\s+(?:{which}\s+)?(?:{organisers.made_of}|{organisers.covering})\s+",
    "backed": r"(?:\s*\([^)]*\))?,?\s+(?:{and}\s+)?(?:[a-z]+\s+){0,2}?{organisers.backed}\s+(?:[a-z]+\s+){0,2}",
    "jointly": r"(?:\s*\([^)]*\))?,?\s+(?-i:{stative}[a-z-]{3,}(?:\s+[a-z]+)?)\s+(?:{with}|{together})\s+",
    "doing": r"(?:{happenings.doing})",
    "founding": r"{happenings.founding}\s+",
    "signing": r"(?P<noun>{happenings.signed_between})?(?:{happenings.signing})?(?<=\w)",
    "party": r"(?<!\w)(?:{with}|{between})\s+(?:the\s+)?$",
    "setting": r"[^,.;]{0,60}?\s{happenings.settings}\s+",
    "inducting": r"{happenings.inducting}",
    "of": r"\)?,\s+{happenings.whole}\s+(?:(?-i:[a-z]+)\s+){0,2}"
          rf"|\)?\s*(?:\([^)]*\))?\s*(?:(?:{{ordinal}}-?\d+|[IVXL]+|\d{{1,3}})\s+)?(?:(?:{{happenings.of}})\s+)?{SECTION}",
    "beginning": DATELINE + r"[\s,(]*(?:(?:{on}|{day})\s+)*\)?[\s,]*(?:[A-Za-z]+\s+){0,2}",
    "introduction": DATELINE + r"(?-i:(?=[A-Z])){happenings.introductions}\s+[^.!?“\"]{0,130}?,\s+(?=(?-i:[A-Z]))",
    "acts": r"(?:\s*\([^)]*\))?(?:,\s+(?-i:[A-Z])[\w ’'-]{2,40},|,)?\s+(?!(?:{and}|{which}|{in}|{on})\s)(?-i:[a-z])",
    "verb": r"(?<!\w)(?-i:(?:{active}|{stative}|{happening})[a-z]{3,}|(?P<passive>{passive}[a-z]{4,}))(?!\w)",
    # journeys, series and meetings, and bodies that only give an event a place
    "whole_of": r"(?:\s*\([^)]*\))?(?:\s+|,?\s+(?-i:{organisers.under})\s+)",
    "joins": r"[^.;:]{0,110}?[\s,]{and}\s+(?:[a-z]+\s+)?"
             r"|[^.;:]{0,60}?,\s+{organisers.adding}\s+|\s*(?:\([^)]*\))?\s*,\s*",
    "made": r"\s*,?\s+{which}\s+(?:(?:{also}|also)\s+)?(?!{organisers.not_held}(?!\w))"
            r"(?-i:{passive}[a-z]{4,})\s+(?:{by}\s+)?",
    "linked": r"{happenings.anaphors}(?:\s+[a-z]+){0,3}?\s+{organisers.linking}\s+(?:[a-z]+\s+){0,2}",
    "deciding": r"(?:\s+[a-z]+){0,3}?\s+{organisers.deciding}(?!\w)",
    "decides": r"[^.;:]{0,60}?\s{organisers.deciding}(?!\w)",
    "meets": r"(?:\s*\([^)]*\))?,?\s+{organisers.meetings}\s+(?:[a-z]+\s+)?",
    "inducted_by": r"(?:\s*\([^)]*\))?(?:\s+[a-z]+){0,3}?\s+{by}\s+",
    "meeting": r"(?<!\w){organisers.meetings}\s+(?:[a-z]+\s+)?$",
    "then": r"[^.;:]{0,60}?,\s+",
    "all": r"(?:[A-Za-z]+\s+)?{organisers.all}(?!\w)",
    "visit_of": r"(?!{active}|{stative}){organisers.journeys}\s+"
                r"(?:(?!(?:{to}|{with}|{in})\s|{passive}|{active})(?-i:[a-z]+)\s+){0,2}"
                r"(?:{from}\s+|{organisers.as_people}\s+)*",
    "planned": r"(?<!\w){organisers.planned}\s+{organisers.series}\s+{organisers.events}(?!\w)",
    "whose": r"[^.;]{0,120}?\s{by}\s+(?:the\s+)?"
             r"(?:{organisers.team}\s+[a-z]+\s+(?:{from}\s+)?|(?:{organisers.team}|{organisers.panel})\s+)?",
    # who invited, who signed and who only saw it, whose event it is by a noun for a body told before
    "invited": r"(?<!\w){happenings.inviting}\s+(?:{by}\s+)?$",
    "invited_to": r"\s+{happenings.invited_to}\s+(?:(?-i:[a-z]+)\s+){0,2}",
    "signed_by": r"{happenings.signed}",
    "of_that": r"\s+(?P<noun>{happenings.stand_in_nouns})\s+(?:[a-z]+\s+)?{happenings.pointers}(?!\w)",
    # what stands between a body and its verb or for it, and nouns for who holds something
    "listed_on": r"\s*,?\s+{and}\s+(?:{organisers.as_people})\s",
    "led": r"(?:\s*\([^)]*\))?,?\s+(?:{which}\s+)?{happenings.led_by}[^.;:“\"]{0,110}?[,\s]"
           r"(?:[a-z]+\s+){0,2}",
    "stand_in": rf"(?:(?<!\w)(?:(?P<noun>{{happenings.stand_in_nouns}})\s+{{happenings.pointers}}|(?P<bare>{BARE}))"
                rf"|{CLAUSE}(?P<common>{{happenings.stand_in_nouns}}))\s+(?:[a-z]+\s+){{0,3}}$",
    "stand_in_and": rf"(?<!\w)(?:(?P<noun>{{happenings.stand_in_nouns}})\s+{{happenings.pointers}}|(?P<bare>{BARE}))\s+"
                    r"(?:{and}|{together})\s+(?:the\s+)?$",
    "stand_in_all": r"(?<!\w)(?:(?P<two>{organisers.both}|{organisers.both_of}\s+{happenings.stand_in_nouns})"
                    r"|(?P<three>{organisers.all_three}|{organisers.three_of}\s+{happenings.stand_in_nouns}))\s+"
                    r"(?:[a-z]+\s+){0,3}$",
    "beside": r"\s+(?:[a-z]+\s+)?{happenings.beside}\s+(?:the\s+)?",
    "first": DATELINE,
    "which": r"{happenings.anaphors}\s+{which}\s+$",
    "clause": r";\s+|,?\s+{happenings.breaks}\s+",
    "relative": r"(?P<noun>(?:[\w-]+\s+){0,3}[\w-]+),?\s+{which}\s+(?:(?-i:[a-z]+)\s+){0,2}$",
    "event": r"(?<!\w)(?:{happenings.anaphors}|{happenings.whole})(?!\w)",
    "acts_on": r"(?<!\w)(?-i:{active}[a-z]{4,})(?!\w)",
    "known": r"(?<!\w)(?:{they}|that|the|{happenings.pointers}|{doer}\w+{deed}{its}|{organisers.all})(?!\w)",
    "some": r"(?<!\w)(?P<number>{happenings.numbers})\s+(?:{happenings.stand_in_nouns}|{happenings.several_bodies})"
            r"(?P<between>[^.;:]{0,60}?)\s*,?\s*{happenings.copulas}\s+(?:the\s+)?$",
    "holder_of": r"(?<!\w){happenings.organisers}{its}?\s+$",
    "joined": r"(?<!\w){happenings.joined}\s+(?:the\s+)?$",
    "marching": r"(?<!\w){organisers.marching}\s+(?:the\s+)?$",
    "taking_lead": r"(?<!\w){organisers.taking_lead}\s+$",
    "apart": r"(?<!\w){organisers.places_and_receivers}\s+(?:the\s+)?$",
    # what stands right before or after a body
    "theirs": r"(?:\s+{happenings.theirs_own}|-?{its})(?!\w)",
    "owned": r"['’]s\s+(?:(?-i:[a-z-]+)\s+){0,3}",  # "LHF's planning | workshop"
    "its": r"(?<!\w)(?:its|their)\s+(?:[\w-]+\s+){0,2}$",
    "beneficiary": r"(?<!\w){happenings.beneficiaries}\s+(?:\w+\s+)?$",
    "several": r"(?<!\w)(?:{posts.several}|{organisers.team})\s+$",
    "fronted": r"\s*(?:{with}\s+)?{happenings.together}\s+(?:the\s+)?",
    "together_end": r"(?<!\w){happenings.together}\s+(?:the\s+)?$",
    "partnership_end": r"(?<!\w){happenings.partnership}\s+(?:the\s+)?$",
    "committee": r"(?<!\w){organisers.committees}[^.;]{0,80}?"
                 r"(?:{organisers.made_of}|:)\s+$",
    "received": r"(?<!\w){happenings.receiving}\s+(?:[\w-]+\s+){0,2}$",
    "from": r"(?:\s[^.;,]{0,60}?)?\s{from}\s+(?:{organisers.team}\s+|the\s+)?",
    "given_by": r"(?:(?:\s+(?!{passive}|{active})(?-i:[a-z]{3,})){0,3}(?:,[^.;:()“\"]{0,40}(?:\([^)]*\))?,)?(?=\s+{by}\s))?"
                r"\s+(?:{by}|{from})\s+(?:the\s+|{organisers.team}\s+(?:[a-z]+\s+)?(?:{from}\s+)?)?",
    "governed": r"(?<!\w)(?-i:(?:{active}|{passive})[a-z]{4,})(?:\s+{by})?\s+$",
    "does": r"(?:\s*\([^)]*\))?\s+(?:(?-i:[a-z]+)\s+){0,2}?(?-i:(?:{active}|{passive}|{stative})[a-z]{4,})(?!\w)",
    "own_people": r"(?<!\w){organisers.as_people}\s+$",
    "words": r"(?<![\w.])(?-i:[a-z]{2,})(?!\w)",
    "called": r"(?<!\w)(?-i:[a-z]{3,})\s+$",
    "acting": r"(?:\s*\([^)]*\))?\s+(?:(?-i:[a-z]+)\s+)?(?-i:(?:{active}|{stative})[a-z]{3,})(?!\w)",
    "at": r"[^.;]{0,110}?\s{organisers.occasions}\s+(?:[a-z]+\s+){0,2}",
    "attends": r"(?:\s*\([^)]*\))?,?\s+(?:[a-z]+\s+)?{happenings.attending}(?!\w)",
}


def holding_cues(pack: Pack) -> dict[str, re.Pattern[str]]:
    """The patterns of a pack, compiled once, by what they tell."""
    return pack.once("happenings.organisers", _compiled)


def holding_verbs(pack: Pack) -> dict[str, str]:
    """Expressions of verbs of holding by the fields of their forms."""
    return {name: alternation(words) for name, words in holding_words(pack).items()}


def holding_words(pack: Pack) -> dict[str, frozenset[str]]:
    """Verbs of holding by the fields of their forms: "active", "passive", "done", "doers", "works"."""
    forms = verb_forms(pack.words("happenings", "holding"), pack)
    more = {"active": (*pack.words("happenings", "holding_active"), *pack.words("organisers", "spoken")),
            "passive": pack.words("happenings", "holding_passive"), "done": (), "doers": (),
            "works": pack.words("happenings", "works")}
    plain = frozenset(pack.words("happenings", "no_works"))
    return {name: frozenset((*getattr(forms, name), *words)) - plain for name, words in more.items()}


def _compiled(pack: Pack) -> dict[str, re.Pattern[str]]:
    whole = {name: rf"(?<!\w){words}(?!\w)" for name, words in WHOLE.items()}
    whole["attending"] += r"(?!\s+{with}\s+{organisers.events})|(?<!\w){organisers.guarding}(?!\w)"
    begun = {name: rf"{words}(?!\w)" for name, words in BEGINNING.items()}
    patterns = whole | begun | PATTERNS | _of_verbs(pack)
    patterns["source"] = "|".join(patterns.pop(name) for name in ("source", "holder", "committee"))
    return pack.patterns(patterns, re.IGNORECASE)


def _of_verbs(pack: Pack) -> dict[str, str]:
    """The patterns made of verbs of holding."""
    verbs = pack.once("happenings.verbs", holding_verbs)
    return {
        "active": rf"(?<!\w){verbs['active']}(?!\w)",
        "passive": rf"(?<!\w){verbs['passive']}(?!\w)",
        "object": rf"{{happenings.done_to}}|(?!{verbs['active']}|{{venues.opened}})(?-i:(?i:{{active}})[a-z]{{5,}})\s",
        "just": rf"(?<!\w){verbs['passive']}\s+(?:[a-z]+\s+){{0,2}}$",
        "they_hold": rf"{ALONE}\s+(?:(?-i:[a-z]+)\s+){{0,3}}{verbs['active']}\s+(?:(?-i:[a-z]+)\s+){{0,3}}$",
        "of_theirs": rf"[^.;,]{{0,40}}?\s{{which}}\s+{BARE}\s+(?:[a-z]+\s+)?{verbs['active']}(?!\w)",
        "holder": r"(?<!\w){happenings.organisers}{its}?(?:\s+{happenings.anaphors})?(?:\s+{happenings.pointers})?"
                  r"\s*(?:,\s*(?:{namely}|{organisers.which_are})|,|:|{is}|{namely}|{organisers.still})?\s*(?:the\s+)?$"
                  r"|(?:(?<=[.;]\s)|(?<=[(\n])){happenings.charged}\s*:?\s*$"
                  rf"|(?<!\w){verbs['doers']}{{its}}?(?:\s+(?-i:[a-z]+)){{0,4}}?\s*,?\s*(?:{{happenings.copulas}}|{{organisers.still}})\s+(?:the\s+)?$",
        "held_it": rf"(?<!\w)(?:{verbs['active']}{{its}}"
                   rf"|(?={{active}}){verbs['active']}\s+(?:(?-i:[a-z]+)\s+){{1,2}}{{happenings.pointers}})(?!\w)",
        "we_held": rf"(?<!\w)(?:{{this}}|{{which}})\s+(?:[a-z]+\s+)?{{we}}\s+(?:[a-z]+\s+)?"
                   rf"(?P<deed>(?!{{active}}){verbs['active']})(?!\w)",
        "source": rf"(?<!\w)(?:{{happenings.sources}}|{verbs['works']}"
                  rf"|{verbs['done']}\s+{{happenings.sources_by}}\s+(?!{{happenings.helping}}\s)(?:(?-i:[a-z]+)\s+){{0,2}}(?-i:[a-z]+)"
                  r"|{happenings.sources_by}\s+{happenings.sources_of}"
                  r"|\w+\s+(?:\w+\s+)?(?-i:{happenings.periodic})|{happenings.anaphors}\s+(?:(?-i:[a-z]+)\s+){0,2}{happenings.owning}"
                  r"|(?!{venues.heads}\s)\w+\s+{happenings.pointers}\s+{happenings.owning})\s+"
                  r"(?:{happenings.numbers}\s+{happenings.several_bodies}\s*,?\s*{happenings.copulas}\s+)?"
                  r"(?:(?:{between}|{from}|{together}|the|{organisers.as_people})\s+)?$",
        "in_charge": r"(?:\s*\([^)]*\))?,?\s+(?:(?:{which}\s+)?(?:[a-z]+\s+)?{happenings.in_charge}"
                     rf"|{{which}}\s+(?:(?-i:[a-z]+)\s+){{0,4}}?(?P<does>{verbs['active']}))(?!\w)",
        "other_thing": r"\s+(?!(?:{happenings.anaphors}|{happenings.whole}|{in}|{on}|{and}|{happenings.pointers})(?!\w))"
                       r"(?-i:[a-z]+)",
    }
