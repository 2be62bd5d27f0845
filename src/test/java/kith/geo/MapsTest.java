package kith.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where addresses are found, and what is drawn. */
class MapsTest {

    private final Places places = new Places();
    private final Maps maps = new Maps(places, new Outlines());

    @ParameterizedTest
    @CsvSource({
        "NO, Bergen, Bergen, 60.4, 5.3",
        "NO, bergen, Bergen, 60.4, 5.3",
        "DK, København, Copenhagen, 55.7, 12.6",
        "DE, München, Munich, 48.1, 11.6",
        "DE, Munich, Munich, 48.1, 11.6",
        "PL, Lodz, Łódź, 51.8, 19.5",
        "JP, Tokyo, Tokyo, 35.7, 139.7",
        "CO, Bogota, Bogotá, 4.6, -74.1",
    })
    @Tag("F499")
    void aTownIsFoundByItsNames(String country, String typed, String name, double latitude, double longitude) {
        Place place = places.find(country, null, typed).orElseThrow();

        assertThat(place.name()).isEqualTo(name);
        assertThat(place.latitude()).isBetween(latitude - 0.1, latitude + 0.1);
        assertThat(place.longitude()).isBetween(longitude - 0.1, longitude + 0.1);
    }

    @Test
    void theRegionDecidesBetweenTownsOfOneName() {
        assertThat(places.find("US", "OR", "Portland").orElseThrow().longitude())
                .isLessThan(-120);
        assertThat(places.find("US", "ME", "Portland").orElseThrow().longitude())
                .isGreaterThan(-72);
    }

    @Test
    @Tag("F499")
    void aMapOfATownShowsItInTheMiddleOfItsCountryAndTheSea() {
        MapDrawing map = maps.of("NO", null, "Bergen").orElseThrow();

        assertThat(map.town()).isEqualTo(new MapDrawing.Spot(160, 80, "Bergen"));
        assertThat(map.home()).isNotEmpty();
        assertThat(numbers(map.home())).allMatch(number -> number >= -5 && number <= 325);
        assertThat(String.join("", map.home()).length()).isLessThan(40_000);
    }

    @Test
    void anUnknownTownLeavesTheCountry() {
        MapDrawing map = maps.of("CL", null, "Nowhere at all").orElseThrow();

        assertThat(map.town()).isNull();
        assertThat(map.home()).isNotEmpty();
    }

    @Test
    void aMapCrossesTheDateLine() {
        MapDrawing fiji = maps.of("FJ", null, "Labasa").orElseThrow();

        assertThat(fiji.home()).isNotEmpty();
    }

    @Test
    void everyCountryHasSomeAnswer() {
        assertThat(Stream.of(Locale.getISOCountries())
                        .filter(code -> maps.of(code, null, "Nowhere at all").isEmpty()))
                .hasSizeLessThan(20);
    }

    private static List<Double> numbers(List<String> paths) {
        return paths.stream()
                .flatMap(path -> Stream.of(path.split("[MLZ ]")))
                .filter(text -> !text.isEmpty())
                .map(Double::valueOf)
                .map(Objects::requireNonNull)
                .toList();
    }
}
