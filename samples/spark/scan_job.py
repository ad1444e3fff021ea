"""Checks an export that does not fit one machine: Spark hands byte ranges of NDJSON files to `sayso scan`.

    spark-submit --master spark://… scan_job.py --policy policies/larkfield.xml --at 2026-11-22T10:00:00Z \
        --output /shared/report.ndjson /shared/posts-*.ndjson

Every executor runs the same `sayso` binary as a single machine would, on its own stretch of whole lines, and the
parts are put together in order: the report is, byte for byte, that of one `sayso scan` over the same files.

The inputs and the output's folder must be visible to every executor under the same path. The binary and the policy
are shipped by the job. A child that fails, or that can't read its input, fails its task, and the job after Spark's
retries; findings are not a failure.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import threading

from pyspark import SparkConf, SparkContext, SparkFiles

CHUNK = 1 << 20


def ranges(files, size):
    """Stretches of at most about `size` bytes; where lines end is for the executors to find out."""
    found = []
    for path in files:
        length = os.path.getsize(path)
        starts = range(0, max(length, 1), size)
        found += [(path, start, min(start + size, length)) for start in starts]
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
    """How many lines begin in the range, with the range cut at line ends."""
    path, start, end = part
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
        return path, first, last, lines + (1 if ends_open else 0)


def feed(path, start, end, pipe, failures):
    """Writes a stretch of the file into the child, and tells what went wrong."""
    try:
        with open(path, "rb") as file, pipe:
            file.seek(start)
            left = end - start
            while left > 0:
                block = file.read(min(CHUNK, left))
                if not block:
                    raise OSError(f"{path} became shorter while it was read")
                pipe.write(block)
                left -= len(block)
    except BrokenPipeError:
        pass  # The child's own exit status says why.
    except Exception as failure:
        failures.append(failure)


def scan(part, options):
    """Runs `sayso scan` on one stretch; its report stands in a file of its own, and the summary is returned."""
    index, path, start, end, first_line = part
    binary = SparkFiles.get("sayso")
    os.chmod(binary, 0o700)
    policy = os.path.join(SparkFiles.getRootDirectory(), "policy", options["policy"])
    target = os.path.join(options["parts"], f"part-{index:06d}.ndjson")
    # A task may run twice at once: each writes its own file, and the rename makes one of them the part.
    with tempfile.NamedTemporaryFile(dir=options["parts"], prefix=f".part-{index:06d}-", delete=False) as report:
        command = [binary, "scan", "-", "--from", "ndjson", "--format", "ndjson", "--jobs", "1", "--policy", policy]
        command += ["--at", options["at"], "--stdin-filename", path, "--first-line", str(first_line), "--quiet"]
        child = subprocess.Popen(
            command + options["arguments"], stdin=subprocess.PIPE, stdout=report, stderr=subprocess.PIPE)
        failures = []
        feeder = threading.Thread(target=feed, args=(path, start, end, child.stdin, failures))
        feeder.start()
        said = child.stderr.read().decode("utf-8", "replace")
        status = child.wait()
        feeder.join()
    try:
        if failures:
            raise failures[0]
        # 0 and 1 are answers: nothing found, something found.
        if status not in (0, 1):
            raise RuntimeError(f"sayso ended with {status}: {said.strip()[-2000:]}")
        summary = take_summary(report.name)
        os.replace(report.name, target)
        return index, status, summary
    finally:
        if os.path.exists(report.name):
            os.unlink(report.name)


def take_summary(report):
    """Cuts the last line, which is the part's own summary, off the report."""
    with open(report, "rb+") as file:
        end = file.seek(0, os.SEEK_END)
        position = end - 1
        while position > 0:
            position -= 1
            file.seek(position)
            if file.read(1) == b"\n":
                position += 1
                break
        file.seek(position)
        summary = json.loads(file.read(end - position))
        if summary.get("type") != "summary":
            raise RuntimeError("sayso wrote no summary")
        file.truncate(position)
        return summary


def added(one, other):
    """Two summaries in one: figures add up, and one file scanned in parts is one file."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one or other
    if isinstance(one, int) and isinstance(other, int):
        return one + other
    if isinstance(one, dict):
        keys = list(one) + [key for key in other if key not in one]
        merged = {key: added(one[key], other[key]) if key in one and key in other else one.get(key, other.get(key)) for key in keys}
        return dict(sorted(merged.items())) if all(isinstance(value, int) for value in merged.values()) and len(one) != len(merged) else merged
    if isinstance(one, list):
        return added_files(one, other)
    return one


def added_files(one, other):
    merged = list(one)
    for entry in other:
        if isinstance(entry, dict) and merged and isinstance(merged[-1], dict) and merged[-1].get("file") == entry.get("file"):
            merged[-1] = added(merged[-1], entry)
        elif entry not in merged:
            merged.append(entry)
    return merged


def total(summaries):
    first, *others = summaries
    constant = {key: first[key] for key in ("type", "schemaVersion", "tool", "policy", "checkedAt")}
    for summary in others:
        first = added(first, summary)
    return {**first, **constant}


def ship(context, arguments):
    """Sends the binary and the policy, with the lists beside it, to every executor."""
    context.addFile(arguments.sayso)
    folder, name = os.path.split(os.path.abspath(arguments.policy))
    with tempfile.TemporaryDirectory() as room:
        archive = os.path.join(room, "policy.tar.gz")
        with tarfile.open(archive, "w:gz") as packed:
            packed.add(arguments.policy, name)
            lists = os.path.join(folder, os.path.splitext(name)[0])
            if os.path.isdir(lists):
                packed.add(lists, os.path.basename(lists))
        context.addArchive(archive + "#policy")
    return name


def main():
    parser = argparse.ArgumentParser(description="Runs `sayso scan` on a Spark cluster.")
    parser.add_argument("files", nargs="+", help="NDJSON files, visible to every executor under this path")
    parser.add_argument("--policy", required=True)
    parser.add_argument("--output", required=True, help="the report, on a path that every executor sees")
    parser.add_argument("--at", required=True, help="the clock of the whole scan, the same for every part")
    parser.add_argument("--sayso", default=shutil.which("sayso"), help="the binary to ship")
    parser.add_argument("--range", type=int, default=64 << 20, help="bytes a task")
    arguments, passed_on = parser.parse_known_args()
    if not arguments.sayso:
        parser.error("sayso is not in the path: --sayso FILE")
    files = [os.path.abspath(path) for path in arguments.files]
    output = os.path.abspath(arguments.output)
    parts = output + ".parts"
    os.makedirs(parts, mode=0o700, exist_ok=True)
    context = SparkContext(conf=SparkConf().setAppName("sayso scan"))
    try:
        options = {"policy": ship(context, arguments), "parts": parts, "at": arguments.at, "arguments": passed_on}
        cut = ranges(files, arguments.range)
        counted = context.parallelize(cut, len(cut)).map(count_lines).collect()
        work, first_line, before = [], 1, None
        for index, (path, start, end, lines) in enumerate(counted):
            first_line = first_line if path == before else 1
            work.append((index, path, start, end, first_line))
            first_line, before = first_line + lines, path
        results = sorted(context.parallelize(work, len(work)).map(lambda part: scan(part, options)).collect())
    finally:
        context.stop()
    with open(output + ".unfinished", "wb") as report:
        for index, _, _ in results:
            with open(os.path.join(parts, f"part-{index:06d}.ndjson"), "rb") as part:
                shutil.copyfileobj(part, report)
        summary = total([summary for _, _, summary in results])
        report.write(json.dumps(summary, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    os.replace(output + ".unfinished", output)
    shutil.rmtree(parts)
    return max(status for _, status, _ in results)


if __name__ == "__main__":
    sys.exit(main())
