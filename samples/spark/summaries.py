"""The summaries of parts, added up to that of the whole.

Every member of a summary is named here. One that is not, of a later version of sayso, stops the job rather than being
added up in a way that may be wrong.
"""

SAME = ("type", "schemaVersion", "tool", "policy", "checkedAt")
SUMS = ("posts", "checked", "skipped", "failed", "precedingPolicy", "protected", "repaired", "findings", "undetermined", "unlisted")
FILE_SUMS = ("posts", "checked", "skipped", "failed", "passedOver")
MEMBERS = {*SAME, *SUMS, "partial", "verdicts", "rules", "files", "notes"}
FILE_MEMBERS = {*FILE_SUMS, "file", "formats", "partial"}


def total(parts):
    """`parts` are (number of the file, summary), in order. Members keep the order in which sayso writes them."""
    _, whole = parts[0]
    check(whole, MEMBERS)
    files = [parts[0][0]]
    for number, summary in parts[1:]:
        check(summary, MEMBERS)
        for key in SAME:
            if whole[key] != summary[key]:
                raise ValueError(f"The parts disagree on {key}: were they scanned by one program and policy?")
        for key in SUMS:
            whole[key] += summary[key]
        whole["partial"] = whole["partial"] or summary["partial"]
        whole["verdicts"] = {key: value + summary["verdicts"][key] for key, value in whole["verdicts"].items()}
        whole["rules"] = added_rules(whole["rules"], summary["rules"])
        whole["notes"] += [note for note in summary["notes"] if note not in whole["notes"]]
        add_file(whole["files"], summary["files"], is_same=files[-1] == number)
        files.append(number)
    for file in whole["files"]:
        check(file, FILE_MEMBERS)
    return whole


def check(summary, known):
    unknown = sorted(set(summary) - known)
    if unknown:
        raise ValueError(f"This job can't add up {', '.join(unknown)} of a summary: it is older than sayso.")


def added_rules(one, other):
    """Findings by rule, in order of their ids, which are ASCII."""
    return {key: one.get(key, 0) + other.get(key, 0) for key in sorted(one.keys() | other.keys())}


def add_file(files, more, is_same):
    """A file scanned in parts is one file."""
    (part,) = more
    if not is_same:
        files.append(part)
        return
    for key in FILE_SUMS:
        files[-1][key] += part[key]
    files[-1]["formats"] += [name for name in part["formats"] if name not in files[-1]["formats"]]
    files[-1]["partial"] = files[-1]["partial"] or part["partial"]
