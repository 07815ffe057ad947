"""Short addresses of queries: the query itself, compressed with a dictionary of what queries are made of.

Nothing is stored, so an address never expires, holds no secret, and works on every server of the same data.
"""
from __future__ import annotations

import binascii
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from importlib import resources
from urllib.parse import urlencode

from flask import Blueprint, abort, redirect
from werkzeug.wrappers import Response

pages = Blueprint("shortened", __name__)

LARGEST = 20_000
"""Bytes of a query that is given a short address, and to which one is opened again."""

VERSION = "1"
"""First letter of an address: which dictionary it was made with. Dictionaries are never changed, only followed by others."""


def shorten(query: str, sort: str = "") -> str:
    """The last part of a query's short address, "" where the query is too long for one."""
    raw = f"{sort}\n{query}".encode()
    if len(raw) > LARGEST:
        return ""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, _dictionary())
    packed = packer.compress(raw) + packer.flush()
    return VERSION + urlsafe_b64encode(_check(raw) + packed).decode().rstrip("=")


def expand(short: str) -> tuple[str, str] | None:
    """(query, sort) of a short address, None where it is none of ours."""
    try:
        packed = urlsafe_b64decode(short[1:] + "=" * (-len(short[1:]) % 4))
        unpacker = zlib.decompressobj(-15, zdict=_dictionary())
        raw = unpacker.decompress(packed[2:], LARGEST)
        if short[:1] != VERSION or not unpacker.eof or _check(raw) != packed[:2]:
            return None
        sort, _, query = raw.decode("utf-8").partition("\n")
    except (binascii.Error, zlib.error, ValueError):
        return None
    return query, sort


@pages.get("/s/<short>")
def opened(short: str) -> Response:
    """To the page of the query."""
    found = expand(short)
    if found is None:
        abort(404)
    query, sort = found
    return redirect("/sparql?" + urlencode({"query": query, **({"sort": sort} if sort else {})}), 303)


def _check(raw: bytes) -> bytes:
    """What tells an address that was cut or mistyped."""
    return (zlib.crc32(raw) & 0xFFFF).to_bytes(2, "big")


def _dictionary() -> bytes:
    """What queries are made of, the most frequent last."""
    return resources.files(__package__).joinpath(f"dictionary-{VERSION}.txt").read_bytes()
