-- Letters in the company's own words: for a kind and a language the sentences that differ from those shipped. Append only; the newest
-- version holds, and one without sentences is the shipped text again.
create table letter_wording (
  id          bigint       not null auto_increment primary key,
  kind        varchar(64)  not null,
  language    varchar(8)   not null,
  version     int          not null,
  sentences   json         not null,
  written_at  datetime(6)  not null,
  written_by  bigint       not null,
  unique key letter_wording_version (kind, language, version)
);
