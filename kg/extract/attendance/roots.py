"""Finds the event that a verb means by its root ("dilantik" and "pelantikan", "melepas" and "pelepasan")."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.languages import Pack

VERB = r"(?<![\w-])(?:{active}|{passive})[a-z]{4,}"
NOUN = r"(?<![\w-]){doer}[a-z]{4,}{deed}\b"
PREFIX = r"(?:{active}|{doer}){nasal}?(?=[a-z]{3})|{passive}(?=[a-z]{3})"


def verb_roots(text: str, pack: Pack) -> frozenset[str]:
    """What may be the roots of the active and passive verbs of a text in lower case, without a letter that "me-" swallows."""
    return frozenset().union(*(_roots(word, pack) for word in pack.pattern(VERB).findall(text)))


def own_roots(names: Mapping[str, Iterable[str]], pack: Pack, alike: Iterable[Sequence[str]] = ()) -> dict[str, str]:
    """Root → the one event of which alone a name has a noun of it in "pe-…-an", or of a verb that means the same; `names` are
    the names of each event, `alike` lists of such verbs."""
    families = [verb_roots(" ".join(verbs), pack) for verbs in alike]
    held: dict[str, set[str]] = {}
    for event, forms in names.items():
        nouns = pack.pattern(NOUN).findall(" ".join(forms).lower())
        own: frozenset[str] = frozenset().union(*(_roots(noun, pack) for noun in nouns))
        for root in own.union(*(family for family in families if own & family)):
            held.setdefault(root, set()).add(event)
    return {root: next(iter(events)) for root, events in held.items() if len(events) == 1}


def _roots(word: str, pack: Pack) -> frozenset[str]:
    """A word without prefix and with each suffix off that it may have ("pelantikan": "lantik", "lanti")."""
    prefix = pack.pattern(PREFIX).search(word)
    bare = word[:prefix.start()] + word[prefix.end():] if prefix else word
    if word.startswith(pack.words("grammar", "passive")) and bare.startswith(pack.words("grammar", "swallowed")):
        bare = bare[1:]
    ends = [suffix for suffix in ("", *pack.words("grammar", "endings")) if bare.endswith(suffix) and len(bare) - len(suffix) > 2]
    return frozenset(bare[:len(bare) - len(suffix)] for suffix in ends)
