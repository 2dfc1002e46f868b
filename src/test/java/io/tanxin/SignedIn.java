package io.tanxin;

import io.tanxin.identity.SigningIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Before each test the database is emptied, {@link Network} is laid, and this person of it is signed in: for services, for
 * browserless screens, and for MockMvc (with {@code testSecurityContext()}). On a class, or on a method for somebody else.
 *
 * <pre>{@code
 * @DatabaseTest @SignedIn("li.na")
 * class PromisesViewTest extends ScreenTest { … }
 * }</pre>
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SigningIn.class)
public @interface SignedIn {

    /** The user name; empty: the network is laid and nobody is signed in. */
    String value() default "";
}
