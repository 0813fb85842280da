"""Found by every Python that a test starts: it gives workspaces their databases there as the suite does."""

import importlib.abc
import os
import sys
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

_WORKSPACE = "lawtrack.services.workspace"


class _Watch(importlib.abc.MetaPathFinder):
    """Waits for the one module, and loads nothing before it."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """The module as it is, taken over once it has run."""
        if name != _WORKSPACE:
            return None
        sys.meta_path.remove(self)
        spec = PathFinder.find_spec(name, path)  # type: ignore[arg-type]
        loader = spec.loader if spec else None
        assert loader is not None
        plain = loader.exec_module

        def run(module: ModuleType) -> None:
            plain(module)
            sys.path.append(str(Path(__file__).parents[2]))
            from tests.on_postgres.giving import take_over

            take_over()

        loader.exec_module = run  # type: ignore[method-assign]
        return spec


if os.environ.get("SERVER_OF_TESTS"):
    sys.meta_path.insert(0, _Watch())
