package kith.portal.web;

import java.util.regex.Pattern;

/** Addresses to go on to: pages of the portal and nothing else. */
final class OwnPath {

    private static final Pattern FORM = Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9/_-]{0,200})?");

    private OwnPath() {}

    /** The path if it leads to a page of ours, else the other one. */
    static String of(String path, String otherwise) {
        boolean ours = FORM.matcher(path).matches() && !path.contains("//") && !path.startsWith("/agent");
        return ours ? path : otherwise;
    }
}
