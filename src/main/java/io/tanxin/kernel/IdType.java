package io.tanxin.kernel;

import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Tells Spring Data how an id is read and written. Each module declares one bean for each of its ids:
 * {@code @Bean static IdType<PromiseId> promiseIds() { return new IdType<>(PromiseId.class, PromiseId::new); }}
 */
public record IdType<T extends Id>(Class<T> type, LongFunction<T> of) {

    List<GenericConverter> converters() {
        return List.of(new Reading(type, of), new Writing(type));
    }

    // MySQL hands new keys over as BigInteger, columns as Long: so from Number
    @ReadingConverter
    private record Reading(Class<? extends Id> type, LongFunction<? extends Id> of) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(Number.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source instanceof Number number ? of.apply(number.longValue()) : null;
        }
    }

    @WritingConverter
    private record Writing(Class<? extends Id> type) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, Long.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source instanceof Id id ? id.value() : null;
        }
    }
}
