#!/usr/bin/env python3
"""Counts what a scan allocates for posts of which there is nothing to say: nothing, however many they are.

Callgrind counts every call, so the figure is exact and the same on every machine. Two files of clean posts, one twice as
long as the other, are scanned under the sample policy; loading it allocates, and that is the same in both. Both files
go into one chunk, since a chunk is a buffer of its own. Ends with 1 when the counts differ.

    allocations.py [POSTS]
"""
import collections
import os
import re
import subprocess
import sys
import tempfile

import corpora
import places

# What asks the system for memory, and what Swift programs call for objects.
ALLOCATORS = [
    "malloc", "calloc", "realloc", "posix_memalign", "aligned_alloc", "swift_slowAlloc", "swift_allocObject",
    "operator new(unsigned long)",
]
CHUNK = 1 << 26


def calls(profile):
    """How often each function was called, from a file of Callgrind's.

    A function's name stands in full where it comes first, `cfn=(12) malloc`, and later as its number; `calls=3 …` counts
    calls of the one named last.
    """
    names, counts, called = {}, collections.Counter(), ""
    with open(profile, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            named = re.match(r"(c?fn)=(\(\d+\))(?: (.*))?", line)
            if named:
                kind, number, name = named.groups()
                if name:
                    names[number] = re.sub(r"'\d+$", "", name)
                if kind == "cfn":
                    called = names.get(number, number)
            elif line.startswith("calls="):
                counts[called] += int(line[6:].split()[0])
    return counts


def allocations(rows):
    """Calls of each allocator in one scan, and its summary."""
    with tempfile.TemporaryDirectory() as folder:
        profile = os.path.join(folder, "profile")
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + profile, "--error-exitcode=0", places.SAYSO, "scan",
             "--format", "none", "--jobs", "1", "--chunk", str(CHUNK), "--quiet", "--policy", places.POLICY, rows],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(done.stderr)
        counts = calls(profile)
    return {name: counts[name] for name in ALLOCATORS}, done.stdout


def main():
    posts = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    (fewer, _), (more, summary) = (allocations(corpora.made("clean", count)) for count in (posts, 2 * posts))
    if '"clear":%d' % (2 * posts) not in summary:
        sys.exit("The posts are not clear, so this proves nothing: " + summary)
    if not any(more.values()):
        sys.exit("No allocation was counted at all, so this proves nothing.")
    print("%-28s %12s %12s %12s" % ("calls", "%d posts" % posts, "%d posts" % (2 * posts), "difference"))
    for name in ALLOCATORS:
        print("%-28s %12d %12d %12d" % (name, fewer[name], more[name], more[name] - fewer[name]))
    return 0 if fewer == more else 1


if __name__ == "__main__":
    sys.exit(main())
