package quartier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quartier.module.Modules;

class ModuleContentCheckTest {
    @TempDir
    private Path folder;

    @Test
    void contentThatAModuleBringsIsTriedOutAndWhatWouldBeLeftOutHasItsPlace() throws IOException {
        write("website.good.yaml", "'good': {'jcr:primaryType': 'mgnl:page', 'title': 'x'}\n");
        write("website.bad.yaml", "'bad':\n  'jcr:primaryType': 'mgnl:page'\n  'day': !decimal 'many'\n");
        write("data/users.admin.eve.yaml", "'eve': {'jcr:primaryType': 'mgnl:user'}\n");
        write("config.modules.old.templates.xml", """
                <sv:node sv:name="templates" xmlns:sv="http://www.jcp.org/jcr/sv/1.0">
                  <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>mgnl:content</sv:value></sv:property>
                </sv:node>
                """);
        write("config.modules.old2.yaml", """
                'old2':
                  'jcr:primaryType': 'mgnl:content'
                  'virtualURIMapping': {'jcr:primaryType': 'mgnl:content'}
                  'apps': {'jcr:primaryType': 'mgnl:content'}
                """);
        assertThat(findings())
                .contains("WARNING data/users.admin.eve.yaml:1: people, groups and roles of a module are not made by"
                        + " themselves; ./quartier import does it")
                .anyMatch(text -> text.startsWith("ERROR website.bad.yaml:3: property 'day'"))
                .anyMatch(text -> text.startsWith("WARNING config.modules.old.templates.xml:1:")
                        && text.endsWith("as files in a folder of that name (templates)"))
                .anyMatch(text -> text.startsWith("WARNING config.modules.old2.yaml:1:")
                        && text.endsWith("as files in a folder of that name (virtualURIMapping, apps)"))
                .noneMatch(text -> text.contains("website.good.yaml"));
    }

    private List<String> findings() {
        try (Modules modules = Modules.load(List.of(folder))) {
            String above = folder.resolve("shop/bootstrap") + "/";
            return new ModuleContentCheck(modules.current())
                    .problems().stream()
                            .map(problem -> problem.severity() + " "
                                    + problem.origin().file().replace(above, "") + ":"
                                    + problem.origin().line() + ": " + problem.message())
                            .toList();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("shop/bootstrap").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
