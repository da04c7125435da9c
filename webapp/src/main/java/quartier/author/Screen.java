package quartier.author;

import quartier.http.Response;

/** Answers the requests for one place of the desk. */
@FunctionalInterface
public interface Screen {
    Response show(Visit visit);
}
