"""What is an address of the web, and how it is shown."""
from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from kg.errors import ReadError


def is_address(path: str) -> bool:
    """The path is an address of the web."""
    return re.match(r"https?://", path, re.IGNORECASE) is not None


def public_form(address: str) -> str:
    """The address without user, password and fragment, as it may be stored and shown. Raises ReadError where it is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        raise ReadError(re.sub(r"//.*@", "//", address), "is no address of the web.") from None
    return urlunsplit((parts.scheme.lower(), parts.netloc.rpartition("@")[2], parts.path, parts.query, ""))
