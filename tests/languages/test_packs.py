"""The vocabulary that kg brings is tidy."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kg.languages import Pack, known_languages, load_pack


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


def test_a_template_names_lists_as_they_stand_or_in_any_case():
    """"{name}" stands for the words as written, "{~name}" for whole words in any case; of a list that is not there, nothing."""
    pack = Pack("xx", {"posts": {"heads": ["Ketua", "ketua umum"]}})
    found = pack.pattern(r"{~posts.heads}").match("KETUA UMUM, Ali")
    assert found is not None
    assert found[0] == "KETUA UMUM"
    assert pack.pattern(r"{posts.heads}").match("KETUA UMUM, Ali") is None
    assert pack.pattern(r"{posts.heads}").match("Ketuanya") is not None
    assert pack.pattern(r"{~posts.heads}").match("Ketuanya") is None
    assert pack.pattern(r"{posts.acting}|{~posts.acting}").match("") is None


def test_all_texts_of_a_file_are_told_in_order():
    """Those of lists and tables within one another, the keys of tables before what stands under them."""
    pack = Pack("xx", {"posts": {"heads": ["Ketua"], "kinds": {"a": [["b", "c"], "d"], "e": "f"}, "most": 3}})
    assert pack.texts("posts") == ["heads", "Ketua", "kinds", "a", "b", "c", "d", "e", "f", "most"]
    assert pack.texts("none") == []
