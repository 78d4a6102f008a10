create table depots (
    id text not null primary key,
    name_vi text not null,
    name_en text not null,
    owner text not null,
    province text not null,
    lat double precision not null,
    lon double precision not null,
    notice_minutes integer not null,
    source text not null,
    assumed integer not null,
    version bigint not null,
    saved_at bigint not null,
    saved_by text not null
);

create table depot_resources (
    depot text not null,
    capability text not null,
    units integer not null,
    ready integer not null,
    primary key (depot, capability)
);

create table force_orders (
    seq bigint not null primary key,
    incident text not null,
    depot text not null,
    capability text not null,
    units integer not null,
    km double precision not null,
    minutes double precision not null,
    ordered_at bigint not null,
    ordered_by text not null,
    released_at bigint
);

create index force_orders_by_depot on force_orders (depot);
create index force_orders_by_incident on force_orders (incident);
