-- What both sides agreed on, sealed: a chain of hashes for each dealer. Head: number and digest of its newest seal.
create table seal_chain (
  dealer_id  bigint    not null primary key,
  number     int       not null,
  digest     char(64)  not null
);

-- Each is over the one before it, what it is about, when, and the hashes of its parts; docs/seals.md says how, to the byte.
create table seal (
  dealer_id   bigint       not null,
  number      int          not null,
  kind        varchar(24)  not null,
  subject_id  bigint       not null,
  edition     int          not null,
  at          datetime(6)  not null,
  previous    char(64)     not null,
  digest      char(64)     not null,
  primary key (dealer_id, number),
  index seal_of_subject (kind, subject_id, edition, dealer_id)
);

-- What was sealed, with its salt; both are gone (null) when the part was erased, its hash stays.
create table seal_part (
  dealer_id  bigint      not null,
  number     int         not null,
  name       varchar(24) not null,
  kind       varchar(8)  not null check (kind in ('TEXT', 'PERSONS', 'FIGURES')),
  hash       char(64)    not null,
  salt       binary(16)  null,
  content    mediumtext  null,
  primary key (dealer_id, number, name),
  constraint seal_part_seal foreign key (dealer_id, number) references seal (dealer_id, number),
  constraint seal_part_whole_or_erased check ((salt is null) = (content is null))
);
