"""An Expression as bytes that are read back at once: no format of record, only what one version of lawtrack notes for itself.

A code of a million characters takes two seconds to read from its file and a quarter of a second to read from this. What is
read back is checked name by name: values of the model, days and mappings, and nothing that could do anything.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import pickle
import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import lawtrack
from lawtrack.model.document import Expression
from lawtrack.model.values import nothing_collected

_OURS = "lawtrack.model."
_ALSO: Mapping[tuple[str, str], object] = MappingProxyType({("datetime", "date"): dt.date})


def noted(expression: Expression) -> bytes:
    """The Expression as bytes for ``recalled``."""
    file = io.BytesIO()
    _Writer(file, pickle.HIGHEST_PROTOCOL).dump(expression)
    return zlib.compress(file.getvalue(), 1)


def recalled(data: bytes) -> Expression | None:
    """The Expression of ``noted``; None where the bytes are anything else."""
    try:
        with nothing_collected():
            value = _Reader(io.BytesIO(zlib.decompress(data))).load()
    except Exception:
        return None
    return value if isinstance(value, Expression) else None


@cache
def maker() -> str:
    """What tells apart the versions of lawtrack that would read or note an Expression in another way."""
    package = Path(lawtrack.__file__).parent
    files = sorted((*package.glob("model/*.py"), *package.glob("formats/akn/*.py"), Path(__file__)))
    stats = [(file.name, stat.st_size, stat.st_mtime_ns) for file in files for stat in (file.stat(),)]
    return hashlib.sha256(repr(stats).encode()).hexdigest()[:16]


class _Writer(pickle.Pickler):
    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 -- as pickle declares it
        if isinstance(obj, MappingProxyType):
            return _mapping, (dict(obj),)
        return NotImplemented


def _mapping(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(values)


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 -- as pickle declares it
        if (module, name) == (__name__, _mapping.__name__):
            return _mapping
        known = _ALSO.get((module, name))
        if known is None and module.startswith(_OURS) and "." not in name:
            known = super().find_class(module, name)
            if not isinstance(known, type) or known.__module__ != module:
                known = None
        if known is None:
            raise pickle.UnpicklingError(name)
        return known
