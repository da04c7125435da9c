package quartier.author.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import quartier.definition.Lettering;
import quartier.definition.UploadTexts;
import quartier.rendering.view.TrustedHtml;

/** A field as a view draws it: one record and one template {@code fields/<kind>.ftl} per kind. */
public sealed interface Control {
    Head head();

    /** Names the template that draws it. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * What all have in common.
     *
     * @param key name in the request
     * @param error what is wrong; empty if nothing
     * @param reference the value in the default language, as help for translating; empty if there is none
     * @param translated whether there is a value per language
     */
    record Head(
            String key,
            String label,
            String hint,
            boolean required,
            boolean readOnly,
            String error,
            String placeholder,
            boolean translated,
            String reference) {
        public String id() {
            return Control.id(key);
        }

        Head labelled(String other) {
            return new Head(key, other, hint, required, readOnly, error, placeholder, translated, reference);
        }
    }

    /** The id in the page of the control with that name. */
    static String id(String key) {
        return key.replaceAll("[^\\p{L}\\p{N}]", "-");
    }

    /**
     * One option of a choice.
     *
     * @param icon address of a picture; empty for none
     */
    record Option(String value, String label, boolean chosen, String icon) {
        Option(String value, String label, boolean chosen) {
            this(value, label, chosen, "");
        }
    }

    record Line(Head head, String value, OptionalInt most, String mode) implements Control {}

    record Area(Head head, String value, int rows, OptionalInt most) implements Control {}

    record Rich(
            Head head,
            String value,
            TrustedHtml shown,
            boolean lists,
            boolean tables,
            boolean images,
            boolean alignment,
            Lettering lettering,
            int rows)
            implements Control {}

    record Check(Head head, boolean checked, String caption) implements Control {}

    record Radios(Head head, List<Option> options, boolean emptyAllowed, boolean horizontal) implements Control {}

    /** @param filter {@code contains}, {@code starts}, or empty for a list that is not filtered */
    record Combo(Head head, List<Option> options, boolean emptyAllowed, String filter) implements Control {}

    /** A text for which there are suggestions. */
    record Suggest(Head head, String value, List<Option> options) implements Control {}

    /** @param filter as of a {@link Combo} */
    record Boxes(Head head, List<Option> options, boolean tall, boolean horizontal, String filter) implements Control {}

    /**
     * @param format how scripts write days; empty for the usual way
     * @param dateHint what is to be typed
     */
    record Moment(
            Head head,
            String date,
            String time,
            boolean withTime,
            String weekday,
            String format,
            String dateHint,
            String timeHint)
            implements Control {}

    /** @param repeatLabel text above the second field; empty for the usual one */
    record Secret(Head head, boolean repeat, String repeatLabel) implements Control {}

    record Code(Head head, String value, int rows, String language) implements Control {}

    record Note(Head head, String text) implements Control {}

    /** @param marks where there are marks below it */
    record Slider(Head head, String value, String min, String max, String step, List<String> marks, String unit)
            implements Control {}

    /**
     * @param title what the target is called; empty when there is none
     * @param place where it is
     * @param missing whether the stored target does not exist (any more)
     * @param chooser query of the chooser's address
     * @param picture address of a small picture; empty for none
     * @param button text of the button that chooses; empty for the usual one
     */
    record Link(
            Head head,
            String value,
            String title,
            String place,
            boolean missing,
            String chooser,
            String picture,
            boolean typing,
            String button)
            implements Control {}

    /** @param texts in the words of the module; empty ones for the usual */
    record Attachment(Head head, Optional<Value.Stored> stored, boolean arrived, UploadTexts texts)
            implements Control {}

    record Group(Head head, List<Control> controls, boolean horizontal) implements Control {}

    /**
     * A rule of recurrence with the dates that it gives.
     *
     * @param rule what says how often
     * @param differences what differs on single dates
     * @param watched names of the fields on which the dates depend
     */
    record Series(Head head, List<Control> rule, Dates dates, List<Control> differences, List<String> watched)
            implements Control {}

    /**
     * The dates of a {@link Series} in words.
     *
     * @param hint what people should mind; empty if nothing
     * @param past says how many dates are over; empty if none
     * @param more says what is not listed; empty if nothing
     */
    record Dates(String sentence, String summary, String hint, String past, List<OneDate> dates, String more) {
        static Dates none(String why) {
            return new Dates("", why, "", "", List.of(), "");
        }
    }

    /** @param state {@code changed}, {@code off}, {@code skipped} or empty; {@code said} is the same for people */
    record OneDate(String id, String day, String time, String state, String said, String note, List<DateDeed> deeds) {}

    /**
     * A button beside a date.
     *
     * @param operation see {@link FormOperation}
     * @param focus begin of the id of what gets the focus then; empty for the button itself
     */
    record DateDeed(String id, String label, String operation, String focus) {}

    record Switch(Head head, List<Option> options, boolean radios, List<Case> cases) implements Control {}

    /** The controls for one option. */
    record Case(String option, String label, List<Control> controls) {}

    /** @param removable whether entries can go */
    record Repeat(Head head, List<Entry> entries, String add, String remove, boolean removable, boolean full)
            implements Control {}

    /** One entry of a {@link Repeat}. */
    record Entry(String key, int number, String title, Control control) {}

    record Foreign(Head head, String type, String value) implements Control {}
}
