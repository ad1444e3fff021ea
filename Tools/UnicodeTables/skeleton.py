"""The form in which look-alikes are compared: every scalar as the letters it may be taken for."""

import re

import later
import prototypes

# Letters, digits and signs that stand for one another in ASCII disguises; the representative comes first.
CLASSES = ["li1!|", "o0", "e3", "a4@", "s5$", "t7+", "b8", "g9"]
MERGED = {ord(each): ord(group[0]) for group in CLASSES for each in group}
# Customary look-alikes to which UTS 39 gives another prototype, or none.
CUSTOMARY = {
    "β": "b", "ß": "b", "ẞ": "b", "€": "e", "£": "l", "¥": "y", "я": "r", "Я": "r", "и": "n", "И": "n",
    "ш": "w", "Ш": "w", "þ": "p", "Þ": "p", "ƿ": "p", "Σ": "e", "п": "n", "П": "n", "χ": "x", "Χ": "x", "ϝ": "f",
    "ғ": "f", "Ғ": "f"}
DIGITS = "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE".split()
_ENCLOSED = re.compile(
    r"(?:(?:NEGATIVE |CROSSED NEGATIVE )?(?:SQUARED|CIRCLED)|PARENTHESIZED|REGIONAL INDICATOR SYMBOL)"
    r" (?:LATIN )?(?:SMALL |CAPITAL )?(?:LETTER )([A-Z])$")
_SMALL_CAPITAL = re.compile(r"LATIN LETTER SMALL CAPITAL ([A-Z])$")
_DINGBAT = re.compile(r"(?:DINGBAT )?(?:NEGATIVE )?CIRCLED (?:SANS-SERIF )?DIGIT (\w+)$")
_VARIANT = re.compile(r"LATIN (?:LETTER )?(?:SMALL|CAPITAL) (?:LETTER |CAPITAL )?([A-Z]) WITH ")
# A letter by its category, but the prototype of the mark HAMZA ABOVE.
HIGH_HAMZA = 0x674
DROPPED_MARK_SCRIPTS = ("Inherited", "Common", "Latin", "Greek", "Cyrillic")


class Skeletons:
    def __init__(self, characters, properties, folding):
        self.characters, self.properties, self.folding = characters, properties, folding
        self.united = {}
        self.prototype = {c: prototypes.of(c, characters) for c in characters.category if not 0xD800 <= c < 0xE000}
        self.inverse = {
            tuple(self.prototype[c]): c for c in range(0x61, 0x7B) if len(self.prototype[c]) > 1}
        # н is the prototype of the small capital ʜ: whatever shares a prototype with a small capital is its letter.
        self.by_small_capital = {}
        for c, name in characters.name.items():
            if (match := _SMALL_CAPITAL.match(name)) and not self._ascii(self.prototype[c]):
                self.by_small_capital[tuple(self.prototype[c])] = ord(match[1].lower())
        self._unite()

    def _unite(self):
        """Makes one class of two letters that were read differently (a capital by its small letter, say) although UTS
        39 gives them one prototype; ASCII letters stay apart from each other."""
        for c, prototype in prototypes.TABLE.items():
            one = self.of(c)
            other = [out for each in prototype for out in self.of(each)]
            if one == other or len(one) != 1 or len(other) != 1:
                continue
            kept, dropped = sorted(one + other)
            if dropped >= 0x80 and chr(kept).isalnum() and chr(dropped).isalnum():
                self.united = {each: kept if to == dropped else to for each, to in self.united.items()}
                self.united[dropped] = kept

    @staticmethod
    def _ascii(scalars):
        return bool(scalars) and all(each < 0x80 for each in scalars)

    def is_dropped(self, c):
        if c in self.properties.ignorable or c == HIGH_HAMZA:
            return True
        script = self.properties.script.get(c, "Other")
        return self.characters.category.get(c) in ("Mn", "Me") and script in DROPPED_MARK_SCRIPTS

    def _named_letter(self, c):
        name = self.characters.name.get(c, "")
        if match := _ENCLOSED.match(name) or _SMALL_CAPITAL.match(name):
            return ord(match[1].lower())
        if (match := _DINGBAT.match(name)) and match[1] in DIGITS:
            return 0x30 + DIGITS.index(match[1])
        return None

    @staticmethod
    def _merged(c):
        lower = ord(chr(c).lower())
        return MERGED.get(lower, lower)

    def stood_for(self):
        """Letters beyond ASCII that other letters, not only their capitals, are read as."""
        found = set()
        for c in self.prototype:
            read = self.of(c)
            if len(read) == 1 and read != [c] and read[0] >= 0x80 and self.folding.of(c) != read:
                found.add(read[0])
        return found

    def of(self, c):
        return [self.united.get(each, each) for each in self._of(c)]

    def _of(self, c, depth=0):
        if self.is_dropped(c):
            return []
        if c < 0x80:
            return [self._merged(c)]
        if 0xAC00 <= c < 0xD7A4:
            # The prototype of a syllable is its jamo; whole syllables compare the same and spare 150 KB.
            return [c]
        if plain := later.OUTLINED.get(c):
            return [self._merged(plain)]
        if letter := CUSTOMARY.get(chr(c)):
            return [self._merged(ord(letter))]
        if (letter := self._named_letter(c)) is not None:
            return [self._merged(letter)]
        prototype = [each for each in self.prototype.get(c, [c]) if not self.is_dropped(each)]
        if letter := self.inverse.get(tuple(prototype)):
            return [letter]
        if self._ascii(prototype):
            return [self._merged(each) for each in prototype]
        return self._beyond_ascii(c, prototype, depth)

    def _beyond_ascii(self, c, prototype, depth):
        pieces = [each for each in self.characters.nfkd([c]) if not self.is_dropped(each)]
        # Spacing accents decompose to a space and a mark, which says nothing of what they look like.
        if pieces != [c] and pieces[:1] != [0x20] and depth < 8:
            return [out for each in pieces for out in self._of(each, depth + 1)]
        if letter := self.by_small_capital.get(tuple(prototype)):
            return [self._merged(letter)]
        folded = self.folding.of(c)
        if folded != [c] and folded[:1] != [0x20] and depth < 8:
            return [out for each in folded for out in self._of(each, depth + 1)]
        if match := _VARIANT.match(self.characters.name.get(c, "")):
            return [self._merged(ord(match[1]))]
        if prototype != [c] and depth < 8:
            return [out for each in prototype for out in self._of(each, depth + 1)]
        return prototype
