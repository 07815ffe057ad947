"""Names as they are spread among people in Indonesia: some in every street, most of them rare, many of three words."""
from __future__ import annotations

import random
import tomllib
from itertools import accumulate
from pathlib import Path

NAMES = tomllib.loads((Path(__file__).with_name("names.toml")).read_text("utf-8"))
GIVEN, FAMILY = NAMES["given"].split(), NAMES["family"].split()


def _weights(names: list[str], flat: int) -> list[float]:
    """The n-th name is borne by about 1 in n + `flat` of the first one's bearers."""
    return list(accumulate(1 / (rank + flat) for rank in range(len(names))))


GIVEN_WEIGHTS, FAMILY_WEIGHTS = _weights(GIVEN, 12), _weights(FAMILY, 12)


def name(chance: random.Random) -> str:
    """A name of two or three words."""
    first = chance.choices(GIVEN, cum_weights=GIVEN_WEIGHTS)
    between = chance.choices(GIVEN, cum_weights=GIVEN_WEIGHTS) if chance.random() < 0.35 else []
    return " ".join((*first, *between, *chance.choices(FAMILY, cum_weights=FAMILY_WEIGHTS)))
