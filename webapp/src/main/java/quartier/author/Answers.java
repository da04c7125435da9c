package quartier.author;

import java.util.List;
import java.util.Map;
import quartier.http.FormData;
import quartier.http.Response;

/**
 * How a deed answers: by going on to another screen with a notice, or, when a script of the desk asked in place (field
 * {@code antwort} is {@code hinweis}), with the notice alone.
 */
public final class Answers {
    private final Screens screens;

    public Answers(Screens screens) {
        this.screens = screens;
    }

    /** @param place where the thing is now that the deed was about, as a content path; empty when it is gone */
    public Response told(Visit visit, FormData form, Notice notice, String place, String next) {
        if (form.text("antwort").equals("hinweis")) {
            return screens.bare(notice.isGood() ? 200 : 422, "notice.ftl", model(notice, place, next));
        }
        if (form.fields().has("fenster") && notice.isGood()) {
            return screens.bare("saved.ftl", model(notice, place, next));
        }
        return screens.after(visit, notice, next);
    }

    private static Map<String, Object> model(Notice notice, String place, String next) {
        return Map.of("notices", List.of(notice), "place", place, "back", next);
    }
}
