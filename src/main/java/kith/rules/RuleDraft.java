package kith.rules;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator typed about a rule.
 *
 * @param group the number of a usergroup
 * @param organization the name of an organization, empty for none
 */
public record RuleDraft(String pattern, @Nullable Long group, String organization, boolean confirm, boolean enabled) {

    public static final RuleDraft EMPTY = new RuleDraft("", null, "", false, true);

    public static RuleDraft of(UserRule rule) {
        return new RuleDraft(
                rule.pattern(),
                rule.group() == null ? null : rule.group().id(),
                rule.organization() == null ? "" : rule.organization().name(),
                rule.confirm(),
                rule.enabled());
    }
}
