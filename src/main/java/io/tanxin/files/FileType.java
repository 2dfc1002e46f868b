package io.tanxin.files;

import java.util.List;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by its content; its name only tells relatives apart (a spreadsheet is a zip file too). */
final class FileType {
    static final int LOOKED_AT = 64 * 1024;

    private static final Tika TIKA = new Tika();
    private static final List<String> WELCOME_FAMILIES =
            List.of("audio/", "video/", "application/vnd.oasis.opendocument.");
    private static final Set<String> WELCOME = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/heic",
            "image/heif",
            "image/bmp",
            "image/tiff",
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/zip",
            "application/x-rar-compressed",
            "application/x-7z-compressed",
            "text/plain",
            "text/csv",
            "text/calendar",
            "text/x-vcard");

    private FileType() {}

    /** @param begin its first bytes, at most {@link #LOOKED_AT} */
    static String of(byte[] begin, String name) {
        return TIKA.detect(begin, name);
    }

    /** Programs, scripts, pages and drawings with scripts in them are not. Archives are kept as they are, never unpacked. */
    static boolean isWelcome(String type) {
        return WELCOME.contains(type) || WELCOME_FAMILIES.stream().anyMatch(type::startsWith);
    }

    static List<String> endings(String type) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(type).getExtensions();
        } catch (MimeTypeException unknown) {
            return List.of();
        }
    }
}
