"""What a contest comes to: two series against each other, or one against a figure."""
from dataclasses import dataclass, field
from typing import List, Optional

from measure import Series

SHORT = "**SHORT**"


@dataclass
class Target:
    """What was promised: at least so much, and what would be excellent. `is_limit`: less is better."""

    least: float
    excellent: float
    is_limit: bool = False

    def verdict(self, value):
        """In a word."""
        sign = -1 if self.is_limit else 1
        if sign * value >= sign * self.excellent:
            return "excellent"
        return "met" if sign * value >= sign * self.least else SHORT


@dataclass
class Comparison:
    """Two series of costs in the same unit; the ratio says how many times as fast sayso is."""

    measured: str
    ours: Series
    theirs: Series
    unit: str
    target: Optional[Target] = None

    @property
    def ratio(self):
        """Round by round."""
        return self.theirs.over(self.ours)


@dataclass
class Figure:
    """A series that speaks for itself."""

    measured: str
    series: Series
    unit: str
    target: Optional[Target] = None


@dataclass
class Answers:
    """What both counted in the same input, and why the counts differ where they do."""

    measured: str
    ours: str
    theirs: str
    explanation: str


@dataclass
class Outcome:
    """Everything that a contest found out."""

    title: str
    comparisons: List[Comparison] = field(default_factory=list)
    figures: List[Figure] = field(default_factory=list)
    answers: List[Answers] = field(default_factory=list)
    remarks: List[str] = field(default_factory=list)
