#!/usr/bin/env python3
"""Writes posts that are made up, the same ones for the same seed.

    corpus.py ndjson ROWS [--seed N]        one JSON object a line, ten fields, half of the rows with \\u escapes
    corpus.py lines ROWS [--seed N]         one post a line
    corpus.py terms COUNT [--seed N]        terms to look for, one a line
    corpus.py policy COUNT [--seed N]       the same terms as the one rule of a policy

Words come as often as they do in real texts (Zipf's law over the frequency list that lint uses); one post in ten is in
another language; some mention others, carry hashtags, links and emoji. Names are invented, domains reserved.
"""
import argparse
import json
import os
import random
import sys
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
WORDS = os.path.join(HERE, "..", "Sources", "SaysoAuthoring", "Lint", "Tables", "word-frequencies.txt")

OTHERS = {
    "es": "el la de que y en un una los por con para está muy bien mañana corazón niños qué día año también más después",
    "de": "der die und das ist nicht ein eine mit für auf über schöne Grüße aus München heute wieder ganz früh möchte",
    "fr": "le la les des est une pour dans avec très bien été déjà français garçon forêt après c’est aujourd’hui où",
    "ja": "今日は 良い 天気 ですね ありがとう ございます 東京 電車 ラーメン 美味しい 明日 仕事 楽しみ 新しい 写真",
    "ru": "и в не на я что с по это как мы сегодня очень хорошо спасибо большой привет завтра работа город дом новый",
}
EMOJI = "😀 😂 ❤️ 🎉 👍 🔥 😍 🙏 ☕ 🌧️ 🚲 🎶".split()
TAGS = "MondayMood SundayWalk GoodNews RainAgain TeaTime OldTown NightBus OpenAir GreenCity".split()
HOSTS = "news.example shop.example photos.test river.example bikes.test".split()
CODES = "Amber Birch Cobalt Dune Ember Fjord Grove Heron Indigo Juniper Krill Larch Mistral Nimbus Osprey".split()


def frequent_words():
    """English words and their weights."""
    words, weights = [], []
    with open(WORDS, encoding="utf-8") as lines:
        for line in lines:
            parts = line.split()
            if len(parts) > 2 and parts[0] == "en":
                words += parts[2:]
                weights += [10 ** float(parts[1])] * (len(parts) - 2)
    return words, weights


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words, weights = frequent_words()
        # A long draw beforehand: drawing one by one would take most of the time.
        self.drawn = self.random.choices(self.words, weights, k=1 << 20)
        self.at = 0

    def draw(self, count):
        if self.at + count > len(self.drawn):
            self.at = self.random.randrange(1000)
        self.at += count
        return self.drawn[self.at - count : self.at]

    def text(self):
        pick = self.random
        if pick.random() < 0.1:
            words = pick.choices(OTHERS[pick.choice(list(OTHERS))].split(), k=pick.randint(6, 24))
        else:
            words = self.draw(pick.randint(8, 44))
            words[0] = words[0].capitalize()
        if pick.random() < 0.25:
            words.insert(0, "@" + pick.choice(self.words) + pick.choice(["", "_", "99"]))
        if pick.random() < 0.2:
            words.append("#" + pick.choice(TAGS))
        if pick.random() < 0.15:
            words.append("https://%s/%s" % (pick.choice(HOSTS), "".join(pick.choices("abcdefghkmnpqrstuvwxyz", k=7))))
        if pick.random() < 0.12:
            words.append(pick.choice(EMOJI))
        if pick.random() < 0.2:
            words.insert(len(words) // 2, str(pick.randint(2, 2026)))
        return " ".join(words) + pick.choice(["", "", ".", ".", ".", ".", "!", "?", "!!", "…"])

    def row(self, number):
        pick = self.random
        stamp = "2026-%02d-%02dT%02d:%02d:%02dZ" % (
            pick.randint(1, 12), pick.randint(1, 28), pick.randint(0, 23), pick.randint(0, 59), pick.randint(0, 59))
        return {
            "id": str(10**12 + number), "text": self.text(), "author": "author%d" % pick.randint(1, 4000),
            "platform": pick.choice(["x", "linkedin", "mastodon", "facebook"]), "publishAt": stamp, "kind": "post",
            "lang": "en", "likes": pick.randint(0, 4000), "source": "Scheduler for teams and shops, version 4.12.0",
            "permalink": "https://posts.example/%d/%s" % (10**12 + number, "".join(pick.choices("0123456789abcdef", k=32))),
        }

    def term(self):
        pick = self.random
        share = pick.random()
        if share < 0.26:
            return pick.choice(self.words[len(self.words) // 3 :])
        if share < 0.71:
            return " ".join(pick.choices(self.words[: len(self.words) // 2], k=2))
        if share < 0.86:
            return "project " + pick.choice(CODES).lower() + pick.choice(["", " two", " next"])
        return "%s-%d" % (pick.choice(CODES), pick.randint(100, 9999))

    def terms(self, count):
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
<speaking id="terms" enforces="words" tier="red"><find>
%s
</find></speaking></clause></section></policy>
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["ndjson", "lines", "terms", "policy"])
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    writer = Writer(options.seed)
    out = sys.stdout
    if options.what == "terms":
        out.write("".join(term + "\n" for term in writer.terms(options.count)))
    elif options.what == "policy":
        out.write(POLICY % "\n".join("<term>%s</term>" % escape(term) for term in writer.terms(options.count)))
    for number in range(options.count if options.what in ("ndjson", "lines") else 0):
        if options.what == "lines":
            out.write(writer.text() + "\n")
        else:
            row = writer.row(number)
            out.write(json.dumps(row, ensure_ascii=number % 2 == 0, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
