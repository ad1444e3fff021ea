"""The files that are measured on, made where they are not there yet and kept under `.build/bench/corpus`."""
import hashlib
import html
import itertools
import json
import os
import subprocess
import sys

import places

GENERATORS = ["corpus.py", "vocabulary.py", "corpora.py"]
ENDINGS = {"ndjson": "ndjson", "lines": "txt", "terms": "txt", "policy": "xml"}
TWEETS = "corpora/vader/tweets_GroundTruth.txt"


def folder():
    """A change of the generators makes everything anew."""
    digest = hashlib.sha256()
    for name in GENERATORS:
        with open(os.path.join(places.HERE, name), "rb") as file:
            digest.update(file.read())
    path = os.path.join(places.WORKSHOP, "corpus", digest.hexdigest()[:12])
    os.makedirs(path, exist_ok=True)
    return path


def kept(name, write):
    """The path of a file, which `write` writes into the open file it is given, unless it is there."""
    path = os.path.join(folder(), name)
    if not os.path.exists(path):
        print("making", name, file=sys.stderr)
        with open(path + ".part", "wb") as file:
            write(file)
        os.replace(path + ".part", path)
    return path


def made(kind, count):
    """What `corpus.py` writes."""
    script = os.path.join(places.HERE, "corpus.py")
    return kept(
        "%s-%d.%s" % (kind, count, ENDINGS[kind]),
        lambda file: subprocess.run([sys.executable, script, kind, str(count)], stdout=file, check=True))


def head(path, count):
    """The first lines of a file."""
    stem, ending = os.path.splitext(os.path.basename(path))

    def write(file):
        with open(path, "rb") as whole:
            file.writelines(itertools.islice(whole, count))

    return kept("%s-first-%d%s" % (stem, count, ending), write)


def repeated(path, times):
    """A file of rows as often, no two rows with the same id."""

    def write(file):
        for number in range(1, times + 1):
            with open(path, "rb") as once:
                for line in iter(lambda: once.readlines(1 << 20), []):
                    file.write(b"".join(line).replace(b'{"id":"', b'{"id":"%d' % number))

    return kept(os.path.splitext(os.path.basename(path))[0] + "-times-%d.ndjson" % times, write)


def tweets(times):
    """Real tweets of a public collection as rows, over and over; `None` where the collection is not there."""
    suites = places.conformance()
    source = suites and os.path.join(suites, TWEETS)
    if not source or not os.path.exists(source):
        return None

    def write(file):
        with open(source, encoding="utf-8") as lines:
            texts = [html.unescape(line.rstrip("\n").split("\t", 2)[2]) for line in lines if line.count("\t") >= 2]
        for number, text in enumerate(text for _ in range(times) for text in texts):
            row = {"id": str(number), "text": text, "platform": "x", "author": "author%d" % (number % 500)}
            file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")

    return kept("tweets-times-%d.ndjson" % times, write)


def count_lines(path):
    """How many line feeds a file holds."""
    with open(path, "rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))


def size(path):
    """How large a file is, in words."""
    count = os.path.getsize(path)
    return "%.1f GB" % (count / 1e9) if count >= 1e9 else "%.*f MB" % (0 if count >= 1e7 else 1, count / 1e6)
