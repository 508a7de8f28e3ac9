"""Invented ads and what a careful reader says of their AI work; `/` stands for a line break."""

# The AI words are talk of the company, its product, its people or its hiring: no AI work.
BOILERPLATE = """
Nurse | Our AI-powered platform helps clinics save time.
Account Executive | We bake the AI operating system of bakeries.
Accountant | Lumora AI was founded in 2019 by former machine learning researchers.
Recruiter | We use AI to screen applications; a person takes every decision.
Software Engineer | Please do not use AI assistants during the interviews.
Data Analyst | Artificial intelligence (AI) tools may support parts of our hiring process.
Backend Engineer | About us / Brixel is an AI company for logistics.
Product Designer | Our mission is to make AI safe for everybody.
Office Manager | Join a team of AI researchers and engineers from top universities.
Cook | About Tavola / Tavola uses machine learning to plan kitchens. / Requirements / - Two years in a kitchen
Driver | We're an AI startup backed by great investors.
Software Engineer | Benefits / - A budget for AI conferences
Marketing Manager | Acme is the leader in AI-driven pricing.
HR Manager | Applicants must not submit AI-generated answers.
Warehouse Associate | Our robots use computer vision to find parcels.
Legal Counsel | We provide an agentic platform to insurers.
Sales Manager | The company raised $30M to bring generative AI to farms.
Office Assistant | About us / We believe AI will change everything. / What you'll do / - Order lunch
Account Manager | Quill is an AI-native studio. / Responsibilities / - Renew contracts
QA Engineer | Founded by alumni of OpenAI and DeepMind, we make tax simple.
Software Engineer | Interview process / - A call / - A coding task, without ChatGPT
Frontend Engineer | Our platform combines data, AI and human expertise. / Requirements / - React
Support Specialist | Our AI receptionist answers the phone of 900 salons.
Technician | Customers include leading AI labs.
Software Engineer | Privacy notice / Your data may be processed by AI systems.
Backend Engineer | We were named among the top 50 AI startups. / You will build payment services in Go.
Data Engineer | Nimbus helps AI teams label data. / Your role / - Maintain our warehouse in Snowflake
Controller | Powered by AI, our software closes the books in one day.
Nurse | An automated tool that uses machine learning ranks resumes.
Site Reliability Engineer | About Orbis / Orbis builds AI agents for banks. / Requirements / - Kubernetes
Engineering Manager | With Orbis, LLMs become useful to banks. / You will lead eight backend engineers.
Paralegal | We're on a mission to put AI in every court.
Electrician | Our AI chips need clean rooms.
Product Manager | The future of AI is here, and we ship it. / What you'll do / - Own the checkout roadmap
Graphic Designer | Tessel is the leading AI design tool. / You will draw icons.
Barista | Our coffee machines run on deep learning.
Software Engineer | We use AI note-takers in interviews; tell us if you object.
Business Analyst | Candidates may not use LLMs in the assessment.
Customer Success Manager | Our AI agents resolve 70% of tickets for our customers.
Executive Assistant | You will support the CEO of an AI company.
Recruiter | You will hire for roles in finance and AI companies.
Operations Manager | Backed by the investors behind leading AI companies, we run kitchens.
Systems Administrator | About / Fathom makes speech recognition for doctors. / Duties / - Patch Windows servers
Account Executive | You will sell our AI-powered platform to hotels.
Sales Development Representative | You will book meetings for our AI platform.
Finance Manager | Fraudsters use AI to impersonate recruiters; we never ask for money.
Mobile Developer | Work alongside a world-class AI team. / You will write Kotlin.
Firmware Engineer | We make sensors for the AI era. / You will write C.
Teacher | Equal opportunity / We use algorithms and artificial intelligence in employment decisions.
Web Developer | Why join us? / - Join the AI revolution
Data Analyst | Hexa is a Series B AI company. / Requirements / - SQL and Tableau
Scrum Master | Our client is revolutionising law with AI-driven tools.
Software Engineer | Jane was a machine learning engineer at a large bank before she founded Acme.
Security Engineer | Our product stops fraud with machine learning. / Responsibilities / - Run penetration tests
Copywriter | Learn more at https://acme.ai/ml-jobs or write to jobs@acme.ai. We like AI.
Therapist | Our app matches patients by AI, so that you see the right ones.
Office Assistant | Lumora utilizes AI tools when assessing candidates for its shops. / Duties / - Order paper
Dispatcher | Duties / - Plan tours / Tavola utilizes AI tools for help with judging applicants in its hiring.
Accountant | We use technology, including AI, to assess your suitability for the role. You close the books.
Driver | We employ generative AI to evaluate your fit with this role. You will drive a van.
Driver | As part of recruitment, we make use of AI to compare profiles with the role. You will drive a van.
Accountant | You close the books. Note: we use Quill, an AI-powered platform, to match candidates with this position.
Backend Engineer | What you'll do / - Build APIs in Go / AI is used in parts of the selection of people for this role.
Software Engineer | Brixel seeks to develop AI for everybody. You will build payment APIs.
Office Manager | The lab seeks a manager for its office; it develops deep learning models for proteins.
Accountant | Acme seeks an accountant to join the team that builds AI models.
Nurse | You respond to prompts of the monitor. Our AI helps.
UI Engineer | Our AI app. / What you'll do / - Write prompts and error messages that users understand
Physician | At Salva, we're building AI that listens to patients.
Buyer | Bei uns entsteht die künstliche Intelligenz für den Einkauf.
Comptable | Nous développons une plateforme d'intelligence artificielle pour les notaires.
UX Researcher | Company overview / We help 3,000 companies adopt AI. / Your tasks / - Run interviews with users
Platform Engineer | We are the cloud for AI builders. / Requirements / - Terraform
Full Stack Engineer | Tidal is AI-first. / What you'll do / - Ship features in TypeScript
Head of Data | About us / Our mission is to build AI that speaks wherever you are.
Recruiter | Our vision: train language models that help you read law.
Product Designer | Draw maps with us in an AI-driven world.
Editor | You will help readers to find truth in an AI-first era.
Backend Engineer | Responsibilities / - Scale our queues for customers such as OpenAI, Perplexity and Grabfood
Backend Engineer | Responsibilities / - Serve clients including Mistral and Anthropic
Backend Engineer | You can join our guilds, such as security, frontend, AI and mobile.
Mobile Engineer | We have chapters (backend, AI, data) in which you share what you know.
Support Engineer | As a support engineer, you will answer tickets and help Lumora improve its AI platform.
Lagerist (m/w/d) | Die Korvex GmbH baut Roboter, die mit KI Pakete erkennen. / Deine Aufgaben / - Regale füllen
Buchhalterin (m/w/d) | Über uns / Wir entwickeln KI-Agenten für Steuerberater. / Dein Profil / - Sorgfalt
Pflegefachkraft (m/w/d) | Mit maschinellem Lernen plant unser Haus die Schichten. / Deine Aufgaben / - Patienten pflegen
Softwareentwickler (m/w/d) | Unsere Sprachmodelle lesen Verträge. / Deine Aufgaben / - Dienste in Java schreiben
Vertriebsmitarbeiter (m/w/d) | Werde Teil eines KI-Startups! / Dein Profil / - Freude am Telefon
Infirmière | Notre clinique utilise l'IA pour lire les radios. / Vos missions / - Soigner les patients
Software Engineer | If you're passionate about AI and want to change how people bake, we'd love to hear from you.
Support Engineer | We're proud to work with companies like Anthropic and Perplexity. / What you'll do / - Answer tickets
Product Manager | Responsibilities / - Turn a feature first made for a large AI platform into one for everybody
Product Designer | What you'll do / - Partner with Product, Engineering, AI and Sales / - Draw icons
Tax Advisor | Requirements / - A law degree; AI has no place in our interviews / - LLM in Tax or LL.B.
Account Executive | What makes this job special / - Sell an AI-native product
Office Manager | Benefits / - Monthly budget for phone and AI tools
Recruiter | Beware of fraud: criminals use AI to imitate our staff, and job seekers have lost money.
Security Engineer | Candidates will not be penalized for using AI.
Compliance Lead | What you'll do / - Lead our audits as we scale our AI platform
Recruiter | Requirements / - Experience hiring engineers, AI or not
Software Engineer | You'll meet teams that once worked at OpenAI. / You will write Go.
Translator | Requirements / - French / - AI that learns your tone, and never sleeps
Account Executive | What you'll do / - Sell the best tool for building voice agents
Data Analyst | Facts / - 14 countries / - 2 patents in speech recognition / - 1 AI that writes our menu
Payroll Specialist | Named employer of the year in AI. / Requirements / - Two years of payroll
"""

# AI is asked for or used, but it is not the work itself.
USES = """
Senior Software Engineer - AI Networking | Responsibilities / - Maintain the network of our GPU clusters
AI Networking Engineer | Responsibilities / - Configure switches
Software Engineer, AI Hardware | Responsibilities / - Write drivers in C
Data Analyst | Required: a degree in statistics; PyTorch.
Recruiter | You will use AI tools to assess candidates and plan interviews.
Talent Partner | What you'll do / - Leverage AI tools for assessing candidates
Software Engineer | Requirements / - Familiarity with LLMs
Software Engineer | You use AI tools such as Cursor and Copilot every day.
Product Marketing Manager | Familiarity with AI tools like ChatGPT is a plus.
Sales Development Representative | Experience using ChatGPT to write prospecting emails.
Customer Success Manager | Requirements / - Comfortable using AI tools
Backend Engineer | Nice to have / - Experience with LLM APIs
Account Executive | You bring knowledge of generative AI.
HR Manager | What you'll do / - Use AI tools to write reports sooner
Frontend Developer | We expect you to use AI coding assistants. / You are fluent in Claude Code.
Data Engineer | Requirements / - Exposure to MLOps
Content Manager | Responsibilities / - Leverage AI tools to scale content
DevOps Engineer | Bonus / - Knowledge of machine learning
Designer | You are curious about AI and use it in your work.
Software Engineer | What you'll bring / - Interest in machine learning
Accountant | Skills / - Proficiency with AI tools for analysis
Project Manager | Dein Profil / - Erfahrung mit KI
Security Engineer | Responsibilities / - Secure our AI agents and LLM integrations
Business Analyst | Your profile / - Understanding of machine learning
Recruiter | What you'll do / - Leverage AI-enabled recruiting tools to find candidates
Full Stack Engineer | Qualifications / - Experience with AI-assisted development
Mobile Engineer | Must have / - Hands-on experience with Copilot or other AI coding tools
Data Analyst | Preferred / - Experience with machine learning
Operations Manager | Requirements / - You have automated work with AI before
Solutions Engineer | Requirements / - Understanding of LLMs
Technical Writer | You should have experience with AI writing tools.
QA Engineer | What we're looking for / - Experience with AI-driven testing tools
Software Engineer | Familiarity with machine learning is a plus.
Marketing Manager | You will use generative AI to make campaigns.
Full Stack Engineer | You are excited about building AI products. / You will use LLM coding tools.
Software Engineer | We seek people whose passion is building AI agents and training ML models.
Building Physicist | What you'll do / - Apply our machine learning models to heat losses / - Use AI to write reports
Site Reliability Engineer | Your role / - Roll out an AI-driven alarm platform / - Use AI tools for log search
Data Scientist | Duties / - Run A/B tests / - Work faster with the help of generative AI
Product Manager | Responsibilities / - Own the AI roadmap / - Track AI trends
Frontend Engineer | You'll make screens that enable bakers to train AI agents. / You'll write forms for users of LLMs.
Frontend Engineer | You'll make screens on which customers train AI agents. / You'll write forms for users of LLMs.
Projektmanagerin (m/w/d) | Dein Profil / - Interesse an KI und neuen Werkzeugen
Marketing Manager (m/w/d) | Deine Aufgaben / - Nutzung von KI-Tools für Texte und Bilder
Softwareentwickler (m/w/d) | Dein Profil / - Kenntnisse im Umgang mit Sprachmodellen von Vorteil
Sachbearbeiter (m/w/d) | Deine Aufgaben / - Einsatz von KI zur Prüfung von Rechnungen
Développeur back-end | Profil / - Connaissance de l'IA générative
Sales Manager | Requirements / - Familiarity with the AI landscape and its main vendors
Operations Lead | Responsibilities / - Research, test and introduce AI tools / - Train the staff
Full Stack Engineer | Our stack: TypeScript, Postgres, LLM APIs.
Software Engineer | We lean on AI tooling to write code sooner. / You will write Go.
Founding Marketer | About us / Nobody here works alone: you'll use AI to write, cut and test.
Backend Engineer | What you'll do / - Design services that integrate with AI models / - Write tests
Head of Support | Requirements / - You have led support / - Experience of a fast-changing AI landscape
Data Engineer | Requirements / - A PhD in machine learning or computer vision
Social Media Manager | Responsibilities / - Own our generative AI initiatives on five channels
Analyst | Tech stack / - BigQuery / - Claude Code and other AI tools in daily workflows
Account Executive | We expect all our people to learn AI and to apply AI in their daily work.
Designer | AI first: we use AI to work faster, from sales to payroll.
Chief Data Officer | Benefits / - Health insurance / Qualifications / - Domain knowledge in artificial intelligence
Data Engineer | What you'll do / - Maintain tables for reporting and for machine learning teams / - Know LLMs
"""

# The job builds, trains, evaluates or runs AI.
CORE = """
Data Scientist | You will build churn and lifetime value models in Python and SQL.
Data Scientist | What you'll do / - Build predictive models of bed demand in R / - Report to the board
Data Scientist | Responsibilities / - Develop and deploy forecasting models for bakeries
Research Scientist, Artificial General Intelligence | You will design experiments and write papers.
Research Engineer, Superintelligence | You will run experiments.
Postdoctoral Researcher | Our lab seeks a postdoc to develop deep learning models of enzymes. Required: PhD; PyTorch.
Postdoctoral Fellow | The department seeks a fellow to develop machine learning methods for seeds. PhD required.
Founding Engineer | We build voice agents for opticians. You'll write Python, tune prompts, visit opticians.
Software Engineer | We build AI agents. / What you'll do / - Write and tune prompts / - Ship features in React
Software Engineer | We build AI assistants for lawyers. You will design prompts and evals for our assistants.
Software Engineer | You will build AI models that match candidates with jobs.
AI Engineer | Join us.
Machine Learning Engineer | Train ranking models.
Research Scientist | You will publish work on neural networks.
Software Engineer | You will train and deploy machine learning models. / You will build LLM agents.
Software Engineer | What you'll do / - Build LLM-based agents / - Fine-tune language models / - Write evaluations
Backend Engineer | Responsibilities / - Develop AI agents for claims / - Deploy ML models to production
Full Stack Engineer | Your role / - Ship generative AI features / - Design RAG pipelines
Data Scientist | Responsibilities / - Build machine learning models to forecast demand
Data Scientist | Requirements / - Experience with machine learning
Product Manager, AI | What you'll do / - Define and ship our LLM features
Data Engineer | What you'll do / - Build ML pipelines / - Train and evaluate deep learning models
Engineering Manager, Machine Learning | You will lead eight people.
Computer Vision Engineer | You will work with cameras.
MLOps Engineer | You run our clusters.
Software Engineer, AI Agents | You will write Python.
Software Engineer | You will design, build and evaluate LLM agents. / You will improve our machine learning models.
Solutions Engineer, AI | Responsibilities / - Build AI agents for customers
NLP Engineer | You parse contracts.
Software Engineer | Deine Aufgaben / - Entwicklung von KI Modellen / - Training neuronaler Netze, Machine Learning
Robotics Engineer | What you'll do / - Train reinforcement learning policies / - Deploy deep learning models on robots
Designer, AI Products | What you'll do / - Design LLM features
Product Manager, Agents | Responsibilities / - Build and ship AI agents with our customers
Member of Technical Staff | Lumora is looking for kind AI engineers. / You will write Rust.
Software Engineer | Duties / - Lead the development of LLM agents / - Pioneer retrieval-augmented generation systems
Head of Data Science | Responsibilities / - Build machine learning models
Softwareentwickler (m/w/d) | Deine Aufgaben / - Entwicklung von Sprachmodellen / - Training neuronaler Netze
Full Stack Engineer | We're small. / You will build AI agents that book tables.
Backend Engineer | Responsibilities / - Bring agentic workflows into production / - Evaluate LLMs every week
Researcher, Sound | What you'll do / - Train generative models for speech / Requirements / - Deep learning
Engineering Manager | Responsibilities / - Lead the productization of ML models / - Build RAG systems with six engineers
"""

NO_MENTION = """
Data Scientist | Responsibilities / - Build data models in dbt and dashboards / - Design A/B tests
Data Scientist | Requirements / - Knowledge of predictive models
Data Scientist | We build churn models for shops. / Responsibilities / - Answer questions in SQL
Financial Analyst | Build financial models in Excel. Build predictive models of cash.
Nurse | You care for patients.
Software Engineer | You will write Go services. / Mail us at jobs@acme.ai or see https://www.acme.ai/careers
Cook | J'ai une cuisine. Nous avons besoin de toi.
Data Engineer | Spark, Airflow and 30 ml of coffee.
Travel Agent | Our agents know the world.
Cursor Artist | Move the cursor with care.
"""

# Read as `none` or `core` today.
KNOWN_LIMITS = """
Software Engineer | You let a model write the first draft of your code; ours is an LLM.
"""


def read_ads(table: str) -> list[tuple[str, str]]:
    """The ads of a table as title and text."""
    rows = [line.split(" | ", 1) for line in table.strip().splitlines()]
    return [(title, text.replace(" / ", "\n")) for title, text in rows]
