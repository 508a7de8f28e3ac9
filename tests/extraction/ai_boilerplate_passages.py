"""Invented passages in which AI is named and no AI work meant, in the manner of real ones; each `kind | text`.

kind: `company` what an employer says of itself, `hiring` how it hires, `legal` a notice, `benefit` what it offers;
`/` stands for a line break. The reading rules were made with these in sight.
"""

DEVELOP = """
legal | An automated employment decision tool, a kind of artificial intelligence, may be used to score applications for this position. Candidates living in New York City may ask for another way of being assessed, or for a reasonable accommodation, by writing to people@tavola.example.
legal | Notice on automated tools: in line with Local Law 144, Brixel had its candidate ranking software, which relies on machine learning, audited by a third party. A summary of the audit is on our site.
legal | Under Ontario law we tell you that artificial intelligence is used to screen, assess or select applicants for this posting. This posting is for an existing vacancy.
legal | Illinois applicants: video interviews may be analysed by artificial intelligence. You will be asked for consent beforehand, and you may decline.
legal | We use algorithms and artificial intelligence in employment decisions only to assist people, who remain responsible for every outcome.
legal | AI may be used to assist in reviewing applications. No decision on your candidacy is made by a machine alone.
legal | By applying you agree that your resume may be processed by AI systems of our service providers, as our privacy notice describes.
legal | California residents: see our applicant privacy policy for how we collect personal information, including inferences drawn by machine learning.
legal | Colorado applicants can request information about any high-risk artificial intelligence system that contributed to a hiring decision.
legal | In accordance with Article 22 GDPR you are not subject to a decision based solely on automated processing; AI merely sorts the applications by date and place.
legal | The EU AI Act treats recruitment software as high risk. Our recruiters review every ranking that our applicant tracking system proposes.
legal | Your application data will not be used to train artificial intelligence models.
legal | We may use AI-powered transcription during interviews so that interviewers can listen instead of typing. Tell us if you would rather not be recorded.
legal | Fraud alert: impostors use AI to pose as our recruiters. We never ask applicants for money, and we write only from our own domain.
legal | Beware of scams. Deepfakes and other AI tricks are used against job seekers; our recruiters will never ask for your bank details.
legal | Kindred & Vale is an equal opportunity employer. Decisions are free of bias, whether made by a person or supported by artificial intelligence.
legal | Candidates may opt out of AI processing of their applications without any disadvantage. Write to us before the first interview.
legal | Some parts of our selection process are supported by automated tools, such as machine learning that compares resumes with the job description. A recruiter always looks at the result.
legal | Data protection: we keep your documents for six months. Tools with artificial intelligence may extract contact details from your CV.
legal | Datenschutz: Im Bewerbungsprozess kann künstliche Intelligenz eingesetzt werden, um Lebensläufe vorzusortieren. Die Entscheidung trifft immer ein Mensch.
legal | Hinweis zum Bewerbungsverfahren: Wir nutzen KI, um Termine für Bewerbungsgespräche vorzuschlagen. Du kannst dem jederzeit widersprechen.
hiring | Please do not use AI assistants during our interviews; we want to hear how you think.
hiring | Applicants must not submit AI-generated answers. We read every application ourselves.
hiring | Using ChatGPT for your cover letter is fine, but please tell us that you did.
hiring | Our take-home task is to be done without the help of AI tools.
hiring | Interview process / 1. A call with our recruiter / 2. A practical task (AI assistance is not permitted) / 3. Meet the team
hiring | The use of LLMs in live interviews leads to rejection.
hiring | Is AI allowed in the interview? No: candidates may look things up, but not ask a chatbot.
hiring | We use AI note-takers such as Otter in interviews. If you object, tell your interviewer.
hiring | Applications are pre-sorted by machine learning and then read by two recruiters.
hiring | A first conversation is held by our AI interviewer, which asks every candidate the same five questions.
hiring | Bitte keine mit KI geschriebenen Bewerbungen; uns interessiert, wie du schreibst.
hiring | To keep it fair, candidates may not use artificial intelligence in the assessment, and our reviewers do not either.
company | Lumora is an AI company that helps bakeries to plan their shifts.
company | We're building the AI operating system for hotels, and guests of 900 houses already talk to it every day.
company | Our mission is to make artificial intelligence safe and useful for every school.
company | Quillmark is the leading AI platform for contract review, trusted by 400 law firms.
company | Founded by former researchers of OpenAI and DeepMind, Haldane turns medical notes into clean records.
company | Backed by the investors behind Anthropic, Mistral and Hugging Face, we've raised $45M to rebuild freight with AI agents.
company | With generative AI, large language models and a decade of data, Orbis gives farmers answers in seconds.
company | Our AI-powered platform combines computer vision with human expertise to find leaks in pipes.
company | Fathom Freight uses machine learning to predict delays. Customers such as Lidl and Maersk rely on our forecasts.
company | We believe that AI will change how people learn languages, and we want to be the ones who do it well.
company | Our customers include OpenAI, Cohere and other AI labs, who store their data with us.
company | Named one of the 50 most promising AI startups of the year, and winner of the Golden Chip award for artificial intelligence.
company | Acresense sells sensors whose readings are turned into advice by deep learning.
company | Nimbus Cold supplies cooling to the data centres that train the world's largest AI models.
company | At Pemberton Capital we invest in artificial intelligence, climate and health.
company | The AI revolution needs copper, and we dig it responsibly.
company | Tessel makes GPUs for the AI era. Every third chatbot answer in Europe is computed on our boards.
company | Our voice AI answers the phone of 2,000 salons, so that nobody has to put a client on hold.
company | We help 3,000 companies adopt AI responsibly, from banks to bike shops.
company | What sets us apart: / - An AI engine that learns from every order / - A network of 80 warehouses / - Customers who stay
company | Why Marlowe / - Be part of the AI revolution / - Work with people from Google, Stripe and DeepMind / - Grow with us from 40 to 200
company | Marlowe's AI agents resolve seven of ten support tickets without a human.
company | Join the fastest-growing AI startup of the Nordics!
company | Our teams: Product, Machine Learning, Sales and People. You would join People.
company | Sarelle is a hospital group. Last year we opened a centre for artificial intelligence in radiology together with the university.
company | As an AI-native insurer, Corvane pays most claims within a minute.
company | We were acquired by a global leader in AI and analytics in 2023 and still run our shops as a family would.
company | Die Kornhaus AG entwickelt KI-gestützte Software für Mühlen und Bäckereien.
company | Mit künstlicher Intelligenz machen wir den öffentlichen Nahverkehr pünktlicher.
company | Wir sind ein KI-Startup aus Leipzig, das von bekannten Investoren unterstützt wird.
company | Unsere Sprachmodelle verstehen 14 Dialekte, und 300 Behörden nutzen sie.
benefit | A yearly budget of €500 for AI tools, books or courses, whichever you like.
benefit | Conference budget (AI, design, whatever makes you curious)
benefit | A licence for ChatGPT Plus, also for your private use
benefit | Weekly lunch talks, lately on AI and on beekeeping
benefit | Stock options in a profitable AI company
benefit | Free health checks through our partner's AI-powered app
benefit | Monthly stipend for phone, internet and ChatGPT
benefit | Mental health coaching with an AI companion app, and six sessions with a therapist
"""


def read_passages(table: str) -> list[tuple[str, str]]:
    """Kind and text of each passage."""
    rows = [line.split(" | ", 1) for line in table.strip().splitlines()]
    return [(kind, text.replace(" / ", "\n")) for kind, text in rows]
