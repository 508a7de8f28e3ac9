"""Invented titles on the borders: who sells or supports, who leads people or things, grades and ranks."""

# title | role | level ("-" where the title marks none)
TITLES = """
Technical Sales Representative | non_tech | -
Technical Sales Manager, Compressors | non_tech | manager
Solution Sales Specialist | non_tech | -
Solutions Account Executive | non_tech | -
Customer Solutions Engineer | solutions_engineer | -
Customer Support Engineer II | solutions_engineer | mid
Customer Support Specialist | non_tech | -
Technical Support Specialist | solutions_engineer | -
Technical Support Manager | solutions_engineer | manager
Technical Customer Success Manager | solutions_engineer | -
Customer Success Engineer | solutions_engineer | -
Implementation Engineer | solutions_engineer | -
Implementation Specialist | non_tech | -
Onboarding Specialist | non_tech | -
Professional Services Engineer | solutions_engineer | -
Deployment Engineer | solutions_engineer | -
Integration Engineer, Partners | software_engineer | -
Developer Support Engineer | solutions_engineer | -
Developer Advocate | other_tech | -
Technical Writer II | other_tech | mid
Technical Editor | other_tech | -
Technical Recruiter | non_tech | -
Technical Project Manager | product_manager | -
Project Manager, Construction | non_tech | -
IT Project Manager | product_manager | -
Programme Manager, Digital Health | non_tech | -
Technical Programme Manager | product_manager | -
Product Analyst | data_analyst | -
Product Marketing Lead | non_tech | lead
Product Operations Lead | product_manager | lead
Product Specialist, Insurance | non_tech | -
Product Support Specialist | non_tech | -
Associate Product Manager | product_manager | entry
Group Product Manager | product_manager | -
Director of Product, Payments | product_manager | executive
Chief Product Officer | product_manager | executive
Chief Information Security Officer | security_engineer | executive
Chief Technology Officer | software_engineer | executive
Chief Information Officer | other_tech | executive
Chief Medical Officer | non_tech | executive
Chief Data Scientist | data_scientist | executive
VP Engineering | software_engineer | executive
Engineering Director, Platform | software_engineer | executive
Head of Engineering (m/w/d) | software_engineer | executive
Head of Data | data_engineer | executive
Head of Analytics | data_analyst | executive
Head of Design | designer | executive
Head of QA | qa_engineer | executive
Head of Infrastructure | platform_engineer | executive
Head of Support Engineering | solutions_engineer | executive
Manager, Site Reliability Engineering | platform_engineer | manager
Data Science Manager | data_scientist | manager
Security Engineering Manager | security_engineer | manager
Design Manager | designer | manager
QA Manager | qa_engineer | manager
IT Manager | other_tech | manager
Support Manager | non_tech | manager
Operations Manager | non_tech | manager
Finance Manager | non_tech | manager
HR Manager | non_tech | manager
Restaurant Manager | non_tech | manager
Plant Manager | non_tech | manager
Nurse Manager | non_tech | manager
Brand Manager | non_tech | -
Marketing Manager | non_tech | -
Account Manager, Senior Living | non_tech | -
Regional Sales Manager | non_tech | -
Sales Manager | non_tech | manager
Customer Success Manager, Enterprise | non_tech | -
Community Manager | non_tech | -
Relationship Manager, Private Banking | non_tech | -
Portfolio Manager, Credit | non_tech | -
Property Manager | non_tech | -
Case Manager | non_tech | -
Internal Communications Partner | non_tech | -
International Tax Analyst | non_tech | -
Internist, Nights | non_tech | -
Staffing Coordinator | non_tech | -
Leadership Development Partner | non_tech | -
Seniors Care Worker | non_tech | -
Midwife | non_tech | -
Entryway Designer | designer | -
Headhunter, Tech | non_tech | -
Stage Technician | non_tech | -
Early-Stage Venture Associate | non_tech | entry
Graduate Software Engineer | software_engineer | entry
Graduate Programme: Data Analytics | data_analyst | entry
New Grad Software Engineer, Summer 2027 | software_engineer | entry
Early Career Machine Learning Engineer | ml_engineer | entry
Software Engineering Apprentice | software_engineer | intern
Co-op Student, Embedded Software | software_engineer | intern
Data Engineer 2 | data_engineer | mid
Data Engineer (L5) | data_engineer | senior
Software Engineer, IC4 | software_engineer | senior
SDE II | software_engineer | mid
SWE III, Ads | software_engineer | senior
Sr. Staff Engineer | software_engineer | lead
Senior Principal Scientist, Polymers | other_tech | lead
Distinguished Engineer, Networking | platform_engineer | lead
Fellow, Machine Learning Research | ai_researcher | -
Founding Engineer | software_engineer | -
Founding Designer | designer | -
Co-Founder & CTO | software_engineer | executive
"""
