"""Invented jobs that name no AI: `title | what the job is | duties; ... | requirements; ...`."""

JOBS = """
Senior Software Engineer | You will work on the billing services that our clients' finance teams rely on. | Build payment services in Go; Review code and write tests; Share the on-call rota with five others | Five years with a typed language; Experience with PostgreSQL; Clear writing
Frontend Engineer | You make our screens fast and friendly. | Ship features in TypeScript and React; Keep our design system tidy; Measure page speed | Three years of React; An eye for detail; Knowledge of web accessibility
Backend Engineer | The team owns the order pipeline. | Design APIs for partners; Make queues survive Mondays; Move the last services to Kubernetes | Good knowledge of Java or Kotlin; Experience with Kafka
Full Stack Engineer | You own features from the sketch to the release. | Develop screens and services in Python and Vue; Talk with users twice a month; Fix what breaks | Four years in product teams; Solid SQL
Mobile Engineer, Android | Our drivers live in the app that you will write. | Write Kotlin; Cut the app's start time; Test on old phones | Published apps; Jetpack Compose
iOS Developer | You are our second iOS developer. | Maintain the Swift code base; Build offline maps | Swift and UIKit; A sense for animation
Site Reliability Engineer | You keep 140 services awake. | Run Kubernetes clusters; Write runbooks; Plan capacity for December | Terraform; Linux; Experience on call
DevOps Engineer | You join a platform team of four. | Build CI pipelines; Harden images; Automate backups | AWS; Bash and Python; Patience
Data Engineer | You bring order to our warehouse. | Build pipelines in Airflow; Model tables in dbt; Watch costs in Snowflake | SQL, deeply; Python
Data Analyst | You answer the questions of the sales team. | Build dashboards in Looker; Define metrics; Run A/B tests | SQL; Statistics; Two years as an analyst
Analytics Engineer | Numbers should agree; you see to that. | Write dbt models; Document metrics | SQL; Git
Security Engineer | You look for holes before others do. | Run penetration tests; Review architectures; Train colleagues | OSCP or similar; Scripting
QA Engineer | Nothing leaves without your nod. | Write test plans; Automate tests in Playwright | Three years in QA; JavaScript
Embedded Engineer | Our thermostats run your code. | Write C for microcontrollers; Debug with a scope | Embedded C; RTOS
Hardware Engineer | You bring boards from the sketch to the shelf. | Design PCBs; Work with suppliers; Pass EMC tests | Altium; Five years in electronics
Engineering Manager | You lead eight backend engineers. | Hold one-on-ones; Plan the quarter; Hire well | Two years of leading teams; A past as an engineer
Member of Technical Staff | You will write the storage engine. | Write Rust; Profile and tune; Read papers on databases | Systems programming; Love of detail
Staff Engineer, Infrastructure | You set the direction of our networks. | Design multi-region failover; Write proposals; Coach seniors | Ten years; Deep Linux networking
Founding Engineer | You are the third engineer and build with the founders. | Ship weekly; Talk with customers; Choose our stack | Breadth; Pragmatism
Product Manager, Checkout | You own the checkout. | Write specifications; Talk with merchants; Decide what not to build | Three years in product; Numeracy
Technical Program Manager | You bring four teams over one line. | Keep plans honest; Chair weekly reviews | Experience with large programmes; Calm
Product Designer | You design the booking flow. | Sketch, prototype, test; Work with two engineers | A portfolio; Figma
UX Researcher | You find out why people leave. | Run interviews; Plan diary studies; Present what you learned | Four years in research; Empathy
Brand Designer | You give our posters a voice. | Draw campaigns; Guard the style guide | A portfolio; Adobe suite
Graphic Designer (part-time) | You make things readable. | Lay out catalogues; Prepare files for print | InDesign; Typography
Technical Writer | You explain our API. | Write guides; Edit release notes | Writing samples; Some coding
Account Executive | You win mid-sized clients. | Hold demos; Negotiate contracts; Forecast honestly | Three years in closing roles; Salesforce
Sales Development Representative | You open doors. | Call 50 prospects a day; Book meetings for three colleagues | Grit; Good English
Enterprise Account Manager | You look after 30 clients. | Renew contracts; Find new needs; Visit clients | Five years with large accounts
Customer Success Manager | Clients stay because of you. | Train new clients; Watch usage; Collect wishes | Two years with clients; Presentation skills
Support Specialist | You answer within an hour. | Solve tickets; Write help pages | Patience; Written English
Solutions Engineer | You show clients how it would work for them. | Give technical demos; Answer security questionnaires; Write sample code | Scripting; Ease with people
Marketing Manager | You run our campaigns. | Plan events; Manage an agency; Report on leads | Four years in B2B marketing
Content Marketing Manager | You fill our blog with good sense. | Write two articles a week; Edit freelancers | A portfolio of texts
Social Media Manager | You are our voice on five channels. | Post daily; Film short clips; Answer comments | Humour; Editing skills
Growth Lead | You find the next 10,000 customers. | Run paid campaigns; Test landing pages | Numbers; Curiosity
Recruiter | You fill roles in sales and support. | Source candidates; Hold first interviews; Keep candidates informed | Two years in recruiting
HR Generalist | People come to you. | Run payroll with our provider; Handle leave; Organise onboarding | Labour law basics; Discretion
Office Manager | The office runs because of you. | Order supplies; Welcome guests; Plan the summer party | Organisation; Good cheer
Executive Assistant | You keep our two founders on time. | Manage calendars; Book travel; Prepare board papers | Discretion; Three years as an assistant
Financial Analyst | You build the budget. | Prepare forecasts; Explain variances; Support audits | Excel; A degree in finance
Accountant | You close the books. | Post invoices; Reconcile accounts; Prepare VAT returns | CPA track; Two years in accounting
Controller | You own month-end. | Lead two accountants; Improve controls | CPA; US GAAP
Payroll Specialist | 400 people are paid on time because of you. | Run payroll in three states; Answer questions | Two years of payroll
Legal Counsel | You draft and negotiate our contracts. | Review customer contracts; Advise product teams; Register trademarks | Admission to the bar; Four years of practice
Paralegal | You keep files in order. | Prepare filings; Track deadlines | A paralegal certificate
Compliance Officer | You keep the licence. | Write policies; Train staff; Speak with the regulator | Five years in financial compliance
Registered Nurse | You care for patients on our surgical ward. | Assess patients; Give medication; Keep charts | RN licence; BLS
Physician Assistant | You see patients in our clinic. | Examine and treat; Refer where needed | NCCPA certification
Physical Therapist | You help people walk again. | Plan exercises; Visit homes | State licence
Pharmacist | You check every prescription. | Dispense; Advise patients | State licence
Warehouse Associate | You pick and pack. | Load lorries; Count stock; Drive a forklift | Lifting 20 kg; Forklift licence
Delivery Driver | You bring 80 parcels a day. | Load the van; Greet customers | Driving licence; Good knees
Maintenance Technician | You keep the line running. | Repair conveyors; Plan inspections | Electrical training
Line Cook | You run the grill. | Prepare stations; Keep it clean | One year in a kitchen
Store Manager | You lead a team of twelve. | Plan shifts; Count the till; Train staff | Retail experience
Data Entry Clerk | You type what arrives on paper. | Enter orders; Check addresses; Scan letters | Typing speed; Care
Teacher, Mathematics | You teach grades seven to ten. | Prepare lessons; Meet parents | Teaching certificate
Research Associate, Chemistry | You grow crystals. | Run experiments; Keep lab books | MSc in chemistry
Mechanical Engineer | You design hinges that last. | Draw in SolidWorks; Test prototypes | A degree in engineering
Supply Chain Planner | You make sure that nothing runs out. | Plan orders; Call suppliers | Three years in planning; SAP
Real Estate Agent | You show flats. | Hold viewings; Draft offers | State licence
Softwareentwickler (m/w/d) | Du entwickelst unser Buchungssystem weiter. | Dienste in Java schreiben; Code prüfen; Fehler beheben | Drei Jahre Erfahrung mit Java; Gute Deutschkenntnisse
Sachbearbeiter Einkauf (m/w/d) | Du kaufst ein, was unsere Werkstatt braucht. | Bestellungen anlegen; Preise verhandeln | Kaufmännische Ausbildung; SAP
Pflegefachkraft (m/w/d) | Du pflegst Menschen auf unserer Station. | Medikamente geben; Angehörige beraten | Examen in der Pflege; Freude am Beruf
Vertriebsmitarbeiter im Außendienst (m/w/d) | Du besuchst Kunden in Bayern. | Termine planen; Angebote schreiben | Führerschein; Erfahrung im Vertrieb
Buchhalter (m/w/d) | Du hältst die Bücher in Ordnung. | Rechnungen buchen; Abschlüsse vorbereiten | DATEV; Sorgfalt
Projektleiter Bau (m/w/d) | Du leitest Baustellen in Leipzig. | Termine halten; Firmen steuern | Studium des Bauwesens; Erfahrung auf Baustellen
"""


def read_jobs(table: str = JOBS) -> list[tuple[str, str, list[str], list[str]]]:
    """Title, first sentence, duties and requirements of each job."""
    jobs = []
    for line in table.strip().splitlines():
        title, intro, duties, asked = line.split(" | ")
        jobs.append((title, intro, duties.split("; "), asked.split("; ")))
    return jobs
