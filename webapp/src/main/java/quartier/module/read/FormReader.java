package quartier.module.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quartier.definition.Field;
import quartier.definition.Form;
import quartier.definition.Origin;
import quartier.module.read.FieldReader.Place;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.Nearest;
import quartier.module.yaml.YamlNode;

/** Reads forms: 6.x properties with a layout, and 5.x tabs that hold their fields. */
final class FormReader {
    private static final Set<String> ONE_COLUMN = Set.of(
            "tabbedlayout", "tabbed", "form", "formlayout", "vertical", "verticallayout", "stacked", "singletab");

    private final FieldReader fields;

    FormReader(FieldReader fields) {
        this.fields = fields;
    }

    Form form(Keys keys) {
        boolean tabsHoldFields = keys.has("tabs") && !keys.has("properties");
        Form form = tabsHoldFields ? tabs(keys) : properties(keys);
        ItemPlace.usual(keys);
        keys.done();
        return form;
    }

    private Form tabs(Keys keys) {
        Map<String, Field> all = new LinkedHashMap<>();
        List<Form.Tab> tabs = new ArrayList<>();
        for (Part part : keys.parts("tabs")) {
            Keys tab = part.keys("tab '" + part.name() + "'");
            List<Field> read = fields.fields(tab.parts(tab.has("fields") ? "fields" : "properties"), Place.FORM);
            List<String> names = new ArrayList<>();
            for (Field field : read) {
                if (all.putIfAbsent(field.name(), field) == null) {
                    names.add(field.name());
                } else {
                    keys.warn(field.basics().origin(), "field '" + field.name() + "' is in the form twice; left out");
                }
            }
            tabs.add(new Form.Tab(part.name(), tab.text("label"), List.copyOf(names)));
            tab.done();
        }
        return form(List.copyOf(all.values()), tabs, keys.origin());
    }

    private Form properties(Keys keys) {
        List<Field> all = distinct(fields.fields(keys.parts("properties"), Place.FORM), keys);
        Optional<Keys> layout =
                keys.node("layout").filter(YamlNode.Entries.class::isInstance).isPresent()
                        ? keys.child("layout", "layout")
                        : Optional.empty();
        List<Part> parts = layout.map(own -> own.parts("tabs")).orElse(List.of());
        layout.ifPresent(FormReader::oneColumn);
        layout.ifPresent(Keys::done);
        if (parts.isEmpty()) {
            return Form.plain(all, keys.origin());
        }
        List<String> free = new ArrayList<>(all.stream().map(Field::name).toList());
        List<String> known = List.copyOf(free);
        List<Form.Tab> tabs = new ArrayList<>();
        for (Part part : parts) {
            tabs.add(tab(part, free, known, keys));
        }
        return form(all, withRest(tabs, free, keys), keys.origin());
    }

    private static void oneColumn(Keys layout) {
        String type = TypeNames.of(layout.type());
        if (!type.isEmpty() && !ONE_COLUMN.contains(type)) {
            layout.note(
                    layout.origin(),
                    "the layout '" + KeyFindings.shortened(layout.type())
                            + "' changes nothing here: fields stand one below the other");
        }
    }

    private static Form.Tab tab(Part part, List<String> free, List<String> known, Keys form) {
        Keys tab = part.keys("tab '" + part.name() + "'");
        List<String> names = new ArrayList<>();
        for (Part field : tab.parts("fields")) {
            if (field.name().equals("name") && !known.contains("name") && free.remove("jcrName")) {
                names.add("jcrName");
            } else if (free.remove(field.name())) {
                names.add(field.name());
            } else if (known.contains(field.name())) {
                form.warn(field.at(), "field '" + field.name() + "' is in two tabs; it stays in the first one");
            } else {
                form.warn(
                        field.at(),
                        "tab '" + part.name() + "' names the field '" + field.name() + "', which the form does not have"
                                + Nearest.hint(field.name(), known));
            }
        }
        Form.Tab read = new Form.Tab(part.name(), tab.text("label"), List.copyOf(names));
        tab.done();
        return read;
    }

    /** Fields that no tab names go into the first one, because losing them is worse. */
    private static List<Form.Tab> withRest(List<Form.Tab> tabs, List<String> free, Keys keys) {
        if (free.isEmpty()) {
            return tabs;
        }
        keys.warn(
                keys.at("layout"),
                "no tab names the fields " + String.join(", ", free) + "; they are shown in the first tab");
        List<String> names = new ArrayList<>(tabs.getFirst().fields());
        names.addAll(free);
        List<Form.Tab> complete = new ArrayList<>(tabs);
        complete.set(0, new Form.Tab(tabs.getFirst().name(), tabs.getFirst().label(), List.copyOf(names)));
        return complete;
    }

    private static List<Field> distinct(List<Field> read, Keys keys) {
        Map<String, Field> byName = new LinkedHashMap<>();
        for (Field field : read) {
            if (byName.put(field.name(), field) != null) {
                keys.warn(
                        field.basics().origin(), "field '" + field.name() + "' is in the form twice; the last counts");
            }
        }
        return List.copyOf(byName.values());
    }

    private static Form form(List<Field> fields, List<Form.Tab> tabs, Origin origin) {
        return tabs.isEmpty() ? Form.plain(fields, origin) : new Form(fields, List.copyOf(tabs), origin);
    }
}
