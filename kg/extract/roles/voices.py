"""What somebody does and what is done to somebody: "menunjuk", "ditunjuk" and "tertunjuk" of the stem "tunjuk"."""
from __future__ import annotations

from collections.abc import Iterable

from kg.extract.verbs import verb_forms
from kg.languages import Pack


def active(stems: Iterable[str], pack: Pack) -> list[str]:
    """What somebody does, in all spellings: "menunjuk", "mengangkat", "memercayai", "mempercayai"."""
    return list(verb_forms(stems, pack).active)


def passive(stems: Iterable[str], pack: Pack) -> list[str]:
    """What is done to somebody: "ditunjuk", "terpilih"."""
    forms = verb_forms(stems, pack)
    return [*forms.passive, *forms.done]


def chosen(pack: Pack) -> list[str]:
    """What becomes of somebody who gets a post, who stands behind it as well: "terpilih Ali sebagai ketua"."""
    return list(verb_forms((*pack.words("posts", "appointing"), *pack.words("posts", "calling")), pack).done)
