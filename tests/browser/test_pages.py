import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.conftest import ARTEFACTS
from tests.browser.visit import Visit

PAGES = ("home", "search", "people", "organisations", "events", "priorities", "articles", "attendance", "queries", "question",
         "sparql", "ontology", "timeline", "event", "person", "organisation", "long", "article", "priority", "role",
         "missing", "empty", "graph", "path", "ask", "drawn", "net")
COUNTED = """PREFIX kg: <https://w3id.org/orgkg#>
SELECT ?event (COUNT(?who) AS ?n) { ?who kg:attended ?event } GROUP BY ?event ORDER BY ?event"""
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"
LIGHT = 200_000
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


@pytest.mark.parametrize("name", ["event", "person", "organisation", "article", "attendance"])
def test_a_printed_page_holds_everything(page: Page, addresses, name: str):
    """On A4 nothing stands outside of the sheet, and each sentence is there, unfolded or not; the matrix lies on its side."""
    page.set_viewport_size({"width": 1009 if name == "attendance" else 680, "height": 900})
    page.goto(addresses[name])
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert page.locator("details.said > summary:visible").count() == 0
    assert page.locator("details.said blockquote:visible").count() == page.locator("details.said blockquote").count()


@pytest.mark.parametrize("name", PAGES)
def test_the_first_view_is_light(browser: Browser, base_url: str, addresses, name: str):
    """A first visit, with nothing kept from before, carries less than LIGHT bytes over the wire: page, styles, scripts, font."""
    context = browser.new_context(base_url=base_url, locale="id-ID")
    page, carried = context.new_page(), []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: carried.append(event["encodedDataLength"]))
    page.goto(addresses[name], wait_until="networkidle")
    context.close()
    assert carried and sum(carried) < LIGHT, f"{sum(carried)} bytes"


def test_a_neighbour_opens_in_place(page: Page, addresses):
    """With scripts a disc of the network opens without leaving the page, keeps the focus, and Back closes it."""
    page.goto(addresses["graph"])
    page.evaluate("window.kept = true")
    disc = page.locator("figure.ego a[data-node]").first
    name = disc.get_attribute("aria-label").partition(":")[0]
    before = page.locator("figure.ego circle").count()
    disc.focus()
    page.keyboard.press("Enter")
    expect(page.locator("figure.ego a.open")).to_have_count(1)
    assert page.evaluate("window.kept") is True
    assert page.locator("figure.ego circle").count() >= before
    expect(page.get_by_role("link", name=f"{name}: tutup")).to_be_focused()
    assert "open=" in page.url
    page.go_back()
    expect(page.locator("figure.ego a.open")).to_have_count(0)


def test_a_sentence_lights_up_its_facts(page: Page, addresses):
    """Pointing at a sentence of an article, or a focus in it, marks its facts beside it, and the other way round."""
    page.goto(addresses["article"])
    sentence = page.locator(".stated").nth(2)
    numbers = sentence.get_attribute("data-facts").split()
    sentence.hover()
    expect(page.locator("li.lit")).to_have_count(len(numbers))
    expect(page.locator(f"#fact-{numbers[0]}")).to_be_in_viewport()
    expect(sentence.locator(".ref")).to_have_accessible_name(f"{len(numbers)}, Fakta dari kalimat ini: {', '.join(numbers)}")
    page.mouse.move(0, 0)
    expect(page.locator(".lit")).to_have_count(0)
    sentence.locator("a").first.focus()
    expect(page.locator("li.lit")).to_have_count(len(numbers))
    page.locator(f"#fact-{numbers[0]} a").first.focus()
    expect(sentence).to_have_class("stated lit")


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
    with page.expect_response("**/search/suggest?q=iqbal+rais"):
        box.press_sequentially("is", delay=20)
    expect(option).to_be_visible()
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    box.press("Enter")
    page.wait_for_url("**" + addresses["person"])
    expect(page.get_by_role("heading", level=1)).to_have_text("Iqbal Rais")


def test_escape_dismisses_an_answer_under_way(page: Page):
    """What the server answers after Escape does not open the list again."""
    page.goto("/")
    box, option = page.get_by_role("combobox"), page.get_by_role("option", name="Iqbal Rais").first
    box.press_sequentially("iqb", delay=5)
    expect(option).to_be_visible()
    held: list[Route] = []
    page.route("**/search/suggest?*", lambda route: held.append(route))
    with page.expect_request("**/search/suggest?*"):
        box.press_sequentially("al", delay=5)
    box.press("Escape")
    with page.expect_response("**/search/suggest?*") as answered:
        for route in held:
            route.continue_()
    answered.value.finished()
    page.wait_for_timeout(100)  # the page's turn to act on it
    expect(option).to_be_hidden()


def test_the_query_editor(page: Page):
    """Completion puts the term and its prefix in; Ctrl+Enter runs without leaving the page; Tab leaves the editor."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    editor = opened(page)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("SELECT ?who { ?who kg:attend")
    expect(page.get_by_role("option", name="kg:attended")).to_be_visible()
    page.wait_for_timeout(150)  # the editor takes no Enter for a list of names that has just opened
    page.keyboard.press("Enter")
    expect(page.locator("textarea")).to_have_value(re.compile(r"^PREFIX kg: <[^>]+>\nSELECT \?who \{ \?who kg:attended"))
    page.keyboard.type(" ?event } LIMIT 3")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.locator("#answer tbody tr")).to_have_count(3)
    expect(page.get_by_role("status")).to_contain_text("3 baris")
    assert "query=PREFIX" in page.url
    expect(editor).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('.cm-editor')")
    assert faults == []


def opened(page: Page) -> Locator:
    """The editor, which takes the place of the textarea once somebody goes there."""
    page.goto("/sparql")
    page.locator("textarea").focus()
    editor = page.locator(".cm-content")
    expect(editor).to_be_focused()
    expect(page.get_by_role("textbox", name="Kueri")).to_have_count(1)
    expect(page.locator("textarea")).to_be_hidden()
    return editor


def test_names_and_prefixes_in_the_editor(page: Page):
    """A name typed behind "<" becomes the thing's IRI, with a typo too; prefixes typed by hand are declared by themselves."""
    opened(page)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("SELECT ?label { <iqbal rias")
    expect(page.get_by_role("option", name="Iqbal Rais")).to_be_visible()
    page.wait_for_timeout(150)  # the editor takes no Enter for a list of names that has just opened
    page.keyboard.press("Enter")
    expect(page.locator("textarea")).to_have_value(re.compile(r"<http://kg\.localhost/person/iqbal-rais>\}$"))
    page.keyboard.type(" skos:prefLabel ?label }")
    expect(page.locator("textarea")).to_have_value(re.compile(r"^PREFIX skos: <http"))
    page.keyboard.press("Escape")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.locator("#answer tbody td")).to_have_text("Iqbal Rais")


def test_prefixes_are_added_to_a_query_that_lacks_them(page: Page):
    """A query without its PREFIX lines runs from the textarea as it stands."""
    page.goto("/sparql")
    page.locator("textarea").evaluate("(area) => { area.value = 'SELECT ?e { ?e a kg:Event } LIMIT 2'; }")
    page.get_by_role("button", name="Jalankan").click()
    expect(page.locator("#answer tbody tr")).to_have_count(2)
    expect(page.locator("textarea")).to_have_value(re.compile("^PREFIX kg: "))


def test_sorting_by_the_heads_of_columns(page: Page):
    """A head's button sorts the rows in place, by keyboard too; the address and a short address keep the order."""
    page.goto("/sparql?" + urlencode({"query": COUNTED}))
    cells = page.locator("#answer tbody td:nth-child(2)")
    button = page.get_by_role("button", name="n", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    up = [int(text) for text in cells.all_inner_texts()]
    assert up == sorted(up)
    assert len(set(up)) > 2
    button.click()
    assert [int(text) for text in cells.all_inner_texts()] == up[::-1]
    expect(page.locator("th", has=button)).to_have_attribute("aria-sort", "descending")
    assert "sort=-n" in page.url
    page.reload()
    assert [int(text) for text in cells.all_inner_texts()] == up[::-1]
    page.get_by_text("Alamat pendek").click()
    page.goto(page.locator("#short").inner_text())
    assert [int(text) for text in cells.all_inner_texts()] == up[::-1]
    expect(page.locator("textarea")).to_have_value(COUNTED)


def test_terms_of_a_result_stay_in_one_piece(page: Page, addresses):
    """On the desktop no property's name is broken into lines, and a long IRI has room for words of it."""
    page.set_viewport_size(WIDTHS["desktop"])
    page.goto(addresses["sparql"])
    assert page.locator("#answer td[data-label=p]").count() == 9
    lines = page.locator("#answer td[data-label=p] a").evaluate_all("links => links.map(link => link.getClientRects().length)")
    assert lines == [1] * 9
    assert page.locator("#answer td[data-label=s]").first.evaluate("cell => cell.clientWidth") > 180


def test_cancelling_a_query_kills_its_process(page: Page):
    """The button ends the query on the server: the only worker is free again at once, and the focus is at the button beside."""
    page.goto("/sparql?" + urlencode({"query": "ASK {}"}))
    page.locator("textarea").evaluate(f"(area) => {{ area.value = {ENDLESS!r}; }}")
    page.get_by_role("button", name="Jalankan").click()
    with page.expect_response("**/sparql/cancel") as cancelled:
        page.wait_for_timeout(400)
        page.get_by_role("button", name="Batalkan").press("Enter")
    assert cancelled.value.status == 204
    expect(page.get_by_role("button", name="Batalkan")).to_be_hidden()
    expect(page.get_by_role("button", name="Jalankan")).to_be_focused()


def test_queries_run_where_helps_do_not_come(page: Page):
    """Where neither terms nor suggestions can be fetched, a query still runs, and nothing is at fault."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.route(re.compile("terms.json|suggest"), lambda route: route.abort())
    page.goto("/sparql")
    with page.expect_event("requestfailed"):
        page.get_by_role("combobox").press_sequentially("iqbal")
    page.locator("textarea").evaluate("(area) => { area.value = 'ASK { <a:b> <a:c> <a:d> }'; }")
    page.get_by_role("button", name="Jalankan").click()
    expect(page.locator("#answer .yes")).to_have_text("Tidak")
    assert faults == []


def test_the_sparql_page_is_light(page: Page):
    """What the first view of the page loads is under 200 kB before any compression; the editor comes when it is wanted."""
    sizes: dict[str, int] = {}
    page.on("response", lambda response: sizes.update({response.url: len(response.body())}))
    page.goto("/sparql")
    page.wait_for_load_state("networkidle")
    assert not any("/chunks/code-" in url for url in sizes)
    assert sum(sizes.values()) < 200_000, sizes


def test_keyboard_reaches_the_content_first(page: Page, addresses):
    """The first stop of the tab key skips to the content, and its focus is seen."""
    page.goto(addresses["event"])
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_focus_in_the_matrix_is_not_covered(page: Page, addresses):
    """The cell that the tab key reaches is scrolled out from under the names and heads that stay in place."""
    page.set_viewport_size(WIDTHS["phone"])
    page.goto(addresses["attendance"])
    page.locator(".matrix td a").last.focus()
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("""() => { const cell = document.activeElement, at = cell.getClientRects()[0];
            return [4, at.width - 4].some(x => cell.contains(document.elementFromPoint(at.x + x, at.y + at.height / 2))) }""")


def test_print_is_an_attendance_record(page: Page, addresses):
    """On paper there is no navigation, and every sentence is unfolded."""
    page.goto(addresses["event"])
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("header.site")).to_be_hidden()
    expect(page.locator("details.said blockquote").first).to_be_visible()
    ARTEFACTS.mkdir(exist_ok=True)
    page.pdf(path=ARTEFACTS / "event.pdf", format="A4")
