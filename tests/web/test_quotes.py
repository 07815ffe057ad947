import pytest
from kg.web.quotes import _said

NAME = "Iqbal Rais"


def said(app, text: str) -> list[str]:
    """The quotations in a text of which the name says them."""
    places = [(at, at + len(NAME)) for at in range(len(text)) if text.startswith(NAME, at)]
    with app.app_context():
        return [words for words, _start, _end in _said(text, places)]


WORDS = "Kami ingin program ini dirasakan warga sampai ke ranting"


@pytest.mark.parametrize("text", [
    f"“{WORDS},” kata {NAME}, Jumat.", f"“{WORDS},” ujar Ketua MPKS PWM DKI Jakarta {NAME} seusai acara.",
    f"{NAME} mengatakan, “{WORDS}.”", f"\"{WORDS},\" jelasnya, menurut {NAME}.".replace("jelasnya, menurut", "jelas"),
    f"“{WORDS},” {NAME} said.", f"“{WORDS},” {NAME} mengatakan.",
])
def test_who_is_quoted(app, text):
    """A name with a verb of saying beside a quotation is who says it, before it or after it."""
    assert [words.rstrip(",.") for words in said(app, text)] == [WORDS]


@pytest.mark.parametrize("text", [
    f"“{WORDS},” kata Siti didampingi {NAME}.", f"“{WORDS},” kata Siti kepada {NAME}.", f"“{WORDS} {NAME},” kata Siti.",
    f"“{WORDS},” kata Siti.\n{NAME} hadir pula.", f"“{WORDS},” kata Siti. Acara dihadiri banyak orang dari berbagai daerah yang "
    f"datang sejak pagi hari, di antaranya {NAME}.", f"Spanduk “{WORDS}” dibawa {NAME}.",
])
def test_who_is_not_quoted(app, text):
    """One who only stands near, hears it, or is named inside it did not say it."""
    assert said(app, text) == []
