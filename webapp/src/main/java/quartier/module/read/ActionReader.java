package quartier.module.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.Action;
import quartier.definition.Action.Availability;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.Nearest;

/** Reads actions and when they are offered; old class names become the short types of today. */
final class ActionReader {
    private ActionReader() {}

    static List<Action> actions(Keys owner) {
        List<Action> actions = new ArrayList<>();
        for (Part part : owner.parts("actions")) {
            if (part.isMapping()) {
                if (part.keys("action '" + part.name() + "'").flag("enabled", true)) {
                    actions.add(action(part));
                }
            } else if (part.text().isEmpty() || part.text().equals(part.name())) {
                actions.add(new Action(part.name(), "", "", "", Availability.DEFAULT, Map.of(), part.at()));
            } else {
                owner.warn(part.at(), "action '" + part.name() + "' must be a mapping; ignored");
            }
        }
        return List.copyOf(actions);
    }

    private static Action action(Part part) {
        Keys keys = part.keys("action '" + part.name() + "'");
        String written = keys.type();
        String type = TypeNames.of(written);
        String command = keys.text("command");
        if (!type.isEmpty()) {
            missing(keys, written, type, command);
            keys.kind(type);
        }
        Availability availability = keys.child("availability", "availability of " + keys.what())
                .map(ActionReader::availability)
                .orElse(Availability.DEFAULT);
        String label = keys.text("label");
        String icon = keys.text("icon");
        Map<String, Object> settings = new LinkedHashMap<>(ActionKinds.implied(type));
        if (!command.isEmpty()) {
            settings.put("command", command);
        }
        if (ActionKinds.kind(type, written).equals("jcrExportAction")
                && keys.text("format").equalsIgnoreCase("xml")) {
            keys.unsupported(keys.at("format"), keys.what() + " needs a writer of XML; it gives YAML");
        }
        List<Action> steps = type.equals("chainedaction") ? actions(keys) : List.of();
        settings.putAll(keys.rest());
        keys.done();
        if (!steps.isEmpty()) {
            return chained(keys, part.name(), steps);
        }
        return new Action(
                part.name(),
                ActionKinds.kind(type, written),
                label,
                icon,
                availability,
                Map.copyOf(settings),
                keys.origin());
    }

    /** The desk does one thing at a time: the first of them. */
    private static Action chained(Keys keys, String name, List<Action> steps) {
        Action first = steps.getFirst();
        if (steps.size() > 1) {
            keys.unsupported(
                    keys.what() + " needs several things done at once; only '" + first.name() + "' is offered");
        }
        return new Action(
                name,
                first.kind(),
                keys.text("label", first.label()),
                keys.text("icon", first.icon()),
                keys.has("availability")
                        ? availability(keys.child("availability", "availability of " + keys.what())
                                .orElseThrow())
                        : first.availability(),
                first.settings(),
                keys.origin());
    }

    /** What an action asks for and the desk does not have. */
    private static void missing(Keys keys, String written, String type, String command) {
        if (TypeNames.isForeign(written)) {
            keys.unsupported(keys.what() + " needs the Java class '" + written + "', which is not here");
        } else if (!ActionKinds.missing(type).isEmpty()) {
            keys.unsupported(keys.what() + " needs " + ActionKinds.missing(type));
        } else if (!ActionKinds.isKnown(type)) {
            Optional<String> near = Nearest.to(written, keys.typesNear(type));
            near.ifPresentOrElse(
                    right -> keys.warn(
                            keys.at("$type"),
                            "unknown type '" + written + "' of " + keys.what() + "; did you mean '" + right + "'?"),
                    () -> keys.unsupported("the action type '" + written + "' of " + keys.what() + " is not here"));
        }
        if (!command.isEmpty() && !ActionKinds.isCommand(command)) {
            keys.unsupported(keys.at("command"), "the command '" + command + "' of " + keys.what() + " is not here");
        }
    }

    static Availability availability(Keys keys) {
        Optional<Keys> access = keys.child("access", "access of " + keys.what());
        Availability availability = new Availability(
                keys.flag("root", false),
                keys.flag("nodes", true),
                keys.flag("multiple", false),
                keys.flag("writePermissionRequired", false),
                Names.nodeTypes(keys, "nodeTypes"),
                access.map(own -> own.texts("roles")).orElse(List.of()),
                RuleReader.rules(keys));
        access.ifPresent(Keys::done);
        keys.done();
        return availability;
    }
}
