package quartier.module;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The folders of a module that hold definitions, and how their definitions are named. */
enum Kind {
    TEMPLATE("templates", Naming.QUALIFIED),
    DIALOG("dialogs", Naming.QUALIFIED),
    APP("apps", Naming.NAME),
    CONTENT_TYPE("contentTypes", Naming.NAME),
    THEME("themes", Naming.NAME),
    SITE("sites", Naming.NAME),
    URI_MAPPING("virtualUriMappings", Naming.QUALIFIED),
    ENDPOINT("restEndpoints", Naming.PATH),
    REST_CLIENT("restClients", Naming.NAME),
    FIELD_TYPE("fieldTypes", Naming.NAME),
    MESSAGE_VIEW("messageViews", Naming.QUALIFIED),
    BLOCK("blocks", Naming.QUALIFIED),
    OTHER_RENDERER("renderers", Naming.NAME),
    MEDIA_EDITOR("mediaEditors", Naming.NAME),
    TRAIT("traits", Naming.NAME),
    WEBHOOK("webhooks", Naming.NAME),
    CORS("cors", Naming.NAME),
    COMMAND("commands", Naming.NAME);

    /** How a definition is called elsewhere. */
    enum Naming {
        QUALIFIED,
        NAME,
        PATH
    }

    private final String folder;
    private final Naming naming;

    Kind(String folder, Naming naming) {
        this.folder = folder;
        this.naming = naming;
    }

    String folder() {
        return folder;
    }

    /** What one of them is called in messages. */
    String singular() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    static List<String> folders() {
        return Arrays.stream(values()).map(Kind::folder).toList();
    }

    static Optional<Kind> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(kind -> kind.folder.equals(folder))
                .findFirst();
    }

    /** @param path below the folder, without ending */
    String id(String module, String path) {
        return switch (naming) {
            case QUALIFIED -> module + ":" + path;
            case NAME -> path.substring(path.lastIndexOf('/') + 1);
            case PATH -> path;
        };
    }

    boolean qualified() {
        return naming == Naming.QUALIFIED;
    }
}
