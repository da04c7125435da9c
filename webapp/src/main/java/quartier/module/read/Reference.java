package quartier.module.read;

import quartier.definition.Origin;

/** Something that a template names and that must exist elsewhere, with the place where it is named. */
public record Reference(Target target, String name, Origin at) {
    /** What is named. */
    public enum Target {
        DIALOG,
        COMPONENT,
        SCRIPT,
        MODEL_CLASS
    }
}
