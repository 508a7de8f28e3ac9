"""`python -m goingrate` is the command line."""

from goingrate.interfaces.cli import main

main()
