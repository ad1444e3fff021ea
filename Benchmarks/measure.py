"""Runs programs side by side and keeps what each run cost.

What counts is the processor's time of the process, in the program's own code and in the system's on its behalf: other
work on the machine disturbs it least. Wall time is kept for what only it can show.
"""
import json
import os
import statistics
import subprocess
import tempfile
import time


class Run:
    """What one process cost and wrote."""

    def __init__(self, usage, wall, output):
        self.cpu = usage.ru_utime + usage.ru_stime
        self.wall = wall
        self.peak = usage.ru_maxrss * 1024  # Linux counts in KiB.
        self.output = output

    def json(self):
        """The last line of its output."""
        return json.loads(self.output.splitlines()[-1])


def run(command, accepts=(0, 1)):
    """Runs a command to its end. Exit status 1 says that something was found, or nothing, and is no failure."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accepts:
            raise SystemExit("%s ended with %d" % (" ".join(command), process.returncode))
        output.seek(0)
        return Run(usage, wall, output.read())


class Series:
    """The same thing measured round after round."""

    def __init__(self, name, values=()):
        self.name = name
        self.values = list(values)

    @property
    def median(self):
        return statistics.median(self.values)

    @property
    def low(self):
        return min(self.values)

    @property
    def high(self):
        return max(self.values)

    def over(self, other):
        """Ratios round by round, since the two of a round met the same machine."""
        return Series(self.name, [one / two for one, two in zip(self.values, other.values)])

    def scaled(self, by):
        """Other units; `by` divided by each value."""
        return Series(self.name, [by / value for value in self.values])


# After so many seconds a contest that is slow gets no further rounds, except for these.
PATIENCE = 60
FEWEST_ROUNDS = 3


def interleaved(contestants, rounds):
    """A B C, A B C, …: `contestants` gives for each name what to call for one value. The first round warms up files and
    is not kept."""
    series = {name: Series(name) for name in contestants}
    start = time.monotonic()
    for number in range(rounds + 1):
        if number > FEWEST_ROUNDS and time.monotonic() - start > PATIENCE:
            break
        for name, measured in contestants.items():
            value = measured()
            if number > 0:
                series[name].values.append(value)
    return series


def cpu_of(command):
    """A contestant: the processor's time of a whole command."""
    return lambda: run(command).cpu


def wall_of(command):
    """A contestant: how long one waits for it."""
    return lambda: run(command).wall


def stage_of(command, repetitions=2):
    """A contestant that times itself: the best pass of a few, as it prints them."""
    return lambda: min(run(command + [str(repetitions)]).json()["seconds"])


def counts_of(command):
    """What a program that times itself counts, by name."""
    return run(command + ["1"]).json()["counts"]
