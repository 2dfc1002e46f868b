-- Files that hang on something (N5, C3): which, whose matter, who brought it, when. The content lies on disk under its hash.
create table attachment (
  id          bigint        not null auto_increment primary key,
  owner       varchar(24)   not null,
  subject_id  bigint        not null,
  dealer_id   bigint        null,
  name        varchar(120)  not null,
  type        varchar(120)  not null,
  size        bigint        not null,
  sha256      binary(32)    not null,
  brought_by  bigint        not null,
  brought_at  datetime(6)   not null,
  index attachment_of_subject (owner, subject_id, id),
  index attachment_of_content (sha256),
  index attachment_of_dealer (dealer_id, brought_at, id)
);
