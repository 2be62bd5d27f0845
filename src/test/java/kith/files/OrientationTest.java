package kith.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A photograph whose left half is red, the upper part of it darker. */
class OrientationTest {

    private static final int WIDE = 80;
    private static final int HIGH = 40;

    /** Where the dark red corner is after turning: x and y, each 0 or 1. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void aPhotographIsTurnedAsTheCameraWasHeld(int orientation, int x, int y) throws IOException {
        BufferedImage shown = thumbnail(photograph(orientation));

        boolean lying = orientation >= 5;
        assertThat(shown.getWidth()).isEqualTo(lying ? HIGH : WIDE);
        assertThat(shown.getHeight()).isEqualTo(lying ? WIDE : HIGH);
        Color corner = new Color(shown.getRGB(x * (shown.getWidth() - 1), y * (shown.getHeight() - 1)));
        assertThat(corner.getRed()).isBetween(100, 180);
        assertThat(corner.getBlue()).isLessThan(70);
    }

    @Test
    void whatSaysNothingOrNonsenseStaysAsItIs() throws IOException {
        assertThat(thumbnail(photograph(0)).getWidth()).isEqualTo(WIDE);
        assertThat(thumbnail(photograph(99)).getWidth()).isEqualTo(WIDE);
        assertThat(thumbnail(jpeg()).getWidth()).isEqualTo(WIDE);
    }

    private static BufferedImage thumbnail(byte[] jpeg) throws IOException {
        byte[] png = new Thumbnails()
                .of("image/jpeg", () -> new ByteArrayInputStream(jpeg))
                .orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** With an Exif segment right behind the start. */
    private static byte[] photograph(int orientation) throws IOException {
        byte[] plain = jpeg();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34});
        bytes.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(new byte[] {0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    private static byte[] jpeg() throws IOException {
        BufferedImage picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDE; x++) {
            for (int y = 0; y < HIGH; y++) {
                int red = x < WIDE / 2 ? (y < HIGH / 2 ? 0x8C0000 : 0xFF0000) : 0x0000FF;
                picture.setRGB(x, y, red);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
