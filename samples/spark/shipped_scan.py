"""`sayso scan` on an executor: the policy arrives with the task and is gone after it, whatever becomes of the executor."""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import threading

from pyspark import SparkFiles

from byte_ranges import CHUNK, Refused


class Shipment:
    """What every task needs. The policy travels inside it: a file that Spark ships would stay in its folders."""

    def __init__(self, sayso, policy, now, arguments, environment):
        self.sayso, self.policy, self.now = os.path.abspath(sayso), policy, now
        self.arguments, self.environment = arguments, environment
        here = os.path.realpath(os.curdir)
        if os.path.isabs(policy) or os.path.islink(policy) or os.path.normpath(policy).startswith(os.pardir):
            raise Refused("--policy must be a file below the current folder, by its relative path: reports name it so.")
        self.contents = {}
        self.files = self.listed(sayso, policy)
        for path in self.files:
            name = os.path.relpath(os.path.realpath(path), here)
            if name.startswith(os.pardir):
                raise Refused(f"{path} is part of the policy and lies outside the current folder.")
            with open(path, "rb") as file:
                self.contents[name] = file.read()

    @staticmethod
    def listed(sayso, policy):
        said = subprocess.run([sayso, "policy", "show", "--files", policy], capture_output=True, text=True)
        if said.returncode != 0:
            raise Refused(said.stderr.strip())
        return said.stdout.splitlines()

    def unpack(self, folder):
        """Lays the policy out as it lies at home."""
        for name, content in self.contents.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(content)

    def shipped_binary(self):
        return SparkFiles.get(os.path.basename(self.sayso))

    def command(self, binary, name, form, first_line):
        return [binary, "scan", "-", "--stdin-filename", name, "--first-line", str(first_line), "--from", form,
                "--encoding", "utf-8", "--format", "ndjson", "--jobs", "1", "--no-measures", "--policy", self.policy,
                "--now", self.now, "--quiet", *self.arguments]

    def variables(self):
        return {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", **self.environment}

    def try_out(self):
        """Before a cluster is put to work: whether the policy can be read from what is shipped, and the options are
        right."""
        with tempfile.TemporaryDirectory() as folder:
            self.unpack(folder)
            said = subprocess.run(
                self.command(self.sayso, "posts.ndjson", "ndjson", 1), input=b"", cwd=folder, env=self.variables(),
                capture_output=True)
            if said.returncode != 0:
                raise Refused(said.stderr.decode("utf-8", "replace").strip())


def scan(task, shipment, parts):
    """Runs `sayso scan` on one stretch. Its report becomes a file of its own among the parts; returns (index, number of
    the file, exit status, summary)."""
    (index, number, start, end, first_line), path, name, form = task
    with guarded_folder() as folder:
        # A task may run twice at once: each writes a file of its own, and the rename makes one of them the part.
        handle, report = tempfile.mkstemp(dir=parts, prefix=f".part-{index:06d}-")
        try:
            with open(handle, "wb") as output:
                shipment.unpack(folder)
                child = subprocess.Popen(
                    shipment.command(shipment.shipped_binary(), name, form, first_line), stdin=subprocess.PIPE,
                    stdout=output, stderr=subprocess.PIPE, cwd=folder, env=shipment.variables())
                status, said = attend(child, path, start, end)
            # 0 and 1 are answers: nothing found, something found.
            if status not in (0, 1):
                raise RuntimeError(f"sayso ended with {status} on {name} from line {first_line}: {said[-2000:]}")
            summary = take_summary(report)
            os.replace(report, os.path.join(parts, f"part-{index:06d}.ndjson"))
            return index, number, status, summary
        finally:
            if os.path.exists(report):
                os.unlink(report)


@contextlib.contextmanager
def guarded_folder():
    """A folder for the policy, which nobody else may look into and which is gone after the task.

    An executor that is killed clears nothing up, nor does its Python. So a process of its own, in a session of its own,
    waits at a pipe: when this one ends, however it ends, the pipe closes, and the folder is removed. What it outlives is
    its executor, not its machine; the folder lies in the executor's working folder, which Spark's workers know of.
    """
    folder = tempfile.mkdtemp(dir=os.getcwd(), prefix="sayso-")
    try:
        guard = subprocess.Popen(
            ["/bin/sh", "-c", 'cat >/dev/null; rm -rf -- "$1"', "sh", folder], stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", start_new_session=True)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    try:
        yield folder
    finally:
        guard.stdin.close()
        guard.wait()


def attend(child, path, start, end):
    """Feeds the child and waits for it; throws when it could not be given all that it should have."""
    failures = []
    feeder = threading.Thread(target=feed, args=(path, start, end, child.stdin, failures))
    feeder.start()
    said = child.stderr.read().decode("utf-8", "replace").strip()
    status = child.wait()
    feeder.join()
    # Whoever fails stops reading; what it has to say is worth more than that nobody listened.
    if failures and status in (0, 1):
        raise failures[0]
    return status, said


def feed(path, start, end, pipe, failures):
    try:
        with pipe, open(path, "rb") as file:
            file.seek(start)
            left = end - start
            while left > 0:
                block = file.read(min(CHUNK, left))
                if not block:
                    raise OSError(f"{path} became shorter while it was read")
                pipe.write(block)
                left -= len(block)
    except Exception as failure:
        failures.append(failure)


def take_summary(report):
    """Cuts the last line, which is the part's own summary, off the report."""
    with open(report, "rb+") as file:
        size = file.seek(0, os.SEEK_END)
        tail = b""
        while len(tail) < size and b"\n" not in tail[:-1]:
            begin = max(0, size - len(tail) - CHUNK)
            file.seek(begin)
            tail = file.read(size - len(tail) - begin) + tail
        line = tail[:-1].rpartition(b"\n")[2]
        summary = json.loads(line)
        if summary.get("type") != "summary":
            raise RuntimeError("sayso wrote no summary")
        file.truncate(size - len(line) - 1)
        return summary
