package kith.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks through a workbook before it is read: a zip may unpack to a thousand times its size, and one
 * forged cell address makes the reader reserve memory for millions of cells.
 */
final class WorkbookGuard {

    private static final int ROW_CHARACTERS = 4 * Limits.ROW_CHARACTERS;

    private final SAXParser parser;
    private long unpacked;

    private WorkbookGuard() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        this.parser = factory.newSAXParser();
    }

    static Optional<Refusal> check(ByteSource source) throws IOException {
        Path file = XlsxRows.copy(source);
        try {
            return Files.size(file) > Limits.WORKBOOK_FILE_BYTES
                    ? Optional.of(Refusal.WORKBOOK_TOO_LARGE)
                    : new WorkbookGuard().check(file);
        } catch (TooLarge e) {
            return Optional.of(Refusal.WORKBOOK_TOO_LARGE);
        } catch (SAXException | ZipException e) {
            return Optional.of(Refusal.WORKBOOK_UNREADABLE);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Optional<Refusal> check(Path file) throws IOException, SAXException {
        Set<String> names = new HashSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > Limits.WORKBOOK_ENTRIES) {
                return Optional.of(Refusal.WORKBOOK_TOO_LARGE);
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) {
                    return Optional.of(Refusal.WORKBOOK_UNREADABLE);
                }
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    look(zip.getInputStream(entry), name);
                }
            }
        }
        boolean workbook =
                names.contains("[content_types].xml") && names.stream().anyMatch(n -> n.startsWith("xl/"));
        return workbook ? Optional.empty() : Optional.of(Refusal.ARCHIVE);
    }

    private void look(InputStream entry, String name) throws IOException, SAXException {
        long most = name.endsWith("sharedstrings.xml") ? Limits.SHARED_STRING_BYTES : Limits.WORKBOOK_BYTES;
        try (Meter meter = new Meter(entry, Math.min(most, Limits.WORKBOOK_BYTES - unpacked))) {
            parser.parse(meter, new Shape());
            unpacked += meter.total;
        }
    }

    /** Stops at more bytes than allowed, and at one tag or text that alone is too long. */
    private static final class Meter extends FilterInputStream {

        private final long most;
        private long total;
        private long sinceTag;

        Meter(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            for (int i = offset; i < offset + count; i++) {
                sinceTag = target[i] == '<' ? 0 : sinceTag + 1;
                if (sinceTag > Limits.ROW_CHARACTERS) {
                    throw new TooLarge();
                }
            }
            total += Math.max(count, 0);
            if (total > most) {
                throw new TooLarge();
            }
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }

    /** Watches rows, shared strings and cell addresses. */
    private static final class Shape extends DefaultHandler {

        /** XFD is the last column that a workbook can have. */
        private static final int ADDRESS_LETTERS = 3;

        private long characters;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            switch (name.substring(name.indexOf(':') + 1)) {
                case "row", "si" -> characters = 0;
                case "c" -> checkAddress(attributes.getValue("r"));
                default -> characters++;
            }
        }

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            characters += length;
            if (characters > ROW_CHARACTERS) {
                throw new SAXException("A row is too long");
            }
        }

        private static void checkAddress(@Nullable String address) throws SAXException {
            if (address != null && address.chars().filter(Character::isLetter).count() > ADDRESS_LETTERS) {
                throw new SAXException("No such column");
            }
        }
    }

    private static final class TooLarge extends IOException {}
}
