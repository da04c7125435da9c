package quartier.author.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.content.ContentNode;
import quartier.http.HttpException;
import quartier.http.Response;
import quartier.security.Account;
import quartier.security.Accounts;
import quartier.security.Permission;
import quartier.security.RoleRight;

/** What a role may do, to be read by administrators: its content, and the addresses that its {@code acl_uri} opens or shuts. */
final class RoleScreen implements Screen {
    static final String HOME = "/.author/rollen";

    private final Services services;
    private final Screens screens;

    /** A line as people read it. */
    public record Line(String place, String pattern, String extent) {}

    RoleScreen(Services services, Screens screens) {
        this.services = services;
        this.screens = screens;
    }

    @Override
    public Response show(Visit visit) {
        if (!services.guard().may(visit.person(), Permission.ADMINISTER)) {
            throw new HttpException(403, "roles are for administrators");
        }
        ContentNode role = Accounts.roles(visit.snapshot()).stream()
                .filter(each -> each.name().equals(visit.rest()))
                .findFirst()
                .orElseThrow(() -> new HttpException(404, "no such role"));
        List<RoleRight> rights = RoleRight.of(role);
        return screens.page(
                visit,
                "role.ftl",
                title(role),
                Map.of(
                        "crumbs", List.of(new Screens.Crumb(screens.text("nav.users"), UserScreens.HOME)),
                        "description", role.text("description"),
                        "deeds",
                                role.texts("quartier:permissions").stream()
                                        .map(deed -> screens.texts()
                                                .find("roles.deed." + deed)
                                                .orElse(deed))
                                        .toList(),
                        "content", lines(rights, false),
                        "addresses", lines(rights, true),
                        "people", people(visit, role)));
    }

    static String title(ContentNode role) {
        return role.text("title").isEmpty() ? role.name() : role.text("title");
    }

    private List<Line> lines(List<RoleRight> rights, boolean addresses) {
        return rights.stream()
                .filter(right -> right.isAddress() == addresses)
                .map(right -> new Line(
                        right.place().equals(RoleRight.EVERYWHERE) ? screens.text("roles.everywhere") : right.place(),
                        right.pattern(),
                        screens.text("roles." + (addresses ? "address." : "content.")
                                + right.extent().name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static List<String> people(Visit visit, ContentNode role) {
        return Accounts.all(visit.snapshot()).stream()
                .filter(account -> account.roles().contains(role.name()))
                .map(Account::name)
                .toList();
    }
}
