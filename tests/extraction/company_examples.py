"""The company: texts and how many people, which stage, they state of it."""

# text | number of people ("-" where none)
SIZES = """
We are 40 people. | 40
We're 40 people in Porto. | 40
We're a 200-person company. | 200
We're a 6 person team that bakes. | 6
We are a team of 26 (soon more!). | 26
We are a group of 8 bakers, drivers and night owls. | 8
We're a tiny team of 17. | 17
We're a team of four. | 4
We're a six person team baking bread. | 6
We have 30 full-time employees. | 30
We currently employ 260+ people in four towns. | 260
Our team of 12 works from Porto. | 12
Our company has over 1,200 employees. | 1200
With over 500 employees in 12 countries, Acme bakes bread. | 500
Acme has more than 10,000 employees worldwide. | 10000
Acme is a bread company of 150,000 team members on five continents. | 150000
We have grown to 85 employees. | 85
Since spring our team has grown from 40 to 90. | 90
Acme employs 1.500 people in Germany. | 1500
Wir sind ein Team von 45 Mitarbeitern. | 45
Wir sind rund 120 Mitarbeiter. | 120
Nous sommes 60 collaborateurs. | 60
Company size: 50-100 people | 50
Headcount: 35 | 35
50 to 100 employees | 50
Join our team of 69 | 69
Lumora is a startup of about 14 people, all bakers. | 14
We're young (~18 people), yet not new to dough. | 18
A bakery company (~40 people, Series A). | 40
A profitable, 30-person startup. | 30
We are three people with big plans. | 3
By now we bake with over 170 team members, day and night. | 170
Our 14-person team bakes in Porto. | 14
Acme is a ~45-person bread startup. | 45
We're a quiet (7-person) team. | 7
We are a fully-baked team of roughly 13 people. | 13
Acme is just 5 people and an oven. | 5
Small in terms of headcount (~ 22 people). | 22
You'll bake with our 6-person engineering team. | -
Over 100,000 people use our ovens. | -
Our newest customer is a Fortune 300, 25,000+ employee company. | -
We work in small squads (5-7 team members). | -
You lead a team of 12 engineers. | -
Manage 40 people across three sites. | -
Our engineering team has 12 people. | -
We serve 500 people a day. | -
We help 20,000 people find bread. | -
Trusted by companies with over 500 employees. | -
Experience in organizations with hundreds of employees. | -
Experience with companies of 200 employees and more. | -
Our 5,000 customers love us. | -
We have 8 employee resource groups. | -
You will mentor 4 team members. | -
Our platform has 3 million users. | -
Connecting 50,000 people every week. | -
Founded in 2012 by two bakers. | -
Our team of 12 developers works with care. | -
We hire 20 people each year. | -
Open 5 days a week. | -
We are a team of 35 across Europe. | 35
We're 25 people strong. | 25
A team of 60 people in three countries | 60
Acme has 300 employees in five offices. | 300
Acme employs over 2,000 people. | 2000
Today we're more than 400 people. | 400
More than 800 colleagues work at Acme. | 800
With 1,500 employees worldwide, Acme is a leader. | 1500
Over 5,000 employees in 20 countries | 5000
Rund 250 Mitarbeitende arbeiten bei uns. | 250
Mit über 1.000 Mitarbeitern sind wir ein führendes Unternehmen. | 1000
Wir sind 30 Leute. | 30
Number of employees: 51-200 | 51
Employees: 140 | 140
Team size: 12 | -
Our 50-strong team | 50
Acme, a 90-person company, bakes bread. | 90
We've grown from 10 to 45 people this year. | 45
Join 200+ colleagues in Porto. | 200
We serve companies with 50 to 500 employees. | -
Our customers have 1,000+ employees. | -
For businesses with more than 100 employees | -
Our software is used by 10,000 people. | -
Sell to firms with 200-2,000 employees. | -
Lead a team of 30. | -
You'll manage 15 employees. | -
Experience in a company with 500+ employees | -
Support 900 employees as their IT desk | -
HR for 400 employees across two sites | -
We train 3,000 people a year. | -
500 people applied last year. | -
Onboard 50 employees a month. | -
Our payroll reaches 2 million employees. | -
Mid-market accounts (100-1,000 employees) | -
Owns accounts with 1,000-5,000 employees | -
Our Leeds office has around 20 employees. | -
Come and join our eight-person team in Leeds. | 8
Each of our offices has 8-10 employees. | -
With offices in Leeds and Porto, our team has 60 people. | 60
We are 55 bakers and part of a group with 30,000 staff. | -
Acme belongs to a group of 30,000 employees. | -
Our bakery is part of the Mill family of companies with 900 employees. | -
Last spring 100 employees got shares. | -
100 employees got shares. | -
Acme is a 410-bed hospital with more than 3,200 employees. | 3200
Graz Hospital has 900 employees. | 900
You serve a hospital with 300 employees. | -
We bake for schools with 300 employees. | -
We are a company of 60. | 60
We are a company of 60 brands. | -
As a company of 60, we know each other. | -
"""
# text | stage ("-" where none)
STAGES = """
Seed funded startup from Porto. | startup
Acme, a Series A company. | startup
Acme is a Series B company that bakes. | startup
We recently raised a $12M Series A. | startup
In May we raised a $2.9M pre-seed round. | startup
Acme is a seed-stage company with one oven. | startup
Acme is a rapidly growing startup for bakers. | startup
Acme: an early-stage startup. | startup
Join a fast paced startup and look for growth. | startup
A fast-moving startup environment is your home. | startup
Bake at one of the hottest bread startups. | startup
Equity in an early stage company. | startup
As a founding engineer you will shape everything. | startup
You'd be our first engineering hire. | startup
Acme (YC W23) bakes bread. | startup
We're YC-backed. | startup
We're a 21-person team. | startup
We are 80 people. | startup
A bakery that VCs love (last autumn we raised a $48M Series C). | growth
With our $64M Series C we build ovens. | growth
In 2025 we closed our Series D. | growth
We are a scale-up from Porto. | growth
We are 250 people. | growth
A startup with 150 people: we are 150 people. | growth
Acme (NASDAQ: ACME) bakes bread. | large
Acme, a publicly traded company. | large
Acme is listed on the Tokyo Stock Exchange. | large
Acme is a Fortune 50 company. | large
Acme has more than 10,000 employees worldwide. | large
We are a non-profit that wants to feed all. | public_sector
Acme is a 501(c)(3) organization. | public_sector
The University of Breadford is an equal opportunity employer. | public_sector
Breadford State University invites applications. | public_sector
Acme is a government agency. | public_sector
Acme runs a federally funded research and development center. | public_sector
We raised $150M from good investors. | -
Experience with a Series B or A startup. | -
Previous startup experience helps you bake. | -
You have worked at a bread startup. | -
Prior experience in a fast-growing startup. | -
We help startups bake. | -
Acme Ventures: early-stage venture capital for bakers. | -
Backed by the Bread Startup Fund. | -
Read on: https://news.example/ai-startup-acme-raises | -
Customers from startups to Fortune 500 companies use us. | -
We serve the public sector and government. | -
Our customers include Fortune 500 companies. | -
Startup mindset and good humour. | -
Trusted by millions of companies, from enterprises to ambitious startups. | -
We build ovens for large non-profit kitchens. | -
Experience as a public company controller. | -
You studied at a university. | -
Work with publicly available data. | -
Our founding team baked in Paris. | -
Scale-up of dough mixing lines. | -
Our customers are listed on the NYSE. | -
We work with publicly traded companies. | -
Customers such as Acme (NASDAQ: ACME) trust us. | -
Clients include Dough Corp (NYSE: DGH) and Flour Inc. (NASDAQ: FLR). | -
Trusted by Fortune 500 companies | -
We are backed by the investors behind Acme (NASDAQ: ACME). | -
Our founders sold their last company to Dough (NYSE: DGH). | -
Founded by people from Acme (NASDAQ: ACME) | -
Partners: Dough Corp (NASDAQ: DGH) | -
Acme is owned by Dough Corp (NYSE: DGH). | large
Acme is part of Dough Group (LSE: DGH), a listed baker. | large
Acme (NYSE: ACME) is the leading baker. | large
Acme trades on the NASDAQ under ACME. | large
We're a publicly traded company. | large
Our shares are listed on Euronext. | large
Prepare the company for an IPO | -
Experience at a public company | -
Public company reporting experience | -
We are a Series A startup. | startup
Backed by a Series A from Dough Ventures | startup
After our Series B we are 60 people. | startup
Fresh off our Series C | growth
We closed a $30M Series D in May. | growth
Series E bakery | growth
Pre-seed company with two ovens | startup
We've just raised our seed round. | startup
Bootstrapped and profitable | -
You have worked at Series A to C startups. | -
Experience at an early-stage startup | -
Experience gained at some fast-growing startup or busy bakery | -
You thrive in startups. | -
We sell to startups. | -
Help startups raise their Series A. | -
We're a startup. | startup
We're not a startup anymore. | -
Startup vibes, big-company pay | -
Former startup founders welcome | -
We are a nonprofit organisation. | public_sector
We work with non-profits. | -
Volunteer for non-profits on paid days | -
The Ministry of Bread is hiring. | public_sector
The City of Breadford seeks a baker. | public_sector
Federal customers love us. | -
Government contracts are our bread and butter. | -
Partner with universities | -
University degree | -
The University of Breadford seeks a data baker. | public_sector
Joint work with national laboratories | -
We are a public benefit corporation. | -
You were at a Series B or A startup before. | -
You once baked at an early-stage startup. | -
Wir sind ein börsennotierter Backkonzern. | large
Die Acme AG ist an der Frankfurter Börse notiert. | large
Wir sind ein junges Startup aus Porto. | startup
Die Backstube ist eine gemeinnützige Stiftung. | public_sector
Wir sind eine Behörde mit Backofen. | public_sector
Die Universität Brotstadt sucht einen Bäcker. | public_sector
Vergütung nach den Regeln des öffentlichen Dienstes | public_sector
Wir beraten Kunden im öffentlichen Dienst. | -
Software für Behörden und Universitäten | -
We are a startup and you will love it. | startup
You enjoy our start-up environment. | startup
Acme is an NYSE-listed baker. | large
Graz City Council is hiring bakers. | public_sector
The Ovenham NHS Trust provides care. | public_sector
We sell bread to NHS trusts and councils. | -
"""
KNOWN_LIMITS = """
Just the two founders and an oven, so far. | startup
Everyone in the world knows our golden arches. | large
"""
