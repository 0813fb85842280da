"""A letter as a message (RFC 5322) that a mail program opens as a draft, to be addressed and sent."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from lawtrack.formats.outgoing import allowed


def letter_file(subject: str, body: str, to: str = "") -> bytes:
    """The bytes of a message that was not sent yet.

    Args:
        subject: Its subject.
        body: Its words.
        to: The address; empty where the sender is to fill it in.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"  # the mail program opens it as one to be sent
    if to:
        message["To"] = to
    message["Subject"] = " ".join(allowed(subject).split())
    message.set_content(allowed(body), cte="base64")
    return message.as_bytes()
