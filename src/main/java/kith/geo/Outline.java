package kith.geo;

/** A closed line around land, in degrees: a coast, a border, an island, or a lake between countries. */
final class Outline {

    private final int country;
    private final float[] longitudes;
    private final float[] latitudes;
    private final Box box;

    private Outline(int country, float[] longitudes, float[] latitudes, Box box) {
        this.country = country;
        this.longitudes = longitudes;
        this.latitudes = latitudes;
        this.box = box;
    }

    static Outline of(int country, float[] longitudes, float[] latitudes) {
        float west = longitudes[0];
        float east = west;
        float south = latitudes[0];
        float north = south;
        for (int i = 1; i < longitudes.length; i++) {
            west = Math.min(west, longitudes[i]);
            east = Math.max(east, longitudes[i]);
            south = Math.min(south, latitudes[i]);
            north = Math.max(north, latitudes[i]);
        }
        return new Outline(country, longitudes, latitudes, new Box(west, south, east, north));
    }

    /** Its number in ISO 3166-1; 0 for land without one. */
    int country() {
        return country;
    }

    int points() {
        return longitudes.length;
    }

    double longitude(int point) {
        return longitudes[point];
    }

    double latitude(int point) {
        return latitudes[point];
    }

    Box box() {
        return box;
    }

    /** What it reaches over. */
    record Box(double west, double south, double east, double north) {

        boolean meets(Box other) {
            return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
        }

        Box shifted(double degrees) {
            return new Box(west + degrees, south, east + degrees, north);
        }

        double size() {
            return (east - west) * (north - south);
        }
    }
}
