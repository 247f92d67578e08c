"""Opens a page in headless Chromium and prints what is wrong with it; nothing where all is well.

usage: check-page.py PAGE.html REPORT.json    where the JSON is of the same report
       check-page.py --available              exits 0 where a browser is to be had
"""

import json
import os
import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
MOST_ROWS = 1000
MOST_SECONDS = 2.0


def find_browser():
    return os.environ.get("ELBTLS_TEST_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)


class Check:
    def __init__(self, page_file, report):
        self.url = pathlib.Path(page_file).resolve().as_uri()
        self.report = report
        self.problems = []
        self.seconds = []
        self.place = ""

    def expect(self, holds, problem):
        if not holds:
            self.problems.append(f"{self.place}: {problem}")

    def opened(self, browser, **options):
        """The page in a context of its own, which notes whatever it says, asks for or fetches."""
        context = browser.new_context(offline=True, **options)
        page = context.new_page()
        page.on("console", lambda message: self.expect(False, f"console: {message.text}"))
        page.on("pageerror", lambda error: self.expect(False, f"error: {error}"))
        page.on("dialog", lambda dialog: self.expect(False, f"dialog: {dialog.message}"))
        page.on("request", lambda request: self.expect(request.url == self.url, f"request: {request.url}"))
        page.goto(self.url)
        if options.get("java_script_enabled", True):
            self.seconds.append(
                page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") / 1000)
        return page

    def run(self, browser):
        for width in (1280, 375):
            for scheme in ("light", "dark"):
                self.place = f"{width} px, {scheme}"
                page = self.opened(
                    browser, viewport={"width": width, "height": 900}, color_scheme=scheme)
                self.check_layout(page, width)
                self.check_numbers(page)
                self.check_clients(page)
                page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
                self.check_layout(page, width)
                self.check_accessibility(page)
                page.context.close()
        self.place = "without a script"
        page = self.opened(browser, java_script_enabled=False)
        self.expect(not page.locator("#client-tools").is_visible(), "the search is shown")
        rows = page.locator("#client-table tbody tr")
        self.expect(rows.count() == len(self.listed), "not all clients are in the page")
        if rows.count():
            self.expect(rows.last.is_visible(), "clients are hidden")
        page.context.close()
        # The quickest of four: the others may have shared the machine with other tests.
        self.place = "speed"
        self.expect(min(self.seconds) < MOST_SECONDS, f"it took {min(self.seconds):.1f} s to open")

    @property
    def listed(self):
        return self.report["failures"]["top_clients"][:MOST_ROWS]

    def check_layout(self, page, width):
        self.expect(
            page.evaluate("document.documentElement.scrollWidth") <= width, "it scrolls sideways")

    def check_accessibility(self, page):
        # On a thousand rows axe takes minutes, and finds what it finds on a hundred.
        violations = Axe().run(page).response["violations"] if len(self.listed) <= 100 else []
        for violation in violations:
            node = violation["nodes"][0]
            self.expect(False, f"axe: {violation['id']}: {node['html'][:200]} {node['failureSummary'][:300]}")
        faults = page.evaluate("""() => {
          const all = (selector) => Array.from(document.querySelectorAll(selector));
          const named = (svg) => svg.getAttribute('aria-hidden') === 'true'
            || (svg.getAttribute('role') === 'img' && svg.querySelector('title').textContent.length > 5
              && svg.querySelector('desc').textContent.length > 20);
          return {
            'tables without a caption': all('table').filter((t) => !t.caption?.textContent.trim()).length,
            'headers without a scope': all('th').filter((t) => !t.scope).length,
            'pictures without text': all('svg').filter((s) => !named(s)).length,
            'level-one headings but one': all('h1').length - 1,
            'scripts but one': all('script').length - 1,
            'elements that load something': all('img, iframe, object, embed, link, video, audio, form').length,
            'links that leave the page': all('a').filter((a) => !a.getAttribute('href').startsWith('#')).length,
            'links that lead nowhere': all('a').filter((a) => !document.querySelector(a.getAttribute('href'))).length,
            'attributes that run something': all('*').filter((e) =>
              e.getAttributeNames().some((name) => name.startsWith('on') || name === 'style')).length,
          };
        }""")
        for fault, count in faults.items():
            self.expect(count == 0, f"{count} {fault}")

    def check_numbers(self, page):
        text = {name: page.locator(f"#{name}").text_content() for name in ("versions", "suites", "input")}
        for use in self.report["tls_versions"]:
            for number in (use["count"], use["clients"]):
                self.expect(f"{number:,}" in text["versions"], f"versions lack {number:,}")
        rows = page.locator("#versions tbody tr").count()
        self.expect(rows == len(self.report["tls_versions"]), f"{rows} versions")
        rows = page.locator("#causes tbody tr").count()
        self.expect(rows == min(20, len(self.report["failures"]["causes"])), f"{rows} causes")
        for name in ("lines", "records"):
            number = self.report["input"][name]
            self.expect(f"{number:,}" in text["input"], f"input lacks {number:,} {name}")
        if self.report["kinds"]:
            outcomes = page.locator("#outcomes tbody").text_content()
            for kind in self.report["kinds"].values():
                self.expect(f"{kind['records']:,}" in outcomes, f"outcomes lack {kind['records']:,}")
        kinds = {row["kind"] for row in self.report["timeline"]["rows"]}
        pictures = page.locator("#timeline svg[role=img]").count()
        self.expect(pictures == len(kinds), f"{pictures} timelines")
        shown = page.locator("#changes li").count()
        self.expect(shown == min(20, len(self.report["changes"])), f"{shown} changes")

    def check_clients(self, page):
        rows = page.locator("#client-table tbody tr")
        self.expect(rows.count() == len(self.listed), f"{rows.count()} clients")
        if not self.listed:
            return
        cells = page.evaluate("""() => Array.from(document.querySelectorAll('#client-table tbody tr'),
          (row) => Array.from(row.cells).slice(1, 3).map((cell) => cell.textContent))""")
        wanted = [[f"{client['failed']:,}", f"{client['negotiated']:,}"] for client in self.listed]
        self.expect(cells == wanted, "the numbers of clients are not those of the JSON")

        def values():
            return page.evaluate("""() => Array.from(
              document.querySelectorAll('#client-table tbody tr'), (row) => +row.cells[1].dataset.value)""")

        failed = page.get_by_role("button", name="Failed", exact=True)
        head = page.locator("#client-table th", has=failed)
        failed.focus()
        page.keyboard.press("Enter")
        self.expect(values() == sorted(values()), "Failed does not sort upwards")
        self.expect(head.get_attribute("aria-sort") == "ascending", "aria-sort is not ascending")
        page.keyboard.press("Enter")
        self.expect(values() == sorted(values(), reverse=True), "Failed does not sort downwards")
        page.get_by_role("button", name="Client", exact=True).click()
        self.expect(page.locator("#client-table th[aria-sort]").count() == 1, "two columns are sorted")

        status = page.locator("#search-count")
        name = rows.first.locator("th bdi").first.text_content()
        page.get_by_label("Search clients").fill(name)
        self.expect(rows.first.is_visible(), "a client is not found by its name")
        shown = rows.locator("visible=true").count()
        self.expect(
            status.text_content() == f"{shown} of {len(self.listed)} listed clients",
            f"the search says {status.text_content()}, and shows {shown}")
        page.get_by_label("Search clients").fill("no such client at all")
        self.expect(rows.locator("visible=true").count() == 0, "the search hides nothing")
        page.get_by_label("Search clients").fill("")
        self.expect(rows.locator("visible=true").count() == len(self.listed), "clients stay hidden")


def main():
    if sys.argv[1:] == ["--available"]:
        sys.exit(0 if find_browser() else 1)
    page_file, report_file = sys.argv[1:]
    check = Check(page_file, json.loads(pathlib.Path(report_file).read_text(encoding="utf-8")))
    with sync_playwright() as playwright:
        # As root Chromium has no sandbox; the page is our own.
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"])
        check.run(browser)
        browser.close()
    print("\n".join(dict.fromkeys(check.problems)), end="")


main()
