package quartier.security;

import java.time.Duration;

/** How an attempt to log in ended. */
public sealed interface Login {
    /** The password is right. Where it has expired, the person has no rights until it is changed. */
    record Granted(Account account) implements Login {}

    /** Unknown name, wrong password or locked account: deliberately one answer. */
    record Denied() implements Login {}

    /** Too many failures; try again after that time. */
    record Delayed(Duration pause) implements Login {}
}
