"""The invented market's words and numbers: employers, jobs, levels, places. All made up for the demo."""

from __future__ import annotations

from typing import NamedTuple


class Job(NamedTuple):
    """A kind of job: its yearly pay at mid level in the first place, in that place's currency."""

    title: str
    department: str
    pay: float
    frequency: float
    duties: tuple[str, ...]
    skills: tuple[str, ...]


class Level(NamedTuple):
    """A level: the word before the title, its pay beside mid level, years asked."""

    word: str
    factor: float
    frequency: float
    years: tuple[str, ...]


class PlaceWords(NamedTuple):
    """A place as an ad writes it, with its currency and its pay beside the first place."""

    location: str
    country: str
    currency: str
    symbol: str
    factor: float
    frequency: float


EMPLOYERS = (
    "Northlight Labs", "Copperfield Systems", "Tidewater Analytics", "Fennel Robotics", "Brightmoor Health",
    "Saltmarsh Energy", "Larkspur Finance", "Ironwood Mobility", "Cedarline Software", "Palegrove Security",
    "Mistral Harbor", "Oakbridge Learning", "Silverfen Data", "Thornbury Logistics", "Wrenfield Media",
    "Yarrow Biotech", "Quillstone Legal", "Hollowpine Games", "Emberlake Retail", "Juniper Crossing",
    "Stonechat Voice", "Rowanpeak Climate", "Driftwood Cloud", "Heronsgate Travel", "Kelpforest Vision",
    "Moorhen Payments", "Nightjar Search", "Plover Housing",
)  # fmt: skip

JOBS = (
    Job("Machine Learning Engineer", "Engineering", 182_000, 3, (
        "train and evaluate ranking models", "ship models to production with the platform team",
        "run experiments and write down what they showed",
    ), ("Python and PyTorch", "feature stores", "SQL")),
    Job("AI Engineer", "Engineering", 178_000, 3, (
        "build agents and retrieval on large language models", "measure answers with evaluation sets",
        "own prompts, tools and guardrails from idea to production",
    ), ("Python", "LLM frameworks", "vector databases")),
    Job("Research Scientist", "Research", 205_000, 1, (
        "research new training methods for language models", "publish and reproduce results",
    ), ("PyTorch and distributed training", "statistics")),
    Job("MLOps Engineer", "Platform", 176_000, 1, (
        "run training clusters and inference services", "automate model deployment and monitoring",
    ), ("Kubernetes", "Terraform", "GPU scheduling")),
    Job("Data Scientist", "Data", 158_000, 2, (
        "build predictive models for pricing", "design and read A/B tests",
    ), ("Python", "SQL", "causal inference")),
    Job("Data Engineer", "Data", 160_000, 2, (
        "build pipelines for the warehouse", "keep the data tested and documented",
    ), ("Spark", "Airflow", "dbt")),
    Job("Backend Engineer", "Engineering", 162_000, 4, (
        "design and run services", "review code and mentor colleagues",
    ), ("Go or Java", "PostgreSQL", "AWS")),
    Job("Frontend Engineer", "Engineering", 152_000, 2, (
        "build the product's pages", "make them fast and accessible",
    ), ("TypeScript", "React")),
    Job("Product Manager", "Product", 165_000, 1, (
        "find out what customers need", "decide with the team what to build next",
    ), ("roadmaps", "user research")),
    Job("Account Executive", "Sales", 95_000, 2, (
        "win new customers", "keep the pipeline honest",
    ), ("consultative selling", "CRM systems")),
    Job("Recruiter", "People", 92_000, 1, (
        "find and convince candidates", "make interviews fair",
    ), ("structured interviews", "sourcing")),
)  # fmt: skip

LEVELS = (
    Level("Junior", 0.68, 1, ("0-1", "1")),
    Level("", 0.92, 3, ("2-4", "3+")),
    Level("Senior", 1.12, 4, ("5+", "5-8", "6+")),
    Level("Staff", 1.38, 1.5, ("8+", "10+")),
    Level("Intern", 0.45, 0.3, ("",)),
)

PLACES = (
    PlaceWords("San Francisco, CA", "United States", "USD", "$", 1.0, 5),
    PlaceWords("New York, NY", "United States", "USD", "$", 0.97, 5),
    PlaceWords("Remote - US", "United States", "USD", "$", 0.9, 6),
    PlaceWords("Austin, TX", "United States", "USD", "$", 0.86, 2),
    PlaceWords("London, UK", "United Kingdom", "GBP", "£", 0.52, 4),
    PlaceWords("Berlin, Germany", "Germany", "EUR", "€", 0.5, 4),
    PlaceWords("Toronto, Canada", "Canada", "CAD", "CA$", 0.88, 2),
)

BLURBS = (
    "{name} is an invented company that makes planning software with AI at its heart.",
    "{name}, which does not exist, helps hospitals keep their schedules.",
    "At {name}, an invented employer, we build tools for small shops around the world.",
    "{name} is a made-up company that moves goods with fewer empty trips.",
)
PREFERRED = (
    "Clear writing and patience with people",
    "Experience in a small team",
    "Nice to have: work in the open that we can look at",
)
BENEFITS = ("30 days of leave", "Equity in a company that does not exist", "A budget for books")
