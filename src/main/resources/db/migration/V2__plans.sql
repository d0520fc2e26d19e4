-- One row per guided plan. The body is JSON with masked text only; no patient, no clinician.
create table plan_session (
  id varchar(64) primary key,
  version integer not null,
  language varchar(2) not null,
  started_at timestamp with time zone not null,
  moved_at timestamp with time zone not null,
  body varchar not null
);
create index plan_session_by_time on plan_session (moved_at);
