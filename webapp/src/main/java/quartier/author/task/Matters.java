package quartier.author.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quartier.author.Light;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.definition.Lifecycle;
import quartier.editing.HurriedChange;
import quartier.editing.PublicationStatus;
import quartier.editing.ReviewState;
import quartier.editing.TakenOff;
import quartier.editing.UnitWatch;
import quartier.editing.rules.Forms;
import quartier.editing.rules.Rules;
import quartier.module.Registry;

/** All {@link Matter}s of the content, kept up by what changes: the start page and the calendar walk nothing. */
final class Matters implements UnitWatch.Keeper {
    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final ContentStore store;
    private final UnitWatch watch;
    private final Map<ContentPath, List<Matter>> byPath = new HashMap<>();
    private final Map<Matter.Kind, Map<ContentPath, List<Matter>>> byKind = new EnumMap<>(Matter.Kind.class);
    private @Nullable Registry registry;

    Matters(ContentStore store) {
        this.store = store;
        this.watch = new UnitWatch(store, this, () -> {});
    }

    /** Those of a kind, in no order. */
    synchronized List<Matter> of(Registry now, Matter.Kind kind) {
        if (registry != now) {
            registry = now;
            watch.redefined();
        }
        watch.refresh();
        return byKind.getOrDefault(kind, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void clear() {
        byPath.clear();
        byKind.clear();
    }

    @Override
    public void put(ContentNode unit) {
        remove(unit.path());
        Registry definitions = registry;
        if (definitions == null || unit.isType("mgnl:folder") || unit.isType("mgnl:deleted")) {
            return;
        }
        List<Matter> matters = read(unit, definitions);
        byPath.put(unit.path(), matters);
        matters.forEach(matter -> byKind.computeIfAbsent(matter.kind(), kind -> new HashMap<>())
                .computeIfAbsent(unit.path(), path -> new ArrayList<>())
                .add(matter));
    }

    @Override
    public void remove(ContentPath path) {
        List<Matter> gone = byPath.remove(path);
        if (gone != null) {
            gone.forEach(matter ->
                    byKind.getOrDefault(matter.kind(), new HashMap<>()).remove(path));
        }
    }

    private List<Matter> read(ContentNode unit, Registry definitions) {
        List<Matter> found = new ArrayList<>();
        String status = Light.status(unit);
        OffsetDateTime modified = unit.date("mgnl:lastModified").orElse(NEVER);
        String by = unit.text("mgnl:lastModifiedBy");
        state(status).ifPresent(kind -> found.add(new Matter(kind, unit.path(), status, modified, by)));
        found.add(new Matter(Matter.Kind.EDITED, unit.path(), status, modified, by));
        unit.date(HurriedChange.AT)
                .ifPresent(at -> found.add(
                        new Matter(Matter.Kind.HURRIED, unit.path(), status, at, unit.text(HurriedChange.BY))));
        if (isUnfinishedPicture(unit, definitions)) {
            found.add(new Matter(Matter.Kind.PICTURE, unit.path(), status, modified, by));
        }
        boolean visible = PublicationStatus.of(unit) != PublicationStatus.NOT_PUBLISHED;
        boolean planned = status.equals("planned");
        if (!visible) {
            TakenOff.of(unit)
                    .ifPresent(off -> found.add(new Matter(Matter.Kind.TAKEN_OFF, unit.path(), status, off.at(), "")));
        }
        if (planned) {
            ReviewState.plannedFor(unit)
                    .ifPresent(at -> found.add(new Matter(Matter.Kind.PLANNED, unit.path(), status, at, "")));
        }
        dates(unit, Forms.lifecycle(definitions, unit), visible || planned)
                .forEach(
                        (kind, dates) -> dates.forEach(at -> found.add(new Matter(kind, unit.path(), status, at, ""))));
        return found;
    }

    private static Optional<Matter.Kind> state(String status) {
        return switch (status) {
            case "handed" -> Optional.of(Matter.Kind.HANDED_IN);
            case "sent-back" -> Optional.of(Matter.Kind.SENT_BACK);
            case "changed" -> Optional.of(Matter.Kind.CHANGED);
            case "draft" -> Optional.of(Matter.Kind.DRAFT);
            default -> Optional.empty();
        };
    }

    private static Map<Matter.Kind, List<OffsetDateTime>> dates(ContentNode unit, Lifecycle lifecycle, boolean seen) {
        Stream<String> ends = Stream.concat(lifecycle.withdraw().stream(), lifecycle.urgent().stream());
        return Map.of(
                Matter.Kind.ENDS,
                seen ? ends.flatMap(name -> unit.date(name).stream()).toList() : List.of(),
                Matter.Kind.REVIEW,
                lifecycle.review().flatMap(review -> unit.date(review.at())).stream()
                        .toList());
    }

    private boolean isUnfinishedPicture(ContentNode unit, Registry definitions) {
        boolean picture = unit.isType("mgnl:asset")
                && unit.child("jcr:content")
                        .filter(file -> file.text("jcr:mimeType").startsWith("image/"))
                        .isPresent();
        return picture
                && !new Rules(definitions, store.snapshot()).check(unit).all().isEmpty();
    }
}
