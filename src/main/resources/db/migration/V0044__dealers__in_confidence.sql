-- What a dealer sent past its account manager (C6): a matter by kind and key. Who may read it, and all that is about it, are the dealer's
-- own people and the directors it belongs to. Its row goes when the director shares it.
create table in_confidence (
  kind        varchar(16)  not null,
  subject_id  bigint       not null,
  dealer_id   bigint       not null,
  since       datetime(6)  not null,
  primary key (kind, subject_id),
  index in_confidence_of_dealer (dealer_id, kind, subject_id),
  constraint in_confidence_dealer foreign key (dealer_id) references dealer (id)
);

-- A letter and a deed are about one row, not about the matter from which that row came: so each says of itself that it is of the circle.
alter table outbox_mail add column in_confidence boolean not null default false;
alter table audit_entry add column in_confidence boolean not null default false;
