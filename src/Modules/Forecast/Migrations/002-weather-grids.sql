create table weather_grids (
    id text not null primary key,
    name text not null,
    source text not null,
    hash text not null,
    bytes bigint not null,
    issued_at bigint not null,
    kept_at bigint not null,
    kept_by text not null,
    removed_at bigint
);

-- The wind or the current that a file holds, with what it covers.
create table weather_grid_flows (
    grid text not null,
    what text not null,
    u text not null,
    v text not null,
    south double precision not null,
    west double precision not null,
    north double precision not null,
    east double precision not null,
    nodes integer not null,
    steps integer not null,
    from_at bigint not null,
    until_at bigint not null,
    missing double precision not null,
    remarks text not null,
    primary key (grid, what)
);
