package quartier.author;

import java.util.List;
import java.util.Map;

/** Magnolia's icon names as symbols of the desk; what it does not know becomes the usual one. */
public final class Icons {
    /** For a thing that no better symbol is known for. */
    public static final String USUAL = "item";

    private static final Map<String, String> EXACT = Map.ofEntries(
            Map.entry("datepicker", "calendar"),
            Map.entry("add-item", "plus"),
            Map.entry("arrow2_e", "right"),
            Map.entry("arrow2_w", "left"),
            Map.entry("tick", "check"),
            Map.entry("undo", "undo"),
            Map.entry("status-green", "check"),
            Map.entry("node-content", USUAL),
            Map.entry("content-app", USUAL),
            Map.entry("app", USUAL));
    /** The first part of a name that is found in it decides. */
    private static final List<Map.Entry<String, String>> PARTS = List.of(
            Map.entry("folder", "folder"),
            Map.entry("unpublish", "down"),
            Map.entry("publish", "up"),
            Map.entry("duplicate", "copy"),
            Map.entry("copy", "copy"),
            Map.entry("export", "out"),
            Map.entry("import", "in"),
            Map.entry("download", "in"),
            Map.entry("upload", "out"),
            Map.entry("delete", "remove"),
            Map.entry("trash", "remove"),
            Map.entry("remove", "remove"),
            Map.entry("edit", "edit"),
            Map.entry("rename", "edit"),
            Map.entry("move", "move"),
            Map.entry("view", "eye"),
            Map.entry("preview", "eye"),
            Map.entry("show", "eye"),
            Map.entry("search", "search"),
            Map.entry("user", "users"),
            Map.entry("group", "users"),
            Map.entry("people", "users"),
            Map.entry("contacts", "users"),
            Map.entry("calendar", "calendar"),
            Map.entry("date", "calendar"),
            Map.entry("event", "calendar"),
            Map.entry("image", "media"),
            Map.entry("asset", "media"),
            Map.entry("picture", "media"),
            Map.entry("media", "media"),
            Map.entry("tag", "tag"),
            Map.entry("categor", "tag"),
            Map.entry("segment", "tag"),
            Map.entry("file", "file"),
            Map.entry("page", "pages"),
            Map.entry("website", "pages"),
            Map.entry("home", "home"),
            Map.entry("shop", "basket"),
            Map.entry("cart", "basket"),
            Map.entry("product", "basket"),
            Map.entry("mail", "mail"),
            Map.entry("message", "mail"),
            Map.entry("link", "link"),
            Map.entry("location", "place"),
            Map.entry("map", "place"),
            Map.entry("tool", "gear"),
            Map.entry("config", "gear"),
            Map.entry("setting", "gear"),
            Map.entry("task", "check"),
            Map.entry("warning", "problem"),
            Map.entry("error", "problem"),
            Map.entry("add", "plus"),
            Map.entry("close", "close"));

    private Icons() {}

    /** @param name such as {@code icon-add-item}; several classes of a font count by their last one */
    public static String symbol(String name) {
        String last = name.strip().substring(name.strip().lastIndexOf(' ') + 1);
        String bare = last.startsWith("icon-") ? last.substring(5) : last;
        return EXACT.containsKey(bare)
                ? EXACT.get(bare)
                : PARTS.stream()
                        .filter(part -> bare.contains(part.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(USUAL);
    }
}
