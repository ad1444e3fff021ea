"""Fuzzes one target after the other and prints what came of each.

    python3 run.py FUZZ [--seconds 120] [--targets all|NAME,NAME] [--work FOLDER] [--results FILE]

FUZZ is the built program. What was learnt stays below FOLDER: `corpus` holds the inputs that reached something new,
`artifacts` those that broke something. Ends with 1 when anything broke.
"""

import argparse, datetime, os, pathlib, re, subprocess, sys, time

HERE = pathlib.Path(__file__).parent
COLUMNS = ["target", "what it reads", "seconds", "executions", "per second", "edges", "corpus", "result"]


def listed(fuzz):
    lines = subprocess.run([fuzz, "targets"], check=True, capture_output=True, text=True).stdout.splitlines()
    return [line.split("\t") for line in lines]


def options(longest, dictionary, seconds, artifacts):
    chosen = ["-seed=1", f"-max_len={longest}", "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1",
              f"-max_total_time={seconds}", f"-artifact_prefix={artifacts}"]
    return chosen + ([f"-dict={HERE}/dictionaries/{dictionary}.dict"] if dictionary != "-" else [])


def fuzzed(fuzz, name, longest, dictionary, reads, seconds, work):
    corpus, seeds = work / "corpus" / name, work / "seeds" / name
    corpus.mkdir(parents=True, exist_ok=True)
    seeds.mkdir(parents=True, exist_ok=True)
    (work / "artifacts").mkdir(exist_ok=True)
    environment = dict(os.environ, SAYSO_FUZZ_TARGET=name, SWIFT_BACKTRACE="enable=no")
    # Buffers of a megabyte are made for each input: few of them are kept back. Swift's own metadata look like leaks.
    environment["ASAN_OPTIONS"] = "detect_leaks=0:quarantine_size_mb=16:malloc_context_size=2"
    command = [fuzz, *options(longest, dictionary, seconds, f"{work}/artifacts/{name}-"), str(corpus), str(seeds)]
    log = work / f"{name}.log"
    begun = time.monotonic()
    with log.open("wb") as out:
        status = subprocess.run(["nice", "-n", "10", *command], stdout=out, stderr=out, env=environment).returncode
    return row(name, reads, log.read_text(errors="replace"), time.monotonic() - begun, status)


def row(name, reads, log, seconds, status):
    def last(pattern):
        found = re.findall(pattern, log)
        return int(found[-1]) if found else 0

    runs = last(r"stat::number_of_executed_units:\s+(\d+)") or last(r"(?m)^#(\d+)\t")
    result = "no fault" if status == 0 else (re.findall(r"(?m)^.*(?:Fatal error|ERROR: ).*$", log) or ["ended"])[0][:100]
    return [name, reads, f"{seconds:.0f}", f"{runs:,}", f"{runs / max(seconds, 1):,.0f}", f"{last(r' cov: ([0-9]+)'):,}",
            f"{last(r' corp: ([0-9]+)/'):,}", result]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("fuzz")
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--targets", default="all")
    parser.add_argument("--work", type=pathlib.Path, default=HERE / ".build" / "fuzz")
    parser.add_argument("--results", type=pathlib.Path)
    told = parser.parse_args()
    targets = listed(told.fuzz)
    names = [target[0] for target in targets] if told.targets == "all" else re.split(r"[ ,]+", told.targets.strip())
    unknown = [name for name in names if name not in [target[0] for target in targets]]
    if unknown:
        sys.exit(f"No such target: {', '.join(unknown)}")
    subprocess.run([told.fuzz, "seeds", str(told.work / "seeds")], check=True)
    subprocess.run([sys.executable, str(HERE / "seeds.py"), str(told.work / "seeds")], check=True)
    rows = []
    for name, longest, dictionary, reads in targets:
        if name in names:
            rows.append(fuzzed(told.fuzz, name, longest, dictionary, reads, told.seconds, told.work))
            print("\t".join(rows[-1][:1] + rows[-1][2:]), flush=True)
    table = "\n".join("| " + " | ".join(cells) + " |" for cells in [COLUMNS, ["---"] * len(COLUMNS)] + rows)
    print("\n" + table)
    if told.results:
        told.results.write_text(f"# Fuzzing, {datetime.date.today()}\n\n{table}\n")
    sys.exit(0 if all(cells[-1] == "no fault" for cells in rows) else 1)


if __name__ == "__main__":
    main()
