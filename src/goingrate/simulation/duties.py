"""What the invented jobs do and ask: a pool of duties and of skills for each kind of job, with slots.

In the duties {s} is a skill of the job, {t} a thing worked on, {w} a colleague. Skills are written as ads write them.
"""

from __future__ import annotations

from typing import NamedTuple


class Pool(NamedTuple):
    """Duties, the things that {t} stands for, and the skills."""

    duties: tuple[str, ...]
    things: tuple[str, ...]
    skills: tuple[str, ...]


POOLS = {
    "llm": Pool(
        ("Build agents and retrieval on large language models for {t}.",
         "Design prompts, tools and guardrails for {t}.",
         "Measure the answers of our language models with evaluation sets drawn from {t}.",
         "Take LLM features for {t} from a sketch to production with {w}.",
         "Cut the latency and cost of our LLM services with {s}.",
         "Fine-tune open models on {t} and show with numbers that it helped.",
         "Keep the retrieval index behind {t} fresh, small and correct."),
        ("customer letters", "order histories", "support chats", "the help centre", "contracts", "delivery notes"),
        ("Python", "LangChain", "PyTorch", "vector databases", "PostgreSQL", "FastAPI", "Docker", "AWS", "TypeScript",
         "Hugging Face", "RAG", "Kubernetes")),
    "ml": Pool(
        ("Train and improve machine learning models that rank {t}.", "Ship models for {t} to production with {w}.",
         "Design features and labels for models that predict {t}.",
         "Run online experiments on our models and write down what they showed.",
         "Find out why a model of {t} got worse, and mend it.",
         "Own the training code of our recommender systems, written in {s}.",
         "Bring deep learning to {t} where it beats what we have."),
        ("deliveries", "late payments", "bookings", "prices", "demand by shop", "fraud", "search results"),
        ("Python", "PyTorch", "TensorFlow", "scikit-learn", "SQL", "Spark", "XGBoost", "Airflow", "AWS", "Docker",
         "MLflow", "NumPy")),
    "mlops": Pool(
        ("Run the training clusters and inference services behind {t}.",
         "Automate how machine learning models are tested, deployed and rolled back.",
         "Build the feature store for {t} with {s}.", "Schedule GPU time fairly between the model teams.",
         "Watch models of {t} in production and raise the alarm when they drift.",
         "Make a model training run that takes a day take an hour, together with {w}."),
        ("forecasts", "ranking", "document reading", "fraud checks", "pricing"),
        ("Python", "Kubernetes", "Terraform", "Docker", "MLflow", "Kubeflow", "AWS", "GCP", "Prometheus", "Ray", "Go",
         "CUDA")),
    "research": Pool(
        ("Research new training methods for language models of {t}.", "Publish results, and reproduce those of others.",
         "Design experiments that settle questions about neural networks for {t}.",
         "Scale deep learning methods for {t} with {s}.", "Turn papers into working models together with {w}.",
         "Study how our models fail on {t} and what would make them safer."),
        ("long documents", "tables", "rare events", "speech", "molecules", "time series", "small data"),
        ("Python", "PyTorch", "JAX", "CUDA", "C++", "NumPy", "TensorFlow", "Hugging Face", "Ray", "Linux")),
    "nlp": Pool(
        ("Build natural language processing for {t} in six languages.", "Train text classifiers that sort {t}.",
         "Extract names, dates and amounts from {t} with {s}.", "Compare language models on {t} and choose with {w}.",
         "Keep annotation guides and labelled sets of {t} in good order."),
        ("letters", "invoices", "reviews", "call transcripts", "case notes"),
        ("Python", "spaCy", "PyTorch", "Hugging Face", "Elasticsearch", "SQL", "Docker", "AWS", "FastAPI")),
    "vision": Pool(
        ("Build computer vision that recognises {t}.", "Train detection and segmentation models on images of {t}.",
         "Port neural networks to small devices with {s}.", "Collect and label images of {t} together with {w}.",
         "Measure how our vision models behave in rain, dust and low light."),
        ("parcels", "weeds", "road signs", "pallets", "welds", "labels on shelves"),
        ("Python", "PyTorch", "OpenCV", "C++", "CUDA", "TensorFlow", "Docker", "Linux", "NumPy", "TensorRT")),
    "robotics": Pool(
        ("Write control software for {t}.", "Plan motions of {t} around people and shelves.",
         "Fuse the sensors of {t} with {s}.", "Test {t} in simulation and then in the hall with {w}.",
         "Calibrate arms, wheels and cameras of {t}."),
        ("picking arms", "small tractors", "carts", "sorting gates", "lifts"),
        ("C++", "Python", "ROS", "Linux", "MATLAB", "Gazebo", "CMake", "Docker")),
    "science": Pool(
        ("Design and read experiments on {t}.", "Answer questions about {t} with {w}.",
         "Estimate what a change of {t} did, with honest intervals.", "Build forecasts of {t} in {s}.",
         "Define the measures by which we judge {t}.", "Explain what the numbers on {t} do not show."),
        ("prices", "sign-ups", "delivery times", "cancellations", "discounts", "stock"),
        ("Python", "SQL", "R", "pandas", "Tableau", "dbt", "Snowflake", "Excel", "Spark", "Looker")),
    "data": Pool(
        ("Build pipelines that bring {t} into the warehouse.", "Keep tables of {t} tested and documented.",
         "Model {t} so that analysts need no second guess.", "Move jobs on {t} from night to minutes with {s}.",
         "Agree on contracts for {t} with {w}.", "Trace a wrong figure on {t} back to its source."),
        ("orders", "payments", "sensor readings", "click streams", "stock levels", "partner files"),
        ("Python", "SQL", "Spark", "Airflow", "dbt", "Snowflake", "Kafka", "BigQuery", "AWS", "Terraform", "Scala",
         "PostgreSQL")),
    "analysis": Pool(
        ("Build dashboards on {t} that people open.", "Answer questions on {t} from {w} within a day.",
         "Check the figures on {t} before they go out.", "Write the monthly report on {t} with {s}.",
         "Teach colleagues to read the numbers on {t}."),
        ("sales", "returns", "visits", "costs", "support cases"),
        ("SQL", "Excel", "Tableau", "Power BI", "Looker", "Python", "R", "BigQuery", "dbt")),
    "software": Pool(
        ("Design, build and run the services behind {t}.", "Build the pages on which customers see {t}.",
         "Make {t} twice as fast, and prove it.", "Review code, and have yours reviewed, with {w}.",
         "Take apart the old module for {t} and put it back together in {s}.",
         "Fix what breaks in {t} and make sure that it breaks once.", "Write the API that partners use for {t}.",
         "Plan the data model of {t} with {w}."),
        ("checkout", "bookings", "invoices", "stock counts", "user accounts", "notifications", "timetables", "refunds"),
        ("Go", "Java", "Python", "TypeScript", "React", "PostgreSQL", "Kubernetes", "AWS", "Ruby on Rails", "Node.js",
         "Redis", "Kafka", "GraphQL", "Docker", "Rust", "Kotlin")),
    "platform": Pool(
        ("Run the clusters behind {t}.", "Automate the release of {t} with {s}.",
         "Keep {t} up, and be honest when it is not.",
         "Halve the bill of {t}.", "Take your turn on call for {t}, about one week in seven.",
         "Write the runbooks of {t} with {w}."),
        ("our services", "the build farm", "the network", "the databases", "backups", "the test systems"),
        ("Kubernetes", "Terraform", "AWS", "Linux", "Prometheus", "Grafana", "Go", "Python", "Ansible", "Docker", "GCP",
         "Helm")),
    "security": Pool(
        ("Find the weak spots of {t} before others do.", "Review designs of {t} with {w}.",
         "Automate checks of {t} with {s}.", "Lead the response when something happens to {t}.",
         "Teach engineers to think like someone who wants into {t}."),
        ("our services", "the sign-in", "partner links", "the office network", "payments"),
        ("Python", "AWS", "Burp Suite", "Terraform", "Kubernetes", "Linux", "Go", "Splunk", "OAuth")),
    "quality": Pool(
        ("Write automated tests of {t}.", "Plan releases of {t} with {w}.", "Reproduce what customers report on {t}.",
         "Keep the test suite of {t} fast with {s}.", "Decide what not to test by hand."),
        ("checkout", "the mobile app", "reports", "imports", "payments"),
        ("Selenium", "Cypress", "Playwright", "Python", "Java", "Jenkins", "SQL", "Postman", "TypeScript")),
    "hardware": Pool(
        ("Design boards and housings for {t}.", "Bring up prototypes of {t} in the lab.", "Simulate {t} with {s}.",
         "Choose suppliers of {t} with {w}.", "Take {t} through certification."),
        ("meters", "battery packs", "gateways", "motor drives", "sensors"),
        ("Altium", "SolidWorks", "MATLAB", "VHDL", "Verilog", "C", "Python", "SPICE")),
    "solutions": Pool(
        ("Show customers how {t} fits their day.", "Build prototypes for customers of {t} with {s}.",
         "Answer technical questions on {t} together with {w}.", "Bring new customers of {t} live within a month.",
         "Carry what customers of {t} say back to engineering."),
        ("our platform", "the partner API", "reporting", "data imports", "the mobile app"),
        ("Python", "SQL", "REST APIs", "JavaScript", "AWS", "Salesforce", "Postman", "Docker", "Linux")),
    "product": Pool(
        ("Find out what users of {t} need.", "Decide with {w} what of {t} to build next, and what not.",
         "Write short plans for {t} that people read.", "Bring {t} to customers and look at what happens.",
         "Keep the measures of {t} honest."),
        ("checkout", "onboarding", "reporting", "partner tools", "the mobile app"),
        ("SQL", "Jira", "Figma", "Amplitude", "Looker", "A/B testing")),
    "design": Pool(
        ("Design the screens of {t} from sketch to release.", "Test drafts of {t} with users every second week.",
         "Look after the design system with {w}.", "Make {t} usable with a keyboard alone.",
         "Draw {t} in {s} and see it through."),
        ("checkout", "onboarding", "reports", "the mobile app", "settings"),
        ("Figma", "HTML", "CSS", "Framer", "Adobe Creative Suite")),
    "sales": Pool(
        ("Win new customers in {t}.", "Keep an honest pipeline for {t}.", "Prepare offers with {w}.",
         "Visit customers in {t}, listen first, and come back with a plan.", "Reach your targets in {t}."),
        ("the region", "the public sector", "small firms", "wholesale", "hotels"), ("Salesforce", "HubSpot")),
    "people": Pool(
        ("Find and convince candidates for {t}.", "Make interviews for {t} fair and quick.",
         "Look after new colleagues in {t} for their first ninety days.", "Advise {w} on questions of work and law.",
         "Keep the records of {t} in order."),
        ("engineering", "sales", "our warehouses", "customer service"), ("Workday",)),
    "marketing": Pool(
        ("Write texts about {t} that people finish.", "Plan the campaign for {t} with {w}.",
         "Edit what colleagues write about {t}.", "Keep the calendar of {t}.", "Tell the story of {t} in plain words."),
        ("our customers", "the spring range", "the newsletter", "new markets"), ("HubSpot", "Figma")),
    "finance": Pool(
        ("Close the books of {t} each month.", "Prepare the payments of {t}.", "Answer the auditors on {t} with {w}.",
         "Improve how we account for {t}.", "Check and file the taxes of {t}."),
        ("two subsidiaries", "the group", "our suppliers", "travel and expenses"), ("Excel", "SAP", "NetSuite")),
    "success": Pool(
        ("Answer customers of {t} by mail and telephone.", "Guide new customers through {t}.",
         "Notice when a customer of {t} is unhappy, and call first.", "Write help pages on {t}.",
         "Carry wishes for {t} to {w}."),
        ("the booking tool", "invoicing", "the mobile app", "reports"), ("Zendesk", "Intercom")),
    "operations": Pool(
        ("Look after contracts on {t}.", "Advise {w} on rules that touch {t}.", "Keep {t} in good order.",
         "Negotiate terms for {t}.", "Write guidance on {t} that colleagues understand."),
        ("office leases", "suppliers", "data protection", "insurance", "licences"), ("Excel",)),
}  # fmt: skip
