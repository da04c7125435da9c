package quartier.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into archives and office documents, which are archives: what they are, and whether they do harm. */
final class Archives {
    private static final int ENTRIES = 10_000;
    private static final long UNPACKED = 300L << 20;
    private static final long RATIO = 100;
    private static final long RATIO_MATTERS = 20L << 20;

    private Archives() {}

    static FileType type(Path file) throws IOException, RejectedException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = names(zip);
            unpack(zip, file.toFile().length());
            return type(zip, names);
        } catch (ZipException | IllegalArgumentException e) {
            throw new RejectedException("upload.damaged");
        }
    }

    private static Set<String> names(ZipFile zip) throws RejectedException {
        if (zip.size() > ENTRIES) {
            throw new RejectedException("upload.bomb");
        }
        Set<String> names = new HashSet<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName();
            String lower = name.toLowerCase(Locale.ROOT).replace('\\', '/');
            if (lower.startsWith("/") || List.of(lower.split("/")).contains("..") || lower.indexOf(0) >= 0) {
                throw new RejectedException("upload.damaged");
            }
            if (lower.contains("vbaproject") || lower.startsWith("basic/") || lower.startsWith("scripts/")) {
                throw new RejectedException("upload.macro");
            }
            if (lower.equals("meta-inf/manifest.mf") && zip.getEntry("mimetype") == null
                    || lower.matches(".*\\.(exe|dll|scr|com|bat|cmd|msi|js|vbs|ps1|jar|lnk|sh)")) {
                throw new RejectedException("upload.program");
            }
            names.add(name);
        }
        return names;
    }

    /** Really unpacks, since the sizes that an archive states can be lies. */
    private static void unpack(ZipFile zip, long packed) throws IOException, RejectedException {
        long total = 0;
        byte[] block = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            try (InputStream in = zip.getInputStream(entries.nextElement())) {
                for (int count = in.read(block); count >= 0; count = in.read(block)) {
                    total += count;
                    if (total > UNPACKED || total > RATIO_MATTERS && total / RATIO > packed) {
                        throw new RejectedException("upload.bomb");
                    }
                }
            }
        }
    }

    private static FileType type(ZipFile zip, Set<String> names) throws IOException, RejectedException {
        if (names.contains("[Content_Types].xml")) {
            if (text(zip, "[Content_Types].xml", 1 << 20).contains("macroEnabled")) {
                throw new RejectedException("upload.macro");
            }
            if (names.contains("word/document.xml")) {
                return FileType.DOCX;
            }
            if (names.contains("xl/workbook.xml")) {
                return FileType.XLSX;
            }
            if (names.contains("ppt/presentation.xml")) {
                return FileType.PPTX;
            }
        }
        if (names.contains("mimetype")) {
            return switch (text(zip, "mimetype", 200)) {
                case "application/vnd.oasis.opendocument.text" -> FileType.ODT;
                case "application/vnd.oasis.opendocument.spreadsheet" -> FileType.ODS;
                case "application/vnd.oasis.opendocument.presentation" -> FileType.ODP;
                default -> FileType.ZIP;
            };
        }
        return FileType.ZIP;
    }

    private static String text(ZipFile zip, String name, int limit) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(limit), StandardCharsets.UTF_8).strip();
        }
    }
}
