"""Bytes → text: UTF-8, UTF-16 and UTF-32 with a mark, the charset that a page declares, and Windows-1252 where it is plain."""
from __future__ import annotations

import codecs
import re

from kg.errors import ReadError

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset\s*=\s*["']?|<\?xml[^>]{0,100}?encoding\s*=\s*["'])([\w.:-]{2,40})""", re.IGNORECASE)

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

WESTERN = re.compile(r"[‘’‚“”„–—…•·«»°²³½¼©®™€§\xa0]|(?<=[^\W\d_])[À-ÿŒœŠšŽž]|[À-ÖØ-öø-ÿŒœŠšŽž](?=[^\W\d_])")
"""What Indonesian and English text takes from Windows-1252: typographic marks, and letters with accents inside words."""

FOREIGN_SHARE = 0.1
"""Characters beyond ASCII that text in Windows-1252 may have; Cyrillic or Asian encodings have far more."""


def decode(data: bytes, source: str, charset: str | None = None) -> str:
    """The text of some bytes; `charset` is what the server said, None where it said nothing.

    Raises ReadError where the bytes are no text, or in no encoding that can be told.
    """
    for mark, marked in MARKS:
        if data.startswith(mark):
            return _checked(_attempt(data, marked), source)
    if b"\0" in data[:4096]:
        raise ReadError(source, "is a binary file, not text.")
    declared = DECLARED.search(data[:4096])
    for encoding in ("utf-8", charset, declared.group(1).decode("ascii") if declared else None):
        text = _attempt(data, encoding) if encoding else None
        if text is not None:
            return _checked(text, source)
    return _checked(_western(data), source)


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _western(data: bytes) -> str | None:
    """The bytes as Windows-1252, None where what comes out is no likely text."""
    text = _attempt(data, "cp1252")
    foreign = [char for char in text or "" if char > "\x7f"]
    if text is None or len(foreign) > FOREIGN_SHARE * len(text) or len(WESTERN.findall(text)) < 0.9 * len(foreign):
        return None
    return text


def _checked(text: str | None, source: str) -> str:
    if text is None:
        raise ReadError(source, "is neither UTF-8 nor another encoding that can be told; save it as UTF-8.")
    if len(CONTROL.findall(text)) > len(text) / 1000:
        raise ReadError(source, "is a binary file, not text.")
    return text
