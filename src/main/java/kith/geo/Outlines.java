package kith.geo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The outlines of all countries. Read when the first map is asked for, about 1 MB; {@code Geography.java} writes the file. */
@Component
@Lazy
class Outlines {

    private final List<Outline> all = new ArrayList<>();

    Outlines() {
        try (InputStream file = Objects.requireNonNull(Outlines.class.getResourceAsStream("/geo/outlines.bin.gz"));
                DataInputStream in = new DataInputStream(new GZIPInputStream(file, 1 << 16))) {
            Grid grid = new Grid(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
            for (int countries = number(in); countries > 0; countries--) {
                int country = number(in);
                for (int rings = number(in); rings > 0; rings--) {
                    all.add(outline(country, grid, in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Outline> all() {
        return all;
    }

    /** The largest piece of land of a country. */
    Optional<Outline> mainland(int country) {
        return all.stream()
                .filter(outline -> outline.country() == country)
                .max(Comparator.comparingDouble(outline -> outline.box().size()));
    }

    private static Outline outline(int country, Grid grid, DataInputStream in) throws IOException {
        int points = number(in);
        float[] longitudes = new float[points];
        float[] latitudes = new float[points];
        int x = 0;
        int y = 0;
        for (int i = 0; i < points; i++) {
            x += signed(in);
            y += signed(in);
            longitudes[i] = (float) (grid.west() + x * grid.width());
            latitudes[i] = (float) (grid.south() + y * grid.height());
        }
        return Outline.of(country, longitudes, latitudes);
    }

    /** Seven bits a byte, the lowest first. */
    private static int number(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.readUnsignedByte();
            number |= (part & 0x7f) << shift;
            if (part < 0x80) {
                return number;
            }
        }
    }

    private static int signed(DataInputStream in) throws IOException {
        int number = number(in);
        return (number >>> 1) ^ -(number & 1);
    }

    /** How whole numbers become degrees. */
    private record Grid(double width, double height, double west, double south) {}
}
