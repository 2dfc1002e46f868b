-- Letters that wait for one reader at the same time go as one mail (M10). All but the first of them are BUNDLED, and say with which
-- letter they go, until that one has come to its end.
alter table outbox_mail
  drop check outbox_mail_chk_1,
  add column goes_with bigint null after message_id,
  add constraint outbox_mail_state check (state in ('QUEUED', 'LEASED', 'BUNDLED', 'SENT', 'KEPT', 'UNSURE', 'DROPPED', 'MISSED', 'DEAD', 'TO_HAND_OVER', 'HANDED_OVER')),
  add index outbox_mail_goes_with (goes_with),
  add index outbox_mail_waiting (reader_id, state, due_at);
