"""Invented passages and how they ask for each skill; `/` with spaces stands for a line break."""

# text | required | preferred | merely mentioned, each in order of mention
ASKING = """
You know Python; Scala is a plus. | python | scala |
Requirements / - Python / Nice to have / - Scala | python | scala |
Requirements / - Python (Django preferred) | python | django |
Requirements / - Python, ideally Django | python | django |
Requirements / - Python, preferably with FastAPI | python | fastapi |
Requirements / - Experience with Go or Rust (a plus) | | go, rust |
Requirements / - Kubernetes experience is a big plus | | kubernetes |
Requirements / - Terraform (nice to have) | | terraform |
Requirements / - SQL is a must, Tableau preferred | sql | tableau |
Requirements / - Kotlin required, Swift desirable | kotlin | swift |
Requirements / - Docker, Kubernetes, Helm; Istio optional | docker, kubernetes, helm | istio |
You must know C++ and CUDA, preferably Triton. | c++, cuda | triton |
Preferred: experience with Kafka. | | kafka |
Preferred Qualifications / - Kafka / - Flink | | kafka, flink |
Nice to have: GraphQL, gRPC | | graphql, grpc |
Bonus points for Rust or Zig. | | rust, zig |
Bonus points if you know Elixir. | | elixir |
Experience with Airflow or Dagster is a bonus. | | airflow, dagster |
Familiarity with Docker is desirable. | | docker |
Knowledge of Terraform would be an asset. | | terraform |
Java required, Kotlin a plus. | java | kotlin |
You will write Kotlin every day. | | | kotlin
What you'll do / - Build services in Go | | | go
What you'll do / - Ship models with PyTorch / Requirements / - PyTorch | pytorch | |
What you'll do / - Build pipelines in Airflow / Nice to have / - Airflow | | airflow |
What you'll do / - Draw charts in Tableau; experience with Looker is helpful | tableau | looker |
Dein Profil / - Sehr gute Kenntnisse in Python / - Kenntnisse in Kubernetes von Vorteil | python | kubernetes |
Wünschenswert: Erfahrung mit Docker | | docker |
Du bringst Erfahrung mit SQL mit, Power BI ist ein Plus. | sql | power bi |
Votre profil / - Maîtrise de Python / - La connaissance de Spark est un atout | python | spark |
Requirements / - Python is required; advanced Python is a plus | python | |
Requirements / - 5 years of Java but Scala is welcome | java | scala |
Ideally you have used dbt and Snowflake. | | dbt, snowflake |
Our stack: Python, Django, PostgreSQL. | | | python, django, postgresql
We use TypeScript and React; you need not know them. | | | typescript, react
Experience with AWS preferred, but GCP or Azure is fine. | gcp, azure | aws |
It's great if you have seen Ansible before. | | ansible |
Experience with a vector database (Pinecone, Weaviate) is preferred. | | vector database, pinecone, weaviate |
Requirements / - Proficiency in Python and PyTorch. JAX is a plus. | python, pytorch | jax |
Even better if you know Haskell. | | haskell |
Requirements / - Linux / - Bash / Preferred / - Nix, NixOS | linux, bash | nix |
Minimum qualifications / - SystemVerilog / Preferred qualifications / - UVM | verilog | uvm |
Must have: SolidWorks. Nice to have: Onshape. | solidworks | onshape |
Requirements / - Salesforce, plus HubSpot or Marketo | salesforce, hubspot, marketo | |
Requirements / - Figma. Bonus: After Effects, Blender | figma | after effects, blender |
You are proficient in MATLAB. You will meet Simulink here. | matlab | | simulink
Requirements / - At least one of AWS, GCP, Azure | aws, gcp, azure | |
Requirements / - Excel, while VBA is a plus | excel | vba |
Experience with QGIS required; ArcGIS is an advantage. | qgis | arcgis |
Strong coding skills, preferably in Go | | go |
Requirements / - Rust, libp2p, zero-knowledge proofs | rust, zero-knowledge proofs | |
Recruiting for roles (e.g., Software Engineers, DevOps, Data Scientists). Experience with Greenhouse. | greenhouse | |
No experience with Python needed. | | | python
Requirements / - SQL; experience with Looker is not needed | sql | | looker
You need SQL, but no prior knowledge of dbt is required. | sql | | dbt
You don't need to know Rust, but you must know C++. | c++ | | rust
We don't use Java; we use Kotlin. | | | kotlin
You will use Rust instead of C++. | | | rust
Requirements / - A plus: Rust. Required: Java. | java | rust |
Nice to have: Rust. Must have: Java. | java | rust |
Java is a must, Rust would be great. | java | rust |
Java (required), Rust (preferred) | java | rust |
Requirements / - Java (required), Rust (preferred), Kotlin (nice to have) | java | rust, kotlin |
Requirements / - Rust (preferred), Java (required) | java | rust |
Requirements / - PHP 8.2 and Laravel; 5+ years PHP | php, laravel | |
"""

# what a careful reader would say, and we do not
LIMITS = """
Requirements / - Selenium or Playwright, and Cypress as a plus | selenium, playwright | cypress |
Requirements / - Experience selling to teams that use Kubernetes and Terraform | | |
Python, Java or similar. Spark not required. | | | python, java
"""


def read_asking(lines: str = ASKING) -> list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """The examples as text and ids required, preferred and mentioned."""
    rows = []
    for line in lines.strip().splitlines():
        text, *ids = line.split(" |")
        cells = [tuple(name for name in cell.strip().split(", ") if name) for cell in ids]
        rows.append((text.replace(" / ", "\n"), cells[0], cells[1], cells[2]))
    return rows
