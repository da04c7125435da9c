package quartier.author.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import quartier.author.form.Control;
import quartier.author.form.Form;

/** Two states of a form side by side, field by field: only what differs. */
final class Comparison {
    private Comparison() {}

    /** A field that differs, as plain text. */
    public record Difference(String label, String theirs, String mine) {}

    static List<Difference> of(Form theirs, Form mine) {
        List<Difference> found = new ArrayList<>();
        List<Control> one = controls(theirs);
        List<Control> other = controls(mine);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            String left = text(one.get(i));
            String right = text(other.get(i));
            if (!left.equals(right)) {
                found.add(new Difference(one.get(i).head().label(), left, right));
            }
        }
        return found;
    }

    private static List<Control> controls(Form form) {
        return form.tabs().stream().flatMap(tab -> tab.controls().stream()).toList();
    }

    static String text(Control control) {
        return switch (control) {
            case Control.Line line -> line.value();
            case Control.Area area -> area.value();
            case Control.Rich rich -> Jsoup.parse(rich.value()).wholeText();
            case Control.Check check -> check.checked() ? "✓" : "–";
            case Control.Radios radios -> chosen(radios.options());
            case Control.Combo combo -> chosen(combo.options());
            case Control.Suggest suggest -> suggest.value();
            case Control.Boxes boxes -> chosen(boxes.options());
            case Control.Moment moment -> (moment.date() + " " + moment.time()).strip();
            case Control.Secret secret -> "";
            case Control.Code code -> code.value();
            case Control.Note note -> "";
            case Control.Slider slider -> slider.value();
            case Control.Link link -> link.title();
            case Control.Attachment file ->
                file.stored().map(stored -> stored.fileName()).orElse("");
            case Control.Group group -> labelled(group.controls());
            case Control.Series series ->
                labelled(Stream.concat(series.rule().stream(), series.differences().stream())
                        .toList());
            case Control.Switch choice ->
                chosen(choice.options())
                        + choice.cases().stream()
                                .filter(one -> choice.options().stream()
                                        .anyMatch(option -> option.chosen()
                                                && option.value().equals(one.option())))
                                .map(one -> "\n" + labelled(one.controls()))
                                .findFirst()
                                .orElse("");
            case Control.Repeat repeat ->
                all(repeat.entries().stream().map(Control.Entry::control).toList());
            case Control.Foreign foreign -> foreign.value();
        };
    }

    /** The parts of a group, each with its name, so that a value says what it is. */
    private static String labelled(List<Control> controls) {
        return controls.stream()
                .filter(control ->
                        !text(control).isBlank() && !(control instanceof Control.Check check && !check.checked()))
                .map(control -> control.head().label() + ": " + text(control).replace("\n", "\n  "))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static String all(List<Control> controls) {
        return controls.stream()
                .map(Comparison::text)
                .filter(text -> !text.isBlank())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static String chosen(List<Control.Option> options) {
        return options.stream()
                .filter(Control.Option::chosen)
                .map(Control.Option::label)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
