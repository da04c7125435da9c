package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.content.Binary;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.bootstrap.ContentExporter;
import quartier.content.bootstrap.ContentImporter;
import quartier.content.bootstrap.Finding;
import quartier.content.bootstrap.ImportReport;
import quartier.module.Modules;
import quartier.module.Registry;
import quartier.security.Accounts;
import quartier.security.Actor;
import quartier.security.FirstStart;
import quartier.security.Guard;
import quartier.security.Passwords;
import quartier.security.Permission;

/** System views as Magnolia writes them, of every workspace: what they give, what is left out, what is exported again. */
class ForeignContentTest {
    private static final String PASSWORD = "Ein gutes Kennwort 7";
    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    @TempDir
    Path folder;

    private final Passwords passwords = new Passwords();
    private ContentStore store;
    private Registry registry;

    @BeforeEach
    void open() throws IOException {
        store = ContentStore.inMemory();
        new FirstStart(store, passwords).prepare(PASSWORD);
        Files.createDirectories(folder.resolve("modules"));
        registry = Modules.load(List.of(folder.resolve("modules"))).current();
        dam();
        accounts();
        others();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void filesComeWithTheirBytesAndFolders() throws IOException {
        run(store, "in");
        ContentNode asset = store.snapshot().node("dam", "/pictures/dot.gif").orElseThrow();
        ContentNode file = asset.child("jcr:content").orElseThrow();
        assertThat(asset.isType("mgnl:asset")).isTrue();
        assertThat(file.property("size").orElseThrow().values()).containsExactly((long) GIF.length);
        try (InputStream in = bytes(file).open()) {
            assertThat(in.readAllBytes()).isEqualTo(GIF);
        }
    }

    @Test
    void everyKindOfValueKeepsItsTypeAndItsNumber() throws IOException {
        run(store, "in");
        ContentNode node = store.snapshot().node("own", "/values").orElseThrow();
        Map<String, String> types = new TreeMap<>();
        node.properties().stream()
                .filter(property -> property.name().indexOf(':') < 0)
                .forEach(property -> types.put(property.name(), property.type() + (property.multiple() ? "*" : "")));
        assertThat(types)
                .hasToString("{boolean=BOOLEAN, date=DATE, decimal=DECIMAL, double=DOUBLE, empty=STRING*, long=LONG,"
                        + " name=NAME, one=STRING*, path=PATH, reference=REFERENCE, two=LONG*, uri=URI,"
                        + " weak=WEAKREFERENCE}");
    }

    @Test
    void aRoleOpensWhatItsListsSayToThoseWhoHaveItThroughAGroup() throws IOException {
        run(store, "in");
        Guard guard = new Guard(store::snapshot);
        Actor.Person eve = Accounts.find(store.snapshot(), "eve").orElseThrow().person();
        assertThat(eve.roles()).containsExactly("authors");
        assertThat(guard.may(eve, Permission.WRITE, ContentPath.of("website", "/home/a")))
                .isTrue();
        assertThat(guard.may(eve, Permission.WRITE, ContentPath.of("website", "/other")))
                .isFalse();
        assertThat(guard.mayRequest(eve, false, "/.rest/nodes/v1/website/home")).isTrue();
        assertThat(guard.mayRequest(eve, true, "/.rest/nodes/v1/website/home")).isFalse();
        assertThat(guard.mayRequest(new Actor.Anonymous(), false, "/.rest/delivery/x"))
                .isTrue();
    }

    @Test
    void theAdministrationStaysAsItIsAndAForeignPasswordIsNamed() throws IOException {
        ImportReport report = run(store, "in");
        Actor.Person admin =
                Accounts.find(store.snapshot(), "superuser").orElseThrow().person();
        assertThat(new Guard(store::snapshot).may(admin, Permission.ADMINISTER)).isTrue();
        assertThat(passwords.matches(
                        PASSWORD,
                        Accounts.find(store.snapshot(), "superuser")
                                .orElseThrow()
                                .passwordHash()))
                .isTrue();
        assertThat(report.findings())
                .extracting(Finding::toString)
                .anyMatch(
                        text -> text.startsWith("users.admin.xml") && text.contains("/admin/superuser is not imported"))
                .anyMatch(text -> text.startsWith("userroles.superuser.xml") && text.contains("is not imported"))
                .anyMatch(text -> text.contains("users:/admin/eve: the password is of another program"))
                .anyMatch(text -> text.contains("users:/system/anonymous: nobody logs in"));
    }

    @Test
    void settingsOfMagnoliaAreKeptAndSaidToDoNothing() throws IOException {
        assertThat(run(store, "in").findings())
                .extracting(Finding::toString)
                .anyMatch(text -> text.startsWith("config.modules.shop.config.xml:2: config:/modules/shop/config: ")
                        && text.contains("have no effect"));
        assertThat(store.snapshot()
                        .node("config", "/modules/shop/config")
                        .orElseThrow()
                        .text("x"))
                .isEqualTo("1");
    }

    @Test
    void whatWasImportedIsExportedAndImportedAgainTheSame() throws IOException {
        run(store, "in");
        Path out = folder.resolve("out");
        List<String> workspaces = ContentWorkspaces.of(registry, store.snapshot());
        assertThat(workspaces).contains("dam", "category", "own", "website").doesNotContain("users", "config");
        ContentExporter.forText().run(store.snapshot(), workspaces, out);
        try (ContentStore other = ContentStore.inMemory()) {
            new FirstStart(other, passwords).prepare(PASSWORD);
            assertThat(run(other, "out").errors()).isEmpty();
            for (String workspace : workspaces) {
                assertThat(tree(other, workspace)).as(workspace).isEqualTo(tree(store, workspace));
            }
        }
    }

    private void dam() throws IOException {
        write(
                "dam.pictures.xml",
                node(
                        "pictures",
                        "mgnl:folder",
                        node(
                                "dot.gif",
                                "mgnl:asset",
                                value("title", "String", "A dot")
                                        + node(
                                                "jcr:content",
                                                "mgnl:resource",
                                                value(
                                                                "jcr:data",
                                                                "Binary",
                                                                Base64.getMimeEncoder()
                                                                        .encodeToString(GIF))
                                                        + value("jcr:mimeType", "String", "image/gif")
                                                        + value("fileName", "String", "dot.gif")
                                                        + value("size", "Long", "" + GIF.length)
                                                        + value(
                                                                "jcr:lastModified",
                                                                "Date",
                                                                "2020-02-02T10:00:00.000+01:00")))));
    }

    private void accounts() throws IOException {
        String entries = node("acl_website", "mgnl:contentNode", entry("0", "/home/*", 63))
                + node("acl_uri", "mgnl:contentNode", entry("0", "/.rest/nodes/*", 8));
        write(
                "userroles.authors.xml",
                node("authors", "mgnl:role", id("a1") + value("title", "String", "A") + entries));
        write(
                "userroles.anonymous.xml",
                node(
                        "anonymous",
                        "mgnl:role",
                        node("acl_uri", "mgnl:contentNode", entry("0", "/.rest/delivery/*", 8))));
        write("userroles.superuser.xml", node("superuser", "mgnl:role", id("5e")));
        write(
                "usergroups.writers.xml",
                node(
                        "writers",
                        "mgnl:group",
                        id("91") + node("roles", "mgnl:contentNode", value("0", "String", uuid("a1")))));
        write(
                "users.admin.xml",
                node("admin", "mgnl:folder", user("superuser", "5e", "roles") + user("eve", "91", "groups")));
        write("users.system.anonymous.xml", user("anonymous", "a1", "roles"));
    }

    private void others() throws IOException {
        write("website.home.xml", node("home", "mgnl:page", id("40") + value("title", "String", "Home")));
        write("category.topics.xml", node("topics", "mgnl:category", value("displayName", "String", "Topics")));
        write("config.modules.shop.config.xml", node("config", "mgnl:content", value("x", "String", "1")));
        write(
                "own.values.xml",
                node(
                        "values",
                        "mgnl:content",
                        value("long", "Long", "7")
                                + value("double", "Double", "1.5")
                                + value("decimal", "Decimal", "1.10")
                                + value("boolean", "Boolean", "true")
                                + value("date", "Date", "2020-02-02T10:00:00.000+01:00")
                                + value("name", "Name", "mgnl:page")
                                + value("path", "Path", "/a/b")
                                + value("uri", "URI", "https://example.org/")
                                + value("reference", "Reference", uuid("40"))
                                + value("weak", "WeakReference", uuid("99"))
                                + value("two", "Long", "1", "2")
                                + value("one", "String", "x").replace("sv:type", "sv:multiple=\"true\" sv:type")
                                + value("empty", "String").replace("sv:type", "sv:multiple=\"true\" sv:type")));
    }

    private static String user(String name, String grant, String kind) {
        return node(
                name,
                "mgnl:user",
                value("name", "String", name)
                        + value("pswd", "String", "$2a$12$abcdefghijklmnopqrstuv")
                        + value("enabled", "String", "true")
                        + node(kind, "mgnl:contentNode", value("0", "String", uuid(grant))));
    }

    private static String entry(String name, String path, int bits) {
        return node(name, "mgnl:contentNode", value("path", "String", path) + value("permissions", "Long", "" + bits));
    }

    private static String node(String name, String type, String inside) {
        return "<sv:node sv:name=\"" + name + "\" xmlns:sv=\"http://www.jcp.org/jcr/sv/1.0\">\n"
                + value("jcr:primaryType", "Name", type) + inside + "</sv:node>\n";
    }

    private static String id(String number) {
        return value("jcr:uuid", "String", uuid(number));
    }

    private static String uuid(String number) {
        return "1f8a1c3e-0f0a-4f5c-9e77-2a6a0a4b1d" + number.toLowerCase(Locale.ROOT);
    }

    private static String value(String name, String type, String... values) {
        StringBuilder xml = new StringBuilder("<sv:property sv:name=\"" + name + "\" sv:type=\"" + type + "\">");
        for (String value : values) {
            xml.append("<sv:value>").append(value).append("</sv:value>");
        }
        return xml.append("</sv:property>\n").toString();
    }

    private void write(String name, String xml) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(name), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml);
    }

    private ImportReport run(ContentStore into, String from) {
        ImportReport report = new ContentImporter(into, Clock.systemUTC(), new ImportRules(registry, false))
                .run(folder.resolve(from), "test");
        assertThat(report.applied()).as(report.findings().toString()).isTrue();
        return report;
    }

    private static Binary bytes(ContentNode file) {
        return (Binary) file.property("jcr:data").orElseThrow().values().getFirst();
    }

    /** Everything below a workspace as text, without dates of the import. */
    private static String tree(ContentStore store, String workspace) {
        StringBuilder text = new StringBuilder();
        store.snapshot().node(workspace, "/").orElseThrow().children().forEach(child -> tree(child, text));
        return text.toString();
    }

    private static void tree(ContentNode node, StringBuilder text) {
        text.append(node.path())
                .append(' ')
                .append(node.primaryType())
                .append(' ')
                .append(node.id());
        node.properties().stream()
                .filter(property -> !property.name().startsWith("mgnl:created")
                        && !property.name().startsWith("mgnl:lastModified"))
                .map(property -> property.name()
                        + property.type()
                        + property.multiple()
                        + property.values().stream()
                                .map(value -> value instanceof Binary binary ? binary.length() : value)
                                .toList())
                .sorted()
                .forEach(line -> text.append("\n  ").append(line));
        text.append('\n');
        node.children().forEach(child -> tree(child, text));
    }
}
