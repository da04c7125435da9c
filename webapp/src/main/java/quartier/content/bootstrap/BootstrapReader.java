package quartier.content.bootstrap;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import quartier.content.Binary;

/** Reads one bootstrap file, YAML or XML. Whatever is in it: the answer is a value with findings, within limits. */
public final class BootstrapReader {
    /** Magnolia's exports of a whole workspace call its root by one of these names. */
    static final List<String> ROOT_NAMES = List.of("jcr:root", "/", "");

    private final Clock clock;
    private final Function<InputStream, Binary> binaries;

    /**
     * @param clock resolves relative dates; its zone holds for dates without one
     * @param binaries keeps bytes while the file is read
     */
    public BootstrapReader(Clock clock, Function<InputStream, Binary> binaries) {
        this.clock = clock;
        this.binaries = binaries;
    }

    /** Whether the file's name is that of a bootstrap file. */
    public static boolean isBootstrap(Path file) {
        return BootstrapName.parse(String.valueOf(file.getFileName())).isPresent();
    }

    /**
     * Reads the file.
     *
     * @param shown how findings name the file
     */
    public BootstrapFile read(Path file, String shown) {
        Report report = new Report(shown);
        Optional<BootstrapName> name = BootstrapName.parse(String.valueOf(file.getFileName()));
        if (name.isEmpty()) {
            report.error(0, "the name of a bootstrap file is <workspace>.<path with dots>.yaml or .xml");
            return new BootstrapFile(
                    shown, new BootstrapName("", List.of(), ""), List.of(), Map.of(), report.findings());
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            limit(file, name.get());
            SiblingFiles siblings = new SiblingFiles(file, binaries);
            return read(in, name.get(), report, siblings);
        } catch (Unreadable e) {
            report.error(e.line(), e.text());
        } catch (IOException e) {
            report.error(0, "cannot read the file: " + e.getMessage());
        }
        return new BootstrapFile(shown, name.get(), List.of(), Map.of(), report.findings());
    }

    private BootstrapFile read(InputStream in, BootstrapName name, Report report, SiblingFiles siblings)
            throws Unreadable {
        List<NodeDraft> roots;
        Map<String, String> namespaces = Map.of();
        if (name.extension().equals("xml")) {
            XmlBootstrap xml = new XmlBootstrap(report, new XmlValues(report, siblings));
            roots = xml.read(in);
            namespaces = xml.namespaces();
        } else {
            roots = new YamlBootstrap(report, new YamlValues(report, clock, siblings)).read(in);
        }
        roots = name.segments().isEmpty() ? belowRoot(roots) : roots;
        Tidying tidying = new Tidying(report, siblings);
        roots = roots.stream().filter(tidying::isContent).toList();
        roots.forEach(tidying::tidy);
        return new BootstrapFile(report.file(), name, roots, namespaces, report.findings());
    }

    /** The root of a workspace is always there: only what is below it counts. */
    private static List<NodeDraft> belowRoot(List<NodeDraft> roots) {
        return roots.size() == 1 && ROOT_NAMES.contains(roots.getFirst().name) ? roots.getFirst().children : roots;
    }

    private static void limit(Path file, BootstrapName name) throws IOException, Unreadable {
        long most = name.extension().equals("xml") ? Limits.XML_BYTES : Limits.YAML_BYTES;
        if (Files.size(file) > most) {
            throw new Unreadable(0, "larger than " + (most >> 20) + " MiB");
        }
    }
}
