"""Writes Sources/SaysoAuthoring/Lint/Tables/word-frequencies.txt from the lists of wordfreq 3.1.1 (PyPI).

    pip install wordfreq==3.1.1
    python Tools/WordFrequencies/generate.py
"""

import pathlib

import wordfreq

# How many of a language's commonest words the table keeps: in English down to about twenty in a million words.
SIZES = {"en": 3500, "de": 700, "es": 700, "fr": 700, "it": 700, "nl": 700, "pt": 700}
HEAD = """\
# How common words are: the commonest of each language, grouped by their Zipf value, which is the decimal logarithm of
# how often a word stands in a billion words. 4.0 is ten in a million.
#
# Source: wordfreq 3.1.1 by Robyn Speer (https://doi.org/10.5281/zenodo.7199437), which draws on Wikipedia, OPUS
# OpenSubtitles, SUBTLEX, news, Reddit, Twitter and Common Crawl up to 2021. Its data may be redistributed under
# Creative Commons Attribution-ShareAlike 4.0, and so may this file. Taken 2026-11; cut to the commonest words, words
# of letters only, values rounded to a tenth. Tools/WordFrequencies/generate.py writes it anew.
"""


def lines(language, size):
    bands = {}
    kept = 0
    for word in wordfreq.iter_wordlist(language):
        if not word.replace("'", "").isalpha() or len(word) < 2:
            continue
        bands.setdefault(f"{wordfreq.zipf_frequency(word, language):.1f}", []).append(word)
        kept += 1
        if kept == size:
            break
    for zipf in sorted(bands, key=float, reverse=True):
        yield f"{language} {zipf} " + " ".join(sorted(bands[zipf]))


table = pathlib.Path(__file__).parents[2] / "Sources/SaysoAuthoring/Lint/Tables/word-frequencies.txt"
rows = [line for language, size in SIZES.items() for line in lines(language, size)]
table.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
