package quartier;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Author and public on free ports over the folders {@code modules} and {@code content}, with usual settings. */
public final class BothInstances {
    private BothInstances() {}

    /** @param password of the account {@code superuser} */
    public static Cms start(Path home, String password) {
        return Cms.both(new Settings(
                home.resolve("data"),
                List.of(home.resolve("modules")),
                home.resolve("content"),
                "localhost",
                0,
                0,
                Optional.of(password),
                "",
                List.of(),
                List.of(),
                false,
                false,
                90,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty()));
    }
}
