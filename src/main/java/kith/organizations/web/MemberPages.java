package kith.organizations.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.organizations.OrganizationMember;
import kith.organizations.OrganizationMember.MemberPlace;
import org.jspecify.annotations.Nullable;

/** Members as a page shows them, read with one more to tell whether there are further ones. */
record MemberPages(List<OrganizationMember> found) {

    static final int SIZE = 50;

    private static final int PARTS = 3;

    List<OrganizationMember> shown() {
        return found.subList(0, Math.min(SIZE, found.size()));
    }

    /** The parameter that asks for those behind them; {@code null} when these are the last. */
    @Nullable String next() {
        if (found.size() <= SIZE) {
            return null;
        }
        MemberPlace last = shown().getLast().place();
        return URLEncoder.encode(last.manager() + "~" + last.id() + "~" + last.nameKey(), StandardCharsets.UTF_8);
    }

    /** What {@link #next()} wrote; {@code null} for the first page and for what cannot be read. */
    static @Nullable MemberPlace place(String text) {
        String[] parts = text.replace("\0", "").split("~", PARTS);
        if (parts.length < PARTS || !parts[1].matches("\\d{1,18}")) {
            return null;
        }
        return new MemberPlace(Boolean.parseBoolean(parts[0]), parts[2], Long.parseLong(parts[1]));
    }
}
