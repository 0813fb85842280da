"""The suite with PostgreSQL under every workspace: ``make test-postgres``, or ``LAWTRACK_TEST_STORE=postgres``.

Each workspace that a test makes, or copies, gets a database of its own on one server, as if its settings named it; so do
those that child processes open. Tests of what only a store of the folder's own does carry the mark ``own_store``, which
says so, and are left out then and counted.

giving         a database for each folder
sitecustomize  the same in child processes
"""

import os

ASKED = os.environ.get("LAWTRACK_TEST_STORE") == "postgres"
"""Whether the suite was asked to run so."""
