package quartier.content;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.NamespaceException;
import javax.jcr.NamespaceRegistry;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.commons.cnd.ParseException;
import org.apache.jackrabbit.oak.InitialContent;
import org.apache.jackrabbit.oak.api.CommitFailedException;
import org.apache.jackrabbit.oak.api.Root;
import org.apache.jackrabbit.oak.api.Tree;
import org.apache.jackrabbit.oak.namepath.NamePathMapper;
import org.apache.jackrabbit.oak.plugins.name.ReadWriteNamespaceRegistry;
import org.apache.jackrabbit.oak.plugins.nodetype.write.ReadWriteNodeTypeManager;
import org.apache.jackrabbit.oak.plugins.tree.factories.RootFactory;
import org.apache.jackrabbit.oak.plugins.value.jcr.ValueFactoryImpl;
import org.apache.jackrabbit.oak.spi.commit.CommitInfo;
import org.apache.jackrabbit.oak.spi.commit.EmptyHook;
import org.apache.jackrabbit.oak.spi.query.CompositeQueryIndexProvider;
import org.apache.jackrabbit.oak.spi.security.OpenSecurityProvider;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** Registers namespaces and node types; takes its time, so it runs only when there is something new. */
final class TypeRegistration {
    private static final Pattern NAME = Pattern.compile("(?:([A-Za-z][\\w.-]*):)?[^\\s:/\\[\\]|*'\"]+");

    private final NodeStore store;

    TypeRegistration(NodeStore store) {
        this.store = store;
    }

    /** What every Oak repository starts with, less the indexes that only JCR queries would use. */
    void initialise() throws CommitFailedException {
        NodeBuilder root = store.getRoot().builder();
        new InitialContent().initialize(root);
        NodeBuilder indexes = root.getChildNode("oak:index");
        for (String index : indexes.getChildNodeNames()) {
            if (!index.equals("uuid") && !index.equals("reference")) {
                indexes.getChildNode(index).remove();
            }
        }
        store.merge(root, EmptyHook.INSTANCE, CommitInfo.EMPTY);
    }

    void register(Reader cnd) {
        Root root = root();
        try {
            CndImporter.registerNodeTypes(
                    cnd,
                    "cnd",
                    types(root),
                    namespaces(root),
                    new ValueFactoryImpl(root, NamePathMapper.DEFAULT),
                    true);
        } catch (RepositoryException | ParseException | IOException e) {
            throw new ContentException("cannot register node types: " + e.getMessage(), e);
        }
    }

    void namespace(String prefix, String uri) {
        try {
            NamespaceRegistry registry = namespaces(root());
            if (!has(registry.getPrefixes(), prefix)) {
                registry.registerNamespace(prefix, has(registry.getURIs(), uri) ? "urn:quartier:" + prefix : uri);
            }
        } catch (RepositoryException e) {
            throw new ContentException("cannot register namespace '" + prefix + "' for '" + uri + "'", e);
        }
    }

    private static boolean has(String[] all, String one) {
        return Arrays.asList(all).contains(one);
    }

    /** The types of a module's own file; empty when all are there now. */
    Optional<TypeFault> define(String cnd) {
        Root root = root();
        return new TypeFile(cnd)
                .register(
                        types(root),
                        new ValueFactoryImpl(root, NamePathMapper.DEFAULT),
                        new ReadWriteNamespaceRegistry(root) {
                            @Override
                            protected Root getWriteRoot() {
                                return root;
                            }

                            @Override
                            public void registerNamespace(String prefix, String uri) throws RepositoryException {
                                if (has(getPrefixes(), prefix) ? !getURI(prefix).equals(uri) : has(getURIs(), uri)) {
                                    throw new NamespaceException(
                                            "'" + prefix + "' or '" + uri + "' already has another meaning");
                                }
                                super.registerNamespace(prefix, uri);
                            }
                        });
    }

    /** @param bases the types it is a kind of; empty for a mixin */
    void freeForm(String name, List<String> bases) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new ContentException("not a name for a node type: '" + name + "'");
        }
        String prefix = matcher.group(1);
        if (prefix != null) {
            namespace(prefix, "urn:quartier:" + prefix);
        }
        register(new StringReader(
                bases.isEmpty()
                        ? "['" + name + "'] mixin\n"
                        : "['" + name + "'] > '" + String.join("', '", bases)
                                + "' orderable\n- * (undefined)\n- * (undefined) multiple\n"));
    }

    private Root root() {
        return RootFactory.createSystemRoot(
                store,
                CommitChecks.hook(),
                "default",
                new OpenSecurityProvider(),
                CompositeQueryIndexProvider.compose(java.util.List.of()));
    }

    private static ReadWriteNodeTypeManager types(Root root) {
        return new ReadWriteNodeTypeManager() {
            @Override
            protected Tree getTypes() {
                return root.getTree("/jcr:system/jcr:nodeTypes");
            }

            @Override
            protected Root getWriteRoot() {
                return root;
            }
        };
    }

    private static ReadWriteNamespaceRegistry namespaces(Root root) {
        return new ReadWriteNamespaceRegistry(root) {
            @Override
            protected Root getWriteRoot() {
                return root;
            }
        };
    }
}
