package io.tanxin.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * One program on the sample's first morning and one browser, for journeys that do not mind each other's traces. A test takes them
 * as parameters; they stay open until another program starts, or the run ends.
 */
final class Morning implements ParameterResolver {
    private static @Nullable Opened opened;

    private record Opened(Path data, House house, Chromium chromium) implements AutoCloseable {
        static Opened open() {
            try {
                var data = Files.createTempDirectory("tanxin-morning-");
                var house = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING);
                return new Opened(data, house, Chromium.ofTheRun());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {
            chromium.close();
            house.close();
            FileSystemUtils.deleteRecursively(data.toFile());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == House.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var open = opened;
        if (open == null) {
            open = Opened.open();
            opened = open;
            test.getRoot().getStore(Namespace.create(Morning.class)).put(open, (AutoCloseable) Morning::end);
        }
        return parameter.getParameter().getType() == House.class ? open.house() : open.chromium();
    }

    static void end() {
        var open = opened;
        opened = null;
        if (open != null) open.close();
    }
}
