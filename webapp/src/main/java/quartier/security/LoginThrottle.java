package quartier.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing: after five failures in a row for a user or an address the next attempts have to
 * wait, one minute at first, twice as long with every further failure, fifteen minutes at most.
 * Forgets the oldest when it knows too many, so that an attacker cannot fill the memory.
 */
public final class LoginThrottle {
    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    private record Failures(int count, Instant last, Instant until) {}

    public LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long that user from that address has to wait; zero when an attempt is allowed now. */
    synchronized Duration wait(String user, String address) {
        Duration byUser = wait("user " + user);
        Duration byAddress = wait("address " + address);
        return byUser.compareTo(byAddress) > 0 ? byUser : byAddress;
    }

    synchronized void failed(String user, String address) {
        count("user " + user);
        count("address " + address);
    }

    /** The user is who they say; the address stays under watch, it may be trying other names. */
    synchronized void succeeded(String user) {
        failures.remove("user " + user);
    }

    private Duration wait(String key) {
        Failures known = failures.get(key);
        Instant now = clock.instant();
        return known == null || !known.until().isAfter(now) ? Duration.ZERO : Duration.between(now, known.until());
    }

    private void count(String key) {
        Instant now = clock.instant();
        Failures known = failures.remove(key);
        int count = known == null || known.last().plus(MEMORY).isBefore(now) ? 1 : known.count() + 1;
        failures.put(key, new Failures(count, now, now.plus(pause(count))));
        if (failures.size() > MOST_KEYS) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private static Duration pause(int count) {
        if (count < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_ATTEMPTS, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
