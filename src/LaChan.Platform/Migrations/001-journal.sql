-- Platform's own tables. They are not projections: the journal itself and the cursors of its readers.
create table entries (
  seq bigint not null primary key,
  stream text not null,
  version bigint not null,
  type text not null,
  happened_at bigint not null,
  recorded_at bigint not null,
  node text not null,
  actor_id text not null,
  actor_name text not null,
  actor_role text not null,
  body text not null,
  hash text not null,
  unique (stream, version)
);

create table cursors (
  reader text not null primary key,
  seq bigint not null
);
