import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Makes the files of the sample content: six analyses and a checklist as tagged PDF, three pictures. Needs PDFBox on
 * the class path (it is on the project's) and the DejaVu fonts (Debian: fonts-dejavu-core); README.md says how to run it.
 */
public final class MakeSamples {
    /** All figures are invented; the first value of each pair is that of 2022. */
    private record District(
            String name, String slug, String city, Color accent, int[] people, double[] young, double[] old,
            double[] foreign, double[] newcomers, double[] single, double[] children, double[] clubs,
            String place, String strength, String worry) {}

    private static final List<District> DISTRICTS = List.of(
            new District("Wuppertal-Unterbarmen", "unterbarmen", "Wuppertal", new Color(0x1F5AA8),
                    new int[] {9480, 9610}, new double[] {18.2, 18.6}, new double[] {17.1, 16.9},
                    new double[] {24.3, 26.1}, new double[] {31.0, 32.4}, new double[] {54.8, 55.3},
                    new double[] {17.4, 17.9}, new double[] {21, 24},
                    "Der Stadtteil liegt im Tal der Wupper. Treppen verbinden die Straßen am Fluss mit den Wohnvierteln am Hang.",
                    "Viele kleine Vereine treffen sich in denselben Räumen und kennen sich. Die Wege zu Bus und Schwebebahn sind kurz.",
                    "Es fehlen Räume, die am Abend offen sind. Wer schlecht zu Fuß ist, kommt die Treppen am Hang kaum hinauf."),
            new District("Solingen-Nordstadt", "nordstadt", "Solingen", new Color(0xA8371F),
                    new int[] {14120, 14390}, new double[] {19.5, 20.1}, new double[] {16.4, 16.0},
                    new double[] {29.8, 31.7}, new double[] {34.2, 35.0}, new double[] {51.2, 51.9},
                    new double[] {19.8, 20.4}, new double[] {28, 31},
                    "Die Nordstadt grenzt an die Innenstadt. Alte Werkstätten, Wohnhäuser und Läden liegen eng beieinander.",
                    "In der Nachbarschaft werden viele Sprachen gesprochen. Läden und Werkstätten sind Orte, an denen man sich begegnet.",
                    "Familien suchen lange nach einem Platz in der Kita. Beratungsstellen sind oft nur am Vormittag geöffnet."),
            new District("Solingen-Ohligs", "ohligs", "Solingen", new Color(0x2B6A38),
                    new int[] {21870, 22040}, new double[] {16.1, 16.3}, new double[] {22.6, 22.9},
                    new double[] {14.9, 16.2}, new double[] {24.7, 25.5}, new double[] {46.3, 46.8},
                    new double[] {16.2, 16.5}, new double[] {37, 38},
                    "Ohligs hat einen eigenen Ortskern mit Markt und Bahnhof. Am Rand liegen Heide und Wald.",
                    "Viele Menschen engagieren sich seit Jahren im Verein. Der Marktplatz ist ein Treffpunkt für Jung und Alt.",
                    "Neue Nachbarinnen und Nachbarn finden schwer in bestehende Gruppen. Angebote stehen selten in mehreren Sprachen."));

    private final Path folder;
    private final Path fonts;

    private MakeSamples(Path folder, Path fonts) {
        this.folder = folder;
        this.fonts = fonts;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "content-export");
        Path fonts = Path.of(args.length > 1 ? args[1] : "/usr/share/fonts/truetype/dejavu");
        if (!Files.isReadable(fonts.resolve("DejaVuSans.ttf"))) {
            System.err.println("No DejaVuSans.ttf in " + fonts + "; install fonts-dejavu-core or name its folder as second argument.");
            System.exit(1);
        }
        System.setProperty("java.awt.headless", "true");
        MakeSamples samples = new MakeSamples(folder, fonts);
        for (District district : DISTRICTS) {
            samples.analysis(district, 2022, 0);
            samples.analysis(district, 2024, 1);
        }
        samples.checklist();
        Pictures.all(folder);
    }

    private void analysis(District d, int year, int i) throws IOException {
        String title = "Beispiel: Sozialraumanalyse " + d.name() + " " + year;
        String date = "31.12." + (year - 1);
        try (TaggedPdf pdf = new TaggedPdf(title, fonts, d.accent())) {
            pdf.cover(
                    "Integrationsagentur Wuppertal/Solingen",
                    "Ausgabe " + year + " · Datenstand " + date,
                    "Dies ist ein Beispiel. Alle Zahlen und Aussagen sind erfunden. Das Heft zeigt, wie eine Sozialraumanalyse der Integrationsagentur aufgebaut ist und wie sie im Downloadbereich der Website steht.");
            pdf.heading("Das Wichtigste in Kürze");
            pdf.list(List.of(
                    "Am " + date + " lebten im Stadtteil " + whole(d.people()[i]) + " Menschen.",
                    "Von 100 Menschen hatten " + one(d.foreign()[i]) + " keine deutsche Staatsangehörigkeit.",
                    "Von 100 Menschen wohnten " + one(d.newcomers()[i]) + " seit weniger als fünf Jahren an ihrer Adresse.",
                    "Wir kennen " + Math.round(d.clubs()[i]) + " Vereine und Migrantenselbstorganisationen im Stadtteil."));
            pdf.paragraph(d.strength());
            pdf.paragraph(d.worry());
            pdf.heading("Anlass und Auftrag");
            pdf.paragraph("Integrationsagenturen setzen sich dafür ein, dass eingewanderte Menschen am Leben im Quartier teilhaben. Dafür müssen wir wissen, was Menschen vor Ort brauchen. Alle zwei Jahre schreiben wir deshalb für jeden unserer drei Stadtteile eine Sozialraumanalyse. Sie nennt Chancen und Probleme. Sie schlägt vor, was als Nächstes getan werden kann.");
            pdf.paragraph("Die Analyse richtet sich an alle, die im Stadtteil arbeiten oder leben: an Einrichtungen, Vereine, Migrantenselbstorganisationen, Verwaltung, Kirchengemeinden und Nachbarschaft. Eine Migrantenselbstorganisation ist ein Verein oder eine Gruppe, die eingewanderte Menschen selbst gegründet haben.");
            pdf.heading("Vorgehen");
            pdf.paragraph("Wir haben Zahlen der städtischen Statistikstelle ausgewertet. Wir haben eigene Listen zu Einrichtungen und Vereinen geführt. Und wir haben mit Menschen gesprochen, die im Stadtteil aktiv sind. Zahlen allein erklären nicht, wie es Menschen geht. Gespräche allein zeigen nicht, wie viele es betrifft. Zusammen ergeben sie ein Bild.");
            pdf.list(List.of(
                    "Amtliche Statistik: Einwohnerzahlen, Alter, Haushalte, Zuzüge und Fortzüge",
                    "Eigene Recherche: Einrichtungen, Beratungsstellen, Treffpunkte, Vereine",
                    "Gespräche: " + (12 + 2 * i) + " Gespräche mit Fachkräften, Vereinen und Nachbarinnen und Nachbarn",
                    "Begehung: zwei gemeinsame Rundgänge durch den Stadtteil"));
            pdf.newPage();
            pdf.heading("Der Stadtteil im Überblick");
            pdf.paragraph(d.place());
            pdf.paragraph("Im Stadtteil wohnen Menschen, die seit Generationen hier leben, neben Menschen, die vor Kurzem angekommen sind. Beide Gruppen sagen im Gespräch oft das Gleiche: Sie wünschen sich Orte, an denen man sich ohne Anlass trifft.");
            pdf.table("Bevölkerung in " + d.name() + " am " + date + " (Beispiel, Zahlen erfunden)", List.of(
                    List.of("Kennzahl", "Stadtteil", d.city()),
                    List.of("Menschen mit Hauptwohnsitz", whole(d.people()[i]), d.city().equals("Wuppertal") ? "358.900" : "161.200"),
                    List.of("unter 18 Jahre, in %", one(d.young()[i]), "17,4"),
                    List.of("65 Jahre und älter, in %", one(d.old()[i]), "20,8"),
                    List.of("ohne deutschen Pass, in %", one(d.foreign()[i]), "20,3"),
                    List.of("Einpersonenhaushalte, in %", one(d.single()[i]), "44,7"),
                    List.of("Haushalte mit Kindern, in %", one(d.children()[i]), "19,1"),
                    List.of("Adresse jünger als 5 Jahre, in %", one(d.newcomers()[i]), "27,6")));
            pdf.smallHeading("Alter und Herkunft im Vergleich");
            pdf.bars(
                    "Balkendiagramm: unter 18 Jahre " + one(d.young()[i]) + " Prozent, 65 Jahre und älter " + one(d.old()[i])
                            + " Prozent, ohne deutschen Pass " + one(d.foreign()[i]) + " Prozent.",
                    List.of("unter 18 Jahre", "65 Jahre und älter", "ohne deutschen Pass"),
                    List.of(d.young()[i], d.old()[i], d.foreign()[i]),
                    "%");
            if (i == 1) {
                pdf.smallHeading("Was sich seit 2022 verändert hat");
                pdf.table("Veränderung zwischen den Ausgaben 2022 und 2024 (Beispiel, Zahlen erfunden)", List.of(
                        List.of("Kennzahl", "2022", "2024"),
                        List.of("Menschen mit Hauptwohnsitz", whole(d.people()[0]), whole(d.people()[1])),
                        List.of("ohne deutschen Pass, in %", one(d.foreign()[0]), one(d.foreign()[1])),
                        List.of("Vereine und Organisationen", whole((int) d.clubs()[0]), whole((int) d.clubs()[1]))));
            }
            pdf.newPage();
            pdf.heading("Einrichtungen, Angebote und Netzwerke");
            pdf.paragraph("Im Stadtteil gibt es Kitas, Schulen, Beratungsstellen, Begegnungsräume und Sprachkurse. Viele Angebote sind gut. Nicht alle sind gut bekannt. Wer neu ist, erfährt davon meist von anderen Eltern, im Sprachkurs oder im Laden um die Ecke.");
            pdf.paragraph("Die Integrationsagentur arbeitet in mehreren Netzwerken mit. Dort bringt sie Themen der Integration ein. Sie vermittelt zwischen Einrichtungen und begleitet neue Zusammenarbeit, bis sie allein weiterläuft.");
            pdf.heading("Stimmen aus dem Stadtteil");
            pdf.paragraph("„Ich möchte helfen, aber ich wusste nicht, wo ich fragen kann.“ So oder ähnlich haben es uns mehrere Menschen gesagt. Andere wünschten sich jemanden, der beim ersten Termin auf dem Amt dabei ist. Eine Fachkraft fragte, wie sie Familien erreicht, die keine Briefe auf Deutsch lesen.");
            pdf.heading("Problemlagen und Potenziale");
            pdf.smallHeading("Was schwierig ist");
            pdf.paragraph(d.worry());
            pdf.paragraph("In Gesprächen berichten Menschen von Benachteiligung: bei der Wohnungssuche, im Betrieb, in der Schule. Selten wird das gemeldet. Oft ist nicht bekannt, wer berät und wo man einen Vorfall melden kann.");
            pdf.smallHeading("Worauf man bauen kann");
            pdf.paragraph(d.strength());
            pdf.newPage();
            pdf.heading("Bedarfe und Handlungsempfehlungen");
            pdf.list(List.of(
                    "Bürgerschaftliches Engagement: Ehrenamtliche für die Begleitung zu Behörden gewinnen, schulen und verlässlich begleiten.",
                    "Interkulturelle Öffnung: Einrichtungen beraten, damit ihre Angebote alle Menschen im Stadtteil erreichen.",
                    "Sozialraumorientierte Arbeit: Räume am Abend öffnen und gemeinsam nutzen; Vereine bei Anträgen unterstützen.",
                    "Antidiskriminierungsarbeit: Schulungen für Schule, Betrieb und Verwaltung anbieten; Meldestellen bekannter machen."));
            pdf.paragraph("Zu jeder Empfehlung gehört ein nächster Schritt, eine zuständige Stelle und ein Zeitpunkt, zu dem wir nachsehen, was daraus geworden ist. Diese Liste besprechen wir einmal im Jahr mit den Netzwerken im Stadtteil.");
            pdf.heading("Fazit und Ausblick");
            pdf.paragraph(d.name() + " verändert sich. Das ist eine Aufgabe und eine Stärke. Die nächste Ausgabe erscheint " + (year + 2) + ". Wenn Sie mitreden möchten, sprechen Sie uns an.");
            pdf.heading("Quellen");
            pdf.list(List.of(
                    "Beispiel: Statistikstelle der Stadt " + d.city() + ", Einwohnerstatistik, Stichtag " + date,
                    "Beispiel: eigene Erhebung der Integrationsagentur, " + (year - 1) + "/" + year,
                    "Beispiel: Gespräche mit Akteurinnen und Akteuren im Stadtteil, " + year));
            pdf.paragraph("Die Integrationsagentur wird gefördert durch das Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration des Landes Nordrhein-Westfalen.");
            pdf.save(folder.resolve("sozialraumanalyse-" + d.slug() + "-" + year + ".pdf"));
        }
    }

    private void checklist() throws IOException {
        try (TaggedPdf pdf = new TaggedPdf("Beispiel: Checkliste barrierearme Veranstaltung", fonts, new Color(0x0D4A4D))) {
            pdf.cover("Integrationsagentur Wuppertal/Solingen", "Arbeitshilfe für Vereine und Einrichtungen",
                    "Mit dieser Liste planen Sie eine Veranstaltung, zu der möglichst alle kommen können. Haken Sie ab, was erledigt ist. Dies ist ein Beispiel.");
            pdf.heading("Einladung");
            pdf.list(List.of("Datum, Uhrzeit, Ort und Kosten stehen ganz oben.", "Die Sätze sind kurz. Fremdwörter sind erklärt.", "Die Einladung gibt es in den Sprachen der Gäste, die Sie erreichen möchten.", "Es steht dabei, wen man bei Fragen anruft oder anschreibt."));
            pdf.heading("Ort");
            pdf.list(List.of("Der Eingang ist ohne Stufen erreichbar, oder es gibt eine Rampe.", "Ein rollstuhlgerechtes WC ist vorhanden und nicht zugestellt.", "Der Weg von Bus und Bahn ist beschrieben.", "Es gibt einen ruhigen Platz für Pausen."));
            pdf.heading("Verständigung");
            pdf.list(List.of("Wer dolmetscht, sitzt gut sichtbar.", "Es gibt ein Mikrofon, auch für Fragen aus dem Publikum.", "Gebärdensprache oder Schriftdolmetschen ist angefragt.", "Folien haben große Schrift und werden vorgelesen."));
            pdf.heading("Miteinander");
            pdf.list(List.of("Beim Essen ist für alle etwas dabei, und es ist beschriftet.", "Feiertage verschiedener Religionen sind bei der Planung beachtet.", "Für Kinder gibt es Betreuung oder eine Spielecke.", "Fotos werden angekündigt. Wer nicht aufs Bild möchte, kann das leicht zeigen."));
            pdf.heading("Danach");
            pdf.list(List.of("Sie fragen Gäste, was gut war und was gefehlt hat.", "Sie schreiben auf, was Sie beim nächsten Mal anders machen."));
            pdf.save(folder.resolve("checkliste-barrierearme-veranstaltung.pdf"));
        }
    }

    private static String one(double value) {
        return String.format(Locale.GERMAN, "%.1f", value);
    }

    private static String whole(int value) {
        return String.format(Locale.GERMAN, "%,d", value);
    }
}
