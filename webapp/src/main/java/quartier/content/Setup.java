package quartier.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.jackrabbit.oak.api.CommitFailedException;
import org.apache.jackrabbit.oak.spi.commit.CommitInfo;
import org.apache.jackrabbit.oak.spi.commit.EmptyHook;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** Brings a new store to life, and an old one up to our node types; costs nothing when they are the same. */
final class Setup {
    private static final String CND_HASH = ":cnd";

    private final Storage storage;
    private final TypeRegistration types;

    Setup(Storage storage) {
        this.storage = storage;
        this.types = new TypeRegistration(storage.nodes());
    }

    TypeRegistration types() {
        return types;
    }

    void run() {
        String cnd = cnd();
        String hash = hash(cnd);
        NodeStore nodes = storage.nodes();
        if (hash.equals(nodes.getRoot().getString(CND_HASH))) {
            return;
        }
        try {
            if (!nodes.getRoot().hasChildNode("jcr:system")) {
                types.initialise();
            }
            types.register(new StringReader(cnd));
            NodeBuilder root = nodes.getRoot().builder();
            root.setProperty(CND_HASH, hash);
            root.setProperty(StateSnapshot.REVISION, nextRevision(nodes.getRoot()));
            nodes.merge(root, EmptyHook.INSTANCE, CommitInfo.EMPTY);
            storage.flush();
        } catch (CommitFailedException e) {
            throw new ContentException("cannot prepare the content store: " + e.getMessage(), e);
        }
    }

    /** A number that grows, and a random part that tells apart two stores with a common past. */
    static String nextRevision(NodeState root) {
        String last = root.getString(StateSnapshot.REVISION);
        long number = last == null ? 0 : Long.parseLong(last.substring(0, last.indexOf('-')));
        return (number + 1) + "-"
                + Integer.toHexString(ThreadLocalRandom.current().nextInt());
    }

    private static String cnd() {
        try (InputStream in = Setup.class.getResourceAsStream("nodetypes.cnd")) {
            if (in == null) {
                throw new ContentException("nodetypes.cnd is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ContentException("cannot read nodetypes.cnd", e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new ContentException("this Java has no SHA-256", e);
        }
    }
}
