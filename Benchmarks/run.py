#!/usr/bin/env python3
"""Measures sayso beside the programs that it stands up to, and writes Benchmarks/RESULTS.md.

    run.py [--quick] [--large] [--only CONTEST …] [--output FILE]

`make bench` builds what this needs and runs it.
"""
import argparse
import dataclasses
import importlib
import sys

import machine
import places
import results
import table
from setting import FULL, QUICK, WITHOUT_LARGE

# Memory first: a child's peak counts from its parent's size.
CONTESTS = ["memory", "lines", "terms", "rows", "scans", "startup"]


def options():
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a twentieth of the input, to see that it works")
    parser.add_argument("--large", action="store_true", help="2 GB of input for the memory, not 400 MB")
    parser.add_argument("--only", nargs="+", choices=CONTESTS, default=CONTESTS, metavar="CONTEST")
    parser.add_argument("--output", help="where to write; RESULTS.md, unless it is a quick or a partial run")
    return parser.parse_args()


def setting(asked):
    """How much of it."""
    chosen = QUICK if asked.quick else FULL
    return chosen if asked.large or asked.quick else dataclasses.replace(chosen, **WITHOUT_LARGE)


def main():
    asked = options()
    if places.missing():
        sys.exit("Missing: %s. `make bench` builds it." % ", ".join(places.missing()))
    before, outcomes, chosen = machine.load(), [], setting(asked)
    for name in CONTESTS:
        if name not in asked.only:
            continue
        outcomes.append(importlib.import_module("contests." + name).hold(chosen))
        print("\n".join(table.outcome(outcomes[-1])), flush=True)
    is_whole = not asked.quick and asked.only == CONTESTS
    output = asked.output or (places.RESULTS if is_whole else None)
    if output:
        with open(output, "w", encoding="utf-8") as file:
            file.write(results.document(outcomes, chosen, (before, machine.load())))
    for line in table.shortfalls(outcomes):
        print(line)


if __name__ == "__main__":
    main()
