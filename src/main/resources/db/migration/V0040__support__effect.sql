-- What came of it (N5): as the company sees it, and as the dealer says.
create table support_effect (
  support_id    bigint         not null primary key,
  noted         varchar(1000)  null,
  worth         int            null check (worth between 1 and 5),
  noted_by      bigint         null,
  noted_at      datetime(6)    null,
  helped        varchar(6)     null check (helped in ('YES', 'PARTLY', 'NO')),
  helped_words  varchar(1000)  null,
  helped_by     bigint         null,
  helped_at     datetime(6)    null,
  constraint support_effect_of foreign key (support_id) references support_record (id),
  constraint support_effect_noted_by foreign key (noted_by) references person (id),
  constraint support_effect_helped_by foreign key (helped_by) references person (id)
);
