package kith.people.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kith.people.Activity;

/** A page of the stream by days, in which similar things next to each other are folded. */
final class ActivityDays {

    /** From this many on, similar things in a row are folded. */
    private static final int MANY = 3;

    private ActivityDays() {}

    /** What happened on one day. */
    record Day(LocalDate date, List<Similar> events) {}

    /** Things of one kind in a row; only one, where nothing beside it is like it. */
    record Similar(List<Activity> activities) {

        Activity first() {
            return activities.getFirst();
        }

        Activity last() {
            return activities.getLast();
        }

        boolean folded() {
            return activities.size() >= MANY;
        }

        /** What somebody wrote is never folded away. */
        private boolean takes(Activity next) {
            return next.quote() == null
                    && first().text().key().equals(next.text().key())
                    && first().details().equals(next.details());
        }
    }

    static List<Day> of(List<Activity> stream, ZoneId zone) {
        List<Day> days = new ArrayList<>();
        for (Activity activity : stream) {
            LocalDate date = activity.at().atZone(zone).toLocalDate();
            if (days.isEmpty() || !days.getLast().date().equals(date)) {
                days.add(new Day(date, new ArrayList<>()));
            }
            List<Similar> events = days.getLast().events();
            if (events.isEmpty() || !events.getLast().takes(activity)) {
                events.add(new Similar(new ArrayList<>()));
            }
            events.getLast().activities().add(activity);
        }
        return days;
    }
}
