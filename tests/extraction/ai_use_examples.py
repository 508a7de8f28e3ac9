# ruff: noqa: E501 - one example a line
"""Invented ads in the manner of many industries, each with what AI is used for in the job."""

# work, title, text (` / ` parts lines), uses in the vocabulary's order; empty where none is named
USES = """
core|ML Engineer|Your tasks / - Models that predict which members will leave the gym|predictive_analytics
core|Data Scientist|What you'll do / - Build churn models for a telephone company|predictive_analytics
core|Data Scientist|What you'll do / - Propensity and uplift modelling for charities|predictive_analytics
core|Data Scientist|Requirements / - Causal inference on shop data|predictive_analytics
core|Data Scientist|Responsibilities / - Predictive maintenance of lifts|predictive_analytics
core|Data Scientist|Responsibilities / - Models of customer lifetime value: predictive models in Python|predictive_analytics
core|Data Scientist|Requirements / - Classification and regression with machine learning|predictive_analytics
core|Data Scientist|Deine Aufgaben / - Entwicklung von Vorhersagemodellen mit Machine Learning|predictive_analytics
core|AI Engineer|What you'll do / - Build products on large language models|generative_language
core|AI Engineer|What you'll do / - Prompt engineering for tax advisers|generative_language
core|NLP Engineer|What you'll do / - Text classification of court files|generative_language
core|AI Engineer|What you'll do / - Summarization of nurses' notes with LLMs|generative_language
core|Research Engineer|Requirements / - You trained language models|generative_language
core|ML Engineer|Responsibilities / - Machine translation for patents|generative_language
core|AI Engineer|Responsibilities / - A chatbot for a water board|generative_language
uses|Software Engineer|Requirements / - You write code with GitHub Copilot|generative_language
uses|Software Engineer|Requirements / - Daily use of coding assistants|generative_language
uses|Copywriter|Requirements / - You draft with ChatGPT|generative_language
uses|Designer|Requirements / - Curious about generative AI|generative_language
uses|Marketing Manager|What you'll do / - Try generative AI for newsletters|generative_language
uses|Lawyer|Requirements / - You know how to ask an LLM for a first draft|generative_language
core|AI Engineer|Deine Aufgaben / - Anwendungen mit Sprachmodellen bauen|generative_language
uses|Journalistin|Dein Profil / - Du nutzt generative KI für Entwürfe|generative_language
core|AI Engineer|What you'll do / - Build AI agents that book lorries|agents_automation
core|Software Engineer|What you'll do / - Design agentic systems for notaries|agents_automation
core|Software Engineer|Responsibilities / - Multi-agent planning|agents_automation
core|AI Engineer|Responsibilities / - Tool use and function calling|agents_automation
uses|Operations Manager|What you'll do / - Automate back-office work with AI|agents_automation
uses|Consultant|Responsibilities / - Bring AI automation to town halls|agents_automation
uses|Solutions Engineer|Responsibilities / - Configure AI workflows for insurers|agents_automation
uses|Analyst|Requirements / - You built AI workflows before|agents_automation
core|AI Engineer|Requirements / - Experience with LangGraph|agents_automation
uses|Support Lead|What you'll do / - Look after our AI agents|agents_automation
core|AI Engineer|Deine Aufgaben / - Entwicklung von KI-Agenten für den Einkauf|agents_automation
core|ML Engineer|What you'll do / - Recommender systems for a radio archive|personalisation
core|ML Engineer|What you'll do / - Recommendation models for recipes|personalisation
core|ML Engineer|What you'll do / - Personalization of our shop window|personalisation
core|ML Engineer|What you'll do / - Feed ranking|personalisation
core|ML Engineer|Responsibilities / - Models that decide which advertising is shown|personalisation
core|ML Engineer|Responsibilities / - CTR prediction; ad targeting models|personalisation
core|Data Scientist|Responsibilities / - Matching algorithms for nannies and families|personalisation
core|ML Engineer|Deine Aufgaben / - Empfehlungssysteme für Bücher|personalisation
core|ML Engineer|What you'll do / - Semantic search over building plans|search_retrieval
core|ML Engineer|What you'll do / - Search relevance for spare parts|search_retrieval
core|AI Engineer|What you'll do / - RAG over manuals|search_retrieval
core|AI Engineer|What you'll do / - Retrieval-augmented answers for clerks|search_retrieval
core|ML Engineer|Requirements / - Vector databases|search_retrieval
core|ML Engineer|Requirements / - Information retrieval|search_retrieval
core|ML Engineer|Responsibilities / - Embeddings of song titles|search_retrieval
core|ML Engineer|Responsibilities / - Knowledge graphs of suppliers with machine learning|search_retrieval
core|ML Engineer|What you'll do / - Computer vision for sorting glass|vision
core|ML Engineer|What you'll do / - Object detection on tram lines|vision
core|ML Engineer|What you'll do / - OCR of parish registers|vision
core|ML Engineer|What you'll do / - Models that read images of skin|vision
core|ML Engineer|What you'll do / - 3D reconstruction of castles|vision
core|Perception Engineer|What you'll do / - Fuse lidar and radar|vision
core|Research Scientist|What you'll do / - Diffusion models for film|vision
uses|Artist|What you'll do / - Storyboards with Midjourney|vision
core|ML Engineer|Responsibilities / - Satellite imagery of harvests|vision
core|ML Engineer|Responsibilities / - Train models on camera pictures of weld seams|vision
core|ML Engineer|Deine Aufgaben / - Bildverarbeitung für Schweißnähte|vision
core|ML Engineer|What you'll do / - Speech recognition for dialects|speech
core|ML Engineer|What you'll do / - Text to speech for audiobooks|speech
core|ML Engineer|What you'll do / - ASR in noisy kitchens|speech
core|Research Scientist|What you'll do / - Music generation|speech
core|ML Engineer|Responsibilities / - Models that hear faults in audio of engines|speech
core|ML Engineer|Deine Aufgaben / - Spracherkennung für Arztbriefe|speech
core|Software Engineer|What you'll do / - Voice agents for dentists|agents_automation, speech
core|Robotics Engineer|What you'll do / - Teach robots to fold towels|robotics
core|Robotics Engineer|What you'll do / - Motion planning|robotics
core|ML Engineer|What you'll do / - Autonomous vehicles in harbours|robotics
core|ML Engineer|What you'll do / - Imitation learning for arms|robotics
core|ML Engineer|Requirements / - Autonomous driving|robotics
core|ML Engineer|Responsibilities / - Control policies for drones, learned in simulation by ML|robotics
core|ML Engineer|Deine Aufgaben / - Autonomes Fahren auf Werksgeländen|robotics
core|Data Scientist|What you'll do / - Demand forecasting for bakeries|optimisation
core|Data Scientist|What you'll do / - Time series models of heat use|optimisation
core|Data Scientist|What you'll do / - Dynamic pricing of ferries|optimisation
core|Data Scientist|What you'll do / - Route optimization for waste lorries|optimisation
core|Data Scientist|Requirements / - Operations research|optimisation
core|Quant Researcher|Responsibilities / - Trading signals by machine learning|optimisation
core|Data Scientist|Responsibilities / - Scheduling of crews by ML models|optimisation
core|Data Scientist|Deine Aufgaben / - Bedarfsprognosen und Zeitreihenmodelle|optimisation
core|Data Scientist|What you'll do / - Fraud detection for a bank|risk_fraud
core|Data Scientist|What you'll do / - Credit risk models|risk_fraud
core|Data Scientist|What you'll do / - Underwriting models for boats|risk_fraud
core|ML Engineer|What you'll do / - Spam detection|risk_fraud
core|ML Engineer|What you'll do / - Anomaly detection in logs|risk_fraud
core|ML Engineer|Responsibilities / - Trust and safety models|risk_fraud
uses|Investigator|What you'll do / - Use AI to find fraud in claims|risk_fraud
core|ML Engineer|Deine Aufgaben / - Betrugserkennung bei Überweisungen|risk_fraud
core|Research Scientist|What you'll do / - Protein design|science
core|Research Scientist|What you'll do / - Drug discovery with neural networks|science
core|Research Scientist|What you'll do / - Materials discovery|science
core|Research Scientist|What you'll do / - Weather forecasting with neural operators|science
core|Data Scientist|What you'll do / - Bioinformatics of wheat|science
core|Data Scientist|Responsibilities / - Models of clinical trials in pathology|science
core|Fraud Data Scientist|You join us.|risk_fraud
core|Computer Vision Engineer|You join us.|vision
core|Speech Scientist|You join us.|speech
core|Search Engineer|You join us.|search_retrieval
core|LLM Engineer|You join us.|generative_language
uses|AI Agent Specialist|You join us.|agents_automation
core|ML Engineer|What you'll do / - LLM agents that act: AI agents with RAG|generative_language, agents_automation, search_retrieval
core|ML Engineer|What you'll do / - Ranking and recommendation models / - Search ranking|personalisation, search_retrieval
core|ML Engineer|What you'll do / - Vision-language models for robots|vision, robotics
core|ML Engineer|You will build fraud detection. You will tune LLMs.|generative_language, risk_fraud
core|Software Engineer|We sell AI voice agents to hotels. / What you'll do / - Build the product|agents_automation, speech
core|Product Manager|About us / We make recommender systems for theatres. / What you'll do / - Own our AI roadmap|personalisation
core|ML Engineer|What you'll do / - Train models||
core|ML Engineer|Requirements / - Deep learning and PyTorch||
core|ML Engineer|What you'll do / - Ship machine learning to production||
uses|Teacher|Requirements / - AI literacy||
uses|Analyst|Requirements / - You like AI tools||
uses|Nurse|About us / We build computer vision. / Requirements / - Open to AI||
core|ML Engineer|What you'll do / - Train models / Benefits / - A ChatGPT subscription||
core|Accountant|About us / We sell fraud detection. / What you'll do / - Label data for AI||
core|ML Engineer|Requirements / - Degree in computer vision or a related field||
core|ML Engineer|What you'll do / - Work beside our computer vision team||
uses|Recruiter|What you'll do / - Hire LLM engineers||
uses|Sales Manager|What you'll do / - Follow the AI market||
uses|Engineer|What you'll do / - Dashboards of risk / - Use AI||
uses|Engineer|What you'll do / - Search logs / - Use AI||
none|Baker|What you'll do / - Bake with robots||
none|Analyst|Requirements / - LLMs||
"""

KNOWN_LIMITS = """
core|ML Engineer|Your tasks / - Predict which members will leave the gym|predictive_analytics
core|ML Engineer|What you'll do / - Guess who will default on a flat|risk_fraud
core|ML Engineer|What you'll do / - Let machines hear when a bearing dies|speech
uses|Driver|What you'll do / - Follow the routes that our AI picks|optimisation
core|ML Engineer|What you'll do / - Tell bees from wasps in pictures|vision
core|ML Engineer|What you'll do / - Models are used for much; fraud isn't our topic||
"""


def read_uses(table: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """AI work, title, text and uses of each line."""
    rows = [line.split("|") for line in table.strip().splitlines()]
    uses = [tuple(use for use in row[3].split(", ") if use) for row in rows]
    return [(row[0], row[1], row[2].replace(" / ", "\n"), told) for row, told in zip(rows, uses, strict=True)]
