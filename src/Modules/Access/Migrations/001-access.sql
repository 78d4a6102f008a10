create table people (
  id text not null primary key,
  name text not null,
  role text not null,
  post text not null,
  provinces text not null,
  registered_at bigint not null,
  version bigint not null
);

-- Credentials are not projections: secrets do not belong in an append-only journal.
create table credentials (
  person_id text not null primary key,
  password_hash text not null,
  failures integer not null,
  locked_until bigint not null
);

create table links (
  token_hash text not null primary key,
  person_id text not null,
  expires_at bigint not null
);
