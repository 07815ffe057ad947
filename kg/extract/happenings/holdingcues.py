"""The words around bodies that tell whether they hold an event: verbs of holding, partnership, taking part."""
from __future__ import annotations

import re
from functools import partial

from kg.extract.happenings.localities import NAME
from kg.extract.verbs import verb_forms
from kg.languages import Pack, alternation

SECTION = r"(?:{bodies.sections}\s+(?-i:(?:[A-Z]\w+,?|{and}|&)\s+){1,6})?"
"""A section before the name of its body: "Divisi Humas dan Media"."""


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
    one = partial(pack.one_of, "happenings")
    verbs, level = pack.once("happenings.verbs", holding_verbs), alternation(pack.table("happenings", "levels"))
    address = rf"(?:\s*,\s*(?:{level}\s+)?{NAME}(?=,)|(?:\s*,\s*|\s+){level}\s+{NAME}|\s+in\s+{NAME})*"
    joins = rf"(?:\s*\([^)]*\))?{address}(?:\s*,)?\s*(?:{one('with')}|,)\s*(?:the\s+)?"
    whole = ("attending", "following", "series", "together", "partnership", "electing", "backing")
    patterns = {name: rf"(?<!\w){one(name)}(?!\w)" for name in whole} | {
        "active": rf"(?<!\w){verbs['active']}(?!\w)",
        "passive": rf"(?<!\w){verbs['passive']}(?!\w)",
        "gap": rf"(?:\s*\([^)]*\))?{address}" r",?\s*(?:[^.;:,“\"]{0,40}|[^.;:“\"]{0,40},)\s*"
               r"|,?\s+{on}\s+(?:{day}|{date})\s[^;:“\"]{0,140}\s",
        "chain": joins,
        "chain_of_people": rf"(?:\s*\([^)]*\))?{address},?\s+{one('with')}\s+(?:{{organisers.as_people}}\s+){{1,2}}",
        "agent": rf"(?:\s+(?:{one('agent_fillers')}|{pack.one_of('organisers', 'as_people')}))*\s+(?:the\s+)?{SECTION}"
                 r"|(?:(?!\s{passive}[a-z]{4,}).){0,160}[\s,]{by}\s+(?:the\s+|(?:{organisers.as_people}\s+){1,3}(?:{from}\s+)?)?",
        "object_gap": r"(?:(?!\s(?:{organisers.occasions}|{organisers.guarding})\s)[^.;:]){0,60}",
        "made_of": r"(?:\s*\([^)]*\))?,?\s+(?:{which}\s+)?(?:{organisers.made_of}|{organisers.covering})\s+",
        "jointly": r"(?:\s*\([^)]*\))?,?\s+(?-i:{stative}[a-z-]{3,}(?:\s+[a-z]+)?)\s+(?:{with}|{together})\s+",
        "doing": rf"(?:{one('doing')})",
        "signing": rf"(?P<noun>penandatanganan|signing)?(?:{one('signing')})?(?<=\w)",
        "party": r"(?<!\w)(?:{with}|{between})\s+(?:the\s+)?$",
        "object": rf"{one('done_to')}|(?!{verbs['active']}|{pack.one_of('venues', 'opened')})(?-i:(?i:{{active}})[a-z]{{5,}})\s",
        "setting": rf"[^,.;]{{0,60}}?\s{one('settings')}\s+",
        "inducting": one("inducting"),
        "of": rf"\)?,\s+{one('whole')}\s+(?:(?-i:[a-z]+)\s+){{0,2}}"
              rf"|\)?\s*(?:\([^)]*\))?\s*(?:(?:{{ordinal}}-?\d+|[IVXL]+|\d{{1,3}})\s+)?(?:(?:{one('of')})\s+)?{SECTION}",
        "beginning": r"(?:(?:[^.!?]|\.(?=\w)){0,70}(?:\s[–—|-]|[–—|])\s*)?"
                     r"[\s,(]*(?:(?:{on}|{day})\s+)*\)?[\s,]*(?:[A-Za-z]+\s+){0,2}",
        "introduction": r"(?:(?:[^.!?]|\.(?=\w)){0,70}(?:\s[–—|-]|[–—|])\s*)?"
                        rf"(?-i:(?=[A-Z])){one('introductions')}\s+[^.!?“\"]{{0,130}}?,\s+(?=(?-i:[A-Z]))",
        "acts": r"(?:\s*\([^)]*\))?(?:,\s+(?-i:[A-Z])[\w ’'-]{2,40},|,)?\s+(?!(?:{and}|{which}|{in}|{on})\s)(?-i:[a-z])",
        "verb": r"(?<!\w)(?-i:(?:{active}|{stative}|{happening})[a-z]{3,}|(?P<passive>{passive}[a-z]{4,}))(?!\w)",
    }
    patterns["attending"] += rf"(?!\s+{{with}}\s+{pack.one_of('organisers', 'events')})"
    patterns["attending"] += r"|(?<!\w){organisers.guarding}(?!\w)"
    patterns |= _around(pack) | _after(pack) | _more(pack) | _signed(pack)
    patterns["source"] = "|".join(patterns.pop(name) for name in ("source", "holder", "committee"))
    return pack.patterns(patterns, re.IGNORECASE)


def _more(pack: Pack) -> dict[str, str]:
    """The patterns of journeys, series, anniversaries, and of bodies that only give an event a place."""
    one = partial(pack.one_of, "organisers")
    verbs = pack.once("happenings.verbs", holding_verbs)
    return {
        "whole_of": r"(?:\s*\([^)]*\))?(?:\s+|,?\s+(?-i:{organisers.under})\s+)",
        "hosting": rf"(?<!\w){one('hosting')}(?!\w)",
        "hosted": rf"(?<!\w){one('hosted')}(?!\w)",
        "joins": r"[^.;:]{0,110}?[\s,]{and}\s+(?:[a-z]+\s+)?"
                 r"|[^.;:]{0,60}?,\s+{organisers.adding}\s+|\s*(?:\([^)]*\))?\s*,\s*",
        "made": rf"\s*,?\s+{{which}}\s+(?:(?:{{also}}|also)\s+)?(?!{one('not_held')}(?!\w))"
                r"(?-i:{passive}[a-z]{4,})\s+(?:{by}\s+)?",
        "deciding": rf"(?:\s+[a-z]+){{0,3}}?\s+{one('deciding')}(?!\w)",
        "decides": rf"[^.;:]{{0,60}}?\s{one('deciding')}(?!\w)",
        "own_meeting": rf"{one('own_meetings')}(?!\w)",
        "induction": rf"{one('inductions')}(?!\w)", "first_meeting": rf"{one('first_meetings')}(?!\w)",
        "hearing": r"{attendance.bodies.hearings}(?!\w)",
        "meets": rf"(?:\s*\([^)]*\))?,?\s+{one('meetings')}\s+(?:[a-z]+\s+)?",
        "inducted_by": r"(?:\s*\([^)]*\))?(?:\s+[a-z]+){0,3}?\s+{by}\s+",
        "meeting": rf"(?<!\w){one('meetings')}\s+(?:[a-z]+\s+)?$",
        "then": r"[^.;:]{0,60}?,\s+",
        "all": rf"(?:[A-Za-z]+\s+)?{one('all')}(?!\w)",
        "visit_of": rf"(?!{{active}}|{{stative}}){one('journeys')}\s+"
                    r"(?:(?!(?:{to}|{with}|{in})\s|{passive}|{active})(?-i:[a-z]+)\s+){0,2}"
                    rf"(?:{{from}}\s+|{one('as_people')}\s+)*",
        "journey": rf"{one('journeys')}(?!\w)",
        "going": rf"(?<!\w){one('going')}(?!\w)",
        "planned": rf"(?<!\w){one('planned')}\s+{one('series')}\s+{one('events')}(?!\w)",
        "press": rf"{one('press')}(?!\w)",
        "anniversary": rf"{one('anniversaries')}(?!\w)",
        "contest": rf"{one('contests')}(?!\w)",
        "training": rf"{one('trainings')}(?!\w)",
        "whose": r"[^.;]{0,120}?\s{by}\s+(?:the\s+)?"
                 r"(?:{organisers.team}\s+[a-z]+\s+(?:{from}\s+)?|(?:{organisers.team}|{organisers.panel})\s+)?",
        "just": rf"(?<!\w){verbs['passive']}\s+(?:[a-z]+\s+){{0,2}}$",
    }


def _signed(pack: Pack) -> dict[str, str]:
    """The patterns of who invited, who signed and who only saw it, and of whose event it is by a noun for a body told before."""
    one = partial(pack.one_of, "happenings")
    return {
        "invited": rf"(?<!\w){one('inviting')}\s+(?:{{by}}\s+)?$",
        "invited_to": rf"\s+{one('invited_to')}\s+(?:(?-i:[a-z]+)\s+){{0,2}}",
        "signed_by": one("signed"), "witnesses": rf"(?<!\w){one('witnesses')}(?!\w)",
        "of_that": rf"\s+(?P<noun>{one('stand_in_nouns')})\s+(?:[a-z]+\s+)?{one('pointers')}(?!\w)",
    }


def _around(pack: Pack) -> dict[str, str]:
    """The patterns of what stands between a body and its verb or for it, and of nouns for who holds something."""
    one = partial(pack.one_of, "happenings")
    verbs = pack.once("happenings.verbs", holding_verbs)
    nouns, bare = one("stand_in_nouns"), rf"(?:{one('stand_ins')}|{pack.one_of('organisers', 'stand_ins')})"
    alone = rf"(?:\A|(?<=,\s)|(?<=[.!?”\"]\s)|(?<=\n)){pack.one_of('organisers', 'stand_alone')}"
    return {
        "listed_on": r"\s*,?\s+{and}\s+(?:{organisers.as_people})\s",
        "led": rf"(?:\s*\([^)]*\))?,?\s+(?:{{which}}\s+)?{one('led_by')}[^.;:“\"]{{0,110}}?[,\s]"
               r"(?:[a-z]+\s+){0,2}",
        "stand_in": rf"(?<!\w)(?:(?P<noun>{nouns})\s+{one('pointers')}|(?P<bare>{bare}))\s+(?:[a-z]+\s+){{0,3}}$",
        "they_hold": rf"{alone}\s+(?:(?-i:[a-z]+)\s+){{0,3}}{verbs['active']}\s+(?:(?-i:[a-z]+)\s+){{0,3}}$",
        "stand_in_and": rf"(?<!\w)(?:(?P<noun>{nouns})\s+{one('pointers')}|(?P<bare>{bare}))\s+"
                        r"(?:{and}|{together})\s+(?:the\s+)?$",
        "stand_in_all": rf"(?<!\w)(?:(?P<two>{{organisers.both}}|{{organisers.both_of}}\s+{nouns})"
                        rf"|(?P<three>{{organisers.all_three}}|{{organisers.three_of}}\s+{nouns}))\s+"
                        r"(?:[a-z]+\s+){0,3}$",
        "of_theirs": rf"[^.;,]{{0,40}}?\s{{which}}\s+{bare}\s+(?:[a-z]+\s+)?{verbs['active']}(?!\w)",
        "beside": rf"\s+(?:[a-z]+\s+)?{one('beside')}\s+(?:the\s+)?",
        "first": r"(?:(?:[^.!?]|\.(?=\w)){0,70}(?:\s[–—|-]|[–—|])\s*)?",
        "which": rf"{one('anaphors')}\s+{{which}}\s+$",
        "clause": rf";\s+|,?\s+{one('breaks')}\s+",
        "relative": r"(?P<noun>(?:[\w-]+\s+){0,3}[\w-]+),?\s+{which}\s+(?:(?-i:[a-z]+)\s+){0,2}$",
        "event": rf"(?<!\w)(?:{one('anaphors')}|{one('whole')})(?!\w)",
        "acts_on": r"(?<!\w)(?-i:{active}[a-z]{4,})(?!\w)",
        "known": rf"(?<!\w)(?:{{they}}|that|the|{one('pointers')}|{{doer}}\w+{{deed}}{{its}}|{{organisers.all}})(?!\w)",
        "holder": rf"(?<!\w){one('organisers')}{{its}}?(?:\s+{one('anaphors')})?(?:\s+{one('pointers')})?"
                  r"\s*(?:,|:|{is}|{namely}|{organisers.still})?\s*(?:the\s+)?$"
                  rf"|(?<!\w){verbs['doers']}{{its}}?(?:\s+(?-i:[a-z]+)){{0,4}}?\s*,?\s*(?:{one('copulas')}|{{organisers.still}})\s+(?:the\s+)?$",
        "some": rf"(?<!\w)(?P<number>{alternation(pack.table('happenings', 'numbers'))})\s+(?:{nouns}|{one('several_bodies')})"
                rf"(?P<between>[^.;:]{{0,60}}?)\s*,?\s*{one('copulas')}\s+(?:the\s+)?$",
        "holder_of": rf"(?<!\w){one('organisers')}{{its}}?\s+$",
        "protest": rf"{one('protests')}(?!\w)",
        "joined": rf"(?<!\w){one('joined')}\s+(?:the\s+)?$",
        "marching": r"(?<!\w){organisers.marching}\s+(?:the\s+)?$",
        "employer": r"{organisers.employers}(?!\w)",
        "taking_lead": rf"(?<!\w){pack.one_of('organisers', 'taking_lead')}\s+$",
        "apart": r"(?<!\w){organisers.places_and_receivers}\s+(?:the\s+)?$",
    }


def _after(pack: Pack) -> dict[str, str]:
    """The patterns of what stands right before or after a body."""
    one = partial(pack.one_of, "happenings")
    verbs = pack.once("happenings.verbs", holding_verbs)
    return {
        "theirs": rf"(?:\s+{one('theirs_own')}|-?{{its}})(?!\w)",
        "its": r"(?<!\w)(?:its|their)\s+(?:[\w-]+\s+){0,2}$",
        "held_it": rf"(?<!\w)(?:{verbs['active']}{{its}}"
                   rf"|(?={{active}}){verbs['active']}\s+(?:(?-i:[a-z]+)\s+){{1,2}}{one('pointers')})(?!\w)",
        "we_held": rf"(?<!\w){{this}}\s+(?:[a-z]+\s+)?{{we}}\s+(?:[a-z]+\s+)?(?P<deed>(?!{{active}}){verbs['active']})(?!\w)",
        "beneficiary": rf"(?<!\w){one('beneficiaries')}\s+(?:\w+\s+)?$",
        "several": rf"(?<!\w)(?:{pack.one_of('posts', 'several')}|{{organisers.team}})\s+$",
        "fronted": rf"\s*(?:{{with}}\s+)?{one('together')}\s+(?:the\s+)?",
        "together_end": rf"(?<!\w){one('together')}\s+(?:the\s+)?$",
        "partnership_end": rf"(?<!\w){one('partnership')}\s+(?:the\s+)?$",
        "source": rf"(?<!\w)(?:{one('sources')}|{verbs['works']}"
                  rf"|{verbs['done']}\s+{one('sources_by')}\s+(?!{one('helping')}\s)(?:(?-i:[a-z]+)\s+){{0,2}}(?-i:[a-z]+)"
                  rf"|{one('sources_by')}\s+{one('sources_of')}"
                  rf"|\w+\s+(?:\w+\s+)?(?-i:{one('periodic')})|{one('anaphors')}\s+(?:(?-i:[a-z]+)\s+){{0,2}}{one('owning')}"
                  rf"|(?!{pack.one_of('venues', 'heads')}\s)\w+\s+{one('pointers')}\s+{one('owning')})\s+"
                  rf"(?:{alternation(pack.table('happenings', 'numbers'))}\s+{one('several_bodies')}\s*,?\s*{one('copulas')}\s+)?"
                  rf"(?:(?:{{between}}|{{from}}|{{together}}|the|{pack.one_of('organisers', 'as_people')})\s+)?$",
        "committee": rf"(?<!\w){pack.one_of('organisers', 'committees')}[^.;]{{0,80}}?"
                     rf"(?:{pack.one_of('organisers', 'made_of')}|:)\s+$",
        "saying": rf"(?<!\w){one('saying')}(?!\w)",
        "in_charge": rf"(?:\s*\([^)]*\))?,?\s+(?:(?:{{which}}\s+)?(?:[a-z]+\s+)?{one('in_charge')}"
                     rf"|{{which}}\s+(?:(?-i:[a-z]+)\s+){{0,4}}?{verbs['active']})(?!\w)",
        "received": rf"(?<!\w){one('receiving')}\s+(?:[\w-]+\s+){{0,2}}$",
        "from": r"(?:\s[^.;,]{0,60}?)?\s{from}\s+(?:{organisers.team}\s+|the\s+)?",
        "given_by": r"\s+(?:{by}|{from})\s+(?:the\s+|{organisers.team}\s+(?:[a-z]+\s+)?(?:{from}\s+)?)?",
        "governed": r"(?<!\w)(?-i:(?:{active}|{passive})[a-z]{4,})(?:\s+{by})?\s+$",
        "does": r"(?:\s*\([^)]*\))?\s+(?:(?-i:[a-z]+)\s+){0,2}?(?-i:(?:{active}|{passive}|{stative})[a-z]{4,})(?!\w)",
        "own_people": rf"(?<!\w){pack.one_of('organisers', 'as_people')}\s+$",
        "words": r"(?<![\w.])(?-i:[a-z]{2,})(?!\w)",
        "called": r"(?<!\w)(?-i:[a-z]{3,})\s+$",
        "acting": r"(?:\s*\([^)]*\))?\s+(?:(?-i:[a-z]+)\s+)?(?-i:(?:{active}|{stative})[a-z]{3,})(?!\w)",
        "at": r"[^.;]{0,110}?\s{organisers.occasions}\s+(?:[a-z]+\s+){0,2}",
        "attends": rf"(?:\s*\([^)]*\))?,?\s+(?:[a-z]+\s+)?{one('attending')}(?!\w)",
    }
