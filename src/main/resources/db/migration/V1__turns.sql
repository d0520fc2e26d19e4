-- One row per reply. Text columns hold masked text only; they stay empty when storing is off or the text spoke of a crisis.
create table turn (
  id varchar(64) primary key,
  conversation_id varchar(64) not null,
  position_in_conversation bigint generated always as identity,
  asked_at timestamp with time zone not null,
  language varchar(2) not null,
  outcome varchar(16) not null,
  main_card varchar(128),
  question varchar(8000),
  reply varchar
);
create index turn_by_conversation on turn (conversation_id, position_in_conversation);
create index turn_by_time on turn (asked_at);

create table feedback (
  turn_id varchar(64) primary key references turn (id) on delete cascade,
  given_at timestamp with time zone not null,
  rating varchar(16) not null,
  comment_text varchar(8000)
);

create table escalation (
  turn_id varchar(64) primary key references turn (id) on delete cascade,
  asked_at timestamp with time zone not null,
  note varchar(8000)
);
