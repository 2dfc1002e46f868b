package io.tanxin.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tanxin.database.OwnServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on a company's own MySQL server, with letters that really leave. */
class OwnServerIT {
    @TempDir
    Path folder;

    @Test
    void the_same_talk_on_a_mysql_server_of_ones_own_and_by_real_mail() {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        var data = SampleData.copiedTo(folder);
        // there the sample was made, and there the talk is held
        try (var server = OwnServer.startIn(data.resolve("mysql"));
                var chromium = Chromium.ofTheRun()) {
            var settings = new LinkedHashMap<>(server.settings(SampleData.SCHEMA));
            settings.put("spring.mail.host", "127.0.0.1");
            settings.put("spring.mail.port", mail.getSmtp().getPort());
            try (var house = House.open(data, settings, House.MORNING)) {
                var letters = new MailboxLetters(house, chromium, mail, "own-server");
                new OneTalk(house, chromium, letters, "own-server").fromTheFileToTheVerdict();
            }
        } finally {
            mail.stop();
        }
    }
}
