#!/usr/bin/env python3
"""Opens rendered pages in Chromium, as staff would, and says what is wrong with them.

usage: check_pages.py SAYSO POLICY [FOLDER]

SAYSO is the built command, POLICY the policy to render and to scan invented posts by; FOLDER keeps the pages, pictures
and prints. Beside the policy itself, its coverage, what an edit changes and the page of a scan are looked at.
Each page is opened as wide as a phone and as a desk's screen, in light and in dark. It must fetch nothing, report
nothing on the console, fit its window, keep the chart's words inside their boxes, satisfy axe-core (contrast among it),
be searched and read by keyboard alone, and be whole without its script.
"""
import datetime
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

RENDERED = {"policy": [], "examples": ["--examples"], "matrix": ["--matrix"]}
BOARDS = {"board": ["--reveal"], "board-shared": ["--hide-authors"], "board-empty": None}
WIDTHS = (360, 1280)

# Edits for the page of differences: an alias dropped, a deadline and a tier moved, a sentence worded anew.
EDITS = [
    (r'aliases="[^"|]*\|', 'aliases="'), (r'within="PT15M"', 'within="PT20M"'), (r'until="2032-03-01', 'until="2032-05-01'),
    (r'tier="orange" owner="Comms"', 'tier="yellow" owner="Comms"'), (r'\.</must>', ', today and every day.</must>')]

TOO_WIDE = """() => { const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > width + 1)
    .map((e) => e.tagName + ' ' + e.textContent.slice(0, 40)).slice(0, 5); }"""

OUTSIDE_BOX = """() => [...document.querySelectorAll('svg.flow')].filter((s) => s.getBoundingClientRect().width)
  .flatMap((s) => { const frame = s.viewBox.baseVal;
    const loose = [...s.querySelectorAll('text')].filter((t) => { const b = t.getBBox();
      return b.x < 0 || b.x + b.width > frame.width || b.y + b.height > frame.height; });
    const boxed = [...s.querySelectorAll('.box')].flatMap((g) => { const r = g.querySelector('rect').getBBox();
      return [...g.querySelectorAll('text')].filter((t) => { const b = t.getBBox();
        return b.x + b.width > r.x + r.width - 2 || b.y + b.height > r.y + r.height + 1; }); });
    return [...loose, ...boxed].map((t) => t.textContent); })"""

NO_OUTLINE = """() => { const style = getComputedStyle(document.activeElement);
  return style.outlineStyle === 'none' && style.boxShadow === 'none'; }"""


def open_page(browser, path, width, scheme, faults, script=True):
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, java_script_enabled=script)
    page = context.new_page()
    page.on("console", lambda message: faults.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    page.on("request", lambda request: request.url.startswith("file:") or faults.append(f"fetched {request.url}"))
    page.goto(path.as_uri())
    return page


def looked_at(browser, path, width, scheme):
    faults = []
    page = open_page(browser, path, width, scheme, faults)
    page.screenshot(path=path.with_name(f"{path.stem}-{width}-{scheme}.png"), full_page=True)
    faults += [f"wider than the window: {words}" for words in page.evaluate(TOO_WIDE)]
    faults += [f"outside its box: {words}" for words in page.evaluate(OUTSIDE_BOX)]
    for violation in Axe().run(page).response["violations"]:
        faults.append(f"axe {violation['id']}: {violation['nodes'][0]['html'][:120]}")
    page.context.close()
    return faults


def by_keyboard(browser, path):
    """The skip link comes first; search narrows and comes back; a translation can be switched on."""
    faults = []
    page = open_page(browser, path, 1280, "light", faults)
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.className") != "skip":
        faults.append("the first stop of the keyboard is not the skip link")
    field = "document.activeElement.id === 'page:words'"
    stops = 0
    while not page.evaluate(field) and stops < 200:
        page.keyboard.press("Tab")
        stops += 1
    every = page.locator("main .clause:visible").count()
    page.keyboard.type("gibberish that stands nowhere")
    if page.locator("main .clause:visible").count() != 0 or not page.locator("[id='page:count']").inner_text():
        faults.append("search does not narrow")
    page.keyboard.press("Escape")
    if page.locator("main .clause:visible").count() != every or every == 0:
        faults.append("search does not come back")
    button = page.locator("[id='page:languages'] button").first
    if button.count():
        before = page.locator(".in:visible").count()
        button.focus()
        page.keyboard.press("Enter")
        if page.locator(".in:visible").count() <= before:
            faults.append("the switch of languages does nothing")
    page.context.close()
    return faults


def stops_of_keyboard(browser, path):
    """Whatever can be pressed or followed is reached by the Tab key, and shows that it is."""
    faults = []
    page = open_page(browser, path, 1280, "light", faults)
    page.keyboard.press("Tab")
    reached = page.evaluate("document.activeElement !== document.body")
    if page.locator("a[href], button, summary, input").count() and not reached:
        faults.append("nothing is reached by the keyboard")
    if reached and page.evaluate(NO_OUTLINE):
        faults.append("the first stop of the keyboard can't be seen")
    page.context.close()
    return faults


def without_script(browser, path):
    faults = []
    page = open_page(browser, path, 390, "light", faults, script=False)
    if page.locator("[id='page:search']:visible, [id='page:filters']:visible").count():
        faults.append("search is offered where it can't work")
    hidden = [e for e in page.locator("main .clause, main .in, main .entry").all() if not e.is_visible()]
    if hidden:
        faults.append(f"{len(hidden)} parts can't be read without the script")
    page.context.close()
    return faults


def filtered(browser, path):
    """Each filter shows some findings and hides others, or all stay; a finding linked to is shown whatever is chosen."""
    faults = []
    page = open_page(browser, path, 1280, "light", faults)
    every = page.locator(".entry:visible").count()
    for name in ("verdict", "clause", "platform", "author"):
        choice = page.locator(f"[id='page:{name}']")
        shown = 0
        for value in choice.locator("option").evaluate_all("(all) => all.map((o) => o.value).filter(Boolean)"):
            choice.select_option(value)
            shown += page.locator(".entry:visible").count()
        choice.select_option("")
        if shown != every:
            faults.append(f"by {name}, {shown} findings are shown one choice after another, of {every}")
    page.locator("[id='page:until']").fill("2000-01-01")
    if page.locator(".entry:visible").count():
        faults.append("the time range does not narrow")
    page.evaluate("location.hash = '#finding:1'")
    page.wait_for_timeout(100)
    if page.locator(".entry:visible").count() != every:
        faults.append("a finding that is linked to stays hidden")
    page.context.close()
    return faults


def posts(path):
    """Invented posts, the same in every run: of many days, some without time, author or platform, some unreadable."""
    chance = random.Random(4)
    texts = ["Long week on #ProjectFalcon, but March is going to be bright!", "On behalf of Larkfield: we are sorry.",
             "The Lumo desk lamp is the best thing on my table.", "We guarantee that Lumo cures migraines.",
             "Call me: +44 20 7946 0001, or pay with 4111 1111 1111 1111.", "<b>Falcon</b> & F\u0430lcon \u202Efloc"]
    start = datetime.datetime(2026, 3, 2, tzinfo=datetime.timezone.utc)
    with open(path, "w", encoding="utf-8") as file:
        for number in range(900):
            moment = start + datetime.timedelta(hours=int(chance.triangular(0, 6000, 4500)), minutes=number % 60)
            told = {"author": chance.choice(["amir", "dreyes", "jo", "Zo\u00eb M\u00fcller-\u00d8sterg\u00e5rd of the night shift"]),
                    "platform": chance.choice(["x", "linkedin", "mastodon"]), "publishAt": moment.isoformat()}
            post = {name: value for name, value in told.items() if chance.random() < 0.93}
            text = chance.choice(texts) if chance.random() < 0.3 else f"Note {number}, about the weather."
            file.write(json.dumps({"id": str(number), "text": text, **post}) + "\n")
            if number % 211 == 0:
                file.write('{"text": broken\n')


def scanned(command, policy, path, options):
    """The page of a scan; with no options, of one that finds no posts."""
    export = path.with_suffix(".ndjson")
    if options is None:
        export.write_text("")
    else:
        posts(export)
    scan = [command, "scan", export, "--policy", policy, "--now", "2026-12-01T10:00:00Z", "--quiet"]
    subprocess.run([*scan, "--format", "html", "--output", path, *(options or [])], check=False)


def printed(browser, path):
    """On paper there is no dark: whoever reads in dark prints dark words all the same."""
    faults = []
    page = open_page(browser, path, 1280, "dark", faults)
    page.emulate_media(media="print", color_scheme="dark")
    red, green, blue = page.evaluate("getComputedStyle(document.body).color.match(/[0-9]+/g).slice(0, 3).map(Number)")
    if max(red, green, blue) > 100:
        faults.append("prints light words")
    page.pdf(path=path.with_suffix(".pdf"), format="A4", prefer_css_page_size=True)
    page.context.close()
    return faults


def commands(policy, folder):
    """Each page's name and the words of the command that writes it."""
    pages = {name: ["render", policy, *options] for name, options in RENDERED.items()}
    pages["coverage"] = ["coverage", policy, "--format", "html"]
    edited = folder / "edited"
    shutil.copytree(pathlib.Path(policy).parent, edited, dirs_exist_ok=True)
    text = pathlib.Path(policy).read_text()
    for piece, other in EDITS:
        text = re.sub(piece, other, text, count=1)
    corpus = folder / "posts.ndjson"
    corpus.write_text("".join(
        json.dumps({"id": str(i), "text": words, "author": "amir", "platform": "x"}) + "\n"
        for i, words in enumerate(["Project Falcon", "Speaking for Larkfield, hello", "Good morning"] * 20)))
    new = edited / pathlib.Path(policy).name
    new.write_text(text)
    pages["diff"] = ["diff", policy, new, "--corpus", corpus, "--format", "html"]
    return pages


def checked(browser, path, searched, filters=False):
    faults = [
        f"{width} {scheme}: {fault}" for width in WIDTHS for scheme in ("light", "dark")
        for fault in looked_at(browser, path, width, scheme)]
    if searched:
        faults += by_keyboard(browser, path) + without_script(browser, path)
    else:
        faults += stops_of_keyboard(browser, path)
    if filters:
        faults += filtered(browser, path)
    faults += printed(browser, path)
    print(f"{path.stem}: {len(faults)} faults", *faults, sep="\n  ")
    return len(faults)


def main(command, policy, folder):
    found = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, words in commands(policy, folder).items():
            path = folder.resolve() / f"{name}.html"
            # 1 says of a comparison that there is something to tell.
            if subprocess.run([command, "policy", *words, "--output", path]).returncode > 1:
                sys.exit(f"{name} was not written")
            found += checked(browser, path, searched=name in ("policy", "examples"))
        for name, options in BOARDS.items():
            path = folder.resolve() / f"{name}.html"
            scanned(command, policy, path, options)
            found += checked(browser, path, searched=options is not None, filters=options is not None)
        browser.close()
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    kept = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp())
    kept.mkdir(parents=True, exist_ok=True)
    sys.exit(main(sys.argv[1], sys.argv[2], kept))
