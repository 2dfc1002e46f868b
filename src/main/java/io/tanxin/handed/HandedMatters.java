package io.tanxin.handed;

import io.tanxin.kernel.NotFound;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A kind of matter that can be handed on; filled by the module that keeps it. */
public interface HandedMatters {

    /** As rows name it: {@code PROMISE}. At most 16 letters. */
    String kind();

    /** @throws NotFound if it is not the acting person's to see */
    Matter find(long id);

    /** Which of these still have something to do; asked by a job, of many at once. */
    Set<Long> open(Collection<Long> ids);

    /** Their own pages by key, for who sees them. */
    Map<Long, String> paths(Collection<Long> ids);
}
