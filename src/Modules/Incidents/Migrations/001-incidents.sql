create table incidents (
  id text not null primary key,
  number text not null unique,
  title_vi text not null,
  title_en text not null,
  plain text not null,
  hazard text not null,
  substance text,
  lat double precision not null,
  lon double precision not null,
  place text not null,
  discovered_at bigint not null,
  drafted_at bigint not null,
  state text not null,
  signed integer not null default 0,
  level_min integer not null default 0,
  level_proposed integer not null default 0,
  level_max integer not null default 0,
  zones text,
  communes text not null default '',
  provinces text not null default '',
  people double precision not null default 0,
  people_low double precision not null default 0,
  people_high double precision not null default 0,
  commander text,
  spokesperson text,
  verified_at bigint,
  opened_at bigint,
  signed_at bigint,
  warned_at bigint,
  ended_at bigint
);

-- Who may see an incident: the provinces it touches or may touch.
create table incident_provinces (
  incident text not null,
  province text not null,
  primary key (incident, province)
);

create table incident_sources (
  source text not null primary key,
  incident text not null,
  kind text not null,
  at bigint not null
);

create table reports (
  id text not null primary key,
  receipt text not null unique,
  origin text not null,
  hazard text not null,
  what text not null,
  place text not null,
  lat double precision,
  lon double precision,
  province text,
  happened_at bigint not null,
  received_at bigint not null,
  incident text,
  answer text,
  version bigint not null
);

create table notices (
  incident text not null,
  recipient text not null,
  level integer not null,
  sent_at bigint not null,
  acknowledged_at bigint,
  acknowledged_by text,
  primary key (incident, recipient)
);

create table clocks (
  incident text not null,
  key text not null,
  owes text not null,
  started_at bigint not null,
  due_at bigint not null,
  is_law integer not null,
  basis text not null,
  done_at bigint,
  stopped_why text,
  primary key (incident, key)
);
