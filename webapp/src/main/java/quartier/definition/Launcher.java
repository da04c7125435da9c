package quartier.definition;

import java.util.List;

/** How the apps stand in the navigation: in groups, in the order of the groups and of the apps in them. */
public record Launcher(List<Group> groups) {
    /** Nothing is said about it. */
    public static final Launcher NONE = new Launcher(List.of());

    public Launcher {
        groups = List.copyOf(groups);
    }

    /**
     * Some apps.
     *
     * @param label literal or message key; empty for a group of no name of its own
     * @param apps names of apps
     * @param hidden names of apps that the navigation leaves out
     */
    public record Group(String name, String label, List<String> apps, List<String> hidden) {}
}
