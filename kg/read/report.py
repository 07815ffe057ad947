"""Who is told of each source that was rejected."""
from __future__ import annotations

from collections.abc import Callable

from kg.errors import ReadError

Report = Callable[[ReadError], None]
"""Called with each rejected source and the reason, as a ReadError, and with each file passed over, as an OtherKind; reading goes
on after it."""
