package io.tanxin.handed;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface HandedRepository extends ListCrudRepository<Handed, HandedId> {

    /** Who handed it on has read the answer; no change that another screen would have to know of. */
    @Modifying
    @Query("update handed set unread = false where id = :id")
    void read(HandedId id);

    /** The answer is to be read again. */
    @Modifying
    @Query("update handed set unread = true where id = :id")
    void unread(HandedId id);
}
