"""The words that few sentences have, without which some posts and holders need not be looked for."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kg.extract.needed import Needed, of_patterns
from kg.extract.roles.posts.words import post_words
from kg.extract.roles.pronouns import pronoun
from kg.extract.verbs import active, passive
from kg.languages import Pack
from kg.languages.patterns import word_tree


def needed(pack: Pack) -> Needed:
    """The words that mean a person ("pronouns") or a deputy ("deputies"), make a post ("leading"), stand for one ("chairs"),
    point at what was named before ("pointed"), tell of who had it before or after ("successions") or are short ("short")."""
    return pack.once("roles.needed", _needed)


def verbs_of_leading(pack: Pack) -> Mapping[str, str]:
    """Each form of a verb with the post that it makes, "" where the kind of the body says which."""
    return pack.once("roles.leaders", _verbs)


def _verbs(pack: Pack) -> Mapping[str, str]:
    stems = pack.table("posts", "heading")
    forms = {form: post for stem, post in stems.items() for form in (stem, *active([stem], pack), *passive([stem], pack))}
    return {**forms, **pack.table("posts", "led_it"), **pack.table("posts", "led"), **pack.table("posts", "leads")}


def _needed(pack: Pack) -> Needed:
    def lists(*names: str) -> list[str]:
        return [word for name in names for word in pack.words("posts", name)]

    def pattern(words: Iterable[str], border: str = r"(?!\w)") -> re.Pattern[str]:
        return pack.pattern(rf"(?<!\w){word_tree((word.lower() for word in words), border)}")

    following = passive(pack.words("posts", "following"), pack)
    pointed = [phrase.split()[-1] for phrase in (*lists("shown", "same"), *pack.words("roles", "new"))]
    return of_patterns("roles.needed", {
        "pronouns": pronoun(pack), "deputies": post_words(pack)["deputy"], "leading": pattern(verbs_of_leading(pack)),
        "short": pattern(pack.table("posts", "written_short")), "pointed": pattern(pointed),
        "chairs": pattern(lists("chairs", "leadership"), r"(?={its}(?!\w)|\W|$)"),
        "successions": pattern((*lists("successors", "predecessors", "forerunners", "next_ones"), *following))})
