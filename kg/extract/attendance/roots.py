"""Words of one root: a verb means the event that is named after it ("dilantik" and "pelantikan", "melepas" and "pelepasan")."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

PREFIX = re.compile(r"(?:me|pe)(?:ng|ny|n|m)?(?=[a-z]{3})|di(?=[a-z]{3})")
SUFFIXES = ("", "kannya", "annya", "inya", "nya", "kan", "an", "i")
VERB = re.compile(r"(?<![\w-])(?:me|di)[a-z]{4,}")
NOUN = re.compile(r"(?<![\w-])pe[a-z]{4,}an\b")


def verb_roots(text: str) -> frozenset[str]:
    """What may be the roots of the verbs in "me-" and "di-" of a text in lower case, without a letter that "me-" swallows."""
    return frozenset().union(*map(_roots, VERB.findall(text)))


def own_roots(names: Mapping[str, Iterable[str]], alike: Iterable[Sequence[str]] = ()) -> dict[str, str]:
    """Root → the one event of which alone a name has a noun of it in "pe-…-an", or of a verb that means the same; `names` are
    the names of each event, `alike` lists of such verbs."""
    families = [verb_roots(" ".join(verbs)) for verbs in alike]
    held: dict[str, set[str]] = {}
    for event, forms in names.items():
        own: frozenset[str] = frozenset().union(*map(_roots, NOUN.findall(" ".join(forms).lower())))
        for root in own.union(*(family for family in families if own & family)):
            held.setdefault(root, set()).add(event)
    return {root: next(iter(events)) for root, events in held.items() if len(events) == 1}


def _roots(word: str) -> frozenset[str]:
    """A word without prefix and with each suffix off that it may have ("pelantikan": "lantik", "lanti")."""
    bare = PREFIX.sub("", word, count=1)
    bare = bare[1:] if word.startswith("di") and bare[:1] in "kstp" else bare
    ends = [suffix for suffix in SUFFIXES if bare.endswith(suffix) and len(bare) - len(suffix) > 2]
    return frozenset(bare[:len(bare) - len(suffix)] for suffix in ends)
