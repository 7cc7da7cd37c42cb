"""What a sync reads, through MLflow's own client: experiments, runs, models and versions. Prints the milliseconds.

    python mlflow_pages.py URL
"""
import sys
import time

from mlflow.entities import ViewType
from mlflow.tracking import MlflowClient

client = MlflowClient(sys.argv[1])


def every(search, **arguments):
    token, found = None, []
    while True:
        page = search(page_token=token, **arguments)
        found += page
        token = page.token
        if not token:
            return found


start = time.perf_counter()
experiments = every(client.search_experiments, view_type=ViewType.ALL, max_results=5000)
ids = [experiment.experiment_id for experiment in experiments]
runs = []
for group in range(0, len(ids), 200):
    runs += every(
        client.search_runs,
        experiment_ids=ids[group : group + 200],
        run_view_type=ViewType.ALL,
        max_results=1000,
        order_by=["attributes.start_time ASC"],
    )
every(client.search_registered_models, max_results=1000)
every(client.search_model_versions, max_results=2000)
print((time.perf_counter() - start) * 1e3)
print(len(experiments), "experiments", len(runs), "runs", file=sys.stderr)
