"""Invented ads in the manner of many industries, each with the proofs of ability that it asks for."""

# text (` / ` parts lines) | proofs in the vocabulary's order; empty where none is asked
ASKED = """
Requirements / - A portfolio of finished work|portfolio
Requirements / - Strong portfolio that shows how you think|portfolio
Requirements / - Portfolio required|portfolio
Nice to have / - Side projects that you can show us|portfolio
Nice to have / - Personal projects in Rust|portfolio
How to apply / - Send links to your work|portfolio
How to apply / - A link to your portfolio|portfolio
To apply, please send your CV and portfolio.|portfolio
Please include a link to something you've built.|portfolio
Tell us about projects you are proud of when you mail us.|portfolio
Nice to have / - Kaggle medals|portfolio
Nice to have / - You won a hackathon|portfolio
Requirements / - Prizes in programming competitions|portfolio
Dein Profil / - Arbeitsproben|portfolio
Requirements / - Online portfolio or website|portfolio
Requirements / - UX portfolio with case studies|portfolio
Nice to have / - Open-source contributions|open_source
Nice to have / - Contributions to open source|open_source
Nice to have / - You maintain an open-source library|open_source
Requirements / - Experience contributing to open source projects|open_source
Requirements / - Active in open source|open_source
How to apply / - Share your GitHub profile|open_source
Please send your GitHub.|open_source
Nice to have / - A GitHub account with code we can read|open_source
Dein Profil / - Beiträge zu Open Source|open_source
Nice to have / - Committer on a well-known open source database|open_source
Requirements / - Publications at top venues|publications
Requirements / - A publication record in vision|publications
Requirements / - Papers at NeurIPS or ICML|publications
Nice to have / - First-author papers in peer-reviewed journals|publications
Nice to have / - Patents|publications
Requirements / - Published research on soil|publications
Nice to have / - A track record of publishing|publications
Dein Profil / - Veröffentlichungen auf Fachtagungen|publications
Nice to have / - You've had work accepted at CVPR, ICCV or ECCV|publications
Requirements / - A nursing licence|certificates
Requirements / - Licensed electrician|certificates
Requirements / - AWS certification|certificates
Nice to have / - Certified scrum master|certificates
Requirements / - CPA|certificates
Requirements / - Certification in first aid|certificates
Requirements / - Admitted to the bar|certificates
Requirements / - State teaching license|certificates
Nice to have / - Professional certifications such as CISSP|certificates
Requirements / - Chartered engineer|certificates
Dein Profil / - Zertifizierung als Schweißer|certificates
Dein Profil / - Approbation|certificates
Dein Profil / - Staatlich anerkannte Erzieherin|certificates
Requirements / - Experience running services in production|production
Requirements / - You have shipped software to real users|production
Requirements / - ML models deployed to production|production
Requirements / - 3 years of building production systems|production
Requirements / - Experience operating databases at scale|production
Requirements / - You put models into production|production
Requirements / - You have been on call for payment systems|production
Requirements / - Production experience with Kafka|production
Requirements / - A track record of shipping consumer products|production
Requirements / - Debugged production incidents|production
Nice to have / - Productionized machine learning|production
Requirements / - Written production-grade Python code|production
Dein Profil / - Erfahrung mit Modellen in Produktion|production
Requirements / - You have launched products people love|production
Requirements / - Experience training models at scale|production
You've shipped games that people pay for.|production
Requirements / - Open-source contributions / - Publications / - Side projects|portfolio, open_source, publications
Requirements / - Systems in production / Nice to have / - CKA|certificates, production
Requirements / - Portfolio of apps you shipped, GitHub profile|portfolio, open_source, production
Requirements / - Five years of experience|
Requirements / - Managing a product portfolio|
Requirements / - Portfolio management|
What you'll do / - Look after a portfolio of clients|
About us / Our portfolio companies grow.|
Requirements / - Experience with open-source tools|
Requirements / - GitHub Actions|
About us / Our open source project has 9,000 stars.|
Requirements / - You read papers|
Requirements / - Trade publications know you|
We have published papers at NeurIPS.|
Requirements / - Driving licence|
Requirements / - A valid driver's license|
About us / We are ISO 27001 certified.|
Benefits / - We pay for certifications|
Requirements / - Bachelor's degree|
What you'll do / - Deploy models to production|
What you'll do / - Ship features at scale|
What you'll do / - Be on call|
Requirements / - Ability to ship|
Requirements / - You love shipping software|
Requirements / - Video production|
Requirements / - Event production experience|
Requirements / - Shipping and receiving|
Requirements / - Food production line experience|
About us / We run models in production at scale.|
Requirements / - Software licensing|
What you'll do / - Publish results with us|
Requirements / - Security clearance|
"""

KNOWN_LIMITS = """
Requirements / - Show us what you made last summer|portfolio
Requirements / - Your models earn money somewhere today|production
Nice to have / - Your pull requests were merged upstream|open_source
Requirements / - You gave talks at the big vision conferences|publications
Requirements / - You may sign off gas installations|certificates
"""


def read_proofs(table: str) -> list[tuple[str, tuple[str, ...]]]:
    """Text and proofs of each line."""
    rows = [line.split("|") for line in table.strip().splitlines()]
    return [(row[0].replace(" / ", "\n"), tuple(each for each in row[1].split(", ") if each)) for row in rows]
