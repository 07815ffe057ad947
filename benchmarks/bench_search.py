"""Search as one types over many names: python -m benchmarks.bench_search [NAMES, a million by default].

Prints CPU milliseconds of a key press (beginnings of names, of two letters and more) and of whole names with one letter wrong,
and the share of those that are found among the first eight (as in the search box) and the first twenty.
"""
from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from statistics import median, quantiles

from benchmarks.namepool import name as person_name
from kg.query import Name, NameIndex

ASKED = 400
BODIES = ("PD Muhammadiyah", "MPKS PDM", "Dinas Sosial Kabupaten", "PMI Kabupaten", "Lembaga Amil Zakat", "Universitas")
EVENTS = ("Rakerda", "Musda", "Pelatihan Relawan", "Pengajian Akbar", "Baitul Arqam")
SYLLABLES = [f"{first}{vowel}{last}" for first in ("b", "c", "d", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w")
             for vowel in "aiueo" for last in ("", "n", "r")]
RARE = 60_000
"""Words that stand for family names and places, beside the common names: three people in ten have one."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def names(count: int) -> Iterator[Name]:
    """So many people, bodies and events, seven, two and one in ten."""
    chance = random.Random(7)
    rare = ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))) for _ in range(RARE)]
    for number in range(count):
        place, person = chance.choice(rare).capitalize(), person_name(chance)
        if chance.random() < 0.3:
            person += " " + chance.choice(rare).capitalize()
        kind = chance.choices(("person", "organisation", "event"), (7, 2, 1))[0]
        label = {"person": person, "organisation": f"{chance.choice(BODIES)} {place}",
                 "event": f"{chance.choice(EVENTS)} {place} {chance.randint(2015, 2026)}"}[kind]
        yield Name(f"http://kg.localhost/{kind}/{number}", kind, label)


def typo(text: str, chance: random.Random) -> str:
    """The text with one letter changed, left out, put in, or two exchanged, in a word of four letters or more."""
    words = text.split()
    at = chance.choice([number for number, word in enumerate(words) if len(word) >= 4 and word.isalpha()])
    word, place, letter = words[at], chance.randrange(1, len(words[at]) - 1), chance.choice(LETTERS)
    words[at] = chance.choice((
        word[:place] + letter + word[place + 1:], word[:place] + word[place + 1:], word[:place] + letter + word[place:],
        word[:place] + word[place + 1] + word[place] + word[place + 2:]))
    return " ".join(words)


def timed(work: Callable[[str], object], texts: list[str]) -> str:
    """Median, 95th percentile and most CPU milliseconds of a text."""
    found = []
    for text in texts:
        began = time.process_time()
        work(text)
        found.append(1000 * (time.process_time() - began))
    return f"median {median(found):6.2f}  p95 {quantiles(found, n=20)[-1]:6.2f}  most {max(found):6.2f} ms CPU"


def main() -> None:
    """Measure and print."""
    count, chance = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, random.Random(3)
    began = time.process_time()
    index = NameIndex(names(count))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} names: indexed in {time.process_time() - began:.1f} s CPU, {memory:.0f} MB")
    every = [index.names[iri] for iri in chance.sample(sorted(index.names), ASKED)]
    typed = [one.label[:chance.randint(2, len(one.label))] for one in every]
    wrong = [(one.label, typo(one.label, chance)) for one in every if any(len(w) >= 4 and w.isalpha() for w in one.label.split())]
    for number in (2, 3, 5, 8):
        print(f"first {number} letters  ", timed(lambda text: index.find(text, limit=8), [one.label[:number] for one in every]))
    print("any beginning     ", timed(lambda text: index.find(text, limit=8), typed))
    print("whole names       ", timed(lambda text: index.find(text, limit=8), [one.label for one in every]))
    print("one letter wrong  ", timed(lambda text: index.find(text, limit=8), [text for _, text in wrong]))
    for limit in (8, 20):
        found = sum(label in [hit.name.label for hit in index.find(text, limit=limit)] for label, text in wrong)
        print(f"one letter wrong, found among the first {limit}: {found / len(wrong):.3f} of {len(wrong)}")


if __name__ == "__main__":
    main()
