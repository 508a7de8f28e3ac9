"""An audit's score as text for a terminal."""

from __future__ import annotations

from goingrate.answers.audit_score import METHOD, AuditScore, FieldScore
from goingrate.charts.formats import percent
from goingrate.estimates.confusion import Confusion, Share
from goingrate.interfaces.terminal import width, wrap


def audit_text(score: AuditScore) -> str:
    """The score: of what, then AI work as a table of P(read | true), by stratum, then role, level and pay."""
    sample = score.sample
    kinds = ", ".join(sorted({stratum.kind for stratum in sample.strata}))
    lines = ["SYNTHETIC: invented data"] if sample.synthetic else []
    lines += [
        f"{score.labelled:,} of {len(sample.rows):,} drawn vacancies labelled on {score.labels.labelled_on}; "
        f"holds until {score.valid_until}",
        f"of build {sample.build} (rules {sample.rules}, as of {sample.as_of}), seen open {sample.period[0]} to "
        f"{sample.period[1]}; sources: {kinds}",
        "",
    ]
    if score.ai_work is None:
        lines.append("AI work: no labels")
    else:
        lines += _table("AI work, all", score.ai_work)
        for name, each in score.by_stratum.items():
            lines += ["", *_table(f"AI work, {name}", each)]
    lines.append("")
    lines += _field("role", score.role) + _field("level", score.level)
    lines.append(f"pay read that is right: {_share(score.pay_right)}")
    lines.append(f"pay stated that was read right: {_share(score.pay_found)}")
    lines += ["", METHOD]
    return "\n".join(part for line in lines for part in (wrap(line, width()) if line else [""]))


def _table(title: str, found: Confusion) -> list[str]:
    lines = [f"{title}: read right {_share(found.right)}"]
    for name, row, counts in zip(found.classes, found.sensitivities, found.counts, strict=True):
        cells = [
            f"{read} {percent(share.value)} ({percent(share.low)} to {percent(share.high)})"
            for read, share in zip(found.read_classes, row, strict=True)
            if share.value or read in found.classes
        ]
        lines.append(f"  true {name}, {int(counts.sum())} labels: " + ("read " + ", ".join(cells) if row[0].n else "-"))
    return lines


def _field(name: str, score: FieldScore | None) -> list[str]:
    if score is None:
        return [f"{name} read right: no labels"]
    lines = [f"{name} read right: {_share(score.right)}"]
    return lines + [f"  {true} read as {read}: {n}" for true, read, n in score.confused[:5]]


def _share(share: Share | None) -> str:
    if share is None or share.value is None:
        return "no labels"
    return f"{percent(share.value)} ({percent(share.low)} to {percent(share.high)}; {share.n} labels)"
