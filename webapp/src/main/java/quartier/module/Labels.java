package quartier.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quartier.definition.Action;
import quartier.definition.App;
import quartier.definition.Dialog;
import quartier.definition.Field;
import quartier.definition.Form;
import quartier.definition.ListView;
import quartier.definition.Template;

/**
 * The words that people see for definitions: what the definition says, as a text or as a key, else the text of the first
 * generated key that has one, else the definition's own name.
 */
public final class Labels {
    private final Messages messages;
    private final Locale locale;

    public Labels(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** A text as definitions write it: a key or the text itself. */
    public String text(String literalOrKey) {
        return messages.label(literalOrKey, locale);
    }

    public String app(App app) {
        return of(app.label(), app.name(), List.of(app.name() + ".label", app.name()));
    }

    public String subApp(App app, String subApp) {
        return of("", subApp, List.of(app.name() + "." + subApp + ".label", subApp + ".label"));
    }

    public String action(App app, String subApp, Action action) {
        String name = action.name();
        return of(
                action.label(),
                name,
                List.of(
                        app.name() + "." + subApp + ".actions." + name + ".label",
                        app.name() + ".actions." + name + ".label",
                        "actions." + name + ".label"));
    }

    public String column(App app, String subApp, ListView.Column column) {
        String name = column.name();
        return of(
                column.label(),
                name,
                List.of(
                        app.name() + "." + subApp + ".views." + name + ".label",
                        app.name() + "." + name + ".label",
                        "views." + name + ".label",
                        name + ".label"));
    }

    /** A field of an app's form; {@code path} are the names of the fields around it. */
    public String field(App app, List<String> path, Field field) {
        return of(field.basics().label(), field.name(), fieldKeys(List.of(app.name()), "", path, field, "label"));
    }

    /** The help of a field of an app's form; empty when there is none. */
    public String description(App app, List<String> path, Field field) {
        return of(field.basics().description(), "", fieldKeys(List.of(app.name()), "", path, field, "description"));
    }

    public String tab(App app, Form.Tab tab) {
        return of(
                tab.label(),
                tab.name(),
                List.of(app.name() + "." + tab.name() + ".label", app.name() + ".detail." + tab.name() + ".label"));
    }

    public String dialog(Dialog dialog) {
        List<String> keys = new ArrayList<>();
        prefixes(dialog.id()).forEach(prefix -> keys.add(prefix + ".label"));
        return of(dialog.label(), lastSegment(dialog.id()), keys);
    }

    public String tab(Dialog dialog, Form.Tab tab) {
        List<String> keys = new ArrayList<>();
        prefixes(dialog.id()).forEach(prefix -> keys.add(prefix + "." + tab.name() + ".label"));
        return of(tab.label(), tab.name(), keys);
    }

    /** A field of a dialog; {@code tab} may be empty, {@code path} are the names of the fields around it. */
    public String field(Dialog dialog, String tab, List<String> path, Field field) {
        return of(field.basics().label(), field.name(), fieldKeys(prefixes(dialog.id()), tab, path, field, "label"));
    }

    /** The help of a field of a dialog; empty when there is none. */
    public String description(Dialog dialog, String tab, List<String> path, Field field) {
        return of(field.basics().description(), "", fieldKeys(prefixes(dialog.id()), tab, path, field, "description"));
    }

    /** An option; {@code owner} is the app's name or the dialog's id. */
    public String option(String owner, List<String> path, Field field, Field.Option option) {
        List<String> keys = new ArrayList<>();
        String end = ".options." + option.name() + ".label";
        String shortEnd = ".options." + option.name();
        for (String prefix : prefixes(owner)) {
            keys.add(prefix + "." + String.join(".", with(path, field.name())) + end);
            keys.add(prefix + "." + String.join(".", with(path, field.name())) + shortEnd);
            keys.add(prefix + "." + field.name() + end);
            keys.add(prefix + "." + field.name() + shortEnd);
        }
        keys.add(field.name() + end);
        keys.add(field.name() + shortEnd);
        return of(option.label(), option.value(), keys);
    }

    /** A template, or an area by its id {@code module:path#area}. */
    public String template(Template template) {
        List<String> keys = new ArrayList<>();
        String id = template.id().replace("#", ".areas.");
        prefixes(id).forEach(prefix -> keys.add(prefix + ".title"));
        return of(template.basics().title(), template.basics().name(), keys);
    }

    private static List<String> fieldKeys(
            List<String> prefixes, String tab, List<String> path, Field field, String ending) {
        List<String> keys = new ArrayList<>();
        String inner = String.join(".", with(path, field.name())) + "." + ending;
        for (String prefix : prefixes) {
            if (!tab.isEmpty()) {
                keys.add(prefix + "." + tab + "." + inner);
            }
            keys.add(prefix + "." + inner);
            keys.add(prefix + "." + field.name() + "." + ending);
        }
        keys.add(inner);
        keys.add(field.name() + "." + ending);
        return keys;
    }

    private static List<String> with(List<String> path, String name) {
        List<String> whole = new ArrayList<>(path);
        whole.add(name);
        return whole;
    }

    /** {@code module:a/b} gives {@code module.a.b}, {@code a.b}, {@code b}; a plain name gives itself. */
    private static List<String> prefixes(String id) {
        String dotted = id.replace(':', '.').replace('/', '.');
        String path = id.substring(id.indexOf(':') + 1).replace('/', '.');
        List<String> prefixes = new ArrayList<>(List.of(id, dotted));
        prefixes.add(path);
        prefixes.add(lastSegment(id));
        return prefixes.stream().distinct().toList();
    }

    private static String lastSegment(String id) {
        return id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
    }

    private String of(String written, String name, List<String> keys) {
        if (!written.isEmpty()) {
            return text(written);
        }
        return keys.stream()
                .map(key -> messages.text(key, locale))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(name);
    }
}
