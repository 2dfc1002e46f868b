-- What the company gave a dealer (N4, N5): to which end, in which form, by whom, when, at what cost of time and money.
create table support_record (
  id          bigint         not null auto_increment primary key,
  version     int            not null,
  dealer_id   bigint         not null,
  day         date           not null,
  form        varchar(16)    not null check (form in ('FUNDS', 'GOODS', 'MARKETING', 'PEOPLE', 'TRAINING', 'COACHING', 'METHOD', 'ADVICE', 'RECOGNITION', 'VALUES')),
  -- chosen by a person, never guessed: what was imported has none until somebody chooses
  intent      varchar(8)     null check (intent in ('CARE', 'MANAGE', 'TEACH')),
  words       varchar(500)   not null,
  minutes     int            not null,
  amount      decimal(15, 2) null,
  currency    char(3)        null,
  given_by    bigint         not null,
  key_moment_id bigint       null,
  measure_id  bigint         null,
  logged_by   bigint         not null,
  logged_at   datetime(6)    not null,
  taken_back  boolean        not null,
  constraint support_dealer foreign key (dealer_id) references dealer (id),
  constraint support_given_by foreign key (given_by) references person (id),
  constraint support_logged_by foreign key (logged_by) references person (id),
  constraint support_money check ((amount is null) = (currency is null)),
  index support_of_dealer (dealer_id, taken_back, day, id),
  index support_by_day (taken_back, day, id),
  index support_by_intent (taken_back, intent, day, id),
  index support_of_measure (measure_id, day)
);

-- The same, summed: a row for each dealer, month, intent, form and currency, kept with every change of a record.
-- NONE: not classified yet, or without money. A year of a dealer is some dozen rows, however many records it has.
create table support_month (
  dealer_id  bigint         not null,
  month      date           not null,
  intent     varchar(8)     not null,
  form       varchar(16)    not null,
  currency   char(4)        not null,
  records    int            not null,
  minutes    bigint         not null,
  -- a record without time, or with little, took some all the same
  weighed    bigint         not null,
  amount     decimal(17, 2) not null,
  primary key (dealer_id, month, intent, form, currency),
  constraint support_month_dealer foreign key (dealer_id) references dealer (id)
);
