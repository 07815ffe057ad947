"""Events for calendars (RFC 5545)."""
from __future__ import annotations

from datetime import date, timedelta

from flask import Response, request

from .entity import Entity


def ics(event: Entity, iri: str) -> Response:
    """An event of whole days as a calendar file."""
    start = date.fromisoformat(event.get("start"))
    end = date.fromisoformat(event.get("end")) if len(event.get("end")) == 10 else start
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kg//kg explorer//ID", "BEGIN:VEVENT", f"UID:{iri}",
        f"DTSTAMP:{start:%Y%m%d}T000000Z", f"DTSTART;VALUE=DATE:{start:%Y%m%d}",
        f"DTEND;VALUE=DATE:{end + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(event.label)}",
        f"LOCATION:{_escaped(', '.join(filter(None, (event.get('venue'), event.get('locality')))))}",
        f"URL:{request.url.removesuffix('.ics')}", "END:VEVENT", "END:VCALENDAR",
    ]
    response = Response("".join(_folded(line) + "\r\n" for line in lines), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="event.ics"'
    return response


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 bytes, none cut inside a character."""
    pieces, piece = [], ""
    for letter in line:
        if len((piece + letter).encode()) > 73:
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join([*pieces, piece])
