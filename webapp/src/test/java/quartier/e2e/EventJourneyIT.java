package quartier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The main thread of everything: an editor's event reaches visitors. */
@Journey
class EventJourneyIT {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @TempDir
    private Path folder;

    @Test
    void anEditorCreatesAnEventWithPlaceAndPictureAndVisitorsFindIt(Program program, Browser browser)
            throws IOException {
        Caller.hire(program.author(), "frieda", "publisher", "Ein Garten voller Rosen");
        browser.logIn(program.author(), "frieda", "Ein Garten voller Rosen");

        uploadsAPicture(browser, program.author());
        writesTheEvent(browser);
        publishes(browser);

        browser.fresh().open(program.site(), "/veranstaltungen/");
        browser.press("Nachbarschaftschor im Hof");
        browser.see("Begegnungsraum an der Wupper");
        assertThat(browser.path()).isEqualTo("/veranstaltungen/nachbarschaftschor-im-hof/");
        assertThat(browser.one(By.cssSelector("main img[alt='Ein gelbes Blatt Papier']"))
                        .getDomProperty("naturalWidth"))
                .as("the picture is really there")
                .isNotEqualTo("0");

        browser.open(program.site(), "/");
        browser.type(browser.one(By.cssSelector("header input[type=search]")), "Nachbarschaftskor\n");
        browser.see("Nachbarschaftschor im Hof");
        assertThat(browser.path()).isEqualTo("/suche/");
    }

    private void uploadsAPicture(Browser browser, URI author) throws IOException {
        browser.press("Medien");
        browser.press("Datei hochladen");
        browser.attach("Datei", picture());
        browser.type("Bezeichnung", "Notenblatt");
        browser.press("Hochladen");
        browser.see("Die Datei ist hochgeladen. Bitte ergänzen");
        browser.press("Speichern und veröffentlichen …");
        browser.press("Veröffentlichen");
        browser.see("Foto oder Grafik von");
        assertThat(browser.text())
                .as("a picture without a description stays inside")
                .doesNotContain("Veröffentlicht.");

        browser.open(author, "/.author/bearbeiten/dam/notenblatt.png");
        browser.type("Bildbeschreibung (Alternativtext)", "Ein gelbes Blatt Papier");
        browser.type("Foto oder Grafik von", "Beispiel: Frieda");
        browser.tick("Nutzungsrecht", "Eigenes Bild");
        browser.tick("Personen erkennbar?", "Nein");
        browser.press("Speichern");
        browser.see("Gespeichert.");
    }

    private void writesTheEvent(Browser browser) {
        String day = LocalDate.now().plusDays(20).format(DAY);
        browser.press("Veranstaltungen");
        browser.press("Neu anlegen");
        browser.type("Titel", "Nachbarschaftschor im Hof");
        browser.type("Adresse der Seite", "nachbarschaftschor-im-hof");
        browser.tick("Art der Veranstaltung", "Konzert");
        browser.type(
                "Kurztext für Listen und Suche",
                "Alle aus der Straße singen zusammen, wer mag, bringt ein Lied von zu Hause mit.");
        browser.typeMoment("Beginn", day, "18:00");
        browser.typeMoment("Ende", day, "20:00");
        browser.tick("Sprachen der Veranstaltung", "Deutsch");
        browser.tick("Kosten", "Kostenfrei");
        browser.tick("So melden sich Gäste an", "Ohne Anmeldung");
        browser.choose("Ort", "Beispiel: Begegnungsraum an der Wupper");
        browser.choose("Bild", "Notenblatt");
        browser.addEntry("Ansprechpersonen", "Beispiel");
        browser.addEntry("Veranstaltet von", "Integrationsagentur");
        browser.press("Anlegen");
        browser.see("Angelegt und gespeichert.");
        browser.press("Speichern und veröffentlichen …");
        browser.press("Veröffentlichen");
        browser.see("Inhalt prüfen am: fehlt noch.");
        browser.type("Inhalt prüfen am", LocalDate.now().plusYears(1).format(DAY));
        browser.press("Speichern");
        browser.see("Gespeichert.");
    }

    private static void publishes(Browser browser) {
        browser.press("Speichern und veröffentlichen …");
        browser.see("Soll das für alle sichtbar werden?");
        browser.see("Notenblatt");
        browser.press("Veröffentlichen");
        browser.see("Veröffentlicht.");
    }

    private Path picture() throws IOException {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.YELLOW);
        brush.fillRect(0, 0, 900, 600);
        brush.dispose();
        Path file = folder.resolve("Notenblatt.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
