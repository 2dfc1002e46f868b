-- A talk that was planned from something in confidence (C6). Whether it still is, in_confidence says; of all other talks nobody has to ask.
alter table communication_day add column confided boolean not null default false;
