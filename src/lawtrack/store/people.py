"""Persons with their roles as a shared store has them, and who is looking at what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlmodel import Field, Session, SQLModel, select

from lawtrack.reviewing.roles import Person, Role
from lawtrack.store.dialects import dialect_of, put


class PersonRow(SQLModel, table=True):
    """A person: the account of the database is the person."""

    __tablename__ = "person"

    account: str = Field(primary_key=True)
    name: str = Field(unique=True)
    role: str
    body: str = ""


class PresenceRow(SQLModel, table=True):
    """What somebody looked at last, and when."""

    __tablename__ = "presence"

    who: str = Field(primary_key=True)
    what: str
    at: str


@dataclass(frozen=True, slots=True)
class Present:
    """Who looks at what (a bill's short name), and since when."""

    who: str
    what: str
    at: dt.datetime


def people(session: Session) -> list[Person]:
    """All persons, by name."""
    rows = sorted(session.exec(select(PersonRow)), key=lambda row: row.name)
    return [Person(row.name, Role(row.role), row.body, row.account) for row in rows]


def person_of(session: Session, account: str) -> Person | None:
    """The person of an account; None for one without a role."""
    row = session.get(PersonRow, account)
    return Person(row.name, Role(row.role), row.body, row.account) if row else None


def put_person(session: Session, person: Person) -> None:
    """Give an account a name and a role."""
    values = {"account": person.account, "name": person.name, "role": person.role.value, "body": person.body}
    put(session, PersonRow, values)


def forget_person(session: Session, account: str) -> bool:
    """Take an account's role; False where it had none."""
    row = session.get(PersonRow, account)
    if row is None:
        return False
    session.delete(row)
    return True


def look(session: Session, who: str, what: str, at: dt.datetime) -> None:
    """Note that somebody looks at something; it is one thing at a time."""
    if not dialect_of(session).look(session, what, at.isoformat()):
        put(session, PresenceRow, {"who": who, "what": what, "at": at.isoformat()})


def present(session: Session, since: dt.datetime) -> list[Present]:
    """Who has looked at something since a moment, the latest first."""
    rows = session.exec(select(PresenceRow).where(PresenceRow.at >= since.isoformat()))
    found = [Present(row.who, row.what, dt.datetime.fromisoformat(row.at)) for row in rows]
    return sorted(found, key=lambda one: one.at, reverse=True)
