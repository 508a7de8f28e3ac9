"""The command line: `goingrate WORD ...`, or `goingrate PATH...` to read, build and look."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import NoReturn

import click

from goingrate.errors import GoingRateError
from goingrate.interfaces.options import say
from goingrate.settings import VERSION

# Imported only when asked for: the engines cost half a second that `--help` need not wait for.
_COMMANDS = {
    "read": "goingrate.interfaces.feeding",
    "build": "goingrate.interfaces.feeding",
    "run": "goingrate.interfaces.feeding",
    "demo": "goingrate.interfaces.feeding",
    "facts": "goingrate.interfaces.asking",
    "pay": "goingrate.interfaces.asking",
    "why": "goingrate.interfaces.asking",
    "explain": "goingrate.interfaces.explaining",
    "overview": "goingrate.interfaces.asking",
    "audit": "goingrate.interfaces.auditing",
    "skills": "goingrate.interfaces.suggesting",
    "doctor": "goingrate.interfaces.keeping",
    "export": "goingrate.interfaces.keeping",
    "rollback": "goingrate.interfaces.keeping",
}


_STORAGE = {"deltalake", "_internal", "duckdb", "_duckdb"}


class _Words(click.Group):
    """The commands by name; a first word that is no command is a path to read, build and look at."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click asks with its context
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(_COMMANDS[cmd_name]), cmd_name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in _COMMANDS and args[0] not in ("--help", "-h", "--version"):
            args = ["run", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=_Words,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=(
        "Exit codes: 0 done, and a withheld figure is an answer; 2 a wrong word or option, or no such store; 3 nothing "
        "could be read; 4 `build --check` found a build that looks broken; 5 another process writes the store; 130 "
        "interrupted. Data go to stdout, all else to stderr."
    ),
)
@click.version_option(VERSION, prog_name="goingrate")
def goingrate() -> None:
    """What the market offers AI engineers: figures from real job postings, with intervals and the way back.

    `goingrate PATH...` reads your files, builds and writes the overview; `goingrate demo` shows a synthetic market.
    """


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # a terminal that knows no dash or block must not end a command
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    try:
        goingrate.main(standalone_mode=False)
    except GoingRateError as error:
        say(f"goingrate: {error}")
        sys.exit(error.exit_code)
    except click.UsageError as error:
        error.show()
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("goingrate: interrupted; what was finished is kept, the same command goes on from there", err=True)
        sys.exit(130)
    except BrokenPipeError:
        # the reader of our output went away: nothing to say to it
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        say(f"goingrate: {where}{error.strerror or error}; check the folder, its rights and the disk")
        sys.exit(2)
    except Exception as error:
        # what a storage library says of a store whose files are gone or damaged is no fault of our code
        if type(error).__module__.partition(".")[0] not in _STORAGE:
            raise
        words = str(error).splitlines()[0]
        say(f"goingrate: the store can't be used: {words}; read its feeds again into another folder")
        sys.exit(2)
    sys.exit(0)
