"""Degrees: texts and the least degree that they require."""

# text | the least degree required ("-" where unstated)
TEXTS = """
Bachelor's degree in baking | bachelor
Bachelor’s degree in Milling or a neighbouring subject, or years at the mill | bachelor
Bachelors or Masters degree in milling | bachelor
BS in Computer Science or equivalent | bachelor
B.S. or equivalent degree, say chemistry | bachelor
BA/BS degree required | bachelor
BS/MS in a quantitative field | bachelor
BS/MS/PhD degree in biology | bachelor
BS, MS or PhD in Cereal Engineering | bachelor
BSc in Physics | bachelor
B.Tech or M.Tech in engineering | bachelor
Degree in Computer Science or related field | bachelor
A degree in engineering, chemistry or the like | bachelor
University degree in linguistics | bachelor
College degree required | bachelor
Four-year college degree | bachelor
Undergraduate degree in a quantitative major | bachelor
Undergraduate or Master's degree, best in milling | bachelor
Needed: a Bachelor's degree in baking (or its foreign equivalent) and 2 years at an oven | bachelor
Bachelor's degree in milling required, Master's preferred | bachelor
Bachelor's degree in rye (Master's preferred) | bachelor
Bachelor's degree in Physics; PhD is a plus | bachelor
For now we require a Bachelors degree. A PhD or Masters is a plus. | bachelor
PhD and 2+ years at the oven, MS or MA and 4+ years, or BA or BS and 7+ years | bachelor
In milling, a Bachelor's degree at least (or equivalent) | bachelor
Education: Bachelor’s Degree or as much practice. | bachelor
Bachelor's degree in rye is required. Advanced degrees: a plus | bachelor
STEM degree | bachelor
Abgeschlossenes Studium der Informatik | bachelor
Erfolgreich abgeschlossenes Hochschulstudium im Bereich Technik | bachelor
Hochschulabschluss in Chemie | bachelor
Licenciatura en Informática | bachelor
Título universitario en economía | bachelor
Master's degree in statistics | master
Master’s or PhD in Mathematics | master
MS or PhD in Computer Science | master
MSc in machine learning | master
MBA required | master
PhD or Master's, and much practice with ovens | master
Ph.D. or Master’s in baking, and a feel for heat (Ph.D. preferred) | master
Advanced degree in a quantitative field | master
Graduate degree in any STEM subject | master
Masters/PhD plus two winters at an oven | master
Master's degree required, PhD preferred | master
Bac +5 en informatique | master
PhD in Bread Science or related | phd
Ph.D. in immunology | phd
A PhD (or equivalent experience) in milling | phd
Doctorate in chemistry required | phd
Whoever applies must have a Ph.D. in Milling | phd
No degree required. | none
Of bakers we do not require degrees, papers or a past. | none
PhD in immunology with 0-2 years in industry (biotech experience preferred) | phd
Bachelor's degree preferably in Business or Finance | bachelor
Bachelor's degree (preferred majors: chemistry) | bachelor
BA required; MS or MBA preferred. | bachelor
A must: a postgraduate (MS) or undergraduate (BS) degree in Milling | bachelor
Bachelor/Master degree in engineering, PhD desired but not required. | bachelor
Degree not required; equivalent experience counts. | none
For bakers education is not a requirement. | none
We don't care about degrees at all. | none
A college degree is not required | none
With or without a degree, you can bake | none
You studied baking, or dropped out to bake | none
MS/PhD preferred | -
Bachelor's degree preferred | -
Bachelor's degree in Milling, Baking or a neighbouring subject preferred | -
Master's degree: a plus | -
Ideally, you have a Bachelor's degree | -
Preferably a PhD in physics | -
Nice to have: a PhD | -
A degree in rye is a plus | -
A degree in baking would be nice; it is a bonus | -
Bonus: You have a PhD in Physics | -
Currently pursuing a Bachelor's degree somewhere | -
Working towards a Master's degree | -
Students enrolled in a PhD program | -
Founded by Stanford PhDs | -
Our team of PhDs bakes bread | -
We are bakers with PhDs from good schools | -
A high degree of autonomy | -
Varying degrees of acuity | -
360 degree feedback | -
Master the art of bread | -
Scrum Master with two years of practice | -
Master data management | -
Mastercard and others | -
MS Office skills | -
Proficient in MS Excel and SQL | -
Boston, MA | -
Jackson, MS | -
We want no BS | -
Tuition reimbursement for degrees | -
High school diploma required | -
University partnerships and campus events | -
Pay depends on education and training | -
Response time under 20 ms in production | -
Von Vorteil: Studium der Chemie wünschenswert | -
Even without a PhD anyone can light it | -
Bachelor's degree required; Master's degree preferred | bachelor
Bachelor's or Master's degree in food science | bachelor
Bachelor’s degree (or higher) in chemistry | bachelor
A bachelor or master degree in milling | bachelor
BSc or MSc in biology | bachelor
B.Sc./M.Sc. in Physics | bachelor
BA or BS in business | bachelor
BA in economics preferred | -
BS degree in Food Science or equivalent work experience | bachelor
Bachelor's degree or equivalent practical experience | bachelor
Bachelor's in a STEM field | bachelor
Bachelors in Engineering | bachelor
Undergraduate degree required | bachelor
Undergraduate degree or equivalent | bachelor
University degree or equivalent | bachelor
Completed university degree in business | bachelor
College degree | bachelor
4-year degree | bachelor
Degree in a relevant field | bachelor
Educated to degree level | bachelor
Degree qualified in engineering | bachelor
A first-class degree in maths | bachelor
2:1 degree or above | bachelor
Honours degree in milling | bachelor
B.Tech in Computer Science | bachelor
B.E./B.Tech from a known college | bachelor
Graduate in any discipline | bachelor
Any graduate | bachelor
Bachelor of Commerce | bachelor
LLB or JD | bachelor
JD from an accredited law school | -
Minimum education: Bachelor's | bachelor
Education: BA/BS | bachelor
Education level: Bachelor's Degree | bachelor
Required education: Bachelor | bachelor
High school diploma or GED | -
High school diploma required, Bachelor's preferred | -
Associate's degree or higher | -
Associate degree required; bachelor's a plus | -
Vocational training as a baker | -
Abgeschlossene Ausbildung als Bäcker | -
Abgeschlossenes Studium oder vergleichbare Ausbildung | bachelor
Abgeschlossenes Hochschulstudium (Master) in Chemie | master
Studium im Bereich Lebensmitteltechnik | bachelor
Bachelor- oder Masterabschluss in Informatik | bachelor
Masterabschluss in Chemie | master
Du studierst Informatik | -
Eingeschriebener Student (m/w/d) | -
Abgeschlossene Promotion in Physik | phd
Universitair diploma | bachelor
HBO werk- en denkniveau | bachelor
WO denkniveau | bachelor
Bac +5 | master
Bac+3 minimum | bachelor
Diplôme d'ingénieur | master
Laurea in informatica | bachelor
Laurea magistrale in chimica | master
Grado en ingeniería | bachelor
Licenciatura o ingeniería | bachelor
Wykształcenie wyższe | bachelor
Ensino superior completo | bachelor
Master's degree in data science | master
MS in Statistics | master
M.S. in Statistics or a related field | master
Master's or PhD | master
MS/PhD in a quantitative field | master
MBA or equivalent | master
MBA preferred | -
MBA is a plus | -
Advanced degree required | master
Advanced degree preferred | -
Advanced degree (MS, PhD) in food chemistry | master
Graduate degree | master
Postgraduate degree in statistics | master
Postgraduate qualification a bonus | -
PhD in chemistry | phd
PhD required | phd
PhD or equivalent industry experience | phd
Ph.D. or Master's in statistics | master
PhD preferred | -
PhD a plus | -
Doctorate in biology | phd
Currently pursuing a PhD in chemistry | -
Now pursuing a Bachelor's (or Master's) at a school for bakers | -
Enrolled in a BSc programme | -
You're studying towards a Master's degree | -
Recent graduate with a Bachelor's degree | bachelor
Final-year student | -
Our founders hold PhDs from good schools. | -
Team of PhDs in baking | -
Work with PhDs and bakers | -
Our CEO has an MBA. | -
Tuition support for your Master's degree | -
We'll pay for your MBA. | -
No degree required | none
No degree needed | none
Degree not required | none
A degree is not required. | none
We don't require a degree. | none
We do not care about degrees. | none
No formal education required | none
Formal education is not necessary. | none
College degree not necessary, curiosity is. | none
You don't need a degree for this job. | none
Degree or no degree, we care about bread. | none
Self-taught bakers welcome | -
Degree optional | -
A degree is nice to have. | -
A degree in baking is a plus | -
Preferred: Bachelor's degree | -
Bonus: BS in food science | -
Ideally a Bachelor's degree in milling | -
A relevant degree would be an advantage | -
Bachelor's degree strongly preferred | -
Bachelor's degree in food science or related field preferred | -
Bachelor's degree preferred, or 4 years of experience | -
Bachelor's degree and 5 years' experience preferred | -
BS or higher in a technical field; MS preferred | bachelor
Bachelor’s degree minimum; advanced degree a plus | bachelor
Bachelor's required, MBA desirable | bachelor
A high degree of care | -
A degree of flexibility | -
360-degree feedback | -
180 degree oven | -
Scrum Master certificate | -
Master baker | -
Master the oven | -
Webmaster wanted | -
MS Office, MS Excel | -
MS SQL Server | -
BA skills, e.g. business analysis | -
Master's thesis with us | -
Looking for a PhD student | -
Postdoc position; PhD in chemistry required | phd
Associate's or Bachelor's degree | -
Associate's degree in nursing | -
Bachelor's degree or a high school diploma with four years of baking | -
High school diploma; Bachelor's degree required for level II | bachelor
Associate of Arts degree in baking | -
Your promotion in the first year | -
Advanced degrees (a Bachelor’s or a Master’s) preferred; high school diploma a must | -
College diploma or bachelor's degree in baking | -
University degree or college diploma in baking | -
Bachelor's degree or college diploma | -
"""
SECTIONED = [
    ("Preferred qualifications\n- Master's degree in baking", None),
    ("Nice to have\n- PhD in bread", None),
    ("Minimum requirements\n- BS in Food Science\nPreferred qualifications\n- PhD", "bachelor"),
    ("Bonus points\n- A degree in chemistry", None),
    ("Requirements\n- With a Bachelor's degree: 5 years at an oven\n- With a Master's degree: 3 years", "bachelor"),
    ("Benefits\n- We pay for your studies", None),
]
KNOWN_LIMITS = """
You finished university with honours | bachelor
Your degree? We don't care. | none
J.D. from a good law school | master
"""
