package quartier.editing;

import java.util.List;
import java.util.Locale;
import quartier.content.ContentPath;

/** Every deed that a person can do with content and accounts. Data only; {@link Editor} does it. */
public sealed interface Command {

    /**
     * Creates a page, an item, a folder.
     *
     * @param name of the node; empty to have one made from the title in the change.
     *     A name that is taken gets a number
     * @param template id of the page template; empty for none
     */
    record CreateNode(ContentPath parent, String name, String nodeType, String template, NodeChange change)
            implements Command {}

    /**
     * Saves a form.
     *
     * @param seenRevision {@link Revisions#of} of the node when the form was shown; empty to save whatever
     *     is there
     * @param newName also renames the node; empty to leave it
     */
    record SaveNode(ContentPath path, NodeChange change, String seenRevision, String newName) implements Command {}

    /**
     * Adds a component to an area. The area's node is created when it is missing.
     *
     * @param before name of the component in front of which it stands; empty for the end
     */
    record AddComponent(ContentPath area, String template, String before, NodeChange change) implements Command {}

    /** Moves a node; {@code before} is the name of a child of the new parent, empty for the end. */
    record Move(ContentPath node, ContentPath newParent, String before) implements Command {}

    record Rename(ContentPath node, String name) implements Command {}

    /** Copies a node with its parts, pages below a page as well; the copy is new: other identifiers, never published. */
    record Copy(ContentPath node, ContentPath newParent) implements Command {}

    /**
     * Makes a change that cannot wait and publishes it, where the definition of the item names it.
     *
     * @param quick name of the {@link quartier.definition.Capabilities.Quick}
     * @param note the sentence for visitors; may be empty
     */
    record Hurry(ContentPath path, String quick, String note) implements Command {}

    /**
     * Puts pages and items into the trash, removes components at once.
     *
     * @param evenIfUsed also when something refers to them
     */
    record Delete(List<ContentPath> paths, boolean evenIfUsed) implements Command {}

    /** Puts a component that the same person removed a moment ago back to where it was. */
    record PutBack(ContentPath component) implements Command {}

    /** Takes an item out of the trash. */
    /** What it says is still true: the day on which somebody should look again moves on. */
    record Confirm(ContentPath path) implements Command {}

    record Undelete(List<ContentPath> paths) implements Command {
        public Undelete {
            paths = List.copyOf(paths);
        }

        public Undelete(ContentPath path) {
            this(List.of(path));
        }
    }

    /** Removes for good what is in the trash; what visitors can still see must be withdrawn before. */
    record Purge(List<ContentPath> paths) implements Command {}

    /**
     * Publishes items; those in the trash are taken off instead.
     *
     * @param withChildren with the pages and items below them
     * @param alongside items they need ({@link Dependencies}), published first
     * @param asItIs also what lacks something that its form requires; only for jobs, which bring content from elsewhere
     */
    record Publish(List<ContentPath> paths, boolean withChildren, List<ContentPath> alongside, boolean asItIs)
            implements Command {
        public Publish(List<ContentPath> paths, boolean withChildren, List<ContentPath> alongside) {
            this(paths, withChildren, alongside, false);
        }
    }

    /**
     * Takes items off the public site; author keeps them.
     *
     * @param reason told to visitors; may be empty
     * @param evenIfUsed also when something published refers to them
     */
    record Withdraw(List<ContentPath> paths, String reason, boolean evenIfUsed) implements Command {}

    /**
     * Takes an item off because its time is over, whoever uses it.
     *
     * @param property the one that said so
     */
    record TakeOff(ContentPath path, String property) implements Command {}

    /**
     * Makes an earlier state the draft; what is there now is kept as a version too.
     *
     * @param version name of a {@link quartier.content.Version} of the item
     */
    record RestoreVersion(ContentPath path, String version) implements Command {}

    /** Stores a new file with what is known about it. */
    record StoreAsset(ContentPath folder, Upload file, NodeChange metadata) implements Command {}

    /** Puts another file in the place of an asset's: address and identifier stay, the old one is kept as a version. */
    record ReplaceFile(ContentPath asset, Upload file, String reason) implements Command {}

    /** Asks for approval. */
    record HandIn(List<ContentPath> paths, String comment) implements Command {}

    /** Takes back what was handed in, or what is planned. */
    record Recall(ContentPath path) implements Command {}

    /** Approves what was handed in and publishes it. */
    record Approve(List<ContentPath> paths, List<ContentPath> alongside) implements Command {}

    /** Gives what was handed in, or is planned, back to its author. */
    record SendBack(ContentPath path, String comment) implements Command {}

    /** Creates what {@code autoGeneration} of the templates on a page names and what is not there; see {@link GeneratedContent}. */
    record GenerateContent(ContentPath path) implements Command {}

    /** Creates or changes an account; a new one needs {@link ChangePassword} before anyone can log in. */
    record SaveUser(String name, String title, String email, Locale language) implements Command {}

    /**
     * Sets a password: one's own, or as administrator somebody's.
     *
     * @param oneTime whether it has to be changed at the next login; never for one's own
     */
    record ChangePassword(String user, String password, boolean oneTime) implements Command {
        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return "ChangePassword[" + user + "]";
        }
    }

    /** Gives the user exactly these roles. */
    record SetRoles(String user, List<String> roles) implements Command {
        public SetRoles {
            roles = List.copyOf(roles);
        }
    }

    /** Locks a user out, or lets them in again. */
    record LockUser(String user, boolean locked) implements Command {}
}
