package kith.imports;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Files of people with few addresses, so that rows meet one another and what is there. */
final class RandomFile {

    private static final List<String> NAMES = List.of("Jane Smith", "John Doe", "Ann", "", "Łukasz Nowak");
    private static final List<String> PHONES = List.of("", "+49 30 901820", "555 1234", "555-1234", "none");
    private static final List<String> ORGANIZATIONS = List.of("", "Acme", "ACME", "Beta", "Gamma");
    private static final List<String> LABELS = List.of("", "vip", "VIP; beta", "gamma");
    private static final List<String> TITLES = List.of("", "Dr", "Prof");

    private final Random random;

    RandomFile(Random random) {
        this.random = random;
    }

    String file(int rows) {
        StringBuilder csv = new StringBuilder("name,email,secondary email,phone,organization,position,title,labels\n");
        for (int i = 0; i < rows; i++) {
            csv.append(String.join(
                            ",",
                            one(NAMES),
                            email(14),
                            random.nextInt(4) == 0 ? email(20) : "",
                            one(PHONES),
                            one(ORGANIZATIONS),
                            random.nextInt(3) == 0 ? "Clerk" : "",
                            one(TITLES),
                            one(LABELS)))
                    .append('\n');
        }
        return csv.toString();
    }

    private String email(int different) {
        int number = random.nextInt(different);
        String address = "user" + number + "@acme.example";
        return switch (random.nextInt(10)) {
            case 0 -> address.toUpperCase(Locale.ROOT);
            case 1 -> number == 0 ? "kim@help.example" : "not an address";
            default -> address;
        };
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
