package io.tanxin.mail.mailbox;

/** What mail servers write when a mail does not arrive. */
public final class Reports {

    private Reports() {}

    public static String failed(String letter, String reader, String status, String words) {
        return report("failed", letter, reader, status, words);
    }

    public static String delayed(String letter, String reader) {
        return report("delayed", letter, reader, "4.4.1", "connection timed out");
    }

    private static String report(String action, String letter, String reader, String status, String words) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                Message-ID: <%s@mx.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="R"

                --R
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --R
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example
                Arrival-Date: Mon, 23 Nov 2026 09:00:00 +0800 (CST)

                Final-Recipient: rfc822; %s
                Original-Recipient: rfc822;%s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --R
                Content-Type: text/rfc822-headers

                Received: by mx.example
                Message-ID: %s
                Subject: An invitation

                --R--
                """.formatted(
                        Integer.toHexString((action + letter + reader + status).hashCode()),
                        reader,
                        reader,
                        action,
                        status,
                        words,
                        letter);
    }
}
