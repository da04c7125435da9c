package quartier.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Password hashes: PBKDF2 with HMAC-SHA-256 and a salt per password, written as
 * {@code $pbkdf2-sha256$i=<rounds>$<salt>$<hash>} so that the number of rounds can be raised. Hashes in
 * any other form (Magnolia's bcrypt or Base64) never match: such a user gets a new password.
 */
public final class Passwords {
    /** OWASP's minimum for this function. */
    public static final int ROUNDS = 600_000;

    private static final int MOST_ROUNDS = 20_000_000;
    private static final int BYTES = 32;
    private static final int LONGEST = 256;
    private static final Pattern FORM =
            Pattern.compile("\\$pbkdf2-sha256\\$i=([0-9]{1,8})\\$([A-Za-z0-9+/]{16,64})\\$([A-Za-z0-9+/]{43})");

    private final int rounds;
    private final SecureRandom random;

    public Passwords() {
        this(ROUNDS, new SecureRandom());
    }

    /**
     * @param rounds for new hashes; stored hashes with fewer than this and {@link #ROUNDS} are refused
     */
    public Passwords(int rounds, SecureRandom random) {
        this.rounds = rounds;
        this.random = random;
    }

    public String hash(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$pbkdf2-sha256$i=" + rounds + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, rounds));
    }

    /** Takes as long for a stored text of another form as for one of ours, so that nobody can tell them apart. */
    public boolean matches(String password, String stored) {
        if (password.isEmpty() || password.length() > LONGEST) {
            return false;
        }
        Optional<Matcher> form = form(stored);
        if (form.isEmpty()) {
            derive(password, new byte[16], rounds);
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(form.get().group(2));
        byte[] expected = Base64.getDecoder().decode(form.get().group(3));
        return MessageDigest.isEqual(
                expected, derive(password, salt, Integer.parseInt(form.get().group(1))));
    }

    /** Whether some password can match that text: one of another program's making never does. */
    public boolean isUsable(String stored) {
        return form(stored).isPresent();
    }

    /** A password for one use, easy to type: 20 letters and digits without look-alikes (about 100 bits). */
    public String oneTime() {
        String alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                text.append('-');
            }
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private Optional<Matcher> form(String stored) {
        Matcher matcher = FORM.matcher(stored);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int stretched = Integer.parseInt(matcher.group(1));
        boolean acceptable = stretched >= Math.min(rounds, ROUNDS) && stretched <= MOST_ROUNDS;
        return acceptable && matcher.group(2).length() % 4 != 1 ? Optional.of(matcher) : Optional.empty();
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            key.clearPassword();
        }
    }
}
