"""Word-break class, script, width and flags of every scalar, packed into 32 bits."""

import re

import later
import ucd

# The order is that of the Swift enums `WordBreak` and `Script`.
WORD_BREAKS = [
    "Other", "ALetter", "Hebrew_Letter", "Numeric", "Katakana", "Extend", "Format", "ZWJ", "Regional_Indicator",
    "Single_Quote", "Double_Quote", "MidLetter", "MidNum", "MidNumLet", "ExtendNumLet", "WSegSpace", "CR", "LF",
    "Newline"]
SCRIPTS = [
    "Common", "Inherited", "Latin", "Greek", "Cyrillic", "Arabic", "Hebrew", "Devanagari", "Han", "Hiragana",
    "Katakana", "Hangul", "Thai", "Armenian", "Georgian", "Cherokee", "Coptic", "Bopomofo", "Other"]
FLAGS = [
    "letter", "mark", "digit", "ignorable", "uppercase", "whitespace", "dash", "joining_script", "pictographic",
    "word"]
# Scripts in whose ordinary spelling ZERO WIDTH JOINER and NON-JOINER stand (Unicode core specification, 23.2).
JOINING_SCRIPTS = set(
    "Arabic Syriac Mongolian Nko Phags_Pa Mandaic Manichaean Psalter_Pahlavi Adlam Hanifi_Rohingya Sogdian Devanagari "
    "Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan Balinese Javanese "
    "Lao Thai Tai_Tham Meetei_Mayek Brahmi Kaithi Chakma Sharada Takri Grantha Newa Tirhuta Siddham Modi".split())
# Compatibility forms (UAX 44, 5.7.3) in which nobody spells, but which draw letters in another manner.
STYLES = ("font", "circle", "square", "wide", "super", "sub", "compat")
NEGATIVE = re.compile(r"NEGATIVE (CIRCLED|SQUARED) LATIN")
# ª and º belong to ordinary spelling; so do unit signs such as ㎏, which have a block of their own.
SPELT = {0xAA, 0xBA, *range(0x3200, 0x3400)}
# UAX 29 lets these join letters, for abbreviations of some languages. In posts they part words (`launched.Falcon`,
# `F·a·l·c·o·n`), so here they join digits at most.
PART_LETTERS = {
    0x3A: "Other", 0xB7: "Other", 0x387: "Other", 0x55F: "Other", 0x2027: "Other", 0xFE13: "Other", 0xFE55: "Other",
    0xFF1A: "Other", 0x2E: "MidNum", 0x2024: "MidNum", 0xFE52: "MidNum", 0xFF0E: "MidNum"}


# Control characters draw nothing and survive a paste, so they hide words as zero-width space does: they count as
# default ignorables. Those of White_Space (tab, the ends of lines) do not.
CONTROLS = {*range(0x20), *range(0x7F, 0xA0)} - {*range(0x09, 0x0E), 0x85}
# BRAILLE PATTERN BLANK draws an empty cell, and is used for a space where spaces are trimmed.
BLANKS = {0x2800}


class Properties:
    def __init__(self, characters):
        self.characters = characters
        self.word_break = ucd.property_map("auxiliary/WordBreakProperty.txt")
        self.script = ucd.property_map("Scripts.txt")
        self.script |= later.scripts(self.script)
        self.east_asian = ucd.property_map("EastAsianWidth.txt")
        self.ignorable = ucd.property_set("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point") | CONTROLS
        self.uppercase = ucd.property_set("DerivedCoreProperties.txt", "Uppercase")
        self.whitespace = ucd.property_set("PropList.txt", "White_Space") | BLANKS
        self.dash = ucd.property_set("PropList.txt", "Dash")
        self.pictographic = ucd.property_set("emoji/emoji-data.txt", "Extended_Pictographic")

    def tailored_break(self, c):
        if plain := later.OUTLINED.get(c):
            return "ALetter" if chr(plain).isalpha() else "Numeric"
        if 0x249C <= c <= 0x24B5:
            # Bracketed letters (⒜), as UAX 29 has it for circled ones.
            return "ALetter"
        unknown = "ALetter" if self.characters.name.get(c) == "" else "Other"
        found = PART_LETTERS.get(c) or self.word_break.get(c, unknown)
        if c in self.ignorable and found not in ("Extend", "ZWJ"):
            return "Format"
        return "Other" if found == "ExtendNumLet" else found

    def is_word(self, c):
        """Whether a segment holding the scalar is a token."""
        if c in self.ignorable:
            return False
        if self.characters.category.get(c, "Cn")[0] in "LN":
            return True
        if self.tailored_break(c) in ("ALetter", "Hebrew_Letter", "Numeric", "Katakana", "Regional_Indicator"):
            return True
        # Signs such as ©, ™ and ‼ are pictographic too, but read as punctuation.
        return c in self.pictographic and c >= 0x2190 and c not in (0x3030, 0x303D)

    def width(self, c):
        category = self.characters.category.get(c, "Cn")
        if c in self.ignorable or category in ("Mn", "Me", "Cc", "Zl", "Zp") or 0x1160 <= c <= 0x11FF:
            return 0
        return 2 if self.east_asian.get(c) in ("W", "F") else 1

    def pictures(self, c, skeletons):
        """Whether a sign that is no letter looks like letters or digits: 🇫, ❶, ∪, €. Dashes look like the Japanese long
        vowel, but part words."""
        category = self.characters.category.get(c, "Cn")
        if c < 0x80 or category[0] in "CLM" or category == "Nd" or c in self.ignorable or c in self.dash:
            return False
        read = skeletons.of(c)
        return bool(read) and read != [c] and all(
            self.characters.category.get(each, "Cn")[0] in "LN" for each in read)

    def is_styled(self, c):
        """Whether the scalar is an ASCII letter, or digit of a style, drawn in another manner: 𝐟, ⓕ, Ｆ, ᶠ, 🅵."""
        if c in later.OUTLINED:
            return True
        if NEGATIVE.match(self.characters.name.get(c, "")):
            return True
        form = self.characters.style.get(c)
        plain = [chr(each) for each in self.characters.compatibility.get(c, [])]
        letters = [each for each in plain if each.isalpha()]
        if form not in STYLES or c in SPELT or form == "compat" and not 0x2474 <= c <= 0x24E9:
            return False
        return all(each.isascii() for each in plain) and (len(letters) > 0 or form in ("font", "wide"))

    def packed(self, c, skeletons):
        category = self.characters.category.get(c, "Cn")
        script = self.script.get(c, "Other")
        flags = [
            category[0] == "L", category[0] == "M", category == "Nd", c in self.ignorable, c in self.uppercase,
            c in self.whitespace, c in self.dash, script in JOINING_SCRIPTS, c in self.pictographic, self.is_word(c)]
        value = WORD_BREAKS.index(self.tailored_break(c))
        value |= SCRIPTS.index(script if script in SCRIPTS else "Other") << 5
        for bit, flag in enumerate(flags):
            value |= flag << (10 + bit)
        value |= self.width(c) << 20 | self.pictures(c, skeletons) << 22
        return value | self.is_styled(c) << 23 | self.characters.ccc.get(c, 0) << 24
