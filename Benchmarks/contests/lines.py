"""A thousand terms over posts as lines: the whole command against those that people use for it."""
import answers
import corpora
import places
from measure import cpu_of, interleaved, run
from outcome import Answers, Comparison, Outcome, Target

TERMS = 1000
C_LOCALE = {"LC_ALL": "C", "PATH": "/usr/bin:/bin"}


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
    return ["grep", "-F", "-w", "-i", "-c", "-f", corpora.made("terms", TERMS), lines]


def aho_corasick(lines):
    """The same in Python."""
    return [places.PYTHON, places.AHOCORASICK, corpora.made("terms", TERMS), lines]


def hold(setting):
    """The file of full length for the fastest, its beginning for the others."""
    outcome = Outcome("1,000 terms over plain lines, whole command, one thread")
    lines = corpora.made("lines", setting.lines)
    slow, slowest = corpora.head(lines, setting.slow), corpora.head(lines, setting.slowest)
    add(outcome, setting, lines, "ripgrep --no-unicode -w", ripgrep(lines, "--no-unicode", "-w"), Target(2, 3))
    add(outcome, setting, slowest, "ripgrep -w, Unicode", ripgrep(slowest, "-w"), Target(8, 10))
    add(outcome, setting, slow, "ripgrep without -w, Unicode", ripgrep(slow))
    add(outcome, setting, slow, "GNU grep -w, LC_ALL=C", grep(slow), environment=C_LOCALE)
    add(outcome, setting, slow, "pyahocorasick and word edges", aho_corasick(slow))
    outcome.answers.append(answers_on(lines, setting.lines))
    return outcome


def add(outcome, setting, lines, name, peer, target=None, environment=None):
    """One comparison, and what both counted."""
    found = interleaved(
        {"sayso": cpu_of(sayso(lines)), name: cpu_of(peer, environment=environment)}, setting.rounds)
    size = corpora.size(lines)
    outcome.comparisons.append(Comparison("%s of lines" % size, found["sayso"], found[name], "s", target))
    count = int(run(peer, environment=environment).output)
    outcome.answers.append(
        Answers("%s of lines, posts with a term" % size, "%d" % posts_found(lines), "%s: %d" % (name, count), ""))


def posts_found(lines):
    """By the whole command."""
    summary = run(sayso(lines)).json()
    return summary["posts"] - summary["verdicts"]["clear"]


def answers_on(lines, posts):
    """Line by line, against the fastest peer."""
    command = ripgrep(lines, "--no-unicode", "-w", "-n", "-o", "--no-filename", "--no-heading")
    command.remove("-c")
    theirs = {int(line.split(b":", 1)[0]) for line in run(command).output.splitlines()}
    ours = answers.found_by_sayso(corpora.made("policy", TERMS), corpora.made("terms", TERMS), lines)
    explanation = answers.explained(lines, corpora.made("terms", TERMS), ours, theirs)
    return Answers("the same, line by line", "%d" % len(ours), "ripgrep: %d" % len(theirs), explanation)
