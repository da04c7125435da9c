package quartier.editing.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Rounds;
import quartier.editing.Command;
import quartier.editing.Editor;
import quartier.editing.Outcome;
import quartier.security.Actor;

/**
 * Does what is due, when it is due. All it knows is in the content, so a restart or an outage only delays; what was
 * missed is done at once. It looks at the clock often enough to notice that somebody has set it.
 */
public final class Scheduler implements AutoCloseable {
    /** Who the histories say did it. */
    public static final Actor JOB = new Actor.Job("schedule");

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(5);

    private final Agenda agenda;
    private final Editor editor;
    private final Function<Outcome, String> words;
    private final Clock clock;
    private final Map<Due, Instant> failed = new HashMap<>();
    private final Rounds rounds;
    private volatile Instant looked = Instant.MIN;

    /** @param words says to people why something could not be done */
    public Scheduler(
            ContentStore store, Timetable timetable, Editor editor, Function<Outcome, String> words, Clock clock) {
        this.rounds = new Rounds("schedule", this::doWhatIsDue, this::untilNext);
        this.agenda = new Agenda(store, timetable, rounds::wake);
        this.editor = editor;
        this.words = words;
        this.clock = clock;
    }

    /** Begins to do what is due, on a thread of its own. */
    public void start() {
        rounds.start();
    }

    /** Definitions have changed, so other properties may mean something. */
    public void redefined() {
        agenda.redefined();
    }

    /** What is due until then, earliest first. */
    public List<Due> until(Instant moment) {
        return agenda.until(moment);
    }

    /** Does now what is due by now. */
    public void doWhatIsDue() {
        Instant now = clock.instant();
        looked = now;
        List<Due> due = agenda.until(now);
        failed.keySet().retainAll(due);
        List<Due> tried = due.stream()
                .filter(each -> !failed.getOrDefault(each, Instant.MIN).isAfter(now))
                .toList();
        publishAll(
                tried.stream().filter(each -> each.kind() == Due.Kind.PUBLISH).toList());
        tried.stream().filter(each -> each.kind() == Due.Kind.WITHDRAW).forEach(each -> {
            Command command = new Command.TakeOff(each.path(), each.property());
            settle(each, editor.execute(JOB, command));
        });
        tried.stream()
                .filter(each -> each.kind() == Due.Kind.PURGE)
                .forEach(each -> settle(each, editor.execute(JOB, new Command.Purge(List.of(each.path())))));
    }

    /** Waits for what is being done. */
    @Override
    public void close() {
        rounds.close();
        agenda.close();
    }

    /** What was planned together goes out together; if that fails, each by itself, so that one does not hold up the rest. */
    private void publishAll(List<Due> due) {
        if (due.isEmpty()) {
            return;
        }
        List<ContentPath> paths = due.stream().map(Due::path).toList();
        if (due.size() > 1 && editor.execute(JOB, publish(paths)) instanceof Outcome.Done) {
            return;
        }
        for (Due each : due) {
            Outcome outcome = editor.execute(JOB, publish(List.of(each.path())));
            if (settle(each, outcome) && !isLate(outcome)) {
                editor.execute(JOB, new Command.SendBack(each.path(), words.apply(outcome)));
            }
        }
    }

    private static Command publish(List<ContentPath> paths) {
        return new Command.Publish(paths, false, List.of());
    }

    /** Whether waiting helps: the public side would not have it. Everything else needs a person. */
    private static boolean isLate(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.why().key().equals("editing.refused.target");
    }

    private boolean settle(Due due, Outcome outcome) {
        if (outcome instanceof Outcome.Done || outcome instanceof Outcome.Missing) {
            failed.remove(due);
            return false;
        }
        LOG.warn("{} of {} due at {} failed: {}", due.kind(), due.path(), due.at(), outcome);
        failed.put(due, clock.instant().plus(TRY_AGAIN));
        return true;
    }

    /** Until the next moment that matters, or a while. */
    private Duration untilNext() {
        return agenda.after(looked)
                .map(next -> Duration.between(clock.instant(), next))
                .filter(wait -> wait.compareTo(LOOK_AGAIN) < 0)
                .orElse(LOOK_AGAIN);
    }
}
