package quartier.module.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.ContentType;
import quartier.definition.Origin;
import quartier.module.yaml.Directive;
import quartier.module.yaml.Merge;
import quartier.module.yaml.YamlNode;
import quartier.module.yaml.YamlNode.Entries;

/**
 * The app that {@code !content-type:} stands for, as a tree: own content is merged over it and read on the same path as
 * a hand-written app.
 */
public final class ContentTypeApp {
    private static final int COLUMNS = 3;

    private final ContentType type;
    private final ContentTypeForm form;
    private final Origin origin;

    /**
     * @param model the tree the type was read from, for what it says about its form
     * @param types all content types by name
     */
    public ContentTypeApp(ContentType type, YamlNode model, Map<String, ContentType> types) {
        this.type = type;
        this.origin = type.origin();
        this.form = new ContentTypeForm(type, model, types);
    }

    /** The generated app with what the descriptor writes itself on top. */
    public YamlNode with(String app, YamlNode own) {
        YamlNode plain = own.with(Directive.NONE);
        if (!(plain instanceof Entries map)) {
            return tree(app, false);
        }
        YamlNode over = LegacyEditor.flattened(map);
        YamlNode generated = tree(app, LegacyEditor.asksForNodeName(over, type));
        return Merge.over(Retyped.under(generated, over), over);
    }

    /** Whether the form leaves parts out because they contain too many others. */
    public boolean isCut() {
        return form.isCut();
    }

    private YamlNode tree(String app, boolean nodeName) {
        return new Tree(origin)
                .put("class", "info.magnolia.ui.contentapp.configuration.ContentAppDescriptor")
                .put("datasource", datasource(type, origin))
                .put("subApps", new Tree(origin).put("browser", browser(app)).put("detail", detail(nodeName)))
                .node();
    }

    static Tree datasource(ContentType type, Origin origin) {
        Tree tree = new Tree(origin)
                .type("jcrDatasource")
                .put("workspace", type.workspace())
                .put("rootPath", type.rootPath())
                .put("allowedNodeTypes", List.of(type.nodeType(), "mgnl:folder"))
                .put("contentType", type.name());
        return title(type).map(title -> tree.put("describeByProperty", title)).orElse(tree);
    }

    private static Optional<String> title(ContentType type) {
        String named = type.capabilities().title();
        return named.isEmpty()
                ? type.properties().stream()
                        .map(ContentType.ModelProperty::name)
                        .filter(name -> List.of("title", "titel", "name").contains(name))
                        .findFirst()
                : Optional.of(named);
    }

    private Tree browser(String app) {
        Tree columns = columns();
        Tree views = new Tree(origin)
                .put("tree", new Tree(origin).type("treeView").put("columns", columns))
                .put("list", new Tree(origin).type("listView").put("columns", columns));
        return new Tree(origin)
                .put("workbench", new Tree(origin).put("contentViews", views))
                .put("actions", actions(app))
                .put("actionbar", actionbar());
    }

    private Tree columns() {
        Tree columns = new Tree(origin);
        Optional<String> title = title(type);
        columns.put("jcrName", new Tree(origin).type("jcrTitleColumn"));
        title.ifPresent(name -> columns.put(name, new Tree(origin).put("sortable", true)));
        type.properties().stream()
                .filter(property -> !property.multiple()
                        && List.of("String", "Date", "Long", "Boolean", "Double", "Decimal")
                                .contains(property.type()))
                .filter(property -> title.isEmpty() || !title.get().equals(property.name()))
                .limit(COLUMNS)
                .forEach(property -> columns.put(
                        property.name(),
                        new Tree(origin)
                                .type(property.type().equals("Date") ? "dateColumn" : "column")
                                .put("sortable", true)));
        columns.put("status", new Tree(origin).type("jcrStatusColumn"));
        columns.put("mgnl:lastModified", new Tree(origin).type("dateColumn").put("sortable", true));
        return columns;
    }

    private Tree actions(String app) {
        Tree actions = new Tree(origin);
        actions.put("addItem", detailAction(app, "add", "icon-add-item").put("availability", onFolders()));
        actions.put("addFolder", action("addFolderAction", "icon-add-folder").put("availability", onFolders()));
        actions.put("edit", detailAction(app, "edit", "icon-edit").put("availability", onItems(true)));
        actions.put("editFolder", action("renameAction", "icon-edit").put("availability", folders()));
        actions.put("delete", action("markAsDeletedAction", "icon-delete").put("availability", several()));
        actions.put("duplicate", action("duplicateNodeAction", "icon-duplicate").put("availability", onItems(true)));
        actions.put("move", action("moveAction", "icon-move").put("availability", several()));
        actions.put("publish", command("publish", false, "icon-publish"));
        actions.put("publishRecursive", command("publish", true, "icon-publish-incl-sub"));
        actions.put("unpublish", command("unpublish", false, "icon-unpublish"));
        actions.put("export", action("jcrExportAction", "icon-export"));
        actions.put("showVersions", action("showVersionsAction", "icon-show-versions"));
        actions.put("restorePreviousVersion", action("restorePreviousJcrVersionAction", "icon-undo"));
        return actions;
    }

    private Tree action(String kind, String icon) {
        return new Tree(origin).type(kind).put("icon", icon);
    }

    private Tree detailAction(String app, String view, String icon) {
        return action("openDetailSubappAction", icon)
                .put("appName", app)
                .put("subAppName", "detail")
                .put("viewType", view);
    }

    private Tree command(String command, boolean recursive, String icon) {
        return action("jcrCommandAction", icon)
                .put("command", command)
                .put("recursive", recursive)
                .put("availability", several());
    }

    private Tree onFolders() {
        return new Tree(origin).put("root", true).put("nodeTypes", List.of("mgnl:folder"));
    }

    private Tree folders() {
        return new Tree(origin).put("nodeTypes", List.of("mgnl:folder")).put("writePermissionRequired", true);
    }

    private Tree onItems(boolean write) {
        return new Tree(origin).put("nodeTypes", List.of(type.nodeType())).put("writePermissionRequired", write);
    }

    private Tree several() {
        return new Tree(origin).put("multiple", true).put("writePermissionRequired", true);
    }

    private Tree actionbar() {
        Tree sections = new Tree(origin)
                .put("root", section(new Tree(origin).put("root", true).put("nodes", false), "addItem", "addFolder"))
                .put("folder", section(folders(), "addItem", "addFolder", "editFolder", "delete", "publishRecursive"))
                .put(
                        "item",
                        section(
                                onItems(false),
                                "edit",
                                "duplicate",
                                "move",
                                "delete",
                                "publish",
                                "unpublish",
                                "showVersions"));
        return new Tree(origin).put("defaultAction", "edit").put("sections", sections);
    }

    private Tree section(Tree availability, String... actions) {
        Tree items = new Tree(origin);
        for (String action : actions) {
            items.put(action, new Tree(origin));
        }
        Tree groups = new Tree(origin).put("all", new Tree(origin).put("items", items));
        return new Tree(origin).put("availability", availability).put("groups", groups);
    }

    private Tree detail(boolean nodeName) {
        return new Tree(origin)
                .put(
                        "itemProvider",
                        new Tree(origin).type("jcrNodeFromLocationProvider").put("nodeType", type.nodeType()))
                .put("form", form.tree(nodeName))
                .put(
                        "actions",
                        new Tree(origin)
                                .put("commit", new Tree(origin).type("commitAction"))
                                .put("cancel", new Tree(origin).type("closeAction")));
    }
}
