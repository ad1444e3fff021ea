#!/usr/bin/env python3
"""Writes posts that are made up, the same ones for the same seed.

    corpus.py ndjson ROWS [--seed N]        one JSON object a line, ten fields, half of the rows with \\u escapes
    corpus.py lines ROWS [--seed N]         one post a line
    corpus.py terms COUNT [--seed N]        terms to look for, one a line
    corpus.py policy COUNT [--seed N]       the same terms as the one rule of a policy

Words come as often as they do in real texts: Zipf's law over the frequency list that lint uses, and below it over words
put together for the purpose. One post in ten is in another language; some mention others, carry hashtags, links and
emoji; one in 250 names a project or a code, as some of the terms do. Names are invented, domains reserved. About 160
bytes a post, 450 a row; over a quarter of the posts holds something beyond ASCII.

The first thousand of ten thousand terms are the thousand terms. A thousand stand in about three posts of a hundred, ten
thousand in about twenty.
"""
import argparse
import json
import random
import sys
from xml.sax.saxutils import escape

from vocabulary import CODES, EMOJI, HOSTS, LANGUAGES, TAGS, frequent_words, rare_words

MOMENT = "2026-%02d-%02dT%02d:%02d:%02dZ"
# Phrases of these alone, such as "of the", are nobody's terms.
COMMONEST = 200
SOURCE = "Scheduler for teams and shops, version 4.12.0"


class Writer:
    """Posts, one after the other."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.frequent, weights = frequent_words()
        rare, rare_weights = rare_words(self.frequent)
        # A long draw beforehand: drawing one by one would take most of the time.
        self.drawn = self.random.choices(self.frequent + rare, weights + rare_weights, k=1 << 22)
        self.at = 0

    def draw(self, count):
        """The next words of a text."""
        if self.at + count > len(self.drawn):
            self.at = self.random.randrange(1000)
        self.at += count
        return self.drawn[self.at - count : self.at]

    def text(self):
        """A post's text."""
        pick = self.random
        if pick.random() < 0.1:
            words = pick.choices(LANGUAGES[pick.choice(list(LANGUAGES))], k=pick.randint(6, 24))
        else:
            words = self.draw(pick.randint(8, 44))
            words[0] = words[0].capitalize()
        self.dress(words)
        return " ".join(words) + pick.choice(["", "", ".", ".", ".", ".", ".", ".", "!", "?", "!!", "…"])

    def dress(self, words):
        """Adds what posts have beside words."""
        pick = self.random
        if pick.random() < 0.25:
            words.insert(0, "@" + pick.choice(self.frequent) + pick.choice(["", "_", "99"]))
        if pick.random() < 0.2:
            words.append("#" + pick.choice(TAGS))
        if pick.random() < 0.15:
            words.append("https://%s/%s" % (pick.choice(HOSTS), "".join(pick.choices("abcdefghkmnpqrstuvwxyz", k=7))))
        if pick.random() < 0.12:
            words.append(pick.choice(EMOJI))
        if pick.random() < 0.2:
            words.insert(len(words) // 2, str(pick.randint(2, 2026)))
        if pick.random() < 0.004:
            words.insert(len(words) // 3, self.named())

    def named(self):
        """A project or a code, in one of the ways in which people write them."""
        code = self.random.choice(CODES)
        forms = ["project %s", "Project %s", "project %s's", "#Project%s", "project %s two", "PROJECT %s", "project-%s"]
        if self.random.random() < 0.3:
            return "%s-%d" % (code, self.random.randint(100, 9999))
        return self.random.choice(forms) % code

    def row(self, number):
        """A row of NDJSON, as schedulers export them."""
        pick = self.random
        stamp = MOMENT % (
            pick.randint(1, 12), pick.randint(1, 28), pick.randint(0, 23), pick.randint(0, 59), pick.randint(0, 59))
        return {
            "id": str(10**12 + number), "text": self.text(), "author": "author%d" % pick.randint(1, 4000),
            "platform": pick.choice(["x", "linkedin", "mastodon", "facebook"]), "publishAt": stamp, "kind": "post",
            "lang": "en", "likes": pick.randint(0, 4000), "source": SOURCE,
            "permalink": "https://posts.example/%d/%032x" % (10**12 + number, pick.getrandbits(128)),
        }


class TermWriter:
    """Terms, of which more begin with the fewer."""

    def __init__(self, seed):
        self.random = random.Random("terms %d" % seed)
        self.frequent, _ = frequent_words()
        self.rare, _ = rare_words(self.frequent)

    def term(self):
        """A word in a quarter of the cases, else two words, a project or a code."""
        pick = self.random
        share = pick.random()
        if share < 0.26:
            return pick.choice(self.rare)
        if share < 0.71:
            return " ".join(pick.choices(self.frequent[COMMONEST:], k=2))
        if share < 0.86:
            return "project " + pick.choice(CODES).lower() + pick.choice(["", " two", " " + pick.choice(self.frequent)])
        return "%s-%d" % (pick.choice(CODES), pick.randint(100, 9999))

    def terms(self, count):
        """So many different ones."""
        found = {}
        while len(found) < count:
            found[self.term()] = None
        return list(found)


POLICY = """<?xml version="1.0" encoding="UTF-8"?>
<policy xmlns="urn:sayso:policy:1" id="bench" version="1" effective="2026-01-01" zone="Europe/London" lang="en">
<title>A policy of terms</title>
<assume account="personal" post="post" media="none" lang="en" paid="no"/>
<organization name="Larkfield"><domain>larkfield.example</domain></organization>
<people><person id="dana" name="Dana Reyes"/></people>
<tiers><tier id="red" action="block" contact="desk" within="PT1H">Stop.</tier></tiers>
<contact id="desk" name="Desk" email="desk@larkfield.example"/>
<section id="s" title="Words"><clause id="c" title="Words"><p><must id="words">Keep these words to yourself.</must></p>
<speaking id="terms" enforces="words" tier="red"><find><terms>
%s
</terms></find></speaking></clause></section></policy>
"""


def write_terms(count, seed, out):
    out.write("".join(term + "\n" for term in TermWriter(seed).terms(count)))


def write_policy(count, seed, out):
    terms = TermWriter(seed).terms(count)
    out.write(POLICY % "\n".join("<term>%s</term>" % escape(term) for term in terms))


def write_lines(count, seed, out):
    writer = Writer(seed)
    for _ in range(count):
        out.write(writer.text() + "\n")


def write_ndjson(count, seed, out):
    writer = Writer(seed)
    for number in range(count):
        row = writer.row(number)
        out.write(json.dumps(row, ensure_ascii=number % 2 == 0, separators=(",", ":")) + "\n")


WRITERS = {"ndjson": write_ndjson, "lines": write_lines, "terms": write_terms, "policy": write_policy}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=list(WRITERS))
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    WRITERS[options.what](options.count, options.seed, sys.stdout)


if __name__ == "__main__":
    main()
