"""One writer at a time: a lock that goes with its process, however that ends."""
from __future__ import annotations

import fcntl
from pathlib import Path
from typing import IO

from kg.errors import StoreError


def lock(path: Path) -> IO[str]:
    """The open file that holds the lock until it is closed. Raises StoreError where another process holds it."""
    handle = path.open("w", encoding="ascii")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.close()
        raise StoreError(f"another build is writing to {path.parent.parent}; wait until it has finished.") from None
    return handle
