package quartier.module;

/** The machine failed while light modules were read; never a mistake in a module, which is a problem instead. */
public final class ModuleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ModuleException(String message, Throwable cause) {
        super(message, cause);
    }
}
