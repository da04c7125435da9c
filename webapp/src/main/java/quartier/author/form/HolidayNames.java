package quartier.author.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import quartier.definition.Holidays;
import quartier.module.Registry;
import quartier.rendering.view.ViewMessages;

/** What public holidays of the site's region are called, for whoever enters a date. */
public final class HolidayNames {
    private final Holidays holidays;
    private final ViewMessages texts;

    public HolidayNames(Registry registry, ViewMessages texts) {
        this.holidays = registry.sites().values().stream()
                .map(site -> site.options().holidays())
                .filter(found -> !found.region().isEmpty())
                .findFirst()
                .orElse(Holidays.NONE);
        this.texts = texts;
    }

    /** Empty on other days. */
    public String on(LocalDate day) {
        return holidays.on(day).map(this::name).orElse("");
    }

    public Map<LocalDate, String> in(int year) {
        Map<LocalDate, String> named = new TreeMap<>();
        holidays.in(year).forEach((day, name) -> named.put(day, name(name)));
        return named;
    }

    /** The day in words, with the holiday that it is. */
    String beside(String words, LocalDate day) {
        String name = on(day);
        return name.isEmpty() ? words : words + ", " + name;
    }

    private String name(String key) {
        return texts.text("holiday." + key);
    }
}
