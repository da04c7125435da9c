package quartier.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.ContentStore;
import quartier.content.Edit;
import quartier.content.Property;

/**
 * What a target remembers of the parcels it got, kept in its content so that it changes in the same
 * transaction as what a parcel brings.
 *
 * @param epoch 0 when nothing came yet
 * @param recent the last parcels, newest at the end, as {@code number digest} or {@code number digest
 *     reason of refusal}
 */
record Ledger(long epoch, long number, List<String> recent) {
    static final String WORKSPACE = "publishing";
    private static final ContentPath NODE = ContentPath.of(WORKSPACE, "/received");
    private static final int REMEMBERED = 32;

    /** What to do with a parcel. */
    sealed interface Verdict {}

    /** It is the next one. */
    record Next() implements Verdict {}

    /** It was applied, or refused with that reason, before. */
    record Repeated(String refusal) implements Verdict {}

    /** Another one is expected. */
    record Unexpected(long epoch, long number) implements Verdict {}

    static Ledger read(ContentStore store) {
        return of(store.snapshot().node(NODE));
    }

    private static Ledger of(Optional<ContentNode> found) {
        return found.map(node -> new Ledger(number(node, "epoch"), number(node, "number"), node.texts("recent")))
                .orElse(new Ledger(0, 0, List.of()));
    }

    Verdict judge(Envelope parcel) {
        if (parcel.epoch() > epoch) {
            return parcel.number() == 1 ? new Next() : new Unexpected(epoch, epoch == 0 ? 1 : number + 1);
        }
        if (parcel.epoch() == epoch && parcel.number() == number + 1) {
            return new Next();
        }
        String known = parcel.number() + " " + parcel.digest();
        if (parcel.epoch() == epoch) {
            for (String line : recent) {
                if (line.equals(known) || line.startsWith(known + " ")) {
                    return new Repeated(line.substring(known.length()).strip());
                }
            }
        }
        return new Unexpected(epoch, number + 1);
    }

    /** Notes the parcel as the last one; {@code refusal} is empty when it was applied. */
    void note(Edit edit, Envelope parcel, String refusal) {
        if (edit.node(NODE).isEmpty()) {
            edit.create(NODE, "mgnl:content");
        }
        List<String> lines = new ArrayList<>(parcel.epoch() == epoch ? recent : List.of());
        lines.add((parcel.number() + " " + parcel.digest() + " " + refusal).strip());
        edit.set(NODE, Property.of("epoch", parcel.epoch()));
        edit.set(NODE, Property.of("number", parcel.number()));
        edit.set(NODE, Property.ofTexts("recent", lines.subList(Math.max(0, lines.size() - REMEMBERED), lines.size())));
    }

    private static long number(ContentNode node, String name) {
        String text = node.text(name);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
