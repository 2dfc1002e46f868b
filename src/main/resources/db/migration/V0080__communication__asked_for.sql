-- For which start a person was asked: the page behind the link to an old time says which one that was. Those who were asked anew since then
-- and before this column do not have it.
alter table invitation add column asked_for datetime(6) null after sequence;

update invitation i join seat s on s.id = i.seat_id join communication_day d on d.id = s.day_id
   set i.asked_for = d.starts_at
 where i.removed_at is null;
