"""Accuracy of the facts: against labels made by reading, and of pay against the feeds' own structure.

    ./dev accuracy [--json]

Prints the tables and writes docs/accuracy.md. --json writes one object with the same figures to stdout:
    command, version, rules, measured_at, real_data (whether labels and recorded postings are there)
    gold            null where real_data is false, else {postings, fields}; fields, one object per scored field:
                    {field, read (false: no reader yet, figures null), targets {figure: least}, odd, even, all}, each of
                    these {precision, recall, f1, macro_f1, accuracy, read_as_ai, interval [low, high], n}
    structured_pay  null, or {postings, by_feed, jobs_with_both, pays_read, verdicts, precision, jobs_agreeing,
                    recall_where_repeated, text_pay_where_feed_has_none (each {value, interval, hits, n}), ids}
"""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from gold import Json, facts_of, fields_scored
from pages import NO_DATA, figure, markdown_table, real_data, text_table, write_page
from structured_pay import VERDICTS, compare, summarise
from timings import read_postings

COMMAND = "./dev accuracy"
HEAD = ("field", "precision", "recall", "F1", "macro F1", "accuracy", "95 % interval", "n", "target")
PARTS = {"odd": "Evaluated on: ids ending in an odd digit", "even": "Developed on: ids ending in an even digit"}
NAMES = {"f1": "F1", "macro_f1": "macro F1", "precision": "P", "recall": "R", "accuracy": "accuracy"}

GOLD_WORDS = """\
Each of {postings} postings was read whole and labelled by a language model as annotator, apart from our rules.
Two such readings of other postings agreed in pay, level, role, remote and AI work wherever the first was certain, and
in skills to F1 0.93: the labels are a good measure and not the truth. Fields that a label calls uncertain are left out,
and postings with several roles count for pay alone.

Rules were developed on the even ids and on unlabelled postings of the same sources; the odd ids were only scored. Both
halves share most employers and months, so postings of unseen employers may be read less well. Intervals draw postings
(400 bootstrap draws) for F1 and macro F1, and are Wilson's for shares; a perfect score draws 1 to 1, which says nothing
of the next posting: look at n.

Macro F1 is over classes with five labels and more. `pay_exact`: postings whose whole list of pays is right, silence
included; `pay_kind`: right pays whose kind is right too; `ai_boilerplate`: under accuracy, the share of postings that
mention AI only in passing and were read as AI work, so less is better. "not read": no reader for the field yet."""

PAY_WORDS = """\
The recorded Ashby boards state pay as structure for some jobs. That structure is taken away, pay is read from title and
text, and the two are compared: a pay **agrees** when currency, period and both ends are within 0.5 % of one salary
tier; it lies **within** the span of the tiers, **overlaps** it, stands **apart** from it, or has another currency or
period. The rules were developed with these boards in view.

The two do not mean the same, so disagreement is not error and agreement is a lower bound of precision. A feed's salary
may cover every place and level of the job where the text gives one band, or one where the text gives several; the text
may state on-target earnings, an hourly or a local figure, where the feed holds base pay per year; and an employer may
have changed one and not the other. The structure is the employer's, not a label of what the text says.

Recall is taken over jobs whose text repeats both ends of a salary range by a loose match of strings, with no reading of
words around them: that misses texts that state pay otherwise, and counts one where the two numbers mean other things.

"Text pay where the feed has none" is a mixture: employers who state pay only in words, which is right to read, and
false readings. It is no rate of errors; it bounds the share of false readings among these jobs from above."""


def measure(data: Path | None, now: datetime) -> Json:
    """Every figure in the shape that this file's first lines describe."""
    from goingrate import __version__
    from goingrate.extraction.facts import rules_version

    answer: Json = {
        "command": "accuracy",
        "version": __version__,
        "rules": rules_version(),
        "measured_at": now.isoformat(timespec="seconds"),
        "real_data": data is not None,
        "gold": None,
        "structured_pay": None,
    }
    if data is None:
        return answer
    gold = data.parent / "gold"
    if (gold / "labels.jsonl").is_file():
        facts = facts_of(gold / "postings.jsonl")
        answer["gold"] = {"postings": len(facts), "fields": fields_scored(gold, facts)}
    boards = sorted((data / "ashby-boards-2025-10" / "boards").glob("*.json"))
    print(f"pay of {len(boards)} boards ...", file=sys.stderr, flush=True)
    answer["structured_pay"] = summarise([compare(posting) for path in boards for posting in read_postings(path)])
    return answer


def gold_rows(fields: Sequence[Json], part: str) -> list[tuple[str, ...]]:
    """Lines of the table of one part: `odd`, `even` or `all`."""
    return [_gold_row(row, row[part]) for row in fields]


def _gold_row(row: Json, scored: Json | None) -> tuple[str, ...]:
    target = ", ".join(f"{NAMES[name]} {least:.2f}" for name, least in row["targets"].items())
    if scored is None:
        return (row["field"], *["not read"], *[""] * 6, target)
    share = scored["read_as_ai"] if scored["accuracy"] is None else scored["accuracy"]
    numbers = [
        figure(each) for each in (scored["precision"], scored["recall"], scored["f1"], scored["macro_f1"], share)
    ]
    return (row["field"], *numbers, span(scored["interval"]), str(scored["n"]), target)


def span(interval: Sequence[float] | None) -> str:
    """An interval as people read it.

    >>> span([0.9, 1.0]), span(None)
    ('0.900 to 1.000', '-')
    """
    return "-" if interval is None else f"{interval[0]:.3f} to {interval[1]:.3f}"


def pay_rows(pay: Json) -> list[tuple[str, ...]]:
    """Lines of the table of pay in words against pay as structure."""
    feeds, n = pay["by_feed"], pay["pays_read"]
    counts = {
        "postings": pay["postings"],
        "- with a salary as structure": feeds["salary"],
        "- with other structured pay only": feeds["no salary"],
        "- with structured pay that the employer hides": feeds["hidden"],
        "- with none": feeds["none"],
        "jobs with a salary as structure and pay read from words": pay["jobs_with_both"],
        "pays read there": n,
    }
    rows: list[tuple[str, ...]] = [(label, "", "", f"{number:,}") for label, number in counts.items()]
    rows.append(_share_row("- agree: precision", pay["precision"]))
    for word in VERDICTS[1:]:
        hits = pay["verdicts"][word]
        rows.append((f"- {word}", figure(hits / n if n else None), "", f"{hits} of {n}"))
    rows.append(_share_row("jobs where a pay read agrees", pay["jobs_agreeing"]))
    rows.append(_share_row("agrees where the text repeats the range: recall", pay["recall_where_repeated"]))
    rows.append(_share_row("text pay where the feed has none: a mixture", pay["text_pay_where_feed_has_none"]))
    return rows


def _share_row(label: str, share: Json) -> tuple[str, ...]:
    return (label, figure(share["value"]), span(share["interval"]), f"{share['hits']:,} of {share['n']:,}")


PAY_HEAD = ("pay in words against structure", "share", "95 % interval", "count")


def tables(answer: Json) -> str:
    """All tables for the terminal."""
    parts = []
    if answer["gold"] is None:
        parts.append(f"labelled postings: {NO_DATA}")
    else:
        for part, title in PARTS.items():
            parts += [title, text_table(HEAD, gold_rows(answer["gold"]["fields"], part))]
    if answer["structured_pay"] is None:
        parts.append(f"structured pay: {NO_DATA}")
    else:
        parts.append(text_table(PAY_HEAD, pay_rows(answer["structured_pay"])))
    return "\n\n".join(parts)


def page(answer: Json) -> str:
    """docs/accuracy.md without its first line: figures and ids, no posting's words."""
    gold, pay = answer["gold"], answer["structured_pay"]
    parts = [
        "# Accuracy of the facts",
        f"goingrate {answer['version']}, rules {answer['rules']}.",
        "## Against labelled postings",
        GOLD_WORDS.format(postings=gold["postings"]),
    ]
    for part, title in PARTS.items():
        parts += [f"### {title}", markdown_table(HEAD, gold_rows(gold["fields"], part))]
    parts += ["## Pay in words against pay as structure", PAY_WORDS, markdown_table(PAY_HEAD, pay_rows(pay))]
    parts.append("Intervals draw whole boards (400 bootstrap draws), since a board's postings are written alike.")
    for label, name in (
        ("No pay read agrees with the structure", "disagreeing"),
        ("The text repeats the range and no pay read agrees", "repeated_but_not_read_so"),
    ):
        ids = pay["ids"][name]
        parts.append(textwrap.fill(f"{label}, {len(ids)} ids: {', '.join(ids)}", 120, break_on_hyphens=False))
    return "\n\n".join(parts)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command's exit code, after scoring, printing and writing the page."""
    ask = argparse.ArgumentParser(prog=COMMAND, description=(__doc__ or "").splitlines()[0])
    ask.add_argument("--json", action="store_true", help="one JSON object on stdout")
    options = ask.parse_args(arguments)
    now = datetime.now(UTC)
    answer: dict[str, Any] = measure(real_data(), now)
    print(json.dumps(answer, indent=1) if options.json else tables(answer))
    if answer["gold"] is None or answer["structured_pay"] is None:
        print(f"docs/accuracy.md is left as it is: {NO_DATA}", file=sys.stderr)
    else:
        print(write_page("accuracy.md", COMMAND, now, page(answer)), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
