package io.tanxin.mail;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** What a letter says: some of it is known at once, all else is asked for when somebody first wants it, and once. */
final class LaterModel extends AbstractMap<String, Object> {
    private final Map<String, Object> known;
    private final Supplier<Map<String, Object>> whole;

    LaterModel(Map<String, Object> known, Supplier<Map<String, Object>> rest) {
        this.known = known;
        this.whole = SingletonSupplier.of(() -> {
            var all = new HashMap<>(known);
            all.putAll(rest.get());
            return all;
        });
    }

    @Override
    public @Nullable Object get(Object key) {
        return known.containsKey(key) ? known.get(key) : whole.get().get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return known.containsKey(key) || whole.get().containsKey(key);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return whole.get().entrySet();
    }
}
