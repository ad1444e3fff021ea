"""The most memory that a scan takes, whatever it reads. Held first: a child's peak counts from its parent's size."""
import resource

import corpora
import places
from measure import run, Series
from outcome import Figure, Outcome, Target

ROUNDS = 2


def hold(setting):
    """A file, and the same many times over with ids of its own."""
    outcome = Outcome("Peak memory, findings as NDJSON, as many threads as there are cores")
    once = corpora.made("ndjson", setting.memory_rows)
    often = corpora.repeated(once, setting.memory_times)
    runs = [(scanned(once), scanned(often)) for _ in range(ROUNDS)]
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    small, large = (Series("peak", [pair[at].peak / 1e6 for pair in runs]) for at in (0, 1))
    outcome.figures.append(Figure("peak over %s" % corpora.size(once), small, "MB", Target(150, 80, is_limit=True)))
    outcome.figures.append(Figure("peak over %s" % corpora.size(often), large, "MB", Target(150, 80, is_limit=True)))
    outcome.figures.append(
        Figure("the second over the first", large.over(small), "×", Target(1.1, 1.1, is_limit=True)))
    if own > min(small.values) * 1e6:
        outcome.remarks.append("**The measuring program itself was larger, so the peaks are its own.**")
    expected, summary = corpora.count_lines(often), runs[0][1].json()
    lost = "none lost" if summary["posts"] == expected and not summary["failed"] else "**not all**"
    outcome.remarks.append(
        "%s: %d rows written, %d counted, %d checked: %s." % (
            corpora.size(often), expected, summary["posts"], summary["checked"], lost))
    return outcome


def scanned(rows):
    """The findings go nowhere, the summary is the last line."""
    return run([
        places.SAYSO, "scan", "--output", "ndjson=/dev/null", "--output", "none=/dev/stdout", "--quiet", "--policy",
        places.POLICY, rows])
