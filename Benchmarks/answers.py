"""Why sayso and a peer don't find the same posts: what differs is looked at word by word.

Speed proves nothing where the answers differ, so each difference is given a reason that can be checked in the text;
what has none is counted as such.
"""
import collections
import unicodedata

import places
from measure import run

APOSTROPHES = "'’"


def found_by_sayso(policy, terms, lines):
    """For each line with a term, by its number from 1, where the terms stand in it, in bytes."""
    found = collections.defaultdict(list)
    for line in run([places.STAGES, "found", policy, terms, lines, "0"]).output.splitlines()[:-1]:
        number, start, end = map(int, line.split())
        found[number].append((start, end))
    return found


def explained(lines, terms, ours, theirs):
    """One sentence: how many lines only one of the two has, and why."""
    with open(terms, encoding="utf-8") as file:
        known = [term.lower() for term in file.read().splitlines()]
    more, fewer = set(ours) - theirs, theirs - set(ours)
    texts = read(lines, more | fewer)
    reasons = collections.Counter(why_ours(texts[number], ours[number], set(known)) for number in more)
    others = collections.Counter(why_theirs(texts[number], known) for number in fewer)
    return "; ".join(part for part in [told("only sayso", reasons), told("only the other", others)] if part) or "none differs"


def told(who, reasons):
    """Reasons with their counts, the commonest first."""
    if not reasons:
        return ""
    return "%s: %d (%s)" % (
        who, sum(reasons.values()), ", ".join("%d %s" % (count, reason) for reason, count in reasons.most_common()))


def read(path, numbers):
    """Some lines of a file, by their numbers."""
    with open(path, "rb") as file:
        return {at: line.rstrip(b"\n") for at, line in enumerate(file, 1) if at in numbers}


def why_ours(line, places_of_hits, known):
    """What reads a term where a search byte by byte sees none."""
    reasons = {why_hit(line, start, end, known) for start, end in places_of_hits}
    return min(reasons)


def why_hit(line, start, end, known):
    """The same for one place."""
    around = line[: start].rsplit(b" ", 1)[-1] + line[start:end] + line[end:].split(b" ", 1)[0]
    word = around.decode()
    if "://" in word:
        return "in links"
    if "#" in word or "@" in word:
        return "in tags and handles"
    if line[start:end].decode().lower() not in known:
        return "with another sign between words or letters of another form"
    return "without a reason known here"


def why_theirs(line, known):
    """What makes another word of it when text is read by the rules of Unicode."""
    text = line.decode()
    lower = text.lower()
    reasons = {why_edge(text, place, place + len(term)) for term in known for place in all_places(lower, term)}
    return min(reasons - {None}, default="within a longer word")


def all_places(text, term):
    """Where a term begins."""
    place = text.find(term)
    while place >= 0:
        yield place
        place = text.find(term, place + 1)


def why_edge(text, start, end):
    """What stands beside a place: `None` where it is part of a word byte by byte, too."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if is_plain(before[-1:]) or is_plain(after[:1]):
        return None
    if before[-1:].isalnum() or after[:1].isalnum() or is_mark(after[:1]):
        return "beside a letter beyond ASCII"
    if after[:1] in APOSTROPHES and after[1:].isalpha() or before[-1:] in APOSTROPHES and before[:1].isalpha():
        return "beside an apostrophe within a word"
    return "without a reason known here"


def is_plain(character):
    """Part of a word for a search byte by byte."""
    return character.isascii() and (character.isalnum() or character == "_")


def is_mark(character):
    """Belongs to the letter before it."""
    return character != "" and unicodedata.category(character).startswith("M")
