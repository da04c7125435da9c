package quartier.editing.deed;

import java.util.ArrayList;
import java.util.List;
import quartier.content.ContentPath;
import quartier.content.Snapshot;
import quartier.editing.Command;
import quartier.editing.Outcome;
import quartier.security.Actor;
import quartier.security.Permission;

/** {@link Command.Publish} */
public record PublishDeed(Desk desk, Actor actor, Command.Publish command) implements Deed {
    @Override
    public List<Right> rights() {
        List<Right> rights = new ArrayList<>(Reach.each(Permission.PUBLISH, command.alongside()));
        Snapshot now = desk.now();
        for (ContentPath path : command.paths()) {
            rights.addAll(
                    command.withChildren()
                            ? Reach.whole(now, Permission.PUBLISH, path)
                            : List.of(new Right(Permission.PUBLISH, path)));
        }
        return rights;
    }

    @Override
    public Outcome carryOut() {
        Sending sending = new Sending(desk, actor, command.asItIs() && actor instanceof Actor.Job);
        return sending.send(command.paths(), command.withChildren(), command.alongside());
    }
}
