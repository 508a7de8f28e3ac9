"""Years of experience: texts and what they ask of the person."""

# text | least | most ("-" where none)
ASKED = """
Minimum 15 years of education. 3+ years of experience. | 3 | -
5 years of education and training experience | 5 | -
5+ years of experience in baking | 5 | -
3-5 years of experience | 3 | 5
3 – 5 years' experience with ovens | 3 | 5
3 to 5 years of experience | 3 | 5
At least five years of experience | 5 | -
Minimum of 2 yrs experience in a kitchen | 2 | -
minimum 7 years of professional experience | 7 | -
Minimum one (1) year of oven experience | 1 | -
A minimum of four (4) years of experience at ovens | 4 | -
You have 4+ years building ovens | 4 | -
10+ years in commercial baking | 10 | -
Experience: 3+ years | 3 | -
0-1 years of experience | 0 | 1
0 - 2 years of baking experience | 0 | 2
0–6 years of oven experience (2–4 years would be ideal) | 0 | 6
1.5+ years of sales experience | 1.5 | -
2-4+ years of work experience in kitchens | 2 | -
2 or more years of bakery experience | 2 | -
3 years or more of pastry experience | 3 | -
Between 3 and 5 years of experience | 3 | 5
More than 1 year of bakery experience | 1 | -
>4 years of post-doctoral experience | 4 | -
Over 5 years of experience as a chef | 5 | -
Up to 3 years of experience | 0 | 3
PhD with 3+ years, MS with 6+ years, or BS with 8+ years of baking experience | 3 | -
BS with nine (9) years of oven experience, MS with seven (7) years | 9 | -
With a Bachelor's degree a minimum of 5 years of oven experience | 5 | -
Senior Baker (3+ YoE) | 3 | -
5+ YOE | 5 | -
8+ years experience; strong bread; good pastry | 8 | -
Typically 6+ years in milling or a neighbouring trade | 6 | -
- 5+ yrs. exp. in retail | 5 | -
-5+ years of experience with dough | 5 | -
You have 2yrs+ experience in rye | 2 | -
Reqs: 4+ yrs Python, flour, water | 4 | -
6 months of previous experience with yeast | 0.5 | -
18 months' experience in a kitchen | 1.5 | -
One to two years of experience | 1 | 2
Five-plus years of experience leading teams | 5 | -
Mindestens 3 Jahre Berufserfahrung | 3 | -
Du hast 3-5 Jahre Erfahrung als Bäcker | 3 | 5
Mindestens fünf Jahre Erfahrung im Vertrieb | 5 | -
Mindestens 3-jährige Berufserfahrung im Handel | 3 | -
3 ans d'expérience minimum | 3 | -
Au moins 5 ans d'expérience en boulangerie | 5 | -
3 à 5 ans d'expérience | 3 | 5
Mínimo 3 años de experiencia | 3 | -
Al menos 2 años de experiencia en ventas | 2 | -
Minimaal 3 jaar werkervaring | 3 | -
3 tot 5 jaar ervaring als bakker | 3 | 5
Almeno 2 anni di esperienza | 2 | -
Pelo menos 4 anos de experiência | 4 | -
Founded 12 years ago. You bring 3+ years of experience. | 3 | -
You've worked in kitchens for more than 6 years. | 6 | -
5+ years in baking, with 2+ years leading teams | 5 | -
Our baker is someone with 9+ years of experience | 9 | -
A baker with at least 2 years' hands-on experience | 2 | -
No experience required. | 0 | -
No prior experience necessary, we train you. | 0 | -
Requirements: 3 years working with wood ovens | 3 | -
Qualifications: 4-6 years relevant tax experience | 4 | 6
2 years minimum owning a shop in a big town | 2 | -
Java: 3 years (Required) | 3 | -
Preferred years of experience: >= 3 | 3 | -
Oven experience: 4+ years running large kitchens | 4 | -
7+ years of product management in bakeries | 7 | -
4+ years of experience with ovens (gas or wood preferred) | 4 | -
5 years of experience (preferred) | 5 | -
Five (5) or more years of experience in milling | 5 | -
a minimum of three (3) to five (5) years of experience | 3 | 5
Minimum 3 years' work experience, 5 years preferred | 3 | -
3 years required, 5+ years preferred | 3 | -
You have between two and four years of experience | 2 | 4
At least 10 years' progressive experience in kitchens | 10 | -
10-plus years of experience | 10 | -
ten years or more in bakeries | 10 | -
24 months of experience in a bakery | 2 | -
At least 6 months' experience in retail | 0.5 | -
6-12 months of experience | 0.5 | 1
12+ months experience in sales | 1 | -
Six months of experience at an oven | 0.5 | -
1-2 yrs. of experience | 1 | 2
2-3 yrs exp | 2 | 3
Exp: 4-6 years | 4 | 6
Experience: 2 to 4 years | 2 | 4
Experience level: 5+ years | 5 | -
Experience required: 3 years | 3 | -
Years of experience: 5-7 | 5 | 7
Years of experience: 5+ | 5 | -
Work experience: minimum 2 years | 2 | -
2+ years' experience required; 4+ years preferred | 2 | -
Minimum experience of 5 years with ovens | 5 | -
Ideally you have 3 years of experience, but two would do. | 3 | -
Mindestens fünf Jahre Berufserfahrung als Bäcker | 5 | -
mind. 2 Jahre Erfahrung | 2 | -
Mindestens zweijährige Berufserfahrung | 2 | -
Du bringst drei bis fünf Jahre Erfahrung mit | 3 | 5
über 5 Jahre Erfahrung in der Backstube | 5 | -
Erste Berufserfahrung (1-2 Jahre) | 1 | 2
3+ Jahre Erfahrung mit Öfen | 3 | -
Expérience de 3 ans minimum | 3 | -
minimum 2 ans d'expérience | 2 | -
Entre 3 y 5 años de experiencia | 3 | 5
Experiencia mínima de 2 años | 2 | -
Esperienza di almeno 3 anni | 3 | -
Minimaal drie jaar ervaring | 3 | -
Minimum 3 lata doświadczenia | 3 | -
Mínimo de 3 anos de experiência | 3 | -
minst 3 års erfarenhet | 3 | -
5 - 8 years in product management | 5 | 8
5–8+ years in product management | 5 | -
8 to 12+ years of sales experience | 8 | -
A minimum of 5 years in a similar role | 5 | -
At least 4 years in a role at the counter | 4 | -
You've spent 3+ years baking for shops | 3 | -
You've baked for at least three years | 3 | -
You've been a baker for 5+ years | 5 | -
Who you are: a baker with 7 years under your belt | 7 | -
7+ years building bread at scale | 7 | -
7+ years. | 7 | -
Must have 3 years of accounting or equivalent | 3 | -
We are looking for someone with ~5 years of experience | 5 | -
around 4 years of experience | 4 | -
Max 2 years of experience | 0 | 2
Less than 3 years of experience | 0 | 3
No more than 5 years of experience | 0 | 5
0 to 2 years | 0 | 2
New grads or up to 1 year of experience | 0 | 1
Entry level: no experience needed | 0 | -
No experience? No problem! | 0 | -
Bachelor's degree with 5 years of experience or Master's with 3 | 5 | -
BS + 5 years, MS + 3 years, PhD + 1 year | 5 | -
PhD, or MS and 4+ years of experience | 4 | -
3+ years of Python, 2+ years of Go | 3 | -
5+ years overall, 2+ years with ovens | 5 | -
2+ years with ovens and 5+ years of overall experience | 5 | -
Minimum of 8 years total experience including 3 years in leadership | 8 | -
Runs ovens in production (2+ years preferred) | 2 | -
Minimum 15 years of education. 3+ years experience. | 3 | -
10 years of education experience | 10 | -
5+ years of study design experience | 5 | -
3+ years in education | 3 | -
2 years of graduate studies and 3 years of experience | 3 | -
"""
NOT_ASKED = """
We have baked for over 20 years.
Founded 12 years ago in Porto.
A company with 30 years of history.
Our team has 50 years of combined experience.
Our founders have 20+ years of experience in bread.
Join founders with 12+ years of experience with ovens.
Our loaf is the result of 4 years of patient kneading.
Over the past 5 years we grew tenfold.
In the next 2 years we will open ten shops.
In 5 years, people will talk about us.
Grow into an experienced baker within just one year.
We raised enough for 3 years of runway.
You are at least 18 years of age.
Applicants must be 21 years old or older.
4-year college degree in baking.
A four year degree is a plus.
Options vest over 4 years.
Stock with a four-year vesting schedule and a 1 year cliff.
One month sabbatical after 6 years of service.
A 2-year contract, renewable.
12 months parental leave after 1 year of tenure.
3 weeks of vacation per year.
$91,000 - $118,000 per year depending on experience.
A 3-year plan for new shops.
We grew 8x year-over-year.
Several years of experience.
Multiple years of experience with ovens.
We value good bread over years of experience.
For more than 70 years our bakers have worked together.
My 8 years here were floury ones.
Backed by investors with 25 years of experience.
A 400 year old industry.
10 year exercise window for options.
No experience with rye required, wheat will do.
The oven has a warranty of 10 years.
We celebrate our 15 years anniversary.
Ranked first 3 years in a row.
Clients with 10+ years of experience trust us.
half a decade of baking
Mehrjährige Berufserfahrung
The head of our bakery has been here for seven years.
Maya, head of dough, who has been here for seven years
Our CEO spent ten years at big mills.
I have been with Acme for 4 years.
Founded 5 years ago, we have served 10 shops.
Acme has over 40 years of experience in milling.
With 25 years of experience, Acme is a leader in flour.
With more than 30 years' experience, our mill leads.
For 20 years, Acme has helped bakers.
We bring 15+ years of experience to every loaf.
Our founders bring decades of experience.
Backed by a team with 100+ years of combined experience
You'll grow within 2 years into a lead baker.
After two years you may become a partner.
Learn in two years what others learn in ten.
Contract length: 2 years
2-year fixed-term contract
Duration: 12 months
A 6-month probation
Vesting over four years with one-year cliff
10 years of runway
Unlimited PTO after one year
5-year sabbatical program
Sabbatical after five years of service
Must be at least 21 years of age
Over the next 3-5 years we will double
Our five-year plan
30 years of market data
A dataset covering 10 years of sales
Analyse 5 years of loan history
You graduated within the last two years
Within 2 years of graduation
Final year students welcome
Two years of college
Only candidates with 15 years of full time education.
15 years full time education is required
Three years of law school
Driving licence held for 3 years
Customers stay with us for 8 years on average
Named best bakery three years running
Only bakers with 15 years of full time education.
A minimum of 12 years of formal schooling is needed.
2+ years of residency
Requires 4 years of study at a university
"""
KNOWN_LIMITS = """
A decade of baking behind you | 10 | -
You started baking in 2010 and never stopped | 10 | -
"""
