"""Words of a post that only say again of which body it is: "Sekretaris Dinas" of Dinas X."""
from __future__ import annotations

from kg.extract.bodies.abbreviated import blends
from kg.extract.roles.bodies.houses import names_rank
from kg.extract.roles.posts.words import post_words
from kg.extract.scene import Scene


def unechoed(scene: Scene, name: str, body: str | None) -> str:
    """The name of a post without the words that only say again of which body it is: "Sekretaris Dinas" of Dinas X, "Ketua
    Forum Anak" of Forum Anak Ende.
    """
    organisation = scene.organisations[body] if body else None
    words, patterns, echoed = name.split(), post_words(scene.pack), scene.pack.words("posts", "echoed")
    if organisation is None or not words or patterns["territorial"].match(name):
        return name
    noun = words[-1].lower()
    kinds = {noun, *(kind.lower() for kind in scene.pack.table("posts", "called").get(noun, ()))}
    forms = [form.lower() for form in (organisation.name, *organisation.mentions)]
    if len(words) > 1 and noun in echoed and not patterns["conjunctions"].fullmatch(words[-2]) and any(
            kinds & set(form.split()[:1 if form.split()[0] in echoed else 2]) for form in forms):
        return " ".join(words[:-1])
    if any(names_rank(name, form) for form in (organisation.name, *organisation.mentions)):
        return " ".join(words[:-2])
    levels = scene.pack.words("posts", "levels")
    organs = [range(m.start() + 1, m.end()) for m in patterns["sections"].finditer(name)]
    for count in range(1, len(words)):
        tail = " ".join(words[count:]).lower()
        if any(len(" ".join(words[:count])) in organ for organ in organs):
            continue
        joined = patterns["conjunctions"].fullmatch(words[count - 1])
        if len(words[0]) > 2 and not joined and tail not in levels and any(_calls(tail, form) for form in forms):
            return " ".join(words[:count])
    return name


def _calls(words: str, form: str) -> bool:
    """Whether words are the beginning of a name, or short for it ("kwarcab" of "kwartir cabang tapin")."""
    if f"{form} ".startswith(f"{words} "):
        return True
    parts = form.split()
    return " " not in words and len(words) > 3 and any(blends(words, parts[:size]) for size in range(2, min(len(parts), 5) + 1))
