"""Where everything lies."""
import os

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
WORKSHOP = os.path.join(ROOT, ".build", "bench")

SAYSO = os.path.join(ROOT, ".build", "release", "sayso")
STAGES = os.path.join(ROOT, ".build", "stages", "release", "Stages")
POLICY = os.path.join(ROOT, "policies", "larkfield.xml")
RESULTS = os.path.join(HERE, "RESULTS.md")

PYTHON = os.path.join(WORKSHOP, "bin", "python")
RIPGREP = os.path.join(WORKSHOP, "bin", "rg")
HYPERSCAN = os.path.join(WORKSHOP, "drivers", "hyperscan")
SIMDJSON = os.path.join(WORKSHOP, "drivers", "simdjson")
AHOCORASICK = os.path.join(HERE, "Drivers", "ahocorasick_lines.py")

NEEDED = [SAYSO, STAGES, PYTHON, RIPGREP, HYPERSCAN, SIMDJSON]


def missing():
    """What `make setup-bench` and `make build-bench` would supply."""
    return [os.path.relpath(path, ROOT) for path in NEEDED if not os.path.exists(path)]


def conformance():
    """The folder of public test suites, where there is one."""
    folder = os.environ.get("SAYSO_CONFORMANCE") or os.path.join(os.path.dirname(ROOT), "shared", "conformance")
    return folder if os.path.isdir(folder) else None
