-- Written by StationProjection alone. Numbers of series follow the order of the entries, so a rebuild gives the same ones.
create table stations (
  code text not null primary key,
  name text not null,
  kind text not null,
  ministry text not null,
  lat double precision not null,
  lon double precision not null,
  province text,
  period_seconds integer not null,
  parameters text not null,
  synthetic integer not null,
  version bigint not null
);

create table series (
  number integer not null primary key,
  station text not null,
  parameter text not null,
  unique (station, parameter)
);
