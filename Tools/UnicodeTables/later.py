"""Letters and digits that Unicode added after the installed data, known here because they serve to disguise words."""

# Unicode 16: OUTLINED LATIN CAPITAL LETTER A–Z and OUTLINED DIGIT ZERO–NINE, compatibility forms of ASCII.
OUTLINED = {0x1CCD6 + n: ord("A") + n for n in range(26)} | {0x1CCF0 + n: ord("0") + n for n in range(10)}
