"""Invented titles of banks, hospitals, defence, factories, shops, universities and public bodies, one a line."""

# title | role | level ("-" where the title marks none)
TITLES = """
Vice President, Lead Software Engineer, Loan Servicing | software_engineer | executive
AVP, Quantitative Developer | software_engineer | executive
Quantitative Researcher, Fixed Income | other_tech | -
Credit Risk Analyst II | non_tech | mid
Fraud Data Scientist | data_scientist | -
Mainframe Developer (COBOL), Core Banking | software_engineer | -
Bank Teller, Part-Time | non_tech | -
Branch Manager, Riverside | non_tech | manager
Anti-Money Laundering Investigator | non_tech | -
Actuarial Analyst, Graduate Programme | non_tech | entry
Trading Systems Engineer | software_engineer | -
Business Analyst, Payments | non_tech | -
IT Business Analyst | other_tech | -
Clinical Data Analyst | data_analyst | -
Clinical Informatics Specialist | other_tech | -
Health Information Manager | non_tech | manager
Epic Integration Analyst | other_tech | -
Biostatistician | data_scientist | -
Senior Biostatistician, Oncology Trials | data_scientist | senior
Bioinformatics Scientist | other_tech | -
Computational Biologist II | other_tech | mid
Medical Imaging AI Scientist | ai_researcher | -
Medical Device Software Engineer | software_engineer | -
Radiology Technologist, Nights | non_tech | -
Staff Nurse, Intensive Care | non_tech | -
Hospital Network Administrator | platform_engineer | -
RF Engineer, Phased Arrays | hardware_engineer | -
Guidance, Navigation and Control Engineer | robotics_engineer | -
Embedded Software Engineer, Avionics (Secret Clearance) | software_engineer | -
Signal Processing Engineer | hardware_engineer | -
Cyber Operations Analyst (TS/SCI) | security_engineer | -
Cleared DevSecOps Engineer | platform_engineer | -
Aeronautical Engineer | hardware_engineer | -
Aerospace Engineer, Composite Structures | hardware_engineer | -
Propulsion Test Engineer | hardware_engineer | -
Drone Pilot | non_tech | -
Intelligence Analyst | non_tech | -
E-Commerce Manager | non_tech | -
Category Buyer, Frozen Foods | non_tech | -
Store Associate | non_tech | entry
Assistant Store Manager | non_tech | manager
Supply Chain Data Analyst | data_analyst | -
Merchandise Planner | non_tech | -
Personalisation Engineer, Online Grocery | ml_engineer | -
Point of Sale Support Engineer | solutions_engineer | -
Professor of Computer Science | non_tech | -
Postdoctoral Researcher in Computer Vision | ai_researcher | -
PhD Student, Reinforcement Learning | ai_researcher | -
Research Software Engineer, Astronomy | software_engineer | -
Research Assistant, Plant Biology | other_tech | -
Lecturer in Nursing | non_tech | -
Learning Technologist | other_tech | -
Librarian, Digital Collections | non_tech | -
Policy Officer, Digital Markets | non_tech | -
Statistician, Labour Survey | data_scientist | -
GIS Analyst, County Roads | other_tech | -
Cartographer | other_tech | -
Town Planner | non_tech | -
Data Protection Officer | non_tech | -
Chief Digital Officer, Ministry of Transport | non_tech | executive
Delivery Manager, Tax Service | non_tech | -
User Researcher, Passport Office | designer | -
Civil Engineer, Bridges | other_tech | -
Chemical Engineer, Water Treatment | other_tech | -
Mining Engineer - Graduate | other_tech | entry
Reservoir Engineer | other_tech | -
Petroleum Engineer II | other_tech | mid
Environmental Engineer | other_tech | -
Project Engineer, Rail | other_tech | -
Site Engineer, Highways | other_tech | -
Maintenance Engineer | other_tech | -
Commissioning Engineer, Offshore Wind | other_tech | -
Fire Protection Engineer | other_tech | -
Cost Engineer | other_tech | -
Estimating Engineer | other_tech | -
Procurement Engineer | other_tech | -
Quality Control Inspector | non_tech | -
Instrument Engineer | hardware_engineer | -
Instrumentation & Control Engineer | hardware_engineer | -
Controls Engineer, Packaging Lines | robotics_engineer | -
IC Design Engineer | hardware_engineer | -
Principal Analog IC Design Engineer | hardware_engineer | lead
ASIC Verification Engineer | hardware_engineer | -
FPGA Engineer III | hardware_engineer | senior
Lithography Process Engineer | hardware_engineer | -
NPI Engineer | hardware_engineer | -
Battery Engineer, Cell Design | hardware_engineer | -
Mould Design Engineer | hardware_engineer | -
HVAC Engineer | hardware_engineer | -
CNC Programmer | other_tech | -
CNC Milling Programmer, Second Shift | other_tech | -
Sales & Application Engineer | solutions_engineer | -
Sales and Service Engineer | solutions_engineer | -
Partnership Engineer | solutions_engineer | -
Partner Solutions Architect | solutions_engineer | lead
Solutions AI Architect (Pre-Sales) | solutions_engineer | lead
SAP FICO Consultant | solutions_engineer | -
Oracle Cloud HCM Functional Consultant | solutions_engineer | -
Microsoft Dynamics Consultant | solutions_engineer | -
Salesforce Administrator | other_tech | -
Middleware Administrator | platform_engineer | -
Storage Administrator | platform_engineer | -
ETL Consultant | data_engineer | -
Big Data Consultant | data_engineer | -
Cybersecurity Consultant | security_engineer | -
HR Consultant | non_tech | -
Benefits Administrator | non_tech | -
IT Web Developer | software_engineer | -
IT Software Engineer | software_engineer | -
Software Engineer - IT (Logistics) | software_engineer | -
Graphic Designer/Content Creator | designer | -
Graphic Designer cum Videographer | designer | -
Graphic Design Intern | designer | intern
Web Design | designer | -
Motion Graphics Artist | designer | -
Content Developer | non_tech | -
Curriculum Developer, Mathematics | non_tech | -
Business Dev Executive | non_tech | -
Security Supervisor, Night Shift | non_tech | manager
Security Coordinator, Shopping Centre | non_tech | -
Engineering Manager, DevSecOps | platform_engineer | manager
Senior Software Engineer, AI/ML Platform | mlops_engineer | senior
Founding Engineer, ML Systems (Robotics) | mlops_engineer | -
Senior Software Engineer - Harbourline Cloud | software_engineer | senior
Software Engineer (Ledger Cloud) | software_engineer | -
Project Architect, Schools and Museums | other_tech | -
Landscape Architect | non_tech | -
Applied Science Intern | ai_researcher | intern
Legal Product Specialist | non_tech | -
Technical Director | software_engineer | executive
Forward Deployed AI Engineer | solutions_engineer | -
Forward Deployed Agent Engineer | solutions_engineer | -
Customer Engineer, Data Analytics | solutions_engineer | -
Growth Engineer | software_engineer | -
Growth Lead, AI Products | non_tech | lead
Marketing Lead, AI Agents | non_tech | lead
Head of Growth, Machine Learning Cloud | non_tech | executive
Design Lead, AI Assistants | designer | lead
Product Design Lead - Agents | designer | lead
Content Designer, AI | designer | -
AI Content Strategist | non_tech | -
AI Community Manager | non_tech | -
AI Product Manager | product_manager | -
Product Lead, Machine Learning | product_manager | lead
Technical Program Manager, GPU Fleet | product_manager | -
Program Manager, Recruiting | non_tech | -
Product Owner (m/w/d) Versicherung | product_manager | -
Scrum Master | other_tech | -
AI Trainer, Swedish | other_tech | -
AI Solutions Engineer | solutions_engineer | -
Data Center Technician | platform_engineer | -
Data Entry Clerk | non_tech | -
Member of Technical Staff | software_engineer | -
Member of Technical Staff - Inference | mlops_engineer | -
Senior Member of Technical Staff, Storage | software_engineer | senior
Principal Member of Technical Staff | software_engineer | lead
Principal Engineer & Technical Strategist | software_engineer | lead
IT Principal Software Engineer | software_engineer | lead
IT Senior Programmer | software_engineer | senior
Multimedia Intern | designer | intern
Consultant - SuccessFactors | solutions_engineer | -
Oracle Applications Analyst | other_tech | -
Systems Admin | platform_engineer | -
Salesforce Admin | other_tech | -
Business Analyst/Data Analyst | data_analyst | -
Principal AI Learning & Enablement Partner | other_tech | lead
Senior AI / Fullstack Engineer | ai_engineer | senior
Head of Product Design | designer | executive
Head of Solution Consulting, Nordics | solutions_engineer | executive
Information Security Risk Analyst II | security_engineer | mid
Data Center Operations Lead | other_tech | lead
Applied AI Lead | ai_engineer | lead
Content Engineer, Social Media | non_tech | -
IT Associate Data Analyst | data_analyst | entry
Data Science Project Manager | product_manager | -
Enterprise Account Exec, Machine Learning | non_tech | -
"""
