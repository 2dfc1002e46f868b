-- Every part of a policy can be set differently for one dealer, not its numbers alone (N3): the kind, the key moments, the asking
-- afterwards. What was said of a number stays as it was said; lists are written as the versions write theirs.
alter table policy_override
  rename column number to part,
  modify column value varchar(1000) not null;

-- What holds says all of it by itself: what is read for a dealer needs neither the version nor its moments any more.
alter table nurture_policy_in_force
  add column aftercare_days varchar(60) not null default '',
  add column aftercare_forms varchar(200) not null default '',
  add column moments varchar(1000) not null default '';

update nurture_policy_in_force f join nurture_policy_version v on v.id = f.version_id
   set f.aftercare_days = v.aftercare_days, f.aftercare_forms = v.aftercare_forms,
       f.moments = coalesce((select group_concat(m.moment_id order by m.moment_id) from nurture_policy_moment m
                              where m.version_id = v.id), '');

alter table nurture_policy_in_force
  alter column aftercare_days drop default,
  alter column aftercare_forms drop default,
  alter column moments drop default;

create or replace sql security invoker view policy_of_dealer as
select d.id as dealer_id, p.stage, p.version_id, p.kind,
       greatest(p.from_day, coalesce(s.from_day, p.from_day)) as from_day,
       least(p.to_day, coalesce(s.to_day, p.to_day)) as to_day,
       p.check_in_every_days, p.longest_silence_days, p.invite_lead_days, p.review_every_months, p.report_every_months,
       p.care_least, p.care_most, p.manage_least, p.manage_most, p.teach_least, p.teach_most, p.material_most,
       p.done_grace_days, p.presumed_kept_days, p.aftercare_days, p.aftercare_forms, p.moments
  from dealer d
  left join stage_in_force s on s.dealer_id = d.id
  join nurture_policy_in_force p on p.stage = coalesce(s.stage, d.stage) and p.dealer_id = coalesce(s.policy_of, 0)
                                and p.from_day <= coalesce(s.to_day, p.from_day) and p.to_day >= coalesce(s.from_day, p.to_day);
