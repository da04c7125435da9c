package quartier.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import quartier.content.Binary;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.content.Snapshot;
import quartier.definition.Capabilities;
import quartier.definition.ContentType;
import quartier.search.schedule.Occurrence;
import quartier.search.schedule.Schedules;
import quartier.search.text.FileTexts;
import quartier.search.text.PlainText;

/** Makes the documents of one unit: one with all its text and values, and one for each of its dates. */
public final class UnitDocuments {
    private static final Set<String> PAGE_PARTS = Set.of("title", "description", "windowTitle", "navigationTitle");
    private static final Set<String> ASSET_PARTS =
            Set.of("title", "description", "caption", "name", "type", "language");

    private final Definitions definitions;
    private final Units units;
    private final FileTexts files;

    public UnitDocuments(Definitions definitions, Units units, FileTexts files) {
        this.definitions = definitions;
        this.units = units;
        this.files = files;
    }

    /** A file whose text is not known yet. */
    public record Missing(Binary file, String mediaType, ContentPath unit) {}

    /** The documents, none for a unit that is marked as deleted, and what they lack. */
    public record Made(List<Document> documents, Set<String> claims, List<Missing> missing) {}

    /**
     * @param claimed whether an item presents that asset as its own file, so that the asset is not found beside it
     */
    public Made of(Snapshot snapshot, ContentNode unit, Predicate<String> claimed) {
        if (unit.isType("mgnl:deleted")) {
            return new Made(List.of(), Set.of(), List.of());
        }
        Making making = new Making(snapshot, unit);
        if (definitions.type(unit).isPresent()) {
            making.item(definitions.type(unit).get());
        } else if (unit.isType("mgnl:page")) {
            making.page();
        } else if (unit.isType("mgnl:asset")) {
            making.asset(claimed);
        }
        making.finish();
        return new Made(making.documents, making.claims, making.missing);
    }

    /** One unit's documents while they are made. */
    private final class Making {
        private final ContentNode unit;
        private final ItemValues values;
        private final Snapshot snapshot;
        private final Document main = new Document();
        private final List<Document> documents = new ArrayList<>(List.of(main));
        private final Set<String> claims = new java.util.LinkedHashSet<>();
        private final List<Missing> missing = new ArrayList<>();
        private String kind = "";

        Making(Snapshot snapshot, ContentNode unit) {
            this.snapshot = snapshot;
            this.unit = unit;
            this.values = new ItemValues(snapshot, definitions);
            main.add(new StringField(Fields.ROLE, Fields.MAIN, Field.Store.NO));
        }

        void page() {
            kind = Fields.PAGE;
            if (!unit.flag("hideInSearch")) {
                Fields.keyword(main, Fields.FOUND, "1");
            }
            texts("title", "description", List.of(), PAGE_PARTS, "");
        }

        void asset(Predicate<String> claimed) {
            kind = Fields.FILE;
            if (readable(unit) && !claimed.test(unit.id())) {
                Fields.keyword(main, Fields.FOUND, "1");
            }
            texts("title", "description", List.of(), ASSET_PARTS, fileText(unit));
        }

        void item(ContentType type) {
            kind = type.name();
            Capabilities capabilities = type.capabilities();
            Capabilities.Search search = capabilities.search();
            if (search.include()) {
                Fields.keyword(main, Fields.FOUND, "1");
            }
            if (search.boost() != 1) {
                main.add(new FloatDocValuesField(Fields.BOOST, (float) search.boost()));
            }
            Set<String> parts = Set.copyOf(
                    List.of("\ntitle:" + capabilities.title(), capabilities.title(), capabilities.summary()));
            texts(capabilities.title(), capabilities.summary(), search.text(), parts, claimedText(search.files()));
            values(main, search);
            search.editions().ifPresent(this::edition);
            capabilities.schedule().ifPresent(schedule -> {
                dates(schedule, search);
                Schedules.archived(unit, schedule, capabilities.lifecycle())
                        .ifPresent(moment -> Fields.moment(main, Fields.ARCHIVED, moment.toEpochMilli()));
            });
        }

        private void texts(String title, String summary, List<String> only, Set<String> without, String files) {
            UnitText text = new UnitText(definitions.languages(), definitions.fallback());
            text.add(unit, only, without, units::isUnit);
            for (String language : definitions.languages()) {
                boolean fallback = language.equals(definitions.fallback());
                String suffix = fallback ? "" : "_" + language;
                String name = PlainText.of(unit.text(title + suffix));
                String shown = name.isEmpty() && fallback ? values.title(unit) : name;
                String lead = summary.isEmpty() ? "" : PlainText.of(unit.text(summary + suffix));
                language(language, shown, lead, text.in(language), fallback ? files : "");
            }
        }

        private void language(String language, String title, String summary, String text, String files) {
            Fields.text(main, Fields.in(Fields.TITLE, language), title);
            Fields.text(main, Fields.in(Fields.SUMMARY, language), summary);
            Fields.text(main, Fields.in(Fields.TEXT, language), text);
            Fields.text(main, Fields.in(Fields.FILES, language), files);
            for (String part : List.of(title, summary, text)) {
                Fields.terms(main, Fields.in(Fields.SPELLING, language), part);
                Fields.terms(main, Fields.in(Fields.FORM, language), part);
            }
        }

        /** An item that lacks what its editions have in common stands by itself. */
        private void edition(Capabilities.Editions editions) {
            List<String> common = editions.of().stream()
                    .map(path -> String.join(" ", values.at(unit, path)))
                    .toList();
            Optional<Property> by = unit.property(editions.by());
            if (by.isPresent() && common.stream().noneMatch(String::isEmpty)) {
                main.add(
                        new SortedDocValuesField(Fields.SERIES, new BytesRef(kind + "\n" + String.join("\n", common))));
                main.add(new SortedDocValuesField(Fields.EDITION, values.sortKey(by.get())));
            }
        }

        private void values(Document doc, Capabilities.Search search) {
            for (Property property : unit.properties()) {
                if (ItemValues.isValue(property)) {
                    ItemValues.raw(property).forEach(value -> Fields.values(doc, Fields.value(property.name()), value));
                    if (!property.multiple()) {
                        doc.add(new SortedDocValuesField(Fields.sort(property.name()), values.sortKey(property)));
                    }
                }
            }
            search.filters().forEach((name, path) -> {
                if (unit.property(name).isEmpty()) {
                    values.at(unit, path).forEach(value -> Fields.values(doc, Fields.value(name), value));
                }
            });
            search.facets().forEach((name, path) -> {
                Set<String> found = values.at(unit, path);
                if (unit.property(name).isEmpty() && !search.filters().containsKey(name)) {
                    found.forEach(value -> Fields.values(doc, Fields.value(name), value));
                }
                if (doc == main) {
                    found.stream()
                            .map(values::shown)
                            .distinct()
                            .forEach(value -> Fields.values(doc, Fields.facet(name), value));
                }
            });
        }

        private void dates(Capabilities.Schedule schedule, Capabilities.Search search) {
            List<Occurrence> dates = Schedules.of(unit, schedule);
            for (Occurrence date : dates) {
                Document doc = new Document();
                Fields.keyword(doc, Fields.ROLE, Fields.DATE);
                Fields.moment(doc, Fields.BEGIN, date.begin().toInstant().toEpochMilli());
                Fields.moment(doc, Fields.END, date.end().toInstant().toEpochMilli());
                Fields.keep(doc, Fields.STATUS, date.status());
                Fields.keep(doc, Fields.NOTE, date.note());
                values(doc, search);
                documents.add(doc);
            }
            if (!dates.isEmpty()) {
                long last = dates.stream()
                        .mapToLong(date -> date.end().toInstant().toEpochMilli())
                        .max()
                        .getAsLong();
                Fields.moment(
                        main, Fields.BEGIN, dates.getFirst().begin().toInstant().toEpochMilli());
                Fields.moment(main, Fields.END, last);
            }
        }

        private String claimedText(List<String> properties) {
            StringBuilder text = new StringBuilder();
            for (String property : properties) {
                for (String value : unit.texts(property)) {
                    String id = References.id(value);
                    snapshot.byId(id).filter(UnitDocuments::readable).ifPresent(asset -> {
                        claims.add(id);
                        text.append(fileText(asset)).append('\n');
                    });
                }
            }
            return text.toString().strip();
        }

        private String fileText(ContentNode asset) {
            String type = mediaType(asset);
            Binary file = binary(asset);
            if (file == null || !FileTexts.readable(type)) {
                return "";
            }
            return files.known(file).orElseGet(() -> {
                missing.add(new Missing(file, type, unit.path()));
                return "";
            });
        }

        void finish() {
            Fields.keyword(main, Fields.SCOPE, unit.path().toString());
            for (var above = unit.path().parent();
                    above.isPresent();
                    above = above.get().parent()) {
                Fields.keyword(main, Fields.SCOPE, above.get().toString());
            }
            References.of(unit, units::isUnit).forEach(id -> Fields.keyword(main, Fields.REFERENCE, id));
            claims.forEach(id -> Fields.keyword(main, Fields.CLAIM, id));
            if (!kind.isEmpty()) {
                Fields.values(main, Fields.facet("kind"), kind);
            }
            for (Document doc : documents) {
                Fields.unit(doc, unit.path().toString());
                Fields.shown(doc, Fields.ID, unit.id());
                Fields.shown(doc, Fields.KIND, kind);
            }
        }
    }

    private static boolean readable(ContentNode asset) {
        return FileTexts.readable(mediaType(asset)) && binary(asset) != null;
    }

    private static String mediaType(ContentNode asset) {
        return asset.child("jcr:content").map(node -> node.text("jcr:mimeType")).orElse("");
    }

    private static @org.jspecify.annotations.Nullable Binary binary(ContentNode asset) {
        return (Binary) asset.child("jcr:content")
                .flatMap(node -> node.property("jcr:data"))
                .filter(property -> !property.values().isEmpty())
                .map(property -> property.values().getFirst())
                .filter(Binary.class::isInstance)
                .orElse(null);
    }
}
