"""Waiting for what another thread or process does, with an end."""
from __future__ import annotations

import time
from collections.abc import Callable


def until(ready: Callable[[], object], seconds: float = 60) -> None:
    """Wait until something is so. Fails where it is not in time: a test that waits for ever stops all that come after it."""
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end, f"what the test waits for did not come in {seconds:g} seconds"
        time.sleep(0.01)
