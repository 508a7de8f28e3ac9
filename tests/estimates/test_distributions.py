"""Student and beta quantiles against printed tables and against mpmath."""

import mpmath
import pytest

from goingrate.estimates.distributions import beta_cdf, beta_quantile, student_quantile

# Fisher & Yates, Statistical Tables, table III (two-sided 5 % and 1 % points, one-sided 5 %)
TABLE = [
    (0.975, 1, 12.706), (0.975, 2, 4.303), (0.975, 3, 3.182), (0.975, 4, 2.776), (0.975, 9, 2.262),
    (0.975, 19, 2.093), (0.975, 30, 2.042), (0.975, 60, 2.000), (0.975, 120, 1.980), (0.95, 5, 2.015),
    (0.95, 10, 1.812), (0.995, 4, 4.604), (0.995, 20, 2.845), (0.9, 8, 1.397),
]  # fmt: skip


@pytest.mark.parametrize(("probability", "df", "t"), TABLE)
def test_student_table(probability, df, t):
    assert student_quantile(probability, df) == pytest.approx(t, abs=0.0006)
    assert student_quantile(1 - probability, df) == pytest.approx(-t, abs=0.0006)


@pytest.mark.parametrize("df", [1.3, 3.4, 7.7, 28.6, 412.0])
def test_student_of_broken_degrees_of_freedom(df):
    t = student_quantile(0.975, df)
    tail = mpmath.betainc(df / 2, 0.5, 0, df / (df + t * t), regularized=True) / 2
    assert float(tail) == pytest.approx(0.025, rel=1e-9)


@pytest.mark.parametrize(
    ("x", "a", "b"), [(0.1, 0.5, 3), (0.5, 2.2, 9.7), (0.93, 40, 3.3), (0.001, 0.2, 0.3), (0.5, 300, 310)]
)
def test_beta_against_mpmath(x, a, b):
    assert beta_cdf(x, a, b) == pytest.approx(float(mpmath.betainc(a, b, 0, x, regularized=True)), rel=1e-9)


# Clopper & Pearson limits by the closed forms at 0 and n hits: 1 - (tail)^(1/n)
@pytest.mark.parametrize("n", [1, 5, 30])
def test_beta_quantile_closed_form(n):
    assert beta_quantile(0.975, 1, n) == pytest.approx(1 - 0.025 ** (1 / n))
    assert beta_quantile(0.025, n, 1) == pytest.approx(0.025 ** (1 / n))
    assert (beta_quantile(0.3, 0, n), beta_quantile(0.3, n, 0)) == (0, 1)
