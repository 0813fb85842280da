"""Who works here and may do what, and who is looking at what.

With a server the account of the database is the person: names and roles stand in its table ``person``, which only the
owner of the tables writes, and the server itself refuses what a role does not allow. With a store of the folder's own
names are trusted (``LAWTRACK_USER``, ``user`` in the settings) and roles are advice: they stand in ``people.toml`` of the
workspace, which everybody can edit. Without that file everybody may do everything.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import ConflictError, InputError, SettingsError, StoreError
from lawtrack.i18n import _
from lawtrack.incoming import LARGEST_SETTINGS, DamageError, read_file, text_of, toml_table
from lawtrack.reviewing.roles import Person, Role
from lawtrack.services.files import write_atomically
from lawtrack.services.names import PEOPLE_FILE

if TYPE_CHECKING:
    from lawtrack.store.engine import Store
    from lawtrack.store.people import Present

RECENT = dt.timedelta(minutes=15)
"""How long somebody counts as looking at a bill."""


def me_of(folder: Path, store: Store, user: str) -> Person | None:
    """Who acts: the person of the account, else the one of this name; None where no role is known and none is asked.

    Args:
        folder: The workspace's folder.
        store: Its store.
        user: The name that is given where names are trusted.

    Raises:
        SettingsError: ``people.toml`` cannot be read.
    """
    if store.knows_accounts:
        from lawtrack.store.people import person_of

        with store.reading() as session:
            return person_of(session, store.account(session))
    return trusted(folder, user)


def trusted(folder: Path, user: str) -> Person | None:
    """Who acts where names are trusted: the person of this name, else a reader; None where no role is given.

    Raises:
        SettingsError: ``people.toml`` cannot be read.
    """
    known = read_people(folder)
    return next((one for one in known if one.name == user), Person(user, Role.READER)) if known else None


def listed(folder: Path, store: Store) -> list[Person]:
    """All who have a role here.

    Raises:
        SettingsError: ``people.toml`` cannot be read.
    """
    if not store.knows_accounts:
        return read_people(folder)
    from lawtrack.store.people import people

    with store.reading() as session:
        return people(session)


def read_people(folder: Path) -> list[Person]:
    """The persons of ``people.toml``; none where there is no such file.

    Raises:
        SettingsError: It cannot be read, or an entry is wrong.
    """
    path = folder / PEOPLE_FILE
    if not path.is_file():
        return []
    try:
        entries = toml_table(text_of(read_file(path, LARGEST_SETTINGS))).get("person", [])
    except (DamageError, InputError) as error:
        raise SettingsError(_("{path} cannot be read: {why}.").format(path=path, why=error)) from error
    return [_person(path, entry) for entry in (entries if isinstance(entries, list) else [entries])]


def add(folder: Path, store: Store, person: Person, *, only_sentences: bool = False) -> Sequence[str]:
    """Give somebody a role; one that was given before gives way.

    Args:
        folder: The workspace's folder.
        store: Its store.
        person: Who; with a server the account is needed.
        only_sentences: Do nothing, return what an administrator has to run.

    Returns:
        The sentences of SQL: those that were run, or are to be run; none where names are trusted.

    Raises:
        InputError: The account is missing, or the first person has another role than head.
        StoreError: The account that is logged in may not do this.
    """
    if not store.knows_accounts:
        _alter(folder, store, person.name, person)
        return ()
    if not person.account:
        raise InputError(_("With a server the account is the person; name it."))
    from lawtrack.store.people import put_person
    from lawtrack.store.postgres.guards import account, groups, has_account, person_sentence, rights

    with store.reading() as session:
        connection = session.connection()
        new = not has_account(connection, person.account)
        sentences = [*groups(), *rights(connection), *account(person.account, person.role.value, new=new)]
    if only_sentences:
        return [*sentences, person_sentence(person)]
    with store.writing() as session:
        for sentence in sentences:
            session.connection().exec_driver_sql(sentence)
        put_person(session, person)
    return sentences


def remove(folder: Path, store: Store, name: str) -> None:
    """Take somebody's role; what he recorded stays, the account of the server too, without rights.

    Raises:
        InputError: Nobody of this name has a role.
        StoreError: The account that is logged in may not do this.
    """
    found = next((one for one in listed(folder, store) if name in (one.name, one.account)), None)
    if found is None:
        raise InputError(_("Nobody called «{name}» has a role here.").format(name=name))
    if not store.knows_accounts:
        _alter(folder, store, found.name)
        return
    from lawtrack.store.people import forget_person
    from lawtrack.store.postgres.guards import account, has_account

    with store.writing() as session:
        if has_account(session.connection(), found.account):
            session.connection().exec_driver_sql(account(found.account, "", new=False)[0])
        forget_person(session, found.account)


def look(store: Store, who: str, bill: str) -> None:
    """Note that somebody looks at a bill: for a shared store, others cannot see it elsewhere.

    It is a courtesy: where it cannot be noted nothing is said.
    """
    from lawtrack.store.people import look as note

    with suppress(StoreError, ConflictError), store.writing("#presence") as session:
        note(session, who, bill, dt.datetime.now(dt.UTC))


def looking(store: Store) -> list[Present]:
    """Who has looked at a bill a short while ago, the latest first."""
    from lawtrack.store.people import present

    with store.reading() as session:
        return present(session, dt.datetime.now(dt.UTC) - RECENT)


def _person(path: Path, entry: object) -> Person:
    values = entry if isinstance(entry, dict) else {}
    name, role, body = (str(values.get(key, "")).strip() for key in ("name", "role", "body"))
    if not name or role not in list(Role):
        raise SettingsError(
            _("{path}: a person has «name» and «role», one of {roles}.").format(
                path=path, roles=", ".join(Role)
            )
        )
    return Person(name, Role(role), body)


def _alter(folder: Path, store: Store, name: str, *person: Person) -> None:
    """Put a person in the place of the one of this name, or nobody; the store's lock keeps others from the file."""
    with store.writing():
        _write(folder, [*(one for one in read_people(folder) if one.name != name), *person])


def _write(folder: Path, people: Sequence[Person]) -> None:
    import tomlkit

    if people and all(one.role is not Role.HEAD for one in people):
        raise InputError(
            _("Somebody must be the head: who stands in no list of persons is a reader."),
            hint=_("Add the head first."),
        )
    document = tomlkit.document()
    document.add(tomlkit.comment("Who may do what here: advice, for names are trusted."))
    table = tomlkit.aot()
    for one in people:
        entry = tomlkit.table()
        entry.update({"name": one.name, "role": one.role.value, **({"body": one.body} if one.body else {})})
        table.append(entry)
    if people:
        document.append("person", table)
    write_atomically(folder / PEOPLE_FILE, tomlkit.dumps(document).encode(), own=True)
