package kith.bulk;

import java.time.Instant;
import java.util.Set;
import kith.directory.PersonFilter;

/** Whom a bulk action is about. */
public sealed interface Selection {

    /** People picked one by one. */
    record Chosen(Set<Long> ids) implements Selection {

        public Chosen {
            ids = Set.copyOf(ids);
        }
    }

    /** Everyone who matches a filter and was there at a moment, except some. */
    record Matching(PersonFilter filter, Instant asOf, Set<Long> except) implements Selection {

        public Matching {
            except = Set.copyOf(except);
        }
    }
}
