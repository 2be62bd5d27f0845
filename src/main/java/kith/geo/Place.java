package kith.geo;

/**
 * A town, in degrees.
 *
 * @param region the code of its state or province, as GeoNames has it: {@code CA}, {@code 02}
 */
record Place(String name, String region, double latitude, double longitude) {}
