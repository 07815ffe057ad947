import re
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.errors import QueryError
from kg.query import load_library
from kg.query.library import parse

LIBRARY = load_library()
FILE = """#+ question: {id: Apa, en: What}
#+ parameters:
#+   on: {type: date, example: 2025-06-30}
#+ columns:
#+   thing: {id: Hal, en: Thing}
SELECT ?thing WHERE { VALUES ?on { UNDEF } ?thing ?p ?on }
"""


@pytest.mark.parametrize("question", LIBRARY.values(), ids=lambda q: q.name)
def test_a_question_is_whole(question):
    """Every question speaks both languages, is plain SPARQL, and marks a place for each parameter."""
    for texts in (question.question, *(p.label for p in question.parameters), *(c.title for c in question.columns),
                  *(words for c in question.columns for words in c.values.values()),
                  *(words for p in question.parameters for words in p.choices.values())):
        assert texts["id"]
        assert texts["en"]
    Store().query(question.sparql)
    for parameter in question.parameters:
        assert re.search(rf"VALUES \?{parameter.name} \{{ UNDEF \}}", question.sparql), parameter.name
        assert parameter.example or parameter.type in ("priority", "article", "series"), parameter.name


@pytest.mark.parametrize("question", LIBRARY.values(), ids=lambda q: q.name)
def test_columns_are_variables(question):
    """Every column shown is a variable of the query, and rows come in an order of their own."""
    variables = {v.value for v in Store().query(question.sparql).variables}
    assert {column.name for column in question.columns} <= variables
    assert "ORDER BY" in question.sparql


@pytest.mark.parametrize("question", LIBRARY.values(), ids=lambda q: q.name)
def test_names_of_the_querys_own_have_words(question):
    """What a query names itself, as in BIND("role" AS ?kind), a column says in the reader's words; none is left over."""
    for column in question.columns:
        ends = [match.start() for match in re.finditer(rf" AS \?{column.name}\)", question.sparql)]
        bound = [question.sparql[:end].rpartition("BIND(")[2] for end in ends]
        named = {name for text in bound for name in re.findall(r'(?<![=<>] )"([a-z]+)"', text)}
        assert named <= set(column.values), column.name
        assert {value for value in column.values if ":" not in value} <= named, column.name


def test_there_are_enough():
    """The library holds at least thirty questions, on every subject."""
    assert len(LIBRARY) >= 30
    assert {"person", "organisation", "event", "attendance", "priority", "article", "network", "quality"} <= {
        q.subject for q in LIBRARY.values()}


def test_front_matter_is_read_as_text():
    """Names like "on" and values like dates stay what they are written as."""
    question = parse("thing_on_day", FILE)
    assert question.parameters[0].name == "on"
    assert question.parameters[0].example == "2025-06-30"
    assert question.sparql.startswith("SELECT")


@pytest.mark.parametrize(("name", "text", "said"), [
    ("Bad-Name", FILE, "name it"),
    ("no_matter", "SELECT * {}", "no front matter"),
    ("bad_yaml", "#+ question: [", "not YAML"),
    ("no_columns", "#+ question: Apa?\nSELECT * {}", "columns"),
    ("bad_type", FILE.replace("type: date", "type: colour"), "colour"),
])
def test_unusable_files_say_why(name, text, said):
    """A file that cannot be used is refused with its name and the reason."""
    with pytest.raises(QueryError, match=re.escape(said)) as caught:
        parse(name, text)
    assert name in str(caught.value)


def test_a_users_folder_adds_and_replaces(tmp_path: Path):
    """Questions of the user's own folder join the library and win on equal names."""
    (tmp_path / "thing_on_day.rq").write_text(FILE, "utf-8")
    (tmp_path / "event_attendees.rq").write_text(FILE, "utf-8")
    library = load_library(str(tmp_path))
    assert len(library) == len(LIBRARY) + 1
    assert library["event_attendees"].question["en"] == "What"


@pytest.mark.parametrize("question", load_library().values(), ids=lambda question: question.name)
def test_portable(question):
    """What engines get wrong is not used: a value in an OPTIONAL, rows sorted by labels or IRIs as they stand."""
    assert not re.search(r"OPTIONAL\s*\{\s*VALUES", question.sparql)
    order = question.sparql.rpartition("ORDER BY")[2]
    assert order, "every question sorts its rows"
    assert not re.search(r"(?<!STR\()\?(?:\w*Label|article|fact|source|person|organisation|event|role|priority)\b", order)
