"""Writes two-stage tables as C: a block number for every 128 scalars, and the blocks that differ."""

import ucd

BLOCK = 128


def _unsigned(values):
    greatest = max(values)
    return "uint8_t" if greatest < 1 << 8 else "uint16_t" if greatest < 1 << 16 else "uint32_t"


def array(name, values):
    rows, row = [], " "
    for value in values:
        text = f" {value},"
        if len(row) + len(text) > 118:
            rows.append(row)
            row = " "
        row += text
    return f"const {_unsigned(values)} {name}[{len(values)}] = {{\n" + "\n".join(rows + [row]) + "\n};\n"


def two_stage(prefix, values):
    blocks, order = {}, []
    for start in range(0, ucd.SCALARS, BLOCK):
        block = tuple(values[start : start + BLOCK])
        order.append(blocks.setdefault(block, len(blocks)))
    flat = [value for block in blocks for value in block]
    return {f"{prefix}_blocks": order, f"{prefix}_index": flat}


def mapped(prefix, strings):
    """`strings`: the UTF-8 of every scalar that does not map to itself. Index 0 stands for itself."""
    pool, offsets, entries, numbers, values = bytearray(), {}, [0], {}, [0] * ucd.SCALARS
    for c, string in sorted(strings.items()):
        if string not in numbers:
            if string not in offsets:
                offsets[string] = len(pool)
                pool += string
            numbers[string] = len(entries)
            entries.append(offsets[string] << 8 | len(string) | 0x80)
        values[c] = numbers[string]
    return {**two_stage(prefix, values), f"{prefix}_entries": entries, f"{prefix}_pool": list(pool) or [0]}


def declarations(arrays):
    return "".join(f"extern const {_unsigned(values)} {name}[{len(values)}];\n" for name, values in arrays.items())


def source(banner, arrays):
    return banner + '#include "CUnicodeTables.h"\n\n' + "\n".join(array(*each) for each in arrays.items())
