-- Who may sign in. Passwords as BCrypt hashes.
create table account (
  name varchar(64) primary key,
  password_hash varchar(100) not null,
  role varchar(20) not null,
  enabled boolean not null,
  failures integer not null,
  locked_until timestamp with time zone,
  created_at timestamp with time zone not null
);

-- Who did what. No text that anybody wrote. Each entry follows from the one before it by its hash.
create table audit (
  position bigint generated always as identity primary key,
  at timestamp with time zone not null,
  actor varchar(64) not null,
  action varchar(64) not null,
  subject varchar(200) not null,
  hash_before varchar(64) not null unique,
  hash varchar(64) not null
);
