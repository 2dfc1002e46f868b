package io.tanxin.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What there is to talk about. */
@Component
class Stories {
    private final List<Story> all;

    Stories(ObjectMapper json) {
        try (var file = new ClassPathResource("sample/talks.json").getInputStream()) {
            all = json.readValue(file, new TypeReference<List<Story>>() {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Story any(Random dice) {
        return all.get(dice.nextInt(all.size()));
    }
}
