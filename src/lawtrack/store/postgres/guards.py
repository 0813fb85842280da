"""What PostgreSQL itself allows: the account is the person, and the log is written by functions of the schema alone.

Nobody but the owner of the tables may write to ``workflow_event``, ``log_head``, ``person``, ``presence`` and
``shared_file``. Everybody else calls the functions below: they run with the owner's rights (SECURITY DEFINER) and a search path of their own, and ask
who is logged in (``session_user``, which ``SET ROLE`` does not change) before they add anything. None of them changes or
takes away what is there; ``lawtrack_rename`` gives a log another name.

The questions are those of ``reviewing.roles``. Functions are made anew after every migration; so are the rights of the
four group roles, where an administrator has made them (``groups``).
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, text

from lawtrack.reviewing.roles import Person

GROUPS = ("lawtrack_reader", "lawtrack_reviewer", "lawtrack_drafter", "lawtrack_head")
"""Group roles of the server; an account is a member of the one of its role."""
_GUARDED = ("workflow_event", "log_head", "person", "presence", "shared_file", "alembic_version")
_FUNCTIONS = (
    "lawtrack_record(text, integer, json)",
    "lawtrack_rename(text, text)",
    "lawtrack_look(text, text)",
    "lawtrack_keep(text, bytea)",
)

_WHO = """
CREATE OR REPLACE FUNCTION {schema}.lawtrack_me() RETURNS {schema}.person
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, {schema}, pg_temp AS $body$
DECLARE me {schema}.person;
BEGIN
  SELECT * INTO me FROM {schema}.person p WHERE p.account = session_user;
  IF me.account IS NULL AND NOT pg_has_role(session_user,
      (SELECT c.relowner FROM pg_class c WHERE c.oid = '{schema}.person'::regclass), 'USAGE') THEN
    RAISE EXCEPTION 'lawtrack: the account % has no role', session_user USING ERRCODE = '42501';
  END IF;
  RETURN me;
END $body$
"""

_CHECK = """
CREATE OR REPLACE FUNCTION {schema}.lawtrack_check(me {schema}.person, log text, e json) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, {schema}, pg_temp AS $body$
DECLARE
  d json := e->'data';
  kind text := e->>'kind';
  prev text;
BEGIN
  IF me.account IS NULL OR me.role = 'head' THEN RETURN; END IF;
  IF me.role NOT IN ('drafter', 'reviewer') THEN
    RAISE EXCEPTION 'lawtrack: % is a reader', me.name USING ERRCODE = '42501';
  END IF;
  IF e->>'by' IS DISTINCT FROM me.name THEN
    RAISE EXCEPTION 'lawtrack: % cannot record in the name of another', me.name USING ERRCODE = '42501';
  END IF;
  IF me.role = 'drafter' THEN RETURN; END IF;
  IF kind NOT IN ('recommend', 'comment', 'receive', 'withdraw') OR log LIKE '#%'
      OR NOT EXISTS (SELECT 1 FROM {schema}.log_head h WHERE h.stream = log) THEN
    RAISE EXCEPTION 'lawtrack: % is a reviewer', me.name USING ERRCODE = '42501';
  END IF;
  IF coalesce(d->>'author', '') NOT IN ('', me.name, me.body) THEN
    RAISE EXCEPTION 'lawtrack: % cannot speak for another', me.name USING ERRCODE = '42501';
  END IF;
  IF kind = 'withdraw' THEN
    IF coalesce(d->>'review', '') <> '' OR NOT EXISTS (
        SELECT 1 FROM {schema}.workflow_event w WHERE w.stream = log AND w.uid = d->>'upon'
          AND w.kind = 'recommend' AND w."by" = me.name) THEN
      RAISE EXCEPTION 'lawtrack: % takes back nothing but own remarks', me.name USING ERRCODE = '42501';
    END IF;
  ELSIF coalesce(d->>'review', '') <> '' OR kind = 'receive' THEN
    IF NOT EXISTS (
        SELECT 1 FROM {schema}.workflow_event w WHERE w.stream = log AND w.uid = d->>'upon'
          AND w.kind = 'send' AND w.data->>'review' = d->>'review'
          AND w.data->>'reviewer' IN (me.name, nullif(me.body, ''))) THEN
      RAISE EXCEPTION 'lawtrack: that review is of another' USING ERRCODE = '42501';
    END IF;
  END IF;
  IF json_typeof(e->'mark') IS DISTINCT FROM 'object' THEN
    RAISE EXCEPTION 'lawtrack: an event must stand in a chain' USING ERRCODE = '42501';
  END IF;
  SELECT w.mark->>'hash' INTO prev FROM {schema}.workflow_event w
    WHERE w.stream = log AND w."by" = me.name AND w.mark->>'chain' = e->'mark'->>'chain' ORDER BY w.seq DESC LIMIT 1;
  IF prev IS NOT NULL AND prev IS DISTINCT FROM e->'mark'->>'prev' THEN
    RAISE EXCEPTION 'lawtrack: it does not follow the last event of its chain' USING ERRCODE = '42501';
  END IF;
END $body$
"""

_RECORD = """
CREATE OR REPLACE FUNCTION {schema}.lawtrack_record(log text, expected integer, events json) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, {schema}, pg_temp AS $body$
DECLARE
  me {schema}.person := {schema}.lawtrack_me();
  e json;
  n integer := expected;
  there integer;
BEGIN
  SELECT h.count INTO there FROM {schema}.log_head h WHERE h.stream = log FOR UPDATE;
  IF coalesce(there, 0) <> expected THEN
    RAISE EXCEPTION 'lawtrack: somebody else has added to %', log USING ERRCODE = '40001';
  END IF;
  FOR e IN SELECT * FROM json_array_elements(events) LOOP
    PERFORM {schema}.lawtrack_check(me, log, e);
    n := n + 1;
    INSERT INTO {schema}.workflow_event (stream, seq, seen, uid, kind, "on", at, "by", data, mark)
    VALUES (log, n, (e->>'seen')::integer, e->>'uid', e->>'kind', (e->>'on')::date, e->>'at', e->>'by', e->'data',
      CASE WHEN json_typeof(e->'mark') = 'object' THEN e->'mark' END);
    INSERT INTO {schema}.log_head (stream, count, last, begun) VALUES (log, n, e->>'uid', e->>'at')
    ON CONFLICT (stream) DO UPDATE SET count = excluded.count, last = excluded.last,
      begun = least(log_head.begun, excluded.begun);
  END LOOP;
END $body$
"""

_RENAME = """
CREATE OR REPLACE FUNCTION {schema}.lawtrack_rename(old text, new text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, {schema}, pg_temp AS $body$
DECLARE me {schema}.person := {schema}.lawtrack_me();
BEGIN
  IF me.account IS NOT NULL AND me.role NOT IN ('drafter', 'head') THEN
    RAISE EXCEPTION 'lawtrack: % cannot rename a bill', me.name USING ERRCODE = '42501';
  END IF;
  UPDATE {schema}.workflow_event SET stream = new WHERE stream = old;
  UPDATE {schema}.log_head SET stream = new WHERE stream = old;
END $body$
"""

_LOOK = """
CREATE OR REPLACE FUNCTION {schema}.lawtrack_look(thing text, moment text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, {schema}, pg_temp AS $body$
DECLARE me {schema}.person := {schema}.lawtrack_me();
BEGIN
  INSERT INTO {schema}.presence (who, what, at) VALUES (coalesce(me.name, session_user), thing, moment)
  ON CONFLICT (who) DO UPDATE SET what = excluded.what, at = excluded.at;
END $body$
"""

_KEEP = """
CREATE OR REPLACE FUNCTION {schema}.lawtrack_keep(called text, content bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, {schema}, pg_temp AS $body$
DECLARE me {schema}.person := {schema}.lawtrack_me();
BEGIN
  IF me.role = 'reader' THEN
    RAISE EXCEPTION 'lawtrack: % is a reader', me.name USING ERRCODE = '42501';
  END IF;
  IF me.role = 'reviewer' AND called IS DISTINCT FROM 'text/' || encode(sha256(content), 'hex') THEN
    RAISE EXCEPTION 'lawtrack: % keeps nothing but opinions', me.name USING ERRCODE = '42501';
  END IF;
  INSERT INTO {schema}.shared_file (name, data) VALUES (called, content) ON CONFLICT DO NOTHING;
END $body$
"""


def install(connection: Connection) -> None:
    """Make the functions, and give the group roles their rights where they are there; the owner calls it."""
    schema = _schema(connection)
    for sentence in (_WHO, _CHECK, _RECORD, _RENAME, _LOOK, _KEEP):
        connection.exec_driver_sql(sentence.format(schema=schema).replace("%", "%%"))
    for sentence in _own_rights(schema):
        connection.exec_driver_sql(sentence)
    found = text("SELECT count(*) FROM pg_roles WHERE rolname = ANY(:names)")
    if connection.execute(found, {"names": list(GROUPS)}).scalar() == len(GROUPS):
        for sentence in rights(connection):
            connection.exec_driver_sql(sentence)


def groups() -> list[str]:
    """The sentences that make the group roles where they are not there; the right CREATEROLE is needed."""
    make = "DO $body$ BEGIN CREATE ROLE {name} NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $body$"
    return [make.format(name=name) for name in GROUPS]


def rights(connection: Connection) -> list[str]:
    """The sentences that give the group roles their rights in this database."""
    schema = _schema(connection)
    everyone, writers = ", ".join(GROUPS), ", ".join(GROUPS[2:])
    tables = connection.execute(
        text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")
    ).scalars()
    free = [f'{schema}."{name}"' for name in tables if name not in _GUARDED]
    return [
        f"GRANT USAGE ON SCHEMA {schema} TO {everyone}",
        f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {everyone}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {everyone}",
        f"GRANT INSERT, UPDATE, DELETE ON {', '.join(free)} TO {writers}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {writers}",
        *(f"GRANT EXECUTE ON FUNCTION {schema}.{name} TO {everyone}" for name in _FUNCTIONS),
    ]


def account(name: str, role: str, *, new: bool) -> list[str]:
    """The sentences that put an account into the group of its role, made without a password where it is new.

    Args:
        name: The account.
        role: One of the roles.
        new: It is to be made.
    """
    quoted = '"' + name.replace('"', '""') + '"'
    sentences = [f"CREATE ROLE {quoted} LOGIN"] if new else []
    sentences += [f"REVOKE {', '.join(GROUPS)} FROM {quoted}", f"GRANT lawtrack_{role} TO {quoted}"]
    return sentences


def person_sentence(person: Person) -> str:
    """The sentence that names the person of an account, for an administrator to run."""
    account, name, role, body = (
        "'" + value.replace("'", "''") + "'"
        for value in (person.account, person.name, person.role.value, person.body)
    )
    return (
        f"INSERT INTO person (account, name, role, body) VALUES ({account}, {name}, {role}, {body}) "  # noqa: S608 -- quoted above
        "ON CONFLICT (account) DO UPDATE SET name = excluded.name, role = excluded.role, body = excluded.body"
    )


def has_account(connection: Connection, name: str) -> bool:
    """True where the server knows this account."""
    query = text("SELECT 1 FROM pg_roles WHERE rolname = :name")
    return connection.execute(query, {"name": name}).first() is not None


def _own_rights(schema: str) -> Sequence[str]:
    names = (*_FUNCTIONS, "lawtrack_me()", f"lawtrack_check({schema}.person, text, json)")
    return [f"REVOKE ALL ON FUNCTION {schema}.{name} FROM PUBLIC" for name in names]


def _schema(connection: Connection) -> str:
    return str(connection.execute(text("SELECT quote_ident(current_schema())")).scalar())
