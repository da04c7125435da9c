package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quartier.definition.Capabilities;
import quartier.definition.Lifecycle;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.Nearest;

/** Reads what a content type switches on under {@code quartier}; described in {@code docs/modules/capabilities.md}. */
final class CapabilityReader {
    private static final Set<String> RULES = Set.of(
            "unique",
            "after",
            "requiredIf",
            "atLeastOne",
            "minItems",
            "maxItems",
            "minLength",
            "pattern",
            "range",
            "frozen");

    private CapabilityReader() {}

    static Capabilities read(Keys keys) {
        Capabilities capabilities = new Capabilities(
                keys.text("title"),
                keys.text("summary"),
                keys.child("pages", "quartier.pages").map(CapabilityReader::pages),
                keys.child("schedule", "quartier.schedule").map(CapabilityReader::schedule),
                keys.child("search", "quartier.search")
                        .map(CapabilityReader::search)
                        .orElse(Capabilities.Search.NONE),
                rules(keys),
                LifecycleReader.read(keys),
                keys.child("copy", "quartier.copy")
                        .map(CapabilityReader::copying)
                        .orElse(Capabilities.Copying.ALL),
                quick(keys));
        keys.done();
        return capabilities;
    }

    /** Of a dialog, which has no capability but rules and a lifecycle. */
    static Capabilities ofDialog(Keys keys) {
        List<Capabilities.Rule> rules = rules(keys);
        Lifecycle lifecycle = LifecycleReader.ofDialog(keys);
        keys.done();
        for (Capabilities.Rule rule : rules) {
            if (rule.kind().equals("unique")) {
                keys.warn(rule.origin(), "'unique' needs a content type; a dialog cannot tell which items to compare");
            }
        }
        return new Capabilities("", "", Optional.empty(), Optional.empty(), Capabilities.Search.NONE, rules, lifecycle);
    }

    private static Capabilities.Copying copying(Keys keys) {
        Capabilities.Copying copying =
                new Capabilities.Copying(keys.text("label"), keys.texts("clear"), keys.textMap("set"));
        keys.done();
        return copying;
    }

    private static List<Capabilities.Quick> quick(Keys owner) {
        List<Capabilities.Quick> all = new ArrayList<>();
        for (Part part : owner.parts("quick")) {
            Keys keys = part.keys("quartier.quick." + part.name());
            Capabilities.Quick quick = new Capabilities.Quick(
                    part.name(),
                    keys.text("label", part.name()),
                    keys.textMap("set"),
                    keys.text("note"),
                    keys.text("text"),
                    keys.flag("byAuthors", false));
            if (quick.set().isEmpty()) {
                keys.error("quartier.quick." + part.name() + " needs 'set'");
            }
            keys.done();
            all.add(quick);
        }
        return List.copyOf(all);
    }

    private static Capabilities.ItemPages pages(Keys keys) {
        String path = keys.text("path");
        if (!path.startsWith("/") || !path.contains("{")) {
            keys.error("'path' of quartier.pages must begin with '/' and name a property in braces, as /x/{name}/");
        }
        Capabilities.ItemPages pages = new Capabilities.ItemPages(path, keys.text("template"), keys.text("parent"));
        keys.done();
        return pages;
    }

    private static Capabilities.Schedule schedule(Keys keys) {
        Capabilities.Schedule schedule = new Capabilities.Schedule(
                keys.text("begin"),
                keys.text("end"),
                keys.text("allDay"),
                keys.text("entries"),
                keys.text("recurrence"),
                keys.text("status"),
                keys.texts("off"),
                keys.text("zone", "Europe/Berlin"),
                keys.texts("place"));
        if (schedule.begin().isEmpty()) {
            keys.error("quartier.schedule needs 'begin'");
        }
        keys.done();
        return schedule;
    }

    private static Capabilities.Search search(Keys keys) {
        Capabilities.Search search = new Capabilities.Search(
                keys.flag("include", true),
                keys.texts("text"),
                keys.textMap("facets"),
                keys.textMap("filters"),
                keys.texts("files"),
                keys.decimal("boost", 1),
                keys.child("editions", "quartier.search.editions").map(CapabilityReader::editions));
        keys.done();
        return search;
    }

    private static Capabilities.Editions editions(Keys keys) {
        Capabilities.Editions editions = new Capabilities.Editions(keys.texts("of"), keys.text("by"));
        if (editions.of().isEmpty() || editions.by().isEmpty()) {
            keys.error("quartier.search.editions needs 'of' and 'by'");
        }
        keys.done();
        return editions;
    }

    private static List<Capabilities.Rule> rules(Keys owner) {
        List<Capabilities.Rule> rules = new ArrayList<>();
        for (Part part : owner.parts("rules")) {
            Keys keys = part.keys("rule");
            String kind = keys.text("kind");
            if (!RULES.contains(kind)) {
                keys.warn(keys.at("kind"), "unknown kind of rule '" + kind + "'" + Nearest.hint(kind, RULES));
                continue;
            }
            List<String> fields = fields(keys);
            boolean onPublish = keys.flag("onPublish", false);
            String message = keys.text("message");
            Optional<String> field = fields.stream().findFirst();
            if (field.isEmpty()) {
                keys.error("rule '" + kind + "' names no fields");
                continue;
            }
            keys.done();
            rules.add(new Capabilities.Rule(kind, fields, keys.rest(), onPublish, message, keys.origin()));
        }
        return List.copyOf(rules);
    }

    private static List<String> fields(Keys keys) {
        List<String> fields = new ArrayList<>(keys.texts("fields"));
        String single = keys.text("field");
        if (!single.isEmpty()) {
            fields.add(single);
        }
        return List.copyOf(fields);
    }
}
