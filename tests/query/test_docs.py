"""docs/queries.md lists the library as its files describe it.  python -m tests.query.test_docs  writes the list."""
from pathlib import Path

from kg.query import load_library

PAGE = Path(__file__).resolve().parents[2] / "docs" / "queries.md"
MARK = "## The library\n"


def listed() -> str:
    """The list, by subject."""
    lines, subject = [], ""
    for question in sorted(load_library().values(), key=lambda q: (q.subject, q.name)):
        if question.subject != subject:
            subject = question.subject
            lines += ["", f"### {subject}", "", "| name | asks | takes |", "|---|---|---|"]
        takes = ", ".join(f"`{p.name}`" + ("" if p.required else "?") for p in question.parameters) or "–"
        lines.append(f"| `{question.name}` | {question.question['en']}<br>*{question.question['id']}* | {takes} |")
    return "\n".join(lines) + "\n"


def test_the_list_is_the_library():
    """The page's list says what the files say."""
    text = PAGE.read_text("utf-8")
    assert text.partition(MARK)[2] == listed(), "write it anew with: python -m tests.query.test_docs"


if __name__ == "__main__":
    head = PAGE.read_text("utf-8").partition(MARK)[0]
    PAGE.write_text(head + MARK + listed(), "utf-8")
