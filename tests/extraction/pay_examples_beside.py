# ruff: noqa: E501 - one example a line
"""Pay with other sums beside it, and pay told in several sentences: (text, country of the job, pays); all invented.

A pay is written as in `pay_examples`.
"""

BESIDE = [
    # premiums for other hours
    ("Compensation: $34.50 to $49.75 per hour, plus a $4.00/hr night differential.", "US", "34.5-49.75 USD hour"),
    ("On-call pay is $6.50 per hour. Salary: $90,000", "US", "90000-90000 USD year base"),
    ("Overtime is paid at $52 per hour. Base pay $34 per hour.", "US", "34-34 USD hour base"),
    ("$28 - $36/hr + $2.00/hr evening shift premium", "US", "28-36 USD hour"),
    ("Pay: $30 - $40 per hour. Weekend shifts pay an additional $3 per hour.", "US", "30-40 USD hour"),
    ("Standby pay: $5.00 per hour\nHourly pay: $41.20 - $55.10", "US", "41.2-55.1 USD hour"),
    ("Shift differential: $2.50/hour\nPay rate: $25/hour", "US", "25-25 USD hour"),
    ("Pay: $25/hour with a night shift differential of $3/hour", "US", "25-25 USD hour"),
    ("Holiday pay at $60 per hour; regular rate of $40 per hour", "US", "40-40 USD hour"),
    ("Weekend rate: £16 per hour. Hourly rate: £12.50", "GB", "12.5-12.5 GBP hour"),
    ("Nurses receive $45/hr base plus $6/hr for nights", "US", "45-45 USD hour base"),
    ("Stundenlohn: 18,50 € plus Nachtzuschlag 4,60 € pro Stunde", "DE", "18.5-18.5 EUR hour"),
    ("Rufbereitschaft: 3,50 € pro Stunde. Grundgehalt 3.900 € brutto im Monat", "DE", "3900-3900 EUR month base"),
    ("Pay: $25 per hour, overtime eligible", "US", "25-25 USD hour"),
    ("$31/hr plus overtime", "US", "31-31 USD hour"),
    ("Compensation: hourly, overtime pay, $25 per hour", "US", "25-25 USD hour"),
    ("Salary range (including shift differential): $80,000 - $95,000", "US", "80000-95000 USD year base"),
    ("Pay range, exclusive of differentials: $30-$40/hr", "US", "30-40 USD hour"),
    ("Competitive pay, holiday pay, $18 - $22 per hour", "US", "18-22 USD hour"),
    ("£14.20 per hour (£16.50 weekend rate)", "GB", "14.2-14.2 GBP hour"),
    ("£13.45 per hour basic; overtime £19.50 per hour", "GB", "13.45-13.45 GBP hour base"),
    ("Salary £30,000; Overtime £22 per hour", "GB", "30000-30000 GBP year base"),
    ("Vergütung: ab 3.400 € im Monat, Dienstwagen ab 420 € Leasing.", "DE", "3400- EUR month"),
    # the same in another currency
    ("Salary: 120-160K USDC per year or EUR equivalent, plus tokens.", "DE", "120000-160000 USD year base"),
    ("Salary: 120k-160k USD per year or EUR equivalent", "DE", "120000-160000 USD year base"),
    # what others pay and earn
    ("Bakers who pay attention earn $40,000 - $50,000.", "US", "40000-50000 USD year"),
    ("We build voice agents for clinics that pay $499/month. Comp: 150-200k", "US", "150000-200000 USD year"),
    ("Our minimum wage is $15 an hour for cleaners; this role pays $120,000.", "US", "120000-120000 USD year"),
    ("Sellers on our marketplace earn $4,000 - $9,000 per month. Salary: $140k-$170k", "US", "140000-170000 USD year base"),
    ("We have jobs that pay $60,000 to $75,000.", "US", "60000-75000 USD year"),
    ("Bill rate: $90/hr. Pay rate: $60/hr", "US", "60-60 USD hour"),
    # the least that is paid
    ("Für diese Position gilt ein Mindestgehalt von EUR 3.850,- brutto pro Monat (14x).", "AT", "3850- EUR month base"),
    ("Es gilt ein Jahresmindestgehalt von € 49.000 brutto.", "AT", "49000- EUR year base"),
    ("Das Mindestentgelt beträgt laut KV 52.000 Euro brutto jährlich.", "AT", "52000- EUR year base"),
    ("Mindestgehalt: € 3.000 - € 3.500 brutto pro Monat", "AT", "3000-3500 EUR month base"),
    ("The minimum salary for this position is EUR 48,000 gross per year.", "AT", "48000- EUR year base"),
    # other places in sentences of their own
    ("The base salary range in San Francisco is $240,000 - $300,000. In Seattle it is $228,000 - $285,000. For all other US locations: $204,000 - $255,000.", "US", "240000-300000 USD year base; 228000-285000 USD year base; 204000-255000 USD year base"),
    ("The pay range in Denver is $50 - $60 per hour. For Austin it is $45 - $55 per hour.", "US", "50-60 USD hour; 45-55 USD hour"),
    ("Salary: $150,000 - $180,000. In Europe we spent $200,000 - $300,000 on ovens.", "US", "150000-180000 USD year base"),
    ("Zone A: $150,000-$170,000 Zone B: $140,000-$160,000", "US", "150000-170000 USD year; 140000-160000 USD year"),
    # one wage said twice, for all or part of the hours
    ("Salary: £30,000 FTE (£18,000 pro rata for 22.5 hours)", "GB", "30000-30000 GBP year base"),
    ("Grade 9, SCP 28 - 31: £36,124 to £39,186 pro rata (actual salary £28,899 - £31,349 for 29.6 hours per week)", "GB", "36124-39186 GBP year"),
    ("£24,000 - £26,000 pro rata (£14,400 - £15,600 actual), 22.5 hours", "GB", "24000-26000 GBP year"),
    ("Actual salary: £18,000 (FTE £30,000)", "GB", "30000-30000 GBP year base"),
    ("Salary £25,000 - £28,000 (London £28,000 - £31,000)", "GB", "25000-28000 GBP year base; 28000-31000 GBP year base"),
    ("Pay: $22/hr, $45,760 annualized", "US", "22-22 USD hour"),
    ("Pay: $22/hr ($45,760 annually)", "US", "22-22 USD hour"),
    ("Salary: $52,000 - $62,400 per year ($25 - $30 per hour)", "US", "52000-62400 USD year base"),
]  # fmt: skip

BESIDE_NOT_PAY = [
    ("Salary: 120,000 (USD or EUR)", "DE"),
    ("Drivers on our platform earn $25 to $40 per hour.", "US"),
    ("Creators who use our app earn up to $10,000 a month.", "US"),
    ("Shops that pay $99 a month get our tool.", "US"),
    ("Night shift differential: $3.50 per hour", "US"),
    ("Overtime rate: $48/hr", "US"),
    ("Bill rate: $90/hr C2C", "US"),
]  # fmt: skip
