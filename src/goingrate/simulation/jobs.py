"""The invented market's roles: their titles, departments, pay, frequency and how often their work is AI work."""

from __future__ import annotations

from typing import NamedTuple

ROLE_GROUPS = ("ai", "tech", "other")


class Job(NamedTuple):
    """A role: group, share within its group, yearly dollars at mid level, share of core AI work and of AI use.

    titles: of the role without a level; managed: the field in the titles of those who lead it; ote: on-target
    earnings are stated; duties: the pool of duties and skills that its ads draw from
    """

    role: str
    group: str
    frequency: float
    pay: float
    core: float
    uses: float
    department: str
    titles: tuple[str, ...]
    managed: str
    duties: str
    ote: bool = False


class Level(NamedTuple):
    """A level: its share, its pay beside mid level, how titles mark it, and the years of experience asked.

    forms: titles, {t} the role's title, {m} the field managed; bare: share of ads whose title marks nothing, so that
    only the years say it; years: ranges asked, `5+` or `3-5`
    """

    level: str
    frequency: float
    pay: float
    forms: tuple[str, ...]
    bare: float
    years: tuple[str, ...]


LEVELS = (
    Level("intern", 0.03, 0.52, ("{t} Intern", "{t} Intern (Summer)"), 0.0, ("",)),
    Level("entry", 0.09, 0.74, ("Junior {t}", "Junior {t}", "{t}, New Grad", "{t} I"), 0.15, ("0-1", "1+")),
    Level("mid", 0.27, 0.94, ("{t} II", "Mid-level {t}"), 0.8, ("2+", "2-4", "3+", "3-5")),
    Level("senior", 0.37, 1.14, ("Senior {t}", "Senior {t}", "Senior {t}", "Sr. {t}", "{t} III"), 0.08,
          ("5+", "5-8", "6+", "7+")),
    Level("lead", 0.14, 1.40, ("Staff {t}", "Principal {t}", "Lead {t}", "Staff {t}"), 0.0, ("8+", "10+", "7+")),
    Level("manager", 0.06, 1.42, ("Engineering Manager, {m}", "{m} Manager", "Senior Manager, {m}"), 0.0,
          ("6+", "8+")),
    Level("executive", 0.04, 1.78, ("Director of {m}", "Head of {m}", "VP of {m}", "Director, {m}"), 0.0,
          ("10+", "12+")),
)  # fmt: skip
LEVEL_NAMES = tuple(level.level for level in LEVELS)

JOBS = (
    Job("ai_engineer", "ai", 0.28, 172_000, 1, 0, "Engineering",
        ("AI Engineer", "Applied AI Engineer", "Generative AI Engineer", "LLM Engineer", "AI Software Engineer"),
        "Applied AI", "llm"),
    Job("ml_engineer", "ai", 0.32, 174_000, 1, 0, "Engineering",
        ("Machine Learning Engineer", "ML Engineer", "Software Engineer, Machine Learning", "Deep Learning Engineer"),
        "Machine Learning", "ml"),
    Job("mlops_engineer", "ai", 0.10, 170_000, 1, 0, "Platform",
        ("MLOps Engineer", "ML Platform Engineer", "Machine Learning Infrastructure Engineer",
         "ML Infrastructure Engineer"), "ML Platform", "mlops"),
    Job("ai_researcher", "ai", 0.16, 198_000, 1, 0, "Research",
        ("Research Scientist", "Applied Scientist", "AI Research Engineer", "AI Research Scientist",
         "Machine Learning Researcher"), "AI Research", "research"),
    Job("nlp_engineer", "ai", 0.06, 168_000, 1, 0, "Engineering",
        ("NLP Engineer", "Natural Language Processing Engineer"), "Natural Language Processing", "nlp"),
    Job("vision_engineer", "ai", 0.08, 167_000, 1, 0, "Engineering",
        ("Computer Vision Engineer", "Perception Engineer"), "Computer Vision", "vision"),
    Job("robotics_engineer", "tech", 0.03, 156_000, 0.35, 0.2, "Robotics",
        ("Robotics Engineer", "Robotics Software Engineer", "Motion Planning Engineer"), "Robotics", "robotics"),
    Job("data_scientist", "tech", 0.07, 154_000, 0.55, 0.25, "Data",
        ("Data Scientist", "Product Data Scientist", "Decision Scientist"), "Data Science", "science"),
    Job("data_engineer", "tech", 0.08, 152_000, 0.04, 0.16, "Data",
        ("Data Engineer", "Analytics Engineer", "Data Warehouse Engineer"), "Data Engineering", "data"),
    Job("data_analyst", "tech", 0.06, 104_000, 0.0, 0.12, "Data",
        ("Data Analyst", "Business Intelligence Analyst", "BI Analyst"), "Business Intelligence", "analysis"),
    Job("software_engineer", "tech", 0.40, 158_000, 0.04, 0.22, "Engineering",
        ("Software Engineer", "Backend Engineer", "Frontend Engineer", "Full Stack Engineer", "iOS Engineer",
         "Software Developer", "Backend Developer", "Android Engineer"), "Software Engineering", "software"),
    Job("platform_engineer", "tech", 0.09, 160_000, 0.0, 0.14, "Infrastructure",
        ("DevOps Engineer", "Site Reliability Engineer", "Cloud Engineer", "Infrastructure Engineer"),
        "Site Reliability Engineering", "platform"),
    Job("security_engineer", "tech", 0.05, 162_000, 0.0, 0.10, "Security",
        ("Security Engineer", "Application Security Engineer", "Cloud Security Engineer"), "Security Engineering",
        "security"),
    Job("qa_engineer", "tech", 0.03, 118_000, 0.0, 0.14, "Engineering",
        ("QA Engineer", "Test Automation Engineer", "Quality Assurance Engineer"), "Quality Assurance", "quality"),
    Job("hardware_engineer", "tech", 0.04, 138_000, 0.0, 0.03, "Hardware",
        ("Electrical Engineer", "Mechanical Engineer", "FPGA Engineer"), "Hardware Engineering", "hardware"),
    Job("solutions_engineer", "tech", 0.06, 140_000, 0.03, 0.18, "Customer Engineering",
        ("Solutions Engineer", "Sales Engineer", "Support Engineer", "Implementation Engineer"),
        "Solutions Engineering", "solutions"),
    Job("product_manager", "tech", 0.06, 158_000, 0.03, 0.2, "Product",
        ("Product Manager", "Technical Program Manager", "Technical Product Manager"), "Product", "product"),
    Job("designer", "tech", 0.03, 136_000, 0.0, 0.14, "Design",
        ("Product Designer", "UX Designer"), "Product Design", "design"),
    Job("non_tech", "other", 0.20, 82_000, 0.0, 0.03, "Sales",
        ("Account Executive", "Sales Development Representative"), "Sales", "sales", ote=True),
    Job("non_tech", "other", 0.12, 92_000, 0.0, 0.06, "People",
        ("Recruiter", "Talent Acquisition Partner", "HR Generalist"), "People Operations", "people"),
    Job("non_tech", "other", 0.16, 88_000, 0.0, 0.08, "Marketing",
        ("Content Strategist", "Copywriter", "Brand Strategist"), "Marketing", "marketing"),
    Job("non_tech", "other", 0.16, 96_000, 0.0, 0.02, "Finance",
        ("Accountant", "Payroll Specialist", "Financial Controller"), "Finance", "finance"),
    Job("non_tech", "other", 0.18, 84_000, 0.0, 0.06, "Customer Success",
        ("Customer Success Specialist", "Customer Support Representative", "Onboarding Specialist"),
        "Customer Success", "success"),
    Job("non_tech", "other", 0.18, 128_000, 0.0, 0.04, "Operations",
        ("Legal Counsel", "Compliance Specialist", "Procurement Specialist", "Office Coordinator"), "Operations",
        "operations"),
)  # fmt: skip

# Forms in which `product manager` or `staff accountant` would say something else than a level.
_OF_ENGINEERS = ("Engineering Manager, {m}", "{m} Manager", "{t} I", "{t} II", "{t} III", "Staff {t}")
_NOT_IN_ENGINEERING = ("product_manager", "designer", "data_analyst")
# Words of a team behind a title; none of them changes the role.
TEAMS = (
    "Growth", "Payments", "Billing", "Marketplace", "Checkout", "Logistics", "Partnerships", "Loyalty", "Bookings",
    "Returns", "Invoicing", "Onboarding", "Subscriptions", "Claims", "Enterprise", "New Markets", "Suppliers",
)  # fmt: skip


def title_of(job: Job, level: Level, pick: float, choose: float, *, marked: bool) -> str:
    """The job's title without decoration; pick and choose lie in [0, 1) and settle title and form.

    >>> title_of(JOBS[1], LEVELS[3], 0.0, 0.0, marked=True), title_of(JOBS[1], LEVELS[5], 0.0, 0.4, marked=True)
    ('Senior Machine Learning Engineer', 'Machine Learning Manager')
    """
    title = job.titles[int(pick * len(job.titles))]
    forms = level.forms
    if job.group == "other" or job.role in _NOT_IN_ENGINEERING:
        forms = tuple(form for form in forms if form not in _OF_ENGINEERS)
    form = forms[int(choose * len(forms))] if marked else "{t}"
    return form.format(t=title, m=job.managed)
