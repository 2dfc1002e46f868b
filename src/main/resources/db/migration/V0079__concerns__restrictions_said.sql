-- What a dealer says to a restriction, among all steps: the inbox of a whole network begins with what was said last.
alter table conflict_step
  add column said boolean generated always as (step in ('ANSWERED', 'LOOK_ASKED')) virtual not null,
  add index conflict_step_said (said, at, decision_id);
