package io.tanxin.journeys;

import io.tanxin.Application;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program as a person runs it, on a port of its own, with its own data folder. */
public final class RunningPortal implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningPortal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param data where its data live: the next start with the same folder finds them */
    public static RunningPortal start(Path data, Map<String, Object> settings) {
        // one at a time: whoever acts is looked up where the program that started last has put it, in the whole JVM
        Morning.end();
        var all = new LinkedHashMap<String, Object>();
        all.put("server.port", 0);
        all.put("server.address", "127.0.0.1");
        all.put("tanxin.data", data.toString());
        all.putAll(settings);
        var arguments = all.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
        return new RunningPortal(new SpringApplicationBuilder(Application.class).run(arguments));
    }

    public String url(String path) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + (server == null ? 0 : server.getPort()) + path;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).stream().toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
