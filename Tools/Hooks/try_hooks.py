#!/usr/bin/env python3
"""Runs every hook of .pre-commit-hooks.yaml with pre-commit, in repositories made for it: once where all is well, once
with one fault planted for each hook.

    python try_hooks.py BINARY POLICY
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Failure(Exception):
    pass


def run(arguments, folder, environment):
    return subprocess.run(
        arguments, cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def commit(folder, environment, message):
    for arguments in (["add", "--all"], ["commit", "--quiet", "--no-verify", "--message", message]):
        result = run(["git", *arguments], folder, environment)
        if result.returncode:
            raise Failure(result.stdout)


def repository(folder, environment):
    folder.mkdir()
    run(["git", "init", "--quiet"], folder, environment)
    return folder


def hook_repository(scratch, environment):
    folder = repository(scratch / "hooks", environment)
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", folder)
    commit(folder, environment, "Hooks")
    return folder, run(["git", "rev-parse", "HEAD"], folder, environment).stdout.strip()


def user_repository(scratch, environment, policy, hooks, revision, ids):
    """A company's repository: a policy with its lists, its page, a draft, and posts that are scheduled."""
    folder = repository(scratch / "company", environment)
    shutil.copy(policy, folder / "sayso-policy.xml")
    lists = policy.parent / policy.stem
    if lists.is_dir():
        shutil.copytree(lists, folder / policy.stem)
    run(["sayso", "policy", "fmt"], folder, environment)
    run(["sayso", "policy", "render", "--output", "policy.html"], folder, environment)
    (folder / "drafts").mkdir()
    (folder / "posts").mkdir()
    (folder / "drafts/walk.md").write_text("---\nas: amir\non: x\n---\nA walk in the hills, and soup.\n")
    (folder / "posts/week.ndjson").write_text('{"text": "Soup again.", "author": "amir", "platform": "x"}\n')
    config = {"repos": [{"repo": str(hooks), "rev": revision, "hooks": [{"id": name} for name in ids]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config, sort_keys=False))
    commit(folder, environment, "Policy")
    return folder


def change(file, old, new):
    text = file.read_text()
    if old not in text:
        raise Failure(f"{file.name} has no {old!r}")
    file.write_text(text.replace(old, new, 1))


def faults(folder):
    """One for each hook, and what it should say of it."""
    policy = folder / "sayso-policy.xml"
    return {
        "sayso-check": (
            lambda: (folder / "drafts/walk.md").write_text("---\nas: amir\non: x\n---\nA walk with #ProjectFalcon\n"),
            "DON'T POST"),
        "sayso-scan": (
            lambda: (folder / "posts/week.ndjson").write_text(
                '{"text": "Ask me about #ProjectFalcon", "author": "amir", "platform": "x"}\n'), "#ProjectFalcon"),
        "sayso-policy-lint": (lambda: change(policy, 'enforces="codenames"', 'enforces="codename"'), "codenames"),
        "sayso-policy-test": (lambda: change(policy, "<example keeps=\"falcon\"", "<example breaks=\"falcon\""), "falcon"),
        "sayso-policy-fmt": (lambda: change(policy, "  <title>", "<title>"), "+   <title>"),
        "sayso-policy-render": (lambda: change(policy, "</title>", " of ours</title>"), "policy.html is not what"),
    }


def hook(name, folder, environment):
    return run([sys.executable, "-m", "pre_commit", "run", name, "--all-files", "--verbose"], folder, environment)


def main(binary, policy):
    import os

    ids = [entry["id"] for entry in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())]
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name).resolve()
        (scratch / "bin").mkdir()
        (scratch / "bin/sayso").symlink_to(binary)
        environment = {
            "PATH": f"{scratch / 'bin'}:{os.environ['PATH']}", "HOME": str(scratch), "LANG": "C.UTF-8",
            "PRE_COMMIT_HOME": str(scratch / "cache"), "GIT_CONFIG_NOSYSTEM": "1",
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "Robin Vale"), ("EMAIL", "robin@acme.example"))}}
        hooks, revision = hook_repository(scratch, environment)
        folder = user_repository(scratch, environment, policy, hooks, revision, ids)
        manifest = run(
            [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")], folder,
            environment)
        if manifest.returncode:
            raise Failure(manifest.stdout)
        planted = faults(folder)
        if set(planted) != set(ids):
            raise Failure(f"hooks without a fault: {set(ids) ^ set(planted)}")
        for name in ids:
            clean = hook(name, folder, environment)
            if clean.returncode or "Passed" not in clean.stdout:
                raise Failure(f"{name} on a clean repository:\n{clean.stdout}")
            plant, words = planted[name]
            plant()
            faulty = hook(name, folder, environment)
            run(["git", "checkout", "--quiet", "."], folder, environment)
            if faulty.returncode != 1 or words not in faulty.stdout:
                raise Failure(f"{name} with a fault planted:\n{faulty.stdout}")
            print(f"{name}: passes where all is well, fails where it is not")
    print(f"hooks: {len(ids)} / {len(ids)}")


if __name__ == "__main__":
    try:
        main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
    except Failure as failure:
        sys.exit(str(failure))
