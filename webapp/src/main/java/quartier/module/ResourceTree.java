package quartier.module;

import java.util.List;
import java.util.Optional;

/** All files of all modules by resource path ({@code /<module>/<path in the module>}). */
public interface ResourceTree {
    Optional<Resource> find(String path);

    /** Paths of all resources, sorted. */
    List<String> paths();

    /** A file of a module. */
    interface Resource {
        /** The resource path. */
        String path();

        String module();

        /** The file as a person finds it. */
        String file();

        long length();

        /** Milliseconds since 1970. */
        long lastModified();

        /** Differs from that of an earlier reading whenever the content may have changed since, for those that keep it. */
        long stamp();

        byte[] bytes();

        String text();
    }
}
