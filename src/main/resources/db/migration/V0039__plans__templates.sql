-- What a plan may begin with (N1), where the company says it otherwise than as shipped: one for each stage and language.
create table plan_template (
  stage       varchar(12)  not null check (stage in ('STARTING', 'GROWING', 'ESTABLISHED')),
  language    char(2)      not null check (language in ('en', 'zh')),
  version     int          not null,
  content     text         not null,
  changed_by  bigint       not null,
  changed_at  datetime(6)  not null,
  primary key (stage, language)
);
