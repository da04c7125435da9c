package quartier;

import java.util.function.Supplier;
import quartier.module.Registry;
import quartier.publishing.Withheld;

/** Properties that the sites keep on author, such as internal notes. */
record AuthorOnly(Supplier<Registry> registry) implements Withheld {
    @Override
    public boolean property(String itemType, String property) {
        return registry.get().sites().values().stream()
                .anyMatch(site -> site.options().authorOnly().contains(property));
    }
}
