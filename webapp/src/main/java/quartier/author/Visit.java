package quartier.author;

import quartier.content.Snapshot;
import quartier.http.FormData;
import quartier.http.Request;
import quartier.module.Registry;
import quartier.security.Actor;

/**
 * One request of a person who is logged in, with the content and the definitions as they are for all of it.
 *
 * @param underway what visitors do not have yet of what was sent
 * @param rest the path behind the screen's own, without a leading slash
 */
public record Visit(
        Request request, Actor.Person person, Snapshot snapshot, Registry registry, Underway underway, String rest) {
    /** Whether htmx asks for a part of the screen. */
    public boolean wantsPart() {
        return request.header("HX-Request").isPresent();
    }

    public boolean isPost() {
        return request.method().equals("POST");
    }

    public FormData form() {
        return FormData.of(request);
    }

    public String query(String name) {
        return request.query().text(name);
    }

    public Visit withRest(String other) {
        return new Visit(request, person, snapshot, registry, underway, other);
    }

    /** The same request, with the content as it is after what this visit changed. */
    public Visit at(Snapshot newer) {
        return new Visit(request, person, newer, registry, underway, rest);
    }
}
