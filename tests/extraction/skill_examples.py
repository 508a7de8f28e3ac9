"""Invented sentences and the skills a careful reader underlines; `/` with spaces stands for a line break."""

# text | ids, in order of mention
ASKED = """
You write Python every day. | python
Requirements / - 3 years of Python and SQL | python, sql
Strong Python, SQL and Spark skills. | python, sql, spark
Requirements / - Python / - Go / - Rust | python, go, rust
Experience with Go or Rust. | go, rust
We write our backend services in Go. | go
Proficiency in Golang. | go
You know C, C++ and C#. | c, c++, c#
Modern C++ (C++17 or later) | c++
C/C++ on Linux | c, c++, linux
C and C++ for embedded Linux | c, c++, embedded systems
Our services run on .NET and C#. | .net, c#
ASP.NET Core experience | asp.net
You will use R for statistical analysis. | r, statistics
R, Python or Julia | r, python, julia
RStudio and the tidyverse | rstudio, tidyverse
Node.js and TypeScript | node.js, typescript
NodeJS, ReactJS, NextJS | node.js, react, next.js
React and React Native | react, react native
React.js with Redux | react, redux
Vue.js or Angular | vue, angular
Java and JavaScript are not the same. | java, javascript
Java, Spring Boot, Hibernate | java, spring boot, hibernate
Ruby on Rails | ruby on rails
Experience with Ruby and Rails | ruby, ruby on rails
Django, Flask or FastAPI | django, flask, fastapi
PHP with Laravel | php, laravel
Kotlin for Android, Swift for iOS | kotlin, android, swift, ios
Flutter and Dart | flutter, dart
Elixir with Phoenix | elixir, phoenix
Scala, Haskell, OCaml | scala, haskell, ocaml
SQL Server and T-SQL | sql server, t-sql
PL/SQL on Oracle databases | pl/sql, oracle
Postgres or MySQL | postgresql, mysql
PostgreSQL, Redis, Kafka | postgresql, redis, kafka
MongoDB and DynamoDB | mongodb, dynamodb
Elasticsearch, Kibana | elasticsearch, kibana
Snowflake and dbt | snowflake, dbt
Databricks with Delta Lake | databricks, delta lake
Apache Spark, Apache Flink, Apache Beam | spark, flink, beam
PySpark on EMR | pyspark, emr
Hadoop, Hive, Pig | hadoop, hive, pig
Airflow, Dagster or Prefect | airflow, dagster, prefect
BigQuery and Looker | bigquery, looker
Tableau, Power BI, Excel | tableau, power bi, excel
Advanced Excel and PowerPoint | excel, powerpoint
Word, Excel, PowerPoint | word, excel, powerpoint
AWS, GCP or Azure | aws, gcp, azure
Google Cloud Platform experience | gcp
Amazon Web Services | aws
S3, EC2 and Lambda on AWS | s3, ec2, lambda, aws
SageMaker or Vertex AI | sagemaker, vertex ai
Docker, Kubernetes, Helm | docker, kubernetes, helm
K8s and Terraform | kubernetes, terraform
CI/CD with GitHub Actions | ci/cd, github actions
Jenkins, Ansible, Puppet, Chef | jenkins, ansible, puppet, chef
Experience with Git | git
Prometheus and Grafana | prometheus, grafana
Datadog or Splunk | datadog, splunk
Linux and Bash | linux, bash
Kafka, RabbitMQ, NATS | kafka, rabbitmq, nats
REST and GraphQL APIs | rest, graphql, api
RESTful APIs and gRPC | rest, grpc
SOAP and REST web services | soap, rest
OAuth, SAML, JWT | oauth, saml, jwt
PyTorch or TensorFlow | pytorch, tensorflow
JAX, PyTorch, XLA | jax, pytorch, xla
Keras and scikit-learn | keras, scikit-learn
sklearn, pandas, numpy | scikit-learn, pandas, numpy
XGBoost or LightGBM | xgboost, lightgbm
Hugging Face Transformers | hugging face, transformers
LangChain, LangGraph and LlamaIndex | langchain, langgraph, llamaindex
Pinecone, Weaviate, Chroma | pinecone, weaviate, chroma
pgvector or FAISS | pgvector, faiss
vLLM, TensorRT-LLM, SGLang | vllm, tensorrt-llm, sglang
Triton kernels and CUDA | triton, cuda
Ray, Dask or Spark | ray, dask, spark
MLflow and Kubeflow | mlflow, kubeflow
Weights & Biases | weights & biases
DeepSpeed, FSDP, Megatron-LM | deepspeed, fsdp, megatron-lm
OpenAI API, Claude and Gemini | openai, claude, gemini
GPT-4, Llama and Mistral | gpt-4, llama, mistral
Cursor, Claude Code or GitHub Copilot | cursor, claude code, github copilot
Experience with large language models | llm
You fine-tune LLMs with LoRA. | fine-tuning, llm, lora
RAG pipelines over vector databases | rag, vector database
Retrieval-augmented generation | rag
Prompt engineering and function calling | prompt engineering, function calling
RLHF, DPO and GRPO | rlhf, dpo, grpo
You design evals for LLMs. | llm evaluation, llm
MCP servers and AI agents | mcp, ai agents
Agentic AI, multi-agent systems | ai agents, multi-agent systems
Diffusion models and GANs | diffusion models, gan
Background in machine learning | machine learning
ML and NLP | machine learning, nlp
Machine learning operations (MLOps) | mlops
Deep learning and computer vision | deep learning, computer vision
Reinforcement learning | reinforcement learning
Natural language processing | nlp
Recommender systems, ranking models | recommendation systems, ranking
Time series forecasting | time series
A/B testing and causal inference | a/b testing, causal inference
Bayesian inference, hypothesis testing | bayesian statistics, hypothesis testing
Logistic regression, random forests, SVMs | logistic regression, random forest, svm
Linear algebra and probability | linear algebra, probability
Statistics | statistics
Feature engineering, hyperparameter tuning | feature engineering, hyperparameter tuning
Distributed training on GPUs | distributed training, gpu
Quantization, pruning and distillation of models | quantization, pruning, distillation
Model serving, model monitoring | model serving, model monitoring
OpenCV, YOLO and SLAM | opencv, yolo, slam
Object detection, image segmentation | object detection, image segmentation
ROS2, Gazebo, motion planning | ros, gazebo, motion planning
Sensor fusion with LiDAR and radar | sensor fusion, lidar, radar
MATLAB and Simulink | matlab, simulink
Verilog, SystemVerilog, FPGA | verilog, fpga
SolidWorks and AutoCAD | solidworks, autocad
I2C, SPI, CAN | i2c, spi, can bus
Distributed systems | distributed systems
System design and design patterns | system design, design patterns
Microservices, event-driven architecture | microservices, event-driven architecture
Algorithms and data structures | algorithms, data structures
Object-oriented programming | object-oriented programming
Unit testing, TDD and code reviews | unit testing, test-driven development, code review
Selenium, Cypress or Playwright | selenium, cypress, playwright
Agile development with Scrum | agile, scrum
Penetration testing and threat modeling | penetration testing, threat modeling
SIEM, EDR, DLP | siem, edr, dlp
OWASP Top 10, SAST, DAST | owasp, sast, dast
SOC 2, ISO 27001, FedRAMP | soc 2, iso 27001, fedramp
Vault, Consul, Nomad | hashicorp vault, consul, nomad
ETL and data modeling | etl, data modeling
Data pipelines, data warehouses | data pipelines, data warehouse
Fivetran, Airbyte, Stitch | fivetran, airbyte, stitch
Iceberg, Hudi, Parquet | iceberg, hudi, parquet
Mixpanel, Amplitude or Segment | mixpanel, amplitude, segment
Salesforce and HubSpot | salesforce, hubspot
Jira, Confluence, Notion | jira, confluence, notion
Figma and Sketch | figma, sketch
HTML, CSS, Tailwind | html, css, tailwind css
Next.js, Remix, Astro | next.js, remix, astro
Express, Node and MongoDB | express.js, node.js, mongodb
NestJS and Prisma | nestjs, prisma
Supabase, Neon, Drizzle | supabase, neon, drizzle
WebSockets and WebRTC | websocket, webrtc
Nice to have / - Rust programming | rust
Tech stack: Elixir, Phoenix, React | elixir, phoenix, react
About us / Our stack is Python, Django and Postgres. | python, django, postgresql
You have shipped with HuggingFace. | hugging face
data-pipelines in production | data pipelines
deep-learning | deep learning
Fine tuning of models | fine-tuning
time-series | time series
Test-driven development | test-driven development
Infrastructure-as-code | infrastructure as code
web-scraping | web scraping
- Kubernetes (EKS) | kubernetes, eks
(Python/Java/Go) | python, java, go
Python, Java, or Go. | python, java, go
Python3 | python
TypeScript/React/Node | typescript, react, node.js
"Terraform" | terraform
Terraform, Pulumi, or CloudFormation | terraform, pulumi, cloudformation
Flink's checkpoints | flink
"""

# words that look like skills and are none here
# scripts that part no words
ASKED += """
必須条件 / - SQLを用いた分析とPythonの経験 | sql, python
자격 요건 / - Kubernetes와 Terraform을 사용한 경험 | kubernetes, terraform
任职要求 / - 熟悉PyTorch和TensorFlow | pytorch, tensorflow
Model training, evaluation and monitoring in Python | model training, model evaluation, model monitoring, python
Requirements / - Unit, integration and end-to-end testing | unit testing, integration testing, end-to-end testing
Requirements / - Linear and logistic regression in Python | linear regression, logistic regression, python
Supervised and unsupervised learning in scikit-learn | supervised learning, unsupervised learning, scikit-learn
Requirements / - Container orchestration (Kubernetes) | kubernetes
Requirements / - Kubernetes or other container systems | kubernetes
Requirements / - Creo, NX CAD or CATIA | creo, siemens nx, catia
Requirements / - COMSOL or Abaqus | comsol, abaqus
Requirements / - Xero, NetSuite or QuickBooks | xero, netsuite, quickbooks
Requirements / - PCR, ELISA and flow cytometry | pcr, elisa, flow cytometry
Requirements / - Seurat, Scanpy and Nextflow | seurat, scanpy, nextflow
Requirements / - Burp Suite, OWASP ZAP and Nuclei | burp suite, owasp zap, nuclei
Requirements / - Revit, Navisworks and Civil 3D | revit, navisworks, civil 3d
Requirements / - CyberArk, SailPoint and Okta | cyberark, sailpoint, okta
Requirements / - OIDC, SAML and SCIM | openid connect, saml, scim
Requirements / - Spring Boot, JPA and JUnit | spring boot, jpa, junit
Requirements / - Playwright, k6 and WireMock | playwright, k6, wiremock
Requirements / - StarRocks, ClickHouse and dbt | starrocks, clickhouse, dbt
Requirements / - DVC, LakeFS and Optuna | dvc, lakefs, optuna
Requirements / - Difference-in-differences and synthetic control | difference-in-differences, synthetic control
Requirements / - Isaac Sim, Nav2 and PyBullet | isaac sim, nav2, pybullet
Requirements / - Questa, Verilator and cocotb | questasim, verilator, cocotb
Requirements / - Murex or Bloomberg Terminal | murex, bloomberg terminal
Requirements / - Knowledge of IEC 62304 and ISO 13485 | iec 62304, iso 13485
Requirements / - Siemens TIA Portal, SCADA and Modbus | tia portal, scada, modbus
Requirements / - Label Studio, CVAT or Labelbox | label studio, cvat, labelbox
Requirements / - SageMaker, Bedrock and AWS Batch | sagemaker, bedrock, aws batch
"""

NEVER = """
Unlike SAP, our tool is simple.
Please do not use ChatGPT in interviews.
Use of AI tools during the interview is not allowed.
The salary range is $86,000 - $88,000 (CAD).
Pay is CAD 95,000 a year.
Salary PHP 45,000 to PHP 60,000 monthly.
Fourteen months of pay plus AWS (13th month)
Requirements / - Use of sonar data at sea
Requirements / - Internal control systems (ICS)
Requirements / - A ready Plan A/B
Express yourself. A flask of tea is yours. Flask of tea.
Requirements / - Chef with Puppet theatre skills
Benefits through Rippling payroll.
R&D
You lead R&D in our labs.
You own the go-to-market plan.
Go to market faster.
Go above and beyond.
You go where customers are.
Report to the C-suite.
Work with C-level executives.
We closed our Series C.
React to customer needs.
You react quickly when things change.
You make the rest of us better.
The rest of the team is remote.
Rest assured, we pay on time.
You excel at sales.
Excel in a fast-paced team.
You spark joy.
Spark interest in our brand.
You act as a bridge.
Swift action is needed.
A swift process.
Our chef cooks lunch.
Meet Ruby, our office dog.
Express your interest by mail.
The next step is a call.
A neon sign.
You are on the beam.
Take the helm.
Nothing is set in stone.
A hive of activity.
A pig farm in Iowa.
Working in a vault.
You feel temporal pressure.
The consul visits.
A nomad life.
Linear growth.
The notion of fairness at work.
A sketch of your day.
Every market segment.
In hybrid mode.
A hex bolt.
Claude founded the bakery.
Meet Julia from sales.
Gemini is her star sign.
We saw a llama.
The mistral blows.
A falcon flew by.
Whisper in the library.
Modal verbs.
We replicate success.
You dash from one shop to another.
In a state of flux.
A puppet theatre.
Salt and pepper.
A crystal clear message.
Under the elm.
Throw a dart.
Phoenix, AZ
Rails of the train.
Spring 2026 start
A spring in your step.
A ray of light.
The pandas at the zoo.
A word of thanks.
Your own words.
Nest in the tree.
We offer glue and paper.
Keep a lean kitchen.
A container ship.
Our web site is https://acme.example/python/java
Mail jobs@python.example
See www.react.example for more.
Our clients trust us with their baking.
You sell airline tickets.
Fluent French
CPA preferred
Friendly and patient
Microwave and fridge
Our customers include Stripe, Notion and Snowflake.
We are backed by the investors of Databricks and OpenAI.
Trusted by teams at Salesforce and Shopify.
About us / We sell MongoDB hosting.
Benefits / - Notion and Slack are where we chat
Privacy notice / We keep your data in AWS.
Perks / - A Kubernetes sticker
Please rest assured that we read each letter.
Commit to audacity.
Our platform unifies marketing automation and fraud detection.
What you'll do / - Forecasting of sales / Requirements / - Patience
What you'll do / - Processing and routing of parcels / Requirements / - A van
Join our data science team.
Partner with Data Science and DevOps.
A canvas for painters.
They concur with us.
Epic parties on Fridays.
A liquid lunch.
The sage of the village.
Report to the CRO.
Aha! A moment of joy.
Bread at the front of the shop.
Sit in the lounge with an AI-first crowd.
"""


def read_asked() -> list[tuple[str, tuple[str, ...]]]:
    """The examples as text and ids."""
    rows = [line.rsplit(" | ", 1) if " | " in line else (line.rstrip(" |"), "") for line in ASKED.strip().splitlines()]
    return [(text.replace(" / ", "\n"), tuple(name for name in ids.split(", ") if name)) for text, ids in rows]


def read_never() -> list[str]:
    """The texts without a skill."""
    return [line.replace(" / ", "\n") for line in NEVER.strip().splitlines()]
