package quartier.author.browser;

import quartier.author.Drafting;
import quartier.author.Places;
import quartier.author.Screen;
import quartier.author.Visit;
import quartier.http.HttpException;
import quartier.http.Response;

/** Takes what the browser sends while somebody types, and throws it away when they say so. */
final class DraftScreen implements Screen {
    private final Drafting drafts;

    DraftScreen(Drafting drafts) {
        this.drafts = drafts;
    }

    @Override
    public Response show(Visit visit) {
        String place = visit.query("fuer");
        if (!place.startsWith("/.author/")) {
            throw new HttpException(400, "no form");
        }
        if (!visit.isPost()) {
            throw new HttpException(405, "drafts are only sent");
        }
        var form = visit.form();
        if (form.text("tat").equals("verwerfen")) {
            drafts.drop(visit, place);
            return Response.redirect(303, Places.home(place) + (form.fields().has("fenster") ? "?fenster=1" : ""));
        }
        drafts.keep(visit, place, form);
        return Response.of(204);
    }
}
