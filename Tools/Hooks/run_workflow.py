#!/usr/bin/env python3
"""Runs the `run:` steps of the sample workflow and of the action it uses, in order, as GitHub's runner would: with
bash, `-eo pipefail`, and the steps' environment. What it does not know it refuses, so that nothing passes unseen.

    python run_workflow.py BINARY POLICY_FOLDER
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples/github-action"
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
# Steps of others, which need GitHub itself.
ELSEWHERE = {"actions/checkout", "actions/upload-artifact", "github/codeql-action/upload-sarif"}


class Failure(Exception):
    pass


class Runner:
    def __init__(self, folder, binary):
        self.folder = folder
        self.results = []
        self.summary = folder.parent / "summary.md"
        self.environment = {
            "PATH": f"{binary.parent}:/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8", "CI": "true",
            "GITHUB_STEP_SUMMARY": str(self.summary)}

    def value(self, text, inputs, environment):
        def replace(match):
            scope, _, name = match.group(1).partition(".")
            scopes = {"inputs": inputs, "env": environment}
            if scope not in scopes or name not in scopes[scope]:
                raise Failure(f"unknown expression {match.group(0)}")
            return str(scopes[scope][name])

        return EXPRESSION.sub(replace, str(text))

    def steps(self, steps, inputs, environment):
        for step in steps:
            condition = step.get("if")
            if condition not in (None, "${{ !cancelled() }}"):
                raise Failure(f"unknown condition {condition}")
            if condition is None and any(status for _, status, _ in self.results):
                continue
            if "run" in step:
                self.command(step, inputs, environment)
            else:
                self.action(step, inputs, environment)

    def command(self, step, inputs, environment):
        own = {name: self.value(text, inputs, environment) for name, text in step.get("env", {}).items()}
        if EXPRESSION.search(step["run"]):
            raise Failure(f"{step['name']}: an expression inside a script could be made to run anything")
        result = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=self.folder, text=True,
            env={**self.environment, **environment, **own}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.results.append((step["name"], result.returncode, result.stdout))

    def action(self, step, inputs, environment):
        given = {name: self.value(text, inputs, environment) for name, text in step.get("with", {}).items()}
        name = step["uses"].split("@")[0]
        if name == "./.github/actions/sayso-policy":
            action = yaml.safe_load((SAMPLES / "action.yml").read_text())
            unknown = set(given) - set(action["inputs"])
            if unknown:
                raise Failure(f"the action has no inputs {unknown}")
            defaults = {name: entry["default"] for name, entry in action["inputs"].items()}
            self.steps(action["runs"]["steps"], {**defaults, **given}, environment)
        elif name not in ELSEWHERE:
            raise Failure(f"unknown action {name}")
        for key in ("sarif_file", "path"):
            if key in given and not (self.folder / given[key]).exists():
                raise Failure(f"{step['name']}: {given[key]} is not there")


def run(binary, policies, plant=None):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve() / "repository"
        shutil.copytree(policies, folder / "policies")
        subprocess.run([binary, "policy", "fmt", "policies/larkfield.xml"], cwd=folder, stderr=subprocess.DEVNULL)
        if plant:
            plant(folder / "policies/larkfield.xml")
        runner = Runner(folder, binary)
        workflow = yaml.safe_load((SAMPLES / "policy.yml").read_text())
        for job in workflow["jobs"].values():
            runner.steps(job["steps"], {}, job.get("env", {}))
        reports = folder / "sayso-reports"
        sarif = json.loads((reports / "lint.sarif").read_text() or "{}") if not plant else {}
        names = sorted(file.name for file in reports.iterdir() if file.stat().st_size)
        return runner.results, runner.summary.read_text(), sarif, names


def replace(old, new):
    def plant(file):
        text = file.read_text()
        if old not in text:
            raise Failure(f"{file.name} has no {old!r}")
        file.write_text(text.replace(old, new, 1))

    return plant


PLANTED = {
    "Lint, beside the lines it is about": replace('enforces="codenames"', 'enforces="codename"'),
    "Layout": replace("  <title>", "<title>"),
    "Examples": replace('<example keeps="falcon"', '<example breaks="falcon"'),
}


def main(binary, policies):
    results, summary, sarif, names = run(binary, policies)
    for name, status, output in results:
        print(f"{name}: {status}")
        if status:
            raise Failure(f"{name} ended with {status}:\n{output[-4000:]}")
    if sarif.get("version") != "2.1.0" or not sarif["runs"][0]["tool"]["driver"]["name"]:
        raise Failure("lint.sarif is no SARIF 2.1.0")
    for heading in ("Examples", "Coverage", "Mutation"):
        if f"\n### {heading}\n" not in summary:
            raise Failure(f"the summary has no {heading}:\n{summary}")
    wanted = ["coverage.html", "coverage.txt", "coverage.xml", "lint.sarif", "mutation.txt", "policy.html"]
    if missing := set(wanted) - set(names):
        raise Failure(f"reports are missing or empty: {missing}")
    for name, plant in PLANTED.items():
        results, _, _, _ = run(binary, policies, plant)
        status = {step: status for step, status, _ in results}
        if not status.get(name):
            raise Failure(f"{name} did not notice what was planted: {status}")
        print(f"{name}: notices what was planted")
    print(f"workflow steps: {len(status)}, planted faults noticed: {len(PLANTED)} / {len(PLANTED)}")


if __name__ == "__main__":
    try:
        main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
    except Failure as failure:
        sys.exit(str(failure))
