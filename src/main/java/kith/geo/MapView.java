package kith.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.geo.Outline.Box;

/**
 * A window on the earth: degrees become units of the drawing, a degree of longitude as long as it is in the middle.
 *
 * @param scale units a degree of latitude
 */
record MapView(double latitude, double longitude, double scale) {

    static final int WIDTH = 320;
    static final int HEIGHT = 160;

    /** What is cut off lies outside of the picture, so that the cut is not seen. */
    private static final double MARGIN = 4;

    /** Nearer to the poles maps of this kind are of no use. */
    private static final double NORTHERNMOST = 84;

    private static final double FINEST = 0.4;

    /** The window that shows all of this, and some of what is around it. */
    static MapView around(Box box) {
        double latitude = Math.clamp((box.south() + box.north()) / 2, -NORTHERNMOST, NORTHERNMOST);
        double squeeze = Math.cos(Math.toRadians(latitude));
        double scale = Math.min(
                HEIGHT / ((box.north() - box.south()) * 1.3), WIDTH / ((box.east() - box.west()) * squeeze * 1.3));
        return new MapView(latitude, (box.west() + box.east()) / 2, scale);
    }

    double x(double degrees) {
        return WIDTH / 2.0 + (degrees - longitude) * scale * Math.cos(Math.toRadians(latitude));
    }

    double y(double degrees) {
        return HEIGHT / 2.0 - (degrees - latitude) * scale;
    }

    /** What can be seen. */
    Box seen() {
        double high = HEIGHT / 2.0 / scale;
        double wide = WIDTH / 2.0 / scale / Math.cos(Math.toRadians(latitude));
        return new Box(longitude - wide, latitude - high, longitude + wide, latitude + high);
    }

    /** The outline as the {@code d} of an SVG path, as far as it can be seen; empty when none of it can. */
    String path(Outline outline) {
        StringBuilder path = new StringBuilder();
        for (int turn = -360; turn <= 360; turn += 360) {
            if (outline.box().shifted(turn).meets(seen())) {
                path.append(path(points(outline, turn)));
            }
        }
        return path.toString();
    }

    private List<double[]> points(Outline outline, int turn) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < outline.points(); i++) {
            points.add(new double[] {x(outline.longitude(i) + turn), y(outline.latitude(i))});
        }
        for (Edge edge : Edge.values()) {
            points = edge.cut(points);
        }
        return points;
    }

    private static String path(List<double[]> points) {
        if (points.size() < 3) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        double[] last = null;
        for (double[] point : points) {
            if (last == null || Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) >= FINEST) {
                path.append(last == null ? 'M' : 'L')
                        .append(round(point[0]))
                        .append(' ')
                        .append(round(point[1]));
                last = point;
            }
        }
        return path.append('Z').toString();
    }

    private static String round(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** An edge of the picture, at which outlines are cut one after the other (Sutherland and Hodgman, 1974). */
    private enum Edge {
        WEST(0, -MARGIN, 1),
        EAST(0, WIDTH + MARGIN, -1),
        NORTH(1, -MARGIN, 1),
        SOUTH(1, HEIGHT + MARGIN, -1);

        private final int axis;
        private final double at;
        private final int inward;

        Edge(int axis, double at, int inward) {
            this.axis = axis;
            this.at = at;
            this.inward = inward;
        }

        List<double[]> cut(List<double[]> points) {
            List<double[]> left = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                double[] point = points.get(i);
                double[] before = points.get(i == 0 ? points.size() - 1 : i - 1);
                if (inside(point) != inside(before)) {
                    left.add(crossing(before, point));
                }
                if (inside(point)) {
                    left.add(point);
                }
            }
            return left;
        }

        private boolean inside(double[] point) {
            return (point[axis] - at) * inward >= 0;
        }

        private double[] crossing(double[] from, double[] to) {
            double share = (at - from[axis]) / (to[axis] - from[axis]);
            double[] crossing = {from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share};
            crossing[axis] = at;
            return crossing;
        }
    }
}
