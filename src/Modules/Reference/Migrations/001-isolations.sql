create table isolations (
    substance text not null,
    version bigint not null,
    from_day text not null,
    small_around_m double precision,
    small_day_m double precision,
    small_night_m double precision,
    large_around_m double precision,
    large_day_m double precision,
    large_night_m double precision,
    basis text not null,
    issued_by text not null,
    saved_at bigint not null,
    saved_by text not null,
    primary key (substance, version)
);
