package kith.i18n;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The IANA time zones to choose from, by the part of the world they belong to. */
public final class TimeZones {

    private static final Pattern REGIONAL =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private static final List<Region> REGIONS = regions();

    private TimeZones() {}

    /** A part of the world and its zones, both by name. */
    public record Region(String name, List<String> zones) {}

    /** All regions; a present zone that is in none of them is a region of its own. */
    public static List<Region> regions(String present) {
        boolean listed = present.isEmpty()
                || REGIONS.stream().anyMatch(region -> region.zones().contains(present));
        if (listed) {
            return REGIONS;
        }
        List<Region> all = new ArrayList<>(REGIONS);
        all.add(new Region(present, List.of(present)));
        return all;
    }

    /** Whether the standard list of zones has it. */
    public static boolean known(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    private static List<Region> regions() {
        Map<String, List<String>> byRegion = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> REGIONAL.matcher(zone).matches())
                .sorted()
                .collect(Collectors.groupingBy(
                        zone -> zone.substring(0, zone.indexOf('/')), TreeMap::new, Collectors.toList()));
        List<Region> regions = new ArrayList<>(List.of(new Region("UTC", List.of("UTC"))));
        byRegion.forEach((name, zones) -> regions.add(new Region(name, List.copyOf(zones))));
        return List.copyOf(regions);
    }
}
