"""A thousand terms over posts as lines: the whole command against those that people use for it."""
import answers
import corpora
import places
from measure import cpu_of, interleaved, run
from outcome import Answers, Comparison, Outcome, Target

TERMS = 1000


def sayso(lines):
    """The summary alone, of a policy that consists of the terms."""
    policy = corpora.made("policy", TERMS)
    return [places.SAYSO, "scan", "--format", "none", "--jobs", "1", "--quiet", "--policy", policy, lines]


def ripgrep(lines, *more):
    """Lines that hold a term as a whole word, whatever its letter case, counted."""
    terms = corpora.made("terms", TERMS)
    return [places.RIPGREP, "--no-config", "-j1", "-F", "-i", "-c", *more, "-f", terms, lines]


def grep(lines):
    """The same by GNU grep, byte by byte."""
    return ["env", "LC_ALL=C", "grep", "-F", "-w", "-i", "-c", "-f", corpora.made("terms", TERMS), lines]


def aho_corasick(lines):
    """The same in Python."""
    return [places.PYTHON, places.AHOCORASICK, "-c", corpora.made("terms", TERMS), lines]


def hold(setting):
    """The file of full length for the fastest, its beginning for the others."""
    outcome = Outcome("1,000 terms over plain lines, whole command, one thread")
    lines = corpora.made("lines", setting.lines)
    slow, slowest = corpora.head(lines, setting.slow), corpora.head(lines, setting.slowest)
    add(outcome, setting, lines, "ripgrep --no-unicode -w", ripgrep(lines, "--no-unicode", "-w"), Target(2, 3))
    add(outcome, setting, slowest, "ripgrep -w, Unicode", ripgrep(slowest, "-w"), Target(8, 10))
    add(outcome, setting, slow, "ripgrep without -w, Unicode", ripgrep(slow))
    add(outcome, setting, slow, "GNU grep -w, LC_ALL=C", grep(slow))
    add(outcome, setting, slow, "pyahocorasick and word edges", aho_corasick(slow))
    return outcome


def add(outcome, setting, lines, name, peer, target=None):
    """One comparison, and what both counted."""
    found = interleaved({"sayso": cpu_of(sayso(lines)), name: cpu_of(peer)}, setting.rounds)
    size = corpora.size(lines)
    outcome.comparisons.append(Comparison("%s of lines" % size, found["sayso"], found[name], "s", target))
    count = int(run(peer).output)
    outcome.answers.append(
        Answers(
            "%s of lines, posts with a term" % size, "%d" % posts_found(lines), "%s: %d" % (name, count),
            difference(lines, peer)))


def posts_found(lines):
    """By the whole command."""
    summary = run(sayso(lines)).json()
    return summary["posts"] - summary["verdicts"]["clear"]


def difference(lines, peer):
    """Line by line, the peer being asked for the lines' numbers instead of their count."""
    listing = ["-n" if word == "-c" else word for word in peer]
    theirs = {int(line.split(b":", 1)[0]) for line in run(listing).output.splitlines()}
    policy, terms = corpora.made("policy", TERMS), corpora.made("terms", TERMS)
    return answers.explained(lines, terms, answers.found_by_sayso(policy, terms, lines), theirs)
