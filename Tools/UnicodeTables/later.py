"""Letters and digits that Unicode added after the installed data, known here because they serve to disguise words."""

import prototypes

# Unicode 16: OUTLINED LATIN CAPITAL LETTER A–Z and OUTLINED DIGIT ZERO–NINE, compatibility forms of ASCII.
OUTLINED = {0x1CCD6 + n: ord("A") + n for n in range(26)} | {0x1CCF0 + n: ord("0") + n for n in range(10)}


def add_letters(characters):
    """Takes scalars of Unicode 16 and 17 that look like letters or digits for letters of no case."""
    for c, plain in OUTLINED.items():
        characters.category[c], characters.ccc[c] = "So" if chr(plain).isalpha() else "Nd", 0
        characters.name[c] = f"OUTLINED {chr(plain)}"
    for c, prototype in prototypes.TABLE.items():
        if c not in characters.category and c not in OUTLINED and all(chr(each).isalnum() for each in prototype):
            characters.category[c], characters.name[c], characters.ccc[c] = "Lo", "", 0


def scripts(script):
    """The scripts of scalars that the installed data does not assign."""
    return {c: name for c, name in prototypes.scripts() if c not in script}
