#!/usr/bin/env python3
"""The tables of VerdictBench for the defaults of other tools.

  python verdict_peers.py fixed WINDOWS         PSI above 0.1 over deciles of the reference; KS p below 0.05 (numpy and scipy)
  python verdict_peers.py evidently WINDOWS     the test Evidently chooses for a numeric column, at its own threshold
  python verdict_peers.py nannyml WINDOWS       NannyML's Jensen-Shannon calculator: ten reference chunks, thresholds of its own

Each line: the share of windows that raise an alarm. Windows are normal, the reference holds 1,000 rows (NannyML: ten chunks).
"""
import os, sys, warnings

warnings.filterwarnings("ignore")
os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"  # NannyML reports its use to a server otherwise
import numpy as np, pandas as pd

what, windows = sys.argv[1], int(sys.argv[2])
random = np.random.default_rng(20261127)
CASES = [(50, 0), (100, 0), (500, 0), (5_000, 0), (1_000, 0.2), (100_000, 0.02)]


def psi(reference, current, bins=10):
    edges = np.unique(np.quantile(reference, np.arange(1, bins) / bins))
    p = np.bincount(np.searchsorted(edges, reference), minlength=len(edges) + 1) / len(reference)
    q = np.bincount(np.searchsorted(edges, current), minlength=len(edges) + 1) / len(current)
    p, q = np.where(p == 0, 1e-4, p), np.where(q == 0, 1e-4, q)
    return float(np.sum((p - q) * np.log(p / q)))


def fixed():
    from scipy.stats import ks_2samp

    for bins in (5, 10, 20):
        for rows in (50, 100, 500, 5_000):
            alarms = sum(psi(random.normal(size=1_000), random.normal(size=rows), bins) > 0.1 for _ in range(windows))
            print(f"PSI > 0.1, {bins} bins  n={rows:<7} unchanged  {alarms / windows:.1%}")
    for rows, shift in CASES:
        size, many = max(1_000, rows), windows if rows < 10_000 else windows // 10
        alarms = sum(ks_2samp(random.normal(size=size), random.normal(shift, 1, rows), method="asymp").pvalue < 0.05 for _ in range(many))
        print(f"KS p < 0.05         n={rows:<7} {shift} SD    {alarms / many:.1%}")


def evidently():
    from evidently.legacy.calculations.stattests import get_stattest

    for rows, shift in CASES:
        size, many = max(1_000, rows), windows if rows < 10_000 else windows // 10
        alarms = 0
        for _ in range(many):
            reference, current = pd.Series(random.normal(size=size)), pd.Series(random.normal(shift, 1, rows))
            test = get_stattest(reference, current, "num", None)
            alarms += bool(test(reference, current, "num", None).drifted)
        print(f"Evidently ({test.display_name})  n={rows:<7} {shift} SD    {alarms / many:.1%}")


def nannyml():
    import nannyml as nml

    for rows, shift in CASES[:-1]:
        alarms = seen = 0
        while seen < windows:
            chunks = min(100, windows - seen)
            calculator = nml.UnivariateDriftCalculator(column_names=["x"], continuous_methods=["jensen_shannon"], chunk_size=rows)
            calculator.fit(pd.DataFrame({"x": random.normal(size=10 * rows)}))
            result = calculator.calculate(pd.DataFrame({"x": random.normal(shift, 1, chunks * rows)}))
            table = result.filter(period="analysis").to_df()
            alarms += int(table[("x", "jensen_shannon", "alert")].sum())
            seen += chunks
        print(f"NannyML Jensen-Shannon  n={rows:<7} {shift} SD    {alarms / windows:.1%}")


{"fixed": fixed, "evidently": evidently, "nannyml": nannyml}[what]()
