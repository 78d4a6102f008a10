create table forecast_runs (
    id text not null primary key,
    kind text not null,
    title text not null,
    again text,
    asked_at bigint not null,
    asked_by text not null,
    state text not null,
    done_at bigint,
    seconds double precision,
    result_hash text
);

create index forecast_runs_by_time on forecast_runs (asked_at);
