package quartier.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import quartier.content.ContentPath;

/**
 * A user as stored.
 *
 * @param passwordExpired whether the password must be changed before anything else is possible
 * @param passwordHash as {@link Passwords} wrote it; anything else never matches
 * @param roles names of all roles, those of groups included, sorted
 */
public record Account(
        ContentPath path,
        String name,
        String title,
        String email,
        Locale language,
        boolean enabled,
        boolean passwordExpired,
        String passwordHash,
        List<String> roles) {
    public Account {
        roles = List.copyOf(roles);
    }

    /** The person who acts. Without roles as long as the password has to be changed. */
    public Actor.Person person() {
        return new Actor.Person(
                name, title.isEmpty() ? name : title, email, language, passwordExpired ? List.of() : roles);
    }

    /** Changes with the password: a session that remembers another one has ended. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The hash stays out of logs. */
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
