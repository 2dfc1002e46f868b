package io.tanxin.tables;

import io.tanxin.tables.WorkbookRefused.Why;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a packed workbook before it is read: how much it really unpacks to, whether an address would make the reader fill
 * memory, whether there is a program in it. By the same unpacker as the reader, so that both see the same file.
 */
final class WorkbookGuard {
    static final int MOST_COLUMNS = 256;
    private static final long MOST_BYTES = 64 << 20;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_ARRAYS = 100;
    // a spreadsheet holds 32,767 signs in a cell
    private static final int LONGEST = 40_000;
    private static final XMLInputFactory XML = xml();
    // the stream in which Office hides what a password locks
    private static final String LOCKED = "EncryptedPackage";

    private long unpacked;
    private boolean merged;

    /** @return whether cells are merged anywhere in it */
    static boolean check(byte[] content) throws WorkbookRefused {
        var guard = new WorkbookGuard();
        guard.look(content);
        return guard.merged;
    }

    static boolean isOld(byte[] content) {
        return begins(content, 0xD0, 0xCF, 0x11, 0xE0);
    }

    static boolean isPacked(byte[] content) {
        return begins(content, 'P', 'K', 3, 4);
    }

    private void look(byte[] content) throws WorkbookRefused {
        if (isOld(content)) throw new WorkbookRefused(isLocked(content) ? Why.PASSWORD : Why.OLD);
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            var names = new HashSet<String>();
            for (var part : Collections.list(zip.getEntries())) {
                var name = part.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name) || names.size() > MOST_PARTS) throw new WorkbookRefused(Why.BROKEN);
                if (name.endsWith("vbaproject.bin")) throw new WorkbookRefused(Why.MACROS);
                if (part.getGeneralPurposeBit().usesEncryption()) throw new WorkbookRefused(Why.PASSWORD);
                look(zip, part);
            }
            if (!names.contains("[content_types].xml")) throw new WorkbookRefused(Why.BROKEN);
        } catch (IOException | RuntimeException damaged) {
            throw new WorkbookRefused(damaged);
        }
    }

    private void look(ZipFile zip, ZipArchiveEntry part) throws IOException, WorkbookRefused {
        var bytes = new ByteArrayOutputStream();
        try (var in = zip.getInputStream(part)) {
            var some = new byte[1 << 16];
            for (int read; (read = in.read(some)) >= 0; ) {
                unpacked += read;
                if (unpacked > MOST_BYTES) throw new WorkbookRefused(Why.TOO_BIG);
                bytes.write(some, 0, read);
            }
        }
        addresses(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private void addresses(InputStream part) throws WorkbookRefused {
        var arrays = 0;
        var signs = 0;
        try {
            var reader = XML.createXMLStreamReader(part);
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    signs += reader.getTextLength();
                    if (signs > LONGEST) throw new WorkbookRefused(Why.TOO_BIG);
                }
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                signs = 0;
                switch (reader.getLocalName()) {
                    case "mergeCell" -> merged = true;
                    case "c" -> column(reader);
                    case "f" -> {
                        if ("array".equals(reader.getAttributeValue(null, "t")) && ++arrays > MOST_ARRAYS)
                            throw new WorkbookRefused(Why.TOO_BIG);
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException noXml) {
            // a picture, or damaged: then the reader stops at the same place
        }
    }

    private static void column(XMLStreamReader cell) throws WorkbookRefused {
        var address = cell.getAttributeValue(null, "r");
        if (address == null) return;
        var column = 0;
        for (var i = 0; i < address.length() && !Character.isDigit(address.charAt(i)); i++) {
            var letter = Character.toUpperCase(address.charAt(i));
            if (letter == '$') continue;
            column = column * 26 + letter - 'A' + 1;
            if (column < 0 || column > MOST_COLUMNS) throw new WorkbookRefused(Why.TOO_BIG);
        }
    }

    private static boolean isLocked(byte[] content) {
        var sought = LOCKED.getBytes(StandardCharsets.UTF_16LE);
        for (var from = 0; from <= content.length - sought.length; from++) {
            var same = 0;
            while (same < sought.length && content[from + same] == sought[same]) same++;
            if (same == sought.length) return true;
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (var i = 0; i < with.length; i++) if (Byte.toUnsignedInt(bytes[i]) != with[i]) return false;
        return true;
    }

    private static XMLInputFactory xml() {
        var factory = new com.fasterxml.aalto.stax.InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
