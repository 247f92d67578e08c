"""Opens pages in headless Chromium and prints what is wrong with them; nothing where all is well.

usage: check-page.py FOLDER         with NAME.html and NAME.json of each report
       check-page.py --available    exits 0 where a browser is to be had
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


class Listing:
    """A table of clients that a page should have, and what its first columns of numbers hold."""

    def __init__(self, name, clients, *numbers):
        self.name = name
        self.clients = clients[:MOST_ROWS]
        self.numbers = [[f"{number(client):,}" for number in numbers] for client in self.clients]


def listings(report):
    """The tables of clients of a page, in their order; those without clients are not there."""
    def failed(client):
        return client["failed"]

    def after(client):
        return (client["after"] or {}).get("failed", 0)

    def before(key):
        return lambda client: (client["before"] or {}).get(key, 0)

    def worst(unit):
        return lambda client: sum(
            pair["count"] for pair in client["pairs"]
            if pair["verdict"] == client["verdict"] and pair["unit"] == unit)

    kind = report["schema"].split("/")[1]
    if kind == "report":
        found = [Listing("clients", report["failures"]["top_clients"], failed, lambda c: c["negotiated"])]
    elif kind == "simulation":
        judged = [client for client in report["clients"] if client["verdict"] != "keeps"]
        found = [
            Listing("clients", judged, worst("connection"), worst("request")),
            Listing("failing", report["failing_clients"][:20], failed)]
    elif kind == "comparison":
        handshakes = before("negotiated"), before("requests_negotiated")
        numbers = {
            "lost": [after], "silent": handshakes, "new_failing": [after], "still_failing": [after],
            "recovered": [before("failed")], "downgraded": handshakes, "upgraded": handshakes,
            "suites_changed": handshakes}
        found = [
            Listing(name.replace("_", "-"), report[name]["top_clients"], *columns)
            for name, columns in numbers.items()]
    else:
        found = []
    return [listing for listing in found if listing.clients]


class Check:
    def __init__(self, page_file, report):
        self.url = page_file.resolve().as_uri()
        self.name = page_file.stem
        self.report = report
        self.kind = report["schema"].split("/")[1]
        self.listings = listings(report)
        self.listed = sum(len(listing.clients) for listing in self.listings)
        self.problems = []
        self.seconds = []
        self.place = ""

    def expect(self, holds, problem):
        if not holds:
            self.problems.append(f"{self.name}, {self.place}: {problem}")

    def opened(self, browser, **options):
        """The page in a context of its own, which notes whatever it says, asks for or fetches."""
        context = browser.new_context(offline=True, reduced_motion="reduce", **options)
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
        # A page with a thousand clients is opened for its size, not for its looks.
        looks = [(1280, "light"), (375, "dark")]
        if self.listed <= 100:
            looks += [(1280, "dark"), (375, "light")]
        for width, scheme in looks:
            self.place = f"{width} px, {scheme}"
            page = self.opened(
                browser, viewport={"width": width, "height": 900}, color_scheme=scheme)
            self.check_layout(page, width)
            if scheme == "light":
                self.check_input(page)
                getattr(self, f"check_{self.kind}")(page)
                self.check_clients(page)
            page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
            self.check_layout(page, width)
            self.check_elements(page)
            # What dark changes are colours, which do not depend on the width.
            if scheme == "light":
                self.check_accessibility(page, {})
            elif width > 1000:
                self.check_accessibility(page, {"runOnly": ["color-contrast"]})
            page.context.close()
        self.place = "without a script"
        page = self.opened(browser, java_script_enabled=False)
        self.expect(not page.locator("#client-tools").is_visible(), "the search is shown")
        rows = page.locator("table.sortable tbody tr")
        self.expect(rows.count() == self.listed, "not all clients are in the page")
        if rows.count():
            self.expect(rows.last.is_visible(), "clients are hidden")
        page.context.close()
        # The quickest: the others may have shared the machine with other tests.
        self.place = "speed"
        self.expect(min(self.seconds) < MOST_SECONDS, f"it took {min(self.seconds):.1f} s to open")

    def check_layout(self, page, width):
        self.expect(
            page.evaluate("document.documentElement.scrollWidth") <= width, "it scrolls sideways")

    def check_accessibility(self, page, options):
        # On a thousand rows axe takes minutes, and finds what it finds on the first ones.
        page.evaluate("""() => {
          for (const parent of document.querySelectorAll('tbody, ul, dl, svg g'))
            while (parent.children.length > 12) parent.lastElementChild.remove();
        }""")
        for violation in Axe().run(page, options=options).response["violations"]:
            node = violation["nodes"][0]
            self.expect(False, f"axe: {violation['id']}: {node['html'][:200]} {node['failureSummary'][:300]}")

    def check_elements(self, page):
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

    def check_input(self, page):
        text = page.locator("#input").text_content()
        for name in ("lines", "records"):
            number = self.report["input"][name]
            self.expect(f"{number:,}" in text, f"input lacks {number:,} {name}")

    def check_report(self, page):
        text = {name: page.locator(f"#{name}").text_content() for name in ("versions", "suites")}
        for use in self.report["tls_versions"]:
            for number in (use["count"], use["clients"]):
                self.expect(f"{number:,}" in text["versions"], f"versions lack {number:,}")
        rows = page.locator("#versions tbody tr").count()
        self.expect(rows == len(self.report["tls_versions"]), f"{rows} versions")
        rows = page.locator("#causes tbody tr").count()
        self.expect(rows == min(20, len(self.report["failures"]["causes"])), f"{rows} causes")
        if self.report["kinds"]:
            outcomes = page.locator("#outcomes tbody").text_content()
            for kind in self.report["kinds"].values():
                self.expect(f"{kind['records']:,}" in outcomes, f"outcomes lack {kind['records']:,}")
        kinds = {row["kind"] for row in self.report["timeline"]["rows"]}
        pictures = page.locator("#timeline svg[role=img]").count()
        self.expect(pictures == len(kinds), f"{pictures} timelines")
        shown = page.locator("#changes li").count()
        self.expect(shown == min(20, len(self.report["changes"])), f"{shown} changes")

    def check_simulation(self, page):
        totals = self.report["totals"]
        cells = self.cells(page, "#verdicts table")
        if any(totals[verdict]["clients"] for verdict in totals):
            wanted = [
                [totals[verdict][unit] for unit in ("clients", "connections", "requests")]
                for verdict in ("breaks", "at_risk", "keeps")]
            self.expect(cells == [[f"{n:,}" for n in row] for row in wanted], f"verdicts are {cells}")
        cells = self.cells(page, "#listeners table")
        wanted = [
            [f"{listener['totals'][verdict]['clients']:,}" for verdict in ("breaks", "at_risk", "keeps")]
            for listener in self.report["load_balancers"][:20]]
        self.expect(cells == wanted, f"listeners are {cells}")
        shown = page.locator("#left-out tbody tr").count()
        self.expect(shown == min(20, len(self.report["left_out"])), f"{shown} balancers are left out")
        shown = page.locator("#assumptions li").count()
        self.expect(shown == len(self.report["assumptions"]), f"{shown} assumptions")

    def check_ranking(self, page):
        tables = page.locator("table.policies")
        self.expect(tables.count() == len(self.report["rankings"]), f"{tables.count()} rankings")
        for number, ranking in enumerate(self.report["rankings"]):
            cells = self.cells(page, f"table.policies >> nth={number}")
            wanted = [
                [f"{policy['totals'][verdict]['clients']:,}" for verdict in ("breaks", "at_risk")]
                for policy in ranking["policies"]]
            self.expect(cells == wanted, f"policies are {cells}")
            marked = tables.nth(number).locator("tr.recommended").count()
            wanted = int(ranking["recommendation"]["policy"] is not None)
            self.expect(marked == wanted, f"{marked} policies are recommended")

    def check_comparison(self, page):
        windows = self.report["before"], self.report["after"]
        if any(window["period"] for window in windows):
            cells = self.cells(page, "#windows table")
            wanted = [f"{window['clients']:,}" for window in windows]
            self.expect(wanted in cells, f"windows lack {wanted}")
        lists = [
            self.report[name]["clients"]
            for name in ("lost", "silent", "new_failing", "still_failing", "recovered", "downgraded",
                         "upgraded", "suites_changed")]
        wanted = [[f"{clients:,}"] for clients in lists if clients]
        cells = self.cells(page, "#fates table")
        self.expect(cells == wanted, f"fates are {cells}")

    def cells(self, page, table):
        """The numbers of a table, without their shares."""
        if not page.locator(table).count():
            return []
        return page.locator(table).first.evaluate("""(table) => Array.from(table.tBodies[0].rows, (row) =>
          Array.from(row.querySelectorAll('td.n'), (cell) => {
            const copy = cell.cloneNode(true);
            for (const other of copy.querySelectorAll('.percent, .note')) other.remove();
            return copy.textContent.trim();
          }))""")

    def check_clients(self, page):
        rows = page.locator("table.sortable tbody tr")
        self.expect(rows.count() == self.listed, f"{rows.count()} clients")
        for listing in self.listings:
            self.check_listing(page, listing)
        if not self.listings:
            return

        status = page.locator("#search-count")
        name = rows.first.locator("th bdi").first.text_content()
        page.get_by_label("Search clients").fill(name)
        self.expect(rows.first.is_visible(), "a client is not found by its name")
        shown = rows.locator("visible=true").count()
        self.expect(
            status.text_content() == f"{shown} of {self.listed} listed",
            f"the search says {status.text_content()}, and shows {shown}")
        page.get_by_label("Search clients").fill("no-client-has-this")
        self.expect(rows.locator("visible=true").count() == 0, "the search hides nothing")
        page.get_by_label("Search clients").fill("")
        self.expect(rows.locator("visible=true").count() == self.listed, "clients stay hidden")

    def check_listing(self, page, listing):
        table = page.locator(f"#{listing.name} table")
        cells = [row[:len(numbers)] for row, numbers in
                 zip(self.cells(page, f"#{listing.name} table"), listing.numbers)]
        self.expect(cells == listing.numbers, f"the numbers of {listing.name} are not those of the JSON")

        head = table.locator("th[data-sort=number]").first
        column = head.evaluate("(head) => head.cellIndex")

        def values():
            return table.evaluate("""(table, column) => Array.from(
              table.tBodies[0].rows, (row) => +row.cells[column].dataset.value)""", column)

        button = head.locator("button")
        for _ in range(2):
            button.press("Enter")
            order = head.get_attribute("aria-sort")
            self.expect(order in ("ascending", "descending"), f"aria-sort of {listing.name} is {order}")
            self.expect(
                values() == sorted(values(), reverse=order == "descending"),
                f"{listing.name} does not sort {order}")
        table.locator("th button").first.click()
        self.expect(table.locator("th[aria-sort]").count() == 1, "two columns are sorted")


def main():
    if sys.argv[1:] == ["--available"]:
        sys.exit(0 if find_browser() else 1)
    problems = []
    with sync_playwright() as playwright:
        # As root Chromium has no sandbox; the pages are our own.
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"])
        for page_file in sorted(pathlib.Path(sys.argv[1]).glob("*.html")):
            report = json.loads(page_file.with_suffix(".json").read_text(encoding="utf-8"))
            check = Check(page_file, report)
            check.run(browser)
            problems += check.problems
        browser.close()
    print("\n".join(dict.fromkeys(problems)), end="")


main()
