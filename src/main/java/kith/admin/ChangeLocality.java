package kith.admin;

import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.i18n.Localities;
import kith.i18n.Locality;
import kith.i18n.TimeZones;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enables languages for users and says which language and time zone hold for whoever has chosen none. */
@Service
public class ChangeLocality {

    private final Localities localities;
    private final SystemLog systemLog;

    ChangeLocality(Localities localities, SystemLog systemLog) {
        this.localities = localities;
        this.systemLog = systemLog;
    }

    /** The languages that can be enabled, as BCP 47 tags. */
    public static Set<String> known() {
        return Known.TAGS;
    }

    /**
     * Changes them.
     *
     * @return for each field that is not right the key of the message that says why; empty when it was changed
     */
    @Transactional
    public Map<String, String> change(List<String> languages, String language, String zone, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Locality before = localities.now();
        List<String> wanted = languages.stream()
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
        Map<String, String> problems = problems(wanted, language, zone, before);
        if (problems.isEmpty()) {
            Locality after = new Locality(wanted, language, ZoneId.of(zone));
            localities.replace(after);
            record(before, after);
        }
        return problems;
    }

    private static Map<String, String> problems(List<String> languages, String language, String zone, Locality before) {
        Map<String, String> problems = new TreeMap<>();
        if (languages.isEmpty()) {
            problems.put("languages", "admin.languages.none");
        } else if (!languages.stream()
                .allMatch(tag -> Known.TAGS.contains(tag) || before.languages().contains(tag))) {
            problems.put("languages", "admin.languages.unknown");
        } else if (!languages.contains(language)) {
            problems.put("language", "admin.languages.default-off");
        }
        if (!TimeZones.known(zone)) {
            problems.put("zone", "admin.languages.zone-unknown");
        }
        return problems;
    }

    private void record(Locality before, Locality after) {
        after.languages().stream()
                .filter(tag -> !before.languages().contains(tag))
                .forEach(tag -> systemLog.record(new LocalityEvent.Enabled(tag)));
        before.languages().stream()
                .filter(tag -> !after.languages().contains(tag))
                .forEach(tag -> systemLog.record(new LocalityEvent.Disabled(tag)));
        if (!before.language().equals(after.language()) || !before.zone().equals(after.zone())) {
            systemLog.record(new LocalityEvent.DefaultsChanged(
                    after.language(), after.zone().getId()));
        }
    }

    /** Found out with the first question, for ICU takes its time. */
    private static final class Known {
        static final Set<String> TAGS = Arrays.stream(ULocale.getAvailableLocales())
                .filter(locale ->
                        locale.getCountry().isEmpty() && locale.getVariant().isEmpty())
                .map(ULocale::toLanguageTag)
                .filter(tag -> !tag.equals("und"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
