package quartier.publishing;

import java.net.URI;

/**
 * A public instance that publications go to.
 *
 * @param name as it calls itself; also the name of its queue's folder
 * @param address where it takes parcels, such as {@code http://10.0.0.2:8080/.publish}
 */
public record Target(String name, URI address) {
    public Target {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,60}")) {
            throw new IllegalArgumentException(
                    "name of a target: wanted small letters, digits and '-', got '" + name + "'");
        }
    }
}
