package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@link PeopleIntake#find}. */
final class PersonRows {

    private PersonRows() {}

    static KnownPerson read(ResultSet row, int number) throws SQLException {
        PersonData data = new PersonData(
                row.getString("name"),
                row.getString("title"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("display_name"),
                row.getString("organization"),
                row.getString("position"),
                row.getBoolean("is_manager"),
                row.getString("language"),
                row.getString("time_zone"),
                List.of(texts(row, "emails")),
                phones(row),
                List.of(texts(row, "labels")),
                PersonExtras.NONE);
        return new KnownPerson(
                row.getLong("id"),
                "AGENT".equals(row.getString("kind")),
                row.getBoolean("present"),
                row.getBoolean("editable"),
                data);
    }

    private static List<PhoneData> phones(ResultSet row) throws SQLException {
        String[] numbers = texts(row, "numbers");
        @Nullable String[] e164s = texts(row, "e164s");
        String[] kinds = texts(row, "kinds");
        @Nullable String[] comments = texts(row, "comments");
        List<PhoneData> phones = new ArrayList<>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            phones.add(new PhoneData(numbers[i], e164s[i], kinds[i], comments[i]));
        }
        return phones;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
