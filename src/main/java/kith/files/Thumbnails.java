package kith.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes small pictures of pictures. What is drawn is new: nothing of the original but its looks goes into it. */
@Component
class Thumbnails {

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);

    /** Formats that are rows of points. SVG is a program to run and is not among them. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");

    private static final int SIDE = 96;
    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_POINTS = 24_000_000;

    /** Two at a time, so that many uploads at once do not fill the memory. */
    private final Semaphore turns = new Semaphore(2);

    static {
        ImageIO.setUseCache(false);
    }

    /** A PNG of at most 96 points a side; empty for what is no picture, is broken, or is too large to be drawn. */
    Optional<byte[]> of(String mediaType, Content content) {
        return of(mediaType, content, SIDE);
    }

    /** The same of at most so many points a side. */
    Optional<byte[]> of(String mediaType, Content content, int side) {
        if (!PICTURES.contains(mediaType)) {
            return Optional.empty();
        }
        turns.acquireUninterruptibly();
        try (ImageInputStream input = ImageIO.createImageInputStream(content.open())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext()
                    ? Optional.ofNullable(draw(readers.next(), input, side, Orientation.of(mediaType, content)))
                    : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // Decoders fail in many ways on broken files. The file is kept as it is, without a picture of it.
            LOG.debug("No thumbnail", broken);
            return Optional.empty();
        } finally {
            turns.release();
        }
    }

    private static byte @Nullable [] draw(ImageReader reader, ImageInputStream input, int side, Orientation orientation)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_POINTS) {
                return null;
            }
            // Points are left out while decoding, so that the whole picture is never in memory.
            ImageReadParam sparse = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (side * 3));
            sparse.setSourceSubsampling(step, step, 0, 0);
            return png(orientation.upright(scaled(reader.read(0, sparse), side)));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int side) {
        double factor = Math.min(1.0, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = small.createGraphics();
        try {
            drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            drawing.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            drawing.drawImage(picture, 0, 0, width, height, null);
        } finally {
            drawing.dispose();
        }
        return small;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
