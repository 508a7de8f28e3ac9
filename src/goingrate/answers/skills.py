"""Which skills are asked most: the share of a cohort's vacancies that name each."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

import pyarrow as pa

from goingrate.answers.market import Market
from goingrate.answers.shares import share_estimate
from goingrate.errors import UnknownWordError
from goingrate.extraction.skill_names import skill_ids
from goingrate.records.cohort import Cohort
from goingrate.records.estimate import Estimate
from goingrate.tables.views.skills import skill_readable, skills_by_employer

_AS_READ = "as read: not corrected for skills missed or misread"


@dataclass(frozen=True, slots=True)
class SkillShare:
    """A skill and the share of vacancies that name it."""

    skill: str
    estimate: Estimate


def asked_skills(market: Market, cohort: Cohort, *, top: int) -> tuple[SkillShare, ...]:
    """The skills that most of the cohort's vacancies name, each with its share and interval, the largest first.

    top: how many; a skill that fewer employers than the floor name is withheld only where the cohort is. Ranks of
    neighbours are not told apart by their intervals.
    """
    whole = {row["employer"]: row for row in market.run(skill_readable(market.vacancies, cohort)).to_pylist()}
    naming: dict[str, dict[str, int]] = {}
    for row in market.run(skills_by_employer(market.vacancies, cohort)).to_pylist():
        naming.setdefault(row["skill"], {})[row["employer"]] = row["naming"]
    plain = sorted(naming, key=lambda skill: (-sum(naming[skill].values()), skill))
    found = [SkillShare(skill, _share(market, cohort, skill, whole, naming[skill])) for skill in plain[: 2 * top]]
    return tuple(sorted(found, key=lambda each: (-(each.estimate.value or 0.0), each.skill))[:top])


def skill_share(market: Market, cohort: Cohort, skill: str) -> Estimate:
    """The share of the cohort's vacancies of named employers that name the skill, between 0 and 1.

    Raises UnknownWordError, which names the near ones, for a skill that no reader knows.
    """
    if skill not in skill_ids():
        near = get_close_matches(skill, list(skill_ids()), n=3)
        raise UnknownWordError(f"no skill '{skill}' is read{'; did you mean ' + ' or '.join(near) if near else ''}")
    whole = {row["employer"]: row for row in market.run(skill_readable(market.vacancies, cohort)).to_pylist()}
    rows = market.run(skills_by_employer(market.vacancies, cohort)).to_pylist()
    naming = {row["employer"]: row["naming"] for row in rows if row["skill"] == skill}
    return _share(market, cohort, skill, whole, naming)


def _share(
    market: Market, cohort: Cohort, skill: str, whole: dict[str, dict[str, object]], naming: dict[str, int]
) -> Estimate:
    rows = [row | {"naming": naming.get(employer, 0)} for employer, row in sorted(whole.items())]
    table = pa.Table.from_pylist(rows) if rows else _EMPTY
    measure = f"share of vacancies that name {skill}"
    return share_estimate(market, cohort, table, "naming", "skill", measure, (_AS_READ,), skill=skill)


_EMPTY = pa.table({"employer": [], "vacancies": [], "naming": [], "last_seen": []})
