package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.security.Passwords;

/** Roles come as files from elsewhere: administrators see at the desk what they allow, and to whom. */
class RolesAtTheDeskIT {
    private static DeskServer server;
    private static DeskCaller admin;

    @TempDir
    private static Path content;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(content.resolve("userroles.writer.yaml"), """
                'writer':
                  'jcr:primaryType': 'mgnl:role'
                  'jcr:uuid': '670db6fe-07f4-596e-ac56-a0dbb17c1a4b'
                  'title': 'Schreibende'
                  'quartier:permissions': ['publish']
                  'acl_website':
                    'jcr:primaryType': 'mgnl:contentNode'
                    '0': {'path': '/home/*', 'permissions': 63}
                    '00': {'path': '/home/secret*', 'permissions': 0}
                    '01': {'path': '/odd', 'permissions': 2}
                  'acl_uri':
                    'jcr:primaryType': 'mgnl:contentNode'
                    '0': {'path': '/.rest/delivery/*', 'permissions': 8}
                    '1': {'path': '/.rest/nodes/*', 'permissions': 63}
                """);
        Files.writeString(
                content.resolve("users.admin.eve.yaml"), """
                'eve':
                  'jcr:primaryType': 'mgnl:user'
                  'pswd': '%s'
                  'roles': {'jcr:primaryType': 'mgnl:contentNode', '0': '670db6fe-07f4-596e-ac56-a0dbb17c1a4b'}
                """.formatted(new Passwords().hash(DeskServer.PASSWORD)));
        server = new DeskServer(List.of(), List.of(content));
        admin = new DeskCaller(server);
        assertThat(admin.login("superuser", DeskServer.PASSWORD).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAdministratorSeesWhatARoleMayDoWithContentAndAddressesAndWhoHasIt() {
        String link = admin.get("/.author/benutzer")
                .html()
                .expectFirst("a:contains(Schreibende)")
                .attr("href");
        DeskCaller.Page page = admin.get(link);
        assertThat(page.html().select("tbody tr").eachText())
                .containsExactly(
                        "website /home/* lesen und ändern",
                        "website /home/secret* gesperrt",
                        "website /odd nur einzelne Rechte",
                        "/.rest/delivery/* ansehen (GET)",
                        "/.rest/nodes/* ansehen und senden (GET und POST)");
        assertThat(page.text()).contains("eve", "veröffentlichen und zurückziehen");
        assertThat(admin.get("/.author/rollen/none").status()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesRoles() {
        DeskCaller eve = new DeskCaller(server);
        eve.login("eve", DeskServer.PASSWORD);
        assertThat(eve.get("/.author/rollen/writer").status()).isEqualTo(403);
    }
}
