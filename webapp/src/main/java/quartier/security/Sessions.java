package quartier.security;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import quartier.content.Snapshot;
import quartier.http.Attribute;
import quartier.http.Filter;
import quartier.http.Handler;
import quartier.http.Request;
import quartier.http.Response;

/**
 * Who is logged in. As a filter it tells the handlers behind it who acts: the account is read anew for
 * each request, so a lock, a taken role or a changed password takes effect at once.
 */
public final class Sessions implements Filter {
    /** Who acts; set on every request that passed this filter. */
    public static final Attribute<Actor> ACTOR = new Attribute<>("actor");

    /** Set to true when the person has to change the password before anything else. */
    public static final Attribute<Boolean> PASSWORD_EXPIRED = new Attribute<>("password expired");

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SessionStore store;
    private final Supplier<Snapshot> snapshots;
    private final Clock clock;
    private final Limits limits;
    private final SecureRandom random = new SecureRandom();

    /**
     * When a session ends by itself.
     *
     * @param idle since the last request
     * @param absolute since the login
     */
    public record Limits(Duration idle, Duration absolute) {
        public static final Limits USUAL = new Limits(Duration.ofHours(2), Duration.ofHours(12));
    }

    /** @param file where sessions survive a restart */
    public Sessions(Path file, Supplier<Snapshot> snapshots, Clock clock, Limits limits) {
        this.store = new SessionStore(file);
        this.snapshots = snapshots;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Response filter(Request request, Handler next) {
        Optional<Account> account = account(request);
        Actor actor = account.<Actor>map(Account::person).orElseGet(Actor.Anonymous::new);
        boolean expired = account.map(Account::passwordExpired).orElse(false);
        return next.handle(request.with(ACTOR, actor).with(PASSWORD_EXPIRED, expired));
    }

    /** Begins a session with a new identifier; one that the browser had before ends. */
    public Response login(Request request, Account account, Response response) {
        ids(request).forEach(id -> store.remove(hash(id)));
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        store.removeUnusedSince(now.minus(limits.idle()));
        store.put(hash(id), new SessionStore.Entry(account.name(), account.fingerprint(), now, now));
        return response.plus("Set-Cookie", cookie(request, id));
    }

    public Response logout(Request request, Response response) {
        ids(request).forEach(id -> store.remove(hash(id)));
        return response.plus("Set-Cookie", cookie(request, "") + "; Max-Age=0");
    }

    private Optional<Account> account(Request request) {
        for (String id : ids(request)) {
            String hash = hash(id);
            Optional<SessionStore.Entry> entry = store.find(hash).filter(found -> isFresh(hash, found));
            Optional<Account> account = entry.flatMap(
                    found -> Accounts.find(snapshots.get(), found.user()).filter(a -> holds(found, a)));
            if (account.isPresent()) {
                note(hash, entry.get());
                return account;
            }
        }
        return Optional.empty();
    }

    private boolean isFresh(String hash, SessionStore.Entry entry) {
        Instant now = clock.instant();
        boolean fresh = entry.seen().plus(limits.idle()).isAfter(now)
                && entry.begun().plus(limits.absolute()).isAfter(now);
        if (!fresh) {
            store.remove(hash);
        }
        return fresh;
    }

    private static boolean holds(SessionStore.Entry entry, Account account) {
        return account.enabled() && account.fingerprint().equals(entry.fingerprint());
    }

    /** Written down once a minute at most: after a crash a session is a minute older than it was. */
    private void note(String hash, SessionStore.Entry entry) {
        Instant now = clock.instant();
        if (entry.seen().plus(NOTED_EVERY).isBefore(now)) {
            store.touch(hash, now);
        }
    }

    /** {@code __Host-} binds the cookie to this host and to TLS; browsers refuse that prefix without TLS. */
    private static String cookieName(Request request) {
        return request.secure() ? "__Host-quartier" : "quartier";
    }

    private static String cookie(Request request, String value) {
        return cookieName(request) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax"
                + (request.secure() ? "; Secure" : "");
    }

    private static List<String> ids(Request request) {
        List<String> ids = new ArrayList<>();
        String prefix = cookieName(request) + "=";
        for (String header : request.headers().all("Cookie")) {
            for (String pair : header.split(";")) {
                String trimmed = pair.trim();
                if (trimmed.startsWith(prefix) && ids.size() < 4) {
                    ids.add(trimmed.substring(prefix.length()));
                }
            }
        }
        return ids;
    }

    private static String hash(String id) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
