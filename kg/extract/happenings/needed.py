"""The words without which cues need not be looked for: a sentence that has none of them is passed over."""
from __future__ import annotations

from kg.extract.happenings.holdingcues import holding_words
from kg.extract.needed import Needed, of_phrases
from kg.languages import Pack

LISTS = {
    "opened": ("venues.opened",), "was_opened": ("venues.was_opened",),
    "bare": ("venues.sure",), "crowding": ("venues.crowding",), "crowded": ("venues.crowded",),
    "chosen": ("venues.chosen", "venues.hosting"), "turns": ("venues.turns",), "heads": ("venues.heads",),
    "same": ("venues.same",), "peaks": ("happenings.peaks",), "length": ("happenings.days", "happenings.whole_weeks"),
    "hosted": ("organisers.hosted",), "hosting": ("organisers.hosting",), "backing": ("happenings.backing",),
    "we": ("grammar.we",), "pointing": ("happenings.pointers", "venues.the_same"),
    "led by its own": ("organisers.led",), "reports": ("organisers.reporting",),
    "committee": ("organisers.chairing",), "elects": ("happenings.electing",), "guests": ("organisers.guests",),
    "source": ("happenings.sources", "happenings.sources_by", "happenings.periodic", "happenings.owning", "happenings.charged",
               "organisers.committees"),
}
"""The lists of phrases by the cues that are made of them."""


def needed(pack: Pack) -> Needed:
    """The words of the cues of a pack."""
    return pack.once("happenings.needed", lambda made_from: of_phrases("happenings.needed", _phrases(made_from)))


def _phrases(pack: Pack) -> dict[str, list[str]]:
    its = pack.words("grammar", "its")
    verbs = {name: (*words, *(word + end for word in words for end in its)) for name, words in holding_words(pack).items()}
    found = {name: [word for path in lists for word in pack.words(*path.split("."))] for name, lists in LISTS.items()}
    holders = pack.words("happenings", "organisers")
    found["source"] += [*verbs["works"], *verbs["doers"], *holders, *(word + end for word in holders for end in its)]
    found["active its"] = [word for word in verbs["active"] if word.endswith(its)]
    return found | {"active": list(verbs["active"]), "passive": list(verbs["passive"])}
