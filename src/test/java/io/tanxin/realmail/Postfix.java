package io.tanxin.realmail;

import java.nio.file.Path;
import java.util.Map;

/** Debian's Postfix with a configuration, a queue and a port of its own; delivers into Maildirs, and knows of nothing outside. */
final class Postfix implements AutoCloseable {
    private static final String SERVICES = """
            127.0.0.1:%d inet  n - n - - smtpd
            pickup    unix  n - n 60 1 pickup
            cleanup   unix  n - n - 0 cleanup
            qmgr      unix  n - n 300 1 qmgr
            rewrite   unix  - - n - - trivial-rewrite
            bounce    unix  - - n - 0 bounce
            defer     unix  - - n - 0 bounce
            trace     unix  - - n - 0 bounce
            flush     unix  n - n 1000? 0 flush
            proxymap  unix  - - n - - proxymap
            error     unix  - - n - - error
            retry     unix  - - n - - error
            virtual   unix  - n n - - virtual
            anvil     unix  - - n - 1 anvil
            postlog   unix-dgram n - n - 1 postlogd
            """;

    // who is not among the mailboxes is taken at first and found out later: so it comes back as a report
    private static final String SETTINGS = """
            compatibility_level = 3.6
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            maillog_file = %1$s/postfix.log
            maillog_file_prefixes = %1$s
            myhostname = mx.guangming.example
            mydestination =
            mynetworks = 127.0.0.0/8
            inet_interfaces = loopback-only
            inet_protocols = ipv4
            smtpd_reject_unlisted_recipient = no
            smtpd_relay_restrictions = permit_mynetworks, reject
            default_transport = error:nothing leaves this machine
            relay_transport = error:nothing leaves this machine
            virtual_transport = virtual
            virtual_mailbox_domains = guangming.example, tanxin.example, kitchen.example, lighting.example
            virtual_mailbox_base = %1$s/mail
            virtual_mailbox_maps = texthash:%1$s/mailboxes
            virtual_uid_maps = static:65534
            virtual_gid_maps = static:65534
            alias_maps =
            alias_database =
            local_recipient_maps =
            """;

    private final Path settings;
    final int port = Commands.freePort();

    /** @param mailboxes by address the folder below {@code mail} */
    Postfix(Path folder, Map<String, String> mailboxes) {
        settings = folder.resolve("postfix");
        Commands.write(settings.resolve("main.cf"), SETTINGS.formatted(folder));
        Commands.write(settings.resolve("master.cf"), SERVICES.formatted(port));
        var map = new StringBuilder();
        mailboxes.forEach(
                (address, box) -> map.append(address).append(' ').append(box).append("/Maildir/\n"));
        Commands.write(folder.resolve("mailboxes"), map.toString());
        Commands.run(Map.of(), "install", "-d", "-m", "755", folder + "/queue");
        Commands.run(Map.of(), "install", "-d", "-o", "postfix", "-m", "700", folder + "/data");
        Commands.run(Map.of(), "install", "-d", "-o", "65534", "-g", "65534", "-m", "700", folder + "/mail");
        Commands.run(Map.of(), "postfix", "-c", settings.toString(), "start");
        Commands.awaitPort(port);
    }

    @Override
    public void close() {
        Commands.run(Map.of(), "postfix", "-c", settings.toString(), "stop");
    }
}
