"""Several persons who hold one post ("Dua perawat RS X, A dan B", "Anggota: A, B, C"), or each one of as many posts, in order."""
from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.roles.groups import Group
from kg.extract.roles.holders.tied import Tied

NEXT = re.compile(r",\s*R(?:\s*O)?\s*P")
"""After the last of several persons: who holds another post."""

LABEL, ENDED = re.compile("[:=]"), re.compile(r"\s*(?:[.;]|$)")

RULE = "roles.respectively"


def of_all(tied: Tied, number: int) -> tuple[Group, list[int]]:
    """A post and the persons of whom it is said that all hold it, empty where it is said of none; of several members no body
    need stand beside it ("tiga anggota baru, yaitu A, B, dan C")."""
    group, persons = tied.groups[number], _counted(tied, number) or _who_are(tied, number) or _of_both(tied, number)
    free = len(persons) > 1 and group.post.bound and tied.grammar["shared"].match(group.post.name.lower())
    return replace(group, post=replace(group.post, bound=False)) if free else group, persons


def _counted(tied: Tied, number: int) -> list[int]:
    """The persons after a post that a word before it counts ("dua", "para"), empty where none does."""
    group, code = tied.groups[number], tied.line.code
    place = tied.line.next("P", group.place)
    if place is None or not tied.grammar["listing"].fullmatch(code[group.end:place]):
        return []
    return tied.enumerated(place) if tied.grammar["several"].search(code[:group.place]) else []


def _who_are(tied: Tied, number: int) -> list[int]:
    """The persons who hold a post that many hold, of whom something is told: "Anggota DPRD Solo yang hadir adalah A, B dan C"."""
    place = tied.line.next("P", tied.groups[number].place)
    if place is None or not told_of(tied, number):
        return []
    people = tied.enumerated(place) if tied.grammar["shared"].match(tied.groups[number].post.name.lower()) else []
    return people if len(people) > 1 else []


def told_of(tied: Tied, number: int) -> bool:
    """Whether a clause stands between a post and who holds it: "Anggota yang hadir adalah Ali"."""
    group, code = tied.groups[number], tied.line.code
    place = tied.line.next("P", group.place)
    return place is not None and tied.grammar["those"].fullmatch(code[group.end:place]) is not None


def _of_both(tied: Tied, number: int) -> list[int]:
    """The two persons before a post of whom it is said that both hold it: "Ali dan Siti, keduanya perawat RS X"."""
    code, group = tied.line.code, tied.groups[number]
    two = [p for p in tied.people if p < group.place][-2:]
    if len(two) < 2 or not tied.grammar["both_are"].fullmatch(code[two[1] + 1:group.place]):
        return []
    return two if tied.grammar["more"].fullmatch(code[two[0] + 1:two[1]]) else []


def made_together(tied: Tied, number: int, place: int) -> list[int]:
    """Who else gets a post, named before the person at a place who does: "Ali dan Siti dilantik menjadi wakil ketua", "memilih
    Ali, Budi dan Siti sebagai wakil ketua"; empty where nobody is said to."""
    code, people = tied.line.code, named_up_to(tied, place)
    if "R" in code[people[0]:place]:
        return []
    group = tied.groups[number]
    made = tied.grammar["are_made"].search(code, place, group.place) or tied.grammar["makes"].search(code[:people[0]])
    shared = tied.grammar["shared"].match(group.post.name.lower()) and tied.grammar["becoming"].match(code, place + 1)
    return people[:-1] if made or shared else []


def named_up_to(tied: Tied, place: int) -> list[int]:
    """The persons named one after the other up to the one at a place."""
    chains = (tied.enumerated(start) for start in tied.people if start <= place)
    return next((chain for chain in chains if chain[-1] == place), [place])


def sharing(tied: Tied, number: int, place: int) -> list[int]:
    """Who else holds a post, after the person at a place who does, empty where nobody is said to."""
    people = tied.enumerated(place)
    labelled = LABEL.search(tied.line.code, tied.groups[number].end, place)
    return people[1:] if labelled or _is_plural(tied, number, people) or _is_shared(tied, number, people) else []


def _is_plural(tied: Tied, number: int, people: list[int]) -> bool:
    """"Dengan pembina Ali dan Siti": a post in lower case right before two persons who have no other."""
    code, group = tied.line.code, tied.groups[number]
    if not group.post.name[0].islower() or code[group.end:people[0]].strip() or len(people) != 2:
        return False
    return bool(tied.grammar["pair"].fullmatch(code, people[0] + 1, people[1]) and ENDED.match(code, people[1] + 1))


def _is_shared(tied: Tied, number: int, people: list[int]) -> bool:
    """"Anggota DPRD Solo, Ali dan Siti, hadir", "Anggota KPU Solo Ali, Siti serta Sekretaris Budi": a post that many hold, and
    persons of whom nothing else is said."""
    grammar, code = tied.grammar, tied.line.code
    if len(people) < 2 or not grammar["shared"].match(tied.groups[number].post.name.lower()):
        return False
    if (further := grammar["last_joined"].match(code, people[-1] + 1)) and code.startswith("R", further.end()):
        return True
    if NEXT.match(code, people[-1] + 1):
        return bool(grammar["last_joined"].fullmatch(code, people[-2] + 1, people[-1]))
    joined = grammar["last_joined"].fullmatch(code, people[-2] + 1, people[-1])
    return bool(joined and grammar["unsaid"].match(code, people[-1] + 1))


def with_chief(tied: Tied, number: int) -> Group:
    """A post with the body of the chief before it: "Ketua KPU Solo Ali beserta Anggota Siti"; as one of a board, it needs none:
    "Ketua Ali, Bendahara Budi, dan anggota Siti"."""
    group, chief = tied.groups[number], tied.groups[number - 1] if number else None
    if chief is None or chief.post.bound and chief.body is None:
        return group
    grammar, code = tied.grammar, tied.line.code
    beside = next((p for p in tied.people if chief.end <= p < group.place), None)
    if beside is None or code[chief.end:beside].strip(" ,"):
        return group
    joined = any(pattern.fullmatch(code, beside + 1, group.place) for pattern in (grammar["last_joined"], grammar["together"]))
    if joined and chief.body is None:
        return replace(group, post=replace(group.post, bound=False)) if tied.grammar["of_board"].match(chief.post.name) else group
    return replace(group, body=chief.body, own=False) if joined else group


def one_each(tied: Tied, number: int) -> list[int]:
    """The persons of the series of posts that ends with group `number`, one each in its order; empty where it names no such."""
    return _persons_before(tied, number) or _persons_after(tied, number)


def _persons_after(tied: Tied, number: int) -> list[int]:
    """Those named after such a series."""
    grammar, code, first = tied.grammar, tied.line.code, first_of(tied, number)
    place = tied.line.next("P", tied.groups[number].place)
    words = code[tied.groups[number].end:place] if place else ""
    if first == number or place is None:
        return []
    if not any(pattern.fullmatch(words) for pattern in (grammar["apart"], grammar["given"], grammar["direct"])):
        return []
    if not words.strip() and _each_its_own(tied, first, number):
        return []
    persons = tied.enumerated(place)
    return persons if len(persons) == number - first + 1 else []


def _each_its_own(tied: Tied, first: int, last: int) -> bool:
    """Whether the first of some posts stands for itself: "Ketua X, Sekretaris Y Ali, Budi" names the holder of the last only."""
    return tied.groups[first].own and tied.groups[first].body is not None or "," in tied.glue(last)


def _persons_before(tied: Tied, number: int) -> list[int]:
    """Those named before such a series."""
    grammar, code, first = tied.grammar, tied.line.code, first_of(tied, number)
    place = tied.line.last("P", tied.groups[first].place)
    if first == number or place is None or tied.right(number)[0] is not None:
        return []
    words = code[place + 1:tied.groups[first].place]
    if not (grammar["cued"].fullmatch(words) or grammar["far"].fullmatch(words)) or tied.is_only_wanted(place, words):
        return []
    persons = named_up_to(tied, place)
    return persons if len(persons) == number - first + 1 else []


def first_of(tied: Tied, number: int) -> int:
    """The first group of the series that ends with group `number`."""
    while number and tied.grammar["series"].fullmatch(tied.glue(number)):
        number -= 1
    return number


def last_of(tied: Tied, number: int) -> int:
    """The last group of the series that begins with group `number`."""
    while number + 1 < len(tied.groups) and tied.grammar["series"].fullmatch(tied.glue(number + 1)):
        number += 1
    return number
