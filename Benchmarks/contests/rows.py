"""Rows of NDJSON read, with no policy: sayso's reader against simdjson by itself."""
import corpora
import places
from measure import counts_of, interleaved, Series, stage_of
from outcome import Answers, Comparison, Outcome, Target

PEERS = {
    "fields": ("simdjson on demand, five fields", Target(0.6, 0.8)),
    "walk": ("simdjson on demand, every field", None),
    "dom": ("simdjson, a tree of each row", None),
}


def hold(setting):
    """One file, each row a document of its own."""
    outcome = Outcome("NDJSON extraction, the stage alone, one thread")
    rows = corpora.made("ndjson", setting.rows)
    ours = [places.STAGES, "rows", rows]
    theirs = {mode: [places.SIMDJSON, mode, rows] for mode in PEERS}
    counts = counts_of(ours)
    contestants = {"sayso": stage_of(ours), **{mode: stage_of(command) for mode, command in theirs.items()}}
    found = interleaved(contestants, setting.rounds)
    each = {name: Series(name, [value * 1e9 / counts["rows"] for value in series.values])
            for name, series in found.items()}
    for mode, (name, target) in PEERS.items():
        each[mode].name = name
        outcome.comparisons.append(Comparison(corpora.size(rows), each["sayso"], each[mode], "ns a row", target))
        outcome.answers.append(answers_on(name, counts, counts_of(theirs[mode])))
    outcome.remarks.append(
        "Reading five fields on demand leaves the rest of a row alone; sayso walks every field, since a row that is "
        "damaged further on or says a key twice must not pass, and reads the time as one.")
    return outcome


def answers_on(name, ours, theirs):
    """Bytes of every field, once their escapes are read."""
    differing = [key for key in ours if ours[key] != theirs.get(key)]
    described = "%(rows)d rows, %(text)d bytes of text, %(times)d times"
    return Answers(
        name, described % ours, described % theirs,
        "differ in " + ", ".join(differing) if differing else "ids, texts, authors, platforms, times: none differs")
