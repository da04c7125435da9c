package quartier.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import quartier.content.Snapshot;
import quartier.http.Request;

/** Finds out whether somebody is who they say: by name and password, from a form or as HTTP Basic. */
public final class Authenticator {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 100;
    private static final int LONGEST_NAME = 100;

    private final Supplier<Snapshot> snapshots;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final Clock clock;
    private final byte[] key = new byte[32];
    private final Map<String, Instant> proven = new LinkedHashMap<>();

    public Authenticator(Supplier<Snapshot> snapshots, Passwords passwords, LoginThrottle throttle, Clock clock) {
        this.snapshots = snapshots;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    public Login login(String name, String password, String address) {
        if (name.length() > LONGEST_NAME) {
            return new Login.Denied();
        }
        Duration wait = throttle.wait(name, address);
        if (!wait.isZero()) {
            return new Login.Delayed(wait);
        }
        Optional<Account> account = Accounts.find(snapshots.get(), name);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(""));
        if (!right || !account.map(Account::enabled).orElse(false)) {
            throttle.failed(name, address);
            return new Login.Denied();
        }
        throttle.succeeded(name);
        return new Login.Granted(account.get());
    }

    /** Whether that is the person's password; counts as an attempt to log in. */
    public boolean confirms(String name, String password, String address) {
        return login(name, password, address) instanceof Login.Granted;
    }

    /**
     * The person that an {@code Authorization: Basic} header proves (RFC 7617). What was right a moment
     * ago is remembered for some minutes, as programs send it with every request; only a keyed hash is
     * kept.
     */
    public Optional<Actor.Person> basic(Request request) {
        String[] credentials = credentials(request.header("Authorization").orElse(""));
        if (credentials.length != 2) {
            return Optional.empty();
        }
        Optional<Account> account =
                Accounts.find(snapshots.get(), credentials[0]).filter(Account::enabled);
        String proof = proof(credentials, account.map(Account::passwordHash).orElse(""));
        if (account.isPresent() && isProven(proof)) {
            return account.map(Account::person);
        }
        if (login(credentials[0], credentials[1], request.remoteAddress()) instanceof Login.Granted granted) {
            remember(proof);
            return Optional.of(granted.account().person());
        }
        return Optional.empty();
    }

    private static String[] credentials(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return new String[0];
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(header.substring(6).trim());
            return new String(bytes, StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException e) {
            return new String[0]; // not Base64: no credentials
        }
    }

    private String proof(String[] credentials, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String text = credentials[0] + '\0' + credentials[1] + '\0' + hash;
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private synchronized boolean isProven(String proof) {
        Instant until = proven.get(proof);
        return until != null && until.isAfter(clock.instant());
    }

    private synchronized void remember(String proof) {
        proven.put(proof, clock.instant().plus(REMEMBERED));
        if (proven.size() > MOST_REMEMBERED) {
            proven.remove(proven.keySet().iterator().next());
        }
    }
}
