"""docs/accuracy.md and the tables of the terminal: what `accuracy.py` measured, in words and tables."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from gold import Json
from pages import NO_DATA, figure, markdown_table, text_table
from structured_pay import VERDICTS

HEAD = ("field", "precision", "recall", "F1", "macro F1", "accuracy", "95 % interval", "n", "target")
PARTS = {"odd": "Evaluated on: ids ending in an odd digit", "even": "Developed on: ids ending in an even digit"}
NAMES = {"f1": "F1", "macro_f1": "macro F1", "precision": "P", "recall": "R", "accuracy": "accuracy"}
CONFUSED = ("role", "level")
CASES = (
    "pay",
    "ai_work",
    "remote",
    "role",
    "level",
    "degree",
    "years_min",
    "certificates",
)  # each by id; skills by count
BAR_WORDS = """\
**Met**: the figure reaches the bar. **Shown**: the lower end of its 95 % interval does. A bar may be met and not shown:
the labelled postings are then too few to tell. Pay is judged on the labelled odd half, and on these together with the
jobs of the recorded Ashby and Lever boards whose text repeats a salary of the feed (labelled postings left out): there
a pay read is right if it is a salary of the feed or lies within its span. Where the words state more or other pay than
the feed we read them: `benchmarks/labels/pay_against_feed.csv` holds each case with its cause, and the row "judged by
reading" counts by that. The interval of a perfect score is Wilson's."""
CONFUSION_WORDS = "Postings of one role whose label is sure; a row per label, a column per reading."
CASE_WORDS = """\
Every posting of the odd half whose field was read otherwise than labelled, uncertain labels left out. Causes were found
by reading after the figures above were taken; no rule was changed by them since."""
SKILL_WORDS = """\
Why core skills fall short of their bar: most of what is read without a label are everyday words that are fields too, in
duties where one reader takes them for a skill asked and another for what is done; the two annotators agreed to .97."""
LANGUAGE_WORDS = """\
English is measured, and German by few labelled postings (three of 275) beside its example lists. Pay phrases of French,
Spanish, Dutch, Polish, Portuguese and further languages, their titles and headings, are **examples only**
(`tests/extraction/pay_examples_languages.py` and the lists of titles): no posting in them was held against labels. What
a field's reader does not know a language for (`src/goingrate/lists/field_languages.csv`) is `unsupported language`,
counted by `goingrate doctor`, never guessed. The reference scorer knows no such answer and counts it as wrong where the
label says `unstated`.

Two further labelled sets were looked at and are not scored: soft skills of Sayfullina et al. (2018) are fragments of
lemmatised words, and sentences linked to ESCO skills name activities rather than technologies."""
WORST_WORDS = "The twenty postings of the odd half with most fields wrong, uncertain labels left out."

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


BAR_HEAD = ("bar", "figure", "at least", "measured", "95 % interval", "n", "met", "shown")


def bar_rows(bars: Sequence[Json]) -> list[tuple[str, ...]]:
    """Lines of the table of bars."""
    return [
        (
            row["bar"], NAMES[row["figure"]], f"{row['least']:.2f}", figure(row["value"]), span(row["interval"]),
            str(row["n"]), "yes" if row["met"] else "no", "yes" if row["shown"] else "no",
        )
        for row in bars
    ]  # fmt: skip


def confusion_table(confusion: Json) -> str:
    """A table with a row per label and a column per reading; a dot where there is none."""
    classes = confusion["classes"]
    rows = [
        (name, *(str(count) if count else "." for count in counts))
        for name, counts in zip(classes, confusion["counts"], strict=True)
    ]
    return markdown_table(("labelled", *classes), [row for row in rows if any(each != "." for each in row[1:])])


WORST_HEAD = ("id", "fields read otherwise than labelled", "names too many or too few")


def worst_rows(worst: Sequence[Json]) -> list[tuple[str, ...]]:
    """Lines of the table of the worst cases."""
    return [(row["id"], ", ".join(row["fields"]), str(row["names_wrong"])) for row in worst]


CASE_HEAD = ("id", "field", "labelled", "read", "cause")


def skill_lines(amiss: Json) -> list[str]:
    """A paragraph of the names missed and one of those read without a label, each with how often."""
    told = {"missed": "Labelled and not read", "false": "Read and not labelled"}
    lines = (f"{words}: {', '.join(f'{name} {n}' for name, n in amiss[kind])}." for kind, words in told.items())
    return [textwrap.fill(line, 120) for line in lines]


def case_rows(cases: Sequence[Json]) -> list[tuple[str, ...]]:
    """Lines of the table of cases; a pay by its figures, names of certificates by their number."""
    rows = []
    for row in cases:
        if "missed" in row:
            ends = f"{len(row['missed'])} more", f"{len(row['false'])} others"
        else:
            ends = row["labelled"], row["read"]
        rows.append((row["id"], row["field"], *ends, row["cause"] or "not looked into"))
    return rows


PAY_HEAD = ("pay in words against structure", "share", "95 % interval", "count")


def tables(answer: Json) -> str:
    """All tables for the terminal."""
    parts = []
    if answer["gold"] is None:
        parts.append(f"labelled postings: {NO_DATA}")
    else:
        parts += ["What was promised, and what was measured", text_table(BAR_HEAD, bar_rows(answer["bars"]))]
        for part, title in PARTS.items():
            parts += [title, text_table(HEAD, gold_rows(answer["gold"]["fields"], part))]
    if answer["structured_pay"] is None:
        parts.append(f"structured pay: {NO_DATA}")
    else:
        parts.append(text_table(PAY_HEAD, pay_rows(answer["structured_pay"])))
    return "\n\n".join([*parts, *answer["sections"]])


def page(answer: Json) -> str:
    """docs/accuracy.md without its first line: figures and ids, no posting's words."""
    gold, pay = answer["gold"], answer["structured_pay"]
    parts = [
        "# Accuracy of the facts",
        f"goingrate {answer['version']}, rules {answer['rules']}.",
        "## What was promised, and what was measured",
        BAR_WORDS,
        markdown_table(BAR_HEAD, bar_rows(answer["bars"])),
        "## Against labelled postings",
        GOLD_WORDS.format(postings=gold["postings"]),
    ]
    for part, title in PARTS.items():
        parts += [f"### {title}", markdown_table(HEAD, gold_rows(gold["fields"], part))]
    for field in CONFUSED:
        parts += [
            f"### {field}: labelled against read, odd half",
            CONFUSION_WORDS,
            confusion_table(gold["confusion"][field]),
        ]
    parts += ["### The worst cases", WORST_WORDS, markdown_table(WORST_HEAD, worst_rows(gold["worst"]))]
    parts += ["### Case by case", CASE_WORDS, markdown_table(CASE_HEAD, case_rows(gold["cases"]))]
    parts += ["### Names of core skills", SKILL_WORDS, *skill_lines(gold["skills_core"])]
    parts += ["## Languages and further sets", LANGUAGE_WORDS]
    parts += ["## Pay in words against pay as structure", PAY_WORDS, markdown_table(PAY_HEAD, pay_rows(pay))]
    parts.append("Intervals draw whole boards (400 bootstrap draws), since a board's postings are written alike.")
    for label, name in (
        ("No pay read agrees with the structure", "disagreeing"),
        ("The text repeats the range and no pay read agrees", "repeated_but_not_read_so"),
    ):
        ids = pay["ids"][name]
        parts.append(textwrap.fill(f"{label}, {len(ids)} ids: {', '.join(ids)}", 120, break_on_hyphens=False))
    return "\n\n".join([*parts, *answer["sections"]])
