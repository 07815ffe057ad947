"""Articles to read, in every form, made on the spot."""
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.model import Article
from kg.read import read_paths

NEWS = ("Musyawarah Desa Sukamaju Bahas Irigasi\n\nSUKAMAJU - Pemerintah Desa Sukamaju menggelar musyawarah di balai desa, "
        "Senin (3/3/2025). Kepala Desa Sukamaju, H. Karyono, S.Sos., membuka acara yang dihadiri empat puluh warga.\n")


class Reading:
    """What `read_paths` gave: articles, and rejections as (source, reason)."""

    def __init__(self, *paths: Path | str, private: bool = False) -> None:
        errors: list[ReadError] = []
        self.articles: list[Article] = list(read_paths(paths, errors.append, private=private))
        self.rejected = [(error.source, error.reason) for error in errors]

    @property
    def ids(self) -> list[str]:
        """The ids of the articles."""
        return [article.id for article in self.articles]

    @property
    def only(self) -> Article:
        """The one article; there must be no more and nothing rejected."""
        assert (len(self.articles), self.rejected) == (1, [])
        return self.articles[0]

    @property
    def reason(self) -> str:
        """Why the one source was rejected; there must be no article."""
        assert (self.articles, len(self.rejected)) == ([], 1)
        return self.rejected[0][1]


@pytest.fixture
def read() -> Callable[..., Reading]:
    """Reads paths to the end."""
    return Reading


@pytest.fixture
def news() -> str:
    """A short article with a title line."""
    return NEWS
