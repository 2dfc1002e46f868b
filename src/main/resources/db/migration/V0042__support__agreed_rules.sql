-- What a dealer and the company agreed on for its shops (N4): one row for each version. What is agreed stays as it is; a change is
-- another version.
create table rule_set (
  id           bigint         not null auto_increment primary key,
  version      int            not null,
  dealer_id    bigint         not null,
  number       int            not null,
  state        varchar(8)     not null check (state in ('DRAFT', 'PROPOSED', 'AGREED')),
  why          varchar(1000)  null,
  asked        varchar(1000)  null,
  made_by      bigint         not null,
  made_at      datetime(6)    not null,
  proposed_at  datetime(6)    null,
  agreed_by    bigint         null,
  agreed_at    datetime(6)    null,
  constraint rule_set_dealer foreign key (dealer_id) references dealer (id),
  constraint rule_set_made_by foreign key (made_by) references person (id),
  constraint rule_set_agreed_by foreign key (agreed_by) references person (id),
  unique key rule_set_number (dealer_id, number)
);

-- Its lines. A rule keeps its number through all versions of its dealer, so that it can be followed.
create table agreed_rule (
  set_id   bigint        not null,
  number   int           not null,
  place    int           not null,
  words    varchar(200)  not null,
  measure  varchar(100)  null,
  primary key (set_id, number),
  constraint agreed_rule_set foreign key (set_id) references rule_set (id)
);

-- What rules may begin with, where the company says it otherwise than as shipped: one for each stage and language.
create table rule_template (
  stage       varchar(12)  not null check (stage in ('STARTING', 'GROWING', 'ESTABLISHED')),
  language    char(2)      not null check (language in ('en', 'zh')),
  version     int          not null,
  content     text         not null,
  changed_by  bigint       not null,
  changed_at  datetime(6)  not null,
  primary key (stage, language)
);

-- A look at a shop against the rules of one version: written on the visit, signed by both. day_id: the talk it was part of, kept above.
create table shop_check (
  id            bigint        not null auto_increment primary key,
  version       int           not null,
  dealer_id     bigint        not null,
  set_id        bigint        not null,
  day           date          not null,
  day_id        bigint        null,
  state         varchar(8)    not null check (state in ('DRAFT', 'TO_SIGN', 'SIGNED')),
  minutes       int           not null,
  form          varchar(16)   not null,
  begun_by      bigint        not null,
  begun_at      datetime(6)   not null,
  company_by    bigint        null,
  company_at    datetime(6)   null,
  dealer_name   varchar(100)  null,
  dealer_by     bigint        null,
  dealer_at     datetime(6)   null,
  way           varchar(8)    null check (way in ('SPOT', 'PORTAL', 'LINK')),
  support_id    bigint        null,
  constraint shop_check_dealer foreign key (dealer_id) references dealer (id),
  constraint shop_check_set foreign key (set_id) references rule_set (id),
  constraint shop_check_begun_by foreign key (begun_by) references person (id),
  constraint shop_check_company_by foreign key (company_by) references person (id),
  constraint shop_check_dealer_by foreign key (dealer_by) references person (id),
  constraint shop_check_support foreign key (support_id) references support_record (id),
  index shop_check_of_dealer (dealer_id, day, id),
  index shop_check_waiting (state, company_at, id)
);

-- How one rule was found. Photos hang on it.
create table shop_finding (
  id        bigint         not null auto_increment primary key,
  check_id  bigint         not null,
  number    int            not null,
  result    varchar(8)     not null check (result in ('KEPT', 'PARTLY', 'NOT', 'UNSEEN')),
  note      varchar(1000)  not null,
  unique key shop_finding_once (check_id, number),
  constraint shop_finding_check foreign key (check_id) references shop_check (id)
);

-- The dealer's own words beside a check. There is no statement that changes or removes one, but an erasure by its seal.
create table shop_word (
  id        bigint         not null auto_increment primary key,
  check_id  bigint         not null,
  words     varchar(1000)  not null,
  by_id     bigint         null,
  by_name   varchar(100)   not null,
  said_at   datetime(6)    not null,
  constraint shop_word_check foreign key (check_id) references shop_check (id),
  constraint shop_word_by foreign key (by_id) references person (id),
  index shop_word_of_check (check_id, id)
);
