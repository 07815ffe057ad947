"""A query as a few lines for other tools: curl, Python without further packages, and R."""
from __future__ import annotations

import json

MEANT = "Accept: text/csv"
"""What the lines ask for: CSV, which each of the tools reads as a table."""


def snippets(endpoint: str, query: str) -> tuple[tuple[str, str], ...]:
    """(name of the tool, lines to paste) for a query at an endpoint; the query comes through letter by letter."""
    query = query.replace("\r\n", "\n").strip()
    return ("curl", curl(endpoint, query)), ("Python", python(endpoint, query)), ("R", r(endpoint, query))


def curl(endpoint: str, query: str) -> str:
    """For a shell: the query as a quoted here document, in which nothing is expanded."""
    end = _unlike("QUERY", query.splitlines())
    return f"curl --get {_shell(endpoint)} -H {_shell(MEANT)} --data-urlencode query@- <<'{end}'\n{query}\n{end}"


def python(endpoint: str, query: str) -> str:
    """For Python from version 3 on."""
    raw = '"""' in query or "\\" in query or query.endswith('"')
    text = json.dumps(query) if raw else f'"""\n{query}\n"""'
    return f"""import csv, io, urllib.parse, urllib.request

query = {text}
address = {json.dumps(endpoint)} + "?" + urllib.parse.urlencode({{"query": query, "format": "csv"}})
with urllib.request.urlopen(address) as answer:
    rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8")))
print(*rows, sep="\\n")"""


def r(endpoint: str, query: str) -> str:
    """For R from version 4 on."""
    dashes = "-" * next(n for n in range(1, len(query) + 2) if f"){'-' * n}\"" not in query)
    return f"""query <- r"{dashes}(
{query}
){dashes}"
address <- paste0({json.dumps(endpoint)}, "?format=csv&query=", URLencode(query, reserved = TRUE))
rows <- read.csv(address, encoding = "UTF-8")
print(rows)"""


def _shell(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _unlike(word: str, lines: list[str]) -> str:
    while word in lines:
        word += "_"
    return word
