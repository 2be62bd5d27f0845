package kith.files;

import java.util.regex.Pattern;

/** The name of a file as it may be shown, stored and sent. */
public final class FileName {

    /** The most characters a name keeps. */
    public static final int LONGEST = 200;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Control characters, and those that turn the direction of what follows: "gpj.exe" would read as "exe.jpg". */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

    private static final int LONGEST_ENDING = 20;

    private FileName() {}

    /** The last part of what was sent, without what cannot be seen; "file" when nothing is left. */
    public static String tidy(String sent) {
        String name = INVISIBLE
                .matcher(FOLDERS.matcher(sent).replaceFirst(""))
                .replaceAll("")
                .strip();
        if (name.chars().allMatch(each -> each == '.')) {
            return "file";
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    /** Keeps the ending, which tells people and programs what it is. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()).strip() + ending;
    }
}
