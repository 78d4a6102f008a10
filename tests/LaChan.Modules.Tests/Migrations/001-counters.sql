create table counters (name text not null primary key, total bigint not null);
