package quartier.module.read;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Optional;
import quartier.definition.Lifecycle;

/** Reads {@code lifecycle}; described in {@code docs/modules/lifecycle.md}. */
final class LifecycleReader {
    private static final String KEY = "lifecycle";

    private LifecycleReader() {}

    static Lifecycle read(Keys owner) {
        return owner.child(KEY, "quartier.lifecycle")
                .map(keys -> lifecycle(keys, replacement(keys), period(keys, "archive")))
                .orElse(Lifecycle.NONE);
    }

    /** Files and pages have no stand-in and no last date. */
    static Lifecycle ofDialog(Keys owner) {
        return owner.child(KEY, "quartier.lifecycle")
                .map(keys -> lifecycle(keys, Optional.empty(), Optional.empty()))
                .orElse(Lifecycle.NONE);
    }

    private static Lifecycle lifecycle(
            Keys keys, Optional<Lifecycle.Replacement> replacement, Optional<Period> archive) {
        Lifecycle lifecycle = new Lifecycle(
                keys.text("publish"), keys.texts("withdraw"), keys.texts("urgent"), replacement, review(keys), archive);
        keys.done();
        return lifecycle;
    }

    private static Optional<Lifecycle.Replacement> replacement(Keys owner) {
        return owner.child("replace", "quartier.lifecycle.replace").flatMap(keys -> {
            Lifecycle.Replacement replacement = new Lifecycle.Replacement(keys.text("after"), keys.text("by"));
            keys.done();
            if (replacement.after().isEmpty() || replacement.by().isEmpty()) {
                keys.error("'replace' needs 'after', a property with a date, and 'by', a reference");
                return Optional.empty();
            }
            return Optional.of(replacement);
        });
    }

    private static Optional<Lifecycle.Review> review(Keys owner) {
        return owner.child("review", "quartier.lifecycle.review").flatMap(keys -> {
            Lifecycle.Review review = new Lifecycle.Review(keys.text("at"), period(keys, "every"));
            keys.done();
            if (review.at().isEmpty()) {
                keys.error("'review' needs 'at', a property with a day");
                return Optional.empty();
            }
            return Optional.of(review);
        });
    }

    private static Optional<Period> period(Keys keys, String name) {
        String text = keys.text(name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Period.parse(text));
        } catch (DateTimeException e) {
            keys.warn(keys.at(name), "'" + name + "' is a period such as P24M, not '" + text + "'");
            return Optional.empty();
        }
    }
}
