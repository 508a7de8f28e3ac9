"""What the duties consist of: each sentence that states one goes to the task that it mainly describes."""

from __future__ import annotations

from functools import cache

from goingrate.extraction.duties import Span, find_duties
from goingrate.extraction.title_words import read_list
from goingrate.records.facts import TASKS, Evidence, Found, Reading, Silence, TaskShare
from goingrate.records.posting import Posting
from goingrate.text.phrase_finder import PhraseFinder

_LEAST = 2.0  # weight under which a sentence speaks of no task
_TIE = 0.85  # share of the heaviest task's weight from which another weighs as much
_FIRST = 1.15  # how much more the first phrase weighs: it says what is done
_MAKING = "making"  # words of making anything: integration, unless their object says more
_FADING = 0.7  # weight of each further phrase of a sentence in terms of the one before


def find_tasks(
    posting: Posting,
    marked: tuple[Span, ...] = (),
    role: Reading[str] = Silence.NOT_READ,
    level: Reading[str] = Silence.NOT_READ,
) -> Reading[tuple[TaskShare, ...]]:
    r"""Each task with its share of the duties, the largest first, and the sentences it was read from.

    marked: spans of the text that are its employer's boilerplate, sorted; role, level: as read, for doubtful sentences

    >>> ad = Posting("jsonl", "b", "1", "Engineer", "Your tasks\n- Build data pipelines\n- Mentor engineers")
    >>> find_tasks(ad).value
    (TaskShare(task='data', share=0.5), TaskShare(task='management', share=0.5))
    """
    weights: dict[str, float] = {}
    evidence: list[Evidence] = []
    expected = expected_of(*(each.value for each in (role, level) if isinstance(each, Found)))
    for start, end in find_duties(posting.text, marked):
        tasks = tasks_of(posting.text[start:end], expected)
        for task in tasks:
            weights[task] = weights.get(task, 0.0) + 1 / len(tasks)
            evidence.append(Evidence("text", start, end, f"task: {task}"))
    if not weights:
        return Silence.NOT_STATED
    whole = sum(weights.values())
    ordered = sorted(weights, key=lambda task: (-weights[task], TASKS.index(task)))
    return Found(tuple(TaskShare(task, weights[task] / whole) for task in ordered), tuple(evidence))


@cache
def _finder() -> tuple[PhraseFinder, list[tuple[str, float]]]:
    """The phrases, and the name and weight of each."""
    names = {*TASKS, "none", "neutral", _MAKING}
    weights = {r["phrase"]: (r["cue"], float(r["weight"])) for r in read_list("task_cues.csv") if r["cue"] in names}
    return PhraseFinder(weights), list(weights.values())


@cache
def expected_of(*kinds: str) -> tuple[tuple[str, float], ...]:
    """Tasks that people of a role and a level mostly do, and how much that weighs.

    >>> expected_of("data_analyst", "manager")
    (('management', 3.0), ('data', 3.0))
    """
    rows = read_list("task_roles.csv")
    return tuple((row["task"], float(row["weight"])) for row in rows if row["of"] in kinds)


def tasks_of(duty: str, expected: tuple[tuple[str, float], ...] = ()) -> tuple[str, ...]:
    """The task that a sentence mainly describes, two where they weigh the same, none where it is of no task.

    expected: tasks that weigh more beforehand

    >>> tasks_of("Train and fine-tune models"), tasks_of("Sell bread to bakeries")
    (('modelling',), ())
    """
    finder, weights = _finder()
    sums: dict[str, float] = {}
    making, factor = 0.0, _FIRST
    for number in finder.numbers(duty):
        name, weight = weights[number]
        if name == _MAKING:
            making = max(making, weight)
        elif weight:
            sums[name] = sums.get(name, 0.0) + weight * factor
            factor = 1.0 if factor > 1 else factor * _FADING
    if making:
        sums["integration"] = sums.get("integration", 0.0) + making
    if not sums or max(sums.values()) < _LEAST:
        return ()
    for task, weight in expected:
        sums[task] = sums.get(task, 0.0) + weight
    most = max(sums.values())
    if sums.get("none", 0.0) >= most:
        return ()
    near = [task for task, weight in sums.items() if weight >= most * _TIE and task != "none"]
    return tuple(near) if len(near) == 1 else tuple(sorted(near, key=TASKS.index)[:2])
