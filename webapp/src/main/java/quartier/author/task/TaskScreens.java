package quartier.author.task;

import java.util.Map;
import quartier.author.Arrival;
import quartier.author.Screen;
import quartier.author.Screens;
import quartier.author.Services;

/** The screens of this package by their place. */
public final class TaskScreens {
    private TaskScreens() {}

    public static Map<String, Screen> of(Services services, Screens screens) {
        UserScreens users = new UserScreens(services, screens);
        return Map.of(
                "",
                new StartScreen(services, screens),
                Arrival.PLACE,
                new DeliveryScreen(services, screens),
                "probleme",
                new ProblemScreen(screens),
                "benutzer",
                users,
                "profil",
                new ProfileScreen(services, screens));
    }
}
