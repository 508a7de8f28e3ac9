"""`./dev test [--long] [pytest arguments]`: style, types, floors, then the tests; ends with the first failure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

CHECKS = (
    (BIN / "ruff", "check", "."),
    (BIN / "ruff", "format", "--check", "."),
    (BIN / "mypy",),
    (BIN / "lint-imports", "--no-cache"),
)


def main() -> int:
    """The exit code: 0 where everything holds."""
    arguments = sys.argv[1:]
    # arguments that name tests ask for those alone
    if all(argument == "--long" for argument in arguments):
        for check in CHECKS:
            print("+", Path(check[0]).name, *check[1:], file=sys.stderr, flush=True)
            code = subprocess.run([str(part) for part in check], cwd=PROJECT, check=False).returncode
            if code:
                return code
    # Spark's driver must find this interpreter; the tests import their own helpers as `tests.*`
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *arguments], cwd=PROJECT, env=environment, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
