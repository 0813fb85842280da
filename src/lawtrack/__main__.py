"""``python -m lawtrack``."""

from lawtrack.cli.main import main

if __name__ == "__main__":
    main()
