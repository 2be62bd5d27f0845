package kith.imports.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A large file of people: of each hundred rows one has no address and one is about the person of the row before.
 *
 * @param name begins each address, so that two files may be about different people
 * @param rows a multiple of 100
 */
record ManyPeople(String name, int rows) {

    /** Writes the file; each row ends in so many characters that are not imported. */
    Path writeTo(Path directory, int padding) throws IOException {
        Path file = directory.resolve("people.csv");
        String remainder = "x".repeat(padding);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("name,email,phone,organization,id\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "Person %d,%s,+49 30 %d,Organization %d,%s%n",
                        i,
                        email(i),
                        10_000_000 + i,
                        i % 50,
                        remainder));
            }
        }
        return file;
    }

    private String email(int row) {
        return switch (row % 100) {
            case 7 -> "nobody";
            case 50 -> name.toUpperCase(Locale.ROOT) + (row - 1) + "@import.example";
            default -> name + row + "@import.example";
        };
    }

    int failed() {
        return rows / 100;
    }

    int repeated() {
        return rows / 100;
    }

    int people() {
        return rows - failed() - repeated();
    }
}
