-- Tables of the first store. Statements are those that H2 and PostgreSQL 15 both understand.
-- Lists, maps and nested records are packed as JSON; what is searched or sorted has a column.

create table project (
    id bigint primary key,
    name varchar(1000) not null,
    description varchar not null,
    created timestamp(6) with time zone not null
);

create table connection (
    id bigint primary key,
    project_id bigint not null references project (id) on delete cascade,
    name varchar(1000) not null,
    kind varchar(100) not null,
    url varchar not null,
    login varchar(20) not null,
    login_name varchar(1000) not null,
    state varchar(20) not null,
    state_reason varchar not null,
    server_version varchar(200) not null,
    last_sync timestamp(6) with time zone,
    sync_every bigint not null
);

-- What a remote said of each thing. gone: a complete pass no longer found it.
create table remote_row (
    connection_id bigint not null references connection (id) on delete cascade,
    kind varchar(20) not null,
    external_id varchar(1000) not null,
    parent_id varchar(1000) not null,
    etag varchar(200) not null,
    raw text not null,
    local_id bigint not null,
    gone boolean not null,
    primary key (connection_id, kind, external_id)
);
create index remote_row_parent on remote_row (connection_id, kind, parent_id);

create table sync_cursor (
    connection_id bigint not null references connection (id) on delete cascade,
    name varchar(200) not null,
    position varchar not null,
    primary key (connection_id, name)
);

create table experiment (
    id bigint primary key,
    project_id bigint not null references project (id) on delete cascade,
    name varchar(1000) not null,
    created timestamp(6) with time zone not null,
    deleted boolean not null,
    tags varchar not null,
    connection_id bigint,
    external_id varchar(1000),
    presence varchar(20)
);
create index experiment_project on experiment (project_id, name);
create index experiment_origin on experiment (connection_id, external_id);

create table dataset (
    id bigint primary key,
    project_id bigint not null references project (id) on delete cascade,
    name varchar(1000) not null,
    created timestamp(6) with time zone not null
);
create index dataset_project on dataset (project_id, name);

create table dataset_version (
    id bigint primary key,
    dataset_id bigint not null references dataset (id) on delete cascade,
    number integer not null,
    imported timestamp(6) with time zone not null,
    source_name varchar not null,
    options text not null,
    bytes bigint not null,
    bytes_hash varchar(64) not null,
    content_hash varchar(64) not null,
    row_count bigint not null,
    duplicated_rows bigint not null,
    file varchar not null,
    notes text not null
);
create index dataset_version_dataset on dataset_version (dataset_id, number);
create index dataset_version_content on dataset_version (content_hash);

create table dataset_column (
    version_id bigint not null references dataset_version (id) on delete cascade,
    position integer not null,
    name varchar not null,
    column_type varchar(20) not null,
    role varchar(20) not null,
    primary key (version_id, position)
);

create table column_profile (
    version_id bigint not null references dataset_version (id) on delete cascade,
    position integer not null,
    packed varchar not null,
    primary key (version_id, position)
);

create table registered_model (
    id bigint primary key,
    project_id bigint not null references project (id) on delete cascade,
    name varchar(1000) not null,
    description varchar not null,
    tags varchar not null,
    created timestamp(6) with time zone,
    updated timestamp(6) with time zone,
    connection_id bigint,
    external_id varchar(1000),
    presence varchar(20)
);
create index registered_model_project on registered_model (project_id, name);
create index registered_model_origin on registered_model (connection_id, external_id);

create table model_version (
    id bigint primary key,
    model_id bigint not null references registered_model (id) on delete cascade,
    version varchar(200) not null,
    description varchar not null,
    status varchar(100) not null,
    stage varchar(100) not null,
    source varchar not null,
    run_external_id varchar(1000) not null,
    tags varchar not null,
    created timestamp(6) with time zone,
    updated timestamp(6) with time zone,
    connection_id bigint,
    external_id varchar(1000),
    presence varchar(20)
);
create index model_version_model on model_version (model_id);
create index model_version_run on model_version (run_external_id);
create index model_version_origin on model_version (connection_id, external_id);

-- The aliases a model has now are the spans without an end.
create table alias_span (
    model_id bigint not null references registered_model (id) on delete cascade,
    alias varchar(1000) not null,
    version varchar(200) not null,
    begun timestamp(6) with time zone not null,
    ended timestamp(6) with time zone
);
create index alias_span_model on alias_span (model_id, begun);

create table deployment (
    id bigint primary key,
    project_id bigint not null references project (id) on delete cascade,
    name varchar(1000) not null,
    url varchar not null,
    protocol varchar(20) not null,
    served_name varchar(1000) not null,
    model_version_id bigint,
    training_version_id bigint,
    log_dataset_id bigint,
    probe_every bigint not null,
    created timestamp(6) with time zone not null
);
create index deployment_project on deployment (project_id, name);

create table probe (
    id bigint primary key,
    deployment_id bigint not null references deployment (id) on delete cascade,
    at timestamp(6) with time zone not null,
    health varchar(20) not null,
    latency bigint not null,
    reason varchar not null,
    server_version varchar(200) not null
);
create index probe_deployment on probe (deployment_id, at);

create table monitor (
    id bigint primary key,
    project_id bigint not null references project (id) on delete cascade,
    name varchar(1000) not null,
    reference_version_id bigint not null,
    current_dataset_id bigint not null,
    deployment_id bigint,
    settings text not null
);
create index monitor_project on monitor (project_id, name);

-- A check outlives the datasets it compared, so it names them without referring to them.
create table check_result (
    id bigint primary key,
    project_id bigint not null references project (id) on delete cascade,
    monitor_id bigint,
    reference_version_id bigint not null,
    current_version_id bigint not null,
    reference_name varchar not null,
    current_name varchar not null,
    reference_hash varchar(64) not null,
    current_hash varchar(64) not null,
    reference_rows bigint not null,
    current_rows bigint not null,
    settings text not null,
    at timestamp(6) with time zone not null,
    took bigint not null,
    verdict varchar(20) not null,
    sentence varchar not null,
    family_size integer not null,
    family_method varchar(200) not null,
    family_q double precision not null
);
create index check_result_project on check_result (project_id, id);
create index check_result_monitor on check_result (monitor_id, id);

create table column_finding (
    check_id bigint not null references check_result (id) on delete cascade,
    position integer not null,
    packed varchar not null,
    primary key (check_id, position)
);

create table alarm (
    id bigint primary key,
    project_id bigint not null references project (id) on delete cascade,
    check_id bigint not null references check_result (id) on delete cascade,
    raised timestamp(6) with time zone not null,
    sentence varchar not null,
    state varchar(20) not null,
    decision varchar(200) not null,
    reason varchar not null,
    decided timestamp(6) with time zone
);
create index alarm_project on alarm (project_id, id);

create table report (
    id bigint primary key,
    project_id bigint not null references project (id) on delete cascade,
    kind varchar(100) not null,
    subject_id bigint not null,
    title varchar not null,
    file varchar not null,
    sha256 varchar(64) not null,
    bytes bigint not null,
    made timestamp(6) with time zone not null
);
create index report_project on report (project_id, id);

create table network_entry (
    id bigint primary key,
    at timestamp(6) with time zone not null,
    connection_id bigint not null,
    purpose varchar(200) not null,
    method varchar(20) not null,
    host varchar(1000) not null,
    path varchar not null,
    status integer not null,
    bytes_out bigint not null,
    bytes_in bigint not null,
    took bigint not null,
    failure varchar not null,
    writes boolean not null
);

create table job (
    id bigint primary key,
    kind varchar(100) not null,
    title varchar not null,
    state varchar(20) not null,
    done bigint not null,
    total bigint not null,
    unit varchar(100) not null,
    note varchar not null,
    failure varchar not null,
    created timestamp(6) with time zone not null,
    ended timestamp(6) with time zone,
    resume varchar not null
);
create index job_state on job (state);

create table event (
    sequence bigint primary key,
    at timestamp(6) with time zone not null,
    actor varchar(1000) not null,
    machine varchar(1000) not null,
    action varchar(200) not null,
    subject varchar(50) not null,
    subject_id bigint not null,
    name varchar not null,
    before varchar not null,
    after varchar not null,
    reason varchar not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);
create index event_subject on event (subject, subject_id, sequence);

create table setting (
    name varchar(1000) primary key,
    choice varchar not null
);
