"""Checks an export that is too large for one machine: Spark hands stretches of it to `sayso scan`.

    spark-submit --properties-file spark.conf samples/spark/scan_job.py --policy policies/larkfield.xml \
        --now 2026-11-22T10:00:00Z --output /shared/report.ndjson /shared/posts-*.ndjson [-- --on x …]

Every executor runs the same `sayso` as a single machine would, each task on a stretch of whole lines, and the parts are
put together in order. The report is, byte for byte, what

    sayso scan --format ndjson --no-measures --policy … --now … --output … /shared/posts-*.ndjson

writes, with whatever options of `sayso scan` stand behind `--`. What only a whole export shows is not measured: that a reply was given a hundred times can't be added up from
parts that each saw it twice.

The exports, NDJSON or plain text in UTF-8 with a post on each line, and the folder of the output must be visible to
every executor under the same path. The job ships the binary and the policy; the policy is a secret, so it is shipped
only between addresses of this machine or on a cluster that knows its own (`spark.authenticate`).

Exit status: 0 the report is written, whatever it found (with --status: 1 when `sayso scan` would say 1) · 2 it is not.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

from pyspark import SparkConf, SparkContext

from byte_ranges import Refused, check_lines, count_lines, ranges
from guarded_cluster import check_guard
from shipped_scan import Shipment, scan
from summaries import total

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = ("byte_ranges.py", "guarded_cluster.py", "shipped_scan.py", "summaries.py")
# What is set by the job, depends on the whole of an export, or reads and writes other files than the report.
WHOLE = ("--max-results", "--checkpoint", "--write-baseline", "--output", "--format", "--map", "--stdin-filename",
         "--first-line", "--jobs", "--from", "--encoding", "--strict", "--baseline", "--psl", "--policy", "--now")
# What of the environment a report follows from.
VARIABLES = ("SAYSO_AS", "SAYSO_ON", "SAYSO_KEY")


def parse():
    parser = argparse.ArgumentParser(
        description="Runs `sayso scan` on a Spark cluster. What stands behind -- are options for every scan.")
    parser.add_argument("files", nargs="+", help="NDJSON or plain text, visible to every executor under this path")
    parser.add_argument("--policy", required=True, help="below the current folder, so that reports name it alike")
    parser.add_argument("--output", required=True, help="the report; every executor must see its folder")
    parser.add_argument("--now", required=True, help="the clock of the whole scan, the same for every part")
    parser.add_argument("--sayso", default=shutil.which("sayso"), help="the binary to ship; otherwise that of the path")
    parser.add_argument("--range", type=int, default=64 << 20, help="bytes a task, 64 MiB unless told otherwise")
    parser.add_argument("--status", action="store_true", help="end with 1 where `sayso scan` would")
    words = sys.argv[1:]
    behind = words.index("--") if "--" in words else len(words)
    arguments, passed_on = parser.parse_args(words[:behind]), words[behind + 1:]
    if not arguments.sayso:
        parser.error("sayso is not in the path: --sayso FILE")
    if arguments.range < 1:
        parser.error("--range takes a number from 1 on")
    for option in passed_on:
        if option.split("=")[0] in WHOLE:
            parser.error(f"{option.split('=')[0]} is set by the job, or is not for parts: leave it out")
    return arguments, passed_on


def work(context, files, size):
    """The stretches in order, with the number of the line that each begins with. Counting lines is a pass of its own."""
    cut = ranges(files, size)
    counted = context.parallelize(cut, len(cut)).map(count_lines).collect()
    found, line, before = [], 1, None
    for number, start, end, lines in counted:
        line = line if number == before else 1
        # A line longer than a stretch leaves some without any.
        if lines or number != before:
            found.append((len(found), number, start, end, line))
        line, before = line + lines, number
    return found


def run(context, arguments, shipment, formats, parts):
    stretches = work(context, arguments.files, arguments.range)
    tasks = [(part, os.path.abspath(arguments.files[part[1]]), arguments.files[part[1]], formats[part[1]])
             for part in stretches]
    done = context.parallelize(tasks, len(tasks)).map(lambda task: scan(task, shipment, parts)).collect()
    return sorted(done, key=lambda part: part[0])


def put_together(done, parts, output):
    """The report appears under its name only when it is whole."""
    unfinished = output + ".unfinished"
    try:
        with open(unfinished, "wb") as report:
            for index, *_ in done:
                with open(os.path.join(parts, f"part-{index:06d}.ndjson"), "rb") as part:
                    shutil.copyfileobj(part, report)
            summary = total([(number, summary) for _, number, _, summary in done])
            report.write(json.dumps(summary, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        os.replace(unfinished, output)
    finally:
        if os.path.exists(unfinished):
            os.unlink(unfinished)


def main():
    arguments, passed_on = parse()
    output = os.path.abspath(arguments.output)
    try:
        environment = {name: os.environ[name] for name in VARIABLES if name in os.environ}
        shipment = Shipment(arguments.sayso, arguments.policy, arguments.now, passed_on, environment)
        for path in [arguments.policy, arguments.sayso, *shipment.files, *arguments.files]:
            if os.path.exists(output) and os.path.samefile(path, output):
                raise Refused(f"--output {arguments.output} is the file that is being read as {path}")
        formats = [check_lines(path, arguments.sayso) for path in arguments.files]
        shipment.try_out()
        parts = tempfile.mkdtemp(prefix=os.path.basename(output) + ".parts-", dir=os.path.dirname(output))
    except (Refused, OSError, ValueError, subprocess.SubprocessError) as refusal:
        print(f"scan_job: {refusal}", file=sys.stderr)
        return 2
    context = None
    try:
        context = SparkContext(conf=SparkConf().setAppName("sayso scan"))
        # Nothing has been shipped so far.
        check_guard(context.getConf())
        context.addFile(arguments.sayso)
        for module in MODULES:
            context.addPyFile(os.path.join(HERE, module))
        done = run(context, arguments, shipment, formats, parts)
        put_together(done, parts, output)
    except Refused as refusal:
        print(f"scan_job: {refusal}", file=sys.stderr)
        return 2
    except Exception as failure:  # Whatever Spark makes of a task that failed, the report is not written.
        print(f"scan_job: the report is not written: {failure}", file=sys.stderr)
        return 2
    finally:
        if context:
            context.stop()
        shutil.rmtree(parts, ignore_errors=True)
    return max(status for _, _, status, _ in done) if arguments.status else 0


if __name__ == "__main__":
    sys.exit(main())
