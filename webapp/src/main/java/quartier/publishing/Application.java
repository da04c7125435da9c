package quartier.publishing;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.NodeData;
import quartier.content.Property;
import quartier.content.Snapshot;

/** Does the steps of a publication in one transaction, writing only what differs. */
final class Application {
    private final Edit edit;
    private final Snapshot before;
    private final PublicAddresses addresses;
    private final Remembered remembered;
    private final OffsetDateTime now;
    private final Map<ContentPath, Siblings> orders = new HashMap<>();

    /** @param before the content before the edit */
    Application(Edit edit, Snapshot before, PublicAddresses addresses, Remembered remembered, OffsetDateTime now) {
        this.edit = edit;
        this.before = before;
        this.addresses = addresses;
        this.remembered = remembered;
        this.now = now;
    }

    void apply(Publication.Step step) {
        switch (step) {
            case Publication.Place place -> place(place);
            case Publication.Withdraw withdraw -> withdraw(withdraw);
            case Publication.Retain retain -> retain(retain);
        }
    }

    private void place(Publication.Place step) {
        if (!orders.containsKey(step.parent()) && edit.node(step.parent()).isEmpty()) {
            throw new Refusal("the parent of " + step.path() + " is not published");
        }
        NodeData data = step.node();
        Optional<ContentNode> there = atItsPlace(step);
        boolean update = there.isPresent() && there.get().primaryType().equals(data.primaryType());
        if (update) {
            update(there.get(), data);
        } else {
            there.ifPresent(this::replace);
            edit.put(step.parent(), data, Edit.Ids.KEEP);
            Optional.ofNullable(orders.get(step.parent())).ifPresent(order -> order.added(data.name()));
        }
        edit.node(step.path())
                .ifPresent(arrived -> remembered
                        .of(data.id().isEmpty() ? Optional.empty() : before.byId(data.id()), arrived)
                        .forEach(property -> edit.set(step.path(), property)));
        order(step, !update);
        Withdrawn.unearth(edit, step.path(), data.id());
    }

    /** The item as the target has it, moved here when it stood elsewhere. */
    private Optional<ContentNode> atItsPlace(Publication.Place step) {
        ContentPath path = step.path();
        String id = step.node().id();
        Optional<ContentNode> occupant = edit.node(path);
        if (id.isEmpty() || occupant.isPresent() && occupant.get().id().equals(id)) {
            return occupant;
        }
        Optional<ContentNode> elsewhere = edit.byId(id);
        occupant.ifPresent(this::replace);
        if (elsewhere.isEmpty()) {
            return Optional.empty();
        }
        orders.clear();
        edit.move(elsewhere.get().path(), path);
        return edit.node(path);
    }

    private void replace(ContentNode occupant) {
        if (Items.hasItemsBelow(occupant)) {
            throw new Refusal("at " + occupant.path() + " stands another item with items below it;"
                    + " publish or withdraw that one first");
        }
        orders.clear();
        edit.delete(occupant.path());
    }

    private void update(ContentNode there, NodeData data) {
        ContentPath path = there.path();
        Set<String> surplus = new HashSet<>(there.mixins());
        for (String mixin : data.mixins()) {
            if (!surplus.remove(mixin)) {
                edit.addMixin(path, mixin);
            }
        }
        surplus.forEach(mixin -> edit.removeMixin(path, mixin));
        properties(there, data);
        parts(there, data);
    }

    private void properties(ContentNode there, NodeData data) {
        Map<String, Property> old = new HashMap<>();
        NodeData.of(there, child -> false).properties().forEach(property -> old.put(property.name(), property));
        for (Property property : data.properties()) {
            Property before = old.remove(property.name());
            boolean stamp = property.name().equals("mgnl:lastModified"); // else the store would put its own
            if (before == null || stamp || !Sameness.same(before, property)) {
                edit.set(there.path(), property);
            }
        }
        old.keySet().forEach(name -> edit.unset(there.path(), name));
    }

    private void parts(ContentNode there, NodeData data) {
        Map<String, ContentNode> old = new HashMap<>();
        for (ContentNode child : there.children()) {
            if (Items.isPart(there, child)) {
                old.put(child.name(), child);
            }
        }
        List<String> before = there.children().stream()
                .map(ContentNode::name)
                .filter(name -> old.containsKey(name) && data.child(name).isPresent())
                .toList();
        old.keySet().stream()
                .filter(name -> data.child(name).isEmpty())
                .forEach(name -> edit.delete(there.path().child(name)));
        boolean written = false;
        for (NodeData child : data.children()) {
            ContentNode mine = old.get(child.name());
            if (mine == null || !Sameness.same(NodeData.of(mine, any -> true), child)) {
                edit.put(there.path(), child, Edit.Ids.KEEP);
                written = true;
            }
        }
        List<String> wanted = data.children().stream().map(NodeData::name).toList();
        if (written || !before.equals(wanted)) {
            for (int i = wanted.size() - 2; i >= 0; i--) {
                edit.orderBefore(there.path().child(wanted.get(i)), wanted.get(i + 1));
            }
        }
    }

    private Siblings siblings(Publication.Place step) {
        return orders.computeIfAbsent(
                step.parent(),
                parent -> edit.node(parent).map(Siblings::of).orElseThrow(() -> new Refusal("no " + parent)));
    }

    private void order(Publication.Place step, boolean added) {
        if (added && step.after().isEmpty()) {
            return; // it is last already
        }
        Siblings siblings = siblings(step);
        int at = siblings.place(step.node().name());
        Optional<String> next = siblings.known(step.after());
        if (next.isPresent()) {
            if (siblings.place(next.get()) != at + 1) {
                moveBefore(step, next.get());
            }
            return;
        }
        Optional<String> previous = siblings.known(step.before());
        if (previous.isPresent() && siblings.place(previous.get()) != at - 1) {
            moveBefore(step, siblings.after(siblings.place(previous.get())));
        }
    }

    private void moveBefore(Publication.Place step, String sibling) {
        edit.orderBefore(step.path(), sibling);
        orders.remove(step.parent());
    }

    private void withdraw(Publication.Withdraw step) {
        Optional<ContentNode> found = step.id().isEmpty() ? Optional.empty() : edit.byId(step.id());
        found.or(() -> edit.node(step.path())).ifPresent(item -> {
            bury(item, step.reason());
            orders.clear();
            edit.delete(item.path());
        });
    }

    private void bury(ContentNode item, Publication.Reason reason) {
        String title = reason.title().isEmpty() ? item.text("title") : reason.title();
        Withdrawn.bury(
                edit,
                item.path(),
                item.id(),
                before.node(item.path()).map(was -> addresses.of(was, before)).orElse(List.of()),
                new Publication.Reason(title, reason.text(), reason.successor()),
                now);
        for (ContentNode child : item.children()) {
            if (!Items.isPart(item, child)) {
                bury(child, new Publication.Reason("", reason.text(), reason.successor()));
            }
        }
    }

    private void retain(Publication.Retain step) {
        orders.clear();
        edit.node(ContentPath.root(step.workspace())).ifPresent(root -> retain(root, step.ids()));
    }

    private void retain(ContentNode parent, Set<String> ids) {
        for (ContentNode child : parent.children()) {
            if (Items.isPart(parent, child)) {
                continue;
            }
            if (child.id().isEmpty() || ids.contains(child.id())) {
                retain(child, ids);
            } else {
                edit.delete(child.path());
            }
        }
    }
}
