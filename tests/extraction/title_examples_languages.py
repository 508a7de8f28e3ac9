"""Invented titles in German, French, Spanish, Dutch, Polish, Portuguese, Italian and others, one a line."""

# title | role | level ("-" where the title marks none)
TITLES = """
Softwareentwickler (m/w/d) Java | software_engineer | -
Senior Softwareentwicklerin Backend (w/m/d) | software_engineer | senior
Junior Frontend-Entwickler (all genders) | software_engineer | entry
Fachinformatiker Anwendungsentwicklung (m/w/d) | software_engineer | -
Fachinformatiker Systemintegration (m/w/x) | platform_engineer | -
Systemadministrator Linux (m/w/d) in Teilzeit | platform_engineer | -
IT-Systemadministrator (gn) | platform_engineer | -
Datenanalyst (m/w/d) im Vertrieb | data_analyst | -
Dateningenieur (m/w/d) | data_engineer | -
Werkstudent (m/w/d) Data Engineering | data_engineer | intern
Werkstudentin Marketing (w/m/d) | non_tech | intern
Praktikum im Bereich Softwareentwicklung (m/w/d) | software_engineer | intern
Abschlussarbeit: Maschinelles Lernen für Kläranlagen | ml_engineer | intern
Duales Studium Wirtschaftsinformatik (m/w/d) | other_tech | intern
Ausbildung Fachinformatiker für Systemintegration 2027 | platform_engineer | entry
Teamleiter Softwareentwicklung (m/w/d) | software_engineer | manager
Abteilungsleiter IT-Sicherheit (m/w/d) | security_engineer | manager
Bereichsleiter Digitalisierung | non_tech | executive
Leiter Einkauf (m/w/d) | non_tech | manager
Leiterin der IT-Infrastruktur (w/m/d) | platform_engineer | manager
Produktmanager Zahlungsverkehr (m/w/d) | product_manager | -
Projektleiter Tiefbau (m/w/d) | non_tech | -
Elektroingenieur (m/w/d) für Schaltanlagen | hardware_engineer | -
Konstruktionsingenieur Maschinenbau (m/w/d) | hardware_engineer | -
Entwicklungsingenieur Hardware (m/w/d) | hardware_engineer | -
Hardwareentwickler Leistungselektronik (m/w/d) | hardware_engineer | -
Embedded-Softwareentwickler Medizintechnik (m/w/d) | software_engineer | -
Testingenieur (m/w/d) Fahrerassistenz | qa_engineer | -
Softwaretester (m/w/d) | qa_engineer | -
IT-Sicherheitsbeauftragter (m/w/d) | security_engineer | -
KI-Ingenieur (m/w/d) Sprachmodelle | ai_engineer | -
Forscher für Künstliche Intelligenz (m/w/d) | ai_researcher | -
Wissenschaftlicher Mitarbeiter (m/w/d) Maschinelles Lernen | ai_researcher | -
IT-Berater SAP S/4HANA (m/w/d) | solutions_engineer | -
Berufserfahrener Cloud-Architekt (m/w/d) | platform_engineer | lead
Sachbearbeiter Buchhaltung (m/w/d) | non_tech | -
Gesundheits- und Krankenpfleger (m/w/d) | non_tech | -
Mediengestalter Digital und Print (m/w/d) | designer | -
Geschäftsführer (m/w/d) Stadtwerke | non_tech | executive
Stellvertretender Filialleiter (m/w/d) | non_tech | manager
Développeur Full Stack (H/F) | software_engineer | -
Développeuse Java confirmée (F/H) | software_engineer | mid
Ingénieur logiciel embarqué H/F | software_engineer | -
Ingénieure DevOps (F/H) | platform_engineer | -
Ingénieur systèmes et réseaux - CDI (H/F) | platform_engineer | -
Alternance - Data Analyst (H/F) | data_analyst | intern
Alternant développeur web (H/F) | software_engineer | intern
Stage - Data Scientist (6 mois) H/F | data_scientist | intern
Stagiaire en intelligence artificielle | ai_engineer | intern
Chef de projet informatique (H/F) | product_manager | -
Chef de produit digital (H/F) | product_manager | -
Responsable de la sécurité des systèmes d'information (H/F) | security_engineer | manager
Directeur technique (H/F) | software_engineer | executive
Directrice marketing et communication | non_tech | executive
Ingénieur d'études électroniques (H/F) | hardware_engineer | -
Chercheur en apprentissage automatique | ai_researcher | -
Ingénieur IA générative (H/F) | ai_engineer | -
Architecte cloud senior (H/F) | platform_engineer | lead
Technicien support informatique N2 (H/F) | other_tech | -
Infirmier diplômé d'État (H/F) | non_tech | -
Commercial sédentaire (H/F) | non_tech | -
Desarrollador backend (m/f/x) | software_engineer | -
Desarrolladora Front-End Sénior | software_engineer | senior
Ingeniero de datos | data_engineer | -
Ingeniera de software sénior | software_engineer | senior
Ingeniero de machine learning | ml_engineer | -
Ingeniero de inteligencia artificial | ai_engineer | -
Científico de datos | data_scientist | -
Científica de datos sénior | data_scientist | senior
Analista de datos junior | data_analyst | entry
Analista programador Java | software_engineer | -
Beca desarrollo web (prácticas remuneradas) | software_engineer | intern
Becario de ciberseguridad | security_engineer | intern
Administrador de sistemas | platform_engineer | -
Jefe de proyecto TI | product_manager | -
Director de tecnología | software_engineer | executive
Diseñador UX/UI | designer | -
Diseñadora gráfica | designer | -
Enfermera de urgencias | non_tech | -
Contable junior | non_tech | entry
Softwareontwikkelaar (m/v/x) | software_engineer | -
Senior Java-ontwikkelaar | software_engineer | senior
Data-ingenieur m/v | data_engineer | -
Systeembeheerder (m/v) | platform_engineer | -
Stagiair webontwikkeling | software_engineer | intern
Afstudeerstage kunstmatige intelligentie | ai_engineer | intern
Testautomatiseerder | qa_engineer | -
Functioneel beheerder zorg-ICT | other_tech | -
Hoofd Informatiebeveiliging | security_engineer | executive
Verpleegkundige spoedeisende hulp | non_tech | -
Programista Java (k/m) | software_engineer | -
Starszy programista Python | software_engineer | senior
Młodszy tester oprogramowania | qa_engineer | entry
Inżynier danych | data_engineer | -
Inżynier oprogramowania (Rust) | software_engineer | -
Inżynier uczenia maszynowego | ml_engineer | -
Analityk danych | data_analyst | -
Stażysta w dziale IT | other_tech | intern
Administrator sieci | platform_engineer | -
Kierownik projektu IT | product_manager | -
Kierownik zespołu programistów | software_engineer | manager
Księgowa | non_tech | -
Desenvolvedor Front-end Pleno | software_engineer | mid
Desenvolvedora Backend Sênior | software_engineer | senior
Engenheiro de Dados Sênior | data_engineer | senior
Engenheira de Software Júnior | software_engineer | entry
Engenheiro de Machine Learning | ml_engineer | -
Cientista de Dados Pleno | data_scientist | mid
Analista de Dados Sr. | data_analyst | senior
Analista de Segurança da Informação Júnior | security_engineer | entry
Estágio em Desenvolvimento de Software | software_engineer | intern
Estagiário de Engenharia de Dados | data_engineer | intern
Gerente de Produto | product_manager | -
Gerente de Engenharia de Software | software_engineer | manager
Técnico de Enfermagem | non_tech | -
Sviluppatore software (m/f) | software_engineer | -
Sviluppatrice mobile iOS | software_engineer | -
Ingegnere del software senior | software_engineer | senior
Ingegnere meccanico | hardware_engineer | -
Analista dati | data_analyst | -
Sistemista Linux | platform_engineer | -
Tirocinio sviluppo web | software_engineer | intern
Responsabile sicurezza informatica | security_engineer | manager
Infermiere di sala operatoria | non_tech | -
Systemutvecklare .NET | software_engineer | -
Ohjelmistokehittäjä | software_engineer | -
"""
