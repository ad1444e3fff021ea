"""Runs the job on a real standalone cluster on this machine, a master and two workers, and compares its report with that
of a single `sayso scan`, byte for byte: once undisturbed, once with an executor killed, and once with a child that fails.

    test_cluster.py SAYSO POLICY FOLDER
"""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time

import pyspark

HERE = os.path.dirname(os.path.abspath(__file__))
CLASS = os.path.join(os.path.dirname(pyspark.__file__), "bin", "spark-class")
SUBMIT = os.path.join(os.path.dirname(pyspark.__file__), "bin", "spark-submit")
CLOCK = "2026-11-22T10:00:00Z"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Cluster:
    """A master and two workers on loopback that know each other by a secret: what they ship is the policy."""

    def __init__(self, folder):
        self.folder = folder
        self.secret = secrets.token_hex(32)
        self.port = free_port()
        self.processes = []

    def __enter__(self):
        self.start("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(self.port),
                   "--webui-port", "0")
        for number in range(2):
            work = os.path.join(self.folder, f"worker-{number}")
            self.start("org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "1",
                       "--memory", "1500m", "--webui-port", "0", "--work-dir", work, self.address)
        return self

    def __exit__(self, *_):
        for process in self.processes:
            os.killpg(process.pid, signal.SIGTERM)
        for process in self.processes:
            process.wait()

    @property
    def address(self):
        return f"spark://127.0.0.1:{self.port}"

    @property
    def settings(self):
        return {
            "spark.authenticate": "true", "spark.authenticate.secret": self.secret,
            "spark.network.crypto.enabled": "true", "spark.io.encryption.enabled": "true",
        }

    def start(self, name, *arguments):
        options = " ".join(f"-D{key}={value}" for key, value in self.settings.items())
        environment = dict(
            os.environ, SPARK_LOCAL_IP="127.0.0.1", SPARK_NO_DAEMONIZE="1", SPARK_DAEMON_JAVA_OPTS=options,
            PYSPARK_PYTHON=sys.executable)
        log = open(os.path.join(self.folder, f"{len(self.processes)}.log"), "wb")
        self.processes.append(
            subprocess.Popen([CLASS, name, *arguments], env=environment, stdout=log, stderr=log, start_new_session=True))

    def submit(self, *arguments):
        # In a file, since what stands on a command line is seen by everyone on the machine.
        properties = os.path.join(self.folder, "spark.conf")
        with open(os.open(properties, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            for key, value in {
                **self.settings, "spark.master": self.address, "spark.ui.enabled": "false",
                "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1",
                "spark.pyspark.python": sys.executable,
            }.items():
                file.write(f"{key} {value}\n")
        environment = dict(os.environ, SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable)
        return subprocess.Popen(
            [SUBMIT, "--properties-file", properties, os.path.join(HERE, "scan_job.py"), *arguments], env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def executors():
    """The processes that run tasks."""
    listed = subprocess.run(["pgrep", "-f", "CoarseGrainedExecutorBackend"], capture_output=True, text=True)
    return [int(line) for line in listed.stdout.split()]


def kill_one_executor(parts):
    """Waits until the job has written its first part, and kills an executor."""
    for _ in range(600):
        time.sleep(0.1)
        running = executors()
        if running and os.path.isdir(parts) and any(name.startswith("part-") for name in os.listdir(parts)):
            os.kill(running[0], signal.SIGKILL)
            return True
    return False


def write_posts(sample, path, times):
    """A file large enough for forty tasks, of the sample's posts over and over."""
    with open(sample, "rb") as file:
        lines = file.read()
    with open(path, "wb") as file:
        for _ in range(times):
            file.write(lines if lines.endswith(b"\n") else lines + b"\n")
        file.write(b'{"text": "a last line without an end"}')


def same(one, other):
    with open(one, "rb") as first, open(other, "rb") as second:
        return first.read() == second.read()


def main():
    binary, policy, folder = (os.path.abspath(argument) for argument in sys.argv[1:4])
    os.makedirs(folder, exist_ok=True)
    posts, single = os.path.join(folder, "posts.ndjson"), os.path.join(folder, "single.ndjson")
    write_posts(os.path.join(HERE, "..", "posts.ndjson"), posts, 4000)
    status = subprocess.run(
        [binary, "scan", posts, "--policy", policy, "--at", CLOCK, "--format", "ndjson", "--output", single, "--quiet"]
    ).returncode
    assert status in (0, 1), f"the single scan ended with {status}"
    size = str(max(os.path.getsize(posts) // 40, 1))
    arguments = ["--sayso", binary, "--policy", policy, "--at", CLOCK, "--range", size]
    with Cluster(folder) as cluster:
        for name, disturb in (("undisturbed", None), ("executor-killed", kill_one_executor)):
            output = os.path.join(folder, name + ".ndjson")
            began = time.monotonic()
            job = cluster.submit(*arguments, "--output", output, posts)
            disturbed = disturb(output + ".parts") if disturb else True
            log = job.communicate()[0].decode("utf-8", "replace")
            assert disturbed, "no executor could be killed"
            assert job.returncode == status, f"{name}: ended with {job.returncode}\n{log[-4000:]}"
            assert not disturb or "Lost executor" in log, f"{name}: Spark did not notice the loss\n{log[-4000:]}"
            assert same(output, single), f"{name}: the report differs from that of one machine"
            print(f"{name}: the same {os.path.getsize(single)} bytes as one machine, {time.monotonic() - began:.1f} s")
        job = cluster.submit(*arguments, "--output", os.path.join(folder, "failing.ndjson"), posts, "--date-order", "nonsense")
        log = job.communicate()[0].decode("utf-8", "replace")
        assert job.returncode not in (0, 1) or "sayso ended with 2" in log, "a failing child did not fail the job"
        assert not os.path.exists(os.path.join(folder, "failing.ndjson")), "a failed job left a report"
        print("failing child: the job failed")


if __name__ == "__main__":
    main()
