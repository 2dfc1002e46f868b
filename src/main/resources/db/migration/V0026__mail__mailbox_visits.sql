-- One node visits the mailbox at a time: mails in it are called by their place, and another's moving them away would change that.
alter table mailbox_state
  add column visitor varchar(36) null,
  add column visits_until datetime(6) null;
