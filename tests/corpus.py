"""Where the real acts are: ``LAWTRACK_CORPUS``, by default ``../shared/data`` beside the project."""

from __future__ import annotations

import os
from pathlib import Path

CORPUS = Path(os.environ.get("LAWTRACK_CORPUS", Path(__file__).parents[2] / "shared" / "data")).resolve()
