-- Cards written on site. content is the card file, asked the questions it answers, one a line.
create table curated_card (
  id varchar(80) primary key,
  card_language varchar(2) not null,
  card_group varchar(20) not null,
  version integer not null,
  status varchar(12) not null,
  content varchar(40000) not null,
  asked varchar(40000) not null,
  author varchar(64) not null,
  changed_at timestamp with time zone not null,
  live_content varchar(40000),
  live_asked varchar(40000),
  live_change bigint not null
);

-- Every version that ever was.
create table curated_version (
  card_id varchar(80) not null references curated_card (id),
  version integer not null,
  status varchar(12) not null,
  content varchar(40000) not null,
  asked varchar(40000) not null,
  author varchar(64) not null,
  changed_at timestamp with time zone not null,
  primary key (card_id, version)
);

-- Counts publications and retirements, so that every node sees that there was one.
create table curated_change (
  position bigint generated always as identity primary key,
  card_id varchar(80) not null
);
