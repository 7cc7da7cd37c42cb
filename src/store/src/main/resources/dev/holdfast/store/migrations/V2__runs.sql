-- Runs. The packed document of a run is the truth; blocks of columns are derived from it in the same transaction and answer queries.

-- One row for each experiment that has runs; whoever writes its runs locks it. Every write gives a revision that was never used
-- before, not even by a write that was rolled back; keyed is the revision that last added keys. So are blocks numbered: what was
-- once read under a number can be kept in memory.
create table run_table (
    experiment_id bigint primary key references experiment (id) on delete cascade,
    revision bigint not null,
    keyed bigint not null
);

-- The numbers that stand for keys in documents and blocks of one experiment. Only ever added to.
create table run_key (
    experiment_id bigint not null references experiment (id) on delete cascade,
    number integer not null,
    family varchar(20) not null,
    name varchar(100000) not null,
    primary key (experiment_id, number)
);

create table run (
    id bigint primary key,
    experiment_id bigint not null references experiment (id) on delete cascade,
    external_hash bigint not null,
    document bytea not null
);
create index run_external on run (experiment_id, external_hash);

-- What a document has beyond one cell's size.
create table run_rest (
    run_id bigint not null references run (id) on delete cascade,
    part integer not null,
    data bytea not null,
    primary key (run_id, part)
);

-- Runs that are in no block, or whose state in a block is out of date.
create table run_delta (
    run_id bigint primary key references run (id) on delete cascade,
    experiment_id bigint not null references experiment (id) on delete cascade,
    unfinished boolean not null,
    in_block boolean not null,
    cells integer not null,
    revision bigint not null
);
create index run_delta_experiment on run_delta (experiment_id);

create table run_block (
    experiment_id bigint not null references experiment (id) on delete cascade,
    block bigint not null,
    live integer not null,
    first_id bigint not null,
    last_id bigint not null,
    ids bytea not null,
    dead bytea not null,
    numbers bytea not null,
    primary key (experiment_id, block)
);

-- Counts of each column of a block, a thousand columns to a part.
create table run_summary (
    experiment_id bigint not null references experiment (id) on delete cascade,
    block bigint not null,
    part integer not null,
    data bytea not null,
    primary key (experiment_id, block, part)
);

create table run_column (
    experiment_id bigint not null references experiment (id) on delete cascade,
    number integer not null,
    block bigint not null,
    part integer not null,
    data bytea not null,
    primary key (experiment_id, number, block, part)
);

create table metric_chunk (
    run_id bigint not null references run (id) on delete cascade,
    metric varchar(100000) not null,
    chunk integer not null,
    points integer not null,
    last_step bigint not null,
    last_value double precision not null,
    min_value double precision not null,
    max_value double precision not null,
    data bytea not null,
    primary key (run_id, metric, chunk)
);
