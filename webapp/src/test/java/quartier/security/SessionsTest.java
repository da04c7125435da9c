package quartier.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.http.Headers;
import quartier.http.Parameters;
import quartier.http.Request;
import quartier.http.Response;

class SessionsTest {
    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final ContentStore store = ContentStore.inMemory();
    private final Passwords passwords = new Passwords(1000, new SecureRandom());
    private final Authenticator authenticator =
            new Authenticator(store::snapshot, passwords, new LoginThrottle(clock), clock);
    private Sessions sessions = null;

    @BeforeEach
    void start() {
        new FirstStart(store, passwords).prepare("first password");
        sessions = newSessions();
    }

    @Test
    void whoHasLoggedInIsKnown() {
        assertThat(actor(login()).name()).isEqualTo("superuser");
        assertThat(actor("")).isInstanceOf(Actor.Anonymous.class);
        assertThat(actor("quartier=guessed")).isInstanceOf(Actor.Anonymous.class);
    }

    @Test
    void aSessionSurvivesARestart() {
        String cookie = login();
        sessions = newSessions();
        assertThat(actor(cookie).name()).isEqualTo("superuser");
    }

    @Test
    void theFileHoldsNoIdentifier() throws IOException {
        String id = login().substring("quartier=".length());
        assertThat(Files.readString(folder.resolve("sessions"))).doesNotContain(id);
    }

    @Test
    void aSessionEndsWhenIdleAndAtTheLatestAfterHalfADay() {
        String cookie = login();
        for (int i = 0; i < 11; i++) {
            clock.advance(Duration.ofMinutes(61));
            assertThat(actor(cookie).name()).isEqualTo("superuser");
        }
        clock.advance(Duration.ofHours(1));
        assertThat(actor(cookie)).isInstanceOf(Actor.Anonymous.class);
        String idle = login();
        clock.advance(Duration.ofMinutes(121));
        assertThat(actor(idle)).isInstanceOf(Actor.Anonymous.class);
    }

    @Test
    void loggingInAgainEndsTheOldSession() {
        String old = login();
        Response response = sessions.login(request(old), account(), Response.of(200));
        assertThat(actor(old)).isInstanceOf(Actor.Anonymous.class);
        assertThat(actor(cookie(response)).name()).isEqualTo("superuser");
    }

    @Test
    void loggingOutEndsTheSession() {
        String cookie = login();
        Response response = sessions.logout(request(cookie), Response.of(200));
        assertThat(response.headers().first("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(actor(cookie)).isInstanceOf(Actor.Anonymous.class);
    }

    @Test
    void anotherPasswordOrALockEndsAllSessionsOfTheUser() {
        ContentPath user = account().path();
        String first = login();
        store.edit("test", edit -> set(edit, user, Property.of("pswd", passwords.hash("second password"))));
        assertThat(actor(first)).isInstanceOf(Actor.Anonymous.class);
        String second = login();
        store.edit("test", edit -> set(edit, user, Property.of("enabled", false)));
        assertThat(actor(second)).isInstanceOf(Actor.Anonymous.class);
    }

    @Test
    void theCookieIsBoundToTlsWhereThereIsTls() {
        Request plain = request("");
        Request secure =
                new Request("GET", "/", "", Parameters.NONE, Headers.NONE, true, "x", "::1", plain.body(), Map.of());
        assertThat(sessions.login(secure, account(), Response.of(200))
                        .headers()
                        .first("Set-Cookie")
                        .orElseThrow())
                .startsWith("__Host-quartier=")
                .contains("; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(sessions.login(plain, account(), Response.of(200))
                        .headers()
                        .first("Set-Cookie")
                        .orElseThrow())
                .startsWith("quartier=")
                .doesNotContain("Secure");
    }

    @Test
    void guessingIsSlowedForUserAndAddress() {
        for (int i = 0; i < 5; i++) {
            assertThat(authenticator.login("superuser", "wrong", "1.1.1.1")).isInstanceOf(Login.Denied.class);
        }
        assertThat(authenticator.login("superuser", "first password", "2.2.2.2"))
                .isInstanceOf(Login.Delayed.class);
        assertThat(authenticator.login("other", "wrong", "1.1.1.1")).isInstanceOf(Login.Delayed.class);
        clock.advance(Duration.ofMinutes(2));
        assertThat(authenticator.login("superuser", "first password", "2.2.2.2"))
                .isInstanceOf(Login.Granted.class);
    }

    @Test
    void httpBasicProvesAPerson() {
        assertThat(authenticator.basic(basic("superuser:first password"))).isPresent();
        assertThat(authenticator.basic(basic("superuser:first password"))).isPresent();
        assertThat(authenticator.basic(basic("superuser:other"))).isEmpty();
        assertThat(authenticator.basic(basic("superuser"))).isEmpty();
        assertThat(authenticator.basic(request(""))).isEmpty();
    }

    private static Request basic(String credentials) {
        String value = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes());
        Request plain = request("");
        return new Request(
                "GET",
                "/",
                "",
                Parameters.NONE,
                Headers.NONE.plus("Authorization", value),
                false,
                "x",
                "::1",
                plain.body(),
                Map.of());
    }

    private static Object set(quartier.content.Edit edit, ContentPath path, Property property) {
        edit.set(path, property);
        return path;
    }

    private Sessions newSessions() {
        return new Sessions(folder.resolve("sessions"), store::snapshot, clock, Sessions.Limits.USUAL);
    }

    private Account account() {
        return Accounts.find(store.snapshot(), "superuser").orElseThrow();
    }

    private String login() {
        return cookie(sessions.login(request(""), account(), Response.of(200)));
    }

    private static String cookie(Response response) {
        return response.headers().first("Set-Cookie").orElseThrow().split(";")[0];
    }

    private Actor actor(String cookie) {
        AtomicReference<Actor> seen = new AtomicReference<>();
        sessions.filter(request(cookie), request -> {
            seen.set(request.attribute(Sessions.ACTOR).orElseThrow());
            return Response.of(200);
        });
        return seen.get();
    }

    private static Request request(String cookie) {
        Request plain = Request.get("/");
        Headers headers = cookie.isEmpty() ? Headers.NONE : Headers.NONE.plus("Cookie", "a=b; " + cookie);
        return new Request(
                "GET", "/", "", Parameters.NONE, headers, false, "localhost", "127.0.0.1", plain.body(), Map.of());
    }
}
