package quartier.editing.deed;

import quartier.editing.Command;
import quartier.security.Actor;

/** Which class does what. A new command does not compile until it is listed here. */
public final class Deeds {
    private Deeds() {}

    public static Deed of(Desk desk, Actor actor, Command command) {
        return switch (command) {
            case Command.CreateNode c -> new CreateDeed(desk, actor, c);
            case Command.SaveNode c -> new SaveDeed(desk, actor, c);
            case Command.AddComponent c -> new AddComponentDeed(desk, actor, c);
            case Command.Move c -> new MoveDeed(desk, actor, c);
            case Command.Rename c -> new RenameDeed(desk, actor, c);
            case Command.Copy c -> new CopyDeed(desk, actor, c);
            case Command.Hurry c -> new HurryDeed(desk, actor, c);
            case Command.Delete c -> new DeleteDeed(desk, actor, c);
            case Command.PutBack c -> new PutBackDeed(desk, actor, c);
            case Command.Confirm c -> new ConfirmDeed(desk, actor, c);
            case Command.Undelete c -> new UndeleteDeed(desk, actor, c);
            case Command.Purge c -> new PurgeDeed(desk, actor, c);
            case Command.Publish c -> new PublishDeed(desk, actor, c);
            case Command.Withdraw c -> new WithdrawDeed(desk, actor, c);
            case Command.TakeOff c -> new TakeOffDeed(desk, actor, c);
            case Command.RestoreVersion c -> new RestoreDeed(desk, actor, c);
            case Command.StoreAsset c -> new StoreAssetDeed(desk, actor, c);
            case Command.ReplaceFile c -> new ReplaceFileDeed(desk, actor, c);
            case Command.HandIn c -> new HandInDeed(desk, actor, c);
            case Command.Recall c -> new RecallDeed(desk, actor, c);
            case Command.Approve c -> new ApproveDeed(desk, actor, c);
            case Command.SendBack c -> new SendBackDeed(desk, actor, c);
            case Command.GenerateContent c -> new GenerateDeed(desk, actor, c);
            case Command.SaveUser c -> new SaveUserDeed(desk, actor, c);
            case Command.ChangePassword c -> new ChangePasswordDeed(desk, actor, c);
            case Command.SetRoles c -> new SetRolesDeed(desk, actor, c);
            case Command.LockUser c -> new LockUserDeed(desk, actor, c);
        };
    }
}
