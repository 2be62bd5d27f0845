package kith.geo;

import com.ibm.icu.util.Region;
import java.util.List;
import java.util.Optional;
import kith.geo.MapDrawing.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Draws where an address is about: its town, else its country. */
@Service
public class Maps {

    /** How many degrees of latitude a map of a town shows: about 330 km. */
    private static final double AROUND_A_TOWN = 3;

    private final Places places;
    private final Outlines outlines;

    Maps(@Lazy Places places, @Lazy Outlines outlines) {
        this.places = places;
        this.outlines = outlines;
    }

    /**
     * The map of an address.
     *
     * @param country a code of ISO 3166-1 alpha-2
     * @return empty when not even its country has an outline
     */
    public Optional<MapDrawing> of(String country, @Nullable String region, String town) {
        int number = Region.getInstance(country).getNumericCode();
        return places.find(country, region, town)
                .map(place -> {
                    MapView view = new MapView(place.latitude(), place.longitude(), MapView.HEIGHT / AROUND_A_TOWN);
                    return draw(view, number, new Spot(MapView.WIDTH / 2.0, MapView.HEIGHT / 2.0, place.name()));
                })
                .or(() -> outlines.mainland(number).map(land -> draw(MapView.around(land.box()), number, null)));
    }

    private MapDrawing draw(MapView view, int country, @Nullable Spot town) {
        return new MapDrawing(
                MapView.WIDTH, MapView.HEIGHT, paths(view, country, false), paths(view, country, true), town);
    }

    private List<String> paths(MapView view, int country, boolean home) {
        return outlines.all().stream()
                .filter(outline -> (outline.country() == country) == home)
                .map(view::path)
                .filter(path -> !path.isEmpty())
                .toList();
    }
}
