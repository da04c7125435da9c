package quartier.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(1000, new SecureRandom());

    @Test
    void onlyTheRightPasswordMatches() {
        String hash = passwords.hash("Vier Worte reichen aus");
        assertThat(passwords.matches("Vier Worte reichen aus", hash)).isTrue();
        assertThat(passwords.matches("vier Worte reichen aus", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(passwords.hash("geheim")).isNotEqualTo(passwords.hash("geheim"));
    }

    @Test
    void newHashesHaveSixHundredThousandRoundsUnlessRaised() {
        assertThat(new Passwords().hash("geheim")).startsWith("$pbkdf2-sha256$i=600000$");
    }

    @Test
    void aHashWithFewerRoundsThanWantedIsRefused() {
        String weak = passwords.hash("geheim");
        assertThat(new Passwords(2000, new SecureRandom()).matches("geheim", weak))
                .isFalse();
    }

    @Test
    void magnoliasOldFormsNeverMatch() {
        assertThat(passwords.matches("superuser", "c3VwZXJ1c2Vy")).isFalse();
        assertThat(passwords.matches("superuser", "$2a$12$4bvZ9VlKzCr1jXsK1b1cXe0m9xu9S2sZ0J9f6wY2bE2zvW3n7q1bK"))
                .isFalse();
    }

    @Test
    void oneTimePasswordsDiffer() {
        assertThat(passwords.oneTime()).hasSize(23).isNotEqualTo(passwords.oneTime());
    }
}
