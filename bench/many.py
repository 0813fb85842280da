"""3,000 bills with 100,000 recommendations: how long the questions of every day take, after start-up.

Run it as ``python bench/many.py [--bills 3000] [--remarks 100000] [--store sqlite|postgres]``. A third of the bills is in
work, with a third of its remarks answered; the others are finished. Printed are seconds of the processor and of the clock,
the first time in a folder that has nothing remembered (``load`` leaves that to nobody: it looks ahead) and again in a new
process; the aim is half a second, and ten for loading one bill of 3,000 remarks. Exit code 1 where the processor took
longer.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from load import opened, store

AIMS = {"again": 0.5, "joins": 2.0}
LOADING = 10.0


def main() -> int:
    """Make, ask, judge."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--bills", type=int, default=3000)
    options.add_argument("--remarks", type=int, default=100_000)
    options.add_argument("--store", choices=["sqlite", "postgres"], default="sqlite")
    options.add_argument("--ask", metavar="FOLDER", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.ask:
        return asked(Path(given.ask), f"b{given.bills // 2:04}")
    with tempfile.TemporaryDirectory(prefix="lawtrack-many-") as folder, store(given.store) as environment:
        workspace = opened(Path(folder) / "ws", environment)
        made(workspace, given.bills, given.remarks)
        workspace.close()
        slow = False
        rounds = [
            ("first", "ws"),
            ("again", "ws"),
            *([("joins", "other")] if given.store == "postgres" else []),
        ]
        for when, name in rounds:
            words = [sys.executable, __file__, "--bills", str(given.bills), "--ask", str(Path(folder) / name)]
            done = subprocess.run(
                words, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True, check=True
            )
            for line in done.stdout.splitlines():
                told = json.loads(line)
                late = told["cpu"] > AIMS.get(when, told["cpu"])
                slow |= late
                print(
                    f"{when:6} {told['what']:28} cpu {told['cpu']:7.3f} s  clock {told['clock']:7.3f} s  {told['count']}{'  !' if late else ''}"
                )
        slow |= loaded(Path(folder) / "one", environment)
    return int(slow)


def made(workspace: Any, bills: int, remarks: int) -> None:
    """The events of all bills, written as the program writes them."""
    from lawtrack.model.event import Event, EventKind
    from lawtrack.reviewing.chain import Chains
    from lawtrack.store.log_reading import REGISTRY
    from lawtrack.store.workflow import append_events

    today = dt.date.today()
    each = remarks // bills

    def event(n: int, what: EventKind, on: dt.date, /, **data: Any) -> Event:
        at = dt.datetime.combine(on, dt.time(9), dt.UTC)
        return Event(uuid.uuid4().hex, what, on, at, "secretary", MappingProxyType(data), n)

    def kept(session: Any, stream: str, events: list[Event]) -> None:
        chains = Chains()
        append_events(session, stream, [chains.linked(one, workspace.checkout) for one in events], 0)

    with workspace.session() as session:
        experts = [
            event(n, EventKind.EXPERT, today, slug=f"body{n}", kind="state-body", title={"ru": f"Орган {n}"})
            for n in range(20)
        ]
        kept(session, REGISTRY, experts)
    for first in range(0, bills, 100):
        with workspace.session() as session:
            for number in range(first, min(first + 100, bills)):
                slug, finished = f"b{number:04}", number % 3 != 0
                sent = today - dt.timedelta(days=300 if finished else 20 + number % 30)
                events = [
                    event(
                        0,
                        EventKind.BILL,
                        sent,
                        slug=slug,
                        title={"ru": f"О вопросе {number}"},
                        drafter="body0",
                        profile="law",
                    ),
                    event(1, EventKind.TEXT, sent, lang="ru", file="ru@v1.txt", digest="0" * 64),
                ]
                made_reviews = []
                for n in range(3):
                    one = event(len(events), EventKind.SEND, sent, reviewer=f"body{1 + (number + n) % 19}", channel="approval", review=f"r{n + 1}", version=1, rule="approval", number=10, unit="working", delivered=sent.isoformat())  # fmt: skip
                    made_reviews.append(one)
                    events.append(one)
                uids = []
                for n in range(each):
                    review = made_reviews[n % 3]
                    one = event(len(events), EventKind.RECOMMEND, sent + dt.timedelta(days=5), review=f"r{n % 3 + 1}", upon=review.uid, recommendation=str(n + 1), version=1, lang="ru", citation=f"art_{n % 40 + 1}", quote="Заявка рассматривается в течение десяти дней.", text=f"Уточнить, что срок {n} исчисляется в рабочих днях.")  # fmt: skip
                    uids.append(one.uid)
                    events.append(one)
                for n in range(each if finished else each // 3):
                    events.append(event(len(events), EventKind.RESPOND, sent + dt.timedelta(days=9), recommendation=str(n + 1), upon=uids[n], decision="rejected", reason="Норма не нуждается в уточнении.", revision=1))  # fmt: skip
                for n in range(3 if finished else 0):
                    for kind in (EventKind.RECEIVE, EventKind.CLOSE):
                        events.append(event(len(events), kind, sent + dt.timedelta(days=9), review=f"r{n + 1}", upon=made_reviews[n].uid))  # fmt: skip
                kept(session, slug, events)


def asked(folder: Path, bill: str) -> int:
    """The questions, each told on a line; some are asked of one bill."""
    from lawtrack.services.reviews.reviews import Reviews

    workspace = opened(folder, dict(os.environ))
    with workspace.reading():
        pass
    reviews = Reviews(workspace)
    questions: dict[str, Callable[[], Any]] = {
        "due": lambda: reviews.due(),
        f"review list {bill}": lambda: reviews.list(bill),
        f"register of {bill}": lambda: reviews.recommendations(bill),
    }
    from lawtrack.tui.office import Office
    from lawtrack.tui.presenters.library import shelf
    from lawtrack.tui.presenters.reviewing import reviewing

    office = Office(folder)
    questions["TUI Reviews"] = lambda: reviewing(office, "").reviews
    questions["TUI Library"] = lambda: shelf(office).bills
    for what, question in questions.items():
        cpu, clock = time.process_time(), time.perf_counter()
        count = len(question())
        print(json.dumps({"what": what, "cpu": time.process_time() - cpu, "clock": time.perf_counter() - clock, "count": count}), flush=True)  # fmt: skip
    workspace.close()
    return 0


def loaded(folder: Path, environment: dict[str, str]) -> bool:
    """Load bills of one, two and three thousand remarks; True where the last took too long or it is not linear."""
    from lawtrack.services.log.files import load_workflow

    times = []
    for thousands in (1, 2, 3):
        workspace = opened(folder.with_name(f"one{thousands}"), environment)
        slug = f"public{thousands}"
        path = workspace.amendments / slug / "workflow.jsonl"
        path.parent.mkdir(parents=True)
        lines = [{"event": "bill", "on": "2026-01-10", "slug": slug, "title": {"ru": "О дворах"}}]
        lines += [
            {"event": "recommend", "on": "2026-01-12", "author": "житель", "text": f"Замечание {n}."}
            for n in range(thousands * 1000)
        ]
        path.write_text(
            "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8"
        )
        cpu = time.process_time()
        assert load_workflow(workspace, path).added == thousands * 1000 + 1
        times.append(time.process_time() - cpu)
        print(f"load one bill of {thousands},000 remarks: cpu {times[-1]:.2f} s")
        workspace.close()
    return times[-1] > LOADING or times[-1] > 5 * times[0]


if __name__ == "__main__":
    sys.exit(main())
