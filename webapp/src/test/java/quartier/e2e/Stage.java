package quartier.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the program and the browser when the first journey asks for them, and stops them after the last. */
final class Stage implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(Stage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Program.class || type == Browser.class || type == Caller.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Store store = context.getRoot().getStore(HERE);
        if (type == Caller.class) {
            return new Caller();
        }
        return type == Program.class
                ? store.getOrComputeIfAbsent(Kept.class, key -> new Kept(), Kept.class).program
                : store.getOrComputeIfAbsent(Shown.class, key -> new Shown(), Shown.class)
                        .browser
                        .fresh();
    }

    /** Closed by JUnit when the last test has run. */
    private static final class Kept implements Store.CloseableResource {
        private final Program program;

        Kept() {
            try {
                program = Program.withTheWebsite();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws Exception {
            program.close();
        }
    }

    /** As {@link Kept}. */
    private static final class Shown implements Store.CloseableResource {
        private final Browser browser = new Browser();

        @Override
        public void close() {
            browser.close();
        }
    }
}
