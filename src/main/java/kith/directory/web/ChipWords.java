package kith.directory.web;

import java.util.List;
import java.util.stream.Stream;
import kith.directory.FilterWords;
import kith.directory.PersonFilter;
import kith.shell.Screen;
import org.springframework.stereotype.Component;

/** Says a filter as its chips do, in one line each. */
@Component
class ChipWords implements FilterWords {

    private final Chips chips;

    ChipWords(Chips chips) {
        this.chips = chips;
    }

    @Override
    public List<String> of(PersonFilter filter, Screen screen) {
        Stream<String> searched = Stream.of(filter.search())
                .filter(text -> !text.isEmpty())
                .map(text -> screen.t("directory.searched", text));
        return Stream.concat(searched, chips.of(filter, screen).stream().map(chip -> words(chip, screen)))
                .toList();
    }

    private static String words(Chip chip, Screen screen) {
        return String.join(" ", chip.name(screen), chip.operator(), chip.value())
                .replaceAll(" +", " ")
                .strip();
    }
}
