"""Runs the job on a real standalone cluster on this machine, a master and two workers on loopback, and compares its
report with that of a single `sayso scan`, byte for byte: undisturbed, and with an executor killed in the middle. Then a
child that fails, and clusters that must not be told the policy.

    test_cluster.py SAYSO FOLDER [COPIES]      (from the folder above policies/)

The exports are COPIES of the sample's forty posts.
"""

import contextlib
import json
import os
import secrets
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time

import pyspark

HERE = os.path.dirname(os.path.abspath(__file__))
BIN = os.path.join(os.path.dirname(pyspark.__file__), "bin")
JOB = os.path.join(HERE, "scan_job.py")
POSTS = os.path.join(HERE, os.pardir, "posts.ndjson")
POLICY = "policies/larkfield.xml"
CLOCK = "2026-11-22T10:00:00Z"
TASKS = 40
COPIES = 1000


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment(**more):
    return dict(os.environ, SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable, **more)


class Job:
    """A submitted job. Its log goes to a file: a pipe that nobody empties in time would stop it."""

    def __init__(self, command, folder):
        self.log = tempfile.TemporaryFile(dir=folder)
        self.process = subprocess.Popen(command, env=environment(), stdout=self.log, stderr=subprocess.STDOUT)

    def is_running(self):
        return self.process.poll() is None

    def finished(self):
        status = self.process.wait()
        self.log.seek(0)
        with self.log:
            return status, self.log.read().decode("utf-8", "replace")


class Cluster:
    """A master and two workers that know each other by a secret: what they ship is the policy."""

    def __init__(self, folder):
        self.folder = folder
        self.address = f"spark://127.0.0.1:{free_port()}"
        self.processes = []
        self.guard = {
            "spark.authenticate": "true", "spark.authenticate.secret": secrets.token_hex(32),
            "spark.network.crypto.enabled": "true", "spark.io.encryption.enabled": "true",
        }
        # In a file, since what stands on a command line is seen by everyone on the machine.
        self.daemons = self.properties("daemons.conf", {**self.guard, "spark.worker.cleanup.enabled": "true"})

    def properties(self, name, settings):
        path = os.path.join(self.folder, name)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.writelines(f"{key} {value}\n" for key, value in settings.items())
        return path

    def __enter__(self):
        try:
            port = self.address.rpartition(":")[2]
            self.start("master", "--host", "127.0.0.1", "--port", port, "--webui-port", "0")
            for number in range(2):
                self.start("worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1500m", "--webui-port", "0",
                           "--work-dir", os.path.join(self.folder, f"worker-{number}"), self.address)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            os.killpg(process.pid, signal.SIGTERM)
        for process in self.processes:
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def start(self, role, *arguments):
        name = f"org.apache.spark.deploy.{role}.{role.capitalize()}"
        log = os.path.join(self.folder, f"{role}-{len(self.processes)}.log")
        with open(log, "wb") as output:
            self.processes.append(subprocess.Popen(
                [os.path.join(BIN, "spark-class"), name, "--properties-file", self.daemons, *arguments],
                env=environment(SPARK_NO_DAEMONIZE="1"), stdout=output, stderr=output, start_new_session=True))

    def submit(self, *arguments, **settings):
        properties = self.properties("job.conf", {
            **self.guard, "spark.master": self.address, "spark.ui.enabled": "false",
            "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1",
            "spark.pyspark.python": sys.executable, **settings,
        })
        return Job([os.path.join(BIN, "spark-submit"), "--properties-file", properties, JOB, *arguments], self.folder)

    def files_of_workers(self):
        rooms = (os.path.join(self.folder, f"worker-{number}") for number in range(2))
        return [os.path.join(folder, name) for room in rooms for folder, _, names in os.walk(room) for name in names]

    def executors(self):
        """The processes that run tasks: children of these workers, whatever else runs on this machine."""
        workers = {process.pid for process in self.processes[1:]}
        return [pid for pid, parent, words in processes() if parent in workers and b"CoarseGrainedExecutorBackend" in words]

    def kill_one_executor(self, job, output):
        """Waits until some parts are there, and kills an executor that holds the policy, with its Python, as a machine
        does that runs out of memory. Returns how many parts there were."""
        folder, name = os.path.split(output)
        while job.is_running():
            time.sleep(0.02)
            rooms = [room for room in os.listdir(folder) if room.startswith(name + ".parts-")]
            parts = [part for room in rooms for part in os.listdir(os.path.join(folder, room)) if part.startswith("part-")]
            if len(parts) < 3:
                continue
            for executor in self.executors():
                if holds_policy(executor):
                    for process in [executor, *pythons(executor)]:
                        with contextlib.suppress(ProcessLookupError):
                            os.kill(process, signal.SIGKILL)
                    return len(parts)
        return None


def processes():
    """Of this machine, as (process, parent, command line)."""
    for entry in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            with open(f"/proc/{entry}/stat") as file:
                parent = int(file.read().rpartition(")")[2].split()[1])
            with open(f"/proc/{entry}/cmdline", "rb") as file:
                yield int(entry), parent, file.read()


def pythons(executor):
    """The daemon of an executor and the processes that it forked to run tasks. Not what those started."""
    family, found = {executor}, []
    everything = sorted(processes())
    for _ in range(3):
        for pid, parent, words in everything:
            if parent in family and pid not in family and b"pyspark" in words:
                family.add(pid)
                found.append(pid)
    return found


def holds_policy(executor):
    try:
        home = os.readlink(f"/proc/{executor}/cwd")
    except OSError:
        return False
    return any(is_policy(os.path.join(folder, name)) for folder, _, names in os.walk(home) for name in names)


def write_posts(path, copies):
    """Enough for all the tasks: the sample's posts over and over, damaged rows included, and a line without an end."""
    with open(POSTS, "rb") as file:
        lines = file.read()
    with open(path, "wb") as file:
        for _ in range(copies):
            file.write(lines if lines.endswith(b"\n") else lines + b"\n")
        file.write(b'{"text": "a last line without an end"}')


def write_failing_binary(path, sayso):
    """A sayso that fails on every stretch but the first."""
    with open(path, "w") as file:
        file.write(f"""#!/bin/sh
case "$*" in *"--first-line 1 "*|'detect '*|'policy show '*) exec '{sayso}' "$@" ;; esac
echo "This child fails." >&2
exit 2
""")
    os.chmod(path, stat.S_IRWXU)


def contents(path):
    with open(path, "rb") as file:
        return file.read()


def check_equal(cluster, name, disturbs, arguments, posts, single, folder):
    output = os.path.join(folder, name + ".ndjson")
    began = time.monotonic()
    job = cluster.submit(*arguments, "--output", output, "--status", *posts)
    parts = cluster.kill_one_executor(job, output) if disturbs else None
    status, log = job.finished()
    assert status == 1, f"{name}: ended with {status}\n{log[-6000:]}"
    if disturbs:
        assert parts is not None and parts < TASKS, f"{name}: no executor was killed in the middle"
        assert "Lost executor" in log, f"{name}: Spark did not notice the loss\n{log[-6000:]}"
        print(f"{name}: an executor was killed after {parts} of about {TASKS} parts")
    check_nothing_left(cluster, name)
    assert contents(output) == single, f"{name}: the report differs from that of one machine"
    print(f"{name}: the same {len(single):,} bytes as one machine, {time.monotonic() - began:.1f} s", flush=True)


def check_nothing_left(cluster, name):
    """That the policy lies in no folder of a worker any more. A guard needs a moment after its executor was killed."""
    for _ in range(100):
        left = [path for path in cluster.files_of_workers() if is_policy(path)]
        if not left:
            return
        time.sleep(0.1)
    raise AssertionError(f"{name}: the policy was left behind in {left}")


def is_policy(path):
    """Only a task lays the policy out under its own name; files go while one looks at them."""
    try:
        return os.path.basename(path) == os.path.basename(POLICY) and contents(path) == contents(POLICY)
    except FileNotFoundError:
        return False


def check_failing_child(cluster, binary, arguments, posts, folder):
    failing = os.path.join(folder, "failing-sayso")
    write_failing_binary(failing, binary)
    output = os.path.join(folder, "failing.ndjson")
    status, log = cluster.submit(*arguments, "--sayso", failing, "--output", output, *posts).finished()
    assert status == 2, f"failing child: ended with {status}\n{log[-6000:]}"
    assert "sayso ended with 2" in log and "This child fails." in log, log[-6000:]
    assert not os.path.exists(output), "failing child: a report was left"
    print("failing child: the job failed with 2, said why, and left no report", flush=True)


def check_findings_are_no_failure(cluster, arguments, posts, single, folder):
    output = os.path.join(folder, "usual.ndjson")
    status, log = cluster.submit(*arguments, "--output", output, *posts).finished()
    assert status == 0, f"findings: ended with {status}\n{log[-6000:]}"
    assert contents(output) == single
    print("findings: the job ended with 0", flush=True)


def check_refusals(cluster, arguments, posts, folder):
    output = os.path.join(folder, "refused.ndjson")
    elsewhere = {
        "spark.authenticate": "false", "spark.network.crypto.enabled": "false", "spark.io.encryption.enabled": "false",
        "spark.master": "local[1]", "spark.driver.bindAddress": "0.0.0.0",
    }
    rows = [
        ("no authentication beyond loopback", elsewhere, posts, [], "anyone could ask"),
        ("a cluster that does not answer", {"spark.authenticate": "false"}, posts, [], "the report is not written"),
        ("a secret that can be guessed", {"spark.master": "local[1]", "spark.authenticate.secret": "larkfield"}, posts, [],
         "can be guessed"),
        ("a table", {}, [os.path.join(HERE, os.pardir, "exports", "posts.csv")], [], "no post on each line"),
        ("a misspelt option", {}, posts, ["--date-order", "nonsense"], "nonsense"),
        ("an option for the whole", {}, posts, ["--max-results", "5"], "--max-results is set by the job"),
    ]
    for name, settings, files, passed_on, words in rows:
        job = cluster.submit(*arguments, "--output", output, *files, "--", *passed_on, **settings)
        status, log = job.finished()
        assert status == 2 and words in log and not os.path.exists(output), f"{name}: {status}\n{log[-6000:]}"
        print(f"refused: {name}", flush=True)


def main():
    binary, room = (os.path.abspath(argument) for argument in sys.argv[1:3])
    os.makedirs(room, exist_ok=True)
    # Whoever ends the test is not left with a cluster.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))
    with tempfile.TemporaryDirectory(dir=room) as folder:
        check_all(binary, folder, int(sys.argv[3]) if len(sys.argv) > 3 else COPIES)


def check_all(binary, folder, copies):
    posts = [os.path.join(folder, name) for name in ("posts.ndjson", "more.txt", "empty.txt")]
    write_posts(posts[0], copies)
    with open(posts[1], "w") as file:
        file.write("Good morning all\n\nLong week on #ProjectFalcon\n")
    open(posts[2], "w").close()
    # With the same words for the files, since reports repeat them.
    posts = [os.path.relpath(path) for path in posts]
    single = os.path.join(folder, "single.ndjson")
    began = time.monotonic()
    status = subprocess.run(
        [binary, "scan", *posts, "--policy", POLICY, "--now", CLOCK, "--format", "ndjson", "--no-measures", "--output",
         single, "--quiet"]).returncode
    assert status == 1, f"the single scan ended with {status}"
    single = contents(single)
    summary = json.loads(single.rstrip(b"\n").rpartition(b"\n")[2])
    print(f"one machine: {summary['posts']:,} posts, {summary['findings']:,} findings, {summary['failed']:,} unreadable, "
          f"{time.monotonic() - began:.1f} s", flush=True)
    size = str(os.path.getsize(posts[0]) // (TASKS - 2) + 1)
    arguments = ["--policy", POLICY, "--now", CLOCK, "--range", size]
    with Cluster(folder) as cluster:
        whole = [*arguments, "--sayso", binary]
        check_equal(cluster, "undisturbed", False, whole, posts, single, folder)
        check_equal(cluster, "executor-killed", True, whole, posts, single, folder)
        check_failing_child(cluster, binary, arguments, posts[:1], folder)
        check_findings_are_no_failure(cluster, whole, posts, single, folder)
        check_refusals(cluster, whole, posts[:1], folder)
    left = [name for name in os.listdir(folder) if ".parts-" in name or name.endswith(".unfinished")]
    assert not left, f"left behind: {left}"


if __name__ == "__main__":
    main()
