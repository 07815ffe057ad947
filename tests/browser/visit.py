"""One window that goes from page to page and keeps what each page asked for, and what went wrong on it."""
from __future__ import annotations

from importlib import resources

from playwright.sync_api import Page

AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
WATCH = """window.violations = [];
addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));"""
LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
COLOURS = ("color-contrast", "link-in-text-block")
"""Rules that a change of scheme can break: the document stays the same."""
RUN = """only => axe.run(document, {runOnly: only, resultTypes: ['violations'], elementRef: false})
    .then(found => found.violations.map(rule => [rule.id, rule.nodes.map(node => node.html)]))"""


class Visit:
    """A page with what was asked for and what failed since it was opened last."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.faults: list[str] = []
        page.add_init_script(WATCH)
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.faults.append(str(error)))

    def open(self, address: str) -> None:
        """Go to an address and put axe in, past the policy, as a debugger may."""
        self.asked.clear()
        self.faults.clear()
        self.page.goto(address)
        self.page.evaluate(AXE)

    def axe(self, scheme: str) -> list[tuple[str, list[str]]]:
        """What axe finds, as rules with the markup that breaks them: everything in light, what colours can break in dark."""
        self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        only = {"type": "tag", "values": LEVELS} if scheme == "light" else {"type": "rule", "values": COLOURS}
        return self.page.evaluate(RUN, only)
