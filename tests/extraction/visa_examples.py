"""Visas: texts and what they say of sponsorship."""

# text | what it says ("-" where nothing)
TEXTS = """
Visa sponsorship available? Not at this time | no
Visa support is not something we offer. | no
You must have a valid H1B visa. | -
Visa sponsorship available. | yes
- Visa sponsorship | yes
Visa sponsorship and a moving budget when you come to Porto | yes
We sponsor visas. | yes
We do sponsor visas and pay for the movers. | yes
We can sponsor H1B visas for the right person. | yes
Happy to sponsor your visa. | yes
One H1-B visa we have sponsored before, and more may follow. | yes
We offer visa support for you and your family. | yes
Visa support available | yes
Relocation and visa assistance provided. | yes
Relocation and immigration support | yes
We will help you with your work permit. | yes
H1B transfers OK. | yes
H1B welcome | yes
Blue Card support for non-EU bakers. | yes
We provide sponsorship for exceptional candidates. | yes
Sponsorship is available for this role. | yes
Sponsorship can be offered for strong candidates. | yes
We cover the costs of your visa and flight. | yes
Visa: yes | yes
For bakers we are able to offer visa sponsorship. | yes
Case by case we are open to visa sponsorship. | yes
Employment visa sponsorship may be offered. | yes
We cannot sponsor visas. | no
This year we are not able to sponsor visas. | no
We are unable to offer sponsorship for this role. | no
For bakers Acme does not currently offer visa sponsorship. | no
No visa sponsorship. | no
No H1Bs, sorry. | no
Visa sponsorship is not available. | no
Sponsorship is unavailable for this position. | no
Visa sponsorship: no | no
Night shifts are not eligible for visa sponsorship. | no
We will not sponsor bakers for work visas. | no
A visa we can't sponsor this year. | no
Sorry, we don't sponsor visas. | no
Unfortunately we do not provide sponsorship. | no
Only for bakers authorized to work in Ohio without sponsorship. | no
Your work authorization must not require sponsorship, today or later. | no
You are authorized to bake in Ohio without requiring visa sponsorship. | no
We are not hiring bakers who require sponsorship, today or later. | no
Acme is unable to provide sponsorship to bakers. | no
U.S. citizenship required | no
US citizenship is required for night shifts. | no
Must be a U.S. citizen. | no
The baker must be a US citizen whom the fort lets in. | no
US citizens only | no
Only U.S. citizens can be considered. | no
Green Card Holder or US Citizen ONLY | no
This role requires German citizenship. | no
U.S. citizenship is a precondition for this bakery. | no
Requirement: US citizenship | no
Permanent Residency or U.S. Citizenship required; nobody can be sponsored this year | no
Bakers must be authorized to work in Norway. | -
Bakers need the legal right to work in Norway. | -
Under ITAR the baker is a U.S. citizen, a refugee or a lawful permanent resident. | -
Export control: only U.S. persons (22 CFR 120.15: U.S. citizen, refugee or asylee) see the ovens. | -
Regardless of race, religion, citizenship or age. | -
We do not discriminate on the basis of citizenship, marital status or veteran status. | -
Backed by Acme Ventures, Visa and Mastercard. | -
Experience with card networks such as Visa, Mastercard and Amex. | -
Work with executive sponsors on every project. | -
You run our event sponsorships. | -
We sponsor meetups and open source projects. | -
We will sponsor travel to conferences. | -
Coordinate travel, flights and hotels. | -
Relocation assistance is available. | -
We are open to bakers needing visas. | yes
Visa/relocation: No | no
We offer a relocation bonus. | -
Will you require sponsorship, today or later? | -
Authorized to work with or without sponsorship. | -
Ability to obtain a security clearance. | -
We help good citizens get fresh bread. | -
Senior citizens love our rolls. | -
Agency sponsored trainings for staff. | -
Sponsorship: not available | no
Visa sponsorship is not offered for this role. | no
This role is not eligible for sponsorship. | no
This position does not qualify for visa sponsorship. | no
Applicants must not need sponsorship now or in the future. | no
Bakers must be authorized to work in Ohio, today and later, without sponsorship. | no
We are unable to sponsor or take over sponsorship of an employment visa. | no
At this time, Acme will not sponsor applicants for work visas. | no
Acme does not sponsor H-1B. | no
We can't offer visa sponsorship at the moment. | no
We're not able to support visa applications. | no
No C2C, no sponsorship | no
No relocation or visa sponsorship | no
Candidates requiring sponsorship will not be considered. | no
Only candidates who do not require sponsorship will be considered. | no
You need a valid work permit; we can't sponsor one. | no
Unfortunately no visa support. | no
EU work permit required, no sponsorship | no
Bring your own right to work in Wales; sponsorship isn't possible. | no
Citizenship: US | no
Due to the contract, US citizenship is mandatory. | no
Must hold U.S. citizenship and be able to get a clearance | no
Active secret clearance required | -
Applicants must be US persons. | -
Ability to obtain clearance, which needs US citizenship | no
Visa sponsorship offered | yes
We offer visa sponsorship to the right baker. | yes
Visa sponsorship provided for skilled bakers | yes
We'll sponsor your visa if you need one. | yes
We're happy to help with visas. | yes
We support visa sponsorship and relocation. | yes
We also sponsor O-1 and H-1B visas. | yes
Relocation and visa sponsorship are available. | yes
Relocation package and visa support | yes
Visa sponsorship possible | yes
Sponsorship: yes | yes
Immigration support is part of the package. | yes
We handle the visa paperwork for you. | yes
We can sponsor a Skilled Worker visa. | yes
Skilled Worker visa sponsorship | yes
Wir unterstützen dich beim Visum. | yes
Unterstützung bei Visum und Umzug | yes
Visa: we sponsor | yes
H1B transfer possible | yes
TN and E-3 visas welcome | yes
We sponsor green cards. | yes
Green card sponsorship available | yes
Sponsors: our bakery runs are sponsored by mills. | -
Manage sponsors of the bread fair. | -
Sponsored ads and sponsored search | -
Company-sponsored health insurance | -
Employer-sponsored retirement plan | -
Company-sponsored events | -
Experience with Visa and Mastercard rules | -
Visa Direct payouts | -
Visa Europe scheme rules | -
We hire regardless of citizenship. | -
Citizenship status is protected. | -
Corporate citizenship matters to us. | -
Digital citizenship lessons | -
Please state your visa status. | -
Do you need a visa? | -
Valid driving licence and passport; visa for travel | -
You'll process visa applications for travellers. | -
Clinical trial sponsors rely on us. | -
Executive sponsorship of key accounts | -
Mentorship and sponsorship programmes for women | -
A precondition: U.S. citizenship. | no
Visum-Unterstützung wird angeboten. | yes
Visumsponsoring möglich | yes
Wir übernehmen die Kosten für dein Visum. | yes
Wir bieten kein Visumsponsoring. | no
Leider keine Visum-Unterstützung | no
Visumsponsoring ist derzeit nicht möglich. | no
Die deutsche Staatsangehörigkeit ist erforderlich. | no
Eine gültige Arbeitserlaubnis bringst du mit. | -
Unabhängig von Alter und Staatsangehörigkeit bist du willkommen. | -
This role is not eligible for U.S. or Canadian immigration sponsorship. | no
Sponsorship available: no | no
Visa sponsorship available? No. | no
Visa sponsorship offered: None | no
Only bakers with EU work permit; no relocation. | -
Security clearance sponsorship is available. | -
We will sponsor your security clearance. | -
We can sponsor bakers for a Secret clearance. | -
Visa and Mastercard sponsor our bread fair. Experience with Visa rules. | -
Experience with Visa or Mastercard schemes | -
we sponsor meetups | -
Preference for those who do not require sponsorship of a visa. | -
Bakers who do not require visa sponsorship are preferred. | -
We cannot support EP applications | no
We cannot sponsor an Employment Pass for this role. | no
- U.S. citizen or national | no
Job seekers who require Skilled Worker sponsorship are welcome to apply. | yes
Green card or citizenship needed | no
US citizenship preferred | -
Applicants must provide a valid work permit. | -
You must obtain a work permit before your first day. | -
If you do not have a visa, we help you with your visa. | yes
We do not offer relocation, but visa sponsorship is available. | yes
This kitchen is in no way able to offer any kind of U.S. visa support. | -
No matter where you live, visa support is part of the offer. | yes
"""
# header | what its marks say
HEADERS = """
Acme | Baker | Porto | ONSITE | VISA | Full-time | yes
Acme | Baker | Porto | ONSITE, VISA | yes
Acme | Baker | Porto (VISA) | yes
Acme [ONSITE, VISA] | yes
Acme - Porto - H1B | yes
Acme | Baker | Porto | VISA https://acme.example/jobs | yes
Acme | Baker | Porto | Visa sponsorship | Full-time | yes
Acme | Baker | Porto | NO VISA | no
Acme | Baker | Porto | No visas | no
Acme | Baker | Porto | Full-time | -
Acme | Payments Baker | Porto | Visa Inc partner | -
"""
KNOWN_LIMITS = """
Sponsorship is not on offer. | no
We take care of all the paperwork so that you can live here. | yes
We take care of your move and of the right to stay. | yes
No visa yet? We sponsor visas. | yes
"""
