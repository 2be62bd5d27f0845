package kith.people;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the content of files for good when nobody can bring them back any more. */
@Component
class ForgetRemovedFiles {

    private final PersonFileRepository files;

    ForgetRemovedFiles(PersonFileRepository files) {
        this.files = files;
    }

    @Scheduled(cron = "0 40 * * * *")
    @Transactional
    public void forget() {
        files.forget(PersonFiles.KEPT);
    }
}
