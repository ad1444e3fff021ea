"""The folded form of every scalar: NFKC_Casefold (UAX 44), then canonical decomposition."""

import later
import ucd

APOSTROPHES = (0x2018, 0x2019, 0x02BC)


class Folding:
    def __init__(self, characters, ignorable):
        self.characters, self.ignorable = characters, ignorable
        self.casefold = {c: [ord(chr(plain).lower())] for c, plain in later.OUTLINED.items()}
        for fields in ucd.lines("DerivedNormalizationProps.txt"):
            if fields[1] == "NFKC_CF":
                mapped = [int(part, 16) for part in fields[2].split()]
                self.casefold.update((c, mapped) for c in ucd.scalars(fields[0]))

    def of(self, c):
        folded = self.characters.nfd(self.casefold.get(c, [c]))
        return [0x27 if each in APOSTROPHES else each for each in folded if each not in self.ignorable]
