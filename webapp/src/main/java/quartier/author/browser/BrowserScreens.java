package quartier.author.browser;

import java.util.Map;
import quartier.author.Drafting;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;

/** The screens of this package by their place. */
public final class BrowserScreens {
    private BrowserScreens() {}

    public static Map<String, Screen> of(Services services, Screens screens) {
        Drafting drafts = new Drafting(services.drafts(), services.clock());
        drafts.forgetOld();
        return Map.ofEntries(
                Map.entry("inhalte", new ListScreen(services, screens)),
                Map.entry("neu", new CreateScreen(services, screens, drafts)),
                Map.entry("bearbeiten", new ItemScreen(services, screens, drafts)),
                Map.entry("entwurf", new DraftScreen(drafts)),
                Map.entry("versionen", new VersionScreen(services, screens)),
                Map.entry("tun", new DeedScreen(services, screens)),
                Map.entry("ausfuhr", new ExportScreen(services, screens)),
                Map.entry("sofort", new HurryScreen(services, screens)),
                Map.entry("verschieben", new MoveScreen(services, screens)),
                Map.entry("auswahl", new Chooser(services, screens)),
                Map.entry("seiten", new PageTree(services, screens)),
                Map.entry("medien", new MediaScreen(services, screens)));
    }
}
