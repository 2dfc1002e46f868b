-- What the inbox and Today look for in all invitations of some dealers' days: an answer that wants something or has words, a few among many.
-- An invitation that has none stands with its empty place at the end of this index, in the order in which it is written: nearly free.
alter table invitation
  add column saying_seat_id bigint
    generated always as (if(answer in ('NOT_COMING', 'ANOTHER_TIME') or answer = 'COMING' and words <> '', seat_id, null)) virtual,
  add index invitation_saying (saying_seat_id);

-- A corrected line that nobody has read yet, of one dealer: found in the index that the dealer's key needs anyway.
alter table minutes_answer
  add index minutes_answer_of_dealer (dealer_id, line, read_at),
  drop index minutes_answer_dealer;
