import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ARTEFACTS
from tests.browser.visit import Visit

PAGES = ("home", "search", "people", "organisations", "events", "priorities", "articles", "attendance", "queries", "question",
         "sparql", "ontology", "timeline", "event", "person", "organisation", "long", "article", "priority", "role",
         "missing", "empty", "graph", "path")
WIDTHS = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 780}}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_sound(sound: Visit, base_url: str, addresses, name: str):
    """axe finds nothing, light and dark, wide and narrow; nothing is blocked, nothing else is asked for, nothing sticks out."""
    page = sound.page
    sound.open(addresses[name])
    for summary in page.locator("details.said > summary").all()[:2]:
        summary.click()
    for width, size in WIDTHS.items():
        page.set_viewport_size(size)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], width
        for scheme in ("light", "dark"):
            assert sound.axe(scheme) == [], (width, scheme)
            whole = (width, scheme) == ("desktop", "light")
            page.screenshot(path=ARTEFACTS / f"{name}-{width}-{scheme}.png", full_page=whole)
    assert page.evaluate("violations") == []
    assert sound.faults == []
    assert all(url.startswith((base_url + "/", "data:")) for url in sound.asked)


def test_the_answer_without_scripts(browser: Browser, base_url: str, addresses):
    """Without scripts: search, open the event, unfold the sentence, and follow it to the article at that spot."""
    context = browser.new_context(java_script_enabled=False, base_url=base_url, locale="id-ID")
    page = context.new_page()
    page.goto("/")
    page.get_by_role("searchbox").fill("rakernas aumsos")
    page.get_by_role("button", name="Cari").click()
    page.get_by_role("link", name="Rapat Kerja Nasional ke-2 Amal Usaha Sosial Muhammadiyah").click()
    row = page.locator("table.roll tbody", has_text="Iqbal Rais")
    expect(row).to_contain_text("pembicara")
    row.locator("summary").click()
    expect(row.locator("blockquote")).to_contain_text("Iqbal Rais")
    row.get_by_role("link", name="Baca di berita").click()
    assert "#char=" in page.url
    spot = page.locator(f"[id='{page.url.partition('#')[2]}']")
    expect(spot).to_contain_text("Iqbal Rais")
    expect(spot).to_be_in_viewport()
    context.close()


def test_search_as_you_type_by_keyboard(page: Page, addresses):
    """Suggestions come while typing, arrows choose, Enter goes there, Escape closes."""
    page.goto("/")
    box = page.get_by_role("combobox")
    box.press_sequentially("iqbal ra", delay=20)
    option = page.get_by_role("option", name="Iqbal Rais").first
    expect(option).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("Escape")
    expect(option).to_be_hidden()
    box.press_sequentially("is", delay=20)
    expect(option).to_be_visible()
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    box.press("Enter")
    page.wait_for_url("**" + addresses["person"])
    expect(page.get_by_role("heading", level=1)).to_have_text("Iqbal Rais")


def test_the_query_editor(page: Page):
    """Completion puts the term and its prefix in; Ctrl+Enter runs without leaving the page; Tab leaves the editor."""
    page.goto("/sparql")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    editor = page.get_by_role("textbox", name="Kueri")
    expect(editor).to_be_visible()
    expect(page.locator("textarea")).to_be_hidden()
    editor.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("SELECT ?who { ?who kg:attend")
    expect(page.get_by_role("option", name="kg:attended")).to_be_visible()
    page.wait_for_timeout(150)
    page.keyboard.press("Enter")
    expect(page.locator("textarea")).to_have_value(re.compile(r"^PREFIX kg: <[^>]+>\nSELECT \?who \{ \?who kg:attended"))
    page.keyboard.type(" ?event } LIMIT 3")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.locator("#answer tbody tr")).to_have_count(3)
    assert "query=PREFIX" in page.url
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('.cm-editor')")
    assert faults == []


def test_keyboard_reaches_the_content_first(page: Page, addresses):
    """The first stop of the tab key skips to the content, and its focus is seen."""
    page.goto(addresses["event"])
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_print_is_an_attendance_record(page: Page, addresses):
    """On paper there is no navigation, and every sentence is unfolded."""
    page.goto(addresses["event"])
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("header.site")).to_be_hidden()
    expect(page.locator("details.said blockquote").first).to_be_visible()
    ARTEFACTS.mkdir(exist_ok=True)
    page.pdf(path=ARTEFACTS / "event.pdf", format="A4")
