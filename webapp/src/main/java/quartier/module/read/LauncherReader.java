package quartier.module.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quartier.definition.Launcher;
import quartier.definition.Problem;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.YamlNode;

/** Reads what a decoration of Magnolia's desk says about its launcher of apps. */
public final class LauncherReader {
    private final Consumer<Problem> problems;

    public LauncherReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    public Launcher read(YamlNode configuration) {
        Keys keys = new Keys(configuration, "adminCentral", "the configuration of the desk", problems);
        Optional<Keys> layout =
                keys.child("layout", "layout").or(() -> keys.child("appLauncherLayout", "appLauncherLayout"));
        List<Launcher.Group> groups = new ArrayList<>();
        List<String> order = new ArrayList<>();
        layout.ifPresent(own -> {
            own.parts("groups").forEach(part -> group(part).ifPresent(groups::add));
            own.parts("rows").forEach(part -> order.addAll(row(part)));
            own.done();
        });
        keys.done();
        groups.sort(Comparator.comparingInt(group -> place(order, group.name())));
        return new Launcher(groups);
    }

    private static int place(List<String> order, String name) {
        return order.contains(name) ? order.indexOf(name) : order.size();
    }

    private static List<String> row(Part part) {
        Keys keys = part.keys("row '" + part.name() + "'");
        List<String> groups = keys.texts("groups");
        keys.done();
        return groups;
    }

    private static Optional<Launcher.Group> group(Part part) {
        if (!part.isMapping()) {
            return Optional.empty();
        }
        Keys keys = part.keys("group '" + part.name() + "'");
        List<String> apps = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (Part app : keys.parts("apps")) {
            Keys own = app.keys("app '" + app.name() + "' of " + keys.what());
            (own.flag("enabled", true) ? apps : hidden).add(app.name());
            own.done();
        }
        Launcher.Group group =
                new Launcher.Group(part.name(), keys.text("label"), List.copyOf(apps), List.copyOf(hidden));
        boolean enabled = keys.flag("enabled", true);
        keys.done();
        return Optional.of(group).filter(own -> enabled);
    }
}
