#!/usr/bin/env python3
"""The peer of RunTableBench: MLflow's own store on SQLite, 50,000 runs of 40 cells in one experiment.

  python mlflow_runs.py FOLDER [RUNS]      with MLflow 3 installed

The rows are written straight into MLflow's tables (through its client it would take hours); what is timed is
MLflow's own SqlAlchemyStore.search_runs: filter, sort, a page of 200. All of MLflow's server and client are left out.
"""
import os, random, sqlite3, statistics, sys, time, uuid, warnings

warnings.filterwarnings("ignore")
os.environ.update(MLFLOW_DISABLE_TELEMETRY="true", DO_NOT_TRACK="true")
from mlflow.entities import ViewType
from mlflow.store.tracking.sqlalchemy_store import SqlAlchemyStore

folder = os.path.abspath(sys.argv[1])
wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
os.makedirs(folder, exist_ok=True)
file = os.path.join(folder, "mlflow.db")
fresh = not os.path.exists(file)
store = SqlAlchemyStore("sqlite:///" + file, os.path.join(folder, "artifacts"))


def fill(experiment):
    rnd = random.Random(7)
    db = sqlite3.connect(file)
    db.execute("pragma synchronous = off")
    for i in range(wanted):
        run, start = uuid.UUID(int=rnd.getrandbits(128)).hex, 1_767_225_600_000 + i * 60_000
        db.execute(
            "insert into runs (run_uuid, name, status, start_time, end_time, lifecycle_stage, experiment_id, user_id, source_type)"
            " values (?, ?, ?, ?, ?, 'active', ?, 'u', 'LOCAL')",
            (run, f"bold-crane-{i}", "FINISHED", start, start + rnd.randrange(3_600_000), experiment))
        params = [("depth", str(1 + rnd.randrange(12))), ("optimizer", rnd.choice(["adam", "sgd", "rmsprop", "lion"])),
                  ("lr", str(10.0 ** (-1 - rnd.randrange(5))))] + [(f"param_{k}", str(rnd.randrange(20))) for k in range(3, 18)]
        metrics = [("auc", rnd.random()), ("loss", rnd.random() * 3)] + [(f"metric_{k}", rnd.random()) for k in range(2, 12)]
        tags = [("team", f"team-{rnd.randrange(9)}"), ("mlflow.user", f"user-{rnd.randrange(40)}"),
                ("mlflow.source.name", f"train_{rnd.randrange(6)}.py"), ("mlflow.source.git.commit", f"{rnd.randrange(90):032x}")]
        tags += [(f"tag_{k}", f"value {rnd.randrange(50)}") for k in range(4, 10)]
        db.executemany("insert into params (key, value, run_uuid) values (?, ?, ?)", [(k, v, run) for k, v in params])
        db.executemany("insert into tags (key, value, run_uuid) values (?, ?, ?)", [(k, v, run) for k, v in tags])
        for table in "metrics", "latest_metrics":
            db.executemany(
                f"insert into {table} (key, value, timestamp, step, is_nan, run_uuid) values (?, ?, ?, 0, 0, ?)",
                [(k, v, start, run) for k, v in metrics])
    db.commit()
    db.execute("analyze")
    db.commit()
    db.close()


if fresh:
    begun = time.time()
    fill(int(store.create_experiment("grid")))
    print(f"filled {wanted} runs in {time.time() - begun:.0f} s")
experiment = store.get_experiment_by_name("grid").experiment_id
print(f"{os.path.getsize(file) / wanted:.0f} bytes a run, load {os.getloadavg()[0]:.1f}")


def ask(what, text, order, repeats=9):
    clock, cpu = [], []
    for _ in range(repeats):
        begun, used = time.perf_counter(), time.process_time()
        page = store.search_runs([experiment], text, ViewType.ACTIVE_ONLY, 200, order)
        clock.append((time.perf_counter() - begun) * 1e3)
        cpu.append((time.process_time() - used) * 1e3)
    print(f"{what}: first {clock[0]:.0f} ms, median {statistics.median(clock):.0f} ms ({statistics.median(cpu):.0f} ms of CPU),"
          f" least {min(clock):.0f} ms, {len(page)} runs")


ask("filter on a metric and a param, sort by a metric", "metrics.auc > 0.5 and params.depth = '6'", ["metrics.loss ASC"])
ask("filter with like, sort by name", "tags.team like '%-3'", ["attributes.run_name DESC"])
print(f"load {os.getloadavg()[0]:.1f} after")
