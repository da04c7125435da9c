package quartier.author.rest;

import java.util.List;
import java.util.stream.Collectors;
import quartier.author.Outcomes;
import quartier.content.ContentPath;
import quartier.editing.Outcome;
import quartier.http.HttpException;
import quartier.module.Registry;

/** What the end of a command means in HTTP. */
record Answers(Outcomes texts) {
    /** Where the node is that was created or changed; every other end is a status with its reason. */
    ContentPath done(Outcome outcome, Registry registry) {
        return switch (outcome) {
            case Outcome.Done done -> done.paths().getFirst();
            case Outcome.Refused refused ->
                throw new HttpException(
                        403, texts.text(refused.why().key(), refused.why().args(), registry));
            case Outcome.Conflict conflict ->
                throw new HttpException(
                        412, "changed meanwhile by " + conflict.who() + "; now \"" + conflict.revision() + "\"");
            case Outcome.Missing missing -> throw new HttpException(404, "no node " + missing.path());
            case Outcome.Invalid invalid ->
                throw new HttpException(
                        422,
                        invalid.messages().stream()
                                .map(message -> (message.field().isEmpty() ? "" : message.field() + ": ")
                                        + texts.text(message.key(), List.copyOf(message.args()), registry))
                                .distinct()
                                .collect(Collectors.joining("; ")));
        };
    }
}
