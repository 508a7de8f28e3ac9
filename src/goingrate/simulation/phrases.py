"""Sentences that any invented ad may hold: openings, general duties, requirements, AI work, pay, place, level."""

from __future__ import annotations

COLLEAGUES = (
    "the product team", "operations", "two senior colleagues", "the support desk", "design", "the finance team",
    "engineers in other teams", "customers", "the team lead", "our partners", "the data team", "the warehouse crew",
)  # fmt: skip
OPENINGS = (
    "We are looking for a {title} to join the {team} team.",
    "The {team} team is growing and needs a {title}.",
    "As a {title} you will help the {team} team with work that customers notice.",
    "You will be the {nth} person in the {team} team and shape how it works.",
    "This job is new: nobody has done it here before, and you decide with us what it becomes.",
    "You take over from a colleague who moves to the {team} team and stays to help you settle in.",
)
OPENINGS_FURTHER = (
    "The work is varied, the deadlines are real, and you will have the say over how things are done.",
    "In the first three months you learn how our customers work; after six you run a project of your own.",
    "You report to the head of {team}, who has been here for {number} years.",
    "Most days hold two hours of meetings or fewer.",
    "You will work closely with {w} and with {v}.",
    "The budget for the year is agreed, so you can begin at once.",
    "We measure ourselves by what customers stop complaining about.",
    "You will have about {number} colleagues in the same field to learn from and argue with.",
    "There is a plan for the year, and it has been wrong before.",
    "What you build will be used on the day it is finished.",
    "The first project waits already, with {w}.",
    "We give you a colleague to ask for as long as you like.",
    "You will own your part from the first talk with {v} to the day it is retired.",
    "About a third of the work is new, the rest is keeping promises.",
)
MEETINGS = "The team meets in person every {quarter}, and writes to each other the rest of the time."
GENERAL_DUTIES = (
    "Write down decisions so that others can follow them in {number} months.",
    "Help to hire and to settle in new colleagues.",
    "Say early when a plan will not hold, and offer another.",
    "Break large tasks into steps of a few days.",
    "Present results to {w} every {quarter}.",
    "Take part in planning and defend your estimates.",
    "Help {w} when it matters more than your own list.",
    "Mentor one or two colleagues who are new to the field.",
    "Look after the documentation of what you build.",
    "Keep an eye on costs and say where money is wasted.",
    "Improve how {w} and your team hand work to each other.",
    "Visit {w} now and then and bring back what you learned.",
    "Prepare the weekly review together with {w}.",
    "Leave things better documented than you found them.",
    "Answer questions of {v} patiently and in writing.",
    "Choose suppliers and tools together with {w}, and say why.",
    "Keep the list of known problems short and honest.",
)
ASKS = (
    "Solid knowledge of {s}",
    "You have worked with {s} and know where it hurts",
    "Good command of {s} and {z}",
    "Experience with {s} in daily work",
    "{s}, or the will to learn it quickly",
    "Hands-on practice with {s} and {z}",
    "Proficiency in {s}",
)
GENERAL_ASKS = (
    "You write clearly and like to be asked why",
    "Patience with people and with old systems",
    "You finish what you begin, or say why not",
    "Good spoken and written English",
    "An eye for detail that stops in time",
    "You enjoy working with {w}",
    "You can explain your field to someone from {v}",
    "You have seen a project fail and can say what you learned",
    "A habit of measuring before and after",
    "You prefer a simple answer that works to a clever one that might",
    "You are comfortable when plans change",
    "Curiosity about how {w} spend their day",
    "You ask for help before it is too late",
    "You know when good is good enough",
)
YEARS = (
    "{years} years of experience in a similar role", "{years} years of professional experience",
    "At least {least} years of relevant experience", "{years} years of experience in the field",
)  # fmt: skip
NO_YEARS = ("First experience is welcome but not needed", "You have shown in some way that you can do the work")
DEGREES = (
    ("bachelor", "Bachelor's degree in a related field or equivalent experience"),
    ("master", "Master's degree in a related field"), ("phd", "PhD in a quantitative field"),
)  # fmt: skip
NICE = (
    "Experience with {s}",
    "You have worked in a company of our size",
    "A second language",
    "Some knowledge of {s}",
    "You have worked with people from {w} before",
    "Work in the open that we can look at",
    "You know our industry",
    "Experience with {s} or something like it",
    "You have taught or trained others",
)
AI_CORE = (
    "Build machine learning models that improve {t} and run them in production.",
    "Train and evaluate models on {t} with PyTorch.",
    "Develop the AI features behind {t}, from data to deployment.",
    "Fine-tune large language models for {t}.",
    "Design the evaluation of the models that we train on {t}.",
    "Own our machine learning pipeline for {t}.",
)
AI_CORE_ASKS = (
    "Experience with training and deploying machine learning models",
    "Hands-on experience with deep learning",
)
AI_USES = (
    "You use AI coding assistants in daily work and know when not to.",
    "Integrate the models of our machine learning team into {t}.",
    "Use LLM tools to speed up work on {t}, and check what they say.",
    "Use tools such as GitHub Copilot and ChatGPT where they save time.",
    "Integrate LLM APIs into {t} where they help customers.",
    "Try out generative AI tools for {t} and keep what works.",
    "Build the screens and services around our AI features for {t}.",
)
AI_USES_PLAIN = (
    "You use AI tools such as ChatGPT for drafts and check what they say.",
    "Use generative AI tools to speed up your own work on {t}.",
)
PAY = (
    "The base salary range for this role is {pay} per year.", "Salary: {pay} per year",
    "We offer a base salary of {pay} a year, depending on experience.",
    "The annual base salary for this position is {pay}.", "Compensation: base salary {pay} per year.",
)  # fmt: skip
PAY_HOURLY = ("The hourly rate for this contract is {pay} per hour.", "Pay: {pay} per hour")
PAY_OTE = ("On-target earnings (OTE) for this role are {pay} per year.", "OTE: {pay} per year")
PAY_TIERS = "The base salary range for this role depends on location:"
REMOTE = (
    "This role is fully remote within {country}.",
    "This is a remote position: you can work from anywhere in {country}.",
    "This role is 100% remote ({country}).",
)  # fmt: skip
HYBRID = (
    "This is a hybrid role: {days} days a week in our {city} office.",
    "This role is hybrid, with {days} days per week in the {city} office.",
)
ONSITE = (
    "This role is on-site: five days a week in our {city} office.", "This is an onsite position in {city}.",
)  # fmt: skip
CONTRACT = ("This is a contract position for {number} months.", "This is a {number}-month contract.")
VISA = ("We sponsor visas for this role.", "We cannot sponsor visas for this position.")
NUMBERS = ("three", "four", "five", "six", "seven", "nine", "twelve")
ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "ninth")
QUARTERS = ("month", "quarter", "spring and autumn", "second month")
EDITS = (
    ("We are looking for", "We are seeking"), ("You will", "You'll"), ("customers", "clients"), ("Help ", "Support "),
    ("together with", "along with"), ("colleagues", "teammates"), ("experience", "practical experience"),
    ("Build ", "Develop "), ("every", "each"), ("Keep ", "Maintain "),
)  # fmt: skip
