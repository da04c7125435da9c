package quartier.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quartier.content.Binary;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Property;
import quartier.security.Account;
import quartier.security.Accounts;

class FilesAndAccountsTest {
    private static final ContentPath DAM = ContentPath.root("dam");

    private final Workbench bench = new Workbench();

    @Test
    void aFileIsStoredAsMagnoliaStoresIt() throws IOException {
        ContentPath asset = bench.done(new Command.StoreAsset(
                DAM,
                bench.file("Bericht (1).PDF", "application/pdf", "%PDF-1"),
                NodeChange.of(Property.of("title", "Bericht"))));
        assertThat(asset.path()).isEqualTo("/bericht-1.pdf");
        ContentNode content = bench.node(asset).child("jcr:content").orElseThrow();
        assertThat(content.text("jcr:mimeType")).isEqualTo("application/pdf");
        assertThat(content.text("size")).isEqualTo("6");
        assertThat(bytes(content)).isEqualTo("%PDF-1");
    }

    @ParameterizedTest
    @CsvSource({
        "a.exe,        application/x-msdownload, x, editing.file.type",
        "a.pdf.html,   application/pdf,          x, editing.file.extension",
        "a,            application/pdf,          x, editing.file.extension",
        "a.svg,        image/svg+xml,            x, editing.file.type",
        "a.pdf,        application/pdf,          '', editing.file.empty",
    })
    void whatIsNotAllowedIsRefused(String name, String type, String bytes, String key) {
        assertThat(Workbench.keys(bench.does(
                        bench.author, new Command.StoreAsset(DAM, bench.file(name, type, bytes), NodeChange.NONE))))
                .containsExactly(key);
        assertThat(bench.node(DAM).children()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "'C:\\x\\con.pdf', con.pdf",
        "'a\u0000b<script>.pdf', a-b-script.pdf",
        "'   .pdf', datei.pdf",
    })
    void hostileNamesBecomeHarmless(String name, String stored) {
        ContentPath asset =
                bench.done(new Command.StoreAsset(DAM, bench.file(name, "application/pdf", "x"), NodeChange.NONE));
        assertThat(asset.name()).isEqualTo(stored);
    }

    @Test
    void aReplacedFileKeepsItsPlaceIdentifierAndName() throws IOException {
        ContentPath asset = bench.done(
                new Command.StoreAsset(DAM, bench.file("old.pdf", "application/pdf", "old"), NodeChange.NONE));
        String id = bench.node(asset).id();
        Upload file = bench.file("neu und anders.pdf", "application/pdf", "new bytes");
        assertThat(Workbench.keys(bench.does(bench.author, new Command.ReplaceFile(asset, file, ""))))
                .containsExactly("editing.file.reason");
        bench.done(new Command.ReplaceFile(asset, file, "Zahl auf Seite 3 berichtigt"));
        ContentNode node = bench.node(asset);
        assertThat(node.id()).isEqualTo(id);
        assertThat(node.text("mgnl:comment")).isEqualTo("Zahl auf Seite 3 berichtigt");
        ContentNode content = node.child("jcr:content").orElseThrow();
        assertThat(content.text("fileName")).isEqualTo("old.pdf");
        assertThat(bytes(content)).isEqualTo("new bytes");
        bench.done(new Command.RestoreVersion(asset, "1.0"));
        assertThat(bytes(bench.node(asset).child("jcr:content").orElseThrow())).isEqualTo("old");
    }

    @Test
    void anAccountIsMadeGivenRolesLockedAndLetInAgain() {
        bench.done(bench.admin, new Command.SaveUser("kim", "Kim", "kim@example.org", Locale.GERMAN));
        bench.done(bench.admin, new Command.ChangePassword("kim", "correct horse", true));
        bench.done(bench.admin, new Command.SetRoles("kim", List.of("editor", "publisher")));
        assertThat(kim().roles()).containsExactly("editor", "publisher");
        assertThat(kim().passwordExpired()).isTrue();
        assertThat(kim().person().roles()).as("until the password is changed").isEmpty();
        bench.done(kim().person(), new Command.ChangePassword("kim", "battery staple", false));
        assertThat(kim().person().roles()).hasSize(2);
        assertThat(bench.passwords.matches(
                        "battery staple", bench.node(kim().path()).text("pswd")))
                .isTrue();
        bench.done(bench.admin, new Command.LockUser("kim", true));
        assertThat(kim().enabled()).isFalse();
        bench.done(bench.admin, new Command.LockUser("kim", false));
        assertThat(kim().enabled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "short,           editing.password.short",
        "aaaaaaaaaaaaaa,  editing.password.easy",
        "my-Superuser-1,  editing.password.easy",
        "first password,  editing.password.same",
    })
    void weakPasswordsAreRefused(String password, String key) {
        assertThat(Workbench.keys(bench.does(bench.admin, new Command.ChangePassword("superuser", password, false))))
                .containsExactly(key);
    }

    @Test
    void nobodyTakesTheirOwnRightsAway() {
        assertThat(Workbench.keys(bench.does(bench.admin, new Command.SetRoles("superuser", List.of()))))
                .containsExactly("editing.refused.ownAccount");
        assertThat(Workbench.keys(bench.does(bench.admin, new Command.LockUser("superuser", true))))
                .containsExactly("editing.refused.ownAccount");
    }

    private Account kim() {
        return Accounts.find(bench.store.snapshot(), "kim").orElseThrow();
    }

    private static String bytes(ContentNode content) throws IOException {
        Binary binary =
                (Binary) content.property("jcr:data").orElseThrow().values().getFirst();
        try (var in = binary.open()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
