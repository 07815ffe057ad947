"""How much of the score rests on words that hardly occur: python -m tests.gold.rare FOLDER [FILE [SECTION]] [--misses].

Takes from the vocabulary every entry that occurs in one or two articles of the folder only, as if nobody had met it, and
prints what each kind of fact loses: by file of the language pack, or by section of one file. What an unseen article loses to
its own rare words is about as much, so a large loss says where a rule of the grammar should stand in for a list.
--misses lists the facts that are lost, with the entries that were taken.
"""
from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kg.languages import Pack, load_pack
from tests.gold.measure import articles, figures, lost, read_marked, rows_of, total

RARE = 2
"""An entry is rare that occurs in at most so many articles, and in one at least."""


def rare_entries(entries: Iterable[Any], texts: Sequence[str]) -> frozenset[str]:
    """The entries of a list that occur in one or two of the texts, which are in small letters with single spaces."""
    return frozenset(entry for entry in entries if isinstance(entry, str) and 0 < _occurs(entry, texts) <= RARE)


def _occurs(entry: str, texts: Sequence[str]) -> int:
    folded = " ".join(entry.lower().split())
    whole = re.compile(rf"(?<!\w){re.escape(folded)}(?!\w)")
    return sum(folded in text and whole.search(text) is not None for text in texts)


def without_rare(value: Any, texts: Sequence[str], taken: set[str]) -> Any:
    """A list or table of a pack without its rare entries, which are added to `taken`; never left empty."""
    if isinstance(value, Mapping) and not all(isinstance(held, (str, int)) for held in value.values()):
        return {key: without_rare(held, texts, taken) for key, held in value.items()}
    if not isinstance(value, (Mapping, list, tuple)):
        return value
    rare = rare_entries(value, texts)
    kept = [entry for entry in value if not (isinstance(entry, str) and entry in rare)] or list(value)[:1]
    taken |= {entry for entry in rare if entry not in kept}
    return {key: value[key] for key in kept} if isinstance(value, Mapping) else type(value)(kept)


def cut_packs(pack: Pack, texts: Sequence[str], file: str | None, section: str | None) -> Iterator[tuple[str, Pack, set[str]]]:
    """(name, pack without the rare entries of one file or section, those entries)."""
    for name in [file] if file else sorted(pack.files):
        held = pack.files[name]
        parts = [[section] if section else [part] for part in held] if file else [list(held)]
        for part in [[section]] if section else parts:
            taken: set[str] = set()
            cut = {key: without_rare(value, texts, taken) if key in part else value for key, value in held.items()}
            if taken:
                yield name if len(part) > 1 else f"{name}.{part[0]}", replace(pack, files={**pack.files, name: cut}), taken


def main(arguments: list[str]) -> None:
    names = [argument for argument in arguments if not argument.startswith("--")] + [None, None]
    paths = articles(Path(str(names[0])))
    held = read_marked(paths)
    texts = [" ".join(article.text.lower().split()) for article, _ in held]
    pack = load_pack("id")
    before = rows_of(held, pack)
    whole = figures(total(before))
    print(f"{len(held)} articles, mean F1 {whole['mean']:.3f}")
    for name, cut, taken in cut_packs(pack, texts, names[1], names[2]):
        after = rows_of(held, cut)
        now = figures(total(after))
        losses = [f"{kind} {whole[kind] - now[kind]:.3f}" for kind in whole if whole[kind] - now[kind] >= 0.005]
        print(f"{name:24} {len(taken):4} rare entries: mean {now['mean'] - whole['mean']:+.4f}; "
              f"lost {', '.join(losses) or 'nothing'}", flush=True)
        if "--misses" in arguments:
            print(*sorted(taken), sep="; ")
            print(*lost(before, after), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
