"""The document that is kept: what was measured, when, on what, and where it falls short."""
import datetime
import textwrap

import machine
import table

HOW = """Everything runs in turn (A B A B …), {rounds} rounds after one that warms up (fewer, but three at least, where \
that would take longer than a minute), on files that are in memory. Figures are medians, with the least and the most in \
brackets; a ratio is taken round by round. Whole commands count the processor's time of their process, which other work \
on the machine disturbs least; stages time themselves, without starting a process or reading a file, and the better of \
two passes counts. {input} `make bench` writes this anew."""
INPUT = {True: "All posts are made up, or public.", False: "This was a quick run on little input, to see that it works."}


def document(outcomes, setting, load):
    """The whole of it, in Markdown. `load` is that of the machine before and after."""
    how = HOW.format(rounds=setting.rounds, input=INPUT[setting.is_full])
    lines = ["# Results", "", textwrap.fill(how, 110), ""]
    lines += surroundings(load)
    short = table.shortfalls(outcomes)
    if short:
        lines += ["**Short of what was promised:**", ""] + short + [""]
    else:
        lines += ["Nothing that was measured falls short of what was promised.", ""]
    for outcome in outcomes:
        lines += table.outcome(outcome)
    return "\n".join(lines).rstrip() + "\n"


def surroundings(load):
    """The machine, and everything that takes part."""
    facts = {
        "date": datetime.date.today().isoformat(),
        "processor": "%s, %d cores" % (machine.processor(), machine.cores()),
        "memory": "%.0f GiB" % machine.memory(),
        "system": machine.system(),
        "load before and after": "%.1f, %.1f%s" % (load[0], load[1], busy(load)),
    }
    facts.update(machine.versions())
    return table.rows(["", ""], [[name, value] for name, value in facts.items() if value]) + [""]


def busy(load):
    """Said where others were at work: then two threads can't be twice as fast as one."""
    return " — **busy, so not to be relied on**" if load[0] > 1.5 else ""
