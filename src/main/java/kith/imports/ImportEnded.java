package kith.imports;

import kith.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The run of an import has come to its end without anybody's doing; published within the transaction that ends it.
 *
 * @param agent who had it run; {@code null} when they are gone
 */
public record ImportEnded(PeopleImport ended, @Nullable Long agent) {

    /** In a sentence what came of it. */
    public String inWords(Texts texts) {
        if (ended.failure() != null) {
            return texts.t(
                    "imports.ended.failed", ended.fileName(), texts.t("imports.page.failure." + ended.failure()));
        }
        ImportReport run = ended.run();
        return texts.t(
                "imports.ended.done",
                ended.fileName(),
                run.count(Outcome.CREATED),
                run.count(Outcome.UPDATED),
                run.count(Outcome.FAILED));
    }
}
