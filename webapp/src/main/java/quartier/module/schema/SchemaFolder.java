package quartier.module.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quartier.module.Modules;

/** The report of {@code ./quartier schema}: schemas, settings for editors and the list of keys in one folder. */
public final class SchemaFolder {
    private SchemaFolder() {}

    /** Writes the files into a folder, which is made if it is missing, and returns their names. */
    public static List<String> write(Path folder, List<Path> moduleFolders) {
        Map<String, String> files = new LinkedHashMap<>(Schemas.all());
        try (Modules modules = Modules.load(moduleFolders)) {
            EditorSettings settings = new EditorSettings(folder, moduleFolders, modules.current());
            files.put("vscode-settings.json", settings.forVisualStudioCode());
            files.put("intellij-jsonSchemas.xml", settings.forIntelliJ());
        }
        files.put("keys.md", KeyList.page());
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder, e);
        }
        return List.copyOf(files.keySet());
    }
}
