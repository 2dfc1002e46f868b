package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M14")
class AddressTroubleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "5.1.1 | 550 5.1.1 <x@y.example>: Recipient address rejected: User unknown | true",
                "5.1.2 | -                                                                  | true",
                "5.1.10| 550 5.1.10 RESOLVER.ADR.RecipientNotFound                          | true",
                "5.2.1 | 550 5.2.1 The email account is disabled                            | true",
                "5.4.4 | Host or domain name not found                                      | true",
                "5.0.0 | 550 Mailbox not found. https://service.mail.example                | true",
                "5.0.0 | 550 User not found: x@y.example                                    | true",
                "-     | 550 5.1.1 no such user                                             | true",
                "-     | 551 User not local                                                 | true",
                "5.0.0 | 550 5.7.1 blocked, user complained                                 | false",
                "5.2.2 | 552 5.2.2 mailbox full                                             | false",
                "5.7.1 | 550 5.7.1 message rejected as spam                                 | false",
                "5.3.4 | 552 5.3.4 message too large                                        | false",
                "5.6.0 | -                                                                  | false",
                "5.1.7 | 550 5.1.7 invalid sender address                                   | false",
                "5.1.8 | 550 5.1.8 sender domain not found                                  | false",
                "5.0.0 | 550 Mail content denied                                            | false",
                "5.0.0 | 554 transaction failed, unknown                                    | false",
                "4.2.2 | 452 mailbox full                                                   | false",
                "-     | -                                                                  | false"
            })
    void only_an_address_that_is_not_there_stops_mail(String status, String words, boolean forGood) {
        assertThat(AddressTrouble.isForGood(status == null ? "" : status, words == null ? "" : words))
                .isEqualTo(forGood);
    }
}
