"""Advertisements composed of invented parts, for properties that hold for every text."""

from __future__ import annotations

from hypothesis import strategies as st

from goingrate.records.posting import Posting

TITLES = (
    "Senior Machine Learning Engineer", "Data Analyst (m/w/d)", "Staff Software Engineer, Payments", "Baker",
    "Nurse II", "Head of Product", "Machine Learning Intern", "Account Manager", "Research Scientist, Speech",
)  # fmt: skip
COMPANY = (
    "Nordlicht is a Series B startup that makes maps for sailors.",
    "We are a team of 120 people and sell bread in nine towns.",
    "Our AI-powered oven tells when the crust is done.",
    "Kettle & Sons is listed on the Oslo stock exchange.",
    "We raised $40M and serve 3,000 customers.",
)
DUTIES = (
    "- Train and ship LLM features for the support desk",
    "- Build data pipelines in Python and Spark",
    "- Design systems that bake ten thousand loaves a day",
    "- Lead a team of four engineers and mentor juniors",
    "- Talk to customers and keep the ledgers in order",
    "- Evaluate computer vision models on the line",
)
DEMANDS = (
    "- 5+ years of experience in software engineering",
    "- At least three years with PostgreSQL, Kubernetes or AWS",
    "- A bachelor's degree in computing, or in a field close to it",
    "- PhD or master's degree in statistics",
    "- Excellent communication skills in English",
    "- You know Go, Rust or C++ and have used React",
    "- AWS Certified Solutions Architect or CISSP certification",
)
WISHES = ("- Terraform is a plus", "- Experience with PyTorch", "- 2 years of leading people", "- A master's degree")
PAYS = (
    "Bakers' coders here get a base salary of $120,000 - $150,000 per year.",
    "Pay: £55k-£70k plus bonus and equity",
    "Gehalt: 60.000 € bis 75.000 € brutto im Jahr",
    "Salary range CAD 90,000 to CAD 110,000",
    "Compensation: €650 per day",
    "You earn $35.50/hour and an annual bonus of 10%.",
)
WHERE = (
    "This role is based in Berlin, Germany.",
    "Location: Austin, TX",
    "A remote position: live anywhere in the United States.",
    "You work three days a week in our office in London.",
    "Fully remote, anywhere in Europe.",
)
NOTICES = (
    "We offer visa sponsorship.",
    "We are not able to sponsor visas for this position.",
    "This is a full-time position.",
    "We welcome everyone and reward diversity, equity and inclusion.",
    "Artificial intelligence tools may help us to screen applications.",
    "401(k), a meal budget of $50 and 25 days of leave.",
)
OPENING = ("About us", "Nordlicht has made sea charts in Bergen since our founders learned to sail there.")
PARTS = (
    ("About us", COMPANY), ("What you will do", DUTIES), ("Requirements", DEMANDS), ("Nice to have", WISHES),
    ("Compensation", PAYS), ("Location", WHERE), ("Benefits", NOTICES),
)  # fmt: skip


@st.composite
def ad_texts(draw: st.DrawFn) -> str:
    """Texts of one to seven parts, each with its heading and some of its lines."""
    chosen = draw(st.lists(st.sampled_from(PARTS), min_size=1, max_size=7, unique=True))
    lines: list[str] = [*OPENING]
    for heading, sentences in chosen:
        lines += [heading, *draw(st.lists(st.sampled_from(sentences), min_size=1, max_size=3, unique=True))]
    return "\n".join(lines)


def ad(text: str, title: str | None = "Engineer") -> Posting:
    """A posting with a title and a text and nothing else."""
    return Posting("jsonl", "board", "1", title, text)
