package quartier.author.form;

import quartier.definition.Field;
import quartier.http.FormData;

/** Looks at a file that was sent with a form. */
@FunctionalInterface
public interface FileCheck {
    /** No files here. */
    FileCheck NONE = (field, file) -> new Refused("");

    Result look(Field.Upload field, FormData.FilePart file);

    /** What came of it. */
    sealed interface Result {}

    /** It may be stored. */
    record Accepted(Value.Sent file) implements Result {}

    /** It may not; {@code why} is for people. */
    record Refused(String why, Cause cause) implements Result {
        public Refused(String why) {
            this(why, Cause.OTHER);
        }
    }

    /** For what modules have words of their own. */
    enum Cause {
        SIZE,
        TYPE,
        OTHER
    }
}
