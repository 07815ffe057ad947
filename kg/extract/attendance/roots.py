"""Words of one root: a verb means the event that is named after it ("dilantik" and "pelantikan", "melepas" and "pelepasan")."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

PREFIX = re.compile(r"(?:me|pe)(?:ng|ny|n|m)?(?=[a-z]{3})|di(?=[a-z]{3})")
SUFFIX = re.compile(r"(?:kannya|annya|inya|nya|kan|an|i)$")
VERB = re.compile(r"(?<![\w-])(?:me|di)[a-z]{4,}")
NOUN = re.compile(r"(?<![\w-])pe[a-z]{4,}an\b")


def verb_roots(text: str) -> frozenset[str]:
    """The roots of the verbs in "me-" and "di-" of a text in lower case, without a first letter that "me-" swallows."""
    return frozenset(filter(None, map(_root, VERB.findall(text))))


def own_roots(names: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Root → the one event of which alone a name has a noun of it in "pe-…-an"; `names` are the names of each event."""
    held: dict[str, set[str]] = {}
    for event, forms in names.items():
        for root in filter(None, map(_root, NOUN.findall(" ".join(forms).lower()))):
            held.setdefault(root, set()).add(event)
    return {root: next(iter(events)) for root, events in held.items() if len(events) == 1}


def _root(word: str) -> str | None:
    bare = SUFFIX.sub("", PREFIX.sub("", word, count=1))
    swallowed = bare[1:] if word.startswith("di") and bare[:1] in "kstp" else bare
    return swallowed if len(swallowed) > 2 else None
