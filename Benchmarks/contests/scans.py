"""A whole scan under the sample policy, and what a second core brings."""
import corpora
import machine
import places
from measure import counts_of, FEWEST_ROUNDS, interleaved, run, stage_of, Series, wall_of
from outcome import Comparison, Figure, Outcome, Target

# Rows checked in full: each takes a hundred times as long.
CHECKED = 10_000


def sayso(rows, jobs):
    """The summary alone."""
    return [places.SAYSO, "scan", "--format", "none", "--jobs", str(jobs), "--quiet", "--policy", places.POLICY, rows]


def hold(setting):
    """Synthetic posts and real ones."""
    outcome = Outcome("NDJSON end to end under policies/larkfield.xml")
    inputs = {"synthetic posts": corpora.head(corpora.made("ndjson", setting.rows), setting.scanned)}
    tweets = corpora.tweets(setting.tweets)
    if tweets:
        inputs["real tweets"] = tweets
    else:
        outcome.remarks.append("Real tweets: skipped, since SAYSO_CONFORMANCE names no folder of public suites.")
    for name, rows in inputs.items():
        add(outcome, setting, name, rows)
    return outcome


def add(outcome, setting, name, rows):
    """On one core, and on two where there are two."""
    posts = corpora.count_lines(rows)
    summary = run(sayso(rows, 1)).json()
    said = "%s: %d posts of %s, %d not clear, %d failed" % (
        name, summary["posts"], corpora.size(rows), summary["posts"] - summary["verdicts"]["clear"], summary["failed"])
    outcome.remarks.append(said if summary["posts"] == posts else said + " — **%d were written**" % posts)
    costs = []
    contestants = {"one thread": lambda: noted(run(sayso(rows, 1)), costs)}
    if machine.cores() > 1:
        contestants["two threads"] = wall_of(sayso(rows, 2))
    found = interleaved(contestants, setting.rounds)
    speed = Series("cpu", costs[1:]).scaled(posts / 1e6)
    outcome.figures.append(Figure(name + ", one thread, posts a second of processor", speed, "M", Target(1, 2)))
    if "two threads" in found:
        scaling = Comparison(
            name + ", two threads, wall time", found["two threads"], found["one thread"], "s", Target(1.75, 1.9))
        outcome.comparisons.append(scaling)
        if scaling.ratio.median > 2:
            outcome.remarks.append("**%s: more than twice as fast on two threads, so others disturbed it.**" % name)
    add_stages(outcome, setting, name, rows)


def noted(done, costs):
    """How long it took; what it cost is kept besides."""
    costs.append(done.cpu)
    return done.wall


def add_stages(outcome, setting, name, rows):
    """What the screen costs a row, and what a row costs in full that it doesn't call clear."""
    command = [places.STAGES, "screened", places.POLICY, rows]
    some = [places.STAGES, "check", places.POLICY, corpora.head(rows, CHECKED)]
    counts = counts_of(command)
    found = interleaved({"screened": stage_of(command), "checked": stage_of(some)}, FEWEST_ROUNDS)
    for stage, said, posts in [
        ("screened", "rows read and screened", counts["posts"]),
        ("checked", "read and checked in full, without the screen", counts_of(some)["posts"]),
    ]:
        each = Series(stage, [value * 1e9 / posts for value in found[stage].values])
        outcome.figures.append(Figure("%s, %s, the stage alone" % (name, said), each, "ns a row"))
    outcome.remarks.append(
        "%s: the screen calls %d of %d clear." % (name, counts["posts"] - counts["holding"], counts["posts"]))
