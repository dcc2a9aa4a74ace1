"""The karte's numbers, reckoned once more in another language.

`python3 tests/independent/reckon.py > tests/independent/lines.csv` writes the table that `tests/independent.rs` holds
the karte to. Shares are whole fractions of the publisher's counts until the last step; exact Poisson ends come from the
Poisson sums by bisection, not from a gamma function; the roots of Wilson's quadratic are taken as roots. Nothing but
Python's own library.
"""

import csv
import math
import os
import sys
from fractions import Fraction
from statistics import NormalDist

HERE = os.path.dirname(os.path.abspath(__file__))
COUNTS = os.path.join(HERE, "..", "..", "data", "reference", "ndb-counts.csv")
Z = NormalDist().inv_cdf(0.975)
BANDS = ["40-44", "45-49", "50-54", "55-59", "60-64", "65-69", "70-74"]

# Item, the publisher's name of it, whether many are good, cases: men and women by band, observed, one year before.
ITEMS = [
    ("sbp_130", "ndb10.sbp_ge130", False),
    ("sbp_140", "ndb10.sbp_ge140", False),
    ("bmi_25", "ndb10.bmi_ge25", False),
    ("hba1c_5_6", "ndb10.hba1c_ge5_6", False),
    ("hba1c_6_5", "ndb10.hba1c_ge6_5", False),
    ("ldl_120", "ndb10.ldl_ge120", False),
    ("ldl_140", "ndb10.ldl_ge140", False),
    ("exercise", "ndb10.q10_exercise", True),
    ("activity", "ndb10.q11_activity", True),
    ("fast_walking", "ndb10.q12_fastwalk", True),
    ("skip_breakfast", "ndb10.q17_skipbreakfast", False),
    ("late_dinner", "ndb10.q15_latedinner", False),
    ("weight_gain", "ndb10.q9_weight10", False),
    ("fast_eating", "ndb10.q14_fasteat", False),
    ("sleep", "ndb10.q20_sleep_ok", True),
    ("tg_150", "ndb5.tg_ge150", False),
    ("hdl_40", "ndb5.hdl_lt40", False),
    ("ggt_51", "ndb5.ggt_ge51", False),
    ("alt_31", "ndb5.alt_ge31", False),
    ("fpg_100", "ndb5.fpg_ge100", False),
]
PEOPLE = [
    ([3, 4, 6, 5, 3, 1, 0], [2, 3, 5, 4, 2, 1, 0]),
    ([0, 0, 0, 2, 9, 12, 8], [0, 1, 0, 0, 4, 6, 3]),
    ([120, 140, 160, 130, 90, 30, 10], [80, 90, 100, 70, 50, 20, 10]),
]


def counts():
    with open(COUNTS, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {
        (row["metric"], row["sex"], row["age"]): Fraction(int(row["part"]), int(row["whole"]))
        for row in rows
        if row["region"] == "全国"
    }


def wilson(x, n):
    """The two p with |p - x/n| = Z sqrt(p (1 - p) / n)."""
    a, b, c = 1 + Z * Z / n, -(2 * x / n + Z * Z / n), (x / n) ** 2
    root = math.sqrt(max(b * b - 4 * a * c, 0.0))
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def newcombe(one, other):
    (x, m), (y, n) = one, other
    (l, u), (k, v) = wilson(x, m), wilson(y, n)
    p, q = x / m, y / n
    return p - q - math.sqrt((p - l) ** 2 + (v - q) ** 2), p - q + math.sqrt((u - p) ** 2 + (q - k) ** 2)


def at_most(x, mean):
    """The chance of at most `x`."""
    return math.fsum(math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(x + 1))


def bisect(f, low, high):
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if f(middle) else (low, middle)
    return (low + high) / 2


def exact(x):
    low = 0.0 if x == 0 else bisect(lambda mean: 1 - at_most(x - 1, mean) < 0.025, 1e-12, x + 1.0)
    return low, bisect(lambda mean: at_most(x, mean) > 0.025, x + 1e-9, 4.0 * x + 20)


def byar(x):
    end = lambda n, sign: n * (1 - 1 / (9 * n) + sign * Z / (3 * math.sqrt(n))) ** 3
    return end(x, -1), end(x + 1, 1)


def to_reference(part, whole, share, many_are_good):
    """The fewest people by which the share would be at least as good: tried one by one."""
    for people in range(whole + 1):
        if many_are_good and Fraction(part + people, whole) >= share:
            return people
        if not many_are_good and Fraction(part - people, whole) <= share:
            return people
    raise ValueError


def lines():
    shares = counts()
    for at, (item, metric, many_are_good) in enumerate(ITEMS):
        for size, (men, women) in enumerate(PEOPLE):
            if (at + size) % 3 == 2 and size != 1:
                continue
            whole = sum(men) + sum(women)
            expected = sum(
                n * shares[metric, sex, band]
                for sex, people in (("male", men), ("female", women))
                for n, band in zip(people, BANDS)
            )
            # Now somewhat above, now below what is expected, now nobody.
            factor = [Fraction(3, 2), Fraction(2, 3), Fraction(0), Fraction(1)][(at + size) % 4]
            part = min(whole, int(expected * factor))
            before = min(whole, max(0, part + [-7, 3, 12, -1][at % 4]))
            low, high = exact(part) if part < 10 else byar(part)
            e = float(expected)
            total = shares[metric, "all", "40-74"]
            yield [
                item, part, whole, before,
                " ".join(map(str, men)), " ".join(map(str, women)),
                *wilson(part, whole), to_reference(part, whole, total, many_are_good),
                e, part / e, low / e, high / e,
                *newcombe((part, whole), (before, whole)),
            ]


if __name__ == "__main__":
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(
        "item part whole before men women low high people expected ratio ratio_low ratio_high change_low change_high".split()
    )
    for line in lines():
        out.writerow([f"{cell:.10f}" if isinstance(cell, float) else cell for cell in line])
