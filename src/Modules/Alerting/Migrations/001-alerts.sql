create table alerts (
  identifier text not null primary key,
  incident text not null,
  number text not null,
  msg_type text not null,
  headline_vi text not null,
  headline_en text not null,
  people double precision not null,
  over_alert_share double precision not null,
  sent_at bigint not null,
  expires_at bigint not null,
  signed_by text not null,
  cap_xml text not null,
  seq bigint not null
);
create index alerts_by_incident on alerts (incident, seq);
create index alerts_by_number on alerts (number, seq);
