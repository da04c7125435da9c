package quartier.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what a file is by its content; its name decides only between kinds of plain text. */
final class Sniffer {
    private static final int HEAD = 4096;
    private static final List<String> PROGRAMS = List.of(
            "MZ",
            "\u007fELF",
            "#!",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00cf\u00fa\u00ed\u00fe");
    private static final List<String> PAGES =
            List.of("<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<?php", "<%");

    private Sniffer() {}

    static FileType type(Path file, String name) throws IOException, RejectedException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new RejectedException("upload.empty");
        }
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (PROGRAMS.stream().anyMatch(bytes::startsWith)) {
            throw new RejectedException("upload.program");
        }
        if (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006")) {
            return Archives.type(file);
        }
        return binary(bytes) instanceof FileType type ? type : text(file, bytes, name);
    }

    private static @Nullable FileType binary(String bytes) {
        if (bytes.startsWith("%PDF-")) {
            return FileType.PDF;
        }
        if (bytes.startsWith("\u0089PNG\r\n\u001a\n")) {
            return FileType.PNG;
        }
        if (bytes.startsWith("\u00ff\u00d8\u00ff")) {
            return FileType.JPEG;
        }
        if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) {
            return FileType.GIF;
        }
        return bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8) ? FileType.WEBP : null;
    }

    private static FileType text(Path file, String head, String name) throws IOException, RejectedException {
        String start = head.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<svg") || start.startsWith("<?xml") && start.contains("<svg")) {
            return FileType.SVG;
        }
        if (PAGES.stream().anyMatch(start::startsWith) || start.contains("<html")) {
            throw new RejectedException("upload.page");
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        FileType type = switch (extension) {
            case "csv" -> FileType.CSV;
            case "txt" -> FileType.TXT;
            case "ics" -> FileType.ICS;
            default -> throw new RejectedException("upload.type");
        };
        boolean calendar = start.startsWith("begin:vcalendar");
        if (type == FileType.ICS && !calendar || !isText(file)) {
            throw new RejectedException("upload.type");
        }
        return type;
    }

    private static boolean isText(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                for (int i = 0; i < count; i++) {
                    int b = block[i] & 0xff;
                    if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
