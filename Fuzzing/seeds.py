"""Seeds that a compressor or a digest has to make: archives, and repositories of atproto.

    python3 seeds.py FOLDER

Two bytes of zero stand behind each: the choices that a target takes from the end of its input.
"""

import bz2, gzip, hashlib, io, lzma, pathlib, sys, tarfile, zipfile

ROW = b'{"text":"one"}\n{"text":"two"}\n'
ZSTD = bytes.fromhex("28b52ffd241edd0000a87b2274657874223a226f6e65227d0a7477 6f227d0a01 0052cc3a90e2dfee".replace(" ", ""))


def zipped(method, *members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name, (2026, 3, 1, 9, 0, 0)), content, method)
    return out.getvalue()


def tarred(*members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def archives():
    members = [("data/tweets.js", b'window.YTD.tweets.part0 = [{"tweet":{"full_text":"a","id_str":"1"}}]'), ("é/p.ndjson", ROW)]
    inner = zipped(zipfile.ZIP_STORED, ("p.ndjson", ROW))
    yield zipped(zipfile.ZIP_STORED, *members)
    yield zipped(zipfile.ZIP_DEFLATED, *members)
    yield zipped(zipfile.ZIP_BZIP2, *members)
    yield zipped(zipfile.ZIP_LZMA, *members)
    yield zipped(zipfile.ZIP_STORED, ("a.zip", inner), ("b.gz", gzip.compress(ROW, mtime=0)))
    yield tarred(*members)
    yield tarred(("x" * 150 + "/posts.csv", b"text,date\na,2026-03-01\n"))
    for compress in (lambda b: gzip.compress(b, mtime=0), bz2.compress, lzma.compress):
        yield compress(ROW)
        yield compress(tarred(*members))
    yield gzip.compress(ROW, mtime=0) + gzip.compress(ROW, mtime=0)
    yield ZSTD


def head(major, value):
    return bytes([major << 5 | value]) if value < 24 else bytes([major << 5 | 24, value]) if value < 256 else bytes(
        [major << 5 | 25, value >> 8, value & 255])


def cbor(value):
    """The values of DAG-CBOR; a link is a tuple with the identifier."""
    if value is None: return b"\xf6"
    if isinstance(value, int): return head(0, value)
    if isinstance(value, str): return head(3, len(value.encode())) + value.encode()
    if isinstance(value, bytes): return head(2, len(value)) + value
    if isinstance(value, list): return head(4, len(value)) + b"".join(map(cbor, value))
    if isinstance(value, tuple): return b"\xd8\x2a" + cbor(b"\0" + value[0])
    return head(5, len(value)) + b"".join(cbor(key) + cbor(member) for key, member in value.items())


def repository(function):
    """0x12 is SHA-256; digests of any other function are believed."""
    blocks = []

    def add(value):
        block = cbor(value)
        name = bytes([1, 0x71, function, 0x20]) + hashlib.sha256(block).digest()
        blocks.append(name + block)
        return (name,)

    posts = [add({"$type": "app.bsky.feed.post", "text": text, "createdAt": "2026-03-01T09:00:00.000Z",
                  "facets": [{"index": {"byteStart": 0, "byteEnd": 1}, "features": []}]}) for text in ("a é", "b")]
    like = add({"$type": "app.bsky.feed.like", "createdAt": "2026-03-01T09:00:00.000Z"})
    entry = lambda key, shared, record: {"k": key, "p": shared, "t": None, "v": record}
    left = add({"e": [entry(b"app.bsky.feed.like/1", 0, like)], "l": None})
    tree = add({"e": [entry(b"app.bsky.feed.post/1", 0, posts[0]), entry(b"2", 19, posts[1])], "l": left})
    root = add({"did": "did:plc:larkfield", "rev": "3k", "data": tree, "prev": None, "version": 3})
    parts = [cbor({"roots": [root], "version": 1})] + blocks
    varint = lambda n: bytes([n]) if n < 128 else bytes([n & 127 | 128]) + varint(n >> 7)
    return b"".join(varint(len(part)) + part for part in parts)


def write(folder, seeds, ending):
    folder.mkdir(parents=True, exist_ok=True)
    for index, seed in enumerate(seeds):
        (folder / f"made-{index}").write_bytes(seed + ending)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    write(target / "archives", archives(), b"\0")
    write(target / "repositories", (repository(function) for function in (0x12, 0x1B)), b"\0\0\0\0")
