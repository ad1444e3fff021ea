"""One draft checked: what somebody waits for who presses a key."""
import places
from measure import cpu_of, interleaved, Series, wall_of
from outcome import Figure, Outcome, Target

DRAFT = "Long week, and a good one. See you all on Monday."


def hold(setting):
    """Beside a program that does nothing."""
    outcome = Outcome("One draft, from start to answer")
    check = [places.SAYSO, "check", "--policy", places.POLICY, "--as", "amir", "--on", "x", "--text", DRAFT]
    found = interleaved(
        {"sayso": wall_of(check), "true": wall_of(["true"]), "cpu": cpu_of(check)}, setting.startups)
    for name, target, key in [
        ("sayso check under policies/larkfield.xml, wall time", Target(10, 6, is_limit=True), "sayso"),
        ("the same, processor's time", None, "cpu"),
        ("a program that does nothing, wall time", None, "true"),
    ]:
        outcome.figures.append(Figure(name, Series(key, [value * 1e3 for value in found[key].values]), "ms", target))
    return outcome
