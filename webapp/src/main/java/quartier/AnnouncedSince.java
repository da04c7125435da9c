package quartier;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import quartier.content.ContentNode;
import quartier.content.Property;
import quartier.definition.Capabilities.Schedule;
import quartier.definition.ContentType;
import quartier.module.Registry;
import quartier.publishing.Remembered;
import quartier.search.schedule.Announcement;

/** Remembers on a public instance when an item last changed in a way that calendars must be told of. */
final class AnnouncedSince implements Remembered {
    private static final String CHANGED = "mgnl:lastModified";
    private final Supplier<Registry> definitions;

    AnnouncedSince(Supplier<Registry> definitions) {
        this.definitions = definitions;
    }

    @Override
    public List<Property> of(Optional<ContentNode> before, ContentNode after) {
        Optional<Schedule> schedule = definitions
                .get()
                .contentTypeOf(after.path().workspace(), after.primaryType())
                .map(ContentType::capabilities)
                .flatMap(capabilities -> capabilities.schedule());
        if (schedule.isEmpty()) {
            return List.of();
        }
        Announcement now = Announcement.of(after, schedule.get());
        return before.filter(item -> Announcement.of(item, schedule.get()).equals(now))
                .flatMap(item -> item.date(Announcement.SINCE).or(() -> item.date(CHANGED)))
                .or(() -> after.date(CHANGED))
                .map(since -> List.of(Property.of(Announcement.SINCE, since)))
                .orElse(List.of());
    }
}
