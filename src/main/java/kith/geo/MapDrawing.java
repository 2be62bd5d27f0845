package kith.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small map, in units of its own picture.
 *
 * @param land the other countries, as the {@code d} of SVG paths
 * @param home the country of the address, likewise
 * @param town where the address is about; {@code null} when only its country is known
 */
public record MapDrawing(
        int width,
        int height,
        List<String> land,
        List<String> home,
        @Nullable Spot town) {

    /** A point of the picture, and what is there. */
    public record Spot(double x, double y, String name) {}
}
