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
        Matters matters = new Matters(services.store());
        UserScreens users = new UserScreens(services, screens);
        return Map.of(
                "",
                new StartScreen(services, screens, matters),
                "kalender",
                new CalendarScreen(services, screens, matters),
                Arrival.PLACE,
                new DeliveryScreen(services, screens),
                "feiertage",
                new HolidayScreen(services, screens),
                "probleme",
                new ProblemScreen(screens),
                "benutzer",
                users,
                "rollen",
                new RoleScreen(services, screens),
                "profil",
                new ProfileScreen(services, screens));
    }
}
