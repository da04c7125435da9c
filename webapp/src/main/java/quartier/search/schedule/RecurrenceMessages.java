package quartier.search.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The built-in wording of {@link RecurrenceText}: German, and English for every other language. */
public final class RecurrenceMessages {
    private RecurrenceMessages() {}

    public static RecurrenceText text(Locale locale) {
        boolean german = locale.getLanguage().equals("de");
        Properties texts = load(german ? "de" : "en");
        Locale spoken = german ? locale : Locale.ENGLISH;
        return new RecurrenceText(spoken, key -> texts.getProperty(key, key));
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        try (InputStream in =
                RecurrenceMessages.class.getResourceAsStream("/search/recurrence_" + language + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
