"""Pages at twice their size: a browser's zoom of 200 % halves the width in CSS pixels and doubles the pixels of the screen."""
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import ARTEFACTS
from tests.browser.test_pages import PAGES

WINDOW = {"width": 1280, "height": 900}
CUT = """() => [...document.querySelectorAll('main a, main button, main input, main summary, header a, header input, h1, h2')]
    .filter(one => one.checkVisibility() && !one.closest('svg, .scroll, .matrix, .hidden, ol.asked'))
    .filter(one => one.offsetWidth > 1)
    .filter(one => one.getBoundingClientRect().left < -1 || one.getBoundingClientRect().right > innerWidth + 1)
    .map(one => one.outerHTML.slice(0, 120))"""
"""What reaches out of the window at the side though it stands in nothing that scrolls."""
STAYING = """() => Math.max(0, ...[...document.querySelectorAll('body *')]
    .filter(one => one.checkVisibility() && ['fixed', 'sticky'].includes(getComputedStyle(one).position))
    .filter(one => !one.closest('.scroll, .matrix, dialog'))
    .map(one => one.getBoundingClientRect().height / innerHeight))"""
"""The share of the window's height that something takes which does not scroll away."""


@pytest.fixture(scope="module")
def zoomed(browser: Browser, base_url: str) -> Iterator[Page]:
    """A window of WINDOW's size with everything in it twice as large."""
    half = {name: size // 2 for name, size in WINDOW.items()}
    context = browser.new_context(viewport=half, device_scale_factor=2, locale="id-ID", base_url=base_url)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def enlarged(browser: Browser, base_url: str) -> Iterator[Page]:
    """A window of WINDOW's size whose reader has asked for letters twice as large, and nothing else."""
    context = browser.new_context(viewport=WINDOW, locale="id-ID", base_url=base_url)
    page = context.new_page()
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    yield page
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_twice_as_large(zoomed: Page, addresses, name: str):
    """At 200 % nothing scrolls sideways, no heading, link or control is cut off, and nothing that stays hides half the page."""
    zoomed.goto(addresses[name])
    assert zoomed.evaluate("[innerWidth, devicePixelRatio]") == [WINDOW["width"] // 2, 2]
    assert zoomed.evaluate("document.documentElement.scrollWidth") <= WINDOW["width"] // 2
    assert zoomed.evaluate(CUT) == []
    assert zoomed.evaluate(STAYING) < 0.5
    ARTEFACTS.mkdir(exist_ok=True)
    zoomed.screenshot(path=ARTEFACTS / f"{name}-zoomed.png")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_with_large_letters(enlarged: Page, addresses, name: str):
    """With letters twice as large, and the window as it was, nothing scrolls sideways or is cut off either."""
    enlarged.goto(addresses[name])
    assert enlarged.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") >= 32
    assert enlarged.evaluate("document.documentElement.scrollWidth") <= WINDOW["width"]
    assert enlarged.evaluate(CUT) == []
    ARTEFACTS.mkdir(exist_ok=True)
    enlarged.screenshot(path=ARTEFACTS / f"{name}-enlarged.png")
