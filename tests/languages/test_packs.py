"""The vocabulary that kg brings is tidy."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kg.languages import known_languages, load_pack


def lists(held: Mapping[str, Any], path: str) -> Iterator[tuple[str, list[str]]]:
    """Each list of words in a file, with the way to it."""
    for name, value in held.items():
        if isinstance(value, Mapping):
            yield from lists(value, f"{path}.{name}")
        elif isinstance(value, list):
            yield f"{path}.{name}", value


def test_no_list_says_a_word_twice():
    """A word that is added to a list was not in it before."""
    packs = {language: load_pack(language) for language in known_languages()}
    repeated = {path: sorted({word for word in words if words.count(word) > 1}) for language, pack in packs.items()
                for file, held in pack.files.items() for path, words in lists(held, f"{language}/{file}")
                if len(set(map(str, words))) < len(words)}
    assert not repeated
