"""Quantiles of the Student t and beta distributions for any real degrees of freedom, in plain Python."""

from __future__ import annotations

import math
from functools import lru_cache

TINY = 1e-300
STEPS = 400


def beta_cdf(x: float, a: float, b: float) -> float:
    """The probability that a Beta(a, b) variable is at most x (regularised incomplete beta function).

    Continued fraction 26.5.8 of Abramowitz & Stegun (1964), evaluated by Lentz's method.

    >>> round(beta_cdf(0.5, 2, 2), 12)
    0.5
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_cdf(1 - x, b, a)
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    return math.exp(log_front) / a / _fraction(x, a, b)


def _fraction(x: float, a: float, b: float) -> float:
    """1 + d1/(1 + d2/(1 + ...)), the reciprocal of the continued fraction, by Lentz's method."""
    value, c, d = 1.0, 1.0, 0.0
    for step in range(1, STEPS):
        m = step // 2
        if step % 2:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / ((1 + term * d) or TINY)
        c = (1 + term / c) or TINY
        value *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return value


@lru_cache(maxsize=4096)
def beta_quantile(probability: float, a: float, b: float) -> float:
    """The x in [0, 1] below which a Beta(a, b) variable lies with this probability; 0 where a is 0, 1 where b is 0.

    >>> round(beta_quantile(0.05, 1, 10), 6)  # 1 - 0.95 ** (1 / 10)
    0.005116
    """
    if a <= 0:
        return 0.0
    if b <= 0:
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if beta_cdf(middle, a, b) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


@lru_cache(maxsize=4096)
def student_quantile(probability: float, df: float) -> float:
    """The Student t quantile for real degrees of freedom above 0.

    From the beta quantile: with t >= 0, P(|T| > t) = I(df/2, 1/2) at df / (df + t^2).

    >>> round(student_quantile(0.975, 4), 3)
    2.776
    """
    if probability < 0.5:
        return -student_quantile(1 - probability, df)
    x = 1 - beta_quantile(2 * probability - 1, 0.5, df / 2)
    return math.sqrt(df * (1 - x) / x)
