-- What chat channels delivered. body holds masked text only, until the delivery ends.
create table delivery (
  id varchar(64) primary key,
  channel varchar(16) not null,
  conversation varchar(200) not null,
  position bigint generated always as identity,
  received_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state varchar(8) not null,
  attempts integer not null,
  body varchar not null,
  mark varchar(4000),
  owner varchar(64),
  lease_until timestamp with time zone
);
create index delivery_in_order on delivery (state, channel, conversation, position);
create index delivery_by_time on delivery (received_at);

-- Every name under which a delivery could come again.
create table delivery_key (
  channel varchar(16) not null,
  delivery_key varchar(300) not null,
  delivery_id varchar(64) not null references delivery (id) on delete cascade,
  primary key (channel, delivery_key)
);
create index delivery_key_by_delivery on delivery_key (delivery_id);

-- Where a conversation takes place outside the web.
create table channel_thread (
  conversation_id varchar(64) primary key,
  channel varchar(16) not null,
  address varchar(4000) not null,
  touched_at timestamp with time zone not null
);

-- Passed-on questions that a card of this site answers by now, and when the asker was told.
create table escalation_answer (
  turn_id varchar(64) primary key references turn (id) on delete cascade,
  card_id varchar(80) not null,
  answered_at timestamp with time zone not null,
  told_at timestamp with time zone,
  reply_id varchar(64)
);
create index escalation_answer_told on escalation_answer (told_at);
