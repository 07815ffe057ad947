"""Every setting, once: name, default, help. Read once from the environment (KG_*) and passed down."""
from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from kg.errors import SettingError

BASE = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`?#]+", re.IGNORECASE)
"""What IRIs may begin with: a scheme, and no query or fragment."""

PUBLIC = re.compile(r"https?://[^\s<>\"/?#@]+(?:/[\w.~-]+)*/?", re.IGNORECASE | re.ASCII)
"""The address of a host, perhaps with its port, perhaps with a path."""


NO_BOUND = 999_999_999
"""What a number may be at most where a setting says nothing else."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its name (also KG_<NAME> in the environment), its default, a sentence of help, and a number's bounds."""

    name: str
    default: str
    help: str
    least: int = 0
    most: int = NO_BOUND

    @property
    def bounds(self) -> str:
        """Between which numbers it lies, in words."""
        return f"{self.least} or more" if self.most == NO_BOUND else f"from {self.least} to {self.most}"


SETTINGS = (
    Setting("data", "./kg-data", "Folder of the built graph, the articles it was built from, and decisions."),
    Setting("base", "http://kg.localhost", "What every IRI of the graph begins with; no slash at its end."),
    Setting("store", "", "Address of a SPARQL 1.1 engine; empty means the embedded store in the data folder."),
    Setting("store_user", "", "User at that engine."),
    Setting("store_password", "", "That user's password; read from the environment only."),
    Setting("vocabulary", "", "Folder of TOML files that add titles, bodies, abbreviations and so on to the language packs."),
    Setting("tagger", "", "Model file of a tagger that kg train made; empty means the grammar alone, which is usually better."),
    Setting("queries", "", "Folder of .rq files that add questions to the library."),
    Setting("cache", "", "Folder of what was made of the vocabulary, for the next start; empty means orgkg in your cache "
                         "folder, none means nowhere."),
    Setting("language", "id", "Language pack used where an article does not say its language."),
    Setting("processes", "0", "Processes that read articles; 0 means one a core.", most=1024),
    Setting("private_addresses", "0", "1 lets articles be fetched from loopback and private networks.", most=1),
    Setting("host", "127.0.0.1", "Address that the explorer listens on."),
    Setting("port", "8000", "Port that the explorer listens on; 0 takes a free one.", most=65535),
    Setting("public", "", "Address of the explorer for people, behind a proxy, as https://example.org/kg; empty means as asked."),
    Setting("query_seconds", "15", "Seconds after which a user's SPARQL query is stopped.", least=1),
    Setting("query_rows", "10000", "Rows after which a user's SPARQL result is cut.", least=1),
    Setting("query_memory_mb", "1024", "Memory in MB that one user's SPARQL query may take.", least=1),
    Setting("query_workers", "2", "User SPARQL queries that run at once; the rest wait.", least=1),
    Setting("cors", "", "Origin that may call the SPARQL endpoint from a browser; empty means none, * means any."),
    Setting("coordinates", "", "CSV file of areas (columns code, latitude, longitude) for maps of places; empty means no maps."),
    Setting("licence", "", "Licence of the data, as an address or in words, told on every page; empty means none is stated."),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run."""

    data: Path = Path("kg-data")
    base: str = "http://kg.localhost"
    store: str = ""
    store_user: str = ""
    store_password: str = field(default="", repr=False)
    vocabulary: str = ""
    tagger: str = ""
    queries: str = ""
    cache: str = ""
    language: str = "id"
    processes: int = 0
    private_addresses: int = 0
    host: str = "127.0.0.1"
    port: int = 8000
    public: str = ""
    query_seconds: int = 15
    query_rows: int = 10000
    query_memory_mb: int = 1024
    query_workers: int = 2
    cors: str = ""
    coordinates: str = ""
    licence: str = ""


def own_text(path: Path) -> str:
    """The text of a file that the user wrote. Raises SettingError where it cannot be read or is not UTF-8."""
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise SettingError(f"{path} is not UTF-8; save it as UTF-8.") from None
    except OSError as error:
        raise SettingError(f"{path} cannot be read ({error.strerror}); look to the path and its permissions.") from None


def read_settings(environ: Mapping[str, str] = os.environ, **given: object) -> Settings:
    """Settings from KG_* variables, overruled by what is given; None in `given` means not given. Empty text is the default.

    Raises SettingError where a number is none or out of bounds, or the base is no beginning of IRIs.
    """
    values: dict[str, object] = {}
    kinds = {field.name: field.type for field in fields(Settings)}
    for setting in SETTINGS:
        raw = given.get(setting.name)
        text = environ.get(f"KG_{setting.name.upper()}", "") if raw is None else str(raw)
        values[setting.name] = _convert(setting, text or setting.default, str(kinds[setting.name]))
    values["cache"] = _cache(str(values["cache"]), environ)
    return Settings(**values)  # type: ignore[arg-type]


def _cache(told: str, environ: Mapping[str, str]) -> str:
    """The folder of what can be made again, "" for none: as told, or where a user's programs have theirs."""
    if told:
        return "" if told == "none" else os.path.abspath(told)
    home, folder = environ.get("HOME", ""), environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(folder):
        folder = os.path.join(home, ".cache") if os.path.isabs(home) else ""
    return folder and os.path.join(folder, "orgkg")


def _convert(setting: Setting, text: str, kind: str) -> object:
    name = setting.name
    if kind == "int":
        if not re.fullmatch(r"\d{1,9}", text) or not setting.least <= int(text) <= setting.most:
            raise SettingError(f"{name} (KG_{name.upper()}) must be a whole number, {setting.bounds}, not {text!r}.")
        return int(text)
    if name == "base" and not BASE.fullmatch(text):
        raise SettingError(f"base must begin IRIs, like https://example.org/id, not {text!r}.")
    if name == "public" and text and not PUBLIC.fullmatch(text):
        raise SettingError(f"public must be an address without more than a path, like https://example.org/kg, not {text!r}.")
    return Path(text) if kind == "Path" else text.rstrip("/") if name in ("base", "public") else text
