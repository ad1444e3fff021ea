"""Files in stretches of whole lines."""

import json
import os
import subprocess

CHUNK = 1 << 20
LINE_FORMATS = ("ndjson", "text")


class Refused(Exception):
    """What can't be done, in a sentence."""


def check_lines(path, sayso):
    """What a single scan would take the file for: asked of the program itself, by the bytes that it would look at."""
    with open(path, "rb") as file:
        head = file.read(CHUNK)
    said = subprocess.run(
        [sayso, "detect", "--format", "json", "--stdin-filename", path, "-"], input=head, capture_output=True)
    parts = [part for file in json.loads(said.stdout or b"{}").get("files", []) for part in file.get("parts", [])]
    formats = [part.get("format") for part in parts]
    if len(formats) != 1 or formats[0] not in LINE_FORMATS:
        raise Refused(f"{path} has no post on each line, so it can't be parted: scan it on one machine.")
    if parts[0].get("encoding") != "UTF-8":
        raise Refused(f"{path} is in {parts[0].get('encoding')}: write it as UTF-8, or scan it on one machine.")
    return formats[0]


def ranges(files, size):
    """Stretches of at most `size` bytes, as (number of the file, path, start, end). Where lines end is for the executors
    to find out."""
    found = []
    for number, path in enumerate(files):
        path = os.path.abspath(path)
        length = os.path.getsize(path)
        starts = range(0, max(length, 1), size)
        found += [(number, path, start, min(start + size, length)) for start in starts]
    return found


def line_start(file, offset):
    """The first byte at or behind `offset` at which a line begins."""
    if offset == 0:
        return 0
    file.seek(offset - 1)
    while True:
        block = file.read(CHUNK)
        if not block:
            return file.tell()
        end = block.find(b"\n")
        if end >= 0:
            return file.tell() - len(block) + end + 1


def count_lines(part):
    """The lines that begin in the stretch: (number of the file, first byte, end, how many)."""
    number, path, start, end = part
    with open(path, "rb") as file:
        first, last = line_start(file, start), line_start(file, end)
        file.seek(first)
        lines, left, ends_open = 0, last - first, False
        while left > 0:
            block = file.read(min(CHUNK, left))
            if not block:
                raise OSError(f"{path} became shorter while it was read")
            lines += block.count(b"\n")
            left -= len(block)
            ends_open = not block.endswith(b"\n")
        return number, first, last, lines + (1 if ends_open else 0)
