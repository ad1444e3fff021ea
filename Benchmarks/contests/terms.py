"""Terms in posts, the matching alone: sayso's screen and scanner against Hyperscan's literals."""
import answers
import corpora
import places
from measure import counts_of, interleaved, run, stage_of, Series
from outcome import Answers, Comparison, Outcome, Target


def hold(setting):
    """A thousand terms and ten thousand, post by post."""
    outcome = Outcome("Terms in posts, matching stage alone, post by post, one thread")
    lines = corpora.head(corpora.made("lines", setting.lines), setting.staged)
    for count, target in [(1000, Target(1.2, 1.7)), (10_000, Target(1.5, 2))]:
        add(outcome, setting, count, lines, target)
    outcome.remarks.append(
        "The screen tells which posts may hold a term; “every hit” adds the scanner, which finds each term with its "
        "place in those. Hyperscan's literals count the terms within words, too; “word edges” looks at the bytes beside "
        "each, as ripgrep does. sayso has found what is written otherwise (tags, foreign letters, possessives), too.")
    return outcome


def commands(count, lines):
    """Those who take part, ours first."""
    policy, terms = corpora.made("policy", count), corpora.made("terms", count)
    return {
        "screen": [places.STAGES, "screen", policy, lines],
        "every hit": [places.STAGES, "terms", policy, terms, lines],
        "Hyperscan literals": [places.HYPERSCAN, "raw", terms, lines],
        "Hyperscan, word edges": [places.HYPERSCAN, "words", terms, lines],
    }


def add(outcome, setting, count, lines, target):
    """All four in turn, so that each comparison is of the same rounds."""
    taking_part = commands(count, lines)
    counts = {name: counts_of(command) for name, command in taking_part.items()}
    rounds = interleaved({name: stage_of(command) for name, command in taking_part.items()}, setting.rounds)
    posts = counts["screen"]["posts"]
    each = {name: Series(name, [value * 1e9 / posts for value in series.values]) for name, series in rounds.items()}
    pairs = [
        ("every hit", "Hyperscan literals", target), ("every hit", "Hyperscan, word edges", None),
        ("screen", "Hyperscan literals", None), ("screen", "Hyperscan, word edges", None),
    ]
    for ours, theirs, aim in pairs:
        outcome.comparisons.append(
            Comparison("%s terms, %s" % (format(count, ","), ours), each[ours], each[theirs], "ns a post", aim))
    outcome.answers.append(answers_on(count, lines, counts))


def answers_on(count, lines, counts):
    """Which posts hold a term, post by post."""
    policy, terms = corpora.made("policy", count), corpora.made("terms", count)
    theirs = {int(line) for line in run([places.HYPERSCAN, "list", terms, lines, "0"]).output.split()}
    ours = answers.found_by_sayso(policy, terms, lines)
    return Answers(
        "%s terms, posts that hold one" % format(count, ","),
        "%d of %d that the screen stops" % (counts["every hit"]["holding"], counts["screen"]["holding"]),
        "%d; %d with parts of words" % (
            counts["Hyperscan, word edges"]["holding"], counts["Hyperscan literals"]["holding"]),
        answers.explained(lines, terms, ours, theirs))
