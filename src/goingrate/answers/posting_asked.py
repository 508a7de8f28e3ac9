"""The posting of a store that a user names, explained as its build read it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any

from goingrate.answers.explanation import FIELDS, Explanation, explain, explained
from goingrate.answers.market import Market
from goingrate.errors import UnknownWordError
from goingrate.extraction.facts import Span
from goingrate.pipeline.extracting import marked_spans
from goingrate.records.facts import Evidence, Silence
from goingrate.records.posting import Posting
from goingrate.settings import command
from goingrate.tables.rows import READABLE, posting_from_row
from goingrate.tables.views.asked import owners_postings, postings_asked
from goingrate.tables.views.boilerplate import marked_lines
from goingrate.tables.views.current import current_postings

_SHOWN = 5
_SHORTEST_NAME = 3  # characters: fewer begin everything


def explain_asked(market: Market, name: str) -> Explanation:
    """The posting that a name means, as the market's build read it.

    name: its id, the source's id, `source/board/key`, its page or its vacancy's id, or an unambiguous beginning
    Raises UnknownWordError where no posting is meant, or several are.
    """
    chosen = _chosen(market, name.strip())
    owned = owners_postings(market.table("postings"), chosen["source"], chosen["company"] or chosen["board"])
    current = current_postings(owned, market.table("sightings"), market.table("fetches"))
    identity = chosen["posting_id"]
    if chosen["several"]:
        mine = current.filter(current.board == chosen["board"], current.key == chosen["key"]).select("posting_id")
        identity = market.run(mine)["posting_id"][0].as_py()
    row = market.run(owned.filter(owned.posting_id == identity).select(*READABLE)).to_pylist()[0]
    posting = posting_from_row(row)
    marked = marked_spans(posting.text, set(market.run(marked_lines(current))["line"].to_pylist()))
    return _as_read(market, identity, posting, marked)


def _chosen(market: Market, name: str) -> dict[str, Any]:
    """The one posting that a name means; several: it has several contents, of which the current one is meant."""
    if len(name) < _SHORTEST_NAME:
        raise UnknownWordError(f"'{name}' is too short to name a posting; give at least {_SHORTEST_NAME} characters")
    rows = market.run(postings_asked(market.table("postings"), market.vacancies, name)).to_pylist()
    rows = [row for row in rows if row["whole"]] or rows
    if not rows:
        raise UnknownWordError(
            f"no posting '{name}' in {market.store.folder}; name one by its id, source/board/key or page "
            f"(`{command()} why FIGURE --json` prints them), or give a file with its text, - for stdin"
        )
    jobs: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        jobs[row["source"], row["board"], row["key"]].append(row)
    if len(jobs) > 1:
        shown = [
            f"  {'/'.join(job)}  {same[0]['title'] or '(no title)'}" for job, same in sorted(jobs.items())[:_SHOWN]
        ]
        more = f"\n  ... and {len(jobs) - _SHOWN:,} more" if len(jobs) > _SHOWN else ""
        raise UnknownWordError(f"'{name}' begins {len(jobs):,} postings; write more of it:\n" + "\n".join(shown) + more)
    same = next(iter(jobs.values()))
    return same[0] | {"several": len(same) > 1}


def _as_read(market: Market, identity: str, posting: Posting, marked: tuple[Span, ...]) -> Explanation:
    """The explanation by the facts that the build holds, or read now where it holds none."""
    facts = market.table("facts")
    of_posting = facts.filter(facts.posting_id == identity, facts.rules == market.build.rules)
    rows = market.run(of_posting.drop("sketch")).to_pylist()
    if not rows:
        note = f"build {market.build.number} holds another content of this posting: read now"
        return replace(explain(posting, marked, note), identity=identity, synthetic=market.store.synthetic)
    row = next((row for row in rows if bool(row["marks"]) == bool(marked)), rows[0])
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for piece in row["evidence"]:
        evidence[piece["field"]].append(Evidence(piece["part"], piece["start"], piece["end"], piece["rule"]))
    # what was not read is not kept as a silence: such a field has neither value nor evidence
    unread = {name: Silence.NOT_READ.value for name in FIELDS if not row.get(name) and row.get(name) is not False}
    said = {each["field"]: each["reason"] for each in row["silence"]}
    silence = {name: reason for name, reason in (unread | said).items() if name in said or name not in evidence}
    return explained(
        posting,
        row,
        evidence,
        silence,
        market.build.rules,
        marked=marked,
        identity=identity,
        build=market.build.number,
        synthetic=market.store.synthetic,
    )
