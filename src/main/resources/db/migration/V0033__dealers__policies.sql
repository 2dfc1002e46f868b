-- What the company holds right for each stage, kept through time; what a dealer is treated differently in; how a dealer came to
-- its stage, and what it was tempted by (N3). Nothing here is overwritten: what held on a day can be read years later.

create table nurture_policy_version (
  id                    bigint        not null auto_increment primary key,
  stage                 varchar(12)   not null check (stage in ('STARTING', 'GROWING', 'ESTABLISHED')),
  number                int           not null,
  from_day              date          not null,
  kind                  varchar(8)    not null check (kind in ('LEAN', 'ENRICH')),
  check_in_every_days   int           not null,
  longest_silence_days  int           not null,
  invite_lead_days      int           not null,
  review_every_months   int           not null,
  report_every_months   int           not null,
  care_least            int           not null,
  care_most             int           not null,
  manage_least          int           not null,
  manage_most           int           not null,
  teach_least           int           not null,
  teach_most            int           not null,
  material_most         int           not null,
  done_grace_days       int           not null,
  presumed_kept_days    int           not null,
  aftercare_days        varchar(60)   not null,
  aftercare_forms       varchar(200)  not null,
  decided_by            bigint        null,
  decided_at            datetime(6)   not null,
  withdrawn_at          datetime(6)   null,
  unique key nurture_policy_version_number (stage, number),
  index nurture_policy_version_by_day (stage, from_day)
);

insert into nurture_policy_version
  (stage, number, from_day, kind, check_in_every_days, longest_silence_days, invite_lead_days, review_every_months,
   report_every_months, care_least, care_most, manage_least, manage_most, teach_least, teach_most, material_most,
   done_grace_days, presumed_kept_days, aftercare_days, aftercare_forms, decided_by, decided_at)
select n.stage, 1, '2000-01-01', n.kind, n.check_in_every_days, n.longest_silence_days, n.invite_lead_days, 12,
       if(n.stage = 'ESTABLISHED', 6, 3),
       if(n.stage = 'GROWING', 15, 20), if(n.stage = 'GROWING', 40, 50),
       if(n.stage = 'GROWING', 20, 10), if(n.stage = 'GROWING', 45, 40),
       if(n.stage = 'ESTABLISHED', 25, 30), 60,
       case n.stage when 'STARTING' then 50 when 'GROWING' then 40 else 25 end,
       n.done_grace_days, n.presumed_kept_days, '7,30,90', 'FUNDS,GOODS,MARKETING,PEOPLE,TRAINING', null, '2000-01-01'
  from nurture_policy n order by field(n.stage, 'STARTING', 'GROWING', 'ESTABLISHED');

drop table nurture_policy;

create table key_moment (
  id          bigint        not null auto_increment primary key,
  version     int           not null,
  english     varchar(80)   not null,
  chinese     varchar(80)   not null,
  retired_at  datetime(6)   null
);
insert into key_moment (id, version, english, chinese) values
  (1, 0, 'Opening', '开业'), (2, 0, 'Second shop', '开第二家店'), (3, 0, 'Refit of the shop', '门店翻新'),
  (4, 0, 'Flood, fire or storm', '水灾、火灾或台风'), (5, 0, 'The next generation takes over', '下一代接班'),
  (6, 0, 'A new product line', '上新品线');

create table nurture_policy_moment (
  version_id  bigint  not null,
  moment_id   bigint  not null,
  primary key (version_id, moment_id),
  constraint nurture_policy_moment_version foreign key (version_id) references nurture_policy_version (id),
  constraint nurture_policy_moment_moment foreign key (moment_id) references key_moment (id)
);
insert into nurture_policy_moment
select v.id, m.id from nurture_policy_version v join key_moment m
 where v.stage = 'STARTING' and m.id in (1, 4) or v.stage = 'GROWING' and m.id in (2, 3, 4)
    or v.stage = 'ESTABLISHED' and m.id in (4, 5, 6);

create table policy_override (
  id         bigint        not null auto_increment primary key,
  dealer_id  bigint        not null,
  number     varchar(24)   not null,
  value      int           not null,
  reason     varchar(500)  not null,
  from_day   date          not null,
  to_day     date          not null,
  agreed_to  date          not null,
  set_by     bigint        not null,
  set_at     datetime(6)   not null,
  ended_by   bigint        null,
  ended_at   datetime(6)   null,
  index policy_override_of_dealer (dealer_id, to_day),
  constraint policy_override_dealer foreign key (dealer_id) references dealer (id),
  constraint policy_override_set_by foreign key (set_by) references person (id),
  constraint policy_override_ended_by foreign key (ended_by) references person (id)
);

create table stage_change (
  id             bigint         not null auto_increment primary key,
  dealer_id      bigint         not null,
  from_stage     varchar(12)    not null check (from_stage in ('STARTING', 'GROWING', 'ESTABLISHED')),
  to_stage       varchar(12)    not null check (to_stage in ('STARTING', 'GROWING', 'ESTABLISHED')),
  day            date           not null,
  origin         varchar(8)     not null check (origin in ('DECISION', 'IMPORT')),
  evidence       varchar(1000)  not null,
  decided_by     bigint         not null,
  decided_at     datetime(6)    not null,
  taken_back_at  datetime(6)    null,
  index stage_change_of_dealer (dealer_id, day, id),
  constraint stage_change_dealer foreign key (dealer_id) references dealer (id),
  constraint stage_change_decided_by foreign key (decided_by) references person (id)
);

create table temptation (
  id          bigint         not null auto_increment primary key,
  dealer_id   bigint         not null,
  kind        varchar(16)    not null check (kind in ('RIVAL_OFFER', 'FOREIGN_AREA', 'PRICE_CUTTING', 'OTHER')),
  day         date           not null,
  words       varchar(1000)  not null,
  decision    varchar(1000)  not null,
  noted_by    bigint         not null,
  noted_at    datetime(6)    not null,
  removed_at  datetime(6)    null,
  index temptation_of_dealer (dealer_id, day, id),
  constraint temptation_dealer foreign key (dealer_id) references dealer (id),
  constraint temptation_noted_by foreign key (noted_by) references person (id)
);

-- Kept by dealers::policy, as visible_dealer is kept: when a dealer was in which stage. A dealer without a row has always been in
-- the stage it is in now, under its stage's policy. A dealer's rows never overlap and leave no day out. Policy_of: 0, or the dealer
-- itself when something was ever set differently for it.
create table stage_in_force (
  dealer_id  bigint       not null,
  from_day   date         not null,
  to_day     date         not null,
  stage      varchar(12)  not null,
  policy_of  bigint       not null,
  primary key (dealer_id, from_day)
);

-- Kept likewise: what held when, for a stage (dealer_id 0) and for the dealers that something was set differently for.
create table nurture_policy_in_force (
  stage                 varchar(12)  not null,
  dealer_id             bigint       not null,
  from_day              date         not null,
  to_day                date         not null,
  version_id            bigint       not null,
  kind                  varchar(8)   not null,
  check_in_every_days   int          not null,
  longest_silence_days  int          not null,
  invite_lead_days      int          not null,
  review_every_months   int          not null,
  report_every_months   int          not null,
  care_least            int          not null,
  care_most             int          not null,
  manage_least          int          not null,
  manage_most           int          not null,
  teach_least           int          not null,
  teach_most            int          not null,
  material_most         int          not null,
  done_grace_days       int          not null,
  presumed_kept_days    int          not null,
  primary key (stage, dealer_id, from_day),
  index nurture_policy_in_force_of_dealer (dealer_id)
);
insert into nurture_policy_in_force
select stage, 0, from_day, '9999-12-31', id, kind, check_in_every_days, longest_silence_days, invite_lead_days,
       review_every_months, report_every_months, care_least, care_most, manage_least, manage_most, teach_least, teach_most,
       material_most, done_grace_days, presumed_kept_days
  from nurture_policy_version;

-- What other modules join: for each dealer and day exactly one row. No union and no group in it, so MySQL merges it into the query.
create sql security invoker view policy_of_dealer as
select d.id as dealer_id, p.stage, p.version_id, p.kind,
       greatest(p.from_day, coalesce(s.from_day, p.from_day)) as from_day,
       least(p.to_day, coalesce(s.to_day, p.to_day)) as to_day,
       p.check_in_every_days, p.longest_silence_days, p.invite_lead_days, p.review_every_months, p.report_every_months,
       p.care_least, p.care_most, p.manage_least, p.manage_most, p.teach_least, p.teach_most, p.material_most,
       p.done_grace_days, p.presumed_kept_days
  from dealer d
  left join stage_in_force s on s.dealer_id = d.id
  join nurture_policy_in_force p on p.stage = coalesce(s.stage, d.stage) and p.dealer_id = coalesce(s.policy_of, 0)
                                and p.from_day <= coalesce(s.to_day, p.from_day) and p.to_day >= coalesce(s.from_day, p.to_day);
