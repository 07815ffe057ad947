"""One writer at a time: a lock that goes with its process, however that ends."""
from __future__ import annotations

import fcntl
from pathlib import Path
from typing import IO

from kg.errors import StoreError


def lock(path: Path) -> IO[str]:
    """The open file that holds the lock until it is closed; its folder is made.

    Raises StoreError where another process holds it, or nothing can be written there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = path.open("w", encoding="ascii")
    except OSError as error:
        folder = path.parent.parent
        raise StoreError(f"{folder} cannot be written ({error.strerror}); choose another folder with --data.") from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.close()
        raise StoreError(f"another build is writing to {path.parent.parent}; wait until it has finished.") from None
    return handle
