#!/usr/bin/env python3
"""Counts what a scan allocates for posts of which there is nothing to say: nothing, however many they are.

Callgrind counts every call, so the figure is exact and the same on every machine. Some posts, and the same posts twice,
are scanned under the sample policy: loading it allocates, and so does the first post of a sort or of a length, and that
is the same in both. Either fits into one chunk, since a chunk is a buffer of its own.

Two kinds of posts are looked at. Those that the screen passes must not allocate at all; this ends with 1 when they do.
Others hold something that might have been of interest, are checked in full and turn out to be clear: what one of them
costs on the average is told.

    allocations.py [POSTS]
"""
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

import corpora
import places
from measure import run

# What asks the system for memory, and what Swift programs call for objects.
ALLOCATORS = [
    "malloc", "calloc", "realloc", "posix_memalign", "aligned_alloc", "swift_slowAlloc", "swift_allocObject",
    "operator new(unsigned long)",
]
CHUNK = 1 << 26
# Parts of the names of those functions of the standard library that never return without memory of their own.
ALLOCATING = ("consumeAndCreateNew", "createNewBuffer", "llocat", "copyCollection", "__StringStorage", "swift_alloc")
# Hashes that differ from run to run would make tables of different sizes.
ENVIRONMENT = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}


def calls(profile):
    """How often each function called each other, from a file of Callgrind's.

    A function's name stands in full where it comes first, `fn=(12) malloc`, and later as its number; `calls=3 …` counts
    calls that the function named last by `fn` made of the one named last by `cfn`.
    """
    names, counts, last = {}, collections.Counter(), {}
    with open(profile, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            named = re.match(r"(c?fn)=(\(\d+\))(?: (.*))?", line)
            if named:
                kind, number, name = named.groups()
                if name:
                    names[number] = re.sub(r"'\d+$", "", name)
                last[kind] = names.get(number, number)
            elif line.startswith("calls="):
                counts[last["fn"], last["cfn"]] += int(line[6:].split()[0])
    return counts


def allocations(program, rows):
    """The calls of one scan, in which nothing may be found."""
    with tempfile.TemporaryDirectory() as folder:
        profile = os.path.join(folder, "profile")
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + profile, program, "scan", "--format", "none",
             "--jobs", "1", "--chunk", str(CHUNK), "--quiet", "--policy", places.POLICY, rows],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False, env=ENVIRONMENT)
        if done.returncode != 0:
            sys.exit("A scan without findings ended with %d: %s" % (done.returncode, done.stderr or done.stdout))
        counts = calls(profile)
    return counts


def without_debugging(folder):
    """A copy of the command that Valgrind can read: it knows no newer debugging information than its own age."""
    copy = os.path.join(folder, "sayso")
    subprocess.run(["strip", "--strip-debug", "-o", copy, places.SAYSO], check=True)
    return copy


def told(rows):
    """The line numbers of the rows of which sayso says anything."""
    scan = [places.SAYSO, "scan", "--format", "ndjson", "--quiet", "--policy", places.POLICY, rows]
    entries = (json.loads(line) for line in run(scan).output.splitlines())
    return {entry["post"]["origin"]["line"] for entry in entries if "post" in entry}


def passed(rows):
    """The line numbers of the rows that the screen passes."""
    return {int(line) for line in run([places.STAGES, "clear", places.POLICY, rows, "0"]).output.splitlines()[:-1]}


def chosen(folder, rows, numbers, count):
    """Two files: the first rows of those numbers, and the same twice."""
    with open(rows, "rb") as file:
        lines = [line for at, line in enumerate(file, 1) if at in numbers][:count]
    if len(lines) < count:
        sys.exit("Only %d posts of %d are of use." % (len(lines), count))
    paths = [os.path.join(folder, "%d.ndjson" % times) for times in (1, 2)]
    for path, times in zip(paths, (1, 2)):
        with open(path, "wb") as file:
            file.writelines(lines * times)
    return paths


def difference(program, folder, rows, numbers, count):
    """Prints what posts allocate, and returns whether it is nothing."""
    once, twice = (allocations(program, path) for path in chosen(folder, rows, numbers, count))
    if not of(once, "malloc"):
        sys.exit("No allocation was counted at all, so this proves nothing.")
    print("%-30s %12s %12s %12s" % ("calls", "%d posts" % count, "%d posts" % (2 * count), "a post"))
    for name in ALLOCATORS:
        fewer, more = of(once, name), of(twice, name)
        print("%-30s %12d %12d %12.3f" % (name, fewer, more, (more - fewer) / count))
    tell_callers(twice - once, count)
    return all(of(once, name) == of(twice, name) for name in ALLOCATORS)


def of(counts, allocator):
    """Calls of one allocator, whoever made them."""
    return sum(count for pair, count in counts.items() if pair[1] == allocator)


def tell_callers(more, count):
    """Who made most of the calls that were more, whatever of the standard library stands between."""
    between = allocating(more)
    callers = collections.Counter()
    for (caller, called), calls_made in more.items():
        if called in between and caller not in between:
            callers[caller] += calls_made
    for name, calls_made in callers.most_common(8):
        print("  %8.3f a post from %s" % (calls_made / count, demangled(name)))
    print()


def allocating(more):
    """The allocators, and the standard library's functions that always come to them."""
    found, size = set(ALLOCATORS), 0
    while size < len(found):
        size = len(found)
        found.update(
            caller for caller, called in more if called in found and any(part in caller for part in ALLOCATING))
    return found


def demangled(name):
    """As its author wrote it."""
    if not name.startswith("$s"):
        return name
    done = subprocess.run(["swift", "demangle", "--compact", "--simplified", name], stdout=subprocess.PIPE, text=True)
    return done.stdout.strip()[:150]


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rows = corpora.made("ndjson", 2 * count)
    clear, screened = set(range(1, 2 * count + 1)) - told(rows), passed(rows)
    with tempfile.TemporaryDirectory() as folder:
        program = without_debugging(folder)
        print("Posts that the screen passes:")
        is_nothing = difference(program, folder, rows, screened, count)
        print("Posts without findings, of which the screen passes %.1f %%:" % (100 * len(screened & clear) / len(clear)))
        difference(program, folder, rows, clear, count)
    return 0 if is_nothing else 1


if __name__ == "__main__":
    sys.exit(main())
