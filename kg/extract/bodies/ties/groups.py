"""Which names on a page are the same body: full forms, abbreviations, short forms."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from kg.extract.bodies.found import Found
from kg.extract.bodies.ties.group import LEVEL_AND_PLACE, LEVELLED, Group
from kg.extract.bodies.ties.shorter import fitting_homes, is_inside
from kg.extract.bodies.ties.spelling import Spelling

ENGLISH = "acronym"
"""The kind of a name whose last word tells what it is."""

WRITTEN_OUT = 3
"""Words of a name of the whole that is no short form of a branch's."""

Territory = Callable[[Found], tuple[str, ...]]
"""The words of the territory in which a name ends."""


def tie(names: Sequence[Found], spelling: Spelling, territory: Territory) -> list[Group]:
    """The names by body.

    A shorter form joins the body whose words hold its words in order, from the same beginning;
    one that names a `territory` joins only names of the same one."""
    groups: dict[tuple[str, ...], Group] = {}
    for found in names:
        key = spelling.key(found.words)
        groups.setdefault(key, Group(key)).names.append(found)
    out, outer = dict(groups), _outer(names)
    places = {id(found): spelling.key(place) if (place := territory(found)) else () for found in names}
    shared = _shared(names, places, spelling.lists["listing"])
    ends = {found.start: found.end for found in sorted(names, key=lambda found: found.end)}
    mothers = {spelling.key(found.words) for found in names if found.end < ends[found.start]}  # "BPJS" of "BPJS Cabang Madiun"
    roots = {key[1:k] for key, group in groups.items() if key[0] in spelling.levels and group.levelled
             for k in range(2, len(key) + 1)}
    order, bearers = {key: number for number, key in enumerate(groups)}, defaultdict[str, set[tuple[str, ...]]](set)
    for group in groups.values():
        _bear(group, group.names, bearers)
    for key in sorted(groups, key=len):
        around = {id(whole) for found in out[key].names for whole in outer.get(id(found), ())}
        alike = set[tuple[str, ...]]().union(*[bearers[word] for word in (*key[:2], *out[key].names[0].folded[:1])])
        others = [out[other] for other in sorted(alike - {key}, key=order.__getitem__) if other in out and not (
            around and any(id(found) in around for found in out[other].names))]  # a body that names the other is another
        here = {places[id(found)] for found in out[key].names} - {()}
        if here and not any(word.isdigit() for word in key):  # "SMPN 3 Wates" is "SMPN 3 Wates Kulon Progo"
            others = [other for other in others if other.key[-1] == key[-1] and _is_at(other, here, places) or (
                other.key[-1] in spelling.lists["nationwide"] and other.key[:-1] == key)]
        elif there := {shared[id(found)] for found in out[key].names if id(found) in shared}:
            others = [other for other in others if _is_at(other, there, places)]
        nested = key in mothers and (len(key) > 1 or all(id(found) in outer for found in out[key].names))
        home = None if nested else _home(out[key], others, spelling, roots)
        if home is not None:
            home.names += out[key].names
            _bear(home, out.pop(key).names, bearers)
    for group in out.values():
        group.names.sort(key=lambda found: (found.start, found.end))
    return sorted(out.values(), key=lambda group: group.names[0].start)


def _shared(names: Sequence[Found], places: Mapping[int, tuple[str, ...]], joints: frozenset[str]) -> dict[int, tuple[str, ...]]:
    """The territory that the name after a joint ends in, for a branch without one: "PDM dan PDA Kudus"."""
    starts = {found.start: places[id(found)] for found in names}
    after = [(found, found.tokens[found.name.last:found.name.last + 2]) for found in names
             if found.name.kind in ("levels", "local") and not places[id(found)]]
    return {id(found): place for found, next_two in after if len(next_two) > 1 and next_two[0].folded in joints and (
        place := starts.get(next_two[1].start, ()))}


def _bear(group: Group, names: Sequence[Found], bearers: dict[str, set[tuple[str, ...]]]) -> None:
    """Keep a body by the words of its key and of some of its names: what stands for it begins with one of these."""
    for word in {*group.key, *(word for found in names for word in found.folded)}:
        bearers[word].add(group.key)


def _outer(names: Sequence[Found]) -> dict[int, list[Found]]:
    """The longer names around each name that has any, by its identity."""
    outer: dict[int, list[Found]] = {}
    still: list[Found] = []
    for found in sorted(names, key=lambda found: (found.start, -found.end)):
        still = [whole for whole in still if whole.end > found.start]
        if still:
            outer[id(found)] = [*still]
        still.append(found)
    return outer


def _is_at(group: Group, here: set[tuple[str, ...]], places: Mapping[int, tuple[str, ...]]) -> bool:
    """True where no name of the body ends in another territory ("Kepulauan Bangka Belitung", "Belitung")."""
    others = {places[id(found)] for found in group.names} - {()}
    return not others or bool(others & here)


def _home(group: Group, others: Sequence[Group], spelling: Spelling, roots: set[tuple[str, ...]]) -> Group | None:
    """The one body that a shorter form stands for; of several that it begins, the one named most."""
    key = group.key
    others = [other for other in others if not _is_part(group, other, spelling)]
    begun = [other for other in others if other.key[:len(key)] == key]
    bare = all(found.name.kind in ("movements", "national") and len(found.words) == found.name.head - found.name.first
               for found in group.names)
    if not begun and (branch := _only_branch(group, others, spelling, bare)):
        return branch
    if _is_itself(group, spelling):
        return None
    if bare and (written := [found for found in group.names if len(found.words) >= WRITTEN_OUT and not found.headline]):
        local = [other for other in others if key in (other.key[:len(key)], other.key[1:len(key) + 1])
                 and other.key[-1] not in written[0].folded]  # "IDI Cabang Jember" of "Ikatan Dokter Indonesia"
        begun, others = ([other for other in some if other not in local] for some in (begun, others))
    root = bare and key in roots
    if root and len(key) > 1:
        begun = []
    elif not root and len(key) == 1:
        begun += [other for other in others  # "IDI Cabang Jember"
                  if other.key[1:2] == key and other.key[0] in spelling.levels and not other.levelled]
    fitting = begun or fitting_homes(group, others, spelling, root)
    if len(key) == 1 and begun and not root:
        most = max(fitting, key=lambda other: len(other.names))
        rivals = [other for other in fitting if len(other.names) == len(most.names)]
        levelled = all(found.name.kind in LEVELLED for found in group.names)
        return most if len(rivals) == 1 or levelled or key[0] not in spelling.lists["types"] else None
    longest = max(fitting, key=lambda other: len(other.key), default=None)
    chain = longest and all(other is longest or is_inside(other.key, longest.key, spelling) for other in fitting)
    return longest if chain and not root else None


def _only_branch(group: Group, others: Sequence[Group], spelling: Spelling, bare: bool) -> Group | None:
    """The one branch of the page that a headline calls by the bare name of the whole, or of which a level is said at the place
    that its name says after it ("BPC PHRI" of "PHRI Kabupaten Kuningan"); None where there is none or several."""
    key, found = group.key, list[Group]()
    if bare and all(found.headline for found in group.names):
        found = [other for other in others if other.key[0] in spelling.levels and other.key[1:len(key) + 1] == key]
    if len(found) != 1 and len(key) == LEVEL_AND_PLACE and key[0] in spelling.levels - spelling.lists["top"]:
        found = [other for other in others if other.key[:1] == key[1:] and len(other.key) > 1 and not other.levelled]
    return found[0] if len(found) == 1 else None


def _is_itself(group: Group, spelling: Spelling) -> bool:
    """True for a body named in full with its short form in brackets, of the whole country outside of headlines, or a church of
    many congregations ("GMIT", beside "GMIT Jemaat Efata")."""
    if len(group.key) == 1 and group.key[0] in spelling.lists["worship"] and group.names[0].words[0].isupper():
        return True
    if group.key[0] in spelling.lists["nationwide"] and len(group.key) == 1 and not all(f.headline for f in group.names):
        return True
    return any(f.name.brackets and f.name.brackets[-1][1] == f.name.last and f.name.kind in ("heads", "movements", "national")
               for f in group.names)


def _is_part(group: Group, other: Group, spelling: Spelling) -> bool:
    """True for a body of another that its English name begins with: "FEB Unhas Student Board" of "FEB Unhas"; what a small word
    tells the kind of is the body itself: "the Yayasan Bakau Lestari foundation"."""
    size, last = len(group.key), other.names[0].words[-1]
    if not 1 < size < len(other.key) or other.key[:size] != group.key or last.islower():
        return False
    return other.key[-1] in spelling.lists["english_organs"] and any(
        found.name.kind != ENGLISH or found.folded != other.names[0].folded[:len(found.folded)] for found in group.names)
