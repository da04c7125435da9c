package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Property;
import quartier.module.Registry;
import quartier.search.schedule.Announcement;
import quartier.security.MovableClock;

/** RFC 5545, 3.8.7.4: calendars are told of changes that concern when, where and whether. */
class AnnouncedSinceTest {
    private static final Registry REGISTRY = TheSite.registry();
    private static final ContentPath EVENT = ContentPath.of("veranstaltungen", "/lieder-aus-fuenf-laendern");

    private final MovableClock clock = new MovableClock();
    private final ContentStore store = TheSite.store(REGISTRY, clock);
    private final AnnouncedSince memory = new AnnouncedSince(() -> REGISTRY);

    @BeforeEach
    void arrives() {
        remember(Optional.empty());
    }

    @Test
    void aBetterTextTellsNobody() {
        OffsetDateTime first = since();
        change(Property.of("kurztext", "Fünf Menschen aus der Nachbarschaft singen Lieder ihrer Kindheit."));
        change(Property.of("titel", "Ein anderer Titel"));
        assertThat(since()).isEqualTo(first);
        assertThat(event().date("mgnl:lastModified").orElseThrow()).isAfter(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"beginn", "ende", "terminstatus", "ort", "ortZusatz"})
    void anotherTimePlaceOrStatusIsTold(String property) {
        OffsetDateTime first = since();
        change(event().date(property)
                .map(date -> Property.of(property, date.plusMinutes(30)))
                .orElse(Property.of(property, "abgesagt")));
        assertThat(since()).isAfter(first);
    }

    private void change(Property property) {
        ContentNode before = event();
        clock.advance(Duration.ofHours(1));
        store.edit("test", edit -> {
            edit.set(EVENT, property);
            return property;
        });
        remember(Optional.of(before));
    }

    private void remember(Optional<ContentNode> before) {
        store.edit("test", edit -> {
            memory.of(before, edit.node(EVENT).orElseThrow()).forEach(property -> edit.set(EVENT, property));
            return before;
        });
    }

    private OffsetDateTime since() {
        return event().date(Announcement.SINCE).orElseThrow();
    }

    private ContentNode event() {
        return store.snapshot().node(EVENT).orElseThrow();
    }
}
