create table facilities (
    id text not null primary key,
    kind text not null,
    name_vi text not null,
    name_en text not null,
    country text not null,
    lat double precision not null,
    lon double precision not null,
    accuracy_km double precision not null,
    status text not null,
    hazard_vi text not null,
    hazard_en text not null,
    source text not null,
    certainty text not null,
    assumed integer not null,
    version bigint not null,
    saved_at bigint not null,
    saved_by text not null
);

create table facility_holdings (
    facility text not null,
    substance text not null,
    tonnes double precision,
    assumed integer not null,
    primary key (facility, substance)
);
