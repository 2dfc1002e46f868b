-- What a person says about the letters that may be had or not (M11, M28): a yes or a no, when, by whom, where. Append only; of a
-- person and a topic the newest line holds. No line: what goes until it is stopped goes, what needs a yes does not.
create table letter_choice (
  id         bigint       not null auto_increment primary key,
  person_id  bigint       not null,
  topic      varchar(40)  not null,
  wanted     boolean      not null,
  said_at    datetime(6)  not null,
  said_by    bigint       not null,
  place      varchar(16)  not null check (place in ('ME', 'LINK', 'MAIL_PROGRAM', 'INVITATION')),
  index letter_choice_of_person (person_id, topic, id)
);
