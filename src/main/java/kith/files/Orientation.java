package kith.files;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, as photographs say (Exif 3.0, tag 0112 in the first directory): the points are stored as the sensor
 * saw them, and whoever shows them turns them.
 */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    MIRRORED_UPSIDE_DOWN,
    MIRRORED_LEFT,
    LEFT,
    MIRRORED_RIGHT,
    RIGHT;

    private static final int START = 0xFFD8;
    private static final int APPLICATION = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Upright where nothing else is said. */
    static Orientation of(String mediaType, Content content) throws IOException {
        if (!mediaType.equals("image/jpeg")) {
            return UPRIGHT;
        }
        try (InputStream bytes = content.open();
                DataInputStream input = new DataInputStream(bytes)) {
            return input.readUnsignedShort() == START ? segments(input) : UPRIGHT;
        } catch (EOFException broken) {
            return UPRIGHT;
        }
    }

    private static Orientation segments(DataInputStream input) throws IOException {
        while (true) {
            int marker = input.readUnsignedShort();
            if (marker == SCAN || marker < 0xFF00) {
                return UPRIGHT;
            }
            byte[] segment = input.readNBytes(Math.max(0, input.readUnsignedShort() - 2));
            boolean exif = marker == APPLICATION
                    && segment.length > EXIF.length
                    && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length);
            if (exif) {
                return directory(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                        .slice());
            }
        }
    }

    private static Orientation directory(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        if (first < 8 || first > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(first));
        for (int at = first + 2; entries > 0 && at <= tiff.limit() - ENTRY; at += ENTRY, entries--) {
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(at + 8));
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was seen. */
    BufferedImage upright(BufferedImage picture) {
        double width = picture.getWidth();
        double height = picture.getHeight();
        AffineTransform turn = switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        return turn.isIdentity()
                ? picture
                : new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, null);
    }
}
