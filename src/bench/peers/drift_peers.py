#!/usr/bin/env python3
"""The peers of DriftBench, each as a user would call it on two Parquet files.

  python drift_peers.py make FOLDER ROWS        reference.parquet and current.parquet: 40 numeric and 10 text columns
  python drift_peers.py scipy FOLDER            ks_2samp for each numeric column, nothing else
  python drift_peers.py evidently FOLDER        Report([DataDriftPreset()])
  python drift_peers.py nannyml FOLDER          UnivariateDriftCalculator, one chunk, its default methods

Prints the seconds of the work without the imports; needs pandas, pyarrow and the library called for.
"""
import os, sys, time, warnings

warnings.filterwarnings("ignore")
os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"  # NannyML reports its use to a server otherwise
import numpy as np, pandas as pd

what, folder = sys.argv[1], sys.argv[2]
files = [os.path.join(folder, n + ".parquet") for n in ("reference", "current")]


def make(rows):
    os.makedirs(folder, exist_ok=True)
    random = np.random.default_rng(20261125)
    for part, file in enumerate(files):
        columns = {}
        for i in range(40):
            shift = 0.3 * part if i % 4 == 0 else 0
            values = random.normal(shift, 1 + i / 40, rows) if i % 2 else random.gamma(2 + i / 20, 1, rows) + shift
            values[random.random(rows) < 0.01] = np.nan
            columns[f"number{i:02}"] = values
        for i in range(10):
            shares = np.arange(1, 6 + i, dtype=float)
            shares[0] += part * (i % 3)
            columns[f"text{i:02}"] = random.choice([f"group {k}" for k in range(5 + i)], rows, p=shares / shares.sum())
        pd.DataFrame(columns).to_parquet(file, row_group_size=122_880)


def scipy():
    from scipy.stats import ks_2samp

    start = time.perf_counter()
    reference, current = (pd.read_parquet(f) for f in files)
    for name in reference.select_dtypes("number"):
        ks_2samp(reference[name].dropna(), current[name].dropna(), method="asymp")
    return start


def evidently():
    from evidently import Report
    from evidently.presets import DataDriftPreset

    start = time.perf_counter()
    reference, current = (pd.read_parquet(f) for f in files)
    Report([DataDriftPreset()]).run(current, reference).dict()
    return start


def nannyml():
    import nannyml as nml

    start = time.perf_counter()
    reference, current = (pd.read_parquet(f) for f in files)
    calculator = nml.UnivariateDriftCalculator(column_names=list(reference), chunk_number=1)
    calculator.fit(reference)
    calculator.calculate(current).to_df()
    return start


if what == "make":
    make(int(sys.argv[3]))
else:
    start = {"scipy": scipy, "evidently": evidently, "nannyml": nannyml}[what]()
    print(f"{time.perf_counter() - start:.3f}")
