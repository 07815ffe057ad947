"""Articles as pages and copying spoil them: cut, doubled, shuffled, without marks, with letters from elsewhere.

python -m tests.quality.mutations 2000 reads so many spoilt articles and reports each that breaks a promise.
"""
from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from kg.documents import from_json, to_json
from kg.extract import extract
from kg.languages import load_pack
from kg.model import Article, Document
from kg.read import read_file
from tests.gold.measure import articles

ARTICLES = Path(__file__).parents[2] / "examples" / "articles"

STRANGE = ("\u00a0", "\u200b", "\u00ad", "\ufeff", "\t", "\r\n", "\u0301", "İ", "ß", "ﬁ", "😀", "é",
           "’", "(", ")", "“", '"', ".", ",", ";", ":", "-", "–", "*", "#", "\\", "[", "(?", "{0}", "%s", "<b>", "&amp;",
           "1", "2024", "ke-", "H.", " dan ", " di ", "\n", "\n\n")


def mutate(text: str, chance: random.Random) -> str:
    """The text after one to five accidents."""
    for _ in range(chance.randint(1, 5)):
        text = chance.choice(ACCIDENTS)(text, chance)
    return text


def _cut(text: str, chance: random.Random) -> str:
    start = chance.randint(0, len(text))
    return text[:start] + text[start + chance.randint(1, 200):]


def _end_early(text: str, chance: random.Random) -> str:
    return text[:chance.randint(0, len(text))]


def _begin_late(text: str, chance: random.Random) -> str:
    return text[chance.randint(0, len(text)):]


def _double(text: str, chance: random.Random) -> str:
    start = chance.randint(0, len(text))
    return text[:start] + text[start:start + chance.randint(1, 300)] * 2 + text[start:]


def _shuffle_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def _shuffle_words(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    start = chance.randint(0, len(words))
    some = words[start:start + 12]
    chance.shuffle(some)
    return " ".join([*words[:start], *some, *words[start + 12:]])


def _recase(text: str, chance: random.Random) -> str:
    start = chance.randint(0, len(text))
    end = start + chance.randint(1, 400)
    return text[:start] + chance.choice((str.upper, str.lower, str.title, str.swapcase))(text[start:end]) + text[end:]


def _strange(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice(STRANGE) + text[at:]
    return text


def _without_a_mark(text: str, chance: random.Random) -> str:
    return text.replace(chance.choice(".,:;\"“”()\n -/'"), chance.choice(("", " ", "\n")))


def _wrap(text: str, chance: random.Random) -> str:
    width, lines = chance.randint(10, 80), []
    for line in text.split("\n"):
        lines += [line[at:at + width] for at in range(0, len(line), width)] or [""]
    return "\n".join(lines)


def _space_out(text: str, chance: random.Random) -> str:
    return text.replace(" ", chance.choice(("  ", "\t", " \u00a0")))


ACCIDENTS: tuple[Callable[[str, random.Random], str], ...] = (
    _cut, _end_early, _begin_late, _double, _shuffle_lines, _shuffle_words, _recase, _strange, _without_a_mark, _wrap,
    _space_out)


def broken_promises(article: Article, document: Document) -> Iterator[str]:
    """What is wrong with a document: offsets outside the text, mentions that are not what stands there, unknown references."""
    text = _plain(article.text)
    named = {row.id: row for row in (*document.people, *document.organisations, *document.events)}
    for row in named.values():
        if not row.evidence:
            yield f"{row.id} has no evidence"
        quotes = {_plain(article.text[e.start:e.end]) for e in row.evidence}
        forms = {_plain(form) for form in row.mentions}
        if quotes - forms:
            yield f"{row.id}: its evidence quotes {quotes - forms}, which are no mentions"
        if missing := [form for form in forms if form not in text]:
            yield f"{row.id}: its mentions {missing} do not stand in the text"
    facts = (*named.values(), *document.roles, *document.attendance, *document.priorities)
    for fact in facts:
        for evidence in fact.evidence:
            if not (0 <= evidence.start < evidence.end <= len(article.text)) or not evidence.rule:
                yield f"{evidence} of {fact}"
    told = [(r.person, r.organisation) for r in document.roles]
    told += [(a.agent, a.event) for a in document.attendance] + [(a.on_behalf_of, None) for a in document.attendance]
    told += [(p.holder, p.event) for p in document.priorities] + [(o.part_of, None) for o in document.organisations]
    told += [(local, None) for event in document.events for local in event.organisers]
    for local in (one for pair in told for one in pair):
        if local is not None and local not in named:
            yield f"{local} is nobody"
    if from_json(to_json(document)).roles != document.roles:
        yield "JSON and back loses roles"


def _plain(text: str) -> str:
    return " ".join(text.split())


def sample() -> list[Article]:
    """The sample articles as read."""
    return [next(iter(read_file(path))) for path in articles(ARTICLES)]


def check(article: Article) -> list[str]:
    """What goes wrong with an article that was spoilt."""
    return list(broken_promises(article, extract(article, load_pack("id"))))


def main(count: int) -> int:
    whole, bad = sample(), 0
    for number in range(count):
        chance = random.Random(number)
        article = chance.choice(whole)
        spoilt = replace(article, text=mutate(article.text, chance))
        try:
            problems = check(spoilt)
        except Exception as error:  # every kind is a finding
            problems = [f"{type(error).__name__}: {error}"]
        for problem in problems[:3]:
            print(f"{number} {article.id}: {problem}")
        bad += bool(problems)
    print(f"{bad} of {count} broke a promise")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
