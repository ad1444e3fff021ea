"""Outcomes as tables in Markdown."""
import textwrap

from outcome import Comparison, SHORT


def rows(header, lines):
    """A table; its columns as wide as what they hold, so that it reads well unrendered."""
    widths = [max(len(line[at]) for line in [header] + lines) for at in range(len(header))]
    written = [header, ["-" * width for width in widths]] + lines
    return ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in written]


def number(value):
    """Three digits that matter."""
    if value >= 100:
        return "{:,.0f}".format(value)
    return "%.*f" % (1 if value >= 10 else 2 if value >= 0.1 else 4, value)


def spread(series):
    """The median, and the least and the most of all rounds."""
    return "%s (%s–%s)" % (number(series.median), number(series.low), number(series.high))


def bounds(target, sign=""):
    """What was promised, in two cells."""
    if target is None:
        return ["", ""]
    relation = "≤ " if target.is_limit else ""
    return [relation + number(target.least) + sign, relation + number(target.excellent) + sign]


def comparison(row):
    """A line of the first table."""
    cost = "%s %s" % (number(row.ours.median), row.unit)
    others = "%s: %s" % (row.theirs.name, number(row.theirs.median))
    verdict = row.target.verdict(row.ratio.median) if row.target else ""
    return [row.measured, cost, others, spread(row.ratio) + "×"] + bounds(row.target, "×") + [verdict]


def figure(row):
    """A line of the second table."""
    verdict = row.target.verdict(row.series.median) if row.target else ""
    return [row.measured, "%s %s" % (spread(row.series), row.unit)] + bounds(row.target) + [verdict]


def outcome(found):
    """A chapter."""
    lines = ["## " + found.title, ""]
    if found.comparisons:
        header = ["measured", "sayso", "other", "times as fast", "at least", "excellent", ""]
        lines += rows(header, [comparison(row) for row in found.comparisons]) + [""]
    if found.figures:
        header = ["measured", "sayso", "at least", "excellent", ""]
        lines += rows(header, [figure(row) for row in found.figures]) + [""]
    if found.answers:
        header = ["counted", "sayso", "other", "difference"]
        lines += rows(header, [[row.measured, row.ours, row.theirs, row.explanation] for row in found.answers]) + [""]
    for remark in found.remarks:
        lines += [textwrap.fill(remark, 110), ""]
    return lines


def shortfalls(outcomes):
    """What was promised and not reached, in a line each."""
    found = []
    for each in outcomes:
        for row in each.comparisons + each.figures:
            series, unit, against = shown(row)
            if row.target and row.target.verdict(series.median) == SHORT:
                found.append("- %s — %s%s: %s%s instead of %s" % (
                    each.title, row.measured, against, number(series.median), unit, number(row.target.least)))
    return found


def shown(row):
    """What a line is judged by, its unit, and whom it was held against."""
    if isinstance(row, Comparison):
        return row.ratio, "×", " against " + row.theirs.name
    return row.series, " " + row.unit, ""
