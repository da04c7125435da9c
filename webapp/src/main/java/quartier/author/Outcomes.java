package quartier.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import quartier.author.form.Form;
import quartier.author.form.Message;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.module.Registry;
import quartier.rendering.view.ViewMessages;

/** Says in German how a command ended. */
public final class Outcomes {
    private final ViewMessages texts;

    public Outcomes(ViewMessages texts) {
        this.texts = texts;
    }

    /** @param done what to say when it worked */
    public Notice notice(Outcome outcome, String done, Registry registry) {
        return switch (outcome) {
            case Outcome.Done it when it.notes().isEmpty() -> Notice.good(done);
            case Outcome.Done it ->
                new Notice(it.says("editing.note.waiting") ? "hint" : "good", done, texts(it.notes(), registry));
            case Outcome.Refused refused ->
                Notice.wrong(text(refused.why().key(), refused.why().args(), registry));
            case Outcome.Conflict conflict -> Notice.wrong(texts.text("outcome.conflict", conflict.who()));
            case Outcome.Missing missing -> Notice.wrong(texts.text("outcome.missing"));
            case Outcome.Invalid invalid ->
                new Notice("wrong", texts.text("outcome.invalid"), texts(invalid.messages(), registry));
        };
    }

    /** Why something could not be done, in one text. */
    public String reason(Outcome outcome, Registry registry) {
        Notice notice = notice(outcome, "", registry);
        List<String> all = new ArrayList<>(List.of(notice.text()));
        all.addAll(notice.details());
        return String.join(" ", all).strip();
    }

    /** The same messages at the fields of a form. */
    public List<Message> messages(List<FieldMessage> found, Form form, Registry registry) {
        return found.stream()
                .map(message -> new Message(
                        form.key(message.field()),
                        form.label(message.field()),
                        text(message.key(), message.args(), registry)))
                .toList();
    }

    private List<String> texts(List<FieldMessage> messages, Registry registry) {
        return messages.stream()
                .map(message -> text(message.key(), message.args(), registry))
                .distinct()
                .toList();
    }

    public String text(String key, List<String> arguments, Registry registry) {
        return texts.find(key, arguments.toArray())
                .or(() -> registry.messages().text(key, Locale.GERMAN))
                .orElse(key);
    }
}
