"""How much is measured, and how often."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """Counts of posts, of rounds, and of what else costs time."""

    rounds: int
    lines: int
    """Posts of the plain text; 160 bytes each."""
    slow: int
    """Posts for peers of some dozen MB/s."""
    slowest: int
    """Posts for peers of less than that."""
    staged: int
    """Posts for the matching alone."""
    rows: int
    """Rows of NDJSON to be read; 460 bytes each."""
    scanned: int
    """Rows of NDJSON to be scanned."""
    tweets: int
    """How often 4,200 real tweets are repeated."""
    memory_rows: int
    memory_times: int
    startups: int
    is_full: bool = True


FULL = Setting(
    rounds=7, lines=1_250_000, slow=125_000, slowest=12_500, staged=400_000, rows=700_000, scanned=300_000, tweets=70,
    memory_rows=218_000, memory_times=20, startups=40)
WITHOUT_LARGE = {"memory_times": 4}
QUICK = Setting(
    rounds=3, lines=50_000, slow=20_000, slowest=1_000, staged=50_000, rows=30_000, scanned=30_000, tweets=10,
    memory_rows=22_000, memory_times=10, startups=10, is_full=False)
