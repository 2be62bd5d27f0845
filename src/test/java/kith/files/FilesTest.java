package kith.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kith.DatabaseTest;
import kith.files.StoreOutcome.Empty;
import kith.files.StoreOutcome.Stored;
import kith.files.StoreOutcome.TooLarge;
import kith.files.StoreOutcome.TypeRefused;
import kith.sql.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@DatabaseTest
class FilesTest {

    @Autowired
    private kith.settings.SettingsStore settings;

    @Autowired
    private Files files;

    @Autowired
    private Database db;

    @Autowired
    private MediaTypes mediaTypes;

    @Autowired
    private Thumbnails thumbnails;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasStoredComesBackByteForByteWhereverThePiecesEnd() throws IOException {
        for (int size : new int[] {1, 262_143, 262_144, 262_145, 600_000}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);

            StoredFile stored = stored("noise.bin", bytes);

            ByteArrayOutputStream back = new ByteArrayOutputStream();
            files.write(stored, back);
            assertThat(back.toByteArray()).isEqualTo(bytes);
            assertThat(stored.size()).isEqualTo(size);
        }
    }

    @Test
    @Tag("T21")
    void nothingIsEverWholeInMemory() throws IOException {
        long size = 40L * 1024 * 1024;
        StoredFile stored = ((Stored) files.store("zeros.bin", size, () -> zeros(size))).file();

        long[] largest = new long[1];
        files.write(stored, new OutputStream() {
            @Override
            public void write(int one) {
                largest[0] = Math.max(largest[0], 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                largest[0] = Math.max(largest[0], length);
            }
        });

        assertThat(largest[0]).isEqualTo(262_144);
        assertThat(jdbc.sql("select max(length(bytes)) from stored_file_chunk")
                        .query(Integer.class)
                        .single())
                .isEqualTo(262_144);
    }

    @Test
    @Tag("T21")
    void moreThanMayBeIsRefusedWhateverTheSenderSays() throws IOException {
        Files small = new Files(db, mediaTypes, thumbnails, settings, DataSize.ofMegabytes(1), Set.of());
        long size = 2L * 1024 * 1024;

        assertThat(small.store("a.bin", size, () -> zeros(size))).isEqualTo(new TooLarge(1024 * 1024));
        assertThat(small.store("a.bin", 10, () -> zeros(1L << 40))).isEqualTo(new TooLarge(1024 * 1024));
        assertThat(jdbc.sql("select count(*) from stored_file_chunk")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anEmptyFileIsNone() throws IOException {
        assertThat(files.store("a.txt", 0, () -> zeros(0))).isEqualTo(new Empty());
    }

    @Test
    @Tag("T7")
    void theContentSaysWhatAFileIsNotItsName() throws IOException {
        assertThat(stored("invoice.pdf", text("%PDF-1.7\n%âãÏÓ\n")).mediaType()).isEqualTo("application/pdf");
        assertThat(stored("photo.jpg", text("%PDF-1.7\n%âãÏÓ\n")).mediaType()).isEqualTo("application/pdf");
        assertThat(stored("photo.png", picture("jpg", 20, 20)).mediaType()).isEqualTo("image/jpeg");
        assertThat(stored("photo.png", text("<html><script>alert(1)</script></html>"))
                        .mediaType())
                .isEqualTo("text/html");
        assertThat(stored("list.csv", text("name,email\nAda,ada@acme.example\n"))
                        .mediaType())
                .isEqualTo("text/csv");
    }

    @Test
    @Tag("T7")
    void aProgramIsRefusedUnderAnyName() throws IOException {
        byte[] windows = new byte[512];
        windows[0] = 'M';
        windows[1] = 'Z';
        windows[0x3c] = (byte) 0x80;
        System.arraycopy(text("PE\0\0"), 0, windows, 0x80, 4);
        byte[] linux = new byte[64];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, 0, linux, 0, 8);
        linux[16] = 2;

        assertThat(store("holiday.jpg", windows)).isInstanceOf(TypeRefused.class);
        assertThat(store("holiday.jpg", linux)).isInstanceOf(TypeRefused.class);
    }

    @Test
    @Tag("T7")
    void nothingIsSentAsAPageOrAProgram() {
        for (String type : List.of(
                "text/html",
                "image/svg+xml",
                "application/xhtml+xml",
                "application/xml",
                "text/javascript",
                "application/java-archive",
                "text/plain")) {
            assertThat(new StoredFile(1, type, 1, false).sentAs()).isEqualTo("application/octet-stream");
        }
        assertThat(new StoredFile(1, "application/pdf", 1, false).sentAs()).isEqualTo("application/pdf");
    }

    @Test
    void aPictureGetsASmallOne() throws IOException {
        for (String format : List.of("png", "jpg", "gif", "bmp")) {
            StoredFile stored = stored("photo", picture(format, 1600, 900));

            assertThat(stored.picture()).as(format).isTrue();
            BufferedImage small = ImageIO.read(
                    new ByteArrayInputStream(files.thumbnail(stored).orElseThrow()));
            assertThat(small.getWidth()).as(format).isEqualTo(96);
            assertThat(small.getHeight()).as(format).isBetween(53, 55);
        }
    }

    @Test
    @Tag("T7")
    void neitherADrawingThatIsAProgramNorABrokenPictureGetsOne() throws IOException {
        byte[] photo = picture("png", 300, 300);
        byte[] cut = Arrays.copyOf(photo, 60);

        assertThat(stored("a.svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"))
                        .picture())
                .isFalse();
        assertThat(stored("a.png", cut).picture()).isFalse();
    }

    @Test
    @Tag("T21")
    void aPictureOfMorePointsThanMemoryIsNotDrawn() throws IOException {
        StoredFile bomb = stored("bomb.png", pngThatSaysItIs(60_000, 60_000));

        assertThat(bomb.mediaType()).isEqualTo("image/png");
        assertThat(bomb.picture()).isFalse();
    }

    private StoreOutcome store(String name, byte[] bytes) throws IOException {
        return files.store(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private StoredFile stored(String name, byte[] bytes) throws IOException {
        return ((Stored) store(name, bytes)).file();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().drawLine(0, 0, width, height);
        picture.setRGB(1, 1, Color.RED.getRGB());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** Only the head of a picture, which is all that is needed to fill a memory that believes it. */
    private static byte[] pngThatSaysItIs(int width, int height) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put(text("IHDR")).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(head.array());
        ByteBuffer file = ByteBuffer.allocate(33);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(head.array())
                .putInt((int) check.getValue());
        return file.array();
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int some = (int) Math.min(left, length);
                left -= some;
                return some;
            }
        };
    }
}
