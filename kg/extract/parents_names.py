"""The parent that the name of a body holds: "MPKS PWM DKI Jakarta" is part of "PWM DKI Jakarta"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.posts import word_tree
from kg.extract.scene import Scene
from kg.languages import Pack, alternation
from kg.model import Organisation

BRACKETS = re.compile(r"\s*\([^()]*\)")


def parent_in_name(scene: Scene, body: Organisation) -> tuple[str, int] | None:
    """The local id of the parent that one of the body's names holds, the longest first, and an offset where it is said."""
    best: tuple[int, str, str] | None = None
    for form in _forms(body):
        for other in scene.organisations.values():
            length = max((_held(scene.pack, form, o) for o in _called(other)), default=0) if other.id != body.id else 0
            if length and (best is None or length > best[0]) and _may_be(scene, form, other):
                best = (length, other.id, form)
    return (best[1], _where(scene, body, best[2])) if best else None


def _forms(body: Organisation) -> Iterator[str]:
    """The names of a body without what stands in brackets."""
    return iter(dict.fromkeys(" ".join(BRACKETS.sub(" ", form).split()) for form in (body.name, *body.mentions)))


def _called(body: Organisation) -> Iterator[str]:
    """The names of a body and the initials of its full name ("PBS" for Perhimpunan Bakti Sejahtera)."""
    yield from _forms(body)
    words = body.name.split()
    if len(words) > 1 and all(word[:1].isupper() and word[1:].islower() for word in words):
        yield "".join(word[0] for word in words)


def _levels(pack: Pack) -> re.Pattern[str]:
    if "parents.levels" not in pack.cache:
        pack.cache["parents.levels"] = re.compile(rf"{word_tree(pack.words('bodies', 'levels'))}\s+")
    return pack.cache["parents.levels"]


def _held(pack: Pack, form: str, inner: str) -> int:
    """How many characters of `form` after its own head are the name `inner`, or the same branch without its level."""
    if len(inner) < len(form):
        place = form.lower().find(" " + inner.lower())
        if place >= 0 and not form[place + 1 + len(inner):place + 2 + len(inner)].isalnum():
            return len(inner)
    branch = _levels(pack).match(inner)
    tail = inner[branch.end():] if branch else ""
    if tail.count(" ") and tail.split()[0].isupper() and form.lower().endswith(" " + tail.lower()) and not _levels(pack).match(form):
        return len(tail)
    return 0


def _may_be(scene: Scene, form: str, parent: Organisation) -> bool:
    """A branch has its bare root as parent only where the root stands alone somewhere."""
    whole = rf"(?:{alternation(scene.pack.words('bodies', 'parents'))})(?!\w)"
    if not _levels(scene.pack).match(form) or _levels(scene.pack).match(parent.name) or re.match(whole, parent.name):
        return True
    outer = [m for m in scene.mentions if m.kind == "organisation"]
    return any(not any(o is not m and o.start <= m.start and m.end <= o.end for o in outer) for m in outer if m.entity == parent.id)


def _where(scene: Scene, body: Organisation, form: str) -> int:
    mentions = [m for m in scene.mentions if m.kind == "organisation" and m.entity == body.id]
    said = [m for m in mentions if " ".join(BRACKETS.sub(" ", scene.page.text[m.start:m.end]).split()) == form]
    return (said or mentions)[0].start if mentions else 0
