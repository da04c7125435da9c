package quartier.search;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.content.Snapshot;
import quartier.definition.Capabilities;
import quartier.definition.ContentType;
import quartier.definition.Lifecycle;
import quartier.definition.Origin;
import quartier.definition.Site;

/** Two content types, a store in memory and short ways to write items. */
final class SmallSite {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Site.Languages LANGUAGES = new Site.Languages(
            true,
            "de",
            List.of(new Site.Language("de", "de", "Deutsch", false), new Site.Language("en", "en", "English", false)));

    final ContentStore store = ContentStore.inMemory();

    SmallSite() {
        for (String workspace : List.of("website", "meetings", "places", "dam")) {
            store.ensureWorkspace(workspace);
        }
        store.ensureNamespace("x", "https://example.org/x");
        store.ensureNodeType("x:meeting");
        store.ensureNodeType("x:place");
    }

    static SearchSources sources(String synonyms) {
        return new SearchSources(() -> List.of(meeting(), place()), () -> LANGUAGES, () -> synonyms, () -> "");
    }

    static ContentType meeting() {
        Capabilities.Schedule schedule = new Capabilities.Schedule(
                "begin", "end", "allDay", "", "repeat", "status", List.of("off"), "Europe/Berlin", List.of("place"));
        Capabilities.Search search = new Capabilities.Search(
                true,
                List.of("text"),
                Map.of("place", "place", "kind2", "kinds"),
                Map.of("town", "place.title"),
                List.of("file"),
                1,
                Optional.of(new Capabilities.Editions(List.of("series"), "year")));
        return type(
                "meeting",
                "meetings",
                new Capabilities(
                        "title",
                        "summary",
                        Optional.empty(),
                        Optional.of(schedule),
                        search,
                        List.of(),
                        new Lifecycle(
                                "",
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Period.ofMonths(24)))));
    }

    static ContentType place() {
        Capabilities.Search search =
                new Capabilities.Search(true, List.of(), Map.of(), Map.of(), List.of(), 1, Optional.empty());
        return type(
                "place",
                "places",
                new Capabilities("title", "", Optional.empty(), Optional.empty(), search, List.of(), Lifecycle.NONE));
    }

    private static ContentType type(String name, String workspace, Capabilities capabilities) {
        return new ContentType(
                name,
                workspace,
                "/",
                true,
                Map.of(),
                "x:" + name,
                ContentType.Typing.FREE,
                List.of(),
                List.of(),
                capabilities,
                new Origin("", "", 0, 0));
    }

    String meeting(String name, Property... properties) {
        return item(ContentPath.of("meetings", "/" + name), "x:meeting", properties);
    }

    String place(String name, String title) {
        return item(ContentPath.of("places", "/" + name), "x:place", Property.of("title", title));
    }

    String item(ContentPath path, String type, Property... properties) {
        store.edit("test", edit -> {
            if (edit.node(path).isEmpty()) {
                edit.create(path, type);
            }
            set(edit, path, properties);
            return null;
        });
        return id(path);
    }

    static void set(Edit edit, ContentPath path, Property... properties) {
        for (Property property : properties) {
            edit.set(path, property);
        }
    }

    void delete(ContentPath path) {
        store.edit("test", edit -> {
            edit.delete(path);
            return null;
        });
    }

    String id(ContentPath path) {
        Snapshot snapshot = store.snapshot();
        return snapshot.node(path).orElseThrow().id();
    }

    static Property at(String name, String local) {
        return Property.of(name, LocalDateTime.parse(local).atZone(ZONE).toOffsetDateTime());
    }

    static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static SearchIndex.Query query(String text) {
        return new SearchIndex.Query(text, "de", List.of(), Map.of(), 0, 10);
    }
}
