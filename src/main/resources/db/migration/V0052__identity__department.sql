-- What a colleague works on: a dealer who asks reads "with logistics", never a name.
alter table person
  add column department varchar(12) null
  check (department in ('LOGISTICS', 'FINANCE', 'TRAINING', 'SERVICE', 'MARKETING', 'PRODUCTION', 'SALES'));
