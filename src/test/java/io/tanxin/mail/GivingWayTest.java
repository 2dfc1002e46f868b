package io.tanxin.mail;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class GivingWayTest {
    @Test
    @Tag("M3")
    void a_carrier_that_gave_way_to_another_goes_on_with_the_next_bag() {
        var carrier = mock(Carrier.class);
        when(carrier.carry(any(), any()))
                .thenReturn(Carrier.BAG)
                .thenThrow(new CannotAcquireLockException("deadlock"))
                .thenReturn(0);
        new Postman(carrier, mock(SmtpLines.class), new MailSettings("portal@tanxin.example", 1, Duration.ofMinutes(5)))
                .walk();
        verify(carrier, times(3)).carry(any(), any());
    }
}
