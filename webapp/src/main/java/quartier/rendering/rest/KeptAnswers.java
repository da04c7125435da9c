package quartier.rendering.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers that were given a moment ago, so that many visitors of a page are one question to the other server. */
final class KeptAnswers {
    private static final int MOST = 100;
    private static final int LARGEST = 256 * 1024;

    private final Clock clock;
    private final Map<Question, Kept> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** @param answer empty when there was none */
    record Kept(Optional<RestAnswer> answer, Instant until) {}

    KeptAnswers(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<Kept> to(Question question) {
        return Optional.ofNullable(answers.get(question))
                .filter(kept -> kept.until().isAfter(clock.instant()));
    }

    synchronized Kept keep(Question question, Optional<RestAnswer> answer, Duration time) {
        Kept kept = new Kept(answer, clock.instant().plus(time));
        if (question.isRead() && answer.map(RestAnswer::text).orElse("").length() <= LARGEST) {
            answers.put(question, kept);
        }
        return kept;
    }
}
