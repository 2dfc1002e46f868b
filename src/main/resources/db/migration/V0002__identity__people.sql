-- Who acts: everybody the portal knows by name, of the company or of a dealer. A contact without an account is a person too.
-- Epoch: a session begun under an earlier one is over (new password, locked, left).
create table person (
  id             bigint        not null auto_increment primary key,
  version        int           not null,
  side           varchar(8)    not null check (side in ('COMPANY', 'DEALER', 'SYSTEM')),
  name           varchar(120)  not null,
  name_sort      varchar(240)  not null,
  email          varchar(254)  null,
  user_name      varchar(64)   null,
  phone          varchar(32)   null,
  title          varchar(80)   null,
  locale         varchar(16)   not null,
  zone           varchar(64)   not null,
  theme          varchar(8)    not null check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
  work_from      time          not null,
  work_to        time          not null,
  shortcuts      boolean       not null,
  password_hash  varchar(200)  null,
  state          varchar(8)    not null check (state in ('ACTIVE', 'LOCKED', 'LEFT')),
  sign_in        boolean       not null,
  epoch          int           not null default 0,
  no_mail_since  datetime(6)   null,
  written_at     datetime(6)   null,
  created_at     datetime(6)   not null,
  unique key person_email (email),
  unique key person_user_name (user_name),
  index person_by_name (side, name_sort, id),
  index person_sorted (name_sort, id),
  index person_by_phone (phone)
);

create table person_role (
  person_id  bigint       not null,
  role       varchar(16)  not null check (role in ('ADMINISTRATOR', 'DIRECTOR', 'MANAGER', 'COLLEAGUE', 'DEALER')),
  primary key (person_id, role),
  constraint person_role_person foreign key (person_id) references person (id)
);

-- Named jobs act too; the row is what "changed by" points at.
insert into person (id, version, side, name, name_sort, locale, zone, theme, work_from, work_to, shortcuts, state, sign_in, created_at)
values (1, 0, 'SYSTEM', 'Tanxin', 'tanxin', 'en', 'UTC', 'SYSTEM', '09:00', '18:00', false, 'ACTIVE', false, '2026-01-01 00:00:00');
