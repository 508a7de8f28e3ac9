"""Remote, hybrid, on site: texts, what they say of it, and how many days a week they ask for in the office."""

# text | what it says of the job ("-" where nothing)
TEXTS = """
Remote options: none | onsite
Fully remote: No | onsite
Remote (US) - no agencies | remote
This role is fully remote. | remote
This is a remote position open to anyone in the EU. | remote
You can work from anywhere in Canada. | remote
We are a remote-first company. | remote
Location: Remote (US only) | remote
100% remote, with a yearly retreat in Lisbon. | remote
Remote OK for the right person. | remote
#LI-Remote | remote
Our team is fully distributed and you will work from home. | remote
This role can be done from home anywhere in Ireland. | remote
This role is remote with a desk in our Leeds office, if you like. | remote
Diese Stelle ist 100% remote. | remote
Poste en télétravail complet. | remote
Workplace type: Remote | remote
We work remotely across eleven time zones. | remote
This is a hybrid role. | hybrid
Hybrid: three days a week in our Leeds office. | hybrid
You bake in the office 3 days per week. | hybrid
We expect everyone in the office two days a week. | hybrid
We meet 2-3 days per week at our office in Porto. | hybrid
The position is onsite 4 days a week. | hybrid
Work from home up to 2 days a week. | hybrid
2 days remote per week after your first month. | hybrid
50% in office, 50% at home. | hybrid
#LI-Hybrid | hybrid
Bread requires in-office presence two days per week. | hybrid
Our working model is hybrid (Tuesday to Thursday in the studio). | hybrid
Deine Stelle: hybrid, 2 Tage pro Woche im Büro | hybrid
You'll join us in our Bristol hub at least twice a week; it's a hybrid job. | hybrid
In-office 3x per week | hybrid
Remote policy: 2-3 days a week | hybrid
This position is onsite in Austin, TX. | onsite
This role is in-person, five days a week. | onsite
5 days a week at the office. | onsite
We work 5 days per week from our Denver office. | onsite
You will work from our clinic in Graz. | onsite
Fully in-office role in Warsaw | onsite
#LI-Onsite | onsite
No remote, please. | onsite
Must be able to work onsite at our plant. | onsite
We are an in-person team in Brooklyn. | onsite
This is not a remote position. | onsite
We build together in person. | onsite
Arbeitsort: vor Ort in Linz | onsite
Our office is in Vienna. | -
You know remote sensing and GIS. | -
Experience with hybrid cloud is a plus. | -
A hybrid of sales and marketing. | -
Final round: virtual onsite with the team. | -
We offer a home office stipend. | -
Onsite gym and free lunch. | -
Occasional onsite meetings with customers. | -
Two onsite interviews follow. | -
Manage remote teams across regions. | -
You control drones remotely. | -
Remote patient monitoring for clinics. | -
Our hybrid search engine ranks products. | -
Hybrid vehicles are our passion. | -
We help families at home. | -
The hiring process: remote call, then an in-person interview. | -
Home improvement stores love us. | -
Monitor remote sites by satellite. | -
We sell to the office furniture market. | -
The team meets in person every quarter. | -
We get together in person twice a year. | -
Our teams gather in person once a quarter in Lisbon. | -
You'll be invited for an in-person interview. | -
There will be an in-person final interview in our Leeds office. | -
Quarterly in-person offsites with the whole bakery | -
Fully remote, with in-person meetups each spring | remote
We work remotely and meet in person once a quarter. | remote
Benefits: remote-friendly desk allowance | -
Perks: flexible hours, remote work options, fruit | -
A mix of remote and in-office work | hybrid
You'll split your time between home and our Leeds office. | hybrid
The job combines remote work with days in the office. | hybrid
Hybrid or fully remote, as you like | remote
This role can be hybrid or remote. | remote
Remote or hybrid | remote
Onsite or hybrid in Leeds | hybrid
Work from our Leeds office. | onsite
You'll work out of our Leeds studio. | onsite
All roles are in the Leeds office. | onsite
This position sits in our Leeds office. | onsite
The whole team works from our office in Leeds. | onsite
We work together in the office every day. | onsite
We are an office-first bakery. | onsite
We're in the office five days a week. | onsite
In-office, 5 days | onsite
Monday through Friday in the office | onsite
This is an in-office role. | onsite
This is a fully in-person position. | onsite
Work arrangement: On-site | onsite
Workplace: Hybrid | hybrid
Work model: Remote | remote
Arbeitsmodell: hybrid | hybrid
Arbeitsmodell: Remote | remote
Homeoffice möglich | -
Bis zu 3 Tage Homeoffice pro Woche | hybrid
Hybrides Arbeiten: 2 Tage im Büro, 3 Tage mobil | hybrid
Remote innerhalb Deutschlands | remote
Du arbeitest vor Ort in unserer Backstube. | onsite
Mobiles Arbeiten nach Absprache | -
Télétravail : 2 jours par semaine | hybrid
Poste 100% en télétravail | remote
Trabajo presencial | onsite
Trabajo remoto | remote
Trabajo híbrido | hybrid
Lavoro da remoto | remote
Praca zdalna | remote
Trabalho remoto | remote
Op afstand werken | remote
Our hybrid models beat transformers. | -
Hybrid compute infrastructure on two clouds | -
Native and hybrid mobile apps | -
Experience with on-prem and hybrid environments | -
Hybrid Linux/Windows fleet | -
Hybrid Boston or Chicago | hybrid
Hybrid (SF) | hybrid
We're hybrid. | hybrid
Support colleagues in remote locations. | -
You will join remote and onsite client meetings. | -
Strong communicator in a remote environment | -
Experience managing remote teams | -
Experience working remotely is a plus | -
Comfortable working remotely with a distributed team | remote
Previous experience in a remote role | -
Must be able to commute to our Leeds office. | -
Must live within commuting distance of our Leeds office. | -
Candidates must be willing to relocate to Leeds. | -
No remote work for this position. | onsite
Remote work is not possible. | onsite
Remote is not an option for this job. | onsite
This job cannot be done remotely. | onsite
This is NOT a remote job. | onsite
Not eligible for remote work | onsite
Remote work is possible. | remote
Remote possible | remote
Work from anywhere for four weeks a year | -
Work-from-anywhere month each August | -
One remote week per quarter | -
Occasional remote work is fine | hybrid
Remote onboarding, then onsite in Leeds | onsite
Fully remote for the first month, then three days a week in the Leeds office | hybrid
You will start remote and move to hybrid once the shop opens. | remote
Lunch in the office each day | -
Our Leeds office has a slide. | -
The office is dog-friendly. | -
Travel: 25%, onsite at customers | -
On-site support for our clients in Leeds | -
Provide on-site training to bakers | -
Field-based role covering Yorkshire | -
This is a field-based position. | -
Remote: No | onsite
Remote: no, sorry | onsite
Remote: Yes | remote
Remote work: none | onsite
We are primarily an in-person company. | onsite
We're an in-person company based in Leeds. | onsite
An in-person culture, five days a week | onsite
The mix of hybrid, office-based and remote workers differs by team. | -
The number of remote, hybrid and office-based workers may vary. | -
EventCo - Leeds, UK (Full time, no-remote) | onsite
Telework eligible: Yes. Remote job: No. | hybrid
Remote position: No | onsite
Remote role? No. | onsite
Remote eligible: No | onsite
Remote work: Not available | onsite
Work from home: No | onsite
WFH: no | onsite
Telecommuting: no | onsite
Remote job: Yes | remote
Hybrid: No | -
Hybrid: no. Onsite: yes | onsite
On-site: No. Remote: Yes | remote
Onsite: no | -
In-office locations: Austin, TX, USA. Remote location(s): United States. | remote
Remote location: Alberta. | remote
Remote locations: Texas, Ohio | remote
We serve customers in remote locations. | -
You travel to a remote location: the mine. | -
Remote during training, then on site. | onsite
Remote until the bakery opens, then onsite. | onsite
On site during training, then remote. | remote
Office-based with flexible home working | hybrid
Hybrid working (minimum 1 day per week at St Anne's House) | hybrid
Six days a week in our Dogpatch office | onsite
7 days on, 7 days off at the mine | -
We work in person, six days a week. | onsite
We are a remote-first company. You come into the office 2 days per week, or 3 when needed. | hybrid
Remote-first, Berlin office minimum once a week | hybrid
Telework: Yes | hybrid
Three days a week in our London office | hybrid
Is this role remote? No, sorry. | onsite
Remote - no visa | remote
Remote: no restrictions | remote
We are remote. No office. | remote
Fully remote for the first 6 months, then in the office 3 days a week. | hybrid
Remote (no fixed hours) | remote
Remote? Nope: we bake together. | onsite
Work from home? Not possible with ovens. | onsite
Remote work possible - no commute | remote
Location type: Remote. On-site: No | remote
You will join a remote-first, hybrid bakery team. Able to come into the office 2 days per week. | hybrid
This is a remote-first role with a meeting a year. | remote
This role is remote-first. | remote
You will join a remote-first team of bakers. | remote
"""
KNOWN_LIMITS = """
Can this job be remote? Yes! | remote
Mostly remote with one visit to Manchester per month | hybrid
Office-based, with the option to work from home some days | hybrid
We believe great work happens around one table, every day. | onsite
Come to the bakery at five each morning. | onsite
Daily work at customers' sites across the county | onsite
We have offices in Leeds and Porto, and people who work from home. | -
"""
# text | days a week in the office: least-most, open where nothing stands ("-" where none)
OFFICE_DAYS = """
You bake in the office 3 days a week. | 3-3
3 days a week in the office | 3-3
Three days per week at our Leeds office | 3-3
Hybrid, 2 days/week onsite | 2-2
In-office 3x per week | 3-3
Hybrid in our Leeds office 4x/wk | 4-4
We meet 2-3 days per week at our office in Porto. | 2-3
Two to three days a week in the office | 2-3
2 or 3 days per week on site | 2-3
At least two days a week in the studio | 2-
A minimum of 3 days per week in the office | 3-
3+ days a week in our hub | 3-
Four days per week minimum in the Leeds office | 4-
Up to two days per week in the office | -2
One day per week from home | 4-4
You work from home one day a week. | 4-4
Two days a week from home, the rest in the shop | 3-3
Up to 2 days remote per week | 3-
Work from home up to three days a week. | 2-
Remote: 2-3 days a week, otherwise in Leeds | 2-3
In the office 4 days, remote on Fridays | 4-4
3 days onsite, 2 days remote | 3-3
Three days in the office, and from home for the other two | 3-3
In the office on Tuesdays and Thursdays | 2-2
Tuesday to Thursday in the office | 3-3
Monday-Thursday are our in-office days. | 4-4
Mondays and Fridays from home | 3-3
Work-from-home Wednesdays | 4-4
Anchor days in the office: Mon, Wed and Fri | 3-3
5 days a week in the office | 5-5
Monday through Friday in the office | 5-5
This role is onsite five days per week. | 5-5
In person, 6 days a week | 6-6
2-3 Tage im Büro | 2-3
2-3 Tage pro Woche im Büro | 2-3
An drei Tagen pro Woche vor Ort | 3-3
Mindestens zwei Tage pro Woche im Büro | 2-
2 Tage Homeoffice pro Woche | 3-3
Bis zu 3 Tage Homeoffice pro Woche | 2-
Dienstags und donnerstags im Büro | 2-2
2 jours de télétravail par semaine | 3-3
3 jours par semaine au bureau | 3-3
3 días a la semana en la oficina | 3-3
2 dagen per week op kantoor | 2-2
(3) three days a week in the office | 3-3
three (3) days per week in our Leeds office | 3-3
3 in-office days per week | 3-3
In-office presence: 4 days per week | 4-4
In the office twice a week | 2-2
Once a week in the office | 1-1
Fully remote | -
This role is hybrid. | -
This role is on site. | -
3 days a month in the office | -
Two days per quarter in the office | -
3 days in the office each month | -
In the office twice a year | -
Lunch in the office 5 days a week | -
Catered meals 3x per week in the office | -
Yoga in the office twice a week | -
Summer Fridays and on-site events | -
Office hours: Monday to Friday | -
A 4-day week, in the office | -
25 days of leave and an office with a garden | -
Two days of training in the office | -
Travel to clients three days a week | -
Offices in 3 towns, 2 days of PTO a month | -
Open 7 days a week; our office is above the shop | -
On site at customers two days a week | -
Lunch every day in the office, drinks on Fridays | -
We bake on Tuesdays, tidy up, and go home on time. | -
We go home early, and bake on Fridays. | -
Shifts of 7 days on, 7 days off on site | -
Mondays in the office | 1-1
"""
