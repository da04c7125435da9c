package quartier.module.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import quartier.definition.Origin;
import quartier.definition.Problem;
import quartier.module.read.Keys.Part;
import quartier.module.yaml.YamlNode;

/** Reads {@code module.yaml}. */
public final class ModuleReader {
    /** Modules of Magnolia whose part this runtime plays itself. */
    public static final Set<String> PROVIDED = Set.of(
            "core",
            "magnolia-core",
            "rendering",
            "magnolia-rendering",
            "magnolia-templating",
            "templating",
            "site",
            "magnolia-site",
            "pages",
            "pages-app",
            "dam",
            "dam-app",
            "dam-core",
            "dam-jcr",
            "dam-templating",
            "ui",
            "ui-framework",
            "ui-framework-jcr",
            "ui-admincentral",
            "admincentral",
            "ui-contentapp",
            "ui-form",
            "ui-dialog",
            "content-types",
            "magnolia-content-types",
            "content-importer",
            "imaging",
            "cache",
            "rest",
            "rest-content-delivery",
            "rest-services",
            "rest-client",
            "i18n",
            "security-app",
            "resources",
            "resources-templating",
            "resources-app",
            "freemarker",
            "mgnl-i18n",
            "virtual-uri",
            "publishing",
            "publishing-core",
            "publishing-sender",
            "publishing-receiver",
            "categorization",
            "templating-essentials",
            "templating-essentials-models",
            "magnolia-templating-essentials",
            "multisite",
            "about-app",
            "mail",
            "configuration",
            "ui-vaadin-integration",
            "content-app",
            "contacts",
            "spa-rendering");

    private static final Pattern RANGE = Pattern.compile("|([*]|\\d[\\w.-]*)(\\s*/\\s*([*]|\\d[\\w.-]*))?");

    private ModuleReader() {}

    /** What a module says of itself. */
    public record Descriptor(String version, List<Dependency> dependencies) {
        public static final Descriptor NONE = new Descriptor("", List.of());
    }

    /** A module that must be loaded before; {@code range} such as {@code 1.0/*}. */
    public record Dependency(String module, String range, boolean optional, Origin origin) {
        /** Whether an installed version lies in the range; unknown versions do. */
        public boolean accepts(String version) {
            if (range.isEmpty() || version.isEmpty()) {
                return true;
            }
            String[] bounds = range.split("/", 2);
            String upper = bounds.length == 2 ? bounds[1].strip() : bounds[0].strip();
            return atLeast(version, bounds[0].strip()) && atLeast(upper, version);
        }

        private static boolean atLeast(String version, String bound) {
            if (version.equals("*") || bound.equals("*")) {
                return true;
            }
            int[] have = numbers(version);
            int[] want = numbers(bound);
            for (int i = 0; i < have.length; i++) {
                if (have[i] != want[i]) {
                    return have[i] > want[i];
                }
            }
            return true;
        }

        private static int[] numbers(String version) {
            int[] numbers = new int[4];
            String[] parts = version.split("[.-]");
            for (int i = 0; i < Math.min(parts.length, numbers.length); i++) {
                numbers[i] = parts[i].matches("\\d{1,8}") ? Integer.parseInt(parts[i]) : 0;
            }
            return numbers;
        }
    }

    public static Descriptor read(String module, YamlNode node, Consumer<Problem> problems) {
        Keys keys = new Keys(node, "module", "module '" + module + "'", problems);
        String name = keys.text("name", module);
        if (!name.equals(module)) {
            keys.warn(keys.at("name"), "the folder is called '" + module + "'; the name '" + name + "' has no effect");
        }
        List<Dependency> dependencies = new ArrayList<>();
        for (Part part : keys.parts("dependencies")) {
            Keys own = part.keys("dependency '" + part.name() + "'");
            String range = part.isMapping() ? own.text("version").strip() : "";
            if (!RANGE.matcher(range).matches()) {
                own.warn(own.at("version"), "'" + range + "' is no range of versions, such as 1.0/* for 1.0 or newer");
            }
            dependencies.add(new Dependency(part.name(), range, own.flag("optional", false), part.at()));
            own.done();
        }
        Descriptor descriptor = new Descriptor(keys.text("version"), List.copyOf(dependencies));
        keys.done();
        return descriptor;
    }
}
