package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import quartier.definition.Action;
import quartier.definition.App;
import quartier.definition.ContentType;
import quartier.definition.Dialog;
import quartier.definition.Form;
import quartier.definition.Problem;
import quartier.definition.Source;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.YamlNode;

/** Reads app descriptors, of 6.x with datasources and of 5.x with content connectors. */
public final class AppReader {
    private final Consumer<Problem> problems;
    private final FormReader forms;
    private final Function<String, Optional<Dialog>> dialogs;

    /** @param dialogs all dialogs by id, which apps make items with */
    public AppReader(
            Consumer<Problem> problems, Set<String> customFieldTypes, Function<String, Optional<Dialog>> dialogs) {
        this.problems = problems;
        this.dialogs = dialogs;
        this.forms = new FormReader(new FieldReader(problems, customFieldTypes));
    }

    public Optional<App> read(String name, Optional<ContentType> type, YamlNode node) {
        Optional<String> contentType = type.map(ContentType::name);
        BrowserReader browsers = new BrowserReader(type.map(ContentType::origin));
        Keys keys = new Keys(node, "app", "app '" + name + "'", problems);
        String kind = keys.type();
        String called = keys.text("name", name);
        List<String> roles = new ArrayList<>(roles(keys));
        String appClass = keys.text("appClass");
        Optional<Source> source = keys.child("datasource", "datasource").map(OptionReader::source);
        String nameProperty = keys.child("datasource", "datasource")
                .map(own -> own.text("nodeNameProperty"))
                .orElse("");
        List<Part> subApps = keys.parts("subApps");
        Optional<App.Browser> browser = Optional.empty();
        List<App.Detail> details = new ArrayList<>();
        for (Part part : subApps) {
            Keys sub = part.keys("sub app '" + part.name() + "'");
            if (!sub.flag("enabled", true)) {
                continue;
            }
            boolean isBrowser = sub.has("workbench") || part.name().equals("browser");
            boolean isDetail =
                    sub.has("form") || sub.has("editor") || part.name().equals("detail");
            if (isBrowser && browser.isEmpty()) {
                browser = Optional.of(browsers.browser(sub, source, nameProperty, contentType));
                List<String> ofList = roles(sub);
                if (roles.isEmpty()) {
                    roles.addAll(ofList);
                }
            } else if (isDetail) {
                details.add(detail(part.name(), sub));
            }
            sub.done();
        }
        if (browser.isEmpty() && details.isEmpty() && keys.flag("enabled", true)) {
            unsupported(keys, TypeNames.isForeign(appClass) ? appClass : kind);
        }
        App app = new App(
                name,
                called,
                keys.text("label", keys.text("title")),
                keys.text("icon"),
                keys.flag("enabled", true),
                List.copyOf(roles),
                contentType,
                browser,
                browser.map(own -> new DetailReader(List.of(name, called), own, dialogs).details(details))
                        .orElse(List.copyOf(details)),
                keys.origin());
        keys.done();
        return Optional.of(app);
    }

    private static List<String> roles(Keys keys) {
        Optional<Keys> permissions = keys.child("permissions", "permissions");
        permissions.ifPresent(Keys::done);
        return permissions.map(own -> own.texts("roles")).orElse(List.of());
    }

    private static void unsupported(Keys keys, String type) {
        keys.unsupported(
                type.isEmpty()
                        ? keys.what() + " has neither a browser nor a detail sub app to show"
                        : keys.what() + " needs the Java class '" + type + "', which is not here");
    }

    private App.Detail detail(String name, Keys keys) {
        Optional<Keys> editor = keys.child("editor", "editor");
        String provided = keys.child("itemProvider", "itemProvider")
                .map(own -> Names.nodeType(own, "nodeType", ""))
                .orElseGet(() -> Names.nodeType(keys, "nodeType", ""));
        String nodeType =
                editor.map(AppReader::nodeType).filter(own -> !own.isEmpty()).orElse(provided);
        Optional<Keys> form = keys.child("form", "form");
        Optional<Keys> old = editor.flatMap(own -> own.child("form", "form"));
        List<Action> actions = ActionReader.actions(keys);
        return new App.Detail(
                name,
                nodeType,
                keys.text("label"),
                (form.isPresent() ? form : old)
                        .map(this.forms::form)
                        .orElseGet(() -> Form.plain(List.of(), keys.origin())),
                "",
                Optional.empty(),
                actions);
    }

    /** A name, or in older modules a mapping with {@code name}. */
    private static String nodeType(Keys editor) {
        return editor.node("nodeType").orElse(Keys.nothing(editor.origin())) instanceof YamlNode.Entries map
                ? map.text("name").orElse("")
                : editor.text("nodeType");
    }
}
