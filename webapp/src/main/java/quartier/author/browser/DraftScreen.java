package quartier.author.browser;

import quartier.author.Drafting;
import quartier.author.Screen;
import quartier.author.Visit;
import quartier.content.ContentPath;
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
        ContentPath path = ContentPath.parse(visit.query("fuer")).orElseThrow(() -> new HttpException(400, "no path"));
        if (!visit.isPost()) {
            throw new HttpException(405, "drafts are only sent");
        }
        var form = visit.form();
        if (form.text("tat").equals("verwerfen")) {
            drafts.drop(visit, path);
            return Response.redirect(303, quartier.author.Places.edit(path));
        }
        drafts.keep(visit, path, form);
        return Response.of(204);
    }
}
