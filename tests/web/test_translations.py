import re
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

WEB = Path(__file__).resolve().parents[2] / "web"
KEYWORDS = {"_": None, "gettext": None, "pgettext": ((1, "c"), 2)}


def test_english_is_complete():
    """Every Indonesian text of the explorer has its English, with the same placeholders, and none is left over."""
    found = extract_from_dir(WEB, [("*.py", "python"), ("templates/**.html", "jinja2")], keywords=KEYWORDS)
    texts = {(text[-1] if isinstance(text, tuple) else text, context) for _, _, text, _, context in found}
    with (WEB / "translations" / "en" / "messages.po").open("rb") as handle:
        english = {(message.id, message.context): message.string for message in read_po(handle) if message.id}
    assert texts == set(english)
    for (text, _), translation in english.items():
        assert translation
        assert set(re.findall(r"%\(\w+\)s", text)) == set(re.findall(r"%\(\w+\)s", translation))
