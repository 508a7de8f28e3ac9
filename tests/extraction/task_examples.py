"""Invented duties in the manner of many industries, each with the tasks that a person would give it to."""

# role, duty, tasks in the order of the list; empty where it is none of them
TASKS_OF = """
ai_researcher|Investigate why dense retrievers forget rare words|research
ai_researcher|Publish what you learn at leading venues|research
ai_researcher|Propose hypotheses about memory in small networks and try them out|research
ai_researcher|Read the newest literature and reproduce surprising results|research
ai_researcher|Explore novel ways to plan over long horizons|research
designer|Run usability studies with bakers in three countries|research
designer|Interview shop owners to learn what customers need from a till|research
product_manager|Carry out market research on cold storage in Asia|research
other_tech|Lead original research on soil bacteria|research
other_tech|Write proofs of concept for quantum sensors|research
hardware_engineer|Prototype new kinds of battery cooling to see what is feasible|research
data_scientist|Conduct research into better measures of loyalty|research
ai_engineer|Explore emerging technologies and say which are worth a bet|research
other_tech|Design experiments on novel enzymes|research
|Forschung zu neuen Verfahren der Spracherkennung|research
|Erforschung neuartiger Batterien|research
data_engineer|Build and maintain data pipelines for meter readings|data
data_engineer|Move nightly loads from Oracle into a data warehouse|data
data_engineer|Own the dbt models that finance relies on|data
data_engineer|Improve data quality across all feeds|data
data_analyst|Create dashboards for the ward managers|data
data_analyst|Analyse churn by cohort and report on it weekly|data
data_analyst|Answer ad hoc questions with SQL|data
data_analyst|Define KPIs with each depot and track them|data
data_scientist|Dig through large datasets to find patterns in returns|data
data_scientist|Present insights to the heads of each region|data
software_engineer|Write ETL jobs that clean address data|data
software_engineer|Keep the schema and ingest the feeds of forty airlines|data
ml_engineer|Collect and label training data for rare defects|data
ml_engineer|Curate datasets of bird calls|data
non_tech|Enter and check customer records in the data set each morning|data
non_tech|Annotate satellite pictures by guideline|data
non_tech|Prepare monthly reporting for the board|data
product_manager|Analyze funnel metrics to see where shoppers leave|data
solutions_engineer|Migrate customer data from legacy systems|data
|Aufbau und Pflege von Datenpipelines|data
data_analyst|Erstellung von Dashboards und Auswertungen|data
data_analyst|Analyse von Verkaufsdaten|data
data_engineer|Automate the extraction of tables from invoices into Snowflake|data
ml_engineer|Train models that spot cracks in rails|modelling
ml_engineer|Fine-tune language models on legal texts|modelling
ml_engineer|Design and improve ranking models for our shop|modelling
ml_engineer|Develop machine learning models for demand|modelling
ml_engineer|Experiment with loss functions and tune hyperparameters|modelling
ai_engineer|Write prompts and refine them until answers hold up|modelling
ai_engineer|Own prompt engineering for the claims bot|modelling
ai_engineer|Shape model behaviour through preference data|modelling
data_scientist|Build predictive models of readmission|modelling
data_scientist|Develop credit risk models|modelling
data_scientist|Apply causal inference to pricing trials|modelling
vision_engineer|Develop computer vision algorithms for grading fruit|modelling
vision_engineer|Improve detection models for night scenes|modelling
robotics_engineer|Train reinforcement learning policies for gripping|modelling
nlp_engineer|Pre-train encoders for Swahili|modelling
ai_researcher|Implement and train neural networks at the edge of what fits in memory|modelling
software_engineer|Add embeddings and classifiers so that mail sorts itself|modelling
|Training von Modellen zur Bilderkennung|modelling
ml_engineer|Entwicklung von Sprachmodellen für die Justiz|modelling
software_engineer|Build new features for our booking app|integration
software_engineer|Develop APIs that partners can rely on|integration
software_engineer|Write clean, readable code in Kotlin|integration
software_engineer|Design and implement backend services for ticketing|integration
software_engineer|Turn mock-ups into accessible user interfaces|integration
software_engineer|Work with designers to ship features weekly|integration
software_engineer|Integrate payment providers|integration
software_engineer|Refactor the billing module|integration
ai_engineer|Build agents that file expense claims for people|integration
ai_engineer|Ship LLM-powered features end to end|integration
ai_engineer|Build retrieval-augmented chat into the help pages|integration
ai_engineer|Develop AI applications for foresters|integration
solutions_engineer|Design custom integrations at customers' sites|integration
solutions_engineer|Write connectors to hospital systems|integration
solutions_engineer|Build demos that show what the product can do|integration
designer|Own wireframes, user flows and visual design|integration
designer|Evolve our design system with engineers|integration
hardware_engineer|Write firmware for sensors|integration
product_manager|Work with engineers to build the first mobile app|integration
other_tech|Configure Salesforce workflows and automations|integration
robotics_engineer|Implement control software for cranes|integration
software_engineer|Programmierung von Schnittstellen|integration
software_engineer|Entwicklung neuer Funktionen für unsere App|integration
software_engineer|Umsetzung von Webanwendungen|integration
software_engineer|Extend our Shopify plug-in with new components|integration
software_engineer|Own the front end of the portal|integration
platform_engineer|Be on call one week in five|operation
platform_engineer|Respond to incidents and write post-mortems|operation
platform_engineer|Monitor uptime and fix what breaks|operation
platform_engineer|Patch servers and maintain backups|operation
software_engineer|Debug production issues|operation
software_engineer|Fix bugs that users report|operation
software_engineer|Maintain the legacy ledger and keep it running|operation
software_engineer|Deploy releases every Tuesday|operation
software_engineer|Take part in the on-call rota|operation
ml_engineer|Deploy models to production and monitor drift|operation
mlops_engineer|Monitor models in production|operation
data_engineer|Troubleshoot failing nightly loads|operation
solutions_engineer|Give technical support in production incidents|operation
other_tech|Maintenance and upgrades of the plant's control systems|operation
security_engineer|Lead incident response around the clock|operation
|Betrieb und Überwachung der Server|operation
|Wartung bestehender Systeme und Fehlerbehebung|operation
|Rufbereitschaft und Behebung von Störungen|operation
platform_engineer|Run Kubernetes clusters in four regions|infrastructure
platform_engineer|Write Terraform for every account|infrastructure
platform_engineer|Own our CI/CD and make builds fast|infrastructure
platform_engineer|Scale our platform to ten times the traffic|infrastructure
platform_engineer|Build developer tools that save teams hours|infrastructure
software_engineer|Optimise performance and latency of search|infrastructure
software_engineer|Build distributed systems that scale to billions of rows|infrastructure
software_engineer|Pay down technical debt in core systems|infrastructure
mlops_engineer|Build the GPU platform on which researchers train|infrastructure
mlops_engineer|Speed up distributed training across nodes|infrastructure
mlops_engineer|Operate our model serving layer at low latency|infrastructure
ml_engineer|Write CUDA kernels for sparse attention|infrastructure
ml_engineer|Scale inference to many GPUs|infrastructure
data_engineer|Set up cloud infrastructure for the lake|infrastructure
security_engineer|Harden our cloud infrastructure on AWS|infrastructure
|Aufbau der Cloud-Infrastruktur|infrastructure
platform_engineer|Skalierung unserer Plattform|infrastructure
qa_engineer|Write test plans and test cases|evaluation
qa_engineer|Automate regression tests|evaluation
qa_engineer|Verify releases against acceptance criteria|evaluation
software_engineer|Review code of your peers|evaluation
software_engineer|Write unit tests and integration tests|evaluation
software_engineer|Raise code quality and set coding standards|evaluation
ml_engineer|Build benchmarks and evaluate models on rare cases|evaluation
ml_engineer|Define evaluation frameworks for answers|evaluation
ai_engineer|Write evals and guardrails|evaluation
ai_researcher|Red-team models for harmful advice|evaluation
ai_researcher|Study fairness and bias of credit models|evaluation
data_scientist|Design and read A/B tests|evaluation
data_scientist|Validate models before launch|evaluation
product_manager|Run A/B tests on the checkout|evaluation
security_engineer|Carry out penetration tests and threat modelling|evaluation
security_engineer|Perform security reviews of new services|evaluation
hardware_engineer|Test boards against the norm|evaluation
other_tech|Ensure AI governance and compliance with the AI Act|evaluation
|Qualitätssicherung und Durchführung von Tests|evaluation
qa_engineer|Testautomatisierung|evaluation
software_engineer|Mentor junior engineers|management
software_engineer|Lead a team of six|management
software_engineer|Hire and grow engineers|management
software_engineer|Set technical direction for three squads|management
software_engineer|Prioritise the backlog with product|management
product_manager|Own the roadmap|management
product_manager|Write product requirements and user stories|management
product_manager|Align stakeholders on priorities|management
product_manager|Define the product strategy for lenders|management
product_manager|Plan releases and manage dependencies|management
data_scientist|Coach analysts|management
ml_engineer|Hold one-on-ones and performance reviews|management
non_tech|Manage a budget of two million|management
non_tech|Coordinate project plans across sites|management
non_tech|Recruit and lead a team of tutors|management
solutions_engineer|Run the project plan and timelines of each rollout|management
designer|Lead and mentor a small design team|management
other_tech|Oversee vendors and contracts for the line|management
|Führung eines Teams von acht Personen|management
|Projektleitung und Planung|management
product_manager|Priorisierung der Roadmap|management
non_tech|Sell subscriptions to gyms||
non_tech|Prospect new accounts by phone||
non_tech|Pitch our brand to buyers||
non_tech|Negotiate contracts with publishers||
non_tech|Run social media channels||
non_tech|Write blog posts and press releases||
non_tech|Reconcile bank accounts at month end||
non_tech|File tax returns||
non_tech|Care for patients on the night ward||
non_tech|Teach maths to pupils aged twelve||
non_tech|Answer customer inquiries by mail and phone||
non_tech|Moderate comments||
non_tech|Drive vehicles between depots||
non_tech|Cook meals for forty guests||
non_tech|Source candidates||
non_tech|Draft contracts and give legal advice||
non_tech|Book travel and keep calendars||
non_tech|Build relationships with clubs||
non_tech|Close deals with hotel chains||
non_tech|Organise events and webinars||
non_tech|Akquise neuer Kunden||
non_tech|Buchhaltung und Rechnungsprüfung||
solutions_engineer|Work closely with account executives||
software_engineer|Stay up to date||
software_engineer|Work closely with colleagues||
data_analyst|Keep abreast of the trade||
|Data pipelines and code reviews|data, evaluation
|Deploying and testing|operation, evaluation
|Incidents and Kubernetes|operation, infrastructure
|Roadmaps and code reviews|evaluation, management
"""

# what a person would say, and why we don't
KNOWN_LIMITS = """
software_engineer|Make the till never lose a sale|integration
product_manager|Sit with nurses for a week and come back with the one thing to build|research
ml_engineer|Find out where the model is wrong and why|evaluation
platform_engineer|Sleep well because nothing pages you|operation
software_engineer|Turn a tangle of scripts into something that others can run|infrastructure
non_tech|Keep six bakeries in step with one another|management
data_analyst|Tell the depot what its numbers mean|data
"""


def read_duties(table: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Role, duty and tasks of each line."""
    rows = [line.split("|") for line in table.strip().splitlines()]
    return [(row[0], row[1], tuple(task for task in row[2].split(", ") if task)) for row in rows]
