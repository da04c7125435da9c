package quartier.module.read;

import java.util.List;
import java.util.Optional;
import quartier.definition.Field;
import quartier.definition.Field.Reference;
import quartier.definition.Field.Target;
import quartier.definition.Source;

/** Reads link fields: what they point to and in which form the reference is stored. */
final class LinkReader {

    Field.Link read(FieldBasics basics) {
        Keys keys = basics.keys();
        String app = app(keys);
        Target target = target(basics, app);
        Source source = keys.child("datasource", "datasource of " + basics.what())
                .map(own ->
                        own.has("workspace") || target == Target.ITEM ? OptionReader.source(own) : under(own, target))
                .orElseGet(() -> legacySource(keys, target, app));
        boolean typing =
                keys.flag("textInputAllowed", false) | keys.flag("editable", false) | keys.flag("fieldEditable", false);
        return new Field.Link(
                basics.read(Field.ValueType.STRING),
                refined(target, source),
                stored(basics, target),
                source,
                app,
                typing,
                keys.text("buttonSelectNewLabel"),
                keys.text("buttonSelectOtherLabel"),
                keys.text("targetPropertyToPopulate"));
    }

    private static Source under(Keys own, Target target) {
        Source read = OptionReader.source(own);
        return new Source(
                workspace(target),
                read.rootPath(),
                read.nodeTypes(),
                read.labelProperty(),
                read.contentType(),
                read.order());
    }

    private static String app(Keys keys) {
        String app = keys.text("appName");
        Optional<String> inChooser = keys.child("chooser", "chooser of " + keys.what())
                .flatMap(chooser -> {
                    String direct = chooser.text("appName");
                    Optional<Keys> workbench = chooser.child("workbenchChooser", "chooser of " + keys.what());
                    return direct.isEmpty() ? workbench.map(inner -> inner.text("appName")) : Optional.of(direct);
                });
        String chooserId = keys.text("chooserId");
        int colon = chooserId.indexOf(':');
        String byId = colon > 0 ? chooserId.substring(0, colon) : "";
        return app.isEmpty() ? inChooser.filter(name -> !name.isEmpty()).orElse(byId) : app;
    }

    private static Target target(FieldBasics basics, String app) {
        return switch (basics.type()) {
            case "pagelinkfield" -> Target.PAGE;
            case "damlinkfield" -> Target.ASSET;
            case "resourcelinkfield" -> Target.RESOURCE;
            default ->
                switch (app.replaceFirst("-.*", "")) {
                    case "pages", "website" -> Target.PAGE;
                    case "assets", "dam" -> Target.ASSET;
                    case "resources" -> Target.RESOURCE;
                    default -> byWorkspace(basics.keys().text("targetWorkspace"));
                };
        };
    }

    private static Target byWorkspace(String workspace) {
        return switch (workspace) {
            case "website" -> Target.PAGE;
            case "dam" -> Target.ASSET;
            case "resources" -> Target.RESOURCE;
            default -> Target.ITEM;
        };
    }

    private static Target refined(Target target, Source source) {
        return target == Target.ITEM ? byWorkspace(source.workspace()) : target;
    }

    private static String workspace(Target target) {
        return switch (target) {
            case PAGE, ITEM -> "website";
            case ASSET -> "dam";
            case RESOURCE -> "resources";
        };
    }

    /** Without a workspace where only an app is named: then its items can be chosen. */
    private static Source legacySource(Keys keys, Target target, String app) {
        String usual = target == Target.ITEM && !app.isEmpty() ? "" : workspace(target);
        return new Source(
                keys.text("targetWorkspace", usual),
                keys.text("targetTreeRootPath", keys.text("rootPath", "/")),
                List.of(),
                "",
                Optional.empty());
    }

    private static Reference stored(FieldBasics basics, Target target) {
        if (basics.legacy()) {
            String converter = basics.keys()
                    .child("identifierToPathConverter", "converter of " + basics.what())
                    .map(Keys::type)
                    .orElse("");
            if (converter.isEmpty()) {
                return Reference.PATH;
            }
            return converter.contains("AssetCompositeIdKey") ? Reference.ASSET_KEY : Reference.ID;
        }
        return switch (basics.className("converterClass")) {
            case "JcrNodeToPathConverter", "JcrAssetToPathConverter", "JcrAssetPathConverter" -> Reference.PATH;
            case "JcrNodeToWorkspaceAndIdConverter" -> Reference.WORKSPACE_AND_ID;
            case "JcrAssetConverter" -> Reference.ASSET_KEY;
            default ->
                switch (target) {
                    case ASSET -> Reference.ASSET_KEY;
                    case RESOURCE -> Reference.PATH;
                    case PAGE, ITEM -> Reference.ID;
                };
        };
    }
}
