"""Reads the Unicode Character Database as Debian's `unicode-data` package installs it."""

import os

ROOT = os.environ.get("UCD", "/usr/share/unicode")
SCALARS = 0x110000


def lines(name):
    """Yields the fields of every data line, comments and blanks left out."""
    with open(os.path.join(ROOT, name), encoding="utf-8") as file:
        for line in file:
            line = line.split("#", 1)[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]


def scalars(field):
    first, _, last = field.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def version():
    with open(os.path.join(ROOT, "PropList.txt"), encoding="utf-8") as file:
        return file.readline().strip("# \n").removeprefix("PropList-").removesuffix(".txt")


def property_set(name, wanted):
    return {c for fields in lines(name) if fields[1] == wanted for c in scalars(fields[0])}


def property_map(name):
    """The first value a file gives to each scalar."""
    found = {}
    for fields in lines(name):
        for c in scalars(fields[0]):
            found.setdefault(c, fields[1])
    return found


class Characters:
    """Names, categories and decompositions of UnicodeData.txt, with the ranges it abbreviates written out."""

    def __init__(self):
        self.name, self.category, self.ccc, self.canonical, self.compatibility = {}, {}, {}, {}, {}
        self.style = {}
        first = None
        for fields in lines("UnicodeData.txt"):
            c = int(fields[0], 16)
            start = c
            if fields[1].endswith(", First>"):
                first = c
                continue
            if fields[1].endswith(", Last>"):
                start = first
            for each in range(start, c + 1):
                self.category[each] = fields[2]
                self.ccc[each] = int(fields[3])
                self.name[each] = fields[1]
            self._decomposition(c, fields[5])

    def _decomposition(self, c, field):
        if field:
            parts = field.split()
            tagged = parts[0].startswith("<")
            mapped = [int(part, 16) for part in parts[tagged:]]
            self.compatibility[c] = mapped
            if not tagged:
                self.canonical[c] = mapped
            else:
                self.style[c] = parts[0].strip("<>")

    def decomposed(self, scalars_, mapping):
        """Full decomposition and canonical order. Hangul syllables stay whole: they are in no mapping."""
        out, stack = [], list(reversed(scalars_))
        while stack:
            c = stack.pop()
            if c in mapping:
                stack.extend(reversed(mapping[c]))
            else:
                out.append(c)
        return self.ordered(out)

    def ordered(self, scalars_):
        out = list(scalars_)
        for end in range(1, len(out)):
            at = end
            while at > 0 and 0 < self.ccc.get(out[at], 0) < self.ccc.get(out[at - 1], 0):
                out[at - 1], out[at] = out[at], out[at - 1]
                at -= 1
        return out

    def nfd(self, scalars_):
        return self.decomposed(scalars_, self.canonical)

    def nfkd(self, scalars_):
        return self.decomposed(scalars_, self.compatibility)
