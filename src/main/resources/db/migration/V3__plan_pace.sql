-- Minutes there are for the plan; 0 when nobody counts.
alter table plan_session add column minutes integer default 0 not null;
