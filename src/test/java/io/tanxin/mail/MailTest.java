package io.tanxin.mail;

import io.tanxin.DatabaseTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the post with three kinds of letters of its own, told by their facts how to behave. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import(TestPost.class)
@TestPropertySource(
        properties = {
            "spring.messages.basename=vaadin-i18n/translations,mail-test",
            "tanxin.company.name=Guangming Kitchens",
            "tanxin.company.address=8 Lake Road, Hangzhou",
            "tanxin.mail.from=portal@guangming.example"
        })
@interface MailTest {}
