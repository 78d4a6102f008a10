-- Written by AlarmProjection alone.
create table alarms (
  id text not null primary key,
  kind text not null,
  station text not null,
  parameter text not null,
  province text,
  severity integer not null,
  value double precision,
  measured_at bigint not null,
  first_measured_at bigint not null,
  raised_at bigint not null,
  state text not null,
  owner text,
  owned_at bigint,
  reason text,
  incident text,
  ended_at bigint,
  version bigint not null,
  body text not null
);

create index alarms_open on alarms (ended_at, raised_at);
create index alarms_station on alarms (station, raised_at);
