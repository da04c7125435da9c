package quartier.author.page;

import java.util.Map;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;

/** The screens of this package by their place. */
public final class PageScreens {
    private PageScreens() {}

    public static Map<String, Screen> of(Services services, Screens screens) {
        return Map.of(
                "seite", new PageScreen(services, screens),
                "vorschau", new PreviewScreen(services, screens),
                "vorschaulink", new PreviewLinkScreen(services, screens),
                "baustein", new ComponentScreen(services, screens));
    }
}
