-- Situation reports: what the company asks of its dealers, and what they answered over the years (N2).

-- The questions as they were at one time. An edit is a draft, and published it is the next version; reports keep theirs.
create table situation_questionnaire (
  id            bigint       not null auto_increment primary key,
  version       int          not null,
  number        int          not null,
  state         varchar(10)  not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  published_at  datetime(6)  null,
  unique key situation_questionnaire_number (number),
  unique key situation_questionnaire_one_draft ((if(state = 'DRAFT', 1, null))),
  unique key situation_questionnaire_one_published ((if(state = 'PUBLISHED', 1, null)))
);

-- The name is a question's own from version to version: by it a trend goes on.
create table situation_question (
  id                bigint        not null auto_increment primary key,
  questionnaire_id  bigint        not null,
  position          int           not null,
  name              varchar(40)   not null,
  kind              varchar(8)    not null check (kind in ('NUMBER', 'MONEY', 'CHOICE', 'TEXT')),
  words_en          varchar(120)  not null,
  words_zh          varchar(120)  not null,
  help_en           varchar(200)  null,
  help_zh           varchar(200)  null,
  unit_en           varchar(20)   null,
  unit_zh           varchar(20)   null,
  decimals          int           not null check (decimals between 0 and 4),
  currency          char(3)       null,
  may_leave_out     boolean       not null,
  may_confide       boolean       not null,
  constraint situation_question_of foreign key (questionnaire_id) references situation_questionnaire (id),
  constraint situation_question_currency check ((kind = 'MONEY') = (currency is not null)),
  unique key situation_question_once (questionnaire_id, name)
);

create table situation_choice (
  id           bigint       not null auto_increment primary key,
  question_id  bigint       not null,
  position     int          not null,
  name         varchar(40)  not null,
  words_en     varchar(80)  not null,
  words_zh     varchar(80)  not null,
  constraint situation_choice_of foreign key (question_id) references situation_question (id),
  unique key situation_choice_once (question_id, name)
);

-- One for a dealer and quarter. A correction is the next revision: both are kept, one holds.
create table situation_report (
  id                bigint       not null auto_increment primary key,
  dealer_id         bigint       not null,
  quarter           date         not null,
  revision          int          not null,
  holds             boolean      not null,
  questionnaire_id  bigint       not null,
  given_by          bigint       not null,
  way               varchar(6)   not null check (way in ('DEALER', 'VISIT')),
  given_at          datetime(6)  not null,
  constraint situation_report_dealer foreign key (dealer_id) references dealer (id),
  constraint situation_report_questionnaire foreign key (questionnaire_id) references situation_questionnaire (id),
  constraint situation_report_giver foreign key (given_by) references person (id),
  unique key situation_report_revision (dealer_id, quarter, revision),
  unique key situation_report_holds ((if(holds, dealer_id, null)), quarter)
);

-- Confided: for one person's eyes, the account manager of that day. After three years its content goes, its row stays and says so.
create table situation_answer (
  report_id    bigint          not null,
  name         varchar(40)     not null,
  number       decimal(18, 4)  null,
  choice       varchar(40)     null,
  words        varchar(1000)   null,
  said_by      bigint          not null,
  confided_to  bigint          null,
  confided_at  datetime(6)     null,
  erased_at    datetime(6)     null,
  primary key (report_id, name),
  constraint situation_answer_report foreign key (report_id) references situation_report (id),
  constraint situation_answer_sayer foreign key (said_by) references person (id),
  constraint situation_answer_confidant foreign key (confided_to) references person (id),
  index situation_answer_to_erase ((if(confided_to is not null and erased_at is null, confided_at, null)))
);

-- What somebody has typed and not given yet: that person's own.
create table situation_draft (
  dealer_id  bigint       not null,
  person_id  bigint       not null,
  answers    json         not null,
  saved_at   datetime(6)  not null,
  primary key (dealer_id, person_id),
  constraint situation_draft_dealer foreign key (dealer_id) references dealer (id),
  constraint situation_draft_person foreign key (person_id) references person (id),
  index situation_draft_by_age (saved_at)
);

-- Whom of its staff a dealer's owner lets see and give reports. Nobody by default: the figures are the owner's.
create table situation_staff (
  dealer_id  bigint  not null,
  person_id  bigint  not null,
  primary key (dealer_id, person_id),
  constraint situation_staff_dealer foreign key (dealer_id) references dealer (id),
  constraint situation_staff_person foreign key (person_id) references person (id)
);

-- A dealer was asked for a report. Open until it has answered, or somebody lets it be this time.
create table situation_request (
  id         bigint       not null auto_increment primary key,
  dealer_id  bigint       not null,
  asked_at   datetime(6)  not null,
  asked_by   bigint       null,
  ended_at   datetime(6)  null,
  outcome    varchar(8)   null check (outcome in ('GIVEN', 'LEFT')),
  constraint situation_request_dealer foreign key (dealer_id) references dealer (id),
  constraint situation_request_asker foreign key (asked_by) references person (id),
  constraint situation_request_end check ((ended_at is null) = (outcome is null)),
  unique key situation_request_open ((if(ended_at is null, dealer_id, null))),
  index situation_request_of_dealer (dealer_id, asked_at),
  index situation_request_waiting ((if(ended_at is null, asked_at, null)))
);

insert into situation_questionnaire (id, version, number, state, published_at) values (1, 0, 1, 'PUBLISHED', '2026-01-01');

insert into situation_question
  (id, questionnaire_id, position, name, kind, words_en, words_zh, help_en, help_zh, unit_en, unit_zh, decimals, currency, may_leave_out, may_confide)
values
  (1, 1, 1, 'staff', 'NUMBER', 'People working in the business', '店里现有人数', 'All shops together, you included', '所有门店合计，包括您本人',
   'people', '人', 0, null, false, false),
  (2, 1, 2, 'floor', 'NUMBER', 'Floor area', '营业面积', 'All shops together', '所有门店合计', 'm²', '平方米', 0, null, false, false),
  (3, 1, 3, 'turnover', 'MONEY', 'Turnover of the last three months', '最近三个月的营业额', 'Of all brands, roughly', '所有品牌合计，大致即可',
   null, null, 0, 'CNY', false, false),
  (4, 1, 4, 'stock', 'MONEY', 'Stock now', '目前库存', 'At what it cost you, roughly', '按进价计算，大致即可', null, null, 0, 'CNY', false, false),
  (5, 1, 5, 'cash', 'NUMBER', 'The cash is enough for', '手头资金够用', 'Wages, rent and goods as they are now', '按现在的工资、房租和进货计算',
   'weeks', '周', 0, null, false, false),
  (6, 1, 6, 'brands', 'TEXT', 'Other brands that you sell', '同时经营的其他品牌', 'The names are enough; “none” if there are none',
   '写品牌名即可，没有请填“无”', null, null, 0, null, false, false),
  (7, 1, 7, 'worries', 'TEXT', 'What worries you', '您目前担心的事', null, null, null, null, 0, null, true, true),
  (8, 1, 8, 'wishes', 'TEXT', 'What you wish of us', '您希望我们做什么', null, null, null, null, 0, null, true, true),
  (9, 1, 9, 'succession', 'CHOICE', 'Who carries on the business one day', '将来由谁接手生意', null, null, null, null, 0, null, true, true);

insert into situation_choice (question_id, position, name, words_en, words_zh) values
  (9, 1, 'family', 'Somebody of the family', '家里人'),
  (9, 2, 'employee', 'Somebody of the staff', '店里的员工'),
  (9, 3, 'other', 'Somebody else', '其他人'),
  (9, 4, 'open', 'Still open', '还没有定');
