#!/usr/bin/env python3
"""pyahocorasick over the lines of a file: counts those that hold a term as whole words, regardless of letter case.

    ahocorasick_lines.py -c|-n TERMS LINES        how many, or which by their numbers
"""
import sys

import ahocorasick

WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


def holds(automaton, line):
    """Whether some term stands between two edges of words."""
    for end, length in automaton.iter(line):
        start = end - length + 1
        if (start == 0 or line[start - 1] not in WORD) and (end + 1 == len(line) or line[end + 1] not in WORD):
            return True
    return False


def main():
    what, terms, lines = sys.argv[1:]
    automaton = ahocorasick.Automaton()
    with open(terms, encoding="utf-8") as file:
        for term in file.read().lower().splitlines():
            automaton.add_word(term, len(term))
    automaton.make_automaton()
    with open(lines, encoding="utf-8", newline="\n") as file:
        if what == "-c":
            print(sum(holds(automaton, line.lower()) for line in file))
        else:
            print("\n".join("%d:" % number for number, line in enumerate(file, 1) if holds(automaton, line.lower())))


if __name__ == "__main__":
    main()
