-- Written by QuarantineProjection alone: the cases that a person has closed.
create table quarantine_closed (
  id text not null primary key,
  name text not null,
  how text not null,
  reason text not null,
  accepted integer not null,
  closed_at bigint not null,
  closed_by text not null
);
