package kith.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The words that the sample is made of. */
record WordLists(
        List<Region> regions,
        List<Organization> organizations,
        List<Place> places,
        List<Subject> subjects,
        List<Saying> sayings,
        List<String> notes) {

    /** What somebody writes in a ticket; a bar in the list is a new line. */
    record Saying(String who, String text) {

        static Saying parse(String line) {
            int bar = line.indexOf('|');
            return new Saying(line.substring(0, bar), line.substring(bar + 1).replace('|', '\n'));
        }
    }

    /** What these people write. */
    List<String> said(String who) {
        return sayings.stream()
                .filter(saying -> saying.who().equals(who))
                .map(Saying::text)
                .toList();
    }

    /**
     * An invented organization.
     *
     * @param zone the time zone of the region that most of its people live in
     */
    record Organization(String zone, String name, String domain) {

        static Organization parse(String line) {
            String[] cells = line.split("\\|", -1);
            return new Organization(cells[0], cells[1], cells[2] + ".example");
        }
    }

    /** A street in a town of a time zone; {@code #} stands for the number of the house, an empty part for none. */
    record Place(String zone, String street, String city, String state, String zip, String country) {

        static Place parse(String line) {
            String[] cells = line.split("\\|", -1);
            return new Place(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }
    }

    /** What a ticket may be about, and which department answers that. */
    record Subject(String department, String text) {

        static Subject parse(String line) {
            int bar = line.indexOf('|');
            return new Subject(line.substring(0, bar), line.substring(bar + 1));
        }
    }

    static WordLists read() {
        return new WordLists(
                lines("regions").stream().map(Region::parse).toList(),
                lines("organizations").stream().map(Organization::parse).toList(),
                lines("addresses").stream().map(Place::parse).toList(),
                lines("tickets").stream().map(Subject::parse).toList(),
                lines("messages").stream().map(Saying::parse).toList(),
                lines("notes"));
    }

    private static List<String> lines(String name) {
        try {
            return new ClassPathResource("sample/" + name + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
