package quartier.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * A JavaScript library that comes as a jar; its version is read from the jar, so it stands in the pom only.
 *
 * @param main the file that a module import means, below the library's folder
 */
record WebJar(String name, String version, String main) {
    static WebJar of(String name, String main) {
        String place = "META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (InputStream in = WebJar.class.getClassLoader().getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("the library " + name + " is not on the class path (" + place + ")");
            }
            Properties properties = new Properties();
            properties.load(in);
            return new WebJar(name, properties.getProperty("version"), main);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String resource(String file) {
        return "META-INF/resources/webjars/" + name + "/" + version + "/" + file;
    }
}
